"""Works: documents that are spoken of, and who did what with them."""

import pytest

from sayso.actors import Resolution
from sayso.schema import Act, PhraseKind, WorkKind
from tests.actors.build import PERSON, PLACE, Back, Says, Told

DEFINITE, INDEFINITE = PhraseKind.DEFINITE, PhraseKind.INDEFINITE
VERBS = {"proposed": "VERB", "rejected": "VERB", "signed": "VERB", "said": "VERB", "by": "ADP", "was": "AUX"}


def deeds(told: Told) -> list[tuple[str, str, str, str | None]]:
    """Give each work's name with each actor, deed and statement."""
    found: Resolution = told.resolve()
    names = {actor.id: actor.name for actor in found.actors}
    return [(work.name, names[role.actor], role.role, role.statement) for work in found.works for role in work.roles]


DEEDS = {
    "a subject proposes": (
        Told(
            "Kenya proposed a peace plan.",
            names={"Kenya": PLACE},
            phrases={"a peace plan": Back(INDEFINITE, new=0.9)},
            tags=VERBS,
            tree={"Kenya": ("nsubj", "proposed"), "plan": ("obj", "proposed")},
        ),
        [("a peace plan", "Kenya", "proposed", None)],
    ),
    "a clause behind the work": (
        Told(
            "A peace plan that Kenya proposed failed.",
            names={"Kenya": PLACE},
            phrases={"A peace plan": Back(INDEFINITE, new=0.9)},
            tags=VERBS,
            tree={"Kenya": ("nsubj", "proposed"), "proposed": ("acl:relcl", "plan")},
        ),
        [("A peace plan", "Kenya", "proposed", None)],
    ),
    "a passive with by": (
        Told(
            "The treaty was signed by Kenya.",
            names={"Kenya": PLACE},
            phrases={"The treaty": Back(DEFINITE, new=0.9)},
            tags=VERBS,
            tree={
                "treaty": ("nsubj:pass", "signed"),
                "was": ("aux:pass", "signed"),
                "Kenya": ("obl", "signed"),
                "by": ("case", "Kenya"),
            },
        ),
        [("treaty", "Kenya", "signed", None)],
    ),
    "on somebody's word": (
        Told(
            "Ann Roe said Kenya rejected the treaty.",
            [Says("Ann Roe", "said", "Kenya rejected the treaty")],
            names={"Ann Roe": PERSON, "Kenya": PLACE},
            phrases={"the treaty": Back(DEFINITE, new=0.9)},
            tags=VERBS,
            tree={"Kenya": ("nsubj", "rejected"), "treaty": ("obj", "rejected"), "rejected": ("ccomp", "said")},
        ),
        [("treaty", "Kenya", "rejected", "s0")],
    ),
}


@pytest.mark.parametrize("case", DEEDS)
def test_what_is_done_with_a_work(case: str) -> None:
    """The verb that governs a work tells what is done, its subject by whom, the statement around it on whose word."""
    told, expected = DEEDS[case]
    assert deeds(told) == expected


UNDONE = {
    "announced": ("Kenya will sign the treaty.", "will", "aux", []),
    "negated": ("Kenya never signed the treaty.", "never", "advmod", []),
    "refused": ("Kenya refused to sign the treaty.", "to", "mark", []),
    "denied": (
        "Ann Roe denied Kenya signed the treaty.",
        "denied",
        "root",
        [Says("Ann Roe", "denied", "Kenya signed the treaty", act=Act.DENY)],
    ),
}


@pytest.mark.parametrize(("text", "word", "relation", "says"), UNDONE.values(), ids=UNDONE)
def test_what_is_not_done_is_no_deed(text: str, word: str, relation: str, says: list[Says]) -> None:
    """What is announced, negated, refused or denied has not been done with a work."""
    verb = "signed" if "signed" in text else "sign"
    told = Told(
        text,
        says,
        names={"Kenya": PLACE} | ({"Ann Roe": PERSON} if says else {}),
        phrases={"the treaty": Back(DEFINITE, new=0.9)},
        tags=VERBS | {"sign": "VERB"},
        tree={"Kenya": ("nsubj", verb), "treaty": ("obj", verb), word: (relation, verb)},
    )
    assert deeds(told) == []


def test_a_work_is_one_over_its_mentions() -> None:
    """What is called the plan, then the document, is the work named before."""
    told = Told(
        "Kenya proposed a peace plan. The plan failed. The document was long.",
        names={"Kenya": PLACE},
        phrases={
            "a peace plan": Back(INDEFINITE, new=0.9),
            "The plan": Back(DEFINITE, new=0.8),
            "The document": Back(DEFINITE, new=0.8),
        },
    )
    (work,) = told.resolve().works
    assert [span.of(told.text) for span in work.mentions] == ["a peace plan", "The plan", "The document"]
    assert work.kind is WorkKind.PLAN


def test_a_work_may_be_a_source() -> None:
    """What a work says stands on the word of who issued or proposed it."""
    told = Told(
        "A peace plan that Kenya proposed called for calm.",
        [Says("A peace plan that Kenya proposed", "called for", "calm")],
        names={"Kenya": PLACE},
        phrases={"A peace plan": Back(INDEFINITE, new=0.9)},
        tags=VERBS,
        tree={"Kenya": ("nsubj", "proposed"), "proposed": ("acl:relcl", "plan"), "plan": ("nsubj", "called")},
    )
    assert told.sources() == ["Kenya, A peace plan"]


def test_an_agreed_document_is_the_communique_that_was_told_of() -> None:
    """So called can only be what the report has told of; a document that is not agreed is another one."""
    surfaces = {}
    for document in ("an agreed document", "an old document"):
        told = Told(
            f"Kenya signed their final communique. Chad saw {document}.",
            names={"Kenya": PLACE, "Chad": PLACE},
            phrases={
                "their final communique": Back(PhraseKind.OWNED, new=0.9),
                document: Back(INDEFINITE, new=0.9),
            },
            tags={**VERBS, "their": "PRON", "communique": "NOUN", "document": "NOUN"},
            tree={"Kenya": ("nsubj", "signed"), "communique": ("obj", "signed"), "document": ("obj", "saw")},
        )
        surfaces[document] = [(work.name, len(work.mentions)) for work in told.resolve().works]
    assert surfaces == {
        "an agreed document": [("final communique", 2)],
        "an old document": [("final communique", 1), ("an old document", 1)],
    }


def test_an_outlet_s_doubt_is_no_part_of_a_name() -> None:
    """The so-called peace plan is a peace plan."""
    told = Told(
        "Kenya rejected the so-called peace plan.",
        names={"Kenya": PLACE},
        phrases={"the so-called peace plan": Back(DEFINITE, new=0.9)},
        tags={**VERBS, "plan": "NOUN"},
        tree={"Kenya": ("nsubj", "rejected"), "plan": ("obj", "rejected")},
    )
    assert [work.name for work in told.resolve().works] == ["peace plan"]

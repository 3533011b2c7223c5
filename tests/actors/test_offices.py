"""Roles, and for whom somebody speaks."""

import pytest

from sayso.schema import PhraseKind
from tests.actors.build import BODY, PERSON, PLACE, Back, Says, Told

CHAINS = {
    "a title before the name": (
        "Kenyan Foreign Minister Ann Roe came.",
        {"Ann Roe": PERSON},
        [("foreign minister", "Kenyan foreign ministry")],
        ["Kenyan foreign ministry", "Kenya"],
    ),
    "an organisation's office": (
        "NATO Secretary General Ann Roe came.",
        {"Ann Roe": PERSON},
        [("secretary general", "NATO")],
        ["NATO"],
    ),
    "behind the name": (
        "Ann Roe, the foreign minister of Kenya, came.",
        {"Ann Roe": PERSON, "Kenya": PLACE},
        [("foreign minister", "Kenyan foreign ministry")],
        ["Kenyan foreign ministry", "Kenya"],
    ),
    "a ministry's spokesman": (
        "Kenya's foreign ministry spokesman Bob Roe came.",
        {"Bob Roe": PERSON, "Kenya": PLACE},
        [("spokesman", "Kenyan foreign ministry")],
        ["Kenyan foreign ministry", "Kenya"],
    ),
    "a title with a hyphen": (
        "Ann Roe, the auditor-general of Kenya, came.",
        {"Ann Roe": PERSON, "Kenya": PLACE},
        [("auditor-general", "Kenyan audit office")],
        ["Kenyan audit office", "Kenya"],
    ),
    "a state that the report fixes": (
        "Kenya's foreign ministry spoke. Foreign Minister Ann Roe came.",
        {"Ann Roe": PERSON, "Kenya": PLACE},
        [("foreign minister", "Kenyan foreign ministry")],
        ["Kenyan foreign ministry", "Kenya"],
    ),
    "a former minister speaks for nobody": (
        "Former Kenyan foreign minister Ann Roe came.",
        {"Ann Roe": PERSON},
        [("former foreign minister", "Kenyan foreign ministry")],
        [],
    ),
    "a lawmaker speaks for nobody": (
        "Kenyan lawmaker Ann Roe came.",
        {"Ann Roe": PERSON},
        [("lawmaker", "Kenyan parliament")],
        [],
    ),
    "a state behind the name": (
        "President Ann Roe of Kenya met the leaders of Chad.",
        {"Ann Roe": PERSON, "Kenya": PLACE, "Chad": PLACE},
        [("president", "Kenya")],
        ["Kenya"],
    ),
    "an office of a body that no list knows": (
        "Bob Poe, the president of the Brightwell League, came.",
        {"Bob Poe": PERSON, "Brightwell League": BODY},
        [("president", "Brightwell League")],
        ["Brightwell League"],
    ),
    "a candidate's campaign": (
        "The Roe campaign spokesman Bob Poe came.",
        {"Roe": PERSON, "Bob Poe": PERSON},
        [("spokesman", "Roe campaign")],
        ["Roe campaign"],
    ),
}


@pytest.mark.parametrize("case", CHAINS)
def test_roles_and_chains(case: str) -> None:
    """A title gives a role with the body that it belongs to; the chain leads on to the state."""
    text, names, roles, chain = CHAINS[case]
    owned = {"Kenya": ("nmod:poss", "ministry")} if text.startswith("Kenya's foreign ministry spoke") else {}
    told = Told(text, names=names, tags={"Kenyan": "ADJ"}, tree=owned)
    found = told.resolve()
    shown = {actor.id: actor.name for actor in found.actors}
    (person,) = [a for a in found.actors if a.name in {"Ann Roe", "Bob Roe", "Bob Poe"}]
    assert [(role.title.lower(), shown[role.of] if role.of else None) for role in person.roles] == roles
    assert [shown[row] for row in person.speaks_for] == chain


def test_a_topic_is_nobody_for_whom_an_envoy_speaks() -> None:
    """The Syria envoy deals with Syria, and speaks for whoever sent him, whom the text does not name."""
    told = Told(
        "Syria envoy Ann Roe left.",
        names={"Syria": PLACE, "Ann Roe": PERSON},
        tree={"Syria": ("compound", "envoy"), "envoy": ("nmod:desc", "Roe")},
    )
    assert [(role.title, role.of) for role in told.actor("Ann Roe").roles] == [("envoy", None)]
    assert told.actor("Ann Roe").speaks_for == ()


def test_a_state_that_two_could_be_stays_open() -> None:
    """Where the report speaks of two such ministries, nobody is given either."""
    told = Told(
        "Kenya's foreign ministry and Chad's foreign ministry spoke. Foreign Minister Ann Roe came.",
        names={"Kenya": PLACE, "Chad": PLACE, "Ann Roe": PERSON},
    )
    (role,) = told.actor("Ann Roe").roles
    assert role.of is None
    assert told.actor("Ann Roe").speaks_for == ()


def test_a_ministry_that_is_named_later_settles_nothing() -> None:
    """An office refers back: the other side's ministry, further down, is not the minister's."""
    told = Told(
        "Kenya fell out with Chad. Foreign Minister Ann Roe came. Chad's foreign ministry rejected the charge.",
        names={"Kenya": PLACE, "Chad@1": PLACE, "Chad@2": PLACE, "Ann Roe": PERSON},
    )
    assert told.actor("Ann Roe").speaks_for == ()


HOMES = {
    "a state that acts before": ("Kenya voted. Defence Minister Ann Roe left.", {"Kenya": ("nsubj", "voted")}, True),
    "one that acts only behind": ("Defence Minister Ann Roe left. Kenya voted.", {"Kenya": ("nsubj", "voted")}, False),
    "one of which only a matter is": (
        "A guest from Kenya sang. Defence Minister Ann Roe left.",
        {"Kenya": ("nmod", "guest"), "from": ("case", "Kenya")},
        False,
    ),
    "whoever deals with it": ("Kenya voted. Special Counsel Ann Roe left.", {"Kenya": ("nsubj", "voted")}, False),
}


@pytest.mark.parametrize(("text", "tree", "has"), HOMES.values(), ids=HOMES)
def test_an_office_without_a_state(text: str, tree: dict[str, tuple[str, str]], *, has: bool) -> None:
    """It is that of the only state that is named if the report is at home there, as far as its words tell."""
    told = Told(
        text,
        names={"Kenya": PLACE, "Ann Roe": PERSON},
        tags={"voted": "VERB", "sang": "VERB", "Special": "PROPN", "Counsel": "PROPN"},
        tree=tree,
    )
    assert bool(told.actor("Ann Roe").speaks_for) is has


def test_an_unnamed_spokesman_speaks_for_his_body() -> None:
    """Who is not named stays unnamed, with role, chain and reason."""
    told = Told(
        "A spokesman for the Kenyan foreign ministry said it rained.",
        [Says("A spokesman for the Kenyan foreign ministry", "said", "it rained")],
        phrases={"A spokesman for the Kenyan foreign ministry": Back(PhraseKind.INDEFINITE, head="spokesman", new=0.9)},
        tags={"Kenyan": "ADJ"},
    )
    found = told.resolve()
    shown = {actor.id: actor.name for actor in found.actors}
    (voice,) = found.voices
    (actor,) = [actor for actor in found.actors if actor.id in voice.actors]
    assert (actor.kind, actor.country) == ("unnamed", "KEN")
    assert [shown[row] for row in voice.speaks_for] == ["Kenyan foreign ministry", "Kenya"]
    assert voice.unknown_because == "the text names no one"


def test_the_words_of_a_role_are_exact() -> None:
    """A role's span holds the words of the title."""
    told = Told("NATO Secretary General Ann Roe came.", names={"Ann Roe": PERSON})
    (role,) = told.actor("Ann Roe").roles
    assert role.span.of(told.text) == "NATO Secretary General"


def test_a_foreign_ministry_is_no_state_department() -> None:
    """An office of another name does not settle whose ministry it is."""
    told = Told(
        "US Secretary of State Ann Roe met a foreign ministry spokesman.",
        names={"Ann Roe": PERSON},
        phrases={"a foreign ministry spokesman": Back(PhraseKind.INDEFINITE, new=0.9)},
    )
    (unnamed,) = [actor for actor in told.resolve().actors if actor.kind == "unnamed"]
    assert [role.of for role in unnamed.roles] == [None]


def test_a_ministry_that_somebody_else_leads_is_not_his() -> None:
    """There is one foreign minister to a state."""
    told = Told(
        "US Secretary of State Bob Poe met Foreign Minister Ann Roe at China's foreign ministry.",
        names={"Bob Poe": PERSON, "Ann Roe": PERSON, "China": PLACE},
        phrases={"China's foreign ministry": Back(PhraseKind.OWNED)},
        tree={"China": ("nmod:poss", "ministry")},
    )
    found = told.resolve()
    shown = {actor.id: actor.name for actor in found.actors}
    assert [shown[row] for row in told.actor("Ann Roe").speaks_for] == ["Chinese foreign ministry", "China"]


def test_a_state_s_own_medium_speaks_for_it() -> None:
    """A news agency that a government orders what to say leads on to the state."""
    told = Told("Xinhua said it rained.", [Says("Xinhua", "said", "it rained")], names={"Xinhua": BODY})
    found = told.resolve()
    shown = {actor.id: actor.name for actor in found.actors}
    assert [shown[row] for row in found.voices[0].speaks_for] == ["China"]

"""Descriptions: whom a source, a president and an apposition mean, and whom they cannot mean."""

from pathlib import Path

import pytest

from sayso.actors import Gazetteer
from sayso.schema import PhraseKind
from tests.actors.build import BODY, PERSON, Back, Says, Told

DEFINITE, INDEFINITE, OWNED = PhraseKind.DEFINITE, PhraseKind.INDEFINITE, PhraseKind.OWNED

CASES = {
    "the source is the one that was told of": (
        Told(
            "A source came. Bob Poe wept. The source said it rained.",
            [Says("The source", "said", "it rained")],
            names={"Bob Poe": PERSON},
            phrases={"A source": Back(INDEFINITE, new=0.9), "The source": Back(DEFINITE, {"A source": 0.2}, new=0.6)},
            tree={"Poe": ("nsubj", "wept")},
        ),
        ["A source"],
    ),
    "and nobody with a name": (
        Told(
            "Bob Poe wept. The source said it rained.",
            [Says("The source", "said", "it rained")],
            names={"Bob Poe": PERSON},
            phrases={"The source": Back(DEFINITE, {"Bob Poe": 0.8})},
            tree={"Poe": ("nsubj", "wept")},
        ),
        ["source"],
    ),
    "of two sources the one that is likelier": (
        Told(
            "A source came. Another source wept. The source said it rained.",
            [Says("The source", "said", "it rained")],
            phrases={
                "A source": Back(INDEFINITE, new=0.9),
                "Another source": Back(INDEFINITE, new=0.9),
                "The source": Back(DEFINITE, {"Another source": 0.8, "A source": 0.1}),
            },
        ),
        ["Another source"],
    ),
    "of two presidents the one who was last the subject": (
        Told(
            "Kenyan President Ann Roe met Chadian President Eve Poe. Ann Roe wept. The president said it rained.",
            [Says("The president", "said", "it rained")],
            names={"Ann Roe": PERSON, "Eve Poe": PERSON, "Ann Roe@2": PERSON},
            phrases={"The president": Back(DEFINITE, {"Ann Roe": 0.4, "Eve Poe": 0.4})},
            tags={"Kenyan": "ADJ", "Chadian": "ADJ"},
            tree={"Roe@2": ("nsubj", "wept")},
        ),
        ["Ann Roe"],
    ),
    "but nobody if the other one has been spoken of since": (
        Told(
            "Kenyan President Ann Roe met Chadian President Eve Poe. Ann Roe wept for Eve Poe. The president said so.",
            [Says("The president", "said", "so")],
            names={"Ann Roe": PERSON, "Eve Poe": PERSON, "Ann Roe@2": PERSON, "Eve Poe@2": PERSON},
            phrases={"The president": Back(DEFINITE, {"Ann Roe": 0.4, "Eve Poe": 0.4})},
            tags={"Kenyan": "ADJ", "Chadian": "ADJ"},
            tree={"Roe@2": ("nsubj", "wept"), "Poe@2": ("obl", "wept")},
        ),
        ["president"],
    ),
    "the company is no council": (
        Told(
            "Odran Council met. The company said it rained.",
            [Says("The company", "said", "it rained")],
            names={"Odran Council": BODY},
            phrases={"The company": Back(DEFINITE, {"Odran Council": 0.9})},
            tree={"Council": ("nsubj", "met")},
        ),
        ["company"],
    ),
    "but whoever may be one": (
        Told(
            "Norlane Ferries met. The company said it rained.",
            [Says("The company", "said", "it rained")],
            names={"Norlane Ferries": BODY},
            phrases={"The company": Back(DEFINITE, {"Norlane Ferries": 0.9})},
            tree={"Ferries": ("nsubj", "met")},
        ),
        ["Norlane Ferries"],
    ),
    "nor who is only told to be something else": (
        Told(
            "Journalist Ann Roe wept. The president said it rained.",
            [Says("The president", "said", "it rained")],
            names={"Ann Roe": PERSON},
            phrases={"The president": Back(DEFINITE, {"Ann Roe": 0.9})},
            tree={"Roe": ("nsubj", "wept")},
        ),
        ["president"],
    ),
    "though the network takes the words for a name": (
        Told(
            "Kenyan President Ann Roe met Chadian President Eve Poe. Ann Roe wept. The president said it rained.",
            [Says("The president", "said", "it rained")],
            names={"Ann Roe": PERSON, "Eve Poe": PERSON, "Ann Roe@2": PERSON},
            phrases={"The president": Back(PhraseKind.NAME, {"Ann Roe": 0.4, "Eve Poe": 0.4})},
            tags={"Kenyan": "ADJ", "Chadian": "ADJ"},
            tree={"Roe@2": ("nsubj", "wept")},
        ),
        ["Ann Roe"],
    ),
    "a president of one state is not that of another": (
        Told(
            "The Kenyan president slept. Chad’s president said it rained.",
            [Says("Chad’s president", "said", "it rained")],
            phrases={
                "The Kenyan president": Back(DEFINITE, new=0.9),
                "Chad’s president": Back(OWNED, {"The Kenyan president": 0.9}),
            },
            tags={"Kenyan": "ADJ", "Chad": "PROPN"},
        ),
        ["Chad’s president"],
    ),
    "an apposition that the tree takes for a part of the noun": (
        Told(
            "Chad’s president, Bob Poe, said it rained.",
            [Says("Chad’s president, Bob Poe", "said", "it rained")],
            names={"Bob Poe": PERSON},
            phrases={"Chad’s president, Bob Poe": Back(OWNED, head="president", new=0.9)},
            tags={"Chad": "PROPN"},
            tree={"Poe": ("compound", "president"), "president": ("nsubj", "said")},
        ),
        ["Bob Poe"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_whom_a_description_means(case: str) -> None:
    """A description is somebody who is called so in the report, or somebody unnamed."""
    told, expected = CASES[case]
    assert told.sources() == expected


@pytest.mark.parametrize(
    ("text", "of"), [("Tweet Post\nPresident Ann Roe came.", None), ("Nordbru President Ann Roe came.", "Nordbru")]
)
def test_an_office_does_not_reach_into_another_line(text: str, of: str | None) -> None:
    """What stands above a title is not whose office it is."""
    body = "Nordbru" if of else "Tweet Post"
    told = Told(text, names={body: BODY, "Ann Roe": PERSON})
    found = told.resolve()
    (roe,) = [actor for actor in found.actors if actor.name == "Ann Roe"]
    names = {actor.id: actor.name for actor in found.actors}
    assert [names.get(role.of or "") for role in roe.roles] == [of]


@pytest.mark.parametrize("other", ["Roe", "President Bob Poe"])
def test_who_has_an_administration_of_his_name_may_be_the_president(tmp_path: Path, other: str) -> None:
    """No title says so, but the gazetteer knows a Roe administration; unless the report tells of another president."""
    path = tmp_path / "own.yaml"
    path.write_text("actors:\n- name: Roe administration\n  of: USA/presidency\n", "utf-8")
    told = Told(
        f"American {other} came. Roe wept. The president said it rained.",
        [Says("The president", "said", "it rained")],
        names={other.removeprefix("President "): PERSON, "Roe@2" if other == "Roe" else "Roe": PERSON},
        phrases={"The president": Back(DEFINITE, {"Roe": 0.6})},
        tags={"American": "ADJ"},
    )
    found = told.resolve(Gazetteer.shipped().with_file(path))
    assert [actor.name for actor in found.actors if actor.id in found.voices[0].actors] == [other.split(" ", 1)[-1]]

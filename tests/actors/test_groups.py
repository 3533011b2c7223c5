"""Pairs: which two are meant by "both sides", "either side" and "the parties", and who is neither."""

import pytest

from sayso.schema import PhraseKind
from tests.actors.build import PERSON, PLACE, Back, Told

DEFINITE, INDEFINITE = PhraseKind.DEFINITE, PhraseKind.INDEFINITE
WORDS = {"and": "CCONJ", "to": "ADP", "with": "ADP", "between": "ADP", "arms": "VERB", "sells": "VERB", "met": "VERB"}


PAIRS = {
    "two states of the sentence before": (
        Told(
            "Kenya met Chad. Both sides left.",
            names={"Kenya": PLACE, "Chad": PLACE},
            phrases={"Both sides": Back(DEFINITE, new=0.9)},
            tags={**WORDS, "sides": "NOUN"},
        ),
        ["Kenya", "Chad"],
    ),
    "the parties of one sentence": (
        Told(
            "Kenya left a pact with Chad that the parties signed.",
            names={"Kenya": PLACE, "Chad": PLACE},
            phrases={"the parties": Back(DEFINITE, new=0.9)},
            tags={**WORDS, "parties": "NOUN"},
        ),
        ["Kenya", "Chad"],
    ),
    "who arms either side is neither": (
        Told(
            "Peru knows Kenya and Chad. Peru arms either side.",
            names={"Peru": PLACE, "Kenya": PLACE, "Chad": PLACE, "Peru@2": PLACE},
            phrases={"either side": Back(INDEFINITE, new=0.9)},
            tags={**WORDS, "side": "NOUN"},
            tree={"Peru@2": ("nsubj", "arms"), "side": ("obj", "arms")},
        ),
        ["Kenya", "Chad"],
    ),
    "but not who trades between the two countries": (
        Told(
            "Kenya sells Chad ships with trade between the two countries.",
            names={"Kenya": PLACE, "Chad": PLACE},
            phrases={"the two countries": Back(DEFINITE, new=0.9)},
            tags={**WORDS, "countries": "NOUN"},
            tree={
                "Kenya": ("nsubj", "sells"),
                "trade": ("obl", "sells"),
                "countries": ("nmod", "trade"),
                "between": ("case", "countries"),
            },
        ),
        ["Kenya", "Chad"],
    ),
}


@pytest.mark.parametrize("case", PAIRS)
def test_a_pair_is_the_two_that_are_spoken_of(case: str) -> None:
    """Exactly two states that the text has just named are the pair, the one that acts on both left out."""
    told, expected = PAIRS[case]
    found = told.resolve()
    names = {actor.id: actor.name for actor in found.actors}
    (group,) = [actor for actor in found.actors if actor.members]
    assert [names[member] for member in group.members] == expected


def test_three_are_no_pair() -> None:
    """Where three states could be meant nobody is bound."""
    told = Told(
        "Peru met Kenya and Chad. Both sides left.",
        names={"Peru": PLACE, "Kenya": PLACE, "Chad": PLACE},
        phrases={"Both sides": Back(DEFINITE, new=0.9)},
        tags={**WORDS, "sides": "NOUN"},
    )
    assert not any(actor.members for actor in told.resolve().actors)


def test_who_is_the_person_right_before_and_no_longer_phrase() -> None:
    """In "the treatment of Bob Roe, who" the person is meant, although the treatment ends there as well."""
    told = Told(
        "Ann Poe saw the treatment of Bob Roe, who left.",
        names={"Ann Poe": PERSON, "Bob Roe": PERSON},
        phrases={
            "the treatment of Bob Roe": Back(DEFINITE, new=0.9, head="treatment"),
            "who": Back(PhraseKind.WHO, head="who"),
        },
        tags={"who": "PRON", "treatment": "NOUN", "of": "ADP", "saw": "VERB", "left": "VERB"},
        tree={"Roe": ("nmod", "treatment"), "left": ("acl:relcl", "treatment"), "who": ("nsubj", "left")},
    )
    assert told.surfaces("Bob Roe") == ["Bob Roe", "who"]

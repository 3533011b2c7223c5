"""Rejected claims: whose claim "the claim" is, where the report has just told it, and where that stays open."""

import pytest

from sayso.schema import Act
from tests.actors.build import BODY, PERSON, PLACE, Says, Told

VERBS = {"accused": "VERB", "rejected": "VERB", "praised": "VERB", "claim": "NOUN", "the": "DET", "The": "DET"}
TREE = {
    "Roe": ("nsubj", "accused"),
    "Kenya": ("obj", "accused"),
    "Kenya@2": ("nsubj", "rejected"),
    "claim": ("obj", "rejected"),
    "the": ("det", "claim"),
}
FIRST = "NATO Secretary General Ann Roe accused Kenya."
ACCUSED = Says("Ann Roe", "accused", "Kenya", act=Act.ACCUSE)
REJECTED = Says("Kenya@2", "rejected", "the claim", act=Act.REJECT)

CLAIMS = {
    "the one who has just accused, and the body for which he speaks": (
        Told(
            f"{FIRST} Kenya rejected the claim.",
            [ACCUSED, REJECTED],
            names={"NATO": BODY, "Ann Roe": PERSON, "Kenya": PLACE, "Kenya@2": PLACE},
            tags=VERBS,
            tree=TREE,
        ),
        ["Ann Roe", "NATO"],
    ),
    "whose claim it is by its own words, and the body for which he speaks": (
        Told(
            "NATO Secretary General Ann Roe spoke. Kenya rejected Ann Roe's claim.",
            [Says("Kenya", "rejected", "Ann Roe's claim", act=Act.REJECT)],
            names={"NATO": BODY, "Ann Roe": PERSON, "Ann Roe@2": PERSON, "Kenya": PLACE},
            tags=VERBS,
            tree={
                "Kenya": ("nsubj", "rejected"),
                "claim": ("obj", "rejected"),
                "Roe@2": ("nmod:poss", "claim"),
                "'s": ("case", "Roe@2"),
            },
        ),
        ["Ann Roe", "NATO"],
    ),
    "a line that tells nothing about it is passed over": (
        Told(
            f"{FIRST}\nIt rained.\nKenya rejected the claim.",
            [ACCUSED, REJECTED],
            names={"NATO": BODY, "Ann Roe": PERSON, "Kenya": PLACE, "Kenya@2": PLACE},
            tags=VERBS,
            tree=TREE,
        ),
        ["Ann Roe", "NATO"],
    ),
    "nobody, where two sides have accused in the same line": (
        Told(
            f"{FIRST} Chad accused Kenya. Kenya rejected the claim.",
            [
                ACCUSED,
                Says("Chad", "accused@2", "Kenya@2", act=Act.ACCUSE),
                Says("Kenya@3", "rejected", "the claim", act=Act.REJECT),
            ],
            names={"NATO": BODY, "Ann Roe": PERSON, "Kenya": PLACE, "Chad": PLACE, "Kenya@2": PLACE, "Kenya@3": PLACE},
            tags={**VERBS, "accused@2": "VERB"},
            tree={
                "Roe": ("nsubj", "accused"),
                "Kenya": ("obj", "accused"),
                "Chad": ("nsubj", "accused@2"),
                "Kenya@2": ("obj", "accused@2"),
                "Kenya@3": ("nsubj", "rejected"),
                "claim": ("obj", "rejected"),
                "the": ("det", "claim"),
            },
        ),
        [],
    ),
    "nobody, where only its own words go before": (
        Told(
            "Kenya praised Kenya. Kenya rejected the claim.",
            [
                Says("Kenya", "praised", "Kenya@2", act=Act.PRAISE),
                Says("Kenya@3", "rejected", "the claim", act=Act.REJECT),
            ],
            names={"Kenya": PLACE, "Kenya@2": PLACE, "Kenya@3": PLACE},
            tags=VERBS,
            tree={"Kenya@3": ("nsubj", "rejected"), "claim": ("obj", "rejected"), "the": ("det", "claim")},
        ),
        [],
    ),
    "nobody, where the claim lies four lines back": (
        Told(
            f"{FIRST}\nIt rained.\nIt snowed.\nIt froze.\nKenya rejected the claim.",
            [ACCUSED, REJECTED],
            names={"NATO": BODY, "Ann Roe": PERSON, "Kenya": PLACE, "Kenya@2": PLACE},
            tags=VERBS,
            tree=TREE,
        ),
        [],
    ),
    "nobody, where more than the claim is rejected": (
        Told(
            f"{FIRST} Kenya rejected the old treaty.",
            [ACCUSED, Says("Kenya@2", "rejected", "the old treaty", act=Act.REJECT)],
            names={"NATO": BODY, "Ann Roe": PERSON, "Kenya": PLACE, "Kenya@2": PLACE},
            tags={**VERBS, "treaty": "NOUN", "old": "ADJ"},
            tree={"Roe": ("nsubj", "accused"), "Kenya": ("obj", "accused"), "treaty": ("obj", "rejected")},
        ),
        [],
    ),
}


@pytest.mark.parametrize("case", CLAIMS)
def test_whose_claim_is_rejected(case: str) -> None:
    """It is whose statements about the one who rejects stand nearest before, if they are of one side."""
    told, expected = CLAIMS[case]
    found = told.resolve()
    names = {actor.id: actor.name for actor in found.actors}
    assert [names[row] for row in found.voices[-1].about] == expected

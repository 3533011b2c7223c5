"""Targets: who is none although a word for somebody stands in the content, and how far in others are looked for."""

import pytest

from sayso.schema import PhraseKind
from tests.actors.build import PERSON, PLACE, Back, Says, Told

BARE, INDEFINITE = PhraseKind.BARE, PhraseKind.INDEFINITE
ABOUT = {
    "a noun without an article is nobody": (
        Told(
            "Ann Roe said Kenya came above board.",
            [Says("Ann Roe", "said", "Kenya came above board")],
            names={"Ann Roe": PERSON, "Kenya": PLACE},
            phrases={"board": Back(BARE, new=0.9)},
            tags={"board": "NOUN", "above": "ADP", "came": "VERB"},
            tree={"Kenya": ("nsubj", "came"), "board": ("obl", "came"), "above": ("case", "board")},
        ),
        ["Kenya"],
    ),
    "nor is any country whatever": (
        Told(
            "Ann Roe said Kenya helped no country.",
            [Says("Ann Roe", "said", "Kenya helped no country")],
            names={"Ann Roe": PERSON, "Kenya": PLACE},
            phrases={"no country": Back(INDEFINITE, new=0.9)},
            tags={"country": "NOUN", "no": "DET", "helped": "VERB"},
            tree={"Kenya": ("nsubj", "helped"), "country": ("obj", "helped"), "no": ("det", "country")},
        ),
        ["Kenya"],
    ),
    "in all members it is the members": (
        Told(
            "Ann Roe said all members of Kenya left.",
            [Says("Ann Roe", "said", "all members of Kenya left")],
            names={"Ann Roe": PERSON, "Kenya": PLACE},
            phrases={"all": Back(INDEFINITE, new=0.9), "members": Back(BARE, new=0.9)},
            tags={"all": "DET", "members": "NOUN", "of": "ADP", "left": "VERB"},
            tree={
                "all": ("nsubj", "left"),
                "members": ("nsubj", "left"),
                "Kenya": ("nmod", "members"),
                "of": ("case", "Kenya"),
            },
        ),
        ["members", "Kenya"],
    ),
    "what somebody is called is nobody else": (
        Told(
            "Ann Roe called Bob Poe as a leader.",
            [Says("Ann Roe", "called", "Bob Poe as a leader")],
            names={"Ann Roe": PERSON, "Bob Poe": PERSON},
            phrases={"a leader": Back(INDEFINITE, new=0.9)},
            tags={"leader": "NOUN", "as": "ADP", "a": "DET", "called": "VERB"},
            tree={"Poe": ("obj", "called"), "leader": ("obl", "called"), "as": ("case", "leader")},
        ),
        ["Bob Poe"],
    ),
    "who is named far in counts where hardly anybody else is": (
        Told(
            "Ann Roe said it rained when ships that Kenya sold sank.",
            [Says("Ann Roe", "said", "it rained when ships that Kenya sold sank")],
            names={"Ann Roe": PERSON, "Kenya": PLACE},
            tags={"rained": "VERB", "sank": "VERB", "sold": "VERB", "ships": "NOUN"},
            tree={
                "sank": ("advcl", "rained"),
                "ships": ("nsubj", "sank"),
                "sold": ("acl:relcl", "ships"),
                "Kenya": ("obl", "sold"),
            },
        ),
        ["Kenya"],
    ),
}


@pytest.mark.parametrize("case", ABOUT)
def test_whom_a_statement_is_about(case: str) -> None:
    """Those whom its content means, and no others."""
    told, expected = ABOUT[case]
    found = told.resolve()
    names = {actor.id: actor.name for actor in found.actors}
    assert [names[row] for row in found.voices[0].about] == expected

"""Metonymy: where the words around a capital make it the city, where its government, and when the network is asked."""

import pytest

from tests.actors.build import PERSON, PLACE, Told

WORDS = {"met": "VERB", "in": "ADP", "of": "ADP", "from": "ADP", "to": "ADP", "central": "ADJ", "blamed": "VERB"}


def told(text: str, tree: dict[str, tuple[str, str]], acting: float | None = None) -> Told:
    """Give a report that names Paris."""
    chances = {} if acting is None else {"Paris": acting}
    return Told(text, names={"Ann Roe": PERSON, "Paris": PLACE}, tags=WORDS, tree=tree, metonymic=chances)


IN = ("Ann Roe met them in Paris.", {"in": ("case", "Paris"), "Paris": ("obl", "met")})
SUBJECT = ("Paris met Ann Roe.", {"Paris": ("nsubj", "met"), "Roe": ("obj", "met")})
OBJECT = ("Ann Roe blamed Paris.", {"Paris": ("obj", "blamed"), "Roe": ("nsubj", "blamed")})
MEANT = {
    "where something happens": (told(*IN), "place"),
    "from where somebody flees": (
        told("Ann Roe fled from Paris.", {"from": ("case", "Paris"), "Paris": ("obl", "fled")}),
        "place",
    ),
    "from where a letter comes": (
        told("Ann Roe sold letters from Paris.", {"from": ("case", "Paris"), "Paris": ("nmod", "letters")}),
        "government",
    ),
    "of which there are streets": (
        told("Ann Roe met the streets of Paris.", {"of": ("case", "Paris"), "Paris": ("nmod", "streets")}),
        "place",
    ),
    "of which there is a demand": (
        told("Ann Roe met the demand of Paris.", {"of": ("case", "Paris"), "Paris": ("nmod", "demand")}),
        "government",
    ),
    "its middle": (told("Ann Roe saw central Paris.", {"Paris": ("obj", "saw")}), "place"),
    "what was attacked in it": (told("Ann Roe saw Paris attacks.", {"Paris": ("compound", "attacks")}), "place"),
    "who acts": (told(*SUBJECT), "government"),
    "who is blamed": (told(*OBJECT), "government"),
    "its officials, whatever the network finds": (
        told("Ann Roe met Paris officials.", {"Paris": ("compound", "officials")}, acting=0.01),
        "government",
    ),
    "its ministry": (
        told(
            "Ann Roe met Paris's ministry.",
            {"Paris": ("nmod:poss", "ministry"), "'s": ("case", "Paris")},
            acting=0.1,
        ),
        "government",
    ),
    "by whom something is done": (
        told("Ann Roe was met by Paris.", {"by": ("case", "Paris"), "Paris": ("obl", "met")}, acting=0.01),
        "government",
    ),
    "the network where the words leave it open": (told(*OBJECT, acting=0.3), "place"),
    "the network, which agrees": (told(*OBJECT, acting=0.7), "government"),
    "the words against a network that is not certain": (told(*IN, acting=0.9), "place"),
    "the network that is nearly certain, against the words": (told(*IN, acting=0.99), "government"),
    "who acts, against a network that is not certain": (told(*SUBJECT, acting=0.1), "government"),
    "the network that is nearly certain of the place": (told(*SUBJECT, acting=0.01), "place"),
}


@pytest.mark.parametrize("case", MEANT)
def test_the_place_or_the_government(case: str) -> None:
    """Words decide where they can, the network where they leave it open or where it is nearly certain."""
    report, meant = MEANT[case]
    found = report.resolve()
    assert ("place" if found.places else "government") == meant
    assert any(actor.name == "France" for actor in found.actors) == (meant == "government")


def test_a_state_whose_capital_is_a_place_is_spoken_of() -> None:
    """It keeps an office from being that of the only state that is named otherwise."""
    spoken = {}
    for place in ("Paris", "Springs"):
        report = Told(
            f"Kenya voted. They met in {place}. Foreign Minister Ann Roe left.",
            names={"Kenya": PLACE, place: PLACE, "Ann Roe": PERSON},
            tags={**WORDS, "Foreign": "PROPN", "Minister": "PROPN"},
            tree={
                "Kenya": ("nsubj", "voted"),
                "in": ("case", place),
                place: ("obl", "met"),
                "Minister": ("nmod:desc", "Roe"),
            },
        )
        spoken[place] = [role.of is not None for role in report.actor("Ann Roe").roles]
    assert spoken == {"Paris": [False], "Springs": [True]}

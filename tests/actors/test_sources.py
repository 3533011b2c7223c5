"""Sources: whom the words of a source mean, by what it quotes, by what stands beside it, by what it is called."""

import pytest

from sayso.schema import PhraseKind
from tests.actors.build import BODY, PERSON, Back, Says, Told

HE, DEFINITE = PhraseKind.HE, PhraseKind.DEFINITE
SOURCES = {
    "nobody calls himself by his name": (
        Told(
            "Bob Roe met Al Poe. “Al Poe sang,” he said.",
            [Says("he", "said", "“Al Poe sang,”")],
            names={"Bob Roe": PERSON, "Al Poe": PERSON, "Al Poe@2": PERSON},
            phrases={"he": Back(HE, {"Al Poe@2": 0.8, "Bob Roe": 0.1})},
            tags={"he": "PRON"},
        ),
        ["Bob Roe"],
    ),
    "unlike another": (
        Told(
            "Unlike Ann Roe, Eve Poe said it rained.",
            [Says("Unlike Ann Roe, Eve Poe", "said", "it rained")],
            names={"Ann Roe": PERSON, "Eve Poe": PERSON},
            tags={"Unlike": "ADP", "said": "VERB"},
            tree={"Unlike": ("case", "Roe"), "Roe": ("obl", "said"), "Poe": ("nsubj", "said")},
        ),
        ["Eve Poe"],
    ),
    "a ministry by its state, whatever is likely": (
        Told(
            "The League met. The Kenyan foreign ministry said it rained.",
            [Says("The Kenyan foreign ministry", "said", "it rained")],
            names={"League": BODY},
            phrases={"The Kenyan foreign ministry": Back(DEFINITE, {"League": 0.9})},
            tags={"foreign": "ADJ", "ministry": "NOUN", "Kenyan": "ADJ"},
            tree={"ministry": ("nsubj", "said"), "Kenyan": ("amod", "ministry")},
        ),
        ["Kenyan foreign ministry"],
    ),
    "a company is another than the one before": (
        Told(
            "Nordbahn grew. A company said it rained.",
            [Says("A company", "said", "it rained")],
            names={"Nordbahn": BODY},
            phrases={"A company": Back(PhraseKind.INDEFINITE, {"Nordbahn": 0.9})},
            tags={"company": "NOUN"},
            tree={"company": ("nsubj", "said")},
        ),
        ["A company"],
    ),
    "a news agency by what it is": (
        Told(
            "The Nordpress news agency said it rained.",
            [Says("The Nordpress news agency", "said", "it rained")],
            names={"Nordpress": BODY},
            phrases={"The Nordpress news agency": Back(DEFINITE, new=0.9)},
            tags={"news": "NOUN", "agency": "NOUN"},
            tree={"Nordpress": ("compound", "agency"), "news": ("compound", "agency"), "agency": ("nsubj", "said")},
        ),
        ["Nordpress"],
    ),
    "a firm whose name stands behind what it is": (
        Told(
            "The rail operator Nordbahn said it rained.",
            [Says("The rail operator Nordbahn", "said", "it rained")],
            names={"Nordbahn": BODY},
            phrases={"The rail operator Nordbahn": Back(DEFINITE, new=0.9, head="operator")},
            tags={"rail": "NOUN", "operator": "NOUN"},
            tree={"rail": ("compound", "operator"), "Nordbahn": ("appos", "operator"), "operator": ("nsubj", "said")},
        ),
        ["Nordbahn"],
    ),
}


@pytest.mark.parametrize("case", SOURCES)
def test_whose_words_they_are(case: str) -> None:
    """The source leads to whom it means, and not to another who stands beside it."""
    told, expected = SOURCES[case]
    assert told.sources() == expected

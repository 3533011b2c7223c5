"""Figures of two reports side by side."""

import pytest

from sayso.linkage.figures import figures_of, link_figures
from sayso.schema import FigureRelation
from tests.linkage.affairs import report

PAIRS = {
    "equal": ("Police counted 3,500 protesters.", "Some 3,500 protesters came, police said.", "same"),
    "rounded": ("About 1,200 boats fish there.", "Some 1,180 boats fish in these waters.", "compatible"),
    "a lower bound": ("Police said at least 40 miners died.", "Officials said that 43 miners died.", "compatible"),
    "two counts": (
        "The police said that 350 protesters were detained in the harbour.",
        "The union said that 800 protesters were detained in the harbour.",
        "conflict",
    ),
    "other parts": (
        "Last year 90 percent of the microelectronics came from Norway.",
        "Last year 60 percent of the machine tools came from Norway, with microelectronics.",
        "different measure",
    ),
}


def relations(first: str, second: str) -> list[tuple[str, str]]:
    """Give relations and reasons of two texts' figures."""
    one, other = (figures_of(report(f"{text}\n", outlet)) for text, outlet in ((first, "A"), (second, "B")))
    return [(link.relation.value, link.because) for link in link_figures(one, other)]


@pytest.mark.parametrize(("first", "second", "relation"), PAIRS.values(), ids=PAIRS)
def test_relations(first: str, second: str, relation: str) -> None:
    """Values, hedges, rounding, and what is counted decide."""
    assert [found for found, _ in relations(first, second)] == [relation]


APART = {
    "other units": ("Some 40 percent of the miners died.", "Some 40 miners died."),
    "other things": ("Police counted 3,500 protesters.", "The mine has 3,500 lamps."),
    "no more than a word": ("Thousands of miners came.", "Some 4,000 miners came."),
    "what is left": ("The other 40 miners died.", "Some 60 miners died."),
}


@pytest.mark.parametrize(("first", "second"), APART.values(), ids=APART)
def test_what_is_not_held_against_each_other(first: str, second: str) -> None:
    """Other units, other things, vague words, and what is left beside others."""
    assert relations(first, second) == []


def test_a_conflict_names_both_sides() -> None:
    """The reason tells who counts what."""
    first, second, _ = PAIRS["two counts"]
    ((relation, because),) = relations(first, second)
    assert relation == FigureRelation.CONFLICT
    assert "350 and 800" in because
    assert "against" in because


def test_figures_of_one_sentence_are_not_compared() -> None:
    """An enumeration counts different things."""
    figures = figures_of(report("The fleet lost 12 trawlers in May and 15 trawlers in June.\n", "A"))
    assert link_figures(figures, figures) == ()

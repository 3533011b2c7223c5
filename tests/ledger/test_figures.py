"""Figures are found by unit, words and whose word they rest on."""

from typing import Any

import pytest

from sayso.ledger import Ledger

CASES: dict[str, tuple[dict[str, Any], list[str]]] = {
    "all, by publication": ({}, ["about 12", "40%"]),
    "a unit": ({"unit": "Percent"}, ["40%"]),
    "no unit": ({"unit": ""}, ["about 12"]),
    "on the word of an actor, and of those who speak for it": ({"says": "Iceland"}, ["40%"]),
    "in the outlet's own voice": ({"own_voice": True}, []),
    "words of the sentence": ({"search": "boats crew"}, ["40%"]),
    "an outlet": ({"outlet": "Harbour Post"}, ["about 12"]),
    "since": ({"since": "2024-07"}, ["40%"]),
    "until": ({"until": "2024-06-03"}, ["about 12"]),
    "a limit": ({"limit": 1}, ["about 12"]),
}


@pytest.mark.parametrize(("asked", "words"), CASES.values(), ids=CASES)
def test_figures_are_found(quarrel: Ledger, asked: dict[str, Any], words: list[str]) -> None:
    """Each condition narrows the list, and the order stays."""
    assert [row.words for row in quarrel.quantities(**asked)] == words


def test_what_a_figure_tells(quarrel: Ledger) -> None:
    """A row carries what is counted, when, and on whose word."""
    boats, crews = quarrel.quantities()
    assert (boats.low, boats.high, boats.part, boats.whole) == (12.0, 12.0, "boats off", None)
    assert (boats.say.who, boats.say.speaks_for, boats.when and boats.when.words) == ("Mara Ilves", ("Norway",), "May")
    assert (crews.part, crews.whole, crews.say.who) == (None, "the boats’ crews", "Icelandic foreign ministry")
    assert crews.sentence.startswith("It claimed")
    assert crews.span.of(quarrel.record(crews.document).document.text) == "40%"

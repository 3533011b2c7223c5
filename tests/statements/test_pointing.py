"""Denials of what nobody was read to say."""

import pytest

from tests.statements.build import Arc, Report

DENIES = Arc("denies", "Oslo", "this", scores=(0.999,) * 4)
TAGS = {"denies": "VERB", "said": "VERB"}


def open_ones(report: Report) -> list[tuple[str, str]]:
    """Give the words and reasons of what a report leaves open."""
    return [(each.span.of(report.text) if each.span else "", each.because) for each in report.read().abstained]


def test_what_the_outlet_tells_itself() -> None:
    """A denial of what was told by nobody stays open, with its reason; it is a statement all the same."""
    report = Report("Trawlers cut the cable. Oslo denies this.", [DENIES], tags=TAGS)
    assert open_ones(report) == [("this", "nobody is read to say what this denies")]
    assert len(report.read().statements) == 1


CLAIMED = {
    "in the last sentence": ("The mayor said trawlers cut it. Oslo denies this.", "trawlers cut it"),
    "in its own": ("The mayor said trawlers cut it, but Oslo denies this.", "trawlers cut it"),
}


@pytest.mark.parametrize(("text", "content"), CLAIMED.values(), ids=CLAIMED)
def test_what_somebody_was_read_to_say(text: str, content: str) -> None:
    """Nothing is open where a statement stands before the denial."""
    report = Report(text, [Arc("said", "The mayor", content), DENIES], tags=TAGS)
    assert open_ones(report) == []


def test_a_denial_that_tells_what_it_denies() -> None:
    """It needs nobody who said so."""
    report = Report("It rained. Oslo denies the trawlers cut it.", [Arc("denies", "Oslo", "the trawlers cut it")], TAGS)
    assert open_ones(report) == []


def test_what_was_said_long_before() -> None:
    """Two sentences before is too far away."""
    text = "The mayor said trawlers cut it. It rained. Oslo denies this."
    report = Report(text, [Arc("said", "The mayor", "trawlers cut it"), DENIES], tags=TAGS)
    assert [words for words, _ in open_ones(report)] == ["this"]

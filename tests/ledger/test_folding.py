"""Names are folded alike when they are kept and when they are asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.ledger.folding import fold_question, fold_words

FOLDED = {
    "case and accents": ("ÉRIC Müller", " eric muller "),
    "dots of abbreviations": ("U.S.-led J.K. Brandt", " us led jk brandt "),
    "signs part words": ("al-Assad’s (aide)", " al assad s aide "),
    "a dot at the end": ("the mayor.", " the mayor "),
    "the sharp s": ("Straße", " strasse "),
    "patterns' signs": ("a_b%c", " a b c "),
    "other scripts": ("Ва\u0301н 王毅", " ван 王毅 "),
    "nothing": ("…", " "),
}


@pytest.mark.parametrize(("text", "folded"), FOLDED.values(), ids=FOLDED)
def test_folding(text: str, folded: str) -> None:
    """A text becomes its words, with a space on both sides of each."""
    assert fold_words(text) == folded


QUESTIONS = {
    "beginnings of words": ("wang wenb", ["% wang%", "% wenb%"]),
    "short words whole": ("EU in", ["% eu %", "% in %"]),
    "joined words": ("al-Assad", ["% al assad%"]),
    "no word": ("- …", []),
}


@pytest.mark.parametrize(("asked", "patterns"), QUESTIONS.values(), ids=QUESTIONS)
def test_questions(asked: str, patterns: list[str]) -> None:
    """A question becomes patterns, all of which must match."""
    assert list(fold_question(asked)) == patterns


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """A folded text is folded."""
    assert fold_words(fold_words(text)) == fold_words(text)

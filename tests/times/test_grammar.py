"""The lists and the patterns that are made of them."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from sayso.times.finding import BUILDERS
from sayso.times.grammar import PATTERNS, compile_pattern, patterns
from sayso.times.lexicon import OTHER, lists, numeral_letter
from sayso.times.line import make_text
from tests.times.build import Report, annotate

ROOT = Path(__file__).parents[2]


def builder() -> ModuleType:
    """Load `resources/build_times.py`."""
    spec = importlib.util.spec_from_file_location("build_times", ROOT / "resources" / "build_times.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_pattern_has_its_builder() -> None:
    """A pattern without a function that reads it would fail at the first report that has it."""
    assert {name for name, _ in PATTERNS} == set(BUILDERS)
    assert len(patterns()) == len(PATTERNS)


def test_a_class_that_no_word_has_is_noticed() -> None:
    """A misspelt class is told when the patterns are made."""
    with pytest.raises(KeyError, match="no word of the classes"):
        compile_pattern("MOONTH DAY")


def test_a_word_with_two_values_in_one_class_is_noticed() -> None:
    """One word, one value in each class."""
    with pytest.raises(ValueError, match="'may' is 5 and 6 in the class MONTH; keep one"):
        builder().sort_words([("may", "MONTH", 5), ("may", "MONTH", 6)])


NUMERALS = {
    "7": {"NUMBER", "DAYNUMBER", "HOUR"},
    "31": {"NUMBER", "DAYNUMBER"},
    "1999": {"NUMBER", "YEAR"},
    "2,000": {"NUMBER"},
    "10:30": {"CLOCK"},
    "5pm": {"HOURMERIDIAN"},
    "3rd": {"ORDINAL"},
    "1990s": {"DECADE"},
    "q3": {"QUARTERNAME"},
    "fy2024": {"FISCALNAME"},
    "99x": set(),
}


@pytest.mark.parametrize("word", NUMERALS)
def test_numerals_are_told_by_their_form(word: str) -> None:
    """Figures have the classes that their form allows."""
    letter = numeral_letter(word)
    assert lists().classes.get(letter, frozenset()) >= NUMERALS[word]
    assert (letter == OTHER) == (not NUMERALS[word])


def test_a_line_becomes_letters() -> None:
    """One letter a word; words of no class are alike, the words of a phrase behind its first are marked."""
    text = make_text(*annotate(Report("Ministers met on Black Friday.")))
    assert len(text.letters) == 6
    assert text.letters[:2] == OTHER * 2
    assert text.letters[3:5].endswith("~")
    assert text.lines == [(0, 6)]

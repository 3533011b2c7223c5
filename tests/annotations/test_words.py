"""Words: nothing is lost, nothing is split that belongs together."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.words import INKLESS, split_words

CASES = [
    ("plain", "NATO met.", ["NATO", "met", "."]),
    ("clitics", "China hasn’t; it's", ["China", "has", "n’t", ";", "it", "'s"]),
    ("cannot is two words", "They cannot", ["They", "can", "not"]),
    ("hyphens stand alone", "US-led bloc", ["US", "-", "led", "bloc"]),
    ("abbreviations keep their stop", "Mr. Li, the U.S. envoy.", ["Mr.", "Li", ",", "the", "U.S.", "envoy", "."]),
    ("an initial", "John F. Kennedy", ["John", "F.", "Kennedy"]),
    ("a capital at the end", "He chose plan B.", ["He", "chose", "plan", "B", "."]),
    ("figures", "$1,200.50, 60% at 10:30", ["$", "1,200.50", ",", "60", "%", "at", "10:30"]),
    ("addresses", "See https://example.org/a?b.", ["See", "https://example.org/a?b", "."]),
    ("handles", "@user said #peace", ["@user", "said", "#peace"]),
    ("marks", "“‘No,’ she said…”", ["“", "‘", "No", ",", "’", "she", "said", "…", "”"]),
    ("typed dashes", "no -- yes", ["no", "--", "yes"]),
    (
        "signs without ink are no words",
        "The envoy \u202esaid\u202c no\u200f.\ufeff",
        ["The", "envoy", "said", "no", "."],
    ),
    ("a name with an apostrophe", "O’Brien’s", ["O’Brien", "’s"]),
]


@pytest.mark.parametrize(("text", "words"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_words(text: str, words: list[str]) -> None:
    """Each case is split as the treebanks split it."""
    starts, ends = split_words(text, [(0, len(text))])
    assert [text[start:end] for start, end in zip(starts, ends, strict=True)] == words


@given(st.text(max_size=60))
def test_every_character_is_kept(text: str) -> None:
    """Words are in order, do not overlap, and together hold every character that has ink."""
    starts, ends = split_words(text, [(0, len(text))])
    place = 0
    for start, end in zip(starts, ends, strict=True):
        assert place <= start < end
        assert not re.sub(rf"[\s{INKLESS}]", "", text[place:start])
        place = end
    assert not re.sub(rf"[\s{INKLESS}]", "", text[place:])


def test_no_word_crosses_a_line() -> None:
    """Lines are split apart from each other."""
    assert split_words("ab", [(0, 1), (1, 2)]) == ([0, 1], [1, 2])

"""The words of a report as numbers."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.linkage.copies.shingles import SEQUENCE, WINDOW, fingerprint, quotations, sequences, word_by_word
from sayso.schema import Block, BlockKind, Document, Span

FIRST = 3081390738616170177


def document(text: str, kind: BlockKind = BlockKind.PROSE) -> Document:
    return Document("d", text, (Block(Span(0, len(text)), kind),))


@given(st.text(max_size=80))
def test_words_stand_where_they_say(text: str) -> None:
    """Every word is a piece of the text without white space, and they are in order."""
    wording = word_by_word(document(text))
    places = list(zip(wording.starts.tolist(), wording.ends.tolist(), strict=True))
    assert all(text[start:end].split() == [text[start:end]] for start, end in places)
    assert places == sorted(places)


def test_case_and_apostrophes_do_not_count() -> None:
    """The same word has the same number, however it is set."""
    one, other = word_by_word(document("The Ship’s LOG")), word_by_word(document("the ship's log"))
    assert one.hashes.tolist() == other.hashes.tolist()


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “yes” twice", [2]),
        ('He said "yes" and "no"', [2, 4]),
        ("He said “yes and went", [2, 3, 4]),
        ("and left” he said", [0, 1]),
        ("He said “the ‘old’ ship” left", [2, 3, 4]),
        ("Nobody's boats", []),
    ],
)
def test_words_in_quotation_marks_are_known(text: str, quoted: list[int]) -> None:
    """Pairs, straight marks, a mark that is missing at either end, and marks inside marks."""
    assert np.flatnonzero(word_by_word(document(text)).quoted).tolist() == quoted


def test_a_post_is_a_quotation() -> None:
    """A post that a report shows is somebody's words, though it has no marks."""
    text = "The ship left."
    assert quotations(text, Block(Span(0, 14), BlockKind.POST)) == [Span(0, 14)]
    assert word_by_word(document(text, BlockKind.POST)).quoted.all()


def test_furniture_has_no_words() -> None:
    """Lines that belong to the page are not read."""
    assert len(word_by_word(document("Sign up for our newsletter", BlockKind.FURNITURE))) == 0


def test_numbers_are_the_same_everywhere() -> None:
    """Keys are kept in ledgers, so they must not change from one machine or version to the next."""
    wording = word_by_word(document("the ferry ran aground on the bank late on Monday"))
    assert sequences(wording.hashes, SEQUENCE)[0] == np.uint64(FIRST)


@settings(max_examples=60)
@given(
    st.lists(st.integers(0, 1 << 30), max_size=60),
    st.lists(st.integers(0, 1 << 30), max_size=60),
    st.lists(st.integers(0, 1 << 30), min_size=SEQUENCE + WINDOW - 1, max_size=40),
    st.lists(st.integers(0, 1 << 30), max_size=60),
)
def test_what_is_long_enough_is_never_missed(a: list[int], b: list[int], common: list[int], c: list[int]) -> None:
    """Two texts with 23 words in a row in common have a chosen hash in common, whatever else they hold."""
    one, other = (np.array(words, np.uint64) for words in (a + common + b, c + common))
    chosen = [set(fingerprint_of(each)) for each in (one, other)]
    assert chosen[0] & chosen[1]


def fingerprint_of(hashes: np.ndarray[tuple[int], np.dtype[np.uint64]]) -> list[int]:
    wording = word_by_word(document(""))
    numbers: list[int] = fingerprint(replace(wording, hashes=hashes)).tolist()
    return numbers


def test_a_short_text_has_one_key_or_none() -> None:
    """Eight words have one; fewer have none."""
    assert len(fingerprint(word_by_word(document("one two three four five six seven eight")))) == 1
    assert len(fingerprint(word_by_word(document("one two three four five six seven")))) == 0

"""What two texts have in common, word for word."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.linkage.copies.alignment import GAP, Stretch, align


def hashes(words: str) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
    return np.array(
        [sum(ord(letter) << 7 * place for place, letter in enumerate(word)) for word in words.split()], np.uint64
    )


TEXT = "a b c d e f g h i j k l m n o p"


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (TEXT, [(0, 16, 0, 16)]),
        ("a b c d e f g h X i j k l m n o p", [(0, 16, 0, 17)]),
        ("a b c d e f g X i j k l m n o p", [(0, 16, 0, 16)]),
        ("X X X e f g h i X X", [(4, 9, 3, 8)]),
        ("i j k l m n o p a b c d e f g h", [(8, 16, 0, 8), (0, 8, 8, 16)]),
        ("a b c d X e f g h X", []),
        ("", []),
    ],
    ids=["whole", "a word put in", "a word changed", "a passage", "turned round", "runs too short", "nothing"],
)
def test_passages(other: str, expected: list[tuple[int, int, int, int]]) -> None:
    """Small edits do not end a passage; text that was moved is two; four words are none."""
    found = align(hashes(TEXT), hashes(other))
    assert [(s.first.start, s.first.stop, s.second.start, s.second.stop) for s in found] == expected


def test_a_cut_ends_a_passage() -> None:
    """More than ten words left out in one text make two passages of it."""
    one = [*range(1, 10), *range(100, 100 + GAP + 1), *range(20, 30)]
    other = [*range(1, 10), *range(20, 30)]
    assert [len(s.second) for s in align(np.array(one, np.uint64), np.array(other, np.uint64))] == [9, 10]
    shorter = [*range(1, 10), *range(100, 100 + GAP), *range(20, 30)]
    assert [len(s.second) for s in align(np.array(shorter, np.uint64), np.array(other, np.uint64))] == [19]


@given(st.lists(st.integers(0, 6), max_size=40), st.lists(st.integers(0, 6), max_size=40))
def test_runs_are_the_same_words(one: list[int], other: list[int]) -> None:
    """Whatever the texts, each run is equal word by word, and runs of a passage follow each other in both."""
    first, second = (np.array(words, np.uint64) for words in (one, other))
    for stretch in align(first, second):
        assert_well_made(stretch, one, other)


def assert_well_made(stretch: Stretch, one: list[int], other: list[int]) -> None:
    for run in stretch.runs:
        assert one[run.first : run.first + run.length] == other[run.second : run.second + run.length]
    for last, run in zip(stretch.runs, stretch.runs[1:], strict=False):
        assert run.first >= last.first + last.length
        assert run.second >= last.second + last.length
    assert 0 <= stretch.first.start < stretch.first.stop <= len(one)
    assert 0 <= stretch.second.start < stretch.second.stop <= len(other)

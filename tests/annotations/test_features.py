"""Features: capitals, quotation, place in the line and spacing, which the uncased pieces do not show."""

import numpy as np
import pytest

from sayso.annotations.features import FEATURES, describe_words, shape_of
from sayso.annotations.words import split_words

SHAPES = [("said", 0), ("China", 1), ("A", 1), ("NATO", 2), ("McCain", 3), ("2023", 4), ("5m", 0), ("—", 5)]


@pytest.mark.parametrize(("word", "shape"), SHAPES, ids=[word for word, _ in SHAPES])
def test_shapes(word: str, shape: int) -> None:
    """A word is told by how it is written."""
    assert shape_of(word) == shape


def test_quotation_and_lines() -> None:
    """Opening and closing marks, words between them, first and last words of lines, spaces."""
    text = "“No,” he said.\nYes"
    lines = [(0, 14), (15, 18)]
    starts, ends = split_words(text, lines)
    rows = describe_words(text, starts, ends, lines)
    assert rows[:, 1].tolist() == [3, 1, 1, 4, 0, 0, 0, 0]
    assert rows[:, 2].tolist() == [1, 0, 0, 0, 0, 0, 2, 3]
    assert rows[:, 3].tolist() == [1, 0, 0, 0, 1, 1, 0, 1]


def test_an_inner_quotation_is_told_apart() -> None:
    """Words inside an inner pair are marked as such."""
    text = "“a ‘b’ c”"
    starts, ends = split_words(text, [(0, len(text))])
    assert describe_words(text, starts, ends, [(0, len(text))])[:, 1].tolist() == [3, 1, 3, 2, 4, 1, 4]


def test_values_stay_in_range() -> None:
    """No value lies outside its table in the network."""
    text = '“‘«A’ b»” c” \'d "e" F.G. 9:00\n\n“x'
    lines = [(0, 30), (32, len(text))]
    starts, ends = split_words(text, lines)
    rows = describe_words(text, starts, ends, lines)
    assert (rows >= 0).all()
    assert (rows < np.asarray(FEATURES)).all()

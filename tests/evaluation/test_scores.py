"""Counts add, and give precision, recall, F1 and their intervals."""

import pytest

from evaluation.scores import Counts, interval, total


def test_counts_add_up() -> None:
    """Micro-averaging is the sum of counts."""
    summed = total([Counts(1, 2, 4), Counts(3, 4, 4)])
    assert summed == Counts(4, 6, 8)
    assert (summed.precision, summed.recall, summed.f1) == (66.7, 50.0, 57.1)


def test_nothing_scores_nothing() -> None:
    """Empty counts give zero, not an error."""
    assert (total([]).f1, Counts(0, 0, 3).precision, Counts(0, 2, 0).recall) == (0.0, 0.0, 0.0)


def test_counts_add_to_counts_only() -> None:
    """A number is no count."""
    with pytest.raises(TypeError):
        Counts() + 1


def test_the_interval_holds_the_score() -> None:
    """Documents drawn anew scatter around the score; equal documents do not scatter."""
    rows = [Counts(1, 2, 2), Counts(2, 2, 2), Counts(0, 2, 2), Counts(2, 2, 2)]
    low, high = interval(rows)
    assert low < total(rows).f1 < high
    assert interval([Counts(1, 2, 2)] * 5) == (50.0, 50.0)

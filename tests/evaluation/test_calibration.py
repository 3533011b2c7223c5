"""The calibration error is the gap between what is promised and what is kept."""

import pytest

from evaluation.calibration import expected_error


def test_a_kept_promise_has_no_error() -> None:
    """Eight in ten at 0.8."""
    assert expected_error([0.8] * 10, [True] * 8 + [False] * 2, bins=1) == pytest.approx(0)


def test_a_broken_promise_is_measured() -> None:
    """Sure of everything and right in half."""
    assert expected_error([1.0] * 10, [True, False] * 5) == pytest.approx(0.5)


def test_nothing_promised() -> None:
    """No statement, no error."""
    assert expected_error([], []) == 0.0

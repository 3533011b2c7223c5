"""The calibration error is the gap between what is promised and what is kept."""

import random

import pytest

from evaluation.calibration import chance_error, error_beyond_chance, expected_error


def test_a_kept_promise_has_no_error() -> None:
    """Eight in ten at 0.8."""
    assert expected_error([0.8] * 10, [True] * 8 + [False] * 2, bins=1) == pytest.approx(0)


def test_a_broken_promise_is_measured() -> None:
    """Sure of everything and right in half."""
    assert expected_error([1.0] * 10, [True, False] * 5) == pytest.approx(0.5)


def test_nothing_promised() -> None:
    """No statement, no error."""
    assert expected_error([], []) == 0.0
    assert error_beyond_chance([], []) == 0.0


def test_chance_alone_makes_an_error() -> None:
    """It is the larger the fewer statements there are, and none where all is certain."""
    few, many = chance_error([0.8] * 30, rounds=100), chance_error([0.8] * 3000, rounds=20)
    assert few > 3 * many > 0
    assert chance_error([1.0] * 30, rounds=5) == 0.0


def test_beyond_chance_a_kept_promise_has_next_to_no_error() -> None:
    """Of three hundred statements that keep what they promise the plain error is some five points, this one is not."""
    rng = random.Random(7)
    plain, beyond = 0.0, 0.0
    for _ in range(50):
        promised = [rng.uniform(0.6, 0.99) for _ in range(300)]
        kept = [rng.random() < chance for chance in promised]
        plain += expected_error(promised, kept) / 50
        beyond += error_beyond_chance(promised, kept) ** 2 / 50
    assert plain > 0.04
    assert beyond**0.5 < 0.03


def test_beyond_chance_a_broken_promise_is_measured() -> None:
    """Twenty points too sure stays twenty points."""
    rng = random.Random(7)
    kept = [rng.random() < 0.7 for _ in range(20000)]
    assert error_beyond_chance([0.9] * 20000, kept) == pytest.approx(0.2, abs=0.01)

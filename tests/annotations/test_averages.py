"""Averages of stretches of words, by either way."""

import numpy as np
import pytest

from sayso.annotations.averages import average_nested, average_short

STATES = np.random.default_rng(1).normal(size=(40, 6)).astype(np.float32)
FIRST = np.asarray([0, 3, 3, 17, 39])
END = np.asarray([1, 9, 4, 40, 40])


@pytest.mark.parametrize("average", [average_short, average_nested])
def test_each_stretch_has_its_mean(average: object) -> None:
    """Single words, overlapping and long stretches, in any order."""
    assert callable(average)
    for order in ([0, 1, 2, 3, 4], [4, 2, 0, 3, 1]):
        found = average(STATES, FIRST[order], END[order])
        expected = [STATES[FIRST[row] : END[row]].mean(0) for row in order]
        assert np.allclose(found, expected, atol=1e-6)
        assert found.dtype == np.float32

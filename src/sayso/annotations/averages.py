"""Average states of stretches of words: of a phrase, a sentence, a subtree.

Two ways to the same numbers. Short stretches are gathered and summed; where stretches are many, long and nested, sums
from the beginning are subtracted from each other.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
Places = NDArray[np.int64]
BLOCK = 96  # columns that are summed at a time, so that their sums stay near the processor


def average_short(states: Array, first: Places, end: Places) -> Array:
    """Average the states (W, D) of half-open ranges of words, none of them empty: (N, D)."""
    sizes = end - first
    begins = np.cumsum(sizes) - sizes
    rows = np.repeat(first - begins, sizes) + np.arange(sizes.sum())
    means: Array = np.add.reduceat(states[rows], begins, axis=0) / sizes[:, None]
    return means.astype(np.float32)


def average_nested(states: Array, first: Places, end: Places) -> Array:
    """Average the states (W, D) of half-open ranges that may be many, long and nested: (N, D)."""
    sums = np.zeros((len(states) + 1, BLOCK), dtype=np.float64)
    means = np.empty((len(first), states.shape[1]), dtype=np.float32)
    for start in range(0, states.shape[1], BLOCK):
        columns = states[:, start : start + BLOCK]
        total = sums[:, : columns.shape[1]]
        total[1:] = columns
        np.add.accumulate(total, axis=0, out=total)
        means[:, start : start + BLOCK] = (total[end] - total[first]) / (end - first)[:, None]
    return means

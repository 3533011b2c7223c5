"""Whether confidence means what it says: of the statements given at 0.8, eight in ten should be right.

*Right* is that source, cue and content all overlap what a reader marked. The expected calibration error is the mean gap
between confidence and share of right ones over ten bins of equal count, weighted by their size. Of few statements it is
too large: a bin of thirty that keeps its promise still misses it by a few points. `chance_error` says how large it is
where all promises are kept; `error_beyond_chance` takes what chance makes of the squared gaps away (Kumar, Liang and
Ma 2019, "Verified uncertainty calibration", section 4.1).
"""

import random
from collections.abc import Sequence
from itertools import pairwise


def expected_error(confidences: Sequence[float], right: Sequence[bool], bins: int = 10) -> float:
    """Give the expected calibration error (0 to 1).

    >>> expected_error([0.5, 0.5], [True, False], bins=1)
    0.0
    """
    order = sorted(range(len(confidences)), key=lambda i: confidences[i])
    gap = 0.0
    for number in range(bins):
        part = order[number * len(order) // bins : (number + 1) * len(order) // bins]
        if part:
            gap += abs(sum(confidences[i] for i in part) - sum(right[i] for i in part))
    return gap / len(order) if order else 0.0


def chance_error(confidences: Sequence[float], bins: int = 10, *, rounds: int = 1000, seed: int = 1) -> float:
    """Give the mean expected calibration error where each statement is right with the very chance it promises."""
    rng = random.Random(seed)
    drawn = [
        expected_error(confidences, [rng.random() < chance for chance in confidences], bins) for _ in range(rounds)
    ]
    return sum(drawn) / rounds


def error_beyond_chance(confidences: Sequence[float], right: Sequence[bool], bins: int = 10) -> float:
    """Give the root of the mean squared gap, less what chance alone makes of it (0 if that is all).

    >>> error_beyond_chance([0.5] * 4, [True, False, True, True], bins=1)
    0.0
    """
    order = sorted(range(len(confidences)), key=lambda i: confidences[i])
    squared = 0.0
    for first, last in pairwise([number * len(order) // bins for number in range(bins + 1)]):
        part, size = order[first:last], last - first
        if size > 1:
            share = sum(right[i] for i in part) / size
            gap = sum(confidences[i] for i in part) / size - share
            squared += size * (gap**2 - share * (1 - share) / (size - 1))
    return max(squared / len(order), 0.0) ** 0.5 if order else 0.0

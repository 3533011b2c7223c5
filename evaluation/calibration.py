"""Whether confidence means what it says: of the statements given at 0.8, eight in ten should be right.

*Right* is that source, cue and content all overlap what a reader marked. The expected calibration error is the mean gap
between confidence and share of right ones over ten bins of equal count, weighted by their size.
"""

from collections.abc import Sequence


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

"""What chance alone would give: Fisher's exact test of four counts, and Holm's correction for many tests.

Both are two-sided and exact in what they claim; counts may be as large as a ledger holds.

    >>> round(exact_test(3, 1, 1, 3), 4)  # R. A. Fisher, The Design of Experiments (1935), the lady tasting tea
    0.4857
    >>> correct([0.01, 0.04, 0.03])
    [0.03, 0.06, 0.06]
"""

from collections.abc import Sequence
from math import exp, lgamma

SLACK = 1e-7  # of a probability, within which two count as equal


def exact_test(marked: int, plain: int, other_marked: int, other_plain: int) -> float:
    """Give the chance of a table as unlikely as this, or less likely, with the same sums of rows and columns.

    Fisher's exact test, two-sided: tables that are no likelier than the one at hand count.

    Args:
        marked: What is marked of the one side.
        plain: What is not.
        other_marked: What is marked of the other side.
        other_plain: What is not.
    """
    row, column = marked + plain, marked + other_marked
    other = other_marked + other_plain
    least, most = max(0, column - other), min(row, column)
    logs = [log_choose(row, each) + log_choose(other, column - each) for each in range(least, most + 1)]
    peak = max(logs)
    weights = [exp(log - peak) for log in logs]
    seen = weights[marked - least] * (1 + SLACK)
    return min(1.0, sum(weight for weight in weights if weight <= seen) / sum(weights))


def log_choose(whole: int, part: int) -> float:
    """Give the logarithm of the number of ways to choose a part from a whole."""
    return lgamma(whole + 1) - lgamma(part + 1) - lgamma(whole - part + 1)


def correct(chances: Sequence[float]) -> list[float]:
    """Correct the chances of several tests for their number.

    Holm's step-down procedure (Scandinavian Journal of Statistics 6, 1979): the chance that any of the tests that are
    called unlikely is so by chance stays below the bound, however the tests hang together.
    """
    corrected = [0.0] * len(chances)
    highest = 0.0
    for place, number in enumerate(sorted(range(len(chances)), key=lambda each: chances[each])):
        highest = max(highest, min(1.0, (len(chances) - place) * chances[number]))
        corrected[number] = highest
    return corrected

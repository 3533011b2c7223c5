"""What chance alone would give: the test against all tables, and the correction against its definition."""

from fractions import Fraction
from math import comb

import pytest

from sayso.linkage.voices.chance import correct, exact_test


def enumerated(a: int, b: int, c: int, d: int) -> float:
    """Give the chance by counting all tables with the same sums, in whole numbers."""
    ways = {
        each: comb(a + b, each) * comb(c + d, a + c - each)
        for each in range(a + c + 1)
        if each <= a + b and a + c - each <= c + d
    }
    return float(Fraction(sum(way for way in ways.values() if way <= ways[a]), sum(ways.values())))


TABLES = {
    "the lady tasting tea": (3, 1, 1, 3),
    "all on one side": (5, 0, 0, 5),
    "nothing marked": (0, 20, 0, 30),
    "the same share": (2, 18, 3, 27),
    "one side far more": (9, 31, 3, 297),
    "one side less": (0, 40, 30, 70),
    "very unequal sides": (3, 17, 10, 3000),
    "one row alone": (4, 3, 0, 0),
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_the_exact_test_counts_all_tables(table: tuple[int, int, int, int]) -> None:
    """It is the share of tables that are no likelier than the one at hand."""
    assert exact_test(*table) == pytest.approx(enumerated(*table), rel=1e-9)


def test_the_sides_may_change_places() -> None:
    """Whoever is held against whom, the chance is the same."""
    assert exact_test(7, 20, 2, 60) == pytest.approx(exact_test(2, 60, 7, 20))


def test_large_counts() -> None:
    """A ledger of any size overflows nothing."""
    assert 0.0 <= exact_test(3000, 97000, 2000, 98000) < 1e-30
    assert exact_test(3000, 97000, 3000, 97000) == pytest.approx(1.0)


CORRECTIONS = {
    "no test": ([], []),
    "one test is not corrected": ([0.04], [0.04]),
    "the least is taken as often as there are tests": ([0.2, 0.01, 0.3], [0.4, 0.03, 0.4]),
    "none falls below one before it": ([0.02, 0.019], [0.038, 0.038]),
    "none is above one": ([0.9, 0.8], [1.0, 1.0]),
}


@pytest.mark.parametrize(("chances", "corrected"), CORRECTIONS.values(), ids=CORRECTIONS)
def test_many_tests_are_corrected(chances: list[float], corrected: list[float]) -> None:
    """Holm's procedure, in the order in which the chances came."""
    assert correct(chances) == pytest.approx(corrected)

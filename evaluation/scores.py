"""Counts that add: every benchmark counts what is right, found and expected, and sums over documents.

>>> (Counts(3, 4, 6) + Counts(1, 1, 1)).f1
66.7
"""

import random
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class Counts(NamedTuple):
    """How many answers were right, how many were given, how many were expected."""

    right: float = 0
    found: float = 0
    expected: float = 0

    def __add__(self, other: object) -> "Counts":
        """Add counts of two documents."""
        if not isinstance(other, Counts):
            return NotImplemented
        return Counts(self.right + other.right, self.found + other.found, self.expected + other.expected)

    @property
    def precision(self) -> float:
        """Share of what was found that is right, in percent."""
        return round(100 * self.right / self.found, 1) if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of what was expected that was found, in percent."""
        return round(100 * self.right / self.expected, 1) if self.expected else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two, in percent."""
        both = self.found + self.expected
        return round(200 * self.right / both, 1) if both else 0.0


def total(counts: Sequence[Counts]) -> Counts:
    """Add counts up."""
    return Counts(*(sum(column) for column in zip(*counts, strict=True))) if counts else Counts()


def interval(counts: Sequence[Counts], *, rounds: int = 1000, seed: int = 1) -> tuple[float, float]:
    """Give the 95 % interval of F1 by drawing documents anew (bootstrap)."""
    return interval_of(counts, lambda drawn: total(drawn).f1, rounds=rounds, seed=seed)


def interval_of(
    items: Sequence[T], score: Callable[[list[T]], float], *, rounds: int = 1000, seed: int = 1
) -> tuple[float, float]:
    """Give the 95 % interval of any score by drawing items anew."""
    rng = random.Random(seed)
    drawn = sorted(score(rng.choices(items, k=len(items))) for _ in range(rounds))
    return drawn[int(0.025 * rounds)], drawn[int(0.975 * rounds) - 1]

"""Coreference scores: MUC, B³ and CEAFe, and their mean F1, the CoNLL score. Singletons count in all but MUC.

Definitions as in the reference scorer (Pradhan et al. 2014): mentions are the same if their spans are, and each score
is one of clusters of spans. Counts add over documents.

>>> one, two = frozenset({(0, 1), (2, 3)}), frozenset({(4, 5)})
>>> score = count_clusters([one, two], [one | two])
>>> score["MUC"].precision, score["MUC"].recall, round(score["B3"].precision, 1)
(50.0, 100.0, 55.6)
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from scipy.optimize import linear_sum_assignment

Cluster = frozenset[tuple[int, int]]


class Shares(NamedTuple):
    """How much of what was found is right, and how much of what was expected was found: the two may differ."""

    right: float = 0
    found: float = 0
    met: float = 0
    expected: float = 0

    def __add__(self, other: object) -> "Shares":
        """Add two documents."""
        if not isinstance(other, Shares):
            return NotImplemented
        return Shares(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def precision(self) -> float:
        """Share of what was found that is right, in percent."""
        return 100 * self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of what was expected that was found, in percent."""
        return 100 * self.met / self.expected if self.expected else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two, in percent."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def count_clusters(gold: Sequence[Cluster], found: Sequence[Cluster]) -> dict[str, Shares]:
    """Count one document by each score, and its mentions."""
    mine = {span for cluster in gold for span in cluster}
    theirs = {span for cluster in found for span in cluster}
    both = len(mine & theirs)
    return {
        "mentions": Shares(both, len(theirs), both, len(mine)),
        "MUC": count_links(gold, found),
        "B3": count_members(gold, found),
        "CEAFe": count_pairs(gold, found),
    }


def conll(counts: dict[str, Shares]) -> float:
    """Give the CoNLL score: the mean F1 of the three."""
    return (counts["MUC"].f1 + counts["B3"].f1 + counts["CEAFe"].f1) / 3


def add(rows: Iterable[dict[str, Shares]]) -> dict[str, Shares]:
    """Add documents up."""
    total: dict[str, Shares] = {}
    for row in rows:
        for name, shares in row.items():
            total[name] = total.get(name, Shares()) + shares
    return total


def meeting(gold: Sequence[Cluster], found: Sequence[Cluster]) -> dict[tuple[int, int], int]:
    """Count the mentions that each gold cluster shares with each found one."""
    home = {span: number for number, cluster in enumerate(found) for span in cluster}
    shared: dict[tuple[int, int], int] = {}
    for number, cluster in enumerate(gold):
        for span in cluster:
            if span in home:
                shared[number, home[span]] = shared.get((number, home[span]), 0) + 1
    return shared


def count_links(gold: Sequence[Cluster], found: Sequence[Cluster]) -> Shares:
    """Count by MUC: links that tie a cluster's mentions together."""
    shared = meeting(gold, found)
    links = sum(count - 1 for count in shared.values())
    return Shares(links, sum(len(c) - 1 for c in found), links, sum(len(c) - 1 for c in gold))


def count_members(gold: Sequence[Cluster], found: Sequence[Cluster]) -> Shares:
    """Count by B³: for each mention the share of its cluster that is right."""
    shared = meeting(gold, found)
    right = sum(count * count / len(found[other]) for (_, other), count in shared.items())
    met = sum(count * count / len(gold[number]) for (number, _), count in shared.items())
    return Shares(right, sum(map(len, found)), met, sum(map(len, gold)))


def count_pairs(gold: Sequence[Cluster], found: Sequence[Cluster]) -> Shares:
    """Count by CEAFe: clusters matched one to one, each pair worth twice what it shares over its sizes."""
    worth = np.zeros((len(gold), len(found)))
    for (number, other), count in meeting(gold, found).items():
        worth[number, other] = 2 * count / (len(gold[number]) + len(found[other]))
    rows, columns = linear_sum_assignment(worth, maximize=True)
    total = float(worth[rows, columns].sum())
    return Shares(total, len(found), total, len(gold))

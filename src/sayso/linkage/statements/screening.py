"""Which sayings of two reports can be linked at all, told in one sweep over their words, meanings and speakers.

Takes the sayings of two reports; gives the pairs that a scale may still call one proposition when all that is not
looked at here speaks for it as far as it can: act, and rows of words. Of a hundred pairs some three are left.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.linkage.statements.features import MOST_BITS, MOST_RUN, TENTH
from sayso.linkage.statements.meaning import nearness_among
from sayso.linkage.statements.sayings import Saying
from sayso.linkage.statements.scales import DOUBT, odds_of, scale_of
from sayso.linkage.statements.speakers import by_speakers_among

OPEN = {"act": 1.0}
OPEN_RUNS = {"run": MOST_RUN / 10, "quoted run": MOST_RUN / 10}  # of those who have a word in common
OPEN_SIGNS = {"other numbers": 1.0, "turned": 1.0, "short": 1.0}
SLACK = 1e-6  # of the sum, for what rounding adds

Table = NDArray[np.float64]


def screen(first: Sequence[Saying], second: Sequence[Saying]) -> Iterator[tuple[Saying, Saying]]:
    """Give the pairs of sayings that can be linked, in order."""
    if not first or not second:
        return
    weights = scale_of("same").weights
    shared = shared_among(first, second)
    one, other = (np.array([sum(saying.words.bits.values()) for saying in side]) for side in (first, second))
    of_fewer = shared / np.maximum(np.minimum(one[:, None], other), SLACK)
    of_all = shared / np.maximum(one[:, None] + other - shared, SLACK)
    told = weights["shared"] * np.minimum(shared, MOST_BITS) / TENTH
    told += weights["of fewer"] * of_fewer + weights["of all"] * of_all
    told += weights["meaning"] * nearness_among([a.embedding for a in first], [b.embedding for b in second])
    told += ceilings_among(first, second) + np.where(shared > 0, open_runs(), 0.0)
    for row, column in np.argwhere(told >= odds_of(DOUBT[0]) - SLACK).tolist():
        yield first[row], second[column]


def shared_among(first: Sequence[Saying], second: Sequence[Saying]) -> Table:
    """Give what the words tell that each of some sayings has in common with each of others."""
    holders: dict[str, list[tuple[int, float]]] = {}
    for place, saying in enumerate(second):
        for stem, bits in saying.words.bits.items():
            holders.setdefault(stem, []).append((place, bits))
    shared = [[0.0] * len(second) for _ in first]
    for row, one in zip(shared, first, strict=True):
        for stem, bits in one.words.bits.items():
            for place, others in holders.get(stem, ()):
                row[place] += min(others, bits)
    return np.array(shared)


def ceilings_among(first: Sequence[Saying], second: Sequence[Saying]) -> Table:
    """Give how far all but words and meanings may speak for one proposition, by who says them."""
    scale = scale_of("same")
    one, other = ({id(saying.speaker): saying.speaker for saying in side} for side in (first, second))
    known = np.full((len(one), len(other)), scale.ceiling({}, OPEN | OPEN_SIGNS))
    for name, found in by_speakers_among(list(one.values()), list(other.values())).items():
        known += scale.weights[name] * found
    rows, columns = ({key: place for place, key in enumerate(side)} for side in (one, other))
    return known[np.ix_([rows[id(a.speaker)] for a in first], [columns[id(b.speaker)] for b in second])]


def open_runs() -> float:
    """Give how far rows of words may speak for one proposition."""
    weights = scale_of("same").weights
    return sum(max(0.0, weights[name] * value) for name, value in OPEN_RUNS.items())

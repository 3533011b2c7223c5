"""What two texts have in common, word for word, in passages that small edits do not break.

Takes the hashes of two texts' words; gives passages, each a stretch of either text. A passage is a row of runs of equal
words, of which each begins in both texts close behind where the last one ended: a word put in, left out or changed does
not end a passage, a paragraph that was cut does. A run has at least five words, but a sequence that a text holds more
than once is met at its first place alone.

    >>> one, other = (np.array(row, np.uint64) for row in ([1, 2, 3, 4, 5, 6, 9, 9], [7, 1, 2, 3, 4, 5, 6]))
    >>> align(one, other)
    [Stretch(first=range(0, 6), second=range(1, 7), runs=(Run(first=0, second=1, length=6),))]
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.linkage.copies.shingles import Hashes, sequences

RUN = 5  # words of the shortest run
GAP = 10  # words that either text may have of its own between two runs of a passage

Places = NDArray[np.int64]


class Run(NamedTuple):
    """A row of equal words: where it begins in both texts, and how many they are."""

    first: int
    second: int
    length: int


class Stretch(NamedTuple):
    """Words of two texts that are the same but for small edits; `runs` are the equal ones."""

    first: range
    second: range
    runs: tuple[Run, ...]


def align(one: Hashes, other: Hashes) -> list[Stretch]:
    """Give the passages that two texts have in common, in the order of the second."""
    found: list[list[Run]] = []
    for run in runs_of(one, other):
        if found and follows(found[-1][-1], run):
            found[-1].append(cut_behind(found[-1][-1], run))
        else:
            found.append([run])
    return [stretch_of(runs) for runs in found]


def runs_of(one: Hashes, other: Hashes) -> list[Run]:
    """Give the longest rows of equal words, in the order of the second text."""
    first, second = sequences(one, RUN), sequences(other, RUN)
    if not len(first) or not len(second):
        return []
    known, places = np.unique(first, return_index=True)
    at = np.minimum(np.searchsorted(known, second), len(known) - 1)
    met = np.flatnonzero(known[at] == second)
    if not len(met):
        return []
    shift = places[at[met]] - met
    ends = np.flatnonzero((np.diff(met) != 1) | (np.diff(shift) != 0))
    begins = np.concatenate(([0], ends + 1))
    lasts = np.concatenate((ends, [len(met) - 1]))
    return [
        Run(int(met[a] + shift[a]), int(met[a]), int(met[b] - met[a]) + RUN) for a, b in zip(begins, lasts, strict=True)
    ]


def follows(last: Run, run: Run) -> bool:
    """Tell whether a run begins close behind where the last one ended, in both texts."""
    gaps = (run.first - last.first - last.length, run.second - last.second - last.length)
    return all(-RUN < gap <= GAP for gap in gaps)


def cut_behind(last: Run, run: Run) -> Run:
    """Cut from a run what the last one already has."""
    over = max(0, last.first + last.length - run.first, last.second + last.length - run.second)
    return Run(run.first + over, run.second + over, run.length - over)


def stretch_of(runs: list[Run]) -> Stretch:
    """Put runs together."""
    begin, end = runs[0], runs[-1]
    return Stretch(
        range(begin.first, end.first + end.length), range(begin.second, end.second + end.length), tuple(runs)
    )

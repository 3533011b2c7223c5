"""What two sayings have in common, as numbers that a calibrated scale weighs.

They depend on the two sayings alone, and are between -1 and some 3. `same_speaker` and `other_speaker` are not each
other's opposite: of speakers who are not named well enough neither holds.
"""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from sayso.linkage.sayings import Saying
from sayso.linkage.wording import listed, longest_run, weigh_words

MOST_BITS, TENTH = 60.0, 20.0
MOST_RUN = 12
SHORT = 5  # words


class Overlap(NamedTuple):
    """How far the words of two texts are the same, by what they tell."""

    shared: float
    of_fewer: float
    of_more: float
    of_all: float
    run: int


def overlap_of(one: Saying, other: Saying) -> Overlap:
    """Hold the words of two sayings against each other."""
    first, second = one.words.bits, other.words.bits
    shared = sum(min(bits, second[stem]) for stem, bits in first.items() if stem in second)
    fewer, more = sorted((sum(first.values()), sum(second.values())))
    run = longest_run(one.words.row, other.words.row) if shared else 0
    return Overlap(shared, shared / max(fewer, 1e-6), shared / max(more, 1e-6), shared / (fewer + more - shared), run)


def same_speaker(one: Saying, other: Saying) -> bool:
    """Tell whether two sayings of a story have one speaker, as far as reports can be trusted to name him."""
    a, b = one.speaker, other.speaker
    if a.entities & b.entities or a.surnames & b.surnames:
        return True
    if a.surnames and b.surnames:
        return False
    return bool(a.backed & b.backed) or len((a.names & b.names) - titles()) > 0


def titles() -> frozenset[str]:
    """Give the titles by which many go."""
    return listed("plain_titles")


def other_speaker(one: Saying, other: Saying) -> bool:
    """Tell whether two sayings have speakers that are known and are not one, nor speak for one another."""
    a, b = one.speaker, other.speaker
    known = bool(a.entities or a.names) and bool(b.entities or b.names)
    return known and not (a.entities & b.entities or a.surnames & b.surnames or a.backed & b.backed)


def likeness(one: Saying, other: Saying) -> Mapping[str, float]:
    """Give what speaks for one proposition by one speaker."""
    overlap = overlap_of(one, other)
    quoted = longest_run(weigh_words(one.quoted).row, weigh_words(other.quoted).row)
    numbers = one.words.numbers, other.words.numbers
    a, b = one.speaker, other.speaker
    return {
        "meaning": nearness(one, other),
        "shared": min(overlap.shared, MOST_BITS) / TENTH,
        "of fewer": overlap.of_fewer,
        "of all": overlap.of_all,
        "run": min(overlap.run, MOST_RUN) / 10,
        "quoted run": min(quoted, MOST_RUN) / 10,
        "other numbers": float(bool(numbers[0] and numbers[1]) and not numbers[0] & numbers[1]),
        "turned": float(bool(one.words.turning) != bool(other.words.turning)),
        "act": float(one.act == other.act),
        "short": float(min(len(one.words.bits), len(other.words.bits)) < SHORT),
        "entity": float(bool(a.entities & b.entities)),
        "surname": float(bool(a.surnames & b.surnames)),
        "backed": float(bool(a.backed & b.backed)),
        "names": float(bool(a.names & b.names)),
        "same speaker": float(same_speaker(one, other)),
        "other surname": float(bool(a.surnames and b.surnames) and not a.surnames & b.surnames),
    }


def nearness(one: Saying, other: Saying) -> float:
    """Give the cosine of the vectors of two contents."""
    first, second = (np.frombuffer(each.vector, "<f4") for each in (one, other))
    return float(first @ second) if len(first) == len(second) > 0 else 0.0

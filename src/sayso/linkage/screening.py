"""Which sayings of two reports can be linked at all, told in one sweep over their words and speakers.

Takes the sayings of two reports; gives the pairs that a scale may still call one proposition when all that is not
looked at here speaks for it as far as it can: meaning, act, and rows of words. Sayings without a word in common never
are (`test_screening.py` holds the shipped scale to that), so that words lead from one report to the other. Of a hundred
pairs some three are left.
"""

from collections.abc import Iterator, Mapping, Sequence

from sayso.linkage.features import MOST_BITS, MOST_RUN, TENTH, by_speakers, near_at_most
from sayso.linkage.sayings import Saying, Speaker
from sayso.linkage.scales import DOUBT, odds_of, scale_of

OPEN = {"run": MOST_RUN / 10, "quoted run": MOST_RUN / 10, "act": 1.0}
OPEN_SIGNS = {"other numbers": 1.0, "turned": 1.0, "short": 1.0}
SLACK = 1e-6  # of the sum, for what rounding adds


def screen(first: Sequence[Saying], second: Sequence[Saying]) -> Iterator[tuple[Saying, Saying]]:
    """Give the pairs of sayings that can be linked, in order."""
    scale = scale_of("same")
    of_bits, of_fewer, of_all, near = (scale.weights[name] for name in ("shared", "of fewer", "of all", "meaning"))
    least = odds_of(DOUBT[0]) - SLACK
    holders, totals = hold(second), [sum(other.words.bits.values()) for other in second]
    ceilings: dict[tuple[int, int], float] = {}
    for one in first:
        total = sum(one.words.bits.values())
        for place, shared in sorted(share(one.words.bits, holders).items()):
            other = second[place]
            speakers = id(one.speaker), id(other.speaker)
            if speakers not in ceilings:
                ceilings[speakers] = ceiling_of(one.speaker, other.speaker)
            told = of_bits * min(shared, MOST_BITS) / TENTH + of_fewer * shared / min(total, totals[place])
            share_of_all = shared / (total + totals[place] - shared)
            told += of_all * share_of_all + near * near_at_most(share_of_all)
            if ceilings[speakers] + told >= least:
                yield one, other


def hold(sayings: Sequence[Saying]) -> Mapping[str, Sequence[tuple[int, float]]]:
    """Give for each stem the sayings that have it, by place, and what it tells there."""
    holders: dict[str, list[tuple[int, float]]] = {}
    for place, saying in enumerate(sayings):
        for stem, bits in saying.words.bits.items():
            holders.setdefault(stem, []).append((place, bits))
    return holders


def share(words: Mapping[str, float], holders: Mapping[str, Sequence[tuple[int, float]]]) -> Mapping[int, float]:
    """Give the sayings that have words in common with one, by place, with what these tell."""
    shared: dict[int, float] = {}
    for stem, bits in words.items():
        for place, others in holders.get(stem, ()):
            shared[place] = shared.get(place, 0.0) + (min(others, bits))
    return shared


def ceiling_of(one: Speaker, other: Speaker) -> float:
    """Give how far all but the words of two sayings may speak for one proposition, by who says them."""
    return scale_of("same").ceiling(by_speakers(one, other), OPEN | OPEN_SIGNS)

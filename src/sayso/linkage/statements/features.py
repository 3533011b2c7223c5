"""What two sayings have in common, as numbers that a calibrated scale weighs.

They depend on the two sayings alone, and are between -1 and some 3. `same_speaker` and `other_speaker` are not each
other's opposite: of speakers who are not named well enough neither holds.
"""

from collections.abc import Mapping
from typing import NamedTuple

from sayso.linkage.statements.deeds import deeds_in_common
from sayso.linkage.statements.meaning import nearness_of
from sayso.linkage.statements.sayings import Saying
from sayso.linkage.statements.speakers import by_speakers, is_one
from sayso.linkage.wording import longest_run
from sayso.schema import JudgePairs

MOST_BITS, TENTH = 60.0, 20.0
MOST_RUN = 12
SHORT = 5  # words


class Overlap(NamedTuple):
    """How far the words of two texts are the same, by what they tell."""

    shared: float
    of_fewer: float
    of_more: float
    of_all: float


def overlap_of(one: Saying, other: Saying) -> Overlap:
    """Hold the words of two sayings against each other."""
    first, second = one.words.bits, other.words.bits
    shared = sum(min(bits, second[stem]) for stem, bits in first.items() if stem in second)
    fewer, more = sorted((sum(first.values()), sum(second.values())))
    return Overlap(shared, *(shared / max(of, 1e-6) for of in (fewer, more, fewer + more - shared)))


def run_of(one: Saying, other: Saying) -> int:
    """Count the telling words of the longest row that two sayings have in common."""
    return longest_run(one.words.row, other.words.row)


def same_speaker(one: Saying, other: Saying) -> bool:
    """Tell whether two sayings of a story have one speaker, as far as reports can be trusted to name him."""
    return is_one(one.speaker, other.speaker)


def other_speaker(one: Saying, other: Saying) -> bool:
    """Tell whether two sayings have speakers that are known and are not one, nor speak for one another."""
    a, b = one.speaker, other.speaker
    known = bool(a.entities or a.names) and bool(b.entities or b.names)
    return known and not (a.entities & b.entities or a.surnames & b.surnames or a.backed & b.backed)


def likeness(one: Saying, other: Saying) -> Mapping[str, float]:
    """Give what speaks for one proposition by one speaker."""
    return {**at_sight(one, other), **runs_of(one, other)}


def at_sight(one: Saying, other: Saying) -> Mapping[str, float]:
    """Give what is told at once; what takes longer stands as high as it can be."""
    overlap = overlap_of(one, other)
    numbers = one.words.numbers, other.words.numbers
    return {
        "meaning": nearness(one, other),
        "shared": min(overlap.shared, MOST_BITS) / TENTH,
        "of fewer": overlap.of_fewer,
        "of all": overlap.of_all,
        "run": MOST_RUN / 10,
        "quoted run": MOST_RUN / 10 if one.quoted and other.quoted else 0.0,
        "other numbers": float(bool(numbers[0] and numbers[1]) and not numbers[0] & numbers[1]),
        "turned": float(bool(one.words.turning) != bool(other.words.turning)),
        "act": float(one.act == other.act),
        "deed": float(bool(deeds_in_common(one.deeds, other.deeds))),
        "short": float(min(len(one.words.bits), len(other.words.bits)) < SHORT),
        **by_speakers(one.speaker, other.speaker),
    }


def runs_of(one: Saying, other: Saying) -> Mapping[str, float]:
    """Give how many telling words in a row two sayings have in common, and two quotations."""
    quoted = longest_run(one.quoted or (), other.quoted or ())
    return {"run": min(run_of(one, other), MOST_RUN) / 10, "quoted run": min(quoted, MOST_RUN) / 10}


def nearness(one: Saying, other: Saying) -> float:
    """Give the cosine of the embeddings of two contents."""
    return nearness_of(one.embedding, other.embedding)


def entailment(one: Saying, other: Saying, judge: JudgePairs) -> Mapping[str, float]:
    """Give the chance that the longer of two contents entails the shorter."""
    shorter, longer = sorted((one.text, other.text), key=lambda text: (len(text), text))
    (found,) = judge([(longer, shorter)])
    return {"entails": found.entails}

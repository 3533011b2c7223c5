"""Contradictions that nobody calls one: nearly the same words, of which one has a "not".

Takes the sayings of two reports, or of one given twice; gives links from the one that says that something is not so to
the one that says it is, by another speaker on the same occasion. Words alone do not tell: "no plans to hand it over"
and "wants to hand it over" exclude each other, "not likely" and "unlikely" do not. So the network has to judge, both
ways, that they do. What ought to be is no claim, and who repeats another's words at length with a "not" of his own
before them contradicts nothing.
"""

from collections.abc import Iterator, Sequence
from itertools import product

from sayso.linkage.denials.denying import NO_CLAIM, are_two, chance_of, is_one_report, ways
from sayso.linkage.denials.opposition import is_turned
from sayso.linkage.statements.features import nearness, overlap_of, run_of, same_speaker
from sayso.linkage.statements.sayings import Saying
from sayso.linkage.statements.tying import same_occasion, words_of
from sayso.linkage.wording import listed, row_of
from sayso.schema import Act, JudgePairs, LinkKind, StatementLink

NOTHING_TOLD = NO_CLAIM | {Act.CRITICIZE}
LEAST = 4  # telling words of either
OF_FEWER, OF_ALL = 0.5, 0.22  # shares of the words, by what they tell, that are in common
NEAR = 0.72  # cosine
FEW = 3  # telling words of either, where nearly all are in common
NEARLY_FEWER, NEARLY_ALL, NEARLY_NEAR = 0.9, 0.4, 0.6
QUOTED = 6  # telling words in a row that are another's words, and no contradiction
JUDGED = 0.75  # what the network must say, both ways
HELD = 0.75  # three of four that were found in 2,636 reports hold (one reader, by whose reading the rule was made)


def link_contradictions(first: Sequence[Saying], second: Sequence[Saying], judge: JudgePairs) -> list[StatementLink]:
    """Give the contradictions between two reports; of one report, where it is given twice."""
    return [
        StatementLink(LinkKind.DENIES, one.id, other.id, round(HELD * chance_of(one, other), 3), reason_of(one, other))
        for denying, claiming in ways(first, second)
        for one, other in candidates(denying, claiming, alone=is_one_report(first, second))
        if exclude_each_other(one, other, judge)
    ]


def candidates(first: Sequence[Saying], second: Sequence[Saying], *, alone: bool) -> Iterator[tuple[Saying, Saying]]:
    """Give the pairs of which the first says that it is not so, and the second nearly the same without."""
    turned = [saying for saying in first if is_claim(saying) and is_turned(saying)]
    plain = [saying for saying in second if is_claim(saying) and not is_turned(saying)]
    for one, other in product(turned, plain):
        if len(one.words.bits.keys() & other.words.bits.keys()) > 1 and are_alike(one, other):
            nested = one.inside == other.id or other.inside == one.id
            apart = not nested and are_two(one, other) and not same_speaker(one, other)
            if apart and (alone or same_occasion(one, other)) and not (is_ought(one) or is_ought(other)):
                yield one, other


def is_claim(saying: Saying) -> bool:
    """Tell whether a saying says something, in enough words to be contradicted."""
    told = not (saying.denies or saying.negated) and saying.act not in NOTHING_TOLD
    return told and len(saying.words.bits) >= FEW


def is_ought(saying: Saying) -> bool:
    """Tell whether a saying says what ought to be, or ought not."""
    words = {word.replace("’", "'").removesuffix("n't") for word in row_of(saying.text)}
    return not words.isdisjoint(listed("obliging"))


def are_alike(one: Saying, other: Saying) -> bool:
    """Tell whether two sayings have most of their words in common, and nearly one meaning, and are no quotation."""
    overlap = overlap_of(one, other)
    nearly_all = overlap.of_fewer >= NEARLY_FEWER and overlap.of_all >= NEARLY_ALL
    if nearly_all and nearness(one, other) >= NEARLY_NEAR:
        return run_of(one, other) < QUOTED
    enough = min(len(one.words.bits), len(other.words.bits)) >= LEAST
    if not enough or overlap.of_fewer < OF_FEWER or overlap.of_all < OF_ALL or nearness(one, other) < NEAR:
        return False
    return run_of(one, other) < QUOTED


def exclude_each_other(one: Saying, other: Saying, judge: JudgePairs) -> bool:
    """Tell whether the network judges that two contents exclude each other, whichever is read first."""
    forth, back = judge([(one.text, other.text), (other.text, one.text)])
    return min(forth.contradicts, back.contradicts) >= JUDGED


def reason_of(one: Saying, other: Saying) -> str:
    """Say why two are taken to contradict each other."""
    turning = ", ".join(f"“{word}”" for word in sorted(one.words.turning))
    return f"contradicted by {one.speaker.label}, with {turning}; {words_of(one, other)}; the network judges it so"

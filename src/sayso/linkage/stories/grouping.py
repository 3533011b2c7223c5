"""Stories made of pairs: documents that are, on the average, likely to tell of the same happening.

Takes pairs of documents with the chance of each; gives stories. The two stories that are most alike on the average of
all their pairs are put together, again and again, as long as that average is high enough; a pair that is not given
counts as nothing, so that a chain of reports, each like the next, does not become one story. A document then belongs
also to each other story to whose documents it is likely enough on the average. A document that fits nowhere is in no
story.

Scores are counted in whole ten-thousandths, and ties are settled by ids: what comes out depends on the set of pairs
alone, and a pair changes only stories that are tied to it by others.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.schema import Likeness, Story

LEAST = 0.1  # chance of a pair that counts
TOGETHER = 0.3  # mean chance of the pairs of two stories that are put together
ALSO = 0.7
UNIT = 10_000

Ties = Mapping[str, Mapping[str, int]]  # document to document, in ten-thousandths


def gather_stories(likenesses: Iterable[Likeness]) -> tuple[Story, ...]:
    """Give the stories of two documents or more, in the order of their documents."""
    ties: dict[str, dict[str, int]] = defaultdict(dict)
    reasons: dict[tuple[str, str], str] = {}
    for each in likenesses:
        ties[each.first][each.second] = ties[each.second][each.first] = round(UNIT * each.score)
        reasons[each.first, each.second] = each.because
    groups = [group for together in components(ties) for group in merge(together, ties)]
    whole = sorted({tuple(sorted([*group, *guests(group, ties)])) for group in groups if len(group) > 1})
    return tuple(tell(group, ties, reasons) for group in whole)


def components(ties: Ties) -> Iterator[list[str]]:
    """Give the documents that are tied to each other, directly or not."""
    left = set(ties)
    for document in sorted(ties):
        if document in left:
            left.remove(document)
            found = [document]
            for each in found:
                new = sorted(left & ties[each].keys())
                left.difference_update(new)
                found.extend(new)
            yield sorted(found)


def merge(documents: Sequence[str], ties: Ties) -> list[list[str]]:
    """Put documents together by their mean chances, the highest first."""
    groups = {number: [document] for number, document in enumerate(documents)}
    numbers = {document: number for number, document in enumerate(documents)}
    sums = {numbers[one]: {numbers[other]: value for other, value in ties[one].items()} for one in documents}
    heap = [rank(groups, one, other, value) for one, row in sums.items() for other, value in row.items() if one < other]
    heapq.heapify(heap)
    following = len(documents)
    while heap:
        mean, _, one, other = heapq.heappop(heap)
        if -mean < TOGETHER * UNIT:
            break
        if one not in groups or other not in groups:
            continue
        groups[following] = sorted(groups.pop(one) + groups.pop(other))
        row = add_up(sums.pop(one), sums.pop(other), {one, other})
        sums[following] = row
        for third, value in row.items():
            sums[third] = {k: v for k, v in sums[third].items() if k not in {one, other}} | {following: value}
            heapq.heappush(heap, rank(groups, third, following, value))
        following += 1
    return list(groups.values())


def rank(groups: Mapping[int, Sequence[str]], one: int, other: int, value: int) -> tuple[float, list[str], int, int]:
    """Rank two groups: the highest mean first, then by the first of their documents."""
    first, second = sorted((groups[one][0], groups[other][0]))
    return -value / (len(groups[one]) * len(groups[other])), [first, second], one, other


def add_up(one: Mapping[int, int], other: Mapping[int, int], without: set[int]) -> dict[int, int]:
    """Add the ties of two groups up."""
    return {third: one.get(third, 0) + other.get(third, 0) for third in (*one, *other) if third not in without}


def guests(group: Sequence[str], ties: Ties) -> list[str]:
    """Give the documents of other stories that belong to this one, too."""
    near = {other for document in group for other in ties[document]} - set(group)
    return [other for other in near if sum(ties[other].get(each, 0) for each in group) >= ALSO * UNIT * len(group)]


def tell(group: Sequence[str], ties: Ties, reasons: Mapping[tuple[str, str], str]) -> Story:
    """Give the story of some documents, with the reason of its likeliest pair."""
    pairs = [(one, other) for place, one in enumerate(group) for other in group[place + 1 :]]
    values = {pair: ties[pair[0]].get(pair[1], 0) for pair in pairs}
    likeliest = max(pairs, key=lambda pair: (values[pair], [pair[1], pair[0]]))
    return Story(tuple(group), round(sum(values.values()) / len(pairs) / UNIT, 4), reasons[likeliest])

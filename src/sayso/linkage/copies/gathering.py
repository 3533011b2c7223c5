"""Pairs put together: copies that share a passage are one text in many documents.

Takes copies in two documents each; gives copies in as many as there are. Two passages of one document are the same if
they have more than half of the longer one in common. What comes out depends on the set of pairs alone.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sayso.schema import Copy, Passage, Span


def gather_copies(copies: Iterable[Copy]) -> tuple[Copy, ...]:
    """Put copies together, in the order of their first passages."""
    pairs = sorted(set(copies), key=lambda copy: [(passage.document, passage.span) for passage in copy.passages])
    leaders = list(range(len(pairs)))
    for one, other in meeting(pairs):
        first, second = sorted((find(leaders, one), find(leaders, other)))
        leaders[second] = first
    groups: dict[int, list[Copy]] = {}
    for number, pair in enumerate(pairs):
        groups.setdefault(find(leaders, number), []).append(pair)
    carried = carried_by(pairs)
    return tuple(join(group, carried) for group in groups.values())


def meeting(pairs: Sequence[Copy]) -> Iterable[tuple[int, int]]:
    """Give the copies, two by two and by number, that meet in a passage."""
    places: dict[str, list[tuple[Span, int]]] = {}
    for number, pair in enumerate(pairs):
        for passage in pair.passages:
            places.setdefault(passage.document, []).append((passage.span, number))
    for row in places.values():
        open_ones: list[tuple[Span, int]] = []
        for span, number in sorted(row):
            open_ones = [each for each in open_ones if each[0].end > span.start]
            for other, earlier in open_ones:
                if 2 * (min(other.end, span.end) - span.start) > max(other.end - other.start, span.end - span.start):
                    yield earlier, number
            open_ones.append((span, number))


def find(leaders: list[int], number: int) -> int:
    """Give who leads the group that a number is in."""
    while leaders[number] != number:
        leaders[number] = leaders[leaders[number]]
        number = leaders[number]
    return number


def carried_by(pairs: Iterable[Copy]) -> Mapping[str, Sequence[Span]]:
    """Give for each document the stretches that it has from another."""
    found: dict[str, list[Span]] = {}
    for copy in pairs:
        for passage in copy.passages:
            if passage.document != copy.writer:
                found.setdefault(passage.document, []).append(passage.span)
    return found


def join(group: Sequence[Copy], carried: Mapping[str, Sequence[Span]]) -> Copy:
    """Make one copy of several: of each document its longest passage, and the agency if one alone is named."""
    longest: dict[str, Passage] = {}
    for passage in (passage for copy in group for passage in copy.passages):
        known = longest.get(passage.document)
        if known is None or rank(passage) > rank(known):
            longest[passage.document] = passage
    agencies = {copy.agency for copy in group if copy.agency}
    most = max(group, key=lambda copy: copy.words)
    agency = agencies.pop() if len(agencies) == 1 else None
    passages = tuple(longest[document] for document in sorted(longest))
    own = frozenset(passage.document for passage in passages if not has_it_from_another(passage, carried))
    return Copy(passages, most.words, agency, most.because, writer_of(group, own))


def has_it_from_another(passage: Passage, carried: Mapping[str, Sequence[Span]]) -> bool:
    """Tell whether a document has some of a passage from another, if only as part of a longer one."""
    return any(
        span.start < passage.span.end and passage.span.start < span.end for span in carried.get(passage.document, ())
    )


def writer_of(group: Iterable[Copy], own: frozenset[str]) -> str:
    """Tell who has written a text: of those that have it from nobody, if any, who has it in common with most."""
    wrote = Counter(copy.writer for copy in group)
    carriers = {passage.document for copy in group for passage in copy.passages if passage.document != copy.writer}
    left = set(wrote) - carriers
    return min(left & own or left, key=lambda document: (-wrote[document], document))


def rank(passage: Passage) -> tuple[int, int]:
    """Rank passages of a document: the longest first, then the earliest."""
    return passage.span.end - passage.span.start, -passage.span.start

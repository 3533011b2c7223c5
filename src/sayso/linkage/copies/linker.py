"""Copies: text that outlets carry and have not written, whole or in passages.

Takes documents; gives for each two of them the passages that they have word for word, small edits apart. What counts
is the words outside quotation marks: who quotes the same statement has copied nothing. Two documents of one outlet
are versions of each other, or have its standing lines in common; a text that comes back after weeks is an outlet's
standing line, or the biography of its author: neither is a copy. Where no outlet or no date is known, that is not
held against it.

Of two documents one is taken to have written what they share (`precedence`): an agency's own report, else the earlier
one. In any number of documents that share a text it so stays in one, and is carried by all others.

    >>> CopyLinker().find([])
    ()
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

import numpy as np

from sayso.linkage.copies.agencies import agency_of, credits_of, is_agencys_own
from sayso.linkage.copies.alignment import Stretch, align
from sayso.linkage.copies.gathering import gather_copies
from sayso.linkage.copies.shingles import Wording, fingerprint, word_by_word
from sayso.linkage.days import day_of, days_between
from sayso.schema import Copy, Document, Passage, Span

LEAST = 35  # words that two documents must share outside quotation marks
SHORTEST = 12  # words of a passage
OUTSIDE = 8  # of these outside quotation marks
DAYS = 10  # between the publication of two documents


@dataclass(frozen=True, slots=True)
class CopyLinker:
    """Finds text that documents have in common."""

    def keys(self, document: Document) -> tuple[int, ...]:
        """Give numbers of 64 bits, with a sign; texts with 23 words in a row in common have one in common."""
        return tuple(fingerprint(wording_of(document)).view(np.int64).tolist())

    def may_copy(self, one: Document, other: Document) -> bool:
        """Tell whether outlets and dates allow for a copy."""
        return may_copy(one, other)

    def compare(self, one: Document, other: Document) -> tuple[Copy, ...]:
        """Give the copies in two documents, passage by passage, in the order of the first by id."""
        one, other = sorted((one, other), key=lambda document: document.id)
        return compare(one, other) if may_copy(one, other) else ()

    def gather(self, copies: Iterable[Copy]) -> tuple[Copy, ...]:
        """Put copies of pairs together where they share most of a passage."""
        return gather_copies(copies)

    def find(self, documents: Iterable[Document]) -> tuple[Copy, ...]:
        """Give the copies in all pairs of documents, each once."""
        every = sorted({document.id: document for document in documents}.values(), key=lambda each: each.id)
        pairs = pairs_of([fingerprint(word_by_word(document)) for document in every])
        return tuple(copy for a, b in pairs for copy in self.compare(every[a], every[b]))


@lru_cache(maxsize=256)
def wording_of(document: Document) -> Wording:
    """Give the words of a document; the last ones asked for are kept."""
    return word_by_word(document)


def pairs_of(fingerprints: Sequence[np.ndarray[tuple[int], np.dtype[np.uint64]]]) -> list[tuple[int, int]]:
    """Give the pairs of documents, by number, that have a key in common."""
    keys = np.concatenate([np.zeros(0, np.uint64), *fingerprints])
    holders = np.repeat(np.arange(len(fingerprints)), [len(each) for each in fingerprints])
    order = np.argsort(keys, kind="stable")
    keys, holders = keys[order], holders[order]
    ends = np.flatnonzero(np.append(keys[1:] != keys[:-1], True)) + 1 if len(keys) else np.zeros(0, np.int64)
    begins = np.concatenate(([0], ends))[:-1]
    shared = ends - begins > 1
    found: set[tuple[int, int]] = set()
    for begin, end in zip(begins[shared].tolist(), ends[shared].tolist(), strict=True):
        found.update(combinations(holders[begin:end].tolist(), 2))
    return sorted(found)


def may_copy(one: Document, other: Document) -> bool:
    """Tell whether outlets and dates allow for a copy."""
    if one.id == other.id or (one.outlet is not None and one.outlet == other.outlet):
        return False
    gap = days_between(day_of(one), day_of(other))
    return gap is None or gap <= DAYS


def compare(one: Document, other: Document) -> tuple[Copy, ...]:
    """Give the copies in two documents that may hold one."""
    first, second = wording_of(one), wording_of(other)
    kept: list[tuple[Stretch, int]] = []
    total = 0
    for stretch in align(first.hashes, second.hashes):
        common = sum(run.length for run in stretch.runs)
        outside = count_outside(first, second, stretch)
        if common >= SHORTEST and outside >= OUTSIDE:
            kept.append((stretch, common))
            total += outside
    if total < LEAST:
        return ()
    agency, writer = agency_of(credits_of(one), credits_of(other)), min((one, other), key=precedence).id
    because = f"{total} words outside quotations are the same, in {len(kept)} {'passages' if kept[1:] else 'passage'}"
    return tuple(
        Copy(
            (passage_of(one, first, stretch.first), passage_of(other, second, stretch.second)),
            common,
            agency,
            because,
            writer,
        )
        for stretch, common in sorted(kept, key=lambda each: (each[0].first.start, each[0].second.start))
    )


def precedence(document: Document) -> tuple[bool, float, str]:
    """Give by what documents are ordered when one must have written what they share; the first has.

    An agency's own reports come first, then those of an earlier day, then those of a known day; ids decide the rest.
    The order is of documents, not of pairs: whatever they share, there is one that has written it.
    """
    day = day_of(document)
    return not is_agencys_own(document), float("inf") if day is None else day, document.id


def carried_in(copies: Iterable[Copy]) -> dict[str, tuple[Span, ...]]:
    """Give, for each document, the stretches that it carries and has not written, in their order."""
    found: dict[str, list[Span]] = {}
    for copy in copies:
        for passage in copy.passages:
            if passage.document != copy.writer:
                found.setdefault(passage.document, []).append(passage.span)
    return {document: Span.joined(spans) for document, spans in sorted(found.items())}


def count_outside(first: Wording, second: Wording, stretch: Stretch) -> int:
    """Count the common words that stand outside quotation marks in both texts."""
    return sum(
        int(
            np.count_nonzero(
                ~first.quoted[run.first : run.first + run.length] & ~second.quoted[run.second : run.second + run.length]
            )
        )
        for run in stretch.runs
    )


def passage_of(document: Document, wording: Wording, words: range) -> Passage:
    """Give the passage that some words are."""
    return Passage(document.id, wording.span(words[0], words[-1]), round(len(words) / len(wording), 4))

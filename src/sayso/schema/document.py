"""A report as it is kept: one immutable text, where it came from, and what kind of text each line is.

Spans everywhere are half-open, in code points of `Document.text`; nothing is ever searched for again. The text of a
plain file is the file's decoded text, so that an offset in the record is an offset in the file. For pages,
`Document.source_map` leads each stretch of text back to the characters of the page that it was taken from.

    >>> Span(0, 4).of("NATO met.")
    'NATO'
"""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch of text, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Give the characters of the span."""
        return text[self.start : self.end]

    @staticmethod
    def joined(spans: "Iterable[Span]") -> "tuple[Span, ...]":
        """Make one of spans that overlap or touch, and put them in their order.

        >>> Span.joined([Span(8, 12), Span(0, 4), Span(3, 6)])
        (Span(start=0, end=6), Span(start=8, end=12))
        """
        joined: list[Span] = []
        for span in sorted(spans):
            if joined and span.start <= joined[-1].end:
                joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
            else:
                joined.append(span)
        return tuple(joined)


class BlockKind(StrEnum):
    """What a line of a report is. Only titles, prose and posts are read for statements."""

    TITLE = "title"
    PROSE = "prose"
    DATELINE = "dateline"
    BYLINE = "byline"
    CAPTION = "caption"
    POST = "post"
    TRANSCRIPT = "transcript"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """A line (or, for a dateline, the start of a line) and what it is. Blocks are in text order and do not overlap."""

    span: Span
    kind: BlockKind


class SourceSegment(NamedTuple):
    """A stretch of text that was taken, character by character, from a stretch of the source file.

    `text` and `source` have the same length unless characters were decoded from references (`&amp;`): then the
    segment is one decoded character long and `source` covers the reference.
    """

    text: Span
    source: Span


@dataclass(frozen=True, slots=True)
class Document:
    """One report.

    Attributes:
        id: Hash of text, outlet, url and published.
        text: The stored text; never changed.
        blocks: What each line is; covers every line that is not blank. Furniture within a line parts it.
        published: ISO 8601 date (`2024-04-26`) or date and time, or null.
        language: ISO 639-1 code.
        path: The file it was read from, with `#n` for the n-th line of a JSON-lines file.
        sha256: Digest of the source file's bytes (of the text, where there is no file).
        source_map: Back to the decoded source file; empty where text and file are the same.
        revises: The id of the document that this one corrects.
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    path: str | None = None
    sha256: str | None = None
    revises: str | None = None
    source_map: tuple[SourceSegment, ...] = ()

    @property
    def asides(self) -> tuple[Span, ...]:
        """Give the furniture that stands within lines, which go on around it."""
        spans = [block.span for block in self.blocks]
        beside = [False, *(self.share_line(*pair) for pair in pairwise(spans)), False]
        return tuple(
            block.span
            for block, before, behind in zip(self.blocks, beside, beside[1:], strict=False)
            if block.kind is BlockKind.FURNITURE and (before or behind)
        )

    def lines(self, kinds: Container[BlockKind]) -> tuple[Span, ...]:
        """Give the lines of some kinds, each whole, though furniture may stand within it."""
        found: list[Span] = []
        for span in (block.span for block in self.blocks if block.kind in kinds):
            if found and self.share_line(found[-1], span):
                found[-1] = Span(found[-1].start, span.end)
            else:
                found.append(span)
        return tuple(found)

    def share_line(self, one: Span, other: Span) -> bool:
        """Tell whether a stretch begins in the line in which one before it ends."""
        return len(self.text[one.end - 1 : other.start + 1].splitlines()) < 2

    def without_asides(self) -> str:
        """Give the text with blanks in the place of furniture within lines, so that every offset stays."""
        text = self.text
        for start, end in self.asides:
            text = text[:start] + " " * (end - start) + text[end:]
        return text

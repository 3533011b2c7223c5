"""What ties documents to each other: stories, and passages that several of them have word for word.

A *story* is documents on the same happening; a document may belong to several. A *copy* is text that outlets carry and
have not written, mostly an agency's. Whether two documents belong together is told from these two alone, so that it
does not matter in which order they come, or what else there is.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from sayso.schema.document import Document, Span
from sayso.schema.record import Record


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document that stands in another, too.

    Attributes:
        document: Id of the document.
        span: Where it stands, small edits included.
        share: How much of the words of the document lies in it, 0 to 1.
    """

    document: str
    span: Span
    share: float


@dataclass(frozen=True, slots=True)
class Copy:
    """One text in two documents or more.

    Attributes:
        passages: Where it stands, by the ids of the documents.
        words: How many words the passages have in common; where they are more than two, the most that any two have.
        agency: Whose text it is, if exactly one agency is named; null where none is.
        because: What it was told from.
        writer: The document that is taken to have written it; in all others it is carried.
    """

    passages: tuple[Passage, ...]
    words: int
    agency: str | None
    because: str
    writer: str


class Copies(StrEnum):
    """Whether text counts that a report carries and has not written: beside all other, not at all, or it alone."""

    WITH = "with"
    WITHOUT = "without"
    ONLY = "only"


@dataclass(frozen=True, slots=True)
class Story:
    """Documents on the same happening.

    Attributes:
        documents: Their ids, in order.
        score: Mean chance of its pairs to be on the same happening, 0 to 1.
        because: What they have in common.
    """

    documents: tuple[str, ...]
    score: float
    because: str


@dataclass(frozen=True, slots=True)
class Sketch:
    """What of a document counts for the story it belongs to; `signature` is for the linker alone to read.

    Attributes:
        document: Id of the document.
        keys: Two documents are compared only if they have two of these in common.
        day: When it was published, in days since 1 January of the year 1; null where that is not known.
    """

    document: str
    day: int | None
    keys: tuple[str, ...]
    signature: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two documents that are likely to tell of the same happening: ids in order, chance, and what they share."""

    first: str
    second: str
    score: float
    because: str


class CopyFinder(Protocol):
    """Finds text that documents have in common."""

    def keys(self, document: Document) -> tuple[int, ...]:
        """Give numbers of 64 bits, with a sign; two documents are compared only if they have one in common."""
        ...

    def may_copy(self, one: Document, other: Document) -> bool:
        """Tell whether outlets and dates, all that counts here, allow for a copy."""
        ...

    def compare(self, one: Document, other: Document) -> tuple[Copy, ...]:
        """Give the copies in two documents, passage by passage."""
        ...

    def gather(self, copies: Iterable[Copy]) -> tuple[Copy, ...]:
        """Put copies of pairs together where they share a passage."""
        ...


class StoryFinder(Protocol):
    """Finds documents on the same happening."""

    def sketch(self, record: Record) -> Sketch:
        """Give what of a record counts."""
        ...

    def compare(self, one: Sketch, other: Sketch) -> Likeness | None:
        """Tell whether two documents are likely to tell of the same happening."""
        ...

    def gather(self, likenesses: Iterable[Likeness]) -> tuple[Story, ...]:
        """Give the stories that pairs of documents make up."""
        ...

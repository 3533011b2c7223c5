"""Many reports, one after the other, on this machine.

Takes sources and a reader; tells what became of each, and writes records into a ledger, one transaction each. What
cannot be read is told and passed over. What the ledger already holds, read by the same network, is passed over too, so
that an interrupted run goes on where it stopped. Nothing is gathered: at any time only the documents that the reader
has taken and not yet given back are held.

    summary = read_all(find_sources(["reports"]), read_many=read_many, versions=versions, ledger=ledger)
"""

import hashlib
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol

from sayso.documents import Ingested, SourceFile, ingest_document
from sayso.errors import DocumentError, LedgerError, SaysoError
from sayso.ledger import DocumentRow, Ledger, Written
from sayso.schema import Document, Record, Versions


class ReadMany(Protocol):
    """Reads documents: gives one record a document, in their order, and takes few documents ahead of that."""

    def __call__(self, documents: Iterable[Document], /) -> Iterator[Record]:
        """Read documents; raises `SaysoError` for one that cannot be read."""
        ...


class Status(StrEnum):
    """What became of a source."""

    READ = "read"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source.

    Attributes:
        path: Where it came from.
        status: What became of it.
        record: What was read; of an unchanged one, what the ledger holds, if it was asked for.
        error: Why it failed.
    """

    path: str
    status: Status
    record: Record | None = None
    error: SaysoError | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """What became of all sources, in numbers; `interrupted` if the user stopped the run."""

    read: int
    unchanged: int
    failed: int
    statements: int
    words: int
    seconds: float
    interrupted: bool = False

    @property
    def words_a_second(self) -> float:
        """Words read in a second, from the first source to the last record."""
        return self.words / self.seconds if self.seconds > 0 else 0.0


def read_all(
    sources: Iterable[SourceFile],
    *,
    read_many: ReadMany,
    versions: Versions,
    ledger: Ledger | None = None,
    strict: bool = False,
    give_unchanged: bool = False,
    tell: Callable[[Outcome], None] = lambda _: None,
) -> Summary:
    """Read sources.

    Args:
        sources: What `find_sources` gave.
        read_many: The reader.
        versions: What it will write into its records; a ledger that holds a document with the same is left alone.
        ledger: Where the records go.
        strict: Refuse what is not in English, instead of warning.
        give_unchanged: Give the ledger's record with the outcome of an unchanged document.
        tell: Takes the outcome of each source, as soon as it is known. An unchanged or failed source may be told
            before an earlier one that is still being read.

    Returns:
        The numbers; after an interruption from the keyboard, those up to then.

    Raises:
        LedgerError: The ledger cannot be read or written; what was written stays.
    """
    run = Run(read_many, versions, ledger, strict, give_unchanged, tell)
    started = time.perf_counter()
    interrupted = False
    try:
        run.through(sources)
    except KeyboardInterrupt:
        interrupted = True
    count = run.counts
    return Summary(
        count[Status.READ],
        count[Status.UNCHANGED],
        count[Status.FAILED],
        run.statements,
        run.words,
        time.perf_counter() - started,
        interrupted,
    )


@dataclass
class Run:
    """One run over many sources: what is under way, and what has been counted."""

    read_many: ReadMany
    versions: Versions
    ledger: Ledger | None
    strict: bool
    give_unchanged: bool
    tell: Callable[[Outcome], None]
    pending: deque[Ingested] = field(default_factory=deque)
    counts: dict[Status, int] = field(default_factory=lambda: dict.fromkeys(Status, 0))
    statements: int = 0
    words: int = 0

    def through(self, sources: Iterable[SourceFile]) -> None:
        """Lead all sources through; a document that the reader refuses costs none of the others."""
        documents = self.open(sources)
        refused = True
        while refused:
            refused = False
            try:
                for record in self.read_many(documents):
                    self.keep(record, self.pending.popleft())
            except LedgerError:
                raise
            except SaysoError:
                refused = True
                self.read_apart()

    def read_apart(self) -> None:
        """Read each document under way by itself, after the reader refused one of them."""
        while self.pending:
            ingested = self.pending.popleft()
            try:
                (record,) = self.read_many([ingested.document])
            except LedgerError:
                raise
            except SaysoError as error:
                self.end(Outcome(path_of(ingested.document), Status.FAILED, error=error))
            else:
                self.keep(record, ingested)

    def open(self, sources: Iterable[SourceFile]) -> Iterator[Document]:
        """Give the documents that are to be read; tell of those that cannot be, or need not."""
        for source in sources:
            try:
                content = source.read()
                row = self.find_unchanged(source, content)
                if row is not None:
                    self.end_unchanged(source.path, row.id)
                    continue
                ingested = ingest_document(
                    content, kind=source.kind, metadata=source.metadata, path=source.path, strict=self.strict
                )
            except DocumentError as error:
                self.end(Outcome(source.path, Status.FAILED, error=error))
                continue
            if self.ledger is not None and self.ledger.holds(ingested.document, self.versions):
                self.end_unchanged(source.path, ingested.document.id)
                continue
            self.pending.append(ingested)
            yield ingested.document

    def find_unchanged(self, source: SourceFile, content: str | bytes) -> DocumentRow | None:
        """Find the document that was read from this very file, if nothing that is said of it now contradicts."""
        if self.ledger is None or self.strict or isinstance(content, str) or source.metadata.revises is not None:
            return None
        row = self.ledger.find_file(source.path, hashlib.sha256(content).hexdigest(), self.versions)
        if row is None:
            return None
        said = source.metadata
        pairs = (
            (said.title, row.title),
            (said.outlet, row.outlet),
            (said.published, row.published),
            (said.language, row.language),
            (said.url, row.url),
        )
        return row if all(new is None or new == old for new, old in pairs) else None

    def keep(self, record: Record, ingested: Ingested) -> None:
        """Keep a record, with the doubts about how its document was opened."""
        record = replace(record, warnings=(*ingested.warnings, *record.warnings))
        written = Written.ADDED
        if self.ledger is not None:
            try:
                written = self.ledger.write(record)
            except LedgerError as error:
                if error.document_id is None:
                    raise
                self.end(Outcome(path_of(record.document), Status.FAILED, error=error))
                return
        if written is Written.UNCHANGED:  # a copy of a document that was read a moment ago
            self.end_unchanged(path_of(record.document), record.document.id)
            return
        self.statements += len(record.statements)
        self.words += len(record.document.text.split())
        self.end(Outcome(path_of(record.document), Status.READ, record))

    def end_unchanged(self, path: str, document_id: str) -> None:
        """Tell of a document that the ledger holds already."""
        give = self.give_unchanged and self.ledger is not None
        record = self.ledger.record(document_id) if give and self.ledger is not None else None
        self.end(Outcome(path, Status.UNCHANGED, record))

    def end(self, outcome: Outcome) -> None:
        """Count an outcome, and tell it."""
        self.counts[outcome.status] += 1
        self.tell(outcome)


def path_of(document: Document) -> str:
    """Say where a document came from."""
    return document.path or document.id

"""What a ledger answers with: small frozen rows, plain enough to be printed, counted or written to a file.

A row of a statement carries what its document is called, when it was published and by whom, so that a list of
statements can be read by itself. `number` is its place in the document, counted from 1; every view shows it.
"""

from dataclasses import dataclass
from enum import StrEnum

from sayso.ledger.search import Snippet
from sayso.schema.document import Span
from sayso.schema.statement import Act, Form, Grounding

GAP = " … "  # between the pieces of a discontinuous span


class Written(StrEnum):
    """What writing a record did to the ledger."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document that the ledger holds, without its text; `model` is the network that read it last."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    language: str | None
    url: str | None
    path: str | None
    words: int
    statements: int
    model: str
    version: str
    read_at: str

    @property
    def name(self) -> str:
        """What to call it: its title, or the file it came from, or its id."""
        return self.title or self.path or self.id


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement that the ledger holds; the texts of pieces are joined by `GAP`."""

    id: str
    document: str
    number: int
    title: str | None
    outlet: str | None
    published: str | None
    source: str | None
    unknown_because: str | None
    cue: str | None
    content: str
    form: Form
    act: Act
    negated: bool
    confidence: float
    grounding: Grounding
    inside: str | None
    source_spans: tuple[Span, ...]
    cue_spans: tuple[Span, ...]
    content_spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """That a network read a document, and when; `closed_at` is when a newer reading took its place."""

    document: str
    model: str
    version: str
    schema: int
    read_at: str
    closed_at: str | None
    statements: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A document in which something was found: where, and the statements whose contents hold it."""

    document: DocumentRow
    snippet: Snippet
    statements: tuple[StatementRow, ...]


@dataclass(frozen=True, slots=True)
class Failure:
    """Something in the ledger that is not as it should be, and what to do."""

    document: str
    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What a check of the whole ledger found.

    Attributes:
        documents: Documents checked.
        statements: Statements checked.
        spans: Spans held against the stored text.
        files: Source files that were still there, and were held against the stored text.
        files_missing: Documents whose source file is not there any more; no failure.
        failures: What did not hold.
    """

    documents: int
    statements: int
    spans: int
    files: int
    files_missing: int
    failures: tuple[Failure, ...]

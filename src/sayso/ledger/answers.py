"""What a ledger answers with: small frozen rows, plain enough to be printed, counted or written to a file.

A row of a statement carries what its document is called, when it was published and by whom, so that a list of
statements can be read by itself. `number` is its place in the document, counted from 1; every view shows it.
"""

from dataclasses import dataclass
from enum import StrEnum

from sayso.ledger.search import Snippet
from sayso.schema.actor import ActorKind
from sayso.schema.document import Span
from sayso.schema.statement import Act, Form, Grounding

GAP = " … "  # between the pieces of a discontinuous span


ACTOR_COLUMNS = {"source": "actors", "speaks for": "speaks_for", "addressee": "addressees", "about": "about"}


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
    """A statement that the ledger holds; the texts of pieces are joined by `GAP`.

    Attributes:
        actors: Names of those who say it.
        work: Name of the document that says it.
        speaks_for: Names of those for whom they speak.
        addressees, about: Names of those to whom it is said, and of those whom it is about.
    """

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
    actors: tuple[str, ...] = ()
    work: str | None = None
    speaks_for: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor over all documents.

    Attributes:
        entity: Its id over all documents.
        name: What it is called most often, or what somebody judged that it be called.
        names: All names that documents have for it.
        documents: Documents that mention it.
        mentions: Mentions in all of them.
        says: Statements of which it is a source.
        said_for: Statements of others who speak for it.
        about: Statements that are about it or addressed to it.
        reason, score: Why documents' actors were put together, at the weakest, and how sure that is.
        judged: Whether somebody has judged it.
    """

    entity: str
    name: str
    kind: ActorKind
    country: str | None
    wikidata: str | None
    names: tuple[str, ...]
    documents: int
    mentions: int
    says: int
    said_for: int
    about: int
    reason: str
    score: float | None
    judged: bool


@dataclass(frozen=True, slots=True)
class RoleRow:
    """An office that a document gives an actor; `of` is the name of the body that it belongs to."""

    title: str
    of: str | None
    document: str
    published: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DeedRow:
    """What an actor did with a work, by a document."""

    work: str
    kind: str
    role: str
    document: str
    published: str | None


@dataclass(frozen=True, slots=True)
class Profile:
    """What the documents tell of an actor.

    Attributes:
        actor: Who it is.
        roles: The offices that documents give it, by date.
        speaks_for: For whom it speaks, nearest first, each with the number of documents that tell so.
        spoken_for_by: Who speaks for it, each with the number of documents, those with most first.
        works: What it did with works.
        reasons: Why documents' actors were put together: name in the document, reason, score, number of documents.
    """

    actor: ActorRow
    roles: tuple[RoleRow, ...]
    speaks_for: tuple[tuple[str, int], ...]
    spoken_for_by: tuple[tuple[str, int], ...]
    works: tuple[DeedRow, ...]
    reasons: tuple[tuple[str, str, float | None, int], ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person has judged; `closed_at` is when it was taken back or superseded."""

    number: int
    kind: str
    subject: str
    other: str | None
    document: str | None
    words: str
    by: str
    made_at: str
    closed_at: str | None


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
        files_missing: Documents whose source file is gone, or has been read again since as another text; no
            failure.
        failures: What did not hold.
    """

    documents: int
    statements: int
    spans: int
    files: int
    files_missing: int
    failures: tuple[Failure, ...]

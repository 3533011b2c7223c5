"""Questions to a ledger, as SQL: which statements, which documents, by what they are called.

Statements come by date of publication (those without a date last), then by outlet, document, and place in the text.
A document dated by a year or a month alone counts as of its first day.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, or_, select

from sayso.errors import UnknownDocumentError, UsageError
from sayso.ledger.actors import by_entity, names_of, with_entity
from sayso.ledger.answers import ACTOR_COLUMNS, DocumentRow, Reading, StatementRow
from sayso.ledger.casting import ABOUT, ADDRESSEE
from sayso.ledger.folding import fold_question
from sayso.ledger.scopes import Scope, by_publication, published, within
from sayso.ledger.search import contents_matching
from sayso.ledger.tables import document, reading, rejected_statement, statement, statement_span, work
from sayso.schema.document import Span
from sayso.schema.statement import Act, Form, Grounding

FETCHED = 500  # statements whose spans are fetched at once
LISTED = 5  # documents that a message names at most
SHORTEST = 4  # letters of an id that are enough to look for it


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Scope):
    """Which statements are wanted, by the days of their publication; what is null or empty is not asked.

    Attributes:
        acts, forms: Any of these.
        source: Words that must all begin a word of the source.
        rejected: Statements that somebody has rejected, and only those.
    """

    acts: Sequence[Act] = ()
    forms: Sequence[Form] = ()
    source: str | None = None
    rejected: bool = False


def select_statements(connection: Connection, question: Question) -> Select[Any]:
    """Put a question about statements into SQL."""
    asked = select(statement, document.c.title, document.c.outlet, document.c.published, work.c.name.label("work_name"))
    asked = asked.join_from(statement, document, statement.c.document == document.c.id)
    asked = asked.outerjoin(work, work.c.id == statement.c.work)
    asked = asked.where(*conditions(connection, question))
    asked = asked.order_by(*by_publication(statement))
    return asked.limit(question.limit) if question.limit is not None else asked


def conditions(connection: Connection, question: Question) -> Iterator[ColumnElement[bool]]:
    """Give the conditions that a question makes."""
    if question.acts:
        yield statement.c.act.in_([str(act) for act in question.acts])
    if question.forms:
        yield statement.c.form.in_([str(form) for form in question.forms])
    if question.source is not None:
        patterns = list(fold_question(question.source))
        if not patterns:
            raise UsageError(
                f"no word in the source {question.source!r}", expected="a name, or part of one", remedy="give a word"
            )
        yield and_(*(statement.c.source_words.like(pattern) for pattern in patterns))
    if question.search is not None:
        yield contents_matching(question.search)
    yield from within(connection, question, statement)
    yield from published(question.since, question.until)
    yield from actor_conditions(question)


def actor_conditions(question: Question) -> Iterator[ColumnElement[bool]]:
    """Give the conditions that a question makes of the actors, and that nobody has rejected the statement."""
    if question.by is not None:
        yield by_entity(question.by, itself=question.itself)
    if question.about is not None:
        yield with_entity(question.about, ABOUT, itself=question.itself)
    if question.to is not None:
        yield with_entity(question.to, ADDRESSEE, itself=question.itself)
    there = statement.c.id.in_(select(rejected_statement.c.statement))
    yield there if question.rejected else ~there


def fetch_statements(connection: Connection, asked: Select[Any]) -> Iterator[StatementRow]:
    """Run a question about statements, and give the rows with their spans."""
    for rows in connection.execute(asked).partitions(FETCHED):
        spans: dict[str, dict[str, list[Span]]] = {row.id: {"source": [], "cue": [], "content": []} for row in rows}
        query = select(statement_span).where(statement_span.c.statement.in_(spans)).order_by(statement_span.c.piece)
        for each in connection.execute(query):
            spans[each.statement][each.role].append(Span(each.start, each.end))
        names = names_of(connection, list(spans))
        for row in rows:
            yield statement_answer(row, spans[row.id], names[row.id])


def statement_answer(row: Row[Any], spans: dict[str, list[Span]], names: dict[str, tuple[str, ...]]) -> StatementRow:
    """Make a typed row of a row of the database."""
    return StatementRow(
        id=row.id,
        document=row.document,
        number=row.position + 1,
        title=row.title,
        outlet=row.outlet,
        published=row.published,
        source=row.source,
        unknown_because=row.unknown_because,
        cue=row.cue,
        content=row.content,
        form=Form(row.form),
        act=Act(row.act),
        negated=row.negated,
        confidence=row.confidence,
        grounding=Grounding(row.grounding),
        inside=row.inside,
        source_spans=tuple(spans["source"]),
        cue_spans=tuple(spans["cue"]),
        content_spans=tuple(spans["content"]),
        work=row.work_name,
        **{column: names.get(role, ()) for role, column in ACTOR_COLUMNS.items()},
    )


def select_documents() -> Select[Any]:
    """Ask for all documents with their open readings, by date of publication."""
    kept = ("id", "title", "outlet", "published", "language", "url", "path", "words")
    read = ("statements", "model", "version", "read_at")
    return (
        select(*(document.c[name] for name in kept), *(reading.c[name] for name in read))
        .join_from(document, reading, and_(reading.c.document == document.c.id, reading.c.closed_at.is_(None)))
        .order_by(document.c.published.is_(None), document.c.published, document.c.outlet, document.c.id)
    )


def fetch_documents(connection: Connection, asked: Select[Any]) -> list[DocumentRow]:
    """Run a question about documents."""
    return [DocumentRow(**row) for row in connection.execute(asked).mappings()]


def fetch_readings(connection: Connection, document_id: str) -> list[Reading]:
    """Give all readings of a document, the latest last."""
    names = ("document", "model", "version", "schema", "read_at", "closed_at", "statements")
    query = (
        select(*(reading.c[name] for name in names)).where(reading.c.document == document_id).order_by(reading.c.number)
    )
    return [Reading(**row) for row in connection.execute(query).mappings()]


def find_document(connection: Connection, called: str) -> DocumentRow:
    """Find the one document of that id, path, file's name or title; of id and name the beginning will do.

    Raises:
        UnknownDocumentError: There is none, or more than one.
    """
    tail = "".join(f"\\{sign}" if sign in "%_\\" else sign for sign in called)
    ways = [
        document.c.id == called,
        document.c.path == called,
        ends_with_name(tail),
        document.c.title == called,
        ends_with_name(f"{tail}%"),
    ]
    if len(called) >= SHORTEST and called.isalnum():
        ways.insert(1, document.c.id.like(f"{called.lower()}%"))
    for way in ways:
        found = fetch_documents(connection, select_documents().where(way).limit(LISTED + 1))
        if len(found) == 1:
            return found[0]
        if found:
            listed = ", ".join(f"{row.id[:12]} ({row.path or row.title})" for row in found[:LISTED])
            raise UnknownDocumentError(
                f"more than one document is called {called!r}: {listed}" + (" …" if len(found) > LISTED else ""),
                remedy="name one of them by its id",
            )
    raise UnknownDocumentError(
        f"no document is called {called!r}",
        expected=f"an id or its first {SHORTEST} letters or more, a path, a file's name or its beginning, or a title",
        remedy="`sayso documents` lists them",
    )


def ends_with_name(pattern: str) -> ColumnElement[bool]:
    """Give the condition that a path ends with such a file's name, on any system."""
    path = document.c.path
    return or_(*(path.like(f"{folder}{pattern}", escape="\\") for folder in ("", "%/", "%\\\\")))

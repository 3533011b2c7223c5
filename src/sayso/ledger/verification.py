"""Is what the ledger holds still true? Every span is read again, and every text held against its file.

For each document: the stored text has the digest that was stored with it; each span lies in the text and reads as it
did; the rows are those that the kept record makes; its links are in order (`link_checks`); where the source file is
still there, it has not changed and still gives the stored text. Last, the search indexes agree with their tables. A
document is checked in a transaction of its own, so that a long check keeps nobody from writing.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, Protocol

from sqlalchemy import Connection, Row, Select, Table, and_, select

from sayso.errors import LedgerError
from sayso.ledger import tables
from sayso.ledger.answers import Failure, Verification
from sayso.ledger.database import Database
from sayso.ledger.link_checks import check_links
from sayso.ledger.search import check_indexes
from sayso.ledger.spread import SPREAD, Rows, digest, spread_document, spread_record, unpack_record
from sayso.schema.document import Document, Span
from sayso.schema.record import Record

REINDEX = "restore the file from a copy, or read the reports again into a new one"
LINK_ANEW = "delete the document, and read its file again"
READ_ANEW = "read its file again after `sayso delete`"


class ReadAgain(Protocol):
    """Reads the source file of a document again."""

    def __call__(self, document: Document) -> str | None:
        """Say how file and document differ: an empty text if they do not; null if the file is not there."""
        ...


class Counts(NamedTuple):
    """What was checked in one document."""

    statements: int
    spans: int
    file: bool | None


def verify_ledger(database: Database, read_again: ReadAgain | None) -> Verification:
    """Check all documents of a ledger.

    Args:
        database: The file.
        read_again: Reads source files; without it they are left alone.
    """
    with database.reading() as connection:
        ids = list(connection.execute(select(tables.document.c.id).order_by(tables.document.c.id)).scalars())
        superseded = fetch_superseded(connection)
    failures: list[Failure] = []
    counted: Counter[str] = Counter()
    for document_id in ids:
        with database.reading() as connection:
            found = fetch_kept(connection, document_id)
            if found is None:
                continue
            rows = fetch_rows(connection, document_id)
            failures += [Failure(document_id, each, LINK_ANEW) for each in check_links(connection, found)]
        again = None if document_id in superseded else read_again
        counts = verify_document(found, rows, failures.append, again)
        if again is not read_again:
            counts = counts._replace(file=False)
        counted.update(documents=1, statements=counts.statements, spans=counts.spans)
        if counts.file is not None:
            counted.update({"files" if counts.file else "missing": 1})
    with database.writing() as connection:  # the check of an index is written as an insertion
        broken = check_indexes(connection)
    failures += [Failure("", f"the search index {name} differs from its table", REINDEX) for name in broken]
    return Verification(
        counted["documents"],
        counted["statements"],
        counted["spans"],
        counted["files"],
        counted["missing"],
        tuple(failures),
    )


def fetch_superseded(connection: Connection) -> set[str]:
    """Give the documents whose file has been read again since, as another text: the file is no longer theirs."""
    later = tables.document.alias("later")
    query = select(tables.document.c.id).join(
        later, and_(later.c.path == tables.document.c.path, later.c.number > tables.document.c.number)
    )
    return set(connection.execute(query).scalars())


def fetch_kept(connection: Connection, document_id: str) -> Row[Any] | None:
    """Give the row of a document with the record of its open reading, unless it has been deleted meanwhile."""
    query = (
        select(tables.document, tables.reading.c.record)
        .select_from(tables.document)
        .outerjoin(
            tables.reading,
            and_(tables.reading.c.document == tables.document.c.id, tables.reading.c.closed_at.is_(None)),
        )
        .where(tables.document.c.id == document_id)
    )
    return connection.execute(query).one_or_none()


def fetch_rows(connection: Connection, document_id: str) -> Rows:
    """Give the rows that rest on a document, in the order in which `spread_record` makes them."""
    of = {table: rows_resting_on(table, document_id) for table in SPREAD}
    return {
        table: [
            {name: value for name, value in row.items() if name != "number"}
            for row in connection.execute(query).mappings()
        ]
        for table, query in of.items()
    }


def rows_resting_on(table: Table, document_id: str) -> Select[Any]:
    """Ask for the rows of a table that rest on a document, by themselves or through another table's."""
    if "document" in table.c:
        return select(table).where(table.c.document == document_id)
    key = next(key for column in table.primary_key for key in column.foreign_keys)
    parent = key.column.table
    return select(table).join(parent, and_(key.column == key.parent, parent.c.document == document_id))


def verify_document(
    kept: Row[Any], rows: Rows, fail: Callable[[Failure], None], read_again: ReadAgain | None
) -> Counts:
    """Check one document.

    Args:
        kept: The row of the document, with its packed record.
        rows: The rows that rest on it.
        fail: Takes each failure.
        read_again: Reads its source file.
    """
    spans = [row for each in rows.values() for row in each if "surface" in row]
    counts = Counts(len(rows[tables.statement]), len(spans), None)
    if digest(kept.text) != kept.text_sha256:
        fail(Failure(kept.id, "the stored text has changed", READ_ANEW))
    for row in spans:
        problem = check_span(row, kept.text)
        if problem:
            fail(Failure(kept.id, problem, READ_ANEW))
    try:
        record = unpack_record(kept.record or b"", kept.text, document_id=kept.id)
    except LedgerError as error:
        fail(Failure(kept.id, error.found, READ_ANEW))
        return counts
    for name in differing_tables(record, kept, rows):
        fail(Failure(kept.id, f"the rows of {name} are not those of the record", READ_ANEW))
    said = read_again(record.document) if read_again is not None else None
    if said:
        fail(Failure(kept.id, said, "restore the file, or `sayso delete` the document and read the file again"))
    has_file = read_again is not None and record.document.path is not None
    return counts._replace(file=said is not None if has_file else None)


def check_span(row: dict[str, Any], text: str) -> str | None:
    """Say what is wrong with a stored span; null if nothing is."""
    span = Span(row["start"], row["end"])
    name = next((row[key] for key in ("role", "kind", "form", "title", "name", "type") if key in row), "span")
    if not 0 <= span.start < span.end <= len(text):
        return f"{name} at {span.start}-{span.end} does not lie in the text ({len(text)} characters)"
    if span.of(text) != row["surface"]:
        return f"{name} at {span.start}-{span.end} reads {span.of(text)!r:.60}, not {row['surface']!r:.60}"
    return None


def differing_tables(record: Record, kept: Row[Any], rows: Rows) -> Iterator[str]:
    """Name the tables whose rows are not those that the record makes."""
    made = spread_document(record.document)
    if any(value != getattr(kept, name) for name, value in made.items() if not name.startswith("text")):
        yield "document"
    for table, made_rows in spread_record(record).items():
        if sorted(map(repr_of, made_rows)) != sorted(map(repr_of, rows[table])):
            yield table.name


def repr_of(row: dict[str, Any]) -> str:
    """Write a row so that it can be sorted and compared."""
    return repr(sorted(row.items()))

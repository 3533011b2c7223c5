"""Writing records into the tables: what a reading found comes and goes as a whole."""

from sqlalchemy import ColumnElement, Connection, and_, delete, insert, select, update

from sayso.ledger import tables
from sayso.ledger.identities import identify_record, unlink_document
from sayso.ledger.judging import apply_judgements
from sayso.ledger.spread import SPREAD, pack_record, spread_record, unpack_record
from sayso.schema.document import Document
from sayso.schema.identity import Linker
from sayso.schema.record import Record, Versions


def same_versions(versions: Versions) -> ColumnElement[bool]:
    """Give the condition that a reading was made by the same network and rules."""
    kept = tables.reading.c
    return and_(kept.model == versions.model, kept.version == versions.version, kept.schema == versions.schema)


def is_held(connection: Connection, document: Document, versions: Versions) -> bool:
    """Tell whether a document is kept as these versions read it.

    Where it was found does not count, for copies would else take each other's place at every reading; but a file at
    the same path that has changed does, for its digest and its source map have.
    """
    kept = tables.document.c
    query = (
        select(kept.title, kept.language, kept.revises, kept.path, kept.sha256)
        .join_from(tables.document, tables.reading, tables.reading.c.document == kept.id)
        .where(kept.id == document.id, tables.reading.c.closed_at.is_(None), same_versions(versions))
    )
    found = connection.execute(query).one_or_none()
    if found is None:
        return False
    if (found.title, found.language, found.revises) != (document.title, document.language, document.revises):
        return False
    return bool(found.path != document.path or found.sha256 == document.sha256)


def clear_rows(connection: Connection, document_id: str) -> None:
    """Take away the rows of what a reading found in a document."""
    unlink_document(connection, document_id)
    for table in SPREAD:
        if "document" in table.c:
            connection.execute(delete(table).where(table.c.document == document_id))


def clear_reading(connection: Connection, document_id: str, closed_at: str) -> bool:
    """Close the open reading of a document and take away its rows; tell whether there was one."""
    clear_rows(connection, document_id)
    open_reading = and_(tables.reading.c.document == document_id, tables.reading.c.closed_at.is_(None))
    closing = update(tables.reading).where(open_reading).values(closed_at=closed_at, record=None)
    return connection.execute(closing).rowcount > 0


def write_rows(connection: Connection, record: Record) -> None:
    """Write the rows of what a reading found."""
    for table, rows in spread_record(record).items():
        if rows:
            connection.execute(insert(table), rows)


def write_reading(connection: Connection, record: Record, read_at: str) -> None:
    """Write what a reading found, and the reading."""
    write_rows(connection, record)
    row = {
        "document": record.document.id,
        "model": record.versions.model,
        "version": record.versions.version,
        "schema": record.versions.schema,
        "read_at": read_at,
        "statements": len(record.statements),
        "record": pack_record(record),
    }
    connection.execute(insert(tables.reading), [row])


def refill_tables(connection: Connection, linker: Linker, made_at: str) -> None:
    """Spread the records of a ledger over tables that it did not have before; what people judged still counts."""
    open_readings = select(tables.reading.c.record, tables.document.c.text, tables.document.c.id).join_from(
        tables.reading, tables.document, tables.reading.c.document == tables.document.c.id
    )
    for row in connection.execute(open_readings.where(tables.reading.c.closed_at.is_(None))).all():
        record = unpack_record(row.record, row.text, document_id=row.id)
        clear_rows(connection, row.id)
        write_rows(connection, record)
        identify_record(connection, record, linker, made_at, {})
    apply_judgements(connection)

"""What of each report counts for its links, kept so that nothing is read twice; and which reports meet.

An outline is written with the report, or later where the ledger was opened without finders. Two reports meet if they
have keys in common: that is asked of an index, so that its cost grows with the reports that share a rare word, not with
all that there are.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, and_, delete, func, insert, or_, select

from sayso.errors import LedgerError
from sayso.ledger.claim_tables import quantity
from sayso.ledger.link_tables import copy, copy_key, figure_link, likeness, link, outline, outline_key
from sayso.ledger.spread import unpack_record
from sayso.ledger.tables import document, reading, statement
from sayso.schema.document import Document
from sayso.schema.link import Sketch
from sayso.schema.outline import LEAST_KEYS, Finders, Outline
from sayso.schema.record import Record


@dataclass(frozen=True, slots=True)
class Outlined:
    """An outline as it is kept: what counts for stories, and what for links."""

    sketch: Sketch
    outline: Outline


def write_outline(connection: Connection, record: Record, finders: Finders) -> Outlined:
    """Keep the outline of a record that has none."""
    name = record.document.id
    sketch, made = finders.stories.sketch(record), finders.ties.outline(record)
    values: dict[str, object] = {"document": name, "rules": finders.ties.rules, "day": sketch.day}
    values |= {"story_keys": " ".join(sketch.keys), "story": sketch.signature, "signature": made.signature}
    connection.execute(insert(outline), [values])
    for table, keys in ((outline_key, finders.ties.keys(record)), (copy_key, finders.copies.keys(record.document))):
        if keys:
            connection.execute(insert(table), [{"document": name, "key": key} for key in keys])
    return Outlined(sketch, made)


def clear_outline(connection: Connection, name: str) -> None:
    """Take away the outline of a document, and all that it was tied to."""
    for table in (outline, outline_key, copy_key):
        connection.execute(delete(table).where(table.c.document == name))
    for table in (likeness, copy):
        connection.execute(delete(table).where(or_(table.c.first == name, table.c.second == name)))
    for table, parent in ((link, statement), (figure_link, quantity)):
        own = select(parent.c.id).where(parent.c.document == name)
        connection.execute(delete(table).where(or_(table.c.a.in_(own), table.c.b.in_(own))))


def read_outline(connection: Connection, name: str) -> Outlined:
    """Give the outline of a document that has one."""
    row = connection.execute(select(outline).where(outline.c.document == name)).one()
    sketch = Sketch(name, row.day, tuple(row.story_keys.split()), row.story)
    return Outlined(sketch, Outline(name, row.signature))


def partners_of(connection: Connection, name: str, finders: Finders) -> list[str]:
    """Give the documents that a document meets, in order."""
    mine, other, own = outline_key.alias("mine"), outline_key.alias("other"), outline.alias("own")
    shared = func.count().label("shared")
    query = (
        select(other.c.document, shared, outline.c.day, own.c.day.label("own_day"))
        .select_from(mine)
        .join(other, and_(other.c.key == mine.c.key, other.c.document != mine.c.document))
        .join(outline, outline.c.document == other.c.document)
        .join(own, own.c.document == mine.c.document)
        .where(mine.c.document == name, outline.c.rules == finders.ties.rules)
        .group_by(other.c.document, outline.c.day, own.c.day)
        .having(shared >= LEAST_KEYS)
        .order_by(other.c.document)
    )
    return [
        row.document
        for row in connection.execute(query)
        if finders.ties.may_meet(row.shared, None if None in {row.day, row.own_day} else abs(row.day - row.own_day))
    ]


def copiers_of(connection: Connection, record: Document, finders: Finders) -> list[Document]:
    """Give the documents that may have text in common with a document, whole."""
    mine, other = copy_key.alias("mine"), copy_key.alias("other")
    query = (
        select(document.c.id, document.c.outlet, document.c.published)
        .select_from(mine)
        .join(other, and_(other.c.key == mine.c.key, other.c.document != mine.c.document))
        .join(document, document.c.id == other.c.document)
        .where(mine.c.document == record.id)
        .distinct()
        .order_by(document.c.id)
    )
    bare = (Document(row.id, "", (), outlet=row.outlet, published=row.published) for row in connection.execute(query))
    return [read_record(connection, each.id).document for each in bare if finders.copies.may_copy(record, each)]


def read_record(connection: Connection, name: str) -> Record:
    """Give the record of a document that is there.

    Raises:
        LedgerError: The record that was kept is damaged.
    """
    query = (
        select(reading.c.record, document.c.text)
        .join_from(reading, document, reading.c.document == document.c.id)
        .where(document.c.id == name, reading.c.closed_at.is_(None))
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        raise LedgerError("a document without a reading", remedy="read its file again", document_id=name)
    return unpack_record(row.record, row.text, document_id=name)


def documents_without(connection: Connection, finders: Finders) -> Sequence[str]:
    """Give the documents that have no outline by these rules."""
    there = and_(outline.c.document == document.c.id, outline.c.rules == finders.ties.rules)
    query = select(document.c.id).outerjoin(outline, there).where(outline.c.document.is_(None))
    return connection.execute(query.order_by(document.c.id)).scalars().all()


def is_without(connection: Connection, name: str, finders: Finders) -> bool:
    """Tell whether a document is there, and has no outline by these rules."""
    there = and_(outline.c.document == document.c.id, outline.c.rules == finders.ties.rules)
    query = select(document.c.id).outerjoin(outline, there).where(document.c.id == name)
    return connection.execute(query.where(outline.c.document.is_(None))).scalar() is not None


def read_outlines(connection: Connection, names: Iterable[str]) -> dict[str, Outline]:
    """Give the outlines of those of some documents that have one."""
    found: dict[str, Outline] = {}
    for name in names:
        row = connection.execute(select(outline).where(outline.c.document == name)).one_or_none()
        if row is not None:
            found[name] = Outline(name, row.signature)
    return found

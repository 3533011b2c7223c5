"""What reports have in common, kept in step with what the ledger holds.

A report that is written is held against those that it meets, and against no other; what comes out is the same as if all
were linked at once, for whether two reports meet, and what links them, depends on these two and on who is whom. Where
who is whom has changed, the links of the reports concerned are made anew at once, in the same transaction: for each two
of them whose actors are put together otherwise than when they were last linked (`identity.linked` keeps how).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update

from sayso.ledger.claim_tables import quantity
from sayso.ledger.link_tables import copy, figure_link, likeness, link, outline
from sayso.ledger.outlines import (
    clear_outline,
    copiers_of,
    partners_of,
    read_outline,
    write_outline,
)
from sayso.ledger.ruling import apply_rulings
from sayso.ledger.tables import actor, identity, statement
from sayso.schema.link import Copy, Likeness, Sketch
from sayso.schema.outline import Finders, Outline, Ties
from sayso.schema.record import Record

Who = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Held:
    """A report that is held against others: what counts for stories, for links, and whom its actors are taken for."""

    sketch: Sketch
    outline: Outline
    cast: Who


def link_record(connection: Connection, record: Record, finders: Finders | None) -> None:
    """Link a record that has just been written, and anew those whose actors it has put together otherwise.

    Without finders nothing is linked; `documents_without` finds it later.
    """
    clear_outline(connection, record.document.id)
    if finders is not None:
        relink_changed(connection, finders)
        write_outline(connection, record, finders)
        link_document(connection, record, finders)
        mark_linked(connection, [record.document.id])
    apply_rulings(connection)


def link_document(connection: Connection, record: Record, finders: Finders) -> None:
    """Hold a report against itself and all that it meets."""
    name = record.document.id
    own = hold(connection, name)
    link_two(connection, own, own, finders)
    for partner in partners_of(connection, name, finders):
        other = hold(connection, partner)
        link_two(connection, own, other, finders)
        found = finders.stories.compare(own.sketch, other.sketch)
        if found is not None:
            connection.execute(insert(likeness), [likeness_row(found)])
    for document in copiers_of(connection, record.document, finders):
        copies = finders.copies.compare(record.document, document)
        if copies:
            connection.execute(insert(copy), [copy_row(each) for each in copies])


def hold(connection: Connection, name: str) -> Held:
    """Take from the ledger what counts of a report when it is held against others."""
    kept = read_outline(connection, name)
    return Held(kept.sketch, kept.outline, cast_of(connection, name)[1])


def link_two(connection: Connection, one: Held, other: Held, finders: Finders) -> None:
    """Link two reports, or one within itself."""
    write_ties(connection, finders.ties.link(one.outline, other.outline, {**one.cast, **other.cast}))


def write_ties(connection: Connection, ties: Ties) -> None:
    """Keep links."""
    rows = [
        {"kind": str(each.kind), "a": each.a, "b": each.b, "score": each.score, "because": each.because}
        | {"judgement": None, "overruled": False}
        for each in ties.statements
    ]
    figures = [
        {"a": each.a, "b": each.b, "relation": str(each.relation), "because": each.because} for each in ties.figures
    ]
    for table, made in ((link, rows), (figure_link, figures)):
        if made:
            connection.execute(insert(table), made)


def likeness_row(found: Likeness) -> dict[str, object]:
    """Give the row of a likeness."""
    return {"first": found.first, "second": found.second, "score": found.score, "because": found.because}


def copy_row(found: Copy) -> dict[str, object]:
    """Give the row of a copy in two documents."""
    row: dict[str, object] = {name: getattr(found, name) for name in ("words", "agency", "because", "writer")}
    for name, passage in zip(("first", "second"), found.passages, strict=True):
        start, end = passage.span
        row |= {name: passage.document, f"{name}_start": start, f"{name}_end": end, f"{name}_share": passage.share}
    return row


def relink_changed(connection: Connection, finders: Finders) -> None:
    """Link anew each two reports whose actors are put together otherwise than when they were linked."""
    changed = documents_changed(connection, finders)
    done: set[tuple[str, str]] = set()
    for name in changed:
        for other in (name, *partners_of(connection, name, finders)):
            pair = (name, other) if name < other else (other, name)
            if pair not in done and is_cast_otherwise(connection, pair):
                unlink_two(connection, *pair)
                link_two(connection, hold(connection, pair[0]), hold(connection, pair[1]), finders)
            done.add(pair)
    mark_linked(connection, changed)


def documents_changed(connection: Connection, finders: Finders) -> list[str]:
    """Give the documents that were linked when one of their actors was taken for another."""
    query = (
        select(actor.c.document)
        .join(identity, identity.c.actor == actor.c.id)
        .join(outline, outline.c.document == actor.c.document)
        .where(identity.c.linked != identity.c.entity, outline.c.rules == finders.ties.rules)
    )
    return sorted(connection.execute(query.distinct()).scalars())


def is_cast_otherwise(connection: Connection, names: Iterable[str]) -> bool:
    """Tell whether the actors of some documents are now put together otherwise; what they are called does not count."""
    pairs: set[tuple[str, str]] = set()
    for name in set(names):
        before, now = cast_of(connection, name)
        pairs |= {(before[each], now[each]) for each in now}
    return not len(pairs) == len({old for old, _ in pairs}) == len({new for _, new in pairs})


def cast_of(connection: Connection, name: str) -> tuple[Who, Who]:
    """Give whom each actor of a document was taken for when it was linked, and whom it is taken for now."""
    query = select(identity.c.actor, identity.c.linked, identity.c.entity).join(actor, actor.c.id == identity.c.actor)
    rows = connection.execute(query.where(actor.c.document == name)).all()
    return {row.actor: row.linked for row in rows}, {row.actor: row.entity for row in rows}


def mark_linked(connection: Connection, names: Iterable[str]) -> None:
    """Note that documents are linked as their actors are put together now."""
    for name in names:
        own = select(actor.c.id).where(actor.c.document == name)
        there = identity.c.actor.in_(own)
        connection.execute(update(identity).where(there).values(linked=identity.c.entity))


def unlink_two(connection: Connection, one: str, other: str) -> None:
    """Take away the links between two reports, or within one; what somebody judged is put back later."""
    for table, parent in ((link, statement), (figure_link, quantity)):
        first, second = (select(parent.c.id).where(parent.c.document == name) for name in (one, other))
        for a, b in {(first, second), (second, first)}:
            connection.execute(delete(table).where(table.c.a.in_(a), table.c.b.in_(b)))


def settle_links(connection: Connection, finders: Finders | None) -> None:
    """Bring links in step after somebody judged, or a document went away."""
    if finders is not None:
        relink_changed(connection, finders)
    apply_rulings(connection)

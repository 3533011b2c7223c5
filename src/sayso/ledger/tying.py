"""The links that count, as rows: as they were proposed, or as somebody judged."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from sqlalchemy import Connection, Row, Table, or_, select

from sayso.ledger.actors import parts_of
from sayso.ledger.claim_tables import quantity
from sayso.ledger.link_answers import LinkRow
from sayso.ledger.link_tables import figure_link, link
from sayso.ledger.tables import rejected_statement, statement
from sayso.schema.outline import Ties
from sayso.schema.tie import FigureLink, FigureRelation, LinkKind, StatementLink


def select_links(
    connection: Connection, kinds: Iterable[LinkKind] = (), ends: Sequence[str] | None = None
) -> list[LinkRow]:
    """Give the links that count, of some kinds (of all, if none is named); those with one of some ends."""
    query = select(link).where(link.c.overruled.is_(False)).order_by(link.c.a, link.c.b, link.c.kind, link.c.number)
    wanted = [str(kind) for kind in kinds]
    if wanted:
        query = query.where(link.c.kind.in_(wanted))
    if ends is None:
        return [link_row(row) for row in connection.execute(query)]
    found: dict[int, LinkRow] = {}
    for some in parts_of(sorted(set(ends))):
        for row in connection.execute(query.where(or_(link.c.a.in_(some), link.c.b.in_(some)))):
            found[row.number] = link_row(row)
    return sorted(found.values(), key=lambda row: (row.a, row.b, row.kind))


def link_row(row: Row[Any]) -> LinkRow:
    """Make a typed row of a row of the database."""
    return LinkRow(LinkKind(row.kind), row.a, row.b, row.score, row.because, row.judgement)


def ties_among(connection: Connection, documents: AbstractSet[str]) -> Ties:
    """Give the links whose ends both stand in some documents."""
    own = rows_of(connection, statement, documents)
    rows = [row for row in select_links(connection, (), sorted(own)) if {row.a, row.b} <= own]
    figures = rows_of(connection, quantity, documents)
    found = [
        FigureLink(FigureRelation(row.relation), row.a, row.b, row.because)
        for some in parts_of(sorted(figures))
        for row in connection.execute(select(figure_link).where(figure_link.c.a.in_(some)))
        if row.b in figures
    ]
    links = (StatementLink(row.kind, row.a, row.b, row.score, row.because) for row in rows)
    return Ties(tuple(links), tuple(sorted(found, key=lambda each: (each.a, each.b))))


def rows_of(connection: Connection, table: Table, documents: AbstractSet[str]) -> set[str]:
    """Give the ids of the rows of a table that rest on some documents."""
    return {
        each
        for some in parts_of(sorted(documents))
        for each in connection.execute(select(table.c.id).where(table.c.document.in_(some))).scalars()
    }


def rejected_in(connection: Connection, documents: AbstractSet[str]) -> frozenset[str]:
    """Give the statements of some documents that somebody has rejected."""
    rejected = set(connection.execute(select(rejected_statement.c.statement)).scalars())
    return frozenset(rejected & rows_of(connection, statement, documents)) if rejected else frozenset()

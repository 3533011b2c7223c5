"""What stands at a place of a document, and what it is tied to: where the lines of other lists lead, and on from there.

At one place there may be several statements, one inside another; the one with the shortest part there comes first, as
it is the one that `sayso judge` takes for the place. What somebody has rejected does not stand there.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, func, or_, select

from sayso.ledger.answers import StatementRow
from sayso.ledger.claim_tables import quantity
from sayso.ledger.disputes import fetch_figures, fetch_rows, place_of
from sayso.ledger.link_answers import LinkRow, Spot, StandingFigure, StandingStatement, TiedFigure, TiedStatement
from sayso.ledger.link_tables import figure_link
from sayso.ledger.tables import statement, statement_span
from sayso.ledger.tying import select_links
from sayso.schema.tie import FigureRelation, LinkKind

KINDS = list(LinkKind)
RELATIONS = list(reversed(FigureRelation))


def find_spot(connection: Connection, document: str, offset: int) -> Spot:
    """Give the statements and figures that stand at a place, with their ties."""
    ids = statements_at(connection, document, offset)
    links = select_links(connection, (), ids)
    rows = fetch_rows(connection, {*ids, *(end for link in links for end in (link.a, link.b))})
    return Spot(
        tuple(
            StandingStatement(rows[each], tuple(sorted(ties_of(each, links, rows), key=order_of_statement)))
            for each in ids
            if each in rows
        ),
        tuple(standing_figures(connection, document, offset)),
    )


def statements_at(connection: Connection, document: str, offset: int) -> Sequence[str]:
    """Give the ids of the statements of which a part stands at a place, the one with the shortest part first."""
    query = (
        select(statement.c.id)
        .join(statement_span, statement_span.c.statement == statement.c.id)
        .where(statement.c.document == document, statement_span.c.start <= offset, statement_span.c.end > offset)
        .group_by(statement.c.id, statement.c.position)
        .order_by(func.min(statement_span.c.end - statement_span.c.start), statement.c.position)
    )
    return connection.execute(query).scalars().all()


def ties_of(own: str, links: Iterable[LinkRow], rows: Mapping[str, StatementRow]) -> Iterator[TiedStatement]:
    """Give what the links of a statement lead to."""
    for link in links:
        other = link.b if link.a == own else link.a
        if own in {link.a, link.b} and other in rows:
            yield TiedStatement(link, rows[other])


def order_of_statement(tie: TiedStatement) -> tuple[object, ...]:
    """Give by what ties are ordered: kind, then publication and place of the other statement."""
    return KINDS.index(tie.link.kind), *place_of(tie.statement)


def standing_figures(connection: Connection, document: str, offset: int) -> Iterator[StandingFigure]:
    """Give the figures that stand at a place, with those that count nearly the same."""
    there = select(quantity.c.id).where(
        quantity.c.document == document, quantity.c.start <= offset, quantity.c.end > offset
    )
    ids = connection.execute(there.order_by(quantity.c.position)).scalars().all()
    links = connection.execute(select(figure_link).where(or_(figure_link.c.a.in_(ids), figure_link.c.b.in_(ids)))).all()
    rows = fetch_figures(connection, {*ids, *(end for link in links for end in (link.a, link.b))})
    for own in ids:
        found = [
            TiedFigure(FigureRelation(link.relation), rows[other], link.because)
            for link in links
            if own in {link.a, link.b} and (other := link.b if link.a == own else link.a) in rows
        ]
        if own in rows:
            yield StandingFigure(rows[own], tuple(sorted(found, key=order_of_figure)))


def order_of_figure(tie: TiedFigure) -> tuple[object, ...]:
    """Give by what ties are ordered: relation, conflicts first, then publication and place of the other figure."""
    row = tie.figure
    return RELATIONS.index(tie.relation), row.published or "9999", row.document, row.number

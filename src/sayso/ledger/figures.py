"""Questions about quantities, as SQL: which figures, what they count, on whose word.

Figures come by date of publication, as statements do, for most have no time of their own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, or_, select

from sayso.ledger.actors import actors_of, by_entity, with_entity
from sayso.ledger.casting import ABOUT, ADDRESSEE
from sayso.ledger.claim_answers import QuantityRow, SayRow, When
from sayso.ledger.claim_tables import quantity, quantity_counted
from sayso.ledger.claiming import PART, WHOLE
from sayso.ledger.folding import fold_question
from sayso.ledger.grounds import (
    FETCHED,
    happens_in,
    not_rejected,
    says_of,
    sentence_text,
    whens_of,
)
from sayso.ledger.scopes import Scope, by_publication, published, within
from sayso.ledger.tables import actor, actor_mention, document, place, statement
from sayso.schema.document import Span
from sayso.schema.event import Stance
from sayso.schema.quantity import QuantityChange, QuantityHedge


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityQuestion(Scope):
    """Which figures are wanted, by the days of their publication; what is null or empty is not asked.

    Attributes:
        unit: The unit, whatever its case; an empty text for figures that have none.
        own_voice: It rests on the outlet's own word.
    """

    unit: str | None = None
    own_voice: bool = False


def select_quantities(connection: Connection, question: QuantityQuestion) -> Select[Any]:
    """Put a question about figures into SQL."""
    part, whole = quantity_counted.alias("counted_part"), quantity_counted.alias("counted_whole")
    asked = (
        select(
            quantity,
            *(document.c[name] for name in ("title", "outlet", "published")),
            place.c.name.label("place_name"),
            part.c.surface.label("part"),
            whole.c.surface.label("whole"),
            sentence_text(quantity),
        )
        .join_from(quantity, document, quantity.c.document == document.c.id)
        .outerjoin(place, place.c.id == quantity.c.place)
        .outerjoin(part, (part.c.quantity == quantity.c.id) & (part.c.role == PART))
        .outerjoin(whole, (whole.c.quantity == quantity.c.id) & (whole.c.role == WHOLE))
        .where(*conditions(connection, question))
        .order_by(*by_publication(quantity))
    )
    return asked.limit(question.limit) if question.limit is not None else asked


def conditions(connection: Connection, question: QuantityQuestion) -> Iterator[ColumnElement[bool]]:
    """Give the conditions that a question makes."""
    yield not_rejected(quantity.c.statement)
    if question.unit is not None:
        yield func.lower(func.coalesce(quantity.c.unit, "")) == question.unit.strip().lower()
    yield from within(connection, question, quantity)
    yield from published(question.since, question.until)
    if question.own_voice:
        yield quantity.c.statement.is_(None)
    for pattern in fold_question(question.search) if question.search is not None else ():
        yield quantity.c.words.like(pattern)
    yield from actor_conditions(question)


def actor_conditions(question: QuantityQuestion) -> Iterator[ColumnElement[bool]]:
    """Give the conditions that a question makes of the actors."""
    if question.by is not None:
        yield in_statement(by_entity(question.by, itself=question.itself))
    if question.about is not None:
        yield about_entity(question.about, itself=question.itself)
    if question.to is not None:
        yield in_statement(with_entity(question.to, ADDRESSEE, itself=question.itself))


def in_statement(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Give the condition that a figure stands in such a statement."""
    return quantity.c.statement.in_(select(statement.c.id).where(condition))


def about_entity(entity: str, *, itself: bool) -> ColumnElement[bool]:
    """Give the condition that what is counted names an entity, or lies in it, or that the statement is about it."""
    within = and_(
        actor_mention.c.actor == actor.c.id,
        actor_mention.c.start >= quantity_counted.c.start,
        actor_mention.c.end <= quantity_counted.c.end,
    )
    counted = quantity.alias("counted")
    named = (
        select(quantity_counted.c.quantity)
        .join(counted, counted.c.id == quantity_counted.c.quantity)
        .join(actor, actor.c.document == counted.c.document)
        .join(actor_mention, within)
        .where(actor.c.id.in_(actors_of(entity, itself=itself)))
    )
    said = in_statement(with_entity(entity, ABOUT, itself=itself))
    return or_(quantity.c.id.in_(named), said, happens_in(entity))


def fetch_quantities(connection: Connection, asked: Select[Any]) -> Iterator[QuantityRow]:
    """Run a question about figures, and give the rows with their times and words."""
    for rows in connection.execute(asked).partitions(FETCHED):
        whens = whens_of(connection, (row.time for row in rows))
        says = says_of(connection, [(row.statement, str(Stance.ASSERTS)) for row in rows])
        for row, say in zip(rows, says, strict=True):
            yield quantity_answer(row, say, whens.get(row.time))


def quantity_answer(row: Row[Any], say: SayRow, when: When | None) -> QuantityRow:
    """Make a typed row of a row of the database."""
    return QuantityRow(
        id=row.id,
        document=row.document,
        number=row.position + 1,
        title=row.title,
        outlet=row.outlet,
        published=row.published,
        words=row.surface,
        span=Span(row.start, row.end),
        sentence=row.sentence,
        low=row.low,
        high=row.high,
        unit=row.unit,
        hedge=QuantityHedge(row.hedge) if row.hedge else None,
        change=QuantityChange(row.change) if row.change else None,
        per=row.per,
        part=row.part,
        whole=row.whole,
        say=say,
        when=when,
        place=row.place_name,
    )

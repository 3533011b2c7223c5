"""What happened in which order: events and statements by their own time.

A timeline holds the events whose own time is known, and the statements that were made at a time that the text gives.
A statement whose cue is an event's trigger ("NATO accused …") is that event, and stands there once.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, or_, select

from sayso.ledger.actors import by_entity, parts_of, with_entity
from sayso.ledger.answers import StatementRow
from sayso.ledger.casting import ABOUT, ADDRESSEE
from sayso.ledger.claim_answers import EventRow, Moment, Timeline, When
from sayso.ledger.claim_tables import time
from sayso.ledger.events import EventQuestion, fetch_events, select_events
from sayso.ledger.grounds import between_days, whens_of
from sayso.ledger.queries import Question, fetch_statements, select_statements
from sayso.ledger.scopes import Scope
from sayso.ledger.tables import statement


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineQuestion(Scope):
    """Which moments are wanted, by the days of their own time; what is null is not asked.

    Attributes:
        actor: An entity that acts, to which something is done, that speaks, or that is spoken of or to.
    """

    actor: str | None = None


def order_moments(connection: Connection, question: TimelineQuestion) -> Timeline:
    """Give events and statements in the order of their own time, and count the events that have none."""
    asked = EventQuestion(
        outlet=question.outlet, document=question.document, search=question.search, between=question.actor,
        by=question.by, about=question.about, to=question.to, itself=question.itself, copies=question.copies,
    )  # fmt: skip
    every = list(fetch_events(connection, select_events(connection, asked)))
    undated = sum(row.when is None or not row.when.anchored for row in every)
    moments = list(dated_events(connection, question, asked))
    moments += dated_statements(connection, question, every)
    moments.sort(key=lambda moment: moment.order)
    return Timeline(tuple(moments[: question.limit]), undated)


def dated_events(connection: Connection, question: TimelineQuestion, asked: EventQuestion) -> Iterator[Moment]:
    """Give the events that have a time of their own within the days that are asked for."""
    query = select_events(connection, asked).where(*between_days(question.since, question.until), is_anchored())
    for row in fetch_events(connection, query):
        if row.when is not None:
            yield Moment(row.when, event=row)


def dated_statements(connection: Connection, question: TimelineQuestion, events: list[EventRow]) -> Iterator[Moment]:
    """Give the statements that were made at a time that the text gives, but for those that are events."""
    spoken = Question(
        outlet=question.outlet, document=question.document, search=question.search,
        by=question.by, about=question.about, to=question.to, itself=question.itself, copies=question.copies,
    )  # fmt: skip
    asked = select_statements(connection, spoken).join(time, time.c.id == statement.c.time)
    asked = asked.where(is_anchored(), *between_days(question.since, question.until), *involving(question))
    told = {row.utterance.statement for row in events if row.utterance is not None}
    rows = list(fetch_statements(connection, asked))
    whens = times_of(connection, rows)
    for row in rows:
        if row.id not in told:
            yield Moment(whens[row.id], statement=row)


def is_anchored() -> ColumnElement[bool]:
    """Give the condition that it is known when a time begins or ends."""
    return or_(time.c.begins.is_not(None), time.c.ends.is_not(None))


def involving(question: TimelineQuestion) -> Iterator[ColumnElement[bool]]:
    """Give the condition that an entity says a statement, or that it is about it or said to it."""
    if question.actor is not None:
        yield or_(
            by_entity(question.actor, itself=question.itself),
            *(with_entity(question.actor, role, itself=question.itself) for role in (ABOUT, ADDRESSEE)),
        )


def times_of(connection: Connection, rows: list[StatementRow]) -> dict[str, When]:
    """Give the times at which statements were made, by the statements' ids."""
    query = select(statement.c.id, statement.c.time)
    times: dict[str, str] = {}
    for some in parts_of([row.id for row in rows]):
        times |= {row.id: row.time for row in connection.execute(query.where(statement.c.id.in_(some)))}
    whens = whens_of(connection, times.values())
    return {each: whens[of] for each, of in times.items()}

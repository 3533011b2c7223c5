"""Questions about events, as SQL: who did what to whom, on whose word.

Events come by their own time, and where the text gives none by the day on which they were told; those of one day by
outlet, document and place in the text. An event all of whose words were rejected by somebody is left out, and so are
actors who were rejected.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Row,
    Select,
    and_,
    exists,
    func,
    literal,
    not_,
    or_,
    select,
)

from sayso.ledger.actors import actors_of, by_entity, with_entity
from sayso.ledger.casting import ABOUT
from sayso.ledger.claim_answers import EventRow, Party, SayRow, Utterance, When
from sayso.ledger.claim_tables import event, event_actor, event_say, event_work, time
from sayso.ledger.claiming import RECIPIENT, SOURCE
from sayso.ledger.folding import fold_question
from sayso.ledger.grounds import (
    FETCHED,
    between_days,
    gather_parties,
    happens_in,
    not_rejected,
    party_columns,
    says_of,
    sentence_text,
    whens_of,
)
from sayso.ledger.kinds import kind_of, quad_of
from sayso.ledger.scopes import Scope, published, published_day, within
from sayso.ledger.tables import actor, document, identity, place, statement, statement_span, work
from sayso.schema.document import Span
from sayso.schema.event import EventContext, EventMode, EventStatus, EventType, Stance
from sayso.schema.statement import Act, Grounding


@dataclass(frozen=True, slots=True, kw_only=True)
class EventQuestion(Scope):
    """Which events are wanted, by their own time, else by publication; what is null or empty is not asked.

    Attributes:
        types, modes, statuses, contexts, stances: Any of these; of stances, of the words that `says` asks for.
        between: An entity that does it or to which it is done.
        says: An entity on whose word it rests, with those who speak for it.
        own_voice: It rests on the outlet's own word.
        published_until: Last day of publication.
    """

    types: Sequence[EventType] = ()
    modes: Sequence[EventMode] = ()
    statuses: Sequence[EventStatus] = ()
    contexts: Sequence[EventContext] = ()
    stances: Sequence[Stance] = ()
    between: str | None = None
    says: str | None = None
    own_voice: bool = False
    published_until: str | None = None


def select_events(connection: Connection, question: EventQuestion) -> Select[Any]:
    """Put a question about events into SQL."""
    asked = (
        select(
            event,
            *(document.c[name] for name in ("title", "outlet", "published")),
            place.c.name.label("place_name"),
            place.c.country,
            sentence_text(event),
        )
        .join_from(event, document, event.c.document == document.c.id)
        .outerjoin(time, time.c.id == event.c.time)
        .outerjoin(place, place.c.id == event.c.place)
        .where(*conditions(connection, question))
        .order_by(
            document.c.published.is_(None) & time.c.begins.is_(None) & time.c.ends.is_(None),
            func.coalesce(time.c.begins, time.c.ends, published_day()),
            document.c.published,
            document.c.outlet.is_(None),
            document.c.outlet,
            document.c.id,
            event.c.position,
        )
    )
    return asked.limit(question.limit) if question.limit is not None else asked


def conditions(connection: Connection, question: EventQuestion) -> Iterator[ColumnElement[bool]]:
    """Give the conditions that a question makes."""
    for column, wanted in (
        (event.c.type, question.types),
        (event.c.mode, question.modes),
        (event.c.status, question.statuses),
    ):
        if wanted:
            yield column.in_([str(each) for each in wanted])
    if question.contexts:
        padded = literal(" ").concat(event.c.contexts).concat(" ")
        yield or_(*(padded.contains(f" {context} ", autoescape=True) for context in question.contexts))
    yield from within(connection, question, event)
    yield from published(None, question.published_until)
    for pattern in fold_question(question.search) if question.search is not None else ():
        yield event.c.words.like(pattern)
    yield from between_days(question.since, question.until)
    yield from party_conditions(question)
    yield said(question)


def party_conditions(question: EventQuestion) -> Iterator[ColumnElement[bool]]:
    """Give the conditions that a question makes of the actors of an event."""
    for entity, roles in (
        (question.by, (SOURCE,)),
        (question.to, (RECIPIENT,)),
        (question.between, (SOURCE, RECIPIENT)),
    ):
        if entity is not None:
            yield done_by(entity, roles, itself=question.itself)
    if question.about is not None:
        yield about_entity(question.about, itself=question.itself)


def done_by(entity: str, roles: Sequence[str], *, itself: bool) -> ColumnElement[bool]:
    """Give the condition that an entity, or one who acts for it or a group with it, has a role in an event."""
    done = select(event_actor.c.event).where(event_actor.c.role.in_(roles))
    return event.c.id.in_(done.where(event_actor.c.actor.in_(actors_of(entity, itself=itself))))


def about_entity(entity: str, *, itself: bool) -> ColumnElement[bool]:
    """Give the condition that an entity takes part in an event, that it happens there, or is a statement about it."""
    told = event.alias("told")
    uttered = (
        select(told.c.id)
        .join(statement, statement.c.document == told.c.document)
        .join(statement_span, tells_of(told))
        .where(with_entity(entity, ABOUT, itself=itself), not_rejected(statement.c.id))
    )
    return or_(
        done_by(entity, (SOURCE, RECIPIENT), itself=itself),
        event.c.id.in_(uttered),
        happens_in(entity),
    )


def tells_of(told: FromClause) -> ColumnElement[bool]:
    """Give the condition that a statement is an event: that its cue is what the event is told by."""
    return and_(
        statement_span.c.statement == statement.c.id,
        statement_span.c.role == "cue",
        statement_span.c.start < told.c.end,
        statement_span.c.end > told.c.start,
    )


def said(question: EventQuestion) -> ColumnElement[bool]:
    """Give the condition that an event rests on such a word, or on any that nobody has rejected."""
    kept = [event_say.c.event == event.c.id, not_rejected(event_say.c.statement)]
    if question.says is not None:
        kept.append(event_say.c.statement.in_(select(statement.c.id).where(by_entity(question.says, itself=False))))
    if question.own_voice:
        kept.append(event_say.c.statement.is_(None))
    if question.stances:
        kept.append(event_say.c.stance.in_([str(stance) for stance in question.stances]))
    found = exists().where(and_(*kept))
    if question.says is not None or question.own_voice or question.stances:
        return found
    return or_(found, not_(exists().where(event_say.c.event == event.c.id)))


def fetch_events(connection: Connection, asked: Select[Any]) -> Iterator[EventRow]:
    """Run a question about events, and give the rows with their actors, works, times and words."""
    for rows in connection.execute(asked).partitions(FETCHED):
        ids = [row.id for row in rows]
        parties = parties_of(connection, ids)
        works = works_of(connection, ids)
        says = event_says(connection, ids)
        uttered = utterances_of(connection, ids)
        whens = whens_of(connection, (row.time for row in rows))
        for row in rows:
            yield event_answer(
                row,
                parties.get(row.id, {}),
                works=works.get(row.id, ()),
                says=says.get(row.id, ()),
                utterance=uttered.get(row.id),
                when=whens.get(row.time),
            )


def parties_of(connection: Connection, events: Sequence[str]) -> dict[str, dict[str, tuple[Party, ...]]]:
    """Give who does events, and to whom they are done."""
    query = (
        select(event_actor.c.event.label("row"), event_actor.c.role, *party_columns())
        .join(actor, actor.c.id == event_actor.c.actor)
        .join(identity, identity.c.actor == actor.c.id)
        .where(event_actor.c.event.in_(events), identity.c.rejected.is_(False))
        .order_by(event_actor.c.rank)
    )
    return gather_parties(connection, query)


def works_of(connection: Connection, events: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Give the names of the works that events are about."""
    query = (
        select(event_work.c.event, work.c.name)
        .join(work, work.c.id == event_work.c.work)
        .where(event_work.c.event.in_(events))
        .order_by(event_work.c.rank)
    )
    found: dict[str, tuple[str, ...]] = {}
    for row in connection.execute(query):
        found[row.event] = (*found.get(row.event, ()), row.name)
    return found


def event_says(connection: Connection, events: Sequence[str]) -> dict[str, tuple[SayRow, ...]]:
    """Give the words on which events rest, but for those that somebody has rejected."""
    query = (
        select(event_say)
        .where(event_say.c.event.in_(events), not_rejected(event_say.c.statement))
        .order_by(event_say.c.event, event_say.c.rank)
    )
    rows = connection.execute(query).all()
    found: dict[str, tuple[SayRow, ...]] = {}
    for row, say in zip(rows, says_of(connection, [(row.statement, row.stance) for row in rows]), strict=True):
        found[row.event] = (*found.get(row.event, ()), say)
    return found


def utterances_of(connection: Connection, events: Sequence[str]) -> dict[str, Utterance]:
    """Give the statements that events are: those whose cues are the events' triggers."""
    query = (
        select(event.c.id.label("event"), statement.c.id, statement.c.act, statement.c.content)
        .join(statement, statement.c.document == event.c.document)
        .join(statement_span, tells_of(event))
        .where(event.c.id.in_(events))
        .order_by(statement.c.position.desc())
    )
    return {row.event: Utterance(row.id, Act(row.act), row.content) for row in connection.execute(query)}


def event_answer(
    row: Row[Any],
    parties: dict[str, tuple[Party, ...]],
    *,
    works: tuple[str, ...],
    says: tuple[SayRow, ...],
    utterance: Utterance | None,
    when: When | None,
) -> EventRow:
    """Make a typed row of a row of the database."""
    mode = EventMode(row.mode) if row.mode else None
    return EventRow(
        id=row.id,
        document=row.document,
        number=row.position + 1,
        title=row.title,
        outlet=row.outlet,
        published=row.published,
        type=EventType(row.type),
        mode=mode,
        kind=kind_of(EventType(row.type), mode, utterance.act if utterance else None, row.surface),
        quad=quad_of(EventType(row.type)),
        contexts=tuple(map(EventContext, row.contexts.split())),
        intensity=row.intensity,
        status=EventStatus(row.status),
        trigger=row.surface,
        trigger_span=Span(row.start, row.end),
        sentence=row.sentence,
        sentence_span=Span(row.sentence_start, row.sentence_end),
        sources=parties.get(SOURCE, ()),
        recipients=parties.get(RECIPIENT, ()),
        works=works,
        says=says,
        utterance=utterance,
        when=when,
        place=row.place_name,
        country=row.country,
        confidence=row.confidence,
        grounding=Grounding(row.grounding),
    )

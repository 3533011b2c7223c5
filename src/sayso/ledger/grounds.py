"""On whose word, and when: what events, figures and moments have in common, fetched for many at once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Label, Row, Select, Table, and_, func, not_, or_, select

from sayso.ledger.actors import new_names, parts_of
from sayso.ledger.casting import SOURCE, SPEAKS_FOR
from sayso.ledger.claim_answers import Party, SayRow, When
from sayso.ledger.claim_tables import time
from sayso.ledger.scopes import published_day
from sayso.ledger.tables import (
    actor,
    document,
    identity,
    place,
    rejected_statement,
    statement,
    statement_actor,
    work,
)
from sayso.schema.actor import ActorKind
from sayso.schema.event import Stance
from sayso.schema.statement import Act
from sayso.schema.time import Granularity, TimePart

FETCHED = 500  # rows whose parts are fetched at once


def sentence_text(claim: Table) -> Label[str]:
    """Give the sentence in which a row of `event` or `quantity` stands."""
    length = claim.c.sentence_end - claim.c.sentence_start
    return func.substr(document.c.text, claim.c.sentence_start + 1, length).label("sentence")


def between_days(since: str | None, until: str | None) -> Iterator[ColumnElement[bool]]:
    """Give the conditions that a row's own time, else its day of publication, meets a stretch of days.

    The row is outer-joined with `time` by its own time; one of which neither beginning nor end is known does not count.

    Args:
        since: First day, month or year.
        until: Last day, month or year, itself included.
    """
    own = or_(time.c.begins.is_not(None), time.c.ends.is_not(None))
    if since is not None:
        first = f"{since}-01-01"[:10]
        lasts = or_(time.c.ends.is_(None), time.c.ends > first)
        yield or_(and_(own, lasts), and_(not_(own), published_day() >= first))
    if until is not None:
        begun = or_(time.c.begins.is_(None), func.substr(time.c.begins, 1, len(until)) <= until)
        yield or_(and_(own, begun), and_(not_(own), func.substr(published_day(), 1, len(until)) <= until))


def not_rejected(column: ColumnElement[Any]) -> ColumnElement[bool]:
    """Give the condition that nobody has rejected the statement that a column names."""
    return or_(column.is_(None), column.not_in(select(rejected_statement.c.statement)))


def happens_in(entity: str) -> ColumnElement[bool]:
    """Give the condition that a row's place, with which it is joined, lies in a state; no other entity is a place."""
    states = (
        select(actor.c.country)
        .join(identity, identity.c.actor == actor.c.id)
        .where(identity.c.entity == entity, actor.c.kind == str(ActorKind.COUNTRY), actor.c.country.is_not(None))
    )
    return place.c.country.in_(states)


def whens_of(connection: Connection, times: Iterable[str | None]) -> Mapping[str, When]:
    """Give some times by their ids."""
    wanted = sorted({each for each in times if each is not None})
    return {
        row.id: when_of(row)
        for some in parts_of(wanted)
        for row in connection.execute(select(time).where(time.c.id.in_(some)))
    }


def when_of(row: Row[Any]) -> When:
    """Make a typed time of a row of the database."""
    return When(
        words=row.surface,
        value=row.value,
        begins=row.begins,
        ends=row.ends,
        granularity=Granularity(row.granularity) if row.granularity else None,
        part=TimePart(row.part) if row.part else None,
        approximate=row.approximate,
    )


def says_of(connection: Connection, said: Sequence[tuple[str | None, str]]) -> list[SayRow]:
    """Give the words on which rows rest, with who says them.

    Args:
        connection: A connection that reads.
        said: Statement (null for the outlet) and stance of each.
    """
    wanted = sorted({each for each, _ in said if each is not None})
    query = select(statement, work.c.name.label("work_name")).outerjoin(work, work.c.id == statement.c.work)
    rows: dict[str, Row[Any]] = {}
    voices: dict[str, dict[str, tuple[Party, ...]]] = {}
    for some in parts_of(wanted):
        rows |= {row.id: row for row in connection.execute(query.where(statement.c.id.in_(some)))}
        voices |= voices_of(connection, some)
    return [
        say_row(rows.get(each) if each is not None else None, voices.get(each or "", {}), Stance(stance))
        for each, stance in said
    ]


def say_row(row: Row[Any] | None, voices: Mapping[str, tuple[Party, ...]], stance: Stance) -> SayRow:
    """Make a typed row of a statement, or of the outlet's own voice."""
    if row is None:
        return SayRow(stance)
    return SayRow(
        stance=stance,
        statement=row.id,
        number=row.position + 1,
        act=Act(row.act),
        source=row.source,
        sources=voices.get(SOURCE, ()),
        speaks_for=tuple(party.name for party in voices.get(SPEAKS_FOR, ())),
        work=row.work_name,
    )


def voices_of(connection: Connection, statements: Sequence[str]) -> dict[str, dict[str, tuple[Party, ...]]]:
    """Give, for each statement, who says it and for whom."""
    query = (
        select(statement_actor.c.statement.label("row"), statement_actor.c.role, *party_columns())
        .join(actor, actor.c.id == statement_actor.c.actor)
        .join(identity, identity.c.actor == actor.c.id)
        .where(statement_actor.c.statement.in_(statements), statement_actor.c.role.in_((SOURCE, SPEAKS_FOR)))
        .where(identity.c.rejected.is_(False))
        .order_by(statement_actor.c.rank)
    )
    return gather_parties(connection, query)


def party_columns() -> tuple[ColumnElement[Any], ...]:
    """Give the columns of which `gather_parties` makes parties."""
    return actor.c.id.label("actor"), actor.c.name, identity.c.entity


def gather_parties(connection: Connection, query: Select[Any]) -> dict[str, dict[str, tuple[Party, ...]]]:
    """Run a question about actors, and give them by row and role."""
    renamed = new_names(connection)
    found: dict[str, dict[str, tuple[Party, ...]]] = {}
    for each in connection.execute(query):
        of = found.setdefault(each.row, {})
        party = Party(each.actor, each.entity, renamed.get(each.entity, each.name))
        of[each.role] = (*of.get(each.role, ()), party)
    return found

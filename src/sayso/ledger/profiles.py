"""All that the documents tell of one actor: offices, for whom it speaks and who for it, works, and why it is one."""

from typing import Any

from sqlalchemy import Connection, distinct, func, select

from sayso.ledger.actors import describe_entities
from sayso.ledger.answers import DeedRow, Profile, RoleRow
from sayso.ledger.carrying import is_own, is_own_part, leads_to_own, of_copies, own_place
from sayso.ledger.casting import SPEAKS_FOR
from sayso.ledger.tables import actor, actor_role, actor_tie, document, identity, work, work_actor
from sayso.schema.link import Copies

SPOKEN = 12  # of those who speak for an actor, how many are given


def portray_entity(connection: Connection, entity: str, copies: Copies = Copies.WITH) -> Profile:
    """Give what the documents tell of an entity in text of that kind; why it is one, all of them tell."""
    (row,) = describe_entities(connection, [entity], copies)
    return Profile(
        actor=row,
        roles=tuple(roles_of_entity(connection, entity, copies)),
        speaks_for=tuple(bodies_of_entity(connection, entity, copies)),
        spoken_for_by=tuple(speakers_of_entity(connection, entity, copies)),
        works=tuple(deeds_of_entity(connection, entity, copies)),
        reasons=tuple(reasons_of_entity(connection, entity)),
    )


def roles_of_entity(connection: Connection, entity: str, copies: Copies) -> list[RoleRow]:
    """Give the offices that documents give an entity, by date."""
    body = actor.alias("body")
    query = (
        select(actor_role, body.c.name.label("body"), actor.c.document, document.c.published)
        .join(actor, actor.c.id == actor_role.c.actor)
        .join(identity, identity.c.actor == actor.c.id)
        .join(document, document.c.id == actor.c.document)
        .outerjoin(body, body.c.id == actor_role.c.of)
        .where(identity.c.entity == entity, *of_copies(copies, own_place(actor, actor_role)))
        .order_by(document.c.published, actor.c.document, actor_role.c.piece)
    )
    return [
        RoleRow(row.title, row.body, row.document, row.published, row.start, row.end)
        for row in connection.execute(query)
    ]


def bodies_of_entity(connection: Connection, entity: str, copies: Copies) -> list[tuple[str, int]]:
    """Give for whom an entity speaks, nearest first, each with the number of documents that tell so."""
    body = actor.alias("body")
    query = (
        select(body.c.name, func.count(distinct(actor.c.document)), func.avg(actor_tie.c.rank))
        .join(actor, actor.c.id == actor_tie.c.actor)
        .join(identity, identity.c.actor == actor.c.id)
        .join(body, body.c.id == actor_tie.c.other)
        .where(identity.c.entity == entity, actor_tie.c.relation == SPEAKS_FOR)
        .where(*of_copies(copies, is_own(actor)))
        .group_by(body.c.name)
        .order_by(func.avg(actor_tie.c.rank), body.c.name)
    )
    return [(name, number) for name, number, _ in connection.execute(query)]


def deeds_of_entity(connection: Connection, entity: str, copies: Copies) -> list[DeedRow]:
    """Give what an entity did with works, by date."""
    query = (
        select(work.c.name, work.c.kind, work_actor.c.role, document.c.id, document.c.published)
        .join(work, work.c.id == work_actor.c.work)
        .join(identity, identity.c.actor == work_actor.c.actor)
        .join(document, document.c.id == work.c.document)
        .where(identity.c.entity == entity, *of_copies(copies, is_own_part()))
        .order_by(document.c.published, document.c.id, work.c.position)
        .distinct()
    )
    return [DeedRow(*row) for row in connection.execute(query)]


def speakers_of_entity(connection: Connection, entity: str, copies: Copies) -> list[tuple[str, int]]:
    """Give who speaks for an entity, those of most documents first."""
    speaker = actor.alias("speaker")
    number = func.count(distinct(speaker.c.document)).label("number")
    query = (
        select(speaker.c.name, number)
        .join(actor_tie, actor_tie.c.actor == speaker.c.id)
        .join(identity, identity.c.actor == actor_tie.c.other)
        .where(identity.c.entity == entity, actor_tie.c.relation == SPEAKS_FOR)
        .where(*of_copies(copies, leads_to_own(speaker.c.id, actor)))
        .group_by(speaker.c.name)
        .order_by(number.desc(), speaker.c.name)
    )
    return [(name, count) for name, count in connection.execute(query.limit(SPOKEN))]


def reasons_of_entity(connection: Connection, entity: str) -> list[tuple[str, str, float | None, int]]:
    """Give why the actors of documents were put together into an entity."""
    number = func.count().label("number")
    query: Any = (
        select(actor.c.name, identity.c.reason, identity.c.score, number)
        .join(actor, actor.c.id == identity.c.actor)
        .where(identity.c.entity == entity)
        .group_by(actor.c.name, identity.c.reason, identity.c.score)
        .order_by(number.desc(), actor.c.name)
    )
    return [(row.name, row.reason, row.score, row.number) for row in connection.execute(query)]

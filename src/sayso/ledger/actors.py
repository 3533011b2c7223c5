"""Questions about actors: who there is over all documents, who is meant by a name, what an actor does and is.

An entity is what actors of several documents were put together into; it is called what most documents call it, unless
somebody has judged otherwise. Whom a text leaves unnamed is no entity to be listed.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, CompoundSelect, Connection, Select, and_, distinct, func, or_, select, true, union

from sayso.errors import UnknownActorError
from sayso.ledger.answers import ActorRow
from sayso.ledger.carrying import is_own, of_copies, own_place
from sayso.ledger.casting import ABOUT, ADDRESSEE, MEMBER, SOURCE, SPEAKS_FOR
from sayso.ledger.folding import fold_question, fold_words
from sayso.ledger.judging import RENAME, entity_at
from sayso.ledger.tables import (
    actor,
    actor_mention,
    actor_tie,
    identity,
    judgement,
    rejected_statement,
    statement,
    statement_actor,
)
from sayso.schema.actor import ActorKind, is_shouted
from sayso.schema.link import Copies

LISTED = 6  # actors that a message names at most
MANY = 400  # entities asked for at once
NAMED = ("name", "metonym", "adjective")
UNNAMED = str(ActorKind.UNNAMED)


class Said(NamedTuple):
    """How many statements an entity has to do with."""

    says: int
    said_for: int
    about: int


@dataclass(frozen=True, slots=True)
class Casting:
    """Which actors are wanted; what is null is not asked.

    Attributes:
        by, itself, about, to: The sources of such statements; see `queries.Question`.
        copies: Whether text counts that a report carries and has not written.
    """

    kind: ActorKind | None = None
    country: str | None = None
    search: str | None = None
    limit: int | None = None
    by: str | None = None
    itself: bool = False
    about: str | None = None
    to: str | None = None
    copies: Copies = Copies.WITH


def by_entity(entity: str, *, itself: bool) -> ColumnElement[bool]:
    """Give the condition that a statement is an entity's: its own, or of one who speaks for it or a group with it."""
    roles = (SOURCE,) if itself else (SOURCE, SPEAKS_FOR)
    own = statements_with(entity, roles)
    if itself:
        return statement_in(own)
    grouped = (
        select(statement_actor.c.statement)
        .join(actor_tie, and_(actor_tie.c.actor == statement_actor.c.actor, actor_tie.c.relation == MEMBER))
        .join(identity, identity.c.actor == actor_tie.c.other)
        .where(identity.c.entity == entity, statement_actor.c.role == SOURCE)
    )
    return or_(statement_in(own), statement_in(grouped))


def with_entity(entity: str, role: str, *, itself: bool) -> ColumnElement[bool]:
    """Give the condition that a statement is about an entity or said to it, or to one who speaks for it."""
    asked = select(statement_actor.c.statement)
    return statement_in(
        asked.where(statement_actor.c.role == role, statement_actor.c.actor.in_(actors_of(entity, itself=itself)))
    )


def actors_of(entity: str, *, itself: bool) -> Select[Any] | CompoundSelect[Any]:
    """Ask for the actors that are an entity, that act for it, or that are a group with it."""
    own = select(identity.c.actor).where(identity.c.entity == entity)
    return own if itself else union(own, select(actor_tie.c.actor).where(actor_tie.c.other.in_(own)))


def statements_with(entity: str, roles: Sequence[str]) -> Select[Any]:
    """Ask for the statements in which an entity has one of some roles."""
    return (
        select(statement_actor.c.statement)
        .join(identity, identity.c.actor == statement_actor.c.actor)
        .where(identity.c.entity == entity, statement_actor.c.role.in_(roles))
    )


def statement_in(asked: Select[Any]) -> ColumnElement[bool]:
    """Give the condition that a statement is among those asked for."""
    return statement.c.id.in_(asked)


def list_actors(connection: Connection, casting: Casting) -> list[ActorRow]:
    """Give the named actors, those who say most first."""
    asked = entities_asked(casting)
    entities = list(connection.execute(asked).scalars())
    rows = [row for some in parts_of(entities) for row in describe_entities(connection, some, casting.copies)]
    rows.sort(key=lambda row: (-row.says - row.said_for, -row.about, -row.mentions, row.name, row.entity))
    return rows[: casting.limit] if casting.limit is not None else rows


def parts_of(entities: Sequence[str]) -> Iterable[Sequence[str]]:
    """Cut a list of ids into as many as are asked for at once."""
    return (entities[start : start + MANY] for start in range(0, len(entities), MANY))


def entities_asked(casting: Casting) -> Select[Any]:
    """Ask for the entities that are wanted."""
    asked = select(identity.c.entity).join(actor, actor.c.id == identity.c.actor).distinct()
    asked = asked.where(actor.c.kind != UNNAMED, identity.c.rejected.is_(False))
    asked = asked.where(*of_copies(casting.copies, is_own(actor)))
    if casting.kind is None:  # a group that only one text speaks of is nobody to be listed, unless it is asked for
        asked = asked.where(or_(actor.c.kind != str(ActorKind.GROUP), identity.c.entity != identity.c.actor))
    else:
        asked = asked.where(actor.c.kind == str(casting.kind))
    if casting.country is not None:
        asked = asked.where(actor.c.country == casting.country.upper())
    for pattern in fold_question(casting.search) if casting.search is not None else ():
        asked = asked.where(actor.c.name_words.like(pattern))
    conditions = list(statement_conditions(casting))
    if conditions:
        said = select(statement_actor.c.actor).join(statement, statement.c.id == statement_actor.c.statement)
        said = said.where(statement_actor.c.role == SOURCE, *conditions)
        said = said.where(*of_copies(casting.copies, is_own(statement)))
        said = said.where(statement.c.id.not_in(select(rejected_statement.c.statement)))
        asked = asked.where(identity.c.actor.in_(said))
    return asked


def statement_conditions(casting: Casting) -> Iterable[ColumnElement[bool]]:
    """Give the conditions on the statements whose sources are wanted."""
    if casting.by is not None:
        yield by_entity(casting.by, itself=casting.itself)
    for entity, role in ((casting.about, ABOUT), (casting.to, ADDRESSEE)):
        if entity is not None:
            yield with_entity(entity, role, itself=casting.itself)


def describe_entities(connection: Connection, entities: Sequence[str], copies: Copies = Copies.WITH) -> list[ActorRow]:
    """Give the rows of some entities, with what is counted of them in text of that kind."""
    said = count_statements(connection, entities, copies)
    mentions = count_mentions(connection, entities, copies)
    counted = and_(true(), *of_copies(copies, is_own(actor))).label("counted")
    renamed = new_names(connection)
    query = (
        select(actor, *(identity.c[name] for name in ("entity", "proposed", "reason", "score", "judgement")), counted)
        .join(identity, identity.c.actor == actor.c.id)
        .where(identity.c.entity.in_(entities))
        .order_by(actor.c.document, actor.c.position)
    )
    gathered: dict[str, list[Any]] = {}
    for row in connection.execute(query):
        gathered.setdefault(row.entity, []).append(row)
    return [
        describe_entity(entity, rows, said.get(entity, Said(0, 0, 0)), mentions.get(entity, 0), renamed.get(entity))
        for entity, rows in gathered.items()
    ]


def describe_entity(entity: str, rows: Sequence[Any], said: Said, mentions: int, renamed: str | None) -> ActorRow:
    """Give the row of one entity from those of its actors."""
    names = Counter(row.name for row in rows)
    own = {row.name for row in rows if row.proposed == entity}  # those merged into it by a judgement come after
    ordered = sorted(names, key=lambda name: (name not in own, is_shouted(name), -names[name], -len(name), name))
    weakest = min(rows, key=lambda row: (row.score is None, row.score or 0.0))
    return ActorRow(
        entity=entity,
        name=renamed or ordered[0],
        names=tuple(ordered),
        kind=ActorKind(Counter(row.kind for row in rows).most_common(1)[0][0]),
        country=next((row.country for row in rows if row.country), None),
        wikidata=next((row.wikidata for row in rows if row.wikidata), None),
        documents=len({row.document for row in rows if row.counted}),
        mentions=mentions,
        says=said.says,
        said_for=said.said_for,
        about=said.about,
        reason=weakest.reason,
        score=weakest.score,
        judged=renamed is not None or any(row.judgement is not None for row in rows),
    )


def count_statements(connection: Connection, entities: Sequence[str], copies: Copies) -> dict[str, Said]:
    """Count the statements of entities, of those who speak for them, and about them."""
    query = (
        select(identity.c.entity, statement_actor.c.role, func.count(distinct(statement_actor.c.statement)))
        .join(identity, identity.c.actor == statement_actor.c.actor)
        .join(statement, statement.c.id == statement_actor.c.statement)
        .where(identity.c.entity.in_(entities))
        .where(statement_actor.c.statement.not_in(select(rejected_statement.c.statement)))
        .where(*of_copies(copies, is_own(statement)))
        .group_by(identity.c.entity, statement_actor.c.role)
    )
    counts: dict[str, Counter[str]] = {}
    for entity, role, number in connection.execute(query):
        counts.setdefault(entity, Counter())[role] = number
    return {entity: Said(of[SOURCE], of[SPEAKS_FOR], of[ABOUT] + of[ADDRESSEE]) for entity, of in counts.items()}


def count_mentions(connection: Connection, entities: Sequence[str], copies: Copies) -> dict[str, int]:
    """Count the mentions of entities."""
    query = (
        select(identity.c.entity, func.count().label("number"))
        .join(actor_mention, actor_mention.c.actor == identity.c.actor)
        .join(actor, actor.c.id == identity.c.actor)
        .where(identity.c.entity.in_(entities), *of_copies(copies, own_place(actor, actor_mention)))
        .group_by(identity.c.entity)
    )
    return {row.entity: row.number for row in connection.execute(query)}


def new_names(connection: Connection) -> dict[str, str]:
    """Give the names that people judged entities to have."""
    query = select(judgement).where(judgement.c.kind == RENAME, judgement.c.closed_at.is_(None))
    names: dict[str, str] = {}
    for row in connection.execute(query.order_by(judgement.c.number)):
        entity = entity_at(connection, row.document, row.start, row.end) or row.subject
        names[entity] = row.other
    return names


def names_of(connection: Connection, statements: Sequence[str]) -> Mapping[str, dict[str, tuple[str, ...]]]:
    """Give, for each statement, the names of its actors by their roles."""
    renamed = new_names(connection)
    query = (
        select(statement_actor, actor.c.name, identity.c.entity)
        .join(actor, actor.c.id == statement_actor.c.actor)
        .join(identity, identity.c.actor == actor.c.id)
        .where(statement_actor.c.statement.in_(statements), identity.c.rejected.is_(False))
        .order_by(statement_actor.c.rank)
    )
    found: dict[str, dict[str, tuple[str, ...]]] = {each: {} for each in statements}
    for row in connection.execute(query):
        of = found[row.statement]
        of[row.role] = (*of.get(row.role, ()), renamed.get(row.entity, row.name))
    return found


def find_entity(connection: Connection, called: str) -> str:
    """Find the one entity that is so called: by its id, its names, a country's code, or a part of its name.

    Raises:
        UnknownActorError: There is none, or more than one.
    """
    words = fold_words(called)
    renamed = [entity for entity, name in new_names(connection).items() if fold_words(name) == words]
    named = select(identity.c.entity).join(actor, actor.c.id == identity.c.actor).distinct()
    named = named.where(actor.c.kind != UNNAMED, identity.c.rejected.is_(False))
    surfaces = named.join(actor_mention, actor_mention.c.actor == actor.c.id)
    surfaces = surfaces.where(actor_mention.c.form.in_(NAMED), func.lower(actor_mention.c.surface) == called.lower())
    parts = [actor.c.name_words.like(pattern) for pattern in fold_question(called)]
    ways = [
        named.where(identity.c.entity == called),
        named.where(identity.c.entity.in_(renamed)),
        named.where(actor.c.name_words == words),
        named.where(actor.c.country == called, actor.c.kind == str(ActorKind.COUNTRY)),
        surfaces,
        named.where(and_(*parts)) if parts else None,
    ]
    for way in ways:
        found = list(connection.execute(way).scalars()) if way is not None else []
        if len(found) == 1:
            return str(found[0])
        if found:
            raise UnknownActorError(
                f"more than one actor is called {called!r}: {listed(connection, found)}",
                remedy="give the full name, or the id that stands in brackets",
            )
    raise UnknownActorError(
        f"no actor is called {called!r}",
        expected="a name that the reports use, a country or its code, or an id",
        remedy="`sayso actors` lists them",
    )


def find_entities(connection: Connection, *called: str | None) -> tuple[str | None, ...]:
    """Find each of some entities; null for whom nobody asks.

    Raises:
        UnknownActorError: One of them is not there, or is more than one.
    """
    return tuple(find_entity(connection, name) if name is not None else None for name in called)


def listed(connection: Connection, entities: Sequence[str]) -> str:
    """Name some entities in a message, those with most mentions first."""
    rows = describe_entities(connection, entities[:MANY])
    rows.sort(key=lambda row: (-row.mentions, row.name))
    shown = ", ".join(f"{row.name} [{row.entity}]" for row in rows[:LISTED])
    return shown + (" …" if len(entities) > LISTED else "")

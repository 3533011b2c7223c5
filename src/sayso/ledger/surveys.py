"""What an affair is made of, fetched from the tables: events, who stands for whom, works and who did what with them."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, select

from sayso.ledger.actors import describe_entities, parts_of
from sayso.ledger.affair import Affair, Known, PaperTrail, Part, stands_for_itself, sum_up
from sayso.ledger.carrying import is_own, is_own_part, of_copies
from sayso.ledger.casting import MEMBER, SPEAKS_FOR
from sayso.ledger.claim_answers import Party
from sayso.ledger.events import EventQuestion, fetch_events, select_events
from sayso.ledger.grounds import not_rejected, party_columns, says_of
from sayso.ledger.scopes import published
from sayso.ledger.tables import actor, actor_tie, document, identity, work, work_actor, work_mention
from sayso.schema.event import Stance
from sayso.schema.link import Copies
from sayso.schema.work import WorkDeed, WorkKind

LEADING = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’](?:s\b|\s)")


@dataclass(frozen=True, slots=True)
class AffairQuestion:
    """Which affair is wanted.

    Attributes:
        as_of: Last day of publication; null for all.
        between: Two entities between whom it is.
        about: An entity that does or undergoes all of it.
        apart: Persons and bodies stand by themselves, and not for those for whom they act.
        documents: Ids of the documents that count; null for all.
        copies: Whether text counts that a report carries and has not written.
    """

    as_of: str | None = None
    between: tuple[str, str] | None = None
    about: str | None = None
    apart: bool = False
    documents: frozenset[str] | None = None
    copies: Copies = Copies.WITH


def survey_affair(connection: Connection, question: AffairQuestion) -> Affair:
    """Sum up what a ledger holds."""
    asked = EventQuestion(published_until=question.as_of, copies=question.copies)
    events = [
        row for row in fetch_events(connection, select_events(connection, asked)) if counts(row.document, question)
    ]
    named = {*(question.between or ()), *([question.about] if question.about is not None else [])}
    principal = principals(connection, named) if not question.apart else stands_for_itself
    works = list(trails_of_works(connection, question))
    members = members_of_groups(connection)
    met = {principal(party.entity) for row in events for party in (*row.sources, *row.recipients)}
    met |= {member for entity in met for member in members.get(entity, ())}
    query = select(document.c.id).where(*published(None, question.as_of))
    return sum_up(
        events,
        works,
        known=entities_known(connection, met),
        principal=principal,
        members=members,
        between=question.between,
        about=question.about,
        as_of=question.as_of,
        documents=sum(counts(each, question) for each in connection.execute(query).scalars()),
    )


def counts(document_id: str, question: AffairQuestion) -> bool:
    """Tell whether a document is one of those that count."""
    return question.documents is None or document_id in question.documents


def principals(connection: Connection, kept: set[str]) -> Callable[[str], str]:
    """Give a function from an entity to the one for which it acts in the end, by most documents.

    Args:
        connection: A connection that reads.
        kept: Entities that stand for themselves whatever they act for.
    """
    body = identity.alias("body")
    query = (
        select(identity.c.entity, body.c.entity, actor_tie.c.actor, actor_tie.c.rank)
        .join(actor_tie, and_(actor_tie.c.actor == identity.c.actor, actor_tie.c.relation == SPEAKS_FOR))
        .join(body, body.c.actor == actor_tie.c.other)
        .where(body.c.rejected.is_(False))
    )
    last: dict[str, tuple[int, str, str]] = {}
    for entity, other, each, rank in connection.execute(query):
        last[each] = max(last.get(each, (-1, "", "")), (rank, entity, other))
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for _, entity, other in last.values():
        votes[entity][other] += 1
    found = {entity: min(counts, key=lambda other: (-counts[other], other)) for entity, counts in votes.items()}
    return lambda entity: entity if entity in kept else found.get(entity, entity)


def members_of_groups(connection: Connection) -> dict[str, frozenset[str]]:
    """Give the members of groups that are named."""
    member = identity.alias("member")
    query = (
        select(identity.c.entity, member.c.entity)
        .join(actor_tie, and_(actor_tie.c.actor == identity.c.actor, actor_tie.c.relation == MEMBER))
        .join(member, member.c.actor == actor_tie.c.other)
        .where(member.c.rejected.is_(False))
    )
    found: dict[str, set[str]] = defaultdict(set)
    for entity, each in connection.execute(query):
        found[entity].add(each)
    return {entity: frozenset(each) for entity, each in found.items()}


def entities_known(connection: Connection, entities: Iterable[str]) -> dict[str, Known]:
    """Give who some entities are."""
    rows = (row for some in parts_of(sorted(entities)) for row in describe_entities(connection, some))
    return {row.entity: Known(row.name, row.kind, row.country) for row in rows}


def trails_of_works(connection: Connection, question: AffairQuestion) -> Iterable[PaperTrail]:
    """Give the works that reports speak of, with who did what with them; those of one proper name are one."""
    gathered: dict[tuple[str, str], list[Row[Any]]] = defaultdict(list)
    for row in connection.execute(works_until(question)):
        if counts(row.document, question):
            gathered[row.kind, own_name(row.name) or row.id].append(row)
    parts = parts_in_works(connection, question)
    for (kind, _), rows in gathered.items():
        done = sorted((part for row in rows for part in parts.get(row.id, ())), key=lambda part: part.published or "")
        names = Counter(row.name for row in rows)
        yield PaperTrail(
            min(names, key=lambda name: (-names[name], name)),
            WorkKind(kind),
            len({row.document for row in rows}),
            tuple(done),
        )


def works_until(question: AffairQuestion) -> Select[Any]:
    """Ask for the works of which reports speak that were published by a day."""
    query = select(work).join(document, document.c.id == work.c.document).where(*published(None, question.as_of))
    return query.where(*of_copies(question.copies, is_own(work))).order_by(work.c.document, work.c.position)


def own_name(name: str) -> str | None:
    """Give a work's name as it is compared, if it is a proper name: "a statement" may be any of a hundred.

    >>> own_name("the 12-point peace plan"), own_name("The Paris Agreement"), own_name("a joint statement")
    ('12-point peace plan', 'paris agreement', None)
    """
    bare = LEADING.sub("", name.strip())
    proper = len(bare.split()) > 1 and any(letter.isupper() or letter.isdigit() for letter in bare)
    return bare.casefold() if proper and not POSSESSIVE.search(bare) else None


def parts_in_works(connection: Connection, question: AffairQuestion) -> dict[str, list[Part]]:
    """Give who did what with works, by the works' ids; without what rests on words that somebody has rejected."""
    query = (
        select(
            *(work_actor.c.work, work_actor.c.role, work_actor.c.statement, *party_columns()),
            *(document.c.id.label("document"), document.c.outlet, document.c.published),
            *(work_mention.c.start, work_mention.c.end),
        )
        .join(work, work.c.id == work_actor.c.work)
        .join(document, document.c.id == work.c.document)
        .join(actor, actor.c.id == work_actor.c.actor)
        .join(identity, identity.c.actor == actor.c.id)
        .outerjoin(work_mention, and_(work_mention.c.work == work.c.id, work_mention.c.piece == 0))
        .where(identity.c.rejected.is_(False), not_rejected(work_actor.c.statement))
        .where(*published(None, question.as_of), *of_copies(question.copies, is_own_part()))
        .order_by(document.c.published, document.c.id, work.c.position, work_actor.c.rank)
    )
    rows = connection.execute(query).all()
    says = says_of(connection, [(row.statement, str(Stance.ASSERTS)) for row in rows])
    found: dict[str, list[Part]] = defaultdict(list)
    for row, say in zip(rows, says, strict=True):
        who = Party(row.actor, row.entity, row.name)
        place = (row.document, row.outlet, row.published, row.start, row.end)
        found[row.work].append(Part(WorkDeed(row.role), who, say, *place))
    return found

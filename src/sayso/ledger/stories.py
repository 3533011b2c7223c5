"""The stories and copies of a ledger: gathered from pairs of documents, and what the documents of a story share."""

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from sqlalchemy import Connection, Row, func, select

from sayso.ledger import queries
from sayso.ledger.actors import new_names, parts_of
from sayso.ledger.answers import DocumentRow
from sayso.ledger.carrying import is_own, of_copies
from sayso.ledger.link_answers import StoryRow
from sayso.ledger.link_tables import copy, likeness, link
from sayso.ledger.tables import actor, identity, statement
from sayso.schema.actor import ActorKind, is_shouted
from sayso.schema.document import Span
from sayso.schema.link import Copies, Copy, Likeness, Passage, Story
from sayso.schema.outline import Finders
from sayso.schema.tie import LinkKind

ACTORS = 5  # that a story is told by
MOST = 0.5  # share of its documents that name them


def gather_stories(
    connection: Connection, finders: Finders, among: AbstractSet[str] | None = None
) -> tuple[Story, ...]:
    """Give the stories of a ledger, or those that some documents make up among themselves."""
    rows = connection.execute(select(likeness).order_by(likeness.c.first, likeness.c.second))
    kept = (Likeness(row.first, row.second, row.score, row.because) for row in rows)
    return finders.stories.gather(each for each in kept if among is None or {each.first, each.second} <= among)


def gather_copies(connection: Connection, finders: Finders, among: AbstractSet[str] | None = None) -> tuple[Copy, ...]:
    """Give the copies of a ledger, or those that some documents have among themselves."""
    rows = connection.execute(select(copy).order_by(copy.c.number))
    return finders.copies.gather(copy_of(row) for row in rows if among is None or {row.first, row.second} <= among)


def copy_of(row: Row[Any]) -> Copy:
    """Make a copy of a row of the database."""
    first = Passage(row.first, Span(row.first_start, row.first_end), row.first_share)
    second = Passage(row.second, Span(row.second_start, row.second_end), row.second_share)
    return Copy((first, second), row.words, row.agency, row.because, row.writer)


def list_stories(connection: Connection, finders: Finders, counted: Copies = Copies.WITH) -> list[StoryRow]:
    """Give the stories of a ledger with what their documents share, the latest last.

    Args:
        connection: A connection that reads.
        finders: Put stories and copies together.
        counted: Whether text that a report carries and has not written counts for what they share.
    """
    documents = {row.id: row for row in queries.fetch_documents(connection, queries.select_documents())}
    copies = gather_copies(connection, finders)
    rows = [
        tell_story(connection, story, [documents[each] for each in story.documents], copies, counted)
        for story in gather_stories(connection, finders)
    ]
    return sorted(rows, key=lambda row: (row.last or "9999", row.first or "9999", [each.id for each in row.documents]))


def tell_story(
    connection: Connection, story: Story, documents: Iterable[DocumentRow], copies: Iterable[Copy], counted: Copies
) -> StoryRow:
    """Give a story with what its documents share."""
    own = set(story.documents)
    counts = count_links(connection, story.documents, counted)
    return StoryRow(
        documents=tuple(sorted(documents, key=lambda row: (row.published or "9999", row.outlet or "", row.id))),
        score=story.score,
        because=story.because,
        actors=actors_in_most(connection, story.documents, counted),
        same=counts[LinkKind.SAME],
        denied=counts[LinkKind.DENIES],
        copies=sum(len({passage.document for passage in each.passages} & own) > 1 for each in copies),
    )


def count_links(connection: Connection, documents: Sequence[str], counted: Copies) -> Counter[str]:
    """Count the links between statements of some documents, by kind."""
    found: Counter[str] = Counter()
    own = {
        each
        for some in parts_of(documents)
        for each in connection.execute(
            select(statement.c.id).where(statement.c.document.in_(some), *of_copies(counted, is_own(statement)))
        ).scalars()
    }
    for some in parts_of(sorted(own)):
        query = select(link.c.kind, link.c.b).where(link.c.a.in_(some), link.c.overruled.is_(False))
        found.update(row.kind for row in connection.execute(query) if row.b in own)
    return found


def actors_in_most(connection: Connection, documents: Sequence[str], counted: Copies) -> tuple[str, ...]:
    """Give the names of those who are named in most of some documents."""
    holders: Counter[str] = Counter()
    names: dict[str, Counter[str]] = {}
    for some in parts_of(documents):
        query = (
            select(identity.c.entity, actor.c.name, func.count(actor.c.document.distinct()).label("documents"))
            .join(actor, actor.c.id == identity.c.actor)
            .where(actor.c.document.in_(some), identity.c.rejected.is_(False), *of_copies(counted, is_own(actor)))
            .where(actor.c.kind.in_([str(kind) for kind in ActorKind if kind is not ActorKind.UNNAMED]))
            .group_by(identity.c.entity, actor.c.name)
        )
        for row in connection.execute(query):
            holders[row.entity] += row.documents
            names.setdefault(row.entity, Counter())[row.name] += row.documents
    renamed = new_names(connection)
    most = sorted((-count, entity) for entity, count in holders.items() if count > MOST * len(documents))
    return tuple(
        renamed.get(entity, min(names[entity], key=lambda name: (is_shouted(name), -names[entity][name], name)))
        for _, entity in most[:ACTORS]
    )

"""The actors, works and places of a record as rows, and who stands behind its statements."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Table

from sayso.ledger import tables
from sayso.ledger.folding import fold_words
from sayso.schema.actor import Actor
from sayso.schema.document import Span
from sayso.schema.record import Record
from sayso.schema.statement import Statement

SPEAKS_FOR, MEMBER = "speaks for", "member"
SOURCE, ADDRESSEE, ABOUT = "source", "addressee", "about"
Row = dict[str, Any]


def spread_cast(record: Record) -> dict[Table, list[Row]]:
    """Give the rows of a record's actors, works and places, in the order in which they are to be written."""
    text, document = record.document.text, record.document.id
    return {
        tables.actor: [actor_row(actor, place, document) for place, actor in enumerate(record.actors)],
        tables.actor_mention: [
            {"actor": actor.id, "piece": piece, "form": str(mention.form), **span_values(mention.span, text)}
            for actor in record.actors
            for piece, mention in enumerate(actor.mentions)
        ],
        tables.actor_role: [
            {"actor": actor.id, "piece": piece, "title": role.title, "of": role.of, **span_values(role.span, text)}
            for actor in record.actors
            for piece, role in enumerate(actor.roles)
        ],
        tables.actor_tie: [row for actor in record.actors for row in tie_rows(actor)],
        tables.statement_actor: [row for statement in record.statements for row in voice_rows(statement)],
        tables.work: [
            {"id": work.id, "document": document, "position": place, "name": work.name, "kind": str(work.kind)}
            for place, work in enumerate(record.works)
        ],
        tables.work_mention: [
            {"work": work.id, "piece": piece, **span_values(span, text)}
            for work in record.works
            for piece, span in enumerate(work.mentions)
        ],
        tables.work_actor: [
            {"work": work.id, "rank": rank, "actor": role.actor, "role": str(role.role), "statement": role.statement}
            for work in record.works
            for rank, role in enumerate(work.roles)
        ],
        tables.place: [
            {"id": place.id, "document": document, "name": place.name, "country": place.country}
            | span_values(place.span, text)
            for place in record.places
        ],
    }


def actor_row(actor: Actor, position: int, document: str) -> Row:
    """Give the row of an actor."""
    return {
        "id": actor.id,
        "document": document,
        "position": position,
        "name": actor.name,
        "name_words": fold_words(actor.name),
        "kind": str(actor.kind),
        "country": actor.country,
        "sectors": " ".join(actor.sectors),
        "wikidata": actor.wikidata,
    }


def tie_rows(actor: Actor) -> Iterator[Row]:
    """Give the rows of those for whom an actor speaks, and of the members of a group."""
    for relation, others in ((SPEAKS_FOR, actor.speaks_for), (MEMBER, actor.members)):
        for rank, other in enumerate(others):
            yield {"actor": actor.id, "relation": relation, "rank": rank, "other": other}


def voice_rows(statement: Statement) -> Iterator[Row]:
    """Give the rows of those who stand behind a statement, to whom it is said, and about whom."""
    for role, actors in roles_of_actors(statement):
        for rank, actor in enumerate(actors):
            yield {"statement": statement.id, "role": role, "rank": rank, "actor": actor}


def roles_of_actors(statement: Statement) -> Iterable[tuple[str, Sequence[str]]]:
    """Give the actors of a statement by what they are in it."""
    return (
        (SOURCE, statement.source.actors),
        (SPEAKS_FOR, statement.speaks_for),
        (ADDRESSEE, statement.addressees),
        (ABOUT, statement.about),
    )


def span_values(span: Span, text: str) -> Row:
    """Give the columns of a span."""
    return {"start": span.start, "end": span.end, "surface": span.of(text)}


def stored_number(value: float | None) -> float | None:
    """Give a number as the file keeps it: SQLite knows no negative zero."""
    return None if value is None else value + 0.0

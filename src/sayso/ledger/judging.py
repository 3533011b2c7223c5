"""What people judge, and how it is put over what was proposed.

A judgement is a row: kind, author, time, and whom it concerns, by entity and by a place in a text. The place counts
before the entity, for entities may be called otherwise after another reading, while the text stays. Judgements are
applied in their order after every change, so that they outlive reading again; one that is taken back is closed and
stays. What cannot be applied now (its document is gone, nobody stands at its place) waits.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, delete, func, insert, or_, select, update

from sayso.ledger.folding import fold_words
from sayso.ledger.tables import (
    actor,
    actor_mention,
    identity,
    judgement,
    rejected_statement,
    statement,
    statement_span,
)

MERGE, SPLIT, RENAME, REJECT, SAME, DIFFERENT = "merge", "split", "rename", "reject", "same", "different"
STATEMENT = "statement"  # the subject of a judgement about one
JOINING = (MERGE, SAME)


def apply_judgements(connection: Connection) -> None:
    """Put all open judgements over what was proposed."""
    if connection.execute(select(judgement.c.number).limit(1)).scalar() is None:
        return
    judged = or_(identity.c.judgement.is_not(None), identity.c.rejected, identity.c.entity != identity.c.proposed)
    connection.execute(
        update(identity).where(judged).values(entity=identity.c.proposed, judgement=None, rejected=False)
    )
    connection.execute(delete(rejected_statement))
    query = select(judgement).where(judgement.c.closed_at.is_(None)).order_by(judgement.c.number)
    for row in connection.execute(query).all():
        apply_judgement(connection, row)


def apply_judgement(connection: Connection, row: Row[Any]) -> None:
    """Put one judgement over what was proposed; one whose subject is not there does nothing."""
    if row.subject == STATEMENT:
        if row.kind == REJECT:
            reject_statements(connection, row)
        return
    subject = entity_at(connection, row.document, row.start, row.end) or row.subject
    values: dict[str, Any] = {"judgement": row.number}
    if row.kind == REJECT:
        change_entity(connection, identity.c.entity == subject, values | {"rejected": True})
    elif row.kind == SPLIT and row.document is not None:
        there = identity.c.actor.in_(select(actor.c.id).where(actor.c.document == row.document))
        change_entity(connection, and_(identity.c.entity == subject, there), values | {"entity": identity.c.actor})
    elif row.kind in {*JOINING, DIFFERENT}:
        other = entity_at(connection, row.other_document, row.other_start, row.other_end) or row.other
        if row.kind in JOINING and other != subject:
            change_entity(connection, identity.c.entity == other, values | {"entity": subject})
        elif row.kind == DIFFERENT and other == subject:
            part_entity(connection, row, subject)


def reject_statements(connection: Connection, row: Row[Any]) -> None:
    """Leave the statements out that a judgement rejects."""
    there = statements_at(connection, row.document, row.start, row.end, row.other)
    if there:
        found = [{"statement": each, "judgement": row.number} for each in there]
        connection.execute(insert(rejected_statement).prefix_with("OR IGNORE"), found)


def change_entity(connection: Connection, condition: ColumnElement[bool], values: dict[str, Any]) -> None:
    """Write what a judgement says of some actors."""
    connection.execute(update(identity).where(condition).values(**values))


def part_entity(connection: Connection, row: Row[Any], entity: str) -> None:
    """Part two who were put together: all who look like the second go with it."""
    place = (row.other_document, row.other_start, row.other_end)
    found = connection.execute(actors_at(*place).add_columns(identity.c.signature)).first()
    if found is not None:
        alike = and_(identity.c.entity == entity, identity.c.signature == found.signature)
        change_entity(connection, alike, {"entity": f"{entity} ≠ {row.number}", "judgement": row.number})


def entity_at(connection: Connection, document: str | None, start: int | None, end: int | None) -> str | None:
    """Give the entity of whoever is mentioned at a place."""
    if document is None:
        return None
    return connection.execute(actors_at(document, start, end)).scalar()


def actors_at(document: str | None, start: int | None, end: int | None) -> Select[Any]:
    """Ask for the entities of those who are mentioned at a place, the one who is named there first."""
    there = and_(actor_mention.c.start < end, actor_mention.c.end > start)
    return (
        select(identity.c.entity)
        .join(actor, identity.c.actor == actor.c.id)
        .join(actor_mention, actor_mention.c.actor == actor.c.id)
        .where(actor.c.document == document, there)
        .order_by(actor_mention.c.form != "name", actor_mention.c.start)
        .limit(1)
    )


def statements_at(
    connection: Connection, document: str | None, start: int | None, end: int | None, role: str | None
) -> Sequence[str]:
    """Find the statements whose cue (where there is none, whose content) stands at a place, the nearest first."""
    lead = statement_span.c.role == ("cue" if role == "cue" else "content")
    there = and_(statement_span.c.start < end, statement_span.c.end > start, lead)
    query = select(statement.c.id).join(statement_span, statement_span.c.statement == statement.c.id)
    if role != "cue":
        there = and_(there, statement.c.cue.is_(None))
    query = query.where(statement.c.document == document, there).group_by(statement.c.id)
    apart = func.min(func.abs(statement_span.c.start - start) + func.abs(statement_span.c.end - end))
    return connection.execute(query.order_by(apart, statement.c.id)).scalars().all()


def statement_at(
    connection: Connection, document: str | None, start: int | None, end: int | None, role: str | None
) -> str | None:
    """Find the one statement that stands nearest to a place; null if none stands there."""
    return next(iter(statements_at(connection, document, start, end, role)), None)


def anchor_of(connection: Connection, entity: str, called: str, *, document_id: str | None = None) -> dict[str, Any]:
    """Find a place in a text where an entity is mentioned, by the words that somebody used for it if there is one.

    Returns:
        Its document, start and end; nulls where no words mention it.
    """
    surface = actor_mention.c.surface
    query = (
        select(actor.c.document, actor_mention.c.start, actor_mention.c.end)
        .join(actor, actor.c.id == actor_mention.c.actor)
        .join(identity, identity.c.actor == actor.c.id)
        .where(identity.c.entity == entity)
        .order_by(actor.c.name_words != fold_words(called), surface != called, actor_mention.c.form != "name")
        .order_by(actor.c.document, actor_mention.c.start)
    )
    if document_id is not None:
        query = query.where(actor.c.document == document_id)
    found = connection.execute(query.limit(1)).one_or_none()
    return dict(zip(("document", "start", "end"), found or (None, None, None), strict=True))


def place_of_statement(connection: Connection, statement_id: str) -> dict[str, Any]:
    """Give the place by which a statement is known again: its cue's, or its content's where it has none."""
    query = select(statement_span).where(statement_span.c.statement == statement_id, statement_span.c.piece == 0)
    spans = {row.role: row for row in connection.execute(query)}
    role = "cue" if "cue" in spans else "content"
    of = connection.execute(select(statement.c.document).where(statement.c.id == statement_id)).scalar_one()
    return {"document": of, "start": spans[role].start, "end": spans[role].end, "other": role}


def write_judgement(connection: Connection, values: dict[str, Any]) -> int:
    """Write a judgement, and close those that it takes the place of; give its number."""
    for number in superseded_by(connection, values):
        close_judgement(connection, number, values["made_at"])
    written = connection.execute(insert(judgement).values(**values))
    apply_judgements(connection)
    (number,) = written.inserted_primary_key or (0,)
    return int(number)


def superseded_by(connection: Connection, values: dict[str, Any]) -> list[int]:
    """Find the open judgements that a new one contradicts or repeats."""
    kind, subject, other = values["kind"], values["subject"], values.get("other")
    query = select(judgement).where(judgement.c.closed_at.is_(None))
    found: list[int] = []
    for row in connection.execute(query):
        pairs = {*JOINING, DIFFERENT}
        if subject == STATEMENT:
            again = row.subject == STATEMENT and same_places(row, values)
        elif {row.kind, kind} <= pairs:
            again = {row.subject, row.other} == {subject, other}
        else:
            again = row.kind == kind and row.subject == subject and kind in {RENAME, REJECT}
        if again:
            found.append(row.number)
    return found


def same_places(row: Row[Any], values: dict[str, Any]) -> bool:
    """Tell whether a judgement of one or two statements is of those that a new one is of, in whatever order."""
    names = ("document", "start", "end")
    before = {tuple(getattr(row, f"{lead}{name}") for name in names) for lead in ("", "other_")}
    return before == {tuple(values.get(f"{lead}{name}") for name in names) for lead in ("", "other_")}


def close_judgement(connection: Connection, number: int, closed_at: str) -> bool:
    """Take a judgement back; tell whether there was one to take back."""
    asked = update(judgement).where(judgement.c.number == number, judgement.c.closed_at.is_(None))
    return connection.execute(asked.values(closed_at=closed_at)).rowcount > 0

"""What stands in text that its report carries and has not written, and what does not: conditions of questions.

Which of two documents has written what they share is told when they are linked (`copy.writer`); in the other it is
*carried*. A row belongs to such text by its place: a statement by where it begins, with its source, its cue or its
content; a figure, an office and a mention by themselves. An event, a work and an actor are the report's own if one of
the places that tell of them is, or if there is no such place.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, exists, func, not_, or_, select

from sayso.ledger.claim_tables import event, event_mention
from sayso.ledger.link_tables import copy
from sayso.ledger.tables import (
    actor,
    actor_mention,
    statement,
    statement_span,
    work,
    work_actor,
    work_mention,
)
from sayso.schema.link import Copies

SIDES = ("first", "second")
MENTIONS = {event: event_mention, work: work_mention, actor: actor_mention}


def of_copies(copies: Copies, own: ColumnElement[bool]) -> Iterator[ColumnElement[bool]]:
    """Give the condition that a question makes, if it makes one.

    Args:
        copies: What is asked for.
        own: The condition that a row is the report's own.
    """
    if copies is Copies.WITHOUT:
        yield own
    elif copies is Copies.ONLY:
        yield not_(own)


def is_own(rows: Table) -> ColumnElement[bool]:
    """Give the condition that a row of `statement`, `event`, `quantity`, `work` or `actor` is its report's own."""
    if rows is statement:
        return not_(carried(statement.c.document, start_of_statement()))
    if rows in MENTIONS:
        mentions = MENTIONS[rows]
        there = exists().where(mentions.c[rows.name] == rows.c.id).correlate_except(mentions)
        return or_(there.where(own_place(rows, mentions)), not_(there))
    return own_place(rows, rows)


def own_place(holder: Table, rows: Table) -> ColumnElement[bool]:
    """Give the condition that a row stands in its report's own text.

    Args:
        holder: The table that names the document.
        rows: The table that names the place.
    """
    return not_(carried(holder.c.document, rows.c.start))


def carried(name: ColumnElement[str], place: ColumnElement[Any]) -> ColumnElement[bool]:
    """Give the condition that a place of a document lies in text that the document carries and has not written."""
    return or_(
        *(
            exists()
            .where(copy.c[side] == name, copy.c.writer != name)
            .where(copy.c[f"{side}_start"] <= place, copy.c[f"{side}_end"] > place)
            .correlate_except(copy)
            for side in SIDES
        )
    )


def start_of_statement() -> ColumnElement[Any]:
    """Ask where a statement begins: with its source, its cue or its content, whichever comes first."""
    first = select(func.min(statement_span.c.start)).where(statement_span.c.statement == statement.c.id)
    return first.correlate_except(statement_span).scalar_subquery()


def leads_to_own(column: ColumnElement[Any], rows: Table) -> ColumnElement[bool]:
    """Give the condition that a column names a row of a table that is its report's own."""
    return column.in_(select(rows.c.id).where(is_own(rows)).correlate(None))


def is_own_part() -> ColumnElement[bool]:
    """Give the condition that a report itself tells of a part in a work, which is joined: in a statement, or at all."""
    said = work_actor.c.statement
    return or_(leads_to_own(said, statement), and_(said.is_(None), is_own(work)))

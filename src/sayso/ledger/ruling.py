"""What people judge of two statements, put over the links that are proposed.

What somebody says that two statements are to each other stands in the place of all that was proposed between them:
*same*, *repeats*, *denies*, *supports*, *counters*, or *different*, nothing at all. Both are known by a place in a
text, as a rejected statement is, so that a judgement outlives reading again; one whose statements are not there waits.
A link with a rejected statement does not count. What does not count stays, `overruled`, and counts again when the
judgement is taken back.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, and_, delete, insert, or_, select, update

from sayso.ledger.judging import DIFFERENT, REJECT, STATEMENT, place_of_statement, statement_at
from sayso.ledger.link_tables import link
from sayso.ledger.tables import judgement, rejected_statement
from sayso.schema.tie import LinkKind

BETWEEN = (*map(str, LinkKind), DIFFERENT)  # what two statements can be judged to be to each other
EVEN = (LinkKind.SAME, LinkKind.REPEATS)  # links that have no direction


def apply_rulings(connection: Connection) -> None:
    """Put all open judgements of statements over the proposed links."""
    if connection.execute(select(judgement.c.number).where(judgement.c.subject == STATEMENT).limit(1)).scalar() is None:
        return
    connection.execute(delete(link).where(link.c.judgement.is_not(None)))
    connection.execute(update(link).where(link.c.overruled).values(overruled=False))
    for row, a, b in rulings(connection):
        apply_ruling(connection, row, a, b)
    rejected = select(rejected_statement.c.statement)
    there = or_(link.c.a.in_(rejected), link.c.b.in_(rejected))
    connection.execute(update(link).where(there).values(overruled=True))


def rulings(connection: Connection) -> Iterator[tuple[Row[Any], str, str]]:
    """Give the open judgements of two statements that are there, with these, in the order in which they were made."""
    ruled = and_(judgement.c.closed_at.is_(None), judgement.c.subject == STATEMENT, judgement.c.kind != REJECT)
    for row in connection.execute(select(judgement).where(ruled).order_by(judgement.c.number)).all():
        first, second = roles_of(row.other)
        a = statement_at(connection, row.document, row.start, row.end, first)
        b = statement_at(connection, row.other_document, row.other_start, row.other_end, second)
        if a is not None and b is not None and a != b:
            yield row, a, b


def apply_ruling(connection: Connection, row: Row[Any], a: str, b: str) -> None:
    """Put one judgement of two statements over what was proposed; the latest of several counts."""
    between = or_(and_(link.c.a == a, link.c.b == b), and_(link.c.a == b, link.c.b == a))
    connection.execute(delete(link).where(between, link.c.judgement.is_not(None)))
    connection.execute(update(link).where(between).values(overruled=True))
    if row.kind != DIFFERENT:
        a, b = sorted((a, b)) if row.kind in EVEN else (a, b)
        values = {"kind": row.kind, "a": a, "b": b, "score": 1.0, "because": f"judged by {row.by}"}
        connection.execute(insert(link), [values | {"judgement": row.number, "overruled": False}])


def roles_of(other: str | None) -> tuple[str, str]:
    """Give the parts of two statements by which they are known again, as `place_of_pair` wrote them."""
    first, _, second = (other or "").partition(" ")
    return first, second or first


def place_of_pair(connection: Connection, one: str, other: str) -> dict[str, Any]:
    """Give the places by which two statements are known again."""
    first, second = place_of_statement(connection, one), place_of_statement(connection, other)
    roles = f"{first['other']} {second['other']}"
    return {**first, "other": roles} | {f"other_{name}": second[name] for name in ("document", "start", "end")}

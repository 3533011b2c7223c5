"""What every question to a ledger can ask: in which reports, of whom, with which words, how many.

The conditions that a question makes of the report in which a row stands, and the order of those that have no time of
their own, are the same for statements, events, figures and moments, and stand here once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, func, select

from sayso.ledger.carrying import is_own, of_copies
from sayso.ledger.tables import document
from sayso.schema.link import Copies


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What is asked of whatever is wanted; what is null is not asked.

    Attributes:
        outlet: The outlet's name, whatever its case.
        document: Id of a document.
        since, until: First and last day (`2024`, `2024-07`, `2024-07-11`), both included.
        search: Words that it must hold.
        by, about, to: Entities that do or say it, that it is about, and to which it is done or said, with those who act
            or speak for them.
        itself: Of these the entity alone.
        copies: Whether text counts that a report carries and has not written.
        limit: Most rows to give.
    """

    outlet: str | None = None
    document: str | None = None
    since: str | None = None
    until: str | None = None
    search: str | None = None
    by: str | None = None
    about: str | None = None
    to: str | None = None
    itself: bool = False
    copies: Copies = Copies.WITH
    limit: int | None = None


def within(connection: Connection, scope: Scope, rows: Table) -> Iterator[ColumnElement[bool]]:
    """Give the conditions that rows stand in the document, the outlet's reports, and the text that are asked for."""
    if scope.outlet is not None:
        yield document.c.outlet.in_(outlets_called(connection, scope.outlet))
    if scope.document is not None:
        yield rows.c.document == scope.document
    yield from of_copies(scope.copies, is_own(rows))


def outlets_called(connection: Connection, name: str) -> list[str]:
    """Give the outlets of that name in any case (which SQLite tells for ASCII alone)."""
    outlets = connection.execute(select(document.c.outlet).where(document.c.outlet.is_not(None)).distinct()).scalars()
    return [outlet for outlet in outlets if outlet.casefold() == name.strip().casefold()]


def published_day() -> ColumnElement[str]:
    """Give the day of publication; a report that is dated by a year or a month counts as of its first day."""
    return func.substr(document.c.published.concat("-01-01"), 1, 10)


def published(since: str | None, until: str | None) -> Iterator[ColumnElement[bool]]:
    """Give the conditions that the report was published on these days, or between them."""
    if since is not None:
        yield published_day() >= since
    if until is not None:
        yield func.substr(published_day(), 1, len(until)) <= until


def by_publication(rows: Table) -> tuple[ColumnElement[Any], ...]:
    """Give the order of rows: by date of publication (undated last), outlet, document, and place in the text."""
    return (
        document.c.published.is_(None),
        document.c.published,
        document.c.outlet.is_(None),
        document.c.outlet,
        document.c.id,
        rows.c.position,
    )

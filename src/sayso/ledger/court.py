"""Taking a judgement: whom it means, where that stands, who made it; or why it cannot be taken.

judge(connection, Plea("merge", "Kiev Post", other="Kyiv Post"), by="anna", made_at="2024-07-12T09:00:00+00:00")
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from sayso.errors import UnknownActorError, UnknownStatementError, UsageError
from sayso.ledger.actors import find_entity
from sayso.ledger.answers import DocumentRow, Judgement
from sayso.ledger.judging import (
    DIFFERENT,
    JOINING,
    REJECT,
    RENAME,
    SPLIT,
    STATEMENT,
    actors_at,
    anchor_of,
    apply_judgements,
    close_judgement,
    place_of_statement,
    write_judgement,
)
from sayso.ledger.queries import find_document
from sayso.ledger.ruling import BETWEEN, place_of_pair
from sayso.ledger.spots import statements_at
from sayso.ledger.tables import identity, judgement, statement

OF_ACTORS = (*JOINING, DIFFERENT, SPLIT, RENAME, REJECT)
KINDS = (*OF_ACTORS, *(kind for kind in BETWEEN if kind not in OF_ACTORS))
NUMBER_SIGN, PLACE_SIGN = "#", "@"


@dataclass(frozen=True, slots=True)
class Plea:
    """What somebody wants to have judged, in the words that were used.

    Attributes:
        kind: merge, same, different, split, rename or reject; of two statements also repeats, denies, supports or
            counters.
        subject: An actor by name or id, or a statement by its id, as `DOCUMENT#NUMBER` or as `DOCUMENT@OFFSET`.
        other: Another actor, or another statement; for split a document; for rename the new name.
    """

    kind: str
    subject: str
    other: str | None = None


def judge(connection: Connection, plea: Plea, *, by: str, made_at: str) -> Judgement:
    """Take a judgement.

    Raises:
        UnknownActorError: An actor is not there, or more than one is so called.
        UnknownDocumentError: A document is not there.
        UnknownStatementError: A statement is not there.
        UsageError: There is no such kind of judgement, something is missing, or it would change nothing.
    """
    if plea.kind not in KINDS:
        raise UsageError(f"a judgement {plea.kind!r}", expected=f"one of {', '.join(KINDS)}", remedy="choose one")
    if (plea.other is None) != (plea.kind == REJECT):
        raise UsageError(
            f"{plea.kind} with {'one name' if plea.other is None else 'two names'}",
            expected="one to reject; an actor and what it is compared with otherwise",
            remedy="see `sayso judge --help`",
        )
    values = values_for_statements(connection, plea) or values_for_actors(connection, plea)
    words = " ".join(part for part in (plea.subject, plea.other) if part)
    number = write_judgement(connection, {"kind": plea.kind, "words": words, "by": by, "made_at": made_at, **values})
    return next(row for row in list_judgements(connection) if row.number == number)


def values_for_statements(connection: Connection, plea: Plea) -> dict[str, Any] | None:
    """Give the values of a judgement about one statement, or of what two are to each other; null if none is named."""
    if plea.kind == REJECT:
        one = find_statement(connection, plea.subject)
        return None if one is None else {"subject": STATEMENT, **place_of_statement(connection, one)}
    if plea.kind not in BETWEEN:
        return None
    one, other = (find_statement(connection, called or "") for called in (plea.subject, plea.other))
    if one is None and other is None and plea.kind in OF_ACTORS:
        return None
    for called, found in ((plea.subject, one), (plea.other, other)):
        if found is None:
            raise UnknownStatementError(
                f"no statement is called {called!r}",
                expected="a statement's id, DOCUMENT#NUMBER or DOCUMENT@OFFSET",
                remedy="`sayso show` gives each its number",
            )
    if one == other:
        raise UsageError(
            f"{plea.subject!r} and {plea.other!r} are one statement", expected="two", remedy="name another"
        )
    return {"subject": STATEMENT, **place_of_pair(connection, one or "", other or "")}


def values_for_actors(connection: Connection, plea: Plea) -> dict[str, Any]:
    """Give the values of a judgement about actors."""
    entity = find_entity(connection, plea.subject)
    values: dict[str, Any] = {"subject": entity}
    if plea.kind == SPLIT:
        row = find_document(connection, plea.other or "")
        anchor = anchor_of(connection, entity, plea.subject, document_id=row.id)
        if anchor["document"] is None:
            raise UnknownActorError(
                f"{plea.subject!r} is not mentioned in {row.name!r}",
                remedy="`sayso actor` lists the documents that mention an actor",
            )
        return values | anchor
    values |= anchor_of(connection, entity, plea.subject)
    if plea.kind == RENAME:
        if not (plea.other or "").strip():
            raise UsageError("an empty name", expected="what the actor is to be called", remedy="give a name")
        return values | {"other": plea.other}
    if plea.kind in {*JOINING, DIFFERENT}:
        values |= values_of_other(connection, plea, entity)
    return values


def values_of_other(connection: Connection, plea: Plea, entity: str) -> dict[str, Any]:
    """Give the values of the second of two actors."""
    called = plea.other or ""
    other = find_entity(connection, called)
    if plea.kind in JOINING and other == entity:
        raise UsageError(
            f"{plea.subject!r} and {called!r} are one actor already",
            expected="two actors",
            remedy="`sayso actor` shows all names of an actor",
        )
    anchor = anchor_of(connection, other, called)
    if plea.kind == DIFFERENT and other == entity:
        if anchor == anchor_of(connection, entity, plea.subject):
            raise UsageError(
                f"{plea.subject!r} and {called!r} are the same words for one actor",
                expected="two names of it",
                remedy="take it apart by document with `sayso judge split`",
            )
        other = proposed_at(connection, anchor) or other
    return {"other": other} | {f"other_{name}": value for name, value in anchor.items()}


def proposed_at(connection: Connection, anchor: dict[str, Any]) -> str | None:
    """Give the entity that was proposed for whoever is mentioned at a place, before anybody judged."""
    found = connection.execute(
        actors_at(anchor["document"], anchor["start"], anchor["end"]).add_columns(identity.c.proposed)
    ).first()
    return None if found is None else str(found.proposed)


def find_statement(connection: Connection, called: str) -> str | None:
    """Find a statement by its id, as `DOCUMENT#NUMBER` or as `DOCUMENT@OFFSET`; null if the words name none.

    Raises:
        UnknownDocumentError: There is no such document.
        UnknownStatementError: The document has no statement of that number, or at that place.
    """
    if connection.execute(select(statement.c.id).where(statement.c.id == called)).scalar() is not None:
        return called
    for sign, find in ((NUMBER_SIGN, numbered), (PLACE_SIGN, standing_at)):
        name, parted, number = called.rpartition(sign)
        if parted and name and number.isascii() and number.isdecimal():
            return find(connection, find_document(connection, name), int(number))
    return None


def numbered(connection: Connection, row: DocumentRow, number: int) -> str:
    """Give the statement that has a number in a document."""
    query = select(statement.c.id).where(statement.c.document == row.id, statement.c.position == number - 1)
    found = connection.execute(query).scalar()
    if found is None:
        raise UnknownStatementError(
            f"{row.name!r} has no statement {number}",
            expected=f"a number from 1 to {row.statements}" if row.statements else "a document with statements",
            remedy="`sayso show` gives each its number",
        )
    return str(found)


def standing_at(connection: Connection, row: DocumentRow, offset: int) -> str:
    """Give the statement of which a part stands at a place of a document; of several, the one with the shortest."""
    found = statements_at(connection, row.id, offset)
    if not found:
        raise UnknownStatementError(
            f"no statement stands at {offset} in {row.name!r}",
            expected="a place in its source, its cue or its content",
            remedy="`sayso show` gives each its number: DOCUMENT#NUMBER will do, too",
        )
    return found[0]


def list_judgements(connection: Connection, *, closed: bool = True) -> Sequence[Judgement]:
    """Give the judgements in the order in which they were made."""
    query = select(judgement).order_by(judgement.c.number)
    if not closed:
        query = query.where(judgement.c.closed_at.is_(None))
    return [
        Judgement(
            row.number, row.kind, row.subject, row.other, row.document, row.words, row.by, row.made_at, row.closed_at
        )
        for row in connection.execute(query)
    ]


def take_back(connection: Connection, number: int, closed_at: str) -> None:
    """Take a judgement back.

    Raises:
        UsageError: There is none of that number that is still open.
    """
    if not close_judgement(connection, number, closed_at):
        raise UsageError(
            f"no open judgement has the number {number}",
            expected="a number of `sayso judge list`",
            remedy="look there which are open",
        )
    apply_judgements(connection)

"""Are the links of a document as they should be?

What ties it to others lies in its text; what it has in common with another was written by one of the two; its links
were made with those whom its actors are taken for now; and what somebody judged of two of its statements counts in the
place of what was proposed.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, and_, not_, or_, select

from sayso.ledger.link_tables import copy, link, outline, outline_key
from sayso.ledger.tables import actor, identity, judgement, rejected_statement, statement


def check_links(connection: Connection, kept: Row[Any]) -> Iterator[str]:
    """Say what is wrong with the links of a document.

    Args:
        connection: A connection that reads.
        kept: The row of the document.
    """
    for name in ("first", "second"):
        columns = copy.c[f"{name}_start"], copy.c[f"{name}_end"]
        for start, end in connection.execute(select(*columns).where(copy.c[name] == kept.id)):
            if not 0 <= start < end <= len(kept.text):
                yield f"a copy at {start}-{end} does not lie in the text ({len(kept.text)} characters)"
    for writer in connection.execute(written_by_others(kept.id)).scalars():
        yield f"a copy was written by {writer!r}, which is none of the two documents that have it"
    outlined = select(outline.c.document).where(outline.c.document == kept.id)
    if connection.execute(outlined).scalar() is None:
        keys = select(outline_key.c.key).where(outline_key.c.document == kept.id).limit(1)
        if connection.execute(keys).scalar() is not None:
            yield "it has keys, but no outline"
    elif connection.execute(changed_in(kept.id)).scalar() is not None:
        yield "its links were made when its actors were taken for others"
    if connection.execute(ruled_wrongly(kept.id)).scalar() is not None:
        yield "a link counts that somebody judged otherwise"


def written_by_others(name: str) -> Any:  # noqa: ANN401 - a question of SQLAlchemy
    """Ask for the writers of copies, of which a document is the first, that are none of the two that have the text.

    Where it is not told who wrote it, both were linked by rules that did not ask, and are to be linked anew.
    """
    older = select(outline.c.document).where(outline.c.rules == "")
    untold = and_(copy.c.writer == "", copy.c.first.in_(older), copy.c.second.in_(older))
    held = or_(copy.c.writer == copy.c.first, copy.c.writer == copy.c.second, untold)
    return select(copy.c.writer).where(copy.c.first == name, not_(held)).distinct()


def changed_in(name: str) -> Any:  # noqa: ANN401 - a question of SQLAlchemy
    """Ask for an actor of a document that was taken for another when the document was linked."""
    query = select(actor.c.id).join(identity, identity.c.actor == actor.c.id)
    return query.where(actor.c.document == name, identity.c.linked != identity.c.entity).limit(1)


def ruled_wrongly(name: str) -> Any:  # noqa: ANN401 - a question of SQLAlchemy
    """Ask for a link from a document that counts though a statement of it is rejected, or its judgement is closed."""
    rejected = select(rejected_statement.c.statement)
    closed = select(judgement.c.number).where(judgement.c.closed_at.is_not(None))
    wrong = or_(link.c.a.in_(rejected), link.c.b.in_(rejected), link.c.judgement.in_(closed))
    return (
        select(link.c.number)
        .join(statement, statement.c.id == link.c.a)
        .where(statement.c.document == name, and_(link.c.overruled.is_(False), wrong))
        .limit(1)
    )

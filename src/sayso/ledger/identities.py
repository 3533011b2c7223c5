"""Who is whom across documents, kept in step with what the ledger holds.

Each actor of a document has one row: the entity that a linker proposes for it, with reason and score, and the entity
that counts, which a person may have judged otherwise. What a linker proposes is a function of the signatures of a
block alone; a document whose signatures are all there already is linked without looking at any other.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from sayso.ledger.tables import actor, identity
from sayso.schema.identity import Identity, Linker, Portrait
from sayso.schema.record import Record

Blocks = dict[str, set[str]]
MANY = 400  # blocks asked for at once


class Apart:
    """A linker that puts nobody together."""

    def portray(self, record: Record) -> tuple[Portrait, ...]:
        """Give each actor a block to itself."""
        return tuple(Portrait(each.id, each.id, "") for each in record.actors)

    def identify(self, signatures: Iterable[str]) -> Mapping[str, Identity]:
        """Leave everybody alone."""
        return dict.fromkeys(signatures, Identity(None, "reports were not held against each other", None))


def blocks_of(connection: Connection, document_id: str) -> Blocks:
    """Give the blocks in which actors of a document stand, each with the signatures of all its actors."""
    query = select(identity.c.block).join(actor, identity.c.actor == actor.c.id).where(actor.c.document == document_id)
    return signatures_of(connection, set(connection.execute(query).scalars()))


def signatures_of(connection: Connection, blocks: Iterable[str]) -> Blocks:
    """Give the signatures of all actors of some blocks."""
    names = sorted(blocks)
    found: Blocks = {name: set() for name in names}
    for start in range(0, len(names), MANY):
        some = identity.c.block.in_(names[start : start + MANY])
        for row in connection.execute(select(identity.c.block, identity.c.signature).where(some).distinct()):
            found[row.block].add(row.signature)
    return found


def identify_record(connection: Connection, record: Record, linker: Linker, made_at: str, before: Blocks) -> None:
    """Link the actors of a record that has just been written.

    Args:
        connection: A connection that may write.
        record: The record.
        linker: Tells who is whom.
        made_at: When.
        before: The blocks in which the document's actors stood before, as they were then.
    """
    portraits = linker.portray(record)
    joined = {portrait.block for portrait in portraits} - set(before)
    before = before | signatures_of(connection, joined)
    rows = [new_row(portrait, made_at) for portrait in portraits]
    if rows:
        connection.execute(insert(identity), rows)
    link_blocks(connection, linker, before, {portrait.actor: portrait for portrait in portraits})


def new_row(portrait: Portrait, made_at: str) -> dict[str, Any]:
    """Give the row of an actor that has not been linked yet: it is itself."""
    own = {"actor": portrait.actor, "proposed": portrait.actor, "entity": portrait.actor}
    kept = {"block": portrait.block, "signature": portrait.signature}
    return own | kept | {"reason": "", "score": None, "made_at": made_at, "judgement": None, "rejected": False}


def link_blocks(
    connection: Connection, linker: Linker, before: Blocks, new: Mapping[str, Portrait] | None = None
) -> None:
    """Link anew what has changed: whole blocks whose signatures have, in others only the new actors."""
    now = signatures_of(connection, before)
    newcomers: dict[str, list[str]] = {}
    for portrait in (new or {}).values():
        newcomers.setdefault(portrait.block, []).append(portrait.actor)
    for block, signatures in now.items():
        found = linker.identify(sorted(signatures)) if signatures else {}
        only = newcomers.get(block, []) if signatures == before[block] else None
        for signature, each in found.items():
            write_identity(connection, block, signature, each, only)


def write_identity(connection: Connection, block: str, signature: str, found: Identity, only: list[str] | None) -> None:
    """Write who the actors of a signature are; `only` names those who are new, where the others stay as they are."""
    entity = identity.c.actor if found.entity is None else found.entity
    values = {"proposed": entity, "entity": entity, "reason": found.reason, "score": found.score}
    asked = update(identity).where(identity.c.block == block, identity.c.signature == signature)
    if only is not None:
        asked = asked.where(identity.c.actor.in_(only))
    connection.execute(asked.values(**values, judgement=None, rejected=False))


def unlink_document(connection: Connection, document_id: str) -> None:
    """Take away the identities of a document's actors."""
    of_document = select(actor.c.id).where(actor.c.document == document_id)
    connection.execute(delete(identity).where(identity.c.actor.in_(of_document)))


def entities_of(connection: Connection, documents: Iterable[str]) -> dict[str, str]:
    """Give the entity of each actor of some documents, by the actor's id."""
    found: dict[str, str] = {}
    for document in documents:
        query = select(identity.c.actor, identity.c.entity).join(actor, identity.c.actor == actor.c.id)
        rows = connection.execute(query.where(actor.c.document == document))
        found |= {row.actor: row.entity for row in rows}
    return found

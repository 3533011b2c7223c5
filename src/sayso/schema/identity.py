"""Who is whom across reports: what of an actor counts for it, and what was made of it, with the reason.

A linker turns each actor of a record into a portrait: a block (only actors of one block can be the same) and a
signature (all that counts). Who is whom in a block is a function of the set of its signatures alone, so that the order
in which reports are read changes nothing, and a report with signatures that are there already changes nothing at all.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from sayso.schema.actor import ActorKind
from sayso.schema.record import Record


@dataclass(frozen=True, slots=True)
class Portrait:
    """What of an actor counts for who it is; `signature` is for the linker alone to read."""

    actor: str
    block: str
    signature: str


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the actors of one signature are.

    Attributes:
        entity: Whom they are put together with; null where each stays by itself.
        reason: Why they are put together, or why not.
        score: How sure that is, 0 to 1; null where nothing was put together.
    """

    entity: str | None
    reason: str
    score: float | None


class Linker(Protocol):
    """Tells who is whom across reports."""

    def portray(self, record: Record) -> tuple[Portrait, ...]:
        """Give the portraits of a record's actors, one each, in their order."""
        ...

    def identify(self, signatures: Iterable[str]) -> Mapping[str, Identity]:
        """Tell who is whom among all the signatures of one block."""
        ...


class KnownActors(Protocol):
    """Tells by which id the gazetteer knows an actor."""

    def __call__(self, name: str, kind: ActorKind, country: str | None, /) -> str | None:
        """Give the id, or nothing for whom it does not know."""
        ...

"""The door of the room for a ledger: a linker of actors, with the list of those that are known."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.linkage.actors.identities import identify
from sayso.linkage.actors.portraits import portray
from sayso.schema import Identity, KnownActors, Portrait, Record


@dataclass(frozen=True, slots=True)
class ActorLinker:
    """Tells who is whom across reports.

    Attributes:
        known: Tells by which id the gazetteer knows an actor.
    """

    known: KnownActors

    def portray(self, record: Record) -> tuple[Portrait, ...]:
        """Give the portraits of a record's actors, one each, in their order."""
        return portray(record, self.known)

    def identify(self, signatures: Iterable[str]) -> Mapping[str, Identity]:
        """Tell who is whom among all the signatures of one block."""
        return identify(signatures)

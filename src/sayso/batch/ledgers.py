"""Opening a ledger that tells who is whom across reports, and what reports have in common.

The ledger itself knows nothing of names and words: it is handed a linker, with the list of known actors, and what finds
links, with the network; both are loaded when a record is written.
"""

import os
from collections.abc import Sequence

from sayso.actors import Gazetteer
from sayso.ledger import Ledger
from sayso.linkage import ActorLinker, CopyLinker, StoryLinker, TieLinker
from sayso.schema import ActorKind, Entailment, Finders


def open_ledger(
    path: str | os.PathLike[str], *, must_exist: bool = False, gazetteer: Gazetteer | None = None
) -> Ledger:
    """Open a ledger, and make it if there is none; use it in a `with` block, or call its `close`.

    Args:
        path: The file.
        must_exist: Refuse to make a new file.
        gazetteer: The actors that are known by name; the shipped ones if none are given.

    Raises:
        LedgerError: The file is missing, cannot be opened, or is no ledger.
        LedgerVersionError: It was made by a newer sayso.
    """

    def known(name: str, kind: ActorKind, country: str | None) -> str | None:
        return (gazetteer or Gazetteer.shipped()).id_of(name, kind, country)

    finders = Finders(StoryLinker(), CopyLinker(), TieLinker(judge))
    return Ledger(path, must_exist=must_exist, linker=ActorLinker(known), finders=finders)


def judge(pairs: Sequence[tuple[str, str]]) -> Sequence[Entailment]:
    """Judge pairs of texts; the network is loaded when it is first asked."""
    from sayso.annotations import judge_pairs  # noqa: PLC0415 -- most questions to a ledger need no network

    return judge_pairs(pairs)

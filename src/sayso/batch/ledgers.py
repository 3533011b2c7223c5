"""Opening a ledger that tells who is whom across reports.

The ledger itself knows nothing of names: it is handed a linker, and the linker the list of known actors, which is
loaded when the first record is written.
"""

import os

from sayso.actors import Gazetteer
from sayso.ledger import Ledger
from sayso.linkage import ActorLinker
from sayso.schema import ActorKind


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

    return Ledger(path, must_exist=must_exist, linker=ActorLinker(known))

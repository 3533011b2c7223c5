"""sayso: on whose say-so? News reports as data: who says what to whom, with the exact words that each line rests on.

    >>> import sayso
    >>> record = sayso.read("The talks have failed, the minister said on Friday.")  # doctest: +SKIP
    >>> [statement.act for statement in record.statements]  # doctest: +SKIP
    [<Act.SAY: 'say'>]

`read` and `read_many` read documents; `ingest_document` makes a document of a file's bytes; `open_ledger` opens a file
that keeps records and tells who is whom across them; a `Gazetteer` knows actors by name, also those that you add. The
network and the database are loaded when they are first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.actors import Gazetteer
    from sayso.batch import open_ledger
    from sayso.documents import Metadata, ingest_document
    from sayso.errors import SaysoError
    from sayso.ledger import Ledger
    from sayso.pipeline import read, read_many
    from sayso.schema import Document, Record

PLACES = {
    "Document": "sayso.schema",
    "Gazetteer": "sayso.actors",
    "Ledger": "sayso.ledger",
    "Metadata": "sayso.documents",
    "Record": "sayso.schema",
    "SaysoError": "sayso.errors",
    "ingest_document": "sayso.documents",
    "open_ledger": "sayso.batch",
    "read": "sayso.pipeline",
    "read_many": "sayso.pipeline",
}

__all__ = [
    "Document",
    "Gazetteer",
    "Ledger",
    "Metadata",
    "Record",
    "SaysoError",
    "ingest_document",
    "open_ledger",
    "read",
    "read_many",
]


def __getattr__(name: str) -> object:
    """Fetch a public name from its room when it is first asked for."""
    if name not in PLACES:
        raise AttributeError(f"module 'sayso' has no attribute {name!r}; it offers {', '.join(__all__)}")
    found: object = getattr(import_module(PLACES[name]), name)
    return found

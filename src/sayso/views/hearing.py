"""What `sayso voice` takes from a ledger: the documents that are named, who is whom, and what is carried.

Statements that somebody has rejected are left out. What a report carries is told from the whole ledger, also where only
a few of its documents are named: the other report that has a passage may be any of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.ledger import DocumentRow, Ledger
from sayso.linkage import hear_records
from sayso.schema import Record, Voices


def documents_called(ledger: Ledger, called: Sequence[str]) -> list[DocumentRow]:
    """Give the documents that are named, each once, in their order; all if none is named.

    Raises:
        UnknownDocumentError: One is not there, or is more than one.
    """
    wanted = {ledger.find(name).id for name in called}
    return [row for row in ledger.documents() if not called or row.id in wanted]


def hear_documents(
    ledger: Ledger, documents: Sequence[DocumentRow], *, without_copies: bool = False, apart: bool = False
) -> Voices:
    """Hear documents of a ledger.

    Args:
        ledger: The ledger.
        documents: Which of its documents.
        without_copies: Leave out text that outlets carry and have not written.
        apart: Persons and bodies stand by themselves, and not for those for whom they speak.
    """
    ids = [row.id for row in documents]
    carried = ledger.carried(ids) if without_copies else None
    return hear_records(kept_records(ledger, ids), ledger.entities(ids), carried=carried, apart=apart)


def kept_records(ledger: Ledger, ids: Sequence[str]) -> Iterator[Record]:
    """Give records one by one, without the statements that somebody has rejected."""
    rejected = {row.id for row in ledger.statements(rejected=True)}
    for document in ids:
        record = ledger.record(document)
        yield replace(record, statements=tuple(each for each in record.statements if each.id not in rejected))

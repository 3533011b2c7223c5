"""The whole way from a document to its record, on one page.

    text ─ ingest_document ─▶ document
    document ─ annotate ─▶ annotations ─ attribute_statements ─▶ statements, markers ─▶ record

`read` is a pure function: no input or output, no state but the loaded network; the same document gives the same record,
alone or among others. A later room never changes an earlier room's rows: it adds rows that refer to them by id.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from importlib.metadata import version

from sayso.annotations import Network, annotate, model_name, shipped_folder
from sayso.documents import ingest_document
from sayso.schema import Document, Record, Versions
from sayso.statements import attribute_statements


def current_versions() -> Versions:
    """Give the versions that `read` writes into its records, without loading the network."""
    return Versions(version("sayso"), model_name(shipped_folder()))


def read(document: Document | str, *, network: Network | None = None) -> Record:
    """Read one document.

    Args:
        document: What to read, from `ingest_document`; or the text of a report of which nothing else is known.
        network: The network; the shipped one if none is given.

    Returns:
        The record: everything that the report says, with spans in its text.

    Raises:
        DocumentError: A text was given that is empty or is none.
    """
    if isinstance(document, str):
        ingested = ingest_document(document)
        return replace(read(ingested.document, network=network), warnings=ingested.warnings)
    annotations = annotate(document, network=network)
    attribution = attribute_statements(document, annotations)
    return Record(
        document=document,
        versions=Versions(version("sayso"), annotations.model),
        warnings=annotations.warnings,
        paragraphs=annotations.paragraphs,
        sentences=annotations.sentences,
        statements=attribution.statements,
        markers=attribution.markers,
        abstained=attribution.abstained,
    )


def read_many(
    documents: Iterable[Document | str], *, threads: int = 1, network: Network | None = None
) -> Iterator[Record]:
    """Read documents side by side; gives their records in their order.

    Args:
        documents: Taken as they are needed: no more than a few wait in memory.
        threads: How many are read at a time. The network lets go of Python's lock while it computes.
        network: The network; the shipped one if none is given.

    Raises:
        DocumentError: As `read`.
    """
    if threads <= 1:
        for document in documents:
            yield read(document, network=network)
        return
    waiting: deque[Future[Record]] = deque()
    with ThreadPoolExecutor(threads) as pool:
        for document in documents:
            waiting.append(pool.submit(read, document, network=network))
            if len(waiting) > 2 * threads:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

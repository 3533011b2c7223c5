"""The whole way from a document to its record, on one page.

    text ─ ingest_document ─▶ document
    document ─ annotate ─▶ annotations ─ attribute_statements ─▶ statements, markers
             ─ anchor_times ─▶ times, timings
             ─ resolve_actors ─▶ actors, works, places, voices
             ─ measure_quantities ─▶ quantities
             ─ embed_contents ─▶ embeddings of what is said
             ─ code_events ─▶ events ─▶ record

`read` is a pure function: no input or output, no state but the loaded network; the same document gives the same record,
alone or among others. A later room never changes an earlier room's rows: it adds rows that refer to them by id.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from importlib.metadata import version

from sayso.actors import Gazetteer, Voice, resolve_actors
from sayso.annotations import Network, annotate, embed_contents, model_name, shipped_folder
from sayso.documents import ingest_document
from sayso.events import code_events
from sayso.quantities import measure_quantities
from sayso.schema import Document, Record, Statement, Versions
from sayso.statements import attribute_statements
from sayso.times import Timing, anchor_times


def current_versions(gazetteer: Gazetteer | None = None) -> Versions:
    """Give the versions that `read` writes into its records, without loading the network."""
    return versions_of(model_name(shipped_folder()), gazetteer)


def versions_of(model: str, gazetteer: Gazetteer | None) -> Versions:
    """Give the versions of a network and of the rules; a user's own actors are part of the rules."""
    added = gazetteer.additions if gazetteer is not None else ""
    return Versions(version("sayso") + (f"+{added}" if added else ""), model)


def read(document: Document | str, *, network: Network | None = None, gazetteer: Gazetteer | None = None) -> Record:
    """Read one document.

    Args:
        document: What to read, from `ingest_document`; or the text of a report of which nothing else is known.
        network: The network; the shipped one if none is given.
        gazetteer: The actors that are known by name; the shipped ones if none are given.

    Returns:
        The record: everything that the report says, with spans in its text.

    Raises:
        DocumentError: A text was given that is empty or is none.
    """
    if isinstance(document, str):
        ingested = ingest_document(document)
        return replace(read(ingested.document, network=network, gazetteer=gazetteer), warnings=ingested.warnings)
    annotations = annotate(document, network=network)
    attribution = attribute_statements(document, annotations)
    anchoring = anchor_times(document, annotations, attribution.statements)
    resolution = resolve_actors(document, annotations, attribution.statements, gazetteer=gazetteer)
    measurement = measure_quantities(
        document, annotations, attribution.statements, times=anchoring.times, places=resolution.places
    )
    embeddings = embed_contents(annotations, [each.content.spans for each in attribution.statements], network=network)
    said = map(give_time, attribution.statements, anchoring.timings)
    statements = tuple(map(give_embedding, map(give_voice, said, resolution.voices), embeddings))
    coding = code_events(
        document,
        annotations,
        statements,
        actors=resolution.actors,
        works=resolution.works,
        places=resolution.places,
        when=anchoring.by_word,
    )
    return Record(
        document=document,
        versions=versions_of(annotations.model, gazetteer),
        warnings=annotations.warnings,
        paragraphs=annotations.paragraphs,
        sentences=annotations.sentences,
        statements=statements,
        markers=attribution.markers,
        actors=resolution.actors,
        works=resolution.works,
        places=resolution.places,
        events=coding.events,
        quantities=measurement.quantities,
        times=anchoring.times,
        abstained=attribution.abstained
        + anchoring.abstained
        + resolution.abstained
        + measurement.abstained
        + coding.abstained,
    )


def give_time(statement: Statement, timing: Timing) -> Statement:
    """Write into a statement when it was said."""
    return replace(statement, time=timing.time)


def give_voice(statement: Statement, voice: Voice) -> Statement:
    """Write into a statement who stands behind it."""
    source = replace(statement.source, actors=voice.actors, work=voice.work, unknown_because=voice.unknown_because)
    return replace(
        statement, source=source, addressees=voice.addressees, about=voice.about, speaks_for=voice.speaks_for
    )


def give_embedding(statement: Statement, embedding: str | None) -> Statement:
    """Write into a statement what its content means to the network."""
    return replace(statement, content=replace(statement.content, embedding=embedding))


def read_many(
    documents: Iterable[Document | str],
    *,
    threads: int = 1,
    network: Network | None = None,
    gazetteer: Gazetteer | None = None,
) -> Iterator[Record]:
    """Read documents side by side; gives their records in their order.

    Args:
        documents: Taken as they are needed: no more than a few wait in memory.
        threads: How many are read at a time. The network lets go of Python's lock while it computes.
        network: The network; the shipped one if none is given.
        gazetteer: The actors that are known by name; the shipped ones if none are given.

    Raises:
        DocumentError: As `read`.
    """
    if threads <= 1:
        for document in documents:
            yield read(document, network=network, gazetteer=gazetteer)
        return
    waiting: deque[Future[Record]] = deque()
    with ThreadPoolExecutor(threads) as pool:
        for document in documents:
            waiting.append(pool.submit(read, document, network=network, gazetteer=gazetteer))
            if len(waiting) > 2 * threads:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

"""Events of short texts for the tests of this room, read by the shipped network: who, what, to whom."""

from functools import cache

from sayso.annotations import Network, shipped_folder
from sayso.documents import Metadata, ingest_document
from sayso.pipeline import read
from sayso.schema import Event, Record

NETWORK = Network(shipped_folder())


@cache
def record_of(text: str) -> Record:
    """Read a text as a report of a Friday."""
    document = ingest_document(text, metadata=Metadata(language="en", published="2024-07-12")).document
    return read(document, network=NETWORK)


def told(text: str) -> list[str]:
    """Give the events of a text, each as `trigger TYPE/mode: sources > recipients`."""
    record = record_of(text)
    return [line(record, event) for event in record.events]


def line(record: Record, event: Event) -> str:
    """Show one event."""
    names = {actor.id: actor.name for actor in record.actors}
    kind = event.type.value + (f"/{event.mode.value}" if event.mode else "")
    sources = ", ".join(names[row] for row in event.sources)
    recipients = ", ".join(names[row] for row in event.recipients)
    return f"{event.trigger.of(record.document.text)} {kind}: {sources} > {recipients}"


def event_of(text: str, trigger: str) -> Event:
    """Give the only event that a word of a text tells of."""
    record = record_of(text)
    (found,) = [event for event in record.events if event.trigger.of(text) == trigger]
    return found

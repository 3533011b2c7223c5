"""The events, quantities and times of a record as rows."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Table

from sayso.ledger import claim_tables as tables
from sayso.ledger.casting import span_values, stored_number
from sayso.ledger.folding import fold_words
from sayso.schema.document import Span
from sayso.schema.event import Event
from sayso.schema.quantity import Quantity
from sayso.schema.record import Record
from sayso.schema.time import Time

SOURCE, RECIPIENT = "source", "recipient"
PART, WHOLE = "part", "whole"
Row = dict[str, Any]


class Sentences:
    """The sentences of a record, to be found by what stands in them."""

    def __init__(self, record: Record) -> None:
        """Take the sentences; where there are none, the paragraphs."""
        self.text = record.document.text
        self.spans = sorted(record.sentences or record.paragraphs)

    def around(self, span: Span) -> Span:
        """Give the sentence that holds a span; the span itself where none does."""
        place = bisect_right(self.spans, (span.start, len(self.text))) - 1
        found = self.spans[place] if place >= 0 else span
        return found if found.start <= span.start and span.end <= found.end else span

    def values(self, span: Span) -> Row:
        """Give the columns of the sentence that holds a span."""
        start, end = self.around(span)
        return {"sentence_start": start, "sentence_end": end, "words": fold_words(self.text[start:end])}


def spread_claims(record: Record) -> dict[Table, list[Row]]:
    """Give the rows of a record's events, quantities and times, in the order in which they are to be written."""
    sentences = Sentences(record)
    document = record.document.id
    text = record.document.text
    return {
        tables.event: [event_row(each, n, document, sentences) for n, each in enumerate(record.events)],
        tables.event_mention: [
            {"event": each.id, "piece": piece, **span_values(span, text)}
            for each in record.events
            for piece, span in enumerate(each.mentions)
        ],
        tables.event_actor: [row for each in record.events for row in party_rows(each)],
        tables.event_say: [
            {"event": each.id, "rank": rank, "statement": say.statement, "stance": str(say.stance)}
            for each in record.events
            for rank, say in enumerate(each.says)
        ],
        tables.event_work: [
            {"event": each.id, "rank": rank, "work": work}
            for each in record.events
            for rank, work in enumerate(each.works)
        ],
        tables.quantity: [quantity_row(each, n, document, sentences) for n, each in enumerate(record.quantities)],
        tables.quantity_counted: [row for each in record.quantities for row in counted_rows(each, text)],
        tables.time: [time_row(each, n, document, text) for n, each in enumerate(record.times)],
    }


def event_row(event: Event, position: int, document: str, sentences: Sentences) -> Row:
    """Give the row of an event."""
    return {
        "id": event.id,
        "document": document,
        "position": position,
        "type": str(event.type),
        "mode": str(event.mode) if event.mode else None,
        "contexts": " ".join(event.contexts),
        "intensity": stored_number(event.intensity),
        "status": str(event.status),
        "time": event.time,
        "place": event.place,
        "confidence": stored_number(event.confidence),
        "grounding": str(event.grounding),
        **span_values(event.trigger, sentences.text),
        **sentences.values(event.trigger),
    }


def party_rows(event: Event) -> Iterator[Row]:
    """Give the rows of those who act in an event, and of those to whom it is done."""
    parties: tuple[tuple[str, Sequence[str]], ...] = ((SOURCE, event.sources), (RECIPIENT, event.recipients))
    for role, actors in parties:
        for rank, actor in enumerate(actors):
            yield {"event": event.id, "role": role, "rank": rank, "actor": actor}


def quantity_row(quantity: Quantity, position: int, document: str, sentences: Sentences) -> Row:
    """Give the row of a quantity."""
    return {
        "id": quantity.id,
        "document": document,
        "position": position,
        "low": stored_number(quantity.low),
        "high": stored_number(quantity.high),
        "unit": quantity.unit,
        "hedge": str(quantity.hedge) if quantity.hedge else None,
        "change": str(quantity.change) if quantity.change else None,
        "per": quantity.per,
        "place": quantity.place,
        "statement": quantity.statement,
        "time": quantity.time,
        **span_values(quantity.span, sentences.text),
        **sentences.values(quantity.span),
    }


def counted_rows(quantity: Quantity, text: str) -> Iterator[Row]:
    """Give the rows of what a quantity counts."""
    for role, counted in ((PART, quantity.part), (WHOLE, quantity.whole)):
        if counted is not None:
            yield {"quantity": quantity.id, "role": role, **span_values(counted.span, text)}


def time_row(time: Time, position: int, document: str, text: str) -> Row:
    """Give the row of a time."""
    return {
        "id": time.id,
        "document": document,
        "position": position,
        "type": str(time.type),
        "value": time.value,
        "begins": time.start,
        "ends": time.end,
        "granularity": str(time.granularity) if time.granularity else None,
        "part": str(time.part) if time.part else None,
        "approximate": time.approximate,
        **span_values(time.span, text),
    }

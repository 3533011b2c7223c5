"""The tables of what is claimed: events, quantities and times, as they are now.

An `event` has all words that tell of it (`event_mention`), its actors, its works and the say-sos that it rests on in
tables of their own (`event_actor`, `event_work`, `event_say`); a `quantity` what it counts (`quantity_counted`). Events
and quantities keep the bounds of their sentence, and its words folded, so that they can be searched for and shown in
it. Like all rows that rest on a document they come and go with its reading.
"""

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from sayso.ledger.tables import METADATA, of_document, of_row, to_actor


def span_columns() -> tuple[Column[int], Column[int], Column[str]]:
    """Give the columns of a span: where it stands, and its words."""
    return (
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
        Column("surface", Text, nullable=False),
    )


def sentence_columns() -> tuple[Column[int], Column[int], Column[str]]:
    """Give the columns of the sentence in which a row stands: its bounds, and its words, folded."""
    return (
        Column("sentence_start", Integer, nullable=False),
        Column("sentence_end", Integer, nullable=False),
        Column("words", Text, nullable=False),
    )


def to_statement() -> Column[str]:
    """Give a column that names a statement of the same record, or none: the outlet's own voice."""
    return Column("statement", String, ForeignKey("statement.id", deferrable=True, initially="DEFERRED"))


event = Table(
    "event",
    METADATA,
    Column("id", String, primary_key=True),
    of_document(),
    Column("position", Integer, nullable=False),
    Column("type", String, nullable=False),
    Column("mode", String),
    Column("contexts", String, nullable=False),
    Column("intensity", Float, nullable=False),
    Column("status", String, nullable=False),
    Column("time", String),
    Column("place", String),
    Column("confidence", Float, nullable=False),
    Column("grounding", String, nullable=False),
    *span_columns(),
    *sentence_columns(),
    UniqueConstraint("document", "position"),
    Index("event_by_type", "type", "mode"),
)

event_mention = Table(
    "event_mention",
    METADATA,
    of_row("event"),
    Column("piece", Integer, primary_key=True),
    *span_columns(),
)

event_actor = Table(
    "event_actor",
    METADATA,
    of_row("event"),
    Column("role", String, primary_key=True),  # "source" or "recipient"
    Column("rank", Integer, primary_key=True),
    to_actor(),
    Index("event_actor_by_actor", "actor", "role"),
)

event_say = Table(
    "event_say",
    METADATA,
    of_row("event"),
    Column("rank", Integer, primary_key=True),
    to_statement(),
    Column("stance", String, nullable=False),
    Index("event_say_by_statement", "statement"),
)

event_work = Table(
    "event_work",
    METADATA,
    of_row("event"),
    Column("rank", Integer, primary_key=True),
    Column("work", String, ForeignKey("work.id", deferrable=True, initially="DEFERRED"), nullable=False),
    Index("event_work_by_work", "work"),
)

quantity = Table(
    "quantity",
    METADATA,
    Column("id", String, primary_key=True),
    of_document(),
    Column("position", Integer, nullable=False),
    Column("low", Float),
    Column("high", Float),
    Column("unit", String),
    Column("hedge", String),
    Column("change", String),
    Column("per", Text),
    Column("place", String),
    to_statement(),
    Column("time", String),
    *span_columns(),
    *sentence_columns(),
    UniqueConstraint("document", "position"),
    Index("quantity_by_statement", "statement"),
)

quantity_counted = Table(
    "quantity_counted",
    METADATA,
    of_row("quantity"),
    Column("role", String, primary_key=True),  # "part" or "whole"
    *span_columns(),
)

time = Table(
    "time",
    METADATA,
    Column("id", String, primary_key=True),
    of_document(),
    Column("position", Integer, nullable=False),
    Column("type", String, nullable=False),
    Column("value", String, nullable=False),
    Column("begins", String),
    Column("ends", String),
    Column("granularity", String),
    Column("part", String),
    Column("approximate", Boolean, nullable=False),
    *span_columns(),
    UniqueConstraint("document", "position"),
    Index("time_by_begins", "begins"),
)

CLAIMED = (event, event_mention, event_actor, event_say, event_work, quantity, quantity_counted, time)

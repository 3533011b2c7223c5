"""The record: all that sayso reads in one report, as plain frozen rows that refer to each other by id.

It can be pickled, and written as one line of JSON whose shape is explained in docs/record.md and published as
docs/record.schema.json. Reading that line gives an equal record.
"""

import base64
import json
from dataclasses import dataclass
from typing import NoReturn

from sayso.errors import RecordError
from sayso.schema.actor import Actor
from sayso.schema.codec import decode, encode
from sayso.schema.document import Document, Span
from sayso.schema.event import Event
from sayso.schema.place import Place
from sayso.schema.quantity import Quantity
from sayso.schema.statement import EMBEDDED, Marker, Statement
from sayso.schema.time import Time
from sayso.schema.work import Work

SCHEMA_VERSION = 1
SHOWN = 40  # letters of what is wrong in a message


@dataclass(frozen=True, slots=True)
class Versions:
    """What made a record: the version of sayso, of the network, and of the record's own shape."""

    version: str
    model: str
    schema: int = SCHEMA_VERSION


@dataclass(frozen=True, slots=True)
class Abstention:
    """What could not be decided, where, and why."""

    what: str
    span: Span | None
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One report, read.

    Attributes:
        versions: What made it; the key is `sayso`.
        warnings: What a reader should know before trusting it.
        paragraphs: Spans of the lines that were read.
        sentences: Spans of sentences.
    """

    versions: Versions
    warnings: tuple[str, ...] = ()
    document: Document
    paragraphs: tuple[Span, ...] = ()
    sentences: tuple[Span, ...] = ()
    statements: tuple[Statement, ...] = ()
    markers: tuple[Marker, ...] = ()
    actors: tuple[Actor, ...] = ()
    works: tuple[Work, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[Event, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[Time, ...] = ()
    abstained: tuple[Abstention, ...] = ()

    def to_json(self) -> str:
        """Give the record as JSON on one line."""
        return encode(self)

    @classmethod
    def from_json(cls, line: str) -> "Record":
        """Read a record from JSON.

        Raises:
            RecordError: It is not JSON, or not a record of this schema; `where` is the JSON path of what is wrong.
        """
        try:
            value = json.loads(line, parse_constant=_refuse_constant)
        except (ValueError, RecursionError) as error:
            raise RecordError(
                f"not JSON: {error}",
                where="$",
                expected="a record on one line",
                remedy="write it with `Record.to_json`",
            ) from error
        record = _decoded(value)
        check_embeddings(record)
        return record


def check_embeddings(record: Record) -> None:
    """Make sure that each embedding is one: what is damaged would be held against others' as if it meant something.

    Raises:
        RecordError: One is not; the message names its statement and its document.
    """
    for number, statement in enumerate(record.statements):
        embedding = statement.content.embedding
        fault = None if embedding is None else _fault_of(embedding)
        if fault:
            raise RecordError(
                f"the embedding of statement {statement.id} {fault}",
                where=f"$.statements[{number}].content.embedding",
                expected=f"{EMBEDDED} bytes in base 64, or null",
                remedy="read the report again",
                document_id=record.document.id,
            )


def _fault_of(embedding: str) -> str | None:
    try:
        count = len(base64.b64decode(embedding, validate=True))
    except ValueError:
        return f"is no base 64: {json.dumps(embedding[:SHOWN])}" + (" …" if len(embedding) > SHOWN else "")
    return None if count == EMBEDDED else f"has {count:,} bytes"


def _decoded(value: object) -> Record:
    match value:
        case {"sayso": {"schema": int(schema)}} if schema != SCHEMA_VERSION:
            raise RecordError(
                f"{schema}",
                where="$.sayso.schema",
                expected=f"schema {SCHEMA_VERSION}",
                remedy="read the report again with this sayso",
            )
        case {"document": {"text": str(text)}}:
            return decode(Record, value, length=len(text))
    return decode(Record, value, length=0)


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number of JSON")

"""A record as rows, and back.

Spreading is a function of the record alone, so that what stands in the tables can be made again and compared. The
record itself is kept as deflated JSON without the text, which stands once, in `document`.
"""

import hashlib
import json
import zlib
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Table

from sayso.errors import LedgerError, RecordError
from sayso.ledger import tables
from sayso.ledger.answers import ACTOR_COLUMNS, GAP, StatementRow
from sayso.ledger.casting import roles_of_actors, spread_cast, stored_number
from sayso.ledger.claim_tables import CLAIMED
from sayso.ledger.claiming import spread_claims
from sayso.ledger.folding import fold_words
from sayso.schema.document import Document, Span
from sayso.schema.record import Record
from sayso.schema.statement import Marker, Statement

Row = dict[str, Any]
Rows = dict[Table, list[Row]]
SPREAD = (*tables.SAID, *CLAIMED)  # the tables over which a record is spread, in the order in which they are written
DOCUMENT_COPIED = ("id", "title", "outlet", "published", "language", "url", "path", "sha256", "revises", "text")


def spread_document(document: Document) -> Row:
    """Give the row of a document."""
    row = {name: getattr(document, name) for name in DOCUMENT_COPIED}
    return row | {"words": len(document.text.split()), "text_sha256": digest(document.text)}


def spread_record(record: Record) -> Rows:
    """Give the rows of everything that a reading found in a document, in the order in which they are to be written."""
    text, document = record.document.text, record.document.id
    statements = list(enumerate(record.statements))
    return {
        tables.statement: [statement_row(each, place, text, document) for place, each in statements],
        tables.statement_span: [row for _, each in statements for row in span_rows(each, text)],
        tables.marker: [marker_row(each, text, document) for each in record.markers],
        tables.warning: [{"document": document, "position": n, "text": each} for n, each in enumerate(record.warnings)],
        **spread_cast(record),
        **spread_claims(record),
    }


def statement_row(statement: Statement, position: int, text: str, document: str) -> Row:
    """Give the row of a statement."""
    source = surface(statement.source.spans, text)
    return {
        "id": statement.id,
        "document": document,
        "position": position,
        "source": source,
        "source_words": fold_words(source or ""),
        "unknown_because": statement.source.unknown_because,
        "cue": surface(statement.cue.spans, text) if statement.cue else None,
        "content": surface(statement.content.spans, text) or "",
        "form": str(statement.form),
        "act": str(statement.act),
        "negated": statement.negated,
        "confidence": stored_number(statement.confidence),
        "grounding": str(statement.grounding),
        "inside": statement.inside,
        "work": statement.source.work,
        "time": statement.time,
    }


def list_statements(record: Record) -> list[StatementRow]:
    """Give the statements of a record as a ledger answers them."""
    document = record.document
    names = {actor.id: actor.name for actor in record.actors} | {work.id: work.name for work in record.works}
    rows: list[StatementRow] = []
    for position, statement in enumerate(record.statements):
        row = statement_row(statement, position, document.text, document.id)
        kept = {name: value for name, value in row.items() if name not in ("position", "source_words", "time")}
        kept |= {"form": statement.form, "act": statement.act, "grounding": statement.grounding}
        kept |= {"number": position + 1, "title": document.title}
        kept |= {"outlet": document.outlet, "published": document.published}
        kept |= {f"{role}_spans": spans for role, spans in roles_of(statement)}
        kept |= {"work": names.get(statement.source.work or "")}
        kept |= {
            ACTOR_COLUMNS[role]: tuple(names[actor] for actor in actors) for role, actors in roles_of_actors(statement)
        }
        rows.append(StatementRow(**kept))
    return rows


def span_rows(statement: Statement, text: str) -> list[Row]:
    """Give the rows of a statement's spans."""
    return [
        {
            "statement": statement.id,
            "role": role,
            "piece": piece,
            "start": span.start,
            "end": span.end,
            "surface": span.of(text),
        }
        for role, spans in roles_of(statement)
        for piece, span in enumerate(spans)
    ]


def roles_of(statement: Statement) -> tuple[tuple[str, tuple[Span, ...]], ...]:
    """Give the spans of each role."""
    cue = statement.cue.spans if statement.cue else ()
    return ("source", statement.source.spans), ("cue", cue), ("content", statement.content.spans)


def marker_row(marker: Marker, text: str, document: str) -> Row:
    """Give the row of a marker."""
    start, end = marker.span
    return {
        "id": marker.id,
        "document": document,
        "kind": str(marker.kind),
        "start": start,
        "end": end,
        "surface": text[start:end],
        "statement": marker.statement,
    }


def surface(spans: Sequence[Span], text: str) -> str | None:
    """Give the text of spans, with a gap between them; null for none."""
    return GAP.join(span.of(text) for span in spans) if spans else None


def digest(text: str) -> str:
    """Give the SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def pack_record(record: Record) -> bytes:
    """Write a record, but for its text, as deflated JSON."""
    bare = replace(record, document=replace(record.document, text=""))
    return zlib.compress(bare.to_json().encode("utf-8"), 6)


def unpack_record(packed: bytes, text: str, *, document_id: str) -> Record:
    """Read a record that `pack_record` wrote.

    Raises:
        LedgerError: The bytes are damaged, or of a schema that is not known.
    """
    try:
        bare = json.loads(zlib.decompress(packed))
        bare["document"]["text"] = text
        return Record.from_json(json.dumps(bare))
    except (zlib.error, ValueError, KeyError, TypeError, RecordError) as error:
        raise LedgerError(
            f"the record that was kept cannot be read ({error})",
            remedy="read its file again; if that changes nothing, delete the document first",
            document_id=document_id,
        ) from error

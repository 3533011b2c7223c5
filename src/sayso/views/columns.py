"""Rows of a ledger as CSV and JSON, for programs.

The columns and their order are promised: `STATEMENT_COLUMNS`, `ACTOR_COLUMNS`, `DOCUMENT_COLUMNS`. CSV has a header,
CRLF line ends as RFC 4180 wants, spans as `start:end` with a space between pieces, names with semicolons between,
control characters as their pictures, and an apostrophe before text that a spreadsheet would take for a formula. JSON is
one object a line, with texts exactly as they stand in the ledger.
"""

import csv
import json
from collections.abc import Iterable, Mapping
from typing import TextIO

from sayso.ledger import ActorRow, DocumentRow, Hit, Judgement, StatementRow
from sayso.schema import Span
from sayso.views.plain import safe_json, spreadsheet_cell

STATEMENT_COLUMNS = (
    "id",
    "document",
    "number",
    "title",
    "outlet",
    "published",
    "source",
    "unknown_because",
    "cue",
    "content",
    "form",
    "act",
    "negated",
    "confidence",
    "grounding",
    "inside",
    "source_spans",
    "cue_spans",
    "content_spans",
    "actors",
    "work",
    "speaks_for",
    "addressees",
    "about",
)
ACTOR_COLUMNS = (
    "entity",
    "name",
    "kind",
    "country",
    "wikidata",
    "names",
    "documents",
    "mentions",
    "says",
    "said_for",
    "about",
    "reason",
    "score",
    "judged",
)
JUDGEMENT_COLUMNS = ("number", "kind", "subject", "other", "document", "words", "by", "made_at", "closed_at")
DOCUMENT_COLUMNS = (
    "id",
    "title",
    "outlet",
    "published",
    "language",
    "url",
    "path",
    "words",
    "statements",
    "model",
    "version",
    "read_at",
)


def statement_values(row: StatementRow) -> dict[str, object]:
    """Give the values of a statement under the names of its columns."""
    return {name: getattr(row, name) for name in STATEMENT_COLUMNS}


def document_values(row: DocumentRow) -> dict[str, object]:
    """Give the values of a document under the names of its columns."""
    return {name: getattr(row, name) for name in DOCUMENT_COLUMNS}


def actor_values(row: ActorRow) -> dict[str, object]:
    """Give the values of an actor under the names of its columns."""
    return {name: getattr(row, name) for name in ACTOR_COLUMNS}


def judgement_values(row: Judgement) -> dict[str, object]:
    """Give the values of a judgement under the names of its columns."""
    return {name: getattr(row, name) for name in JUDGEMENT_COLUMNS}


def hit_values(hit: Hit) -> dict[str, object]:
    """Give what was found in one document."""
    return {
        "document": document_values(hit.document),
        "snippet": hit.snippet.text,
        "found": hit.snippet.found,
        "statements": [statement_values(row) for row in hit.statements],
    }


def write_json(rows: Iterable[Mapping[str, object]], stream: TextIO) -> int:
    """Write rows as JSON, one row a line; give their number."""
    count = 0
    for row in rows:
        stream.write(safe_json(json.dumps(row, ensure_ascii=False)) + "\n")
        count += 1
    return count


def write_csv(rows: Iterable[Mapping[str, object]], columns: tuple[str, ...], stream: TextIO) -> int:
    """Write rows as CSV with a header; give their number."""
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(columns)
    count = 0
    for row in rows:
        count += 1
        writer.writerow([csv_cell(row[name]) for name in columns])
    return count


def csv_cell(value: object) -> str:
    """Write a value as one cell; null is an empty one."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        if all(isinstance(each, Span) for each in value):
            return " ".join(f"{span.start}:{span.end}" for span in value)
        return spreadsheet_cell("; ".join(value))
    return spreadsheet_cell(value) if isinstance(value, str) else str(value)

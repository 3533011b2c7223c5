"""Ids that are the same whenever the same report is read again.

A document's id is a hash of what makes it that document; the id of anything in it is a hash of document, kind and
spans, led by the first letter of its kind.

    >>> row_id(document_id("NATO met.", "A", None, "2024-07-11"), "statement", [Span(0, 4)])
    's-d989552a565c943e'
"""

import hashlib
import json
from collections.abc import Iterable
from typing import Literal

from sayso.schema.document import Span

RowKind = Literal["statement", "marker", "actor", "work", "place", "event", "quantity", "time"]


def document_id(text: str, outlet: str | None, url: str | None, published: str | None) -> str:
    """Give a document's id: sixteen hexadecimal digits."""
    return _digest(json.dumps([text, outlet, url, published], ensure_ascii=True, separators=(",", ":")))


def row_id(document: str, kind: RowKind, spans: Iterable[Span]) -> str:
    """Give the id of a row of document `document`: the kind's letter, a dash, sixteen hexadecimal digits.

    Two rows of one kind must differ in their spans or in the spans' order: give all spans that the row has.
    """
    places = " ".join([f"{start}-{end}" for start, end in spans])
    return f"{kind[0]}-{_digest(f'{document} {kind} {places}')}"


def _digest(canonical: str) -> str:
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()[:16]

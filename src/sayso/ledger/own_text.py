"""The text of documents that counts: without what they carry and have not written, or that alone.

A passage that a document has in common with several reports is one stretch. What is left of a text is counted and
searched as if it were all there is.

>>> pieces_of("Own. Carried. Own.", [Span(5, 13)], Copies.WITHOUT)
['Own. ', ' Own.']
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection, func, select

from sayso.ledger.answers import DocumentRow
from sayso.ledger.carrying import SIDES, is_own, of_copies
from sayso.ledger.link_tables import copy
from sayso.ledger.search import Snippet, search_pieces, search_texts
from sayso.ledger.tables import document, statement
from sayso.schema.document import Span
from sayso.schema.link import Copies


def fetch_carried(connection: Connection, names: Iterable[str] | None = None) -> dict[str, tuple[Span, ...]]:
    """Give the stretches that documents carry and have not written, in their order; of all, if none are named."""
    found: dict[str, list[Span]] = {}
    wanted = set(names) if names is not None else None
    for side in SIDES:
        columns = copy.c[side], copy.c[f"{side}_start"], copy.c[f"{side}_end"]
        for name, start, end in connection.execute(select(*columns).where(copy.c.writer != copy.c[side])):
            if wanted is None or name in wanted:
                found.setdefault(name, []).append(Span(start, end))
    return {name: Span.joined(spans) for name, spans in sorted(found.items())}


def count_again(connection: Connection, rows: Iterable[DocumentRow], copies: Copies) -> Iterator[DocumentRow]:
    """Give documents with the numbers of their words and statements in text of that kind."""
    spans = fetch_carried(connection)
    query = select(statement.c.document, func.count().label("number")).where(*of_copies(copies, is_own(statement)))
    numbers = {row.document: row.number for row in connection.execute(query.group_by(statement.c.document))}
    for row in rows:
        words = 0 if copies is Copies.ONLY else row.words
        if row.id in spans:
            words = sum(len(piece.split()) for piece in pieces_of(text_of(connection, row.id), spans[row.id], copies))
        yield replace(row, words=words, statements=numbers.get(row.id, 0))


def find_texts(connection: Connection, asked: str, limit: int, copies: Copies) -> Iterator[tuple[str, Snippet]]:
    """Find documents by titles and texts of that kind, the best first."""
    if copies is Copies.WITH:
        yield from search_texts(connection, asked, limit)
        return
    spans = fetch_carried(connection)
    found = 0
    for name, snippet in search_texts(connection, asked, None):
        kept: Snippet | None = snippet if copies is Copies.WITHOUT else None
        if name in spans:
            kept = search_pieces(titled_pieces(connection, name, spans[name], copies), asked)
        if kept is not None:
            yield name, kept
            found += 1
            if found == limit:
                return


def titled_pieces(connection: Connection, name: str, spans: Sequence[Span], copies: Copies) -> list[str]:
    """Give what of a document's title and text counts; a title that the text has, too, counts there alone."""
    text = text_of(connection, name)
    title = connection.execute(select(document.c.title).where(document.c.id == name)).scalar_one() or ""
    headed = [title] if copies is Copies.WITHOUT and title not in text else []
    return headed + pieces_of(text, spans, copies)


def text_of(connection: Connection, name: str) -> str:
    """Give the text of a document."""
    found: str = connection.execute(select(document.c.text).where(document.c.id == name)).scalar_one()
    return found


def pieces_of(text: str, spans: Sequence[Span], copies: Copies) -> list[str]:
    """Give the pieces of a text that count, in their order."""
    if copies is Copies.ONLY:
        return [span.of(text) for span in spans]
    cuts = [0, *(place for span in spans for place in span), len(text)] if copies is Copies.WITHOUT else [0, len(text)]
    return [text[start:end] for start, end in zip(cuts[::2], cuts[1::2], strict=True) if start < end]

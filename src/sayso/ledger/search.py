"""Full-text search: the only part of the ledger that speaks SQLite's own dialect (FTS5).

Two indexes, over the texts of documents (with their titles) and over the contents of statements. They are made, with
the triggers that keep them in step with the tables, by the first step of `migrations`; here they are asked. What a
user types is plain words, all of which must occur; a phrase in double quotes; or the beginning of a word with a star.
Nothing that is typed is a syntax error: signs that are no letters or digits part words, as they do in the index.

    >>> match_expression("“provoking confrontation” nato rival*")
    '"provoking confrontation" AND "nato" AND "rival*"*'
"""

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, column, func, literal_column, select, table, text
from sqlalchemy.exc import DatabaseError

from sayso.errors import LedgerError
from sayso.ledger.tables import document, statement
from sayso.schema.document import Span

TOKENS = "porter unicode61 remove_diacritics 2"  # as the indexes are made
CUT = "\ue000"  # between pieces: a word that no text has
INDEXES = ("document_text", "statement_content")
OPEN, CLOSE = "\x02", "\x03"  # around what was found, in what FTS5 hands back
SNIPPET_WORDS = 24
CONTROL = re.compile(r"[\x00-\x1f\x7f]")
ASKED = re.compile(r'"([^"]*)"?|([^\s"]+)')


class Snippet(NamedTuple):
    """A piece of text around what was searched for; `found` are spans of the piece."""

    text: str
    found: tuple[Span, ...]


def match_expression(asked: str) -> str:
    """Put what a user typed into the index's own language.

    Args:
        asked: Words, phrases in double quotes, beginnings of words with a star.

    Returns:
        An FTS5 expression that cannot be malformed.

    Raises:
        LedgerError: There is no word in it.
    """
    terms: list[str] = []
    for match in ASKED.finditer(re.sub('[“”„«»"]', '"', CONTROL.sub(" ", asked))):
        words = " ".join((match[1] or match[2] or "").split())
        if any(map(str.isalnum, words)):
            terms.append(f'"{words}"*' if words.endswith("*") and match[2] else f'"{words}"')
    if not terms:
        raise LedgerError(
            f"nothing to search for in {asked!r}",
            expected="words, or a phrase in double quotes",
            remedy="give at least one word",
        )
    return " AND ".join(terms)


def contents_matching(asked: str) -> ColumnElement[bool]:
    """Give the condition that a statement's content holds what was asked for."""
    index = table("statement_content", column("rowid"))
    found = select(index.c.rowid).where(
        text("statement_content MATCH :asked").bindparams(asked=match_expression(asked))
    )
    return statement.c.number.in_(found)


def search_texts(connection: Connection, asked: str, limit: int | None) -> list[tuple[str, Snippet]]:
    """Find documents by their titles and texts, the best first.

    Returns:
        Ids of documents, each with a piece of its text.
    """
    index = table("document_text", column("rowid"), column("rank"))
    piece = func.snippet(literal_column("document_text"), -1, OPEN, CLOSE, "…", SNIPPET_WORDS)
    query = (
        select(document.c.id, piece)
        .join_from(index, document, document.c.number == index.c.rowid)
        .where(text("document_text MATCH :asked").bindparams(asked=match_expression(asked)))
        .order_by(index.c.rank, document.c.id)
        .limit(limit)
    )
    return [(row[0], read_snippet(row[1])) for row in connection.execute(query)]


def search_pieces(pieces: Iterable[str], asked: str) -> Snippet | None:
    """Search pieces of a text as if they were all there is of it; give what is shown of them, if they hold it.

    They are put into an index of their own, so that words are found in all forms in which they are found elsewhere; no
    phrase is found across a gap.
    """
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.execute(f"CREATE VIRTUAL TABLE piece USING fts5(text, tokenize='{TOKENS}')")
        memory.execute("INSERT INTO piece VALUES (?)", [f" {CUT} ".join(pieces)])
        query = "SELECT snippet(piece, -1, ?, ?, '…', ?) FROM piece WHERE piece MATCH ?"
        found = memory.execute(query, [OPEN, CLOSE, SNIPPET_WORDS, match_expression(asked)]).fetchone()
    return read_snippet(found[0].replace(CUT, "…")) if found else None


def read_snippet(marked: str) -> Snippet:
    """Take the marks out of a snippet, and keep where they stood."""
    pieces: list[str] = []
    found: list[Span] = []
    at = start = 0
    for part in re.split(f"([{OPEN}{CLOSE}])", marked):
        if part == OPEN:
            start = at
        elif part == CLOSE:
            found.append(Span(start, at))
        else:
            pieces.append(part)
            at += len(part)
    return Snippet("".join(pieces), tuple(span for span in found if span.end > span.start))


def check_indexes(connection: Connection) -> list[str]:
    """Hold each index against its table, word for word; give the names of those that differ."""
    broken: list[str] = []
    for name in INDEXES:
        try:
            connection.execute(text(f"INSERT INTO {name}({name}, rank) VALUES ('integrity-check', 1)"))  # noqa: S608 - constants
        except DatabaseError:  # the check has no other way to say that they differ
            broken.append(name)
    return broken

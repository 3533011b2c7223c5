"""Texts as documents: reports as a user reads them, and articles of a corpus, in which every line is prose."""

import re

from sayso.documents import Metadata, ingest_document
from sayso.schema import Block, BlockKind, Document, Span
from training.data.polnear import Article


def as_report(text: str) -> Document:
    """Take a text as a report in English."""
    return ingest_document(text, metadata=Metadata(language="en")).document


def as_document(article: Article) -> Document:
    """Take an article of a corpus as a document: every line is prose."""
    lines = [Span(*match.span()) for match in re.finditer(r"[^\n]+", article.text)]
    return Document(article.name, article.text, tuple(Block(line, BlockKind.PROSE) for line in lines))

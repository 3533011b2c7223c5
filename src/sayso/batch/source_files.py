"""Does the file that a document came from still say what the document says?

Takes a document; opens the file that its path names, and holds both against each other: the bytes by their digest,
then the text, character by character. A page is held against the document through the source map, so that no page is
extracted anew. A file that is not there any more is no difference.
"""

import hashlib
import html
from functools import lru_cache
from pathlib import Path

from sayso.documents import SourceFile, find_sources
from sayso.documents.decoding import decode_text
from sayso.errors import DocumentError
from sayso.schema import Document

CHANGED = "the file has changed since it was read"


def compare_with_file(document: Document) -> str | None:
    """Say how a document differs from its file.

    Args:
        document: The document, with the path that it was read from.

    Returns:
        What differs; an empty text if nothing does; null if there is no such file.
    """
    path = document.path or ""
    if Path(path).is_file():
        return compare_with_bytes(document, path)
    file, sign, line = path.rpartition("#")
    if not (sign and line.isdecimal() and Path(file).is_file()):
        return None
    digests = line_digests(file, Path(file).stat().st_mtime_ns)
    if path not in digests:
        return f"line {line} of the file holds no report any more"
    return "" if digests[path] == document.sha256 == digest(document.text) else CHANGED


def compare_with_bytes(document: Document, path: str) -> str:
    """Hold a document against a file that it was made of as a whole."""
    try:
        content = SourceFile(path).read()
        assert isinstance(content, bytes)
        if hashlib.sha256(content).hexdigest() != document.sha256:
            return CHANGED
        text = decode_text(content, page=bool(document.source_map), where=path).text
    except DocumentError as error:
        return f"the file cannot be read any more ({error.found})"
    if not document.source_map:
        return "" if text == document.text else "the file's text is not the stored text"
    return compare_with_page(document, text)


def compare_with_page(document: Document, page: str) -> str:
    """Hold a document against the page that it was taken from, stretch by stretch."""
    at = 0
    for stretch, source in document.source_map:
        taken, stored = source.of(page), stretch.of(document.text)
        if stored not in (taken, html.unescape(taken)):
            return f"the page reads {taken!r:.60} at {source.start}-{source.end}, not {stored!r:.60}"
        if document.text[at : stretch.start].strip():
            return f"the source map passes over text at {at}-{stretch.start}"
        at = stretch.end
    return f"the source map passes over text at {at}" if document.text[at:].strip() else ""


@lru_cache(maxsize=4)
def line_digests(file: str, _modified: int) -> dict[str, str]:
    """Give the digest of each report in a file of JSON lines."""
    return {source.path: digest(source.content) for source in find_sources([file]) if isinstance(source.content, str)}


def digest(text: str) -> str:
    """Give the SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()

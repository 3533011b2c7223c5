r"""The whole way of one report, on one page: bytes or text in, an immutable document and the doubts about it out.

Takes what a source gave and what is known of it; gives the document. The stored text of a text is the text itself, so
that offsets in the record are offsets in the file; that of a page is taken from the page, character by character, with
a map back. What cannot be read is refused with one line; what can be read with a doubt is read, and the doubt noted.

    >>> ingested = ingest_document("Pier shut\n\nThe pier is shut, the minister said.", metadata=Metadata(outlet="A"))
    >>> ingested.document.title, len(ingested.document.blocks)
    ('Pier shut', 2)
"""

import hashlib
import re
from dataclasses import dataclass, replace

from sayso.documents.blocks import mark_blocks
from sayso.documents.decoding import decode_text
from sayso.documents.doubts import find_doubts
from sayso.documents.language import identify_language
from sayso.documents.mastheads import outlet_in
from sayso.documents.metadata import Metadata, normalise_date
from sayso.documents.pages import read_page
from sayso.documents.source import MAX_BYTES, SourceKind, too_large
from sayso.documents.stamps import published_in
from sayso.errors import (
    BinaryDocumentError,
    EmptyDocumentError,
    EncodingError,
    LanguageError,
    MetadataError,
)
from sayso.schema.document import Block, BlockKind, Document, SourceSegment
from sayso.schema.ids import document_id

READ_LANGUAGE = "en"
LANGUAGE_CODE = re.compile(r"(?:([a-z]{2})|(eng|english))(?:[-_ ].*)?\Z", re.IGNORECASE)
LOOKS_LIKE_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
SNIFFED = 4096


@dataclass(frozen=True, slots=True)
class Ingested:
    """A document, and what is doubtful about how it was read."""

    document: Document
    warnings: tuple[str, ...] = ()


def ingest_document(
    source: bytes | str,
    *,
    kind: SourceKind | None = None,
    metadata: Metadata | None = None,
    path: str | None = None,
    encoding: str | None = None,
    strict: bool = False,
    max_bytes: int = MAX_BYTES,
) -> Ingested:
    """Make a document of a report.

    Args:
        source: The bytes of a file, or a text.
        kind: Whether it is text or a page of HTML; by default its beginning tells.
        metadata: What is known of the report; comes before what a page says of itself.
        path: Where it comes from; names it in messages.
        encoding: The encoding of the bytes, if it is known.
        strict: Refuse a report that is not in English, or whose date cannot be read, instead of warning.
        max_bytes: The largest report that is read.

    Raises:
        DocumentError: The report cannot be read; the message names the path and says what to do.
    """
    if len(source) > max_bytes:
        raise too_large(path or "the text", len(source), max_bytes)
    known = metadata or Metadata()
    content, warnings = open_source(source, kind, encoding, path)
    text = content
    hints: tuple[Block, ...] = ()
    source_map: tuple[SourceSegment, ...] = ()
    if kind is SourceKind.HTML or (kind is None and LOOKS_LIKE_PAGE.match(content[:SNIFFED])):
        page = read_page(content, url=known.url, where=path)
        text, hints, source_map = page.text, page.hints, page.source_map
        known = known.over(page.metadata)
        warnings += page.warnings
    given = known
    blocks = mark_blocks(text, title=known.title, hints=hints)
    known, doubts = settle(known, text, blocks, path, strict=strict)
    document = Document(
        id=document_id(text, given.outlet, known.url, known.published if given.published else None),
        text=text,
        blocks=blocks,
        title=known.title,
        outlet=known.outlet,
        published=known.published,
        language=known.language,
        url=known.url,
        path=path,
        sha256=hashlib.sha256(source if isinstance(source, bytes) else text.encode("utf-8")).hexdigest(),
        source_map=source_map,
        revises=known.revises,
    )
    return Ingested(document, warnings + doubts + find_doubts(document))


def open_source(
    source: bytes | str, kind: SourceKind | None, encoding: str | None, where: str | None
) -> tuple[str, tuple[str, ...]]:
    """Give the text of a source, decoded, and the doubts about its encoding."""
    if not source.strip():
        raise EmptyDocumentError(
            "there is nothing in it but white space" if source else "it is empty",
            where=where or "the text",
            expected="a report",
            remedy="leave it out",
        )
    if isinstance(source, bytes):
        page = kind is SourceKind.HTML or (kind is None and b"<html" in source[:SNIFFED].lower())
        decoded = decode_text(source, page=page, encoding=encoding, where=where)
        text, _ = open_source(decoded.text, kind, encoding, where)
        return text, decoded.warnings
    check_characters(source, where)
    return source, ()


def check_characters(text: str, where: str | None) -> None:
    """Refuse characters that cannot be stored or exchanged."""
    place = text.find("\0")
    if place >= 0:
        raise BinaryDocumentError(
            f"a null character at {place:,}", where=where, expected="plain text", remedy="remove the null characters"
        )
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise EncodingError(
            f"half of a surrogate pair at {error.start:,}",
            where=where,
            expected="whole characters",
            remedy="mend the text",
        ) from None


def settle(
    known: Metadata, text: str, blocks: tuple[Block, ...], where: str | None, *, strict: bool
) -> tuple[Metadata, tuple[str, ...]]:
    """Complete the metadata from the text, and note what is doubtful about it."""
    published, doubts = settle_date(known.published, where, strict=strict)
    published = published or (None if known.published else published_in(text, blocks))
    language, more = settle_language(known.language, text, where, strict=strict)
    title = known.title
    if title is None:
        title = next((block.span.of(text) for block in blocks if block.kind is BlockKind.TITLE), None)
    outlet = known.outlet or (outlet_in(text) if blocks and blocks[0].kind is BlockKind.FURNITURE else None)
    return replace(known, title=title, outlet=outlet, published=published, language=language), doubts + more


def settle_date(value: str | None, where: str | None, *, strict: bool) -> tuple[str | None, tuple[str, ...]]:
    """Normalise the date of publication; a value that is none is left out and noted."""
    if value is None:
        return None, ()
    try:
        return normalise_date(value, where=where), ()
    except MetadataError as error:
        if strict:
            raise
        return None, (f"{error.found}, which cannot be read as a date: the report is kept without one",)


def settle_language(
    value: str | None, text: str, where: str | None, *, strict: bool
) -> tuple[str | None, tuple[str, ...]]:
    """Hold the language that is stated against the one that the text shows."""
    stated, shown = language_code(value), identify_language(text)
    doubts = (
        () if value is None or stated else (f'the language is given as "{value:.30}", which is no code such as en',)
    )
    foreign = next((code for code in (shown, stated) if code not in {None, READ_LANGUAGE}), None)
    if foreign is None:
        return stated or shown, doubts
    found = f'the text is in the language "{foreign}"' if foreign == shown else f'the language is given as "{foreign}"'
    if strict:
        raise LanguageError(
            found, where=where, expected="English", remedy="leave it out, or read it without strictness"
        )
    return stated or shown, (*doubts, f"{found}; only English is read well")


def language_code(value: str | None) -> str | None:
    """Write a language as ISO 639-1, null if it is not given as a code or as the word "English"."""
    code = LANGUAGE_CODE.match(value or "")
    if code is None:
        return None
    return READ_LANGUAGE if code[2] else code[1].lower()

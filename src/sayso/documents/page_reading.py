"""A page of HTML: its main text with the way back to the page, and what it says of itself.

Runs in the child process (`page_worker`), because no extractor is safe from every page. Takes the decoded page; gives
plain values, ready for JSON. `trafilatura` finds the main text; its words are then found again in the page, which
alone is stored. What is hidden from readers is blanked before, character for character, so that places stay true.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from lxml.etree import _Element
from trafilatura import bare_extraction

from sayso.documents.page_alignment import Grounded, ground_lines
from sayso.documents.page_text import Letters, read_letters
from sayso.schema.document import Block, Span

LINES = frozenset({"p", "head", "item", "row", "quote", "code", "list", "table", "div"})
WITHIN = frozenset({"p", "head", "item"})  # a quotation within one of these is part of its line


def read_main_text(page: str, url: str | None) -> dict[str, Any] | None:
    """Read a page; null if it holds no main text.

    Args:
        page: The decoded page.
        url: Its address, if known.

    Returns:
        `text`, `segments` (text start, text end, page start, page end), `hints` (start, end, kind), `dropped` (lines
        that could not be found in the page), and `title`, `outlet`, `published`, `url`, `language`.
    """
    seen = read_letters(page)
    found = bare_extraction(
        blank(page, seen.hidden),
        url=url,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None or isinstance(found, dict) or found.body is None:
        return None
    grounded = ground_lines(
        page, seen.letters, seen.places, list(lines_of(found.body)), title=found.title, body=seen.body
    )
    return {
        "text": grounded.text,
        "segments": [(*segment.text, *segment.source) for segment in grounded.segments],
        "hints": [(*hint.span, hint.kind.value) for hint in hints_of(grounded, seen)],
        "dropped": grounded.dropped,
        "title": found.title,
        "outlet": found.sitename,
        "published": found.date,
        "url": found.url,
        "language": seen.language,
    }


def blank(page: str, hidden: Sequence[Span]) -> str:
    """Put spaces in the place of what is hidden."""
    pieces = []
    at = 0
    for span in hidden:
        pieces += [page[at : span.start], " " * (span.end - span.start)]
        at = span.end
    return "".join(pieces) + page[at:]


def lines_of(body: _Element) -> Iterator[str]:
    """Give the lines of the main text: paragraphs, headings, items, rows (cells apart by white space)."""
    line: list[str] = []
    for text, ends_line in walk(body):
        line.append(text)
        if ends_line:
            yield "".join(line)
            line = []
    yield "".join(line)


def walk(element: _Element) -> Iterator[tuple[str, bool]]:
    """Give the texts of an element in order, and where a line ends."""
    parent = element.getparent()
    apart = element.tag in LINES and not (element.tag == "quote" and parent is not None and parent.tag in WITHIN)
    if apart:
        yield "", True
    yield element.text or "", element.tag == "lb"
    for child in element:
        yield from walk(child)
        yield child.tail or "", False
    if element.tag == "cell":
        yield " ", False
    if apart:
        yield "", True


def hints_of(grounded: Grounded, seen: Letters) -> Iterator[Block]:
    """Tell the kind of the lines that were taken from a headline, a caption or an embedded post."""
    segments = iter(grounded.segments)
    segment = next(segments, None)
    at = 0
    for line in grounded.text.split("\n\n"):
        taken = []
        while segment is not None and segment.text.start < at + len(line):
            taken.append(segment.source)
            segment = next(segments, None)
        for region in seen.regions:
            if taken and region.span.start <= taken[0].start and taken[-1].end <= region.span.end:
                yield Block(Span(at, at + len(line)), region.kind)
        at += len(line) + 2

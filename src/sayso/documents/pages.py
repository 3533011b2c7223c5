"""Pages of HTML: main text, the way back to the page, metadata.

Takes a decoded page; gives its text as it will be stored, with the segments that lead back to the page's characters,
what the page's elements say about its lines, and what the page says of itself. The page is checked first and then read
in a child process that can be ended (`page_child`): a page may take seconds, never the reader.
"""

import atexit
from dataclasses import dataclass
from functools import cache

from sayso.documents.metadata import Metadata
from sayso.documents.page_check import check_page
from sayso.documents.page_child import PageChild
from sayso.errors import ExtractionError
from sayso.schema.document import Block, BlockKind, SourceSegment, Span

SHOWN = 60  # characters of a dropped line that a warning shows


@dataclass(frozen=True, slots=True)
class Page:
    """What was read of a page."""

    text: str
    source_map: tuple[SourceSegment, ...]
    hints: tuple[Block, ...]
    metadata: Metadata
    warnings: tuple[str, ...]


def read_page(page: str, *, url: str | None = None, where: str | None = None, child: PageChild | None = None) -> Page:
    """Read a page of HTML.

    Args:
        page: The decoded page.
        url: Its address, if known.
        where: The file, for messages.
        child: The process that reads it; by default one that serves all pages.

    Raises:
        ExtractionError: The page is made to stall its reader, took too long, or holds no main text.
    """
    check_page(page, where=where)
    read = (child or shared_child()).read(page, url, where=where)
    if read is None or not read["text"].strip():
        raise ExtractionError(
            "no main text was found in the page",
            where=where,
            expected="an article of some paragraphs",
            remedy="save the page's text and read that",
        )
    return Page(
        text=read["text"],
        source_map=tuple(
            SourceSegment(Span(start, end), Span(source_start, source_end))
            for start, end, source_start, source_end in read["segments"]
        ),
        hints=tuple(Block(Span(start, end), BlockKind(kind)) for start, end, kind in read["hints"]),
        metadata=Metadata(*(read[name] or None for name in ("title", "outlet", "published", "language", "url"))),
        warnings=tuple(
            f'a line was left out, for it could not be found again in the page: "{shorten(line)}"'
            for line in read["dropped"]
        ),
    )


def shorten(line: str) -> str:
    """Give the start of a line."""
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"


@cache
def shared_child() -> PageChild:
    """Give the child that serves all pages of this process."""
    child = PageChild()
    atexit.register(child.close)
    return child

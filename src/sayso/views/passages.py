"""`sayso show DOCUMENT@OFFSET`: a place in its paragraph, and what is tied to the words that stand there."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from sayso.ledger import Spot
from sayso.schema import Record, Span
from sayso.views.plain import neutralise
from sayso.views.relating import show_spot
from sayso.views.shown import title_of
from sayso.views.tables import heading_of

POINTER = "▸"


def show_passage(record: Record, offset: int, spot: Spot) -> Iterator[RenderableType]:
    """Show the paragraph of a place in the text, and what stands there with its ties.

    Args:
        record: What was read in the document.
        offset: A place in its text, in code points.
        spot: What stands there.
    """
    document = record.document
    yield Text(title_of(document), style="bold")
    yield Text(" · ".join(fact for fact in (heading_of(document), document.id) if fact), style="dim")
    yield Text()
    around = paragraph_at(record, offset)
    before, after = Span(around.start, offset).of(document.text), Span(offset, around.end).of(document.text)
    yield Text(neutralise(before)).append(POINTER, style="bold magenta").append(neutralise(after))
    yield from show_spot(spot)


def paragraph_at(record: Record, offset: int) -> Span:
    """Give the paragraph that holds a place; the line where none does."""
    text = record.document.text
    line = Span(text.rfind("\n", 0, offset) + 1, text.find("\n", offset) % (len(text) + 1))
    return next((span for span in record.paragraphs if span.start <= offset < span.end), line)

"""`sayso show DOCUMENT@OFFSET`: the paragraph that holds a place, with the place pointed at."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from sayso.schema import Record, Span
from sayso.views.plain import neutralise, one_line
from sayso.views.tables import heading_of

POINTER = "▸"


def show_passage(record: Record, offset: int) -> Iterator[RenderableType]:
    """Show the paragraph of a place in the text, and the statements in it.

    Args:
        record: What was read in the document.
        offset: A place in its text, in code points.
    """
    document = record.document
    yield Text(one_line(document.title or document.path or document.id), style="bold")
    yield Text(" · ".join(fact for fact in (heading_of(document), document.id) if fact), style="dim")
    yield Text()
    around = paragraph_at(record, offset)
    before, after = Span(around.start, offset).of(document.text), Span(offset, around.end).of(document.text)
    yield Text(neutralise(before)).append(POINTER, style="bold magenta").append(neutralise(after))


def paragraph_at(record: Record, offset: int) -> Span:
    """Give the paragraph that holds a place; the line where none does."""
    text = record.document.text
    line = Span(text.rfind("\n", 0, offset) + 1, text.find("\n", offset) % (len(text) + 1))
    return next((span for span in record.paragraphs if span.start <= offset < span.end), line)

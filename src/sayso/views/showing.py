"""`sayso show`: one document, with its statements marked in the text and listed below it."""

from collections.abc import Iterable, Iterator

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from sayso.ledger import list_statements
from sayso.schema import Marker, MarkerKind, Record
from sayso.views.marked import BRACKETS, LEGEND, bracket_text, colour_text
from sayso.views.plain import one_line
from sayso.views.tables import heading_of, plain_table, statement_details
from sayso.views.terminal import has_colours


def show_record(console: Console, record: Record, *, only: frozenset[int] | None = None) -> None:
    """Show a document with its statements.

    Args:
        console: Where to; without colours the marks are brackets, and without a terminal lines are not broken.
        record: What was read in it.
        only: Numbers of the statements that are to be shown; all if none are given.
    """
    for part in parts_of(record, colours=has_colours(console), only=only):
        console.print(part, soft_wrap=isinstance(part, Text) and not console.is_terminal)


def parts_of(record: Record, *, colours: bool, only: frozenset[int] | None) -> Iterator[RenderableType]:
    """Give what is shown, from top to bottom."""
    document = record.document
    numbered = {n: row for n, row in enumerate(record.statements, 1) if only is None or n in only}
    if document.title:
        yield Text(one_line(document.title), style="bold")
    facts = (heading_of(document), one_line(document.path or ""), document.id, f"read by {record.versions.model}")
    yield Text(" · ".join(fact for fact in facts if fact), style="dim")
    for warning in record.warnings:
        yield Text(f"! {one_line(warning)}", style="yellow")
    yield Text()
    mark = colour_text if colours else bracket_text
    yield mark(document, numbered)
    yield Text()
    yield legend(colours=colours)
    yield Text()
    rows = [row for row in list_statements(record) if row.number in numbered]
    yield statement_details(rows) if rows else Text("no statements", style="dim")
    told = [marker for marker in record.markers if tells_something(marker)]
    if told and only is None:
        yield Group(Text(), markers_table(record, told))


def legend(*, colours: bool) -> Text:
    """Say what the marks mean."""
    if not colours:
        return Text(BRACKETS, style="dim")
    return Text("  ").join(Text(word, style=style) for word, style in LEGEND)


def tells_something(marker: Marker) -> bool:
    """Tell whether a marker says more than the text above it: what a statement quotes is seen there."""
    return marker.kind is not MarkerKind.QUOTATION or marker.statement is None


def markers_table(record: Record, markers: Iterable[Marker]) -> Table:
    """List scare quotes, terms, hedges, loaded cues, and quotations of nobody."""
    numbers = {statement.id: number for number, statement in enumerate(record.statements, 1)}
    table = plain_table()
    for heading in ("marker", "text", "in statement"):
        table.add_column(heading)
    for marker in markers:
        words = one_line(marker.span.of(record.document.text))
        place = str(numbers.get(marker.statement, "")) if marker.statement else ""
        table.add_row(Text(str(marker.kind)), Text(words), Text(place))
    return table

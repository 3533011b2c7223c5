"""Events, figures and timelines as tables for a terminal; on a narrow one, as lists."""

from collections.abc import Iterator, Sequence

from rich.console import ConsoleRenderable, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from sayso.ledger import EventRow, Moment, QuantityRow, Timeline
from sayso.schema import Span
from sayso.views.claims import (
    coded,
    counted_of,
    date_of,
    figure_of,
    granularity_of,
    names_of,
    place_of,
    sentence_of,
    speaker_of,
    status_of,
    when_label,
    words_of,
)
from sayso.views.plain import one_line
from sayso.views.tables import INDENT, WIDE, Adapting, content_text, counted, more_rows, plain_table, source_text

NAMELESS = "…"


def events_table(rows: Sequence[EventRow]) -> ConsoleRenderable:
    """Show events: when, who, what, to whom, in which words, done or not, on whose word, told by whom."""
    table = plain_table()
    table.add_column("date", no_wrap=True)
    for heading in ("source", "event", "recipient", "words", "status", "on whose word", "outlet"):
        table.add_column(heading, overflow="fold", no_wrap=heading == "status")
    items: list[RenderableType] = []
    for row in rows:
        cells = (
            date_of(row.when, row.published),
            names_of(row.sources) or NAMELESS,
            coded(row),
            names_of(row.recipients) or NAMELESS,
            one_line(row.trigger),
            str(row.status),
            words_of(row.says),
        )
        table.add_row(*map(Text, cells), told_at(row.outlet, row.document, row.trigger_span))
        items.append(event_item(row))
    return Adapting(table, items, least=WIDE)


def event_item(row: EventRow) -> RenderableType:
    """Show an event in a list."""
    lead = (date_of(row.when, row.published), one_line(row.outlet or ""), place_of(row.document, row.trigger_span))
    return Group(
        Text("  ".join(part for part in lead if part), style="dim"),
        Padding(Group(*event_lines(row, coded(row))), INDENT),
    )


def event_lines(row: EventRow, kind: str) -> Iterator[Text]:
    """Give the lines of an event: what it is, by its code or in plain words, on whose word, and its sentence."""
    status = status_of(row)
    parties = f"{names_of(row.sources) or NAMELESS} → {names_of(row.recipients) or NAMELESS}"
    yield Text(f"{parties}: {kind}" + (f", {status}" if status else ""))
    yield Text(words_of(row.says, "says"), style="dim")
    yield sentence_of(row)


def quantities_table(rows: Sequence[QuantityRow]) -> ConsoleRenderable:
    """Show figures: how much of what, on whose word, when, told by whom."""
    table = plain_table()
    table.add_column("published", no_wrap=True)
    for heading in ("figure", "of what", "on whose word", "time", "outlet"):
        table.add_column(heading, overflow="fold")
    items: list[RenderableType] = []
    for row in rows:
        time = when_label(row.when) if row.when is not None and row.when.anchored else ""
        day, word, outlet = (row.published or "")[:10], speaker_of(row.say), one_line(row.outlet or "")
        cells = (day, figure_of(row), counted_of(row), word, time)
        table.add_row(*map(Text, cells), told_at(row.outlet, row.document, row.span))
        lead = (day, outlet, place_of(row.document, row.span))
        said = f"on the word of {word}" + (f", {time}" if time else "")
        shown = Group(Text(f"{figure_of(row)}: {counted_of(row)}"), Text(said, style="dim"))
        items.append(Group(Text("  ".join(filter(None, lead)), style="dim"), Padding(shown, INDENT)))
    return Adapting(table, items, least=WIDE)


def timeline_table(timeline: Timeline, limit: int) -> Iterator[ConsoleRenderable]:
    """Show the first moments in the order of their own time, and say how many more there are, and events without.

    Args:
        timeline: All that there is.
        limit: Most moments to show.
    """
    if timeline.moments:
        table = plain_table()
        table.add_column("date", no_wrap=True)
        table.add_column("by the", no_wrap=True)
        for heading in ("what", "on whose word", "outlet"):
            table.add_column(heading, overflow="fold")
        items: list[RenderableType] = []
        for moment in timeline.moments[:limit]:
            date, fine = when_label(moment.when), granularity_of(moment.when)
            what, word, told = moment_cells(moment)
            table.add_row(Text(date), Text(fine, style="dim"), what, Text(word), told)
            lead = Text(f"{date}  ", style="dim").append_text(Text("  ").join(told.split("\n")))
            items += [lead, Padding(what, INDENT), Padding(Text(f"on the word of: {word}", style="dim"), INDENT)]
        yield Adapting(table, items, least=WIDE)
    yield from more_rows(len(timeline.moments) - limit, "moment")
    if timeline.undated:
        yield Text()
        yield Text(f"{counted(timeline.undated, 'event')} without a time of their own left out", style="dim")


def moment_cells(moment: Moment) -> tuple[RenderableType, str, Text]:
    """Give what happened at a moment, on whose word, and where it is told."""
    if moment.event is not None:
        row = moment.event
        what, _, sentence = event_lines(row, row.kind)
        return Group(what, sentence), words_of(row.says), told_at(row.outlet, row.document, row.trigger_span)
    assert moment.statement is not None
    said = moment.statement
    shown = source_text(said).append(f": {said.act}: ", style="none").append_text(content_text(said))
    return shown, "the outlet", told_at(said.outlet, said.document, said.content_spans[0])


def told_at(outlet: str | None, document: str, span: Span) -> Text:
    """Show by whom something is told, and where it stands."""
    place = Text(place_of(document, span), style="dim")
    return Text("\n").join([Text(one_line(outlet)), place]) if outlet else place

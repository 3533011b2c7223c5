"""Stories and disputes, in the terminal and as JSON; every line leads to its document and its place there."""

from collections.abc import Iterable, Iterator, Mapping

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from sayso.ledger import Dispute, Disputes, FigureDispute, QuantityRow, StatementRow, StoryRow
from sayso.schema import Span
from sayso.views.columns import document_values, statement_values
from sayso.views.plain import one_line
from sayso.views.tables import counted, heading_of, source_text

INDENT, DEEPER = (0, 0, 0, 2), (0, 0, 0, 4)
SHORT_ID = 12


def story_values(row: StoryRow) -> dict[str, object]:
    """Give a story for programs."""
    return {
        "documents": [document_values(each) for each in row.documents],
        "outlets": list(row.outlets),
        "first": row.first,
        "last": row.last,
        "score": row.score,
        "because": row.because,
        "actors": list(row.actors),
        "same": row.same,
        "denied": row.denied,
        "copies": row.copies,
    }


def show_stories(rows: Iterable[StoryRow]) -> Iterator[RenderableType]:
    """Show stories: when, who is in them, what they share, and their documents."""
    for row in rows:
        days = " to ".join(dict.fromkeys(day for day in (row.first, row.last) if day)) or "undated"
        heading = f"{days}  {counted(len(row.documents), 'document')}, {counted(len(row.outlets), 'outlet')}"
        yield Text(heading, style="bold")
        for document in row.documents:
            name = f"{document.id[:SHORT_ID]}  {heading_of(document)}  {one_line(document.name)}"
            yield Padding(Text(name), INDENT)
        yield Padding(Text("; ".join(shared_parts(row)), style="dim"), INDENT)
        yield Text()


def shared_parts(row: StoryRow) -> Iterator[str]:
    """Say what the documents of a story have in common."""
    yield f"in common: {one_line(row.because)} ({row.score:.2f})"
    if row.actors:
        yield f"about {one_line(', '.join(row.actors))}"
    for count, noun in ((row.same, "statement in two reports"), (row.denied, "denial"), (row.copies, "copied text")):
        if count:
            yield f"{count:,} × {noun}"


def dispute_values(found: Disputes) -> Iterator[Mapping[str, object]]:
    """Give disputes for programs, one by one: claims first, then figures."""
    for row in found.claims:
        yield {
            "claim": statement_values(row.claim),
            "also": [statement_values(each) for each in row.also],
            "against": [
                {"kind": str(each.kind), "score": each.score, "because": each.because}
                | {"statement": statement_values(each.statement)}
                for each in row.against
            ],
        }
    for figures in found.figures:
        yield {
            "figures": [figure_values(each) for each in (figures.a, figures.b)],
            "because": figures.because,
        }


def figure_values(row: QuantityRow) -> dict[str, object]:
    """Give a figure of a dispute for programs."""
    return {
        "id": row.id,
        "document": row.document,
        "outlet": row.outlet,
        "published": row.published,
        "words": row.words,
        "span": list(row.span),
        "says": row.say.who,
        "statement": row.say.statement,
        "sentence": row.sentence,
    }


def show_disputes(found: Disputes) -> Iterator[RenderableType]:
    """Show what is disputed: each claim with what stands against it, then figures that conflict."""
    for row in found.claims:
        yield from show_dispute(row)
        yield Text()
    for figures in found.figures:
        yield from show_figures(figures)
        yield Text()


def show_dispute(row: Dispute) -> Iterator[RenderableType]:
    """Show a claim, where else it stands, and what stands against it."""
    yield statement_line("claims", row.claim)
    yield from (Padding(statement_line("also", each), INDENT) for each in row.also)
    for each in row.against:
        yield Padding(statement_line(str(each.kind), each.statement), INDENT)
        yield Padding(Text(f"{one_line(each.because)} ({each.score:.2f})", style="dim"), DEEPER)


def statement_line(lead: str, row: StatementRow) -> Text:
    """Show a statement on one line: what it does here, who says it, what, and where it stands."""
    line = Text(f"{lead}  ", style="bold").append_text(replaced_style(source_text(row)))
    line.append(f": {one_line(row.content)}", style="not bold")
    return line.append(f"  {place_of(row, place_in(row))}", style="not bold dim")


def replaced_style(text: Text) -> Text:
    """Give a text that is not bold because the text before it is."""
    return Text("", style="not bold").append_text(text)


def place_in(row: StatementRow) -> int:
    """Give where a statement begins: at its content."""
    return row.content_spans[0].start if row.content_spans else 0


def place_of(row: StatementRow | QuantityRow, offset: int) -> str:
    """Say where something stands, as `sayso show` takes it."""
    known = [part for part in (one_line(row.outlet or ""), (row.published or "")[:10]) if part]
    return " · ".join([*known, f"{row.document[:SHORT_ID]}@{offset}"])


def show_figures(row: FigureDispute) -> Iterator[RenderableType]:
    """Show two figures that cannot both be right."""
    yield Text(f"figures  {one_line(row.because)}", style="bold")
    for each in (row.a, row.b):
        place = place_of(each, Span(*each.span).start)
        yield Padding(Text(one_line(each.sentence)).append(f"  {place}", style="dim"), INDENT)

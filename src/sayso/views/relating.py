"""Stories, disputes, and what is tied to a place, in the terminal and as JSON; every line leads to a place."""

from collections.abc import Iterable, Iterator, Mapping

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from sayso.ledger import (
    Dispute,
    Disputes,
    FigureDispute,
    QuantityRow,
    Spot,
    StandingFigure,
    StandingStatement,
    StatementRow,
    StoryRow,
    TiedStatement,
)
from sayso.schema import LinkKind, Span
from sayso.views.columns import document_values, statement_values
from sayso.views.plain import one_line
from sayso.views.shown import Shown
from sayso.views.tables import counted, heading_of, source_text

UNTIED = "nothing is known that says the same, denies it or supports it"
UNCOUNTED = "nothing is known that counts the same"
INDENT, DEEPER = (0, 0, 0, 2), (0, 0, 0, 4)
SHORT_ID = 12
TIES = {  # what a statement is to another: the first of a link to the second, and the second to the first
    LinkKind.SAME: ("the same as", "the same as"),
    LinkKind.REPEATS: ("said again as", "said again as"),
    LinkKind.DENIES: ("denies", "denied by"),
    LinkKind.SUPPORTS: ("supports", "supported by"),
    LinkKind.COUNTERS: ("accuses in return of", "answered by"),
}


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
    common = "in common" if len(row.documents) <= 2 else "the two that are most alike have in common"
    yield f"{common}: {one_line(row.because)} ({row.score:.2f})"
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
    yield from (Padding(figure_line(each), INDENT) for each in (row.a, row.b))


def figure_line(row: QuantityRow) -> Text:
    """Show the sentence of a figure, and where the figure stands."""
    return Text(one_line(row.sentence)).append(f"  {place_of(row, Span(*row.span).start)}", style="dim")


def show_spot(spot: Spot) -> Iterator[RenderableType]:
    """Show the statements and figures of a place, each with what it is tied to, or that it is tied to nothing."""
    for said in spot.statements:
        yield Text()
        yield statement_line(f"statement {said.statement.number}", said.statement)
        yield from show_ties(said)
    for counted_there in spot.figures:
        yield Text()
        yield Text(f"figure {one_line(counted_there.figure.words)}", style="bold")
        yield from show_figure_ties(counted_there)


def show_ties(said: StandingStatement) -> Iterator[RenderableType]:
    """Show what a statement is tied to: as what, whose words, where, why and how surely."""
    for tie in said.ties:
        label = TIES[tie.link.kind][tie.link.a != said.statement.id]
        judged = ", judged" if tie.link.judgement is not None else ""
        yield Padding(statement_line(label, tie.statement), INDENT)
        yield Padding(Text(f"{one_line(tie.link.because)} ({tie.link.score:.2f}{judged})", style="dim"), DEEPER)
    if not said.ties:
        yield Padding(Text(UNTIED, style="dim"), INDENT)


def show_figure_ties(row: StandingFigure) -> Iterator[RenderableType]:
    """Show the figures that count nearly the same, and what agrees or differs."""
    for tie in row.ties:
        line = Text(f"{tie.relation}  ", style="bold").append_text(replaced_style(figure_line(tie.figure)))
        yield Padding(line, INDENT)
        yield Padding(Text(one_line(tie.because), style="dim"), DEEPER)
    if not row.ties:
        yield Padding(Text(UNCOUNTED, style="dim"), INDENT)


def documents_of(spot: Spot) -> list[str]:
    """Give the documents of the statements that those of a place are tied to, each once."""
    return list(dict.fromkeys(tie.statement.document for said in spot.statements for tie in said.ties))


def spot_values(shown: Shown, document: str, offset: int, paragraph: Span, spot: Spot) -> dict[str, object]:
    """Give a place for programs: what stands there, with links as `sayso compare` writes them.

    Args:
        shown: Finds the statements there, and those that they are tied to.
        document: The id of the document.
        offset: The place in it.
        paragraph: The paragraph of the place.
        spot: What stands there.
    """
    return {
        "document": document,
        "offset": offset,
        "paragraph": list(paragraph),
        "statements": [
            statement_values(said.statement) | {"links": [link_values(shown, tie) for tie in said.ties]}
            for said in spot.statements
        ],
        "figures": [
            figure_values(row.figure)
            | {
                "links": [
                    {"relation": str(tie.relation), "because": tie.because, "figure": figure_values(tie.figure)}
                    for tie in row.ties
                ]
            }
            for row in spot.figures
        ],
    }


def link_values(shown: Shown, tie: TiedStatement) -> dict[str, object]:
    """Give a link with the statement at its other end; two wordings of one statement with where they differ."""
    link = tie.link
    return {
        "kind": str(link.kind),
        **{name: getattr(link, name) for name in ("a", "b", "score", "because")},
        **shown.difference_values(link.kind, link.a, link.b),
        "judgement": link.judgement,
        "statement": statement_values(tie.statement),
    }

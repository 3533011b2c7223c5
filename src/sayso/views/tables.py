"""Rows of a ledger as tables for a terminal: statements, documents, what a search found.

Every text is a `Text` of its own, never markup, and neutralised: a report cannot colour or move anything. A terminal
that is too narrow for a table gets a list in its place, since columns of ten letters read badly.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console, ConsoleOptions, ConsoleRenderable, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sayso.ledger import DocumentRow, Hit, Snippet, StatementRow
from sayso.schema import Document
from sayso.views.marked import STYLES
from sayso.views.plain import bare, neutralise, one_line

NARROW, WIDE = 72, 100
INDENT = (0, 0, 0, 2)
UNKNOWN = "dim italic"
ARTICLE = re.compile(r"^(?:the|an?)\s+|'s\b")
BREAK = re.compile(r"\s")


def plain_table() -> Table:
    """Give an empty table in the one form that all have."""
    return Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))


class Adapting:
    """A table that is a list on a narrow terminal."""

    def __init__(self, table: RenderableType, items: Sequence[RenderableType], *, least: int) -> None:
        """Take both forms of the same rows, and the least width for the table."""
        self.table = table
        self.items = items
        self.least = least

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> RenderResult:
        """Choose by the width that there is."""
        if options.max_width >= self.least:
            yield self.table
        else:
            yield from self.items


def statements_table(rows: Sequence[StatementRow], *, dated: bool) -> ConsoleRenderable:
    """Show statements: who, what they do by it, and what they say.

    Args:
        rows: The statements, in the order in which they are shown.
        dated: Whether they are of several documents, so that date and outlet are to be shown, or of one, so that
            their numbers are.
    """
    table = plain_table()
    if dated:
        table.add_column("published", no_wrap=True)
        table.add_column("outlet", max_width=16, overflow="fold")
    else:
        table.add_column("#", justify="right", no_wrap=True)
    table.add_column("source", max_width=28, overflow="fold")
    table.add_column("act", no_wrap=True)
    table.add_column("form", no_wrap=True)
    table.add_column("content", overflow="fold")
    items: list[RenderableType] = []
    for row in rows:
        lead = [day_of(row), one_line(row.outlet or "")] if dated else [str(row.number)]
        table.add_row(*map(Text, lead), source_text(row), Text(act_of(row)), Text(str(row.form)), content_text(row))
        items.append(list_item(lead, row))
    return Adapting(table, items, least=WIDE if dated else NARROW)


def statement_details(rows: Sequence[StatementRow]) -> ConsoleRenderable:
    """Show the statements of one document below its marked text: all but the contents, which stand above."""
    numbers = {row.id: row.number for row in rows}
    table = plain_table()
    for heading in ("#", "source", "cue", "act", "form", "inside", "confidence"):
        right = heading in {"#", "inside", "confidence"}
        table.add_column(heading, justify="right" if right else "left", no_wrap=right, overflow="fold")
    items: list[RenderableType] = []
    for row in rows:
        inside = str(numbers.get(row.inside, "")) if row.inside else ""
        cue = Text(one_line(row.cue or "none"), style=STYLES["C"] if row.cue else UNKNOWN)
        facts = [Text(act_of(row)), Text(str(row.form))]
        sure = Text(f"{row.confidence:.2f}")
        table.add_row(Text(str(row.number)), source_text(row), cue, *facts, Text(inside), sure)
        within = [Text(f"inside {inside}")] if inside else []
        items.append(Text(" · ").join([source_text(row, f"{row.number}  "), cue, *facts, *within, sure]))
    return Adapting(table, items, least=NARROW)


def documents_table(rows: Iterable[DocumentRow]) -> ConsoleRenderable:
    """Show documents: when, by whom, how long, how many statements."""
    table = plain_table()
    table.add_column("document", no_wrap=True)
    table.add_column("published", no_wrap=True)
    table.add_column("outlet", max_width=20, overflow="fold")
    table.add_column("title or file", overflow="fold")
    table.add_column("words", justify="right", no_wrap=True)
    table.add_column("statements", justify="right", no_wrap=True)
    items: list[RenderableType] = []
    for row in rows:
        name = one_line(row.name)
        cells = (row.id[:12], day_of(row), one_line(row.outlet or ""), name, f"{row.words:,}", f"{row.statements:,}")
        table.add_row(*map(Text, cells))
        counts = f"{counted(row.words, 'word')}, {counted(row.statements, 'statement')}"
        items += [Text(f"{row.id[:12]}  {heading_of(row)}"), Padding(Text(f"{name} ({counts})"), INDENT)]
    return Adapting(table, items, least=NARROW)


def hits_list(hits: Iterable[Hit]) -> Iterator[ConsoleRenderable]:
    """Show what a search found: each document with a piece of its text, and the statements that hold it."""
    for hit in hits:
        title = Text(one_line(hit.document.name), style="bold")
        yield title.append(f"  {heading_of(hit.document)}  {hit.document.id[:12]}", style="not bold dim")
        yield Padding(snippet_text(hit.snippet), INDENT)
        for row in hit.statements:
            yield Padding(list_item([str(row.number)], row), (0, 0, 0, 4))
        yield Text()


def snippet_text(snippet: Snippet) -> Text:
    """Show a piece of text with what was found in it."""
    text = Text(neutralise(BREAK.sub(" ", snippet.text)))
    for span in snippet.found:
        text.stylize("bold magenta", span.start, span.end)
    return text


def list_item(lead: Sequence[str], row: StatementRow) -> RenderableType:
    """Show a statement in a list: where it comes from and what is done by it, then who says what."""
    facts = Text("  ".join([*(part for part in lead if part), f"{act_of(row)} · {row.form}"]), style="dim")
    return Group(facts, Padding(source_text(row).append(": ", style="none").append_text(content_text(row)), INDENT))


def source_text(row: StatementRow, lead: str = "") -> Text:
    """Show a source, or why there is none."""
    text = Text(lead)
    if row.source is not None:
        text.append(bare(row.source), style=STYLES["S"])
        who = identity_of(row)
        return text.append(f" [{who}]", style="dim") if who else text
    return text.append(f"unknown: {one_line(row.unknown_because or 'no reason given')}", style=UNKNOWN)


def identity_of(row: StatementRow) -> str:
    """Say who a source is, and for whom it speaks, where its own words do not."""
    said = fold(row.source or "")
    names = [*row.actors, *([row.work] if row.work else [])]
    who = ", ".join(one_line(name) for name in names if fold(name) not in said)
    said_for = any(fold(name) in said for name in row.speaks_for)
    bodies = f"for {one_line(row.speaks_for[-1])}" if row.speaks_for and not said_for else ""
    return ", ".join(part for part in (who, bodies) if part)


def fold(text: str) -> str:
    """Fold a text for comparing: small letters, without articles and possessives."""
    return ARTICLE.sub("", text.casefold().replace("’", "'"))


def content_text(row: StatementRow) -> Text:
    """Show a content."""
    return Text(one_line(row.content), style="none")


def act_of(row: StatementRow) -> str:
    """Name what a source does by a statement; one that was not said is so marked."""
    return f"not: {row.act}" if row.negated else str(row.act)


def day_of(row: StatementRow | DocumentRow | Document) -> str:
    """Give the day of publication."""
    return (row.published or "")[:10]


def heading_of(row: DocumentRow | Document) -> str:
    """Give outlet and day of a document."""
    return " · ".join(part for part in (one_line(row.outlet or ""), day_of(row)) if part)


def counted(number: int, noun: str) -> str:
    """Give a number with its noun."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def more(number: int, noun: str, rest: str = "") -> list[Text]:
    """Say how many are not shown, and how to see them, if there are any.

    Args:
        number: How many are not shown.
        noun: What they are, in the singular.
        rest: What else is said of them, behind the noun.
    """
    return [Text(f"and {counted(number, noun)}{rest}; --limit shows them", style="dim")] if number > 0 else []


def more_rows(number: int, noun: str) -> list[Text]:
    """Say how many rows of a list are not shown, if there are any, and where all of them are to be had."""
    return [line.append(", JSON and CSV hold all") for line in more(number, f"more {noun}")]

"""`sayso compare` in the terminal: reports side by side.

Reports are called by a letter each, from A on, in the order of their publication; every line leads to the number that a
statement has in `sayso show`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sayso.schema import Comparison, Difference, FigureRelation, LinkKind, Quantity, Record, Share, Span, StatementLink
from sayso.views.alike import Block, Likened, blocks_of, other_end
from sayso.views.copied import first_of, texts_of
from sayso.views.figures import FigureRow, counted_most, rows_of
from sayso.views.grouping import ALIKE
from sayso.views.plain import around, flat, one_line
from sayso.views.shown import SHOWN, Shown, title_of, two_names
from sayso.views.silences import silences_of
from sayso.views.tables import counted, heading_of
from sayso.views.versions import Versions
from sayso.views.voices import heard_lines

INDENT = (0, 0, 0, 2)
BELOW = (0, 0, 0, 8)  # below the words of a statement
VOICES = 6  # speakers of a report
ALONE = 5  # statements of one report alone that are shown
PIECES = 8  # passages of a text that is carried
NAMES = 3  # of a work in one report
QUOTED_SHOWN = 4  # places in which quotations differ
HEADINGS = {
    LinkKind.SAME: "the same statement",
    LinkKind.REPEATS: "repeated on another occasion",
    LinkKind.DENIES: "denied",
    LinkKind.SUPPORTS: "supported by others",
    LinkKind.COUNTERS: "accused in return",
}


def show_comparison(console: Console, records: Sequence[Record], comparison: Comparison) -> None:
    """Show reports side by side."""
    shown = Shown(records)
    versions = shown.versions(comparison.links)
    for record in records:
        document, first = record.document, versions.first_of(record.document.id)
        title = Text(f"{shown.letters[document.id]}  ", style="bold").append(title_of(document))
        title.append(f"  {heading_of(document)}", style="dim")
        title.append(f" · another version of {shown.letters[first]}" if first else "", style="dim")
        console.print(title, soft_wrap=True)
    show_part(console, "copied", copy_rows(comparison, shown))
    every = blocks_of([link for link in comparison.links if link.kind in ALIKE], shown)
    held = {block: versions.holding(shown.documents_of(block.ids)) for block in every}
    blocks = [block for block in every if not held[block]]
    for kind in LinkKind:
        links = sorted((link for link in comparison.links if link.kind is kind), key=lambda link: -link.score)
        alike = (block_rows(block, shown) for block in blocks if block.kind is kind)
        show_part(console, HEADINGS[kind], apart(alike if kind in ALIKE else answer_rows(links, shown)))
    show_part(console, "figures", figure_rows(comparison, shown, versions))
    show_part(console, "one work under two names", work_rows(comparison, shown))
    show_part(console, "left out by a later report", omission_rows(comparison, shown))
    show_part(console, "voice", voice_rows(records, comparison, shown))
    rows = [*alone_rows(records, comparison, shown), *version_rows(versions, held, shown)]
    show_part(console, "told by one report alone", rows)


def show_part(console: Console, heading: str, rows: Iterable[RenderableType]) -> None:
    """Show rows below a heading; nothing where there are none."""
    for place, row in enumerate(rows):
        if not place:
            console.print()
            console.print(Text(heading, style="bold underline"))
        console.print(row, soft_wrap=False)


def apart(blocks: Iterable[Iterable[RenderableType]]) -> Iterator[RenderableType]:
    """Give the rows of blocks, with an empty line between each two."""
    for place, block in enumerate(blocks):
        yield from [Text()] if place else []
        yield from block


def block_rows(block: Block, shown: Shown) -> Iterator[RenderableType]:
    """Give the rows of statements that are one: each with what it is like, and where its words are others."""
    for each in block.statements:
        end = other_end(each.like, each.statement) if each.like else None
        parts = shown.differences(end, each.statement) if end else ()
        yield statement_row(each.statement, shown, [part.b for part in parts if part.b])
        once = each.like is not None and each.like.kind is LinkKind.SAME
        if end and once and (quoted := quoted_otherwise((end, each.statement), parts, shown)):
            yield Padding(Text(f"inside quotation marks: {quoted}"), BELOW)
        if each.like:
            yield Padding(Text(f"like {likeness(each.like, each.statement, shown)}", style="dim"), BELOW)
        if each.also:
            yield Padding(Text(f"also like {also_like(each, shown)}", style="dim"), BELOW)


def likeness(link: StatementLink, statement: str, shown: Shown, *, why: bool = True) -> str:
    """Name the other end of a link, whether it is of another occasion, and how sure the link is."""
    again = ", on another occasion" if link.kind is LinkKind.REPEATS else ""
    because = f": {one_line(link.because)}" if why else ""
    return f"{shown.mark(other_end(link, statement))}{again}{because} ({link.score:.2f})"


def also_like(row: Likened, shown: Shown) -> str:
    """Name the statements of other blocks that one is like; of the surest it is told why."""
    return "; ".join(likeness(link, row.statement, shown, why=not place) for place, link in enumerate(row.also))


def statement_row(statement: str, shown: Shown, underlined: Sequence[Span] = ()) -> RenderableType:
    """Give the row of a statement: its mark, and beside it who says what."""
    return hung(Text(shown.mark(statement)), shown.line(statement, underlined))


def hung(mark: Text, words: Text) -> RenderableType:
    """Hang words beside a mark, so that long lines stand below the words."""
    row = Table.grid(padding=(0, 2, 0, 0))
    row.add_column(min_width=4, justify="right", no_wrap=True)
    row.add_column(overflow="fold")
    row.add_row(mark, words)
    return Padding(row, INDENT)


def answer_rows(links: Iterable[StatementLink], shown: Shown) -> Iterator[Iterator[RenderableType]]:
    """Give, for each statement that answers others, its rows: it, and each that it answers, with the reason."""
    answers: dict[str, list[StatementLink]] = {}
    for link in links:
        answers.setdefault(link.a, []).append(link)
    return (link_rows(some, shown) for some in answers.values())


def link_rows(links: Sequence[StatementLink], shown: Shown) -> Iterator[RenderableType]:
    """Give the rows of links of one statement: it, the others, and why they are linked."""
    yield statement_row(links[0].a, shown)
    for link in links:
        yield statement_row(link.b, shown)
        yield Padding(Text(f"{one_line(link.because)} ({link.score:.2f})", style="dim"), BELOW)


def quoted_otherwise(ends: Sequence[str], apart: Iterable[Difference], shown: Shown) -> str:
    """Say where two quotations of one statement do not have the same words."""
    one, other = (shown.statements[end][0].document.text for end in ends)
    parts = [
        f"{f'“{one_line(each.a.of(one))}”' if each.a else 'nothing'}"
        f" against {f'“{one_line(each.b.of(other))}”' if each.b else 'nothing'}"
        for each in apart
        if each.quoted
    ]
    more = [f"and {len(parts) - QUOTED_SHOWN} more"] if len(parts) > QUOTED_SHOWN else []
    return "; ".join([*parts[:QUOTED_SHOWN], *more])


def copy_rows(comparison: Comparison, shown: Shown) -> Iterator[RenderableType]:
    """Give the rows of text that reports carry and have not written: whose it is, and how each passage begins."""
    for text in texts_of(comparison.copies, shown.places):
        letters = ", ".join(shown.letters[document] for document in text.documents)
        agency = f", {one_line(text.agency)}" if text.agency else ""
        yield Padding(Text(f"{letters}: {counted(text.words, 'word')}{agency}; {one_line(text.because)}"), INDENT)
        for _, copy in text.pieces[:PIECES]:
            yield Padding(Text(shown.excerpt(first_of(copy, shown.places)), style="dim"), BELOW)
        if (more := len(text.pieces) - PIECES) > 0:
            yield Padding(Text(f"and {counted(more, 'more passage')}", style="dim"), BELOW)


def figure_rows(comparison: Comparison, shown: Shown, versions: Versions) -> Iterator[RenderableType]:
    """Give the rows of figures: what they are to each other, and below that each sentence once.

    That one report, or versions of one, give a value again tells nothing of how accounts agree: it is counted.
    """
    given_again = 0
    for row in rows_of(comparison.figures, shown.place_of_figure):
        reports = {shown.quantities[quantity][0].document.id for quantity in row.figures}
        if row.relation is FigureRelation.SAME and (len(reports) == 1 or versions.holding(reports)):
            given_again += 1
            continue
        yield Padding(Text(f"{row.relation.value}: {one_line(told_of(row, shown))}"), INDENT)
        sentences: dict[str, tuple[Text, dict[str, None]]] = {}
        for quantity in row.figures:
            record, figure = shown.quantities[quantity]
            sentence = sentence_of(record, figure)
            _, letters = sentences.setdefault(sentence.plain, (sentence, {}))
            letters[shown.letters[record.document.id]] = None
        for sentence, letters in sentences.values():
            yield hung(Text(", ".join(letters), style="dim"), sentence)
        if row.more:
            yield Padding(Text(f"and {counted(row.more, 'more pair')} of the same figures", style="dim"), BELOW)
    if given_again:
        alone = "one report alone, or versions of one" if versions.groups else "one report alone"
        yield Padding(Text(f"given again by {alone}: {counted(given_again, 'value')}", style="dim"), INDENT)


def told_of(row: FigureRow, shown: Shown) -> str:
    """Say what figures are to each other: of equal ones the value in all its forms, of what, and how often."""
    if row.relation is not FigureRelation.SAME:
        return row.links[0].because
    found = [shown.quantities[quantity] for quantity in row.figures]
    forms = dict.fromkeys(one_line(figure.span.of(record.document.text)) for record, figure in found)
    reports = len({record.document.id for record, _ in found})
    part = counted_most(figure.part.text if figure.part else "" for _, figure in found)
    return "; ".join([", ".join(forms), *([part] if part else []), f"in {counted(reports, 'report')}"])


def sentence_of(record: Record, row: Quantity) -> Text:
    """Give the sentence of a figure, the figure in sight: of a long one what stands around it."""
    text = record.document.text
    sentence = next((each for each in record.sentences if each.start <= row.span.start < each.end), row.span)
    figure = flat(row.span.of(text))
    sides = flat(text[sentence.start : row.span.start]), figure, flat(text[row.span.end : sentence.end])
    before, after = around(sides[0].lstrip(), figure, sides[2].rstrip(), SHOWN)
    return Text(before, style="dim").append(figure, style="not dim").append(after, style="dim")


def work_rows(comparison: Comparison, shown: Shown) -> Iterator[RenderableType]:
    """Give the rows of plans, treaties and the like of which two reports speak: what each calls it, and where first."""
    for link in (each for each in comparison.works if two_names(shown.works[each.a], shown.works[each.b])):
        for record, work in sorted(
            (shown.works[end] for end in (link.a, link.b)), key=lambda end: shown.letters[end[0].document.id]
        ):
            names = dict.fromkeys(one_line(span.of(record.document.text)) for span in work.mentions)
            letter = shown.letters[record.document.id]
            yield Padding(Text(f"{letter}  {', '.join(list(names)[:NAMES])}"), INDENT)
        yield Padding(Text(one_line(link.because), style="dim"), BELOW)


def omission_rows(comparison: Comparison, shown: Shown) -> Iterator[RenderableType]:
    """Give the rows of what is left out."""
    for row in silences_of(comparison.left_out, shown.order):
        silent = ", ".join(shown.letters[document] for document in row.documents)
        yield Padding(Text(f"not in {silent}: {one_line(row.because)}"), INDENT)
        yield from (statement_row(statement, shown) for statement in row.statements)


def voice_rows(records: Sequence[Record], comparison: Comparison, shown: Shown) -> Iterator[RenderableType]:
    """Give, for each report, who has how much of it, who comes first, and for whom it has loaded cues."""
    of_each: dict[str, list[Share]] = {record.document.id: [] for record in records}
    for share in comparison.voice:
        of_each[share.document].append(share)
    for document, rows in of_each.items():
        parts = [f"{one_line(row.name or 'own voice')} {row.share:.0%}" for row in rows[:VOICES]]
        rest = sum(row.share for row in rows[VOICES:])
        parts += [f"others {rest:.0%}"] if rest else []
        yield hung(Text(shown.letters[document]), Text(", ".join(parts)))
        hearings = [row for row in comparison.hearings if row.document == document]
        yield from (Padding(Text(line, style="dim"), BELOW) for line in heard_lines(hearings, VOICES))


def alone_rows(records: Sequence[Record], comparison: Comparison, shown: Shown) -> Iterator[RenderableType]:
    """Give the first statements that each report alone has, and how many more."""
    for record in records:
        own = [row.statement for row in comparison.only_in if row.document == record.document.id]
        yield from (statement_row(statement, shown) for statement in own[:ALONE])
        if len(own) > ALONE:
            letter = shown.letters[record.document.id]
            yield Padding(Text(f"and {len(own) - ALONE:,} more in {letter}", style="dim"), BELOW)


def version_rows(versions: Versions, held: Mapping[Block, Sequence[str]], shown: Shown) -> Iterator[RenderableType]:
    """Give the first statements that versions of one report alone have, each once, and how many more."""
    for documents in versions.groups:
        letters = ", ".join(shown.letters[document] for document in documents)
        own = sorted(
            (block.ids for block, some in held.items() if some == documents), key=lambda ids: shown.order(ids[0])
        )
        for ids in own[:ALONE]:
            yield hung(Text(", ".join(map(shown.mark, ids))), shown.line(ids[0]))
        if len(own) > ALONE:
            more = f"and {len(own) - ALONE:,} more in {letters}, versions of one report"
            yield Padding(Text(more, style="dim"), BELOW)

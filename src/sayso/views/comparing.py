"""`sayso compare`: reports side by side, in the terminal and as JSON.

Reports are called by a letter each, from A on, in the order of their publication; every line leads to the number that a
statement has in `sayso show`.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text

from sayso.actors import Gazetteer
from sayso.batch import Outcome, read_all
from sayso.documents import Metadata, find_sources
from sayso.errors import UsageError
from sayso.ledger import Ledger
from sayso.linkage import ActorLinker, cast_records, compare_records, differ
from sayso.schema import Comparison, Difference, Kept, LinkKind, Quantity, Record, Share, Span, Statement, StatementLink
from sayso.views import reading
from sayso.views.grouping import ALIKE
from sayso.views.plain import around, flat, one_line
from sayso.views.tables import counted, heading_of
from sayso.views.terminal import complain, open_messages
from sayso.views.voices import heard_lines, hearing_values

INDENT = (0, 0, 0, 2)
DEEPER = (0, 0, 0, 5)
SHOWN = 160  # letters of a content
VOICES = 6  # speakers of a report
ALONE = 5  # statements of one report alone that are shown
NAMES = 3  # of a work in one report
QUOTED_SHOWN = 4  # places in which quotations differ
HEADINGS = {
    LinkKind.SAME: "the same statement",
    LinkKind.REPEATS: "repeated on another occasion",
    LinkKind.DENIES: "denied",
    LinkKind.SUPPORTS: "supported by others",
    LinkKind.COUNTERS: "accused in return",
}


def compare_paths(paths: Sequence[str], *, without_copies: bool = False) -> tuple[list[Record], Comparison]:
    """Read what paths lead to, and compare it.

    Args:
        paths: Files and folders.
        without_copies: Text that a report carries and has not written does not count.

    Raises:
        UsageError: Fewer than two reports could be read.
    """
    records: list[Record] = []
    messages = open_messages()

    def keep(outcome: Outcome) -> None:
        if outcome.error is not None:
            complain(messages, outcome.error)
        elif outcome.record is not None:
            records.append(outcome.record)

    reader, versions = reading.load_reader(1)
    read_all(find_sources(paths, metadata=Metadata()), read_many=reader, versions=versions, tell=keep)
    records = in_order(records)
    entities = cast_records(records, ActorLinker(Gazetteer.shipped().id_of))
    return records, compare(records, entities, without_copies=without_copies)


def compare_documents(
    ledger: Ledger, called: Sequence[str], *, without_copies: bool = False
) -> tuple[list[Record], Comparison]:
    """Compare documents of a ledger; all, if none is named.

    Args:
        ledger: The ledger.
        called: What documents are called.
        without_copies: Text that a report carries and has not written does not count; which that is, is told from the
            whole ledger.

    Raises:
        UsageError: They are fewer than two.
        UnknownDocumentError: One is not there.
    """
    ids = list(dict.fromkeys([ledger.find(name).id for name in called] or [row.id for row in ledger.documents()]))
    check_number(len(ids))
    records = in_order(ledger.record(document) for document in ids)
    kept = ledger.kept(ids, every=not called)
    return records, compare(records, ledger.entities(ids), kept, without_copies=without_copies)


def in_order(records: Iterable[Record]) -> list[Record]:
    """Put records in the order of their publication, each once."""
    every = {record.document.id: record for record in records}.values()
    return sorted(every, key=lambda record: (record.document.published or "9999", record.document.id))


def compare(
    records: Sequence[Record],
    entities: Mapping[str, str],
    kept: Kept | None = None,
    *,
    without_copies: bool = False,
) -> Comparison:
    """Compare records, with the shipped network."""
    from sayso.annotations import embed_texts, judge_pairs  # noqa: PLC0415 -- the network is loaded once there is something to do

    check_number(len(records))
    return compare_records(records, entities, embed_texts, judge_pairs, kept=kept, without_copies=without_copies)


def check_number(reports: int) -> None:
    """Refuse to compare fewer than two reports.

    Raises:
        UsageError: They are fewer.
    """
    if reports < 2:
        raise UsageError(
            f"{counted(reports, 'report')} to compare",
            expected="two or more",
            remedy="name more files or documents; one that is named twice counts once",
        )


def comparison_json(comparison: Comparison, records: Sequence[Record]) -> str:
    """Write a comparison as JSON on one line."""
    values: dict[str, object] = {
        "documents": [record.document.id for record in records],
        "stories": [list(story.documents) for story in comparison.stories],
        "copies": [
            {
                "passages": [{"document": each.document, "span": each.span} for each in copy.passages],
                "agency": copy.agency,
                "writer": copy.writer,
            }
            for copy in comparison.copies
        ],
    }
    shown = Shown(records)
    for kind in LinkKind:
        values[kind.value] = [link_values(link, shown) for link in comparison.links if link.kind is kind]
    values["quantities"] = [
        {"a": link.a, "b": link.b, "relation": link.relation.value, "because": link.because}
        for link in comparison.figures
    ]
    for name in ("works", "left_out", "only_in", "voice"):
        values[name] = [asdict(row) for row in getattr(comparison, name)]
    values["hearings"] = [hearing_values(row) for row in comparison.hearings]
    return json.dumps(values, ensure_ascii=False)


def link_values(link: StatementLink, shown: "Shown") -> dict[str, object]:
    """Give a link as values; two wordings of one statement with the stretches in which they differ."""
    values: dict[str, object] = {"a": link.a, "b": link.b, "score": link.score, "because": link.because}
    if link.kind in ALIKE:
        values["differences"] = [asdict(each) for each in shown.differences(link.a, link.b)]
    return values


class Shown:
    """Finds what a comparison speaks of: documents by letter, statements by number, and their words."""

    def __init__(self, records: Sequence[Record]) -> None:
        """Take the records, in the order in which they are shown."""
        self.letters = {record.document.id: letter_of(place) for place, record in enumerate(records)}
        self.statements = {each.id: (record, number, each) for record, number, each in numbered(records)}
        self.quantities = {each.id: (record, each) for record in records for each in record.quantities}
        self.works = {each.id: (record, each) for record in records for each in record.works}

    def mark(self, statement: str) -> str:
        """Give letter and number of a statement."""
        record, number, _ = self.statements[statement]
        return f"{self.letters[record.document.id]}{number}"

    def differences(self, one: str, other: str) -> tuple[Difference, ...]:
        """Give the stretches in which the contents of two statements differ."""
        (a, _, first), (b, _, second) = self.statements[one], self.statements[other]
        return differ(a.document.text, first.content.spans, b.document.text, second.content.spans)

    def line(self, statement: str, apart: Sequence[Span] = ()) -> Text:
        """Give a statement on one line: its mark, who says it, and what; stretches that stand apart are underlined."""
        record, _, row = self.statements[statement]
        text = record.document.text
        source = one_line(" ".join(span.of(text) for span in row.source.spans)) or "(unknown)"
        line = Text(f"{self.mark(statement):>4}  ").append(source, style="bold").append(f" ({row.act.value}): ")
        said = Text()
        for place, span in enumerate(row.content.spans):
            said.append(" … " if place else "")
            for piece, marked in pieces_of(span, apart):
                said.append(flat(piece.of(text)), style="underline" if marked else "")
        said.truncate(SHOWN, overflow="ellipsis")
        return line.append_text(said)


def pieces_of(span: Span, apart: Sequence[Span]) -> Iterator[tuple[Span, bool]]:
    """Cut a span where stretches in it begin and end, in order."""
    last = span.start
    for each in apart:
        if span.start <= each.start < span.end:
            yield from ((piece, False) for piece in [Span(last, each.start)] if piece.start < piece.end)
            last = min(each.end, span.end)
            yield Span(each.start, last), True
    if last < span.end:
        yield Span(last, span.end), False


def letter_of(place: int) -> str:
    """Give the letter of a document; after Z come two."""
    return letter_of(place // 26 - 1) + chr(65 + place % 26) if place >= 26 else chr(65 + place)


def numbered(records: Iterable[Record]) -> Iterator[tuple[Record, int, Statement]]:
    """Give all statements with their records and the numbers that they have there."""
    for record in records:
        for number, statement in enumerate(record.statements, 1):
            yield record, number, statement


def show_comparison(console: Console, records: Sequence[Record], comparison: Comparison) -> None:
    """Show reports side by side."""
    shown = Shown(records)
    for record in records:
        document = record.document
        title = Text(f"{shown.letters[document.id]}  ", style="bold").append(
            one_line(document.title or document.path or document.id)
        )
        console.print(title.append(f"  {heading_of(document)}", style="dim"), soft_wrap=True)
    show_part(console, "copied", copy_rows(comparison, shown))
    for kind in LinkKind:
        links = sorted((link for link in comparison.links if link.kind is kind), key=lambda link: -link.score)
        show_part(console, HEADINGS[kind], (row for link in links for row in link_rows(link, shown)))
    show_part(console, "figures", figure_rows(comparison, shown))
    show_part(console, "one work under two names", work_rows(comparison, shown))
    show_part(console, "left out by a later report", omission_rows(comparison, shown))
    show_part(console, "voice", voice_rows(records, comparison, shown))
    show_part(console, "told by one report alone", alone_rows(records, comparison, shown))


def show_part(console: Console, heading: str, rows: Iterable[RenderableType]) -> None:
    """Show rows below a heading; nothing where there are none."""
    for place, row in enumerate(rows):
        if not place:
            console.print()
            console.print(Text(heading, style="bold underline"))
        console.print(row, soft_wrap=False)


def link_rows(link: StatementLink, shown: Shown) -> Iterator[RenderableType]:
    """Give the rows of a link: both statements, and why they are linked."""
    ends = [link.a, link.b]
    if link.kind in ALIKE:
        ends.sort(key=shown.mark)
    apart = shown.differences(*ends) if link.kind in ALIKE else ()
    spans = [each.a for each in apart if each.a], [each.b for each in apart if each.b]
    yield from (Padding(shown.line(end, own), INDENT) for end, own in zip(ends, spans, strict=True))
    if quoted := quoted_otherwise(ends, apart, shown):
        yield Padding(Text(f"      inside quotation marks: {quoted}"), INDENT)
    yield Padding(Text(f"      {one_line(link.because)} ({link.score:.2f})", style="dim"), INDENT)


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
    """Give the rows of text that reports carry and have not written."""
    for copy in comparison.copies:
        letters = ", ".join(shown.letters[passage.document] for passage in copy.passages)
        agency = f", {one_line(copy.agency)}" if copy.agency else ""
        yield Padding(Text(f"{letters}: {counted(copy.words, 'word')}{agency}; {one_line(copy.because)}"), INDENT)


def figure_rows(comparison: Comparison, shown: Shown) -> Iterator[RenderableType]:
    """Give the rows of figures."""
    for link in comparison.figures:
        yield Padding(Text(f"{link.relation.value}: {one_line(link.because)}"), INDENT)
        for quantity in (link.a, link.b):
            record, row = shown.quantities[quantity]
            line = Text(f"{shown.letters[record.document.id]}  ", style="dim")
            yield Padding(line.append_text(sentence_of(record, row)), (0, 0, 0, 6))


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
    for link in comparison.works:
        for record, work in sorted(
            (shown.works[end] for end in (link.a, link.b)), key=lambda end: shown.letters[end[0].document.id]
        ):
            names = dict.fromkeys(one_line(span.of(record.document.text)) for span in work.mentions)
            letter = shown.letters[record.document.id]
            yield Padding(Text(f"{letter}  {', '.join(list(names)[:NAMES])}"), INDENT)
        yield Padding(Text(f"      {one_line(link.because)}", style="dim"), INDENT)


def omission_rows(comparison: Comparison, shown: Shown) -> Iterator[RenderableType]:
    """Give the rows of what is left out."""
    for row in comparison.left_out:
        silent = ", ".join(shown.letters[document] for document in row.documents)
        yield Padding(Text(f"not in {silent}: {one_line(row.because)}"), INDENT)
        yield from (Padding(shown.line(statement), INDENT) for statement in row.statements[:1])


def voice_rows(records: Sequence[Record], comparison: Comparison, shown: Shown) -> Iterator[RenderableType]:
    """Give, for each report, who has how much of it, who comes first, and for whom it has loaded cues."""
    of_each: dict[str, list[Share]] = {record.document.id: [] for record in records}
    for share in comparison.voice:
        of_each[share.document].append(share)
    for document, rows in of_each.items():
        parts = [f"{one_line(row.name or 'own voice')} {row.share:.0%}" for row in rows[:VOICES]]
        rest = sum(row.share for row in rows[VOICES:])
        parts += [f"others {rest:.0%}"] if rest else []
        yield Padding(Text(f"{shown.letters[document]}  {', '.join(parts)}"), INDENT)
        hearings = [row for row in comparison.hearings if row.document == document]
        yield from (Padding(Text(line, style="dim"), DEEPER) for line in heard_lines(hearings, VOICES))


def alone_rows(records: Sequence[Record], comparison: Comparison, shown: Shown) -> Iterator[RenderableType]:
    """Give the first statements that each report alone has, and how many more."""
    for record in records:
        own = [row.statement for row in comparison.only_in if row.document == record.document.id]
        yield from (Padding(shown.line(statement), INDENT) for statement in own[:ALONE])
        if len(own) > ALONE:
            letter = shown.letters[record.document.id]
            yield Padding(Text(f"      and {len(own) - ALONE:,} more in {letter}", style="dim"), INDENT)

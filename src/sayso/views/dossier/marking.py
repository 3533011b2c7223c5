"""The text of a report with all that was found in it marked: statements, and the words to which other lines lead.

Takes a record; gives paragraphs of markup. What is marked crosses paragraphs and itself; elements may not. So each line
of the text is marked by itself, and what crosses is closed and opened again (`nesting`). The first piece of a mark
carries its anchor.
"""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from sayso.schema import Block, BlockKind, MarkerKind, Record, Span
from sayso.views.dossier.html import Html, flow, join, tag
from sayso.views.dossier.index import Index
from sayso.views.marked import READ
from sayso.views.nesting import Mark, nest_spans

CLASSES = {
    MarkerKind.SCARE_QUOTE: "marker scare",
    MarkerKind.HEDGE: "marker hedge",
    MarkerKind.LOADED_CUE: "marker loaded",
}


@dataclass(frozen=True, slots=True)
class Ink:
    """How a mark is drawn.

    Attributes:
        class_: Its class; empty for a mere anchor.
        of: Ids of the statements that it is a part of.
        anchors: The ids under which it is found.
        number: Numbers that follow it, with the anchors that they lead to.
        title: What it is, where it is pointed at.
    """

    class_: str
    of: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    numbers: tuple[tuple[str, str], ...] = ()
    title: str | None = None


def text_of(index: Index, record: Record) -> Iterator[Html]:
    """Give the paragraphs of a report with everything marked."""
    inks = inks_of(index, record)
    waiting = deque(Mark(span, label) for label, (span, _) in inks.items())
    active: list[Mark] = []
    at = 0
    for line in record.document.text.split("\n"):
        span = Span(at, at + len(line))
        at = span.end + 1
        while waiting and waiting[0].span.start < span.end:
            active.append(waiting.popleft())
        active = [mark for mark in active if mark.span.end > span.start]
        if line.strip():
            body = flow(drawn(line, list(clip(active, span)), inks, span.start))
            yield tag("p", body, class_=class_of(record.document.blocks, span), dir="auto")


def class_of(blocks: Sequence[Block], line: Span) -> str | None:
    """Tell a headline, and a line of which nothing is read, from all others; blocks are in the order of the text."""
    first = max(0, bisect_right(blocks, line.start, key=lambda block: block.span.start) - 1)
    within = takewhile(lambda block: block.span.start < line.end, islice(blocks, first, None))
    kinds = [block.kind for block in within if block.span.end > line.start]
    if BlockKind.TITLE in kinds:
        return "heading"
    return None if not kinds or any(kind in READ for kind in kinds) else "unread"


def clip(marks: Iterable[Mark], line: Span) -> Iterator[Mark]:
    """Give the marks of a line, by places in it; those that began before it, too."""
    for mark in marks:
        start, end = max(mark.span.start, line.start), min(mark.span.end, line.end)
        if start < end:
            yield Mark(Span(start - line.start, end - line.start), mark.label)


def drawn(line: str, marks: Sequence[Mark], inks: Mapping[str, tuple[Span, Ink]], begin: int) -> Iterator[Html]:
    """Give the pieces of a line; anchors stand where a mark begins, numbers where it ends."""
    for step in nest_spans(marks, len(line)):
        if step.kind == "text":
            yield flow(step.span.of(line))
            continue
        span, ink = inks[step.label]
        if step.kind == "open":
            yield opening(ink, first=not step.cut and span.start == begin + step.span.start)
        else:
            yield closing(ink, last=not step.cut and span.end == begin + step.span.end)


def opening(ink: Ink, *, first: bool) -> Html:
    """Open a mark."""
    anchor, *others = (ink.anchors if first else ()) or ("",)
    empty = tag("span", class_=ink.class_ or None, id=anchor or None, title=ink.title, data_of=" ".join(ink.of) or None)
    more = flow(tag("span", id=each) for each in others)
    return Html(empty.markup.removesuffix("</span>") + more.markup)


def closing(ink: Ink, *, last: bool) -> Html:
    """Close a mark, with the numbers of its statements."""
    numbers = [tag("a", number, href=f"#{anchor}") for number, anchor in ink.numbers] if last else []
    return Html("</span>" + (tag("sup", join(numbers, ",")).markup if numbers else ""))


def inks_of(index: Index, record: Record) -> dict[str, tuple[Span, Ink]]:
    """Give all marks of a report: label, span and ink; of equal spans the outer comes first."""
    found = [*statement_inks(index, record), *ground_inks(index, record), *distance_inks(record)]
    every = [(trim(span, record.document.text), ink) for span, ink in found]
    every.sort(key=lambda each: (each[0].start, -each[0].end))
    return {str(place): each for place, each in enumerate(every)}


def trim(span: Span, text: str) -> Span:
    """Take white space from the edges of a span: a mark begins and ends where something can be seen."""
    words = span.of(text)
    return Span(span.end - len(words.lstrip()), span.start + len(words.rstrip())) if words.strip() else span


def statement_inks(index: Index, record: Record) -> Iterator[tuple[Span, Ink]]:
    """Give the marks of statements; one span in one role of several statements is one mark."""
    shared: dict[tuple[str, Span], list[tuple[str, str, bool, bool]]] = {}
    for number, row in enumerate(record.statements, 1):
        if row.id not in index.rows:
            continue
        roles = (
            ("content", row.content.spans),
            ("source", row.source.spans),
            ("cue", row.cue.spans if row.cue else ()),
        )
        for role, spans in roles:
            for piece, span in enumerate(spans):
                first, last = piece == 0, piece == len(spans) - 1
                shared.setdefault((role, span), []).append((row.id, str(number), first, last))
    for (role, span), rows in shared.items():
        anchors = tuple(row for row, _, first, _ in rows if first) if role == "content" else ()
        numbers = tuple((number, f"row-{row}") for row, number, _, last in rows if last) if role != "cue" else ()
        yield span, Ink(role, tuple(row for row, *_ in rows), anchors, numbers)


def ground_inks(index: Index, record: Record) -> Iterator[tuple[Span, Ink]]:
    """Give the anchors of events, figures, works, copied passages, and of what stays open."""
    anchors: dict[Span, list[str]] = {}
    for event in record.events:
        anchors.setdefault(event.trigger, []).append(event.id)
    for quantity in record.quantities:
        anchors.setdefault(quantity.span, []).append(quantity.id)
    for work in record.works:
        for span in work.mentions[:1]:
            anchors.setdefault(span, []).append(work.id)
    for place, row in enumerate(record.abstained):
        if row.span is not None:
            anchors.setdefault(row.span, []).append(open_anchor(record, place))
    for number, copy in enumerate(index.material.comparison.copies):
        for passage in copy.passages:
            if passage.document == record.document.id:
                anchors.setdefault(passage.span, []).append(copy_anchor(number, passage.document))
    yield from ((span, Ink("", anchors=tuple(dict.fromkeys(ids)))) for span, ids in anchors.items())


def distance_inks(record: Record) -> Iterator[tuple[Span, Ink]]:
    """Give the marks of the outlet's distance."""
    for marker in record.markers:
        if marker.kind in CLASSES:
            yield marker.span, Ink(CLASSES[marker.kind], anchors=(marker.id,), title=str(marker.kind))


def open_anchor(record: Record, place: int) -> str:
    """Give the anchor of something that stays open."""
    return f"open-{record.document.id}-{place}"


def copy_anchor(number: int, document: str) -> str:
    """Give the anchor of a copied passage."""
    return f"copy-{number}-{document}"

"""What a comparison speaks of: reports by letter, statements by letter and number, and their words.

Reports are called by a letter each, from A on, in the order of their publication; the number is the one that a
statement has in `sayso show`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from rich.text import Text

from sayso.linkage import differ
from sayso.schema import Difference, Document, LinkKind, Passage, Record, Span, Statement, StatementLink, Work
from sayso.views.grouping import ALIKE
from sayso.views.marked import READ
from sayso.views.plain import bare, flat, one_line, shorten
from sayso.views.versions import Versions

SHOWN = 160  # letters of a content
BEGINNING = 80  # letters of a passage
ARTICLE = re.compile(r"^(?:an?|the) ")


class Shown:
    """Finds what a comparison speaks of: documents by letter, statements by number, and their words."""

    def __init__(self, records: Sequence[Record]) -> None:
        """Take the records, in the order in which they are shown."""
        self.places = {record.document.id: place for place, record in enumerate(records)}
        self.texts = {record.document.id: record.document.text for record in records}
        self.letters = letters_of(records)
        self.statements = {each.id: (record, number, each) for record, number, each in numbered(records)}
        self.quantities = {each.id: (record, each) for record in records for each in record.quantities}
        self.works = {each.id: (record, each) for record in records for each in record.works}
        self.outlets = {record.document.id: record.document.outlet for record in records}

    def mark(self, statement: str) -> str:
        """Give letter and number of a statement."""
        record, number, _ = self.statements[statement]
        return f"{self.letters[record.document.id]}{number}"

    def versions(self, links: Iterable[StatementLink]) -> Versions:
        """Find the reports that are versions of one."""
        return Versions(self.outlets, {each: row[0].document.id for each, row in self.statements.items()}, links)

    def order(self, statement: str) -> tuple[int, int]:
        """Give the place of a statement in the order of publication and of the text."""
        record, number, _ = self.statements[statement]
        return self.places[record.document.id], number

    def documents_of(self, statements: Iterable[str]) -> set[str]:
        """Give the documents in which statements stand."""
        return {self.statements[each][0].document.id for each in statements}

    def place_of_figure(self, quantity: str) -> tuple[int, int]:
        """Give the place of a figure in the order of publication and of the text."""
        record, row = self.quantities[quantity]
        return self.places[record.document.id], row.span.start

    def differences(self, one: str, other: str) -> tuple[Difference, ...]:
        """Give the stretches in which the contents of two statements differ."""
        (a, _, first), (b, _, second) = self.statements[one], self.statements[other]
        return differ(a.document.text, first.content.spans, b.document.text, second.content.spans)

    def difference_values(self, kind: LinkKind, one: str, other: str) -> dict[str, object]:
        """Give as values where two wordings of one statement differ; nothing of a link of another kind."""
        if kind not in ALIKE:
            return {}
        return {"differences": [asdict(each) for each in self.differences(one, other)]}

    def excerpt(self, passage: Passage) -> str:
        """Give how a passage begins."""
        return shorten(passage.span.of(self.texts[passage.document]), BEGINNING)

    def line(self, statement: str, apart: Sequence[Span] = ()) -> Text:
        """Give a statement on one line: who says it, and what; stretches that stand apart are underlined."""
        record, _, row = self.statements[statement]
        text = record.document.text
        source = bare(" ".join(span.of(text) for span in row.source.spans)) or unknown_of(row)
        line = Text().append(source, style="bold").append(f" ({row.act.value}): ")
        said = Text()
        for place, span in enumerate(row.content.spans):
            said.append(" … " if place else "")
            for piece, marked in pieces_of(span, apart):
                said.append(flat(piece.of(text)), style="underline" if marked else "")
        said.truncate(SHOWN, overflow="ellipsis")
        return line.append_text(said)


def unknown_of(row: Statement) -> str:
    """Say that it is not known whose words a statement is, and why."""
    return f"not known who ({one_line(row.source.unknown_because or 'no reason given')})"


def title_of(document: Document) -> str:
    """Give a report's title; where it has none, the first line that is read."""
    text = document.text
    first = next((block.span.of(text) for block in document.blocks if block.kind in READ), text.strip().split("\n")[0])
    return shorten(document.title, 200) if document.title else shorten(first, 90) or document.id


def two_names(one: tuple[Record, Work], other: tuple[Record, Work]) -> bool:
    """Tell whether two reports call a work by different names at first; that they call it the same is no news."""
    return called_first(*one) != called_first(*other)


def called_first(record: Record, work: Work) -> str:
    """Give what a report calls a work at first, without its article."""
    name = work.mentions[0].of(record.document.text) if work.mentions else work.name
    return ARTICLE.sub("", one_line(name).casefold())


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


def letters_of(records: Iterable[Record]) -> dict[str, str]:
    """Give the letters of reports by the ids of their documents."""
    return {record.document.id: letter_of(place) for place, record in enumerate(records)}


def letter_of(place: int) -> str:
    """Give the letter of a document; after Z come two."""
    return letter_of(place // 26 - 1) + chr(65 + place % 26) if place >= 26 else chr(65 + place)


def numbered(records: Iterable[Record]) -> Iterator[tuple[Record, int, Statement]]:
    """Give all statements with their records and the numbers that they have there."""
    for record in records:
        for number, statement in enumerate(record.statements, 1):
            yield record, number, statement

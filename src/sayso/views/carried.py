"""What `--without-copies` leaves out of some reports: how many words and statements of which, and whose these are.

Takes reports with the text that they carry; gives a row for each that carries some, and a line that tells it. Whose
text it is: the agency's that is named, and the report's that is taken to have written it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.ledger import Ledger
from sayso.linkage import CopyLinker
from sayso.schema import Copies, Copy, Record, Span, Statement
from sayso.views.plain import one_line
from sayso.views.tables import counted, heading_of

NOTHING = "nothing was left out as a copy: none of these reports carries text that it has not written"


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose text a report carries: an agency's, if one is named, and of which report, with outlet and day."""

    agency: str | None
    writer: str
    label: str


@dataclass(frozen=True, slots=True)
class Carried:
    """What of a report does not count: it carries that text, and has not written it."""

    document: str
    words: int
    statements: int
    origins: tuple[Origin, ...]


def carried_among(records: Sequence[Record], copies: Sequence[Copy]) -> tuple[Carried, ...]:
    """Tell what reports carry of each other's text.

    Args:
        records: The reports, read from files.
        copies: What they have in common.
    """
    spans: dict[str, list[Span]] = {}
    for copy in CopyLinker().find(record.document for record in records):
        for passage in copy.passages:
            if passage.document != copy.writer:
                spans.setdefault(passage.document, []).append(passage.span)
    joined = {document: Span.joined(some) for document, some in spans.items()}
    numbers = {
        record.document.id: sum(begins_in(each, joined.get(record.document.id, ())) for each in record.statements)
        for record in records
    }
    labels = {record.document.id: heading_of(record.document) for record in records}
    return tell_each(records, joined, numbers, copies, labels)


def carried_in_ledger(ledger: Ledger, records: Sequence[Record]) -> tuple[Carried, ...]:
    """Tell what reports of a ledger carry, also of reports that are not among them."""
    ids = [record.document.id for record in records]
    numbers = Counter(row.document for row in ledger.statements(copies=Copies.ONLY))
    labels = {row.id: heading_of(row) or one_line(row.name) for row in ledger.documents()}
    return tell_each(records, ledger.carried(), numbers, ledger.copies(ids), labels)


def begins_in(statement: Statement, spans: Iterable[Span]) -> bool:
    """Tell whether a statement begins in one of some stretches, with its source, its cue or its content."""
    cue = statement.cue.spans if statement.cue else ()
    start = min(span.start for span in (*statement.source.spans, *cue, *statement.content.spans))
    return any(span.start <= start < span.end for span in spans)


def tell_each(
    records: Iterable[Record],
    spans: Mapping[str, Sequence[Span]],
    statements: Mapping[str, int],
    copies: Sequence[Copy],
    labels: Mapping[str, str],
) -> tuple[Carried, ...]:
    """Put together what each report carries.

    Args:
        records: The reports, in the order in which they are shown.
        spans: For documents, by id, what they carry.
        statements: How many statements begin there.
        copies: What reports have in common.
        labels: Outlet and day of each document.
    """
    found = []
    for document in (record.document for record in records if record.document.id in spans):
        words = sum(len(span.of(document.text).split()) for span in spans[document.id])
        origins = dict.fromkeys(
            Origin(copy.agency, copy.writer, labels.get(copy.writer, ""))
            for copy in copies
            if copy.writer != document.id and any(passage.document == document.id for passage in copy.passages)
        )
        found.append(Carried(document.id, words, statements.get(document.id, 0), tuple(origins)))
    return tuple(found)


def amount_of(row: Carried) -> str:
    """Say how much of a report does not count."""
    return f"{counted(row.words, 'word')} and {counted(row.statements, 'statement')}"


def carried_line(rows: Iterable[Carried], letters: Mapping[str, str]) -> str:
    """Say in a line what was left out.

    Args:
        rows: What was left out of each report.
        letters: What reports are called; one that has no letter is called by its outlet and day.
    """
    parts = [f"{amount_of(row)} of {letters[row.document]}, from {origins_of(row, letters)}" for row in rows]
    return f"left out: {'; '.join(parts)}" if parts else NOTHING


def origins_of(row: Carried, letters: Mapping[str, str]) -> str:
    """Name those whose text a report carries."""
    named = []
    for origin in row.origins:
        writer = letters.get(origin.writer) or one_line(origin.label) or "a report that is not shown"
        named.append(f"{one_line(origin.agency)} ({writer})" if origin.agency else writer)
    return " and ".join(dict.fromkeys(named))

"""The reports in full: each with its statements marked in its text, listed below it, and what stays open in it.

Here every other line of the page ends: a number in the text leads to the list, and the list back to the text.
"""

from collections.abc import Sequence

from sayso.ledger import StatementRow
from sayso.schema import Record
from sayso.views.claims import when_label
from sayso.views.dossier.html import Child, Html, flow, join, tag
from sayso.views.dossier.index import Index
from sayso.views.dossier.layout import Section, fold, folded, listed
from sayso.views.dossier.lines import counted, deed, label_of, name, readable, references, report_link, who
from sayso.views.dossier.marking import open_anchor, text_of
from sayso.views.plain import bare, one_line, shorten
from sayso.views.relating import TIES
from sayso.views.shown import title_of

OPENED = 6  # reports of a dossier that are not folded, if there are no more
SHOWN = 12
LEGEND = (
    ("source", "who speaks"),
    ("cue", "the words that attribute"),
    ("content", "what is attributed"),
    ("marker", "the outlet keeps its distance"),
)


def reports(index: Index) -> Section:
    """Show all reports."""
    legend = [tag("span", meaning, class_=class_) for class_, meaning in LEGEND]
    lead = "Every line above leads here. A raised number is that of the statement; it leads to the list below the text."
    body = [tag("p", join(legend, " · "), class_="legend")]
    body += [report(index, record, opened=len(index.records) <= OPENED) for record in index.material.records]
    return Section("reports", "The reports in full", lead, flow(body))


def report(index: Index, record: Record, *, opened: bool) -> Html:
    """Show a report: what it is, its text, its statements."""
    letter = index.letters[record.document.id]
    rows = [row for row in index.rows.values() if row.document == record.document.id]
    text = tag("div", *text_of(index, record), class_="text", lang=record.document.language)
    title = tag("h3", tag("span", letter, class_="letter"), " ", name(title_of(record.document)))
    told = tag("span", name(label_of(record.document)), f" · {counted(len(rows), 'statement')}", class_="count")
    items = [statement_item(index, row) for row in rows]
    below = fold(f"{counted(len(rows), 'statement')} of {letter}", listed(items, "statements", name="ol"))
    shown = fold([title, told], facts(record), text, below, opened=opened)
    return tag("article", shown, id=f"report-{letter}", class_="report")


def facts(record: Record) -> Html:
    """Tell what a report is, where it is from, what is doubtful about it, and what read it."""
    document = record.document
    web = document.url and document.url.lower().startswith(("http://", "https://"))
    address = (
        tag("a", shorten(document.url, 120), href=document.url, rel="noopener noreferrer nofollow")
        if web and document.url
        else None
    )
    file = one_line(document.path or "").replace("\\", "/").rsplit("/", 1)[-1]
    known: list[Child] = [address, file or None, f"id {document.id}", f"read by {record.versions.model}"]
    doubts = [tag("p", one_line(warning), class_="warning") for warning in record.warnings]
    return flow(tag("p", join(known, " · "), class_="facts"), *doubts)


def statement_item(index: Index, row: StatementRow) -> Html:
    """Tell of a statement all but its words, which stand in the text."""
    when = index.when(row.id)
    inside = row.inside if row.inside in index.rows else None
    known: list[Child] = [
        f"{deed(row)}, {row.form}",
        f"not known who: {one_line(row.unknown_because)}" if row.source and row.unknown_because else None,
        f"about {', '.join(map(one_line, row.about))}" if row.about else None,
        f"to {', '.join(map(one_line, row.addressees))}" if row.addressees else None,
        readable(when_label(when)) if when is not None else None,
        ["inside ", references(index, [inside])] if inside else None,
        *ties(index, row.id),
        f"confidence {row.confidence:.0%}",
    ]
    number = tag(
        "a",
        str(row.number),
        href=f"#{row.id}",
        class_="number",
        aria_label=f"{row.number}: to the words",
    )
    return tag("div", number, " ", who(row), " ", tag("span", join(known, " · "), class_="because"), id=f"row-{row.id}")


def ties(index: Index, statement: str) -> list[Child]:
    """Tell what other statements are to one."""
    found: dict[str, set[str]] = {}
    for link in index.links_of.get(statement, ()):
        mine = link.a == statement
        found.setdefault(TIES[link.kind][not mine], set()).add(link.b if mine else link.a)
    return [[f"{label} ", references(index, ends)] for label, ends in found.items()]


def gaps(index: Index) -> Section:
    """Show what stays open in each report, and why: each reason once, with the words that it is about."""
    made = []
    for record in index.material.records:
        found = [(row.what, one_line(row.because), gap(record, place)) for place, row in enumerate(record.abstained)]
        found += [
            ("source", one_line(row.unknown_because), nameless(index, row))
            for row in index.rows.values()
            if row.document == record.document.id and row.unknown_because
        ]
        label = flow(report_link(index, record.document.id), " ", name(label_of(record.document)), f": {len(found):,}")
        made.append(fold(label, folded(reasons(found), SHOWN, "more", "lines")))
    lead = "What could not be told from the texts, each with the reason. It is left open, and not guessed."
    return Section("open", "What stays open", lead, folded(made, SHOWN, "more reports", "plain"))


def reasons(found: Sequence[tuple[str, str, Html]]) -> list[Child]:
    """Put what stays open for one reason on one line."""
    gathered: dict[tuple[str, str], list[Html]] = {}
    for what, because, words in found:
        gathered.setdefault((what, because), []).append(words)
    return [
        [tag("b", one_line(what)), " ", tag("span", because, class_="because"), tag("br"), join(words, " · ")]
        for (what, because), words in gathered.items()
    ]


def gap(record: Record, place: int) -> Html:
    """Show the words about which something was not decided."""
    row = record.abstained[place]
    words = shorten(row.span.of(record.document.text), 160) if row.span is not None else ""
    return tag("a", tag("q", words, dir="auto"), href=f"#{open_anchor(record, place)}") if words else flow()


def nameless(index: Index, row: StatementRow) -> Html:
    """Show a statement of which it is not known whose words it holds: what the text calls them, and what they say."""
    called = flow(tag("b", name(bare(row.source))), ": ") if row.source else None
    return flow(called, tag("q", shorten(row.content, 160), dir="auto"), " ", references(index, [row.id]))

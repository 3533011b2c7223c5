"""Who is heard: how much of each report is given to whom, who comes first, and in which words.

Takes the hearings that a comparison holds; gives a bar for each report with its shares in words, who is heard first,
and for whom the report has loaded cues and scare quotes. Every speaker stands in the table that folds out below
(`hearings`); outlets, and what chance has to do with it, come after all reports (`contrasts`).
"""

from collections.abc import Iterator, Mapping, Sequence

from sayso.schema import Hearing, Marker, MarkerKind, Record, Sign
from sayso.views.dossier.contrasts import by_outlet, chances
from sayso.views.dossier.hearings import called, hearing_table, opening, sign_words
from sayso.views.dossier.html import Html, flow, join, tag
from sayso.views.dossier.index import Index
from sayso.views.dossier.layout import Section, fold, folded, listed, part
from sayso.views.dossier.lines import counted, label_of, name, report_link
from sayso.views.dossier.marking import CLASSES
from sayso.views.plain import shorten
from sayso.views.voices import after

COLOURS = 6  # speakers that have one of their own, over all reports
SHOWN = 6  # speakers of a report
FIRST = 4  # speakers of whom it is told at once that they come first
REPORTS = 8  # that are seen at once
OWN = "own voice"
FULL = 1000  # width of a bar, in units of its picture
LEAD = (
    "How much of each report tells what somebody says, by letters, and who that is; all else is the outlet's own. "
    "Then who is heard first, and in which words: a cue is the word by which the outlet attributes something; a loaded "
    "one (claimed, insisted, admitted) and a scare quote keep a distance. The outlet may have reason to. “After 18%” "
    "says how much of the text stands before."
)


def voices(index: Index) -> Section:
    """Show who is heard in each report, over each outlet, and what chance has to do with it."""
    of_each: dict[str, list[Hearing]] = {document: [] for document in index.records}
    for row in index.material.comparison.hearings:
        of_each[row.document].append(row)
    colours = colours_of(of_each)
    blocks = [heard_in(index, document, rows, colours) for document, rows in of_each.items() if rows]
    body = [
        part("Report by report", folded(blocks, REPORTS, "more reports", "heard")),
        part("Outlet by outlet", by_outlet(index)),
        part("Loaded cues and chance", chances(index), anchor="chance"),
        part("Other signs of distance", distance(index)),
    ]
    return Section("voice", "Who is heard", LEAD, flow(body))


def heard_in(index: Index, document: str, rows: Sequence[Hearing], colours: Mapping[str, int]) -> Html:
    """Show how everybody is heard in a report."""
    heading = tag("h4", report_link(index, document), " ", name(label_of(index.records[document].document)))
    shares = [row for row in rows if row.characters]
    speakers = [row for row in rows if row.name is not None and (row.characters or row.cues)]
    label = f"How each is heard: {counted(len(speakers), 'speaker')}"
    every = fold(label, hearing_table(index, document, rows), anchor=f"heard-{index.letters[document]}")
    shown = every if speakers else None
    return flow(heading, bar(shares, colours), told(shares, colours), *lines_of(index, rows), shown)


def lines_of(index: Index, rows: Sequence[Hearing]) -> Iterator[Html]:
    """Tell in lines who is heard first in a report, and of whom it uses loaded cues and scare quotes."""
    ranked = sorted((row for row in rows if row.opening in index.rows), key=lambda row: row.order or 0)
    if ranked:
        firsts = [flow(called(row), f", {after(row.before)} ", opening(index, row)) for row in ranked[:FIRST]]
        yield line("Heard first", firsts)
    signs: tuple[tuple[str, str], ...] = (
        ("Loaded cues for", "loaded"),
        ("Scare quotes about", "scare_about"),
        ("Scare quotes within the words of", "scare_within"),
    )
    found = [line(label, signs_of(index, rows, which)) for label, which in signs]
    if any(found):
        yield from filter(None, found)
    elif ranked:
        yield tag("p", "No loaded cue and no scare quote was found for anybody.", class_="signs")


def line(label: str, items: Sequence[Html]) -> Html:
    """Put some things on a line behind what they are; nothing where there are none."""
    return tag("p", tag("b", label), " ", join(items, "; "), class_="signs") if items else flow()


def signs_of(index: Index, rows: Sequence[Hearing], which: str) -> list[Html]:
    """Give for whom a report has signs of one kind, with the words."""
    of_each: list[tuple[Hearing, tuple[Sign, ...]]] = [(row, getattr(row, which)) for row in rows]
    return [flow(called(row), ": ", sign_words(index, signs)) for row, signs in of_each if signs]


def colours_of(of_each: Mapping[str, Sequence[Hearing]]) -> dict[str, int]:
    """Give colours to the speakers that are heard in most reports, and most."""
    heard: dict[str, list[int]] = {}
    for rows in of_each.values():
        for row in rows:
            if row.name is not None and row.characters:
                heard.setdefault(key_of(row), []).append(row.characters)
    ranked = sorted(heard, key=lambda key: (-len(heard[key]), -sum(heard[key]), key))
    return {key: place for place, key in enumerate(ranked[:COLOURS], 1)}


def key_of(row: Hearing) -> str:
    """Tell a speaker from others over all reports."""
    return row.actor or f"{row.document} {row.name}"


def class_of(row: Hearing, colours: Mapping[str, int]) -> str:
    """Give the class of a speaker's colour."""
    return "v0" if row.name is None else f"v{colours.get(key_of(row), 'x')}"


def bar(rows: Sequence[Hearing], colours: Mapping[str, int]) -> Html:
    """Draw the shares of a report as one bar; the words below say the same."""
    pieces, at = [], 0.0
    for row in rows:
        wide = row.share * FULL
        pieces.append(
            tag("rect", x=f"{at:.1f}", y=0, width=f"{max(wide - 2, 1):.1f}", height=14, class_=class_of(row, colours))
        )
        at += wide
    return tag("svg", *pieces, viewBox=f"0 0 {FULL} 14", preserveAspectRatio="none", aria_hidden="true", class_="bar")


def told(rows: Sequence[Hearing], colours: Mapping[str, int]) -> Html:
    """Tell the shares of a report in words."""
    items = [
        flow(
            tag("span", class_=f"swatch {class_of(row, colours)}", aria_hidden="true"),
            name(row.name or OWN),
            f" {row.share:.0%}",
        )
        for row in rows[:SHOWN]
    ]
    rest = sum(row.share for row in rows[SHOWN:])
    others = [flow(tag("span", class_="swatch vx", aria_hidden="true"), f"others {rest:.0%}")] if rest else []
    return listed([*items, *others], "shares")


def distance(index: Index) -> Html:
    """Show the hedges of each report, and the signs of distance that belong to nobody who is heard."""
    rows = []
    for record in index.material.records:
        heard = [row for row in index.material.comparison.hearings if row.document == record.document.id]
        shown = {sign.span for row in heard for sign in (*row.loaded, *row.scare_about, *row.scare_within)}
        found = [each for each in record.markers if each.kind in CLASSES and each.span not in shown]
        if found:
            letter = report_link(index, record.document.id)
            rows.append(flow(letter, " ", join((marker(record, each) for each in found), ", ")))
    note = tag("p", "Hedges, and signs that belong to nobody who is heard.", class_="lead") if rows else None
    return flow(note, folded(rows, REPORTS, "more reports", "lines tests"))


def marker(record: Record, each: Marker) -> Html:
    """Show the words of a report that keep distance, with the link to their place; a hedge needs no name."""
    words = tag("a", tag("bdi", shorten(each.span.of(record.document.text), 80)), href=f"#{each.id}")
    return words if each.kind is MarkerKind.HEDGE else flow(words, f" ({each.kind})")

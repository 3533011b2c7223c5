"""Who is heard: how much of each report is given to whom, and by which signs the outlets keep their distance."""

from collections import Counter
from collections.abc import Mapping, Sequence

from sayso.schema import MarkerKind, Record, Share
from sayso.views.dossier.html import Html, flow, tag
from sayso.views.dossier.index import Index
from sayso.views.dossier.layout import Section, fold, listed, part, table
from sayso.views.dossier.lines import counted, label_of, name, report_link, shorten
from sayso.views.dossier.marking import CLASSES

COLOURS = 6  # speakers that have one of their own, over all reports
SHOWN = 6  # speakers of a report
OWN = "own voice"
FULL = 1000  # width of a bar, in units of its picture
MARKERS = (MarkerKind.SCARE_QUOTE, MarkerKind.HEDGE, MarkerKind.LOADED_CUE)


def voices(index: Index) -> Section:
    """Show the shares of each report's speakers, and the outlets' distance."""
    shares: dict[str, list[Share]] = {document: [] for document in index.records}
    for share in index.material.comparison.voice:
        shares[share.document].append(share)
    colours = colours_of(shares)
    rows = [
        [
            flow(report_link(index, document), " ", name(label_of(index.records[document].document))),
            flow(bar(some, colours), told(some, colours)),
        ]
        for document, some in shares.items()
        if some
    ]
    lead = (
        "Of all letters of a report, how many tell what somebody says, and who that is; the rest is the outlet's own "
        "voice. A speaker of several reports has one colour in all."
    )
    shown = table(["Report", "Shares"], rows, "Shares of voice", "voices") if rows else None
    return Section("voice", "Who is heard", lead, flow(shown, part("The outlets' distance", distance(index))))


def colours_of(shares: Mapping[str, Sequence[Share]]) -> dict[str, int]:
    """Give colours to the speakers that are heard in most reports, and most."""
    heard: dict[str, list[int]] = {}
    for some in shares.values():
        for share in some:
            if share.name is not None:
                heard.setdefault(key_of(share), []).append(share.characters)
    ranked = sorted(heard, key=lambda key: (-len(heard[key]), -sum(heard[key]), key))
    return {key: place for place, key in enumerate(ranked[:COLOURS], 1)}


def key_of(share: Share) -> str:
    """Tell a speaker from others over all reports."""
    return share.actor or f"{share.document} {share.name}"


def class_of(share: Share, colours: Mapping[str, int]) -> str:
    """Give the class of a speaker's colour."""
    return "v0" if share.name is None else f"v{colours.get(key_of(share), 'x')}"


def bar(shares: Sequence[Share], colours: Mapping[str, int]) -> Html:
    """Draw the shares of a report as one bar; the words below say the same."""
    pieces, at = [], 0.0
    for share in shares:
        wide = share.share * FULL
        pieces.append(
            tag("rect", x=f"{at:.1f}", y=0, width=f"{max(wide - 2, 1):.1f}", height=14, class_=class_of(share, colours))
        )
        at += wide
    return tag("svg", *pieces, viewBox=f"0 0 {FULL} 14", preserveAspectRatio="none", aria_hidden="true", class_="bar")


def told(shares: Sequence[Share], colours: Mapping[str, int]) -> Html:
    """Tell the shares of a report in words."""
    items = [
        flow(
            tag("span", class_=f"swatch {class_of(share, colours)}", aria_hidden="true"),
            name(share.name or OWN),
            f" {share.share:.0%}",
        )
        for share in shares[:SHOWN]
    ]
    rest = sum(share.share for share in shares[SHOWN:])
    others = [flow(tag("span", class_="swatch vx", aria_hidden="true"), f"others {rest:.0%}")] if rest else []
    return listed([*items, *others], "shares")


def distance(index: Index) -> Html:
    """Count the signs by which outlets keep their distance, and show them."""
    rows = []
    for record in index.material.records:
        found = [marker for marker in record.markers if marker.kind in CLASSES]
        counts = Counter(marker.kind for marker in found)
        if found:
            facts = ", ".join(counted(counts[kind], kind) for kind in MARKERS if counts[kind])
            lead = flow(
                tag("b", index.letters[record.document.id]), ", ", name(label_of(record.document)), f": {facts}"
            )
            rows.append(fold(lead, listed(markers(record), "inline")))
    return flow(rows)


def markers(record: Record) -> list[Html]:
    """List the words of a report that keep distance, each with the link to its place."""
    text = record.document.text
    return [
        flow(tag("a", tag("bdi", shorten(marker.span.of(text), 80)), href=f"#{marker.id}"), f" ({marker.kind})")
        for marker in record.markers
        if marker.kind in CLASSES
    ]

"""The head of a dossier: what it is, which reports it rests on, and the affair in brief.

The brief counts and names; each of its lines leads to the part that it counts.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from sayso.schema import FigureRelation, LinkKind
from sayso.views.carried import NOTHING, Carried, amount_of
from sayso.views.dossier.figures import within_one_report
from sayso.views.dossier.html import Child, Html, flow, join, tag
from sayso.views.dossier.index import UNKNOWN, UNNAMED, Index
from sayso.views.dossier.layout import Section, folded, listed
from sayso.views.dossier.lines import counted, how_many, name, readable, reference, report_link, statement_line, who
from sayso.views.dossier.propositions import Proposition, answers_to
from sayso.views.dossier.speaking import ranked_speakers
from sayso.views.plain import shorten
from sayso.views.shown import title_of

SHOWN = 12  # reports
ACTORS = 5
DISPUTED = 3
ANSWERING = 2  # speakers who answer to one claim
ANSWERED = {LinkKind.DENIES: "denied by", LinkKind.COUNTERS: "answered by"}
BESIDE = {
    FigureRelation.CONFLICT: ("pair in conflict", "pairs in conflict"),
    FigureRelation.DIFFERENT_MEASURE: ("pair that measures different things", "pairs that measure different things"),
    FigureRelation.COMPATIBLE: ("pair that agrees roughly", "pairs that agree roughly"),
    FigureRelation.SAME: ("value that is given more than once", "values that are given more than once"),
}
PROMISE = (
    "Who says what, on whose word, and where accounts part. It gives no verdicts: it was put together by a program "
    "that can err, and every line leads to the words that it rests on."
)


def masthead(index: Index) -> Html:
    """Say what the page is."""
    material = index.material
    day = f" · as of {readable(material.as_of)}" if material.as_of else ""
    return tag(
        "header",
        tag("p", f"Dossier{day}", class_="kicker"),
        tag("h1", name(material.title)),
        tag("p", " · ".join(extent(index)), class_="extent"),
        tag("p", PROMISE, class_="promise"),
    )


def extent(index: Index) -> list[str]:
    """Say how much there is: reports, outlets, days, how many have none, statements."""
    documents = [record.document for record in index.material.records]
    outlets = {document.outlet for document in documents if document.outlet}
    days = sorted({document.published[:10] for document in documents if document.published})
    found = [counted(len(documents), "report")]
    found += [counted(len(outlets), "outlet")] if outlets else []
    found += [" – ".join(map(readable, dict.fromkeys((days[0], days[-1]))))] if days else []
    undated = sum(not document.published for document in documents)
    found += [f"{undated:,} without a date"] if undated else []
    return [*found, counted(len(index.rows), "statement")]


def sources(index: Index) -> Section:
    """List the reports under their letters."""
    items: list[Child] = []
    for record in index.material.records:
        document = record.document
        facts = [
            name(shorten(document.outlet, 60)) if document.outlet else None,
            readable((document.published or "")[:10]),
            f"another version of {index.letters[first]}" if (first := index.versions.first_of(document.id)) else None,
        ]
        title = tag("a", name(title_of(document)), href=f"#report-{index.letters[document.id]}")
        items.append([report_link(index, document.id), " ", title, " ", tag("span", join(facts, ", "), class_="told")])
    listing = folded(items, SHOWN, "more reports", "sources")
    return Section("sources", "The reports", "", flow(listing, not_counted(index)))


def not_counted(index: Index) -> Html:
    """Say what of the reports does not count, and whose text that is; nothing where all counts."""
    rows = index.material.carried
    if rows is None:
        return flow()
    parts = [
        flow(amount_of(row), " of ", report_link(index, row.document), ", from ", whose(index, row)) for row in rows
    ]
    if not parts:
        return tag("p", f"{NOTHING[0].upper()}{NOTHING[1:]}.", class_="note")
    lead = "Left out of all lists and counts, for it is carried there and was not written there: "
    return tag("p", lead, join(parts, "; "), ".", class_="note")


def whose(index: Index, row: Carried) -> Html:
    """Name the agencies and the reports whose text a report carries, each with the link to it where it is here."""
    named = []
    for origin in row.origins:
        writer = report_link(index, origin.writer) if origin.writer in index.letters else name(origin.label)
        named.append(flow(name(origin.agency), " (", writer, ")") if origin.agency else writer)
    return join(named, " and ")


def brief(index: Index, propositions: Sequence[Proposition], sections: Iterable[Section]) -> Section:
    """Tell the affair in brief."""
    there = {section.anchor for section in sections if section.body}
    panels = [
        panel("Disputed", "disputed", there, in_dispute(index, propositions)),
        panel("Speaking", "speakers", there, speaking(index, propositions)),
        panel("Acting", "between", there, acting(index)),
        panel("Figures", "figures", there, measured(index)),
    ]
    return Section("brief", "In brief", "", flow([tag("div", *panels, class_="panels")] if any(panels) else []))


def panel(heading: str, anchor: str, there: set[str], lines: Sequence[Child]) -> Html | None:
    """Put some lines under a heading that leads to their part of the page."""
    if not lines:
        return None
    title = tag("a", heading, href=f"#{anchor}") if anchor in there else heading
    return tag("div", tag("h3", title), listed(lines, "short"), class_="panel")


def in_dispute(index: Index, propositions: Sequence[Proposition]) -> list[Child]:
    """Give the claims that are disputed, those that most reports carry first, and count the answers to them."""
    kinds = Counter(kind for kind, _ in {(link.kind, link.a) for link in index.links})
    denied = sum(row.disputed for row in index.material.events)
    facts = [
        *([counted(kinds[LinkKind.DENIES], "denial")] if kinds[LinkKind.DENIES] else []),
        *(
            [counted(kinds[LinkKind.COUNTERS], "accusation in return", "accusations in return")]
            if kinds[LinkKind.COUNTERS]
            else []
        ),
        *([f"{counted(denied, 'event')} that somebody denies"] if denied else []),
    ]
    claims = [disputed_line(index, row.lead) for row in propositions if row.disputed][:DISPUTED]
    return [*claims, *([", ".join(facts)] if facts else [])]


def disputed_line(index: Index, statement: str) -> Html:
    """Write a claim on a line, and who answers to it: of each who denies it or accuses in return the surest words."""
    answers = {each.a: each for each in reversed(answers_to(index, statement))}
    speakers: dict[tuple[LinkKind, str], str] = {}
    for each in sorted(answers.values(), key=lambda link: -link.score):
        speakers.setdefault((each.kind, index.speaker(each.a)[0]), each.a)
    told = [
        tag("span", f"{ANSWERED[kind]} ", who(index.rows[answer]), " ", reference(index, answer), class_="tag")
        for (kind, _), answer in list(speakers.items())[:ANSWERING]
    ]
    return flow(statement_line(index, statement), " ", join(told, " "))


def speaking(index: Index, propositions: Sequence[Proposition]) -> list[Child]:
    """Give those who say most."""
    ranked = ranked_speakers(index, propositions)
    named = [each for each in ranked if each.entity not in {UNKNOWN, UNNAMED}][:ACTORS]
    nameless = [each for each in ranked if each.entity in {UNKNOWN, UNNAMED}]
    return [
        [
            tag("a", name(each.name), href=f"#speaker-{ranked.index(each) + 1}"),
            " ",
            how_many(len(each.said), "statement"),
        ]
        for each in (*named, *nameless)
    ]


def acting(index: Index) -> list[Child]:
    """Give those between whom most passes."""
    affair = index.material.affair
    pairs = affair.pairs[:ACTORS]
    return [
        [name(affair.name(pair.a)), " ↔ ", name(affair.name(pair.b)), " ", how_many(len(pair.events), "event")]
        for pair in pairs
    ]


def measured(index: Index) -> list[Child]:
    """Count the figures, and, as they are shown beside each other, how they stand to each other."""
    if not index.figures:
        return []
    relations = Counter(row.relation for row in index.beside if not within_one_report(row, index))
    found = [counted(relations[each], *words) for each, words in BESIDE.items() if relations[each]]
    return [counted(len(index.figures), "figure"), *found]

"""Who said what: the outlets' matrix, speaker by speaker, and what one report alone tells.

A row of the matrix is one thing that was said, a column a report; where they meet stands where the report has it, and
with which word it attributes it. Rows that are disputed come first, then those that most reports carry.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.schema import Form, LinkKind
from sayso.views.claims import when_label
from sayso.views.dossier.html import NOTHING, Child, Html, flow, join, tag
from sayso.views.dossier.index import UNKNOWN, UNNAMED, Index
from sayso.views.dossier.layout import Section, fold, folded, part, scrolling
from sayso.views.dossier.lines import (
    act,
    content,
    counted,
    label_of,
    name,
    readable,
    reference,
    references,
    statement_line,
    who,
)
from sayso.views.dossier.propositions import Proposition
from sayso.views.dossier.wordings import wordings
from sayso.views.grouping import ALIKE
from sayso.views.plain import one_line, shorten

NO_BREAK = "\N{NO-BREAK SPACE}"
MANY = 8  # columns that can bear their outlets' names
TABLE = "Who carries what"
WORDS = (
    "The wordings of each, one below the other; marked is what the earlier one that it is held against does not have. "
    "Where two quotations of one occasion do not have the same words, that is said."
)
SHOWN_ROWS = 24
SHOWN_SPEAKERS = 12
SHOWN = 8
OPENED = 3  # speakers whose statements are seen at once
TAGS = {
    LinkKind.DENIES: ("denies", "denied in"),
    LinkKind.COUNTERS: ("answers", "answered in"),
    LinkKind.SUPPORTS: ("supports", "supported in"),
}


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker over all reports: an entity, or a name of those who are none, and what is said, by publication."""

    entity: str
    name: str
    said: list[Proposition]


def matrix(index: Index, propositions: Sequence[Proposition]) -> Section:
    """Show which report carries which statement."""
    several = [each for each in propositions if len(each.by_document(index)) > 1]
    rows = [each for each in several if each.disputed or not index.versions.holding(each.by_document(index))]
    lead = (
        "One thing that was said a row, one report a column, disputed things first. A sign such as B4 leads to the "
        "words; the word beside it is the one that the report attributes them with."
    )
    of_versions = version_parts(index, [each for each in several if each not in rows])
    alone = folded([*alone_parts(index), *of_versions], SHOWN, "more reports", "plain")
    if not rows:
        none = tag("p", "No two of these reports were found to carry the same statement.", class_="none")
        return Section("carried", "Who carries what", "", flow(none, told_alone(alone)) if alone else NOTHING)
    first, others = rows[:SHOWN_ROWS], rows[SHOWN_ROWS:]
    rest = fold(f"{len(others):,} more rows", grid(index, others, "Who carries what, continued")) if others else None
    words = part(
        "In which words", tag("p", WORDS, class_="lead"), folded(wordings(index, rows), SHOWN, "more", "plain")
    )
    return Section("carried", "Who carries what", lead, flow(grid(index, first, TABLE), rest, words, told_alone(alone)))


def told_alone(parts: Html) -> Html:
    """Put what one report alone tells under its heading."""
    note = tag("p", "No reproach: a report may well have something alone.", class_="lead")
    return part("Told by one report alone", note, parts) if parts else NOTHING


def grid(index: Index, rows: Sequence[Proposition], caption: str) -> Html:
    """Draw a matrix; a report that neither carries nor leaves out anything of it has no column."""
    silent = silences(index)
    columns = columns_of(index, rows, silent)
    many = len(columns) > MANY
    heads = [tag("th", "What was said", scope="col", class_="row-head")]
    heads += [tag("th", column_head(index, each, many=many), scope="col") for each in columns]
    body = [
        tag("tr", row_head(index, row), cells(index, row, silent, columns), class_="disputed" if row.disputed else None)
        for row in rows
    ]
    made = tag(
        "table",
        tag("caption", caption),
        tag("thead", tag("tr", heads)),
        tag("tbody", body),
        class_="matrix broad" if many else "matrix",
    )
    left = [each for each in index.records if each not in columns]
    note = (
        tag("p", f"Nothing of this was found in {counted(len(left), 'other report')}.", class_="note") if left else None
    )
    return flow(scrolling(made, caption), note)


def columns_of(index: Index, rows: Sequence[Proposition], silent: Mapping[str, frozenset[str]]) -> list[str]:
    """Give the reports that carry something of a matrix, or leave it out."""
    statements = {each for row in rows for each in row.statements}
    there = {index.rows[each].document for each in statements}
    return [each for each in index.records if each in there or any(each in silent.get(one, ()) for one in statements)]


def column_head(index: Index, document: str, *, many: bool) -> Html:
    """Name a report above its column."""
    letter, called = index.letters[document], index.records[document].document
    link = tag("a", letter, href=f"#report-{letter}", title=label_of(called), class_="letter")
    if many:
        return link
    day = " ".join(readable((called.published or "")[:10]).rsplit(NO_BREAK, 1))  # what was said needs the room
    facts = (shorten(called.outlet or called.title or "", 40), day)
    return flow([link, *(tag("span", tag("bdi", fact), class_="small") for fact in facts if fact)])


def row_head(index: Index, row: Proposition) -> Html:
    """Say what the row is about: who, what, and whether it is disputed."""
    lead = index.rows[row.lead]
    sign = tag("span", "disputed", class_="tag") if row.disputed else None
    paper = tag("span", references(index, row.statements), class_="paper")
    return tag(
        "th",
        flow(who(lead), " ", act(lead), " ", content(lead)),
        sign,
        paper,
        scope="row",
        class_="row-head",
    )


def silences(index: Index) -> Mapping[str, frozenset[str]]:
    """Give, for each statement, the reports that leave it out."""
    return {each: frozenset(row.documents) for row in index.material.comparison.left_out for each in row.statements}


def cells(index: Index, row: Proposition, silent: Mapping[str, frozenset[str]], columns: Sequence[str]) -> list[Html]:
    """Give the cells of a row."""
    carried = row.by_document(index)
    missing = {document for each in row.statements for document in silent.get(each, ())}
    found = []
    for document in columns:
        if document in carried:
            found.append(tag("td", flow(cell(index, each) for each in carried[document])))
        elif document in missing:
            found.append(tag("td", tag("a", "left out", href="#left-out"), class_="silent"))
        else:
            found.append(
                tag(
                    "td",
                    tag("span", "–", aria_hidden="true"),
                    tag("span", "not found", class_="hidden"),
                    class_="absent",
                )
            )
    return found


def cell(index: Index, statement: str) -> Html:
    """Say where a report has a statement, and how it attributes it."""
    row = index.rows[statement]
    cue = tag("span", shorten(row.cue, 28), class_="small", dir="auto") if row.cue else None
    quoted = tag("span", "quoted", class_="small") if row.form is Form.DIRECT else None
    return tag("div", reference(index, statement), cue, quoted, class_="cell")


def alone_parts(index: Index) -> list[Html]:
    """Give, for each report, the statements that it alone has; on paper their signs, for they stand elsewhere."""
    found = []
    for document, letter in index.letters.items():
        every = [row.statement for row in index.material.comparison.only_in if row.document == document]
        own = [each for each in every if each in index.rows]
        label = flow("Only in ", tag("b", letter), ", ", name(label_of(index.records[document].document)))
        lines = folded([statement_line(index, each) for each in own], 2 * SHOWN, "more", "lines")
        signs = tag("p", references(index, own), class_="paper") if own else None
        found.append(fold([label, f": {counted(len(own), 'statement')}"], lines, signs, class_="again"))
    return [each for each in found if each]


def version_parts(index: Index, rows: Sequence[Proposition]) -> list[Html]:
    """Give what versions of one report alone have, each thing once, with the signs of all."""
    found = []
    for documents in index.versions.groups:
        own = [row for row in rows if index.versions.holding(row.by_document(index)) == documents]
        letters = join((tag("b", index.letters[document]) for document in documents), " and ")
        label = flow("Only in ", letters, f", versions of one report: {counted(len(own), 'statement')}")
        lines = [
            flow(statement_line(index, row.statements[0]), " ", references(index, row.statements[1:])) for row in own
        ]
        found.append(fold(label, folded(lines, 2 * SHOWN, "more", "lines")))
    return [each for each in found if each]


def speakers(index: Index, propositions: Sequence[Proposition]) -> Section:
    """Show what each speaker said, those who are named and say most first."""
    ranked = ranked_speakers(index, propositions)
    made = [speaker_part(index, each, place) for place, each in enumerate(ranked, 1)]
    last = [part for part, each in zip(made, ranked, strict=True) if each.entity in {UNNAMED, UNKNOWN}]
    named = made[: len(made) - len(last)]
    others = named[SHOWN_SPEAKERS:] if len(named) > SHOWN_SPEAKERS + 2 else []
    first = named[: len(named) - len(others)]
    rest = fold(f"{len(others):,} more speakers", *others, class_="outer more") if others else None
    lead = (
        "What each speaker is reported to have said, in the order of publication; a person stands with the body or "
        "state that the person speaks for."
    )
    return Section("speakers", "Who said what", lead, flow(*first, rest, *last))


def ranked_speakers(index: Index, propositions: Sequence[Proposition]) -> list[Speaker]:
    """Give the speakers with what each said, those who are named and say most first."""
    found: dict[str, Speaker] = {}
    for row in sorted(propositions, key=lambda row: index.order(row.statements[0])):
        entity, called = index.speaker(row.lead)
        found.setdefault(entity, Speaker(entity, called, [])).said.append(row)
    return sorted(
        found.values(),
        key=lambda each: (each.entity in {UNKNOWN, UNNAMED}, each.entity == UNKNOWN, -len(each.said)),
    )


def speaker_part(index: Index, speaker: Speaker, place: int) -> Html:
    """Show what one speaker said."""
    told = {index.rows[each].document for row in speaker.said for each in row.statements}
    counts = tag("span", counts_of(speaker.said, told), class_="count")
    heading = flow(tag("span", name(speaker.name), class_="speaker"), " ", counts)
    lines = folded([speaker_line(index, row) for row in speaker.said], SHOWN, "more statements", "lines")
    return fold(heading, lines, opened=place <= OPENED, class_="speaker-part", anchor=f"speaker-{place}")


def counts_of(rows: Sequence[Proposition], told: set[str]) -> str:
    """Say how much a speaker said, in how many reports."""
    disputed = sum(row.disputed for row in rows)
    facts = [counted(len(rows), "statement"), counted(len(told), "report")]
    return " · ".join([*facts, *([f"{disputed:,} disputed"] if disputed else [])])


def speaker_line(index: Index, row: Proposition) -> Html:
    """Show one thing that was said, where it stands, and what is tied to it."""
    lead = index.rows[row.lead]
    others = [each for each in row.statements if each != row.lead]
    also = tag("span", "also ", references(index, others), class_="also") if others else None
    when = index.when(row.lead)
    day = tag("span", f" ({readable(when_label(when))})", class_="when") if when is not None else None
    return flow(statement_line(index, lead.id), day, " ", also, " ", join(tags(index, row), " "))


def tags(index: Index, row: Proposition) -> list[Child]:
    """Give what other statements are to one, and where they stand."""
    found: dict[str, list[str]] = {}
    for each in row.statements:
        for link in index.links_of.get(each, ()):
            if link.kind not in ALIKE:
                mine = link.a == each
                labels = TAGS.get(link.kind, (link.kind, f"{link.kind}: in"))
                found.setdefault(labels[not mine], []).append(link.b if mine else link.a)
    return [
        tag("span", f"{one_line(label)} ", references(index, set(ends)), class_="tag") for label, ends in found.items()
    ]

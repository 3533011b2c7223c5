"""What happened when: events and dated statements in the order of their own time, and the figures side by side.

A day is written no finer than the text has it. What several reports tell of one day stands under that day, each with
the word that it rests on; what has no time of its own is counted, not guessed.
"""

from collections.abc import Mapping, Sequence

from sayso.ledger import EventRow, Moment, QuantityRow
from sayso.schema import FigureLink, FigureRelation, Span
from sayso.views.claims import counted_of, when_label
from sayso.views.dossier.html import NOTHING, Child, Html, flow, join, tag
from sayso.views.dossier.index import Index
from sayso.views.dossier.layout import Section, fold, folded, listed, part, table
from sayso.views.dossier.lines import (
    counted,
    event_label,
    excerpt,
    grounds_of,
    name,
    place,
    readable,
    statement_line,
    told_by,
    word,
    written_figure,
)
from sayso.views.plain import one_line

LONG = 30  # moments; more are folded by year
SHOWN = 8
SIDE_BY_SIDE = 4  # pairs of figures of one relation that are seen at once
MOST = 24  # pairs of one relation that are shown at all
HEADINGS = {
    FigureRelation.CONFLICT: "In conflict",
    FigureRelation.DIFFERENT_MEASURE: "Different measures",
    FigureRelation.COMPATIBLE: "Compatible",
    FigureRelation.SAME: "The same",
}
RELATIONS = (
    FigureRelation.CONFLICT,
    FigureRelation.DIFFERENT_MEASURE,
    FigureRelation.COMPATIBLE,
    FigureRelation.SAME,
)


def chronology(index: Index) -> Section:
    """Show what happened in the order of its own time."""
    timeline = index.material.timeline
    days: dict[str, list[Moment]] = {}
    for moment in timeline.moments:
        if moment.statement is None or moment.statement.id in index.rows:
            days.setdefault(when_label(moment.when), []).append(moment)
    few = sum(map(len, days.values())) <= LONG
    body = day_list(index, days) if few else flow(years(index, days))
    undated = counted(timeline.undated, "event")
    own = "its" if timeline.undated == 1 else "their"
    note = tag("p", f"Left out: {undated} without a time of {own} own.", class_="note") if timeline.undated else None
    lead = "By the time that the texts give, as finely as they give it, not by the day on which it was told."
    return Section("when", "What happened when", lead, flow(body, note if body else None))


def years(index: Index, days: dict[str, list[Moment]]) -> list[Html]:
    """Fold a long timeline by year; the last one stands open."""
    found: dict[str, dict[str, list[Moment]]] = {}
    for label, moments in days.items():
        begins = moments[0].when.begins or moments[0].when.ends or ""
        found.setdefault(begins[:4], {})[label] = moments
    return [
        fold(
            [tag("b", year), f" · {counted(sum(map(len, some.values())), 'entry', 'entries')}"],
            day_list(index, some),
            opened=place == len(found) - 1,
        )
        for place, (year, some) in enumerate(found.items())
    ]


def day_list(index: Index, days: dict[str, list[Moment]]) -> Html:
    """List days with what happened on them."""
    return listed(
        [
            [
                tag("div", readable(label), class_="day"),
                folded([moment_line(index, each) for each in moments], SHOWN, "more on that day", "lines"),
            ]
            for label, moments in days.items()
        ],
        "timeline",
        name="ol",
    )


def moment_line(index: Index, moment: Moment) -> Html:
    """Show what happened, on whose word, and where it is told."""
    if moment.event is not None:
        return event_line(index, moment.event)
    assert moment.statement is not None
    return flow(statement_line(index, moment.statement.id), tag("br"), told_by(index, moment.statement.document))


def event_line(index: Index, row: EventRow) -> Html:
    """Show an event: who did what to whom, its sentence, and on whose word it rests."""
    text = index.records[row.document].document.text
    what = event_label(row)
    words = excerpt(text, row.sentence_span, row.trigger_span)
    return flow(
        tag("p", what, tag("br"), words, " ", place(index, row.document, row.id, "event")), grounds_of(index, row)
    )


def figures(index: Index) -> Section:
    """Show figures that count nearly the same thing side by side, and all others below."""
    rows = {row.id: row for row in index.material.figures}
    links = [link for link in index.material.comparison.figures if link.a in rows and link.b in rows]
    lead = (
        "Figures that count nearly the same thing, side by side. A conflict is one only if the texts tell of the same "
        "thing, whole, time and place; take the relation for a hint, and read both sentences."
    )
    pairs = [relation_part(index, relation, links, rows) for relation in RELATIONS]
    every = fold(f"All {counted(len(rows), 'figure')}", figure_table(index, list(rows.values()))) if rows else None
    return Section("figures", "Which figures", lead if links else "", flow(pairs, every))


def relation_part(
    index: Index, relation: FigureRelation, links: Sequence[FigureLink], rows: Mapping[str, QuantityRow]
) -> Html:
    """Show the pairs of one relation; of very many the first. What one report has on one word comes last, folded."""
    some = [link for link in links if link.relation is relation]
    one, two = (
        [link for link in some if of_one_word(link, rows)],
        [link for link in some if not of_one_word(link, rows)],
    )
    within, between = (
        [figure_card(index, link, rows[link.a], rows[link.b]) for link in each[:MOST]] for each in (one, two)
    )
    left = len(some) - len(within) - len(between)
    note = tag("p", f"{counted(left, 'more pair')} left out here; `sayso compare --json` gives all.", class_="note")
    alone = fold(f"{counted(len(within), 'pair')} of one report on one word", listed(within, "cards"))
    return part(HEADINGS[relation], folded(between, SIDE_BY_SIDE, "more pairs", "cards"), alone, note if left else None)


def of_one_word(link: FigureLink, rows: Mapping[str, QuantityRow]) -> bool:
    """Tell whether two figures stand in one report and rest on one word: accounts do not part there."""
    one, other = rows[link.a], rows[link.b]
    return one.document == other.document and one.say.who == other.say.who


def figure_card(index: Index, link: FigureLink, one: QuantityRow, other: QuantityRow) -> Html:
    """Show two figures beside each other."""
    head = tag("p", one_line(link.because), class_="because wide")
    return tag("div", head, *(tag("div", figure_side(index, row)) for row in (one, other)), class_="card")


def figure_side(index: Index, row: QuantityRow) -> Html:
    """Show a figure in its sentence, with the word that it rests on."""
    text = index.records[row.document].document.text
    sentence = tag(
        "p", excerpt(text, sentence_around(index, row), row.span), " ", place(index, row.document, row.id, "figure")
    )
    return flow(
        tag("p", written_figure(row), class_="figure"), sentence, tag("p", grounds(index, row), class_="because")
    )


def sentence_around(index: Index, row: QuantityRow) -> Span:
    """Give the sentence in which a figure stands."""
    sentences = index.records[row.document].sentences
    return next((each for each in sentences if each.start <= row.span.start and row.span.end <= each.end), row.span)


def grounds(index: Index, row: QuantityRow) -> Html:
    """Say on whose word a figure rests, and which report has it."""
    return join([flow("on the word of ", word(index, row.say)), told_by(index, row.document)], " · ")


def figure_table(index: Index, rows: Sequence[QuantityRow]) -> Html:
    """List figures: how much of what, on whose word, and when."""
    made: list[Sequence[Child]] = [
        [
            tag("span", written_figure(row) or one_line(row.words), class_="figure"),
            name(counted_of(row)) if counted_of(row) else NOTHING,
            word(index, row.say),
            readable(when_label(row.when)) if row.when is not None and row.when.anchored else "",
            place(index, row.document, row.id, "figure"),
        ]
        for row in rows
    ]
    return table(["Figure", "Of what", "On whose word", "When", "Report"], made, "All figures", "figures")

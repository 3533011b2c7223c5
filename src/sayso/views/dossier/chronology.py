"""What happened when: events and dated statements in the order of their own time.

A day is written no finer than the text has it. What several reports tell of one day stands under that day, each with
the word that it rests on; what has no time of its own is counted, not guessed.
"""

from sayso.ledger import EventRow, Moment
from sayso.views.claims import when_label
from sayso.views.dossier.html import Html, flow, tag
from sayso.views.dossier.index import Index
from sayso.views.dossier.layout import Section, fold, folded, listed
from sayso.views.dossier.lines import (
    counted,
    event_label,
    excerpt,
    grounds_of,
    place,
    readable,
    statement_line,
    told_by,
)

LONG = 30  # moments; more are folded by year
SHOWN = 8


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
    note = (
        tag("p", f"Left out: {undated} without a time of {own} own.", class_="note apart") if timeline.undated else None
    )
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

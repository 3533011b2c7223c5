"""How one thing is told on a line."""

from dataclasses import replace

import pytest

from sayso.documents.blocks import mark_blocks
from sayso.ledger import StatementRow
from sayso.schema import Act, Document, EventStatus, Form, Grounding
from sayso.views.dossier.index import Index
from sayso.views.dossier.lines import (
    GREAT,
    NO_BREAK,
    act,
    deed,
    event_label,
    in_words,
    readable,
    statement_line,
    who,
)
from sayso.views.plain import shorten
from sayso.views.shown import title_of
from tests.ledger.samples import make_document
from tests.views.dossier.quarrel import material, post
from tests.views.dossier.test_html import Reader

ROW = StatementRow(
    *("s-1", "d-1", 1, None, None, None, "the envoy", None, "said", "that it was late"),
    *(Form.INDIRECT, Act.SAY, False, 0.9, Grounding.EXACT, None, (), (), ()),
)

SPEAKERS = {
    "a name, and for whom": (replace(ROW, actors=("Mara Ilves",), speaks_for=("Norway",)), "Mara Ilves for Norway"),
    "a name that tells for whom": (replace(ROW, actors=("Norway’s envoy",), speaks_for=("Norway",)), "Norway’s envoy"),
    "a document": (replace(ROW, work="the herring treaty"), "the herring treaty"),
    "words alone": (ROW, "the envoy"),
    "words with an apposition": (replace(ROW, source="the envoy, Mara Ilves,"), "the envoy, Mara Ilves"),
    "nobody": (
        replace(ROW, source=None, unknown_because="the sentence is passive"),
        "Not known whose words (the sentence is passive)",
    ),
}


@pytest.mark.parametrize(("row", "written"), SPEAKERS.values(), ids=SPEAKERS)
def test_who_says_it(row: StatementRow, written: str) -> None:
    """By name and for whom; who is not known has the reason."""
    made = who(row).markup
    for mark in ("<b>", "</b>", "<bdi>", "</bdi>", '<span class="unknown">', "</span>"):
        made = made.replace(mark, "")
    assert made == written


DEEDS = [
    (Act.SAY, "said"),
    (Act.DENY, "denied"),
    (Act.ACCUSE, "accused"),
    (Act.THREATEN, "threatened"),
    (Act.CONCERN, "voiced concern"),
]


@pytest.mark.parametrize(("act", "written"), DEEDS, ids=[act for act, _ in DEEDS])
def test_what_is_done_by_it(act: Act, written: str) -> None:
    """In the past tense, which fits one and many."""
    assert deed(replace(ROW, act=act)) == written
    assert deed(replace(ROW, act=act, negated=True)) == f"did not {act}"


TURNED = {
    "a denial in other words": (replace(ROW, act=Act.DENY, cue="insists"), "denied (“insists”):"),
    "a denial by its name": (replace(ROW, act=Act.DENY, cue="has denied"), "denied:"),
    "a noun of it": (replace(ROW, act=Act.REJECT, cue="rejection of"), "rejected:"),
    "what was not said": (replace(ROW, negated=True, cue="fell short of"), "did not say (“fell short of”):"),
    "any other act": (replace(ROW, act=Act.WARN, cue="cautioned"), "warned:"),
    "without a cue": (replace(ROW, act=Act.DENY, cue=None), "denied:"),
}


@pytest.mark.parametrize(("row", "written"), TURNED.values(), ids=TURNED)
def test_a_denial_stands_with_the_words_of_the_report(row: StatementRow, written: str) -> None:
    """Where they are others: what stands after "insists it is not" is not what was denied."""
    assert Reader(act(row).markup).text == written


def test_an_event_in_a_few_words() -> None:
    """Who does what to whom, whether it is done; who is not named beside another is said to be so."""
    rows = {row.kind: row for row in material().events}
    visit, seizure = rows["visits"], rows["seizes"]
    labels = {
        "Nordic Council → Iceland, Norway: visits (planned or announced)": visit,
        "Iceland → Norway: seizes": seizure,
        "not named → Norway: seizes": replace(seizure, sources=()),
        "Iceland: seizes": replace(seizure, recipients=()),
        "seizes": replace(seizure, sources=(), recipients=()),
        "Iceland → Norway: seizes (said not to have happened)": replace(seizure, status=EventStatus.NEGATED),
    }
    assert [Reader(event_label(row).markup).text for row in labels.values()] == list(labels)


def test_a_statement_on_a_line() -> None:
    """Who, what is done by it, what was said, and the sign that leads to the words."""
    index = Index(material())
    (first, *_) = index.rows
    assert index.mark(first) == "A1"
    made = statement_line(index, first).markup
    assert made.endswith(f'<a class="ref" href="#{first}" aria-label="A1: statement 1 of report A">A1</a>')
    assert "of breaking the herring treaty" in made


@pytest.mark.parametrize(("confidence", "told"), [(0.48, "A1 48% sure"), (0.6, "A1")])
def test_a_statement_that_is_unsure_says_so(confidence: float, told: str) -> None:
    """A reader would take it for one that is; the others need no number."""
    record = post()
    first, *others = record.statements
    record = replace(record, statements=(replace(first, confidence=confidence), *others))
    index = Index(material(record))
    text = Reader(statement_line(index, first.id).markup).text
    assert text.endswith(told)


DAYS = {
    "a day": ("2024-07-11", "11 July 2024"),
    "a month": ("since 2022-02", "since February 2022"),
    "a range": ("2024-06-29 – 2024-07-01", "29 June 2024 – 1 July 2024"),
    "a year": ("early 2025", "early 2025"),
    "a week": ("week of 2024-04-22", "week of 22 April 2024"),
    "no month": ("2024-13-01", "2024-13-01"),
}


@pytest.mark.parametrize(("label", "written"), DAYS.values(), ids=DAYS)
def test_days_are_written_as_newspapers_do(label: str, written: str) -> None:
    """A day no finer than it is known, and on one line."""
    assert readable(label).replace(NO_BREAK, " ") == written
    assert "2 July" not in readable("2024-07-02")


NUMBERS = {
    "billions": ("240,000,000,000 USD", "240 billion USD"),
    "with a fraction": ("about 2,500,000", "about 2.5 million"),
    "not round": ("1,234,567", "1,234,567"),
    "thousands": ("1,200 boats", "1,200 boats"),
}


@pytest.mark.parametrize(("figure", "written"), NUMBERS.values(), ids=NUMBERS)
def test_great_numbers_are_written_in_words(figure: str, written: str) -> None:
    """Where that says exactly the same."""
    assert GREAT.sub(in_words, figure) == written


def test_what_is_too_long_is_cut_between_words() -> None:
    """A word longer than the line is cut itself."""
    assert shorten("one two three", 20) == "one two three"
    assert shorten("one  two\nthree four", 10) == "one two…"
    assert shorten("x" * 30, 10) == "x" * 10 + "…"


def test_a_report_without_a_title_is_called_by_its_first_line() -> None:
    """The first that is read, and no furniture. Its id is the last resort."""
    assert title_of(make_document("\n The pier\nIt closed.")) == "The pier"
    assert title_of(make_document("The pier", title="Old pier")) == "Old pier"
    text = "OPINION\n\nThe old pier was never safe, whatever anybody says.\nIt closed."
    furnished = Document(id="d-1", text=text, blocks=mark_blocks(text))
    assert title_of(furnished) == "The old pier was never safe, whatever anybody says."
    bare = make_document("\n")
    assert title_of(bare) == bare.id

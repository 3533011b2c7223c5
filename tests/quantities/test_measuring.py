"""Figures of a report: value, unit, hedge, change, and what they count."""

import pytest

from sayso.annotations import Network, annotate, shipped_folder
from sayso.documents import Metadata, ingest_document
from sayso.quantities import measure_quantities
from sayso.schema import (
    Act,
    Content,
    Form,
    Quantity,
    Source,
    Span,
    Statement,
    Time,
    TimeType,
)

NETWORK = Network(shipped_folder())


def figures(text: str, *timed: str, statements: tuple[Statement, ...] = ()) -> tuple[Quantity, ...]:
    """Read the figures of a text; `timed` are its words of time."""
    document = ingest_document(text, metadata=Metadata(language="en")).document
    times = [
        Time(f"t-{words}", Span(text.index(words), text.index(words) + len(words)), TimeType.DATE, "", "2", "3", None)
        for words in timed
    ]
    found = measure_quantities(document, annotate(document, network=NETWORK), statements, times=times).quantities
    for quantity in found:
        for counted in (quantity.part, quantity.whole):
            assert counted is None or counted.span.of(text) == counted.text
    return found


VALUES = {
    "digits": ("The port counted 1,250 boats.", 1250, 1250, None),
    "million": ("The port needs 3.5 million boats.", 3.5e6, 3.5e6, None),
    "letters at the number": ("It cost $1.2bn.", 1.2e9, 1.2e9, "USD"),
    "another dollar": ("It cost A$40 million.", 4e7, 4e7, "AUD"),
    "a currency in words": ("It cost 300 million euros.", 3e8, 3e8, "EUR"),
    "number words": ("Twenty-five boats sank.", 25, 25, None),
    "long number words": ("Three hundred and fifty thousand boats sank.", 350_000, 350_000, None),
    "half a million": ("Half a million people left.", 5e5, 5e5, None),
    "and a half": ("Two and a half million people left.", 2.5e6, 2.5e6, None),
    "a dozen": ("The port lost a dozen boats.", 12, 12, None),
    "dozens": ("The port lost dozens of boats.", 24, None, None),
    "tens of thousands": ("Tens of thousands of people left.", 20_000, None, None),
    "several hundred": ("Several hundred people left.", 200, None, None),
    "millions of dollars": ("The port lost millions of dollars.", 2e6, None, "USD"),
    "a range": ("Between 5 and 10 boats sank.", 5, 10, None),
    "a range with one magnitude": ("It cost $1.5-2 billion.", 1.5e9, 2e9, "USD"),
    "a range in words": ("Three to four hundred boats sank.", 300, 400, None),
    "percent": ("Some 60 percent of the boats sank.", 60, 60, "percent"),
    "a fraction": ("Two-thirds of the boats sank.", 0.6666, 0.6666, "share"),
    "one in five": ("One in five boats sank.", 0.2, 0.2, "share"),
    "a measure": ("They sailed 20 miles.", 20, 20, "mile"),
    "an age": ("Mara Ilves, 34, left the port.", 34, 34, "age"),
    "an age before a noun": ("A 34-year-old fisherman left.", 34, 34, "age"),
}


@pytest.mark.parametrize(("text", "low", "high", "unit"), VALUES.values(), ids=VALUES)
def test_values_and_units(text: str, low: float, high: float | None, unit: str | None) -> None:
    """Each way of writing a number gives its value and unit."""
    (quantity,) = figures(text)
    assert (quantity.low, quantity.high, quantity.unit) == (low, high, unit)


HEDGES = {
    "about": ("Some 40 boats sank.", "about", 40, 40),
    "approaching": ("Nearly 40 boats sank.", "approaching", 40, 40),
    "at least": ("At least 40 boats sank.", "at least", 40, None),
    "more than": ("More than 40 boats sank.", "more than", 40, None),
    "less than": ("Fewer than 40 boats sank.", "less than", None, 40),
    "at most": ("As many as 40 boats sank.", "at most", None, 40),
    "or more": ("The port lost 40 or more boats.", "at least", 40, None),
    "none": ("The port lost 40 boats.", None, 40, 40),
}


@pytest.mark.parametrize(("text", "hedge", "low", "high"), HEDGES.values(), ids=HEDGES)
def test_hedges_open_the_range(text: str, hedge: str | None, low: float | None, high: float | None) -> None:
    """What a figure is qualified by is told, and what it leaves open has no bound."""
    (quantity,) = figures(text)
    assert (quantity.hedge, quantity.low, quantity.high) == (hedge, low, high)


CHANGES = {
    "a verb": ("Fish prices rose 5 percent.", "rise", "Fish prices"),
    "by": ("Fish prices fell by 5 percent.", "fall", "Fish prices"),
    "a noun": ("The port reported a 5 percent increase in prices.", "rise", "prices"),
    "of a noun": ("The port reported a drop of 5 percent in prices.", "fall", "prices"),
    "up": ("Prices were up 5 percent.", "rise", "Prices"),
    "a level": ("Fish prices rose to 5 euros.", None, "Fish prices"),
    "a loss of things": ("The port lost 5 boats.", None, "boats"),
}


@pytest.mark.parametrize(("text", "change", "part"), CHANGES.values(), ids=CHANGES)
def test_changes(text: str, change: str | None, part: str) -> None:
    """The size of a rise or fall is told from a level, and what rises or falls is its part."""
    (quantity,) = figures(text)
    assert (quantity.change, quantity.part.text if quantity.part else None) == (change, part)


COUNTED = {
    "a noun with modifiers": ("The town has 40 old fishing boats.", "old fishing boats", None),
    "dozens of": ("Dozens of old boats sank.", "old boats", None),
    "a share of": ("More than 60 percent of the boats sank.", "sank", "the boats"),
    "some of several": ("Three of the five boats sank.", "sank", "the five boats"),
    "a share from somewhere": ("The port buys 90 percent of its fish from Norway.", "from Norway", "its fish"),
    "money before a noun": ("The port took a $3 million loan.", "loan", None),
    "money in something": ("The port got $3 million in aid.", "aid", None),
    "a measure of something": ("The port sold 40 tonnes of fish.", "fish", None),
    "a compound": ("The mayor showed a 12-point plan.", "point", None),
    "a size": ("The port has debts of $3 million.", "debts", None),
    "a predicate": ("Inflation was 4 percent.", "Inflation", None),
    "nothing": ("The port lost $3 million.", None, None),
}


@pytest.mark.parametrize(("text", "part", "whole"), COUNTED.values(), ids=COUNTED)
def test_what_is_counted(text: str, part: str | None, whole: str | None) -> None:
    """Part and whole stand in the text; where the sentence tells nothing, there is nothing."""
    quantity = figures(text)[0]
    assert (quantity.part and quantity.part.text, quantity.whole and quantity.whole.text) == (part, whole)


NO_FIGURES = {
    "an article": "Article 5 binds the port.",
    "a type": "An F-16 flew over the port.",
    "a score": "The club won 2-1.",
    "a year": "The port closed in 2014.",
    "a clock": "The port opens at 10:30.",
    "one of": "He is one of the fishermen.",
    "one as an article": "The port closed, said one fisherman.",
    "an address": "He lives at 10 Harbour Street.",
    "an ordinal": "The third boat sank.",
    "slash": "The port is open 24/7.",
    "two-state": "They want a two-state solution.",
}


@pytest.mark.parametrize("text", NO_FIGURES.values(), ids=NO_FIGURES)
def test_numbers_that_count_nothing(text: str) -> None:
    """Names, years, scores, clocks, addresses and pronouns are no figures."""
    assert figures(text) == ()


def test_numbers_of_times_are_no_figures() -> None:
    """What the times room has found is not counted again; a figure gets the time that hangs on its verb."""
    (quantity,) = figures("On May 12 some 40 boats sank.", "May 12")
    assert (quantity.low, quantity.time) == (40, "t-May 12")


def test_divided_by() -> None:
    """What a figure is divided by follows it, or what it counts."""
    assert [quantity.per for quantity in figures("Oil costs €50 a barrel. Some 500 boats a day pass.")] == [
        "barrel",
        "day",
    ]


def test_innermost_statement() -> None:
    """A figure rests on the innermost statement that holds it."""
    text = "She said he said 40 boats sank."
    outer, inner = (
        Statement(name, Source(), None, Content((Span(start, 30),)), Form.INDIRECT, Act.SAY, False, 1.0)
        for name, start in (("s-outer", 9), ("s-inner", 17))
    )
    (quantity,) = figures(text, statements=(outer, inner))
    assert quantity.statement == "s-inner"


def test_what_is_not_told_is_said() -> None:
    """A figure of which it stays open what it counts is kept, and the reason with it."""
    document = ingest_document("The port lost $3 million.", metadata=Metadata(language="en")).document
    measurement = measure_quantities(document, annotate(document, network=NETWORK), ())
    assert [abstention.because for abstention in measurement.abstained] == [
        "the sentence does not tell what is counted"
    ]


ODD = ["", "½", "$", "1,2,3,4", "9" * 400, "one one one one", "a a a half", "5 - - 5", "1e9 bn", "٣ boats", "1/0 of it"]


@pytest.mark.parametrize("text", ODD)
def test_odd_text_is_met_without_harm(text: str) -> None:
    """Whatever stands there, reading does not fail."""
    figures(f"The port. {text} boats")

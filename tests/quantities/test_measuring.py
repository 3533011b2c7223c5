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
    "one-third": ("One-third of the boats sank.", 0.3333, 0.3333, "share"),
    "out of": ("Two out of three boats sank.", 0.6667, 0.6667, "share"),
    "an age behind a noun": ("She and her husband, 52, left the port.", 52, 52, "age"),
    "an age in a sentence of its own": ("The mayor died. He was 80.", 80, 80, "age"),
    "a weight in pounds": ("The captain weighs 400 pounds.", 400, 400, "pound weight"),
    "money in pounds": ("The captain paid 400 pounds.", 400, 400, "GBP"),
    "an age and more": ("Fishermen 65 and older left the port.", 65, None, "age"),
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
    "as low as": ("The port takes fees as low as 40 euros.", "at least", 40, None),
    "a minimum of": ("The port takes a minimum of 40 boats.", "at least", 40, None),
    "a bit more than": ("A bit more than 40 boats sank.", "more than", 40, None),
    "no hedge in stories about": ("They told stories about 40 fishermen.", None, 40, 40),
    "no hedge in win over": ("The mayor must win over 40 fishermen.", None, 40, 40),
    "or more": ("The port lost 40 or more boats.", "at least", 40, None),
    "none": ("The port lost 40 boats.", None, 40, 40),
}


@pytest.mark.parametrize(("text", "hedge", "low", "high"), HEDGES.values(), ids=HEDGES)
def test_hedges_open_the_range(text: str, hedge: str | None, low: float | None, high: float | None) -> None:
    """What a figure is qualified by is told, and what it leaves open has no bound."""
    (quantity,) = figures(text)
    assert (quantity.hedge, quantity.low, quantity.high) == (hedge, low, high)


CHANGES = {
    "a crash": ("The market crashed 7 percent.", "fall", "The market"),
    "a verb": ("Fish prices rose 5 percent.", "rise", "Fish prices"),
    "by": ("Fish prices fell by 5 percent.", "fall", "Fish prices"),
    "a noun": ("The port reported a 5 percent increase in prices.", "rise", "prices"),
    "of a noun": ("The port reported a drop of 5 percent in prices.", "fall", "prices"),
    "up": ("Prices were up 5 percent.", "rise", "Prices"),
    "by, far behind its verb": ("The port cut the price of fish by 5 percent.", "fall", "the price of fish"),
    "by, behind its noun": ("An increase in fish prices by 5 percent was denied.", "rise", "fish prices"),
    "an infinitive": ("The port is expected to grow by 5 percent.", "rise", "The port"),
    "more of them": ("There were 5 percent more stolen boats.", "rise", "stolen boats"),
    "larger": ("The port is 5 percent larger than before.", "rise", "The port"),
    "down, with an object": ("Fish shares ended the day down 5 percent.", "fall", "Fish shares"),
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
    "one in several": ("One in five fishermen said they would stay.", "said they would stay", "fishermen"),
    "half the": ("Half the fishermen live in the port.", "live in the port", "the fishermen"),
    "a share without of": ("In the port 40 percent said they would stay.", "said they would stay", None),
    "a share beside another": (
        "While 40 percent of fishermen opposed the port, 60 percent wanted it.",
        "opposed the port",
        "fishermen",
    ),
    "a share with a participle": (
        "The port closed despite 60 percent of fishermen supporting it.",
        "supporting it",
        "fishermen",
    ),
    "a share that somebody has": ("Mara Ilves won 60 percent of the vote.", "Mara Ilves", "the vote"),
    "a share of what is named closely": (
        "More than 60 percent of the boats built by Norway come from Oslo.",
        "come from Oslo",
        "the boats built by Norway",
    ),
    "by whom": ("The port is favoured by 60 percent of fishermen.", "is favoured", "fishermen"),
    "a number that somebody gives": (
        "The port raised the number of passengers on the ferry to 74.",
        "the number of passengers",
        None,
    ),
    "no number": ("The port raised the flag at 74 places.", "places", None),
    "dozens that another verb has": ("The blast killed three people and wounded dozens.", "people", None),
    "a level that somebody sets": ("The port raised its duties from 10 percent to 25 percent.", "its duties", None),
    "a level that slowed": ("Growth slowed to 2 percent.", "Growth", None),
    "a quality": ("The town is 90 percent empty.", "empty", "The town"),
    "some of somebody's": ("Three of the port's boats sank.", "sank", "the port's boats"),
    "something worth": ("They sold fish worth $3 million.", "fish", None),
    "a force": ("A 2,000-strong force left.", "force", None),
    "without what a comma adds": ("The port lists 40 goods, from fish to steel.", "goods", None),
    "a population": ("The town has a population of 3 million.", "a population", None),
    "a vote": ("Mara Ilves won 60 percent of the vote in the first round.", "Mara Ilves", "the vote"),
    "doubled to": ("Trade with Norway doubled to $3 million.", "Trade with Norway", None),
    "a predicate": ("Inflation was 4 percent.", "Inflation", None),
    "a team of somebody": ("A 15-strong team of Danish divers searched the wreck.", "team of Danish divers", None),
    "how near": ("The ferry came within 300 yards of the pier.", None, None),
    "a count as a subject": ("Fourteen voted for the port.", "voted for the port", None),
    "a count of a crowd": ("The police said 40 died.", "died", None),
    "a share of what opens": ("Of the fishermen, 60 percent left.", "left", "the fishermen"),
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
    "a group's name": "The Group of Seven met in the port.",
    "a number that is called": "The fisherman called 911.",
    "a caption": "Hide caption 13 of 14",
    "a rank": "A three-star general came.",
    "a named article": "Article 5 of the treaty binds the port.",
    "a telephone": "Call 555-1234 or +44 20 7946 0958.",
    "those two": "He called the mayor and the two discussed the port.",
    "a note": "The port opened last week (35).",
    "zero tolerance": "There is zero tolerance for theft.",
    "emphasis": "The boat is 100% safe.",
    "so many days old": "The 20-day-old strike went on.",
}


@pytest.mark.parametrize("text", NO_FIGURES.values(), ids=NO_FIGURES)
def test_numbers_that_count_nothing(text: str) -> None:
    """Names, years, scores, clocks, addresses and pronouns are no figures."""
    assert figures(text) == ()


def test_numbers_of_times_are_no_figures() -> None:
    """What the times room has found is not counted again; a figure gets the time that hangs on its verb."""
    (quantity,) = figures("On May 12 some 40 boats sank.", "May 12")
    assert (quantity.low, quantity.time) == (40, "t-May 12")


def test_a_share_alone_is_of_the_whole_before_it() -> None:
    """The second share of a sentence, as a subject by itself, is one of the same whole."""
    both = figures("While 40 percent of fishermen opposed the port, 60 percent wanted it.")
    assert [each.whole.text if each.whole else None for each in both] == ["fishermen", "fishermen"]
    assert [each.part.text if each.part else None for each in both] == ["opposed the port", "wanted it"]


def test_counts_of_the_whole_that_opens_the_sentence() -> None:
    """Of counts without a noun the predicate is the part, and what the sentence opens with the whole."""
    text = "Of the 40 passengers on board, 12 were Norwegian and nine were Danish, along with five Finns."
    counted = [(each.part and each.part.text, each.whole and each.whole.text) for each in figures(text)]
    assert counted == [
        ("passengers on board", None),
        ("were Norwegian", "the 40 passengers on board"),
        ("were Danish", "the 40 passengers on board"),
        ("Finns", None),
    ]


def test_said_again_in_another_unit() -> None:
    """A figure that says the one before it in another unit counts the same, and is the same change."""
    first, second = figures("The budget of the port shrank by 10 percent (nearly $1 billion).")
    assert (first.change, second.change) == ("fall", "fall")
    assert first.part == second.part is not None


def test_what_was_and_what_is() -> None:
    """What something was and what it is are two levels of the same, no range; what a change comes to is a level too."""
    rose = figures("Exports to Norway rose from 5 to 10 percent.")
    assert [(each.low, each.high, each.unit, each.change) for each in rose] == [
        (5, 5, "percent", None),
        (10, 10, "percent", None),
    ]
    assert {each.part.text if each.part else None for each in rose} == {"Exports to Norway"}
    fell = figures("Oil fell $2 to $75 a barrel.")
    assert [(each.low, each.change, each.per) for each in fell] == [(2, "fall", None), (75, None, "barrel")]


def test_years_of_something_are_no_age() -> None:
    """A duration that something lasts is a time, also before "of"."""
    assert figures("After five years of brutal war the port closed.", "five years") == ()


def test_a_time_may_hang_on_what_is_counted() -> None:
    """Losses since May are counted since May, whatever the verb of the figure is."""
    (quantity,) = figures("The port's losses since May were approaching 500.", "May")
    assert (quantity.low, quantity.time) == (500, "t-May")


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

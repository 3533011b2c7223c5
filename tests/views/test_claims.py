"""Dates are written no finer than they are known, figures with their hedges, and words with those who deny them."""

from dataclasses import replace

import pytest

from sayso.ledger import Party, QuantityRow, SayRow, When
from sayso.schema import Granularity, QuantityChange, QuantityHedge, Span, Stance, TimePart
from sayso.views.claims import amount, counted_of, date_of, figure_of, granularity_of, speaker_of, when_label, words_of

DAY = When("Monday", "2024-06-03", "2024-06-03", "2024-06-04", Granularity.DAY, None, False)
YEAR = replace(DAY, value="2023", begins="2023-01-01", ends="2024-01-01", granularity=Granularity.YEAR)
LABELS = {
    "a day": (DAY, "2024-06-03", "day"),
    "a month": (replace(DAY, value="2024-06", granularity=Granularity.MONTH), "2024-06", "month"),
    "a quarter": (replace(DAY, value="2024-Q2", granularity=Granularity.QUARTER), "2024-Q2", "quarter"),
    "a week": (
        replace(DAY, value="2024-W23", ends="2024-06-10", granularity=Granularity.WEEK),
        "week of 2024-06-03",
        "week",
    ),
    "an open end from a week on": (replace(DAY, value="2024-W23", ends=None), "since 2024-06-03", "open"),
    "a part of a year": (replace(YEAR, part=TimePart.EARLY), "early 2023", "year"),
    "about a year": (replace(YEAR, approximate=True), "about 2023", "year"),
    "an open end": (replace(YEAR, value="2022-02", begins="2022-02-01", ends=None), "since 2022-02", "open"),
    "an open end at a moment": (replace(DAY, value="PRESENT_REF", ends=None), "since 2024-06-03", "open"),
    "an open beginning": (replace(DAY, value="PAST_REF", begins=None), "before 2024-06-04", "open"),
    "now": (replace(DAY, value="PRESENT_REF", granularity=None), "2024-06-03", ""),
    "a moment": (
        replace(DAY, value="2024-06-03T09:30", begins="2024-06-03T09:30", granularity=Granularity.MINUTE),
        "2024-06-03 09:30",
        "minute",
    ),
    "a year that is no year of the calendar": (
        replace(YEAR, value="P1Y", begins="2022-07-11", ends="2023-07-11"),
        "2022-07-11 – 2023-07-10",
        "year",
    ),
    "an interval that is none": (replace(YEAR, value="X", begins="later", ends="2023"), "later", "year"),
    "a decade": (
        replace(DAY, value="199", begins="1990-01-01", ends="2000-01-01", granularity=Granularity.DECADE),
        "1990s",
        "decade",
    ),
}


@pytest.mark.parametrize(("when", "label", "fine"), LABELS.values(), ids=LABELS)
def test_times_are_written_as_finely_as_they_are_known(when: When, label: str, fine: str) -> None:
    """A month stays a month, an open end stays open."""
    assert (when_label(when), granularity_of(when)) == (label, fine)


def test_a_date_of_publication_stands_in_brackets() -> None:
    """What happened is not taken for having happened when it was told."""
    unanchored = replace(DAY, begins=None, ends=None)
    assert date_of(DAY, "2024-07-11") == "2024-06-03"
    assert date_of(unanchored, "2024-07-11T10:00:00Z") == "(2024-07-11)"
    assert date_of(None, None) == ""


AMOUNTS = {
    "a value": ((12.0, 12.0, None, None), "12"),
    "a hedge": ((500000.0, 500000.0, None, "approaching"), "approaching 500,000"),
    "a unit": ((2.5, 2.5, "percent", None), "2.5 percent"),
    "a range": ((10.0, 20.0, "USD", None), "10–20 USD"),
    "no upper end": ((60.0, None, "percent", "more than"), "more than 60 percent"),
    "no upper end and no word for it": ((60.0, None, None, None), "at least 60"),
    "no lower end": ((None, 8.0, None, None), "at most 8"),
    "units in the plural": ((3.0, 40.0, "square kilometer", None), "3–40 square kilometers"),
    "one of them": ((1.0, 1.0, "nautical mile", "about"), "about 1 nautical mile"),
    "less than one": ((0.5, 0.5, "mile an hour", None), "0.5 miles an hour"),
    "no upper end, and one below": ((1.0, None, "ton", None), "at least 1 ton"),
    "a share": ((0.6666, 0.6666, "share", "more than"), "more than 2/3"),
    "a share that is no simple fraction": ((0.35, 0.45, "share", None), "0.35–0.45"),
    "an age": ((52.0, 52.0, "age", None), "52 years old"),
    "no value": ((None, None, "day", None), "day"),
}


@pytest.mark.parametrize(("parts", "written"), AMOUNTS.values(), ids=AMOUNTS)
def test_amounts(parts: tuple[float | None, float | None, str | None, str | None], written: str) -> None:
    """Value or range, unit and hedge, in the order in which they are said."""
    assert amount(*parts) == written


def test_a_figure_with_all_its_parts() -> None:
    """A rise, what it is divided by, and of what it counts a part."""
    row = QuantityRow(
        *("q-1", "d-1", 1, None, None, None, "words", Span(0, 5), "A sentence."),
        *(5.0, 5.0, "percent", QuantityHedge.ABOUT, QuantityChange.RISE, "year", "the herring", "all fish"),
        *(SayRow(Stance.ASSERTS), None, None),
    )
    assert (figure_of(row), counted_of(row)) == ("rise of about 5 percent per year", "of all fish: the herring")
    assert counted_of(replace(row, part=None)) == "of all fish"
    assert counted_of(replace(row, part=None, whole=None)) == ""


def say(stance: Stance, name: str | None, *speaks_for: str) -> SayRow:
    """Make a word of somebody."""
    sources = (Party("a-1", "e-1", name),) if name else ()
    return SayRow(stance, "s-1", sources=sources, speaks_for=speaks_for)


WORDS = {
    "the outlet": ([SayRow(Stance.ASSERTS)], "the outlet"),
    "somebody for somebody": ([say(Stance.ASSERTS, "Mara Ilves", "the ministry", "Norway")],
                              "Mara Ilves for Norway"),
    "a body whose name tells for whom": ([say(Stance.ASSERTS, "Norway’s envoy", "Norway")], "Norway’s envoy"),
    "who is unknown": ([say(Stance.DOUBTS, None)], "doubted by somebody"),
    "a denial comes last": (
        [say(Stance.DENIES, "Iceland"), say(Stance.ASSERTS, "Norway"), SayRow(Stance.ASSERTS)],
        "Norway, the outlet; denied by Iceland",
    ),
    "twice the same": ([say(Stance.PROPOSES, "Iceland"), say(Stance.PROPOSES, "Iceland")], "proposed by Iceland"),
}  # fmt: skip


@pytest.mark.parametrize(("says", "written"), WORDS.values(), ids=WORDS)
def test_on_whose_word(says: list[SayRow], written: str) -> None:
    """Who says it, for whom, and who denies it."""
    assert words_of(says) == written
    assert words_of(says, "says").removeprefix("says ") == written
    assert all(speaker_of(each) in written for each in says)

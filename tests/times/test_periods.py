"""Periods of the calendar: each on its line, with first day, end and value."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.schema import Granularity
from sayso.times.cycles import Holiday, easter
from sayso.times.numbers import read_amount, read_year
from sayso.times.periods import DAYS, Period, move_day

LINES = sorted(DAYS)
DAY = st.dates(date(1000, 1, 1), date(3000, 1, 1))


@given(st.sampled_from(LINES), DAY)
def test_a_day_lies_in_its_period(granularity: Granularity, day: date) -> None:
    """From the first day to the last one; the next period begins where this one ends."""
    period = Period.around(granularity, day)
    week = Period.around(Granularity.WEEK, day)
    assert (period if granularity is not Granularity.WEEKEND else week).start <= day < period.end
    if granularity is not Granularity.WEEKEND:
        assert period.end == period.shift(1).start


@given(st.sampled_from(LINES), DAY, st.integers(-20, 20))
def test_shifting_back_and_forth(granularity: Granularity, day: date, count: int) -> None:
    """So many later and as many earlier is where it began; a period begins in itself."""
    period = Period.around(granularity, day)
    assert period.shift(count).shift(-count) == period
    assert Period.around(granularity, period.start) == period


VALUES = {
    Granularity.DAY: "2024-12-31",
    Granularity.WEEK: "2025-W01",
    Granularity.WEEKEND: "2025-W01-WE",
    Granularity.MONTH: "2024-12",
    Granularity.QUARTER: "2024-Q4",
    Granularity.SEASON: "2024-WI",
    Granularity.HALF_YEAR: "2024-H2",
    Granularity.YEAR: "2024",
    Granularity.DECADE: "202",
    Granularity.CENTURY: "20",
}


@pytest.mark.parametrize("granularity", VALUES)
def test_values(granularity: Granularity) -> None:
    """TIMEX3 values of the periods around the last day of 2024, a Tuesday."""
    assert Period.around(granularity, date(2024, 12, 31)).value == VALUES[granularity]


def test_days_are_moved_by_units() -> None:
    """The 31st becomes the last day of a shorter month; a leap day the 28th."""
    assert move_day(date(2024, 1, 31), Granularity.MONTH, 1) == date(2024, 2, 29)
    assert move_day(date(2024, 2, 29), Granularity.YEAR, -1) == date(2023, 2, 28)
    assert move_day(date(2024, 2, 29), Granularity.WEEK, 2) == date(2024, 3, 14)


def test_far_times_are_out_of_reach() -> None:
    """A period before the first year or beyond what the calendar can say is not asked for its days."""
    assert not Period(Granularity.YEAR, -5).within_reach
    assert not Period(Granularity.CENTURY, 200).within_reach
    assert Period(Granularity.YEAR, 1066).within_reach


EASTERS = {1998: date(1998, 4, 12), 2000: date(2000, 4, 23), 2024: date(2024, 3, 31), 2038: date(2038, 4, 25)}


@pytest.mark.parametrize("year", EASTERS)
def test_easter(year: int) -> None:
    """Easter Sundays, as the churches of the West keep them."""
    assert easter(year) == EASTERS[year]


HOLIDAYS = {
    "Thanksgiving": (Holiday("nth", [11, 3, 4]), date(2024, 11, 28)),
    "Memorial Day": (Holiday("nth", [5, 0, -1]), date(2024, 5, 27)),
    "Election Day": (Holiday("nth", [11, 0, 1, 1]), date(2024, 11, 5)),
    "Good Friday": (Holiday("easter", [-2]), date(2024, 3, 29)),
}


@pytest.mark.parametrize("case", HOLIDAYS.values(), ids=HOLIDAYS)
def test_holidays(case: tuple[Holiday, date]) -> None:
    """By the n-th weekday of a month, by the last one, by the days from Easter."""
    holiday, day = case
    period = holiday.of_year(2024)
    assert period is not None
    assert period.start == day


AMOUNTS = {
    "two": 2,
    "twenty - five": 25,
    "a": 1,
    "2 1 / 2": 2.5,
    "two thousand": 2000,
    "a couple of": 2,
    "half a": 0.5,
    "several": None,
    "hundreds of": None,
    "12 to 18": None,
}


@pytest.mark.parametrize("words", AMOUNTS)
def test_amounts(words: str) -> None:
    """Numbers in figures and words; none where the text leaves it open."""
    assert read_amount(words.split()) == AMOUNTS[words]


def test_years() -> None:
    """In two figures, from 50 on they are of the twentieth century; in words, by hundreds or thousands."""
    assert [read_year(text) for text in ("49", "50", "1812", "two thousand", "nineteen hundred", "nineteen four")] == [
        *(2049, 1950, 1812, 2000, 1900, 1904),
    ]

"""What expressions come to: value and interval, from a report of Friday, 26 April 2024."""

import pytest

from sayso.schema import Granularity, TimePart, TimeType
from tests.times.build import Report

# name: (text, words of the time, value, start, end)
POINTS = {
    "full date": ("They met on July 4, 2023.", "July 4, 2023", "2023-07-04", "2023-07-04", "2023-07-05"),
    "day first": ("They met on 4 July 2023.", "4 July 2023", "2023-07-04", "2023-07-04", "2023-07-05"),
    "ordinal": ("They met on the 4th of July 2023.", "the 4th of July 2023", "2023-07-04", "2023-07-04", "2023-07-05"),
    "weekday and date": (
        "On Tuesday, April 23, they met.",
        "Tuesday, April 23",
        "2024-04-23",
        "2024-04-23",
        "2024-04-24",
    ),
    "abbreviated": ("They met on Sept. 9, 2001.", "Sept. 9, 2001", "2001-09-09", "2001-09-09", "2001-09-10"),
    "ISO": ("Dated 2024-04-01 there.", "2024-04-01", "2024-04-01", "2024-04-01", "2024-04-02"),
    "with stops": ("Dated 12.04.2024 there.", "12.04.2024", "2024-04-12", "2024-04-12", "2024-04-13"),
    "figures, one reading": ("Dated 12/31/2023 there.", "12/31/2023", "2023-12-31", "2023-12-31", "2024-01-01"),
    "month and year": ("It began in May 2022.", "May 2022", "2022-05", "2022-05-01", "2022-06-01"),
    "year": ("It began in 1998.", "1998", "1998", "1998-01-01", "1999-01-01"),
    "spelled year": ("It began in nineteen ninety-eight.", "nineteen ninety-eight", "1998", "1998-01-01", "1999-01-01"),
    "decade": ("It began in the 1990s.", "the 1990s", "199", "1990-01-01", "2000-01-01"),
    "decade in words": ("It began in the sixties.", "the sixties", "196", "1960-01-01", "1970-01-01"),
    "century": ("It began in the 19th century.", "the 19th century", "18", "1800-01-01", "1900-01-01"),
    "quarter": (
        "Sales of the third quarter of 2023.",
        "the third quarter of 2023",
        "2023-Q3",
        "2023-07-01",
        "2023-10-01",
    ),
    "quarter by name": ("Sales in Q1 2024 rose.", "Q1 2024", "2024-Q1", "2024-01-01", "2024-04-01"),
    "half": ("In the first half of 2023.", "the first half of 2023", "2023-H1", "2023-01-01", "2023-07-01"),
    "season": ("In the spring of 2022.", "the spring of 2022", "2022-SP", "2022-03-01", "2022-06-01"),
    "winter is named after its beginning": ("In winter 2022.", "winter 2022", "2022-WI", "2022-12-01", "2023-03-01"),
    "yesterday": ("He left yesterday.", "yesterday", "2024-04-25", "2024-04-25", "2024-04-26"),
    "the day before yesterday": (
        *("He left the day before yesterday.", "the day before yesterday"),
        *("2024-04-24", "2024-04-24", "2024-04-25"),
    ),
    "last week": ("He left last week.", "last week", "2024-W16", "2024-04-15", "2024-04-22"),
    "next month": ("In next month he meets them.", "next month", "2024-05", "2024-05-01", "2024-06-01"),
    "this year": ("He left this year.", "this year", "2024", "2024-01-01", "2025-01-01"),
    "week after next": (
        "He meets them the week after next.",
        "the week after next",
        "2024-W19",
        "2024-05-06",
        "2024-05-13",
    ),
    "last Friday, on a Friday": ("He left last Friday.", "last Friday", "2024-04-19", "2024-04-19", "2024-04-20"),
    "July last year": ("He left in July last year.", "July last year", "2023-07", "2023-07-01", "2023-08-01"),
    "years ago": ("He left two years ago.", "two years ago", "2022", "2022-01-01", "2023-01-01"),
    "weeks ago": ("He left three weeks ago.", "three weeks ago", "2024-W14", "2024-04-01", "2024-04-08"),
    "a decade ago": ("He left a decade ago.", "a decade ago", "2014", "2014-01-01", "2015-01-01"),
    "from a day": (
        "He will be back a week from Tuesday.",
        "a week from Tuesday",
        "2024-05-07",
        "2024-05-07",
        "2024-05-08",
    ),
    "before a day": (
        *("He left two days before yesterday.", "two days before yesterday"),
        *("2024-04-23", "2024-04-23", "2024-04-24"),
    ),
    "week of a day": ("In the week of April 10.", "the week of April 10", "2024-W15", "2024-04-08", "2024-04-15"),
    "a holiday of last year": (
        *("He left on Thanksgiving last year.", "Thanksgiving last year"),
        *("2023-11-23", "2023-11-23", "2023-11-24"),
    ),
    "weekend": ("He left over the weekend.", "the weekend", "2024-W16-WE", "2024-04-20", "2024-04-22"),
    "Christmas": ("He left at Christmas 2023.", "Christmas 2023", "2023-12-25", "2023-12-25", "2023-12-26"),
    "Thanksgiving": ("He left on Thanksgiving.", "Thanksgiving", "2023-11-23", "2023-11-23", "2023-11-24"),
    "Black Friday": ("He left on Black Friday 2023.", "Black Friday 2023", "2023-11-24", "2023-11-24", "2023-11-25"),
    "Good Friday": ("He left on Good Friday.", "Good Friday", "2024-03-29", "2024-03-29", "2024-03-30"),
    "9/11": ("Since the 9/11 attacks.", "9/11", "2001-09-11", "2001-09-11", "2001-09-12"),
    "a day that is remembered": ("The Sept. 11 attacks.", "Sept. 11", "2001-09-11", "2001-09-11", "2001-09-12"),
    "days of a month": (
        "They met on May 5-7, 2023.",
        "May 5-7, 2023",
        "2023-05-05/2023-05-07",
        "2023-05-05",
        "2023-05-08",
    ),
    "years": ("He was there in 2019-21.", "2019-21", "2019/2021", "2019-01-01", "2022-01-01"),
    "Friday the 13th": ("He left on Friday the 12th.", "Friday the 12th", "2024-04-12", "2024-04-12", "2024-04-13"),
}


@pytest.mark.parametrize("case", POINTS.values(), ids=POINTS)
def test_a_point_is_an_interval(case: tuple[str, str, str, str, str]) -> None:
    """Dates of every make, with the words that belong to them."""
    text, words, value, start, end = case
    time = Report(text).one()
    assert (time.span.of(text), time.type, time.value) == (words, TimeType.DATE, value)
    assert (time.start, time.end) == (start, end)


MOMENTS = {
    "hour": ("He left at 5 p.m.", "5 p.m.", "2024-04-26T17:00", "2024-04-26T17:00", "2024-04-26T18:00"),
    "in one word": ("He left at 5pm.", "5pm", "2024-04-26T17:00", "2024-04-26T17:00", "2024-04-26T18:00"),
    "with a zone": (
        *("He left at 10:30 a.m. EST yesterday.", "10:30 a.m. EST yesterday"),
        *("2024-04-25T10:30", "2024-04-25T10:30-05:00", "2024-04-25T10:31-05:00"),
    ),
    "four figures": (
        "At 1400 GMT he left.",
        "1400 GMT",
        "2024-04-26T14:00",
        "2024-04-26T14:00+00:00",
        "2024-04-26T14:01+00:00",
    ),
    "day beside": (
        "He left noon Thursday.",
        "noon Thursday",
        "2024-04-25T12:00",
        "2024-04-25T12:00",
        "2024-04-25T12:01",
    ),
    "morning": (
        "He left Thursday morning.",
        "Thursday morning",
        "2024-04-25TMO",
        "2024-04-25T05:00",
        "2024-04-25T12:00",
    ),
    "last night": ("He left last night.", "last night", "2024-04-25TNI", "2024-04-25T19:00", "2024-04-26T06:00"),
}


@pytest.mark.parametrize("case", MOMENTS.values(), ids=MOMENTS)
def test_a_time_of_day(case: tuple[str, str, str, str, str]) -> None:
    """Hours, zones and parts of the day."""
    text, words, value, start, end = case
    time = Report(text).one()
    assert (time.span.of(text), time.type, time.value) == (words, TimeType.TIME, value)
    assert (time.start, time.end) == (start, end)


def test_the_day_of_an_hour_may_stand_apart() -> None:
    """Noon on Thursday: two times, and the hour is of that day."""
    assert Report("He left at noon on Thursday.").values() == ["2024-04-25T12:00", "2024-04-25"]


STRETCHES = {
    "years": ("It lasted two and a half years.", "two and a half years", "P2Y6M"),
    "hours": ("It lasted 5 1/2 hours.", "5 1/2 hours", "PT5H30M"),
    "with a hyphen": ("A three-day visit.", "three-day", "P3D"),
    "decades": ("It lasted three decades.", "three decades", "P30Y"),
    "a few": ("It lasted a few weeks.", "a few weeks", "PXW"),
    "a range": ("It lasted 12 to 18 months.", "12 to 18 months", "PXM"),
    "bare": ("It lasted for months.", "months", "PXM"),
}


@pytest.mark.parametrize("case", STRETCHES.values(), ids=STRETCHES)
def test_a_duration(case: tuple[str, str, str]) -> None:
    """How long, without an interval of its own."""
    text, words, value = case
    time = Report(text).one()
    assert (time.span.of(text), time.type, time.value) == (words, TimeType.DURATION, value)
    assert (time.start, time.end) == (None, None)


def test_a_duration_that_ends_at_the_report() -> None:
    """Past years reach back from the report, the next ones forward."""
    time = Report("It rose over the past five years.").one()
    assert (time.value, time.start, time.end) == ("P5Y", "2019-04-26", "2024-04-27")
    time = Report("It will last for the next two weeks.").one()
    assert (time.value, time.start, time.end) == ("P2W", "2024-04-26", "2024-05-10")


SETS = {
    "every day": ("He came every day.", "every day", "P1D"),
    "each Thursday": ("He came each Thursday.", "each Thursday", "XXXX-WXX-4"),
    "Mondays": ("He came on Mondays.", "Mondays", "XXXX-WXX-1"),
    "Tuesday nights": ("He came on Tuesday nights.", "Tuesday nights", "XXXX-WXX-2TNI"),
    "twice a week": ("He came twice a week.", "twice a week", "P1W"),
    "a year": ("It makes four cars a year.", "a year", "P1Y"),
    "every two weeks": ("He came every two weeks.", "every two weeks", "P2W"),
    "annually": ("He came annually.", "annually", "P1Y"),
}


@pytest.mark.parametrize("case", SETS.values(), ids=SETS)
def test_what_comes_again(case: tuple[str, str, str]) -> None:
    """Sets have the period at which they come again."""
    text, words, value = case
    time = Report(text, tags={"annually": "ADV"}).one()
    assert (time.span.of(text), time.type, time.value) == (words, TimeType.SET, value)


PARTS = {
    "early": ("In early 2023.", "early 2023", TimePart.EARLY),
    "late with an article": ("In the late 1990s.", "the late 1990s", TimePart.LATE),
    "mid": ("In mid-May.", "mid-May", TimePart.MID),
    "the end": ("At the end of 2025.", "the end of 2025", TimePart.LATE),
    "beginning": ("At the beginning of March.", "the beginning of March", TimePart.EARLY),
    "first week": ("In the first week of March.", "the first week of March", TimePart.EARLY),
    "year-end": ("Sales by year-end.", "year-end", TimePart.LATE),
}


@pytest.mark.parametrize("case", PARTS.values(), ids=PARTS)
def test_a_part(case: tuple[str, str, TimePart]) -> None:
    """The interval is that of the whole; the part says where in it."""
    text, words, part = case
    time = Report(text).one()
    assert (time.span.of(text), time.part) == (words, part)


def test_earlier_and_later_end_and_begin_at_the_report() -> None:
    """What is earlier this month goes up to the report's own day, what is later this year begins there."""
    time = Report("He left earlier this month.").one()
    assert (time.start, time.end) == ("2024-04-01", "2024-04-27")
    time = Report("He will leave later this year.").one()
    assert (time.start, time.end) == ("2024-04-26", "2025-01-01")


OPEN = {
    "since": ("Casualties since February 2022 rose.", "2022-02-01", None),
    "until": ("They stay until 2026.", None, "2027-01-01"),
    "by": ("They leave by May 2025.", None, "2025-06-01"),
    "before": ("They left before 2020.", None, "2020-01-01"),
    "after": ("They left after 2020.", "2021-01-01", None),
    "after an event of that time": ("They left after the 2020 election.", "2020-01-01", "2021-01-01"),
}


@pytest.mark.parametrize("case", OPEN.values(), ids=OPEN)
def test_an_open_end(case: tuple[str, str | None, str | None]) -> None:
    """A preposition opens the interval on one side, if the time is all that stands behind it."""
    text, start, end = case
    time = Report(text, tags={"election": "NOUN"}).one()
    assert (time.start, time.end) == (start, end)


HEDGED = {
    "more": ("A plan issued over a year ago.", "over a year ago", "2023", "2022-04-26", "2023-04-26"),
    "less": ("A plan issued nearly two years ago.", "nearly two years ago", "2022", "2022-04-26", "2023-04-26"),
    "about": ("A plan issued about two years ago.", "about two years ago", "2022", "2022-01-01", "2023-01-01"),
    "duration": ("It lasted at least 20 years.", "at least 20 years", "P20Y", None, None),
    "behind": ("It lasted a week or so.", "a week or so", "P1W", None, None),
}


@pytest.mark.parametrize("case", HEDGED.values(), ids=HEDGED)
def test_an_approximation(case: tuple[str, str, str, str | None, str | None]) -> None:
    """The words that hedge belong to the time; more and less than so long ago have bounds of their own."""
    text, words, value, start, end = case
    time = Report(text).one()
    assert (time.span.of(text), time.value, time.start, time.end) == (words, value, start, end)
    assert time.approximate


VAGUE = {
    "currently": ("He is currently there.", "PRESENT_REF", "2024-04-26", "2024-04-27"),
    "recently": ("He left recently.", "PAST_REF", None, "2024-04-27"),
    "in the past": ("He did so in the past.", "PAST_REF", None, "2024-04-27"),
    "coming months": ("He will leave in the coming months.", "FUTURE_REF", "2024-04-26", None),
}


@pytest.mark.parametrize("case", VAGUE.values(), ids=VAGUE)
def test_a_vague_time(case: tuple[str, str, str | None, str | None]) -> None:
    """Past and future are open towards their side; the present is the report's day."""
    text, value, start, end = case
    time = Report(text).one()
    assert (time.value, time.start, time.end, time.granularity) == (value, start, end, None)


def test_granularities_are_those_of_the_words() -> None:
    """How fine an expression is goes with it."""
    found = Report("On Friday, in May 2020, in 2019, in the 1990s, last week.").read().times
    wanted = [Granularity.DAY, Granularity.MONTH, Granularity.YEAR, Granularity.DECADE, Granularity.WEEK]
    assert [time.granularity for time in found] == wanted

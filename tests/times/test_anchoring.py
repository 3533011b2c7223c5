"""Which one is meant: by the report's day, by the verb, by the times told before; and what is left open."""

import pytest

from tests.times.build import Report

# name: (day of the report, text, tree, tags, values)
DIRECTIONS = {
    "said": ("He met them on Tuesday.", {"Tuesday": ("obl", "met")}, {}, "2024-04-23"),
    "the own day counts": ("He met them on Friday.", {"Friday": ("obl", "met")}, {}, "2024-04-26"),
    "will": (
        "He will meet them on Tuesday.",
        {"Tuesday": ("obl", "meet"), "will": ("aux", "meet")},
        {"will": "AUX"},
        "2024-04-30",
    ),
    "the own day, ahead": (
        "He will meet them on Friday.",
        {"Friday": ("obl", "meet"), "will": ("aux", "meet")},
        {"will": "AUX"},
        "2024-04-26",
    ),
    "due": ("A vote is due on Tuesday.", {"Tuesday": ("obl", "due")}, {"due": "ADJ"}, "2024-04-30"),
    "planned": (
        "They planned to meet on Tuesday.",
        {"Tuesday": ("obl", "meet"), "to": ("mark", "meet"), "meet": ("xcomp", "planned")},
        {"to": "PART"},
        "2024-04-30",
    ),
    "month, past": ("He left in June.", {"June": ("obl", "left")}, {}, "2023-06"),
    "month, ahead": ("He will meet them in March.", {"March": ("obl", "meet"), "will": ("aux", "meet")}, {}, "2025-03"),
    "the nearer day": ("He sold it, payable May 7.", {}, {}, "2024-05-07"),
    "what is awaited": (
        "They called the July election.",
        {"July": ("compound", "election"), "election": ("obj", "called")},
        {},
        "2024-07",
    ),
    "what has been": (
        "They called the July party.",
        {"July": ("compound", "party"), "party": ("obj", "called")},
        {},
        "2023-07",
    ),
    "a day, past": ("He left on September 9.", {"September": ("obl", "left")}, {}, "2023-09-09"),
    "a day that is by far the nearer": ("They declared it May 7.", {"May": ("obl", "declared")}, {}, "2024-05-07"),
    "until": ("They have until Tuesday.", {}, {}, "2024-04-30"),
    "next": ("On next Tuesday they met.", {}, {}, "2024-04-30"),
    "this September": ("This September they met.", {}, {}, "2024-09"),
    "last May": ("Last May they met.", {}, {}, "2023-05"),
}


@pytest.mark.parametrize("case", DIRECTIONS.values(), ids=DIRECTIONS)
def test_the_verb_tells_the_direction(case: tuple[str, dict[str, tuple[str, str]], dict[str, str], str]) -> None:
    """A weekday or month lies behind, unless the verb, a word or a preposition looks ahead."""
    text, tree, tags, value = case
    assert Report(text, tree=tree, tags=tags).values() == [value]


CHAINS = {
    "days later": ("On April 2 he came. Two days later he left.", ["2024-04-02", "2024-04-04"]),
    "years later than a day": ("On April 2, 2015 he came. Two years later he left.", ["2015-04-02", "2017"]),
    "the next day": ("On April 2 he came. The next day he left.", ["2024-04-02", "2024-04-03"]),
    "the following week": ("On April 2 he came. The following week he left.", ["2024-04-02", "2024-W15"]),
    "that year": ("In May 2019 he came. That year he left.", ["2019-05", "2019"]),
    "the same day": ("On April 2 he came. The same day he left.", ["2024-04-02", "2024-04-02"]),
    "a year earlier": ("In March 2020 it rose. A year earlier it fell.", ["2020-03", "2019-03"]),
    "comparisons do not chain": (
        *("In March 2020 it rose. A year earlier it fell. A year earlier too.",),
        *(["2020-03", "2019-03", "2019-03"],),
    ),
    "the month before": ("In March 2020 it rose. The previous month it fell.", ["2020-03", "2020-02"]),
}


@pytest.mark.parametrize("case", CHAINS.values(), ids=CHAINS)
def test_a_time_counts_from_one_told_before(case: tuple[str, list[str]]) -> None:
    """What is two days later is later than what the text has told."""
    text, values = case
    assert Report(text).values() == values


LEFT_OPEN = {
    "no date of publication": (None, "He met them on Tuesday.", "XXXX-WXX-2", "the day of the report, which is not"),
    "nor for a month": (None, "He left in June.", "XXXX-06", "the day of the report, which is not known"),
    "nor for weeks": (None, "He left last week.", "XXXX-WXX", "the day of the report, which is not known"),
    "nothing told before": ("2024-04-26", "Two days later he left.", "XXXX-XX-XX", "has not told before"),
    "told of another time": ("2024-04-26", "On April 2 he met. Six months later he left.", "XXXX-XX", "has not told"),
    "order of figures": ("2024-04-26", "Dated 04/05/2024 there.", "2024-XX-XX", "which of the numbers is the day"),
    "fiscal year": ("2024-04-26", "In fiscal 2025 it rose.", "2025", "which months the fiscal year has"),
    "holiday of the moon": ("2024-04-26", "During Ramadan they met.", "XXXX-XX-XX", "moves with the moon"),
    "how many": ("2024-04-26", "He left a few years ago.", "PAST_REF", "how many is not said"),
    "hours": ("2024-04-26", "He left two hours ago.", "XXXX-XX-XXTXX:XX", "the hour of the report, is not known"),
}


@pytest.mark.parametrize("case", LEFT_OPEN.values(), ids=LEFT_OPEN)
def test_what_cannot_be_anchored_stays_open(case: tuple[str | None, str, str, str]) -> None:
    """The value stays relative, the interval null, and an abstention says why."""
    published, text, value, because = case
    found = Report(text, published=published).read()
    time = found.times[-1]
    assert (time.value, time.start, time.end) == (value, None, None)
    (abstention,) = found.abstained
    assert (abstention.what, abstention.span) == ("time", time.span)
    assert because in abstention.because


def test_a_date_in_figures_shows_the_order_of_the_others() -> None:
    """One date that can be read in one way only decides for the report."""
    assert Report("Dated 04/05/2024, and 13/05/2024.").values() == ["2024-05-04", "2024-05-13"]
    assert Report("Dated 04/05/2024, and 05/13/2024.").values() == ["2024-04-05", "2024-05-13"]


def test_hours_count_from_the_moment_of_the_report() -> None:
    """Where the report tells its hour, hours before it can be worked out."""
    time = Report("He left two hours ago.", published="2024-04-26T14:30:00").one()
    assert (time.value, time.start) == ("2024-04-26T12:30", "2024-04-26T12:30")


def test_what_is_told_with_its_year_needs_no_report() -> None:
    """Absolute dates are anchored without a date of publication."""
    found = Report("On May 3, 2021 and in 1999.", published=None).read()
    assert [time.start for time in found.times] == ["2021-05-03", "1999-01-01"]
    assert found.abstained == ()


def test_a_day_that_is_remembered_is_not_told_before_it_came() -> None:
    """In a report of 2000, the September 11 attacks are others."""
    assert Report("The Sept. 11 attacks.", published="2000-10-01").values() == ["2000-09-11"]


def test_the_same_report_gives_the_same_times() -> None:
    """No state is kept between reports."""
    report = Report("On Tuesday he came. Two days later, in May, he left.")
    assert report.read() == report.read()

"""Scores of times, on documents and cases small enough to be counted by hand."""

import pytest

from evaluation.scores import Counts
from evaluation.times import agrees, as_document, count_times, same_value, spans_range
from sayso.schema import Span, Time, TimeType
from training.data.timebank import Marked, is_held_back, read_story

SOURCE = """<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2024-04-26">April 26</TIMEX3></DCT>
<TEXT>
Smith &amp; Sons <EVENT eid="e1">met</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2024-04-23">Tues-
day</TIMEX3>.

They left <TIMEX3 tid="t2" type="DURATION" value="P2D">two days</TIMEX3> later.
</TEXT></TimeML>"""


def found(start: int, end: int, value: str, kind: TimeType = TimeType.DATE) -> Time:
    """Make a time that was found."""
    return Time("t", Span(start, end), kind, value, value, None, None)


def test_a_document_is_read_with_its_marks() -> None:
    """Offsets count decoded characters; wrapped lines are joined, paragraphs are not."""
    story = read_story("a", SOURCE)
    assert story.created == "2024-04-26"
    assert [(story.text[time.start : time.end], time.value) for time in story.times] == [
        ("Tues- day", "2024-04-23"),
        ("two days", "P2D"),
    ]
    assert "Smith & Sons met" in story.text
    assert len(as_document(story).blocks) == 2


def test_what_is_no_timeml_is_told() -> None:
    """A document without text or day is refused."""
    with pytest.raises(ValueError, match="no TEXT or no DCT"):
        read_story("a", "<p>nothing</p>")


def test_a_third_is_held_back() -> None:
    """By name alone, so that it is the same third everywhere."""
    names = [f"{number}.tml" for number in range(3000)]
    assert 900 < sum(map(is_held_back, names)) < 1100


def test_counts() -> None:
    """Strict needs both ends, relaxed an overlap; value and type count those that overlap."""
    expected = [Marked(0, 4, "DATE", "2024"), Marked(10, 14, "DATE", "2023"), Marked(20, 24, "SET", "P1D")]
    times = [found(0, 4, "2024"), found(9, 14, "2022"), found(30, 34, "2021")]
    counts = count_times(times, expected)
    assert counts["strict"] == Counts(1, 3, 3)
    assert counts["relaxed"] == Counts(2, 3, 3)
    assert counts["type"] == Counts(2, 3, 3)
    assert counts["value"] == Counts(1, 3, 3)


def test_values_in_other_spellings() -> None:
    """What is only written in another way is the same; what says more or less is not."""
    assert same_value("1998-08-07T06:00", "1998-08-07T06")
    assert same_value("1989", "1989-XX")
    assert not same_value("1989-Q3", "1989")


def test_cases_agree_by_value_or_by_interval() -> None:
    """A case expects a value, a day, or two ends."""
    assert agrees(found(0, 1, "2024-04-26"), {"timex": "2024-04-26", "type": "date", "value": "2024-04-26"})
    assert not agrees(found(0, 1, "2024-04-26"), {"timex": "XXXX-WXX-4", "type": "date", "value": "2024-04-25"})
    ends = [{"start": "2024-01-01", "end": "2025-01-01"}]
    assert spans_range([found(0, 1, "2024-01-01"), found(2, 3, "2025-01-01")], ends)
    assert not spans_range([found(0, 1, "2024-01-01")], ends)

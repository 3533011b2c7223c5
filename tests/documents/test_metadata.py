"""Metadata: dates in the forms that people and pages write, and which word comes first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.documents.metadata import Metadata, metadata_from, normalise_date
from sayso.errors import MetadataError

DATES = {
    "day": ("2024-07-11", "2024-07-11"),
    "day without dashes": ("20240711", "2024-07-11"),
    "month": ("2024-07", "2024-07"),
    "year": ("2024", "2024"),
    "time, no zone": ("2024-07-11T10:00:00", "2024-07-11T10:00:00"),
    "time with a space": ("2024-07-11 10:00", "2024-07-11T10:00:00"),
    "time in UTC": ("2024-07-11T10:00:00Z", "2024-07-11T10:00:00+00:00"),
    "time elsewhere": ("2024-07-11T23:30:00-04:00", "2024-07-12T03:30:00+00:00"),
    "fractions": ("2024-07-11T10:00:00.123456+00:00", "2024-07-11T10:00:00+00:00"),
    "feed": ("Thu, 11 Jul 2024 10:00:00 GMT", "2024-07-11T10:00:00+00:00"),
    "American words": ("July 11, 2024", "2024-07-11"),
    "short American words": ("Thu, Jul. 11, 2024", "2024-07-11"),
    "British words": ("11 July 2024", "2024-07-11"),
    "ordinal": ("11th July 2024", "2024-07-11"),
    "white space": ("  2024-07-11\n", "2024-07-11"),
    "leap day": ("2024-02-29", "2024-02-29"),
}


@pytest.mark.parametrize(("written", "kept"), DATES.values(), ids=DATES.keys())
def test_dates_are_normalised(written: str, kept: str) -> None:
    """A date is kept as exact as it was given, in one form."""
    assert normalise_date(written) == kept
    assert normalise_date(kept) == kept


NONSENSE = {
    "month 13": "2024-13-01",
    "partial month 13": "2024-13",
    "no leap day": "2023-02-29",
    "two ways to read it": "7/11/24",
    "words": "yesterday",
    "no such month": "11 Juli 2024",
    "half a month's name": "11 Ju 2024",
    "day 32 in words": "July 32, 2024",
    "too long ago": "0001-01-01",
    "year too far": "9999",
    "far away in words": "July 11, 9999",
    "empty": "",
    "number": "42",
    "other digits": "٢٠٢٤",
    "week": "2024-W40-99",
    "feed with nonsense": "Thu, 99 Jul 2024 10:00:00 GMT",
}


@pytest.mark.parametrize("written", NONSENSE.values(), ids=NONSENSE.keys())
def test_what_is_no_date_is_named(written: str) -> None:
    """The message shows the value, the form that is expected, and what to do."""
    with pytest.raises(MetadataError) as caught:
        normalise_date(written, where="a.txt")
    assert f'a.txt: the date of publication is "{" ".join(written.split())}"'[:40] in str(caught.value)
    assert "expected a date such as 2024-07-11" in str(caught.value)
    assert "correct the date" in str(caught.value)


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_refused(written: str) -> None:
    """No value breaks the reader of dates, and what is kept is read again as itself."""
    try:
        kept = normalise_date(written)
    except MetadataError:
        return
    assert normalise_date(kept) == kept


@given(st.datetimes())
def test_every_moment_of_our_times_is_a_date(moment: object) -> None:
    """Whatever Python writes as ISO 8601 is read, within the years of newspapers."""
    written = str(moment)
    if "1600" <= written[:4] < "2200":
        assert normalise_date(written)[:10] == written[:10]


def test_the_first_word_counts() -> None:
    """Metadata is completed by what comes after it, never overruled."""
    first, second = Metadata(title="A", outlet="B"), Metadata(outlet="C", url="https://post.example/")
    assert first.over(second) == Metadata(title="A", outlet="B", url="https://post.example/")


def test_metadata_is_taken_from_an_object() -> None:
    """Known keys are taken, white space trimmed, empty values and other keys passed over."""
    row = {"title": " T ", "outlet": "", "published": None, "language": "en", "text": "x", "score": 3}
    assert metadata_from(row, where="a") == Metadata(title="T", language="en")


@pytest.mark.parametrize("value", [5, ["en"], {"a": 1}, True], ids=repr)
def test_metadata_of_the_wrong_type_is_named(value: object) -> None:
    """A number for a title is a mistake that is told with its key, value and place."""
    with pytest.raises(MetadataError) as caught:
        metadata_from({"outlet": value}, where="news.jsonl#3")
    assert str(caught.value) == (
        f'news.jsonl#3: "outlet" is {value!r}; expected text in quotation marks, or null; mend the value'
    )

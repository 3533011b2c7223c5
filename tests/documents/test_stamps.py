"""The day that a text gives for itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.documents import Metadata, ingest_document
from sayso.documents.stamps import day_of, is_stamp

STAMPS = {
    "a day": ("March 12, 2024", True),
    "a day before the month": ("12th of March 2024", True),
    "ISO 8601": ("2024-03-12", True),
    "published, with the hour": ("Published Tue, March 12, 2024 at 5:00 p.m. EST", True),
    "a byline": ("By Ann Roe | Sept. 12, 2024 | 17:04", True),
    "an outlet": ("Harbour Post · 12 March 2024", True),
    "a sentence": ("The ferry sank on 12 March 2024 off Odran.", False),
    "two days": ("March 12, 2024 – March 14, 2024", False),
    "no year": ("Tuesday, March 12", False),
    "a day in figures": ("12/03/2024", False),
}


@pytest.mark.parametrize(("line", "expected"), STAMPS.values(), ids=STAMPS)
def test_what_a_stamp_is(line: str, expected: bool) -> None:
    """A full date, and beside it nothing that is told."""
    assert is_stamp(line) is expected


TEXT = "Ferry sinks off Odran\n{}\n\nThe ferry Halvard sank on March 1, 2024, the coastguard said.\n"
PUBLISHED = {
    "one day": ("12 March 2024", "2024-03-12"),
    "published before updated": ("Updated March 14, 2024\nPublished March 12, 2024", "2024-03-12"),
    "updated alone": ("Updated 10:04 AM ET, Tue March 12, 2024", "2024-03-12"),
    "an unnamed day before an update": ("March 12, 2024\nUpdated March 14, 2024", "2024-03-12"),
    "two days": ("March 12, 2024\nMarch 14, 2024", None),
    "no such day": ("February 30, 2024", None),
    "none": ("By Ann Roe", None),
}


@pytest.mark.parametrize(("above", "expected"), PUBLISHED.values(), ids=PUBLISHED)
def test_the_day_of_publication(above: str, expected: str | None) -> None:
    """From the lines above the first sentence; never from what is told."""
    document = ingest_document(TEXT.format(above)).document
    assert document.published == expected


def test_a_title_stands_above_its_stamp() -> None:
    """Without an empty line between; the stamp is no sentence."""
    document = ingest_document(TEXT.format("Harbour Post · 12 March 2024")).document
    assert document.title == "Ferry sinks off Odran"
    assert [block.kind.value for block in document.blocks] == ["title", "furniture", "prose"]


def test_a_dateline_with_its_year_tells_the_day() -> None:
    """Such as "ODRAN, March 12, 2024 —": it is of the day on which it was written."""
    text = "Ferry sinks\n\nODRAN, Norway, March 12, 2024 (Reuters) — The ferry sank, the coastguard said.\n"
    assert ingest_document(text).document.published == "2024-03-12"


def test_what_is_given_counts_before_what_stands_there() -> None:
    """By an option, though it cannot be read; and the id of a text is the same, whatever its stamp says."""
    text = TEXT.format("12 March 2024")
    assert ingest_document(text, metadata=Metadata(published="2024-03-13")).document.published == "2024-03-13"
    assert ingest_document(text, metadata=Metadata(published="7/11/24")).document.published is None


@given(st.text(max_size=80))
def test_no_line_is_too_odd(line: str) -> None:
    """A stamp or none; a day, or none."""
    assert is_stamp(line) in {True, False}
    day = day_of(line)
    assert day is None or len(day) == len("2024-03-12")

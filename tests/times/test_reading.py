"""Times over the trees that the network gives, in a report of Friday, 26 April 2024: what a verb makes of them."""

import pytest

from sayso.annotations import Network, annotate, shipped_folder
from sayso.documents import Metadata, ingest_document
from sayso.times import anchor_times
from tests.times.build import FRIDAY

NETWORK = Network(shipped_folder())

# name: (text, words of the time, value, start, end)
READ = {
    "what is fixed": ("The summit begins Monday in Rome.", "Monday", "2024-04-29", "2024-04-29", "2024-04-30"),
    "what may come": ("The talks could begin on Wednesday.", "Wednesday", "2024-05-01", "2024-05-01", "2024-05-02"),
    "what might have come": (
        "The mayor might have left on Wednesday.",
        "Wednesday",
        "2024-04-24",
        "2024-04-24",
        "2024-04-25",
    ),
    "the month of May": ("In May, he delivered it.", "May", "2023-05", "2023-05-01", "2023-06-01"),
    "is": ("The meeting is on Sunday.", "Sunday", "2024-04-28", "2024-04-28", "2024-04-29"),
    "was": ("The meeting was on Sunday.", "Sunday", "2024-04-21", "2024-04-21", "2024-04-22"),
    "a quarter that was": (
        "Sales fell in the third quarter.",
        "the third quarter",
        "2023-Q3",
        "2023-07-01",
        "2023-10-01",
    ),
    "a quarter to come": (
        "Sales will fall in the third quarter.",
        "the third quarter",
        "2024-Q3",
        "2024-07-01",
        "2024-10-01",
    ),
    "a zone in words": (
        "They met at 9:30 a.m. Moscow time.",
        "9:30 a.m. Moscow time",
        "2024-04-26T09:30",
        "2024-04-26T09:30+03:00",
        "2024-04-26T09:31+03:00",
    ),
    "an open zone in words": (
        "They met at noon Eastern time.",
        "noon Eastern time",
        "2024-04-26T12:00",
        "2024-04-26T12:00",
        "2024-04-26T12:01",
    ),
    "decades": ("It grew over the past two decades.", "the past two decades", "P20Y", "2004-04-26", "2024-04-27"),
}


@pytest.mark.parametrize("case", READ.values(), ids=READ)
def test_a_time_is_read_with_its_verb(case: tuple[str, str, str, str, str]) -> None:
    """What begins or may begin on a day is to come; a quarter told of in the past was; a zone in words counts."""
    text, words, value, start, end = case
    document = ingest_document(text, metadata=Metadata(language="en", published=FRIDAY)).document
    (time,) = anchor_times(document, annotate(document, network=NETWORK), ()).times
    assert (time.span.of(text), time.value, time.start, time.end) == (words, value, start, end)


def test_a_part_of_the_day_that_names_something_is_no_time() -> None:
    """A sunset provision has nothing to do with the evening."""
    document = ingest_document("They dislike this sunset provision.", metadata=Metadata(language="en")).document
    assert anchor_times(document, annotate(document, network=NETWORK), ()).times == ()


def test_the_year_is_not_one_that_is_long_past() -> None:
    """After a year long past "the beginning of the year" is that of the report."""
    text = "It was the first fall since 1990. It was weaker at the beginning of the year."
    document = ingest_document(text, metadata=Metadata(language="en", published=FRIDAY)).document
    times = anchor_times(document, annotate(document, network=NETWORK), ()).times
    assert [time.value for time in times] == ["1990", "2024"]

"""The room from outside: what `read` writes of times into a record, with the network that ships."""

from dataclasses import replace

from sayso import Record, ingest_document, read
from sayso.times import Anchoring, anchor_times
from tests.times.build import FRIDAY, Report, annotate

TEXT = (
    "Minister Ann Roe said on Tuesday that the port had been closed since February 2022. She spoke to reporters there."
)


def test_a_record_has_times_and_each_statement_its_own() -> None:
    """Times are rows; the statement refers to the one at which it was said; the record survives its JSON."""
    document = replace(ingest_document(TEXT).document, published=FRIDAY)
    record = read(document)
    found = {time.id: time for time in record.times}
    assert [time.span.of(TEXT) for time in record.times] == ["Tuesday", "February 2022"]
    (statement,) = record.statements
    assert statement.time is not None
    assert found[statement.time].value == "2024-04-23"
    assert Record.from_json(record.to_json()) == record


def test_without_a_date_of_publication_the_record_says_so() -> None:
    """The statement keeps its time, which stays relative; an abstention gives the reason."""
    record = read(ingest_document(TEXT).document)
    assert [(time.value, time.start) for time in record.times] == [("XXXX-WXX-2", None), ("2022-02", "2022-02-01")]
    assert record.statements[0].time == record.times[0].id
    because = [row.because for row in record.abstained if row.what == "time"]
    assert because == ["it counts from the day of the report, which is not known"]


def test_a_report_without_words_has_no_times() -> None:
    """Nothing is found in nothing."""
    document, annotations = annotate(Report("."))
    assert anchor_times(document, annotations, ()) == Anchoring()


def test_a_date_of_publication_that_is_none_is_taken_as_unknown() -> None:
    """What is no date of ISO 8601 anchors nothing."""
    assert Report("He met them on Tuesday.", published="2024-04").values() == ["XXXX-WXX-2"]

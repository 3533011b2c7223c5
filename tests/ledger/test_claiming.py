"""Events, quantities and times as rows: what is spread is what is kept, in the sentence in which it stands."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from sayso.ledger import Ledger
from sayso.ledger.claim_tables import event, event_actor, event_say, quantity, quantity_counted, time
from sayso.ledger.claiming import Sentences, spread_claims
from sayso.schema import Record, Span
from tests.ledger.drawing import whole_records
from tests.ledger.samples import make_record
from tests.schema.samples import RECORD, TEXT


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Give an empty ledger."""
    with Ledger(tmp_path / "a.db") as opened:
        yield opened


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(record=whole_records())
def test_rows_are_those_of_the_record(ledger: Ledger, record: Record) -> None:
    """Whatever a record claims, its rows come out of the file as they went in, and go with the document."""
    ledger.write(record)
    assert [failure for failure in ledger.verify().failures if "rows of" in failure.what] == []
    ledger.delete(record.document.id)
    with ledger._database.reading() as connection:
        assert [name for name in spread_claims(record) if connection.execute(name.select()).first()] == []


def test_a_negative_zero_is_a_zero(ledger: Ledger) -> None:
    """The file keeps no negative zero; a figure of that kind is no damage."""
    figure = replace(RECORD.quantities[0], low=-0.0, high=-0.0)
    ledger.write(replace(RECORD, quantities=(figure,)))
    assert ledger.verify().failures == ()


def test_an_event_as_rows() -> None:
    """The event keeps its words and those of its sentence; its parties and say-sos keep their order."""
    rows = spread_claims(RECORD)
    (told,) = rows[event]
    assert (told["surface"], told["contexts"], told["mode"]) == ("reached", "economic", "access")
    assert TEXT[told["sentence_start"] : told["sentence_end"]] == TEXT
    assert " 60 percent of the grain had reached the port " in told["words"]
    assert [(row["role"], row["rank"], row["actor"]) for row in rows[event_actor]] == [
        ("source", 0, "a-1"),
        ("recipient", 0, "a-2"),
    ]
    assert [(row["rank"], row["statement"], row["stance"]) for row in rows[event_say]] == [
        (0, "s-1", "asserts"),
        (1, None, "doubts"),
    ]


def test_a_quantity_and_a_time_as_rows() -> None:
    """What is counted is a row of its own; the bounds of a time do not meet those of its span."""
    rows = spread_claims(RECORD)
    (figure,) = rows[quantity]
    assert (figure["low"], figure["unit"], figure["hedge"]) == (60.0, "percent", "about")
    assert [(row["role"], row["surface"]) for row in rows[quantity_counted]] == [("part", "the grain")]
    (day,) = rows[time]
    assert (day["begins"], day["ends"], day["surface"]) == ("2024-07-09", "2024-07-10", "Tuesday")
    assert TEXT[day["start"] : day["end"]] == "Tuesday"


PLACES = {
    "in the first sentence": (Span(0, 4), "It rained."),
    "in the second": (Span(11, 15), "They left."),
    "over both: itself": (Span(3, 15), "rained. They"),
    "between them: itself": (Span(10, 11), " "),
}


@pytest.mark.parametrize(("span", "found"), PLACES.values(), ids=PLACES)
def test_the_sentence_of_a_span(span: Span, found: str) -> None:
    """A span is found in the sentence that holds all of it."""
    record = replace(make_record("It rained. They left."), sentences=(Span(0, 10), Span(11, 21)))
    assert Sentences(record).around(span).of(record.document.text) == found


def test_a_record_without_sentences() -> None:
    """Where no sentences were found, the paragraph is given; where there is none, the span."""
    record = make_record("It rained. They left.\n\nIt was late.")
    assert Sentences(record).around(Span(11, 15)).of(record.document.text) == "It rained. They left."
    assert Sentences(replace(record, paragraphs=())).around(Span(11, 15)) == Span(11, 15)

"""The ledger keeps records whole, changes nothing twice, and loses nothing half-way."""

import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings

import sayso.ledger
from sayso.errors import LedgerBusyError, LedgerError, RecordError, UnknownDocumentError
from sayso.ledger import Ledger, Reading, Written, list_statements, writing
from sayso.schema import Record, Span, Versions
from tests.ledger.drawing import whole_records
from tests.ledger.samples import PIER, VERSIONS, make_document, make_record, pier_record, with_model
from tests.schema.samples import RECORD

START = datetime(2024, 7, 12, 9, tzinfo=UTC)
TABLES = ("document", "reading", "statement", "statement_span", "marker", "warning", "event", "quantity", "time")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Give an empty ledger whose clock goes an hour on whenever it is asked."""
    hours = iter(range(10_000))
    with Ledger(tmp_path / "affair.db", now=lambda: START + timedelta(hours=next(hours))) as opened:
        yield opened


def dump(path: Path) -> list[str]:
    """Give the whole file as SQL."""
    connection = sqlite3.connect(path)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def count_rows(path: Path) -> dict[str, int]:
    """Count the rows of each table, and those of the search indexes."""
    connection = sqlite3.connect(path)
    try:
        names = (*TABLES, "document_text_docsize", "statement_content_docsize")
        return {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names}
    finally:
        connection.close()


def test_door() -> None:
    """The room's door gives the ledger, the types of its answers, and the one function that makes such of a record."""
    assert sayso.ledger.__all__ == [
        "ActorRow",
        "Affair",
        "Contradiction",
        "DeedRow",
        "Dispute",
        "Disputes",
        "DocumentRow",
        "EventRow",
        "Failure",
        "FigureDispute",
        "Hit",
        "Judgement",
        "Ledger",
        "LinkRow",
        "Moment",
        "Pair",
        "PaperTrail",
        "Part",
        "Party",
        "Period",
        "Profile",
        "QuantityRow",
        "Reading",
        "RoleRow",
        "SayRow",
        "Snippet",
        "Spot",
        "Standing",
        "StandingFigure",
        "StandingStatement",
        "StatementRow",
        "StoryRow",
        "Tie",
        "TiedFigure",
        "TiedStatement",
        "Timeline",
        "Utterance",
        "Verification",
        "When",
        "Written",
        "list_statements",
    ]
    assert all(hasattr(sayso.ledger, name) for name in sayso.ledger.__all__)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(record=whole_records())
def test_record_comes_back_as_it_was(ledger: Ledger, record: Record) -> None:
    """Whatever a record holds, rows of later rooms included, the ledger gives back an equal one."""
    assert ledger.write(record) is Written.ADDED
    assert ledger.record(record.document.id) == record
    assert list(ledger.statements()) == list_statements(record)
    ledger.delete(record.document.id)


def test_record_of_every_kind_of_row_comes_back(ledger: Ledger) -> None:
    """A row of each kind is kept, and all of it holds."""
    ledger.write(RECORD)
    assert ledger.record(RECORD.document.id) == RECORD
    assert ledger.verify().failures == ()


def test_spans_of_answers_read_as_their_texts(ledger: Ledger) -> None:
    """The texts of a row are those of its spans in the stored text."""
    record = pier_record()
    ledger.write(record)
    for row in ledger.statements():
        for spans, text in ((row.source_spans, row.source), (row.cue_spans, row.cue), (row.content_spans, row.content)):
            assert " … ".join(span.of(record.document.text) for span in spans) == (text or "")


def test_writing_again_changes_nothing(ledger: Ledger) -> None:
    """The same record of the same network leaves every row as it is, the search indexes' rows included."""
    ledger.write(pier_record())
    before = dump(ledger.path)
    assert ledger.write(pier_record()) is Written.UNCHANGED
    assert dump(ledger.path) == before


def test_newer_network_takes_the_place_of_the_older(ledger: Ledger) -> None:
    """The rows are those of the newer reading alone; which network read what, and when, is kept."""
    old = pier_record(markers=RECORD.markers[:0], warnings=("an old warning",))
    ledger.write(old)
    new = with_model(make_record("[S1: The mayor] [C1: denied] [1: it].", document=old.document), "net-2")
    new = replace(new, statements=(replace(new.statements[0], content=old.statements[0].content),))
    assert ledger.write(new) is Written.REPLACED
    assert ledger.record(old.document.id) == new
    assert [row.id for row in ledger.statements()] == [new.statements[0].id]
    first, second = ledger.readings(old.document.id)
    assert first == Reading(
        old.document.id, "net-1", "0.1.0", 1, "2024-07-12T10:00:00+00:00", "2024-07-12T11:00:00+00:00", 5
    )
    assert (second.model, second.closed_at, second.statements) == ("net-2", None, 1)
    assert count_rows(ledger.path)["warning"] == 0
    assert not ledger.verify().failures


VERSION_CASES = {
    "another network": Versions("0.1.0", "net-2"),
    "other rules": Versions("0.2.0", "net-1"),
    "another schema": Versions("0.1.0", "net-1", 2),
}


@pytest.mark.parametrize("versions", VERSION_CASES.values(), ids=VERSION_CASES)
def test_what_counts_as_another_reading(ledger: Ledger, versions: Versions) -> None:
    """A document counts as read only for the same network, rules and schema."""
    record = pier_record()
    ledger.write(record)
    assert ledger.holds(record.document, VERSIONS)
    assert not ledger.holds(record.document, versions)
    assert ledger.write(replace(record, versions=versions)) is Written.REPLACED


DOCUMENT_CASES = {
    "a copy at another path": ({"path": "copies/pier.txt", "sha256": "0"}, Written.UNCHANGED),
    "a changed file with the same text": ({"sha256": "0"}, Written.REPLACED),
    "another title": ({"title": "The old pier"}, Written.REPLACED),
    "another language": ({"language": "de"}, Written.REPLACED),
    "a correction": ({"revises": "d000"}, Written.REPLACED),
}


@pytest.mark.parametrize(("change", "written"), DOCUMENT_CASES.values(), ids=DOCUMENT_CASES)
def test_what_counts_as_the_same_document(ledger: Ledger, change: dict[str, str], written: Written) -> None:
    """What is said of a document now takes the place of what was said; copies do not take each other's."""
    record = pier_record()
    ledger.write(record)
    changed = replace(record, document=replace(record.document, **cast(Any, change)))
    assert ledger.holds(changed.document, VERSIONS) is (written is Written.UNCHANGED)
    assert ledger.write(changed) is written
    assert ledger.record(record.document.id) == (record if written is Written.UNCHANGED else changed)
    assert not ledger.verify().failures


def test_file_is_found_by_path_digest_and_versions(ledger: Ledger) -> None:
    """A file that was read is known again without opening it as a report."""
    document = pier_record().document
    assert document.path is not None
    assert document.sha256 is not None
    ledger.write(pier_record())
    found = ledger.find_file(document.path, document.sha256, VERSIONS)
    assert found is not None
    assert found.id == document.id
    assert ledger.find_file("other.txt", document.sha256, VERSIONS) is None
    assert ledger.find_file(document.path, "0", VERSIONS) is None
    assert ledger.find_file(document.path, document.sha256, Versions("0.1.0", "net-2")) is None


def test_deleting_takes_all_that_rests_on_a_document(ledger: Ledger) -> None:
    """After a deletion no table and no index holds a row of the document; the others are untouched."""
    other = make_record("[S1: The mayor] [C1: said] [1: the pier was safe].", warnings=("doubtful",))
    ledger.write(other)
    before = count_rows(ledger.path)
    ledger.write(replace(RECORD, document=replace(RECORD.document, path="x")))
    ledger.write(with_model(RECORD, "net-2"))
    assert count_rows(ledger.path) != before
    ledger.delete(RECORD.document.id)
    assert count_rows(ledger.path) == before
    assert ledger.readings(RECORD.document.id) == []
    assert ledger.record(other.document.id) == other
    assert not ledger.verify().failures


def test_crash_in_mid_write_leaves_nothing(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the last row of a record cannot be made, no row of it stays, and an older reading is not closed."""
    ledger.write(pier_record())
    before = dump(ledger.path)

    def fail(_: Record) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(writing, "pack_record", fail)
    for record in (with_model(pier_record(), "net-2"), make_record("[S1: A] [C1: said] [1: B].")):
        with pytest.raises(KeyboardInterrupt):
            ledger.write(record)
        assert dump(ledger.path) == before


def test_record_with_a_damaged_embedding_is_refused_whole(ledger: Ledger) -> None:
    """It would be held against others' as if it meant something; nothing of the record is kept."""
    record = pier_record()
    *others, last = record.statements
    damaged = replace(record, statements=(*others, replace(last, content=replace(last.content, embedding="fwAA"))))
    with pytest.raises(
        RecordError,
        match=rf"\.statements\[4\]\.content\.embedding: the embedding of statement {last.id} has 3 bytes; .*"
        rf"\(document {record.document.id}\)",
    ):
        ledger.write(damaged)
    assert not list(ledger.documents())


def test_record_whose_parts_do_not_fit_is_refused_whole(ledger: Ledger) -> None:
    """A statement inside one that is not there is refused, with the document's id, and nothing of it is kept."""
    record = pier_record()
    lost = replace(record, statements=(replace(record.statements[0], inside="s-nowhere"),))
    with pytest.raises(
        LedgerError, match=r"a record whose parts do not fit together .*nothing of it was kept"
    ) as caught:
        ledger.write(lost)
    assert caught.value.document_id == record.document.id
    assert not any(count_rows(ledger.path).values())


def test_half_a_character_is_refused(ledger: Ledger) -> None:
    """Text that cannot be written as UTF-8 is refused in words."""
    with pytest.raises(LedgerError, match=r"half of a character .*repair the source file"):
        ledger.write(make_record("[S1: The mayor] [C1: said] [1: x].", title="\ud800"))


def test_two_writers_take_turns(ledger: Ledger) -> None:
    """While one process writes another can read, and its own writing waits, then says why it did not happen."""
    ledger.write(pier_record())
    other = sqlite3.connect(ledger.path, isolation_level=None)
    with Ledger(ledger.path) as second:
        second._database.close()
        second._database = type(second._database)(ledger.path, patience=0.05)
        other.execute("BEGIN IMMEDIATE")
        assert len(list(second.statements())) == 5
        with pytest.raises(LedgerBusyError, match="another process is writing to it; wait until it has finished"):
            second.write(with_model(pier_record(), "net-2"))
        other.execute("ROLLBACK")
        assert second.write(with_model(pier_record(), "net-2")) is Written.REPLACED
    other.close()


def test_reading_goes_on_while_another_writes(ledger: Ledger) -> None:
    """A list of statements that has been begun shows the ledger as it was when it was begun."""
    ledger.write(pier_record())
    listed = ledger.statements()
    first = next(listed)
    with Ledger(ledger.path) as second:
        second.delete(pier_record().document.id)
    assert [first, *listed] == list_statements(pier_record())
    assert list(ledger.statements()) == []


def test_unknown_id_is_told() -> None:
    """Asking for, or deleting, a document that is not there is told in words."""
    with tempfile.TemporaryDirectory() as folder, Ledger(Path(folder, "a.db")) as ledger:
        with pytest.raises(UnknownDocumentError, match="no document has the id 'd0'; `sayso documents` lists them"):
            ledger.record("d0")
        with pytest.raises(UnknownDocumentError, match="no document has the id 'd0'"):
            ledger.delete("d0")


def test_missing_ledger_is_told(tmp_path: Path) -> None:
    """Where a ledger must exist, a missing one is not made, and the message says how to make it."""
    path = tmp_path / "none.db"
    with pytest.raises(
        LedgerError, match=r"there is no such ledger; make it with `sayso read PATH --ledger .*none\.db`"
    ):
        Ledger(path, must_exist=True)
    assert not path.exists()


@pytest.fixture
def three(ledger: Ledger) -> Ledger:
    """Give a ledger of three documents, two of them with one title and one file name."""
    for place, outlet in (("north", "A"), ("south", "B")):
        ledger.write(make_record(PIER, outlet=outlet, title="Pier to close", path=f"{place}/pier.txt"))
    ledger.write(make_record("[S1: The mayor] [C1: said] [1: 100%_\\].", path="C:\\news\\100%_x.txt", title="Late"))
    return ledger


FIND_CASES = {
    "whole path": ("north/pier.txt", "north/pier.txt"),
    "beginning of a path": ("north", "north/pier.txt"),
    "beginning of a file name": ("100%", "C:\\news\\100%_x.txt"),
    "title": ("Late", "C:\\news\\100%_x.txt"),
    "file name of another system, with signs of patterns": ("100%_x.txt", "C:\\news\\100%_x.txt"),
}


@pytest.mark.parametrize(("called", "path"), FIND_CASES.values(), ids=FIND_CASES)
def test_document_is_found_by_what_it_is_called(three: Ledger, called: str, path: str) -> None:
    """A document answers to its path, its file's name and its title."""
    assert three.find(called).path == path


def test_document_is_found_by_the_beginning_of_its_id(three: Ledger) -> None:
    """Four letters of an id are enough if only one begins so, in either case."""
    for row in three.documents():
        assert three.find(row.id) == row
        assert three.find(row.id[:6].upper()) == row


UNFOUND_CASES = {
    "nothing": ("harbour.txt", "no document is called 'harbour.txt'; expected an id or its first 4 letters"),
    "too short for an id": ("a", "no document is called 'a'"),
    "a pattern is no pattern": ("%", "no document is called '%'"),
    "two of a file name": ("pier.txt", r"more than one document is called 'pier.txt': \w+ \(north/pier.txt\), \w+ "),
    "two of a title": ("Pier to close", "more than one document .*; name one of them by its id"),
}


@pytest.mark.parametrize(("called", "message"), UNFOUND_CASES.values(), ids=UNFOUND_CASES)
def test_no_single_document_is_told(three: Ledger, called: str, message: str) -> None:
    """None and more than one are refused; of more than one, each is named."""
    with pytest.raises(UnknownDocumentError, match=message):
        three.find(called)


def test_many_of_one_name_are_cut_short(ledger: Ledger) -> None:
    """A message names five documents at most."""
    for outlet in "ABCDEFG":
        ledger.write(make_record("[S1: A] [C1: said] [1: B].", outlet=outlet, title="Same"))
    with pytest.raises(UnknownDocumentError, match=r"…; name one") as caught:
        ledger.find("Same")
    assert str(caught.value).count("(None)") == 0
    assert str(caught.value).count("(Same)") == 5


def test_documents_are_listed_with_their_counts(ledger: Ledger) -> None:
    """A list of documents says what is known of each, and which network read it last."""
    ledger.write(pier_record())
    (row,) = ledger.documents()
    document = pier_record().document
    assert (row.id, row.title, row.outlet, row.published) == (document.id, document.title, "Harbour Post", "2024-07-11")
    assert (row.words, row.statements, row.model, row.name) == (59, 5, "net-1", "Pier to close in May")
    assert row.read_at == "2024-07-12T10:00:00+00:00"


def test_empty_document_is_kept(ledger: Ledger) -> None:
    """A document without statements is a document."""
    record = Record(versions=VERSIONS, document=make_document("Nobody spoke."), sentences=(Span(0, 13),))
    ledger.write(record)
    assert ledger.record(record.document.id) == record
    assert list(ledger.statements()) == []

"""Many reports: the good ones are read, the bad ones are told, and an interrupted run goes on where it stopped."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import sayso.batch
from sayso.batch import Outcome, Status, Summary, read_all
from sayso.documents import Metadata, SourceFile, find_sources
from sayso.errors import AnnotationError, EmptyDocumentError, LedgerBusyError, LedgerError
from sayso.ledger import Ledger
from sayso.schema import Document, Record, Versions
from tests.ledger.samples import VERSIONS, read_many_simply, read_simply

SAID = "The mayor of the harbour said that the pier was closed for good, and that the boats would have to leave."
NEW = Versions("0.1.0", "net-2")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder of two good reports with a bad one between them."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(f"First report\n\n{SAID}\n")
    (folder / "b.txt").write_text("")
    (folder / "c.txt").write_text(f"Third report\n\n{SAID}\n")
    return folder


class Told:
    """Keeps what is told."""

    def __init__(self) -> None:
        self.outcomes: list[Outcome] = []

    def __call__(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome)

    def by_name(self) -> dict[str, Status]:
        return {Path(outcome.path).name: outcome.status for outcome in self.outcomes}


def counts(summary: Summary) -> tuple[int, int, int]:
    """Give the numbers of documents read, unchanged and failed."""
    return summary.read, summary.unchanged, summary.failed


def test_door() -> None:
    """The door gives one verb for reading, one for files that were read, and their types."""
    assert sayso.batch.__all__ == [
        "Outcome",
        "ReadMany",
        "Status",
        "Summary",
        "compare_with_file",
        "open_ledger",
        "read_all",
    ]
    assert all(hasattr(sayso.batch, name) for name in sayso.batch.__all__)


def test_good_ones_are_read_and_bad_ones_told(folder: Path) -> None:
    """A report that cannot be read costs none of the others, and its error names it."""
    told = Told()
    summary = read_all(find_sources([folder]), read_many=read_many_simply, versions=VERSIONS, tell=told)
    assert told.by_name() == {"a.txt": Status.READ, "b.txt": Status.FAILED, "c.txt": Status.READ}
    assert counts(summary) == (2, 0, 1)
    assert (summary.statements, summary.interrupted) == (2, False)
    assert summary.words == sum(len(path.read_text().split()) for path in folder.iterdir())
    (failed,) = [outcome for outcome in told.outcomes if outcome.error]
    assert isinstance(failed.error, EmptyDocumentError)
    assert "b.txt" in str(failed.error)


def test_records_go_into_the_ledger(folder: Path, tmp_path: Path) -> None:
    """The ledger holds what was told, with the doubts about how each document was opened."""
    (folder / "c.txt").write_bytes(f"Third report\n\n{SAID} Café.\n".encode("cp1252"))
    told = Told()
    with Ledger(tmp_path / "a.db") as ledger:
        read_all(find_sources([folder]), read_many=read_many_simply, versions=VERSIONS, ledger=ledger, tell=told)
        records = [outcome.record for outcome in told.outcomes if outcome.record]
        assert [ledger.record(record.document.id) for record in records] == records
    assert any("cp1252" in warning for warning in records[1].warnings)


def test_second_run_changes_nothing(folder: Path, tmp_path: Path) -> None:
    """What has been read by the same network is passed over, without being opened as a report."""
    with Ledger(tmp_path / "a.db") as ledger:
        for expected in ((2, 0, 1), (0, 2, 1)):
            summary = read_all(find_sources([folder]), read_many=read_many_simply, versions=VERSIONS, ledger=ledger)
            assert counts(summary) == expected
        assert summary.words_a_second == 0


def test_newer_network_reads_again(folder: Path, tmp_path: Path) -> None:
    """Another network reads what is there already, and its readings take the place of the older ones."""

    def read_anew(documents: Iterable[Document]) -> Iterator[Record]:
        return (read_simply(document, NEW) for document in documents)

    with Ledger(tmp_path / "a.db") as ledger:
        read_all(find_sources([folder]), read_many=read_many_simply, versions=VERSIONS, ledger=ledger)
        summary = read_all(find_sources([folder]), read_many=read_anew, versions=NEW, ledger=ledger)
        assert counts(summary) == (2, 0, 1)
        assert {row.model for row in ledger.documents()} == {"net-2"}


METADATA = {
    "nothing new is said": (Metadata(), (0, 2, 1)),
    "the same is said": (Metadata(outlet="A", published="11 July 2024"), (0, 2, 1)),
    "another outlet makes another document": (Metadata(outlet="B", published="2024-07-11"), (2, 0, 1)),
    "another title is kept": (Metadata(title="Pier", outlet="A", published="2024-07-11"), (2, 0, 1)),
    "a correction is kept": (Metadata(outlet="A", published="2024-07-11", revises="d0"), (2, 0, 1)),
}


@pytest.mark.parametrize(("metadata", "expected"), METADATA.values(), ids=METADATA)
def test_what_is_said_of_a_file_now(
    folder: Path, tmp_path: Path, metadata: Metadata, expected: tuple[int, int, int]
) -> None:
    """A file that was read is passed over unless what is said of it now contradicts what is kept."""
    known = Metadata(outlet="A", published="2024-07-11")
    with Ledger(tmp_path / "a.db") as ledger:
        read_all(find_sources([folder], metadata=known), read_many=read_many_simply, versions=VERSIONS, ledger=ledger)
        sources = find_sources([folder], metadata=metadata)
        again = read_all(sources, read_many=read_many_simply, versions=VERSIONS, ledger=ledger)
    assert counts(again) == expected


def test_changed_file_is_another_document(folder: Path, tmp_path: Path) -> None:
    """A file whose text has changed is read; the document that it held is kept."""
    with Ledger(tmp_path / "a.db") as ledger:
        read_all(find_sources([folder]), read_many=read_many_simply, versions=VERSIONS, ledger=ledger)
        (folder / "a.txt").write_text(f"First report, corrected\n\n{SAID}\n")
        again = read_all(find_sources([folder]), read_many=read_many_simply, versions=VERSIONS, ledger=ledger)
        assert counts(again) == (1, 1, 1)
        assert len(ledger.documents()) == 3


def test_copies_are_one_document(folder: Path, tmp_path: Path) -> None:
    """The same report in two files is kept once, and no later run changes that."""
    (folder / "d.txt").write_bytes((folder / "a.txt").read_bytes())
    with Ledger(tmp_path / "a.db") as ledger:
        for expected in ((2, 1, 1), (0, 3, 1)):
            summary = read_all(find_sources([folder]), read_many=read_many_simply, versions=VERSIONS, ledger=ledger)
            assert counts(summary) == expected
        assert len(ledger.documents()) == 2


def test_unchanged_documents_are_given_if_wanted(folder: Path, tmp_path: Path) -> None:
    """A second run can give the ledger's records in place of new ones."""
    first, second = Told(), Told()
    with Ledger(tmp_path / "a.db") as ledger:
        for told in (first, second):
            read_all(
                find_sources([folder]),
                read_many=read_many_simply,
                versions=VERSIONS,
                ledger=ledger,
                give_unchanged=True,
                tell=told,
            )
    assert [outcome.record for outcome in second.outcomes] == [
        outcome.record for outcome in sorted(first.outcomes, key=lambda outcome: outcome.path)
    ]


def test_lines_of_json_are_read_and_passed_over(tmp_path: Path) -> None:
    """Each line is a report of its own; a bad one is told with its number."""
    path = tmp_path / "news.jsonl"
    lines = [json.dumps({"text": f"{SAID} {number}", "outlet": "A"}) for number in range(3)]
    path.write_text("\n".join([*lines[:2], "{", lines[2]]))
    told = Told()
    with Ledger(tmp_path / "a.db") as ledger:
        for expected in ((3, 0, 1), (0, 3, 1)):
            summary = read_all(
                find_sources([path]), read_many=read_many_simply, versions=VERSIONS, ledger=ledger, tell=told
            )
            assert counts(summary) == expected
    assert told.by_name() == {
        "news.jsonl#1": Status.UNCHANGED,
        "news.jsonl#2": Status.UNCHANGED,
        "news.jsonl#3": Status.FAILED,
        "news.jsonl#4": Status.UNCHANGED,
    }


def test_strictness_refuses_another_language(tmp_path: Path) -> None:
    """What is read with a warning otherwise is refused, also where it has been read before."""
    german = tmp_path / "a.txt"
    german.write_text("Der Hafenmeister sagte am Montag, dass die alte Brücke im Mai für immer geschlossen werde. " * 3)
    with Ledger(tmp_path / "a.db") as ledger:
        for strict, expected in ((False, (1, 0, 0)), (True, (0, 0, 1))):
            summary = read_all(
                find_sources([german]), read_many=read_many_simply, versions=VERSIONS, ledger=ledger, strict=strict
            )
            assert counts(summary) == expected


class Refusing:
    """Reads ahead by two documents, as a pool of threads does, and refuses those that hold a word."""

    def __init__(self, word: str) -> None:
        self.word = word
        self.calls = 0

    def __call__(self, documents: Iterable[Document]) -> Iterator[Record]:
        self.calls += 1
        waiting: list[Document] = []
        for document in documents:
            waiting.append(document)
            if len(waiting) > 2:
                yield self.read(waiting.pop(0))
        for document in waiting:
            yield self.read(document)

    def read(self, document: Document) -> Record:
        if self.word in document.text:
            raise AnnotationError(f"the network's answer to {self.word!r} is no number")
        return read_simply(document)


REFUSED_AT = {"the first": 0, "the middle": 3, "the last": 6, "none": 7}


@pytest.mark.parametrize("number", REFUSED_AT.values(), ids=REFUSED_AT)
def test_a_document_that_the_reader_refuses_costs_none_of_the_others(number: int) -> None:
    """The documents that were under way beside it are read by themselves, once each, and the rest follow."""
    sources = [SourceFile(f"{n}.txt", content=f"{SAID} Number {n}.") for n in range(7)]
    told = Told()
    reader = Refusing(f"Number {number}")
    summary = read_all(sources, read_many=reader, versions=VERSIONS, tell=told)
    failed = 1 if number < 7 else 0
    assert counts(summary) == (7 - failed, 0, failed)
    assert [outcome.path for outcome in told.outcomes] == [f"{n}.txt" for n in range(7)]
    for outcome in told.outcomes:
        assert (outcome.status is Status.FAILED) is (outcome.path == f"{number}.txt")


def test_few_documents_are_held(tmp_path: Path) -> None:
    """Sources are opened as the reader takes them, not before."""
    opened: list[int] = []

    def sources() -> Iterator[SourceFile]:
        for number in range(50):
            opened.append(number)
            yield SourceFile(f"{number}.txt", content=f"{SAID} Number {number}.")

    ahead: list[int] = []
    read_all(
        sources(),
        read_many=Refusing("nothing"),
        versions=VERSIONS,
        tell=lambda outcome: ahead.append(len(opened) - int(outcome.path.split(".")[0])),
    )
    assert len(opened) == 50
    assert max(ahead) <= 3


def test_interruption_keeps_what_was_read(folder: Path, tmp_path: Path) -> None:
    """After an interruption the numbers say how far it went, and the same run goes on from there."""
    for number in range(5):
        (folder / f"more-{number}.txt").write_text(f"{SAID} Number {number}.")

    def stop(outcome: Outcome) -> None:
        if outcome.path.endswith("more-1.txt"):
            raise KeyboardInterrupt

    with Ledger(tmp_path / "a.db") as ledger:
        first = read_all(
            find_sources([folder]), read_many=read_many_simply, versions=VERSIONS, ledger=ledger, tell=stop
        )
        assert first.interrupted
        assert (first.read, len(ledger.documents())) == (4, 4)
        second = read_all(find_sources([folder]), read_many=read_many_simply, versions=VERSIONS, ledger=ledger)
        assert counts(second) == (3, 4, 1)
        assert not second.interrupted
        assert not ledger.verify().failures


def test_interruption_while_reading(folder: Path) -> None:
    """An interruption inside the reader ends the run as well."""

    def interrupted(_: Iterable[Document]) -> Iterator[Record]:
        raise KeyboardInterrupt

    assert read_all(find_sources([folder]), read_many=interrupted, versions=VERSIONS).interrupted


def test_record_that_does_not_fit_is_a_failure_of_its_document(folder: Path, tmp_path: Path) -> None:
    """What the ledger refuses for the record's sake is told as that document's failure."""

    def misread(documents: Iterable[Document]) -> Iterator[Record]:
        for document in documents:
            record = read_simply(document)
            if "First" in document.text:
                record = replace(record, statements=(replace(record.statements[0], inside="s-nowhere"),))
            yield record

    told = Told()
    with Ledger(tmp_path / "a.db") as ledger:
        summary = read_all(find_sources([folder]), read_many=misread, versions=VERSIONS, ledger=ledger, tell=told)
        assert len(ledger.documents()) == 1
    assert counts(summary) == (1, 0, 2)
    assert "parts do not fit" in str(told.outcomes[0].error)


LEDGER_CALLS = {"while writing": "write", "while asking": "holds", "while looking for a file": "find_file"}


@pytest.mark.parametrize("call", LEDGER_CALLS.values(), ids=LEDGER_CALLS)
def test_trouble_with_the_ledger_ends_the_run(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    """A ledger that cannot be used is no failure of a document: the run ends with the ledger's error."""

    def refuse(*_: object) -> None:
        raise LedgerBusyError("another process is writing to it", where="a.db")

    with Ledger(tmp_path / "a.db") as ledger:
        monkeypatch.setattr(ledger, call, refuse)
        with pytest.raises(LedgerError, match=r"a\.db: another process is writing to it"):
            read_all(find_sources([folder]), read_many=read_many_simply, versions=VERSIONS, ledger=ledger)


def test_trouble_with_the_ledger_after_a_refusal_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same holds while documents are read by themselves."""
    sources = [SourceFile(f"{n}.txt", content=f"{SAID} Number {n}.") for n in range(3)]

    def refuse(_: Record) -> None:
        raise LedgerBusyError("another process is writing to it", where="a.db")

    with Ledger(tmp_path / "a.db") as ledger:
        monkeypatch.setattr(ledger, "write", refuse)
        with pytest.raises(LedgerBusyError):
            read_all(sources, read_many=Refusing("Number 0"), versions=VERSIONS, ledger=ledger)


def test_speed_is_words_by_seconds() -> None:
    """A run of no time has no speed."""
    assert Summary(1, 0, 0, 2, 300, 1.5).words_a_second == 200
    assert Summary(0, 0, 0, 0, 0, 0.0).words_a_second == 0

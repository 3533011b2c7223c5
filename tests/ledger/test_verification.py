"""`verify` finds whatever has been tampered with, and nothing where nothing has been."""

import re
import sqlite3
from pathlib import Path

import pytest

from sayso.ledger import Ledger
from sayso.ledger.spread import pack_record
from sayso.schema import Document, Marker, MarkerKind, Span
from tests.ledger.samples import make_record, pier_record, with_model

MARKER = Marker("m-1", Span(0, 4), MarkerKind.TERM)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a sound ledger of two documents, one of them read twice."""
    with Ledger(tmp_path / "a.db") as ledger:
        ledger.write(pier_record(markers=(MARKER,), warnings=("doubtful",)))
        ledger.write(with_model(pier_record(markers=(MARKER,), warnings=("doubtful",)), "net-2"))
        ledger.write(make_record("[S1: The mayor] [C1: said] [1: the pier was old]."))
    return tmp_path / "a.db"


def tamper(path: Path, instruction: str, *values: object) -> None:
    """Change a ledger behind its back."""
    connection = sqlite3.connect(path)
    try:
        connection.execute(instruction, values)
        connection.commit()
    finally:
        connection.close()


def failures(path: Path) -> list[str]:
    """Say what does not hold."""
    with Ledger(path) as ledger:
        return [f"{failure.what}; {failure.remedy}" for failure in ledger.verify().failures]


def test_sound_ledger(path: Path) -> None:
    """All is counted, and nothing fails; without a reader of files, files are left alone."""
    with Ledger(path) as ledger:
        found = ledger.verify()
    assert (found.documents, found.statements, found.spans) == (2, 6, 18)
    assert (found.files, found.files_missing, found.failures) == (0, 0, ())


TAMPERED = {
    "a letter of the text": (
        "UPDATE document SET text = replace(text, 'a hundred', 'a thousan') WHERE title IS NOT NULL",
        [
            "the stored text has changed; read its file again",
            r"content at \d+-\d+ reads 'that a thousan boats .*', not 'that a hundred boats .*'; read its file again",
            "the rows of statement are not those of the record",
            "the rows of statement_span are not those of the record",
        ],
    ),
    "a shorter text": (
        "UPDATE document SET text = substr(text, 1, 250) WHERE title IS NOT NULL",
        ["the stored text has changed", r"content at \d+-\d+ does not lie in the text \(250 characters\)"],
    ),
    "a title": (
        "UPDATE document SET title = 'x' WHERE title IS NOT NULL",
        ["the rows of document are not those of the"],
    ),
    "a span": (
        'UPDATE statement_span SET "end" = "end" - 1 WHERE surface = \'fishermen\'',
        [
            "source at 109-117 reads 'fisherme', not 'fishermen'",
            "the rows of statement_span are not those of the record",
        ],
    ),
    "a span turned round": (
        'UPDATE statement_span SET start = "end", "end" = start WHERE surface = \'fishermen\'',
        ["source at 118-109 does not lie in the text", "the rows of statement_span are not"],
    ),
    "a marker": (
        "UPDATE marker SET surface = 'Boat'",
        ["term at 0-4 reads 'Pier', not 'Boat'", "the rows of marker are"],
    ),
    "an act": (
        "UPDATE statement SET act = 'praise' WHERE act = 'deny'",
        ["the rows of statement are not those of the"],
    ),
    "a statement gone": (
        "DELETE FROM statement WHERE act = 'concern'",
        ["the rows of statement are not", "the rows of"],
    ),
    "a warning gone": ("DELETE FROM warning", ["the rows of warning are not those of the record"]),
    "a record that is no record": (
        "UPDATE reading SET record = x'0102' WHERE record IS NOT NULL AND statements = 5",
        [r"the record that was kept cannot be read \(Error -3 .*\); read its file again"],
    ),
    "a reading gone": ("DELETE FROM reading WHERE statements = 5", ["the record that was kept cannot be read"]),
    "an index": (
        "INSERT INTO statement_content(statement_content, rowid, content) VALUES ('delete', 1, 'that the old pier')",
        ["the search index statement_content differs from its table; restore the file from a copy"],
    ),
}


@pytest.mark.parametrize(("instruction", "expected"), TAMPERED.values(), ids=TAMPERED)
def test_tampering_is_found(path: Path, instruction: str, expected: list[str]) -> None:
    """Each change behind the ledger's back is found, and named."""
    tamper(path, "PRAGMA foreign_keys = ON")
    tamper(path, instruction)
    found = failures(path)
    for pattern in expected:
        assert any(re.match(pattern, failure) for failure in found), (pattern, found)


def test_record_of_another_document(path: Path) -> None:
    """A record that was put in another's place is found by its rows."""
    packed = pack_record(make_record("[S1: The mayor] [C1: denied] [1: it].", outlet="X"))
    tamper(path, "UPDATE reading SET record = ? WHERE record IS NOT NULL AND statements = 1", packed)
    assert failures(path)


FILES = {
    "still the same": ("", (1, 0), []),
    "not there any more": (None, (0, 1), []),
    "another text": ("the file has changed", (1, 0), ["the file has changed; restore the file, or `sayso delete` the"]),
}


@pytest.mark.parametrize(("answer", "counts", "expected"), FILES.values(), ids=FILES)
def test_source_files_are_read_again(
    path: Path, answer: str | None, counts: tuple[int, int], expected: list[str]
) -> None:
    """The file of each document that has one is read again; one that is not there is counted, and no failure."""
    asked: list[str | None] = []

    def read_again(document: Document) -> str | None:
        asked.append(document.path)
        return answer if document.path else None

    with Ledger(path) as ledger:
        found = ledger.verify(read_again)
    assert sorted(map(str, asked)) == ["None", "reports/pier.txt"]
    assert (found.files, found.files_missing) == counts
    assert len(found.failures) == len(expected)
    for failure, message in zip(found.failures, expected, strict=True):
        assert f"{failure.what}; {failure.remedy}".startswith(message)


def test_a_file_that_was_read_again_is_not_held_against_the_older_text(tmp_path: Path) -> None:
    """An edited report is another document; the file is then the newer one's, and the older one does not fail."""
    older = make_record("[S1: The mayor] [C1: said] [1: the pier was old].", path="reports/mayor.txt")
    newer = make_record("[S1: The mayor] [C1: said] [1: the pier was new].", path="reports/mayor.txt")
    asked: list[str] = []

    def read_again(document: Document) -> str | None:
        asked.append(document.text)
        return "" if document.text == newer.document.text else "the file has changed"

    with Ledger(tmp_path / "b.db") as ledger:
        ledger.write(older)
        ledger.write(newer)
        found = ledger.verify(read_again)
    assert asked == [newer.document.text]
    assert (found.files, found.files_missing, found.failures) == (1, 1, ())

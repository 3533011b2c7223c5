"""What the database refuses is told in our words."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from sayso.errors import LedgerBusyError, LedgerError
from sayso.ledger.database import Database, explain

REFUSED = {
    "no database": (
        sqlite3.DatabaseError("file is not a database"),
        "a.db: no ledger and no database; expected a file made by `sayso read --ledger`; name another file",
    ),
    "no such folder": (
        sqlite3.OperationalError("unable to open database file"),
        "a.db: cannot be opened; expected a file in a folder that exists and may be written to; check the path",
    ),
    "read only": (
        sqlite3.OperationalError("attempt to write a readonly database"),
        "a.db: may not be written to; expected a file with permission to write; change its permissions",
    ),
    "no room": (
        sqlite3.OperationalError("database or disk is full"),
        "a.db: the disk is full; expected room for the report; make room and run the same command again",
    ),
    "damaged": (
        sqlite3.DatabaseError("database disk image is malformed"),
        "a.db: the file is damaged; expected a whole ledger; restore it from a copy, or read the reports again",
    ),
    "busy": (
        sqlite3.OperationalError("database is locked"),
        "a.db: another process is writing to it; wait until it has finished, and try again",
    ),
    "parts that do not fit": (
        IntegrityError("INSERT", {}, sqlite3.IntegrityError("UNIQUE constraint failed: statement.id")),
        (
            "a.db: a record whose parts do not fit together (UNIQUE constraint failed: statement.id); expected ids "
            "that occur once and lead to parts of the same record; nothing of it was kept; report this as a fault of "
            "the reader that made it (document d1)"
        ),
    ),
    "anything else": (
        sqlite3.OperationalError("interrupted"),
        "a.db: the database refused (interrupted); run `sayso verify` on the ledger",
    ),
}


@pytest.mark.parametrize(("error", "message"), REFUSED.values(), ids=REFUSED)
def test_refusals_in_words(error: Exception, message: str) -> None:
    """Each refusal has a sentence; only where the fault lies in a document is the document named."""
    told = explain(Path("a.db"), "d1", error)
    assert str(told) == message
    assert isinstance(told, LedgerBusyError) is (error.args[0] == "database is locked")


UNOPENED = {
    "a text file": ("notes.txt", "no ledger and no database"),
    "a folder": ("folder", "cannot be opened"),
    "a folder that is not there": ("nowhere/a.db", "cannot be opened"),
}


@pytest.mark.parametrize(("name", "message"), UNOPENED.values(), ids=UNOPENED)
def test_what_cannot_be_opened(tmp_path: Path, name: str, message: str) -> None:
    """What is no database is refused when it is opened, and left as it is."""
    (tmp_path / "notes.txt").write_text("The pier is to close.\n" * 100)
    (tmp_path / "folder").mkdir()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(LedgerError, match=message):
        Database(tmp_path / name)
    assert sorted(tmp_path.rglob("*")) == before


def test_path_is_never_an_instruction(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names that mean something to SQLite are names of files."""
    monkeypatch.chdir(tmp_path)
    for name in (":memory:", "file:a.db?mode=memory", "a?b#c%20.db"):
        Database(Path(name)).close()
        assert (tmp_path / name).stat().st_size > 0


def test_one_file_stays(tmp_path: Path) -> None:
    """The log beside the file is folded into it when it is closed."""
    database = Database(tmp_path / "a.db")
    assert {path.name for path in tmp_path.iterdir()} >= {"a.db", "a.db-wal"}
    database.close()
    assert [path.name for path in tmp_path.iterdir()] == ["a.db"]

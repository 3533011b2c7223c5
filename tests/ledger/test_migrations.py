"""A file is new, older, of today, newer, or none of ours; each is met as it should be."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from sayso.errors import LedgerError, LedgerVersionError
from sayso.ledger import Ledger
from sayso.ledger.database import Database
from sayso.ledger.migrations import APPLICATION, read_steps, split_instructions
from sayso.ledger.tables import METADATA
from tests.ledger.samples import pier_record

STEPS = read_steps()
LATER = "ALTER TABLE document ADD COLUMN place TEXT;\nUPDATE document SET place = 'harbour';\n"


def pragma(path: Path, name: str) -> int:
    """Read a number that the file keeps."""
    connection = sqlite3.connect(path)
    try:
        return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
    finally:
        connection.close()


def columns(path: Path, table: str) -> list[str]:
    """Name the columns of a table."""
    connection = sqlite3.connect(path)
    try:
        return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    finally:
        connection.close()


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Give a ledger of today, which the tests below take for an older one."""
    path = tmp_path / "old.db"
    with Ledger(path) as ledger:
        ledger.write(pier_record())
    return path


def describe(path: Path) -> dict[str, list[str]]:
    """Describe the tables of a file: columns, keys that lead elsewhere, indexes; search indexes are left out."""
    connection = sqlite3.connect(path)
    try:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found: dict[str, list[str]] = {}
        for table in tables:
            if table.startswith(("document_text", "statement_content")):
                continue
            rows = [row[1:] for row in connection.execute(f"PRAGMA table_info({table})")]
            rows += [row[2:] for row in connection.execute(f"PRAGMA foreign_key_list({table})")]
            for _, name, unique, _, partial in connection.execute(f"PRAGMA index_list({table})").fetchall():
                of = [row[2] for row in connection.execute(f"PRAGMA index_info({name})")]
                rows.append(("" if name.startswith("sqlite_") else name, unique, partial, of))
            found[table] = sorted(map(str, rows))
        return found
    finally:
        connection.close()


def test_new_file_has_the_tables_of_today(tmp_path: Path) -> None:
    """All steps together make the tables that `tables` describes: columns, types, nulls, keys, indexes."""
    Ledger(tmp_path / "made.db").close()
    described = create_engine(f"sqlite:///{tmp_path / 'described.db'}")
    METADATA.create_all(described)
    described.dispose()
    assert describe(tmp_path / "made.db") == describe(tmp_path / "described.db")
    assert set(describe(tmp_path / "made.db")) == set(METADATA.tables)


def test_new_file_is_marked_as_ours(old: Path) -> None:
    """The file says whose it is, and how many steps it has been through."""
    assert (pragma(old, "application_id"), pragma(old, "user_version")) == (APPLICATION, len(STEPS))


def test_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    """A file of no bytes is a new ledger."""
    path = tmp_path / "a.db"
    path.touch()
    with Ledger(path) as ledger:
        assert ledger.documents() == []


def test_older_file_takes_the_steps_that_it_lacks(old: Path) -> None:
    """A later step is taken once, and what the file held is still there."""
    Database(old, steps=(*STEPS, LATER)).close()
    assert columns(old, "document")[-1] == "place"
    assert pragma(old, "user_version") == len(STEPS) + 1
    Database(old, steps=(*STEPS, LATER)).close()
    database = Database(old, steps=(*STEPS, LATER))
    with database.reading() as connection:
        assert connection.exec_driver_sql("SELECT title, place FROM document").fetchall() == [
            ("Pier to close in May", "harbour")
        ]
    database.close()


def test_failing_step_leaves_the_file_as_it_was(old: Path) -> None:
    """Where a second step fails, the first is undone with it."""
    before = old.read_bytes()
    with pytest.raises(LedgerError, match=r"old\.db: the database refused \(no such table: nowhere\)"):
        Database(old, steps=(*STEPS, LATER, "INSERT INTO nowhere VALUES (1);"))
    assert "place" not in columns(old, "document")
    assert pragma(old, "user_version") == len(STEPS)
    with Ledger(old) as ledger:
        assert ledger.record(pier_record().document.id) == pier_record()
    assert len(before) == old.stat().st_size


def test_newer_file_is_refused(old: Path) -> None:
    """A file of a newer sayso is left alone, and the message says what to do."""
    Database(old, steps=(*STEPS, LATER)).close()
    before = old.read_bytes()
    with pytest.raises(
        LedgerVersionError,
        match=rf"a ledger of version {len(STEPS) + 1}, made by a newer sayso; expected version {len(STEPS)} or older",
    ):
        Ledger(old)
    assert old.read_bytes() == before


def test_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    """A database that is none of ours is refused, and not a byte of it changes."""
    path = tmp_path / "places.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE places (id INTEGER)")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LedgerError, match=r"places\.sqlite: a database of another program; expected a ledger of sayso"):
        Ledger(path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


INSTRUCTIONS = {
    "one": ("SELECT 1;", ["SELECT 1;"]),
    "two, with remarks": ("-- one\nSELECT 1;\n\n-- two\nSELECT 2;\n", ["-- one\nSELECT 1;\n", "\n-- two\nSELECT 2;\n"]),
    "a trigger is one": (
        "CREATE TRIGGER t AFTER INSERT ON a BEGIN\nSELECT 1;\nSELECT 2;\nEND;\n",
        ["CREATE TRIGGER t AFTER INSERT ON a BEGIN\nSELECT 1;\nSELECT 2;\nEND;\n"],
    ),
    "the last without its sign": ("SELECT 1", ["SELECT 1"]),
    "remarks alone": ("-- nothing\n\n", []),
}


@pytest.mark.parametrize(("step", "instructions"), INSTRUCTIONS.values(), ids=INSTRUCTIONS)
def test_steps_are_cut_into_instructions(step: str, instructions: list[str]) -> None:
    """Each instruction of a step is run by itself, so that all of them are one transaction."""
    assert list(split_instructions(step)) == instructions

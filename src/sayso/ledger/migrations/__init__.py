"""How a file comes to have the tables of today: numbered steps, each an SQL file beside this module.

The number of the last step that a file has been through is kept in the file itself. Opening an older file takes the
steps that are missing, in one transaction: if one fails, the file stays as it was. A file that has been through more
steps than are known here is refused, and so is a database that is none of ours.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path

from sqlalchemy import Connection

from sayso.errors import LedgerError, LedgerVersionError

APPLICATION = 0x73617973  # "says", written into every ledger


def read_steps() -> tuple[str, ...]:
    """Give the SQL of every step, in order."""
    found = (each for each in files(__package__).iterdir() if each.name.endswith(".sql"))
    return tuple(each.read_text("utf-8") for each in sorted(found, key=lambda each: each.name))


def steps_taken(connection: Connection, path: Path) -> int:
    """Tell how many steps a file has been through; 0 for a new one.

    Raises:
        LedgerError: The file is a database, but no ledger.
    """
    application, version, objects = (
        connection.exec_driver_sql(query).scalar_one()
        for query in ("PRAGMA application_id", "PRAGMA user_version", "SELECT count(*) FROM sqlite_master")
    )
    if application == APPLICATION:
        return int(version)
    if application or version or objects:
        raise LedgerError(
            "a database of another program",
            where=str(path),
            expected="a ledger of sayso",
            remedy="name another file; this one was not changed",
        )
    return 0


def migrate(connection: Connection, path: Path, steps: Sequence[str]) -> None:
    """Take the steps that a file has not been through, within the transaction of the connection.

    Args:
        connection: A connection that holds the lock for writing.
        path: The file, for messages.
        steps: SQL of all steps known.

    Raises:
        LedgerVersionError: The file has been through more steps than are known.
    """
    taken = steps_taken(connection, path)
    check_version(taken, path, steps)
    for step in steps[taken:]:
        for instruction in split_instructions(step):
            connection.exec_driver_sql(instruction)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    connection.exec_driver_sql(f"PRAGMA user_version = {len(steps)}")


def check_version(taken: int, path: Path, steps: Sequence[str]) -> None:
    """Refuse a file that a newer sayso has made.

    Raises:
        LedgerVersionError: The file has been through more steps than are known.
    """
    if taken > len(steps):
        raise LedgerVersionError(
            f"a ledger of version {taken}, made by a newer sayso",
            where=str(path),
            expected=f"version {len(steps)} or older",
            remedy="install a newer sayso; the file was not changed",
        )


def split_instructions(step: str) -> Iterator[str]:
    """Cut SQL into single instructions; a trigger, which holds some, is one."""
    pending = ""
    for line in step.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""
    if "".join(line for line in pending.splitlines() if not line.startswith("--")).strip():
        yield pending

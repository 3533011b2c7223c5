"""The file behind a ledger: how it is opened, locked, and what its errors are called.

One process writes at a time: a writing transaction takes the lock at its start (`BEGIN IMMEDIATE`), waits five seconds
for another writer, and then says so. Reading never waits (write-ahead log). Errors of the database never leave this
room under their own names: `refusals` gives each its sentence.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, IntegrityError

from sayso.errors import LedgerBusyError, LedgerError
from sayso.ledger.migrations import check_version, migrate, read_steps, steps_taken

PATIENCE = 5.0  # seconds that a writer waits for another


class Database:
    """A file with the tables of a ledger, open for reading and writing."""

    def __init__(
        self,
        path: Path,
        *,
        steps: Sequence[str] | None = None,
        patience: float = PATIENCE,
        after_steps: Callable[[Connection], None] = lambda _: None,
    ) -> None:
        """Open a file, make it if there is none, and bring its tables up to date.

        Args:
            path: The file.
            steps: Migrations, if not those of this package.
            patience: Seconds to wait for another writer.
            after_steps: Fills the tables that an older file did not have.

        Raises:
            LedgerError: The file cannot be opened, is no ledger, or one of a newer sayso.
        """
        self.path = path
        steps = read_steps() if steps is None else steps
        url = URL.create("sqlite+pysqlite", database=str(path.absolute()))
        self.engine: Engine = create_engine(url, connect_args={"timeout": patience})
        event.listen(self.engine, "connect", prepare)
        event.listen(self.engine, "begin", begin)
        with ExitStack() as unless_opened:
            unless_opened.callback(self.engine.dispose)
            with self.reading() as connection:
                taken = steps_taken(connection, path)
            check_version(taken, path, steps)
            if taken < len(steps):
                with refusals(path):
                    self.keep_log()
                with self.writing() as connection:
                    migrate(connection, path, steps)
                    if taken:
                        after_steps(connection)
            unless_opened.pop_all()

    def keep_log(self) -> None:
        """Switch the file to a write-ahead log, which it keeps from then on."""
        raw = self.engine.raw_connection()
        try:
            raw.cursor().execute("PRAGMA journal_mode = WAL")
        finally:
            raw.close()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a transaction that sees the file as it is at its start."""
        with refusals(self.path), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self, *, document: str | None = None) -> Iterator[Connection]:
        """Open a transaction that alone may write; what it did is undone if its block raises.

        Args:
            document: Id of the document that is being written, for messages.
        """
        with (
            refusals(self.path, document),
            self.engine.connect() as connection,
            connection.execution_options(writing=True).begin(),
        ):
            yield connection

    def close(self) -> None:
        """Close the file; the last to close it folds the log into it."""
        self.engine.dispose()


def prepare(raw: sqlite3.Connection, _record: object) -> None:
    """Make a fresh connection keep foreign keys, and leave the start of transactions to us."""
    raw.isolation_level = None
    raw.execute("PRAGMA foreign_keys = ON")
    raw.execute("PRAGMA synchronous = NORMAL")


def begin(connection: Connection) -> None:
    """Start a transaction; a writing one takes the lock at once, so that it cannot fail half-way for want of it."""
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def refusals(path: Path, document: str | None = None) -> Iterator[None]:
    """Give the errors of the database our names and sentences.

    Raises:
        LedgerBusyError: Another process is writing.
        LedgerError: Anything else that the database refused.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error, UnicodeEncodeError) as error:
        raise explain(path, document, error) from error


def explain(path: Path, document: str | None, error: Exception) -> LedgerError:
    """Find the sentence for an error of the database; the document is named if the error lies in it."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    said = str(cause)
    if "locked" in said or "busy" in said:
        return LedgerBusyError(
            "another process is writing to it", where=str(path), remedy="wait until it has finished, and try again"
        )
    if isinstance(cause, UnicodeEncodeError):
        return LedgerError(
            "half of a character (a lone surrogate) in what was to be written",
            where=str(path),
            expected="text that can be written as UTF-8",
            remedy="repair the source file",
            document_id=document,
        )
    if isinstance(error, IntegrityError):
        return LedgerError(
            f"a record whose parts do not fit together ({said})",
            where=str(path),
            expected="ids that occur once and lead to parts of the same record",
            remedy="nothing of it was kept; report this as a fault of the reader that made it",
            document_id=document,
        )
    for sign, found, expected, remedy in (
        ("not a database", "no ledger and no database", "a file made by `sayso read --ledger`", "name another file"),
        (
            "unable to open",
            "cannot be opened",
            "a file in a folder that exists and may be written to",
            "check the path",
        ),
        ("readonly", "may not be written to", "a file with permission to write", "change its permissions"),
        ("disk is full", "the disk is full", "room for the report", "make room and run the same command again"),
        ("malformed", "the file is damaged", "a whole ledger", "restore it from a copy, or read the reports again"),
    ):
        if sign in said:
            return LedgerError(found, where=str(path), expected=expected, remedy=remedy)
    return LedgerError(f"the database refused ({said})", where=str(path), remedy="run `sayso verify` on the ledger")

"""The ledger: one SQLite file that keeps what was read.

A record is written in one transaction, or not at all. Writing what is already there changes nothing; a reading by
another network, or by other rules, takes the place of the older one, whose row in `reading` is closed and stays. What
a ledger gives back is exactly the record that was written.

    with Ledger("affair.db") as ledger:
        ledger.write(record)
        for row in ledger.statements(source="Stoltenberg", acts=[Act.ACCUSE]):
            print(row.published, row.source, row.content)
"""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import delete, insert, update

from sayso.errors import LedgerError, UnknownDocumentError
from sayso.ledger import queries, tables
from sayso.ledger.answers import DocumentRow, Judgement, Verification, Written
from sayso.ledger.asking import Asking
from sayso.ledger.court import Plea, judge, take_back
from sayso.ledger.database import Database
from sayso.ledger.identities import Apart, blocks_of, identify_record, link_blocks
from sayso.ledger.judging import apply_judgements
from sayso.ledger.linking import link_record, settle_links
from sayso.ledger.spread import spread_document
from sayso.ledger.surveying import Surveying
from sayso.ledger.verification import ReadAgain, verify_ledger
from sayso.ledger.writing import clear_reading, is_held, refill_tables, same_versions, write_reading
from sayso.schema.document import Document
from sayso.schema.identity import Linker
from sayso.schema.outline import Finders
from sayso.schema.record import Record, Versions, check_embeddings


def utc_now() -> datetime:
    """Tell the time."""
    return datetime.now(UTC)


class Ledger(Asking, Surveying):
    """A ledger file, open for reading and writing; use it in a `with` block, or call `close`."""

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        must_exist: bool = False,
        linker: Linker | None = None,
        finders: Finders | None = None,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        """Open a ledger, and make it if there is none.

        Args:
            path: The file.
            must_exist: Refuse to make a new file.
            linker: Tells who is whom across documents; without one, actors of different documents are different.
            finders: Find what reports have in common; without them, what is written is linked another time.
            now: The clock that readings are dated by.

        Raises:
            LedgerError: The file is missing, cannot be opened, or is no ledger.
            LedgerVersionError: It was made by a newer sayso.
        """
        self.path = Path(path)
        self._now = now
        self._linker = linker or Apart()
        self._finders = finders
        if must_exist and not self.path.exists():
            raise LedgerError(
                "there is no such ledger",
                where=str(self.path),
                remedy=f"make it with `sayso read PATH --ledger {self.path}`, or name another with --ledger",
            )
        self._database = Database(
            self.path, after_steps=lambda connection: refill_tables(connection, self._linker, self._stamp())
        )

    def __enter__(self) -> Self:
        """Give the ledger."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the ledger."""
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def write(self, record: Record) -> Written:
        """Keep a record, in one transaction.

        A copy of a document that is already kept (the same text, outlet, date and address at another path) changes
        nothing: the first path stands.

        Returns:
            Whether the document was added, read anew, or already there as it is.

        Raises:
            RecordError: An embedding in it is damaged.
            LedgerError: The record's parts do not fit together, or the file cannot be written.
            LedgerBusyError: Another process is writing.
        """
        check_embeddings(record)
        document_id = record.document.id
        with self._database.writing(document=document_id) as connection:
            if is_held(connection, record.document, record.versions):
                return Written.UNCHANGED
            before = blocks_of(connection, document_id)
            known = clear_reading(connection, document_id, self._stamp())
            row = spread_document(record.document)
            if known:
                connection.execute(update(tables.document).where(tables.document.c.id == document_id).values(row))
            else:
                connection.execute(insert(tables.document), [row])
            read_at = self._stamp()
            write_reading(connection, record, read_at)
            identify_record(connection, record, self._linker, read_at, before)
            apply_judgements(connection)
            link_record(connection, record, self._finders)
        return Written.REPLACED if known else Written.ADDED

    def holds(self, document: Document, versions: Versions) -> bool:
        """Tell whether a document is kept as that network, with those rules, reads it."""
        with self._database.reading() as connection:
            return is_held(connection, document, versions)

    def find_file(self, path: str, sha256: str, versions: Versions) -> DocumentRow | None:
        """Find the document that these versions read from that file, while the file had that digest."""
        query = queries.select_documents().where(
            tables.document.c.path == path,
            tables.document.c.sha256 == sha256,
            same_versions(versions),
        )
        with self._database.reading() as connection:
            return next(iter(queries.fetch_documents(connection, query.limit(1))), None)

    def judge(self, kind: str, subject: str, other: str | None = None, *, by: str) -> Judgement:
        """Keep what a person has judged; nothing that is proposed later overrules it.

        Args:
            kind: `merge` or `same` (two actors are one), `different` (two are not, whatever they are called), `split`
                (in one document it is somebody else), `rename`, `reject` (it is no actor, or no statement). Of two
                statements: `same`, `repeats`, `denies`, `supports` or `counters`, the first the second; `different`
                (nothing ties them).
            subject: An actor by name or id; or a statement, by its id, as `DOCUMENT#NUMBER` or as `DOCUMENT@OFFSET`.
            other: The other actor or statement; for `split` the document; for `rename` the new name.
            by: Who judges.

        Raises:
            UnknownActorError: No actor is so called, or more than one.
            UnknownDocumentError: There is no such document.
            UnknownStatementError: There is no such statement.
            UsageError: There is no such kind of judgement, or it would change nothing.
        """
        with self._database.writing() as connection:
            judged = judge(connection, Plea(kind, subject, other), by=by, made_at=self._stamp())
            settle_links(connection, self._finders)
            return judged

    def take_back(self, number: int) -> None:
        """Take a judgement back; it is closed, and stays.

        Raises:
            UsageError: No open judgement has that number.
        """
        with self._database.writing() as connection:
            take_back(connection, number, self._stamp())
            settle_links(connection, self._finders)

    def delete(self, document_id: str) -> None:
        """Delete a document and everything that rests on it.

        Raises:
            UnknownDocumentError: The ledger holds no document of that id.
        """
        with self._database.writing(document=document_id) as connection:
            before = blocks_of(connection, document_id)
            gone = connection.execute(delete(tables.document).where(tables.document.c.id == document_id)).rowcount
            if not gone:
                raise UnknownDocumentError(
                    f"no document has the id {document_id!r}",
                    where=str(self.path),
                    remedy="`sayso documents` lists them",
                )
            link_blocks(connection, self._linker, before)
            apply_judgements(connection)
            settle_links(connection, self._finders)

    def verify(self, read_again: ReadAgain | None = None) -> Verification:
        """Read every span again against the stored text, and the stored text against the source file.

        Args:
            read_again: Reads the source file of a document again; without it, files are left alone.
        """
        return verify_ledger(self._database, read_again)

    def _stamp(self) -> str:
        return self._now().astimezone(UTC).isoformat(timespec="seconds")

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
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, delete, insert, select, update

from sayso.errors import LedgerError, UnknownDocumentError
from sayso.ledger import queries, tables
from sayso.ledger.actors import Casting, find_entity, list_actors
from sayso.ledger.answers import (
    ActorRow,
    DocumentRow,
    Hit,
    Judgement,
    Profile,
    Reading,
    StatementRow,
    Verification,
    Written,
)
from sayso.ledger.court import Plea, judge, list_judgements, take_back
from sayso.ledger.database import Database
from sayso.ledger.identities import Apart, blocks_of, entities_of, identify_record, link_blocks
from sayso.ledger.judging import apply_judgements
from sayso.ledger.profiles import portray_entity
from sayso.ledger.queries import Question
from sayso.ledger.search import search_texts
from sayso.ledger.spread import spread_document, unpack_record
from sayso.ledger.verification import ReadAgain, verify_ledger
from sayso.ledger.writing import clear_reading, clear_rows, is_held, same_versions, write_reading, write_rows
from sayso.schema.actor import ActorKind
from sayso.schema.document import Document
from sayso.schema.identity import Linker
from sayso.schema.record import Record, Versions
from sayso.schema.statement import Act, Form


def utc_now() -> datetime:
    """Tell the time."""
    return datetime.now(UTC)


class Ledger:
    """A ledger file, open for reading and writing; use it in a `with` block, or call `close`."""

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        must_exist: bool = False,
        linker: Linker | None = None,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        """Open a ledger, and make it if there is none.

        Args:
            path: The file.
            must_exist: Refuse to make a new file.
            linker: Tells who is whom across documents; without one, actors of different documents are different.
            now: The clock that readings are dated by.

        Raises:
            LedgerError: The file is missing, cannot be opened, or is no ledger.
            LedgerVersionError: It was made by a newer sayso.
        """
        self.path = Path(path)
        self._now = now
        self._linker = linker or Apart()
        if must_exist and not self.path.exists():
            raise LedgerError(
                "there is no such ledger",
                where=str(self.path),
                remedy=f"make it with `sayso read PATH --ledger {self.path}`, or name another with --ledger",
            )
        self._database = Database(self.path, after_steps=self._refill)

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
            LedgerError: The record's parts do not fit together, or the file cannot be written.
            LedgerBusyError: Another process is writing.
        """
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

    def record(self, document_id: str) -> Record:
        """Give back the record of a document, as it was written.

        Raises:
            UnknownDocumentError: The ledger holds no document of that id.
            LedgerError: The record that was kept is damaged.
        """
        query = (
            select(tables.reading.c.record, tables.document.c.text)
            .join_from(tables.reading, tables.document, tables.reading.c.document == tables.document.c.id)
            .where(tables.document.c.id == document_id, tables.reading.c.closed_at.is_(None))
        )
        with self._database.reading() as connection:
            found = connection.execute(query).one_or_none()
        if found is None:
            raise UnknownDocumentError(
                f"no document has the id {document_id!r}", where=str(self.path), remedy="`sayso documents` lists them"
            )
        return unpack_record(found.record, found.text, document_id=document_id)

    def find(self, called: str) -> DocumentRow:
        """Find one document by its id, path, file's name or title; of id and name the beginning will do.

        Raises:
            UnknownDocumentError: There is none that is so called, or more than one.
        """
        with self._database.reading() as connection:
            return queries.find_document(connection, called)

    def entities(self, documents: Iterable[str]) -> dict[str, str]:
        """Tell who is whom: for each actor of some documents, by ids, the entity that it is taken for."""
        with self._database.reading() as connection:
            return entities_of(connection, documents)

    def documents(self) -> list[DocumentRow]:
        """Give all documents, by date of publication."""
        with self._database.reading() as connection:
            return queries.fetch_documents(connection, queries.select_documents())

    def readings(self, document_id: str) -> list[Reading]:
        """Give all readings of a document, the latest last; only the latest is open."""
        with self._database.reading() as connection:
            return queries.fetch_readings(connection, document_id)

    def statements(
        self,
        *,
        acts: Sequence[Act] = (),
        forms: Sequence[Form] = (),
        outlet: str | None = None,
        source: str | None = None,
        since: str | None = None,
        until: str | None = None,
        search: str | None = None,
        document: str | None = None,
        limit: int | None = None,
        by: str | None = None,
        itself: bool = False,
        about: str | None = None,
        to: str | None = None,
        rejected: bool = False,
    ) -> Iterator[StatementRow]:
        """Give statements by date of publication, outlet, and place in their documents.

        Args:
            acts: Any of these acts.
            forms: Any of these forms.
            outlet: The outlet's name, whatever its case.
            source: Words that must all begin a word of the source.
            since: First day of publication: `2024`, `2024-07` or `2024-07-11`.
            until: Last day of publication, itself included.
            search: Words, phrases in double quotes, or beginnings of words with a star, in the content.
            document: Id of a document.
            limit: Most statements to give.
            by: An actor whose statements are wanted, with those of everybody who speaks for it.
            itself: Of these only what is said in its own name.
            about: An actor whom the content is about.
            to: An actor to whom it is said.
            rejected: Those that somebody has rejected, instead of all others.

        Raises:
            LedgerError: There is no word in `search`.
            UsageError: There is no word in `source`.
            UnknownActorError: No actor is so called, or more than one.
        """
        with self._database.reading() as connection:
            entities = [find_entity(connection, name) if name is not None else None for name in (by, about, to)]
            question = Question(
                acts, forms, outlet, source, since, until, search, document, limit,
                by=entities[0], itself=itself, about=entities[1], to=entities[2], rejected=rejected,
            )  # fmt: skip
            yield from queries.fetch_statements(connection, queries.select_statements(connection, question))

    def actors(
        self,
        *,
        kind: ActorKind | None = None,
        country: str | None = None,
        search: str | None = None,
        limit: int | None = None,
    ) -> list[ActorRow]:
        """Give the named actors over all documents, those who say most first.

        Args:
            kind: Of this kind.
            country: Of this state, by its ISO 3166 code of three letters.
            search: Words that must all begin a word of a name.
            limit: Most actors to give.
        """
        with self._database.reading() as connection:
            return list_actors(connection, Casting(kind, country, search, limit))

    def profile(self, called: str) -> Profile:
        """Give what the documents tell of an actor, by its name, its country's code or its id.

        Raises:
            UnknownActorError: No actor is so called, or more than one.
        """
        with self._database.reading() as connection:
            return portray_entity(connection, find_entity(connection, called))

    def judge(self, kind: str, subject: str, other: str | None = None, *, by: str) -> Judgement:
        """Keep what a person has judged; nothing that is proposed later overrules it.

        Args:
            kind: `merge` or `same` (two actors are one), `different` (two are not, whatever they are called), `split`
                (in one document it is somebody else), `rename`, `reject` (it is no actor, or no statement).
            subject: An actor by name or id; to be rejected, also a statement, by its id or as `DOCUMENT#NUMBER`.
            other: The other actor; for `split` the document; for `rename` the new name.
            by: Who judges.

        Raises:
            UnknownActorError: No actor is so called, or more than one.
            UnknownDocumentError: There is no such document.
            UnknownStatementError: There is no such statement.
            UsageError: There is no such kind of judgement, or it would change nothing.
        """
        with self._database.writing() as connection:
            return judge(connection, Plea(kind, subject, other), by=by, made_at=self._stamp())

    def judgements(self, *, closed: bool = False) -> Sequence[Judgement]:
        """Give the judgements in their order; `closed` with those that were taken back or superseded."""
        with self._database.reading() as connection:
            return list_judgements(connection, closed=closed)

    def take_back(self, number: int) -> None:
        """Take a judgement back; it is closed, and stays.

        Raises:
            UsageError: No open judgement has that number.
        """
        with self._database.writing() as connection:
            take_back(connection, number, self._stamp())

    def search(self, words: str, *, limit: int = 20) -> list[Hit]:
        """Search texts, titles and contents.

        Args:
            words: Words that must all occur, phrases in double quotes, or beginnings of words with a star.
            limit: Most documents to give.

        Returns:
            Documents, the best first, each with a piece of its text and the statements whose contents hold the words.

        Raises:
            LedgerError: There is no word to search for.
        """
        with self._database.reading() as connection:
            hits: list[Hit] = []
            for document_id, snippet in search_texts(connection, words, limit):
                asked = queries.select_statements(connection, Question(search=words, document=document_id))
                asked_row = queries.select_documents().where(tables.document.c.id == document_id)
                (row,) = queries.fetch_documents(connection, asked_row)
                hits.append(Hit(row, snippet, tuple(queries.fetch_statements(connection, asked))))
        return hits

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

    def verify(self, read_again: ReadAgain | None = None) -> Verification:
        """Read every span again against the stored text, and the stored text against the source file.

        Args:
            read_again: Reads the source file of a document again; without it, files are left alone.
        """
        return verify_ledger(self._database, read_again)

    def _refill(self, connection: Connection) -> None:
        """Spread the records of a ledger over tables that it did not have before."""
        open_readings = select(tables.reading.c.record, tables.document.c.text, tables.document.c.id).join_from(
            tables.reading, tables.document, tables.reading.c.document == tables.document.c.id
        )
        for row in connection.execute(open_readings.where(tables.reading.c.closed_at.is_(None))).all():
            record = unpack_record(row.record, row.text, document_id=row.id)
            clear_rows(connection, row.id)
            write_rows(connection, record)
            identify_record(connection, record, self._linker, self._stamp(), {})

    def _stamp(self) -> str:
        return self._now().astimezone(UTC).isoformat(timespec="seconds")

"""The questions that a ledger answers; none of them changes it.

Each answer is a list, or an iterator, of small frozen rows (`answers`). A question is put to the file as it is when the
question begins, whatever another process writes meanwhile.
"""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import select

from sayso.errors import UnknownDocumentError
from sayso.ledger import queries, tables
from sayso.ledger.actors import Casting, find_entities, find_entity, list_actors
from sayso.ledger.answers import (
    ActorRow,
    DocumentRow,
    Hit,
    Judgement,
    Profile,
    Reading,
    StatementRow,
)
from sayso.ledger.court import list_judgements
from sayso.ledger.identities import entities_of
from sayso.ledger.own_text import count_again, find_texts
from sayso.ledger.profiles import portray_entity
from sayso.ledger.queries import Question
from sayso.ledger.relating import Relating
from sayso.ledger.spread import unpack_record
from sayso.schema.actor import ActorKind
from sayso.schema.link import Copies
from sayso.schema.record import Record
from sayso.schema.statement import Act, Form


class Asking(Relating):
    """What can be asked of a ledger; `Ledger` is one that can also be written to."""

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

    def entities(self, documents: Iterable[str]) -> dict[str, str]:
        """Tell who is whom: for each actor of some documents, by ids, the entity that it is taken for."""
        with self._database.reading() as connection:
            return entities_of(connection, documents)

    def find(self, called: str) -> DocumentRow:
        """Find one document by its id, path, file's name or title; of id and name the beginning will do.

        Raises:
            UnknownDocumentError: There is none that is so called, or more than one.
        """
        with self._database.reading() as connection:
            return queries.find_document(connection, called)

    def documents(self, *, copies: Copies = Copies.WITH) -> list[DocumentRow]:
        """Give all documents, by date of publication.

        Args:
            copies: Whether text counts that a report carries and has not written, in numbers of words and statements.
        """
        with self._counting(copies) as connection:
            rows = queries.fetch_documents(connection, queries.select_documents())
            return rows if copies is Copies.WITH else list(count_again(connection, rows, copies))

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
        copies: Copies = Copies.WITH,
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
            about: An actor whom the content is about, with all who speak for it.
            to: An actor to whom it is said, with all who speak for it.
            itself: Of these the actor alone, without those who speak for it.
            rejected: Those that somebody has rejected, instead of all others.
            copies: Whether text counts that a report carries and has not written.

        Raises:
            LedgerError: There is no word in `search`.
            UsageError: There is no word in `source`.
            UnknownActorError: No actor is so called, or more than one.
        """
        with self._counting(copies) as connection:
            by, about, to = find_entities(connection, by, about, to)
            question = Question(
                acts=acts, forms=forms, source=source, rejected=rejected, by=by, about=about, to=to, itself=itself,
                outlet=outlet, document=document, since=since, until=until, search=search, copies=copies, limit=limit,
            )  # fmt: skip
            yield from queries.fetch_statements(connection, queries.select_statements(connection, question))

    def actors(
        self,
        *,
        kind: ActorKind | None = None,
        country: str | None = None,
        search: str | None = None,
        limit: int | None = None,
        by: str | None = None,
        itself: bool = False,
        about: str | None = None,
        to: str | None = None,
        copies: Copies = Copies.WITH,
    ) -> list[ActorRow]:
        """Give the named actors over all documents, those who say most first.

        Args:
            kind: Of this kind.
            country: Of this state, by its ISO 3166 code of three letters.
            search: Words that must all begin a word of a name.
            limit: Most actors to give.
            by: Of these, who says what is said by this actor, or by somebody who speaks for it.
            about: Who says something about this actor, or about somebody who speaks for it.
            to: Who says something to this actor, or to somebody who speaks for it.
            itself: Of these the actor alone, without those who speak for it.
            copies: Whether text counts that a report carries and has not written.

        Raises:
            UnknownActorError: No actor is so called, or more than one.
        """
        with self._counting(copies) as connection:
            by, about, to = find_entities(connection, by, about, to)
            casting = Casting(kind, country, search, limit, by, itself, about, to, copies)
            return list_actors(connection, casting)

    def profile(self, called: str, *, copies: Copies = Copies.WITH) -> Profile:
        """Give what the documents tell of an actor.

        Args:
            called: Its name, its country's code or its id.
            copies: Whether text counts that a report carries and has not written.

        Raises:
            UnknownActorError: No actor is so called, or more than one.
        """
        with self._counting(copies) as connection:
            return portray_entity(connection, find_entity(connection, called), copies)

    def judgements(self, *, closed: bool = False) -> Sequence[Judgement]:
        """Give the judgements in their order; `closed` with those that were taken back or superseded."""
        with self._database.reading() as connection:
            return list_judgements(connection, closed=closed)

    def search(self, words: str, *, limit: int = 20, copies: Copies = Copies.WITH) -> list[Hit]:
        """Search texts, titles and contents.

        Args:
            words: Words that must all occur, phrases in double quotes, or beginnings of words with a star.
            limit: Most documents to give.
            copies: Whether text counts that a report carries and has not written.

        Returns:
            Documents, the best first, each with a piece of its text and the statements whose contents hold the words.

        Raises:
            LedgerError: There is no word to search for.
        """
        with self._counting(copies) as connection:
            hits: list[Hit] = []
            for document_id, snippet in find_texts(connection, words, limit, copies):
                question = Question(search=words, document=document_id, copies=copies)
                asked = queries.select_statements(connection, question)
                asked_row = queries.select_documents().where(tables.document.c.id == document_id)
                (row,) = queries.fetch_documents(connection, asked_row)
                hits.append(Hit(row, snippet, tuple(queries.fetch_statements(connection, asked))))
        return hits

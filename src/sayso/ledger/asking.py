"""The questions that a ledger answers; none of them changes it.

Each answer is a list, or an iterator, of small frozen rows (`answers`). A question is put to the file as it is when the
question begins, whatever another process writes meanwhile.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from sqlalchemy import select

from sayso.errors import UnknownDocumentError
from sayso.ledger import queries, tables
from sayso.ledger.actors import Casting, find_entities, find_entity, list_actors
from sayso.ledger.affair import Affair
from sayso.ledger.answers import (
    ActorRow,
    DocumentRow,
    Hit,
    Judgement,
    Profile,
    Reading,
    StatementRow,
)
from sayso.ledger.claim_answers import EventRow, QuantityRow, Timeline
from sayso.ledger.court import list_judgements
from sayso.ledger.database import Database
from sayso.ledger.events import EventQuestion, fetch_events, select_events
from sayso.ledger.figures import QuantityQuestion, fetch_quantities, select_quantities
from sayso.ledger.identities import entities_of
from sayso.ledger.profiles import portray_entity
from sayso.ledger.queries import Question
from sayso.ledger.search import search_texts
from sayso.ledger.spread import unpack_record
from sayso.ledger.surveys import AffairQuestion, survey_affair
from sayso.ledger.timelines import TimelineQuestion, order_moments
from sayso.schema.actor import ActorKind
from sayso.schema.event import EventContext, EventMode, EventStatus, EventType, Stance
from sayso.schema.record import Record
from sayso.schema.statement import Act, Form


class Asking:
    """What can be asked of a ledger; `Ledger` is one that can also be written to."""

    path: Path
    _database: Database

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
            about: An actor whom the content is about, with all who speak for it.
            to: An actor to whom it is said, with all who speak for it.
            itself: Of these the actor alone, without those who speak for it.
            rejected: Those that somebody has rejected, instead of all others.

        Raises:
            LedgerError: There is no word in `search`.
            UsageError: There is no word in `source`.
            UnknownActorError: No actor is so called, or more than one.
        """
        with self._database.reading() as connection:
            by, about, to = find_entities(connection, by, about, to)
            question = Question(
                acts=acts, forms=forms, source=source, rejected=rejected, by=by, about=about, to=to, itself=itself,
                outlet=outlet, document=document, since=since, until=until, search=search, limit=limit,
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

        Raises:
            UnknownActorError: No actor is so called, or more than one.
        """
        with self._database.reading() as connection:
            by, about, to = find_entities(connection, by, about, to)
            casting = Casting(kind, country, search, limit, by, itself, about, to)
            return list_actors(connection, casting)

    def profile(self, called: str) -> Profile:
        """Give what the documents tell of an actor, by its name, its country's code or its id.

        Raises:
            UnknownActorError: No actor is so called, or more than one.
        """
        with self._database.reading() as connection:
            return portray_entity(connection, find_entity(connection, called))

    def judgements(self, *, closed: bool = False) -> Sequence[Judgement]:
        """Give the judgements in their order; `closed` with those that were taken back or superseded."""
        with self._database.reading() as connection:
            return list_judgements(connection, closed=closed)

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

    def events(
        self,
        *,
        types: Sequence[EventType] = (),
        modes: Sequence[EventMode] = (),
        statuses: Sequence[EventStatus] = (),
        contexts: Sequence[EventContext] = (),
        stances: Sequence[Stance] = (),
        outlet: str | None = None,
        document: str | None = None,
        by: str | None = None,
        to: str | None = None,
        between: str | None = None,
        about: str | None = None,
        itself: bool = False,
        says: str | None = None,
        own_voice: bool = False,
        since: str | None = None,
        until: str | None = None,
        search: str | None = None,
        limit: int | None = None,
    ) -> Iterator[EventRow]:
        """Give events by their own time, or where the text gives none by date of publication.

        Args:
            types: Any of these.
            modes: Any of these.
            statuses: Any of these.
            contexts: Any of these.
            stances: Somebody (or whom `says` names) stands so to it.
            outlet: The outlet's name, whatever its case.
            document: Id of a document.
            by: An actor who does it, with all who act for it.
            to: An actor to whom it is done, with all who act for it.
            between: An actor who does it or to whom it is done, with all who act for it.
            about: An actor that takes part in it, in which (a state) it happens, or that it is a statement about, with
                all who act for it.
            itself: Of these only what is done in its own name, or to itself.
            says: An actor on whose word it rests, with all who speak for it.
            own_voice: It rests on the outlet's own word.
            since: First day of its own time, else of publication: `2024`, `2024-07` or `2024-07-11`.
            until: Last day of its own time, else of publication, itself included.
            search: Words that must all begin a word of the sentence that tells of it.
            limit: Most events to give.

        Raises:
            UnknownActorError: No actor is so called, or more than one.
        """
        with self._database.reading() as connection:
            by, about, to, between, says = find_entities(connection, by, about, to, between, says)
            question = EventQuestion(
                types=types, modes=modes, statuses=statuses, contexts=contexts, stances=stances,
                between=between, says=says, own_voice=own_voice, by=by, about=about, to=to, itself=itself,
                outlet=outlet, document=document, since=since, until=until, search=search, limit=limit,
            )  # fmt: skip
            yield from fetch_events(connection, select_events(connection, question))

    def quantities(
        self,
        *,
        unit: str | None = None,
        outlet: str | None = None,
        document: str | None = None,
        says: str | None = None,
        about: str | None = None,
        to: str | None = None,
        itself: bool = False,
        own_voice: bool = False,
        since: str | None = None,
        until: str | None = None,
        search: str | None = None,
        limit: int | None = None,
    ) -> Iterator[QuantityRow]:
        """Give figures by date of publication, outlet, and place in their documents.

        Args:
            unit: The unit, whatever its case; an empty text for figures that have none.
            outlet: The outlet's name, whatever its case.
            document: Id of a document.
            says: An actor on whose word it rests, with all who speak for it.
            about: An actor that what is counted names, in which (a state) it is counted, or whom the statement is about
                in which it stands, with all who speak for it.
            to: An actor to whom it is said, with all who speak for it.
            itself: Of these the actor alone, without those who speak for it.
            own_voice: It rests on the outlet's own word.
            since: First day of publication.
            until: Last day of publication, itself included.
            search: Words that must all begin a word of its sentence.
            limit: Most figures to give.

        Raises:
            UnknownActorError: No actor is so called, or more than one.
        """
        with self._database.reading() as connection:
            by, about, to = find_entities(connection, says, about, to)
            question = QuantityQuestion(
                unit=unit, own_voice=own_voice, by=by, about=about, to=to, itself=itself,
                outlet=outlet, document=document, since=since, until=until, search=search, limit=limit,
            )  # fmt: skip
            yield from fetch_quantities(connection, select_quantities(connection, question))

    def timeline(
        self,
        *,
        actor: str | None = None,
        by: str | None = None,
        about: str | None = None,
        to: str | None = None,
        itself: bool = False,
        outlet: str | None = None,
        document: str | None = None,
        since: str | None = None,
        until: str | None = None,
        search: str | None = None,
        limit: int | None = None,
    ) -> Timeline:
        """Give events and statements in the order of their own time; those without one are left out and counted.

        Args:
            actor: An actor who acts, to whom something is done, who speaks, or of whom or to whom is spoken.
            by: An actor who does or says it, with all who act or speak for it.
            about: An actor whom it is about: as of `events` and `statements`.
            to: An actor to whom it is done or said, with all who act or speak for it.
            itself: Of these the actor alone, without those who act or speak for it.
            outlet: The outlet's name, whatever its case.
            document: Id of a document.
            since: First day of their own time.
            until: Last day of their own time, itself included.
            search: Words of an event's sentence, or of what was said.
            limit: Most moments to give.

        Raises:
            UnknownActorError: No actor is so called, or more than one.
            LedgerError: There is no word in `search`.
        """
        with self._database.reading() as connection:
            actor, by, about, to = find_entities(connection, actor, by, about, to)
            question = TimelineQuestion(
                actor=actor, by=by, about=about, to=to, itself=itself,
                outlet=outlet, document=document, since=since, until=until, search=search, limit=limit,
            )  # fmt: skip
            return order_moments(connection, question)

    def affair(
        self,
        *,
        as_of: str | None = None,
        between: tuple[str, str] | None = None,
        about: str | None = None,
        apart: bool = False,
        documents: Iterable[str] | None = None,
    ) -> Affair:
        """Sum up what the ledger holds: the actors, what passes between them, and the works.

        Args:
            as_of: Last day of publication that counts: `2024`, `2024-07` or `2024-07-11`.
            between: Two actors; only what passes between them counts.
            about: An actor; only what it does and undergoes counts.
            apart: Persons and bodies stand by themselves, and not for those for whom they act.
            documents: Ids of the documents that count; all, if none are given.

        Raises:
            UnknownActorError: No actor is so called, or more than one.
        """
        with self._database.reading() as connection:
            pair = (find_entity(connection, between[0]), find_entity(connection, between[1])) if between else None
            (about,) = find_entities(connection, about)
            chosen = None if documents is None else frozenset(documents)
            return survey_affair(connection, AffairQuestion(as_of, pair, about, apart, chosen))

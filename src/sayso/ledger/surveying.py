"""The questions about what is claimed: events, figures, what happened in which order, and the affair as a whole.

They are put as those of `asking` are, and none of them changes the ledger.
"""

from collections.abc import Iterable, Iterator, Sequence

from sayso.ledger.actors import find_entities, find_entity
from sayso.ledger.affair import Affair
from sayso.ledger.claim_answers import EventRow, QuantityRow, Timeline
from sayso.ledger.events import EventQuestion, fetch_events, select_events
from sayso.ledger.figures import QuantityQuestion, fetch_quantities, select_quantities
from sayso.ledger.relating import Relating
from sayso.ledger.surveys import AffairQuestion, survey_affair
from sayso.ledger.timelines import TimelineQuestion, order_moments
from sayso.schema.event import EventContext, EventMode, EventStatus, EventType, Stance
from sayso.schema.link import Copies


class Surveying(Relating):
    """What can be asked of a ledger about what is claimed."""

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
        copies: Copies = Copies.WITH,
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
            copies: Whether text counts that a report carries and has not written.
            limit: Most events to give.

        Raises:
            UnknownActorError: No actor is so called, or more than one.
        """
        with self._counting(copies) as connection:
            by, about, to, between, says = find_entities(connection, by, about, to, between, says)
            question = EventQuestion(
                types=types, modes=modes, statuses=statuses, contexts=contexts, stances=stances,
                between=between, says=says, own_voice=own_voice, by=by, about=about, to=to, itself=itself,
                outlet=outlet, document=document, since=since, until=until, search=search, copies=copies, limit=limit,
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
        copies: Copies = Copies.WITH,
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
            copies: Whether text counts that a report carries and has not written.
            limit: Most figures to give.

        Raises:
            UnknownActorError: No actor is so called, or more than one.
        """
        with self._counting(copies) as connection:
            by, about, to = find_entities(connection, says, about, to)
            question = QuantityQuestion(
                unit=unit, own_voice=own_voice, by=by, about=about, to=to, itself=itself,
                outlet=outlet, document=document, since=since, until=until, search=search, copies=copies, limit=limit,
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
        copies: Copies = Copies.WITH,
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
            copies: Whether text counts that a report carries and has not written.
            limit: Most moments to give.

        Raises:
            UnknownActorError: No actor is so called, or more than one.
            LedgerError: There is no word in `search`.
        """
        with self._counting(copies) as connection:
            actor, by, about, to = find_entities(connection, actor, by, about, to)
            question = TimelineQuestion(
                actor=actor, by=by, about=about, to=to, itself=itself,
                outlet=outlet, document=document, since=since, until=until, search=search, copies=copies, limit=limit,
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
        copies: Copies = Copies.WITH,
    ) -> Affair:
        """Sum up what the ledger holds: the actors, what passes between them, and the works.

        Args:
            as_of: Last day of publication that counts: `2024`, `2024-07` or `2024-07-11`.
            between: Two actors; only what passes between them counts.
            about: An actor; only what it does and undergoes counts.
            apart: Persons and bodies stand by themselves, and not for those for whom they act.
            documents: Ids of the documents that count; all, if none are given.
            copies: Whether text counts that a report carries and has not written.

        Raises:
            UnknownActorError: No actor is so called, or more than one.
        """
        with self._counting(copies) as connection:
            pair = (find_entity(connection, between[0]), find_entity(connection, between[1])) if between else None
            (about,) = find_entities(connection, about)
            chosen = None if documents is None else frozenset(documents)
            return survey_affair(connection, AffairQuestion(as_of, pair, about, apart, chosen, copies))

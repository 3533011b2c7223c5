"""The questions about what reports have in common and where they part: links, stories, disputes.

They are answered from what is kept. A report that was written without finders, or linked by an older sayso, is linked
first: then such a question writes, and waits for its turn as any writer does.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import combinations_with_replacement
from pathlib import Path

from sqlalchemy import Connection

from sayso.errors import LedgerError
from sayso.ledger.actors import find_entities
from sayso.ledger.database import Database
from sayso.ledger.disputes import list_disputes
from sayso.ledger.link_answers import Disputes, LinkRow, Spot, StoryRow
from sayso.ledger.linking import link_record
from sayso.ledger.outlines import documents_without, is_without, partners_of, read_outlines, read_record
from sayso.ledger.own_text import fetch_carried
from sayso.ledger.queries import Question
from sayso.ledger.ruling import rulings
from sayso.ledger.spots import find_spot
from sayso.ledger.stories import gather_copies, gather_stories, list_stories
from sayso.ledger.tying import rejected_in, select_links, ties_among
from sayso.schema.document import Span
from sayso.schema.link import Copies, Copy
from sayso.schema.outline import Finders, Kept
from sayso.schema.tie import LinkKind


class Relating:
    """What can be asked of a ledger about links."""

    path: Path
    _database: Database
    _finders: Finders | None

    def link_missing(self) -> int:
        """Link the documents that are not linked by the rules of today; tell how many they were.

        Raises:
            LedgerError: The ledger was opened without finders.
            LedgerBusyError: There are such documents, and another process is writing.
        """
        finders = self._with_finders()
        with self._database.reading() as connection:
            missing = documents_without(connection, finders)
        for name in missing:
            with self._database.writing(document=name) as connection:
                if is_without(connection, name, finders):
                    link_record(connection, read_record(connection, name), finders)
        return len(missing)

    def links(self, *, kinds: Sequence[LinkKind] = (), statements: Sequence[str] | None = None) -> list[LinkRow]:
        """Give the links between statements that count: as proposed, or as somebody judged.

        Args:
            kinds: Any of these.
            statements: One of these is an end of it, by id.
        """
        self.link_missing()
        with self._database.reading() as connection:
            return select_links(connection, kinds, statements)

    def carried(self, documents: Iterable[str] | None = None) -> Mapping[str, Sequence[Span]]:
        """Give the passages that documents carry and have not written, in their order.

        Args:
            documents: Ids of those that are looked at; all, if none are given. Those that carry nothing are left out.
        """
        self.link_missing()
        with self._database.reading() as connection:
            return fetch_carried(connection, documents)

    def copies(self, documents: Iterable[str] | None = None) -> tuple[Copy, ...]:
        """Give the text that documents have in common, each with all that have it, and with the one that wrote it.

        Args:
            documents: Ids; one of them has the text. All texts, if none are given.
        """
        self.link_missing()
        finders, wanted = self._with_finders(), set(documents) if documents is not None else None
        with self._database.reading() as connection:
            found = gather_copies(connection, finders)
        return tuple(each for each in found if wanted is None or wanted & {row.document for row in each.passages})

    def stories(
        self, *, since: str | None = None, until: str | None = None, copies: Copies = Copies.WITH
    ) -> list[StoryRow]:
        """Give the stories: documents on the same happening, with what they share; the latest last.

        Args:
            since: One of the documents was published on this day (month, year) or later.
            until: One was published on this day (month, year) or before.
            copies: Whether text counts that a report carries and has not written, when what the documents share is
                counted.
        """
        self.link_missing()
        with self._database.reading() as connection:
            rows = list_stories(connection, self._with_finders(), copies)
        return [row for row in rows if (row.last or "") >= (since or "") and is_until(row.first, until)]

    def disputes(
        self,
        *,
        by: str | None = None,
        itself: bool = False,
        about: str | None = None,
        to: str | None = None,
        since: str | None = None,
        until: str | None = None,
        copies: Copies = Copies.WITH,
    ) -> Disputes:
        """Give what is disputed: claims with what stands against them, and figures that conflict.

        One of the statements of a dispute must be all that is asked for.

        Args:
            by: Said by this actor, or by somebody who speaks for it.
            itself: Said by it in its own name.
            about: About this actor.
            to: Said to this actor.
            since: Published on this day (month, year) or later.
            until: Published on this day (month, year) or before.
            copies: Whether text counts that a report carries and has not written.

        Raises:
            UnknownActorError: No actor is so called, or more than one.
        """
        self.link_missing()
        with self._database.reading() as connection:
            by, about, to = find_entities(connection, by, about, to)
            question = Question(by=by, itself=itself, about=about, to=to, since=since, until=until, copies=copies)
            return list_disputes(connection, question)

    def spot(self, document: str, offset: int) -> Spot:
        """Give the statements and figures that stand at a place of a document, with what they are tied to.

        Args:
            document: Its id.
            offset: The place, in code points of its text.
        """
        self.link_missing()
        with self._database.reading() as connection:
            return find_spot(connection, document, offset)

    def kept(self, documents: Sequence[str], *, every: bool) -> Kept:
        """Give what is kept of some documents: links that count, outlines, stories and copies among them.

        Args:
            documents: Their ids.
            every: Take all pairs for done, those that never met too.
        """
        self.link_missing()
        finders, among = self._with_finders(), set(documents)
        with self._database.reading() as connection:
            met = {(one, other) for one in among for other in (one, *partners_of(connection, one, finders))}
            pairs = combinations_with_replacement(sorted(among), 2) if every else met
            return Kept(
                pairs=frozenset((one, other) for one, other in pairs if one <= other),
                ties=ties_among(connection, among),
                stories=gather_stories(connection, finders, among),
                copies=gather_copies(connection, finders, among),
                outlines=read_outlines(connection, documents),
                rejected=rejected_in(connection, among),
                judged=frozenset((min(a, b), max(a, b)) for _, a, b in rulings(connection)),
                carried=fetch_carried(connection, among),
            )

    @contextmanager
    def _counting(self, copies: Copies) -> Iterator[Connection]:
        """Begin to read; where text that is carried counts apart, what is not linked yet is linked first."""
        if copies is not Copies.WITH:
            self.link_missing()
        with self._database.reading() as connection:
            yield connection

    def _with_finders(self) -> Finders:
        if self._finders is None:
            raise LedgerError(
                "opened without what finds links", where=str(self.path), remedy="open it with `sayso.open_ledger`"
            )
        return self._finders


def is_until(day: str | None, until: str | None) -> bool:
    """Tell whether a day lies in a day, month or year, or before it; one that is not known does not."""
    return until is None or (day is not None and day[: len(until)] <= until)

"""What a dossier is made of, and how its parts are found: reports by letter, statements by number and anchor.

A `Material` is all that the page shows, gathered elsewhere; an `Index` finds things in it. The id that a row has in its
record is its anchor in the page, where the words are marked in the text of the report: a link to `#s-…` leads to what
was said, in any dossier that holds the report.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from sayso.ledger import Affair, EventRow, QuantityRow, Timeline, When, list_statements
from sayso.linkage import weigh_hearings
from sayso.schema import ActorKind, Comparison, Marker, MarkerKind, Record, Span, StatementLink, Time, Voices
from sayso.views.carried import Carried
from sayso.views.figures import FigureRow, rows_of
from sayso.views.shown import letters_of
from sayso.views.versions import Versions

UNKNOWN, UNNAMED = "\x00unknown", "\x00unnamed"  # no names of anybody


@dataclass(frozen=True, slots=True)
class Material:
    """What a dossier shows.

    Attributes:
        records: In the order of their publication.
        events, figures: Of these reports.
        entities: For each actor, by id, the entity that it is taken for.
        names: What entities are called.
        hidden: Ids of statements that are not shown: somebody has rejected them, or they do not count.
        judged: Pairs of statements, ids in order, of which somebody has judged what they are to each other.
        carried: What is left out of each report that carries text which it has not written; null where that counts.
    """

    title: str
    as_of: str | None
    records: tuple[Record, ...]
    comparison: Comparison
    affair: Affair
    timeline: Timeline
    events: tuple[EventRow, ...]
    figures: tuple[QuantityRow, ...]
    entities: Mapping[str, str]
    names: Mapping[str, str]
    hidden: frozenset[str] = frozenset()
    judged: frozenset[tuple[str, str]] = frozenset()
    carried: tuple[Carried, ...] | None = None


class Index:
    """Finds what a dossier speaks of."""

    def __init__(self, material: Material) -> None:
        """Take what is shown."""
        self.material = material
        self.records = {record.document.id: record for record in material.records}
        self.letters = letters_of(material.records)
        every = [row for record in material.records for row in list_statements(record)]
        self.rows = {row.id: row for row in every if row.id not in material.hidden}
        self.actors = {actor.id: actor for record in material.records for actor in record.actors}
        self.times = {time.id: time for record in material.records for time in record.times}
        self.statements = {row.id: row for record in material.records for row in record.statements}
        self.links = [link for link in material.comparison.links if link.a in self.rows and link.b in self.rows]

    def mark(self, statement: str) -> str:
        """Give letter and number of a statement."""
        row = self.rows[statement]
        return f"{self.letters[row.document]}{row.number}"

    def order(self, statement: str) -> tuple[int, int]:
        """Give the place of a statement in the order of publication and of the text."""
        row = self.rows[statement]
        return self.places[row.document], row.number

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The reports by their places."""
        return {document: place for place, document in enumerate(self.records)}

    @cached_property
    def links_of(self) -> Mapping[str, list[StatementLink]]:
        """The links of each statement."""
        found: dict[str, list[StatementLink]] = defaultdict(list)
        for link in self.links:
            found[link.a].append(link)
            found[link.b].append(link)
        return found

    def is_judged(self, link: StatementLink) -> bool:
        """Tell whether somebody has judged what two statements are to each other."""
        return (min(link.a, link.b), max(link.a, link.b)) in self.material.judged

    def when(self, statement: str) -> When | None:
        """Tell when a statement was made, where the text gives the day."""
        text = self.records[self.rows[statement].document].document.text
        found = self.times.get(self.statements[statement].time or "")
        when = when_of(found, text) if found is not None else None
        return when if when is not None and when.anchored else None

    @cached_property
    def figures(self) -> Mapping[str, QuantityRow]:
        """The figures by their ids."""
        return {row.id: row for row in self.material.figures}

    @cached_property
    def beside(self) -> list[FigureRow]:
        """The figures that are shown beside each other, each value once."""
        rows = self.figures
        links = [link for link in self.material.comparison.figures if link.a in rows and link.b in rows]
        return rows_of(links, lambda figure: (self.places[rows[figure].document], rows[figure].span.start))

    @cached_property
    def versions(self) -> Versions:
        """The reports that are versions of one."""
        outlets = {document: record.document.outlet for document, record in self.records.items()}
        return Versions(outlets, {row.id: row.document for row in self.rows.values()}, self.links)

    @cached_property
    def voices(self) -> Voices:
        """How everybody is heard, over each outlet, too."""
        outlets = {document: record.document.outlet for document, record in self.records.items()}
        return weigh_hearings(self.material.comparison.hearings, outlets)

    @cached_property
    def markers(self) -> Mapping[tuple[str, Span], Marker]:
        """Loaded cues and scare quotes by the words that they are."""
        return {
            (document, marker.span): marker
            for document, record in self.records.items()
            for marker in record.markers
            if marker.kind in {MarkerKind.LOADED_CUE, MarkerKind.SCARE_QUOTE}
        }

    @cached_property
    def principals(self) -> Mapping[str, str]:
        """For whom entities speak in the end, by most reports."""
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        for actor in self.actors.values():
            if actor.speaks_for:
                votes[self.entity(actor.id)][self.entity(actor.speaks_for[-1])] += 1
        return {each: min(counts, key=lambda other: (-counts[other], other)) for each, counts in votes.items()}

    def entity(self, actor: str) -> str:
        """Give the entity that an actor is taken for."""
        return self.material.entities.get(actor, actor)

    def speaker(self, statement: str) -> tuple[str, str]:
        """Tell under whom a statement is listed: an entity and its name; a person stands with those it speaks for."""
        row, made = self.rows[statement], self.statements[statement]
        if made.source.actors:
            first = self.actors[made.source.actors[0]]
            entity = self.entity(made.speaks_for[-1] if made.speaks_for else first.id)
            entity = self.principals.get(entity, entity)
            if entity == first.id and first.kind is ActorKind.UNNAMED:
                return UNNAMED, "Sources without a name"
            return entity, self.material.names.get(entity, first.name)
        if row.work is not None:
            return f"\x00{row.work.casefold()}", row.work
        return UNKNOWN, "Not known whose words"


def when_of(time: Time, text: str) -> When:
    """Give a time of a record as a ledger answers it."""
    words = time.span.of(text)
    return When(words, time.value, time.start, time.end, time.granularity, time.part, time.approximate)

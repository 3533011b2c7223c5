"""What a ledger answers about what is claimed: events, figures and moments, each with the word that it rests on.

A row carries what its document is called, when it was published and by whom, its own words with their place in the
text, and the sentence in which they stand, so that a list can be read by itself. `When` is a time of the text;
`SayRow` one word on which a row rests, null in `statement` for the outlet's own voice.
"""

from dataclasses import dataclass
from typing import NamedTuple

from sayso.ledger.answers import StatementRow
from sayso.schema.document import Span
from sayso.schema.event import EventContext, EventMode, EventStatus, EventType, Stance
from sayso.schema.quantity import QuantityChange, QuantityHedge
from sayso.schema.statement import Act, Grounding
from sayso.schema.time import Granularity, TimePart

COARSE = frozenset(
    {
        *(Granularity.QUARTER, Granularity.SEASON, Granularity.HALF_YEAR),
        *(Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY),
    }
)


class Party(NamedTuple):
    """An actor of an event or a statement: its id in the record, the entity that it is taken for, and its name."""

    actor: str
    entity: str
    name: str


@dataclass(frozen=True, slots=True)
class When:
    """A time of the text.

    Attributes:
        words: As the text puts it.
        begins, ends: The half-open interval, ISO 8601; null where it is open.
    """

    words: str
    value: str
    begins: str | None
    ends: str | None
    granularity: Granularity | None
    part: TimePart | None
    approximate: bool

    @property
    def anchored(self) -> bool:
        """Whether it is known when it begins or ends."""
        return self.begins is not None or self.ends is not None


@dataclass(frozen=True, slots=True)
class SayRow:
    """One word on which an event or a figure rests.

    Attributes:
        statement: Id of the statement; null for the outlet's own voice, and all else is then empty.
        number: The statement's place in its document, from 1.
        source: Its source, as the text puts it.
        sources: Who says it.
        speaks_for: Names of those for whom they speak, the nearest first.
        work: Name of the document that says it.
    """

    stance: Stance
    statement: str | None = None
    number: int | None = None
    act: Act | None = None
    source: str | None = None
    sources: tuple[Party, ...] = ()
    speaks_for: tuple[str, ...] = ()
    work: str | None = None

    @property
    def who(self) -> str | None:
        """Who says it, by name; else as the text puts it; null for the outlet, and an empty text for who is unknown."""
        if self.statement is None:
            return None
        names = [*(party.name for party in self.sources), *([self.work] if self.work else [])]
        return ", ".join(names) or self.source or ""


class Utterance(NamedTuple):
    """The statement that an event is: its id, what is done by it, and what is said."""

    statement: str
    act: Act
    content: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event that the ledger holds.

    Attributes:
        number: Its place in the document, from 1.
        kind: What it is in plain words: "accuses".
        quad: PLOVER's: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict.
        trigger: The word that first tells of it.
        sentence: The sentence in which they stand.
        sources, recipients: Who does it, and to whom.
        works: Names of the works that it is about.
        says: On whose word it rests; without those that somebody has rejected.
        utterance: The statement whose cue is the trigger, where the event is one ("NATO accused …").
        when: Its own time; null where the text gives none.
        place, country: Where it happens, and in which state.
    """

    id: str
    document: str
    number: int
    title: str | None
    outlet: str | None
    published: str | None
    type: EventType
    mode: EventMode | None
    kind: str
    quad: int
    contexts: tuple[EventContext, ...]
    intensity: float
    status: EventStatus
    trigger: str
    trigger_span: Span
    sentence: str
    sentence_span: Span
    sources: tuple[Party, ...]
    recipients: tuple[Party, ...]
    works: tuple[str, ...]
    says: tuple[SayRow, ...]
    utterance: Utterance | None
    when: When | None
    place: str | None
    country: str | None
    confidence: float
    grounding: Grounding

    @property
    def disputed(self) -> bool:
        """Whether somebody denies it."""
        return any(say.stance is Stance.DENIES for say in self.says)

    @property
    def begins(self) -> str | None:
        """The first day of its own time, else the day on which it was told."""
        if self.when is not None and self.when.anchored:
            return self.when.begins or self.when.ends
        return self.published

    @property
    def period(self) -> str | None:
        """The month in which it begins, or the year where its time is known no better."""
        if self.begins is None:
            return None
        coarse = self.when is not None and self.when.anchored and self.when.granularity in COARSE
        return self.begins[:4] if coarse else self.begins[:7]


@dataclass(frozen=True, slots=True)
class QuantityRow:
    """A figure that the ledger holds.

    Attributes:
        number: Its place in the document, from 1.
        words: The figure as the text puts it.
        part, whole: What is counted, and what that is a part of.
        say: On whose word it rests.
    """

    id: str
    document: str
    number: int
    title: str | None
    outlet: str | None
    published: str | None
    words: str
    span: Span
    sentence: str
    low: float | None
    high: float | None
    unit: str | None
    hedge: QuantityHedge | None
    change: QuantityChange | None
    per: str | None
    part: str | None
    whole: str | None
    say: SayRow
    when: When | None
    place: str | None


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that has a time of its own: an event, or a statement that was made at that time."""

    when: When
    event: EventRow | None = None
    statement: StatementRow | None = None

    @property
    def order(self) -> tuple[str, str, int]:
        """By what moments are put in order: beginning, then end, then which part of it is meant."""
        begins, ends = self.when.begins, self.when.ends
        parts = (TimePart.EARLY, TimePart.MID, None, TimePart.LATE)
        return begins or ends or "", ends or "9999", parts.index(self.when.part)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Moments in the order of their own time; `undated` counts events that have none."""

    moments: tuple[Moment, ...]
    undated: int

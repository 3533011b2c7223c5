"""What this room gives, and what it works on: drafts of events, in words instead of characters."""

from dataclasses import dataclass, field

from sayso.schema import Abstention, Event, EventMode, EventStatus, EventType, Grounding, Stance


@dataclass(frozen=True, slots=True)
class Coding:
    """The events of a report in text order, and what could not be coded."""

    events: tuple[Event, ...] = ()
    abstained: tuple[Abstention, ...] = ()


@dataclass(slots=True)
class Draft:
    """An event while it is worked out.

    Attributes:
        trigger: The word that tells of it.
        words: All words that do; once drafts are merged, those of all of them.
        sources, recipients: Ids of actors, in text order.
        says: Ids of statements (null for the outlet), each with its stance.
        own: Number of the statement that is the event itself.
        denies: It is what a statement says that another one's proposition is not so.
    """

    trigger: int
    type: EventType
    mode: EventMode | None
    sources: list[str]
    recipients: list[str]
    confidence: float
    status: EventStatus = EventStatus.ACTUAL
    says: list[tuple[str | None, Stance]] = field(default_factory=list)
    words: list[int] = field(default_factory=list)
    works: list[str] = field(default_factory=list)
    time: str | None = None
    place: str | None = None
    own: int | None = None
    grounding: Grounding = Grounding.EXACT

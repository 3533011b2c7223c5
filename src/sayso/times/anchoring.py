"""What this room gives: the times of a report, and for each statement the time at which it was said."""

from dataclasses import dataclass

from sayso.schema import Abstention, Time


@dataclass(frozen=True, slots=True)
class Timing:
    """When a statement was said.

    Attributes:
        statement: Id of the statement.
        time: Id of the time, or None where the text gives none.
    """

    statement: str
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Anchoring:
    """The times of a report, in text order, and a timing for each of its statements, in their order."""

    times: tuple[Time, ...] = ()
    timings: tuple[Timing, ...] = ()
    abstained: tuple[Abstention, ...] = ()

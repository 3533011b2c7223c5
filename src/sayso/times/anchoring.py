"""What this room gives: the times of a report, when each statement was said, and when what a word tells of happens."""

from collections.abc import Mapping
from dataclasses import dataclass, field

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
    """The times of a report.

    Attributes:
        times: In text order.
        timings: One for each statement, in their order.
        abstained: Times that have no interval although their words ask for one, and why.
        by_word: For the words that tell of something done, verbs and nouns, by their number in the annotations: the id
            of its time. Words that have none are left out.
    """

    times: tuple[Time, ...] = ()
    timings: tuple[Timing, ...] = ()
    abstained: tuple[Abstention, ...] = ()
    by_word: Mapping[int, str] = field(default_factory=dict)

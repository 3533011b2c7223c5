"""A time: a date or time expression as a half-open interval with its granularity, anchored to the publication date.

"In March" of 2024 is `2024-03-01` to `2024-04-01` with granularity *month*: imprecise, and saying so.
"""

from dataclasses import dataclass
from enum import StrEnum

from sayso.schema.document import Span


class TimeType(StrEnum):
    """TIMEX3's types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Granularity(StrEnum):
    """How fine an expression is."""

    MINUTE = "minute"
    HOUR = "hour"
    DAYPART = "part of day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF_YEAR = "half-year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class TimePart(StrEnum):
    """Which part of the interval is meant."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Time:
    """A date or time expression.

    Attributes:
        value: TIMEX3 value (`2024-W17`, `P2Y`).
        start: First day or moment, ISO 8601; null where the interval is open or unanchored.
        end: The day or moment after the last, ISO 8601; null where the interval is open or unanchored.
        approximate: The text says "about", "over", "almost" or the like.
    """

    id: str
    span: Span
    type: TimeType
    value: str
    start: str | None
    end: str | None
    granularity: Granularity | None
    part: TimePart | None = None
    approximate: bool = False

"""A quantity: a figure as a range, its unit, and above all what it counts: a part of which whole.

"Some 60 percent of the parts" has low and high 60, unit "percent", hedge *about*, part "the parts"; "at least 12" has
low 12 and no high.
"""

from dataclasses import dataclass
from enum import StrEnum

from sayso.schema.document import Span


class QuantityHedge(StrEnum):
    """How a figure is qualified."""

    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    APPROACHING = "approaching"


class QuantityChange(StrEnum):
    """Whether the figure is the size of a rise or a fall."""

    RISE = "rise"
    FALL = "fall"


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted, as the text puts it."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure.

    Attributes:
        low: Least value, null if the text sets none.
        high: Greatest value, null if the text sets none.
        per: What the unit is divided by ("day", "person").
        part: What is counted.
        whole: What it is a part of.
        statement: Id of the statement it stands in, null for the outlet's own voice.
    """

    id: str
    span: Span
    low: float | None
    high: float | None
    unit: str | None
    hedge: QuantityHedge | None
    change: QuantityChange | None
    per: str | None
    part: Counted | None
    whole: Counted | None
    place: str | None = None
    statement: str | None = None
    time: str | None = None

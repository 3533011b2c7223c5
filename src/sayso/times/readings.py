"""What an expression comes to where it stands: type, TIMEX3 value, half-open interval, granularity.

`Setting` is what a meaning needs to know of the place: the day of the report, the time told before, whether the verb
looks ahead. `Reading` is what it comes to; where it cannot be worked out, its interval is null and `because` says why.
"""

from dataclasses import dataclass
from datetime import date, datetime

from sayso.schema import Granularity, TimeType
from sayso.times.periods import DAYS, Period


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a time expression stands.

    Attributes:
        published: The day of the report, if it is known.
        moment: The moment of the report, if its hour is known.
        told: The times that the text has told before, the last one first.
        ahead: Whether the verb looks ahead (true), back (false), or neither.
        day_first: Whether the day stands before the month in figures, if the report has shown it.
    """

    published: date | None = None
    moment: datetime | None = None
    told: tuple[Period, ...] = ()
    ahead: bool | None = None
    day_first: bool | None = None

    @property
    def reference(self) -> Period | None:
        """The time told last."""
        return self.told[0] if self.told else None

    def fine_enough(self, granularity: Granularity, *, rather: bool = True) -> Period | None:
        """Give the time told last that is no longer than such a period; `rather` one of just that length."""
        fine = [period for period in self.told if DAYS[period.granularity] <= DAYS[granularity]]
        same = [period for period in fine if rather and period.granularity is granularity]
        return (same + fine)[0] if fine else None


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression comes to.

    Attributes:
        period: The calendar period, to which later expressions may refer back.
        approximate: It is no more exact than the granularity pretends.
        because: Why it has no interval, as a key of the reasons.
    """

    type: TimeType
    value: str
    start: str | None = None
    end: str | None = None
    granularity: Granularity | None = None
    period: Period | None = None
    approximate: bool = False
    because: str | None = None


def read_period(period: Period) -> Reading:
    """Give the reading of a calendar period."""
    if not period.within_reach:
        return Reading(TimeType.DATE, "XXXX", because="far", granularity=period.granularity)
    start, end = period.start.isoformat(), period.end.isoformat()
    return Reading(TimeType.DATE, period.value, start, end, period.granularity, period)


def unread(value: str, granularity: Granularity | None, because: str, kind: TimeType = TimeType.DATE) -> Reading:
    """Give the reading of what stays relative."""
    return Reading(kind, value, granularity=granularity, because=because)


# The values of periods of which only the granularity is known.
UNKNOWN = {
    Granularity.DAY: "XXXX-XX-XX",
    Granularity.WEEK: "XXXX-WXX",
    Granularity.WEEKEND: "XXXX-WXX-WE",
    Granularity.MONTH: "XXXX-XX",
    Granularity.QUARTER: "XXXX-QX",
    Granularity.HALF_YEAR: "XXXX-HX",
    Granularity.YEAR: "XXXX",
    Granularity.DECADE: "XXX",
    Granularity.CENTURY: "XX",
}

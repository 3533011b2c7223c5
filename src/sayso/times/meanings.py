"""What time expressions mean, before they are worked out where they stand: points of the calendar.

Each meaning has `read(setting)`, which gives a `Reading`. A point is a known period, one that comes round, or one so
many units away from the report or from a time that the text has told. Durations stand in `durations.py`, times of day
in `moments.py`.
"""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from sayso.schema import Granularity
from sayso.times.cycles import Cycle, Turn, Weekday, read_cycle
from sayso.times.periods import DAYS, LAST_DAY, Period, day_of, month_of, move_day, year_of
from sayso.times.readings import UNKNOWN, Reading, Setting, read_period, unread

RECENT_YEARS = 2  # "the end of the year" is one of these, or the report's


class Meaning(Protocol):
    """What an expression means."""

    def read(self, setting: Setting) -> Reading:
        """Give what it comes to where it stands."""


@dataclass(frozen=True, slots=True)
class Known:
    """A period that needs nothing else."""

    period: Period

    def read(self, setting: Setting) -> Reading:
        """Give what it comes to where it stands."""
        del setting
        return read_period(self.period)


@dataclass(frozen=True, slots=True)
class Between:
    """From one period to another, both included."""

    first: "Meaning"
    last: "Meaning"

    def read(self, setting: Setting) -> Reading:
        """Give what it comes to where it stands."""
        first, last = self.first.read(setting), self.last.read(setting)
        because = first.because or last.because
        value = f"{first.value}/{last.value}"
        return Reading(first.type, value, first.start, last.end, first.granularity, first.period, because=because)


@dataclass(frozen=True, slots=True)
class Round:
    """One of those that come round."""

    cycle: Cycle
    turn: Turn | None = None

    def read(self, setting: Setting) -> Reading:
        """Give what it comes to where it stands."""
        return read_cycle(self.cycle, self.turn, setting)


@dataclass(frozen=True, slots=True)
class OfYear:
    """One of those that come round, in a year that is named: "July last year", "the third quarter of 2024"."""

    cycle: Cycle
    year: "Meaning"

    def read(self, setting: Setting) -> Reading:
        """Give what it comes to where it stands."""
        year = self.year.read(setting)
        of_year = getattr(self.cycle, "of_year", None)
        period = of_year(year.period.start.year) if year.period and of_year else None
        if period is None or not period.within_reach:
            return unread(self.cycle.unknown, self.cycle.granularity, year.because or "far")
        return read_period(period)


@dataclass(frozen=True, slots=True)
class Away:
    """A period so many units before or after: the day of the report, or the time that the text has told before.

    Attributes:
        whole: The whole unit is meant ("the following week"), not a time as fine as the one told ("a week later").
        hedge: `about`, `more` or `less`.
    """

    granularity: Granularity
    count: int
    from_text: bool = False
    whole: bool = False
    hedge: str | None = None

    def read(self, setting: Setting) -> Reading:
        """Give what it comes to where it stands."""
        unknown = UNKNOWN.get(self.granularity, "XXXX-XX-XX")
        if abs(self.count) * DAYS[self.granularity] > LAST_DAY // 5:
            return unread(unknown, self.granularity, "far")
        if self.from_text:
            return self._from_text(setting, unknown)
        if setting.published is None:
            return unread(unknown, self.granularity, "unpublished")
        reading = read_period(Period.around(self.granularity, setting.published).shift(self.count))
        return self._bounded(reading, setting.published) if self.hedge and reading.period else reading

    def _from_text(self, setting: Setting, unknown: str) -> Reading:
        base = setting.fine_enough(self.granularity, rather=not self.count or self.whole)
        if (
            base is None
            and setting.published
            and not self.whole
            and self.granularity is Granularity.YEAR
            and self.count < 0
        ):
            return read_period(Period.around(Granularity.YEAR, setting.published).shift(self.count))
        if base is None:
            return unread(unknown, self.granularity, "unreferred")
        if not self.count or self.whole or self.granularity is base.granularity:
            return read_period(base.within(self.granularity).shift(self.count))
        moved = move_day(base.start, self.granularity, self.count)
        if setting.published and moved > setting.published and not setting.ahead:  # told of the past: from another time
            return unread(unknown, self.granularity, "unreferred")
        # "Two years later" than a day is a year, than a quarter the same quarter.
        exact = base.granularity is not Granularity.DAY
        return read_period(Period.around(base.granularity if exact else self.granularity, moved))

    def _bounded(self, reading: Reading, day: date) -> Reading:
        """Set the interval of "more than a year ago", "nearly two years ago" by the day of the report."""
        if self.hedge == "about":
            return reading
        near, far = self.count, self.count + (1 if self.count > 0 else -1) * (1 if self.hedge == "more" else -1)
        ends = sorted(move_day(day, self.granularity, count) for count in (near, far))
        return Reading(
            reading.type, reading.value, ends[0].isoformat(), ends[1].isoformat(), reading.granularity, reading.period
        )


@dataclass(frozen=True, slots=True)
class Told:
    """The period of the time that the text has told before; else that of the report."""

    granularity: Granularity
    count: int = 0

    def read(self, setting: Setting) -> Reading:
        """Give what it comes to where it stands."""
        reading = Away(self.granularity, self.count, from_text=True).read(setting)
        known = reading.period is not None
        if reading.period and setting.published and self.granularity is Granularity.YEAR:
            known = setting.published.year - reading.period.start.year <= RECENT_YEARS
        return reading if known else Away(self.granularity, self.count).read(setting)


@dataclass(frozen=True, slots=True)
class PeriodOf:
    """The week, weekend or year in which a day lies."""

    granularity: Granularity
    day: Meaning

    def read(self, setting: Setting) -> Reading:
        """Give what it comes to where it stands."""
        reading = self.day.read(setting)
        if reading.period is None:
            return reading
        return Known(reading.period.within(self.granularity)).read(setting)


@dataclass(frozen=True, slots=True)
class WeekdayOf:
    """A weekday of the week so many weeks away."""

    number: int
    weeks: int

    def read(self, setting: Setting) -> Reading:
        """Give what it comes to where it stands."""
        week = Away(Granularity.WEEK, self.weeks).read(setting)
        if week.period is None:
            return Round(Weekday(self.number)).read(setting)
        return Known(Period(Granularity.DAY, week.period.start.toordinal() + self.number)).read(setting)


@dataclass(frozen=True, slots=True)
class Counted:
    """So many units from a day that is named."""

    base: Meaning
    granularity: Granularity
    count: int

    def read(self, setting: Setting) -> Reading:
        """Give what it comes to where it stands."""
        reading = self.base.read(setting)
        if reading.period is None:
            return reading
        if abs(self.count) * DAYS[self.granularity] > LAST_DAY // 5:
            return unread(UNKNOWN[Granularity.DAY], Granularity.DAY, "far")
        moved = move_day(reading.period.start, self.granularity, self.count)
        return read_period(Period.around(Granularity.DAY, moved))


@dataclass(frozen=True, slots=True)
class Remembered:
    """A day that is known by month and day, for reports that come after it."""

    day: Meaning
    otherwise: Meaning

    def read(self, setting: Setting) -> Reading:
        """Give what it comes to where it stands."""
        known = self.day.read(setting)
        if known.period is None or (setting.published and known.period.start > setting.published):
            return self.otherwise.read(setting)
        return known


@dataclass(frozen=True, slots=True)
class Figures:
    """A date in figures whose order the report has to show: "04/05/2024"."""

    year: int
    first: int
    second: int

    def read(self, setting: Setting) -> Reading:
        """Give what it comes to where it stands."""
        by_month, by_day = day_of(self.year, self.first, self.second), day_of(self.year, self.second, self.first)
        known = by_day if setting.day_first else by_month if setting.day_first is False else by_month or by_day
        if setting.day_first is None and by_month and by_day and by_month != by_day:
            return unread(f"{self.year:04}-XX-XX", Granularity.DAY, "order")
        known = known or by_month or by_day
        return read_period(known) if known else unread(f"{self.year:04}-XX-XX", Granularity.DAY, "far")


@dataclass(frozen=True, slots=True)
class Unsaid:
    """What cannot be worked out at all, and why."""

    value: str
    granularity: Granularity | None
    because: str

    def read(self, setting: Setting) -> Reading:
        """Give what it comes to where it stands."""
        del setting
        return unread(self.value, self.granularity, self.because)


def made_of(year: int, month: int | None = None, day: int | None = None) -> Meaning | None:
    """Give the meaning of a year, month or day that is fully said; None where there is no such day."""
    if month is None:
        return Known(year_of(year))
    if day is None:
        return Known(month_of(year, month))
    period = day_of(year, month, day)
    return Known(period) if period else None

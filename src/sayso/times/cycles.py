"""Places in the year or the week that come round again: weekdays, months, days of a month, seasons, holidays.

Which one is meant follows from the day of the report, the verb, and words such as "last" and "next". A report's own day
counts: "on Tuesday" in a Tuesday's report is that day.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sayso.schema import Granularity
from sayso.times.periods import MONTHS, SEASONS, Period, day_of, month_of
from sayso.times.readings import Reading, Setting, read_period, unread

NEAR = 4  # how many years or weeks around the report are looked at
MONTHS_NEAR = 14
QUARTER_NEAR = 40  # days before a quarter in which what is "told" of it is expected
FAR = 6  # measured on what companies announce and on what reports recount


class Turn(StrEnum):
    """Which one of those that come round: a word such as "last" says it."""

    LAST = "last"
    THIS = "this"
    NEXT = "next"
    PREVIOUS = "previous"
    FOLLOWING = "following"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday being 0."""

    number: int
    granularity: Granularity = Granularity.DAY

    @property
    def unknown(self) -> str:
        """The value without a day to count from."""
        return f"XXXX-WXX-{self.number + 1}"

    def around(self, day: date) -> Iterator[Period]:
        """Give those near a day, in order."""
        week = Period.around(Granularity.WEEK, day)
        for count in range(-NEAR, NEAR + 1):
            yield Period(Granularity.DAY, week.shift(count).start.toordinal() + self.number)


@dataclass(frozen=True, slots=True)
class MonthOrDay:
    """A month, or a day of it; `weekday` is what the text says that the day is."""

    month: int
    day: int | None = None
    weekday: int | None = None

    @property
    def granularity(self) -> Granularity:
        """How fine it is."""
        return Granularity.MONTH if self.day is None else Granularity.DAY

    @property
    def unknown(self) -> str:
        """The value without a year."""
        return f"XXXX-{self.month:02}" + ("" if self.day is None else f"-{self.day:02}")

    def of_year(self, year: int) -> Period | None:
        """Give that of a year."""
        return month_of(year, self.month) if self.day is None else day_of(year, self.month, self.day)

    def around(self, day: date) -> Iterator[Period]:
        """Give those near a day, in order; only those on the right day of the week, if there are any."""
        found = [period for year in near(day) if (period := self.of_year(year))]
        right = [period for period in found if self.weekday is not None and period.start.weekday() == self.weekday]
        yield from right or found


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day by its number in some month, and its weekday if that is said: "Friday the 13th"."""

    day: int
    weekday: int | None = None
    granularity: Granularity = Granularity.DAY

    @property
    def unknown(self) -> str:
        """The value without a month."""
        return f"XXXX-XX-{self.day:02}"

    def around(self, day: date) -> Iterator[Period]:
        """Give those near a day, in order."""
        here = Period.around(Granularity.MONTH, day)
        for month in (here.shift(count) for count in range(-MONTHS_NEAR, MONTHS_NEAR + 1)):
            period = day_of(month.start.year, month.start.month, self.day)
            if period and self.weekday in {None, period.start.weekday()}:
                yield period


@dataclass(frozen=True, slots=True)
class PartOfYear:
    """A quarter, half or season of a year, the first being 0."""

    granularity: Granularity
    number: int

    @property
    def unknown(self) -> str:
        """The value without a year."""
        if self.granularity is Granularity.SEASON:
            return f"XXXX-{SEASONS[self.number]}"
        return f"XXXX-{'Q' if self.granularity is Granularity.QUARTER else 'H'}{self.number + 1}"

    def of_year(self, year: int) -> Period:
        """Give that of a year."""
        parts = 4 if self.granularity is Granularity.SEASON else 12 // MONTHS[self.granularity]
        return Period(self.granularity, year * parts + self.number)

    def around(self, day: date) -> Iterator[Period]:
        """Give those near a day, in order."""
        yield from map(self.of_year, near(day))


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday: how its day is worked out, and the figures for that; see `resources/times/holidays.yaml`."""

    kind: str
    figures: Sequence[int]
    granularity: Granularity = Granularity.DAY

    @property
    def unknown(self) -> str:
        """The value without a year."""
        return f"XXXX-{self.figures[0]:02}-{self.figures[1]:02}" if self.kind == "fixed" else "XXXX-XX-XX"

    def of_year(self, year: int) -> Period | None:
        """Give that of a year."""
        if self.kind == "fixed":
            return day_of(year, self.figures[0], self.figures[1])
        if self.kind == "easter":
            return Period(Granularity.DAY, easter(year).toordinal() + self.figures[0])
        month, weekday, nth, *behind = self.figures
        first = month_of(year, month if nth > 0 else month + 1).start
        to_first = (weekday - first.weekday()) % 7
        return Period(Granularity.DAY, first.toordinal() + to_first + 7 * (nth - (nth > 0)) + sum(behind))

    def around(self, day: date) -> Iterator[Period]:
        """Give those near a day, in order."""
        yield from (period for year in near(day) if (period := self.of_year(year)))


@dataclass(frozen=True, slots=True)
class Weekend:
    """A Saturday and Sunday."""

    granularity: Granularity = Granularity.WEEKEND

    @property
    def unknown(self) -> str:
        """The value without a day to count from."""
        return "XXXX-WXX-WE"

    def around(self, day: date) -> Iterator[Period]:
        """Give those near a day, in order."""
        weekend = Period.around(Granularity.WEEKEND, day)
        yield from (weekend.shift(count) for count in range(-NEAR, NEAR + 1))


Cycle = Weekday | Weekend | DayOfMonth | MonthOrDay | PartOfYear | Holiday


def near(day: date) -> range:
    """Give the years near a day, as far as the calendar goes."""
    return range(max(day.year - NEAR, 1), min(day.year + NEAR, 9998) + 1)


def easter(year: int) -> date:
    """Give Easter Sunday (the anonymous Gregorian computus, as in Meeus, Astronomical Algorithms, chapter 8)."""
    century, rest = divmod(year, 100)
    skipped, leap = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * (year % 19) + century - skipped - correction + 15) % 30
    weekday = (32 + 2 * leap + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (year % 19 + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def read_cycle(cycle: Cycle, turn: Turn | None, setting: Setting) -> Reading:
    """Give the one that is meant where it stands."""
    from_text = turn in {Turn.PREVIOUS, Turn.FOLLOWING, Turn.SAME}
    day = setting.reference.start if from_text and setting.reference else setting.published
    if day is None:
        return unread(cycle.unknown, cycle.granularity, "unpublished")
    found = [period for period in cycle.around(day) if period.within_reach]
    chosen = choose(found, turn, day, setting.ahead)
    return read_period(chosen) if chosen else unread(cycle.unknown, cycle.granularity, "far")


def choose(found: Sequence[Period], turn: Turn | None, day: date, ahead: bool | None) -> Period | None:
    """Choose among those near a day, in order of time."""
    if not found:
        return None
    here = Period.around(found[0].granularity, day).start
    past = [period for period in found if period.start < here]
    later = [period for period in found if period.start > here]
    own = [period for period in found if period.start == here]
    match turn:
        case Turn.LAST | Turn.PREVIOUS:
            return past[-1] if past else None
        case Turn.NEXT | Turn.FOLLOWING:
            return later[0] if later else None
        case Turn.THIS | Turn.SAME:
            same = [period for period in found if period.start.year == day.year and not is_winter(period)]
            return (own + later if weekly(found) else own + same + [nearest(found, day)])[0]
    if weekly(found):
        begun = [period for period in found if period.start <= day]
        return (own + later if ahead else begun[-1:])[0]
    if own or ahead:
        return (own + later + past[-1:])[0]
    if ahead is False and past and later and not by_far(past[-1], later[0], day):
        return past[-1]
    return nearest(past[-1:] + later[:1], day)


def by_far(before: Period, after: Period, day: date) -> bool:
    """Tell whether distance outweighs a verb in the past: a day or a quarter to come that is by far the nearer."""
    back, forth = day.toordinal() - before.start.toordinal(), after.start.toordinal() - day.toordinal()
    if before.granularity is Granularity.QUARTER:
        return forth < QUARTER_NEAR
    return before.granularity is Granularity.DAY and forth * FAR < back


def is_winter(period: Period) -> bool:
    """Tell whether a period is a winter, which goes on into another year."""
    return period.granularity is Granularity.SEASON and period.value.endswith("WI")


def weekly(found: Sequence[Period]) -> bool:
    """Tell whether they come round every week."""
    return len(found) > 1 and found[1].start.toordinal() - found[0].start.toordinal() == 7


def nearest(found: Sequence[Period], day: date) -> Period:
    """Give the one nearest to a day."""
    return min(found, key=lambda period: abs(period.start.toordinal() - day.toordinal()))

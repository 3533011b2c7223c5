"""Periods of the calendar: days, weeks, months, quarters and so on, each numbered on a line of its own.

A period is a granularity and its number on that line, so that "the month after next" is a sum and "the quarter of that
day" a division. It gives its first day, the day after its last one, and its TIMEX3 value. Weeks are those of ISO 8601;
a season is named after the year in which it begins, as meteorologists count (winter from December).

    >>> week = Period.around(Granularity.WEEK, date(2024, 4, 26))
    >>> week.value, str(week.start), str(week.shift(1).start)
    ('2024-W17', '2024-04-22', '2024-04-29')
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from sayso.schema import Granularity

SEASONS = ("SP", "SU", "FA", "WI")
# How many months a period of each kind has, for those that are made of months.
MONTHS: Mapping[Granularity, int] = {
    Granularity.MONTH: 1,
    Granularity.QUARTER: 3,
    Granularity.HALF_YEAR: 6,
    Granularity.YEAR: 12,
    Granularity.DECADE: 120,
    Granularity.CENTURY: 1200,
}
# How many days a period has at most.
DAYS: Mapping[Granularity, int] = {
    Granularity.DAY: 1,
    Granularity.WEEK: 7,
    Granularity.WEEKEND: 7,
    Granularity.SEASON: 92,
    **{granularity: 31 * months for granularity, months in MONTHS.items()},
}
FIRST_DAY, LAST_DAY = 400, 3_600_000
SPRING = 2  # months from January to the first season's beginning
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Period:
    """The period of number `index` on the line of its granularity."""

    granularity: Granularity
    index: int

    @classmethod
    def around(cls, granularity: Granularity, day: date) -> "Period":
        """Give the period in which a day lies (for a weekend: that of its week)."""
        months = day.year * 12 + day.month - 1
        match granularity:
            case Granularity.WEEK | Granularity.WEEKEND:
                return cls(granularity, (day.toordinal() - 1) // 7)
            case Granularity.SEASON:
                return cls(granularity, (months - SPRING) // 3)
            case _ if granularity in MONTHS:
                return cls(granularity, months // MONTHS[granularity])
        return cls(Granularity.DAY, day.toordinal())

    def shift(self, count: int) -> "Period":
        """Give the period that many steps later, or earlier where `count` is negative."""
        return Period(self.granularity, self.index + count)

    def within(self, granularity: Granularity) -> "Period":
        """Give the period of another granularity in which this one begins."""
        return Period.around(granularity, self.start)

    @property
    def start(self) -> date:
        """The first day."""
        match self.granularity:
            case Granularity.WEEK:
                return date.fromordinal(self.index * 7 + 1)
            case Granularity.WEEKEND:
                return date.fromordinal(self.index * 7 + 1 + SATURDAY)
            case Granularity.SEASON:
                return first_of(self.index * 3 + SPRING)
            case _ if self.granularity in MONTHS:
                return first_of(self.index * MONTHS[self.granularity])
        return date.fromordinal(self.index)

    @property
    def end(self) -> date:
        """The day after the last one."""
        if self.granularity is Granularity.WEEKEND:
            return Period(Granularity.WEEK, self.index + 1).start
        return self.shift(1).start

    @property
    def within_reach(self) -> bool:
        """Whether the calendar of the computer goes that far."""
        return FIRST_DAY < self.index * DAYS[self.granularity] < LAST_DAY

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        return VALUES[self.granularity](self)


def first_of(months: int) -> date:
    """Give the first day of a month that is counted from the year 0 on."""
    return date(months // 12, months % 12 + 1, 1)


def _of_week(period: Period) -> str:
    year, week, _ = period.start.isocalendar()
    return f"{year:04}-W{week:02}"


VALUES: Mapping[Granularity, Callable[[Period], str]] = {
    Granularity.DAY: lambda period: period.start.isoformat(),
    Granularity.WEEK: _of_week,
    Granularity.WEEKEND: lambda period: f"{_of_week(period)}-WE",
    Granularity.MONTH: lambda period: period.start.isoformat()[:7],
    Granularity.QUARTER: lambda period: f"{period.start.year:04}-Q{period.index % 4 + 1}",
    Granularity.SEASON: lambda period: f"{period.start.year:04}-{SEASONS[period.index % 4]}",
    Granularity.HALF_YEAR: lambda period: f"{period.start.year:04}-H{period.index % 2 + 1}",
    Granularity.YEAR: lambda period: f"{period.index:04}",
    Granularity.DECADE: lambda period: f"{period.index:03}",
    Granularity.CENTURY: lambda period: f"{period.index:02}",
}


def month_of(year: int, month: int) -> Period:
    """Give a month."""
    return Period(Granularity.MONTH, year * 12 + month - 1)


def day_of(year: int, month: int, day: int) -> Period | None:
    """Give a day, or None where the calendar has no such day."""
    try:
        return Period(Granularity.DAY, date(year, month, day).toordinal())
    except ValueError:
        return None


def year_of(year: int) -> Period:
    """Give a year."""
    return Period(Granularity.YEAR, year)


def move_day(day: date, granularity: Granularity, count: int) -> date:
    """Move a day by so many units; the 31st becomes the last of a shorter month."""
    match granularity:
        case Granularity.WEEK | Granularity.WEEKEND:
            return date.fromordinal(day.toordinal() + 7 * count)
        case _ if granularity in MONTHS:
            months = day.year * 12 + day.month - 1 + MONTHS[granularity] * count
            last = first_of(months + 1).toordinal() - first_of(months).toordinal()
            return first_of(months).replace(day=min(day.day, last))
        case Granularity.SEASON:
            return move_day(day, Granularity.QUARTER, count)
    return date.fromordinal(day.toordinal() + count)

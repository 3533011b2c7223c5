"""What times of day mean: hours, parts of a day, so many hours before the report.

The day is that of another expression; `ToldDay` is the day that the text has told before, else the report's.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sayso.schema import Granularity, TimeType
from sayso.times.meanings import Away, Meaning
from sayso.times.readings import Reading, Setting, read_period, unread


@dataclass(frozen=True, slots=True)
class AwayByClock:
    """So many hours or minutes before or after the report."""

    granularity: Granularity
    count: float

    def read(self, setting: Setting) -> Reading:
        """Give what it comes to where it stands."""
        if setting.moment is None:
            return unread("XXXX-XX-XXTXX:XX", self.granularity, "clock", TimeType.TIME)
        hours = self.granularity is Granularity.HOUR
        moment = setting.moment + (timedelta(hours=self.count) if hours else timedelta(minutes=self.count))
        return read_moment(moment, self.granularity)


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A part of a day: TIMEX3's code, from which hour to which."""

    code: str
    since: int
    until: int
    day: Meaning

    def read(self, setting: Setting) -> Reading:
        """Give what it comes to where it stands."""
        day = self.day.read(setting)
        value = f"{day.value}T{self.code}"
        if day.period is None or day.granularity is not Granularity.DAY:
            return unread(value, Granularity.DAYPART, day.because or "clock", TimeType.TIME)
        midnight = datetime.combine(day.period.start, time())
        start, end = (midnight + timedelta(hours=hour) for hour in (self.since, self.until))
        return Reading(TimeType.TIME, value, brief(start), brief(end), Granularity.DAYPART, day.period)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, with its distance from Universal Time if a zone is named."""

    hour: int
    minute: int | None
    zone: str | None
    day: Meaning

    def read(self, setting: Setting) -> Reading:
        """Give what it comes to where it stands."""
        day = self.day.read(setting)
        value = f"{day.value}T{self.hour:02}:{self.minute or 0:02}"
        granularity = Granularity.HOUR if self.minute is None else Granularity.MINUTE
        if day.period is None or day.granularity is not Granularity.DAY:
            return unread(value, granularity, day.because or "clock", TimeType.TIME)
        moment = datetime.combine(day.period.start, time()) + timedelta(hours=self.hour, minutes=self.minute or 0)
        found = read_moment(moment, granularity, self.zone or "")
        return Reading(TimeType.TIME, value, found.start, found.end, granularity, day.period)


@dataclass(frozen=True, slots=True)
class ToldDay:
    """The day that the text has told before, else the report's."""

    def read(self, setting: Setting) -> Reading:
        """Give what it comes to where it stands."""
        told = setting.fine_enough(Granularity.DAY)
        if told is not None:
            return read_period(told)
        return Away(Granularity.DAY, 0).read(setting)


def read_moment(moment: datetime, granularity: Granularity, zone: str = "") -> Reading:
    """Give the reading of an hour or minute."""
    length = timedelta(hours=1) if granularity is Granularity.HOUR else timedelta(minutes=1)
    start, end = brief(moment) + zone, brief(moment + length) + zone
    return Reading(TimeType.TIME, brief(moment.replace(tzinfo=None)), start, end, granularity)


def brief(moment: datetime) -> str:
    """Write a moment to the minute."""
    return moment.isoformat(timespec="minutes")

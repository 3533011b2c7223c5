"""What durations mean, what comes again and again, and what is past, present or future without saying when."""

from dataclasses import dataclass
from datetime import timedelta

from sayso.schema import Granularity, TimeType
from sayso.times.periods import DAYS, LAST_DAY, move_day
from sayso.times.readings import Reading, Setting, unread

# A decade is ten years: `count` goes with the letter.
BY_LETTER = {"Y": Granularity.YEAR, "M": Granularity.MONTH, "W": Granularity.WEEK, "D": Granularity.DAY}
CLOCKED = frozenset({Granularity.MINUTE, Granularity.HOUR})


@dataclass(frozen=True, slots=True)
class Lasting:
    """A duration; `count` is none where the text leaves it open. `towards` is -1 for "the last", 1 for "the next"."""

    letter: str
    granularity: Granularity
    count: float | None
    towards: int = 0

    def read(self, setting: Setting) -> Reading:
        """Give what it comes to where it stands."""
        value = write_duration(self.letter, self.count)
        start = end = None
        if self.towards and setting.published and self.granularity not in CLOCKED:
            day = setting.published
            count = None if self.count is None else max(round(self.count), 1)
            unit = BY_LETTER.get(self.letter, self.granularity)
            far = None if count is None or count * DAYS[unit] > LAST_DAY // 5 else count
            other = move_day(day, unit, self.towards * far).isoformat() if far else None
            after = (day + timedelta(days=1)).isoformat()
            start, end = (other, after) if self.towards < 0 else (day.isoformat(), other)
        because = "unpublished" if self.towards and setting.published is None else None
        return Reading(TimeType.DURATION, value, start, end, self.granularity, because=because)


@dataclass(frozen=True, slots=True)
class Again:
    """What happens again and again."""

    value: str
    granularity: Granularity | None = None

    def read(self, setting: Setting) -> Reading:
        """Give what it comes to where it stands."""
        del setting
        return Reading(TimeType.SET, self.value, granularity=self.granularity)


@dataclass(frozen=True, slots=True)
class Vague:
    """Past, present or future, without saying when."""

    value: str

    def read(self, setting: Setting) -> Reading:
        """Give what it comes to where it stands."""
        if setting.published is None:
            return unread(self.value, None, "unpublished")
        day, after = setting.published.isoformat(), (setting.published + timedelta(days=1)).isoformat()
        start = None if self.value == "PAST_REF" else day
        end = None if self.value == "FUTURE_REF" else after
        return Reading(TimeType.DATE, self.value, start, end)


def write_duration(letter: str, count: float | None) -> str:
    """Give the TIMEX3 value of a duration; halves of years, hours and minutes are written in the next smaller unit.

    >>> write_duration("Y", 2.5), write_duration("TH", 5.5), write_duration("D", None)
    ('P2Y6M', 'PT5H30M', 'PXD')
    """
    clock, unit = ("T", letter[1:]) if letter.startswith("T") else ("", letter)
    if count is None:
        return f"P{clock}X{unit}"
    whole, rest = int(count), count - int(count)
    if not rest:
        return f"P{clock}{whole}{unit}"
    smaller = {"Y": (12, "M"), "TH": (60, "M"), "TM": (60, "S")}.get(letter)
    if smaller is None:
        return f"P{clock}{count:g}{unit}"
    return f"P{clock}{f'{whole}{unit}' if whole else ''}{round(rest * smaller[0])}{smaller[1]}"

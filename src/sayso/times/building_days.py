"""From matches to meanings: days and their parts.

Each function makes the meaning of the pattern of its name (`grammar.py`), or None where the words are none after all.
"""

from sayso.schema import Granularity
from sayso.times.cycles import DayOfMonth, Holiday, MonthOrDay, Turn, Weekday
from sayso.times.expressions import COUNTS, IN_TEXT, Draft, Found, unit_of, year_meaning
from sayso.times.lexicon import lists
from sayso.times.meanings import (
    Away,
    Between,
    Figures,
    Known,
    Meaning,
    OfYear,
    PeriodOf,
    Remembered,
    Round,
    Unsaid,
    WeekdayOf,
    made_of,
)
from sayso.times.moments import PartOfDay, ToldDay
from sayso.times.numbers import read_year
from sayso.times.periods import year_of


def part_of_day(found: Found, piece: str, kind: str, day: Meaning) -> PartOfDay:
    """Give a part of a day by the word that names it."""
    code, since, until = found.value(piece, kind)
    return PartOfDay(code, since, until, day)


def with_daypart(found: Found, day: Meaning) -> Meaning:
    """Give the part of a day, if one is named."""
    if not found.has("daypart"):
        return day
    kind = "OVERNIGHT" if found.word("daypart") == "overnight" else "DAYPART"
    return part_of_day(found, "daypart", kind, day)


def full_date(found: Found) -> Draft | None:
    """A day of a month, with its weekday and year if they are said."""
    month, day = found.value("month", "MONTH"), found.number("day")
    if not 1 <= day <= 31:
        return None
    if found.has("year"):
        return found.draft(made_of(int(found.word("year")), month, day))
    weekday = found.value("weekday", "WEEKDAY") if found.has("weekday") else None
    meaning = Round(MonthOrDay(month, day, weekday))
    year = remembered_year(found, f"{month:02}-{day:02}")
    known = made_of(year, month, day) if year else None
    return found.draft(Remembered(known, meaning) if known else meaning)


def remembered_year(found: Found, day: str) -> int:
    """Give the year of a day that is known by month and day alone, if the words beside it say so; else 0."""
    known = lists().remembered.get(day)
    near = range(found.first - 4, found.last + 4)
    if known is None or not any(found.text.word(word) in known["words"] for word in near):
        return 0
    return int(known["year"])


def day_range(found: Found) -> Draft | None:
    """From one day of a month to another, or the two of them."""
    month, days = found.value("month", "MONTH"), (found.number("day"), found.number("last"))
    if not 1 <= days[0] < days[1] <= 31:
        return None
    if found.has("year"):
        ends = [made_of(int(found.word("year")), month, day) for day in days]
        return found.draft(Between(ends[0], ends[1])) if ends[0] and ends[1] else None
    return found.draft(Between(Round(MonthOrDay(month, days[0])), Round(MonthOrDay(month, days[1]))))


def day_of_month(found: Found) -> Draft | None:
    """A day by its number in the month, with its weekday or behind "on": "Friday the 13th", "on the 23rd"."""
    weekday = found.value("weekday", "WEEKDAY") if found.has("weekday") else None
    behind = found.last + 1
    tags = found.text.annotations.tags
    alone = behind >= len(tags) or tags[behind] not in {"NOUN", "ADJ", "PROPN", "NUM"}
    if not 1 <= found.number("day") <= 31 or not alone or found.text.word(behind) == "-":
        return None
    if weekday is None and (found.text.word(found.first - 1) != "on" or not found.word("day")[0].isdigit()):
        return None
    return found.draft(Round(DayOfMonth(found.number("day"), weekday)))


def weekday(found: Found) -> Draft | None:
    """A day of the week."""
    turn = found.turn or (Turn.LAST if found.has("last") else Turn.NEXT if found.has("next") else None)
    number = found.value("weekday", "WEEKDAY")
    if found.has("last") or found.has("next"):  # "Friday last week"
        return found.draft(WeekdayOf(number, 1 if turn is Turn.NEXT else -1))
    return found.draft(with_daypart(found, Round(Weekday(number), turn)))


def iso_date(found: Found) -> Draft | None:
    """Year, month and day in figures, in this order."""
    if not found.text.joined(found.first, found.last):
        return None
    day = found.word("day").partition("t")[0]
    return found.draft(made_of(int(found.word("year")), int(found.word("month")), int(day)))


def figures(found: Found) -> Draft | None:
    """A date in figures; which one is the day, the numbers or the report must show."""
    year = found.word("year")
    if not found.text.joined(found.first, found.last) or (len(year) < 4 and found.text.word(found.first + 1) == "-"):
        return None
    first, second = int(found.word("first")), int(found.word("second"))
    if min(first, second) > 12 or max(first, second) > 31 or not first or not second:
        return None
    return found.draft(Figures(read_year(year), first, second))


def dotted_date(found: Found) -> Draft | None:
    """Day, month and year with stops between: never in another order."""
    day, month, year = map(int, found.text.words[found.first].split("."))
    return found.draft(made_of(read_year(str(year)), month, day))


def named_day(found: Found) -> Draft | None:
    """A day that everybody knows by its date."""
    if not found.text.joined(found.first, found.last):
        return None
    year, month, day = map(int, str(found.text.phrases[found.first]).split("-"))
    return found.draft(made_of(year, month, day))


def week_of_day(found: Found) -> Draft | None:
    """The week of a day that is named: "the week of April 10"."""
    _, grain, count = unit_of(found)
    day = full_date(found)
    if day is None or grain not in {Granularity.WEEK, Granularity.WEEKEND} or count > 1:
        return None
    return found.draft(PeriodOf(grain, day.meaning))


def relative_day(found: Found) -> Draft | None:
    """Yesterday, today, tomorrow."""
    count = {"yesterday": -1, "tomorrow": 1}.get(found.word("day"), 0)
    return found.draft(with_daypart(found, Away(Granularity.DAY, count)))


def day_beside(found: Found) -> Draft | None:
    """The day before yesterday, the day after tomorrow."""
    if found.text.words[found.pieces["side"][0] - 1] != "day":
        return None
    return found.draft(Away(Granularity.DAY, -2 if found.word("day") == "yesterday" else 2))


def holiday(found: Found) -> Draft | None:
    """A holiday, with its year if that is said."""
    kind, numbers = found.text.phrases.get(found.pieces["holiday"][0]) or found.value("holiday", "HOLIDAY")
    if kind == "moving":
        return found.draft(Unsaid("XXXX-XX-XX", None, "moving"))
    cycle = Holiday(kind, numbers if isinstance(numbers, list) else [numbers])
    if found.has("year"):
        return found.draft(OfYear(cycle, Known(year_of(int(found.word("year"))))))
    year = year_meaning(found)
    if year is not None:
        return found.draft(OfYear(cycle, year))
    if found.text.words[found.last] in {"week", "weekend", "season"}:
        grain = {"week": Granularity.WEEK, "weekend": Granularity.WEEKEND}.get(found.text.words[found.last])
        return found.draft(PeriodOf(grain, Round(cycle, found.turn))) if grain else None
    if found.text.words[found.last] in lists().values["UNIT"] and found.last > found.pieces["holiday"][1] - 1:
        return None
    return found.draft(Round(cycle, found.turn))


def told_daypart(found: Found) -> Draft | None:
    """A part of the day that is spoken of, or of a day that is named."""
    day: Meaning = ToldDay()
    if found.has("month"):
        named = full_date(found)
        if named is None:
            return None
        day = named.meaning
    elif found.text.word(found.last + 1) in {"of", "that", "when", "before", "after"}:
        return None
    return found.draft(part_of_day(found, "daypart", "DAYPART", day))


def daypart(found: Found) -> Draft | None:
    """This morning, last night, the next evening."""
    turn = found.turn or Turn.THIS
    base: Meaning = Away(Granularity.DAY, COUNTS[turn], from_text=turn in IN_TEXT)
    if found.word("rel") == "next" and "the" in found.words("rel"):
        base = Away(Granularity.DAY, 1, from_text=True)
    return found.draft(part_of_day(found, "daypart", "DAYPART", base))


def tonight(found: Found) -> Draft | None:
    """Tonight; overnight is the night that has passed."""
    behind = found.last + 1
    if found.text.capital(found.last) and behind < len(found.text.words) and found.text.capital(behind):
        return None  # the name of a programme
    if found.word("word") == "overnight":
        return found.draft(part_of_day(found, "word", "OVERNIGHT", Away(Granularity.DAY, -1)))
    return found.draft(part_of_day(found, "word", "TONIGHT", Away(Granularity.DAY, 0)))

"""From matches to meanings: times of day.

"5 p.m. EST", "10:30", "noon": hour, minute and zone. The day is told beside it, or before.
"""

import re

from sayso.times.expressions import Draft, Found
from sayso.times.lexicon import lists
from sayso.times.moments import Clock, ToldDay
from sayso.times.numbers import read_number


def clock(found: Found) -> Draft | None:
    """A time of day, with its zone."""
    time = read_clock(found)
    if time is None:
        return None
    zone = found.value("zone", "ZONE") if found.has("zone") else None
    draft = found.draft(Clock(*time, zone, ToldDay()))
    return Draft(draft.first, draft.last, draft.meaning, clock=True) if draft else None


def read_clock(found: Found) -> tuple[int, int | None] | None:
    """Give hour and minute."""
    if found.has("moment"):
        return int(lists().values["MOMENT"][found.word("moment")]), 0
    if found.has("military"):
        figures = found.word("military")
        return (int(figures[:2]), int(figures[2:])) if int(figures[:2]) < 25 and int(figures[2:]) < 60 else None
    if found.has("joined"):
        word = found.word("joined")
        return in_half(int(word[:-2]), None, word[-2])
    if found.has("spoken"):
        return int(read_number(found.word("spoken")) or 0), None
    if found.has("hour"):
        return in_half(int(read_number(found.word("hour")) or 0), None, meridian(found))
    hour, minute = map(int, re.split(r"[:.]", found.word("plain") or found.word("at"))[:2])
    if found.has("plain"):
        return (hour, minute) if plain_clock(found) else None
    return in_half(hour, minute, meridian(found))


def meridian(found: Found) -> str:
    """Give the first letter of "a.m." or "p.m."."""
    return found.text.words[found.pieces["hour" if found.has("hour") else "at"][1]][0]


def plain_clock(found: Found) -> bool:
    """Tell whether figures with a colon are a time of day, not a score or the place of a verse."""
    before = found.text.word(found.first - 1)
    return found.has("zone") or before in {
        "at",
        "by",
        "until",
        "till",
        "from",
        "around",
        "about",
        "before",
        "after",
        "since",
    }


def in_half(hour: int, minute: int | None, half: str) -> tuple[int, int | None] | None:
    """Give the hour of the day from one of its half."""
    if not 0 < hour <= 12:
        return (hour, minute) if hour <= 24 else None
    return hour % 12 + (12 if half == "p" else 0), minute

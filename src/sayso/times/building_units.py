"""From matches to meanings: units that are pointed at ("last week") or counted away ("two years ago").

As `building_days.py`: each function makes the meaning of the pattern of its name, or None.
"""

from dataclasses import replace

from sayso.schema import Granularity
from sayso.times.cycles import Turn, Weekday, Weekend
from sayso.times.durations import CLOCKED, Lasting
from sayso.times.expressions import COUNTS, EDGES, IN_TEXT, Draft, Found, unit_of, with_part
from sayso.times.lexicon import lists
from sayso.times.meanings import Away, Counted, Meaning, Round, Told, Unsaid
from sayso.times.moments import AwayByClock
from sayso.times.numbers import read_amount, read_number

ROUND_YEARS = frozenset({Granularity.DECADE, Granularity.CENTURY})


def relative_unit(found: Found) -> Draft | None:
    """Last week, this year, the following month, that day; "the period" is the one that is spoken of."""
    turn = found.turn
    if turn is None:
        return None
    if not found.has("unit"):
        grain = Granularity.QUARTER
    else:
        _, grain, count = unit_of(found)
        if count > 100 or grain in CLOCKED or (count == 2 and grain is Granularity.WEEK):
            return None
    words = found.words("rel")
    if words[0] == "the" and words[-1] in {"last", "past"} and found.has("unit"):
        letter, grain, count = unit_of(found)
        return found.draft(Lasting(letter, grain, count, -1)) if grain is not Granularity.WEEKEND else None
    if grain is Granularity.WEEKEND:
        return found.draft(Round(Weekend(), turn))
    if words in (["the", "next"], ["the", "same"]):
        turn = Turn.FOLLOWING if words[1] == "next" else turn
    if words == ["the", "next"] and found.word("unit") in {"year", "decade", "century"}:
        turn = Turn.NEXT
    if grain is Granularity.DAY and turn in {Turn.LAST, Turn.NEXT} and words[0] != "the":
        return None
    return found.draft(Away(grain, COUNTS[turn], from_text=turn in IN_TEXT, whole=True))


def bare_unit(found: Found) -> Draft | None:
    """The year, the quarter, the week: the one that is spoken of."""
    _, grain, count = unit_of(found)
    if grain in {*CLOCKED, *ROUND_YEARS} or count > 1:
        return None
    behind = found.text.word(found.last + 1)
    if behind in {"-", "of", "before", "after", "that", "when"} or (grain is Granularity.DAY and not found.has("part")):
        return None
    if grain in {Granularity.MONTH, Granularity.WEEK} and not found.has("part") and behind != "'s":
        return None
    if grain is Granularity.WEEKEND:
        return found.draft(Round(Weekend()))
    draft = found.draft(Told(grain))
    return replace(draft, meaning=Away(grain, 0)) if draft and draft.sooner else draft


def unit_end(found: Found) -> Draft | None:
    """The year's end, month-end."""
    _, grain, count = unit_of(found)
    if grain not in {Granularity.YEAR, Granularity.MONTH, Granularity.QUARTER, Granularity.WEEK} or count > 1:
        return None
    edge = EDGES.get(found.word("edge"))
    if edge is None or found.word("edge") in {"turn", "close", "outset"}:
        return None
    return with_part(found.draft(Told(grain)), edge)


def unit_beside(found: Found) -> Draft | None:
    """The week after next, the month before last."""
    _, grain, _ = unit_of(found)
    words = (found.word("side"), found.text.words[found.last])
    if words not in {("after", "next"), ("before", "last")} or grain in CLOCKED:
        return None
    return found.draft(Away(grain, 2 if words[0] == "after" else -2, whole=True))


def count_of(found: Found) -> float | None:
    """Give how many units are counted."""
    count = read_amount(found.words("amount"))
    if "unit" in found.pieces and found.pieces["amount"][1] < found.pieces["unit"][0] and is_range(found):
        return None
    rest = found.text.words[found.pieces["unit"][1] : found.last + 1] if found.has("unit") else []
    if list(rest[:1]) == ["and"] and "half" in rest and count is not None:
        return count + 0.5
    return count


def is_range(found: Found) -> bool:
    """Tell whether two numbers are given: "66 and 87 days"."""
    between = found.text.words[found.pieces["amount"][1] : found.pieces["unit"][0]]
    return any(read_number(word) is not None for word in between)


def unsaid(grain: Granularity) -> Meaning:
    """Give the meaning of what is left open."""
    return Unsaid("PAST_REF", grain, "open")


def away(letter: str, grain: Granularity, count: float | None, *, from_text: bool) -> Meaning:
    """Give the period so many units away; fractions are counted in the next smaller unit."""
    del letter
    if count is None:
        return Unsaid("XXXX-XX-XX" if from_text else "PAST_REF", grain, "open")
    if grain in ROUND_YEARS:
        grain = Granularity.YEAR
    if count != int(count):
        smaller = {Granularity.YEAR: (Granularity.MONTH, 12), Granularity.WEEK: (Granularity.DAY, 7)}.get(grain)
        if smaller is None:
            return Unsaid("PAST_REF", grain, "open")
        return Away(smaller[0], round(count * smaller[1]), from_text)
    return Away(grain, int(count), from_text)


def ago(found: Found) -> Draft | None:
    """So many units ago."""
    letter, grain, times = unit_of(found)
    count = count_of(found) if found.has("amount") else None
    if found.word("ago") == "back" and count is None:
        return None
    if grain in CLOCKED:
        return found.draft(AwayByClock(grain, -count) if count else unsaid(grain))
    return found.draft(away(letter, grain, None if count is None else -count * times, from_text=False))


def from_text(found: Found) -> Draft | None:
    """So many units earlier or later than what the text has told."""
    letter, grain, times = unit_of(found)
    count, side = count_of(found), found.word("side")
    behind = found.text.word(found.last + 1)
    if side in {"before", "after", "previously"} and behind not in {"", ".", ",", ";", ")", "and"}:
        return None
    if found.text.word(found.last + 1) == "than":
        return None
    sign = -1 if side in {"earlier", "before", "previously"} else 1
    if grain in CLOCKED:
        return found.draft(Unsaid("XXXX-XX-XXTXX:XX", grain, "clock"))
    return found.draft(away(letter, grain, None if count is None else sign * count * times, from_text=True))


def year_ago(found: Found) -> Draft | None:
    """The year-ago quarter, the year-earlier period."""
    words = found.text.words[found.first : found.last + 1]
    if "year" not in words and "month" not in words:
        return None
    grain = Granularity.YEAR if "year" in words else Granularity.MONTH
    unit = words[-1]
    if unit == words[0] or ("-" not in words and unit not in {"quarter", "period"}):
        return None
    if unit == "quarter":
        return found.draft(Away(Granularity.QUARTER, -4, from_text=True, whole=True))
    if unit == "period":
        return found.draft(Away(Granularity.YEAR, -1, from_text=True))
    return found.draft(Away(grain, -1)) if unit in {"ago", "earlier"} else None


def from_now(found: Found) -> Draft | None:
    """So many units from now."""
    letter, grain, times = unit_of(found)
    count = count_of(found)
    if grain in CLOCKED:
        return found.draft(AwayByClock(grain, count) if count else unsaid(grain))
    return found.draft(away(letter, grain, None if count is None else count * times, from_text=False))


def counted(found: Found) -> Draft | None:
    """So many units from a day that is named: "a week from Tuesday", "two days before yesterday"."""
    _, grain, times = unit_of(found)
    count, word, side = count_of(found), found.word("base"), found.word("side")
    if count is None or count != int(count) or grain in CLOCKED or side == "back":
        return None
    number = lists().values["WEEKDAY"].get(word)
    here = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    base: Meaning = Away(Granularity.DAY, here)
    if number is not None:
        base = Round(Weekday(number), Turn.THIS if side == "from" else None)
    sign = -1 if side in {"ago", "before"} else 1
    return found.draft(Counted(base, grain, sign * int(count) * times))

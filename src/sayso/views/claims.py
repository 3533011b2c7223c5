"""How a claim is written in a cell: when, how much, on whose word, from whom to whom, and where it stands.

A date is written no finer than the text has it; one in brackets is that of publication, where the text gives no own.

    >>> amount(40.0, None, "percent", "more than")
    'more than 40 percent'
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

from rich.text import Text

from sayso.ledger import EventRow, Party, QuantityRow, SayRow, When
from sayso.schema import EventStatus, Granularity, Span, Stance
from sayso.views.plain import neutralise, one_line

CALENDAR = re.compile(r"\d{4}(-\d{2}(-\d{2})?|-Q\d|-H\d)?")
WEEK = re.compile(r"\d{4}-W\d{2}")
STANCES = {
    Stance.DENIES: "denied by",
    Stance.DOUBTS: "doubted by",
    Stance.PROPOSES: "proposed by",
}
NOBODY = "somebody"
OWN_VOICE = "the outlet"
SHORT = 8  # digits of a document's id that tell it from others
HEADED = re.compile(r"^degree |^pound | an ")  # units of several words of which the first is counted
UNCHANGING = frozenset({"percent", "times"})
WORDED = {"share": "", "age": "years old"}  # not as they are called
FINEST, CLOSE = 12, 0.001  # of fractions: the largest below the line, and how far off they may be
PLURALS = {"foot": "feet", "inch": "inches"}
BREAK = re.compile(r"\s")


def date_of(when: When | None, published: str | None) -> str:
    """Write when something happened; in brackets the day on which it was told, where the text gives no time."""
    if when is not None and when.anchored:
        return when_label(when)
    return f"({published[:10]})" if published else ""


def when_label(when: When) -> str:
    """Write a time as finely as the text has it."""
    if when.begins is None:
        label = f"before {day_of(when.ends or '')}"
    elif when.ends is None:
        label = f"since {when.value if CALENDAR.fullmatch(when.value) else day_of(when.begins)}"
    elif CALENDAR.fullmatch(when.value):
        label = when.value
    elif WEEK.fullmatch(when.value):
        label = f"week of {day_of(when.begins)}"
    elif when.granularity in {Granularity.DECADE, Granularity.CENTURY}:
        label = f"{when.begins[:4]}s"
    else:
        label = interval_label(when.begins, when.ends)
    hedges = [str(when.part)] if when.part else []
    return " ".join([*(["about"] if when.approximate else []), *hedges, label])


def interval_label(begins: str, ends: str) -> str:
    """Write an interval by its first and last day; one of a day or less by its beginning."""
    try:
        last = date.fromisoformat(ends[:10]) - timedelta(days=1)
        days = (last - date.fromisoformat(begins[:10])).days
    except ValueError:
        return day_of(begins)
    return f"{begins[:10]} – {last}" if days > 0 else day_of(begins)


def day_of(moment: str) -> str:
    """Give the day, and the time of day to the minute."""
    return moment[:16].replace("T", " ")


def granularity_of(when: When) -> str:
    """Name how fine a time is."""
    if when.begins is None or when.ends is None:
        return "open"
    return str(when.granularity or "")


def amount(low: float | None, high: float | None, unit: str | None, hedge: str | None) -> str:
    """Write a value or range with its unit and hedge."""
    if low is None or high is None or low == high:
        single = low if low is not None else high
        value = "" if single is None else value_text(single, unit)
    else:
        value = f"{value_text(low, unit)}–{value_text(high, unit)}"
    written = unit and one_line(unit_text(unit, one=value in {"", "1"}))
    open_hedge = hedge or ("at least" if high is None and low is not None else "at most" if low is None else "")
    return " ".join(part for part in (open_hedge if value else hedge, value, written) if part)


def unit_text(unit: str, *, one: bool) -> str:
    """Write a unit behind a number: in the plural, unless it is one of them; what has no plural stays as it is.

    >>> [unit_text(unit, one=False) for unit in ("kilogram", "square foot", "mile an hour", "percent", "USD")]
    ['kilograms', 'square feet', 'miles an hour', 'percent', 'USD']
    """
    if unit in WORDED:
        return WORDED[unit]
    words = unit.split(" ")
    at = 0 if HEADED.search(unit) else -1
    if not (one or unit in UNCHANGING or any(map(str.isupper, unit))):
        words[at] = PLURALS.get(words[at], f"{words[at]}s")
    return " ".join(words)


def value_text(value: float, unit: str | None) -> str:
    """Write a value; a share as the fraction that it was given as.

    >>> value_text(0.3333, "share"), value_text(0.3333, None)
    ('1/3', '0.3333')
    """
    fraction = Fraction(value).limit_denominator(FINEST)
    if unit == "share" and fraction.denominator > 1 and abs(fraction - Fraction(value)) < CLOSE:
        return f"{fraction.numerator}/{fraction.denominator}"
    return number_text(value)


def number_text(value: float) -> str:
    """Write a number, with commas between thousands."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def figure_of(row: QuantityRow) -> str:
    """Write a figure: its change, value, unit, and what it is divided by."""
    change = f"{row.change} of" if row.change else None
    per = f"per {one_line(row.per)}" if row.per else None
    written = amount(row.low, row.high, row.unit, str(row.hedge) if row.hedge else None)
    return " ".join(part for part in (change, written, per) if part)


def counted_of(row: QuantityRow) -> str:
    """Write what a figure counts, and of what that is a part."""
    part, whole = one_line(row.part or ""), one_line(row.whole or "")
    return ": ".join(each for each in (f"of {whole}" if whole else "", part) if each)


def words_of(says: Sequence[SayRow], lead: str = "") -> str:
    """Write on whose word something rests; those who deny it are named as such.

    Args:
        says: Who says it.
        lead: What stands before those who assert it.
    """
    groups: dict[Stance, list[str]] = {}
    for say in says:
        groups.setdefault(say.stance, []).append(speaker_of(say))
    return "; ".join(
        f"{STANCES.get(stance, lead)} {', '.join(dict.fromkeys(groups[stance]))}".strip()
        for stance in Stance
        if stance in groups
    )


def speaker_of(say: SayRow) -> str:
    """Write who says it, and for whom."""
    who = say.who
    if who is None:
        return OWN_VOICE
    shown = one_line(who) or NOBODY
    body = one_line(say.speaks_for[-1]) if say.speaks_for else ""
    return f"{shown} for {body}" if body and body not in shown else shown


def names_of(parties: tuple[Party, ...]) -> str:
    """Write the names of actors."""
    return ", ".join(one_line(party.name) for party in parties)


def coded(row: EventRow) -> str:
    """Write type and mode of an event."""
    return f"{row.type} {row.mode}" if row.mode else str(row.type)


def status_of(row: EventRow) -> str:
    """Write the status of an event; one that is told as having happened needs no word."""
    return "" if row.status is EventStatus.ACTUAL else str(row.status)


def place_of(document: str, span: Span) -> str:
    """Write where something stands, as `sayso show` takes it."""
    return f"{document[:SHORT]}@{span.start}"


def sentence_of(row: EventRow) -> Text:
    """Show the sentence that tells of an event, with the words that do."""
    text = Text(neutralise(BREAK.sub(" ", row.sentence)))
    start = row.trigger_span.start - row.sentence_span.start
    text.stylize("bold", start, start + len(row.trigger))
    return text

"""The patterns of time expressions, written in classes of words.

A pattern is read like a regular expression of which each class name (`MONTH`, `ORDINAL`) stands for one word of that
class, `[A B]` for a word of either, `part=…` for a piece with a name. Here they are compiled into regular expressions
over letters (`lexicon.py`). Each pattern has the name of the function that makes a meaning of it, in one of the
modules `building_….py`. At each word the longest match is taken; of two equally long ones the first.
"""

import re
from dataclasses import dataclass
from functools import cache

from sayso.times.lexicon import OTHER, REST, lists

# Pieces that several patterns share.
PIECES = {
    "amount": (
        "amount=(A? SOME | SOME? A? COUPLE OF? | DOZENS OF | NUMBER NUMBER SLASH NUMBER | THE? HALF A? | A HALF |"
        " {cardinal} (AND A? HALF)? ([TO OR HYPHEN] {cardinal})? | A)"
    ),
    "cardinal": "(NUMBER | [ONES TEENS] | TENS (HYPHEN? ONES)?) POWERS? | A POWERS",
    "rel": "rel=(THE? (THIS [PAST COMING LAST NEXT] | THAT SAME | [THIS THAT LAST PAST NEXT COMING PREVIOUS FOLLOWING"
    " LATEST CURRENT SAME]))",
    "part": "(part=(THE? [EARLY MID LATE] HYPHEN? ([OF INSIDE] (?=THE))? | THE? EDGE OF |"
    " [SOONER LATER] [OF INSIDE]?))?",
    "day": "[DAYNUMBER ORDINAL]",
    "units": "unit=[UNIT UNITS]",
    "ofyear": "(OF? of=(YEAR | {relyear}) POSSESSIVE?)",
    "relyear": "THE? [THIS THAT LAST PAST NEXT COMING PREVIOUS FOLLOWING CURRENT SAME]? FISCAL? UNIT",
    "spelledyear": "spelled=(YEARWORDS (HYPHEN? ([TEENS] | TENS (HYPHEN? ONES)? | POWERS)) | ONES POWERS)",
    "zone": "(OPEN? zone=ZONE)?",
    "clock": (
        "(hour=[HOUR ONES TEENS] MERIDIAN | at=[CLOCK DOTTED] (?=MERIDIAN) MERIDIAN | joined=HOURMERIDIAN |"
        " plain=CLOCK | spoken=[HOUR ONES TEENS] OCLOCK | moment=MOMENT | military=FOURDIGITS (?=ZONE))"
    ),
}

PATTERNS: tuple[tuple[str, str], ...] = (
    # days
    ("full_date", "(weekday=WEEKDAY DOT? COMMA? THE?)? month=MONTH DOT? THE? day={day} (COMMA? year=YEAR)?"),
    ("full_date", "(weekday=WEEKDAY DOT? COMMA? THE?)? THE? day={day} OF? month=MONTH DOT? COMMA? (year=YEAR)?"),
    ("day_range", "month=MONTH DOT? day={day} [HYPHEN TO AND OR] last={day} (COMMA? year=YEAR)?"),
    ("day_range", "day={day} [HYPHEN TO AND OR] last={day} OF? month=MONTH COMMA? (year=YEAR)?"),
    ("day_of_month", "weekday=WEEKDAY THE? day=ORDINAL"),
    ("day_of_month", "THE day=ORDINAL"),
    ("weekday", "{part} ({rel})? weekday=WEEKDAY (daypart=[DAYPART OVERNIGHT])?"),
    ("weekday", "daypart=OVERNIGHT weekday=WEEKDAY"),
    ("weekday", "weekday=WEEKDAY (COMMA? last=LAST | rel=THIS | next=NEXT) UNIT"),
    ("iso_date", "year=YEAR HYPHEN month=TWODIGITS HYPHEN day=[TWODIGITS DAYTIME]"),
    ("iso_date", "year=YEAR SLASH month=TWODIGITS SLASH day=TWODIGITS"),
    ("figures", "first=TWODIGITS [SLASH HYPHEN] second=TWODIGITS [SLASH HYPHEN] year=[YEAR TWODIGITS]"),
    ("dotted_date", "DOTTEDDATE"),
    ("named_day", "NAMEDDAY"),
    ("relative_day", "{part} day=[TODAY DAYBEFORE DAYAFTER] (daypart=[DAYPART OVERNIGHT])?"),
    ("day_beside", "THE? UNIT side=[BEFORE AFTER] day=[DAYBEFORE DAYAFTER]"),
    (
        "holiday",
        "{part} ({rel})? holiday=HOLIDAY (UNIT | [COMMA OF]? year=YEAR | [COMMA OF]? of=([THIS LAST NEXT] UNIT))?",
    ),
    # months, seasons, years
    ("month", "{part} ({rel})? month=MONTH (DOT? (COMMA? OF? of=(YEAR | [THIS LAST NEXT] UNIT) | {spelledyear}))?"),
    ("month_apostrophe", "month=MONTH DOT? APOSTROPHE year=TWODIGITS"),
    ("season", "{part} ({rel} | the=THE)? (MID HYPHEN)? season=SEASON {ofyear}?"),
    ("season", "{part} ({rel} | the=THE)? season=SEASON OF {spelledyear}"),
    ("year", "{part} (THE? UNIT)? year=YEAR"),
    ("spelled_year", "{part} (THE? UNIT)? {spelledyear}"),
    ("short_year", "{part} APOSTROPHE year=TWODIGITS"),
    ("year_range", "year=YEAR [HYPHEN SLASH] last=[YEAR TWODIGITS]"),
    ("decade", "{part} THE? ({part2})? APOSTROPHE? decade=DECADE"),
    ("century", "{part} THE? number=ORDINAL HYPHEN? unit=UNIT"),
    # quarters, halves, fiscal years
    ("quarter", "{part} THE? ({rel} POSSESSIVE?)? FISCAL? HYPHEN? number=ORDINAL HYPHEN? FISCAL? unit=UNIT {ofyear}?"),
    ("quarter", "THE? [THIS LAST NEXT] unit2=UNIT POSSESSIVE number=ORDINAL unit=UNIT"),
    ("quarter", "THE? year=YEAR number=ORDINAL unit=UNIT"),
    ("quarter_ago", "THE? COMPARABLE? UNIT HYPHEN? [AGO EARLIER SOONER] number=ORDINAL unit=UNIT"),
    ("half", "{part} THE? number=ORDINAL HYPHEN? HALF {ofyear}"),
    ("half", "THE? number=ORDINAL HYPHEN? HALF OF? THE? month=MONTH"),
    ("quarter_name", "name=[QUARTERNAME HALFNAME] ([COMMA HYPHEN OF]? FISCAL? year=YEAR)?"),
    ("quarter_name", "year=YEAR HYPHEN? name=[QUARTERNAME HALFNAME]"),
    ("fiscal", "THE? FISCAL UNIT? HYPHEN? year=YEAR"),
    ("fiscal", "name=FISCALNAME"),
    ("fiscal_relative", "({rel} | THE | POSSESSIVE) FISCAL unit=UNIT"),
    # so many units away
    ("relative_unit", "{part} {rel} THE? FULL? unit=UNIT"),
    ("relative_unit", "{part} {rel} PERIOD"),
    ("bare_unit", "{part} the=THE (FULL)? unit=UNIT"),
    ("week_of_month", "THE which=[FIRST LAST ORDINAL] unit=UNIT OF month=MONTH (COMMA? year=YEAR)?"),
    ("week_of_day", "THE unit=UNIT OF month=MONTH day={day} (COMMA? year=YEAR)?"),
    ("unit_beside", "THE unit=UNIT side=[AFTER BEFORE] [NEXT LAST]"),
    ("unit_end", "(THE | A)? unit=UNIT (POSSESSIVE | HYPHEN)? edge=EDGE"),
    ("ago", "{amount} FULL? HYPHEN? {units} (OR SO)? HYPHEN? ago=AGO"),
    ("ago", "unit=UNITS ago=AGO"),
    ("from_text", "{amount} FULL? HYPHEN? {units} HYPHEN? side=[EARLIER SOONER LATER BEFORE AFTER]"),
    ("year_ago", "THE? COMPARABLE? unit=UNIT HYPHEN? ago=[AGO EARLIER SOONER] [UNIT PERIOD]?"),
    ("from_now", "{amount} {units} FROM [NOW TODAY]"),
    ("counted", "{amount} {units} side=[AGO FROM BEFORE AFTER] base=[WEEKDAY TODAY DAYAFTER DAYBEFORE]"),
    ("daypart", "{part} {rel} daypart=DAYPART"),
    ("told_daypart", "{part} the=THE daypart=DAYPART (OF month=MONTH day={day} (COMMA? year=YEAR)?)?"),
    ("told_daypart", "{part} the=THE daypart=DAYPART OF THE? day={day} OF? month=MONTH (year=YEAR)?"),
    ("tonight", "{part} word=[TONIGHT OVERNIGHT]"),
    # durations and sets
    ("lasting", "{amount} FULL? HYPHEN? FULL? {units} (AND (A HALF | {cardinal} [UNIT UNITS]))? (HYPHEN LONG)?"),
    ("lasting", "{amount} [OR AND] {cardinal2} {units}"),
    ("unit_or_two", "A {units} [OR TO] count=[ONES SO]"),
    ("lasting_towards", "THE? towards=[LAST PAST NEXT COMING LATEST RECENT] {amount} FULL? {units}"),
    ("lasting_towards", "THE? towards=[COMING RECENT PAST LAST NEXT] FULL? unit=UNITS (AND UNITS)?"),
    ("first_ones", "THE? FIRST FULL? {amount} {units} {ofyear}?"),
    ("the_lasting", "THE {amount} HYPHEN? FULL? {units}"),
    ("the_units", "THE unit=UNITS (ahead=AHEAD)?"),
    ("many_units", "unit=UNITS ([OR AND] UNITS | HYPHEN LONG)?"),
    (
        "every",
        "EACH amount=(NUMBER | ONES | ORDINAL | SOME | COUPLE)? FULL? what=[UNIT UNITS WEEKDAY MONTH SEASON DAYPART]",
    ),
    ("recurring", "RECURRING"),
    ("weekdays", "what=WEEKDAYS (daypart=[DAYPART DAYPARTS])?"),
    ("weekdays", "weekday=WEEKDAY daypart=DAYPARTS"),
    ("per_unit", "(ONCE | {amount} TIMES) [A EACH PER] unit=UNIT"),
    # vague ones
    ("reference", "REFERENCE"),
    ("reference_word", "word=[CURRENT RECENT NOW]"),
    ("past_or_future", "THE? word=[PAST FUTURE]"),
    # times of day
    ("clock", "{clock} {zone}"),
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern, ready to be matched."""

    name: str
    regex: re.Pattern[str]


def expand(pattern: str) -> str:
    """Put the shared pieces into a pattern."""
    while "{" in pattern:
        pattern = pattern.replace("{part2}", "[EARLY MID LATE] HYPHEN?").replace("{cardinal2}", "{cardinal}")
        for name, piece in PIECES.items():
            pattern = pattern.replace(f"{{{name}}}", f"({piece})" if name in {"cardinal", "relyear"} else piece)
    return pattern


def compile_pattern(pattern: str) -> str:
    """Turn a pattern into a regular expression over letters."""
    known = lists()

    def letters(match: re.Match[str]) -> str:
        names = match[0].strip("[]").split()
        found = "".join(known.having(name) for name in names)
        if not found:
            raise KeyError(f"no word of the classes {names}")
        return (
            f"[{found}]{REST}*" if {"HOLIDAY", "NAMEDDAY", "REFERENCE", "HEDGE", "ZONE"} & set(names) else f"[{found}]"
        )

    text = expand(pattern)
    text = re.sub(r"(\w+)=\(", r"(?P<\1>", text)
    text = re.sub(r"([a-z]\w*)=(\[[A-Z ]+\]|[A-Z]+)", r"(?P<\1>\2)", text)
    text = re.sub(r"(?<!\?)\((?!\?)", "(?:", text)
    text = re.sub(r"\[[A-Z ]+\]|(?<![<\w?])[A-Z]+(?![\w>])", letters, text)
    return text.replace(" ", "")


@cache
def patterns() -> tuple[Pattern, ...]:
    """Give all patterns."""
    return tuple(Pattern(name, re.compile(compile_pattern(text))) for name, text in PATTERNS)


# Words that alone make no time: a stretch that has nothing else is passed over.
FUNCTION = frozenset(
    name
    for line in (
        "THE A OF INSIDE AND OR SO TO AT ON FROM COMMA DOT HYPHEN SLASH COLON OPEN APOSTROPHE POSSESSIVE NUMBER ONES",
        "TEENS TENS POWERS DAYNUMBER MONTHNUMBER HOUR TWODIGITS FOURDIGITS DOTTED THIS THAT SAME SOME DOZENS",
        "COUPLE FIRST FULL LAST HALF HEDGE PREVIOUS FOLLOWING BEFORE AFTER EARLIER LATER SOONER EARLY LATE",
        "MID EDGE LONG OLD TERM TIME PER TIMES ONCE EACH ORDINAL NEXT AGO COMING LATEST COMPARABLE FISCAL",
        "QUARTERNAME HALFNAME ZONE",
    )
    for name in line.split()
)


@cache
def stretches() -> re.Pattern[str]:
    """Give the expression that finds stretches of words in which a time may stand."""
    known = lists()
    cores = "".join(letter for letter, classes in known.classes.items() if classes - FUNCTION)
    cores += "".join(known.having(name) for name in ("CLOCK", "QUARTERNAME", "HALFNAME", "DAYTIME", "DOTTED"))
    return re.compile(f"[^{OTHER}]*[{cores}][^{OTHER}]*")

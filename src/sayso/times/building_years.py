"""From matches to meanings: months, seasons, quarters, years and longer.

As `building_days.py`: each function makes the meaning of the pattern of its name, or None.
"""

import re
from dataclasses import replace

from sayso.schema import Granularity, TimePart
from sayso.times.cycles import Cycle, MonthOrDay, PartOfYear
from sayso.times.expressions import Draft, Found, unit_of, with_part, year_meaning
from sayso.times.lexicon import lists
from sayso.times.meanings import Away, Between, Known, OfYear, Round, Unsaid, made_of
from sayso.times.numbers import read_ordinal, read_year
from sayso.times.periods import Period, year_of

STOPS = frozenset({"", ".", ",", "of", "in"})


def month(found: Found) -> Draft | None:
    """A month, with its year if that is said."""
    number = found.value("month", "MONTH")
    year = year_meaning(found)
    if year is not None:
        return found.draft(OfYear(MonthOrDay(number), year))
    return found.draft(Round(MonthOrDay(number), found.turn))


def month_apostrophe(found: Found) -> Draft | None:
    """A month and the last two figures of its year."""
    return found.draft(made_of(read_year(found.word("year")), found.value("month", "MONTH")))


def season(found: Found) -> Draft | None:
    """A season; without an article or the like only behind a preposition, since its words mean much else."""
    words = found.text
    last = found.last
    number = found.value("season", "SEASON")
    year = year_meaning(found)
    cycle: Cycle = PartOfYear(Granularity.SEASON, number)
    if year is not None:
        return found.draft(OfYear(cycle, year))
    bare = not found.has("rel") and not found.has("the") and not found.has("part")
    if bare and (
        words.word(found.first - 1) not in {"in", "by", "during", "since", "until"} or words.words[last] == "fall"
    ):
        return None
    if not found.has("rel") and words.word(last + 1) in {"of", "in", "from"}:
        return None
    if words.annotations.tags[found.pieces["season"][0]] == "VERB":
        return None
    return found.draft(Round(cycle, found.turn))


def year(found: Found) -> Draft | None:
    """A year in figures."""
    return found.draft(Known(year_of(int(found.word("year")))))


def spelled_year(found: Found) -> Draft | None:
    """A year in words."""
    number = read_year(" ".join(found.words("spelled")))
    if not 1100 <= number <= 2100 or (found.text.words[found.first] != "the" and number % 1000 == 0):
        return None
    return found.draft(Known(year_of(number)))


def short_year(found: Found) -> Draft | None:
    """The last two figures of a year behind an apostrophe."""
    if not found.text.joined(found.last - 1, found.last):
        return None
    return found.draft(Known(year_of(read_year(found.word("year")))))


def year_range(found: Found) -> Draft | None:
    """From one year to another: "2023-24"."""
    first, last = int(found.word("year")), found.word("last")
    end = int(last) if len(last) == 4 else first - first % 100 + int(last)
    if not found.text.joined(found.first, found.last) or not first < end <= first + (100 if len(last) == 4 else 15):
        return None
    return found.draft(Between(Known(year_of(first)), Known(year_of(end))))


def decade(found: Found) -> Draft | None:
    """A decade, in figures or in words."""
    word = found.word("decade")
    words = found.text.words[found.first : found.last + 1]
    known = lists().values["DECADE"].get(word)
    number = known if known is not None else int(word[:-1])
    if number < 100 and not {"the", "'"} & set(words):
        return None
    if number < 100:
        number += 1900 if number >= 20 else 2000
    return found.draft(Known(Period(Granularity.DECADE, number // 10)))


def century(found: Found) -> Draft | None:
    """A century by its number."""
    if found.word("unit") != "century" or not 1 < found.number("number") < 22:
        return None
    return found.draft(Known(Period(Granularity.CENTURY, found.number("number") - 1)))


def quarter(found: Found) -> Draft | None:
    """A quarter by its number, of a year that is named or of the one that is spoken of."""
    number = found.number("number") - 1
    if found.word("unit") != "quarter" or not 0 <= number < 4:
        return None
    cycle = PartOfYear(Granularity.QUARTER, number)
    words = found.text.words[found.first : found.last + 1]
    if {"fiscal", "financial"} & set(words):
        return found.draft(Unsaid(cycle.unknown, Granularity.QUARTER, "fiscal"))
    meaning = year_meaning(found)
    if found.has("year"):
        meaning = Known(year_of(int(found.word("year"))))
    if found.has("unit2"):
        turn = {"last": -1, "next": 1}.get(next(word for word in words if word != "the"), 0)
        meaning = Away(Granularity.YEAR, turn)
    draft = found.draft(OfYear(cycle, meaning) if meaning else Round(cycle, found.turn))
    adjective = draft and list(words[:1]) == ["the"] and "-" in words and found.text.word(found.last + 1) not in STOPS
    return replace(draft, first=draft.first + 1) if draft and adjective else draft


def quarter_ago(found: Found) -> Draft | None:
    """A quarter by its number, a year before."""
    cycle = PartOfYear(Granularity.QUARTER, found.number("number") - 1)
    if found.word("unit") != "quarter" or not 0 <= cycle.number < 4:
        return None
    return found.draft(OfYear(cycle, Away(Granularity.YEAR, -1)))


def half(found: Found) -> Draft | None:
    """A half of a year or month."""
    number = found.number("number")
    if number not in {1, 2}:
        return None
    if found.has("month"):
        draft = found.draft(Round(MonthOrDay(found.value("month", "MONTH"))))
        return with_part(draft, TimePart.EARLY if number == 1 else TimePart.LATE)
    meaning = year_meaning(found)
    return found.draft(OfYear(PartOfYear(Granularity.HALF_YEAR, number - 1), meaning)) if meaning else None


def quarter_name(found: Found) -> Draft | None:
    """Q3, H1, with its year if that is said."""
    word = found.word("name")
    grain = Granularity.QUARTER if "q" in word else Granularity.HALF_YEAR
    cycle = PartOfYear(grain, int(word.strip("qh")) - 1)
    if found.has("year"):
        return found.draft(OfYear(cycle, Known(year_of(int(found.word("year"))))))
    return found.draft(Round(cycle)) if grain is Granularity.QUARTER and found.text.capital(found.first) else None


def fiscal(found: Found) -> Draft | None:
    """A fiscal year by its number."""
    figures = found.word("year") or re.sub(r"\D", "", found.word("name"))
    return found.draft(Unsaid(f"{read_year(figures):04}", Granularity.YEAR, "fiscal"))


def fiscal_relative(found: Found) -> Draft | None:
    """The last fiscal year, the fiscal quarter."""
    _, grain, _ = unit_of(found)
    if grain not in {Granularity.YEAR, Granularity.QUARTER}:
        return None
    return found.draft(Unsaid("XXXX" if grain is Granularity.YEAR else "XXXX-QX", grain, "fiscal"))


def week_of_month(found: Found) -> Draft | None:
    """The first week of May: a part of the month."""
    which, month = found.word("which"), found.value("month", "MONTH")
    if found.word("unit") not in {"week", "weekend", "day"}:
        return None
    year = Known(year_of(int(found.word("year")))) if found.has("year") else None
    meaning = OfYear(MonthOrDay(month), year) if year else Round(MonthOrDay(month))
    number = {"last": 5, "final": 5, "opening": 1}.get(which) or read_ordinal(which)
    part = TimePart.EARLY if number == 1 else TimePart.LATE if number > 3 else TimePart.MID
    return with_part(found.draft(meaning), part)

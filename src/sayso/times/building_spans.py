"""From matches to meanings: durations, what comes again and again, and references to past, present and future.

As `building_days.py`: each function makes the meaning of the pattern of its name, or None.
"""

from dataclasses import replace

from sayso.schema import Granularity
from sayso.times.building_units import count_of
from sayso.times.cycles import PartOfYear, Weekday
from sayso.times.durations import CLOCKED, Again, Lasting, Vague
from sayso.times.expressions import Draft, Found, unit_of
from sayso.times.lexicon import lists
from sayso.times.numbers import read_number, read_ordinal

SPAN_WORDS = frozenset(
    {"for", "within", "in", "than", "over", "about", "nearly", "almost", "half", "under", "lasted", "once"}
)


NOMINAL = frozenset({"NOUN", "ADJ", "PROPN", "NUM"})


BESIDE = frozenset({"after", "before", "ahead", "into"})
ONE_DAY = frozenset(["will", "would", "could", "can", "may", "might", "'ll", "to"])


def lasting(found: Found) -> Draft | None:
    """So long; "a year" behind a figure says how much in each, "one day" when is left open."""
    letter, grain, times = unit_of(found)
    words, unit, text = found.words("amount"), found.word("unit"), found.text
    if words == ["one"] and unit == "day" and is_one_day(found):
        return one_day(found)
    if unit == "weekend" or (unit in {"quarter", "quarters"} and no_time(found)):
        return None
    count = count_of(found)
    if unit == "nights" and count is None:
        return None
    if words in (["a"], ["an"]):
        if unit == "second" and is_ordinal(found):
            return None
        if is_rate(found):
            return found.draft(Again(f"P{letter[:1] if letter.startswith('T') else ''}1{letter[-1]}", grain))
        if is_indefinite(found, unit, text.word(found.last + 1)):
            return None
    return found.draft(Lasting(letter, grain, None if count is None else count * times))


def is_one_day(found: Found) -> bool:
    """Tell whether "one day" is some day, not a duration."""
    text = found.text
    if "-" in text.words[found.first : found.last] or text.word(found.last + 1) in {"after", "before", "of", "away"}:
        return False
    return text.word(found.first - 1) not in SPAN_WORDS | {"only", "just", "least"}


def one_day(found: Found) -> Draft | None:
    """One day, in the future; in the past it says nothing."""
    near = {found.text.word(word) for word in range(found.first - 6, found.last + 7)}
    return found.draft(Vague("FUTURE_REF")) if near & ONE_DAY else None


def is_ordinal(found: Found) -> bool:
    """Tell whether "a second" is one more of something."""
    tags = found.text.annotations.tags
    following = found.last + 1
    return following < len(tags) and tags[following] in NOMINAL


def is_indefinite(found: Found, unit: str, behind: str) -> bool:
    """Tell whether "a day", "a week" is not how long something lasts, but some day."""
    if unit in {"second", "minute", "day", "week"} and behind in {"when", "that", "later"}:
        return True
    return unit == "day" and behind not in BESIDE and found.text.word(found.first - 1) not in SPAN_WORDS


def no_time(found: Found) -> bool:
    """Tell whether a quarter is a fourth part rather than three months."""
    words = found.words("amount")
    fraction = words in (["a"], ["three"], ["one"])
    return fraction and (found.text.word(found.last + 1) not in {"ago", "later", "earlier"} or words == ["a"])


def is_rate(found: Found) -> bool:
    """Tell whether "a year" says how often or how much in each."""
    before = found.first - 1
    if before < 0 or found.text.word(found.last + 1) in BESIDE:
        return False
    tag = found.text.annotations.tags[before]
    return tag in {"NOUN", "NUM", "SYM", "PROPN"} and found.text.words[before] not in SPAN_WORDS


def unit_or_two(found: Found) -> Draft | None:
    """A year or two, a week or so."""
    letter, grain, times = unit_of(found)
    if found.word("count") == "so":
        draft = found.draft(Lasting(letter, grain, times))
        return replace(draft, hedge="about") if draft else None
    return found.draft(Lasting(letter, grain, None))


def lasting_towards(found: Found) -> Draft | None:
    """The last five years, the next few days, recent months."""
    letter, grain, times = unit_of(found)
    word = found.word("towards")
    if not found.has("amount") and word in {"coming", "upcoming", "recent", "next"}:
        return found.draft(Vague("PAST_REF" if word == "recent" else "FUTURE_REF"))
    if not found.has("amount") and word != "past":
        return None
    count = count_of(found) if found.has("amount") else None
    towards = 1 if word in {"next", "coming", "upcoming"} else -1
    return found.draft(Lasting(letter, grain, None if count is None else count * times, towards))


def first_ones(found: Found) -> Draft | None:
    """The first nine months of the year, its last two weeks."""
    letter, grain, times = unit_of(found)
    count = count_of(found)
    if found.words("amount") in (["a"], ["an"]):
        return None
    return found.draft(Lasting(letter, grain, None if count is None else count * times))


def the_lasting(found: Found) -> Draft | None:
    """The nine months, the four-day visit."""
    if found.words("amount")[:1] == ["a"]:
        return None
    draft = lasting(found)
    hyphen = "-" in found.text.words[found.first : found.last]
    return None if draft is None or hyphen else draft


def the_units(found: Found) -> Draft | None:
    """The weeks before something, the years since."""
    letter, grain, _ = unit_of(found)
    behind = found.text.word(found.last + 1)
    if found.has("ahead"):
        return found.draft(Lasting(letter, grain, None, 1))
    if behind not in {"before", "after", "that", "since", "following", "leading", "ahead", "prior"} or grain in CLOCKED:
        return None
    return found.draft(Lasting(letter, grain, None))


def many_units(found: Found) -> Draft | None:
    """Weeks, months, years: how many is left open."""
    letter, grain, _ = unit_of(found)
    before, behind = found.text.word(found.first - 1), found.text.word(found.last + 1)
    hyphen = found.text.word(found.first + 1) == "-"
    if not hyphen and before not in {
        "for",
        "in",
        "within",
        "over",
        "after",
        "of",
        "took",
        "take",
        "takes",
        "spent",
        "lasted",
    }:
        return None
    if before in {"of", "over", "after", "in"} and grain in CLOCKED:
        return None
    if before == "of" or (before in {"in", "over", "after"} and behind in {"of", "to"}):
        return None
    return found.draft(Lasting(letter, grain, None))


def every(found: Found) -> Draft | None:
    """Every day, each Thursday, every two weeks."""
    values = lists().values
    what = found.word("what")
    if what in values["WEEKDAY"]:
        return found.draft(Again(f"XXXX-WXX-{values['WEEKDAY'][what] + 1}", Granularity.DAY))
    if what in values["MONTH"]:
        return found.draft(Again(f"XXXX-{values['MONTH'][what]:02}", Granularity.MONTH))
    if what in values["SEASON"]:
        return found.draft(Again(PartOfYear(Granularity.SEASON, values["SEASON"][what]).unknown, Granularity.SEASON))
    if what in values["DAYPART"]:
        return found.draft(Again(f"XXXX-XX-XXT{values['DAYPART'][what][0]}", Granularity.DAYPART))
    letter, grain, times = unit_of(found, "what")
    word = found.word("amount")
    count = (read_ordinal(word) or read_number(word)) if word else 1
    if what in values["UNITS"] and not word:
        return None
    clock, unit = ("T", letter[1:]) if letter.startswith("T") else ("", letter)
    return found.draft(Again(f"P{clock}{'X' if count is None else f'{count * times:g}'}{unit}", grain))


def recurring(found: Found) -> Draft | None:
    """Daily, weekly, annually."""
    tag = found.text.annotations.tags[found.first]
    if tag == "NOUN" or (tag == "PROPN" and found.text.capital(found.first)):
        return None  # a paper
    return found.draft(Again(lists().values["RECURRING"][found.text.words[found.first]]))


def weekdays(found: Found) -> Draft | None:
    """Mondays, Tuesday nights, weekends."""
    if found.has("weekday"):
        value = Weekday(found.value("weekday", "WEEKDAY")).unknown
    else:
        value = found.value("what", "WEEKDAYS")
    if found.has("daypart"):
        word = found.word("daypart")
        code = lists().values["DAYPARTS"].get(word) or lists().values["DAYPART"][word][0]
        value += f"T{code}"
    return found.draft(Again(value, Granularity.WEEKEND if value.endswith("WE") else Granularity.DAY))


def per_unit(found: Found) -> Draft | None:
    """Twice a week, three times a year."""
    letter, grain, _ = unit_of(found)
    clock, unit = ("T", letter[1:]) if letter.startswith("T") else ("", letter)
    return found.draft(Again(f"P{clock}1{unit}", grain))


def reference(found: Found) -> Draft | None:
    """Past, present or future without saying when."""
    known = found.text.phrases.get(found.first) or lists().values["REFERENCE"][found.text.words[found.first]]
    return found.draft(Vague(known))


def reference_word(found: Found) -> Draft | None:
    """Now, current, recent."""
    word = found.word("word")
    if word == "now" and found.text.word(found.first - 1) in {"until", "till", "just"}:
        return found.draft(Vague("PRESENT_REF"))
    if found.text.annotations.tags[found.first] == "PROPN":
        return None
    return found.draft(Vague("PAST_REF" if word == "recent" else "PRESENT_REF"))


def past_or_future(found: Found) -> Draft | None:
    """The past, the future, as nouns; "future plans" as an adjective."""
    word = found.word("word")
    the = found.text.words[found.first] == "the"
    noun = found.text.annotations.tags[found.last] == "NOUN"
    if found.text.word(found.last + 1) == "of" or (word == "past" and not the):
        return None
    if not noun:
        return None
    behind = found.last + 1
    tags = found.text.annotations.tags
    if the and behind < len(tags) and tags[behind] in {"NOUN", "NUM", "PROPN", "ADJ"}:
        return None
    if not the and found.text.word(found.first - 1) not in {"in", "near"}:
        return None
    return found.draft(Vague("PAST_REF" if word == "past" else "FUTURE_REF"))

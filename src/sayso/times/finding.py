"""Finding time expressions: the longest pattern at each word, with the hedge before it; times of day with their day.

Takes the words as letters; gives drafts in text order, not overlapping. What is no time in its context (a number that
is no year, a name, an age) is dropped.
"""

from collections.abc import Iterator
from dataclasses import replace

from sayso.schema import Granularity, NameKind
from sayso.times import building_clock, building_days, building_spans, building_units, building_years
from sayso.times.cycles import MonthOrDay
from sayso.times.durations import Lasting
from sayso.times.expressions import Builder, Draft, Found, hedged
from sayso.times.grammar import PATTERNS, patterns, stretches
from sayso.times.lexicon import lists
from sayso.times.line import Text
from sayso.times.meanings import Away, Known, Meaning, Round
from sayso.times.moments import Clock, PartOfDay

BUILDING = (building_days, building_years, building_units, building_spans, building_clock)
BUILDERS: dict[str, Builder] = {
    name: next(vars(module)[name] for module in BUILDING if name in vars(module)) for name, _ in PATTERNS
}
LONGEST_HEDGE = 5
# Patterns whose words make names of papers, programmes and agreements.
NAMELESS = frozenset(
    {"recurring", "weekday", "relative_day", "relative_unit", "lasting", "tonight", "holiday", "reference_word"}
)


def find_drafts(text: Text) -> list[Draft]:
    """Find the time expressions of a text."""
    found: list[Draft] = []
    people = people_words(text)
    for first, last in text.lines:
        for stretch in stretches().finditer(text.letters, first, last):
            found += [
                draft
                for draft in find_in(text, *stretch.span())
                if not people & set(range(draft.first, draft.last + 1))
            ]
    return join_days(text, found)


def people_words(text: Text) -> set[int]:
    """Give the words of names of persons."""
    names = (name for name in text.annotations.names if name.kind is NameKind.PERSON)
    return {word for name in names for word in range(name.first, name.last + 1) if name.last > name.first}


def find_in(text: Text, first: int, end: int) -> Iterator[Draft]:
    """Find the expressions of a stretch of words."""
    word = first
    while word < end:
        draft = longest(text, word, end)
        if draft is None:
            word += 1
            continue
        yield with_hedge(text, draft)
        word = draft.last + 1


def longest(text: Text, word: int, end: int) -> Draft | None:
    """Give the longest expression that begins at a word."""
    matches = []
    for pattern in patterns():
        match = pattern.regex.match(text.letters, word, end)
        if match:
            matches.append((match.end(), pattern.name, match))
    matches.sort(key=lambda found: -found[0])
    for last, name, match in matches:
        pieces = {key: match.span(key) for key, value in match.groupdict().items() if value is not None}
        draft = BUILDERS[name](Found(text, word, last - 1, pieces))
        if draft is not None and fits(text, draft, name):
            return draft
    return None


def fits(text: Text, draft: Draft, name: str) -> bool:
    """Tell whether the words around let it be a time."""
    before, behind = text.word(draft.first - 1), text.word(draft.last + 1)
    contexts = lists().contexts
    if name == "daypart" and text.annotations.relations[draft.last] == "compound" and not is_common(text, draft):
        return False  # "this sunset provision"
    if is_title(text, draft) or (name in NAMELESS and is_inside_name(text, draft)):
        return False
    if name in {"year", "short_year", "year_range"}:
        return is_year(text, draft)
    if before in contexts.figure and text.word(draft.first)[:1].isdigit() and name != "clock":
        return False
    beyond = text.word(draft.last + 2)
    if behind == "old" or (behind, beyond) in {("-", "old"), ("of", "age")}:
        return False  # an age
    if name == "named_day" and before == "-" and text.capital(draft.first - 2) and text.capital(draft.last + 1):
        return False  # the name of a law
    if name == "decade" and before in contexts.ages:
        return False
    return not (behind == "-" and text.word(draft.last + 2) == "elect")


def is_common(text: Text, draft: Draft) -> bool:
    """Tell whether a part of the day is one of the four that stand before other nouns: "this morning meeting"."""
    return text.words[draft.last] in {"morning", "afternoon", "evening", "night"}


def is_inside_name(text: Text, draft: Draft) -> bool:
    """Tell whether the words are part of a longer name: a paper, an agreement."""
    return any(
        row.first <= draft.first and draft.last <= row.last and row.last - row.first > draft.last - draft.first
        for row in text.annotations.names
    )


def is_title(text: Text, draft: Draft) -> bool:
    """Tell whether the words are the name of something, as "This Week", in a line that is not all in capitals."""
    last = draft.last
    if text.words[last] == "today" and text.capital(last) and draft.first and text.capital(draft.first - 1):
        return True  # USA Today
    if (
        not text.capital(last)
        or last == draft.first
        or text.words[last] not in lists().values["UNIT"].keys() | lists().values["UNITS"].keys()
    ):
        return False
    first, end = next(line for line in text.lines if line[0] <= last < line[1])
    written = [word for word in range(first, end) if text.words[word][0].isalpha() and len(text.words[word]) > 3]
    return sum(map(text.capital, written)) <= len(written) / 2


def is_year(text: Text, draft: Draft) -> bool:
    """Tell whether four figures are a year: not a price, a number of people, of a road or of a resolution."""
    contexts = lists().contexts
    before, behind = text.word(draft.first - 1), text.word(draft.last + 1)
    if before in contexts.figure or before in contexts.numbered or behind in {"%", "percent", ":"}:
        return False
    if before in {"-", "/", "."} and text.joined(draft.first - 1, draft.first):
        return text.word(draft.first - 2) in {"mid", "early", "late", "pre", "post"}
    if (
        behind in {"-", "/", "."}
        and text.joined(draft.last, draft.last + 1)
        and text.word(draft.last + 2)[:1].isdigit()
    ):
        return False
    if draft.first != draft.last:
        return behind != "minutes"
    if behind in {"minutes", "years", "days", "hours", "weeks", "months"}:
        return False
    number = int(text.words[draft.last])
    tag = text.annotations.tags[draft.last + 1] if behind else ""
    counted = tag == "NOUN" and behind.endswith("s") and (before != "the" or number % 100 == 0)
    if before in {"in", "since", "by", "until", "during", "from", "of", "through"}:
        return not counted or (1900 <= number <= 2100 and before != "of")
    return 1900 <= number <= 2100 and not counted and not (number % 100 == 0 and tag in {"NOUN", "ADJ"})


def with_hedge(text: Text, draft: Draft) -> Draft:
    """Give an expression with the hedge that stands before it: "more than", "about"."""
    hedges = lists().values["HEDGE"]
    for length in range(LONGEST_HEDGE, 0, -1):
        first = draft.first - length
        if first < 0:
            continue
        value = text.phrases.get(first) if length > 1 else hedges.get(text.words[first])
        if not isinstance(value, str) or value not in {"about", "more", "less"}:
            continue
        if length > 1 and text.letters[first + 1 : draft.first].strip("~") != "":
            continue
        if not takes_hedge(text, draft, text.words[first]):
            return draft
        return behind_hedge(text, hedged(draft, value, first))
    return behind_hedge(text, draft)


def takes_hedge(text: Text, draft: Draft, word: str) -> bool:
    """Tell whether an expression is one that can be more or less: no day is "over"."""
    if isinstance(draft.meaning, Lasting):
        if text.words[draft.first] == "the" or (word == "over" and draft.meaning.count is None):
            return False
        return not draft.meaning.towards or word == "about"
    if isinstance(draft.meaning, Away):
        return draft.meaning.count != 0 and abs(draft.meaning.count) > 0 and draft.last - draft.first > 1
    if word == "around" and text.word(draft.last + 1) != "'s":
        daily = isinstance(draft.meaning, Round) and isinstance(draft.meaning.cycle, MonthOrDay)
        return daily or isinstance(draft.meaning, (Clock, Known))
    return word in {"about", "approximately", "roughly", "circa", "nearly", "almost"} and isinstance(
        draft.meaning, Clock
    )


def behind_hedge(text: Text, draft: Draft) -> Draft:
    """Give an expression with "or so", "or more" behind it."""
    behind = tuple(text.words[draft.last + 1 : draft.last + 3])
    if behind == ("or", "so"):
        return replace(draft, last=draft.last + 2, hedge="about")
    return draft


def join_days(text: Text, drafts: list[Draft]) -> list[Draft]:
    """Put times of day and their days together: side by side in one expression, else by meaning alone."""
    joined: list[Draft] = []
    for draft in drafts:
        other = joined[-1] if joined else None
        if other is None or draft.clock == other.clock:
            joined.append(draft)
            continue
        between = list(text.words[other.last + 1 : draft.first])
        clock, day = (draft, other) if draft.clock else (other, draft)
        if len(between) > 2 or not is_day(day.meaning) or set(between) - {",", "on", "at", "of", "around", "by"}:
            joined.append(draft)
            continue
        meaning = clock.meaning
        assert isinstance(meaning, Clock)
        meaning = replace(meaning, day=day_of_meaning(day.meaning))
        if between in ([], [","]):
            joined[-1] = replace(other, last=draft.last, meaning=meaning, clock=False, hedge=clock.hedge)
        elif draft.clock:
            joined.append(replace(draft, meaning=meaning, clock=False))
        else:
            joined[-1] = replace(other, meaning=meaning, clock=False)
            joined.append(draft)
    return joined


def is_day(meaning: Meaning) -> bool:
    """Tell whether a meaning is a day or a part of it."""
    if isinstance(meaning, Known):
        return meaning.period.granularity is Granularity.DAY
    if isinstance(meaning, Away):
        return meaning.granularity is Granularity.DAY
    if isinstance(meaning, Round):
        return meaning.cycle.granularity is Granularity.DAY
    return isinstance(meaning, PartOfDay)


def day_of_meaning(meaning: Meaning) -> Meaning:
    """Give the day of a part of a day."""
    return meaning.day if isinstance(meaning, PartOfDay) else meaning

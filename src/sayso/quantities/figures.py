"""Figures: numbers with unit, currency and range, their hedges, and what they are divided by.

A small grammar, read from left to right:

    figure = hedge? [currency] number [- | to | and number] [magnitude] [unit | currency] [hedge] [per]

What is a name or a count of nothing ("Article 5", "F-16", a year, a score) is no figure; `excluded` says why.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.quantities.atoms import Atoms
from sayso.quantities.exclusions import is_excluded
from sayso.quantities.lexicon import lexicon
from sayso.quantities.numbers import HYPHENS, Number, read_number
from sayso.schema import QuantityHedge

PERCENT, SHARE, AGE, TIMES, WEIGHT = "percent", "share", "age", "times", "pound weight"
NEAR = 6  # atoms beside "pounds" in which a weight may be told
CHANGED = 8  # atoms before the second number in which a change may be told
BESIDE = 8  # atoms within which another number makes "one" a number too
YOUNGEST = 10  # of those whose age stands as a bare number
FAR = 4  # atoms before a figure in which its hedge may begin
OPEN_ABOVE = {QuantityHedge.AT_LEAST, QuantityHedge.MORE_THAN}
OPEN_BELOW = {QuantityHedge.AT_MOST, QuantityHedge.LESS_THAN}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: atoms `first` to `end` (exclusive) with its unit; `start` is where its hedge begins.

    Attributes:
        number_end: The atom after the number itself.
    """

    start: int
    first: int
    number_end: int
    end: int
    low: float | None
    high: float | None
    unit: str | None = None
    hedge: QuantityHedge | None = None
    per: str | None = None
    digits: bool = False
    vague: bool = False


def find_figures(atoms: Atoms) -> Iterator[Figure]:
    """Give the figures of a report, in text order."""
    at = 0
    beginnings = lexicon().beginnings
    while at < len(atoms):
        first = atoms.atoms[at].lower
        figure = read_figure(atoms, at) if first in beginnings or first[0].isdigit() else None
        if figure is None:
            at += 1
            continue
        yield figure
        at = figure.end


def read_figure(atoms: Atoms, at: int) -> Figure | None:
    """Read the figure that begins at an atom, with its sign; the hedge before it is looked for backwards."""
    sign, first = read_sign(atoms, at)
    number = read_number(atoms, first)
    if number is None:
        return None
    aged = read_age(atoms, at, number) if sign is None else None
    if aged is not None:
        return aged
    if any(atoms.atoms[place].word in atoms.taken for place in range(at, number.end)):
        return None
    low, high, end = read_range(atoms, number, sign)
    unit, end = read_unit(atoms, number, end, sign)
    if unit is None and atoms.lower(end) == "to" and atoms.lower(at - 1) == "from":
        second = read_number(atoms, end + 1)
        unit = read_unit(atoms, second, second.end, None)[0] if second else None
    figure = Figure(at, at, end, end, low, high, unit, digits=number.digits, vague=number.high is None)
    if number.fraction and unit is None:
        figure = replace(figure, unit=SHARE)
    if is_lone_one(atoms, figure) or is_excluded(
        atoms, at, end, plain=unit is None and not number.fraction and not number.scaled
    ):
        return None
    return with_per(atoms, with_hedge(atoms, figure))


def is_lone_one(atoms: Atoms, figure: Figure) -> bool:
    """Tell whether "one" is no more than an article: "said one official"; not "at least one", "one dead, two hurt"."""
    if (figure.low, figure.digits, figure.unit, figure.number_end - figure.first) != (1, False, None, 1):
        return False
    if hedge_before(atoms, figure.start) is not None:
        return False
    first = next((at for at in range(figure.first, figure.first - BESIDE, -1) if atoms.starts_sentence(at)), None)
    first = figure.first - BESIDE if first is None else first
    last = next((at for at in range(figure.end, figure.end + BESIDE) if atoms.starts_sentence(at)), figure.end + BESIDE)
    if atoms.starts_sentence(figure.first - 1) and atoms.lower(figure.first - 1) in {"in", "at", "on"}:
        return True
    others = (
        atoms.tag(at) == "NUM" and at != figure.first and atoms.atoms[at].word not in atoms.taken
        for at in range(max(first, 0), min(last, len(atoms)))
    )
    return not any(others)


def read_sign(atoms: Atoms, at: int) -> tuple[str | None, int]:
    """Read the currency before a number: "$", "US$", "USD"; give it with the atom after it."""
    lists = lexicon()
    written = atoms.written(at)
    if written in lists.currency_signs:
        return lists.currency_signs[written], at + 1
    if written in lists.dollars and atoms.written(at + 1) == "$" and atoms.joined(at + 1):
        return lists.dollars[written], at + 2
    if written in lists.currency_codes:
        return lists.currency_codes[written], at + 1
    return None, at


def read_range(atoms: Atoms, number: Number, sign: str | None) -> tuple[float | None, float | None, int]:
    """Read the second number of "5 to 10", "5-10", "between 5 and 10", "two or three"."""
    link = atoms.lower(number.end)
    between = atoms.lower(number.end) == "and" and follows_between(atoms, number)
    if number.high is None or not (link in {"to", "or", "–"} | HYPHENS or between):
        return number.low, number.high, number.end
    step = number.end + 1
    second_sign, step = read_sign(atoms, step)
    second = read_number(atoms, step)
    if second is None or second.high is None or second.fraction or (second_sign or sign) != sign:
        return number.low, number.high, number.end
    if link == "to" and is_from_to(atoms, number, sign):
        return number.low, number.high, number.end
    if link == "or" and (number.digits or second.low > 12 or number.low + 2 < second.low):
        return number.low, number.high, number.end
    low = number.low
    if second.scaled and not number.scaled and low < 1000:
        low *= scale_of(second)
    if not low < second.high or (link in HYPHENS and not second.digits):
        return number.low, number.high, number.end
    return low, second.high, second.end


def is_from_to(atoms: Atoms, number: Number, sign: str | None) -> bool:
    """Tell whether two numbers are what something was and is: "rose from 5 to 10", "fell $2 to $75"."""
    lists = lexicon()
    begin = number.end - CHANGED
    before = [atoms.lower(at) for at in range(max(begin, 0), number.end)]
    changed = any(word in lists.change_verbs or word in lists.change_nouns for word in before)
    return changed and ("from" in before or (sign is not None and read_sign(atoms, number.end + 1)[0] is not None))


def follows_between(atoms: Atoms, number: Number) -> bool:
    """Tell whether "between" stands a few atoms before the end of a number."""
    return "between" in {atoms.lower(place) for place in range(number.end - 5, number.end)}


def scale_of(number: Number) -> float:
    """Give the magnitude by which a number was multiplied."""
    factor = 1.0
    while number.low / (factor * 1000) >= 1:
        factor *= 1000
    return factor if factor > 1 else 100.0


def read_unit(atoms: Atoms, number: Number, end: int, sign: str | None) -> tuple[str | None, int]:
    """Read the unit or currency after a number; give it with the atom after it."""
    if sign is not None:
        return sign, end
    lists = lexicon()
    joined = atoms.lower(end) in HYPHENS and atoms.joined(end)
    dozens = number.high is None and atoms.lower(end) == "of"  # "millions of dollars"
    step = end + 1 if joined or dozens else end
    if step >= len(atoms) or atoms.starts_sentence(step):
        return None, end
    for count in range(min(3, len(atoms) - step), 0, -1):
        phrase = atoms.phrase(step, count).replace("-", " ")  # "a 400-square-foot hall"
        unit = lists.units.get(phrase) or lists.currencies.get(phrase)
        if unit is None and number.digits:
            unit = lists.short_units.get("".join(atoms.written(place) for place in range(step, step + count)))
        if unit is not None and not is_verb_or_name(atoms, step, unit):
            return WEIGHT if unit == "GBP" and is_weight(atoms, step) else unit, step + count
    return None, end


def is_weight(atoms: Atoms, at: int) -> bool:
    """Tell whether pounds are a weight: somebody weighs them, or kilograms stand beside them."""
    around = {atoms.lower(place) for place in range(at - NEAR, at + NEAR)}
    return bool(around & lexicon().weights)


def is_verb_or_name(atoms: Atoms, at: int, unit: str) -> bool:
    """Tell whether a word that may be a unit is another word here: "won 5", "five times", "US rand"."""
    if unit in {"KRW", "ZAR", "BRL", "VND"}:
        return atoms.tag(at) not in {"NOUN", "PROPN", "SYM"}
    if unit == TIMES:
        comparing = atoms.lower(at + 1) in {"more", "higher", "the", "as", "larger", "bigger", "greater", "faster"}
        return atoms.lower(at) == "times" and not comparing
    return False


def with_hedge(atoms: Atoms, figure: Figure) -> Figure:
    """Put the hedge to a figure, and open its range where the hedge does."""
    lists = lexicon()
    hedge, start, end = None, figure.start, figure.end
    for count in (2, 1):
        if end + count <= len(atoms) and (found := lists.hedges_after.get(atoms.phrase(end, count))):
            hedge, end = QuantityHedge(found), end + count
            break
    before = hedge_before(atoms, figure.start)
    if before is not None:
        hedge, start = before
    low, high = figure.low, figure.high
    if hedge in OPEN_ABOVE and low is not None:
        high = None
    if hedge in OPEN_BELOW and not figure.vague:
        low = None
    return replace(figure, hedge=hedge, start=start, end=end, low=low, high=high)


def hedge_before(atoms: Atoms, at: int) -> tuple[QuantityHedge, int] | None:
    """Find the hedge that ends before an atom; words without meaning for it may stand between."""
    lists = lexicon()
    end = at
    while True:
        for count in range(min(FAR, end), 0, -1):
            if any(atoms.starts_sentence(place) for place in range(end - count + 1, end + 1) if place):
                continue
            phrase = atoms.phrase(end - count, count)
            found = lists.hedges_before.get(phrase)
            if found and not (
                phrase in {"some", "over", "under", "near", "about"} and is_other_word(atoms, end - count)
            ):
                return QuantityHedge(found), end - count
        if end == 0 or atoms.lower(end - 1) not in lists.fillers or at - end >= 2:
            return None
        end -= 1


def is_other_word(atoms: Atoms, at: int) -> bool:
    """Tell whether "over" or "about" belongs to a verb, noun or clause: "win over 11", "stories about two men"."""
    if atoms.lower(at) == "about":
        told = atoms.lower(at - 1) in lexicon().about
        return told and atoms.annotations.relations[atoms.atoms[at].word] == "case"
    if atoms.lower(at) == "over" and atoms.lower(at - 1) in lexicon().over_verbs:
        return True
    return atoms.tag(at) == "SCONJ" or atoms.annotations.relations[atoms.atoms[at].word] == "compound:prt"


def with_per(atoms: Atoms, figure: Figure) -> Figure:
    """Put to a figure what it is divided by, where that follows at once."""
    found = per_at(atoms, figure.end)
    return replace(figure, per=found[0], end=found[1]) if found else figure


def per_at(atoms: Atoms, at: int) -> tuple[str, int] | None:
    """Read "a day", "per barrel", "/person", "annually" at an atom; give what it names and the atom after it."""
    lists = lexicon()
    if atoms.lower(at) in lists.per_adverbs:
        return lists.per_adverbs[atoms.lower(at)], at + 1
    if atoms.lower(at) in {"a", "an", "per", "/", "every", "each"} and atoms.lower(at + 1) in lists.per:
        return atoms.lower(at + 1), at + 2
    return None


def read_age(atoms: Atoms, at: int, number: Number) -> Figure | None:
    """Read "34-year-old", "34 years old", "aged 34", "Ilves, 34,"."""
    if not 0 <= number.low <= 120 or number.high != number.low or number.fraction or number.scaled:
        return None
    end = number.end
    words = [atoms.lower(place) for place in range(end, end + 4)]
    figure = Figure(at, at, end, end, number.low, number.high, AGE, digits=number.digits)
    if words[0] in HYPHENS and words[1] in {"year", "month"} and words[2] in HYPHENS and words[3] in {"old", "olds"}:
        return replace(figure, end=end + 4) if words[1] == "year" else None
    if words[:2] == ["years", "old"] or words[:3] == ["years", "of", "age"]:
        return replace(figure, end=end + (2 if words[1] == "old" else 3))
    said = (atoms.lower(at - 2) in {"he", "she"}, atoms.lower(at - 1) in {"is", "was"}, words[0] in {".", ",", "when"})
    if all(said) and number.digits and number.low >= YOUNGEST:
        return figure
    if words[0] in {"and", "or"} and words[1] in lexicon().and_over and number.low >= YOUNGEST:
        hedge = QuantityHedge(lexicon().and_over[words[1]])
        low, high = (figure.low, None) if hedge is QuantityHedge.AT_LEAST else (None, figure.high)
        return replace(figure, end=end + 2, hedge=hedge, low=low, high=high)
    before = atoms.lower(at - 1)
    if before in lexicon().ages or (before == "of" and atoms.lower(at - 2) in lexicon().ages):
        return figure
    named = atoms.tag(at - 2) == "PROPN" and atoms.written(at - 2)[:1].isupper()
    named = named or (atoms.lower(at - 3) in lexicon().owners and atoms.tag(at - 2) == "NOUN" and words[0] == ",")
    if number.digits and before == "," and words[0] in {",", "."} and named and number.low >= YOUNGEST:
        return figure
    return None

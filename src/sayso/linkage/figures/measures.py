"""What two figures that count nearly the same do not have in common: what makes them a different measure.

Takes two figures; gives in words what the texts themselves say that differs: what is counted, the whole, the time, the
place, the direction, whether it is so or planned, whose survey it is, the day of the report. A figure that another name
stands beside is of something else ("Flint took on 255 temps", "Lansing 103"): whatever such two are, they are not in
conflict.
"""

from collections.abc import Iterator
from datetime import date

from sayso.linkage.figures.taking import Figure
from sayso.linkage.statements.tying import UNDATED
from sayso.linkage.wording import Words
from sayso.schema import FigureRelation

NEAR_BY = 2  # sentences between two figures that a report holds against each other
LEAST_COUNTED = 2.0  # bits of a word that both count


def differences(one: Figure, other: Figure) -> Iterator[str]:
    """Give what the texts themselves say that two figures do not have in common."""
    if tells(one.counted) and tells(other.counted) and not common(one.counted, other.counted):
        yield "what is counted"
    if tells(one.whole) and tells(other.whole) and not common(one.whole, other.whole):
        yield "the whole"
    yield from differences_of_occasion(one, other)


def differences_of_values(one: Figure, other: Figure) -> Iterator[str]:
    """Give what else tells figures apart that would be in conflict otherwise: one value may well be of both."""
    each_own = has_own(one.wide, other.wide) and has_own(other.wide, one.wide)
    if each_own or (one.part.row and other.part.row and not set(one.part.row) & set(other.part.row)):
        yield "what is counted"
    if one.planned != other.planned:
        yield "whether it is so already"
    if one.survey and other.survey and one.who != other.who:
        yield "the survey"
    if are_days_apart(one, other):
        yield "the day of the report"


def differences_of_occasion(one: Figure, other: Figure) -> Iterator[str]:
    """Give what tells figures apart even where their values are one: time, place and direction."""
    if one.dated and other.dated and not meet(one.dated, other.dated):
        yield "the time"
    if one.place and other.place and not set(one.place.casefold().split()) & set(other.place.casefold().split()):
        yield "the place"
    if one.quantity.change != other.quantity.change:
        yield "the direction"


def is_narrower(one: Figure, other: Figure) -> bool:
    """Tell whether a figure counts some of what another counts: "moderate senators" of "senators"."""
    return bool(other.part.row) and len(one.part.row) > 1 and has_own(one.part, other.part)


def different(differing: list[str]) -> tuple[FigureRelation, str]:
    """Give the relation of figures of which something differs."""
    return FigureRelation.DIFFERENT_MEASURE, f"{' and '.join(differing)} {'differ' if differing[1:] else 'differs'}"


def has_own(one: Words, other: Words) -> bool:
    """Tell whether a text has a telling word, or a number, that another has not, while that has some."""
    return bool(other.row) and any(
        bits >= LEAST_COUNTED or stem in one.numbers for stem, bits in one.bits.items() if stem not in other.bits
    )


def are_of_others(one: Figure, other: Figure) -> bool:
    """Tell whether each of two figures has a name beside it that does not stand beside the other."""
    return bool(one.names - other.names and other.names - one.names)


def are_opposed(one: Figure, other: Figure) -> bool:
    """Tell whether a report holds two figures against each other: it says of both whose they are, side by side."""
    return one.quoted and other.quoted and abs(one.sentence - other.sentence) <= NEAR_BY


def are_days_apart(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are of reports so many days apart that what they count may have changed."""
    if one.published is None or other.published is None:
        return False
    return abs((one.published - other.published).days) > UNDATED


def tells(words: Words) -> bool:
    """Tell whether words tell more than "people" does."""
    return max(words.bits.values(), default=0.0) >= LEAST_COUNTED


def common(one: Words, other: Words) -> dict[str, float]:
    """Give the words, numbers apart, that two texts share, with their bits."""
    return {
        stem: min(bits, other.bits[stem])
        for stem, bits in one.bits.items()
        if stem in other.bits and stem not in one.numbers
    }


def meet(one: tuple[date | None, date | None], other: tuple[date | None, date | None]) -> bool:
    """Tell whether two intervals have a day in common."""
    first, second = max(one[0] or date.min, other[0] or date.min), min(one[1] or date.max, other[1] or date.max)
    return first < second

"""Figures side by side: which of two reports count the same, and whether they agree.

Takes the figures of two reports on one affair; gives links between them. Two are held against each other if their units
are one and what they count is: a telling word of what one counts stands beside the other; or if they have one value,
and their sentences much in common. Then their values decide, with hedges and rounding: *same*, *compatible* (nothing in
one is against the other), or they differ. *Conflict* is said only where all that is told agrees, both say what they
count, and the values do not. Where the texts say that part, whole, time or place are not one, that is a *different
measure*; it is told where a hurried reader would take the two for one, or for a contradiction. Of other values that
differ nothing is said.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import floor, inf, log10

from sayso.linkage.sayings import day_of
from sayso.linkage.wording import Words, listed, weigh_words
from sayso.schema import FigureLink, FigureRelation, Quantity, QuantityHedge, Record, Statement

BESIDE, AROUND = 60, 120  # letters on either side of a figure, in its sentence
LEAST_COUNTED = 2.0  # bits of a word that both count
LEAST_SHARED = 6.0  # bits that the words beside both have in common
LEAST_NAMED = 4.0  # bits of what both count, word for word, that tell about what they are
TELLING = 3  # digits of a value, noughts at its end apart, that few others in the news have
ROUNDING = 0.05  # by which a hedged or rounded value may be off
SMALL = 10  # numbers below are of many things, and need twice as much
NEARLY = 0.01  # by which two values may differ that are nearly the same
SIZE, TIMES = 2, 3  # by which the values of compatible figures, and of figures in conflict, may differ at most
HANGING = re.compile(r"\b(?:in|of|at|from|on|with|for|to|against|by|who|that|which)\b", re.IGNORECASE)
NUMBER_OF = re.compile(r"^(?:the )?(?:total )?number of ", re.IGNORECASE)
SHARES = frozenset({"percent", "share"})
REST = ("other", "another", "remaining", "additional", "more")
EARLIER = re.compile(r"\bfrom$")  # a figure from which another has risen or fallen
# A number of three or four digits behind a word with a capital that begins no sentence.
IN_A_NAME = re.compile(
    r"(?<=[a-z,;] )[A-Z][A-Za-z]+ ([0-9]{3,4})\b(?![.,][0-9]|[- ]?(?:per ?cent|%|[mb]illion|thousand))"
)
Measure = tuple[str | None, str | None, bool, bool]
HEDGED = frozenset({QuantityHedge.ABOUT, QuantityHedge.APPROACHING})


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity, ready to be held against another.

    Attributes:
        counted: Words of its part and whole.
        part: Words of its part.
        beside: Words beside it up to the next figures, those included.
        around: Words of its sentence around it, those included.
        who: Who gives it; the outlet, where it stands in no statement.
        dated: The days that it is of, where the text says.
        rest: It counts what is left beside others ("the other six").
        earlier: It is what another has risen or fallen from ("from ten").
    """

    quantity: Quantity
    document: str
    text: str
    counted: Words
    part: Words
    whole: Words
    beside: Words
    around: Words
    who: str
    dated: tuple[date | None, date | None] | None
    place: str | None
    sentence: int
    rest: bool
    earlier: bool


def figures_of(record: Record) -> tuple[Figure, ...]:
    """Give the figures of a record, but for numbers by which something goes, such as a "Boeing 737"."""
    names = frozenset(float(match[1]) for match in IN_A_NAME.finditer(record.document.text))
    counts = (each for each in record.quantities if each.unit or each.low not in names)
    return tuple(take_figure(record, quantity) for quantity in counts)


def take_figure(record: Record, quantity: Quantity) -> Figure:
    """Take from a record what counts of a figure."""
    text = record.document.text
    parts = [head_of(each.text) for each in (quantity.part, quantity.whole) if each]
    time = next((each for each in record.times if each.id == quantity.time), None)
    statement = next((each for each in record.statements if each.id == quantity.statement), None)
    return Figure(
        quantity=quantity,
        document=record.document.id,
        text=quantity.span.of(text),
        counted=weigh_words(" ".join(parts)),
        part=weigh_words(head_of(quantity.part.text) if quantity.part else ""),
        whole=weigh_words(quantity.whole.text if quantity.whole else ""),
        beside=weigh_words(" ".join((beside(record, quantity), *parts))),
        around=weigh_words(" ".join((*sides(record, quantity, AROUND), *parts))),
        who=who_counts(record, statement),
        dated=(day_of(time.start), day_of(time.end)) if time and time.start else None,
        place=next((each.name for each in record.places if each.id == quantity.place), None),
        rest=text[: quantity.span.start].rstrip().casefold().endswith(REST),
        earlier=bool(EARLIER.search(text[: quantity.span.start].rstrip().casefold())),
        sentence=sum(each.start <= quantity.span.start for each in record.sentences),
    )


def head_of(counted: str) -> str:
    """Give what is counted without where and of what: "trawlers" of "trawlers in our waters"; of a group who it is."""
    return HANGING.split(group_of().sub("", NUMBER_OF.sub("", counted)), maxsplit=1)[0]


@cache
def group_of() -> re.Pattern[str]:
    """Give what a phrase begins with that tells of a group: "a team of"."""
    return re.compile(rf"^(?:[\w-]+ )?(?:{'|'.join(sorted(listed('groups')))}) of ", re.IGNORECASE)


def sides(record: Record, quantity: Quantity, letters: int) -> tuple[str, str]:
    """Give some letters before and behind a figure, in its sentence, cut at words."""
    sentence = next((each for each in record.sentences if each.start <= quantity.span.start < each.end), quantity.span)
    text = record.document.text
    before, after = text[sentence.start : quantity.span.start], text[quantity.span.end : sentence.end]
    if len(before) > letters:
        before = before[-letters:].partition(" ")[2]
    if len(after) > letters:
        after = after[:letters].rpartition(" ")[0]
    return before, after


def beside(record: Record, quantity: Quantity) -> str:
    """Give the words beside a figure, without what other figures of its sentence count, and what follows the next."""
    before, after = sides(record, quantity, BESIDE)
    first, last = quantity.span.start - len(before), quantity.span.end + len(after)
    for each in record.quantities:
        counted = max(each.span.end, each.part.span.end if each.part else 0)
        if quantity.span.end <= each.span.start < last:
            last = each.span.start
        elif first <= each.span.start < quantity.span.start and counted <= quantity.span.start:
            start, end = each.span.start - first, counted - first
            before = f"{before[:start]}{' ' * (end - start)}{before[end:]}"
    return f"{before} {record.document.text[quantity.span.end : last]}"


def who_counts(record: Record, statement: Statement | None) -> str:
    """Tell who gives a figure."""
    if statement is None:
        return record.document.outlet or record.document.id
    actors = [actor.name for actor in record.actors if actor.id in statement.source.actors]
    written = " ".join(span.of(record.document.text) for span in statement.source.spans)
    return ", ".join(actors) or written or "somebody"


def link_figures(first: tuple[Figure, ...], second: tuple[Figure, ...]) -> tuple[FigureLink, ...]:
    """Give the links between the figures of two reports; within one, where it is given twice."""
    found: list[FigureLink] = []
    for one, other in of_one_measure(first, second):
        a, b = sorted((one, other), key=lambda figure: figure.quantity.id)
        if (one.document != other.document or one is a) and a is not b and count_alike(a, b):
            link = relate(a, b)
            if link:
                found.append(link)
    return tuple(sorted(found, key=lambda link: (link.a, link.b)))


def of_one_measure(first: Iterable[Figure], second: Iterable[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Give the pairs of figures of one unit, of which both are more than a vague word."""
    others: dict[Measure, list[Figure]] = {}
    for other in second:
        if not is_vague(other.quantity):
            others.setdefault(measure_of(other), []).append(other)
    for one in first:
        if not is_vague(one.quantity):
            yield from ((one, other) for other in others.get(measure_of(one), ()))


def measure_of(figure: Figure) -> Measure:
    """Give in what a figure is counted: unit, per what, whether it is a change, and whether of what is left."""
    quantity = figure.quantity
    return quantity.unit, quantity.per, quantity.change is None, figure.rest


def count_alike(one: Figure, other: Figure) -> bool:
    """Tell whether two figures of one measure count nearly the same thing."""
    if (one.document, one.sentence) == (other.document, other.sentence):
        return False
    return share_what_is_counted(one, other) or share_value(one, other)


def share_what_is_counted(one: Figure, other: Figure) -> bool:
    """Tell whether a telling word of what one figure counts stands beside the other, with others."""
    shared = in_common(one, other)
    counted = {stem for stem in shared if stem in one.counted.bits or stem in other.counted.bits}
    if not counted or not (one.quantity.part or other.quantity.part) or max(shared.values()) < LEAST_COUNTED:
        return False
    alone = are_small(one, other) and not are_named_alike(one, other)
    return sum(shared.values()) >= (2 * LEAST_SHARED if alone else LEAST_SHARED)


def share_value(one: Figure, other: Figure) -> bool:
    """Tell whether two figures of one value stand among so many words in common that what they count need not be."""
    if range_of(one.quantity) != range_of(other.quantity) or are_small(one, other):
        return False
    least = LEAST_SHARED if is_telling(one.quantity) else 2 * LEAST_SHARED
    return sum(common(one.around, other.around).values()) >= least


def are_small(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are numbers below ten, of which there are many."""
    a, b = one.quantity, other.quantity
    return a.unit is None and max(abs(range_of(a)[0]), abs(range_of(b)[0])) < SMALL


def is_telling(quantity: Quantity) -> bool:
    """Tell whether a value has so many digits that another figure hardly has it by chance."""
    written = f"{quantity.low:.12g}" if quantity.low is not None and quantity.low == quantity.high else ""
    return "e" not in written and len(written.replace(".", "").strip("0")) >= TELLING


def in_common(one: Figure, other: Figure) -> dict[str, float]:
    """Give the words that stand beside both figures; of those that count the same, word for word, the words around."""
    return common(one.around, other.around) if are_named_alike(one, other) else common(one.beside, other.beside)


def are_named_alike(one: Figure, other: Figure) -> bool:
    """Tell whether two figures count the same, word for word, and that tells enough."""
    return one.part.row == other.part.row and sum(common(one.part, other.part).values()) >= LEAST_NAMED


def tells(words: Words) -> bool:
    """Tell whether words tell more than "people" does."""
    return max(words.bits.values(), default=0.0) >= LEAST_COUNTED


def is_vague(quantity: Quantity) -> bool:
    """Tell whether a figure is no more than a word such as "thousands"."""
    return quantity.hedge is None and (quantity.low is None or quantity.high is None)


def common(one: Words, other: Words) -> dict[str, float]:
    """Give the words, numbers apart, that two texts share, with their bits."""
    return {
        stem: min(bits, other.bits[stem])
        for stem, bits in one.bits.items()
        if stem in other.bits and stem not in one.numbers
    }


def relate(one: Figure, other: Figure) -> FigureLink | None:
    """Tell what two figures of nearly the same thing are to each other; null where the texts leave it open."""
    told = compare(one, other)
    if told is None:
        return None
    relation, because = told
    return FigureLink(relation, one.quantity.id, other.quantity.id, f"{one.text} and {other.text}: {because}")


def compare(one: Figure, other: Figure) -> tuple[FigureRelation, str] | None:
    """Tell how two figures stand to each other, and why; null where values differ that may not be of one thing."""
    differing = list(differences(one, other))
    a, b = range_of(one.quantity), range_of(other.quantity)
    if a == b and not differing:
        return FigureRelation.SAME, "the same value of the same thing"
    overlapping = a[0] <= b[1] and b[0] <= a[1] and are_near(one.quantity, other.quantity)
    if (overlapping or are_nearly(a, b)) and not differing:
        return FigureRelation.COMPATIBLE, "one does not exclude the other"
    if not may_conflict(one, other) and not (differing and may_be_mistaken(one, other)):
        return None
    if differing:
        return FigureRelation.DIFFERENT_MEASURE, f"{' and '.join(differing)} {'differ' if differing[1:] else 'differs'}"
    if one.who == other.who:
        return FigureRelation.DIFFERENT_MEASURE, f"both from {one.who}: counted at another time, or another thing"
    return FigureRelation.CONFLICT, f"{one.who} against {other.who}"


def may_conflict(one: Figure, other: Figure) -> bool:
    """Tell whether figures that differ can be of one thing: both say what they count, and are not of another size."""
    if not common(one.counted, other.counted) or not are_near(one.quantity, other.quantity, TIMES):
        return False
    if is_part_of(one, other) or is_part_of(other, one) or one.earlier != other.earlier:
        return False
    return sum(in_common(one, other).values()) >= 2 * LEAST_SHARED


def is_part_of(one: Figure, other: Figure) -> bool:
    """Tell whether the whole of a figure names the other's value: "150 of the 157 passengers" says 157, too."""
    return bool(set(one.whole.row) & set(weigh_words(other.text).row))


def may_be_mistaken(one: Figure, other: Figure) -> bool:
    """Tell whether figures of different measure are easily taken for one: they are shares, or of one value."""
    if one.quantity.unit in SHARES:
        return True
    same = range_of(one.quantity) == range_of(other.quantity)
    return same and sum(common(one.around, other.around).values()) >= 2 * LEAST_SHARED


def are_nearly(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Tell whether two ranges end within a percent of each other."""
    most = max(map(abs, (*one, *other)))
    return most < inf and max(abs(a - b) for a, b in zip(one, other, strict=True)) <= NEARLY * most


def are_near(one: Quantity, other: Quantity, times: float = SIZE) -> bool:
    """Tell whether the values that two texts name are of one size: "at least 12" says little of 4,000."""
    first, second = sorted(abs(each.low if each.low is not None else each.high or 0.0) for each in (one, other))
    return first * times >= second


def differences(one: Figure, other: Figure) -> Iterator[str]:
    """Give what the texts themselves say that two figures do not have in common."""
    if tells(one.counted) and tells(other.counted) and not common(one.counted, other.counted):
        yield "what is counted"
    if one.whole.row and other.whole.row and not common(one.whole, other.whole):
        yield "the whole"
    if one.dated and other.dated and not meet(one.dated, other.dated):
        yield "the time"
    if one.place and other.place and one.place.casefold() != other.place.casefold():
        yield "the place"
    if one.quantity.change != other.quantity.change:
        yield "the direction"


def meet(one: tuple[date | None, date | None], other: tuple[date | None, date | None]) -> bool:
    """Tell whether two intervals have a day in common."""
    first, second = max(one[0] or date.min, other[0] or date.min), min(one[1] or date.max, other[1] or date.max)
    return first < second


def range_of(quantity: Quantity) -> tuple[float, float]:
    """Give the values that a figure leaves open: hedged and round ones are some percent wide."""
    low = -inf if quantity.low is None else quantity.low
    high = inf if quantity.high is None else quantity.high
    if quantity.hedge in HEDGED or (low == high and is_round(low)):
        return low - abs(low) * ROUNDING, high + abs(high) * ROUNDING
    return low, high


def is_round(value: float) -> bool:
    """Tell whether a value has at most two digits that are not nought, of at least four."""
    if abs(value) < 1000 or value in {inf, -inf}:
        return False
    return bool(value % 10 ** (floor(log10(abs(value))) - 1) == 0)

"""Figures side by side: which of two reports count the same, and whether they agree.

Takes the figures of two reports on one affair; gives links between them. Two are held against each other if their units
are one and what they count is: a telling word of what one counts stands beside the other; or if they have one value,
and their sentences much in common. Then their values decide, with hedges and rounding: *same*, *compatible* (nothing in
one is against the other), or they differ. *Conflict* is said only where all that is told agrees, both say what they
count, and the values do not. Where the texts say that part, whole, time or place are not one, that is a *different
measure*; it is told where a hurried reader would take the two for one, or for a contradiction. Of other values that
differ nothing is said.
"""

from collections.abc import Iterable, Iterator

from sayso.linkage.figures.measures import (
    LEAST_COUNTED,
    are_of_others,
    are_opposed,
    common,
    differences,
    differences_of_occasion,
    differences_of_values,
    different,
    is_narrower,
)
from sayso.linkage.figures.taking import Figure
from sayso.linkage.figures.tallies import are_other_tolls, compare_tolls
from sayso.linkage.figures.values import SMALL, TIMES, are_near, are_nearly, is_telling, overlap, range_of
from sayso.linkage.wording import weigh_words
from sayso.schema import FigureLink, FigureRelation, Quantity

LEAST_SHARED = 6.0  # bits that the words beside both have in common
LEAST_NAMED = 4.0  # bits of what both count, word for word, that tell about what they are
SHARES = frozenset({"percent", "share"})
Measure = tuple[str | None, str | None, bool]


def link_figures(first: tuple[Figure, ...], second: tuple[Figure, ...]) -> tuple[FigureLink, ...]:
    """Give the links between the figures of two reports; within one, where it is given twice."""
    found: list[FigureLink] = []
    leading = leading_tolls(first) | leading_tolls(second)
    for one, other in of_one_measure(first, second):
        a, b = sorted((one, other), key=lambda figure: figure.quantity.id)
        if (one.document != other.document or one is a) and a is not b:
            link = relate(a, b, leading)
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
    """Give in what a figure is counted: unit, per what, and whether it is a change."""
    quantity = figure.quantity
    return quantity.unit, quantity.per, quantity.change is None


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


def in_common(one: Figure, other: Figure) -> dict[str, float]:
    """Give the words that stand beside both figures; of those that count the same, word for word, the words around."""
    return common(one.around, other.around) if are_named_alike(one, other) else common(one.beside, other.beside)


def are_named_alike(one: Figure, other: Figure) -> bool:
    """Tell whether two figures count the same, word for word, and that tells enough."""
    return one.part.row == other.part.row and sum(common(one.part, other.part).values()) >= LEAST_NAMED


def is_vague(quantity: Quantity) -> bool:
    """Tell whether a figure is no more than a word such as "thousands"."""
    return quantity.hedge is None and (quantity.low is None or quantity.high is None)


def leading_tolls(figures: Iterable[Figure]) -> frozenset[str]:
    """Give the first toll of each class."""
    found: dict[str, Figure] = {}
    for each in sorted(figures, key=lambda figure: figure.quantity.span):
        if each.toll and not each.rest and not is_vague(each.quantity):
            found.setdefault(each.toll.what, each)
    return frozenset(each.quantity.id for each in found.values())


def relate(one: Figure, other: Figure, leading: frozenset[str]) -> FigureLink | None:
    """Tell what two figures of one measure are to each other; null where the texts leave it open."""
    alike = count_alike(one, other)
    told = compare_tolls(one, other, leading={one.quantity.id, other.quantity.id} <= leading, alike=alike)
    if told is None and alike and one.rest == other.rest and not are_other_tolls(one, other):
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
    overlapping = overlap(a, b) and are_near(one.quantity, other.quantity)
    if (overlapping or are_nearly(a, b)) and not differing:
        return FigureRelation.COMPATIBLE, "one does not exclude the other"
    if a == b:
        differing = list(differences_of_occasion(one, other))
        return different(differing) if differing and may_be_mistaken(one, other) else None
    if differing and (may_conflict(one, other) or may_be_mistaken(one, other)):
        return different(differing)
    return oppose(one, other) if may_conflict(one, other) else None


def oppose(one: Figure, other: Figure) -> tuple[FigureRelation, str] | None:
    """Tell what figures are to each other that may conflict by their values and by what they count."""
    if are_of_others(one, other) or is_narrower(one, other) or is_narrower(other, one):
        return None
    if differing := list(differences_of_values(one, other)):
        return different(differing)
    if one.who == other.who:
        return FigureRelation.DIFFERENT_MEASURE, f"both from {one.who}: counted at another time, or another thing"
    if one.document == other.document and not are_opposed(one, other):
        return None
    return FigureRelation.CONFLICT, f"{one.who} against {other.who}"


def may_conflict(one: Figure, other: Figure) -> bool:
    """Tell whether figures that differ can be of one thing: both say what they count, and are not of another size."""
    if not common(one.counted, other.counted) or not are_near(one.quantity, other.quantity, TIMES):
        return False
    if is_part_of(one, other) or is_part_of(other, one) or one.earlier != other.earlier or one.total != other.total:
        return False
    return sum(in_common(one, other).values()) >= 2 * LEAST_SHARED


def is_part_of(one: Figure, other: Figure) -> bool:
    """Tell whether the whole of a figure names the other's value: "150 of the 157 passengers" says 157, too."""
    return bool(set(one.whole.row) & set(weigh_words(other.text).row))


def may_be_mistaken(one: Figure, other: Figure) -> bool:
    """Tell whether figures of different measure are easily taken for one: one value, or shares that may be opposed."""
    if range_of(one.quantity) == range_of(other.quantity):
        return not are_small(one, other) and sum(common(one.around, other.around).values()) >= 2 * LEAST_SHARED
    opposed = one.document == other.document and one.who != other.who and are_opposed(one, other)
    return one.quantity.unit in SHARES and (opposed or count_like_things(one, other))


def count_like_things(one: Figure, other: Figure) -> bool:
    """Tell whether what two figures count has a word in common, or what stands beside them many."""
    return bool(common(one.counted, other.counted)) or sum(in_common(one, other).values()) >= 2 * LEAST_SHARED

"""Contents that count otherwise: two statements that would say the same, were it not for their figures.

Takes two contents and the figures of their reports; tells whether they have figures of one kind, and none of them
agrees: "two dockers were injured" and "three dockers were hurt" are two statements, whoever says them. Of one kind are
persons to whom one thing has happened, shares, sums of one currency, and what goes by one noun. Figures that leave each
other room ("about 40", "at least 38") agree. Of "12 dead, three hurt" and "12 dead, five hurt" one agrees: how the
others stand to each other is told by the links between figures.
"""

from collections.abc import Iterable, Sequence
from itertools import product

from sayso.linkage.figures.taking import Figure
from sayso.linkage.figures.values import SMALL, are_nearly, overlap, range_of
from sayso.linkage.statements.sayings import Saying


def count_otherwise(first: Sequence[Figure], second: Sequence[Figure], one: Saying, other: Saying) -> bool:
    """Tell whether two contents have figures of one kind, and none of them agrees.

    Args:
        first: The figures of the report of `one`.
        second: Those of the report of `other`.
        one: A saying.
        other: Another.
    """
    pairs = list(product(figures_in(one, first), figures_in(other, second)))
    differing = any(are_of_one_kind(a, b) and not agree(a, b) for a, b in pairs)
    return differing and not any(agree(a, b) and (are_of_one_kind(a, b) or are_one_value(a, b)) for a, b in pairs)


def figures_in(saying: Saying, figures: Iterable[Figure]) -> list[Figure]:
    """Give the figures of a report that stand in a content."""
    return [each for each in figures if any(start <= each.quantity.span.start < end for start, end in saying.pieces)]


def are_of_one_kind(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are of persons to whom one thing has happened, of one unit, or of one noun."""
    a, b = one.quantity, other.quantity
    if a.unit != b.unit or a.change != b.change or (a.per and b.per and a.per != b.per) or one.rest != other.rest:
        return False
    if one.toll and other.toll:
        return one.toll.what == other.toll.what
    return a.unit is not None or not set(one.part.row).isdisjoint(other.part.row)


def are_one_value(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are one number, of more than one digit, whatever they count."""
    a, b = one.quantity, other.quantity
    return a.unit == b.unit and a.low == b.low and a.high == b.high and max(map(abs, range_of(a))) >= SMALL


def agree(one: Figure, other: Figure) -> bool:
    """Tell whether two figures leave each other room."""
    a, b = range_of(one.quantity), range_of(other.quantity)
    return overlap(a, b) or are_nearly(a, b)

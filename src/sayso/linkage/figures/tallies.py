"""Tolls of two reports side by side: how many were killed, hurt or held, whatever the words.

Takes two figures of persons to whom the same has happened; tells how they stand to each other, or nothing. They must be
of one happening: what their reports tell first, and what stands beside the figures, has enough in common, and no other
days or places are named. Who is counted may be told or left open: "four dockers" may be some of "five people", and
cannot be more. A toll rises: figures of reports of two days that differ are no conflict.
"""

from collections.abc import Iterator
from datetime import date

from sayso.linkage.figures.measures import are_of_others, are_opposed, differences_of_occasion, different, meet
from sayso.linkage.figures.taking import Figure
from sayso.linkage.figures.tolls import Toll, no_clue
from sayso.linkage.figures.values import SMALL, TIMES, are_near, are_nearly, is_telling, overlap, range_of
from sayso.linkage.wording import Words
from sayso.schema import FigureRelation

LEAST_SCENE = 16.0  # bits that what tells of two happenings must have in common to be of one
ALIKE = 30.0  # those that they have in common where reports are much alike
LEAST_BESIDE = 5.0  # bits that the words around two tolls must have in common
LEAST_AROUND = 12.0  # those that the words around tolls must have that differ
LEAST_TELLING = 2.0  # bits of a word that counts
DAYS = 7  # between reports of one happening
SOON = 2  # days between reports in which numbers that few others have are taken for one
GROWING = 4  # days between reports of a toll that has risen since
EARLY = 8  # sentences in which a report comes to what it is about
CLOSE = 1.25  # by which tolls may differ of which one is a bound
WHO = "who is counted"
Told = tuple[FigureRelation, str] | None


def compare_tolls(one: Figure, other: Figure, *, leading: bool, alike: bool) -> Told:
    """Tell how two tolls stand to each other; null where they are not of one happening, or that is left open.

    Args:
        one: A figure with a toll.
        other: Another, with the same.
        leading: Each is the first of its kind in its report.
        alike: What stands beside them tells that they count nearly the same.
    """
    if one.toll is None or other.toll is None or one.toll.what != other.toll.what:
        return None
    if one.document == other.document:
        return oppose_tolls(one, other) if are_set_side_by_side(one, other) else None
    if not are_of_one_happening(one, other, one.toll, other.toll, alike=alike):
        return None
    beside = shared(one.around, other.around) >= LEAST_BESIDE
    if not list(differences_of_occasion(one, other)) and may_be_one(one, other, leading=leading, beside=beside):
        if range_of(one.quantity) == range_of(other.quantity):
            return FigureRelation.SAME, f"both count who was {one.toll.what}"
        if are_compatible(one, other, leading=leading, beside=beside):
            return FigureRelation.COMPATIBLE, f"both count who was {one.toll.what}, and one does not exclude the other"
    near = alike or (days_between(one, other) or 0) <= GROWING
    return oppose_tolls(one, other) if leading and near and is_what_is_told(one, other) else None


def are_other_tolls(one: Figure, other: Figure) -> bool:
    """Tell whether what has happened to those whom two figures count is not the same, or the values are far apart.

    So many of one kind may be the same all the same: the "21 teachers" who were kidnapped are the 21 who are held.
    """
    if one.toll is None or other.toll is None:
        return False
    if one.toll.what != other.toll.what:
        return not (one.toll.whom and one.toll.whom == other.toll.whom and may_be_equal(one, other))
    return not (one.document == other.document or may_be_equal(one, other) or are_close(one, other))


def are_set_side_by_side(one: Figure, other: Figure) -> bool:
    """Tell whether a report holds two tolls against each other: two who give them side by side.

    One may say "the dead" where the other says who they are.
    """
    apart = one.who != other.who and one.sentence != other.sentence
    return apart and are_opposed(one, other) and not are_strangers(one, other)


def are_of_one_happening(one: Figure, other: Figure, first: Toll, second: Toll, *, alike: bool) -> bool:
    """Tell whether two tolls are of one happening."""
    gap = days_between(one, other)
    if not alike and ((gap is not None and gap > DAYS) or shared(first.scene, second.scene) < LEAST_SCENE):
        return False
    if first.apart is None or second.apart is None:
        return first.apart is second.apart
    return meet(first.apart, second.apart)


def shared(one: Words, other: Words) -> float:
    """Give the bits of the words that two texts share and that tell of what happened."""
    return sum(
        bits
        for stem, bits in one.bits.items()
        if stem in other.bits and bits >= LEAST_TELLING and stem not in no_clue() and not stem[0].isdigit()
    )


def days_between(one: Figure, other: Figure) -> int | None:
    """Give how many days lie between two reports; null where that is not known."""
    if one.published is None or other.published is None:
        return None
    return abs((one.published - other.published).days)


def may_be_equal(one: Figure, other: Figure) -> bool:
    """Tell whether two figures name one value, hedges apart."""
    return bool({one.quantity.low, one.quantity.high} & {other.quantity.low, other.quantity.high} - {None})


def may_be_one(one: Figure, other: Figure, *, leading: bool, beside: bool) -> bool:
    """Tell whether two tolls of one happening may be of the same persons."""
    small = max(map(abs, range_of(one.quantity))) < SMALL
    if are_strangers(one, other) or (whom(one) != whom(other) and small and not leading):
        return False
    return leading or beside or is_telling(one.quantity) or (not small and are_near_in_time(one, other))


def are_near_in_time(one: Figure, other: Figure) -> bool:
    """Tell whether two tolls are of reports of nearly one day, or, where a day is not known, of reports much alike."""
    gap = days_between(one, other)
    if gap is None and one.toll and other.toll:
        return shared(one.toll.scene, other.toll.scene) >= ALIKE
    return gap is not None and gap <= SOON


def are_compatible(one: Figure, other: Figure, *, leading: bool, beside: bool) -> bool:
    """Tell whether two tolls that are not one value leave each other room."""
    alike = whom(one) == whom(other) or leading or may_be_equal(one, other)
    if one.rest != other.rest or not alike or not (leading or beside):
        return False
    return are_nearly(range_of(one.quantity), range_of(other.quantity)) or are_close(one, other)


def are_close(one: Figure, other: Figure) -> bool:
    """Tell whether two figures leave each other room and are near; where they differ, of reports of nearly one day."""
    gap = days_between(one, other)
    soon = gap is None or gap <= SOON
    near = are_near(one.quantity, other.quantity, CLOSE)
    room = near and overlap(range_of(one.quantity), range_of(other.quantity))
    return room and (soon or may_be_equal(one, other))


def are_strangers(one: Figure, other: Figure) -> bool:
    """Tell whether two tolls count persons of two kinds."""
    return bool(whom(one) and whom(other) and not whom(one) & whom(other))


def whom(figure: Figure) -> frozenset[str]:
    """Give who is counted; nothing for persons of any kind."""
    return figure.toll.whom if figure.toll else frozenset()


def is_what_is_told(one: Figure, other: Figure) -> bool:
    """Tell whether two tolls are of what their reports are about: of one day, told early, or in much the same words."""
    early = max(one.sentence, other.sentence) <= EARLY
    return early or days_between(one, other) == 0 or shared(one.around, other.around) >= LEAST_AROUND


def oppose_tolls(one: Figure, other: Figure) -> Told:
    """Tell what tolls of one happening are to each other that are the first of their kind in their reports."""
    if are_of_some(one) or are_of_some(other) or are_strangers(one, other):
        return None
    gap, a, b = days_between(one, other), range_of(one.quantity), range_of(other.quantity)
    if gap is None or a == b or has_fallen(one, other) or not are_near(one.quantity, other.quantity, TIMES):
        return None
    differing, overlapping = list(differences_of_tolls(one, other)), overlap(a, b)
    if differing:
        return None if differing[1:] or (overlapping and differing == [WHO]) else different(differing)
    if overlapping or are_of_others(one, other):
        return None
    if one.who == other.who:
        return FigureRelation.DIFFERENT_MEASURE, f"both from {one.who}: counted at another time"
    return FigureRelation.CONFLICT, f"{one.who} against {other.who}"


def has_fallen(one: Figure, other: Figure) -> bool:
    """Tell whether the later of two reports has less: no day explains that; it counts some, or another counts."""
    if one.published is None or other.published is None or one.published == other.published:
        return False
    before, after = sorted((one, other), key=lambda figure: figure.published or date.min)
    return (after.quantity.low or after.quantity.high or 0) < (before.quantity.low or before.quantity.high or 0)


def are_of_some(figure: Figure) -> bool:
    """Tell whether a toll is of those who are left beside others, the whole of a part, or of other days."""
    return figure.rest or figure.total or figure.toll is None or figure.toll.apart is not None


def differences_of_tolls(one: Figure, other: Figure) -> Iterator[str]:
    """Give what makes two tolls of one happening another measure; some may be fewer than all, and are never more."""
    every, some = sorted((one, other), key=lambda figure: len(whom(figure)))
    if whom(every) != whom(some) and (some.quantity.low or 0) <= (every.quantity.low or 0):
        yield WHO
    yield from differences_of_occasion(one, other)
    if days_between(one, other):
        yield "the day of the report"

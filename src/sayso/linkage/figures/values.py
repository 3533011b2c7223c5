"""The values of figures: what a hedge and a round number leave open, and how near two values are."""

from math import floor, inf, log10

from sayso.schema import Quantity, QuantityHedge

TELLING = 3  # digits of a value, noughts at its end apart, that few others in the news have
ROUNDING = 0.05  # by which a hedged or rounded value may be off
SMALL = 10  # numbers below are of many things, and need twice as much
NEARLY = 0.01  # by which two values may differ that are nearly the same
SIZE, TIMES = 2, 3  # by which the values of compatible figures, and of figures in conflict, may differ at most
HEDGED = frozenset({QuantityHedge.ABOUT, QuantityHedge.APPROACHING})


def overlap(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Tell whether two ranges have a value in common."""
    return one[0] <= other[1] and other[0] <= one[1]


def are_nearly(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Tell whether two ranges end within a percent of each other."""
    most = max(map(abs, (*one, *other)))
    return most < inf and max(abs(a - b) for a, b in zip(one, other, strict=True)) <= NEARLY * most


def are_near(one: Quantity, other: Quantity, times: float = SIZE) -> bool:
    """Tell whether the values that two texts name are of one size: "at least 12" says little of 4,000."""
    first, second = sorted(abs(each.low if each.low is not None else each.high or 0.0) for each in (one, other))
    return first * times >= second


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


def is_telling(quantity: Quantity) -> bool:
    """Tell whether a value has so many digits that another figure hardly has it by chance."""
    written = f"{quantity.low:.12g}" if quantity.low is not None and quantity.low == quantity.high else ""
    return "e" not in written and len(written.replace(".", "").strip("0")) >= TELLING

"""Spans that may lie in one another, or cross, as a sequence of brackets that never cross.

Takes spans with labels; gives, in text order, what opens, what text follows, and what closes. Where two spans cross,
the one that would have to close too early is closed and opened again at once, marked as continued: every character
keeps exactly the labels that it had.

    >>> steps = nest_spans([Mark(Span(0, 6), "a"), Mark(Span(2, 4), "b")], 8)
    >>> [(step.kind, step.label or tuple(step.span)) for step in steps]  # doctest: +NORMALIZE_WHITESPACE
    [('open', 'a'), ('text', (0, 2)), ('open', 'b'), ('text', (2, 4)), ('close', 'b'), ('text', (4, 6)),
     ('close', 'a'), ('text', (6, 8))]
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from sayso.schema.document import Span


class Mark(NamedTuple):
    """A span and what is to be said of it."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step through a text: a label opens or closes, or a stretch of text follows.

    `cut` is true where a label opens again after a crossing, or closes before one.
    """

    kind: Literal["open", "text", "close"]
    span: Span
    label: str = ""
    cut: bool = False


def nest_spans(marks: Iterable[Mark], length: int) -> list[Step]:
    """Walk through a text of `length` characters along its marks.

    Args:
        marks: Spans with labels; empty ones are left out.
        length: Length of the text.

    Returns:
        Steps whose texts cover the whole text once, in order.
    """
    waiting = sorted((mark for mark in marks if mark.span.end > mark.span.start), key=lambda mark: mark.span.start)
    steps: list[Step] = []
    stack: list[Mark] = []
    at = 0
    for here in sorted({length, *(edge for mark in waiting for edge in mark.span)}):
        if here > at:
            steps.append(Step("text", Span(at, here)))
        at = here
        reopened: list[Mark] = []
        while any(mark.span.end == here for mark in stack):
            top = stack.pop()
            cut = top.span.end != here
            steps.append(Step("close", top.span, top.label, cut))
            if cut:
                reopened.append(top)
        opening = [(mark, True) for mark in reopened] + [(mark, False) for mark in waiting if mark.span.start == here]
        for mark, cut in sorted(opening, key=lambda each: -each[0].span.end):
            steps.append(Step("open", mark.span, mark.label, cut))
            stack.append(mark)
    return steps

"""A statement while its rules run: words, not yet characters.

A draft is made from one cue's arcs, or by a rule where the text has no cue; each rule changes its words in place. It
becomes a `Statement` at the end, when all drafts are known. Pieces that white space alone parts are one span, except
that a span never crosses a line.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from sayso.schema import Act, Form, Grounding, RoleArcs, Span
from sayso.statements.layout import NONE, Layout


class Origin(Enum):
    """How a draft was found."""

    ARCS = "arcs"  # the network's
    TRANSCRIPT = "transcript"  # a labelled line
    POST = "post"  # an embedded post
    HEADLINE = "headline"  # a title that sets a quotation off from its speaker
    NEIGHBOUR = "neighbour"  # a quotation whose speaker is the neighbouring one's
    NOBODY = "nobody"  # a quotation whose speaker is not named


@dataclass(slots=True)
class Draft:
    """Words of each role, in text order.

    Attributes:
        anchor: The word by which the cue was found; `NONE` where there is no cue.
        level: The innermost quotation pair around the cue.
        key: The word of the cue that decides the act.
        listed: The lexicon knows the cue.
        inner: It stands in the content of another.
        pronoun: The relative pronoun that the network found, where the content is the phrase that it stands for.
        unknown: Key of the reason for having no source.
        act, form: Once they are decided.
        arcs: What the network said, if it was the network.
    """

    anchor: int
    source: list[int]
    cue: list[int]
    content: list[int]
    level: int = NONE
    key: int = NONE
    listed: bool = True
    inner: bool = False
    pronoun: int = NONE
    origin: Origin = Origin.ARCS
    unknown: str | None = None
    act: Act | None = None
    form: Form = Form.INDIRECT
    grounding: Grounding = Grounding.EXACT
    arcs: RoleArcs | None = None


def runs(layout: Layout, words: Iterable[int]) -> list[tuple[int, int]]:
    """Part words, in order, into unbroken runs within lines: first and last word of each."""
    found: list[tuple[int, int]] = []
    for word in words:
        if found and word == found[-1][1] + 1 and layout.line_of[word] == layout.line_of[word - 1]:
            found[-1] = (found[-1][0], word)
        else:
            found.append((word, word))
    return found


def spans(layout: Layout, words: Iterable[int]) -> tuple[Span, ...]:
    """Give the characters of words, without what stands between them that is no part of their line."""
    found = []
    for first, last in runs(layout, words):
        begins = [first, *sorted(word for word in layout.cut if first < word <= last)]
        ends = [*(word - 1 for word in begins[1:]), last]
        found += [layout.span(*part) for part in zip(begins, ends, strict=True)]
    return tuple(found)

"""The word from which a time hangs, where statements tell it better than the tree.

What is said in a content keeps its time though the tree hangs it on the cue, and a time beside the cue keeps to the cue
though the tree hangs it on what is said: "…, an official said on Thursday".
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from sayso.schema import Annotations, Span, Statement, Time

NEAR = 30  # characters between a cue and the time behind it


class Hanging(NamedTuple):
    """A time, its word of which the head lies outside of it, and that head: the same word where there is none."""

    time: Time
    head: int
    above: int


def hang_times(
    annotations: Annotations, statements: Sequence[Statement], times: Sequence[tuple[Time, int]]
) -> list[Hanging]:
    """Tell from which word each time hangs; they come with their own words, in text order."""
    hanging = []
    for time, head in times:
        above = annotations.heads[head]
        better = word_in_content(annotations, statements, time, above)
        if better is None:
            better = word_of_cue(annotations, statements, time, above)
        hanging.append(Hanging(time, head, above if better is None else better))
    return hanging


def word_in_content(annotations: Annotations, statements: Sequence[Statement], time: Time, above: int) -> int | None:
    """Give the verb of the content in which a time stands, where the tree leads out of it."""
    place = time.span.start
    around = [
        span
        for statement in statements
        for span in statement.content.spans
        if span.start <= place < span.end and not (statement.cue and touches(time.span, statement.cue.spans))
    ]
    inner = min(around, key=lambda span: span.end - span.start, default=None)
    if inner is None or inner.start <= annotations.starts[above] < inner.end:
        return None
    first, end = bisect_left(annotations.starts, inner.start), bisect_left(annotations.starts, inner.end)
    own = bisect_left(annotations.starts, place)
    verbs = [word for word in range(first, end) if annotations.tags[word] == "VERB"]
    before = [word for word in verbs if word < own]
    return before[-1] if before else verbs[0] if verbs else None


def word_of_cue(annotations: Annotations, statements: Sequence[Statement], time: Time, above: int) -> int | None:
    """Give the verb of the cue behind which a time stands, where the tree leads from it into the content."""
    place, up = time.span.start, annotations.starts[above]
    for statement in statements:
        cue, content = statement.cue, statement.content.spans
        if cue is None or not 0 <= place - cue.spans[-1].end < NEAR:
            continue
        if touches(Span(up, up + 1), content) and content[-1].end <= cue.spans[0].start:
            first, end = (bisect_left(annotations.starts, at) for at in (cue.spans[0].start, cue.spans[-1].end))
            verbs = [word for word in range(first, end) if annotations.tags[word] == "VERB"]
            return verbs[-1] if verbs else None
    return None


def touches(span: Span, others: Sequence[Span]) -> bool:
    """Tell whether a span overlaps one of several."""
    return any(span.start < other.end and other.start < span.end for other in others)

"""When a statement was said: the time that hangs from its cue and stands neither in its content nor in its source.

"Wang said on Friday that …" and "the warning on Thursday": the tree leads from the time to the cue, directly or by way
of nouns ("said at a briefing on Friday"). A time that stands before several verbs holds for all of them ("On Friday
Wang came and said …"). A duration or a habit is no such time, nor is one that is open on one side ("after Friday").
"""

from bisect import bisect, bisect_left
from collections.abc import Sequence
from datetime import date

from sayso.schema import Act, Annotations, Span, Statement, Time, TimeType
from sayso.times.anchoring import Timing
from sayso.times.hanging import Hanging, touches

STEPS = 4  # from a time up to its cue
LATEST = "9999"
SAID = frozenset({TimeType.DATE, TimeType.TIME})


def time_statements(
    annotations: Annotations,
    statements: Sequence[Statement],
    times: Sequence[Hanging],
    published: date | None,
) -> tuple[Timing, ...]:
    """Give each statement's time."""
    day = published.isoformat() if published else LATEST
    starts = [sentence.start for sentence in annotations.sentences]
    said: dict[int, list[Hanging]] = {}
    for hanging in times:
        if may_be_said(hanging.time, day):
            said.setdefault(bisect(starts, hanging.time.span.start), []).append(hanging)
    timings = []
    for statement in statements:
        here = said.get(bisect(starts, statement.cue.spans[0].start), []) if statement.cue else []
        timings.append(Timing(statement.id, find_time(annotations, statement, here)))
    return tuple(timings)


def may_be_said(time: Time, day: str) -> bool:
    """Tell whether something may have been said at a time: closed on both sides, and not after the report."""
    if time.type not in SAID or time.value.endswith("_REF") or (time.start is None) != (time.end is None):
        return False
    return time.start is None or time.start[:10] <= day


def find_time(annotations: Annotations, statement: Statement, times: Sequence[Hanging]) -> str | None:
    """Give the id of the time at which a statement was said: of several the one nearest to the cue."""
    if statement.cue is None or not times or statement.act is Act.INTEND:
        return None
    cue = statement.cue.spans
    elsewhere = statement.content.spans + statement.source.spans
    found = []
    first = first_verb(annotations, cue)
    for time, _, above in times:
        steps = 0 if touches(time.span, elsewhere) else steps_to(annotations, above, cue, elsewhere)
        if not steps and first is not None and above == first and time.span.end <= cue[0].start:
            steps = 1 if time.span.end <= annotations.starts[first] else 0
        if steps:
            found.append((steps, abs(time.span.start - cue[0].start), time.id))
    return min(found)[2] if found else None


def first_verb(annotations: Annotations, cue: Sequence[Span]) -> int | None:
    """Give the verb with which the cue is coordinated: "came and said"."""
    for word in range(bisect_left(annotations.starts, cue[0].start), bisect_left(annotations.starts, cue[-1].end)):
        above = annotations.heads[word]
        if annotations.relations[word] == "conj" and annotations.tags[above] == "VERB":
            return above
    return None


def steps_to(annotations: Annotations, above: int, cue: Sequence[Span], elsewhere: Sequence[Span]) -> int:
    """Count the steps from a time, whose head is `above`, up to the cue; 0 if the way leads elsewhere."""
    for step in range(1, STEPS + 1):
        span = Span(annotations.starts[above], annotations.ends[above])
        if touches(span, cue):
            return step
        ends = annotations.heads[above] == above or annotations.tags[above] in {"VERB", "AUX"}
        if ends or touches(span, elsewhere):
            return 0
        above = annotations.heads[above]
    return 0

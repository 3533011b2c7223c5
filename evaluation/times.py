"""Times against TimeBank and AQUAINT, as TempEval-3 counts them, and against the cases of Recognizers-Text.

A span is right strictly if both ends are, relaxed if the two overlap; type and value F1 count those that overlap and
have the same type or value (UzZaman et al. 2013, section 4.1). A third of the documents is held back for the gate
and never read. Values are compared as they are written, but for what is only another spelling
of the same one. Of Recognizers-Text, a case is passed if everything that it expects is found where it stands, with the
same day, interval, duration or hour, and nothing else is.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from evaluation.challenge_set import Half
from evaluation.reports import as_report
from evaluation.scores import Counts
from sayso.annotations import Network, annotate
from sayso.schema import Block, BlockKind, Document, Span, Time
from sayso.times import anchor_times
from training.data.timebank import Marked, Story, stories

Table = dict[str, Counts]


def score_times(folder: Path, network: Network, half: Half) -> dict[str, Table]:
    """Score the part to develop on and the cases, or the part that is held back for the gate."""
    listed = stories(folder / "tempeval3-train", held_back=half is Half.GATE)
    tables = {f"times, {half.value}": score_stories(listed, network)}
    return tables if half is Half.GATE else tables | {"times, cases": score_cases(folder, network)}


def score_stories(listed: Iterator[Story], network: Network) -> Table:
    """Score documents."""
    table: Table = {}
    for story in listed:
        document = as_document(story)
        found = anchor_times(document, annotate(document, network=network), ()).times
        for name, counts in count_times(found, story.times).items():
            table[name] = table.get(name, Counts()) + counts
    return table


def as_document(story: Story) -> Document:
    """Take a document of the corpora as a report in which every line is prose."""
    lines = [Span(*match.span()) for match in re.finditer(r"\S[^\n]*", story.text)]
    blocks = tuple(Block(line, BlockKind.PROSE) for line in lines)
    return Document(story.name, story.text, blocks, published=story.created)


def count_times(found: Sequence[Time], expected: Sequence[Marked]) -> Table:
    """Count the times of one document."""
    pairs = list(match_times(found, expected))
    both = (len(found), len(expected))
    return {
        "strict": Counts(sum((f.span.start, f.span.end) == (e.start, e.end) for f, e in pairs), *both),
        "relaxed": Counts(len(pairs), *both),
        "type": Counts(sum(f.type == e.type for f, e in pairs), *both),
        "value as written": Counts(sum(f.value == e.value for f, e in pairs), *both),
        "value": Counts(sum(same_value(f.value, e.value) for f, e in pairs), *both),
    }


def match_times(found: Sequence[Time], expected: Sequence[Marked]) -> Iterator[tuple[Time, Marked]]:
    """Pair times that overlap, each once, in text order."""
    left = list(found)
    for mark in expected:
        over = [time for time in left if time.span.start < mark.end and mark.start < time.span.end]
        if over:
            best = max(over, key=lambda time: min(time.span.end, mark.end) - max(time.span.start, mark.start))
            left.remove(best)
            yield best, mark


def same_value(one: str, other: str) -> bool:
    """Tell whether two TIMEX3 values are the same: "1989-XX" is 1989, "T06:00" is "T06".

    >>> same_value("1948", "1948-XX"), same_value("1989-11-06T17:00", "1989-11-06T17"), same_value("P1Y", "P2Y")
    (True, True, False)
    """
    return plain(one) == plain(other)


def plain(value: str) -> str:
    """Give a value in one spelling."""
    value = re.sub(r"(?:-XX)+$", "", value)
    value = re.sub(r"(?<=T\d\d):00(?::00)?$", "", value)
    return re.sub(r"(?<=^\d{3})X$", "", value)


@dataclass(frozen=True, slots=True)
class Case:
    """A case of Recognizers-Text: a sentence, the day on which it is said, what is expected in it."""

    text: str
    day: str | None
    expected: tuple[dict[str, Any], ...]


def cases(folder: Path) -> Iterator[Case]:
    """Read the cases of its whole model in English."""
    path = folder / "recognizers-text" / "Specs" / "DateTime" / "English" / "DateTimeModel.json"
    for row in json.loads(path.read_text("utf-8-sig")):
        day = row.get("Context", {}).get("ReferenceDateTime")
        if all("Resolution" in result for result in row["Results"]):
            yield Case(row["Input"], day, tuple(row["Results"]))


def score_cases(folder: Path, network: Network) -> Table:
    """Give the share of cases passed."""
    passed = [passes(case, network) for case in cases(folder)]
    return {"passed": Counts(sum(passed), len(passed), len(passed))}


def passes(case: Case, network: Network) -> bool:
    """Tell whether a case is passed."""
    if not case.text.strip():
        return not case.expected
    document = replace(as_report(case.text), published=case.day)
    found = list(anchor_times(document, annotate(document, network=network), ()).times)
    for result in case.expected:
        over = [time for time in found if time.span.start <= result["End"] and result["Start"] < time.span.end]
        values = result["Resolution"]["values"]
        if not any(agrees(time, value) for value in values for time in over) and not spans_range(over, values):
            return False
        found = [time for time in found if time not in over]
    return not found


def spans_range(over: Sequence[Time], values: Sequence[dict[str, Any]]) -> bool:
    """Tell whether two times are the ends of a range that is expected as one; its end counts or does not."""
    if len(over) != 2 or not over[0].start:
        return False
    starts = {str(value.get("start"))[:10] for value in values}
    ends = {str(value.get("end"))[:10] for value in values}
    return over[0].start[:10] in starts and bool({(over[1].start or "")[:10], (over[1].end or "")[:10]} & ends)


def agrees(time: Time, value: dict[str, Any]) -> bool:
    """Tell whether a time is one of those that are expected."""
    start, end = time.start or "", time.end or ""
    if same_value(time.value, value.get("timex", "")):
        return True
    if "start" in value or "end" in value:
        return (start[:10], end[:10]) == (value.get("start", "")[:10], value.get("end", "")[:10]) and (
            "T" not in start or start[11:16] == value.get("start", "")[-8:-3]
        )
    written = str(value.get("value", ""))
    if value["type"] == "time":
        return start[11:16] == written[:5] or time.value.partition("T")[2][:5] == written[:5]
    return bool(start) and start[:16] == written.replace(" ", "T")[: len(start[:16])]

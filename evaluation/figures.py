"""Figures: value, unit, hedge, change, part and whole, in marked sentences of reports drawn at random.

`marked/quantities.json` holds 150 sentences with a digit or a number word, two thirds of them of international reports,
with the 95 figures that a reader marked in them before sayso had read them: ids, offsets and answers. Even numbers are
for development, odd ones for the gate. A figure is found if its span meets a marked one. Value is right if low and high
are; unit, hedge and change count where there is one; part and whole are right if they share half of their characters
with the marked ones.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from evaluation import marked
from evaluation.challenge_set import Half
from evaluation.reports import as_report
from evaluation.scores import Counts
from sayso.annotations import Network
from sayso.pipeline import read
from sayso.schema import Quantity, Span

MARKS = marked.MARKS / "quantities.json"
NEAR = 0.5  # share of the characters of both that must be common
WORDS = ("unit", "hedge", "change")
COUNTED = ("part", "whole")

Row = Mapping[str, Any]


def load(half: Half) -> list[Row]:
    """Give the marked sentences of one half."""
    rows: list[Row] = json.loads(MARKS.read_text("utf-8"))
    return [row for row in rows if (row["id"] % 2 == 0) is (half is Half.DEV)]


def score_figures(data: Path, network: Network, half: Half) -> dict[str, dict[str, Counts]]:
    """Score the figures of one half."""
    rows = load(half)
    texts = marked.texts(data, {row["report"] for row in rows})
    table: dict[str, Counts] = {}
    for row in rows:
        start, end = row["sentence"]
        found = read(as_report(texts[row["report"]]), network=network).quantities
        inside = [each for each in found if start <= each.span.start < end]
        for name, counts in count_sentence(inside, row["figures"]).items():
            table[name] = table.get(name, Counts()) + counts
    return {f"quantities, {half.value}": table}


def count_sentence(found: Iterable[Quantity], expected: Iterable[Row]) -> dict[str, Counts]:
    """Count what is right in one sentence."""
    left, marks = list(found), list(expected)
    pairs: list[tuple[Quantity, Row]] = []
    for mark in marks:
        met = next((each for each in left if meets(each.span, mark["span"])), None)
        if met is not None:
            left.remove(met)
            pairs.append((met, mark))
    everything = [quantity for quantity, _ in pairs] + left
    table = {"figures": Counts(len(pairs), len(everything), len(marks))}
    same = sum((quantity.low, quantity.high) == (mark["low"], mark["high"]) for quantity, mark in pairs)
    table["value"] = Counts(same, len(everything), len(marks))
    for name in WORDS:
        right = sum(mark[name] is not None and getattr(quantity, name) == mark[name] for quantity, mark in pairs)
        given = sum(getattr(quantity, name) is not None for quantity in everything)
        table[name] = Counts(right, given, sum(mark[name] is not None for mark in marks))
    for name in COUNTED:
        right = sum(is_same(getattr(quantity, name), mark[name]) for quantity, mark in pairs)
        given = sum(getattr(quantity, name) is not None for quantity in everything)
        table[name] = Counts(right, given, sum(mark[name] is not None for mark in marks))
    return table


def meets(span: Span, place: Iterable[int]) -> bool:
    """Tell whether a span has a character in common with a marked place."""
    start, end = place
    return span.start < end and start < span.end


def is_same(counted: Any, place: Iterable[int] | None) -> bool:  # noqa: ANN401 -- a row of the record, or null
    """Tell whether what is counted shares half of its characters with what was marked."""
    if counted is None or place is None:
        return False
    start, end = place
    common = min(counted.span.end, end) - max(counted.span.start, start)
    both = max(counted.span.end, end) - min(counted.span.start, start)
    return bool(common >= NEAR * both)

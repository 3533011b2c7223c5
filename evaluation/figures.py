"""Figures: value, unit, hedge, change, part and whole, in marked sentences of reports drawn at random.

`marked/quantities.json` holds sentences with a digit or a number word, one a report, two thirds of them of
international reports, with the figures that a reader marked in them before sayso had read them: ids, offsets and
answers. Those `drawn` by a percent sign are scored apart: changes and wholes are rare elsewhere. Even numbers are for
development, odd ones for the gate. `marked/quantities_second.json` is a second reading of some of them, blind to the
first.

A figure is found if its span meets a marked one. Value is right if low and high are; unit, hedge and change count where
there is one; part and whole are right if they share half of their characters with the marked ones. Run as `python -m
evaluation.figures` it shows each with its 95 % interval, and how far the two readings agree.
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from evaluation import marked
from evaluation.challenge_set import Half
from evaluation.reports import as_report
from evaluation.scores import Counts, interval, total
from sayso.annotations import Network, shipped_folder
from sayso.pipeline import read
from sayso.schema import Quantity
from training.data import archives

MARKS = marked.MARKS / "quantities.json"
SECOND = marked.MARKS / "quantities_second.json"
NEAR = 0.5  # share of the characters of both that must be common
WORDS = ("unit", "hedge", "change")
COUNTED = ("part", "whole")
CLOSE = 1e-3  # a third is 0.333

Row = Mapping[str, Any]
Place = tuple[int, int]
Table = dict[str, Counts]


class Answer(NamedTuple):
    """What is said of a figure, by a reader or by sayso."""

    span: Place
    low: float | None
    high: float | None
    unit: str | None
    hedge: str | None
    change: str | None
    part: Place | None
    whole: Place | None


def load(half: Half, path: Path = MARKS) -> list[Row]:
    """Give the marked sentences of one half."""
    rows: list[Row] = json.loads(path.read_text("utf-8"))
    return [row for row in rows if (row["id"] % 2 == 0) is (half is Half.DEV)]


def score_figures(data: Path, network: Network, half: Half) -> dict[str, Table]:
    """Score the figures of one half: of sentences drawn at random, and of those drawn by a percent sign."""
    return {name: add(tables) for name, tables in score_sentences(data, network, half).items()}


def score_sentences(data: Path, network: Network, half: Half) -> dict[str, list[Table]]:
    """Give the counts of each sentence."""
    rows = load(half)
    texts = marked.texts(data, {row["report"] for row in rows})
    tables: dict[str, list[Table]] = {}
    for row in rows:
        start, end = row["sentence"]
        quantities = read(as_report(texts[row["report"]]), network=network).quantities
        found = [answer_of(each) for each in quantities if start <= each.span.start < end]
        name = f"quantities, {row['drawn']}, {half.value}" if "drawn" in row else f"quantities, {half.value}"
        tables.setdefault(name, []).append(count_sentence(found, list(marks_of(row))))
    return tables


def marks_of(row: Row) -> Iterator[Answer]:
    """Give what a reader marked in a sentence."""
    for mark in row["figures"]:
        places = [(mark[name][0], mark[name][1]) if mark[name] else None for name in COUNTED]
        values = {name: mark[name] for name in ("low", "high", *WORDS)}
        yield Answer((mark["span"][0], mark["span"][1]), part=places[0], whole=places[1], **values)


def answer_of(quantity: Quantity) -> Answer:
    """Give what sayso says of a figure."""
    return Answer(
        quantity.span,
        quantity.low,
        quantity.high,
        quantity.unit,
        quantity.hedge,
        quantity.change,
        quantity.part.span if quantity.part else None,
        quantity.whole.span if quantity.whole else None,
    )


def count_sentence(found: Iterable[Answer], expected: Iterable[Answer]) -> Table:
    """Count what is right in one sentence."""
    left, marks = list(found), list(expected)
    pairs: list[tuple[Answer, Answer]] = []
    for mark in marks:
        met = next((each for each in left if each.span[0] < mark.span[1] and mark.span[0] < each.span[1]), None)
        if met is not None:
            left.remove(met)
            pairs.append((met, mark))
    everything = [answer for answer, _ in pairs] + left
    table = {"figures": Counts(len(pairs), len(everything), len(marks))}
    same = sum(is_value(answer.low, mark.low) and is_value(answer.high, mark.high) for answer, mark in pairs)
    table["value"] = Counts(same, len(everything), len(marks))
    for name in (*WORDS, *COUNTED):
        answers = [(getattr(answer, name), getattr(mark, name)) for answer, mark in pairs]
        right = sum(is_place(*both) if name in COUNTED else both[0] == both[1] is not None for both in answers)
        given = sum(getattr(answer, name) is not None for answer in everything)
        table[name] = Counts(right, given, sum(getattr(mark, name) is not None for mark in marks))
    return table


def is_value(one: float | None, other: float | None) -> bool:
    """Tell whether two values are the same."""
    if one is None or other is None:
        return one is other
    return abs(one - other) <= CLOSE * max(abs(one), abs(other))


def is_place(one: Place | None, other: Place | None) -> bool:
    """Tell whether two places have half of their characters in common."""
    if one is None or other is None:
        return False
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common >= NEAR * (max(one[1], other[1]) - min(one[0], other[0]))


def count_agreement() -> list[Table]:
    """Count how far the second reading agrees with the first, sentence by sentence."""
    first = {row["id"]: row for half in Half for row in load(half)}
    second = json.loads(SECOND.read_text("utf-8"))
    return [count_sentence(marks_of(row), marks_of(first[row["id"]])) for row in second]


def add(tables: Iterable[Table]) -> Table:
    """Add the counts of sentences."""
    listed = list(tables)
    return {name: total([table[name] for table in listed]) for name in listed[0]} if listed else {}


def main() -> None:
    """Show the scores of one half with their intervals, and the agreement of the two readings."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=archives.DATA)
    options.add_argument("--half", type=Half, default=Half.DEV, choices=list(Half))
    given = options.parse_args()
    tables = score_sentences(given.data, Network(shipped_folder()), given.half)
    if SECOND.exists():
        tables["agreement"] = count_agreement()
    for name, rows in tables.items():
        print(f"\n{name:34}{'P':>7}{'R':>7}{'F1':>7}{'of':>7}")
        for column, count in add(rows).items():
            low, high = interval([row[column] for row in rows])
            numbers = f"{count.precision:7.1f}{count.recall:7.1f}{count.f1:7.1f}{count.expected:7.0f}"
            print(f"{column:34}{numbers}   {low:.1f} to {high:.1f}")


if __name__ == "__main__":
    main()

"""Links between statements and between figures of several reports, held against events that two readers marked.

`marked/links_first.json` and `links_second.json` hold 24 events, each with two or three whole reports on it: ids,
offsets and answers. Even numbers are for development, odd ones for the gate. A link that is found is right if its two
ends meet those of a marked link of its kind; a marked link that must be found is found if any link meets it. *Same* and
*repeats* are also counted as one, for readers differ on what one occasion is.
"""

import argparse
import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement
from pathlib import Path
from typing import Any

from evaluation import marked
from evaluation.challenge_set import Half
from evaluation.scores import Counts, interval_of, total
from sayso.actors import Gazetteer
from sayso.annotations import Network, judge_pairs
from sayso.documents import Metadata, ingest_document
from sayso.linkage import ActorLinker, cast_records
from sayso.linkage.pairing import Side, join_ties, link_pair, side_of
from sayso.linkage.statements.sayings import Saying
from sayso.pipeline import read
from sayso.schema import Record, Span, Statement, Ties
from training.data import archives

Row = Mapping[str, Any]
Mark = Sequence[Any]
ALIKE = ("same", "repeats")
KINDS = ("same", "repeats", "denies", "supports", "counters", "figures")
MOST = 0.5  # share of a marked stretch that the parts of a statement must cover, where its content does not meet it


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement stands."""

    report: str
    content: tuple[Span, ...]
    whole: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Reports:
    """The reports of an event, ready to be linked; places of statements and figures by id."""

    sides: tuple[Side, ...]
    places: Mapping[str, Place]

    @property
    def sayings(self) -> tuple[tuple[Saying, ...], ...]:
        """Give the sayings of each report."""
        return tuple(side.sayings for side in self.sides)


Linked = tuple[Reports, Ties]


def load_events(reading: str, half: Half) -> list[Row]:
    """Give the events of one half, as one reader marked them."""
    rows: list[Row] = json.loads((marked.MARKS / f"links_{reading}.json").read_text("utf-8"))
    return [row for row in rows if (row["number"] % 2 == 0) is (half is Half.DEV)]


def read_reports(data: Path, events: Iterable[Row], network: Network | None = None) -> dict[str, Record]:
    """Read the reports of events; gives records by the ids of the reports."""
    wanted = {report for event in events for report in event["reports"]}
    found: dict[str, Record] = {}
    with gzip.open(data / "raw" / "news.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["id"] in wanted:
                metadata = Metadata(
                    title=row["title"],
                    outlet=row["outlet"],
                    published=row["published"] or None,
                    url=row["url"],
                    language="en",
                )
                found[row["id"]] = read(ingest_document(row["text"], metadata=metadata).document, network=network)
    return found


def prepare(event: Row, records: Mapping[str, Record]) -> Reports:
    """Make the reports of an event ready."""
    chosen = {report: records[report] for report in event["reports"]}
    gazetteer = Gazetteer.shipped()
    linker = ActorLinker(gazetteer.id_of)
    entities = cast_records(chosen.values(), linker)
    places = {
        statement.id: place_of(report, statement)
        for report, record in chosen.items()
        for statement in record.statements
    }
    sides = tuple(side_of(record, lambda actor: entities[actor]) for record in chosen.values())
    places |= {row.id: Place(report, (row.span,), ()) for report, record in chosen.items() for row in record.quantities}
    return Reports(sides, places)


def place_of(report: str, statement: Statement) -> Place:
    """Tell where a statement stands."""
    cue = statement.cue.spans if statement.cue else ()
    content = statement.content.spans
    return Place(report, content, (*content, *cue, *statement.source.spans))


def lies_in(place: Place, mark: Mark) -> bool:
    """Tell whether a statement is what a reader marked: its content meets it, or its parts cover most of it."""
    report, start, end = mark
    if place.report != report:
        return False
    if any(span.start < end and start < span.end for span in place.content):
        return True
    covered = sum(max(0, min(span.end, end) - max(span.start, start)) for span in place.whole)
    return bool(covered > MOST * (end - start))


def meets(one: Place, other: Place, mark: Row) -> bool:
    """Tell whether two statements are those of a marked link, in either order."""
    first, second = mark["a"], mark["b"]
    return (lies_in(one, first) and lies_in(other, second)) or (lies_in(one, second) and lies_in(other, first))


def link_all(reports: Reports) -> Ties:
    """Give all links of an event's reports."""
    pairs = combinations_with_replacement(reports.sides, 2)
    return join_ties(*(link_pair(one, other, judge_pairs) for one, other in pairs))


def count_event(event: Row, reports: Reports, ties: Ties) -> dict[str, tuple[Counts, Counts]]:
    """Count precision and recall of one event, kind by kind."""
    found = [(link.kind.value, reports.places[link.a], reports.places[link.b]) for link in ties.statements]
    found += [("figures", reports.places[link.a], reports.places[link.b]) for link in ties.figures]
    groups = {"same or repeats": ALIKE} | {kind: (kind,) for kind in KINDS}
    return {name: count_kinds(kinds, event["links"], found) for name, kinds in groups.items()}


def count_kinds(
    kinds: Sequence[str], marks: Iterable[Row], found: Iterable[tuple[str, Place, Place]]
) -> tuple[Counts, Counts]:
    """Count how many links of some kinds are right, and how many that must be found are."""
    marks = [mark for mark in marks if mark["kind"] in kinds]
    ends = [(one, other) for kind, one, other in found if kind in kinds]
    right = sum(any(meets(*pair, mark) for mark in marks) for pair in ends)
    must = [mark for mark in marks if mark["must"]]
    met = sum(any(meets(*pair, mark) for pair in ends) for mark in must)
    return Counts(right, len(ends), len(ends)), Counts(met, len(must), len(must))


def count_links(half: Half, ready: Mapping[int, Linked]) -> dict[str, dict[str, Counts]]:
    """Count the links of one half against each reader."""
    tables: dict[str, dict[str, Counts]] = {}
    for reading in ("first", "second"):
        rows = count_reading(load_events(reading, half), ready)
        table: dict[str, Counts] = {}
        for name in rows[0]:
            table[f"{name}, precision"] = total([row[name][0] for row in rows])
            table[f"{name}, recall"] = total([row[name][1] for row in rows])
        tables[f"links, {reading} reader, {half.value}"] = table
    return tables


def link_events(events: Iterable[Row], records: Mapping[str, Record]) -> dict[int, Linked]:
    """Give the reports of each event with their links."""
    ready = {event["event"]: prepare(event, records) for event in events}
    return {number: (reports, link_all(reports)) for number, reports in ready.items()}


def count_reading(events: Iterable[Row], ready: Mapping[int, Linked]) -> list[dict[str, tuple[Counts, Counts]]]:
    """Count event by event."""
    return [count_event(event, *ready[event["event"]]) for event in events]


def spread(rows: Sequence[dict[str, tuple[Counts, Counts]]], name: str, part: int) -> tuple[float, float]:
    """Give the 95 % interval of precision (0) or recall (1) of a kind, by drawing events anew."""
    return interval_of([row[name][part] for row in rows], precision_of)


def precision_of(drawn: list[Counts]) -> float:
    """Give the share of what was found that is right."""
    return total(drawn).precision


def main() -> None:
    """Print every kind against both readers, with counts and intervals."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=archives.DATA)
    options.add_argument("--half", type=Half, choices=list(Half), default=Half.DEV)
    given = options.parse_args()
    events = load_events("first", given.half)
    ready = link_events(events, read_reports(given.data, events))
    for reading in ("first", "second"):
        rows = count_reading(load_events(reading, given.half), ready)
        for name in rows[0]:
            for part, what in enumerate(("precision", "recall")):
                counts = total([row[name][part] for row in rows])
                low, high = spread(rows, name, part)
                share = f"{counts.right:3.0f} of {counts.found:3.0f}  {counts.precision:5.1f}  {low:.1f} to {high:.1f}"
                print(f"{reading:8}{name:18}{what:11}{share}")


if __name__ == "__main__":
    main()

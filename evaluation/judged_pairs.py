"""Pairs of statements that readers judged one by one. Run as `python -m evaluation.judged_pairs`.

`marked/pairs_first.json` holds for each of 84 events, none of which is among those marked as a whole, its reports and
rows of two stretches (report, start, end each) with what the first is to the second, and *maybe* where that is a matter
of taste; `pairs_second.json` what a second reader, who did not see it, said of an eighth of them. Pairs were drawn from
those that sayso had read: the likest of one speaker, the likest of two speakers of which one turns something round,
the likest others, and some of the rest by chance.

`marked/denials_first.json` holds in the same way what the first reader said of 250 denials and what others say in the
same report, 152 reports drawn from those that stand in no event: most of them pairs that an earlier state took for
likely; `denials_second.json` what a second reader, who did not see it, said of a quarter of them.

`marked/checked_first.json` and `checked_second.json` are of the events that are marked as a whole: what two readers
said of the denials and counters that an earlier state of the rules had found there, among other pairs, since readers
of whole reports mark what strikes them; `alike_first.json` and `alike_second.json` hold in the same way what they said
of all pairs whose chance to be the same was 0.4 or more, and of some that came near. The program tells how many of the
links that are found now they call so.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from evaluation import marked
from evaluation.challenge_set import Half
from evaluation.links import ALIKE, Reports, Row, count_links, link_events, load_events, read_reports
from evaluation.scores import Counts
from sayso.annotations import Network
from sayso.linkage.statements.sayings import Saying
from sayso.schema import Ties
from training.data import archives

LEAST = 0.6  # share of both stretches together that they must have in common


def load_pairs(reading: str, name: str = "pairs") -> list[Row]:
    """Give the events with their pairs, as one reader judged them."""
    rows: list[Row] = json.loads((marked.MARKS / f"{name}_{reading}.json").read_text("utf-8"))
    return rows


def pairs_judged(event: Row, reports: Reports) -> Iterator[tuple[Saying, Saying, str]]:
    """Give the pairs that are still read as they were, with what the first is to the second."""
    for row in event["pairs"]:
        ends = [find(reports, event["reports"][row[at]], row[at + 1], row[at + 2]) for at in (0, 3)]
        if ends[0] is not None and ends[1] is not None and ends[0].id != ends[1].id:
            yield ends[0], ends[1], row[6]


def main() -> None:
    """Print, for each kind of link, how many of those found in the marked events each reader calls so."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=archives.DATA)
    given = options.parse_args()
    for half in Half:
        events = load_events("first", half)
        records = read_reports(given.data, events)
        ready = link_events(events, records)
        for reading, name in product(("first", "second"), ("checked", "alike")):
            counts: Counter[str] = Counter()
            for event in load_pairs(reading, name):
                if event["event"] in ready:
                    counts.update(check(event, *ready[event["event"]], alike=name == "alike"))
            print(half.value, reading, *(f"{kind}: {count}" for kind, count in sorted(counts.items())), sep="  ")


def score_links(data: Path, network: Network | None, half: Half) -> dict[str, dict[str, Counts]]:
    """Score the links of one half against readers of whole reports, and those of one proposition pair by pair."""
    events = load_events("first", half)
    ready = link_events(events, read_reports(data, events, network))
    judged = [event for event in load_pairs("first", "alike") if event["event"] in ready]
    answers = Counter(answer for event in judged for answer in check(event, *ready[event["event"]], alike=True))
    asked = answers["the same right"] + answers["the same wrong"]
    table = {"the same, precision": Counts(answers["the same right"], asked, asked)}
    return count_links(half, ready) | {f"links, judged one by one, {half.value}": table}


def check(event: Row, reports: Reports, ties: Ties, *, alike: bool) -> Iterator[str]:
    """Tell of each link that is found, of one proposition or of none, whether its pair was judged so."""
    judged = {frozenset((one.id, other.id)): kind for one, other, kind in pairs_judged(event, reports)}
    for link in ties.statements:
        if (link.kind.value in ALIKE) is alike:
            kind = judged.get(frozenset((link.a, link.b)))
            right = kind in ALIKE if alike else kind == link.kind
            told = "the same" if alike else link.kind.value
            yield f"{told} {'not judged' if kind is None else 'right' if right else 'wrong'}"


def find(reports: Reports, report: str, start: int, end: int) -> Saying | None:
    """Give the statement whose content is nearest to a stretch; null if none is near."""
    best: tuple[float, Saying | None] = (LEAST, None)
    for saying in (saying for sayings in reports.sayings for saying in sayings):
        place = reports.places[saying.id]
        if place.report == report:
            common = sum(max(0, min(span.end, end) - max(span.start, start)) for span in place.content)
            share = common / (max(end, saying.place.end) - min(start, saying.place.start))
            best = max(best, (share, saying), key=lambda each: each[0])
    return best[1]


if __name__ == "__main__":
    main()

"""Pairs of statements of 84 events that readers judged one by one; none of the events is in the marked sets of links.

`marked/pairs_first.json` holds for each event its reports and rows of two stretches (report, start, end each) with what
the first is to the second, and *maybe* where it is a matter of taste; `pairs_second.json` what a second reader, who did
not see it, said of an eighth of them. Pairs were drawn from those that sayso had read: the likest of one speaker, the
likest of two speakers of which one turns something round, the likest others, and some of the rest by chance.
"""

import json
from collections.abc import Iterator

from evaluation import marked
from evaluation.links import Reports, Row
from sayso.linkage.sayings import Saying

LEAST = 0.6  # share of both stretches together that they must have in common


def load_pairs(reading: str) -> list[Row]:
    """Give the events with their pairs, as one reader judged them."""
    rows: list[Row] = json.loads((marked.MARKS / f"pairs_{reading}.json").read_text("utf-8"))
    return rows


def pairs_judged(event: Row, reports: Reports) -> Iterator[tuple[Saying, Saying, str]]:
    """Give the pairs that are still read as they were, with what the first is to the second."""
    for row in event["pairs"]:
        ends = [find(reports, event["reports"][row[at]], row[at + 1], row[at + 2]) for at in (0, 3)]
        if ends[0] is not None and ends[1] is not None and ends[0].id != ends[1].id:
            yield ends[0], ends[1], row[6]


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

"""`python -m evaluation.bench_links`: what linking a report costs, and whether that grows with the number of reports.

Takes reports of `../shared/data/raw` with title, outlet and date (nothing is measured where there are none), the first
1,000, 3,000 and 10,000 of them; their order in the file is random. Copies, stories, and which reports *meet* and are
held against each other need no more than the texts. Statements and figures have to be read, a second a report:
`--read` reads what is missing, goes on where it was stopped, and keeps it outside the repository.

Among ten times as many reports a report meets ten times as many others, so a few reports cannot stand for many. Where
all the first 1,000 (3,000, 10,000) have been read they are linked, *whole*. Long before that there is a *sample*: the
first few reports and all those that these meet among the first 1,000, 3,000 or 10,000 are read, and held against each
other; what a pair costs is multiplied by the pairs that there are, which the texts tell, and what a report costs for
itself is told from all of the fewest that have been read.

Printed are milliseconds a report of the processor's time: *ready* for what counts of it, *within* for itself, *pairs*
for those that it meets, of which *judging* is what the network takes; and the most memory that it took. `--gate`
fails if a report costs more than twice as much among the most as among the fewest: whole where two numbers are, or else
by the sample, or else for copies and stories alone.
"""

import argparse
import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice, takewhile
from pathlib import Path

from evaluation.read_reports import CACHE, Cache, read_more, reports
from sayso.annotations import judge_pairs
from sayso.annotations.entailment import judge_shipped
from sayso.linkage import CopyLinker, StoryLinker, TieLinker
from sayso.linkage.days import day_of, days_between
from sayso.schema import LEAST_KEYS, Copy, Document, Entailment, Outline, Record, Sketch, Story, Versions
from training.data import archives

NUMBERS = (1000, 3000, 10000)
SAMPLE = 30  # reports of which all that they meet are read
MOST = 2.0  # times the cost of a report among the fewest

Pair = tuple[int, int]  # places of two reports in the file


def main() -> int:
    """Measure, or read."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=archives.DATA)
    options.add_argument("--numbers", type=int, nargs="+", default=NUMBERS, help="how many reports (%(default)s)")
    options.add_argument("--sample", type=int, default=SAMPLE, help="reports of which all are read that they meet")
    options.add_argument("--cache", type=Path, default=CACHE, help="where records are kept (%(default)s)")
    options.add_argument("--read", action="store_true", help="read what is missing, the sample first, and stop")
    options.add_argument("--gate", action="store_true", help="fail if the cost of a report more than doubles")
    given = options.parse_args()
    raw = given.data / "raw" / "news.jsonl.gz"
    if not raw.exists():
        print("linking was not measured: the reports are not here")
        return 0
    numbers = sorted(given.numbers)
    documents = list(islice(reports(raw), numbers[-1]))
    every = Reports([document.id for document in documents], pairs_among(documents))
    if given.read:
        read_more(given.cache, [documents[place] for place in every.in_turn(given.sample)])
        return 0
    texts = {number: measure_texts(documents[:number]) for number in numbers}
    documents.clear()
    growth = measure(texts, every, given.sample, Cache.open(given.cache))
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return int(given.gate and growth > MOST)


@dataclass(frozen=True, slots=True)
class Reports:
    """All reports, and which of them meet.

    Attributes:
        names: The ids of their documents, in the order of the file.
        pairs: Those that meet, by their places in it.
    """

    names: Sequence[str]
    pairs: Sequence[Pair]

    def in_turn(self, sample: int) -> list[int]:
        """Give the places of reports in the order in which they are worth reading: the sample, then all."""
        partners: dict[int, list[int]] = defaultdict(list)
        for one, other in self.pairs:
            partners[one].append(other)
            partners[other].append(one)
        wanted = chain.from_iterable([place, *partners[place]] for place in range(sample))
        return list(dict.fromkeys(chain(wanted, range(len(self.names)))))

    def whole(self, number: int) -> "Reading":
        """Take all of the first reports."""
        among = [pair for pair in self.pairs if max(pair) < number]
        return Reading(number, range(number), among, len(among) / number)

    def sampled(self, number: int, sample: int, alone: int) -> "Reading":
        """Take the first few, and all that these meet among the first of that number.

        What a report costs for itself does not depend on how many there are: that is told from the first `alone`.
        """
        every = self.whole(number)
        chosen = sorted((pair for pair in every.pairs if min(pair) < sample), key=min)
        return Reading(number, range(alone), chosen, every.density)


def measure(texts: Mapping[int, float], every: Reports, sample: int, cache: Cache) -> float:
    """Print what linking costs for each number of reports; give how it grows from the fewest to the most."""
    alone = max(sample, sum(1 for _ in takewhile(cache.places.__contains__, every.names[: min(texts)])))
    ways: dict[str, Callable[[int], Reading]] = {
        "whole": every.whole,
        "sample": lambda number: every.sampled(number, sample, min(alone, number)),
    }
    growths: dict[str, float] = {}
    for name, way in ways.items():
        readings = [way(number) for number in texts]
        known = [reading for reading in readings if cache.has(every.names[place] for place in reading.places())]
        costs = {each.number: texts[each.number] + measure_links(name, each, every.names, cache) for each in known}
        if len(costs) > 1:
            growths[name] = grow(name, costs)
    if not growths:
        print("statements and figures were not measured: too few reports are read (--read)")
    return next(iter(growths.values()), grow("copies and stories", texts))


def grow(name: str, costs: Mapping[int, float]) -> float:
    """Print how the cost of a report grows, and give it."""
    fewest, most = min(costs), max(costs)
    growth = costs[most] / costs[fewest]
    print(f"{name}: a report costs {costs[most]:.1f} ms among {most}, {growth:.2f} times as much as among {fewest}")
    return growth


def measure_texts(documents: Sequence[Document]) -> float:
    """Find the copies and stories of some reports, and which meet; print and give the milliseconds a report."""
    sketches: list[Sketch] = []
    copies: list[Copy] = []
    stories: list[Story] = []
    linker = StoryLinker()
    steps: dict[str, Callable[[], object]] = {
        "copies": lambda: copies.extend(CopyLinker().gather(CopyLinker().find(documents))),
        "sketching": lambda: sketches.extend(linker.sketch(bare(document)) for document in documents),
        "stories": lambda: stories.extend(linker.gather(linker.find(sketches))),
        "meeting": lambda: pairs_among(documents),
    }
    costs = {name: 1000 * seconds_of(work) / len(documents) for name, work in steps.items()}
    told = "   ".join(f"{name} {cost:5.2f}" for name, cost in costs.items())
    print(f"{len(documents):6} texts: {told}   ({len(copies)} copies, {len(stories)} stories)")
    return sum(costs.values())


def pairs_among(documents: Sequence[Document]) -> list[Pair]:
    """Give the reports that meet, by their places in the file, as a ledger finds them: by their keys."""
    linker = TieLinker(judge_pairs)
    days = [day_of(document) for document in documents]
    holders: dict[str, list[int]] = defaultdict(list)
    found: list[Pair] = []
    for place, document in enumerate(documents):
        keys = linker.keys(bare(document))
        shared = Counter(other for key in keys for other in holders[key])
        for key in keys:
            holders[key].append(place)
        found += [
            (other, place)
            for other, count in shared.items()
            if count >= LEAST_KEYS and linker.may_meet(count, days_between(days[other], days[place]))
        ]
    return found


@dataclass(frozen=True, slots=True)
class Reading:
    """What has to be read to tell what linking costs among a number of reports, by places in the file.

    Attributes:
        number: How many reports there are.
        own: Reports that are held against themselves.
        pairs: Reports that are held against each other.
        density: Pairs there are for each report.
    """

    number: int
    own: Sequence[int]
    pairs: Sequence[Pair]
    density: float

    def places(self) -> list[int]:
        """Give the reports that have to be read."""
        return sorted({*self.own, *chain.from_iterable(self.pairs)})


def measure_links(name: str, reading: Reading, names: Sequence[str], cache: Cache) -> float:
    """Link what has been read; print and give the milliseconds a report."""
    places, linking = reading.places(), Linking()
    ready = linking.make_ready(places, cache.records(names[place] for place in places))
    within = linking.link((place, place) for place in reading.own)
    linking.judged = 0.0
    share = reading.density / max(1, len(reading.pairs))
    costs = {
        "ready": ready / len(places),
        "within": within / len(reading.own),
        "pairs": linking.link(reading.pairs) * share,
    }
    told = "   ".join(f"{step} {cost:5.2f}" for step, cost in costs.items())
    print(f"{reading.number:6} {name}: {told} (judging {linking.judged * share:.2f})   ({linking.found} links)")
    print(f"       {len(places)} read; {len(reading.pairs)} pairs; a report meets {2 * reading.density:.1f} others")
    return sum(costs.values())


class Linking:
    """The links of some reports, each held against itself and those that it meets, nobody being anybody else.

    Attributes:
        judged: Milliseconds that the network took to judge pairs.
        found: How many links there are.
    """

    def __init__(self) -> None:
        """Begin without reports, and without what was judged before."""
        judge_shipped.cache_clear()
        self.judged = 0.0
        self.linker = TieLinker(self.judge)
        self.outlines: dict[int, Outline] = {}
        self.found = 0

    def judge(self, pairs: Sequence[tuple[str, str]]) -> Sequence[Entailment]:
        """Ask the network, by the clock."""
        begun = time.process_time()
        answers = judge_pairs(pairs)
        self.judged += 1000 * (time.process_time() - begun)
        return answers

    def make_ready(self, places: Iterable[int], records: Iterable[Record]) -> float:
        """Take from each record what counts; gives milliseconds, without those for finding the record."""
        return 1000 * sum(
            seconds_of(partial(self.take, place, record)) for place, record in zip(places, records, strict=True)
        )

    def take(self, place: int, record: Record) -> None:
        """Take from a record what counts."""
        self.outlines[place] = self.linker.outline(record)

    def link(self, pairs: Iterable[Pair]) -> float:
        """Link some pairs; gives milliseconds."""
        return 1000 * sum(seconds_of(partial(self.link_two, *pair)) for pair in pairs)

    def link_two(self, one: int, other: int) -> None:
        """Link two reports, or one within itself."""
        ties = self.linker.link(self.outlines[one], self.outlines[other], {})
        self.found += len(ties.statements) + len(ties.figures)


def bare(document: Document) -> Record:
    """Give a record of a document of which nothing was read."""
    return Record(versions=Versions("", ""), document=document)


def seconds_of(work: Callable[[], object]) -> float:
    """Give the seconds of the processor that some work takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


if __name__ == "__main__":
    sys.exit(main())

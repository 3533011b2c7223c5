"""`python -m evaluation.bench_links`: what linking a report costs, and whether that grows with the number of reports.

Takes reports of `../shared/data/raw` with title, outlet and date, since copies and stories need no more (nothing is
measured where there are none); or, with `--records`, from files of records as `sayso read --json` prints them. For
each number of reports prints milliseconds a report: for finding copies, for sketching, and for finding stories among
the sketches; and the memory that it took at most. Time is that of the processor. `--gate` fails if the time of a
report more than doubles from the first number to the last.
"""

import argparse
import gzip
import json
import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from sayso.annotations import embed_texts
from sayso.documents import Metadata, ingest_document
from sayso.linkage import CopyLinker, StoryLinker, TieLinker
from sayso.linkage.days import day_of, days_between
from sayso.schema import LEAST_KEYS, Copy, Document, Outline, Record, Sketch, Story, Versions
from training.data import archives

NUMBERS = (1000, 3000)
MOST = 2.0  # times the cost of a report among the fewest


def main() -> int:
    """Measure."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=archives.DATA)
    options.add_argument("--records", type=Path, nargs="*", default=[], help="files of records, one a line")
    options.add_argument("--numbers", type=int, nargs="*", default=NUMBERS)
    options.add_argument("--gate", action="store_true", help="fail if the cost of a report more than doubles")
    given = options.parse_args()
    source = read_records(given.records) if given.records else map(bare, reports(given.data / "raw" / "news.jsonl.gz"))
    if not given.records and not (given.data / "raw" / "news.jsonl.gz").exists():
        print("linking was not measured: the reports are not here")
        return 0
    every = list(islice(source, max(given.numbers)))
    costs = [measure(every[:number]) for number in sorted(given.numbers)]
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    growth = costs[-1] / costs[0]
    print(f"a report costs {growth:.2f} times as much among {len(every)} as among {min(given.numbers)}")
    return int(given.gate and growth > MOST)


def reports(raw: Path) -> Iterator[Document]:
    """Give the reports of a file, unread."""
    with gzip.open(raw, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            metadata = Metadata(row["title"], row["outlet"], row["published"], "en")
            yield ingest_document(row["text"], metadata=metadata).document


def read_records(paths: Iterable[Path]) -> Iterator[Record]:
    """Read records."""
    for line in chain.from_iterable(path.open(encoding="utf-8") for path in paths):
        yield Record.from_json(line)


def measure(records: Sequence[Record]) -> float:
    """Link some reports; print what that costs, and give the milliseconds a report."""
    documents = [record.document for record in records]
    sketches: list[Sketch] = []
    copies: list[Copy] = []
    stories: list[Story] = []
    linker = StoryLinker()
    steps: dict[str, Callable[[], None]] = {
        "copies": lambda: copies.extend(CopyLinker().gather(CopyLinker().find(documents))),
        "sketching": lambda: sketches.extend(map(linker.sketch, records)),
        "stories": lambda: stories.extend(linker.gather(linker.find(sketches))),
    }
    linking = Linking(records)
    steps |= {"meeting": linking.meet}
    if any(record.sentences for record in records):
        steps |= {"ready": linking.make_ready, "meanings": linking.give_meanings, "links": linking.link}
    costs = {name: 1000 * seconds_of(work) / len(documents) for name, work in steps.items()}
    told = "   ".join(f"{name} {cost:5.2f}" for name, cost in costs.items())
    print(f"{len(documents):6} reports, ms a report: {told}   ({len(copies)} copies, {len(stories)} stories)")
    print(f"       a report meets {2 * len(linking.pairs) / len(records):.1f} others; {linking.found} links")
    return sum(costs.values())


class Linking:
    """The links of some reports, step by step."""

    def __init__(self, records: Sequence[Record]) -> None:
        """Take the records."""
        self.records = {record.document.id: record for record in records}
        self.linker = TieLinker(embed_texts)
        self.pairs: list[tuple[str, str]] = []
        self.outlines: dict[str, Outline] = {}
        self.found = 0

    def meet(self) -> None:
        """Find the reports that meet, by their keys, as a ledger does."""
        holders: dict[str, list[str]] = defaultdict(list)
        shared: Counter[tuple[str, str]] = Counter()
        for name, record in sorted(self.records.items()):
            keys = self.linker.keys(record)
            shared.update((other, name) for key in keys for other in holders[key])
            for key in keys:
                holders[key].append(name)
        days = {name: day_of(record.document) for name, record in self.records.items()}
        for (one, other), count in shared.items():
            if count >= LEAST_KEYS and self.linker.may_meet(count, days_between(days[one], days[other])):
                self.pairs.append((one, other))

    def make_ready(self) -> None:
        """Take from each record what counts."""
        self.outlines = {name: self.linker.outline(record) for name, record in self.records.items()}

    def give_meanings(self) -> None:
        """Ask the network for the meanings of the reports that meet another."""
        for name in {name for pair in self.pairs for name in pair}:
            self.outlines[name] = self.linker.with_meanings(self.outlines[name])

    def link(self) -> None:
        """Link each report to itself and to those that it meets, nobody being anybody else."""
        for one, other in [*self.pairs, *((name, name) for name in self.outlines)]:
            ties = self.linker.link(self.outlines[one], self.outlines[other], {})
            self.found += len(ties.statements) + len(ties.figures)


def bare(document: Document) -> Record:
    """Give a record of a document of which nothing was read."""
    return Record(versions=Versions("", ""), document=document)


def seconds_of(work: Callable[[], None]) -> float:
    """Give the seconds of the processor that some work takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


if __name__ == "__main__":
    sys.exit(main())

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
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from pathlib import Path

from sayso.documents import Metadata, ingest_document
from sayso.linkage import CopyLinker, StoryLinker
from sayso.schema import Copy, Document, Record, Sketch, Story, Versions
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
    source = read_documents(given.records) if given.records else reports(given.data / "raw" / "news.jsonl.gz")
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


def read_documents(paths: Iterable[Path]) -> Iterator[Document]:
    """Read the documents of records."""
    for line in chain.from_iterable(path.open(encoding="utf-8") for path in paths):
        yield Record.from_json(line).document


def measure(documents: Sequence[Document]) -> float:
    """Link some documents; print what that costs, and give the milliseconds a document."""
    sketches: list[Sketch] = []
    copies: list[Copy] = []
    stories: list[Story] = []
    linker = StoryLinker()
    steps: dict[str, Callable[[], None]] = {
        "copies": lambda: copies.extend(CopyLinker().gather(CopyLinker().find(documents))),
        "sketching": lambda: sketches.extend(map(partial(sketch, linker), documents)),
        "stories": lambda: stories.extend(linker.gather(linker.find(sketches))),
    }
    costs = {name: 1000 * seconds_of(work) / len(documents) for name, work in steps.items()}
    told = "   ".join(f"{name} {cost:5.2f}" for name, cost in costs.items())
    print(f"{len(documents):6} reports, ms a report: {told}   ({len(copies)} copies, {len(stories)} stories)")
    return sum(costs.values())


def sketch(linker: StoryLinker, document: Document) -> Sketch:
    """Sketch a document of which nothing was read."""
    return linker.sketch(Record(versions=Versions("", ""), document=document))


def seconds_of(work: Callable[[], None]) -> float:
    """Give the seconds of the processor that some work takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


if __name__ == "__main__":
    sys.exit(main())

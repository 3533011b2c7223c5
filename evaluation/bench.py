"""`make bench`: how fast a report is read, against the bare network on the same windows in the same run.

The bare network is all its graphs, run on what they were given while the reports were read. Reads some hundred reports
of `../shared/data/raw` (those of `examples/` over and over, where there are none) in three parts, on one and on two
threads, each part in turns with the bare network, so that whatever else the machine does falls on both. Prints words a
second, their ratio, the shares of tokenising, network, decoding and rules, peak memory and cold starts; shares are of
the time that this process has had a processor. `--gate` fails where less is reached than `floors.json` asks for.
"""

import argparse
import gzip
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import Any, TypeVar

import numpy as np

from sayso.actors import resolve_actors
from sayso.annotations import Network, annotate, shipped_folder
from sayso.annotations.annotate import READ, quoted_words, understand
from sayso.annotations.coreference import find_mentions, make_setting
from sayso.annotations.features import describe_words
from sayso.annotations.feeds import Feed, cut_feeds
from sayso.annotations.quotes import find_quotes
from sayso.annotations.words import split_words
from sayso.documents import Metadata, ingest_document
from sayso.events import code_events
from sayso.pipeline import give_time, give_voice, read_many
from sayso.quantities import measure_quantities
from sayso.schema import Document
from sayso.statements import attribute_statements
from sayso.times import anchor_times
from training.data import archives

PARTS = 3
GRAPHS = (
    "read",
    "read_relations",
    "read_roles",
    "read_mentions",
    "read_pairs",
    "read_embeddings",
    "read_metonymy",
    "read_triggers",
)


Result = TypeVar("Result")
Call = tuple[str, tuple[Any, ...]]  # a graph of the network by the name of its method, and what it was given


class Listener(Network):
    """A network that remembers what its graphs are given, while it is told to."""

    def __init__(self, folder: Path) -> None:
        """Load the network."""
        super().__init__(folder)
        self.heard: list[Call] = []
        self.listening = False
        for name in GRAPHS:
            setattr(self, name, partial(self.listen, name, getattr(super(), name)))

    def listen(self, name: str, work: Callable[..., object], *given: object) -> object:
        """Run one graph, and remember what it was given."""
        if self.listening:
            self.heard.append((name, given))
        return work(*given)


def main() -> int:
    """Measure."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=archives.DATA)
    options.add_argument("--reports", type=int, default=240)
    options.add_argument("--weights", type=Path)
    options.add_argument("--gate", action="store_true", help="fail if reading is slower than floors.json asks for")
    given = options.parse_args()
    network = Listener(given.weights or shipped_folder())
    documents = list(islice(reports(given.data), given.reports))
    parts = [documents[number::PARTS] for number in range(PARTS)]
    words = sum(len(document.text.split()) for document in documents)
    print(f"{len(documents)} reports, {words} words; words a second, in {PARTS} parts")
    bare: dict[int, list[float]] = {1: [], 2: []}
    whole: dict[int, list[float]] = {1: [], 2: []}
    for number, part in enumerate(parts):
        calls = hear(network, part)
        for threads, seconds in bare.items():
            seconds.append(timed(partial(run_bare, network, calls, threads)))
            whole[threads].append(timed(partial(run_read, network, part, threads)))
        if number == 0:
            told = shares(part, calls, network)
    ratios = {threads: median(b / w for b, w in zip(bare[threads], whole[threads], strict=True)) for threads in bare}
    for threads, ratio in ratios.items():
        speeds = f"bare network {words / sum(bare[threads]):7.0f}   read {words / sum(whole[threads]):7.0f}"
        print(f"threads {threads}: {speeds}   read against bare network {ratio:.0%} (median of the parts)")
    for name, share in told.items():
        print(f"  {name:12}{share:7.1%}{'  (of network and decoding)' if name == 'coreference' else ''}")
    without, actors = alone(told), on_top(told)
    print(f"  everything against statements and actors alone {without:.0%} of the speed; actors, and what points to")
    print(f"  whom, on top of what is read without them {actors:.0%}")
    print(f"peak memory {peak(given.weights, given.data, min(given.reports, 60)):.0f} MB")
    print(f"first report after {cold(given.weights):.2f} s;  --help after {timed(call_help):.2f} s")
    floors = json.loads(Path(__file__).with_name("floors.json").read_text("utf-8"))
    slow = complaints(ratios, without, actors, floors, cores=os.cpu_count() or 1) if given.gate else []
    print(*slow, sep="\n", end="\n" if slow else "")
    return 1 if slow else 0


def alone(told: Mapping[str, float]) -> float:
    """Give the share of statements and actors alone in the time of everything."""
    return 1 - sum(told[name] for name in ("times", "quantities", "events"))


def on_top(told: Mapping[str, float]) -> float:
    """Give what actors, and what points to whom, cost on top of what is read without them."""
    own = told["actors"] + told["coreference"]
    return own / (alone(told) - own)


def complaints(
    ratios: Mapping[int, float], without: float, actors: float, floors: Mapping[str, float], *, cores: int
) -> list[str]:
    """Say what is slower than is asked for; two threads are asked for nothing where there is one core."""
    least = {1: floors["read against bare network"], 2: floors["read against bare network, two threads"]}
    most = floors["actors on top, at most"]
    found = [
        f"reading on {threads} thread(s) reaches {ratio:.0%} of the bare network; at least {wanted:.0%} is asked for"
        for (threads, ratio), wanted in ((pair, least[pair[0]]) for pair in ratios.items())
        if ratio < wanted and threads <= cores
    ]
    if without < floors["everything against statements and actors"]:
        found.append(f"everything is read with {without:.0%} of the speed of statements and actors alone")
    if actors > most:
        found.append(f"actors cost {actors:.0%} on top of what is read without them; at most {most:.0%} is asked for")
    return found


def hear(network: Listener, documents: Sequence[Document]) -> list[Call]:
    """Read documents once; give what the network's graphs were given."""
    network.heard, network.listening = [], True
    run_read(network, documents, 1)
    network.listening = False
    return network.heard


def reports(data: Path) -> Iterator[Document]:
    """Give reports to read."""
    raw = data / "raw" / "news.jsonl.gz"
    if raw.exists():
        with gzip.open(raw, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                yield ingest_document(row["text"], metadata=Metadata(language="en")).document
    else:
        texts = [path.read_text("utf-8") for path in sorted(Path("examples").glob("*.txt"))]
        for text in cycle(texts):
            yield ingest_document(text, metadata=Metadata(language="en")).document


def feeds_of(document: Document) -> list[Feed]:
    """Give what the network is fed for a document."""
    lines = [block.span for block in document.blocks if block.kind in READ]
    starts, ends = split_words(document.text, lines)
    if not starts:
        return []
    words = [document.text[start:end] for start, end in zip(starts, ends, strict=True)]
    firsts = sorted(set(np.searchsorted(starts, [start for start, _ in lines]).tolist()) - {len(starts)})
    return cut_feeds(words, describe_words(document.text, starts, ends, lines), firsts)[1]


def run_bare(network: Network, calls: Sequence[Call], threads: int) -> None:
    """Run the graphs of the network alone, on what they were given."""
    with ThreadPoolExecutor(threads) as pool:
        for _ in pool.map(lambda call: getattr(network, call[0])(*call[1]), calls):
            pass


def run_read(network: Network, documents: Sequence[Document], threads: int) -> None:
    """Read documents as a user does."""
    for _ in read_many(documents, threads=threads, network=network):
        pass


def timed(work: Callable[[], object]) -> float:
    """Give the seconds that some work takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def spent(work: Callable[[], object]) -> float:
    """Give the seconds for which some work has a processor."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def shares(documents: Sequence[Document], calls: Sequence[Call], network: Network) -> dict[str, float]:
    """Part the time of reading on one thread: each step alone, over the same documents."""
    tokenising = spent(lambda: [feeds_of(document) for document in documents])
    bare = spent(partial(run_bare, network, calls, 1))
    rooms = time_rooms(documents, network)
    whole = sum(rooms.values())
    coreference = sum(spent(told) for told in prepare_coreference(documents, network))
    told = {"tokenising": tokenising, "network": bare, "decoding": rooms.pop("annotations") - tokenising - bare}
    parts = {name: seconds / whole for name, seconds in (told | rooms).items()}
    return parts | {"coreference": coreference / whole}


def prepare_coreference(documents: Sequence[Document], network: Network) -> Iterator[Callable[[], object]]:
    """Give for each document the work of telling what points to whom: its part of the network, and of decoding."""
    for document in documents:
        lines = [block.span for block in document.blocks if block.kind in READ]
        starts, ends = split_words(document.text, lines)
        if starts:
            known = understand(document.text, lines, starts, ends, network)
            quoted = quoted_words(find_quotes(document.text, lines), starts)
            setting = make_setting(known.words, known.trees, known.sentences, known.names, quoted)
            yield partial(find_mentions, network, setting, known.sentences, known.states)


def time_rooms(documents: Sequence[Document], network: Network) -> dict[str, float]:
    """Give the seconds that each room takes on one thread, document by document."""
    seconds = dict.fromkeys(("annotations", "statements", "times", "actors", "quantities", "events"), 0.0)

    def spend(room: str, work: Callable[[], Result]) -> Result:
        begun = time.process_time()
        result = work()
        seconds[room] += time.process_time() - begun
        return result

    for document in documents:
        told = spend("annotations", partial(annotate, document, network=network))
        said = spend("statements", partial(attribute_statements, document, told)).statements
        dated = spend("times", partial(anchor_times, document, told, said))
        cast = spend("actors", partial(resolve_actors, document, told, said))
        measure = partial(measure_quantities, times=dated.times, places=cast.places)
        spend("quantities", partial(measure, document, told, said))
        voiced = tuple(map(give_voice, map(give_time, said, dated.timings), cast.voices))
        code = partial(code_events, actors=cast.actors, works=cast.works, places=cast.places, when=dated.by_word)
        spend("events", partial(code, document, told, voiced))
    return seconds


def cold(weights: Path | None) -> float:
    """Give the seconds from starting Python to the first report read."""
    script = (
        "import sys; from pathlib import Path; from sayso.annotations import Network, shipped_folder;"
        "from sayso.documents import Metadata, ingest_document; from sayso.pipeline import read;"
        "folder = Path(sys.argv[1]) if sys.argv[1] else shipped_folder();"
        "document = ingest_document('Officials said the talks had failed.', metadata=Metadata()).document;"
        "read(document, network=Network(folder))"
    )
    return timed(lambda: subprocess.run([sys.executable, "-c", script, str(weights or "")], check=True))


def peak(weights: Path | None, data: Path, count: int) -> float:
    """Give the most memory that reading some reports takes, in megabytes."""
    script = (
        "import re, sys; from itertools import islice; from pathlib import Path;"
        "from evaluation.bench import reports; from sayso.annotations import Network, shipped_folder;"
        "from sayso.pipeline import read_many;"
        "folder = Path(sys.argv[1]) if sys.argv[1] else shipped_folder();"
        "documents = islice(reports(Path(sys.argv[2])), int(sys.argv[3]));"
        "any(False for _ in read_many(documents, threads=2, network=Network(folder)));"
        # Not getrusage: what a process has of its parent, which holds all that was measured before, counts there too.
        "print(int(re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())[1]) / 1024)"
    )
    given = [sys.executable, "-c", script, str(weights or ""), str(data), str(count)]
    return float(subprocess.run(given, check=True, capture_output=True, text=True).stdout)


def call_help() -> None:
    """Ask the command line for help."""
    subprocess.run([sys.executable, "-m", "sayso.views.cli", "--help"], check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main())

"""The quality gate: every score that has a floor must reach it. Run as `python -m evaluation.gate`.

Floors stand in `floors.json`, each with the digest of the corpus that it was measured on; a corpus that is not there,
or is another, is passed over and said so. What was right when the floors were set stands in `right.json`: a change
prints what it gained and lost. `--raise` lifts floors to what is reached (never lowers one); `--lower NAME` sets one
floor to what is reached, for a reason that the commit gives.
"""

import argparse
import hashlib
import json
import os
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from evaluation import attribution, score
from evaluation.challenge_score import score_challenge
from evaluation.challenge_set import CHALLENGE, Half
from evaluation.copies import score_copies
from evaluation.entailment import score_entailment
from evaluation.events import score_events
from evaluation.figures import score_figures
from evaluation.identities import score_identities
from evaluation.identity_pairs import score_pairs
from evaluation.judged_pairs import score_links
from evaluation.reports import as_report
from evaluation.scores import Counts
from evaluation.stories import score_stories
from evaluation.times import score_times
from sayso.annotations import Network
from sayso.annotations.network import shipped_network
from sayso.pipeline import read
from training.data import archives
from training.data.polnear import articles

FLOORS = Path(__file__).with_name("floors.json")
RIGHT = Path(__file__).with_name("right.json")
Tables = dict[str, dict[str, Counts]]
Measured = tuple[Tables, dict[str, str]]
SLACK, ANSWERS = 0.3, 1.5  # points, and answers of a small set: kinds of CPU round differently, with and without VNNI


def main() -> int:
    """Measure and compare."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=archives.DATA)
    options.add_argument("--work", type=Path, default=archives.WORK)
    options.add_argument("--raise", dest="lift", action="store_true")
    options.add_argument("--lower", metavar="NAME", action="append", default=[])
    given = options.parse_args()
    tables, right = measure(given.data, given.work)
    floors = json.loads(FLOORS.read_text("utf-8"))
    digests = digest_corpora(given.data)
    failed = 0
    for name, floor in floors["scores"].items():
        corpus, _, column = name.partition(": ")
        known = floors["corpora"].get(corpus.split(",")[0])
        here = digests.get(corpus.split(",")[0])
        if corpus not in tables or (known not in (None, here) and not given.lift):
            print(f"{name:58} not measured: the corpus is {'another' if corpus in tables else 'not here'}")
            continue
        reached, slack = tables[corpus][column].f1, slack_of(tables[corpus][column])
        failed += reached < floor - slack
        print(f"{name:58} {reached:6.1f}  floor {floor:6.1f}{'  BELOW' * (reached < floor - slack)}")
        if (given.lift and reached > floor) or name in given.lower:
            floors["scores"][name] = reached
    show_changes(right)
    if given.lift or given.lower:
        floors["corpora"] |= digests
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", "utf-8")
        RIGHT.write_text(json.dumps(right, indent=0, sort_keys=True) + "\n", "utf-8")
        return 0
    return 1 if failed else 0


def slack_of(counts: Counts) -> float:
    """Give the points by which a score may miss its floor."""
    return max(SLACK, 100 * ANSWERS / max(1.0, min(counts.found, counts.expected)))


def measure(data: Path, work: Path) -> Measured:
    """Score everything that is here, two parts at a time where there are two cores; and what was right in PolNeAR.

    What was right is a row of bits for each article.
    """
    for corpora in (archives.ATTRIBUTION, archives.SYNTAX, archives.ENTITIES, archives.TIMES, archives.LINKS):
        if score.has(data, *corpora):
            archives.unpack(data, corpora, work / "data")
    # Processes, since reading is Python's work too; begun anew, since the threads of a network outlive no fork.
    workers = ProcessPoolExecutor(min(2, os.cpu_count() or 1), mp_context=get_context("spawn"))
    tables: Tables = {}
    right: dict[str, str] = {}
    with workers as pool:
        for found, bits in [task.result() for task in [pool.submit(part, data, work) for part in PARTS]]:
            tables |= found
            right |= bits
    return tables, right


def measure_challenge(_data: Path, _work: Path) -> Measured:
    """Score the passages that were written for it; they are always here."""
    tables: Tables = {}
    for half in Half:
        scores = score_challenge(half, as_report, partial(read, network=shipped_network()))
        tables |= {f"challenge, {half.value}, {group}": table for group, table in scores.items()}
    return tables, {}


def measure_attribution(data: Path, work: Path) -> Measured:
    """Score statements, and what their confidence promises."""
    if not score.has(data, *archives.ATTRIBUTION):
        return {}, {}
    right: dict[str, str] = {}
    folder = archives.unpack(data, archives.ATTRIBUTION, work / "data") / "polnear" / "dev"
    rated: list[tuple[float, bool]] = []
    find, rows = score.by_statements(shipped_network(), rated), []
    for article in articles(folder):
        found = find(article)
        rows.append(attribution.count(article.relations, found, article.text))
        bits = "".join(str(int(relation in set(found))) for relation in article.relations)
        right[article.name] = f"{int('1' + bits, 2):x}"
    return {"PolNeAR dev": attribution.add(rows), "confidence, PolNeAR dev": score.count_confidence(rated)}, right


def measure_corpora(data: Path, work: Path) -> Measured:
    """Score trees, names, coreference, times, stories and entailment."""
    tables: Tables = {}
    if score.has(data, *archives.SYNTAX, *archives.ENTITIES):
        tables |= score.score_heads(data, work, shipped_network())
    if score.has(data, *archives.TIMES):
        folder = archives.unpack(data, archives.TIMES, work / "data")
        for half in Half:
            tables |= score_times(folder, shipped_network(), half)
    if score.has(data, *archives.LINKS):
        tables |= score_stories(data, work, Half)
        tables |= score_entailment(data, work)
    return tables, {}


def measure_identities(data: Path, work: Path) -> Measured:
    """Score copies, sources and identities across reports."""
    if not (data / "raw" / "news.jsonl.gz").exists():
        return {}, {}
    network = shipped_network()
    return score_copies(data) | score_identities(data, work, network) | score_pairs(data, network), {}


def measure_figures(data: Path, _work: Path) -> Measured:
    """Score figures."""
    return measure_halves(data, score_figures), {}


def measure_events(data: Path, _work: Path) -> Measured:
    """Score events."""
    return measure_halves(data, score_events), {}


def measure_links(data: Path, _work: Path) -> Measured:
    """Score links."""
    return measure_halves(data, score_links), {}


def measure_halves(data: Path, scores: Callable[[Path, Network, Half], Tables]) -> Tables:
    """Score both halves of what is marked in raw reports."""
    tables: Tables = {}
    if (data / "raw" / "news.jsonl.gz").exists():
        for half in Half:
            tables |= scores(data, shipped_network(), half)
    return tables


def measure_marked(data: Path, _work: Path) -> Measured:
    """Score marked reports and passages."""
    tables: Tables = {}
    if (data / "raw" / "news.jsonl.gz").exists():
        for half in Half:
            tables |= {
                name if half.value in name else f"{name}, {half.value}": table
                for name, table in score.score_marked(data, shipped_network(), half).items()
            }
    return tables, {}


# Long ones first, so that both cores end at about the same time: figures stand in 462 reports.
PARTS = (
    measure_figures,
    measure_corpora,
    measure_marked,
    measure_events,
    measure_identities,
    measure_attribution,
    measure_links,
    measure_challenge,
)


def digest_corpora(data: Path) -> dict[str, str]:
    """Give the digests of the corpora that are here, by the name under which they are scored."""
    paths = {
        "PolNeAR dev": data / "attribution" / "polnear.tar.gz",
        "EWT": data / "syntax" / "ud-english.tar.gz",
        "GUM": data / "syntax" / "ud-english.tar.gz",
        "GUM coreference": data / "syntax" / "ud-english.tar.gz",
        "CoNLL++": data / "entities" / "entities.tar.gz",
        "CrossNER politics": data / "entities" / "entities.tar.gz",
        "times": data / "times-quantities" / "times-quantities.tar.gz",
        "copies": data / "raw" / "news.jsonl.gz",
        "stories": data / "links" / "links.tar.gz",
        "entailment": data / "links" / "links.tar.gz",
        "marked reports": data / "raw" / "news.jsonl.gz",
        "marked later": data / "raw" / "news.jsonl.gz",
        "marked passages": data / "raw" / "news.jsonl.gz",
        "sources": data / "raw" / "news.jsonl.gz",
        "quantities": data / "raw" / "news.jsonl.gz",
        "events": data / "raw" / "news.jsonl.gz",
        "links": data / "raw" / "news.jsonl.gz",
        "identities": data / "raw" / "news.jsonl.gz",
        "confidence": data / "raw" / "news.jsonl.gz",
    }
    found = {name: hashlib.sha256(path.read_bytes()).hexdigest()[:16] for name, path in paths.items() if path.exists()}
    own = hashlib.sha256()
    for path in sorted(CHALLENGE.rglob("*.yaml")):
        own.update(path.read_bytes())
    return found | {"challenge": own.hexdigest()[:16]}


def show_changes(right: dict[str, str]) -> None:
    """Print which relations were gained and lost since the floors were set."""
    if not RIGHT.exists() or not right:
        return
    before = json.loads(RIGHT.read_text("utf-8"))
    gained: list[str] = []
    lost: list[str] = []
    for name, now in right.items():
        old, new = (f"{int(bits, 16):b}"[1:] for bits in (before.get(name, now), now))
        for place, (a, b) in enumerate(zip(old, new, strict=False)):
            if a != b:
                (gained if b == "1" else lost).append(f"{name} E{place + 1}")
    print(f"exactly right since the floors were set: {len(gained)} gained, {len(lost)} lost")
    for title, rows in (("gained", gained), ("lost", lost)):
        for row in rows[:5]:
            print(f"  {title}: {row}")


if __name__ == "__main__":
    sys.exit(main())

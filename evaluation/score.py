"""`make score`: the network and the statements against the corpora. Writes nothing but what it prints.

The challenge set stands in the repository. The other corpora are read from `../shared/data` (another place: `--data`)
and unpacked outside the repository; what is not there is not scored. `--arcs` scores what the network finds, before
the rules.
"""

import argparse
import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

from evaluation import attribution, heads, marked
from evaluation.calibration import chance_error, error_beyond_chance, expected_error
from evaluation.challenge_score import score_challenge
from evaluation.challenge_set import Half
from evaluation.copies import score_copies
from evaluation.coreference_score import score_gum
from evaluation.event_types import PETRARCH, count_marked, count_petrarch
from evaluation.events import score_cameo, score_events
from evaluation.figures import score_figures
from evaluation.identities import score_identities
from evaluation.identity_pairs import score_pairs
from evaluation.judged_pairs import score_links
from evaluation.reports import as_document, as_report
from evaluation.scores import Counts, interval
from evaluation.stories import score_stories
from evaluation.times import score_times
from sayso.annotations import Network, annotate, shipped_folder
from sayso.pipeline import read
from sayso.schema import Record
from training.data import archives
from training.data.polnear import Article, Relation, articles, tidy

CHOICES = (
    "attribution",
    "heads",
    "marked",
    "challenge",
    "sources",
    "identities",
    "times",
    "quantities",
    "events",
    "stories",
    "copies",
)
KINDS = ("reports", "passages")
Found = Callable[[Article], list[Relation]]
Table = dict[str, Counts]


def main() -> None:
    """Score."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=archives.DATA)
    options.add_argument("--work", type=Path, default=archives.WORK)
    options.add_argument("--weights", type=Path, help="a folder of weights; the shipped ones if not given")
    options.add_argument("--arcs", action="store_true", help="score what the network finds, before the rules")
    options.add_argument("--only", choices=CHOICES)
    options.add_argument("--half", type=Half, default=Half.DEV, choices=list(Half), help="of what was marked here")
    options.add_argument("--json", action="store_true")
    given = options.parse_args()
    network = Network(given.weights or shipped_folder())
    ranges: dict[str, tuple[float, float]] = {}
    result: dict[str, Table] = {}
    if given.only in (None, "challenge"):
        scores = score_challenge(given.half, as_report, partial(read, network=network))
        result |= {f"challenge, {group}": table for group, table in sorted(scores.items())}
    if given.only in (None, "attribution") and has(given.data, *archives.ATTRIBUTION):
        rated: list[tuple[float, bool]] = []
        find = by_arcs(network) if given.arcs else by_statements(network, rated)
        rows = score_attribution(given.data, given.work, find)
        result["confidence, PolNeAR dev"] = count_confidence(rated)
        result["PolNeAR dev"] = attribution.add(rows)
        ranges = {name: interval([row[name] for row in rows if name in row]) for name in result["PolNeAR dev"]}
    if given.only in (None, "heads") and has(given.data, *archives.SYNTAX, *archives.ENTITIES):
        result |= score_heads(given.data, given.work, network)
    if given.only in (None, "marked") and (given.data / "raw" / "news.jsonl.gz").exists():
        result |= score_marked(given.data, network, given.half)
    result |= score_rooms(given.only, given.data, given.work, network, given.half)
    if given.json:
        print(json.dumps(result))
        return
    for benchmark, table in result.items():
        print(f"\n{benchmark:34}{'P':>7}{'R':>7}{'F1':>7}{'of':>7}")
        for name, count in table.items():
            spread = "   {:.1f} to {:.1f}".format(*ranges[name]) if benchmark == "PolNeAR dev" else ""
            print(f"{name:34}{count.precision:7.1f}{count.recall:7.1f}{count.f1:7.1f}{count.expected:7.0f}{spread}")


def score_rooms(only: str | None, data: Path, work: Path, network: Network, half: Half) -> dict[str, Table]:
    """Score what the rooms behind the statements make of them."""
    raw = (data / "raw" / "news.jsonl.gz").exists()
    result: dict[str, Table] = {}
    if only in (None, "sources"):
        scores = score_identities(data, work, network)
        result |= {name: table for name, table in scores.items() if f", {half.value}" in name}
    if only in (None, "identities") and raw:
        result |= score_pairs(data, network)
    if only in (None, "quantities") and raw:
        result |= score_figures(data, network, half)
    if only in (None, "links") and raw:
        result |= score_links(data, network, half)
    if only in (None, "events") and raw:
        result |= score_events(data, network, half)
        result[f"network's types, marked triggers, {half.value}"] = count_marked(data, network, half)
    if only in (None, "events") and has(data, *archives.EVENTS):
        folder = archives.unpack(data, archives.EVENTS, work / "data")
        result |= score_cameo(folder, network)
        result["network's types, PETRARCH-2"] = count_petrarch(folder / "petrarch" / PETRARCH, network)
    if only in (None, "times") and has(data, *archives.TIMES):
        result |= score_times(archives.unpack(data, archives.TIMES, work / "data"), network, half)
    if only in (None, "stories") and has(data, *archives.LINKS):
        result |= score_stories(data, work, [half])
    if only in (None, "copies") and raw:
        result |= score_copies(data)
    return result


def has(data: Path, *names: str) -> bool:
    """Tell whether archives are there."""
    return all((data / f"{name}.tar.gz").exists() for name in names)


def score_attribution(data: Path, work: Path, find: Found, part: str = "dev") -> list[Table]:
    """Score PolNeAR's development part: the counts of each article."""
    folder = archives.unpack(data, archives.ATTRIBUTION, work / "data") / "polnear" / part
    return [attribution.count(article.relations, find(article), article.text) for article in articles(folder)]


def score_heads(data: Path, work: Path, network: Network) -> dict[str, Table]:
    """Score the other heads on development parts."""
    folder = archives.unpack(data, (*archives.SYNTAX, *archives.ENTITIES), work / "data")
    trees, links = score_gum(folder / "gum" / "dev.conllu", network)
    return {
        "EWT": heads.count_trees(folder / "ewt" / "dev.conllu", network),
        "GUM": trees,
        "GUM coreference": links,
        "CoNLL++": heads.count_names(folder / "conllpp" / "conllpp_dev.txt", network),
        "CrossNER politics": heads.count_names(folder / "crossner-politics" / "dev.txt", network),
    }


def score_marked(data: Path, network: Network, half: Half) -> dict[str, Table]:
    """Score the reports and passages of international affairs that were marked here, and the confidence given."""
    result: dict[str, Table] = {}
    rated: list[tuple[float, bool]] = []
    sets = {f"marked {kind}, {half.value}": list(marked.load("first", kind, half.value)) for kind in KINDS}
    if half is Half.GATE:
        sets["marked later, gate"] = list(marked.load_later())
    for name, stretches in sets.items():
        rows: list[Table] = []
        for stretch, record in marked.read_stretches(stretches, data, partial(read, network=network), as_report):
            found = marked.found_in(record, stretch.span)
            counts = marked.count_statements(stretch, record.document.text, [relation for relation, _ in found])
            answers = {} if name.startswith("marked later") else marked.count_answers(stretch, record)
            rows.append(counts | answers)
            hits = marked.right_ones(stretch, record.document.text, [relation for relation, _ in found])
            rated += [(statement.confidence, number in hits) for number, (_, statement) in enumerate(found)]
        result[name] = attribution.add(rows)
    result["confidence, marked"] = count_confidence(rated)
    return result


def count_confidence(rated: list[tuple[float, bool]]) -> Table:
    """Count how far confidence is what it promises: a hundred less the calibration error.

    Beside it what chance alone would make of as many promises, all kept; and the error beyond chance.
    """
    if not rated:
        return {}
    chances, right = [chance for chance, _ in rated], [hit for _, hit in rated]
    errors = {
        "calibration error": expected_error(chances, right),
        "what chance alone makes": chance_error(chances),
        "root mean square beyond chance": error_beyond_chance(chances, right),
    }
    return {f"100 - {name}": Counts(1 - error, 1, 1) for name, error in errors.items()}


def by_arcs(network: Network) -> Found:
    """Find relations with the network alone."""

    def find(article: Article) -> list[Relation]:
        read = annotate(as_document(article), network=network)

        def spans(words: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
            return tidy([(read.starts[word], read.ends[word]) for word in words], article.text)

        return [Relation(spans(arc.source), spans(arc.cue), spans(arc.content)) for arc in read.arcs]

    return find


def by_statements(network: Network, rated: list[tuple[float, bool]] | None = None) -> Found:
    """Find relations as a user gets them: the statements of the record.

    To `rated` go the confidence of each statement and whether it is right; not of those inside others, which this
    corpus does not mark.
    """

    def find(article: Article) -> list[Relation]:
        record: Record = read(as_document(article), network=network)
        found = [
            Relation(
                tidy(list(statement.source.spans), article.text),
                tidy(list(statement.cue.spans), article.text) if statement.cue else (),
                tidy(list(statement.content.spans), article.text),
            )
            for statement in record.statements
        ]
        if rated is not None:
            hits = marked.right_against(article.relations, found)
            rows = enumerate(record.statements)
            rated.extend((row.confidence, number in hits) for number, row in rows if row.inside is None)
        return found

    return find


if __name__ == "__main__":
    main()

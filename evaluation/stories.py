"""Stories: documents on the same happening, on ECB+ and on the events of NeuS whose reports stand in full in `raw`.

All documents of a set are read together, so that every other happening is there to be confused with: the two of one
kind that each topic of ECB+ holds, the days of one affair in NeuS. Topics and events with an even number are for
development; those with an odd number are for the gate, and no weight was fitted to them. *Pairs* counts pairs of
documents that are in one story; a wrong pair of two groups counts half for each. *B³* takes for each document the
share of the documents of its stories that belong with it, and the share of those that belong with it that are there.
A document in no story is by itself. Intervals come from drawing topics or events anew. Run as `python -m
evaluation.stories`.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from evaluation.challenge_set import Half
from evaluation.scores import Counts, interval_of, total
from sayso.documents import Metadata, ingest_document
from sayso.linkage import StoryLinker
from sayso.schema import Record, Sketch, Story, Versions
from training.data import archives
from training.data.stories import Telling, ecb_tellings, neus_tellings

Sets = Mapping[str, tuple[Sequence[Telling], Sequence[Story]]]


@dataclass(frozen=True, slots=True)
class Group:
    """What is counted in one topic or event: pairs, and sums of B³ over its documents."""

    pairs: Counts
    documents: int
    precision: float
    recall: float


def main() -> None:
    """Print the scores of one half, with their intervals."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=archives.DATA)
    options.add_argument("--work", type=Path, default=archives.WORK)
    options.add_argument("--half", type=Half, default=Half.DEV, choices=list(Half))
    given = options.parse_args()
    for name, groups in count_sets(find_sets(given.data, given.work), given.half).items():
        print(
            f"{name}, {given.half.value}: {len(groups)} topics or events, {sum(g.documents for g in groups)} documents"
        )
        for column, score in (("pairs", pairs_of), ("B³", b_cubed)):
            counts = score(groups)
            low, high = interval_of(groups, lambda drawn, score=score: score(drawn).f1)  # type: ignore[misc]
            print(f"  {column:6} P {counts.precision} R {counts.recall} F1 {counts.f1} [{low}, {high}]")


def score_stories(data: Path, work: Path, halves: Iterable[Half]) -> dict[str, dict[str, Counts]]:
    """Score halves of each set."""
    sets = find_sets(data, work)
    return {
        f"stories, {half.value}, {name}": {"pairs": pairs_of(groups), "B³": b_cubed(groups)}
        for half in halves
        for name, groups in count_sets(sets, half).items()
    }


def find_sets(data: Path, work: Path) -> Sets:
    """Find the stories of each set."""
    folder = archives.unpack(data, archives.LINKS, work / "data")
    sets = {"ECB+": list(ecb_tellings(folder / "ecbplus"))}
    raw = data / "raw" / "news.jsonl.gz"
    if raw.exists():
        sets["NeuS"] = list(neus_tellings(folder / "neus" / "train.source", raw))
    return {name: (tellings, find_stories(tellings)) for name, tellings in sets.items()}


def count_sets(sets: Sets, half: Half) -> dict[str, list[Group]]:
    """Count the topics or events of one half of each set."""
    return {name: count_groups(tellings, stories, half) for name, (tellings, stories) in sets.items()}


def find_stories(tellings: Iterable[Telling]) -> tuple[Story, ...]:
    """Find the stories of documents, by their names."""
    linker = StoryLinker()
    return linker.gather(linker.find(sketch(telling, linker) for telling in tellings))


def sketch(telling: Telling, linker: StoryLinker) -> Sketch:
    """Sketch a document; what the network reads in it does not count, so it is not read."""
    metadata = Metadata(telling.title, telling.outlet, telling.published, "en")
    document = ingest_document(telling.text, metadata=metadata).document
    return replace(linker.sketch(Record(versions=Versions("", ""), document=document)), document=telling.name)


def count_groups(tellings: Sequence[Telling], stories: Iterable[Story], half: Half) -> list[Group]:
    """Count pairs and B³ of the topics or events of one half."""
    happening = {telling.name: telling.happening for telling in tellings}
    group = {telling.name: telling.group for telling in tellings}
    with_it: dict[str, set[str]] = {name: {name} for name in happening}
    for story in stories:
        for name in story.documents:
            with_it[name].update(story.documents)
    members: dict[str, set[str]] = defaultdict(set)
    for name, each in happening.items():
        members[each].add(name)
    found = {pair for name in with_it for pair in combinations(sorted(with_it[name]), 2) if name in pair}
    wanted = sorted({number for number in group.values() if (number % 2 == 0) is (half is Half.DEV)})
    return [
        count_group([name for name in sorted(group) if group[name] == number], happening, with_it, members, found)
        for number in wanted
    ]


def count_group(
    names: Sequence[str],
    happening: Mapping[str, str],
    with_it: Mapping[str, set[str]],
    members: Mapping[str, set[str]],
    found: set[tuple[str, str]],
) -> Group:
    """Count one topic or event."""
    inside = set(names)
    right = given = expected = 0.0
    for pair in found:
        own = len(inside.intersection(pair)) / 2
        given += own
        right += own if happening[pair[0]] == happening[pair[1]] else 0
    for each in {happening[name] for name in names}:
        expected += len(members[each]) * (len(members[each]) - 1) / 2
    shared = {name: len(with_it[name] & members[happening[name]]) for name in names}
    precision = sum(shared[name] / len(with_it[name]) for name in names)
    recall = sum(shared[name] / len(members[happening[name]]) for name in names)
    return Group(Counts(right, given, expected), len(names), precision, recall)


def pairs_of(groups: Sequence[Group]) -> Counts:
    """Add the pairs up."""
    return total([group.pairs for group in groups])


def b_cubed(groups: Sequence[Group]) -> Counts:
    """Give B³ as counts whose precision, recall and F1 are its."""
    documents = sum(group.documents for group in groups)
    precision, recall = (sum(getattr(group, name) for group in groups) for name in ("precision", "recall"))
    return Counts(1, documents / precision, documents / recall) if documents else Counts()


if __name__ == "__main__":
    main()

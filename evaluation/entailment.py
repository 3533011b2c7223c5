"""Whether one text entails or contradicts another. Run as `python -m evaluation.entailment`.

Nothing learned from the pairs: they are the first of those that are held back of each corpus
(`training/data/links.py`). An answer is right that is the likeliest of three; of pairs that are only known not to be
entailed both others are.
"""

import argparse
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from evaluation.scores import Counts, interval
from sayso.annotations import judge_pairs
from sayso.schema import Entailment
from training.data import archives
from training.data.links import CORPORA, HEADLINES, Answer, Judged, headlines, sentences

NUMBER = 300  # pairs of a corpus
CORPUS = "entailment"


def main() -> None:
    """Print the scores with their intervals."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=archives.DATA)
    options.add_argument("--work", type=Path, default=archives.WORK)
    options.add_argument("--number", type=int, default=NUMBER, help="pairs of each corpus (%(default)s)")
    given = options.parse_args()
    for name, pairs in held_back(given.data, given.work, given.number).items():
        counts = count(pairs)
        sure = sum(counts, Counts())
        print(f"{name:6} {sure.expected:5} pairs, {sure.f1:5.1f} % right {interval(counts)}")


def score_entailment(data: Path, work: Path) -> dict[str, dict[str, Counts]]:
    """Score all corpora."""
    return {
        CORPUS: {name: sum(count(pairs), Counts()) for name, pairs in held_back(data, work, NUMBER).items()},
    }


def held_back(data: Path, work: Path, number: int) -> dict[str, list[Judged]]:
    """Give the first pairs that are held back of each corpus."""
    folder = archives.unpack(data, archives.LINKS, work / "data")
    corpora: dict[str, Iterable[Judged]] = {name: sentences(folder, name) for name in CORPORA}
    corpora[HEADLINES] = headlines(folder)
    return {name: list(islice((row for row in rows if row.held_back), number)) for name, rows in corpora.items()}


def count(pairs: Iterable[Judged]) -> list[Counts]:
    """Tell of each pair whether the judge is right."""
    rows = list(pairs)
    told = judge_pairs([(row.first, row.second) for row in rows])
    return [Counts(float(is_right(row.answer, found)), 1, 1) for row, found in zip(rows, told, strict=True)]


def is_right(answer: Answer, found: Entailment) -> bool:
    """Tell whether the likeliest answer is right."""
    chances = {
        Answer.ENTAILED: found.entails,
        Answer.NEUTRAL: 1 - found.entails - found.contradicts,
        Answer.CONTRADICTED: found.contradicts,
    }
    likeliest = max(chances, key=lambda each: chances[each])
    return likeliest is not Answer.ENTAILED if answer is Answer.NOT_ENTAILED else likeliest is answer


if __name__ == "__main__":
    main()

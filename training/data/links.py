"""Pairs of texts, and what the first is to the second: it entails it, contradicts it, or neither.

MNLI, SNLI, SICK and RTE (which tells two answers apart) are sentences with sentences. FNC-1 is headlines with reports
of other outlets that agree, disagree, discuss the matter, or have nothing to do with it: of a report the sentence is
taken that has most of the headline's words, weighed by how rare they are, and the one after it if that is short, since
it often turns the first round.
"""

import csv
import hashlib
import math
import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum
from pathlib import Path
from typing import NamedTuple

CORPORA = {"mnli": ("dev",), "snli": ("dev",), "rte": ("train", "dev"), "sick": ("dev", "train")}
HEADLINES = "fnc1"
SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"'])|\n+")
STEM = 6  # letters
LEAST_WORDS = 4  # of a sentence
ENOUGH_WORDS = 35  # of a sentence that stands by itself
LONGEST = 500  # letters
FIELD = 10**8  # letters of a report, at most


class Answer(IntEnum):
    """What a text is to another; `NOT_ENTAILED` is one of the middle two."""

    ENTAILED = 0
    NEUTRAL = 1
    CONTRADICTED = 2
    NOT_ENTAILED = 3


NAMES = {
    "entailment": Answer.ENTAILED,
    "neutral": Answer.NEUTRAL,
    "contradiction": Answer.CONTRADICTED,
    "not_entailment": Answer.NOT_ENTAILED,
}
# Of FNC-1's stances: the answer, and which share is taken.
STANCES = {
    "0": (Answer.ENTAILED, 1.0),
    "1": (Answer.CONTRADICTED, 1.0),
    "2": (Answer.NEUTRAL, 0.4),
    "3": (Answer.NEUTRAL, 0.06),
}


class Judged(NamedTuple):
    """Two texts, and what the first is to the second; what has one `origin` is held back as a whole or not at all."""

    first: str
    second: str
    answer: Answer
    origin: str

    @property
    def held_back(self) -> bool:
        """Tell whether it is for measuring: one origin in ten."""
        return hashlib.sha256(self.origin.encode()).digest()[0] % 10 == 0


def sentences(folder: Path, corpus: str) -> Iterator[Judged]:
    """Read one corpus of sentences."""
    for part in CORPORA[corpus]:
        with (folder / "nli" / corpus / f"{part}.csv").open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                first, second = row["premise"].strip(), row["hypothesis"].strip()
                if first and second and row["label"] in NAMES:
                    yield Judged(first, second, NAMES[row["label"]], first)


def headlines(folder: Path) -> Iterator[Judged]:
    """Read FNC-1: of each report what comes nearest to the headline, and the headline."""
    csv.field_size_limit(FIELD)
    with (folder / HEADLINES / "train_bodies.csv").open(encoding="utf-8", newline="") as lines:
        bodies = {row["Body ID"]: cut(row["articleBody"]) for row in csv.DictReader(lines)}
    weights = weigh(bodies)
    draw = random.Random(1)
    with (folder / HEADLINES / "train_stances.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            answer, share = STANCES[row["Stance"]]
            body = row["Body_ID"]
            if draw.random() < share and bodies.get(body):
                yield Judged(nearest(row["Headline"], bodies[body], weights), row["Headline"], answer, body)


def cut(text: str) -> list[str]:
    """Cut a report into sentences."""
    parts = (part.strip() for part in SENTENCE.split(text))
    return [part for part in parts if len(part.split()) >= LEAST_WORDS]


def stems(text: str) -> set[str]:
    """Give the beginnings of the words of a text."""
    return {word[:STEM] for word in re.findall(r"[a-z0-9]+", text.lower())}


def weigh(bodies: Mapping[str, Sequence[str]]) -> Mapping[str, float]:
    """Weigh words by how few reports have them."""
    counts = Counter(stem for body in bodies.values() for stem in stems(" ".join(body)))
    return {stem: math.log(len(bodies) / (1 + count)) + 0.1 for stem, count in counts.items()}


def nearest(headline: str, body: Sequence[str], weights: Mapping[str, float]) -> str:
    """Give what of a report has most of a headline's words."""
    wanted = stems(headline)
    scores = [
        sum(weights[stem] for stem in wanted & stems(sentence)) / (1 + 0.02 * len(sentence.split()))
        for sentence in body
    ]
    best = scores.index(max(scores))
    alone = len(body[best].split()) >= ENOUGH_WORDS
    return " ".join(body[best : best + (1 if alone else 2)])[:LONGEST]

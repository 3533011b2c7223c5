"""Fit the scales by which statements are linked, and print what each threshold would give.

Run as `python -m evaluation.fit_links`; it writes `src/sayso/linkage/scales.json`. *Same* is fitted on the marked
events whose numbers are even, and on the pairs of other events that were judged one by one (`judged_pairs.py`), once
without and once with what the network says of a pair, which counts where the first is in doubt;
*denies* on those pairs alone, and on others of single reports that were judged for it, for readers of whole reports
mark the denials that strike them. Every event is scored by weights that were fitted without it. Thresholds are chosen
by the pairs that were judged one by one: of what readers of whole reports have not marked as the same, half is so when
they are asked.
"""

import argparse
import json
from collections.abc import Iterable, Sequence
from itertools import combinations, product
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from evaluation.challenge_set import Half
from evaluation.judged_pairs import load_pairs, pairs_judged
from evaluation.links import ALIKE, Reports, Row, load_events, meets, prepare, read_reports
from sayso.annotations import judge_pairs
from sayso.linkage.denials.denying import may_deny, points_back
from sayso.linkage.denials.uptake import UNSIGNED, agree_that_not, is_in_reach, judged_uptake, uptake
from sayso.linkage.statements.features import entailment, likeness
from sayso.linkage.statements.sayings import Saying
from sayso.linkage.statements.scales import DOUBT
from sayso.linkage.statements.tying import may_be_like
from training.data import archives

SCALES = Path(__file__).parents[1] / "src" / "sayso" / "linkage" / "scales.json"
PENALTY = 4.0
ROUNDS = 40
PRECISION = {"same": 0.85, "denies": 0.8}  # that the threshold must reach
JUDGED = "entails"  # what the network says of a pair
STEPS = [step / 20 for step in range(10, 20)]  # a link must be likelier than not

Array = NDArray[np.float64]


class Pair(NamedTuple):
    """Two sayings of an event: what they have in common, and whether readers linked them."""

    event: int
    found: Row
    linked: bool
    judged: bool = True  # by itself; else the event was marked as a whole
    alone: bool = True  # in one report, where a denial needs no sign


class Fit(NamedTuple):
    """Weights on standardised features, the constant last."""

    mean: Array
    spread: Array
    weights: Array

    def chances(self, rows: Array) -> Array:
        """Give the chances of rows of features."""
        standard = np.c_[(rows - self.mean) / self.spread, np.ones(len(rows))]
        chances: Array = 1 / (1 + np.exp(-standard @ self.weights))
        return chances


def main() -> None:
    """Fit, choose, write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=archives.DATA)
    given = options.parse_args()
    events = load_events("first", Half.DEV)
    records = read_reports(given.data, events)
    asked = {event["event"]: event for event in load_pairs("first", "alike")}
    alike = [
        pair
        for event in events
        for reports in [prepare(event, records)]
        for pair in pairs_of(event, reports, list(pairs_judged(asked[event["event"]], reports)))
    ]
    judged = [*load_pairs("first"), *load_pairs("first", "denials")]
    records = read_reports(given.data, judged)
    against: list[Pair] = []
    for event in judged:
        rows = list(pairs_judged(event, prepare(event, records)))
        alike += alike_among(event["event"], rows)
        against += against_among(event["event"], rows)
    scales = {**fit_same(alike), "denies": fit_denies(against)}
    SCALES.write_text(json.dumps(scales, indent=1) + "\n", "utf-8")


def pairs_of(event: Row, reports: Reports, asked: Sequence[tuple[Saying, Saying, str]]) -> list[Pair]:
    """Give the pairs of an event's sayings that have enough in common, by its marks where no reader was asked."""
    marks = [link for link in event["links"] if link["kind"] in ALIKE]
    answers = {frozenset((one.id, other.id)): kind in ALIKE for one, other, kind in asked}
    found = []
    for first, second in combinations(reports.sayings, 2):
        for one, other in product(first, second):
            if may_be_like(one, other):
                answer = answers.get(frozenset((one.id, other.id)))
                linked = is_linked(one, other, marks, reports) if answer is None else answer
                found.append(Pair(event["event"], all_of(one, other), linked, answer is not None))
    return found


def alike_among(event: int, rows: Iterable[tuple[Saying, Saying, str]]) -> list[Pair]:
    """Give the judged pairs of two reports that have enough in common."""
    return [
        Pair(event, all_of(one, other), kind in ALIKE)
        for one, other, kind in rows
        if one.document != other.document and may_be_like(one, other)
    ]


def all_of(one: Saying, other: Saying) -> Row:
    """Give what two sayings have in common, and what the network says of them."""
    return {**likeness(one, other), **entailment(one, other, judge_pairs)}


def against_among(event: int, rows: Iterable[tuple[Saying, Saying, str]]) -> list[Pair]:
    """Give the judged pairs in which one may deny the other without holding it; `one` is the one that denies."""
    found = []
    for first, second, kind in rows:
        for one, other, right in ((first, second, kind == "denies"), (second, first, False)):
            if one.denies and may_deny(one, other) and other.inside != one.id and is_weighed(one, other):
                weighed = {**uptake(one, other), **judged_uptake(one, other, judge_pairs)}
                found.append(Pair(event, weighed, right, alone=one.document == other.document))
    return found


def is_weighed(denial: Saying, claim: Saying) -> bool:
    """Tell whether a pair is weighed at all: what only points back is looked for elsewhere."""
    return not points_back(denial) and not agree_that_not(denial, claim) and is_in_reach(denial, claim)


def is_linked(one: Saying, other: Saying, marks: Sequence[Row], reports: Reports) -> bool:
    """Tell whether readers linked what two sayings hold."""
    return any(meets(reports.places[one.id], reports.places[other.id], mark) for mark in marks)


def fit_same(pairs: Sequence[Pair]) -> dict[str, dict[str, Any]]:
    """Fit both scales of *same*; the threshold is that of the first, and where it is in doubt of the second."""
    every = list(pairs[0].found)
    plain, told = fit_scale("same", pairs, [name for name in every if name != JUDGED])
    judged, heard = fit_scale("same, judged", pairs, every)
    low, high = DOUBT
    doubtful = (told >= low) & (told <= high)
    print(f"{int(doubtful.sum())} pairs in doubt")
    least = choose(np.where(doubtful, heard, told), pairs, PRECISION["same"])
    return {"same": plain | {"least": least}, "same, judged": judged | {"least": least}}


def fit_denies(pairs: Sequence[Pair]) -> dict[str, Any]:
    """Fit the scale of *denies*, and its threshold, by the pairs that may be linked at all."""
    scale, told = fit_scale("denies", pairs, list(pairs[0].found))
    wanted = [0.0 if pair.found["a sign"] else UNSIGNED if pair.alone else 1.0 for pair in pairs]
    return scale | {"least": choose(np.where(told >= wanted, told, 0.0), pairs, PRECISION["denies"])}


def fit_scale(name: str, pairs: Sequence[Pair], names: Sequence[str]) -> tuple[dict[str, Any], Array]:
    """Fit one scale; gives it without its threshold, and chances of the pairs (N,), each event without itself."""
    rows = np.array([[pair.found[each] for each in names] for pair in pairs])
    linked = np.array([pair.linked for pair in pairs], dtype=float)
    judged = np.array([pair.judged for pair in pairs])
    held_out = score_held_out(rows, linked, np.array([pair.event for pair in pairs]))
    print(
        f"{name}: {len(pairs)} pairs, {int(linked.sum())} linked; {int(judged.sum())} judged by themselves, "
        f"log loss of these {loss_of(held_out[judged], linked[judged]):.4f}"
    )
    fitted = fit(rows, linked)
    weights = fitted.weights[:-1] / fitted.spread
    scale = {
        "weights": {each: round(float(weight), 4) for each, weight in zip(names, weights, strict=True)},
        "alone": round(float(fitted.weights[-1] - (weights * fitted.mean).sum()), 4),
    }
    return scale, held_out


def loss_of(chances: Array, linked: Array) -> float:
    """Give the mean log loss."""
    return float(-np.log(np.where(linked > 0, chances, 1 - chances)).mean())


def fit(rows: Array, linked: Array) -> Fit:
    """Fit a logistic regression with a quadratic penalty, by Newton's method."""
    mean, spread = rows.mean(0), rows.std(0) + 1e-6
    standard = np.c_[(rows - mean) / spread, np.ones(len(rows))]
    weights = np.zeros(standard.shape[1])
    for _ in range(ROUNDS):
        chances = 1 / (1 + np.exp(-standard @ weights))
        slope = standard.T @ (chances - linked) + PENALTY * np.r_[weights[:-1], 0]
        curve = (standard * (chances * (1 - chances))[:, None]).T @ standard + PENALTY * np.eye(len(weights))
        weights = weights - np.linalg.solve(curve, slope)
    return Fit(mean, spread, weights)


def score_held_out(rows: Array, linked: Array, events: NDArray[np.int64]) -> Array:
    """Score every event by weights that were fitted on the others."""
    chances = np.zeros(len(rows))
    for event in sorted(set(events.tolist())):
        own = events == event
        chances[own] = fit(rows[~own], linked[~own]).chances(rows[own])
    return chances


def choose(told: Array, pairs: Sequence[Pair], wanted: float) -> float:
    """Choose the lowest threshold that is precise enough for the pairs that were judged by themselves; print all."""
    chances = np.array([chance for chance, pair in zip(told, pairs, strict=True) if pair.judged])
    linked = np.array([pair.linked for pair in pairs if pair.judged])
    best = STEPS[-1]
    for least in reversed(STEPS):
        taken = chances >= least
        precision = linked[taken].mean() if taken.any() else 0.0
        print(f"{least:.2f}  {int(taken.sum()):4} pairs, {100 * precision:5.1f} % right, {int(linked[taken].sum())}")
        if taken.any() and precision >= wanted and least <= best:
            best = least
    return best


if __name__ == "__main__":
    main()

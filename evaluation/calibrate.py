"""Fit the confidence of statements. Run as `python -m evaluation.calibrate`; writes the weights that ship.

Fitted on what nothing was trained on: the slice of PolNeAR's training part that training holds back, and the dev half
of the reports and passages marked here. Measured elsewhere (the gate half and PolNeAR's development part, `make
score`). Ridge logistic regression by Newton's method.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evaluation import marked, score
from evaluation.calibration import expected_error
from sayso.annotations import Network, annotate, shipped_folder
from sayso.schema import Document
from sayso.statements import Attribution, attribute_statements
from sayso.statements.confidence import FEATURES
from training.data import archives
from training.data.polnear import Relation, articles, tidy
from training.examples import is_held_back

SHIPPED = Path("src/sayso/statements/calibration.json")
RIDGE = 1.0


def main() -> None:
    """Fit and write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=archives.DATA)
    options.add_argument("--work", type=Path, default=archives.WORK)
    given = options.parse_args()
    rows, right = gather(given.data, given.work, Network(shipped_folder()))
    bias, weights = fit(rows, right)
    chances = 1 / (1 + np.exp(-(bias + rows @ weights)))
    error = expected_error(chances.tolist(), right.astype(bool).tolist())
    print(f"{len(rows)} statements, {right.mean():.1%} right, calibration error where fitted {error:.3f}")
    for least in (0.2, 0.25, 0.3, 0.35, 0.4, 0.5):
        kept = chances >= least
        print(
            f"at {least}: {right[kept].mean():.1%} of those kept are right, {right[~kept].sum() / right.sum():.1%} lost"
        )
    shipped = json.loads(SHIPPED.read_text("utf-8"))
    shipped["about"] = "Weights of sayso.statements.confidence, fitted by evaluation.calibrate."
    shipped["bias"] = round(bias, 4)
    shipped["weights"] = {name: round(float(weight), 4) for name, weight in zip(FEATURES, weights, strict=True)}
    SHIPPED.write_text(json.dumps(shipped, indent=1) + "\n", "utf-8")


def gather(data: Path, work: Path, network: Network) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Read what is held back; give features (N, F) and whether each statement is right (N,)."""
    rows: list[tuple[float, ...]] = []
    right: list[bool] = []
    folder = archives.unpack(data, archives.ATTRIBUTION, work / "data") / "polnear" / "train"
    for article in articles(folder):
        if is_held_back(article.name):
            everything = marked.Marked(article.name, "", None, (), ())
            # This corpus marks no statement inside another: whether those are right it does not say.
            values, hits = judge(score.as_document(article), network, everything, article.relations, inner=False)
            rows += values
            right += hits
    for kind in ("reports", "passages"):
        stretches = list(marked.load("first", kind, "dev"))
        texts = marked.texts(data, {stretch.report for stretch in stretches})
        for stretch in stretches:
            text = texts[stretch.report]
            gold = [marked.relation(row, text) for row in stretch.statements]
            values, hits = judge(score.as_report(text), network, stretch, gold)
            rows += values
            right += hits
    return np.asarray(rows), np.asarray(right, dtype=np.float64)


def judge(
    document: Document, network: Network, stretch: marked.Marked, gold: Sequence[Relation], *, inner: bool = True
) -> tuple[list[tuple[float, ...]], list[bool]]:
    """Give features of the statements that the network found in one stretch, and whether each is right."""
    read: Attribution = attribute_statements(document, annotate(document, network=network), least=0)
    kept = []
    for statement, values in zip(read.statements, read.features, strict=True):
        cue = statement.cue.spans if statement.cue else ()
        at = (cue or statement.content.spans)[0].start
        if (
            cue
            and (inner or not statement.inside)
            and (stretch.span is None or stretch.span[0] <= at < stretch.span[1])
        ):
            parts = (statement.source.spans, cue, statement.content.spans)
            kept.append((Relation(*(tidy([(a, b) for a, b in part], document.text) for part in parts)), values))
    hits = marked.right_against(gold, [relation for relation, _ in kept])
    return [values for _, values in kept], [number in hits for number in range(len(kept))]


def fit(rows: NDArray[np.float64], right: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
    """Fit bias and weights."""
    design = np.column_stack((np.ones(len(rows)), rows))
    weights = np.zeros(design.shape[1])
    ridge = RIDGE * np.eye(len(weights))
    ridge[0, 0] = 0
    for _ in range(50):
        chances = 1 / (1 + np.exp(-design @ weights))
        slope = design.T @ (chances - right) + ridge @ weights
        curve = (design * (chances * (1 - chances))[:, None]).T @ design + ridge
        weights -= np.linalg.solve(curve, slope)
    return float(weights[0]), weights[1:]


if __name__ == "__main__":
    main()

"""Fit the confidence of statements. Run as `python -m evaluation.calibrate`; writes the weights that ship.

Fitted on what nothing was trained on: the slice of PolNeAR's training part that training holds back; the dev half of
the reports and passages marked here, which count as much as that slice, since world news is what is read; and
statements without a cue, drawn from reports and judged one by one. Measured elsewhere (the gate half and PolNeAR's
development part, `make score`). Ridge logistic regression by Newton's method.
"""

import argparse
import json
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evaluation import marked
from evaluation.calibration import expected_error
from evaluation.reports import as_document, as_report
from sayso.annotations import Network, annotate, shipped_folder
from sayso.schema import Document
from sayso.statements import Attribution, attribute_statements
from sayso.statements.confidence import FEATURES
from training.data import archives
from training.data.polnear import Relation, articles, tidy
from training.examples import is_held_back

SHIPPED = Path("src/sayso/statements/calibration.json")
RIDGE = 1.0

Row = tuple[tuple[float, ...], bool]  # features of a statement, and whether it is right


def main() -> None:
    """Fit and write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=archives.DATA)
    options.add_argument("--work", type=Path, default=archives.WORK)
    given = options.parse_args()
    network = Network(shipped_folder())
    groups = {
        "slice": gather_slice(given.work, given.data, network),
        "marked": gather_marked(given.data, network),
        "without a cue": gather_judged(given.data, network),
    }
    rows = np.asarray([values for group in groups.values() for values, _ in group])
    right = np.asarray([float(hit) for group in groups.values() for _, hit in group])
    even = {"marked": len(groups["slice"]) / max(len(groups["marked"]), 1)}
    counts = np.asarray([even.get(name, 1.0) for name, group in groups.items() for _ in group])
    bias, weights = fit(rows, right, counts)
    chances = 1 / (1 + np.exp(-(bias + rows @ weights)))
    at = 0
    for name, group in groups.items():
        part = slice(at, at + len(group))
        at += len(group)
        error = expected_error(chances[part].tolist(), right[part].astype(bool).tolist())
        print(f"{name}: {len(group)} statements, {right[part].mean():.1%} right, mean confidence", end=" ")
        print(f"{chances[part].mean():.1%}, calibration error where fitted {error:.3f}")
    shipped = json.loads(SHIPPED.read_text("utf-8"))
    shipped["about"] = "Weights of sayso.statements.confidence, fitted by evaluation.calibrate."
    shipped.pop("fixed", None)
    shipped["bias"] = round(bias, 4)
    shipped["weights"] = {name: round(float(weight), 4) for name, weight in zip(FEATURES, weights, strict=True)}
    SHIPPED.write_text(json.dumps(shipped, indent=1) + "\n", "utf-8")


def gather_slice(work: Path, data: Path, network: Network) -> list[Row]:
    """Read the slice of PolNeAR; give features and whether each statement is right."""
    rows: list[Row] = []
    folder = archives.unpack(data, archives.ATTRIBUTION, work / "data") / "polnear" / "train"
    for article in articles(folder):
        if is_held_back(article.name):
            everything = marked.Marked(article.name, "", None, (), ())
            # This corpus marks no statement inside another: whether those are right it does not say.
            rows += judge(as_document(article), network, everything, article.relations, inner=False)
    return rows


def gather_marked(data: Path, network: Network) -> list[Row]:
    """Read the dev half of what was marked here."""
    rows: list[Row] = []
    for kind in ("reports", "passages"):
        stretches = list(marked.load("first", kind, "dev"))
        texts = marked.texts(data, {stretch.report for stretch in stretches})
        for stretch in stretches:
            text = texts[stretch.report]
            gold = [marked.relation(row, text) for row in stretch.statements]
            rows += judge(as_report(text), network, stretch, gold)
    return rows


def gather_judged(data: Path, network: Network) -> list[Row]:
    """Read the reports whose statements without a cue were judged; give those that are still found."""
    rows: list[Row] = []
    for titled in (False, True):
        judged = [mark for mark in marked.load_judged() if mark.titled is titled]
        for report, text in marked.texts(data, {mark.report for mark in judged}, titled=titled).items():
            document = as_report(text)
            read = attribute_statements(document, annotate(document, network=network), least=0)
            for mark in (mark for mark in judged if mark.report == report):
                found = (
                    values
                    for statement, values in zip(read.statements, read.features, strict=True)
                    if (titled or statement.cue is None) and mark.is_about(statement)
                )
                rows += [(values, mark.right) for values in islice(found, 1)]
    return rows


def judge(
    document: Document, network: Network, stretch: marked.Marked, gold: Sequence[Relation], *, inner: bool = True
) -> list[Row]:
    """Give features of the statements with a cue that were found in one stretch, and whether each is right."""
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
    return [(values, number in hits) for number, (_, values) in enumerate(kept)]


def fit(
    rows: NDArray[np.float64], right: NDArray[np.float64], counts: NDArray[np.float64]
) -> tuple[float, NDArray[np.float64]]:
    """Fit bias and weights to rows (N, F), right or not (N,), each counted so many times (N,)."""
    design = np.column_stack((np.ones(len(rows)), rows))
    weights = np.zeros(design.shape[1])
    ridge = RIDGE * np.eye(len(weights))
    ridge[0, 0] = 0
    for _ in range(50):
        chances = 1 / (1 + np.exp(-design @ weights))
        slope = design.T @ (counts * (chances - right)) + ridge @ weights
        curve = (design * (counts * chances * (1 - chances))[:, None]).T @ design + ridge
        weights -= np.linalg.solve(curve, slope)
    return float(weights[0]), weights[1:]


if __name__ == "__main__":
    main()

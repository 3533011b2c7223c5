"""Step 3f: make the vectors of contents short. Run as `python -m training.embeddings`.

Contents of statements are embedded to be kept with them, a quarter as long as the vectors of sentences: in the
directions in which the contents of reports differ most (the first right singular vectors of theirs, which are not
centred, so that cosines stay what they are). The directions are written into the graph of the vectors, which then
gives both.
"""

import argparse
from itertools import islice
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import numpy_helper

from evaluation.read_reports import reports
from sayso.annotations import Network, annotate, shipped_folder
from sayso.annotations.embedding import states_of, words_in
from sayso.statements import attribute_statements
from training.data import archives
from training.export import Graph, write_vectors

REPORTS = 400
KEPT = 96  # numbers of an embedding

Array = NDArray[np.float32]


def main() -> None:
    """Find the directions, and write them."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=archives.DATA)
    options.add_argument("--weights", type=Path)
    options.add_argument("--reports", type=int, default=REPORTS)
    given = options.parse_args()
    folder = given.weights or shipped_folder()
    vectors = vectors_of_contents(given.data / "raw" / "news.jsonl.gz", given.reports, Network(folder))
    directions, kept = directions_of(vectors)
    print(f"{len(vectors)} contents; the first {KEPT} directions hold {kept:.1%} of their length")
    write_anew(directions, folder)


def vectors_of_contents(raw: Path, number: int, network: Network) -> Array:
    """Give the vectors (N, 384) of what is said in the first reports."""
    means: list[Array] = []
    for document in islice(reports(raw), number):
        annotations = annotate(document, network=network)
        states = states_of(annotations)
        for statement in attribute_statements(document, annotations).statements:
            words = words_in(annotations, statement.content.spans)
            means += [states[words].mean(0, dtype=np.float32)] if len(words) else []
    return network.read_vectors(np.stack(means))


def directions_of(vectors: Array) -> tuple[Array, float]:
    """Give the directions (384, kept) in which vectors differ most, and the share of their squared length in these."""
    _, lengths, rows = np.linalg.svd(vectors, full_matrices=False)
    squares = lengths**2
    return rows[:KEPT].T.astype(np.float32), float(squares[:KEPT].sum() / squares.sum())


def write_anew(directions: Array, folder: Path) -> None:
    """Write the graph of the vectors again, with embeddings beside them."""
    path = folder / "vectors.onnx"
    stored = {each.name: numpy_helper.to_array(each) for each in onnx.load(str(path)).graph.initializer}
    state = {"vector.weight": stored["vector.weight.T"].T, "vector.bias": stored["vector.bias"]}
    write_vectors(Graph(state, quantise=False), path, directions)


if __name__ == "__main__":
    main()

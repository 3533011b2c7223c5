"""Compare the head for sentence vectors with the original encoder, on sentences that neither was trained on.

Prints the mean cosine between the two vectors of a sentence, and how far the two agree on which pairs of sentences are
alike (Pearson's and Spearman's correlation of cosines over random pairs). Run as `python -m training.compare`.
"""

import argparse
import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sayso.annotations import Network, shipped_folder
from sayso.annotations.annotate import annotate_words
from sayso.annotations.embedding import states_of
from training.data import archives, treebanks
from training.prepare import Teacher

PAIRS = 20_000


def main() -> None:
    """Compare."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--work", type=Path, default=archives.WORK)
    given = options.parse_args()
    network, teacher = Network(shipped_folder()), Teacher()
    ours: list[NDArray[np.float32]] = []
    for corpus in ("ewt", "gum"):
        for document in treebanks.documents(given.work / "data" / corpus / "dev.conllu"):
            text, starts, ends = document.text, document.starts, document.ends
            read = annotate_words(text, document.lines, starts, ends, network, sentences=document.sentences)
            states = states_of(read)
            for a, b in document.sentences:
                if b - a > 4:
                    teacher.row(text[starts[a] : ends[b - 1]])
                    ours.append(states[a:b].mean(0, dtype=np.float32))
    one, other = network.read_vectors(np.stack(ours)), teacher.vectors().astype(np.float32)
    left, right = np.random.default_rng(1).integers(len(one), size=(2, PAIRS))
    mine, theirs = (one[left] * one[right]).sum(1), (other[left] * other[right]).sum(1)
    first, second = (np.argsort(np.argsort(values)).astype(float) for values in (mine, theirs))
    print(
        json.dumps(
            {
                "sentences": len(one),
                "cosine": round(float((one * other).sum(1).mean()), 3),
                "pearson": round(float(np.corrcoef(mine, theirs)[0, 1]), 3),
                "spearman": round(float(np.corrcoef(first, second)[0, 1]), 3),
            }
        )
    )


if __name__ == "__main__":
    main()

"""Step 3c: train the head for metonymy on the states of a finished network. Run as `python -m training.metonymy`.

Learned from ReLocaR, GWN, SemEval-2007 and the locations of CoNLL, which do not mark alike (GWN counts "French wine" as
used of others, CoNLL a national team): the head has an answer for each, from one hidden layer. What ships is ReLocaR's,
its logit divided by `TEMPERATURE`, which `--cross` fits.
`--cross` measures first, in five folds, on sentences read alone and among others; equal sentences are in one fold.
"""

import argparse
import hashlib
import pickle
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

from evaluation.scores import Counts, interval
from sayso.annotations import Network as Reader
from sayso.annotations import shipped_folder
from sayso.annotations.metonymy import PARTS, describe_names
from training.data import archives
from training.data.events import letters
from training.data.metonymy import CORPORA, Used, names
from training.small_heads import FOLDS, SmallHead, begin, export, fit, fold_of, read_groups

WAYS = (1, 8)  # sentences that are read together
HIDDEN, EPOCHS, SEEDS = 160, 8, 2
TEMPERATURE = 2.1
SHARES = torch.tensor([2.0, 1.3, 1.0, 1.0])  # weights of the corpora in the loss


class Prepared(NamedTuple):
    """Names as the head sees them; `row` counts the corpora's sentences, each of which is there once a way."""

    states: NDArray[np.float32]
    relations: NDArray[np.int64]
    row: NDArray[np.int64]
    way: NDArray[np.int64]


def main() -> None:
    """Train."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=archives.DATA)
    options.add_argument("--work", type=Path, default=archives.WORK)
    options.add_argument("--weights", type=Path)
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("--cross", action="store_true", help="measure in five folds first")
    given = options.parse_args()
    torch.set_num_threads(given.threads)
    folder = given.weights or shipped_folder()
    corpora = archives.unpack(given.data, archives.ENTITIES, given.work / "data") / "metonymy"
    used = [row for corpus in CORPORA for row in names(corpora, corpus)]
    begin(folder)
    reader = Reader(folder)
    digest = hashlib.sha256((folder / "reader.onnx").read_bytes()).hexdigest()[:12]
    cache = given.work / f"metonymy-{digest}.pickle"
    if not cache.exists():
        with cache.open("wb") as file:
            pickle.dump(prepare(used, reader), file)
    with cache.open("rb") as file:
        prepared: Prepared = pickle.load(file)
    if given.cross:
        cross(prepared, used, len(reader.relations))
    heads = [train(prepared, used, np.ones(len(used), bool), len(reader.relations), seed) for seed in range(SEEDS)]
    export([keep_first(head) for head in heads], folder / "metonymy.onnx", "metonymic", kinds=True)


def prepare(used: list[Used], reader: Reader) -> Prepared:
    """Read every sentence in each way."""
    parts: list[tuple[NDArray[np.float32], NDArray[np.int64]]] = []
    places: list[tuple[int, int]] = []
    for way, size in enumerate(WAYS):
        order = np.random.default_rng(way).permutation(len(used)) if size > 1 else np.arange(len(used))
        for group in read_groups([used[row].text for row in order], reader, size):
            known = group.known
            spans = []
            for place, number in enumerate(group.rows):
                name = used[order[number]]
                words = group.words_of(place, [(name.start, name.end)])
                spans.append((words[0], words[-1]))
                places.append((int(order[number]), way))
            parts.append(describe_names(known.states, known.trees, known.sentences, spans, reader.relations))
    row, way = np.asarray(places).T
    return Prepared(np.concatenate([p[0] for p in parts]), np.concatenate([p[1] for p in parts]), row, way)


def train(prepared: Prepared, used: list[Used], kept: NDArray[np.bool_], relations: int, seed: int) -> SmallHead:
    """Train on the kept sentences, in every way that they were read."""
    torch.manual_seed(seed)
    rows = np.flatnonzero(kept[prepared.row])
    gold = torch.tensor([float(used[row].metonymic) for row in prepared.row[rows]])
    corpus = torch.tensor([CORPORA.index(used[row].corpus) for row in prepared.row[rows]])

    def loss(scores: Tensor, batch: Tensor) -> Tensor:
        own = scores.gather(1, corpus[batch][:, None])[:, 0]
        each = F.binary_cross_entropy_with_logits(own, gold[batch], reduction="none")
        return (each * SHARES[corpus[batch]]).mean()

    head = SmallHead(PARTS * 384, relations, HIDDEN, len(CORPORA), (0.2, 0.3))
    states = torch.tensor(prepared.states[rows])
    return fit(head, states, torch.tensor(prepared.relations[rows]), loss, epochs=EPOCHS)


def cross(prepared: Prepared, used: list[Used], relations: int) -> None:
    """Print accuracy by corpus and way in five folds, with 95 % intervals, by its own answer and by those of others."""
    fold = fold_of([letters(row.text) for row in used])
    scores = np.zeros((len(prepared.row), len(CORPORA)))
    for number in range(FOLDS):
        held = fold[prepared.row] == number
        for seed in range(SEEDS):
            head = train(prepared, used, fold != number, relations, seed)
            with torch.inference_mode():
                found = head(torch.tensor(prepared.states[held]), torch.tensor(prepared.relations[held]))
            scores[held] += found.numpy() / SEEDS
    gold = np.asarray([row.metonymic for row in used])[prepared.row]
    corpus = np.asarray([CORPORA.index(row.corpus) for row in used])[prepared.row]
    print(f"temperature {fit_temperature(scores[corpus == 0, 0], gold[corpus == 0]):.1f}")
    for number, name in enumerate(CORPORA):
        for way, size in enumerate(WAYS):
            mine = (corpus == number) & (prepared.way == way)
            right = (scores[mine, number] > 0) == gold[mine]
            low, high = interval([Counts(hit, 1, 1) for hit in right.tolist()])
            print(f"{name:8} {size} together: accuracy {100 * right.mean():.1f} ({low:.1f} to {high:.1f})", end="; by ")
            print(*(f"{c} {100 * ((scores[mine, k] > 0) == gold[mine]).mean():.1f}" for k, c in enumerate(CORPORA)))


def keep_first(head: SmallHead) -> SmallHead:
    """Keep only the answer that ships, as probable as it is."""
    head.outer.weight = torch.nn.Parameter(head.outer.weight[:1] / TEMPERATURE, requires_grad=False)
    head.outer.bias = torch.nn.Parameter(head.outer.bias[:1] / TEMPERATURE, requires_grad=False)
    return head


def fit_temperature(scores: NDArray[np.float64], gold: NDArray[np.bool_]) -> float:
    """Give what logits must be divided by, so that they promise no more than they keep (least negative likelihood)."""
    candidates = np.arange(1.0, 8.1, 0.1)
    signed = np.where(gold, 1, -1) * scores
    return float(candidates[np.argmin([np.logaddexp(0, -signed / candidate).mean() for candidate in candidates])])


if __name__ == "__main__":
    main()

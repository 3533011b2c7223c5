"""Step 2b: train the heads for coreference on the states of a finished network. Run as `python -m training.pairs`.

The network is not changed: its states, trees and names are computed once for GUM's training part, with its words and
sentences. The heads learn which phrases are mentions, and for each the earlier phrase that it points back to, or that
it is new (Lee et al. 2017, the likelihood summed over all right antecedents). Every tenth document is held back, to
choose by.
"""

import argparse
import hashlib
import pickle
import random
from pathlib import Path

import numpy as np
import torch
from onnx import TensorProto
from torch import Tensor, nn
from torch.nn import functional as F

from evaluation.coreference import add, conll, count_clusters
from sayso.annotations import Network as Reader
from sayso.annotations import shipped_folder
from sayso.annotations.pairs import KINDS, WIDTH
from training.coreference_data import Prepared, prepare
from training.data import archives
from training.export import MICROSOFT, Graph, Inputs
from training.small_heads import begin

D, HIDDEN, CROSSED = 384, 160, 64


class PairHeads(nn.Module):
    """Which phrases are mentions; which earlier phrase each points back to."""

    def __init__(self) -> None:
        """Make the parts."""
        super().__init__()
        self.phrase = nn.Linear(2 * D, HIDDEN)
        self.kinds = nn.Embedding(KINDS, HIDDEN)
        self.mention = nn.Linear(HIDDEN, 1)
        self.later = nn.Linear(HIDDEN, HIDDEN)
        self.earlier = nn.Linear(HIDDEN, HIDDEN)
        self.left = nn.Linear(HIDDEN, CROSSED)
        self.right = nn.Linear(HIDDEN, CROSSED)
        self.crossed = nn.Linear(CROSSED, HIDDEN)
        self.told = nn.Linear(WIDTH, HIDDEN)
        self.pair = nn.Linear(HIDDEN, 1)
        self.new = nn.Linear(HIDDEN, 1)
        self.dropout = nn.Dropout(0.3)

    def describe(self, states: Tensor, kinds: Tensor) -> Tensor:
        """Map states of phrases (M, 768) and their kinds (M,) to (M, HIDDEN)."""
        return self.dropout(F.gelu(self.phrase(self.dropout(states)) + self.kinds(kinds)))

    def forward(self, phrases: Tensor, later: Tensor, earlier: Tensor, features: Tensor) -> Tensor:
        """Score pairs (P,)."""
        told = self.told(features)
        hidden = self.later(phrases)[later] + self.earlier(phrases)[earlier] + told
        hidden = hidden + self.crossed(self.left(phrases)[later] * self.right(phrases)[earlier])
        return self.pair(self.dropout(F.gelu(hidden)))[:, 0]


def loss_of(heads: PairHeads, item: Prepared) -> Tensor:
    """Give the loss of one document."""
    phrases = heads.describe(item.states.float(), item.kinds)
    mention = heads.mention(phrases)[:, 0]
    scores = heads(phrases, item.later, item.earlier, item.features.float())
    new = heads.new(phrases)[:, 0]
    count = len(phrases)
    low = torch.full((count,), -1e4)
    right = torch.where(item.right, scores, torch.tensor(-1e4))
    every = log_sum(scores, item.later, new)
    has = torch.zeros(count, dtype=torch.bool)
    has[item.later[item.right]] = True
    gold = torch.where(has, log_sum(right, item.later, low), new)
    linked = (every - gold)[item.mention].sum() / max(1, int(item.mention.sum()))
    return linked + 0.5 * F.binary_cross_entropy_with_logits(mention, item.mention.float())


def log_sum(scores: Tensor, rows: Tensor, first: Tensor) -> Tensor:
    """Give for each row the logarithm of the sum of exponentials of its scores and of `first`."""
    top = first.detach().scatter_reduce(0, rows, scores.detach(), "amax")
    total = (first - top).exp().index_add(0, rows, (scores - top[rows]).exp())
    return top + total.log()


def clusters(heads: PairHeads, item: Prepared, *, given: bool) -> list[frozenset[tuple[int, int]]]:
    """Decide the clusters of a document: each mention goes with its best antecedent, if that beats being new."""
    with torch.inference_mode():
        phrases = heads.describe(item.states.float(), item.kinds)
        kept = torch.ones(len(phrases), dtype=torch.bool) if given else heads.mention(phrases)[:, 0] > 0
        scores = heads(phrases, item.later, item.earlier, item.features.float())
        new = heads.new(phrases)[:, 0]
    best: dict[int, tuple[float, int]] = {}
    for later, earlier, score in zip(item.later.tolist(), item.earlier.tolist(), scores.tolist(), strict=True):
        if kept[later] and kept[earlier] and score > best.get(later, (float(new[later]), -1))[0]:
            best[later] = (score, earlier)
    home: dict[int, int] = {}
    for row in range(len(phrases)):
        if kept[row]:
            home[row] = home[best[row][1]] if row in best and best[row][1] in home else row
    found: dict[int, set[tuple[int, int]]] = {}
    for row, top in home.items():
        found.setdefault(top, set()).add(item.spans[row])
    return [frozenset(cluster) for cluster in found.values()]


def main() -> None:
    """Train."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--work", type=Path, default=archives.WORK)
    options.add_argument("--weights", type=Path)
    options.add_argument("--epochs", type=int, default=16)
    options.add_argument("--threads", type=int, default=2)
    given = options.parse_args()
    torch.set_num_threads(given.threads)
    folder = given.weights or shipped_folder()
    if not (folder / "pairs.onnx").exists():
        export(PairHeads().eval(), folder)
    begin(folder)
    cache = given.work / f"coreference-{hashlib.sha256((folder / 'reader.onnx').read_bytes()).hexdigest()[:12]}.pickle"
    if not cache.exists():
        reader = Reader(folder)
        parts = {
            part: list(prepare(given.work / "data" / "gum" / f"{part}.conllu", reader)) for part in ("train", "dev")
        }
        with cache.open("wb") as file:
            pickle.dump(parts, file)
    with cache.open("rb") as file:
        parts = pickle.load(file)
    train = [pair for number, pair in enumerate(parts["train"]) if number % 10]
    held = [pair for number, pair in enumerate(parts["train"]) if not number % 10]
    torch.manual_seed(1)
    rng = random.Random(1)
    heads = PairHeads()
    optimizer = torch.optim.AdamW(heads.parameters(), lr=1e-3, weight_decay=0.01)
    steps = given.epochs * len(train) * 2
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1, step / 100) * max(0, 1 - step / steps))
    for epoch in range(given.epochs):
        heads.train()
        losses = []
        items = [item for pair in train for item in pair]
        for item in rng.sample(items, len(items)):
            loss = loss_of(heads, item)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(heads.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            schedule.step()
            losses.append(float(loss.detach()))
        heads.eval()
        print(
            epoch,
            f"loss {np.mean(losses):.3f}",
            *(f"{name} {score(heads, held, given=name == 'given'):.1f}" for name in ("free", "given")),
            flush=True,
        )
    print("dev", *(f"{name} {score(heads, parts['dev'], given=name == 'given'):.1f}" for name in ("free", "given")))
    torch.save(heads.state_dict(), given.work / "pairs.pt")
    export(heads.eval(), folder)


def export(heads: PairHeads, folder: Path) -> None:
    """Write the two graphs: phrases, and pairs of them."""
    state = {name: value.numpy() for name, value in heads.state_dict().items()}
    number, integers = TensorProto.FLOAT, TensorProto.INT64
    graph = Graph(state, quantise=False)
    kinds = graph.add("Gather", graph.weight("kinds.weight"), "kinds")
    hidden = graph.add("Add", graph.linear("states", "phrase"), kinds)
    graph.linear(graph.add("Gelu", hidden, domain=MICROSOFT, out="hidden"), "mention", "mention")
    inputs: Inputs = {"states": (number, ["M", 2 * D]), "kinds": (integers, ["M"])}
    graph.save(folder / "mentions.onnx", inputs, {"hidden": ["M", HIDDEN], "mention": ["M", 1]})
    graph = Graph(state, quantise=False)
    told = graph.linear("features", "told")
    one = graph.add("Gather", graph.linear("hidden", "later"), "later")
    other = graph.add("Gather", graph.linear("hidden", "earlier"), "earlier")
    left = graph.add("Gather", graph.linear("hidden", "left"), "later")
    right = graph.add("Gather", graph.linear("hidden", "right"), "earlier")
    crossed = graph.linear(graph.add("Mul", left, right), "crossed")
    total = graph.add("Add", graph.add("Add", told, one), graph.add("Add", other, crossed))
    graph.linear(graph.gelu(total), "pair", "scores")
    graph.linear("hidden", "new", "new")
    inputs = {
        "hidden": (number, ["M", HIDDEN]),
        "later": (integers, ["P"]),
        "earlier": (integers, ["P"]),
        "features": (number, ["P", WIDTH]),
    }
    graph.save(folder / "pairs.onnx", inputs, {"scores": ["P", 1], "new": ["M", 1]})


def score(heads: PairHeads, documents: list[tuple[Prepared, Prepared]], *, given: bool) -> float:
    """Give the CoNLL score of documents, mentions given or found."""
    return conll(add(count_clusters(pair[given].gold, clusters(heads, pair[given], given=given)) for pair in documents))


if __name__ == "__main__":
    main()

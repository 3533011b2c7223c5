"""Step 3e: train what judges whether one text entails or contradicts another: `python -m training.entailment`.

Learned from MNLI, SNLI and RTE (two answers only), a tenth of each held back by the hash of the premise; SICK is never
learned from, and tells how far it carries. The first half of the original encoder reads each text alone and stays as it
is, so that a text is read once however many it is held against; the second half, started from the original's, reads two
texts together. The rate falls to nothing by the clock; the same command goes on from the last checkpoint.

P pairs, T pieces of both texts; D = 384.
"""

import argparse
import csv
import hashlib
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from onnx import TensorProto
from torch import Tensor, nn
from torch.nn import functional as F

from sayso.annotations import shipped_folder
from sayso.annotations.entailment import pieces_of
from training.data import archives
from training.export import Graph, Inputs
from training.network import LAYERS, D, Dropout, Encoder, load_original

ALONE = 3  # layers that read each text alone
LABELS = {"entailment": 0, "neutral": 1, "contradiction": 2, "not_entailment": 3}
CORPORA = {"mnli": ("dev",), "snli": ("dev",), "rte": ("train", "dev"), "sick": ("dev", "train")}
UNSEEN = "sick"
HIDDEN = 256
RATE, HEAD_RATE = 2e-4, 5e-4
WARM = 0.03  # share of the time in which the rate rises
PIECES = 1600  # a step
KEEP_EVERY = 300  # seconds


class Pair(NamedTuple):
    """Two texts, by number, and what the first is to the second."""

    first: int
    second: int
    label: int


class Judge(nn.Module):
    """The second half of the encoder over two texts, and three answers: entails, neither, contradicts."""

    def __init__(self, encoder: Encoder) -> None:
        """Start from the upper layers of an encoder."""
        super().__init__()
        self.side = nn.Embedding(2, D)
        self.layers = nn.ModuleList(list(encoder.layers)[ALONE:])
        self.inner = nn.Linear(4 * D, HIDDEN)
        self.outer = nn.Linear(HIDDEN, 3)
        self.dropout = Dropout(0.1)
        nn.init.zeros_(self.side.weight)

    def forward(self, states: Tensor, sides: Tensor, mask: Tensor) -> Tensor:
        """Map states (P, T, D) of both texts, which text each is of (P, T) and a mask (P, T) to logits (P, 3)."""
        x = states + self.side(sides)
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :])
        one, other = (mean_of(x, mask & (sides == side)) for side in (0, 1))
        both = torch.cat((one, other, (one - other).abs(), one * other), -1)
        return self.outer(self.dropout(F.gelu(self.inner(self.dropout(both)))))


def mean_of(x: Tensor, mask: Tensor) -> Tensor:
    """Give the means (P, D) of the states (P, T, D) under a mask (P, T)."""
    wide = mask[..., None].to(x.dtype)
    return (x * wide).sum(1) / wide.sum(1)


def main() -> None:
    """Train."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=archives.DATA)
    options.add_argument("--work", type=Path, default=archives.WORK)
    options.add_argument("--minutes", type=float, default=120)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--weights", type=Path, help="folder to write the graphs to; the shipped one")
    options.add_argument("--float", action="store_true", help="keep 32 bits")
    given = options.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(1)
    texts, corpora = read_corpora(archives.unpack(given.data, archives.LINKS, given.work / "data") / "nli")
    encoder = load_original(Encoder()).eval()
    states = read_alone(encoder, texts)
    judge = Judge(encoder)
    path = given.work / "entailment" / "judge.pt"
    path.parent.mkdir(parents=True, exist_ok=True)
    learned = [pair for name, (train, _) in corpora.items() if name != UNSEEN for pair in train]
    fit(judge, states, learned, path, 60 * given.minutes)
    export(encoder, judge, given.weights or shipped_folder(), quantise=not given.float)
    for name, (_, held) in corpora.items():
        print(name, len(held), round(score(judge, states, held), 4), flush=True)


def read_corpora(folder: Path) -> tuple[list[str], dict[str, tuple[list[Pair], list[Pair]]]]:
    """Give all texts, and for each corpus the pairs to learn from and those held back."""
    numbers: dict[str, int] = {}
    corpora: dict[str, tuple[list[Pair], list[Pair]]] = {}
    for name, parts in CORPORA.items():
        corpora[name] = ([], [])
        for part in parts:
            with (folder / name / f"{part}.csv").open(encoding="utf-8", newline="") as lines:
                for row in csv.DictReader(lines):
                    premise, hypothesis = row["premise"].strip(), row["hypothesis"].strip()
                    if premise and hypothesis and row["label"] in LABELS:
                        one, other = (numbers.setdefault(text, len(numbers)) for text in (premise, hypothesis))
                        corpora[name][is_held_back(premise)].append(Pair(one, other, LABELS[row["label"]]))
    return list(numbers), corpora


def is_held_back(premise: str) -> bool:
    """Tell whether what has this premise is held back: one in ten."""
    return hashlib.sha256(premise.encode()).digest()[0] % 10 == 0


@torch.no_grad()
def read_alone(encoder: Encoder, texts: Sequence[str]) -> list[Tensor]:
    """Read each text alone with the lower layers: states (t, D) in 16 bits."""
    pieces = [torch.from_numpy(pieces_of(text)) for text in texts]
    order = sorted(range(len(texts)), key=lambda number: len(pieces[number]))
    states: list[Tensor] = [torch.empty(0)] * len(texts)
    begun = time.monotonic()
    for start in range(0, len(order), 64):
        rows = order[start : start + 64]
        ids = nn.utils.rnn.pad_sequence([pieces[row] for row in rows], batch_first=True)
        mask = torch.arange(ids.shape[1]) < torch.tensor([len(pieces[row]) for row in rows])[:, None]
        x = encoder.norm(encoder.words(ids) + encoder.positions.weight[: ids.shape[1]] + encoder.base)
        for layer in list(encoder.layers)[:ALONE]:
            x = layer(x, mask[:, None, None, :])
        for place, row in enumerate(rows):
            states[row] = x[place, : len(pieces[row])].to(torch.float16).clone()
    print(f"{len(texts):,} texts read in {time.monotonic() - begun:.0f} s", flush=True)
    return states


def batches(pairs: Sequence[Pair], states: Sequence[Tensor], draw: np.random.Generator) -> Iterator[list[Pair]]:
    """Cut pairs into batches of about equal length, in an order of chance."""
    lengths = np.array([len(states[pair.first]) + len(states[pair.second]) for pair in pairs])
    order = np.argsort(lengths + draw.uniform(0, 6, len(pairs)), kind="stable")
    cut: list[list[int]] = [[]]
    for row in order.tolist():
        if cut[-1] and (len(cut[-1]) + 1) * lengths[row] > PIECES:
            cut.append([])
        cut[-1].append(row)
    for place in draw.permutation(len(cut)).tolist():
        yield [pairs[row] for row in cut[place]]


def join(pairs: Sequence[Pair], states: Sequence[Tensor]) -> tuple[Tensor, Tensor, Tensor]:
    """Put the states of both texts of pairs side by side: states (P, T, D), sides (P, T), mask (P, T)."""
    rows = [torch.cat((states[pair.first], states[pair.second])).float() for pair in pairs]
    padded = nn.utils.rnn.pad_sequence(rows, batch_first=True)
    places = torch.arange(padded.shape[1])
    sides = (places >= torch.tensor([len(states[pair.first]) for pair in pairs])[:, None]).long()
    return padded, sides, places < torch.tensor([len(row) for row in rows])[:, None]


def losses(logits: Tensor, labels: Tensor) -> Tensor:
    """Give the loss (P,); of *not entailed* both other answers are right."""
    logs = F.log_softmax(logits, -1)
    three = -logs.gather(1, labels.clamp(max=2)[:, None])[:, 0]
    return torch.where(labels == LABELS["not_entailment"], -torch.logsumexp(logs[:, 1:], -1), three)


def fit(judge: Judge, states: Sequence[Tensor], pairs: list[Pair], path: Path, seconds: float) -> None:
    """Train until the time is up."""
    heads = [*judge.side.parameters(), *judge.inner.parameters(), *judge.outer.parameters()]
    groups = [{"params": list(judge.layers.parameters()), "top": RATE}, {"params": heads, "top": HEAD_RATE}]
    optimizer = torch.optim.AdamW(groups, lr=RATE, weight_decay=0.01, betas=(0.9, 0.98))
    spent, step, epoch = 0.0, 0, 0
    if path.exists():
        kept = torch.load(path, weights_only=True)
        judge.load_state_dict(kept["judge"])
        optimizer.load_state_dict(kept["optimizer"])
        spent, step, epoch = kept["spent"], kept["step"], kept["epoch"]
    last = saved = time.monotonic()
    judge.train()
    sums: list[float] = []
    while spent < seconds:
        epoch += 1
        for batch in batches(pairs, states, np.random.default_rng(epoch)):
            now = time.monotonic()
            spent += min(now - last, 60.0)  # a pause does not count
            last = now
            done = min(spent / seconds, 1.0)
            share = min(done / WARM, (1 - done) / (1 - WARM), 1.0)
            for group in optimizer.param_groups:
                group["lr"] = group["top"] * max(share, 0.0)
            loss = losses(judge(*join(batch, states)), torch.tensor([pair.label for pair in batch])).mean()
            loss.backward()
            nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            sums.append(loss.item())
            if step % 100 == 0:
                print(f"{spent / 60:.1f} min, step {step}, pass {epoch}, loss {np.mean(sums[-100:]):.3f}", flush=True)
            if now - saved > KEEP_EVERY or spent >= seconds:
                saved = now
                kept = {"judge": judge.state_dict(), "optimizer": optimizer.state_dict()}
                torch.save(kept | {"spent": spent, "step": step, "epoch": epoch}, path.with_suffix(".new"))
                path.with_suffix(".new").replace(path)
            if spent >= seconds:
                break
    judge.eval()


@torch.no_grad()
def score(judge: Judge, states: Sequence[Tensor], pairs: list[Pair]) -> float:
    """Give the share of right answers."""
    judge.eval()
    right = 0
    for batch in batches(pairs, states, np.random.default_rng(0)):
        found = judge(*join(batch, states)).argmax(-1).tolist()
        two = LABELS["not_entailment"]
        right += sum(
            (answer == 0) == (pair.label == 0) if pair.label == two else answer == pair.label
            for answer, pair in zip(found, batch, strict=True)
        )
    return right / len(pairs)


def export(encoder: Encoder, judge: Judge, folder: Path, *, quantise: bool) -> None:
    """Write the two graphs: one that reads a text alone, and one that reads two together."""
    state = {f"encoder.{name}": value.numpy() for name, value in encoder.state_dict().items()}
    number, integers = TensorProto.FLOAT, TensorProto.INT64
    graph = Graph(state, quantise)
    x = graph.layers(graph.first_norm(graph.placed("ids")), [f"encoder.layers.{layer}" for layer in range(ALONE)])
    graph.add("Identity", x, out="states")
    graph.save(folder / "texts.onnx", {"ids": (integers, [1, "T"])}, {"states": [1, "T", D]})
    graph = Graph({name: value.numpy() for name, value in judge.state_dict().items()}, quantise)
    sides = graph.weight("side.weight")
    rows = [graph.constant(f"row{side}", np.asarray(side)) for side in (0, 1)]
    both = [
        graph.add("Add", text, graph.add("Gather", sides, row))
        for text, row in zip(("first", "second"), rows, strict=True)
    ]
    x = graph.layers(graph.add("Concat", *both, axis=1), [f"layers.{layer}" for layer in range(LAYERS - ALONE)])
    axis = graph.constant("axis", np.asarray([1]))
    cut = graph.add("Gather", graph.add("Shape", "first"), axis)
    whole = graph.add("Gather", graph.add("Shape", x), axis)
    zero = graph.constant("zero", np.asarray([0]))
    one = mean_over(graph, x, zero, cut)
    other = mean_over(graph, x, cut, whole)
    apart = graph.add("Abs", graph.add("Sub", one, other))
    told = graph.add("Concat", one, other, apart, graph.add("Mul", one, other), axis=-1)
    graph.linear(graph.gelu(graph.linear(told, "inner", small=True)), "outer", "answers", small=True)
    inputs: Inputs = {"first": (number, [1, "A", D]), "second": (number, [1, "B", D])}
    graph.save(folder / "entailment.onnx", inputs, {"answers": [1, 3]})


def mean_over(graph: Graph, x: str, start: str, end: str) -> str:
    """Give the mean (1, D) of states (1, T, D) from one place to another."""
    axis = graph.constant("axis", np.asarray([1]))
    summed = graph.add("ReduceSum", graph.add("Slice", x, start, end, axis), axis, keepdims=0)
    count = graph.add("Cast", graph.add("Sub", end, start), to=TensorProto.FLOAT)
    return graph.add("Div", summed, count)


if __name__ == "__main__":
    main()

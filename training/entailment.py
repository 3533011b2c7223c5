"""Step 3e: train what judges whether a text entails or contradicts another: `python -m training.entailment`.

Learned from MNLI, SNLI, SICK, RTE and FNC-1 (`data/links.py`), a tenth of each held back. The original encoder reads
two texts together, the words of each with places of their own and a mark of the side they are on; its word embeddings
stay as they are, so that they are taken from the reader's graph instead of being stored again. The rate falls to
nothing by the clock; the same command goes on from the last checkpoint.

P pairs, T pieces of both texts; D = 384.
"""

import argparse
import time
from collections.abc import Iterable, Iterator, Sequence
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
from training.data.links import CORPORA, HEADLINES, Answer, Judged, headlines, sentences
from training.export import Graph, Inputs
from training.network import LAYERS, D, Dropout, Encoder, load_original

HIDDEN = 256
RATE, HEAD_RATE = 1.2e-4, 4e-4
WARM = 0.03  # share of the time in which the rate rises
PIECES = 1600  # a step
LONGEST = 80  # pieces of one text while learning
KEEP_EVERY = 300  # seconds


class Pair(NamedTuple):
    """Two texts, by number, and what the first is to the second."""

    first: int
    second: int
    answer: int


class Judge(nn.Module):
    """An encoder over two texts, and three answers: the first entails the second, neither, contradicts it."""

    def __init__(self, encoder: Encoder) -> None:
        """Start from the layers of an encoder."""
        super().__init__()
        self.side = nn.Embedding(2, D)
        self.layers = nn.ModuleList(encoder.layers)
        self.inner = nn.Linear(4 * D, HIDDEN)
        self.outer = nn.Linear(HIDDEN, 3)
        self.dropout = Dropout(0.1)
        nn.init.zeros_(self.side.weight)

    def forward(self, words: Tensor, sides: Tensor, mask: Tensor) -> Tensor:
        """Map embeddings (P, T, D) of both texts, which text each is of (P, T) and a mask (P, T) to logits (P, 3)."""
        x = words + self.side(sides)
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
    options.add_argument("--weights", type=Path, help="folder to write the graph to; the shipped one")
    options.add_argument("--float", action="store_true", help="keep 32 bits")
    given = options.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(1)
    folder = archives.unpack(given.data, archives.LINKS, given.work / "data")
    corpora = {name: list(sentences(folder, name)) for name in CORPORA} | {HEADLINES: list(headlines(folder))}
    texts: dict[str, int] = {}
    encoder = load_original(Encoder()).eval()
    judge = Judge(encoder)
    learned = number(texts, (row for rows in corpora.values() for row in rows if not row.held_back))
    held = {name: number(texts, (row for row in rows if row.held_back)) for name, rows in corpora.items()}
    words = [embed(encoder, text) for text in texts]
    path = given.work / "entailment" / "judge.pt"
    path.parent.mkdir(parents=True, exist_ok=True)
    fit(judge, words, learned, path, 60 * given.minutes)
    export(encoder, judge, given.weights or shipped_folder(), quantise=not given.float)
    for name, pairs in held.items():
        print(name, len(pairs), round(100 * score(judge, words, pairs), 1), flush=True)


def number(texts: dict[str, int], rows: Iterable[Judged]) -> list[Pair]:
    """Give pairs of texts their numbers."""

    def place(text: str) -> int:
        return texts.setdefault(text, len(texts))

    return [Pair(place(row.first), place(row.second), int(row.answer)) for row in rows]


@torch.no_grad()
def embed(encoder: Encoder, text: str) -> Tensor:
    """Give the embeddings of the pieces of a text (t, D), in 16 bits."""
    ids = torch.from_numpy(pieces_of(text)[:LONGEST])
    x = encoder.words(ids) + encoder.positions.weight[: len(ids)] + encoder.base
    return encoder.norm(x).to(torch.float16)


def batches(pairs: Sequence[Pair], words: Sequence[Tensor], draw: np.random.Generator) -> Iterator[list[Pair]]:
    """Cut pairs into batches of about equal length, in an order of chance."""
    lengths = np.array([len(words[pair.first]) + len(words[pair.second]) for pair in pairs])
    order = np.argsort(lengths + draw.uniform(0, 6, len(pairs)), kind="stable")
    cut: list[list[int]] = [[]]
    for row in order.tolist():
        if cut[-1] and (len(cut[-1]) + 1) * lengths[row] > PIECES:
            cut.append([])
        cut[-1].append(row)
    for place in draw.permutation(len(cut)).tolist():
        yield [pairs[row] for row in cut[place]]


def join(pairs: Sequence[Pair], words: Sequence[Tensor]) -> tuple[Tensor, Tensor, Tensor]:
    """Put both texts of pairs side by side: embeddings (P, T, D), sides (P, T), mask (P, T)."""
    rows = [torch.cat((words[pair.first], words[pair.second])).float() for pair in pairs]
    padded = nn.utils.rnn.pad_sequence(rows, batch_first=True)
    places = torch.arange(padded.shape[1])
    sides = (places >= torch.tensor([len(words[pair.first]) for pair in pairs])[:, None]).long()
    return padded, sides, places < torch.tensor([len(row) for row in rows])[:, None]


def losses(logits: Tensor, answers: Tensor) -> Tensor:
    """Give the loss (P,); of *not entailed* both other answers are right."""
    logs = F.log_softmax(logits, -1)
    three = -logs.gather(1, answers.clamp(max=2)[:, None])[:, 0]
    return torch.where(answers == Answer.NOT_ENTAILED, -torch.logsumexp(logs[:, 1:], -1), three)


def fit(judge: Judge, words: Sequence[Tensor], pairs: Sequence[Pair], path: Path, seconds: float) -> None:
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
        for batch in batches(pairs, words, np.random.default_rng(epoch)):
            now = time.monotonic()
            spent += min(now - last, 60.0)  # a pause does not count
            last = now
            done = min(spent / seconds, 1.0)
            share = min(done / WARM, (1 - done) / (1 - WARM), 1.0)
            for group in optimizer.param_groups:
                group["lr"] = group["top"] * max(share, 0.0)
            loss = losses(judge(*join(batch, words)), torch.tensor([pair.answer for pair in batch])).mean()
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
def score(judge: Judge, words: Sequence[Tensor], pairs: Sequence[Pair]) -> float:
    """Give the share of right answers."""
    judge.eval()
    right = 0
    for batch in batches(pairs, words, np.random.default_rng(0)):
        for found, pair in zip(judge(*join(batch, words)).argmax(-1).tolist(), batch, strict=True):
            two = pair.answer == Answer.NOT_ENTAILED
            right += found != Answer.ENTAILED if two else found == pair.answer
    return right / len(pairs)


def export(encoder: Encoder, judge: Judge, folder: Path, *, quantise: bool) -> None:
    """Write the graph that reads two texts; it looks up word embeddings in `reader.onnx` beside it."""
    state = {f"encoder.{name}": value.numpy() for name, value in encoder.state_dict().items()}
    state |= {name: value.numpy() for name, value in judge.state_dict().items()}
    graph = Graph(state, quantise)
    if quantise:
        graph.borrow(folder / "reader.onnx")
    look_up = graph.rows if quantise else graph.embedding
    gain, bias = graph.weight("encoder.norm.weight"), graph.weight("encoder.norm.bias")
    table = graph.constant("places", state["encoder.positions.weight"] + state["encoder.base"])
    axis, zero = (graph.constant(name, np.asarray([value])) for name, value in (("axis", 1), ("zero", 0)))
    sides = []
    for number, name in enumerate(("first", "second")):
        length = graph.add("Gather", graph.add("Shape", name), axis)
        x = graph.add("Add", look_up(name), graph.add("Slice", table, zero, length))
        x = graph.add("LayerNormalization", x, gain, bias, axis=-1, epsilon=1e-12)
        row = graph.constant(f"row{number}", np.asarray(number))
        sides.append(graph.add("Add", x, graph.add("Gather", graph.weight("side.weight"), row)))
    x = graph.layers(graph.add("Concat", *sides, axis=1), [f"layers.{layer}" for layer in range(LAYERS)])
    cut = graph.add("Gather", graph.add("Shape", "first"), axis)
    whole = graph.add("Gather", graph.add("Shape", x), axis)
    one, other = mean_over(graph, x, zero, cut), mean_over(graph, x, cut, whole)
    apart = graph.add("Abs", graph.add("Sub", one, other))
    told = graph.add("Concat", one, other, apart, graph.add("Mul", one, other), axis=-1)
    graph.linear(graph.gelu(graph.linear(told, "inner", small=True)), "outer", "answers", small=True)
    inputs: Inputs = {"first": (TensorProto.INT64, [1, "A"]), "second": (TensorProto.INT64, [1, "B"])}
    graph.save(folder / "entailment.onnx", inputs, {"answers": [1, 3]})


def mean_over(graph: Graph, x: str, start: str, end: str) -> str:
    """Give the mean (1, D) of states (1, T, D) from one place to another."""
    axis = graph.constant("axis", np.asarray([1]))
    summed = graph.add("ReduceSum", graph.add("Slice", x, start, end, axis), axis, keepdims=0)
    count = graph.add("Cast", graph.add("Sub", end, start), to=TensorProto.FLOAT)
    return graph.add("Div", summed, count)


if __name__ == "__main__":
    main()

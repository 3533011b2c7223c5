"""Small heads on the states of a finished network: two linear layers with a GELU between, in 32 bits.

Sentences of a corpus are read alone and among others of it, as reports are read; inputs are put on one scale while
learning, and the scale is folded into the first layer afterwards, so that the head takes states as they are.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from onnx import TensorProto
from torch import Tensor, nn
from torch.nn import functional as F

from sayso.annotations import Network as Reader
from sayso.annotations.annotate import Known, understand
from sayso.annotations.metonymy import PARTS as NAME_PARTS
from sayso.annotations.triggers import PARTS as TRIGGER_PARTS
from sayso.annotations.words import split_words
from training.data.events import TYPES
from training.export import Graph, Inputs

FOLDS = 5


class Group(NamedTuple):
    """Some sentences read as the lines of one text: `offsets` are where each begins."""

    rows: list[int]
    offsets: list[int]
    starts: list[int]
    ends: list[int]
    known: Known

    def words_of(self, place: int, spans: Sequence[tuple[int, int]]) -> list[int]:
        """Give the words that spans of one of the sentences touch."""
        at = self.offsets[place]
        words = enumerate(zip(self.starts, self.ends, strict=True))
        return [word for word, (start, end) in words if any(start < b + at and a + at < end for a, b in spans)]


def read_groups(texts: Sequence[str], reader: Reader, size: int) -> Iterator[Group]:
    """Read sentences, so many at a time."""
    for first in range(0, len(texts), size):
        part = [text.replace("\n", " ") for text in texts[first : first + size]]
        offsets = np.cumsum([0, *(len(text) + 1 for text in part)]).tolist()[:-1]
        lines = [(at, at + len(text)) for at, text in zip(offsets, part, strict=True)]
        whole = "\n".join(part)
        starts, ends = split_words(whole, lines)
        known = understand(whole, lines, starts, ends, reader)
        yield Group(list(range(first, first + len(part))), offsets, starts, ends, known)


class SmallHead(nn.Module):
    """Two linear layers; `kinds` are numbers of relations that the first may read beside the states."""

    def __init__(self, width: int, kinds: int, hidden: int, outputs: int, drop: tuple[float, float]) -> None:
        """Make the parts."""
        super().__init__()
        self.inner = nn.Linear(width, hidden)
        self.kinds = nn.Embedding(max(1, kinds), hidden)
        self.outer = nn.Linear(hidden, outputs)
        self.before, self.between = nn.Dropout(drop[0]), nn.Dropout(drop[1])
        nn.init.zeros_(self.kinds.weight)

    def forward(self, states: Tensor, kinds: Tensor) -> Tensor:
        """Map states (N, width) and kinds (N,) to (N, outputs)."""
        return self.outer(self.between(F.gelu(self.inner(self.before(states)) + self.kinds(kinds))))


def fit(
    head: SmallHead,
    states: Tensor,
    kinds: Tensor,
    loss: Callable[[Tensor, Tensor], Tensor],
    *,
    epochs: int,
    batch: int = 128,
    rate: float = 1.5e-3,
) -> SmallHead:
    """Train a head in place.

    Args:
        head: The head.
        states: (N, width).
        kinds: (N,).
        loss: Gives the loss of scores (n, outputs) of some rows (n,).
        epochs: Passes.
        batch: Rows a step.
        rate: Highest rate; it rises, and falls to nothing.
    """
    mean, scale = states.mean(0), states.std(0) + 1e-3
    states = (states - mean) / scale
    optimizer = torch.optim.AdamW(head.parameters(), lr=rate, weight_decay=0.01)
    steps = epochs * -(-len(states) // batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rate, total_steps=steps)
    head.train()
    for _ in range(epochs):
        for rows in torch.randperm(len(states)).split(batch):
            loss(head(states[rows], kinds[rows]), rows).backward()
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            schedule.step()
    head.eval()
    with torch.no_grad():
        head.inner.weight /= scale
        head.inner.bias -= head.inner.weight @ mean
    return head


def begin(folder: Path) -> None:
    """Write untrained heads where there are none, so that the network can be loaded to train them."""
    sizes = json.loads((folder / "config.json").read_text("utf-8"))
    if not (folder / "metonymy.onnx").exists():
        head = SmallHead(NAME_PARTS * 384, len(sizes["relations"]), 8, 1, (0, 0))
        export([head], folder / "metonymy.onnx", "metonymic", kinds=True)
    if not (folder / "triggers.onnx").exists():
        head = SmallHead(TRIGGER_PARTS * 384, 0, 8, len(TYPES) + 1, (0, 0))
        export([head], folder / "triggers.onnx", "types", kinds=False)


def fold_of(keys: Sequence[str]) -> NDArray[np.int64]:
    """Put texts into folds, equal ones into the same."""
    order = sorted(set(keys))
    drawn = dict(zip(order, np.random.default_rng(1).permutation(len(order)) % FOLDS, strict=True))
    return np.asarray([drawn[key] for key in keys], dtype=np.int64)


def export(heads: Sequence[SmallHead], path: Path, output: str, *, kinds: bool) -> None:
    """Write the mean of heads as one graph: one head whose hidden layer is all of theirs side by side.

    Args:
        heads: Heads of one shape.
        path: File to write.
        output: Name of the result.
        kinds: Whether relations are read.
    """
    parts = [{name: value.numpy() for name, value in head.state_dict().items()} for head in heads]
    state = {
        "inner.weight": np.concatenate([part["inner.weight"] for part in parts]),
        "inner.bias": np.concatenate([part["inner.bias"] for part in parts]),
        "kinds.weight": np.concatenate([part["kinds.weight"] for part in parts], 1),
        "outer.weight": np.concatenate([part["outer.weight"] for part in parts], 1) / len(parts),
        "outer.bias": np.mean([part["outer.bias"] for part in parts], 0),
    }
    graph = Graph(state, quantise=False)
    hidden = graph.linear("states", "inner")
    if kinds:
        hidden = graph.add("Add", hidden, graph.add("Gather", graph.weight("kinds.weight"), "relations"))
    graph.linear(graph.gelu(hidden), "outer", output)
    inputs: Inputs = {"states": (TensorProto.FLOAT, ["N", state["inner.weight"].shape[1]])}
    if kinds:
        inputs["relations"] = (TensorProto.INT64, ["N"])
    graph.save(path, inputs, {output: ["N", len(state["outer.bias"])]})

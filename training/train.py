"""Step 2: train all heads together. Run as `python -m training.train --minutes 100`.

The rate rises for the first fiftieth of the time and falls to nothing at its end, by the clock: give the minutes that
there are. A checkpoint is written every few minutes; the same command goes on from it. `--start` takes the weights of
an earlier run and trains anew. Steps are drawn from the tasks by `SHARES`.
"""

import argparse
import itertools
import json
import pickle
import random
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

from sayso.annotations.windows import CLS, SEP
from training.data import archives
from training.examples import Example
from training.network import Network, bucket, field_loss, load_original, parameters_by_rate
from training.restore import restore

SHARES = {"attribution": 0.56, "trees": 0.31, "names": 0.13}
AS_WRITTEN = 0.7  # how often an article is read with its own marks
SHORT = 0.45  # how many windows are short; they hold about a sixth of the words
PIECES, WORDS = 256, 240  # the most pieces and words of a window
STEP = 2048  # pieces a step, padding counted
RATE_ENCODER, RATE_HEADS, WEIGHT_DECAY, CLIP = 2.5e-4, 1e-3, 0.01, 1.0
WEIGHTS = {
    "ends": 1.0,
    "tags": 0.5,
    "arcs": 1.0,
    "relations": 0.7,
    "names": 3.0,
    "anchors": 10.0,
    "roles": 0.2,
    "vectors": 1.0,
}
SAVE_EVERY, REPORT_EVERY = 300, 60  # seconds

Window = tuple[Example, int, int]


def main() -> None:
    """Train."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--work", type=Path, default=archives.WORK)
    options.add_argument("--name", default="run")
    options.add_argument("--minutes", type=float, default=100)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--rate", type=float, default=1.0, help="factor on the rates, for going on from other weights")
    options.add_argument("--start", type=Path, help="what to start from: a checkpoint, or a folder of shipped weights")
    given = options.parse_args()
    torch.set_num_threads(given.threads)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    with (given.work / "prepared.pickle").open("rb") as file:
        prepared = pickle.load(file)
    sizes = {key: len(prepared["vocabulary"][key]) for key in ("tags", "relations", "names")}
    network = Network(**sizes)
    load_original(network.encoder)
    slow, fast = parameters_by_rate(network)
    network.to(device)
    groups = [{"params": slow, "lr": RATE_ENCODER}, {"params": fast, "lr": RATE_HEADS}]
    optimizer = torch.optim.AdamW(groups, weight_decay=WEIGHT_DECAY, betas=(0.9, 0.98), fused=True)
    folder = given.work / given.name
    folder.mkdir(parents=True, exist_ok=True)
    spent, step = 0.0, 0
    if (folder / "checkpoint.pt").exists():
        saved = torch.load(folder / "checkpoint.pt", map_location=device, weights_only=True)
        network.load_state_dict(saved["network"])
        optimizer.load_state_dict(saved["optimizer"])
        spent, step = saved["spent"], saved["step"]
    elif given.start and given.start.is_dir():
        restore(network, given.start)
    elif given.start:
        network.load_state_dict(torch.load(given.start, map_location=device, weights_only=True)["network"])
    rng = random.Random(given.seed + step)
    torch.manual_seed(given.seed + step)
    streams = {task: batches(prepared["tasks"][task], rng, task) for task in SHARES}
    vectors = torch.as_tensor(prepared["vectors"])
    begun, saved_at, told_at = time.monotonic() - spent, time.monotonic(), time.monotonic()
    sums: dict[str, list[float]] = {}
    network.train()
    while (spent := time.monotonic() - begun) < given.minutes * 60:
        share = spent / (given.minutes * 60)
        for group, rate in zip(optimizer.param_groups, (RATE_ENCODER, RATE_HEADS), strict=True):
            group["lr"] = given.rate * rate * min(share * 50, (1 - share) / 0.98)
        task = rng.choices(list(SHARES), list(SHARES.values()))[0]
        batch = collate(next(streams[task]), vectors)
        parts = losses(network, {key: value.to(device) for key, value in batch.items()}, device)
        loss = sum((WEIGHTS[key] * value for key, value in parts.items()), torch.zeros((), device=device))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(slow + fast, CLIP)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        step += 1
        for key, value in parts.items():
            sums.setdefault(key, []).append(float(value.detach()))
        if time.monotonic() - told_at > REPORT_EVERY:
            told_at = time.monotonic()
            row = {"minutes": round(spent / 60, 1), "step": step}
            row |= {key: round(float(np.mean(values)), 4) for key, values in sorted(sums.items())}
            with (folder / "curve.jsonl").open("a") as curve:
                curve.write(json.dumps(row) + "\n")
            sums = {}
        if time.monotonic() - saved_at > SAVE_EVERY:
            saved_at = time.monotonic()
            save(folder, network, optimizer, spent, step)
    save(folder, network, optimizer, spent, step)


def save(folder: Path, network: Network, optimizer: torch.optim.Optimizer, spent: float, step: int) -> None:
    """Write a checkpoint, whole or not at all."""
    state = {"network": network.state_dict(), "optimizer": optimizer.state_dict(), "spent": spent, "step": step}
    torch.save(state, folder / "checkpoint.tmp")
    (folder / "checkpoint.tmp").replace(folder / "checkpoint.pt")


def batches(examples: list[Example], rng: random.Random, task: str) -> Iterator[list[Window]]:
    """Draw windows without end: each epoch takes every document once, cut at other places each time."""
    ways: dict[str, list[Example]] = {}
    for number, example in enumerate(examples):
        ways.setdefault(example.name.split("|")[0] if task == "attribution" else str(number), []).append(example)
    pool: list[Window] = []
    for _ in itertools.count():
        for versions in rng.sample(list(ways.values()), len(ways)):
            pick = versions[0] if len(versions) == 1 or rng.random() < AS_WRITTEN else rng.choice(versions[1:])
            pool += cut(pick, rng)
            # Windows wait in a pool, so that a batch mixes documents, and go with others of their length.
            while len(pool) > 400:
                pool.sort(key=length)
                last = rng.randrange(len(pool)) + 1
                first = max(0, last - max(1, STEP // (length(pool[last - 1]) + 2)))
                yield pool[first:last]
                del pool[first:last]


def length(window: Window) -> int:
    """Count the pieces of a window."""
    example, start, end = window
    return int(example.firsts[end] - example.firsts[start])


def cut(example: Example, rng: random.Random) -> Iterator[Window]:
    """Cut a document into runs of whole lines (of sentences, where a line is long), from a random first length."""
    count = len(example.firsts) - 1
    stops = sorted({*example.lines, *(a for a, _, _ in example.sentences), count} - {0})
    preferred = set(example.lines) | {count}
    start, room = 0, draw_room(rng)
    while start < count:
        limit = min(int(np.searchsorted(example.firsts, example.firsts[start] + room, "right")) - 1, start + WORDS)
        ends = [stop for stop in stops if start < stop <= limit]
        lines = [stop for stop in ends if stop in preferred]
        best = lines[-1] if lines and lines[-1] - start > 0.5 * (limit - start) else ends[-1] if ends else limit
        end = max(best, start + 1)
        if example.firsts[end] - example.firsts[start] <= PIECES - 2:
            yield example, start, end
        start, room = end, draw_room(rng)


def draw_room(rng: random.Random) -> int:
    """Draw how many pieces a window may hold: mostly many, often a sentence or two (a short text is read by itself)."""
    return rng.randrange(12, 80) if rng.random() < SHORT else rng.randrange(150, PIECES - 1)


def collate(windows: list[Window], vectors: Tensor) -> dict[str, Tensor]:
    """Put windows side by side; whatever a corpus does not tell is marked -100 or left out."""
    b, wide = len(windows), max(end - start for _, start, end in windows)
    long = max(map(length, windows)) + 2
    ids = np.zeros((b, long), dtype=np.int64)
    features = np.zeros((b, long, 4), dtype=np.int64)
    mask = np.zeros((b, long), dtype=bool)
    firsts = np.zeros((b, wide), dtype=np.int64)
    alive = np.zeros((b, wide), dtype=bool)
    gold = {
        key: np.full((b, wide), -100, dtype=np.int64)
        for key in ("ends", "tags", "heads", "relations", "names", "anchors")
    }
    cues: list[tuple[int, int]] = []
    roles: list[NDArray[np.int64]] = []
    spans: list[tuple[int, int, int, int]] = []
    for row, (example, start, end) in enumerate(windows):
        first, last = int(example.firsts[start]), int(example.firsts[end])
        n, w = last - first, end - start
        ids[row, : n + 2] = (CLS, *example.ids[first:last], SEP)
        mask[row, : n + 2] = True
        counts = np.diff(example.firsts[start : end + 1])
        features[row, 1 : n + 1] = np.repeat(example.features[start:end], counts, axis=0)
        firsts[row, :w] = example.firsts[start:end] - first + 1
        alive[row, :w] = True
        if example.sentences:
            gold["ends"][row, :w] = 0
            for a, z, vector in example.sentences:
                if start < z <= end:
                    gold["ends"][row, z - 1 - start] = 1
                if start <= a and z <= end and vector >= 0:
                    spans.append((row, a - start, z - start, vector))
        if example.tags is not None and example.heads is not None and example.relations is not None:
            gold["tags"][row, :w] = example.tags[start:end]
            gold["relations"][row, :w] = example.relations[start:end]
            heads = example.heads[start:end] - start
            gold["heads"][row, :w] = np.where((heads >= 0) & (heads < w), heads, -100)
        if example.names is not None:
            gold["names"][row, :w] = example.names[start:end]
        if example.attributions is not None:
            gold["anchors"][row, :w] = 0
            for anchor, cue, source, content in example.attributions:
                if start <= anchor < end and gold["anchors"][row, anchor - start] == 0:
                    gold["anchors"][row, anchor - start] = 1
                    cues.append((row, anchor - start))
                    line = np.zeros(wide, dtype=np.int64)
                    for role, words in ((2, content), (1, source), (3, cue)):
                        line[[word - start for word in words if start <= word < end]] = role
                    roles.append(line)
    batch = {"ids": ids, "features": features, "mask": mask, "firsts": firsts, "alive": alive} | gold
    result = {key: torch.as_tensor(value) for key, value in batch.items()}
    result["cues"] = torch.as_tensor(cues, dtype=torch.long).view(-1, 2)
    result["roles"] = torch.as_tensor(np.array(roles), dtype=torch.long).view(-1, wide)
    result["spans"] = torch.as_tensor([span[:3] for span in spans], dtype=torch.long).view(-1, 3)
    result["vectors"] = vectors[[span[3] for span in spans]].float()
    return result


def losses(network: Network, batch: dict[str, Tensor], device: str) -> dict[str, Tensor]:
    """Give the losses that a batch allows, by head."""
    with torch.autocast(device, torch.bfloat16):
        states = network.encoder(batch["ids"], batch["features"], batch["mask"])
        words = states.gather(1, batch["firsts"][..., None].expand(-1, -1, states.shape[-1]))
        dropped = network.dropout(words)
        result: dict[str, Tensor] = {}
        if (known := batch["ends"] >= 0).any():
            ends = network.sentence_end(dropped)[..., 0].float()
            result["ends"] = F.binary_cross_entropy_with_logits(ends[known], batch["ends"][known].float())
        if len(batch["spans"]):
            total = F.pad(words.float().cumsum(1), (0, 0, 1, 0))
            row, a, z = batch["spans"].unbind(1)
            vectors = network.vector((total[row, z] - total[row, a]) / (z - a)[:, None]).float()
            result["vectors"] = (1 - F.cosine_similarity(vectors, batch["vectors"])).mean()
        if (batch["tags"] >= 0).any():
            result["tags"] = F.cross_entropy(network.tag(dropped).float().flatten(0, 1), batch["tags"].flatten())
            arcs = network.arcs(words).float().masked_fill(~batch["alive"][:, None, :], -1e4)
            result["arcs"] = F.cross_entropy(arcs.flatten(0, 1), batch["heads"].flatten())
            row, word = (batch["heads"] >= 0).nonzero(as_tuple=True)
            pairs = network.relations(words[row, word], words[row, batch["heads"][row, word]]).float()
            result["relations"] = F.cross_entropy(pairs, batch["relations"][row, word])
        if (batch["names"] >= 0).any():
            result["names"] = F.cross_entropy(network.name(dropped).float().flatten(0, 1), batch["names"].flatten())
        if (known := batch["anchors"] >= 0).any():
            anchors = network.anchor(dropped)[..., 0].float()
            result["anchors"] = F.binary_cross_entropy_with_logits(anchors[known], batch["anchors"][known].float())
        if len(batch["cues"]):
            row, at = batch["cues"].unbind(1)
            places = torch.arange(words.shape[1], device=words.device)
            scores = network.arguments(words[row], words[row, at], bucket(places - at[:, None])).float()
    if len(batch["cues"]):
        loss = field_loss(scores, network.arguments.steps, batch["roles"], batch["alive"].sum(1)[row])
        result["roles"] = loss.mean()
    return result


if __name__ == "__main__":
    main()

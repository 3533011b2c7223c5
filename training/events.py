"""Step 3d: train the head for event types on the states of a finished network. Run as `python -m training.events`.

Learned from triggers in PLV (fifteen types), CAMEO (four classes, or no event) and the titles of synthetic stories.
CAMEO's class is the sum of the types in it, but its appeals, which it counts as no event, are PLOVER's REQUEST. Nouns
that name actors tell of no event, nor do most words of any report: all but those that are triggers in what is learned.
Nouns that are objects of a trigger tell of what it tells of, where its type is of deeds ("imposed sanctions").

`--cross` measures first, in five folds, with source and target given: equal sentences, of whichever corpus, are in one
fold; titles and words of reports are always learned from.
"""

import argparse
import hashlib
import pickle
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

from evaluation.event_types import report
from sayso.annotations import Network as Reader
from sayso.annotations import shipped_folder
from sayso.annotations.triggers import PARTS
from training.data import archives
from training.data.events import QUADS, TYPES, Coded, letters, read_cameo, read_plv, read_synthetic
from training.event_data import WAYS, Part, Prepared, prepare
from training.small_heads import FOLDS, SmallHead, begin, export, fit, fold_of

HIDDEN, EPOCHS, SEEDS = 192, 16, 2
SMOOTHING = 0.05
WEIGHTS = {"PLV": 1.0, "CAMEO": 0.5, "synthetic": 0.2}  # of a trigger, by its corpus
ACTOR, DRAWN = 0.01, 0.005  # of a noun that names an actor, of a word of a report
OBJECT = 0.3  # of a noun that is the object of a trigger, beside the trigger
NAMED = frozenset(
    {"AGREE", "CONSULT", "COOPERATE", "AID", "YIELD", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
)
RARE = 0.3  # power of rarity by which types are weighed
STEM = 5  # letters by which words are the same word
APPEALS = ("appeal", "ask", "call", "demand", "invit", "plead", "request", "urg")
NONE = len(TYPES)
MAP = np.eye(5, dtype=np.float32)[[*QUADS, 0]]  # (types + none, quads): the quad of a type, 0 of none


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
    coded = read_coded(archives.unpack(given.data, archives.EVENTS, given.work / "data"))
    begin(folder)
    reader = Reader(folder)
    digest = hashlib.sha256((folder / "reader.onnx").read_bytes()).hexdigest()[:12]
    cache = given.work / f"events-{digest}.pickle"
    if not cache.exists():
        with cache.open("wb") as file:
            pickle.dump(prepare(coded, given.data / "raw" / "news.jsonl.gz", reader), file)
    with cache.open("rb") as file:
        prepared: Prepared = pickle.load(file)
    if given.cross:
        cross(prepared, coded)
    heads = [train(prepared, coded, np.ones(len(coded), bool), seed) for seed in range(SEEDS)]
    export(heads, folder / "triggers.onnx", "types", kinds=False)


def read_coded(data: Path) -> list[Coded]:
    """Read all that is coded."""
    coded = [*read_plv(data / "plover" / "PLV_train.tsv")]
    coded += read_cameo(data / "cameo" / "class_train.tsv", data / "cameo" / "ner_train.txt")
    coded += read_synthetic(data / "plover-synthetic" / "gpt_synthetic_events.csv")
    return coded


def choose(prepared: Prepared, coded: list[Coded], kept: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Give the words that are learned from: of kept sentences; objects where they name the deed; of reports others."""
    mine = np.append(kept, True)[prepared.row]
    stems = {
        prepared.words[place][:STEM]
        for place in np.flatnonzero(mine & np.isin(prepared.part, (Part.TRIGGER, Part.OBJECT)))
        if coded[prepared.row[place]].quad
    }
    fresh = np.asarray([word[:STEM] not in stems for word in prepared.words])
    told = np.asarray([row >= 0 and coded[row].kind in NAMED for row in prepared.row])
    fit_for_use = np.where(prepared.part == Part.OBJECT, told, fresh | (prepared.part != Part.DRAWN))
    return np.flatnonzero(mine & fit_for_use)


def train(prepared: Prepared, coded: list[Coded], kept: NDArray[np.bool_], seed: int) -> SmallHead:
    """Train on the kept sentences, in every way that they were read."""
    torch.manual_seed(seed)
    rows = choose(prepared, coded, kept)
    kinds, quads, weights = [], [], []
    counts = Counter(coded[row].kind for row in prepared.row[rows] if row >= 0)
    for place in rows.tolist():
        kind, quad, weight = learn(prepared, coded, place)
        kinds.append(TYPES.index(kind) if kind else -1)
        quads.append(quad)
        weights.append(weight * (len(rows) / len(TYPES) / counts[kind]) ** RARE if kind else weight)
    kind, quad, weight, member = torch.tensor(kinds), torch.tensor(quads), torch.tensor(weights), torch.tensor(MAP)

    def loss(scores: Tensor, batch: Tensor) -> Tensor:
        exact = F.cross_entropy(scores, kind[batch].clamp(min=0), label_smoothing=SMOOTHING, reduction="none")
        summed = (scores.softmax(-1) @ member).gather(1, quad[batch][:, None])[:, 0]
        each = torch.where(kind[batch] >= 0, exact, -torch.log(summed + 1e-6))
        return (each * weight[batch]).mean()

    head = SmallHead(PARTS * 384, 0, HIDDEN, NONE + 1, (0.3, 0.4))
    return fit(head, torch.tensor(prepared.states[rows]), torch.zeros(len(rows), dtype=torch.long), loss, epochs=EPOCHS)


def learn(prepared: Prepared, coded: list[Coded], place: int) -> tuple[str | None, int, float]:
    """Tell what is learned of a word: its type, if it is known; its quad, 0 being none; and its weight."""
    part = prepared.part[place]
    if part in {Part.ACTOR, Part.DRAWN}:
        return None, 0, ACTOR if part == Part.ACTOR else DRAWN
    row = coded[prepared.row[place]]
    if part == Part.OBJECT:
        return row.kind, row.quad, OBJECT * WEIGHTS[row.corpus]
    appeal = row.quad == 0 and prepared.words[place].startswith(APPEALS)
    return ("REQUEST" if appeal else row.kind), row.quad, WEIGHTS[row.corpus]


def cross(prepared: Prepared, coded: list[Coded]) -> None:
    """Print scores in five folds: PLV's types and quads, CAMEO's classes, and how often no event is told."""
    fold = fold_of([letters(row.text) for row in coded])
    fold[[row.corpus == "synthetic" for row in coded]] = -1
    mine = np.append(fold, -1)[prepared.row]
    chances = np.zeros((len(prepared.row), NONE + 1))
    for number in range(FOLDS):
        held = mine == number
        for seed in range(SEEDS):
            head = train(prepared, coded, fold != number, seed)
            with torch.inference_mode():
                found = head(torch.tensor(prepared.states[held]), torch.zeros(int(held.sum()), dtype=torch.long))
            chances[held] += found.softmax(-1).numpy() / SEEDS
    best, quads = chances.argmax(1), chances @ MAP
    for way, size in enumerate(WAYS):
        print(f"{size} together")
        here = np.flatnonzero((mine >= 0) & (prepared.way == way) & (prepared.part == Part.TRIGGER))
        learned = [learn(prepared, coded, place)[0] for place in here.tolist()]
        typed = here[[coded[prepared.row[place]].corpus == "PLV" for place in here.tolist()]]
        rest = here[[kind is None for kind in learned]]
        gold = np.asarray([coded[row].quad for row in prepared.row])
        kinds = np.asarray([TYPES.index(coded[prepared.row[place]].kind or "") for place in typed])
        print(report("PLV types", kinds, chances[typed, :NONE].argmax(1)))
        print(report("PLV quads", gold[typed], quads[typed, 1:].argmax(1) + 1))
        print(report("CAMEO, five classes", gold[rest], quads[rest].argmax(1)))
        none = quads[rest].argmax(1) == 0
        score = 200 * (none & (gold[rest] == 0)).sum() / (none.sum() + (gold[rest] == 0).sum())
        actors = (mine >= 0) & (prepared.way == way) & (prepared.part == Part.ACTOR)
        print(f"CAMEO none F1 {score:.1f}; called none: PLV {100 * (best[typed] == NONE).mean():.1f}, ", end="")
        print(f"actors {100 * (best[actors] == NONE).mean():.1f}", flush=True)
        sure = chances[typed, :NONE].max(1)
        right = chances[typed, :NONE].argmax(1) == kinds
        print(f"sure of PLV's types {100 * sure.mean():.1f}, right {100 * right.mean():.1f}")


if __name__ == "__main__":
    main()

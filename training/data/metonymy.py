"""Names of places in sentences, used of the place or of others: ReLocaR, GWN, SemEval-2007, CoNLL's locations."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CORPORA = ("relocar", "gwn", "semeval", "conll")


@dataclass(frozen=True, slots=True)
class Used:
    """A sentence with a name in it: its characters, and whether it is used of others than the place."""

    corpus: str
    text: str
    start: int
    end: int
    metonymic: bool


def names(folder: Path, corpus: str) -> Iterator[Used]:
    """Read one corpus; its words are put together with spaces."""
    for row in json.loads((folder / f"{corpus}_train.json").read_text("utf-8")):
        words, (first, end) = row["sentence"], row["pos"]
        start = sum(len(word) + 1 for word in words[:first])
        yield Used(corpus, " ".join(words), start, start + len(" ".join(words[first:end])), bool(row["label"]))

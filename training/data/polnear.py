"""PolNeAR: political news with its attributions; machine layers give sentence ends and the heads of cues.

Gives one `Article` a text: the first annotator's file by name, relations as sets of spans, trimmed and joined where
only white space lies between. `evaluation` scores against exactly these.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution; a missing part has no spans."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True)
class Article:
    """One text with its attributions."""

    name: str
    text: str
    relations: tuple[Relation, ...]


def articles(folder: Path) -> Iterator[Article]:
    """Read one part of the corpus (`train`, `dev`, `annotator-training`), in order of the articles' names."""
    files: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        files.setdefault(path.stem.rsplit("_", 1)[0], path)
    for name, path in files.items():
        text = (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        yield Article(name, text, tuple(relations(path, text)))


def relations(path: Path, text: str) -> Iterator[Relation]:
    """Read the relations of one brat file."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for line in path.read_text("utf-8").splitlines():
        fields = line.split("\t")
        if line.startswith("T") and len(fields) > 1:
            pieces = fields[1].split(" ", 1)[1].split(";")
            spans[fields[0]] = [(int(a), int(b)) for a, b in (piece.split() for piece in pieces)]
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("E") and "\t" in line:
            parts: dict[str, list[tuple[int, int]]] = defaultdict(list)
            for argument in line.split("\t")[1].split():
                role, target = argument.split(":")
                parts[re.sub(r"\d+$", "", role)] += spans[target]
            if parts["Source"] or parts["Cue"] or parts["Content"]:
                yield Relation(*(tidy(parts[role], text) for role in ("Source", "Cue", "Content")))


def tidy(spans: list[tuple[int, int]], text: str) -> Spans:
    """Trim white space from spans and join those with only white space between them."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        piece = text[first:last]
        start, end = first + len(piece) - len(piece.lstrip()), first + len(piece.rstrip())
        if start >= end:
            continue
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


@dataclass(frozen=True, slots=True)
class Layers:
    """Machine layers of one article: for each sentence its tokens as `(start, end, head, is punctuation)`.

    `head` is the index of the token's syntactic head within the sentence, or -1 for a root.
    """

    sentences: tuple[tuple[tuple[int, int, int, bool], ...], ...]


def layers(path: Path) -> dict[str, Layers]:
    """Read the machine layers of one part, by article name."""
    found: dict[str, Layers] = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            found[row["doc"].removesuffix(".txt")] = Layers(
                tuple(
                    tuple((t[0], t[1], t[6] - 1, not any(map(str.isalnum, t[2]))) for t in sentence)
                    for sentence in row["sentences"]
                )
            )
    return found

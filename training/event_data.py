"""Words as the head for event types sees them: triggers of coded sentences, their actors, and words of any report.

A sentence's trigger is the word that joins those who act to those to whom: the lowest in the tree that both hang from.
Sentences are read alone and among others, as reports are read.
"""

import gzip
import json
from collections.abc import Iterator, Sequence
from enum import IntEnum
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.annotations import Network as Reader
from sayso.annotations.annotate import READ, understand
from sayso.annotations.metonymy import head_of
from sayso.annotations.triggers import TELLING, describe_triggers
from sayso.annotations.words import split_words
from sayso.documents import Metadata, ingest_document
from training.data.events import Coded
from training.small_heads import Group, read_groups

WAYS = (1, 8)  # sentences that are read together
OBJECTS = frozenset({"obj", "nsubj:pass"})  # "imposed sanctions", "talks were held"
EVERY, REPORTS, DRAWN = 60, 150, 30  # of the raw reports every so-manieth, so many, so many words of each


class Part(IntEnum):
    """What a word is: what joins the actors, a noun that names one, drawn from any report, or the trigger's object."""

    TRIGGER = 0
    ACTOR = 1
    DRAWN = 2
    OBJECT = 3


class Prepared(NamedTuple):
    """N words: states (N, 768), sentence by number (-1: of a report), way of reading, part, and the word itself."""

    states: NDArray[np.float32]
    row: NDArray[np.int64]
    way: NDArray[np.int64]
    part: NDArray[np.int64]
    words: list[str]


def prepare(coded: Sequence[Coded], raw: Path, reader: Reader) -> Prepared:
    """Read every sentence in each way; take its trigger, and the nouns that name actors; then words of raw reports."""
    states: list[NDArray[np.float32]] = []
    places: list[tuple[int, int, int]] = []
    words: list[str] = []
    for way, size in enumerate(WAYS):
        order = np.random.default_rng(way).permutation(len(coded)) if size > 1 else np.arange(len(coded))
        for group in read_groups([coded[row].text for row in order], reader, size):
            chosen: list[int] = []
            for place, number in enumerate(group.rows):
                row = int(order[number])
                trigger, actors, objects = find_words(group, place, coded[row])
                chosen += [trigger, *actors, *objects]
                places += [(row, way, Part.TRIGGER), *((row, way, Part.ACTOR) for _ in actors)]
                places += [(row, way, Part.OBJECT) for _ in objects]
            states.append(describe_triggers(group.known.states, group.known.trees, chosen))
            words += [group.known.words[word].lower() for word in chosen]
    for drawn, described in draw_words(raw, reader):
        states.append(described)
        words += drawn
        places += [(-1, -1, Part.DRAWN)] * len(drawn)
    row, way, part = np.asarray(places).T
    return Prepared(np.concatenate(states), row, way, part, words)


def draw_words(raw: Path, reader: Reader) -> Iterator[tuple[list[str], NDArray[np.float32]]]:
    """Draw verbs, nouns and adjectives of raw reports at random."""
    rng = np.random.default_rng(1)
    with gzip.open(raw, "rt", encoding="utf-8") as lines:
        for line in islice(lines, 0, EVERY * REPORTS, EVERY):
            text = json.loads(line)["text"][:2500]
            document = ingest_document(text, metadata=Metadata(language="en")).document
            spans = [(block.span.start, block.span.end) for block in document.blocks if block.kind in READ]
            starts, ends = split_words(document.text, spans)
            if not starts:
                continue
            known = understand(document.text, spans, starts, ends, reader)
            telling = [word for word, tag in enumerate(known.trees.tags) if tag in TELLING]
            chosen = sorted(rng.permutation(telling)[:DRAWN].tolist())
            if chosen:
                described = describe_triggers(known.states, known.trees, chosen)
                yield [known.words[word].lower() for word in chosen], described


def find_words(group: Group, place: int, coded: Coded) -> tuple[int, list[int], list[int]]:
    """Find the word that joins source and target, the nouns that head them, and the nouns that are its objects."""
    heads, tags = group.known.trees.heads, group.known.trees.tags
    ends: list[int] = []
    for spans in (coded.source, coded.target):
        words = group.words_of(place, spans[:1])
        if words:
            ends.append(head_of(heads, words[0], words[-1]))
    line = group.words_of(place, [(0, len(coded.text))])
    root = next(word for word in line if heads[word] == word)
    trigger = join_words(heads, ends, root)
    inside = set(group.words_of(place, (*coded.source, *coded.target)))
    while trigger in inside and heads[trigger] != trigger:
        trigger = int(heads[trigger])
    actors = [word for word in ends if word != trigger and tags[word] in {"NOUN", "PROPN"}]
    below = [word for word in line if heads[word] == trigger and word not in inside and tags[word] == "NOUN"]
    return trigger, actors, [word for word in below if group.known.trees.relations[word] in OBJECTS]


def join_words(heads: Sequence[int] | NDArray[np.int64], words: Sequence[int], root: int) -> int:
    """Give the lowest word that words hang from; the governor of one alone; the root of none, or of two sentences."""
    paths = [path_of(heads, word) for word in words]
    if len(paths) == 1:
        return paths[0][min(1, len(paths[0]) - 1)]
    return next((word for word in paths[0] if word in paths[1]), root) if paths else root


def path_of(heads: Sequence[int] | NDArray[np.int64], word: int) -> list[int]:
    """Give a word and all that it hangs from, up to its root."""
    path = [word]
    while heads[path[-1]] != path[-1]:
        path.append(int(heads[path[-1]]))
    return path

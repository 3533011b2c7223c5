"""Whether a place's name stands for the place, or for those who act there: "Beijing rejects", "a visit to Beijing".

Takes the words' states, trees and sentences; gives what the network's head for metonymy reads of each name (Markert and
Nissim 2007 found the name's governor and its role to tell most), and the probability that it answers with. Only places
are judged: what the corpora mark of companies (a share, an index, a product) was not learned well enough to be told.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.annotations.averages import average_short
from sayso.annotations.decoding import Found, Trees
from sayso.annotations.network import Network

PLACE = 1  # in the order of the kinds of names
PARTS = 6  # states that are read of a name
Array = NDArray[np.float32]


def judge_names(
    network: Network, states: Array, trees: Trees, sentences: Sequence[tuple[int, int]], names: Sequence[Found]
) -> list[float | None]:
    """Give for each name the probability that it is used of others than the place; None where it names no place.

    Args:
        network: The network.
        states: (W, 384) the words' states.
        trees: The words' trees.
        sentences: Half-open ranges of words.
        names: The names.
    """
    judged: list[float | None] = [None] * len(names)
    places = [number for number, name in enumerate(names) if name.kind == PLACE]
    if places:
        spans = [(names[number].first, names[number].last) for number in places]
        scores = network.read_metonymy(*describe_names(states, trees, sentences, spans, network.relations))
        for number, score in zip(places, scores.tolist(), strict=True):
            judged[number] = round(1 / (1 + float(np.exp(-score))), 4)
    return judged


def describe_names(
    states: Array,
    trees: Trees,
    sentences: Sequence[tuple[int, int]],
    names: Sequence[tuple[int, int]],
    relations: Sequence[str],
) -> tuple[Array, NDArray[np.int64]]:
    """Describe names for the head: first and last words of each, both included.

    Returns:
        States (N, 2304): of the name's head, of its words on average, of its governor, of its sentence on average, of
        the words before and after it; and the number (N,) of its relation.
    """
    first, last = (np.asarray(column, dtype=np.int64) for column in zip(*names, strict=True))
    head = np.asarray([head_of(trees.heads, a, b) for a, b in names], dtype=np.int64)
    number = np.searchsorted([end for _, end in sentences], head, "right")
    starts, ends = (np.asarray(column, dtype=np.int64)[number] for column in zip(*sentences, strict=True))
    before, after = np.maximum(starts, first - 1), np.minimum(ends - 1, last + 1)
    parts = (
        states[head],
        average_short(states, first, last + 1),
        states[trees.heads[head]],
        average_short(states, starts, ends),
        states[before],
        states[after],
    )
    kinds = np.asarray([relations.index(trees.relations[word]) for word in head.tolist()], dtype=np.int64)
    return np.concatenate(parts, 1), kinds


def head_of(heads: NDArray[np.int64], first: int, last: int) -> int:
    """Give the first of some words whose own head lies outside."""
    return next((word for word in range(first, last) if not first <= heads[word] <= last or heads[word] == word), last)

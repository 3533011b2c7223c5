"""Which words tell of an event between actors, and of which type: "sanctions", "met", "has accused".

Takes the words' states and trees; asks the network for each verb, noun and adjective how likely it tells of
each of PLOVER's types, or of none. Who acts, to whom, in which mode, and whether it happened at all, is not told here:
the word is judged, with what hangs from it.
"""

from collections.abc import Sequence
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from sayso.annotations.averages import average_nested
from sayso.annotations.decoding import Trees
from sayso.annotations.network import Network
from sayso.schema import Trigger

TELLING = frozenset({"VERB", "NOUN", "ADJ"})
PARTS = 2  # states that are read of a word
TOLD = 0.01  # least probability of telling of an event at all
KEPT = 0.05  # least probability of a type that is told, of that of telling of any
MOST = 3  # types that are told
Array = NDArray[np.float32]


def find_triggers(network: Network, states: Array, trees: Trees) -> tuple[Trigger, ...]:
    """Find the words that may tell of events.

    Args:
        network: The network.
        states: (W, 384) the words' states.
        trees: The words' trees.
    """
    words = [word for word, tag in enumerate(trees.tags) if tag in TELLING]
    if not words:
        return ()
    chances = softmax(network.read_triggers(describe_triggers(states, trees, words)))
    none = chances[:, -1]
    told = np.flatnonzero(none <= 1 - TOLD)
    return tuple(
        Trigger(words[row], round(chance, 4), types)
        for row, chance, types in zip(
            told.tolist(), none[told].tolist(), likeliest(network.types, chances[told, :-1]), strict=True
        )
    )


def describe_triggers(states: Array, trees: Trees, words: Sequence[int]) -> Array:
    """Describe words for the head: states (N, 768) of each, and of the stretch that hangs from it on average."""
    at = np.asarray(words, dtype=np.int64)
    first, last = stretches(trees.heads)
    return np.concatenate((states[at], average_nested(states, first[at], last[at] + 1)), 1)


def stretches(heads: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Give for each word the first and the last of itself and the words below it."""
    words = np.arange(len(heads))
    first, last, above = words.copy(), words.copy(), heads
    while True:
        np.minimum.at(first, above, words)
        np.maximum.at(last, above, words)
        if np.array_equal(above, heads[above]):
            return first, last
        above = heads[above]


def likeliest(types: Sequence[str], chances: Array) -> list[tuple[tuple[str, float], ...]]:
    """Give for each word the likeliest types with their probabilities, from those (N, types) of all."""
    order = np.argsort(-chances, axis=1, kind="stable")[:, :MOST]
    best = np.take_along_axis(chances, order, 1)
    kept = best >= np.float32(KEPT) * chances.sum(1, keepdims=True)
    return [
        tuple((types[place], round(chance, 4)) for place, chance in compress(zip(places, row, strict=True), keep))
        for places, row, keep in zip(order.tolist(), best.tolist(), kept.tolist(), strict=True)
    ]


def softmax(scores: Array) -> Array:
    """Turn scores (N, K) into probabilities."""
    each = np.exp(scores - scores.max(1, keepdims=True))
    chances: Array = each / each.sum(1, keepdims=True)
    return chances

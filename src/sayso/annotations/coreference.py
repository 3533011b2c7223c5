"""What points to what: the phrases of a document, each with the earlier ones that it may point back to.

Takes the words of a document with their trees, names and states; asks the network which phrases are mentions at all,
and then how likely each points back to which. Nothing is decided here: who is who is for the room of the actors to
say, which knows the names of the world and what the writers of reports keep to.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.annotations.averages import average_short
from sayso.annotations.decoding import Found, Trees
from sayso.annotations.mentions import Candidate, find_phrases
from sayso.annotations.network import Network
from sayso.annotations.pairs import (
    KIND_NAMES,
    Pairs,
    Setting,
    Table,
    describe_phrases,
    features_of,
    keep_phrases,
    likeness,
    pair_up,
)
from sayso.schema import Phrase

MENTION = 0.4  # least probability of a phrase to be one
KEPT = 0.05  # least probability of an antecedent that is told
MOST = 4  # antecedents that are told
BLOCK = 20_000  # pairs that are scored at a time, so that a long report takes no more memory
Array = NDArray[np.float32]


def find_mentions(
    network: Network,
    setting: Setting,
    sentences: Sequence[tuple[int, int]],
    states: Array,
    *,
    given: Sequence[Candidate] | None = None,
) -> tuple[Phrase, ...]:
    """Find the phrases of a document that may point to somebody or something.

    Args:
        network: The network.
        setting: What is known of the words.
        sentences: Half-open ranges of words.
        states: (W, 384) the words' states.
        given: The phrases, where they are known (as when a treebank is scored).
    """
    words = (setting.words, setting.tags, setting.heads, setting.relations)
    found = find_phrases(*words, sentences) if given is None else given
    if not found:
        return ()
    table = describe_phrases(found, setting)
    hidden, mention = network.read_mentions(phrase_states(states, table.first, table.last, table.head), table.kind)
    kept = np.flatnonzero(mention > (np.log(MENTION / (1 - MENTION)) if given is None else -np.inf))
    table = keep_phrases(table, kept)
    pairs = pair_up(table)
    scores, new = score_pairs(network, hidden[kept], table, pairs)
    chances, none = normalise(pairs, scores, new)
    told = antecedents(pairs, chances, len(kept))
    return tuple(
        Phrase(first, last, head, KIND_NAMES[kind], round(float(chance), 4), earlier)
        for first, last, head, kind, chance, earlier in zip(
            table.first.tolist(), table.last.tolist(), table.head.tolist(), table.kind, none, told, strict=True
        )
    )


def score_pairs(network: Network, hidden: Array, table: Table, pairs: Pairs) -> tuple[Array, Array]:
    """Score pairs (P,) block by block, and pointing back to nothing (M,)."""
    like = likeness(table)
    blocks = []
    for start in range(0, max(1, len(pairs.later)), BLOCK):
        later, earlier = (rows[start : start + BLOCK] for rows in pairs)
        blocks.append(network.read_pairs(hidden, later, earlier, features_of(table, like, later, earlier)))
    return np.concatenate([scores for scores, _ in blocks]), blocks[0][1]


def make_setting(
    words: Sequence[str],
    trees: Trees,
    sentences: Sequence[tuple[int, int]],
    names: Sequence[Found],
    quoted: Sequence[tuple[int, int]],
) -> Setting:
    """Put together what is known of words: `quoted` are half-open ranges of words in outermost quotations."""
    sentence, name, quote = [0] * len(words), [0] * len(words), [-1] * len(words)
    for number, (a, b) in enumerate(sentences):
        sentence[a:b] = [number] * (b - a)
    for found in names:
        name[found.first : found.last + 1] = [found.kind + 1] * (found.last + 1 - found.first)
    for number, (a, b) in enumerate(quoted):
        quote[a:b] = [number] * (b - a)
    return Setting(words, trees.tags, trees.heads.tolist(), trees.relations, sentence, name, quote)


def phrase_states(states: Array, first: NDArray[np.int64], last: NDArray[np.int64], head: NDArray[np.int64]) -> Array:
    """Give for each phrase its head's state and the mean of its words' states: (M, 768)."""
    return np.concatenate((states[head], average_short(states, first, last + 1)), 1)


def normalise(pairs: Pairs, scores: Array, new: Array) -> tuple[Array, Array]:
    """Turn scores into probabilities: of each pair (P,), and of each phrase to be new (M,)."""
    top = new.copy()
    np.maximum.at(top, pairs.later, scores)
    each, none = np.exp(scores - top[pairs.later]), np.exp(new - top)
    total = none.copy()
    np.add.at(total, pairs.later, each)
    return each / total[pairs.later], none / total


def antecedents(pairs: Pairs, chances: Array, count: int) -> list[tuple[tuple[int, float], ...]]:
    """Give for each phrase its likeliest antecedents."""
    told: list[list[tuple[int, float]]] = [[] for _ in range(count)]
    likely = np.flatnonzero(chances >= KEPT)
    columns = (pairs.later[likely], pairs.earlier[likely], chances[likely])
    for later, earlier, chance in zip(*(column.tolist() for column in columns), strict=True):
        told[later].append((earlier, round(chance, 4)))
    return [tuple(sorted(row, key=lambda pair: (-pair[1], -pair[0]))[:MOST]) for row in told]

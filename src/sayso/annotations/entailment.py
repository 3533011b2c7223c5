"""Whether one text entails or contradicts another, as the network judges it.

Takes pairs of short texts (what is said in one report and in another); gives for each the chance that the first
entails the second and the chance that it contradicts it. Each pair is judged by itself, so that it is judged the same
alone and among others. Of a long text its beginning counts.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from sayso.annotations.network import Array, Judge, shipped_judge
from sayso.annotations.windows import CLS, SEP, split_pieces
from sayso.annotations.words import split_words
from sayso.schema import Entailment

MOST_PIECES = 78  # of one text
KEPT = 1 << 10  # pairs that are not judged again when they are asked for again


def judge_pairs(pairs: Sequence[tuple[str, str]], *, judge: Judge | None = None) -> list[Entailment]:
    """Judge pairs of texts.

    Args:
        pairs: What is taken to be so, and what is held against it.
        judge: The network; the shipped one if none is given.
    """
    if judge is None:
        return [judge_shipped(*pair) for pair in pairs]
    return [judge_pair(judge, *pair) for pair in pairs]


@lru_cache(KEPT)
def judge_shipped(first: str, second: str) -> Entailment:
    """Judge a pair by the shipped network; a denial is held against the claims of its report again and again."""
    return judge_pair(shipped_judge(), first, second)


def judge_pair(judge: Judge, first: str, second: str) -> Entailment:
    """Judge one pair."""
    return chances_of(judge.read(pieces_of(first), pieces_of(second)))


def chances_of(answers: Array) -> Entailment:
    """Turn logits (3,) into chances."""
    shares = np.exp(answers - answers.max())
    entails, _, contradicts = (shares / shares.sum()).tolist()
    return Entailment(round(entails, 4), round(contradicts, 4))


def pieces_of(text: str) -> NDArray[np.int64]:
    """Give the word pieces of a text, with the marks at its ends; of a long one as many as count."""
    starts, ends = split_words(text, [(0, len(text))])
    words = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    return np.concatenate(([CLS], split_pieces(words).ids[:MOST_PIECES], [SEP])).astype(np.int64)

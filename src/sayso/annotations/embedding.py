"""Embeddings of what is said, for holding it against what is said in another report.

Takes annotations and stretches of their text (the contents of statements); gives each an embedding. A content is not
read by itself: the states of its words are those that the network gave them in their report, so that what "it" and "the
deal" are has its part in what the content means, and nothing is read twice. Embeddings are made to be kept: numbers of
one byte, written as letters.
"""

import base64
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.annotations.network import Array, Network, shipped_network
from sayso.schema import Annotations, Span

WIDTH = 384  # of a state
STORED = "<f2"  # numbers of which the states are kept
SCALE = 127  # what one is in an embedding


def embed_contents(
    annotations: Annotations, contents: Sequence[Sequence[Span]], *, network: Network | None = None
) -> list[str | None]:
    """Give contents their embeddings.

    Args:
        annotations: What the network read in the document.
        contents: The stretches of each content, in text order.
        network: The network; the shipped one if none is given.

    Returns:
        For each content 96 numbers from -127 to 127, a signed byte each, in base 64; the cosine of two tells how near
        their meanings are. Null for a content that holds no word that was read.
    """
    words = [words_in(annotations, spans) for spans in contents]
    there = [at for at, rows in enumerate(words) if len(rows)]
    found: list[str | None] = [None] * len(words)
    if there:
        states = states_of(annotations)
        means = np.stack([states[words[at]].mean(0, dtype=np.float32) for at in there])
        for at, embedding in zip(there, (network or shipped_network()).read_embeddings(means), strict=True):
            found[at] = write(embedding)
    return found


def states_of(annotations: Annotations) -> NDArray[np.float16]:
    """Give the states of all words (W, 384)."""
    return np.frombuffer(annotations.states, STORED).reshape(-1, WIDTH)


def words_in(annotations: Annotations, spans: Sequence[Span]) -> NDArray[np.int64]:
    """Give the words that some stretches touch, each once, by number."""
    ranges = [
        np.arange(bisect_right(annotations.ends, span.start), bisect_left(annotations.starts, span.end))
        for span in spans  # by bisection: an array of all words would be made anew for each content
    ]
    return np.unique(np.concatenate(ranges)) if ranges else np.arange(0)


def write(embedding: Array) -> str:
    """Write a unit vector (96,) as it is kept."""
    return base64.b64encode(np.rint(embedding * SCALE).astype(np.int8).tobytes()).decode("ascii")

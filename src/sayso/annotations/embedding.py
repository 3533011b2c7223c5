"""Vectors of texts, for holding what is said in one report against what is said in another.

Takes short texts (the contents of statements); gives each a unit vector as bytes, like those of sentences. Of a text
what one window holds is read, some 200 words; a text without words has none.

    >>> len(embed_texts(["The talks have failed."])[0]) // 4
    384
"""

from collections.abc import Sequence

import numpy as np

from sayso.annotations.features import describe_words
from sayso.annotations.feeds import cut_feeds
from sayso.annotations.network import Network, shipped_network
from sayso.annotations.words import split_words


def embed_texts(texts: Sequence[str], *, network: Network | None = None) -> list[bytes]:
    """Give each text its vector, the same alone and among others.

    Args:
        texts: What to read.
        network: The network; the shipped one if none is given.

    Returns:
        For each text 384 numbers, little-endian, of four bytes each; no bytes for a text without words.
    """
    loaded = network or shipped_network()
    return [embed_text(text, loaded) for text in texts]


def embed_text(text: str, network: Network) -> bytes:
    """Give one text its vector."""
    lines = [(0, len(text))]
    starts, ends = split_words(text, lines)
    if not starts:
        return b""
    words = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    _, feeds = cut_feeds(words, describe_words(text, starts, ends, lines), [0])
    mean = network.read(*feeds[0]).words.mean(0, keepdims=True, dtype=np.float32)
    vector: bytes = network.read_vectors(mean)[0].astype("<f4").tobytes()
    return vector

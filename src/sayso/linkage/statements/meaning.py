"""How near two contents are in meaning, by the embeddings that the network gave them where they were read.

Takes embeddings as a record keeps them; gives cosines. What has none, since no word of it was read or since its record
is older than embeddings are, is near to nothing.

    >>> nearness_of("fwAA", "fwAA"), nearness_of("fwAA", "AH8A"), nearness_of("fwAA", None)
    (1.0, 0.0, 0.0)
"""

import base64
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

KEPT = 1 << 13  # vectors that are not read again when they are asked for again

Vector = NDArray[np.float32]


def nearness_of(one: str | None, other: str | None) -> float:
    """Give the cosine of two embeddings."""
    return 0.0 if one is None or other is None else float(vector_of(one) @ vector_of(other))


def nearness_among(first: Sequence[str | None], second: Sequence[str | None]) -> Vector:
    """Give the cosines of each of some embeddings, in rows, with each of others; of both there must be one or more."""
    known = next((each for each in (*first, *second) if each is not None), "")
    none = np.zeros_like(vector_of(known))
    one, other = (np.stack([none if each is None else vector_of(each) for each in side]) for side in (first, second))
    cosines: Vector = one @ other.T
    return cosines


@lru_cache(KEPT)
def vector_of(embedding: str) -> Vector:
    """Read an embedding, as a vector of length one."""
    numbers = np.frombuffer(base64.b64decode(embedding), np.int8).astype(np.float32)
    length = float(np.linalg.norm(numbers))
    vector: Vector = numbers / length if length else numbers
    return vector

"""What the network is trained on: one `Example` a document, of whatever corpus."""

import hashlib
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

KINDS = ("person", "place", "organization", "other")
NAMES = ("O", *(f"{edge}-{kind}" for kind in KINDS for edge in "BI"))

SLICE = 21  # one article in so many is held back from training, to choose by


def is_held_back(article: str) -> bool:
    """Tell whether an article of the attribution corpus belongs to the slice that is never trained on."""
    return int(hashlib.sha256(article.encode()).hexdigest(), 16) % SLICE == 0


@dataclass(slots=True)
class Example:
    """One document, ready for the network. Word indices count from the start of the document.

    `attributions` holds (anchor, cue, source, content), each but the first a tuple of words. `sentences` holds
    half-open ranges of words and the row of the sentence's vector (-1: none). What a corpus does not tell is None.
    """

    name: str
    ids: NDArray[np.int32]
    firsts: NDArray[np.int32]
    features: NDArray[np.int8]
    lines: list[int]
    sentences: list[tuple[int, int, int]] = field(default_factory=list)
    tags: NDArray[np.int16] | None = None
    heads: NDArray[np.int32] | None = None
    relations: NDArray[np.int16] | None = None
    names: NDArray[np.int8] | None = None
    attributions: list[tuple[int, tuple[int, ...], tuple[int, ...], tuple[int, ...]]] | None = None

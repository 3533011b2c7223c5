"""The words of a report as numbers, and a few of its word sequences that stand for it.

Takes a document; gives its words outside furniture, bylines, datelines and captions, with their places, whether they
stand inside quotation marks, and a hash each. `fingerprint` chooses hashes of sequences of eight words by winnowing
(Schleimer, Wilkerson and Aiken 2003): whichever 23 words in a row two texts have in common, they have a chosen hash in
common. Hashes are the same on every machine.

    >>> wording = word_by_word(Document("d", "The ship left.", (Block(Span(0, 14), BlockKind.PROSE),)))
    >>> len(wording), wording.span(1, 2)
    (3, Span(start=4, end=13))
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from sayso.schema import Block, BlockKind, Document, Span

SEQUENCE = 8  # words of a sequence that stands for a text
WINDOW = 16  # sequences of which one is chosen
SPOKEN = frozenset({BlockKind.POST, BlockKind.TRANSCRIPT})
READ = SPOKEN | {BlockKind.TITLE, BlockKind.PROSE}
WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
MARKS = re.compile(r"[“”„«»\"]|''|``")
OPENING = frozenset("“„«") | {"``"}
STRAIGHT = frozenset({'"', "''"})
BASE = np.uint64(0x9E3779B97F4A7C15)

Hashes = NDArray[np.uint64]


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """The words of a document.

    Attributes:
        starts, ends: Where each word stands, in code points.
        quoted: Whether each word stands inside quotation marks.
        hashes: A number for each word, without case.
    """

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    quoted: NDArray[np.bool_]
    hashes: Hashes

    def __len__(self) -> int:
        """Count the words."""
        return len(self.starts)

    def span(self, first: int, last: int) -> Span:
        """Give the characters from word `first` to word `last`, both included."""
        return Span(int(self.starts[first]), int(self.ends[last]))


def word_by_word(document: Document) -> Wording:
    """Give the words of a document."""
    text = document.text
    blocks = [block for block in document.blocks if block.kind in READ]
    words = [match for block in blocks for match in WORD.finditer(text, *block.span)]
    starts = np.fromiter((match.start() for match in words), np.int64, len(words))
    ends = np.fromiter((match.end() for match in words), np.int64, len(words))
    hashes = np.fromiter((number_of(match[0]) for match in words), np.uint64, len(words))
    inside = [span for block in blocks for span in quotations(text, block)]
    quoted = np.zeros(len(words), np.bool_)
    for first, last in np.searchsorted(starts, np.array(inside, np.int64).reshape(-1, 2)).tolist():
        quoted[first:last] = True
    return Wording(starts, ends, quoted, hashes)


@lru_cache(maxsize=1 << 16)
def number_of(word: str) -> int:
    """Give a number for a word, without case."""
    plain = word.casefold().replace("’", "'")
    return int.from_bytes(blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def quotations(text: str, block: Block) -> list[Span]:
    """Give the quotations of a line; a post and a line of a transcript are quotations as a whole.

    One that is not closed goes on to the end of the line, one that is only closed is from its beginning; what stands
    in nested marks is taken for part of the outer quotation, as far as that goes.
    """
    if block.kind in SPOKEN:
        return [block.span]
    found: list[Span] = []
    begun: int | None = None
    for match in MARKS.finditer(text, *block.span):
        opens = match[0] in OPENING or (match[0] in STRAIGHT and begun is None)
        if opens and begun is None:
            begun = match.start()
        elif not opens:
            found.append(Span(block.span.start if begun is None else begun, match.end()))
            begun = None
    return found if begun is None else [*found, Span(begun, block.span.end)]


def sequences(hashes: Hashes, length: int) -> Hashes:
    """Give a number for each sequence of `length` words."""
    count = len(hashes) - length + 1
    if count <= 0:
        return np.zeros(0, np.uint64)
    numbers = np.zeros(count, np.uint64)
    for place in range(length):
        numbers = (numbers ^ (numbers >> np.uint64(29))) * BASE + hashes[place : place + count]
    return numbers * BASE ^ (numbers >> np.uint64(32))


def fingerprint(wording: Wording) -> Hashes:
    """Give the chosen hashes of a document, each once, in order."""
    numbers = sequences(wording.hashes, SEQUENCE)
    if len(numbers) <= WINDOW:
        return np.unique(numbers.min(keepdims=True)) if len(numbers) else numbers
    return np.unique(np.lib.stride_tricks.sliding_window_view(numbers, WINDOW).min(axis=1))

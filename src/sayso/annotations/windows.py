"""Words as word pieces, and documents as windows that the network reads one at a time.

Takes the words of a document; gives the ids of their pieces and half-open ranges of words that fit the network. A
window holds whole lines where it can, and the lines before them as context: a source is often named a sentence
earlier. Each word is *owned* by the one window in which it is not context, so that every answer is given once.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

HALF_PAIR = re.compile("[\ud800-\udfff]")  # left by a broken decoder; the tokenizer refuses them
CLS, SEP, UNKNOWN = 101, 102, 100
LONG = 40  # letters; longer words hardly come again, and are not kept
WINDOW = 254  # pieces, without the two marks at its ends
CONTEXT = 72  # pieces of the lines before that a window repeats, at most


class Pieces(NamedTuple):
    """Word pieces of a run of words: `ids` of all, and for each word the index of its first piece (plus the end)."""

    ids: NDArray[np.int64]
    firsts: NDArray[np.int64]


class Window(NamedTuple):
    """Words `start` to `end` are read together; those from `owned` on are answered for by this window."""

    start: int
    owned: int
    end: int


@cache
def piece_tokenizer() -> Tokenizer:
    """Load the tokenizer that the network was trained with."""
    return Tokenizer.from_str(files("sayso.annotations").joinpath("tokenizer.json").read_text("utf-8"))


def cut_pieces(word: str) -> tuple[int, ...]:
    """Give the ids of a word's pieces."""
    if HALF_PAIR.search(word):
        word = HALF_PAIR.sub("\ufffd", word)
    return tuple(piece_tokenizer().encode([word], is_pretokenized=True, add_special_tokens=False).ids) or (UNKNOWN,)


kept_pieces = lru_cache(maxsize=1 << 15)(cut_pieces)  # the words of a language come again and again


def split_pieces(words: Sequence[str]) -> Pieces:
    """Split words into word pieces; a word that has none (a lone control character) is an unknown piece.

    Args:
        words: The words as written.

    Returns:
        Ids of shape (pieces,) and first pieces of shape (words + 1,).
    """
    pieces = [kept_pieces(word) if len(word) <= LONG else cut_pieces(word) for word in words]
    ids = np.fromiter(chain.from_iterable(pieces), dtype=np.int64)
    return Pieces(ids, np.cumsum([0, *map(len, pieces)], dtype=np.int64))


def cut_windows(
    firsts: NDArray[np.int64],
    lines: Sequence[int],
    stops: Sequence[int],
    *,
    size: int = WINDOW,
    context: int = CONTEXT,
) -> list[Window]:
    """Cut a document into windows.

    Args:
        firsts: First piece of each word, and the number of pieces (from `split_pieces`).
        lines: First words of the lines, in order.
        stops: Words at which a sentence may begin, in order; where a line is long it is cut there.
        size: Most pieces a window may hold.
        context: Most pieces of context.

    Returns:
        Windows in order; their owned parts cover all words once. A window holds more than `size` pieces only where one
        word does.
    """
    count = len(firsts) - 1
    long_breaks = np.asarray(sorted({0, *lines, count}))
    breaks = np.asarray(sorted({0, *lines, *stops, count}))
    windows: list[Window] = []
    owned = 0
    while owned < count:
        earliest = int(np.searchsorted(firsts, firsts[owned] - context, "left"))
        start = min(int(breaks[np.searchsorted(breaks, earliest, "left")]), owned)
        limit = int(np.searchsorted(firsts, firsts[start] + size, "right")) - 1
        end = last_before(long_breaks, limit)
        if end - owned <= (limit - owned) // 2:
            end = last_before(breaks, limit)
        if end <= owned:
            # One sentence longer than a window: cut it between words and keep what came before as context.
            start = earliest
            end = max(int(np.searchsorted(firsts, firsts[start] + size, "right")) - 1, owned + 1)
        windows.append(Window(start, owned, min(end, count)))
        owned = windows[-1].end
    return windows


def last_before(breaks: NDArray[np.int64], limit: int) -> int:
    """Give the last break that is not after the limit."""
    return int(breaks[np.searchsorted(breaks, limit, "right") - 1])

"""What the network sees of a text besides its word pieces, which are uncased.

Takes words and their places; gives four small integers a word: how it is written, whether it stands in quotation
marks, where it stands in its line, and whether white space precedes it. Training and reading share this module and
`words`, so that what was learned is what is read.

    >>> text = "NATO said: “No.”"
    >>> from sayso.annotations.words import split_words
    >>> starts, ends = split_words(text, [(0, len(text))])
    >>> describe_words(text, starts, ends, [(0, len(text))])[:, 0].tolist()
    [2, 0, 5, 5, 1, 5, 5]
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.annotations.quotes import find_quotes
from sayso.schema import Quote

SHAPES = 6  # lower case, Capitalised, UPPER CASE, miXed, digits, neither letter nor digit
QUOTED = 5  # outside, inside, inside an inner pair, opening mark, closing mark
PLACES = 4  # within its line, first, last, alone
SPACES = 2  # glued to the word before, after white space
FEATURES = (SHAPES, QUOTED, PLACES, SPACES)


def describe_words(
    text: str,
    starts: Sequence[int],
    ends: Sequence[int],
    lines: Sequence[tuple[int, int]],
    quotes: Sequence[Quote] | None = None,
) -> NDArray[np.int64]:
    """Describe words for the network.

    Args:
        text: The whole text.
        starts: First characters of the words, in order.
        ends: The ends of the words.
        lines: Half-open spans of the lines that were split into these words.
        quotes: Pairs of quotation marks, if they have been found already.

    Returns:
        Array of shape (words, 4); columns as in `FEATURES`.
    """
    quotes = find_quotes(text, lines) if quotes is None else quotes
    count = len(starts)
    rows = np.zeros((count, 4), dtype=np.int64)
    rows[:, 0] = [shape_of(text[start:end]) for start, end in zip(starts, ends, strict=True)]
    at = np.asarray(starts)
    for quote in quotes:
        first, last = np.searchsorted(at, (quote.start, quote.end))
        rows[first:last, 1] = min(quote.depth, 2)
    for quote in quotes:
        first = int(np.searchsorted(at, quote.start))
        if first < count:
            rows[first, 1] = 3
        if quote.closed:
            rows[int(np.searchsorted(at, quote.end)) - 1, 1] = 4
    for start, end in lines:
        first, last = np.searchsorted(at, (start, end))
        if last > first:
            rows[first, 2] |= 1
            rows[last - 1, 2] |= 2
    rows[:, 3] = 1
    if count > 1:
        rows[1:, 3] = at[1:] > np.asarray(ends[:-1])
    return rows


def shape_of(word: str) -> int:
    """Tell how a word is written (index into the shapes above)."""
    if word.islower():
        return 0
    if word.isupper():
        return 2 if len(word) > 1 else 1
    if word.istitle():
        return 1
    if any(map(str.isdigit, word)):
        return 4
    return 3 if any(map(str.isalpha, word)) else 5

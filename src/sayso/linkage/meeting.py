"""Which reports are worth holding against each other, so that a report is not held against all others.

Takes two reports; tells whether they *meet*: they have telling words in common, two if they were published within days
of each other, three if not, or if a day is not known. What tells is the weightiest words of each, by a list that ships.
It depends on the two reports alone, so that it does not matter in which order they come, or what else there is.

    >>> may_meet(2, 3), may_meet(2, 300), may_meet(2, None), may_meet(3, None)
    (True, False, False, True)
"""

from collections import Counter

from sayso.linkage.rarity import plain_words
from sayso.linkage.stories import DAYS, KEYS, READ, SHARED, weigh
from sayso.schema import Document

SHARED_FAR = 3  # words that reports must have in common which were published farther apart, or nobody knows when


def telling_words(document: Document) -> tuple[str, ...]:
    """Give the words of a report by which those that it meets are found."""
    lines = [block.span.of(document.text) for block in document.blocks if block.kind in READ]
    words = Counter(plain_words("\n".join([document.title or "", *lines])))
    return tuple(sorted(list(weigh(words))[:KEYS]))


def may_meet(shared: int, days: int | None) -> bool:
    """Tell whether two reports meet.

    Args:
        shared: How many of their telling words are the same.
        days: How many days lie between them; null where that is not known.
    """
    return shared >= (SHARED if days is not None and days <= DAYS else SHARED_FAR)

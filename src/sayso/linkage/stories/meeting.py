"""Which reports are worth holding against each other, so that a report is not held against all others.

Takes two reports; tells whether they *meet*: they have telling words in common, two if they were published within days
of each other, three if a day is not known, four if they were not: then it is an affair that goes on, or only a topic.
What tells is the weightiest words of each, by a list that ships. It depends on the two reports alone, so that it does
not matter in which order they come, or what else there is.

    >>> may_meet(2, 3), may_meet(3, 300), may_meet(2, None), may_meet(3, None)
    (True, False, False, True)
"""

from collections import Counter

from sayso.linkage.rarity import plain_words
from sayso.linkage.stories.linker import DAYS, KEYS, READ, SHARED, weigh
from sayso.schema import Document

SHARED_UNDATED = 3  # words that reports must have in common of which nobody knows when they were published
SHARED_FAR = 4  # and those that were published farther apart


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
    if days is None:
        return shared >= SHARED_UNDATED
    return shared >= (SHARED if days <= DAYS else SHARED_FAR)

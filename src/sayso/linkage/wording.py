"""The words of what is said, as they count when it is held against something else.

Takes a text; gives its words cut to their stems, how much each tells (its rarity in bits, none for little words), the
numbers among them, and the words that turn a proposition round.

    >>> words = weigh_words("The talks were not leading to 12 treaties.")
    >>> words.row
    ('talk', 'lead', '12', 'treat')
    >>> sorted(words.numbers), sorted(words.turning)
    (['12'], ['not'])
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from sayso.linkage.rarity import rarity

WORD = re.compile(r"[^\W_]+(?:[.,][^\W_]+)*(?:['’]t\b)?")
CONTRACTED = re.compile(r"n['’]t$")
ENDINGS = ("ings", "ing", "edly", "ed", "ies", "es", "s", "ly", "y")
LEAST_STEM = 3


class Words(NamedTuple):
    """The words of a text: stems in their order, bits by stem, numbers, and words that turn a proposition round."""

    row: tuple[str, ...]
    bits: Mapping[str, float]
    numbers: frozenset[str]
    turning: frozenset[str]


@cache
def listed(name: str) -> frozenset[str]:
    """Give one of the shipped lists of words; see `resources/linkage/ties.yaml`."""
    lists: dict[str, list[str]] = json.loads(files("sayso.linkage").joinpath("ties.json").read_text("utf-8"))
    return frozenset(lists[name])


def weigh_words(text: str) -> Words:
    """Take the words of a text."""
    row: list[str] = []
    bits: dict[str, float] = {}
    turning: set[str] = set()
    for match in WORD.finditer(text.casefold()):
        word = match[0]
        if word in listed("turning") or CONTRACTED.search(word):
            turning.add("not" if CONTRACTED.search(word) else word)
        elif word not in listed("little"):
            stem = stem_of(word)
            row.append(stem)
            bits[stem] = max(bits.get(stem, 0.0), rarity(word))
    return Words(tuple(row), bits, frozenset(word for word in row if word[0].isdigit()), frozenset(turning))


@cache
def stem_of(word: str) -> str:
    """Cut the ending from a word."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            return word[: -len(ending)]
    return word


def longest_run(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """Count the words of the longest row that two texts have in common."""
    best, last = 0, [0] * (len(other) + 1)
    for word in one:
        here = [0] * (len(other) + 1)
        for place, each in enumerate(other):
            if word == each:
                here[place + 1] = last[place] + 1
        best, last = max(best, *here), here
    return best

"""The words of what is said, as they count when it is held against something else.

Takes a text; gives its words cut to their stems, numbers up to twelve in figures, how much each tells (its rarity in
bits, none for little words), the numbers among them, and the words that turn a proposition round.

    >>> words = weigh_words("The talks were not leading to twelve treaties.")
    >>> words.row
    ('talk', 'lead', '12', 'treat')
    >>> sorted(words.numbers), sorted(words.turning)
    (['12'], ['not'])
"""

import json
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from sayso.linkage.rarity import rarity

WORD = re.compile(r"[^\W_]+(?:[.,][^\W_]+)*(?:['’]t\b)?")
CONTRACTED = re.compile(r"n['’]t$")
ENDINGS = ("ings", "ing", "edly", "ed", "ies", "es", "s", "ly", "y")
LEAST_STEM = 3
STOPS = ".,;:!?“”\"'‘’()"
VOCABULARY = 1 << 16  # words of which it is kept how they count
CONTENTS = 1 << 10  # contents whose words are not taken again when they are held against the next


class Words(NamedTuple):
    """The words of a text: stems in their order, bits by stem, numbers, and words that turn a proposition round."""

    row: tuple[str, ...]
    bits: Mapping[str, float]
    numbers: frozenset[str]
    turning: frozenset[str]

    def folded(self) -> object:
        """Give them as they are packed: the stems as one text, what they tell in the order of their first places."""
        return [" ".join(self.row), list(self.bits.values()), sorted(self.numbers), sorted(self.turning)]

    @classmethod
    def unfolded(cls, value: tuple[str, list[float], list[str], list[str]]) -> "Words":
        """Give them back."""
        row, bits, numbers, turning = value
        stems = row.split()
        known = dict(zip(dict.fromkeys(stems), bits, strict=True))
        return cls(tuple(stems), known, frozenset(numbers), frozenset(turning))


@cache
def listed(name: str) -> frozenset[str]:
    """Give one of the shipped lists of words; see `resources/linkage/ties.yaml`."""
    return frozenset(read_ties()[name])


@cache
def read_ties() -> Mapping[str, Any]:
    """Read the shipped lists."""
    lists: dict[str, Any] = json.loads(files("sayso.linkage").joinpath("ties.json").read_text("utf-8"))
    return lists


def weigh_words(text: str) -> Words:
    """Take the words of a text."""
    row: list[str] = []
    bits: dict[str, float] = {}
    turning: set[str] = set()
    for match in WORD.finditer(text.casefold()):
        stem, told, turn = weigh_word(match[0])
        if turn:
            turning.add(turn)
        elif stem:
            row.append(stem)
            bits[stem] = max(bits.get(stem, 0.0), told)
    return Words(tuple(row), bits, frozenset(word for word in row if word[0].isdigit()), frozenset(turning))


@lru_cache(VOCABULARY)
def weigh_word(word: str) -> tuple[str, float, str]:
    """Give the stem of a word, what it tells, and how it turns a proposition round; no stem for little words."""
    if CONTRACTED.search(word):
        return "", 0.0, "not"
    if word in listed("turning"):
        return "", 0.0, word
    if word in listed("little"):
        return "", 0.0, ""
    return read_ties()["spelled"].get(word) or stem_of(word), rarity(word), ""


@lru_cache(CONTENTS)
def words_of(text: str) -> frozenset[str]:
    """Give the words of a text in small letters, without the endings of owners."""
    return frozenset(row_of(text))


@lru_cache(CONTENTS)
def row_of(text: str) -> tuple[str, ...]:
    """Give the words of a text as `words_of` does, in their order."""
    return tuple(word.strip(STOPS).removesuffix("’s").removesuffix("'s") for word in text.casefold().split())


@cache
def stem_of(word: str) -> str:
    """Cut the ending from a word."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            return word[: -len(ending)]
    return word


def longest_run(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """Count the words of the longest row that two texts have in common."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(other):
        places.setdefault(word, []).append(place)
    best, last = 0, dict[int, int]()
    for word in one:
        here = {place: last.get(place - 1, 0) + 1 for place in places.get(word, ())}
        best, last = max(best, *here.values(), 0), here
    return best

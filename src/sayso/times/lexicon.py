"""The word lists of this room, loaded once: which classes a word belongs to, and its value in each.

They are written in YAML under `resources/times` and built into `lists.json` beside this module. Every set of classes
that a word can have has one letter, so that a line of text becomes a string of letters, one a word, over which the
patterns of `grammar.py` run as regular expressions. A word of no class has the letter `OTHER`; the words of a phrase
behind its first have `REST`.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

OTHER, REST = ".", "~"
FIRST_LETTER = 0x4E00  # any stretch of word characters will do
# Words that begin with a digit: what they may be, by their form.
NUMERALS: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = tuple(
    (re.compile(pattern), frozenset(classes.split()))
    for pattern, classes in (
        (r"0?[1-9]|1[0-2]", "NUMBER DAYNUMBER MONTHNUMBER HOUR TWODIGITS"),
        (r"1\d|2[0-4]|0|00", "NUMBER DAYNUMBER HOUR TWODIGITS"),
        (r"2\d|3[01]", "NUMBER DAYNUMBER TWODIGITS"),
        (r"\d\d", "NUMBER TWODIGITS"),
        (r"1\d{3}|20\d\d|21\d\d", "NUMBER YEAR FOURDIGITS"),
        (r"\d{4}", "NUMBER FOURDIGITS"),
        (r"\d+", "NUMBER"),
        (r"\d+(?:,\d{3})+(?:\.\d+)?", "NUMBER"),
        (r"(?:[01]?\d|2[0-4])\.[0-5]\d", "NUMBER DOTTED"),
        (r"\d+\.\d+", "NUMBER"),
        (r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?", "CLOCK"),
        (r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:\d{4}|\d\d)", "DOTTEDDATE"),
        (r"(?:0?[1-9]|1[0-2])(?:am|pm)", "HOURMERIDIAN"),
        (r"(?:[012]?\d|3[01])(?:st|nd|rd|th)", "ORDINAL"),
        (r"(?:1\d|20)?\d0s", "DECADE"),
        (r"\d{1,2}t\d{1,2}", "DAYTIME"),
    )
)
QUARTER_NAME = re.compile(r"q[1-4]|[1-4]q")
HALF_NAME = re.compile(r"h[12]|[12]h")
FISCAL_NAME = re.compile(r"fy'?(?:\d{4}|\d\d)")


@dataclass(frozen=True, slots=True)
class Contexts:
    """What stands around a time and decides about it; see `resources/times/contexts.yaml`."""

    numbered: frozenset[str]
    ahead: frozenset[str]
    set: frozenset[str]
    intent: frozenset[str]
    awaited: frozenset[str]
    since: frozenset[str]
    until: frozenset[str]
    by: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    ages: frozenset[str]
    figure: frozenset[str]
    phases: frozenset[str]
    carrying: frozenset[str]
    occurring: frozenset[str]
    taking: frozenset[str]
    place: frozenset[str]
    scheduled: frozenset[str]
    possible: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lists:
    """The words.

    Attributes:
        values: For each class its words, with their values.
        letters: For each word the letter of its classes.
        classes: For each letter its classes.
        phrases: For each first word the phrases, longest first: their words, class and value.
        only: Words that belong to their classes only under a condition, by condition.
        remembered: Days that are known by month and day alone: year, and the words that stand beside them.
    """

    values: Mapping[str, Mapping[str, Any]]
    letters: dict[str, str]
    classes: dict[str, frozenset[str]]
    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], str, Any]]]
    only: Mapping[str, frozenset[str]]
    contexts: Contexts
    remembered: Mapping[str, Mapping[str, Any]]
    reasons: Mapping[str, str]

    def letter_of(self, classes: frozenset[str]) -> str:
        """Give the letter of a set of classes."""
        return next((letter for letter, known in self.classes.items() if known == classes), OTHER)

    def having(self, name: str) -> str:
        """Give all letters whose words belong to a class."""
        return "".join(letter for letter, classes in self.classes.items() if name in classes)


@cache
def lists() -> Lists:
    """Load the lists."""
    listed = json.loads(files("sayso.times").joinpath("lists.json").read_text("utf-8"))
    values: dict[str, dict[str, Any]] = listed["classes"]
    by_word: dict[str, set[str]] = {}
    for name, words in values.items():
        for word in words:
            by_word.setdefault(word, set()).add(name)
    phrases: dict[str, list[tuple[tuple[str, ...], str, Any]]] = {}
    for words, name, value in listed["phrases"]:
        if len(words) == 1:
            by_word.setdefault(words[0], set()).add(name)
            values.setdefault(name, {})[words[0]] = value
        else:
            phrases.setdefault(words[0], []).append((tuple(words), name, value))
    for found in phrases.values():
        found.sort(key=lambda phrase: -len(phrase[0]))
    sets = [frozenset(classes) for classes in by_word.values()] + [classes for _, classes in NUMERALS]
    sets += [frozenset({name}) for row in phrases.values() for _, name, _ in row]
    sets += [frozenset({name}) for name in ("QUARTERNAME", "HALFNAME", "FISCALNAME")]
    letter_by_set = {classes: chr(FIRST_LETTER + number) for number, classes in enumerate(dict.fromkeys(sets))}
    return Lists(
        values=values,
        letters={word: letter_by_set[frozenset(classes)] for word, classes in by_word.items()},
        classes={letter: classes for classes, letter in letter_by_set.items()},
        phrases=phrases,
        only={name: frozenset(words) for name, words in listed["only"].items()},
        contexts=Contexts(**{name: frozenset(words) for name, words in listed["contexts"].items()}),
        remembered=listed["remembered"],
        reasons=listed["reasons"],
    )


@cache
def numeral_letter(word: str) -> str:
    """Give the letter of a word that begins with a digit, or names a quarter or a fiscal year."""
    known = lists()
    for pattern, classes in NUMERALS:
        if pattern.fullmatch(word):
            return known.letter_of(classes)
    for pattern, name in ((QUARTER_NAME, "QUARTERNAME"), (HALF_NAME, "HALFNAME"), (FISCAL_NAME, "FISCALNAME")):
        if pattern.fullmatch(word):
            return known.letter_of(frozenset({name}))
    return OTHER

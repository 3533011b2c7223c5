"""Names of persons, taken apart and held against each other.

A name is given names, initials, a family name (its last word) and a suffix. Two names may be one person's if family
names are equal, first names are equal or forms of each other, and what stands between does not contradict; or, where
both belong to a country whose names are transliterated, if they sound alike.

    >>> take_apart("Joseph R. Biden Jr.")
    PersonName(given=('joseph',), initials=('r',), family='biden', suffix='jr')
    >>> sound_of("zelenskyy") == sound_of("Zelensky".lower())
    True
"""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import cache
from typing import NamedTuple

from sayso.linkage.lists import variation

LEAST_SOUND = 2  # letters that must be left of words that may be spelt differently
LEAST_ALIKE = 0.7  # share of letters that both spellings must have in common, in their order
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
POSSESSIVE = re.compile(r"['’]s\b")


class PersonName(NamedTuple):
    """The parts of a person's name, folded; `given` is empty where only a family name is known."""

    given: tuple[str, ...]
    initials: tuple[str, ...]
    family: str
    suffix: str | None


def fold(text: str) -> str:
    """Give a text without case and accents; other scripts stay what they are."""
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def words_of(name: str) -> list[str]:
    """Give the words of a name, folded."""
    return WORD.findall(fold(POSSESSIVE.sub("", name)))


def take_apart(name: str) -> PersonName | None:
    """Take a person's name apart; null if no family name is left."""
    lists = variation()
    words = [word.replace("'", "").replace("’", "") for word in words_of(name)]
    while len(words) > 1 and words[0] in lists.titles:
        del words[0]
    suffix = None
    while len(words) > 1 and words[-1] in lists.suffixes:
        suffix = lists.suffixes[words.pop()]
    words = [word for place, word in enumerate(words) if not place or word not in lists.particles]
    full = [word for word in words if len(word) > 1]
    if not full:
        return None
    family = full.pop()
    return PersonName(tuple(full), tuple(word for word in words if len(word) == 1), family, suffix)


@cache
def sound_of(word: str) -> str:
    """Give what is left of a word when everything is gone that transliterations write in different ways."""
    for pattern, instead in variation().sounds:
        word = pattern.sub(instead, word)
    return word


def is_short_form(one: str, other: str) -> bool:
    """Tell whether two given names are forms of one."""
    given = variation().given
    return given.get(one, one) == given.get(other, other)


def agree(one: PersonName, other: PersonName) -> bool:
    """Tell whether two full names, spelled alike, may be one person's."""
    if one.family != other.family or one.suffix != other.suffix:
        return False
    if not is_short_form(one.given[0], other.given[0]):
        return False
    fewer, more = sorted((one.given[1:], other.given[1:]), key=len)
    if not set(fewer) <= set(more):
        return False
    return initials_agree(one, other)


def initials_agree(one: PersonName, other: PersonName) -> bool:
    """Tell whether initials are each other's, or those of names between, where both have any."""
    first, second = middle_letters(one), middle_letters(other)
    return not (first and second) or first.startswith(second) or second.startswith(first)


def middle_letters(name: PersonName) -> str:
    """Give the letters with which the names between the first and the last begin."""
    return "".join(name.initials) or "".join(word[0] for word in name.given[1:])


def sound_alike(one: PersonName, other: PersonName) -> bool:
    """Tell whether two full names may be spellings of one: every word sounds like its fellow."""
    if one.suffix != other.suffix or len(one.given) != len(other.given):
        return False
    pairs = zip((*one.given, one.family), (*other.given, other.family), strict=True)
    return all(a == b or is_spelling(a, b) for a, b in pairs) and initials_agree(one, other)


def is_spelling(one: str, other: str) -> bool:
    """Tell whether two words may be spellings of one: "Hussein" and "Husain" are, "Hussein" and "Hassan" are not."""
    sound = sound_of(one)
    if sound != sound_of(other) or len(sound) < LEAST_SOUND:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= LEAST_ALIKE

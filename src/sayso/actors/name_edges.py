"""Where a name begins and ends, beyond what the network says: stops, possessives, hyphens, and words that are no name.

Lin Bo|-un        goes on      Hans|-|Ulrich Poe     is one      Roe|-led                ends
Ann Roe|'s government   ends   Friday                is no name  Peter King, then King   is one
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from sayso.actors.lists import wording
from sayso.actors.reading import Reading
from sayso.schema import Name, NameKind

BESIDE = frozenset({"VERB", "AUX", "ADP", "SCONJ", "CCONJ", "DET"})
NOT_LAST = frozenset({"'s", "'", ",", "."})
SHORT = 3  # letters of the second part of a given name such as "in" in "Moon Jae-in"


def is_beside(reading: Reading, word: int) -> bool:
    """Tell whether the last word of a name is none of it: a stop, a possessive, a verb."""
    written = reading.words[word]
    return reading.lower[word] in NOT_LAST or (written.islower() and reading.tags[word] in BESIDE)


def before_owned(reading: Reading, first: int, last: int) -> int:
    """Give the last word of a name that was taken together with what its bearer has: "Ann Roe's government"."""
    for word in range(first + 1, last):
        if reading.lower[word] == "'s" and reading.words[word + 1].islower():
            return word - 1
    return last


def behind_hyphen(reading: Reading, last: int) -> int:
    """Give the last word of a name that goes on in small letters behind a hyphen: "Lin Bo-un", not "Roe-led"."""
    words = reading.words
    small = last + 2 < len(words) and words[last + 2].islower() and len(words[last + 2]) <= SHORT
    return last + 2 if small and is_hyphened(reading, last + 1) else last


def are_hyphened(reading: Reading, one: AbstractSet[int], other: AbstractSet[int]) -> bool:
    """Tell whether two names are parts of one with a hyphen between: "Hans-Ulrich Poe", not "the Poe-Roe summit"."""
    hyphen = max(one) + 1
    if hyphen + 1 != min(other) or not is_hyphened(reading, hyphen):
        return False
    return any(reading.relations[word] == "flat" and reading.heads[word] in one for word in other)


def known_apart(reading: Reading) -> dict[str, NameKind]:
    """Give the words of names that stand without a hyphen, each with its kind; a person's where it is that too."""
    found: dict[str, NameKind] = {}
    for name in reading.annotations.names:
        beside = range(max(1, name.first), min(len(reading.words) - 1, name.last + 2))
        if any(is_hyphened(reading, word) for word in beside):
            continue
        for word in range(name.first, name.last + 1):
            if name.kind is NameKind.PERSON or reading.words[word] not in found:
                found[reading.words[word]] = name.kind
    return found


def find_pair(reading: Reading, name: Name, apart: Mapping[str, NameKind]) -> list[tuple[int, int, NameKind]]:
    """Give the two in a name that are two ("the Poe-Roe summit"): for each its first and last word, and its kind."""
    one, other = name.first, name.first + 2
    if other > name.last + 1 or not are_two(reading, one, other, apart):
        return []
    return [(word, word, apart[reading.words[word]]) for word in (one, other)]


def are_two(reading: Reading, one: int, other: int, apart: Mapping[str, NameKind]) -> bool:
    """Tell whether two words with a hyphen between, before a noun, are the names of two whom the report knows apart."""
    words, tags = reading.words, reading.tags
    if other != one + 2 or other + 1 >= len(words) or not is_hyphened(reading, one + 1):
        return False
    behind = other + 1 + (tags[other + 1] == "ADJ" and other + 2 < len(words))
    return tags[behind] == "NOUN" and words[one] in apart and words[other] in apart


def is_hyphened(reading: Reading, word: int) -> bool:
    """Tell whether a word is a hyphen without spaces around it."""
    starts, ends = reading.annotations.starts, reading.annotations.ends
    inside = 0 < word < len(starts) - 1 and reading.words[word] == "-"
    return inside and ends[word - 1] == starts[word] and ends[word] == starts[word + 1]


def is_full(reading: Reading, name: Name) -> bool:
    """Tell whether a name is a person's given name and surname, whatever else the surname may be ("Peter King")."""
    words = reading.lower[name.first : name.last]
    return name.kind is NameKind.PERSON and any(word not in wording().honorifics for word in words)


def is_date(words: Sequence[str]) -> bool:
    """Tell whether words are days or months and nothing else; "May" and "April" may be people beside other words."""
    return all(word.lower() in wording().calendar for word in words)

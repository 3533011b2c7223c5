"""What somebody says of himself that he has not done: a denial without a word for one.

Takes a content; gives what it says is not so, as if it were, or nothing. Its subject is whoever says it ("I" or "my
office" in a quotation, else "it", "its forces", or his name), and right behind the "not" stands a deed of which people
are accused (`deeds.yaml`), or what it is to have a part in one: "I never took a bribe", "it had nothing to do with the
blast". Who has "not talked with the woman with whom he had an affair" has denied no affair.

    >>> disclaimed("“I never took a bribe”", quoted=True)
    ('“I took a bribe”', frozenset({'bribery'}))
    >>> disclaimed("that it had nothing to do with the blast")
    ('that it had something to do with the blast', frozenset({'an attack'}))
    >>> disclaimed("he did not believe that she took a bribe") is None
    True
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from sayso.linkage.statements.deeds import GUILT, deeds_of
from sayso.linkage.wording import STOPS, listed

APOSTROPHE = re.compile(r"['’]")
CUT = re.compile(r"n['’]t$")  # "didn't"
SUBJECT = 2  # words of a name, or of what is somebody's own
BEFORE_NOT = 2  # auxiliaries and adverbs
BEHIND_NOT = 5  # words among which a deed begins, if all before it tell little
OF_A_PART = 6  # words behind what it is to have a part in something, among which it is told in what
AFTERWARDS = 1  # words behind one that tells of mere guilt
KNOWN = "what was known"  # what somebody did not know is more often no deed of his
Disclaimed = tuple[str, frozenset[str]]


class Selves(NamedTuple):
    """By which words somebody speaks of himself, and of what is his own."""

    persons: frozenset[str]
    owning: frozenset[str]


SPEAKING = Selves(frozenset({"i", "we"}), frozenset({"my", "our"}))
SPOKEN_OF = Selves(frozenset({"it", "he", "she", "they"}), frozenset({"its", "his", "her", "their"}))


def disclaimed(content: str, *, quoted: bool = False, named: bool = False) -> Disclaimed | None:
    """Give what a content says is not so of the one who says it, and of which deeds that tells; null where it does not.

    Args:
        content: The text of a content.
        quoted: It is a quotation.
        named: It opens with a name of the one who says it.
    """
    words = content.split()
    row = [APOSTROPHE.split(word.strip(STOPS).casefold())[0] if not is_cut(word) else "not" for word in words]
    at = after_subject(row, SPEAKING if quoted else SPOKEN_OF, named=named)
    place = next((each for each in range(at, min(at + BEFORE_NOT + 1, len(row))) if row[each] in listed("negating")), 0)
    if not at or not place or not all(is_light(word, "auxiliaries") for word in row[at:place]):
        return None
    deeds = deeds_behind(row[place:])
    if deeds is None:
        return None
    return " ".join([*words[:place], *affirmed(words[place]), *words[place + 1 :]]), deeds


def is_cut(word: str) -> bool:
    """Tell whether a word is an auxiliary that ends with a "not": "didn't"; what "shouldn't" be done may be done."""
    bare, cut = CUT.subn("", word.strip(STOPS).casefold())
    return cut > 0 and bare in listed("auxiliaries")


def tells_of_a_part(text: str) -> bool:
    """Tell whether a text says that somebody has a part in something, or not: "was behind the blast".

    >>> tells_of_a_part("that it was not involved in the blast"), tells_of_a_part("that the blast had killed five")
    (True, False)
    """
    return any(part in text.casefold() for part in parts())


def after_subject(row: Sequence[str], selves: Selves, *, named: bool) -> int:
    """Give the place behind a subject that is whoever says it; nought where it is another."""
    begin = 1 if row[:1] == ["that"] else 0
    first = row[begin] if begin < len(row) else ""
    if first in selves.persons:
        return begin + 1
    if first not in selves.owning and not named:
        return 0
    for place in range(begin + 1, min(begin + SUBJECT + 2, len(row))):
        if row[place] in listed("auxiliaries") | listed("negating"):
            return place
    return 0


def is_light(word: str, name: str) -> bool:
    """Tell whether a word is in a list, or says how."""
    return word in listed(name) or word.endswith("ly")


def deeds_behind(row: Sequence[str]) -> frozenset[str] | None:
    """Give the deeds of which the words from a "not" on tell; null where they tell of none, nor of a part in one."""
    light = 1 + sum(1 for _ in takewhile(lambda word: is_light(word, "light"), row[1 : 1 + BEHIND_NOT]))
    part = next((place for place in range(1, light + 1) if " ".join(row[place:]).startswith(parts())), None)
    if part is not None:
        return deeds_of(" ".join(row[part : part + OF_A_PART]))
    found = deeds_of(" ".join(row[: light + 2])) - {KNOWN}
    more = len(row) > light + 1 + AFTERWARDS  # "improper contacts with the bank" tells of contacts
    return None if not found or (found == {GUILT} and more) else found


@cache
def parts() -> tuple[str, ...]:
    """Give with what it begins that somebody has a part in something."""
    return tuple(sorted(listed("having_a_part")))


def affirmed(word: str) -> list[str]:
    """Give what is left of a word without its "not"."""
    if is_cut(word):
        return [CUT.sub("", word.rstrip(STOPS))]
    return ["something"] if word.strip(STOPS).casefold() == "nothing" else []

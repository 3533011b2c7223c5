"""Whose claim a denial takes up, where it says so: "Roe's assertion that …", "reports from officials that …".

Takes a text and the stretch behind the word of denial; gives the stretch of it that names the owner, by grammar alone:
what stands before the noun of a claim as its owner, or behind it after "from" or "by". Whom an accusation is *against*
owns nothing of it, nor do words that tell what a claim is of.

    >>> text = "the latest accusations brought against him by Julie Swetnick"
    >>> owner_place(text, Span(0, len(text))).of(text)
    'Julie Swetnick'
    >>> owner_place("the allegations against Kavanaugh", Span(0, 33)) is None
    True
"""

import re

from sayso.linkage.wording import STOPS, listed
from sayso.schema import Span

FIRST = 10  # words among which the noun of a claim stands
BEHIND = 9  # words behind it among which its owner is named
LONGEST = 5  # words of an owner behind the noun
WORD = re.compile(r"\S+")
OWNS = re.compile(r"['’]s?$")
NAMING = frozenset({"from", "by"})
ENDING = frozenset(
    {"that", "as", "of", "about", "who", "which", "over", "to", "in", "on", "at", "against", "and", "but"}
)
OF_PERSONS = frozenset({"his", "her", "their"})


def owner_place(text: str, stretch: Span) -> Span | None:
    """Give the words that name the owner of a claim that is taken up; null where none is named.

    Args:
        text: The text.
        stretch: What stands behind the word of denial.
    """
    words = [match.span() for match in WORD.finditer(text, stretch.start, stretch.end)]
    written = [text[start:end] for start, end in words]
    plain = [word.strip(STOPS).casefold() for word in written]
    noun = next((place for place, word in enumerate(plain[:FIRST]) if word in listed("claims")), None)
    if noun is None:
        return None
    found = before(written[:noun], plain[:noun]) or behind(written, plain, noun)
    return Span(words[found[0]][0], words[found[-1]][1]) if found else None


def before(written: list[str], plain: list[str]) -> range:
    """Give the places of the owner before the noun: up to the last one with an ending of owners, or else a name."""
    owning = [place for place, word in enumerate(written) if is_owner(word, plain[place])]
    named = [place for place, word in enumerate(written) if word.strip(STOPS)[:1].isupper()]
    if owning:
        last = owning[-1]
        first = next((place + 1 for place in range(last - 1, -1, -1) if plain[place] in ENDING | NAMING), 0)
        return range(first, last + 1)
    return range(named[-1], named[-1] + 1) if named else range(0)


def is_owner(word: str, plain: str) -> bool:
    """Tell whether a word says whose something is: "Norway's", "the ministers’", "his"."""
    return plain in OF_PERSONS or (len(word) > 2 and bool(OWNS.search(word)) and not word.startswith(("'", "‘")))


def behind(written: list[str], plain: list[str], noun: int) -> range:
    """Give the places of the owner behind the noun, after "from" or "by"; before a clause begins."""
    for place in range(noun + 1, min(noun + BEHIND, len(plain) - 1)):
        if plain[place] in {"that", "as"}:
            break
        if plain[place] in NAMING and not plain[place + 1].endswith("ing"):
            last = place + 1
            while last + 1 < len(plain) and last - place < LONGEST and goes_on(written[last], plain[last + 1]):
                last += 1
            return range(place + 1, last + 1)
    return range(0)


def goes_on(word: str, following: str) -> bool:
    """Tell whether a name goes on with the word that follows."""
    return not word.endswith((",", ".", ";", ":", "—", "–")) and following not in ENDING

"""Where a text without metadata was printed: the name of the outlet, as it stands above the title beside a day.

Takes the first lines of a text; tells how many of them are its masthead, and whose. It is a name that ends, or begins,
as those of newspapers, agencies and broadcasters do (`resources/documents/mastheads.yaml`), on one line with a full
date, above one or below one; on a line of its own only if what follows it may be a title. Without a date, or without
such a word, it may be the title itself, and is left alone.

    >>> find_masthead(["Harbour Post · 12 March 2024", "Ferry sinks off Odran"])
    Masthead(lines=1, outlet='Harbour Post')
    >>> find_masthead(["The Odran Standard", "12 March 2024", "Ferry sinks off Odran"])
    Masthead(lines=2, outlet='The Odran Standard')
    >>> find_masthead(["Ferry sinks off Odran", "12 March 2024"])
    Masthead(lines=0, outlet=None)
"""

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from sayso.documents.lists import read_words
from sayso.documents.stamps import BESIDE, PUBLISHED, UPDATED, full_date, is_stamp

MOST = 6  # words of a name
FIRST = 2  # lines among which a masthead stands
PARTS = re.compile(r"\s*[·•|]\s*|\s+[–—-]\s+|\s*,\s*")
BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
SENTENCE = re.compile(r"[.!?:;,][\"”’')]*$")
LONGEST = 150  # letters of a title below


class Masthead(NamedTuple):
    """The first lines of a text that name the outlet and the day: how many, and the outlet."""

    lines: int
    outlet: str | None


NONE = Masthead(0, None)


def find_masthead(lines: Sequence[str]) -> Masthead:
    """Tell how many of the first lines of a text are its masthead, and whose it is."""
    if len(lines) > 1 and is_stamp(lines[0]) and (own := name_beside(lines[0])):
        return Masthead(1, own)
    if len(lines) <= FIRST or len(lines[FIRST]) > LONGEST or SENTENCE.search(lines[FIRST]):
        return NONE
    one, other = lines[:FIRST]
    if is_stamp(other) and is_name(one):
        return Masthead(FIRST, one)
    return Masthead(FIRST, other) if is_stamp(one) and is_name(other) else NONE


def outlet_in(text: str) -> str | None:
    """Give the outlet that the masthead of a text names."""
    return find_masthead([line.strip() for line in islice(filter(str.strip, text.splitlines()), FIRST + 1)]).outlet


def name_beside(line: str) -> str | None:
    """Give the name that stands beside the date in a line; null where there is none, or another word is with it."""
    parts = [part for part in PARTS.split(full_date().sub("", line)) if part]
    return parts[0] if len(parts) == 1 and is_name(parts[0]) else None


def is_name(line: str) -> bool:
    """Tell whether a line is a name as outlets have: few words with capitals, one of which outlets are called by.

    That may be the last of them, the first, or the last in brackets: "Le Port (English edition)".
    """
    words = BESIDE.findall(BRACKETS.sub("", line)) or [""]
    if len(words) > MOST or not words[0][:1].isupper() or SENTENCE.search(line):
        return False
    if PUBLISHED.search(line) or UPDATED.search(line) or not all(word[0].isupper() or len(word) <= 3 for word in words):
        return False
    ends = {words[-1].lower(), BESIDE.findall(line)[-1].lower()}
    return not ends.isdisjoint(read_words("mastheads", "ends")) or words[0].lower() in read_words("mastheads", "begins")

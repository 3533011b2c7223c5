"""The shape of a dateline whose places are on no list, such as "TARVIK, Norland, Sept. 4 (Nordpress) —".

Takes the first line of prose of a report; gives the end of its dateline, or 0. A row of names in capitals and a date,
an agency or country in brackets behind it, a dash, and then a sentence that begins anew: nobody in such a row is the
subject of that sentence. A single name in small letters is none without a date or brackets ("Ready — Or Not"), nor is
an acronym ("NATO — The alliance said no."), nor a rubric ("EXCLUSIVE — The mayor is to go.").
"""

import re
from collections.abc import Callable
from itertools import islice

from sayso.documents.lists import read_words

PLACE = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}\Z")
SMALL = frozenset({"of", "de", "el", "la", "al", "the", "es", "du", "and"})
LONGEST = 100
DASHES = 2  # that are tried: a place may hold one itself
NAMES = 3  # a town, its state, its country
ACRONYM = 4  # letters of a word in capitals that by itself may be an acronym
SENTENCE = 40  # letters of what stands behind the dash, at least, if no full stop ends it
DASH = re.compile(r"\s*(?:--|—|–|―)\s*|\s-\s+")
BRACKETS = re.compile(r"\s*\(([^()]{2,40})\)\Z")
COMMA = re.compile(r",\s*")
ENDS = re.compile(r"[.!?…][”\"’')]*(?:\s|\Z)")


def find_shape(line: str, is_date: Callable[[str], bool]) -> int:
    """Give the end of a dateline by its shape alone, 0 if the line begins with none.

    Args:
        line: The first line of prose.
        is_date: Tells whether a piece between commas is a day.
    """
    for mark in islice(DASH.finditer(line[:LONGEST]), DASHES):
        if begins_anew(line[mark.end() :]) and is_row(line[: mark.start()], is_date):
            return mark.start() + len(mark[0].rstrip())
    return 0


def begins_anew(rest: str) -> bool:
    """Tell whether a sentence begins, not what goes on: a capital or quotation mark, and an end."""
    opens = rest[:1].isupper() or rest[:1] in {"“", '"', "‘", "'", "«", "„"}
    return opens and (len(rest) >= SENTENCE or ENDS.search(rest) is not None)


def is_row(row: str, is_date: Callable[[str], bool]) -> bool:
    """Tell whether names, a date and what is bracketed are those of a dateline."""
    bracketed = BRACKETS.search(row)
    pieces = COMMA.split((row[: bracketed.start()] if bracketed else row).rstrip(" ,."))
    names = [piece for piece in pieces if not is_date(piece)]
    if not names or len(names) > NAMES or pieces[: len(names)] != names or not all(map(is_name, names)):
        return False
    town = names[0]
    if bracketed and (not is_name(bracketed[1]) or is_short_for(town, bracketed[1])):
        return False
    if any(word.strip(".").upper() in read_words("labels", "rubrics") for word in town.split()):
        return False
    if len(pieces) > 1 or bracketed:
        return len(town) > 1
    return town.isupper() and len(town) > ACRONYM


def is_name(piece: str) -> bool:
    """Tell whether a piece is written as the name of a place or agency is, each word with a capital."""
    words = piece.split()
    return PLACE.match(piece) is not None and all(word[:1].isupper() or word in SMALL for word in words)


def is_short_for(short: str, full: str) -> bool:
    """Tell whether a word is made of the initials of others, or they of it: "NATO (North Atlantic Treaty …)"."""
    one, other = ("".join(word[0] for word in re.findall(r"\w+", text)).upper() for text in (short, full))
    return short.upper() == other or full.upper() == one

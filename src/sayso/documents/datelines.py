"""Datelines: where, when and by which agency a report was filed, before its first sentence.

Takes a line; gives the end of its dateline, or 0. A dateline is a row of parts that are each known (places, a country
or state, a date, an agency), closed by a dash or by the agency's own mark. A capitalised word before a dash is none:
the subject of a sentence must never be lost ("NATO — an alliance of 32 states — said ..."). Before the first sentence
of a report places need not be known where the row has the shape of a dateline (`dateline_shape.py`).

    >>> line = "WASHINGTON, July 11 (Xinhua) -- China said no."
    >>> line[: find_dateline(line)]
    'WASHINGTON, July 11 (Xinhua) --'
"""

import re
from dataclasses import dataclass, field
from itertools import islice

from sayso.documents.dateline_shape import PLACE, SMALL, find_shape
from sayso.documents.lists import read_words

LONGEST = 120
MOST_WORDS = 14  # before the dash
MARKS = 3  # how many dashes are tried: an agency's mark or a place ("RIO — ") may hold one itself
# The dash needs white space after it (or the text ends), so that a hyphen within a word closes nothing.
DASH = re.compile(r"(?:--|—|–|―)\s*|[-_]\s+|:\s+")
AGENCY = re.compile(r"\s*(?:\(([^()]{2,40})\)|/([A-Z]{2,12})/)\.?$")
BARE_AGENCY = re.compile(r"\(([^()]{2,40})\)(?:\s*(?:--|—|–|-))?()\s+\S")
SIGNED = re.compile(r"[\])/][.:]?\s+")
DATED = re.compile(r"(?<=\d)\.(?=\s+[A-Z“\"«])")  # "BEIJING, May 17. The ministry ..."
BRACKETS = re.compile(r"\s*\[([^\[\]]{2,40})\]")
COMMA = re.compile(r",\s*|\.\s+(?=[A-Z][a-z]+\.? \d)")
DAY = re.compile(r"(?:(\w+)\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2} (\w+)\.?)(?: \d{4})?\.?\Z")
YEAR = re.compile(r"\d{4}\.?\Z")


@dataclass(slots=True)
class Parts:
    """What was recognised in the row before the dash."""

    places: list[str] = field(default_factory=list)
    agency: bool = False
    region: bool = False
    date: bool = False

    @property
    def capitals(self) -> bool:
        """Whether all places are written in capitals."""
        return bool(self.places) and all(place.upper() == place for place in self.places)

    @property
    def country(self) -> bool:
        """Whether a place is itself a country or state: two of them in a row are the subject of a sentence."""
        return any(plain(place) in read_words("datelines", "regions") for place in self.places)

    @property
    def known(self) -> bool:
        """Whether all places are known to stand in datelines."""
        return bool(self.places) and all(plain(place) in read_words("datelines", "places") for place in self.places)


def find_dateline(line: str, *, opening: bool = False) -> int:
    """Give the end of the dateline with which a line begins, 0 if it begins with none.

    Args:
        line: A line, without white space at its ends.
        opening: Whether this is the first line of prose; only there does a dateline stand without capitals, agency
            and date ("New Delhi, India - ").
    """
    head = line[:LONGEST]
    if head.startswith("("):
        return end_of_bare_agency(head) if opening else 0
    if not head[:1].isupper():
        return 0
    for mark in islice(DASH.finditer(head), MARKS):
        if len(head[: mark.start()].split()) > MOST_WORDS:
            break
        parts = read_parts(head[: mark.start()])
        if parts and is_dateline(parts, opening=opening, dash=":" not in mark[0]):
            return mark.start() + len(mark[0].rstrip())
    signed = SIGNED.search(head)
    if signed:
        end = signed.start() + len(signed[0].rstrip())
        parts = read_parts(head[:end])
        certain = parts is not None and (parts.date or parts.capitals or opening)
        if parts and certain and parts.agency and is_dateline(parts, opening=opening, dash=False):
            return end
    stop = DATED.search(head)
    if stop:
        parts = read_parts(head[: stop.start()])
        if parts and parts.known and parts.capitals and parts.date:
            return stop.start() + 1
    return (find_shape(line, is_date) if opening else 0) or end_of_whole(line)


def end_of_whole(line: str) -> int:
    """Give the end of a line that is a dateline as a whole, without a sentence; 0 if it is none."""
    parts = read_parts(line) if len(line) <= LONGEST // 2 else None
    return len(line) if parts and parts.known and (parts.date and (parts.agency or parts.capitals)) else 0


def is_place_and_day(line: str) -> bool:
    """Tell whether a line is a place and a day and nothing else, as releases have it: "Port Alder, 14 May 2026"."""
    parts = read_parts(line)
    return parts is not None and parts.date and not parts.agency


def end_of_bare_agency(head: str) -> int:
    """Give the end of an agency's mark that stands without a place, 0 if there is none."""
    mark = BARE_AGENCY.match(head)
    return mark.start(2) if mark and plain(mark[1]) in read_words("datelines", "agencies") else 0


def is_dateline(parts: Parts, *, opening: bool, dash: bool) -> bool:
    """Tell whether the parts, all of them known, make a dateline."""
    if parts.agency:
        return parts.capitals or parts.known or parts.region or parts.date
    if not dash:
        return False
    if parts.capitals:
        return parts.known or parts.region or parts.date
    return opening and not parts.country and (parts.region or (parts.known and parts.date))


def read_parts(row: str) -> Parts | None:
    """Read what stands before the dash; null if any of it is no part of a dateline."""
    parts = Parts()
    row = row.strip()
    signed = AGENCY.search(row)
    if signed:
        name = plain(signed[1] or signed[2])
        if not any(part in read_words("datelines", "agencies") for part in (name, *re.split(r" ?[/,] ?", name))):
            # An outlet that is on no list may sign a town in capitals and a date: "BEIJING, July 12 (Eastern Bell) -".
            unsigned = read_parts(row[: signed.start()].rstrip(" .,"))
            return unsigned if unsigned and unsigned.capitals and unsigned.date else None
        parts.agency, row = True, row[: signed.start()].rstrip(" .,")
    bracketed = BRACKETS.search(row)
    if bracketed:
        if plain(bracketed[1]) not in read_words("datelines", "regions"):
            return None
        parts.region, row = True, row[: bracketed.start()] + row[bracketed.end() :]
    pieces = COMMA.split(row)
    if parts.agency and pieces[0].isupper() and all(piece[:1].isupper() or is_date(piece) for piece in pieces):
        parts.places, parts.date = [pieces[0]], any(map(is_date, pieces))  # signed: the state need not be known
        return parts
    if not all(read_piece(piece, parts, first=index == 0) for index, piece in enumerate(pieces)):
        return None
    return parts


def read_piece(piece: str, parts: Parts, *, first: bool) -> bool:
    """Read one piece between commas into the parts; false if it is none."""
    if first:
        names = [name.strip() for name in piece.split("/")]
        parts.places += names
        return all(
            PLACE.match(name) and all(word[:1].isupper() or word in SMALL for word in name.split()) for name in names
        )
    if is_date(piece):
        parts.date = True
        return True
    region, *places = piece.split("/")
    if plain(region) not in read_words("datelines", "regions"):
        return plain(piece) in read_words("datelines", "places")
    parts.region = True
    return all(plain(place) in read_words("datelines", "places") for place in places)


def is_date(piece: str) -> bool:
    """Tell whether a piece is a day, a weekday or a year."""
    day = DAY.match(piece)
    if day:
        return plain(day[1] or day[2]) in read_words("datelines", "months")
    return YEAR.match(piece) is not None or plain(piece) in read_words("datelines", "weekdays")


def plain(name: str) -> str:
    """Write a name as the lists have it: lower case, without full stops."""
    return name.strip().lower().replace(".", "")

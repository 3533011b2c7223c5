"""Doubts about a text that is read all the same: signs that mislead the eye, quotation marks that do not pair up.

Takes a document; gives warnings, one sentence each. A quotation that runs over several paragraphs
opens in each and closes once: that is good style and no fault.
"""

import re
from collections.abc import Sequence

from sayso.schema.document import BlockKind, Document

DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
READ = frozenset({BlockKind.TITLE, BlockKind.PROSE, BlockKind.POST, BlockKind.TRANSCRIPT})
MARKS = re.compile(r'["“”„«»]')
CLOSING = {"“": '”"', "„": '“”"', "«": '»"', "»": '«"', "”": "”"}  # what closes a mark that opens, in any language
GOES_ON = ("“", '"', "«", "„", "»", "‘", "'", "‚")
INCHES = re.compile(r'\d"')  # as in 6'2": one more straight mark says nothing then
NAMED = 5  # how many lines a warning names


def find_doubts(document: Document) -> tuple[str, ...]:
    """Give the warnings about a document."""
    warnings = []
    directions = DIRECTIONS.findall(document.text)
    if directions:
        warnings.append(
            f"{len(directions)} characters turn the direction of writing: the text may look other than it is stored"
        )
    unbalanced = unbalanced_lines(document)
    if unbalanced:
        lines = ", ".join(map(str, unbalanced[:NAMED])) + (", …" if len(unbalanced) > NAMED else "")
        warnings.append(f"quotation marks do not pair up on line {lines}: where a quotation ends is uncertain there")
    return tuple(warnings)


def unbalanced_lines(document: Document) -> list[int]:
    """Give the numbers of the lines in which a double quotation mark has no partner, from 1."""
    text, lines = document.without_asides(), document.lines(READ)
    found = []
    for number, line in enumerate(lines):
        following = lines[number + 1].of(text) if number + 1 < len(lines) else ""
        if not is_balanced(line.of(text), goes_on=following[:1] in GOES_ON):
            found.append(line.start)
    return line_numbers(document.text, found)


def is_balanced(paragraph: str, *, goes_on: bool) -> bool:
    """Tell whether the double quotation marks of a paragraph pair up.

    A curly mark and a straight one may pair up, as many editors leave them.

    Args:
        paragraph: The paragraph.
        goes_on: Whether the next paragraph opens with a mark, so that a quotation may run on.
    """
    opened, straight = "", False
    for match in MARKS.finditer(paragraph):
        mark, free = match[0], may_open(paragraph, match.start())
        if opened and mark in CLOSING[opened[-1]] and not (mark == "“" and free):
            opened = opened[:-1]
        elif mark in "“„«" or (mark in "»”" and free):
            opened += mark
        elif opened:
            opened = opened[:-1]
        elif mark == '"' or straight:
            straight = not straight
        else:
            return False
    odd = straight and INCHES.search(paragraph) is None
    return len(opened) + odd == 0 or (len(opened) + odd == 1 and goes_on)


def may_open(paragraph: str, at: int) -> bool:
    """Tell whether a mark stands where a quotation opens: before a word, and not behind one."""
    before, after = paragraph[at - 1 : at], paragraph[at + 1 : at + 2]
    return (not before or before.isspace() or before in "([—–-„«»‚‘'") and after.isalnum()


def line_numbers(text: str, places: Sequence[int]) -> list[int]:
    """Give the lines, counted from 1, on which places of a text stand; the places are in order."""
    numbers = []
    line, at = 1, 0
    for place in places:
        line += len(f"{text[at:place]}.".splitlines()) - 1
        at = place
        numbers.append(line)
    return numbers

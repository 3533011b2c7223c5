"""Quotation marks, paired.

Takes a text and the spans of its lines; gives pairs of marks, outermost first. Straight, curly, low, angle and single
marks are known; an apostrophe is none. A pair never crosses a line: a speech that is opened again in each paragraph
gives one unclosed pair a paragraph, which ends with its line. What cannot be paired is left alone.

    >>> text = "She said: ‘They called it “peace”.’"
    >>> [(text[q.start : q.end], q.depth) for q in find_quotes(text, [(0, len(text))])]
    [('‘They called it “peace”.’', 1), ('“peace”', 2)]
"""

import re
from collections.abc import Iterable

from sayso.schema import Quote

MARKS = re.compile("''|[\"“”„‟«»‹›'‘’‚]")
# "‘The workers’ council will meet,’ she said": the first mark is an apostrophe, since a later one closes the pair.
POSSESSIVE = re.compile(r"s['’] (?=\w)[^'‘’\n]*(?:\w['’]\w[^'‘’\n]*)*[.,!?]['’](?!\w)")
# "‚He kept the boys’ boats‘": what was opened low is closed by the mark that turns like it, where one follows.
TURNED = re.compile(r"[^‚\n]*?(?<=\S)‘(?!\w)")
ANGLES = frozenset("«»‹›")
PARTNER = {"“": "”", "„": "“”", "‟": "”", "«": "»", "»": "«", "‹": "›", "›": "‹", "‘": "’", "‚": "‘’", "”": "”"}
PARTNER |= {mark: mark for mark in ('"', "'", "''")}
BEFORE_OPENING = frozenset(" \t\u00a0\u2009\u202f([{—–-/:“‘\"'«„‚\u200e\u200f\u202a\u202b\u2066\u2067")
AFTER_CLOSING = frozenset(" \t\u00a0\u2009\u202f)]}—–-/:;,.!?…”’\"'»\u200e\u200f\u202c\u2069")


def find_quotes(text: str, lines: Iterable[tuple[int, int]]) -> tuple[Quote, ...]:
    """Pair the quotation marks of each line.

    Args:
        text: The whole text.
        lines: Half-open spans of its lines.

    Returns:
        Pairs in the order of their opening marks, marks included. `closed` is false where the line ended first.
    """
    found: list[Quote] = []
    for first, last in lines:
        stack: list[tuple[int, str]] = []
        for match in MARKS.finditer(text, first, last):
            at, mark = match.start(), match[0]
            before = text[at - 1] if at > first else " "
            after = text[match.end()] if match.end() < last else " "
            if mark in "“‘" and found and found[-1].end == at:
                before = "”"  # whatever it was that has just been closed
            opening, closing = sides(mark, before, after)
            if closing and mark in "'’" and POSSESSIVE.match(text, at - 1, last):
                closing = False
            partner = next((i for i in range(len(stack) - 1, -1, -1) if mark in PARTNER[stack[i][1]]), None)
            if mark == "’" and partner is not None and stack[partner][1] == "‚" and TURNED.match(text, at + 1, last):
                partner = None
            if closing and partner is not None:
                start, _ = stack[partner]
                del stack[partner:]
                found.append(Quote(start, match.end(), len(stack) + 1, True))
            elif opening and mark in PARTNER and len(stack) < 4:
                stack.append((at, mark))
        # A double mark left open runs to the end of its line, as in a speech of several paragraphs; a single one
        # is more often an apostrophe and is dropped.
        if stack and stack[0][1] in {'"', "''", "“", "„", "«"}:
            found.append(Quote(stack[0][0], last, 1, False))
    return tuple(sorted(found, key=lambda quote: (quote.start, -quote.end)))


def sides(mark: str, before: str, after: str) -> tuple[bool, bool]:
    """Tell whether a mark can open and whether it can close, by the characters beside it."""
    free_left, free_right = before in BEFORE_OPENING, after in AFTER_CLOSING
    if mark in "„‟":
        return True, False
    if mark == "‚":
        # Where a comma was stored as this mark, it stands behind a letter or a digit.
        return not before.isalnum() and not free_right, False
    if mark == "“":
        return True, not free_left
    if mark in ANGLES:
        # French marks stand off from their words; German and Danish ones point inward.
        left, right = before in BEFORE_OPENING - ANGLES, after in AFTER_CLOSING - ANGLES
        if left == right:  # beside another of them
            left, right = left or before in ANGLES, right or after in ANGLES
        inward = (right and not left) if mark in "«‹" else (left and not right)
        return (True, False) if (mark in "«‹") != inward else (False, True)
    if mark == "”":
        # Some editors type closing marks on both sides.
        return free_left and not free_right, True
    if mark in {'"', "''"}:
        return (True, False) if free_left and not free_right else (not (free_right and not free_left), True)
    if mark == "‘":
        return free_left and not free_right, (free_right or after in "“‘") and not before.isspace()
    if mark in "'’":
        # An apostrophe stands between letters or before a digit; a closing mark stands after a letter or a stop.
        return mark == "'" and free_left and not free_right and not after.isdigit(), free_right and not before.isspace()
    return False, False

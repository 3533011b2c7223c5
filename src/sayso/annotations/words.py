"""Words of a text, as the treebanks count them: clitics, hyphens and quotation marks stand alone.

Takes a text and the spans of its lines; gives the half-open spans of its words in order. No word crosses a line, no
character is left out but white space and signs without ink (marks of direction, joiners, soft hyphens). Training and
reading share it, so that a boundary that was learned is a boundary that can be found again.

    >>> text = "NATO hasn’t said “yes”."
    >>> [text[s:e] for s, e in zip(*split_words(text, [(0, len(text))]), strict=True)]
    ['NATO', 'has', 'n’t', 'said', '“', 'yes', '”', '.']
"""

import json
import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

INKLESS = r"\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
CLITIC = re.compile(r"(?<=\w)(?:n['’]t|['’](?:s|re|ve|ll|d|m))$", re.IGNORECASE)


@cache
def word_pattern() -> re.Pattern[str]:
    """Build the pattern of one word; the alternatives stand in the order in which they are tried."""
    listed = json.loads(files("sayso.annotations").joinpath("abbreviations.json").read_text("utf-8"))
    abbreviations = "|".join(sorted(map(re.escape, listed), key=len, reverse=True))
    return re.compile(
        rf"""
        https?://[^\s<>"”“]+[\w/]                       # addresses
        | www\.[^\s<>"”“]+[\w/]
        | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                  # mail
        | [@\#]\w+                                      # handles and tags
        | (?:[^\W\d_]\.){{2,}}                          # U.S., a.m.
        | (?:{abbreviations})\.(?!\w)                   # Mr., Jan.
        | (?<!\w)[A-Z]\.(?=[\s\u00a0]+[A-Z])            # John F. Kennedy
        | \d+(?:[.,:]\d+)+                              # 1,000.5 and 10:30
        | \w+(?:['’]\w+)*                               # words, with what hangs from them
        | \.{{2,}} | -{{2,}} | …                        # ellipses and typed dashes
        | [^\s{INKLESS}]
        """,
        re.VERBOSE,
    )


def split_words(text: str, lines: Iterable[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """Split lines of a text into words.

    Args:
        text: The whole text.
        lines: Half-open spans of the lines to split; words never cross them.

    Returns:
        Starts and ends of the words, in code points of the whole text.
    """
    starts: list[int] = []
    ends: list[int] = []
    find = word_pattern().finditer
    for first, last in lines:
        for match in find(text, first, last):
            start, end = match.span()
            cut = 0
            if end - start > 2 and ("'" in (word := match[0]) or "’" in word):
                clitic = CLITIC.search(word)
                cut = start + clitic.start() if clitic else 0
            elif end - start == 6 and match[0].lower() == "cannot":
                cut = start + 3
            if cut:
                starts += (start, cut)
                ends += (cut, end)
            else:
                starts.append(start)
                ends.append(end)
    return starts, ends

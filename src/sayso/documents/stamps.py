"""The day that a text without metadata gives for itself, above its first sentence.

Takes a line; tells whether it is a stamp: a full date, and beside it nothing but what stands there in print, such as
the hour, "Published", the writer or the outlet. Takes a text and its blocks; gives the day of publication, where the
lines above the first sentence, or its dateline, name one. Of several the one counts that is said to be of publication;
a day of an update only if there is no other. Where two days are left, none is taken.

    >>> is_stamp("Harbour Post · 12 March 2024"), is_stamp("The ferry sank on 12 March 2024 off Odran.")
    (True, False)
    >>> day_of("Updated: Tue March 12, 2024, 5:04 PM ET")
    '2024-03-12'
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sayso.documents.lists import read_list
from sayso.documents.metadata import normalise_date
from sayso.errors import MetadataError
from sayso.schema.document import Block, BlockKind

LONGEST = 100  # letters of a stamp
MOST = 9  # words beside its date
BESIDE = re.compile(r"[^\W\d_]+(?:[.’'-][^\W\d_]+)*\.?")
HOUR = re.compile(
    r"\b\d{1,2}[:.]\d\d(?::\d\d)?(?: ?(?:[ap]\.?m\.?|hrs|h|Z))?\b\.?|\b\d{1,2} ?[ap]\.?m\b\.?", re.IGNORECASE
)
SMALL = frozenset({"at", "on", "by", "and", "of", "the", "for", "in", "am", "pm", "a.m", "p.m", "a.m.", "p.m."})
PUBLISHED = re.compile(r"\b(?:published|posted|filed|issued|created|released?)\b", re.IGNORECASE)
UPDATED = re.compile(r"\b(?:updated?|modified|corrected|edited)\b", re.IGNORECASE)
ABOVE = (BlockKind.TITLE, BlockKind.BYLINE, BlockKind.FURNITURE, BlockKind.CAPTION)


@cache
def full_date() -> re.Pattern[str]:
    """Give what finds a day with its month and year: in words, or as ISO 8601 writes it."""
    months = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in read_list("languages")["months"])
    month, day = rf"(?:{months}|sept)\.?", r"\d{1,2}(?:st|nd|rd|th)?"
    return re.compile(
        rf"\b(?:{month} {day},? \d{{4}}|{day} (?:of )?{month},? \d{{4}}|\d{{4}}-\d\d-\d\d)(?!\d)", re.IGNORECASE
    )


def is_stamp(line: str) -> bool:
    """Tell whether a line holds one full date, and beside it only what stands in a stamp."""
    found = full_date().findall(line)
    if len(found) != 1 or len(line) > LONGEST:
        return False
    words = BESIDE.findall(HOUR.sub(" ", full_date().sub(" ", line)))
    return len(words) <= MOST and all(map(may_stand, words))


def may_stand(word: str) -> bool:
    """Tell whether a word may stand in a stamp: a name, "Published", or a little one."""
    return word[0].isupper() or word in SMALL or bool(PUBLISHED.match(word) or UPDATED.match(word))


def day_of(line: str) -> str | None:
    """Give the full date in a line, as ISO 8601 writes it; null if there is none, or no such day."""
    found = full_date().search(line)
    if found is None:
        return None
    try:
        return normalise_date(re.sub(r"(?i)\bsept\b\.?", "Sep", found[0]).replace(" of ", " "))[: len("2024-03-12")]
    except MetadataError:
        return None


def published_in(text: str, blocks: Sequence[Block]) -> str | None:
    """Give the day of publication that a text names above its first sentence or in its dateline."""
    lines = list(lines_above(text, blocks))
    of_publication = {day for line in lines if PUBLISHED.search(line) and (day := day_of(line))}
    plain = {day for line in lines if not UPDATED.search(line) and (day := day_of(line))}
    days = of_publication or plain or {day for line in lines if (day := day_of(line))}
    return days.pop() if len(days) == 1 else None


def lines_above(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    """Give the stamps above the first sentence, and its dateline."""
    for block in blocks:
        line = block.span.of(text)
        if block.kind is BlockKind.DATELINE:
            yield line
        elif block.kind not in ABOVE:
            return
        elif block.kind in {BlockKind.BYLINE, BlockKind.FURNITURE} and is_stamp(line):
            yield line

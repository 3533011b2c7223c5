"""TimeBank and AQUAINT (TimeML): news texts with every time expression marked, and the day of each text.

The text of a document is what stands in its `TEXT`, without marks; single line breaks, which only wrap lines, are
blanks. Two thirds of the documents, by a hash of their names, are to develop on; one third is held back.
"""

import hashlib
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MARK = re.compile(r"<(/?)(\w+)([^>]*)>")
ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
BODY = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
CREATED = re.compile(r'<DCT>.*?value="(\d{4}-\d\d-\d\d)', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Marked:
    """A time expression as it is marked: half-open offsets, TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Story:
    """A document: its text, the day on which it was written, and its time expressions in text order."""

    name: str
    text: str
    created: str
    times: tuple[Marked, ...]


def stories(folder: Path, *, held_back: bool) -> Iterator[Story]:
    """Read the documents to develop on, or those that are held back."""
    for path in sorted(folder.glob("*/*.tml")):
        if is_held_back(path.name) == held_back:
            yield read_story(path.stem, path.read_text("utf-8"))


def is_held_back(name: str) -> bool:
    """Tell whether a document is held back."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3 == 0


def read_story(name: str, source: str) -> Story:
    """Read one document.

    Raises:
        ValueError: It has no text or no day.
    """
    body, created = BODY.search(source), CREATED.search(source)
    if body is None or created is None:
        raise ValueError(f"{name}: no TEXT or no DCT; is it TimeML?")
    pieces: list[str] = []
    times: list[Marked] = []
    opened: tuple[int, dict[str, str]] | None = None
    length = at = 0
    for mark in MARK.finditer(body[1]):
        pieces.append(html.unescape(body[1][at : mark.start()]))
        length += len(pieces[-1])
        at = mark.end()
        if mark[2] == "TIMEX3" and not mark[1]:
            opened = (length, dict(ATTRIBUTE.findall(mark[3])))
        elif mark[2] == "TIMEX3" and opened:
            times.append(Marked(opened[0], length, opened[1]["type"], opened[1]["value"]))
            opened = None
    pieces.append(html.unescape(body[1][at:]))
    text = re.sub(r"(?<!\n)\n(?!\s*\n)", " ", "".join(pieces))
    return Story(name, text, created[1], tuple(times))

"""Documents on the same happening, from two sets: ECB+ and the events of NeuS whose reports stand in full in `raw`.

Of ECB+ each topic holds two happenings of one kind, told in the files that end in `ecb` and in `ecbplus`; its files
have no date. Of NeuS an event is a line with the titles of its reports; a report of `raw` belongs to it if its title is
equal but for case and punctuation, and has at least three words. An event counts if two reports or more are found; a
report that two events claim, and an event that is left with one, are left out.
"""

import gzip
import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

TITLE = re.compile(r"\s*TITLE=>(.*?) ARTICLE=>", re.DOTALL)
SHORTEST = 3  # words of a title


class Telling(NamedTuple):
    """A document that tells of a happening; `group` is the number of its topic or event, by which it is in a half."""

    name: str
    group: int
    happening: str
    text: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None


def ecb_tellings(folder: Path) -> Iterator[Telling]:
    """Give the documents of ECB+, from the folder that holds one folder a topic."""
    for path in sorted(folder.glob("*/*.xml")):
        sentences: dict[int, list[str]] = {}
        for token in ET.parse(path).getroot().iter("token"):
            sentences.setdefault(int(token.get("sentence", "0")), []).append(token.text or "")
        text = "\n".join(" ".join(words) for _, words in sorted(sentences.items()))
        topic = path.parent.name
        kind = "ecbplus" if path.stem.endswith("ecbplus") else "ecb"
        yield Telling(path.stem, int(topic), f"{topic} {kind}", text)


def neus_tellings(source: Path, raw: Path) -> Iterator[Telling]:
    """Give the reports of `raw` that events of NeuS name by their titles."""
    events = list(titles_of(source))
    wanted = {title for titles in events for title in titles}
    rows: dict[str, list[dict[str, str | None]]] = {}
    with gzip.open(raw, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            title = plain(row["title"] or "")
            if title in wanted:
                rows.setdefault(title, []).append(row)
    claims = Counter(title for titles in events for title in titles if title in rows)
    for number, titles in enumerate(events):
        found = [row for title in sorted(titles) if claims[title] == 1 for row in rows[title]]
        for row in found if len(found) > 1 else ():
            name, text = str(row["id"]), str(row["text"])
            yield Telling(name, number, f"event {number}", text, row["title"], row["outlet"], row["published"])


def titles_of(source: Path) -> Iterator[set[str]]:
    """Give the titles of each event, plain."""
    for line in source.read_text("utf-8").split("\n"):
        titles = {plain(match[1]) for part in line.split("[SEP]") if (match := TITLE.match(part))}
        yield {title for title in titles if title.count(" ") >= SHORTEST - 1}


def plain(title: str) -> str:
    """Give the words of a title in small letters."""
    return " ".join(re.findall(r"\w+", title.lower()))

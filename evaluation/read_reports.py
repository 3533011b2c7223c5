"""Reports of `../shared/data/raw`, and those of them that have been read: a file that grows as there is time to read.

Reading a report takes a second, linking it some hundredths of one, so that records are kept in a file outside the
repository, one a line in the order in which they were read. Records by another network or another version are passed
over. A line that was cut off is taken away before more are written, so that reading may be stopped whenever it suits.
"""

import gzip
import json
import re
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sayso.annotations import model_name, shipped_folder
from sayso.documents import Metadata, ingest_document
from sayso.pipeline import read_many, versions_of
from sayso.schema import Document, Record, Versions

CACHE = Path.home() / ".cache" / "sayso-bench" / "records.jsonl"
HEAD = re.compile(rb'\{"sayso":(\{.*?\}),.*?"document":\{"id":"([0-9a-f]+)"')
HEAD_LENGTH = 4096  # bytes of a line among which its head stands; warnings come before the id
TOLD = 50  # reports after which it is told how far reading has come


def reports(raw: Path) -> Iterator[Document]:
    """Give the reports of a file, unread."""
    with gzip.open(raw, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            metadata = Metadata(row["title"], row["outlet"], row["published"], "en")
            yield ingest_document(row["text"], metadata=metadata).document


@dataclass(frozen=True, slots=True)
class Cache:
    """The records that are kept.

    Attributes:
        path: The file.
        places: Where in it the line of each report begins, by the document's id.
    """

    path: Path
    places: Mapping[str, int]

    @classmethod
    def open(cls, path: Path) -> "Cache":
        """Find the records of a file that this network and this version have read; none where there is no file."""
        wanted = versions_of(model_name(shipped_folder()), None)
        places: dict[str, int] = {}
        if path.exists():
            with path.open("rb") as lines:
                at = 0
                for line in lines:
                    name = name_of(line, wanted)
                    places |= {name: at} if name else {}
                    at += len(line)
        return cls(path, places)

    def records(self, names: Iterable[str]) -> Iterator[Record]:
        """Give the records of some reports, one after the other, so that none waits in memory."""
        with self.path.open("rb") as lines:
            for name in names:
                lines.seek(self.places[name])
                yield Record.from_json(lines.readline().decode("utf-8"))

    def has(self, names: Iterable[str]) -> bool:
        """Tell whether all of some reports have been read."""
        return all(name in self.places for name in names)


def name_of(line: bytes, wanted: Versions) -> str | None:
    """Give the id of the document of a record that was read by these versions; null for others, and for half a line."""
    head = HEAD.match(line[:HEAD_LENGTH])
    if head is None or not line.endswith(b"\n"):
        return None
    versions = json.loads(head[1])
    return head[2].decode() if (versions["version"], versions["model"]) == (wanted.version, wanted.model) else None


def read_more(path: Path, documents: Iterable[Document]) -> int:
    """Read those reports that no record is kept of, in their order; gives how many were read."""
    known = Cache.open(path).places
    path.parent.mkdir(parents=True, exist_ok=True)
    cut_off(path)
    waiting = [document for document in documents if document.id not in known]
    print(f"{len(known)} records in {path}; {len(waiting)} reports to read (stop whenever it suits)", flush=True)
    begun, number = time.monotonic(), 0
    with path.open("a", encoding="utf-8") as lines:
        for number, record in enumerate(read_many(waiting), 1):
            lines.write(record.to_json() + "\n")
            lines.flush()
            if number % TOLD == 0:
                print(f"{number} of {len(waiting)} after {time.monotonic() - begun:.0f} s", flush=True)
    return number


def cut_off(path: Path) -> None:
    """Take away a last line that was not written to its end."""
    if path.exists():
        with path.open("rb+") as lines:
            lines.truncate(sum(len(line) for line in lines if line.endswith(b"\n")))

"""Coreference in GUM (CoNLL-U with `Entity=` in the last column): mentions of a document, each with its entity."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.data.treebanks import Treebank, documents

BRACKETS = re.compile(r"\([^()]+\)|\([^()]+|[^()]+\)")


@dataclass(frozen=True, slots=True)
class Marked:
    """A mention: words `first` to `last` (included), its head, entity, type, and how it is linked.

    `kind` is GUM's entity type (person, organization, place …), `link` its coreference type (coref, ana, appos, pred,
    sgl …), `identity` the title of its article in Wikipedia, if it has one.
    """

    first: int
    last: int
    head: int
    entity: str
    kind: str
    link: str
    identity: str


def read_mentions(path: Path) -> Iterator[tuple[Treebank, list[Marked]]]:
    """Read a treebank with its mentions, in order of their first words; longer ones first."""
    columns = list(entity_columns(path))
    for document, rows in zip(documents(path), columns, strict=True):
        if len(rows) != len(document.starts):
            raise ValueError(f"{path}: {len(rows)} words with entities for {len(document.starts)} words")
        yield document, sorted(close(rows), key=lambda mention: (mention.first, -mention.last))


def entity_columns(path: Path) -> Iterator[list[str]]:
    """Give the `Entity` value of every word of each document."""
    rows: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# newdoc") and rows:
            yield rows
            rows = []
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if cells[0].isdigit():
            found = [part[7:] for part in cells[9].split("|") if part.startswith("Entity=")]
            rows.append(found[0] if found else "")
    if rows:
        yield rows


def close(rows: list[str]) -> Iterator[Marked]:
    """Match brackets to mentions."""
    pending: dict[str, list[tuple[int, list[str]]]] = {}
    for word, value in enumerate(rows):
        for part in BRACKETS.findall(value):
            fields = part.strip("()").split("-", 7)
            if part.startswith("("):
                pending.setdefault(fields[0], []).append((word, fields))
            if part.endswith(")"):
                first, known = pending[fields[0]].pop()
                yield mention(first, word, known)


def mention(first: int, last: int, fields: list[str]) -> Marked:
    """Make a mention of the fields group, type, status, salience, centering, minimal span, link, identity."""
    minimal = [int(number) for number in fields[5].split(",") if number.isdigit()]
    head = first + (minimal[0] - 1 if minimal else 0)
    return Marked(first, last, head, fields[0], fields[1], fields[6], fields[7] if len(fields) > 7 else "")

"""Names in news: CoNLL-2003 (corrected) and CrossNER politics, mapped to person, place, organisation, other."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

KINDS = {
    "PER": "person", "person": "person", "politician": "person",
    "LOC": "place", "location": "place", "country": "place",
    "ORG": "organization", "organisation": "organization", "politicalparty": "organization",
    "MISC": "other", "misc": "other", "election": "other", "event": "other",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words and their BIO labels (`B-person`, `I-person`, …, `O`)."""

    words: tuple[str, ...]
    labels: tuple[str, ...]


def sentences(path: Path) -> Iterator[Sentence | None]:
    """Read sentences; None stands between documents."""
    for block in path.read_text("utf-8").strip().split("\n\n"):
        rows = [line.split() for line in block.splitlines() if line.strip()]
        if rows and rows[0][0] == "-DOCSTART-":
            yield None
            rows = rows[1:]
        if rows:
            labels = [row[-1] for row in rows]
            mapped = tuple(label if label == "O" else f"{label[:2]}{KINDS[label[2:]]}" for label in labels)
            yield Sentence(tuple(row[0] for row in rows), mapped)

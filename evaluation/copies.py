"""Copies: pairs of reports that a reader looked at, and texts that were cut and edited on purpose.

`marked/copies.json` holds the 82 pairs of the 10,000 reports of `raw` in which copies were found when the thresholds
were set, each with a reader's word on whether one text was carried by the other, or both carry a third: the reader
saw what was found, so nothing is said of what was not. For that, texts are edited: of a report every other paragraph
is put between those of another report, and of its words one in ten, or one in five, is replaced or left out. *Found*
is the share of pairs with a copy; *words* the share of the carried words that lie in a passage.
"""

import gzip
import json
import random
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

from evaluation import marked
from evaluation.scores import Counts
from sayso.documents import Metadata, ingest_document
from sayso.linkage import CopyLinker
from sayso.schema import Document

MARKS = marked.MARKS / "copies.json"
EDITED = 200  # reports that are edited
LEAST = 6  # paragraphs of a report that is edited
LONG = 15  # words of a paragraph that is carried
RATES = (0.0, 0.1, 0.2)


def score_copies(data: Path) -> dict[str, dict[str, Counts]]:
    """Score the marked pairs, and the edited texts at each rate."""
    raw = data / "raw" / "news.jsonl.gz"
    table = {"marked pairs": count_marked(raw)}
    texts = list(islice(long_texts(raw), EDITED))
    for rate in RATES:
        rng = random.Random(1)
        found = words = expected = 0.0
        for one, other in pairwise(texts):
            mixed, carried = mix(one, other, rate, rng)
            copies = CopyLinker().compare(as_document(one, "A"), mixed)
            found += bool(copies)
            words += sum(passage.share for copy in copies for passage in copy.passages if passage.document == mixed.id)
            expected += carried
        name = f"{rate:.0%} edited"
        table[f"{name}: found"] = Counts(found, len(texts) - 1, len(texts) - 1)
        table[f"{name}: words"] = Counts(words, expected, expected)
    return {"copies": {name.replace(":", ","): counts for name, counts in table.items()}}


def count_marked(raw: Path) -> Counts:
    """Count the marked pairs in which a copy is found."""
    rows: list[dict[str, Any]] = json.loads(MARKS.read_text("utf-8"))
    wanted = {report for row in rows for report in row["reports"]}
    documents = {
        row["id"]: as_document(row["text"], row["outlet"], row["published"])
        for row in rows_of(raw)
        if row["id"] in wanted
    }
    found = [row["copy"] for row in rows if CopyLinker().compare(*(documents[name] for name in row["reports"]))]
    return Counts(sum(found), len(found), sum(row["copy"] for row in rows))


def rows_of(raw: Path) -> Iterator[dict[str, Any]]:
    """Give the rows of the reports."""
    with gzip.open(raw, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def long_texts(raw: Path) -> Iterator[str]:
    """Give texts with enough paragraphs to carry, without quotation marks, which would make them count less."""
    for row in rows_of(raw):
        lines = [line for line in row["text"].split("\n") if len(line.split()) >= LONG]
        plain = [line for line in lines if not set(line) & set('"“”')]
        if len(plain) >= LEAST:
            yield "\n\n".join(plain[: 2 * LEAST])


def as_document(text: str, outlet: str | None, published: str | None = None) -> Document:
    """Take a text as a report."""
    return ingest_document(text, metadata=Metadata(None, outlet, published, "en")).document


def mix(one: str, other: str, rate: float, rng: random.Random) -> tuple[Document, float]:
    """Put every other paragraph of a text, edited, between those of another; give also their share of the words."""
    rows: list[str] = []
    carried = total = 0
    for own, taken in zip(other.split("\n\n"), one.split("\n\n")[::2], strict=False):
        edited = edit(taken.split(), own.split(), rate, rng)
        rows += [own, " ".join(edited)]
        carried += len(edited)
        total += len(own.split()) + len(edited)
    return as_document("\n\n".join(rows), "B"), carried / total


def edit(words: Sequence[str], others: Sequence[str], rate: float, rng: random.Random) -> list[str]:
    """Change words at a rate: half of the changed ones are left out, half are another text's."""
    edited: list[str] = []
    for word in words:
        if rng.random() >= rate:
            edited.append(word)
        elif rng.random() < 0.5:
            edited.append(rng.choice(others))
    return edited

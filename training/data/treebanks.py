"""Universal Dependencies treebanks (CoNLL-U): documents with their text, words, tags, trees and sentence ends."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Treebank:
    """One document: words with spans in `text`; `heads` are indices into the document, a root is its own head."""

    text: str = ""
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    lines: list[tuple[int, int]] = field(default_factory=list)


def documents(path: Path) -> Iterator[Treebank]:
    """Read a treebank; a paragraph is a line of the text."""
    document = Treebank()
    for block in path.read_text("utf-8").strip().split("\n\n"):
        comments = [line for line in block.splitlines() if line.startswith("#")]
        if any(line.startswith("# newdoc") for line in comments) and document.starts:
            yield finish(document)
            document = Treebank()
        if any(line.startswith("# newpar") for line in comments) and document.text:
            document.lines.append((document.lines[-1][1] + 1 if document.lines else 0, len(document.text.rstrip())))
            document.text = document.text.rstrip() + "\n"
        add_sentence(document, [line.split("\t") for line in block.splitlines() if not line.startswith("#")])
    if document.starts:
        yield finish(document)


def finish(document: Treebank) -> Treebank:
    """Close the last line."""
    document.text = document.text.rstrip()
    document.lines.append((document.lines[-1][1] + 1 if document.lines else 0, len(document.text)))
    return document


def add_sentence(document: Treebank, rows: list[list[str]]) -> None:
    """Append one sentence; multi-word tokens share out their surface."""
    first = len(document.starts)
    surface: dict[int, tuple[str, bool]] = {}
    covered: dict[int, tuple[int, int]] = {}
    for row in rows:
        if "-" in row[0]:
            start, end = map(int, row[0].split("-"))
            pieces = [r[1] for r in rows if r[0].isdigit() and start <= int(r[0]) <= end]
            glue = "".join(pieces) == row[1]
            for offset, number in enumerate(range(start, end + 1)):
                covered[number] = (offset, end - start + 1)
                share = pieces[offset] if glue else row[1][offset * len(row[1]) // (end - start + 1) :]
                share = share if glue or number == end else share[: max(1, len(row[1]) // (end - start + 1))]
                surface[number] = (share or "?", number < end or "SpaceAfter=No" in row[9])
    for row in rows:
        if not row[0].isdigit():
            continue
        number = int(row[0])
        word, glued = surface.get(number, (row[1], "SpaceAfter=No" in row[9]))
        word = word.replace(" ", "\u00a0")
        document.starts.append(len(document.text))
        document.text += word
        document.ends.append(len(document.text))
        document.text += "" if glued else " "
        head = int(row[6])
        document.heads.append(first + (head or number) - 1)
        document.relations.append(row[7])
        document.tags.append(row[3])
    document.sentences.append((first, len(document.starts)))
    if document.text and not document.text[-1].isspace():
        # Sentences are parted even where the source glued them.
        document.text += " "

"""Atoms: the words of a report, with numbers cut from the letters that are written to them.

The words of the annotations are kept, but "900m" and "5km" are a number and a unit. Each atom knows its word, so that
tags and trees can be asked, and its characters, so that no span is ever searched for again.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sayso.schema import Annotations, Document, Span

GLUED = re.compile(r"(\d[\d,.]*?)([A-Za-z]{1,4}|[½¼¾⅓⅔])")


class Atom(NamedTuple):
    """A word or a part of one: as it is written, in small letters, where it stands, and its word."""

    written: str
    lower: str
    start: int
    end: int
    word: int


class Atoms:
    """The atoms of a report, and what its annotations say of them."""

    def __init__(self, document: Document, annotations: Annotations, taken: frozenset[int] = frozenset()) -> None:
        """Cut the words of a report into atoms; `taken` are words of dates, times and durations."""
        self.taken = taken
        self.text = document.text
        self.annotations = annotations
        self.atoms = tuple(cut_words(document.text, annotations))
        self.sentence_ends = frozenset(end for _, end in annotations.sentence_words)
        self.children: list[list[int]] = [[] for _ in annotations.heads]
        for word, head in enumerate(annotations.heads):
            if head != word:
                self.children[head].append(word)

    def __len__(self) -> int:
        """Give the number of atoms."""
        return len(self.atoms)

    def lower(self, at: int) -> str:
        """Give an atom in small letters; empty outside the text."""
        return self.atoms[at].lower if 0 <= at < len(self.atoms) else ""

    def written(self, at: int) -> str:
        """Give an atom as it is written; empty outside the text."""
        return self.atoms[at].written if 0 <= at < len(self.atoms) else ""

    def tag(self, at: int) -> str:
        """Give the part of speech of an atom's word; empty outside the text."""
        return self.annotations.tags[self.atoms[at].word] if 0 <= at < len(self.atoms) else ""

    def joined(self, at: int) -> bool:
        """Tell whether an atom is written to the one before it, without a space."""
        return 0 < at < len(self.atoms) and self.atoms[at - 1].end == self.atoms[at].start

    def starts_sentence(self, at: int) -> bool:
        """Tell whether an atom begins a sentence, or lies outside the text."""
        return not 0 < at < len(self.atoms) or (
            self.atoms[at].word in self.sentence_ends and self.atoms[at].word != self.atoms[at - 1].word
        )

    def span(self, first: int, last: int) -> Span:
        """Give the characters from one atom to another, both included."""
        return Span(self.atoms[first].start, self.atoms[last].end)

    def phrase(self, at: int, count: int) -> str:
        """Give some atoms in small letters, put together as they are written."""
        following = (("" if self.joined(n) else " ") + self.atoms[n].lower for n in range(at + 1, at + count))
        return self.atoms[at].lower + "".join(following)


def cut_words(text: str, annotations: Annotations) -> Iterator[Atom]:
    """Cut words into atoms."""
    for word, (start, end) in enumerate(zip(annotations.starts, annotations.ends, strict=True)):
        written = text[start:end]
        glued = GLUED.fullmatch(written)
        if glued is None:
            yield Atom(written, written.lower(), start, end, word)
            continue
        number, letters = glued.groups()
        middle = start + len(number)
        yield Atom(number, number, start, middle, word)
        yield Atom(letters, letters.lower(), middle, end, word)

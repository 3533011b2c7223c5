"""What reports carry word for word, as it is shown: the passages of one text together.

Two reports that have a text in common often have it in pieces, with words of their own between. Each piece is a copy;
whose text it is, and what that was told from, is said once for all of them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.schema import Copy, Passage


@dataclass(frozen=True, slots=True)
class CopiedText:
    """A text that reports have in common.

    Attributes:
        documents: The reports that have it, by publication.
        pieces: Its copies in the order of the text, each with its place among all copies.
    """

    documents: tuple[str, ...]
    agency: str | None
    because: str
    pieces: tuple[tuple[int, Copy], ...]

    @property
    def words(self) -> int:
        """Count the words."""
        return sum(copy.words for _, copy in self.pieces)


def texts_of(copies: Iterable[Copy], places: Mapping[str, int]) -> list[CopiedText]:
    """Give the texts of some copies, in the order of the first of each.

    Args:
        copies: What reports carry.
        places: The reports, by publication.
    """
    found: dict[tuple[tuple[str, ...], str | None, str], list[tuple[int, Copy]]] = {}
    for number, copy in enumerate(copies):
        documents = tuple(sorted({each.document for each in copy.passages}, key=places.__getitem__))
        found.setdefault((documents, copy.agency, copy.because), []).append((number, copy))
    return [
        CopiedText(*key, tuple(sorted(some, key=lambda piece: first_of(piece[1], places).span.start)))
        for key, some in found.items()
    ]


def first_of(copy: Copy, places: Mapping[str, int]) -> Passage:
    """Give the passage of a copy in the report that was published first."""
    return min(copy.passages, key=lambda each: (places[each.document], each.span.start))

"""Versions of one report: an outlet has published it again, shortened, corrected or with more.

Takes documents with their outlets, and the links that tell which statements are the same; gives groups of documents.
Two of one outlet are versions if at least half of the statements of the one that has fewer stand in the other, too: as
the same, or as said again, for "on Friday" is another day in a version of the next one.
What versions alone have in common tells nothing of how accounts agree, so that views show it once, and apart.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sayso.schema import StatementLink
from sayso.views.grouping import ALIKE, group

HALF = 0.5  # of the statements of the report that has fewer
LEAST = 3  # statements that two versions have in common


class Versions:
    """The reports that are versions of others."""

    def __init__(
        self, outlets: Mapping[str, str | None], documents: Mapping[str, str], links: Iterable[StatementLink]
    ) -> None:
        """Find the versions.

        Args:
            outlets: The outlet of each document, in the order in which they are shown; null where it is not known.
            documents: For each statement, by id, the document in which it stands.
            links: Between statements.
        """
        places = {document: place for place, document in enumerate(outlets)}
        ties = tied_of_one_outlet(outlets, documents, links)
        groups = (sorted(some, key=lambda each: places[each]) for some in group(outlets, ties))
        self.groups = tuple(tuple(some) for some in groups if len(some) > 1)
        self.home = {document: some for some in self.groups for document in some}

    def holding(self, documents: Iterable[str]) -> tuple[str, ...]:
        """Give the versions among which all of some documents are, if they are two or more; none otherwise."""
        wanted = set(documents)
        some = self.home.get(min(wanted), ()) if len(wanted) > 1 else ()
        return some if wanted <= set(some) else ()

    def first_of(self, document: str) -> str | None:
        """Give the first version of a report of which a document is a later one."""
        first = self.home.get(document, (document,))[0]
        return first if first != document else None


def tied_of_one_outlet(
    outlets: Mapping[str, str | None], documents: Mapping[str, str], links: Iterable[StatementLink]
) -> Sequence[tuple[str, str, float]]:
    """Give the pairs of documents that are versions, with the share of statements that they have in common."""
    shared: dict[tuple[str, str], set[str]] = defaultdict(set)
    for link in links:
        pair = documents[link.a], documents[link.b]
        outlet = outlets[pair[0]]
        if link.kind in ALIKE and outlet is not None and outlet == outlets[pair[1]] and pair[0] != pair[1]:
            for end in (link.a, link.b):
                shared[min(pair), max(pair)].add(end)
    lengths = Counter(documents.values())
    found = []
    for pair, ends in shared.items():
        carried = Counter(documents[end] for end in ends)
        fewer = min(pair, key=lambda document: (lengths[document], document))
        if carried[fewer] >= max(LEAST, HALF * lengths[fewer]):
            found.append((*pair, carried[fewer] / lengths[fewer]))
    return found

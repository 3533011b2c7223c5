"""Figures side by side, each value once: those that are equal in groups, all others in pairs of groups.

Takes links; gives rows. Figures that are the same are put together as statements are (`grouping`). A pair that differs
from another only in which of the equal figures it names adds nothing: it is counted with the other, and what stands for
both is of two reports, if one of them is. Equal figures that are left in pairs stand in one row with the one that they
share. What conflicts comes first; of one relation, what most reports have.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.schema import FigureLink, FigureRelation
from sayso.views.grouping import group
from sayso.views.plain import one_line

RELATIONS = (
    FigureRelation.CONFLICT,
    FigureRelation.DIFFERENT_MEASURE,
    FigureRelation.COMPATIBLE,
    FigureRelation.SAME,
)


@dataclass(frozen=True, slots=True)
class FigureRow:
    """Figures that are shown beside each other.

    Attributes:
        figures: A pair, as its link names it; or, where they are the same, all that are, by publication; or one, and
            those that are the same as that one.
        links: The links that this row tells; the first is the one whose reason stands for all.
        more: How many of them are pairs of the same figures as the first.
    """

    relation: FigureRelation
    figures: tuple[str, ...]
    links: tuple[FigureLink, ...]
    more: int


def rows_of(links: Sequence[FigureLink], place: Callable[[str], tuple[int, int]]) -> list[FigureRow]:
    """Give figures in rows, in the order in which they are shown.

    Args:
        links: Which figures are tied, and how.
        place: Gives the report of a figure, by publication, and where it stands there.
    """
    figures = sorted({end for link in links for end in (link.a, link.b)}, key=place)
    same = [(link.a, link.b, 1.0) for link in links if link.relation is FigureRelation.SAME]
    groups = [sorted(some, key=place) for some in group(figures, same)]
    home = {figure: number for number, some in enumerate(groups) for figure in some}
    bundles: dict[tuple[FigureRelation, frozenset[int]], list[FigureLink]] = {}
    for link in sorted(links, key=lambda link: rank(link, place)):
        bundles.setdefault((link.relation, frozenset((home[link.a], home[link.b]))), []).append(link)
    found, across = [], []
    for (relation, homes), some in bundles.items():
        if relation is not FigureRelation.SAME:
            found.append(FigureRow(relation, (some[0].a, some[0].b), tuple(some), len(some) - 1))
        elif len(homes) == 1:
            found.append(FigureRow(relation, tuple(groups[min(homes)]), tuple(some), 0))
        else:
            across.append(some)
    found += around_one(across, place)
    return sorted(found, key=lambda row: (RELATIONS.index(row.relation), -reports_of(row.figures, place)))


def around_one(bundles: Iterable[Sequence[FigureLink]], place: Callable[[str], tuple[int, int]]) -> Iterator[FigureRow]:
    """Give rows of equal figures that lead from one group to another: those whose first pairs share a figure in one."""
    pairs = {some[0]: some for some in bundles}
    votes = Counter(end for link in pairs for end in (link.a, link.b))
    stars: dict[str, list[FigureLink]] = {}
    for link in pairs:
        shared = min(sorted((link.a, link.b), key=place), key=lambda end: -votes[end])
        stars.setdefault(shared, []).append(link)
    for shared, firsts in stars.items():
        others = sorted({end for link in firsts for end in (link.a, link.b)} - {shared}, key=place)
        figures = (shared, *others) if firsts[1:] else (firsts[0].a, firsts[0].b)
        links = tuple(link for first in firsts for link in pairs[first])
        yield FigureRow(FigureRelation.SAME, figures, links, len(links) - len(firsts))


def counted_most(words: Iterable[str]) -> str:
    """Give what most of some equal figures count, of several the first; nothing where none of them says it.

    >>> counted_most(["witnesses", "", "two witnesses", "Witnesses"])
    'witnesses'
    """
    told = [one_line(each) for each in words if each.strip()]
    votes = Counter(each.casefold() for each in told)
    return max(told, key=lambda each: votes[each.casefold()], default="")


def rank(link: FigureLink, place: Callable[[str], tuple[int, int]]) -> tuple[object, ...]:
    """Tell where a pair stands: pairs of two reports first, then by where their figures do."""
    one, other = sorted(map(place, (link.a, link.b)))
    return one[0] == other[0], one, other


def reports_of(figures: Iterable[str], place: Callable[[str], tuple[int, int]]) -> int:
    """Count the reports in which figures stand."""
    return len({place(figure)[0] for figure in figures})

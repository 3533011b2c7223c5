"""Statements of several reports that are one and the same, as rows of a table.

Takes links; gives groups. Links are pairs, and a chain of them is no group: one post may hold two propositions, and
what is like the one need not be like the other. So two groups become one only where at least half of the pairs between
them are linked, the surest links first. A statement that is linked to nothing is a group by itself.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.schema import LinkKind, StatementLink
from sayso.views.comparing import ALIKE
from sayso.views.dossier.index import Index

ENOUGH = 0.5  # of the pairs between two groups
READABLE = 30  # words of the statement that stands for its group, at most, if there is one so short
OPPOSED = frozenset({LinkKind.DENIES, LinkKind.COUNTERS})


@dataclass(frozen=True, slots=True)
class Proposition:
    """One thing that was said.

    Attributes:
        statements: Those that say it, by the publication of their reports.
        lead: The one that stands for it.
        disputed: Whether somebody denies it, or accuses in return.
    """

    statements: tuple[str, ...]
    lead: str
    disputed: bool

    def by_document(self, index: Index) -> Mapping[str, Sequence[str]]:
        """Give the statements of each report that has some."""
        found: dict[str, list[str]] = {}
        for statement in self.statements:
            found.setdefault(index.rows[statement].document, []).append(statement)
        return found


def propositions_of(index: Index) -> list[Proposition]:
    """Give all that was said: what is disputed first, then what most reports carry, then by publication."""
    groups = group(index.rows, [link for link in index.links if link.kind in ALIKE])
    found = [propose(index, statements) for statements in groups]
    return sorted(
        found,
        key=lambda each: (not each.disputed, -len(each.by_document(index)), index.order(each.statements[0])),
    )


def group(statements: Iterable[str], links: Iterable[StatementLink]) -> list[list[str]]:
    """Put statements together by their links, the surest first."""
    linked = {frozenset((link.a, link.b)): link.score for link in links if link.a != link.b}
    groups = {statement: [statement] for statement in statements}
    for pair in sorted(linked, key=lambda pair: (-linked[pair], sorted(pair))):
        one, other = (groups[end] for end in sorted(pair))
        if one is other:
            continue
        ties = sum(frozenset((a, b)) in linked for a in one for b in other)
        if ties >= ENOUGH * len(one) * len(other):
            one.extend(other)
            groups |= dict.fromkeys(other, one)
    return list({id(each): each for each in groups.values()}.values())


def propose(index: Index, statements: Sequence[str]) -> Proposition:
    """Make a proposition of statements."""
    ordered = sorted(statements, key=index.order)
    disputed = any(link.kind in OPPOSED and link.b == each for each in ordered for link in index.links_of.get(each, ()))
    return Proposition(tuple(ordered), max(ordered, key=lambda each: telling(index, each)), disputed)


def telling(index: Index, statement: str) -> tuple[bool, int]:
    """Rank a statement by how well it stands for its group: the longest that is still short."""
    length = len(index.rows[statement].content.split())
    return length <= READABLE, length if length <= READABLE else -length

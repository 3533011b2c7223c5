"""Statements of several reports that are one and the same, as rows of a table.

Takes links; gives groups (`views.grouping` tells which links make one), each with the statement that stands for it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.schema import LinkKind, StatementLink
from sayso.views.dossier.index import Index
from sayso.views.grouping import ALIKE, group

READABLE = 30  # words of the statement that stands for its group, at most, if there is one so short
OPPOSED = frozenset({LinkKind.DENIES, LinkKind.COUNTERS})


@dataclass(frozen=True, slots=True)
class Proposition:
    """One thing that was said.

    Attributes:
        statements: Those that say it, by the publication of their reports.
        lead: The one that stands for it: where it is disputed, one to which somebody answers.
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
    groups = group(index.rows, [(link.a, link.b, link.score) for link in index.links if link.kind in ALIKE])
    found = [propose(index, statements) for statements in groups]
    return sorted(
        found,
        key=lambda each: (not each.disputed, -len(each.by_document(index)), index.order(each.statements[0])),
    )


def propose(index: Index, statements: Sequence[str]) -> Proposition:
    """Make a proposition of statements."""
    ordered = sorted(statements, key=index.order)
    disputed = [each for each in ordered if answers_to(index, each)]
    lead = max(disputed or ordered, key=lambda each: telling(index, each))
    return Proposition(tuple(ordered), lead, bool(disputed))


def answers_to(index: Index, statement: str) -> list[StatementLink]:
    """Give the links by which others deny a statement, or accuse in return, the surest first."""
    found = [link for link in index.links_of.get(statement, ()) if link.kind in OPPOSED and link.b == statement]
    return sorted(found, key=lambda link: -link.score)


def telling(index: Index, statement: str) -> tuple[bool, int]:
    """Rank a statement by how well it stands for its group: the longest that is still short."""
    length = len(index.rows[statement].content.split())
    return length <= READABLE, length if length <= READABLE else -length

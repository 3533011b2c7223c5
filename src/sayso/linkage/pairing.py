"""Two reports, or one and itself: the one place where their statements and figures are linked.

Takes what counts of two reports; gives the links between them. The network is asked to judge those pairs alone that
are in doubt.
"""

from dataclasses import dataclass

from sayso.linkage.figures.agreement import link_figures
from sayso.linkage.figures.taking import Figure, figures_of
from sayso.linkage.linking import link_statements
from sayso.linkage.statements.sayings import EntityOf, Saying, sayings_of
from sayso.schema import JudgePairs, Record, Ties


@dataclass(frozen=True, slots=True)
class Side:
    """A report, ready to be held against another: its sayings and figures."""

    document: str
    sayings: tuple[Saying, ...]
    figures: tuple[Figure, ...]


def side_of(record: Record, entity_of: EntityOf) -> Side:
    """Make a record ready."""
    return Side(record.document.id, sayings_of(record, entity_of), figures_of(record))


def link_pair(one: Side, other: Side, judge: JudgePairs) -> Ties:
    """Give the links between two reports; within one, where it is given twice. Their order does not matter."""
    one, other = sorted((one, other), key=lambda side: side.document)
    if one.document == other.document:
        return Ties(link_statements(one.sayings, one.sayings, judge), link_figures(one.figures, one.figures))
    return Ties(link_statements(one.sayings, other.sayings, judge), link_figures(one.figures, other.figures))

"""Two reports, or one and itself: the one place where their statements and figures are linked.

Takes what counts of two reports; gives the links between them. Within one report meanings count only for what is
denied or confirmed, so that a report in which nothing is need not be read for them as long as it meets no other.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.linkage.denying import denies_something
from sayso.linkage.figures import Figure, figures_of, link_figures
from sayso.linkage.sayings import EntityOf, Saying, sayings_of
from sayso.linkage.statements import link_statements
from sayso.schema import Act, EmbedTexts, Record, Ties


@dataclass(frozen=True, slots=True)
class Side:
    """A report, ready to be held against another: its sayings and figures."""

    document: str
    sayings: tuple[Saying, ...]
    figures: tuple[Figure, ...]


def side_of(record: Record, entity_of: EntityOf, embed: EmbedTexts) -> Side:
    """Make a record ready."""
    return Side(record.document.id, sayings_of(record, entity_of, embed), figures_of(record))


def link_pair(one: Side, other: Side) -> Ties:
    """Give the links between two reports; within one, where it is given twice. Their order does not matter."""
    one, other = sorted((one, other), key=lambda side: side.document)
    if one.document == other.document:
        return Ties(link_statements(one.sayings, one.sayings), link_figures(one.figures, one.figures))
    return Ties(link_statements(one.sayings, other.sayings), link_figures(one.figures, other.figures))


def weighs_meanings(sayings: Sequence[Saying]) -> bool:
    """Tell whether meanings count within a report."""
    return any(saying.act is Act.CONFIRM or denies_something(saying) for saying in sayings)

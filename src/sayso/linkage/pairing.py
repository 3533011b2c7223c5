"""Two reports, or one and itself: the one place where their statements and figures are linked, all kinds.

Takes what counts of two reports; gives the links between them. The network is asked to judge those pairs alone that
are in doubt.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from sayso.linkage.counting import count_otherwise
from sayso.linkage.denials.answering import link_answers
from sayso.linkage.denials.contradicting import link_contradictions
from sayso.linkage.denials.denying import carry_denials, link_denials
from sayso.linkage.figures.agreement import link_figures
from sayso.linkage.figures.taking import Figure, figures_of
from sayso.linkage.statements.sayings import EntityOf, Saying, sayings_of
from sayso.linkage.statements.tying import link_sayings
from sayso.schema import JudgePairs, Record, StatementLink, Ties


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
        return Ties(link_within(one, judge), link_figures(one.figures, one.figures))
    return Ties(link_statements(one, other, judge), link_figures(one.figures, other.figures))


def join_ties(*ties: Ties) -> Ties:
    """Put links together, in the order of their ends."""
    statements = sorted(
        (link for each in ties for link in each.statements), key=lambda link: (link.a, link.b, link.kind)
    )
    figures = sorted((link for each in ties for link in each.figures), key=lambda link: (link.a, link.b))
    return Ties(tuple(statements), tuple(figures))


def link_within(side: Side, judge: JudgePairs) -> tuple[StatementLink, ...]:
    """Give the links between the statements of one report."""
    sayings = side.sayings
    found = [*link_denials(sayings, sayings, judge), *link_contradictions(sayings, sayings, judge)]
    return (*likeliest(found), *link_answers(sayings, sayings))


def link_statements(one: Side, other: Side, judge: JudgePairs) -> tuple[StatementLink, ...]:
    """Give the links between the statements of two reports."""
    first, second = one.sayings, other.sayings
    alike = link_sayings(first, second, judge, partial(count_otherwise, one.figures, other.figures))
    denials = [*link_denials(first, second, judge), *link_contradictions(first, second, judge)]
    shared = {end for link in alike for end in (link.a, link.b)}
    within = [link for side in (first, second) for link in link_denials(side, side, judge, of=shared)] if shared else []
    return (*alike, *likeliest([*denials, *carry_denials(within, alike)]), *link_answers(first, second))


def likeliest(links: Iterable[StatementLink]) -> tuple[StatementLink, ...]:
    """Keep of the links between the same two statements of two reports the likeliest."""
    best: dict[tuple[str, str], StatementLink] = {}
    for link in sorted(links, key=lambda each: (-each.score, each.because)):
        best.setdefault((link.a, link.b), link)
    return tuple(best[ends] for ends in sorted(best))

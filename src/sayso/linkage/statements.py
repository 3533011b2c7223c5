"""The links between the statements of two reports, or within one: all kinds, one door."""

from collections.abc import Sequence

from sayso.linkage.denying import carry_denials, link_denials
from sayso.linkage.sayings import Saying
from sayso.linkage.tying import link_sayings
from sayso.schema import StatementLink


def link_statements(first: Sequence[Saying], second: Sequence[Saying]) -> tuple[StatementLink, ...]:
    """Give the links between the sayings of two reports; of one report, where it is given twice."""
    if first and second and first[0].document == second[0].document:
        return link_denials(first)
    alike = link_sayings(first, second)
    denials = (*link_denials(first), *link_denials(second))
    return (*alike, *carry_denials(denials, alike))

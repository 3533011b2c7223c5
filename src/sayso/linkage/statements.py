"""The links between the statements of two reports, or within one: all kinds, one door."""

from collections.abc import Sequence

from sayso.linkage.denying import link_denials
from sayso.linkage.sayings import Saying
from sayso.linkage.tying import link_sayings
from sayso.schema import StatementLink


def link_statements(first: Sequence[Saying], second: Sequence[Saying]) -> tuple[StatementLink, ...]:
    """Give the links between the sayings of two reports; of one report, where it is given twice."""
    together = bool(first and second) and first[0].document == second[0].document
    return link_denials(first) if together else link_sayings(first, second)

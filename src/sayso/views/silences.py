"""What later reports leave out, as it is shown: in the order of the texts, each thing once.

Takes omissions; gives them by the reports that are silent and the reason, so that the reason stands once for all of
them. Of several omissions that have a statement in common one stands: a quotation in three pieces that a report leaves
out is one thing that it leaves out.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sayso.schema import Omission


@dataclass(frozen=True, slots=True)
class Silence:
    """What some reports leave out for one reason.

    Attributes:
        documents: The reports.
        because: Who carries it, and why its absence counts.
        statements: Of each thing that is left out the first statement that has it.
    """

    documents: tuple[str, ...]
    because: str
    statements: tuple[str, ...]


def silences_of(omissions: Iterable[Omission], order: Callable[[str], tuple[int, int]]) -> list[Silence]:
    """Give what is left out, by the order of what is left out first.

    Args:
        omissions: Each with a statement or more.
        order: Gives the place of a statement among all.
    """
    told: dict[tuple[str, ...], set[str]] = {}
    found: dict[tuple[tuple[str, ...], str], list[str]] = {}
    for row in sorted(omissions, key=lambda row: min(map(order, row.statements))):
        known = told.setdefault(row.documents, set())
        if known.isdisjoint(row.statements):
            found.setdefault((row.documents, row.because), []).append(min(row.statements, key=order))
        known.update(row.statements)
    return [Silence(documents, because, tuple(some)) for (documents, because), some in found.items()]

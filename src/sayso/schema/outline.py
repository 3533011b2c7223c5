"""What of a report counts when it is held against others, and what comes of it; so that nothing is read twice.

A ledger keeps outlines. Reports *meet* if they have keys in common, and only those that meet are held against each
other; whether they do, and what links them, is told from the two reports and from who is whom alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from sayso.schema.document import Span
from sayso.schema.link import Copy, CopyFinder, Story, StoryFinder
from sayso.schema.record import Record
from sayso.schema.tie import FigureLink, StatementLink

LEAST_KEYS = 2  # keys that two reports must have in common, whenever they were published


@dataclass(frozen=True, slots=True)
class Outline:
    """What of a report's statements and figures counts; for the linker alone to read.

    Attributes:
        document: Id of the document.
        signature: What was taken from the record.
    """

    document: str
    signature: bytes


@dataclass(frozen=True, slots=True)
class Ties:
    """The links between two reports, or within one."""

    statements: tuple[StatementLink, ...] = ()
    figures: tuple[FigureLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of some reports already.

    Attributes:
        pairs: The ids of two reports, in order, or of one twice, whose links are all in `ties`.
        outlines: Of those reports that have one, by id.
        rejected: Statements that do not count.
        judged: Pairs of statements, in order, of which somebody has judged what they are to each other.
        carried: For documents, by id, the passages that they carry and have not written.
    """

    pairs: frozenset[tuple[str, str]] = frozenset()
    ties: Ties = Ties()
    stories: tuple[Story, ...] = ()
    copies: tuple[Copy, ...] = ()
    outlines: Mapping[str, Outline] = field(default_factory=dict)
    rejected: frozenset[str] = frozenset()
    judged: frozenset[tuple[str, str]] = frozenset()
    carried: Mapping[str, Sequence[Span]] = field(default_factory=dict)


class TieFinder(Protocol):
    """Finds links between the statements and the figures of two reports."""

    @property
    def rules(self) -> str:
        """Name the rules by which it links; outlines and links by other rules are to be made anew."""
        ...

    def keys(self, record: Record) -> tuple[str, ...]:
        """Give keys, each once, those of the record's sketch among them.

        Reports that have fewer than `LEAST_KEYS` in common never meet.
        """
        ...

    def may_meet(self, shared: int, days: int | None) -> bool:
        """Tell whether reports with so many keys in common, so many days apart (null: not known), meet."""
        ...

    def outline(self, record: Record) -> Outline:
        """Give what counts of a record."""
        ...

    def link(self, one: Outline, other: Outline, entities: Mapping[str, str]) -> Ties:
        """Give the links between two reports, or within one that is given twice.

        Args:
            one: A report.
            other: Another.
            entities: For each actor of both, by id, whom it is taken for.
        """
        ...


@dataclass(frozen=True, slots=True)
class Finders:
    """All that finds what reports have in common."""

    stories: StoryFinder
    copies: CopyFinder
    ties: TieFinder

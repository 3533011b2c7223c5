"""What ties statements and figures to each other, and what a comparison of reports gives.

Links are pairs, never a transitive closure: one post may hold two propositions. Whether two statements are linked is
told from the two documents in which they stand, and from who is whom, alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol

from sayso.schema.document import Span
from sayso.schema.link import Copy, Story
from sayso.schema.voice import Hearing


class LinkKind(StrEnum):
    """What one statement is to another.

    *same*: the same speaker, occasion and proposition; *repeats*: another occasion. *denies*, *supports* and *counters*
    are another speaker's; `a` is the one that denies, supports, or accuses in return, `b` what it is aimed at.
    """

    SAME = "same"
    REPEATS = "repeats"
    DENIES = "denies"
    SUPPORTS = "supports"
    COUNTERS = "counters"


class FigureRelation(StrEnum):
    """What two figures that count nearly the same thing are to each other."""

    SAME = "same"
    COMPATIBLE = "compatible"
    DIFFERENT_MEASURE = "different measure"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class StatementLink:
    """Two statements, by id.

    Attributes:
        score: Chance that readers would mark it so, 0 to 1.
        because: What it was told from.
    """

    kind: LinkKind
    a: str
    b: str
    score: float
    because: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Where two wordings of one statement part.

    Attributes:
        a: The words of the first, a span of its document; null where it has none there.
        b: Those of the second.
        quoted: Both give the words as a quotation.
    """

    a: Span | None
    b: Span | None
    quoted: bool


@dataclass(frozen=True, slots=True)
class FigureLink:
    """Two quantities, by id, that count nearly the same thing; `because` says what agrees or differs."""

    relation: FigureRelation
    a: str
    b: str
    because: str


@dataclass(frozen=True, slots=True)
class WorkLink:
    """Two works, by id, that are one under two names; `because` says what agrees."""

    a: str
    b: str
    because: str


@dataclass(frozen=True, slots=True)
class Omission:
    """What later reports on the same happening do not carry.

    Attributes:
        statements: One statement, as the reports that carry it have it, the first published first.
        documents: The reports that leave it out.
        because: Why the silence counts.
    """

    statements: tuple[str, ...]
    documents: tuple[str, ...]
    because: str


@dataclass(frozen=True, slots=True)
class Alone:
    """A statement that one report alone has; no reproach."""

    statement: str
    document: str


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a document is given to a speaker.

    Attributes:
        actor: Whom the speaker is taken for across reports; null for those who are not known, and for the outlet.
        name: What the report calls the speaker; null is the outlet's own voice.
        characters: Letters of the statements' contents, each counted for the innermost statement's speaker.
        share: Of all letters that were read, 0 to 1.
    """

    document: str
    actor: str | None
    name: str | None
    characters: int
    share: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Reports of one affair, laid side by side."""

    stories: tuple[Story, ...] = ()
    copies: tuple[Copy, ...] = ()
    links: tuple[StatementLink, ...] = ()
    figures: tuple[FigureLink, ...] = ()
    works: tuple[WorkLink, ...] = ()
    left_out: tuple[Omission, ...] = ()
    only_in: tuple[Alone, ...] = ()
    voice: tuple[Share, ...] = ()
    hearings: tuple[Hearing, ...] = ()


class Entailment(NamedTuple):
    """What one text is to another: the chances, 0 to 1, that it entails it, and that it contradicts it."""

    entails: float
    contradicts: float


class JudgePairs(Protocol):
    """Tells of pairs of texts what the first is to the second."""

    def __call__(self, pairs: Sequence[tuple[str, str]], /) -> Sequence[Entailment]:
        """Judge each pair, the same alone and among others."""
        ...

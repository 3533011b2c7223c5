"""A work: a document that is spoken of, such as a communique, a treaty or a plan, and who did what with it."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.schema.document import Span


class WorkKind(StrEnum):
    """What a work is."""

    COMMUNIQUE = "communique"
    TREATY = "treaty"
    PLAN = "plan"
    RESOLUTION = "resolution"
    LAW = "law"
    REPORT = "report"
    SPEECH = "speech"
    OTHER = "other"


class WorkDeed(StrEnum):
    """What an actor did with a work."""

    ISSUED = "issued"
    PROPOSED = "proposed"
    SIGNED = "signed"
    NEGOTIATED = "negotiated"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class WorkRole:
    """An actor's part in a work; `statement` is the one it rests on, null for the outlet's own voice."""

    actor: str
    role: WorkDeed
    statement: str | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """A document that a report speaks of."""

    id: str
    name: str
    kind: WorkKind
    mentions: tuple[Span, ...] = ()
    roles: tuple[WorkRole, ...] = ()

"""A statement: one or more sources are reported, by a cue, to have said, written, thought or intended a content."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.schema.document import Span


class Form(StrEnum):
    """How much of the content is quoted: all of it, part of it, or none."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Act(StrEnum):
    """What the source does by the statement."""

    SAY = "say"
    DESCRIBE = "describe"
    REPORT = "report"
    ASK = "ask"
    CONFIRM = "confirm"
    DENY = "deny"
    REJECT = "reject"
    ACCUSE = "accuse"
    CRITICIZE = "criticize"
    CONCERN = "concern"
    PRAISE = "praise"
    WARN = "warn"
    THREATEN = "threaten"
    DEMAND = "demand"
    PROPOSE = "propose"
    PLEDGE = "pledge"
    REFUSE = "refuse"
    AGREE = "agree"
    BELIEVE = "believe"
    INTEND = "intend"


class Grounding(StrEnum):
    """How a record rests on the text: word for word, after normalising, or by inference."""

    EXACT = "exact"
    NORMALISED = "normalised"
    INFERRED = "inferred"


class MarkerKind(StrEnum):
    """How an outlet keeps its distance, and what other quotation marks are."""

    SCARE_QUOTE = "scare quote"
    TERM = "term"
    QUOTATION = "quotation"
    HEDGE = "hedge"
    LOADED_CUE = "loaded cue"


@dataclass(frozen=True, slots=True)
class Source:
    """Whose words they are, as the text puts it; `unknown_because` says why there are no spans."""

    spans: tuple[Span, ...] = ()
    actors: tuple[str, ...] = ()
    work: str | None = None
    unknown_because: str | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that attribute."""

    spans: tuple[Span, ...]


EMBEDDED = 96  # bytes of an embedding


@dataclass(frozen=True, slots=True)
class Content:
    """What is attributed; in pieces where the text interrupts it.

    Attributes:
        embedding: What it means to the network, in its place: 96 numbers of one byte each, in base 64; those of two
            contents that mean nearly the same have a cosine near one. Null where no word of it was read.
    """

    spans: tuple[Span, ...]
    embedding: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution relation.

    Attributes:
        cue: Null only where there is none (transcript lines, embedded posts).
        negated: The text says that it was not said ("did not say"); a refusal is the act *refuse*.
        inside: Id of the statement in whose content this one stands.
        confidence: Calibrated chance that source, cue and content all overlap what a reader would mark, 0 to 1.
    """

    id: str
    source: Source
    cue: Cue | None
    content: Content
    form: Form
    act: Act
    negated: bool
    confidence: float
    grounding: Grounding = Grounding.EXACT
    inside: str | None = None
    addressees: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    speaks_for: tuple[str, ...] = ()
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Marker:
    """A sign of the outlet's distance, or a pair of quotation marks that is none; `statement` is where it belongs."""

    id: str
    span: Span
    kind: MarkerKind
    statement: str | None = None

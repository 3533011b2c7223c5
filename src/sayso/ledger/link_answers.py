"""What a ledger answers when it is asked what reports have in common, and where they part."""

from dataclasses import dataclass

from sayso.ledger.answers import DocumentRow, StatementRow
from sayso.ledger.claim_answers import QuantityRow
from sayso.schema.tie import FigureRelation, LinkKind


@dataclass(frozen=True, slots=True)
class LinkRow:
    """Two statements that are tied, by id.

    Attributes:
        judgement: The number of the judgement that says so; null where it is proposed.
    """

    kind: LinkKind
    a: str
    b: str
    score: float
    because: str
    judgement: int | None


@dataclass(frozen=True, slots=True)
class StoryRow:
    """Documents on the same happening, by date of publication.

    Attributes:
        score: Mean chance of its pairs to be on the same happening, 0 to 1.
        because: What the likeliest pair has in common.
        actors: Names of those who are named in most of the documents, the most frequent first.
        same: Pairs of statements, of two of the documents, that are the same.
        denied: Pairs of statements, of any of the documents, of which one denies the other.
        copies: Texts that several of the documents carry word for word.
    """

    documents: tuple[DocumentRow, ...]
    score: float
    because: str
    actors: tuple[str, ...]
    same: int
    denied: int
    copies: int

    @property
    def outlets(self) -> tuple[str, ...]:
        """Give the outlets, each once."""
        return tuple(dict.fromkeys(row.outlet for row in self.documents if row.outlet))

    @property
    def first(self) -> str | None:
        """Give the first day of publication."""
        return min((row.published[:10] for row in self.documents if row.published), default=None)

    @property
    def last(self) -> str | None:
        """Give the last day of publication."""
        return max((row.published[:10] for row in self.documents if row.published), default=None)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A statement that stands against a claim: it *denies* it, or *counters* it with an accusation in return."""

    kind: LinkKind
    statement: StatementRow
    score: float
    because: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """A claim and what stands against it, each by date of publication.

    Attributes:
        claim: The statement, as the first report has it.
        also: The same claim in other reports, or made again.
    """

    claim: StatementRow
    also: tuple[StatementRow, ...]
    against: tuple[Contradiction, ...]


@dataclass(frozen=True, slots=True)
class FigureDispute:
    """Two figures of the same thing that cannot both be right."""

    a: QuantityRow
    b: QuantityRow
    because: str


@dataclass(frozen=True, slots=True)
class Disputes:
    """What is disputed: claims, and figures."""

    claims: tuple[Dispute, ...] = ()
    figures: tuple[FigureDispute, ...] = ()


@dataclass(frozen=True, slots=True)
class TiedStatement:
    """What a link leads to from one of its ends: the statement at the other."""

    link: LinkRow
    statement: StatementRow


@dataclass(frozen=True, slots=True)
class TiedFigure:
    """A figure that counts nearly the same as another; `because` says what agrees or differs."""

    relation: FigureRelation
    figure: QuantityRow
    because: str


@dataclass(frozen=True, slots=True)
class StandingStatement:
    """A statement that stands at a place, with what it is tied to: by kind, then by date of publication."""

    statement: StatementRow
    ties: tuple[TiedStatement, ...]


@dataclass(frozen=True, slots=True)
class StandingFigure:
    """A figure that stands at a place, with those that count nearly the same."""

    figure: QuantityRow
    ties: tuple[TiedFigure, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """What stands at a place of a document: statements, the innermost first, and figures."""

    statements: tuple[StandingStatement, ...] = ()
    figures: tuple[StandingFigure, ...] = ()

"""The ledger: the file that keeps documents, their readings and their statements, and answers questions about them."""

from sayso.ledger.affair import Affair, Pair, PaperTrail, Part, Period, Standing, Tie
from sayso.ledger.answers import (
    ActorRow,
    DeedRow,
    DocumentRow,
    Failure,
    Hit,
    Judgement,
    Profile,
    Reading,
    RoleRow,
    StatementRow,
    Verification,
    Written,
)
from sayso.ledger.claim_answers import EventRow, Moment, Party, QuantityRow, SayRow, Timeline, Utterance, When
from sayso.ledger.ledger import Ledger
from sayso.ledger.link_answers import Contradiction, Dispute, Disputes, FigureDispute, LinkRow, StoryRow
from sayso.ledger.search import Snippet
from sayso.ledger.spread import list_statements

__all__ = [
    "ActorRow",
    "Affair",
    "Contradiction",
    "DeedRow",
    "Dispute",
    "Disputes",
    "DocumentRow",
    "EventRow",
    "Failure",
    "FigureDispute",
    "Hit",
    "Judgement",
    "Ledger",
    "LinkRow",
    "Moment",
    "Pair",
    "PaperTrail",
    "Part",
    "Party",
    "Period",
    "Profile",
    "QuantityRow",
    "Reading",
    "RoleRow",
    "SayRow",
    "Snippet",
    "Standing",
    "StatementRow",
    "StoryRow",
    "Tie",
    "Timeline",
    "Utterance",
    "Verification",
    "When",
    "Written",
    "list_statements",
]

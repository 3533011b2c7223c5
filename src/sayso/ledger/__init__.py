"""The ledger: the file that keeps documents, their readings and their statements, and answers questions about them."""

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
from sayso.ledger.ledger import Ledger
from sayso.ledger.search import Snippet
from sayso.ledger.spread import list_statements

__all__ = [
    "ActorRow",
    "DeedRow",
    "DocumentRow",
    "Failure",
    "Hit",
    "Judgement",
    "Ledger",
    "Profile",
    "Reading",
    "RoleRow",
    "Snippet",
    "StatementRow",
    "Verification",
    "Written",
    "list_statements",
]

"""The ledger: the file that keeps documents, their readings and their statements, and answers questions about them."""

from sayso.ledger.answers import DocumentRow, Failure, Hit, Reading, StatementRow, Verification, Written
from sayso.ledger.ledger import Ledger
from sayso.ledger.search import Snippet
from sayso.ledger.spread import list_statements

__all__ = [
    "DocumentRow",
    "Failure",
    "Hit",
    "Ledger",
    "Reading",
    "Snippet",
    "StatementRow",
    "Verification",
    "Written",
    "list_statements",
]

"""`sayso delete`: documents out of a ledger, once the user has seen which."""

import sys
from collections.abc import Sequence

from sayso.errors import UsageError
from sayso.ledger import DocumentRow, Ledger
from sayso.views.plain import one_line
from sayso.views.tables import counted, heading_of
from sayso.views.terminal import open_messages, say


def delete_documents(ledger: Ledger, called: Sequence[str], *, ask: bool) -> None:
    """Delete documents; none, if one of them cannot be found or the user says no.

    Args:
        ledger: The ledger.
        called: What the user calls them.
        ask: Whether to ask first.

    Raises:
        UnknownDocumentError: A document cannot be found.
        UsageError: There is nobody to ask.
    """
    messages = open_messages()
    found = list({row.id: row for row in map(ledger.find, called)}.values())
    if ask:
        if not sys.stdin.isatty():
            raise UsageError(
                "there is nobody to ask", expected="a terminal", remedy="say --yes to delete without asking"
            )
        for row in found:
            say(messages, describe(row))
        messages.print(f"Delete {'it' if len(found) == 1 else 'these'}? [y/N] ", end="")
        if sys.stdin.readline().strip().lower() not in ("y", "yes"):
            say(messages, "nothing was deleted")
            return
    for row in found:
        ledger.delete(row.id)
        say(messages, f"deleted {describe(row)}")


def describe(row: DocumentRow) -> str:
    """Name a document on one line."""
    return f"{row.id[:12]} {one_line(row.name)} ({heading_of(row)}, {counted(row.statements, 'statement')})"

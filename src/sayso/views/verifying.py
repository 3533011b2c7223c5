"""`sayso verify`: what was checked, and what does not hold."""

from rich.text import Text

from sayso.batch import compare_with_file
from sayso.ledger import Ledger, Verification
from sayso.views.tables import plain_table
from sayso.views.terminal import complain, open_messages, open_output


def verify_ledger(ledger: Ledger) -> bool:
    """Check a ledger, show the numbers on standard output and each failure on standard error.

    Returns:
        Whether all of it holds.
    """
    found = ledger.verify(compare_with_file)
    messages = open_messages()
    for failure in found.failures:
        where = f"document {failure.document}" if failure.document else str(ledger.path)
        complain(messages, f"{where}: {failure.what}; {failure.remedy}")
    table = plain_table()
    table.add_column("checked")
    table.add_column("number", justify="right")
    for name, number in numbers_of(found):
        table.add_row(Text(name), Text(f"{number:,}"))
    open_output().print(table)
    return not found.failures


def numbers_of(found: Verification) -> tuple[tuple[str, int], ...]:
    """Give the numbers of a check, with their names."""
    return (
        ("documents", found.documents),
        ("statements", found.statements),
        ("spans", found.spans),
        ("source files", found.files),
        ("source files no longer there", found.files_missing),
        ("failures", len(found.failures)),
    )

"""`sayso export`: a ledger in the forms that other programs read."""
# ruff: noqa: D301 - "\b" in a docstring keeps the lines of an example as they are

import sys
from pathlib import Path
from typing import Annotated

import typer

from sayso.errors import UsageError
from sayso.views.commands.options import LedgerOption, WithoutCopiesOption, open_ledger


def export(
    name: Annotated[str, typer.Argument(metavar="FORM", help="plover, or the export of another package.")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to; - for standard output.")] = Path("-"),
    ledger: LedgerOption = None,
    without_copies: WithoutCopiesOption = False,
) -> None:
    """Write a ledger in a form that other programs read.

    `plover` writes event data in PLOVER's forty columns as POLECAT has them, tabs between, one line for each source
    with each recipient; columns of our own follow: status, on whose word, stance, how precise the date is, document
    and offsets. What there is no source for stays empty. What somebody has rejected is left out.

    \b
    Examples:
      sayso export plover events.tsv
      sayso export plover - --ledger affair.db | cut -f 2,3,8,16
    """
    from sayso.views.exports import find_export, writer_of
    from sayso.views.terminal import open_messages, say, use_utf8

    write = writer_of(find_export(name), without_copies=without_copies)
    with open_ledger(ledger) as opened:
        if str(file) == "-":
            use_utf8()
            write(opened, sys.stdout)
            return
        try:
            with file.open("w", encoding="utf-8", newline="") as stream:
                count = write(opened, stream)
        except OSError as error:
            raise UsageError(
                f"FILE is {str(file)!r}: {error.strerror}",
                expected="a file in a folder that exists and may be written to",
                remedy="name another",
            ) from error
    say(open_messages(), f"{count:,} rows written to {file}")

"""`sayso compare`."""
# ruff: noqa: D301 - "\b" in a docstring keeps the lines of an example as they are

import sys
from typing import Annotated

import typer

from sayso.views.commands.options import LedgerOption, WithoutCopiesOption


def compare(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH", help="Files and folders; with --ledger documents, and without any all."),
    ] = None,
    ledger: LedgerOption = None,
    without_copies: WithoutCopiesOption = False,
    as_json: Annotated[bool, typer.Option("--json", help="Write the comparison as one line of JSON.")] = False,
) -> None:
    """Lay reports of one affair side by side.

    Which statements are the same in other words, who denies whom, which figures agree or part, what a later report
    leaves out, and how much of each report is given to whom. Files are read; with --ledger the documents that it
    keeps are taken, with what has been judged about who is whom. With --without-copies each text that several carry
    counts in one of them alone.

    \b
    Examples:
      sayso compare harbour_post.txt evening_bell.txt
      sayso compare --ledger affair.db --json | jq .denies
    """
    from sayso.views.carried import carried_among, carried_in_ledger, carried_line
    from sayso.views.commands.options import open_ledger, tell
    from sayso.views.comparing import compare_documents, compare_paths, comparison_json
    from sayso.views.plain import safe_json
    from sayso.views.shown import letters_of
    from sayso.views.side_by_side import show_comparison
    from sayso.views.terminal import open_output, use_utf8

    if ledger is not None or not paths:
        with open_ledger(ledger) as opened:
            records, comparison = compare_documents(opened, paths or (), without_copies=without_copies)
            carried = carried_in_ledger(opened, records) if without_copies else None
    else:
        records, comparison = compare_paths(paths, without_copies=without_copies)
        carried = carried_among(records, comparison.copies) if without_copies else None
    if carried is not None:
        tell(carried_line(carried, letters_of(records)))
    if as_json:
        use_utf8()
        sys.stdout.write(safe_json(comparison_json(comparison, records)) + "\n")
    else:
        show_comparison(open_output(), records, comparison)

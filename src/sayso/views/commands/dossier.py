"""`sayso dossier`."""
# ruff: noqa: D301 - "\b" in a docstring keeps the lines of an example as they are

from typing import Annotated

import typer

from sayso.views.commands.options import LedgerOption, WithoutCopiesOption


def dossier(
    out: Annotated[str, typer.Argument(metavar="OUT.html", help="The page to write; - for standard output.")],
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH", help="Files and folders; with --ledger documents, and without any all."),
    ] = None,
    ledger: LedgerOption = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TITLE", help="What stands above the page.")] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="By what was published until this day (month, year).")
    ] = None,
    without_copies: WithoutCopiesOption = False,
) -> None:
    """Write an affair as one page, to read, hand on or print.

    What is disputed, who said what and which report carries it, what happened when, which figures are given, what
    passes between whom, who is heard and what is left out; then each report in full with its statements marked. Every
    line leads to the words that it rests on, and what is not known says why. The page needs no network and holds
    nothing that a report could run. Files are read; with --ledger the documents that it keeps are taken, with what has
    been judged.

    \b
    Examples:
      sayso dossier quarrel.html harbour_post.txt evening_bell.txt
      sayso dossier affair.html --ledger affair.db --title "The quarrel over the pier"
      sayso dossier june.html --ledger affair.db --as-of 2024-06
    """
    from sayso.views.carried import carried_line
    from sayso.views.commands.options import check_day, open_ledger, tell
    from sayso.views.dossier.gathering import gather_documents, gather_paths
    from sayso.views.dossier.writing import STANDARD_OUTPUT, check_target, summary, write_dossier
    from sayso.views.shown import letters_of
    from sayso.views.terminal import open_messages, say

    day = check_day(as_of, "--as-of")
    check_target(out)
    if ledger is not None or not paths:
        with open_ledger(ledger) as opened:
            material = gather_documents(opened, paths or (), title=title, as_of=day, without_copies=without_copies)
    else:
        material = gather_paths(paths, title=title, as_of=day, without_copies=without_copies)
    write_dossier(material, out)
    if material.carried is not None:
        tell(carried_line(material.carried, letters_of(material.records)))
    if out != STANDARD_OUTPUT:
        say(open_messages(), f"{out}: {summary(material)}")

"""`sayso voice`."""
# ruff: noqa: D301 - "\b" in a docstring keeps the lines of an example as they are

import sys
from typing import Annotated

import typer

from sayso.views.commands.options import (
    LedgerOption,
    WithoutCopiesOption,
    open_ledger_or_files,
    print_or_say,
    tell_text_left_out,
)


def voice(
    documents: Annotated[
        list[str] | None,
        typer.Argument(metavar="DOCUMENT", help="Ids, paths, file names or titles; without any, all by outlet."),
    ] = None,
    ledger: LedgerOption = None,
    by_outlet: Annotated[
        bool, typer.Option("--by-outlet", help="Take the reports of each outlet together, also where some are named.")
    ] = False,
    without_copies: WithoutCopiesOption = False,
    apart: Annotated[
        bool, typer.Option("--apart", help="By outlet: persons and bodies by themselves, not as whom they speak for.")
    ] = False,
    limit: Annotated[
        int, typer.Option("--limit", min=1, metavar="N", help="Show at most N speakers of each, and N tests.")
    ] = 12,
    as_json: Annotated[bool, typer.Option("--json", help="Write all of it as one line of JSON.")] = False,
) -> None:
    """Show who is heard: how much, how early, and in which words.

    For each speaker: the share of the words, who comes first and after how much of the text, the outlet's cues and
    which of them are loaded (claimed, insisted), and scare quotes about the speaker or within what is said. Then
    whether a loaded cue is used for somebody more often than for others, or than other outlets use it, where there
    are enough cues to tell. By outlet a person counts as the state or body for which the person speaks. Where there
    is no ledger, files are read for the occasion.

    \b
    Examples:
      sayso voice report.txt
      sayso voice --without-copies --ledger affair.db
      sayso voice --json | jq '.contrasts[] | select(.corrected != null)'
    """
    from sayso.views.hearing import documents_called, hear_documents
    from sayso.views.plain import safe_json
    from sayso.views.terminal import use_utf8
    from sayso.views.voices import show_outlets, show_reports, voices_json

    with open_ledger_or_files(ledger, documents or ()) as (opened, asked):
        rows = documents_called(opened, asked)
        voices = hear_documents(opened, rows, without_copies=without_copies, apart=apart)
        tell_text_left_out(opened, without_copies)
    if as_json:
        use_utf8()
        sys.stdout.write(safe_json(voices_json(voices)) + "\n")
    else:
        show = show_reports if documents and not by_outlet else show_outlets
        print_or_say(show(voices, rows, limit) if rows else None, "no documents")

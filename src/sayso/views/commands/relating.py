"""`sayso stories` and `sayso disputes`: what reports have in common, and where they part."""
# ruff: noqa: D301 - "\b" in a docstring keeps the lines of an example as they are

from typing import Annotated

import typer

from sayso.views.commands.options import (
    AboutOption,
    ByOption,
    ItselfOption,
    JsonOption,
    LedgerOption,
    Output,
    ToOption,
    WithoutCopiesOption,
    check_day,
    copies_of,
    open_ledger,
    print_or_say,
    tell_text_left_out,
    write_rows,
)

SinceOption = Annotated[
    str | None, typer.Option("--since", metavar="DATE", help="Published on this day (month, year) or later.")
]
UntilOption = Annotated[
    str | None, typer.Option("--until", metavar="DATE", help="Published on this day (month, year) or before.")
]


def stories(
    ledger: LedgerOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    without_copies: WithoutCopiesOption = False,
    as_json: JsonOption = False,
) -> None:
    """List the stories: documents on the same happening.

    Each with its documents, outlets and days, what the documents have in common, who is named in most of them, and how
    many statements they share. With --since or --until those that have a document of these days. With --without-copies
    actors and statements are counted outside text that reports carry and have not written.

    \b
    Examples:
      sayso stories
      sayso stories --since 2024-07 --json | jq .outlets
    """
    from sayso.views.relating import show_stories, story_values

    first, last = check_day(since, "--since"), check_day(until, "--until")
    with open_ledger(ledger) as opened:
        rows = opened.stories(since=first, until=last, copies=copies_of(without_copies))
        tell_text_left_out(opened, without_copies)
    if as_json:
        write_rows(map(story_values, rows), (), Output.JSON)
    else:
        print_or_say(show_stories(rows) if rows else None, "no stories")


def disputes(
    ledger: LedgerOption = None,
    by: ByOption = None,
    itself: ItselfOption = False,
    about: AboutOption = None,
    to: ToOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    without_copies: WithoutCopiesOption = False,
    as_json: JsonOption = False,
) -> None:
    """List what is denied, accused in return, or in conflict.

    Each claim with the statements that stand against it; every line ends with DOCUMENT@OFFSET, which `sayso show`
    takes. With --by, --about, --to, --since or --until one of the statements must be such a one.

    \b
    Examples:
      sayso disputes
      sayso disputes --by China --about NATO
      sayso disputes --since 2024-04 --json | jq .against
    """
    from sayso.views.choosing import choose
    from sayso.views.relating import dispute_values, show_disputes

    choose(by, about, to, itself=itself)
    first, last = check_day(since, "--since"), check_day(until, "--until")
    with open_ledger(ledger) as opened:
        copies = copies_of(without_copies)
        found = opened.disputes(by=by, itself=itself, about=about, to=to, since=first, until=last, copies=copies)
        tell_text_left_out(opened, without_copies)
    if as_json:
        write_rows(dispute_values(found), (), Output.JSON)
    else:
        print_or_say(show_disputes(found) if found.claims or found.figures else None, "nothing disputed")

"""`sayso judge`: what people judge, one command a kind of judgement."""
# ruff: noqa: D301 - "\b" in a docstring keeps the lines of an example as they are

import os
from typing import Annotated

import typer

from sayso.views.commands.options import JsonOption, LedgerOption, Output, open_ledger, print_or_say, write_rows

judge = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, context_settings={"help_option_names": ["-h", "--help"]}
)
Actor = Annotated[str, typer.Argument(metavar="ACTOR", help="A name, a country or its code, or an id.")]
Other = Annotated[str, typer.Argument(metavar="OTHER", help="Another one.")]
One = Annotated[
    str,
    typer.Argument(metavar="ONE", help="An actor; or a statement: its id, DOCUMENT#NUMBER or DOCUMENT@OFFSET."),
]
Statement = Annotated[
    str, typer.Argument(metavar="STATEMENT", help="A statement: its id, DOCUMENT#NUMBER or DOCUMENT@OFFSET.")
]
Author = Annotated[
    str | None, typer.Option("--by", envvar="SAYSO_JUDGE", metavar="NAME", help="Who judges.  [default: you]")
]


@judge.callback()
def judging() -> None:
    """Judge what was read; a later reading does not overrule it.

    A judgement holds on to the words of a report, and stays when the report is read again. The latest counts; what is
    taken back is closed, and kept.

    \b
    Examples:
      sayso judge merge "Kyiv Post" "KyivPost"
      sayso judge split "Wang" reports/report.txt
      sayso judge reject reports/report.txt#3
      sayso judge denies evening_bell.txt#4 harbour_post.txt#3
      sayso judge list
      sayso judge undo 2
    """


@judge.command()
def merge(actor: Actor, other: Other, ledger: LedgerOption = None, by: Author = None) -> None:
    """Two actors are one: the second becomes the first.

    \b
    Example:
      sayso judge merge "Volodymyr Zelensky" "Zelenskiy"
    """
    keep("merge", actor, other, ledger, by)


@judge.command()
def same(one: One, other: Other, ledger: LedgerOption = None, by: Author = None) -> None:
    """Two actors, or two statements, are the same; of actors it is what `merge` says.

    What is judged of two statements stands in the place of whatever was proposed between them.

    \b
    Examples:
      sayso judge same "the West" "Western states"
      sayso judge same harbour_post.txt#3 evening_bell.txt#1
    """
    keep("same", one, other, ledger, by)


@judge.command()
def different(one: One, other: Other, ledger: LedgerOption = None, by: Author = None) -> None:
    """Two actors, or two statements, are not the same.

    Such actors are never put together; no link is shown between such statements, of whatever kind.

    \b
    Examples:
      sayso judge different "George Bush" "George W. Bush"
      sayso judge different harbour_post.txt#3 evening_bell.txt@210
    """
    keep("different", one, other, ledger, by)


@judge.command()
def repeats(statement: Statement, other: Statement, ledger: LedgerOption = None, by: Author = None) -> None:
    """Two statements are the same, made on two occasions.

    \b
    Example:
      sayso judge repeats harbour_post.txt#3 evening_bell.txt#1
    """
    keep("repeats", statement, other, ledger, by)


@judge.command()
def denies(statement: Statement, other: Statement, ledger: LedgerOption = None, by: Author = None) -> None:
    """The first of two statements says that the second is not so.

    \b
    Example:
      sayso judge denies evening_bell.txt#4 harbour_post.txt#3
    """
    keep("denies", statement, other, ledger, by)


@judge.command()
def supports(statement: Statement, other: Statement, ledger: LedgerOption = None, by: Author = None) -> None:
    """The first of two statements says that another's is so.

    \b
    Example:
      sayso judge supports evening_bell.txt#4 harbour_post.txt#3
    """
    keep("supports", statement, other, ledger, by)


@judge.command()
def counters(statement: Statement, other: Statement, ledger: LedgerOption = None, by: Author = None) -> None:
    """The first of two statements accuses in return.

    \b
    Example:
      sayso judge counters evening_bell.txt#5 harbour_post.txt#3
    """
    keep("counters", statement, other, ledger, by)


@judge.command()
def split(
    actor: Actor,
    document: Annotated[str, typer.Argument(metavar="DOCUMENT", help="Its id, path, file name or title.")],
    ledger: LedgerOption = None,
    by: Author = None,
) -> None:
    """In one report it is somebody else of that name.

    \b
    Example:
      sayso judge split "Chris Smith" reports/report.txt
    """
    keep("split", actor, document, ledger, by)


@judge.command()
def rename(
    actor: Actor,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What it is to be called.")],
    ledger: LedgerOption = None,
    by: Author = None,
) -> None:
    """An actor is to be called otherwise.

    \b
    Example:
      sayso judge rename Kiev-Press "Kyiv Press Agency"
    """
    keep("rename", actor, name, ledger, by)


@judge.command()
def reject(
    what: Annotated[
        str,
        typer.Argument(metavar="WHAT", help="A statement: its id, DOCUMENT#NUMBER or DOCUMENT@OFFSET; or an actor."),
    ],
    ledger: LedgerOption = None,
    by: Author = None,
) -> None:
    """It is no statement, or no actor: it is left out from now on.

    \b
    Examples:
      sayso judge reject reports/report.txt#3
      sayso judge reject "Read More"
    """
    keep("reject", what, None, ledger, by)


@judge.command("list")
def list_all(
    ledger: LedgerOption = None,
    closed: Annotated[bool, typer.Option("--all", help="With those that were taken back or superseded.")] = False,
    as_json: JsonOption = False,
) -> None:
    """List the judgements.

    \b
    Example:
      sayso judge list --all
    """
    from sayso.views import casting, columns

    with open_ledger(ledger) as opened:
        rows = opened.judgements(closed=closed)
    if as_json:
        write_rows(map(columns.judgement_values, rows), columns.JUDGEMENT_COLUMNS, Output.JSON)
    else:
        print_or_say(casting.judgements_table(rows) if rows else None, "no judgements")


@judge.command()
def undo(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="Its number in `sayso judge list`.")],
    ledger: LedgerOption = None,
) -> None:
    """Take a judgement back.

    \b
    Example:
      sayso judge undo 2
    """
    from sayso.views.terminal import open_messages, say

    with open_ledger(ledger) as opened:
        opened.take_back(number)
    say(open_messages(), f"judgement {number} taken back")


def keep(kind: str, subject: str, other: str | None, ledger: "LedgerOption", by: str | None) -> None:
    """Keep a judgement, and say so."""
    from sayso.views.terminal import open_messages, say

    with open_ledger(ledger) as opened:
        kept = opened.judge(kind, subject, other, by=by or whoever())
    say(open_messages(), f"judgement {kept.number} kept: {kept.kind} {kept.words}")


def whoever() -> str:
    """Name whoever sits at the keyboard, as far as the system tells."""
    return os.environ.get("USER") or os.environ.get("USERNAME") or "unknown"

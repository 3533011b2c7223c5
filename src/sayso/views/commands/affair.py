"""`sayso affair`: the whole of it, and its picture."""
# ruff: noqa: D301 - "\b" in a docstring keeps the lines of an example as they are

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.errors import UsageError
from sayso.views.commands.options import (
    LedgerOption,
    Output,
    WithoutCopiesOption,
    check_day,
    copies_of,
    open_ledger,
    print_or_say,
    tell_text_left_out,
    write_rows,
)

if TYPE_CHECKING:
    from sayso.ledger import Affair


def affair(
    ledger: LedgerOption = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="By what was published until this day (month, year).")
    ] = None,
    between: Annotated[
        tuple[str, str] | None, typer.Option("--between", metavar="A B", help="Only what passes between two actors.")
    ] = None,
    about: Annotated[
        str | None, typer.Option("--about", metavar="ACTOR", help="Only what this actor does and undergoes.")
    ] = None,
    apart: Annotated[
        bool, typer.Option("--apart", help="Persons and bodies by themselves, not as those for whom they act.")
    ] = False,
    without_copies: WithoutCopiesOption = False,
    svg: Annotated[
        Path | None, typer.Option("--svg", metavar="FILE", help="Draw cooperation and conflict over time into a file.")
    ] = None,
    limit: Annotated[
        int,
        typer.Option(
            "--limit",
            min=1,
            metavar="N",
            help="Show at most N actors, pairs, kinds of events, events a kind, works.",
        ),
    ] = 10,
    as_json: Annotated[bool, typer.Option("--json", help="Write all of it as one line of JSON.")] = False,
) -> None:
    """Show the affair: the actors, and what passes between them.

    A person or body that acts for a state or an organisation stands here as that. For each pair: who accuses,
    threatens, aids, visits whom, when, whether it is done, on whose word, and where it stands (DOCUMENT@OFFSET). Then
    cooperation and conflict over time, what is disputed apart from what is not, and the works with who issued,
    proposed, signed, negotiated or rejected them. What somebody has rejected is left out. Where several pairs are
    shown, each has a third as many events of a kind as --between shows of one, the latest; JSON holds all.

    \b
    Examples:
      sayso affair --about Ukraine --as-of 2024-07
      sayso affair --between China NATO
      sayso affair --svg affair.svg --json > affair.json
    """
    day = check_day(as_of, "--as-of")
    with open_ledger(ledger) as opened:
        copies = copies_of(without_copies)
        found = opened.affair(as_of=day, between=between, about=about, apart=apart, copies=copies)
        tell_text_left_out(opened, without_copies)
    if svg is not None:
        draw(found, svg)
    if as_json:
        from sayso.views.affair_values import affair_values

        write_rows([affair_values(found)], (), Output.JSON)
        return
    from sayso.views.affairs import show_affair

    shown = found.actors or any(work.parts for work in found.works)
    print_or_say(show_affair(found, limit=limit) if shown else None, "no events")


def draw(affair: "Affair", path: Path) -> None:
    """Write the picture of an affair into a file."""
    from sayso.views.charts import draw_affair

    day = f" as of {affair.as_of}" if affair.as_of else ""
    try:
        path.write_text(draw_affair(affair, f"Cooperation and conflict{day}"), "utf-8", newline="\n")
    except OSError as error:
        raise UsageError(
            f"--svg is {str(path)!r}: {error.strerror}",
            expected="a file in a folder that exists and may be written to",
            remedy="name another",
        ) from error

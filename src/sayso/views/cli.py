"""The command line: one command a verb, each a thin door to a view.

Heavy modules are imported inside the commands, so that `--help` answers at once. Standard output holds results alone.
The exit status is 0 where all went well, 1 where something failed, 2 where the command line itself is wrong, and 130
after an interruption.
"""
# ruff: noqa: D301 - "\b" in a docstring keeps the lines of an example as they are

from typing import Annotated

import typer

from sayso.errors import SaysoError, UsageError
from sayso.views.commands.actors import actor, actors
from sayso.views.commands.affair import affair
from sayso.views.commands.claims import events, quantities, timeline
from sayso.views.commands.comparing import compare
from sayso.views.commands.documents import delete, documents, show, verify
from sayso.views.commands.dossier import dossier
from sayso.views.commands.exporting import export
from sayso.views.commands.judging import judge
from sayso.views.commands.reading import read
from sayso.views.commands.relating import disputes, stories
from sayso.views.commands.statements import search, statements
from sayso.views.commands.voice import voice

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def show_version(wanted: bool) -> None:
    """Print the version, and end."""
    if wanted:
        from importlib.metadata import version

        typer.echo(f"sayso {version('sayso')}")
        raise typer.Exit


@app.callback()
def sayso(
    version: Annotated[
        bool, typer.Option("--version", callback=show_version, is_eager=True, help="Show the version, and end.")
    ] = False,
) -> None:
    """Read news reports, and see who says what in them: on whose word, and where exactly it stands.

    \b
    Examples:
      sayso show report.txt                         one report, with its statements marked
      sayso compare one.txt other.txt               where two reports agree, and where they part
      sayso read reports/ --ledger affair.db        read a folder of reports, and keep what is found
      sayso statements --ledger affair.db           who says what, by date
      sayso dossier affair.html --ledger affair.db  all of it on one page, for a browser or paper

    `sayso COMMAND --help` explains a command.
    """


for command in (
    read,
    statements,
    show,
    compare,
    voice,
    dossier,
    stories,
    disputes,
    search,
    documents,
    actors,
    actor,
    events,
    quantities,
    timeline,
    affair,
):
    app.command()(command)
app.add_typer(judge, name="judge")
for closing in (export, delete, verify):
    app.command()(closing)


def main() -> None:
    """Run the command line; what sayso refuses is told in one line."""
    try:
        app()
    except SaysoError as error:
        from sayso.views.terminal import complain, open_messages

        complain(open_messages(), error)
        raise SystemExit(2 if isinstance(error, UsageError) else 1) from None

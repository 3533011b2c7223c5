"""The command line: one command a verb, each a thin door to a view.

Heavy modules are imported inside the commands, so that `--help` answers at once. Standard output holds results alone.
The exit status is 0 where all went well, 1 where something failed, 2 where the command line itself is wrong, and 130
after an interruption.
"""
# ruff: noqa: D301 - "\b" in a docstring keeps the lines of an example as they are

import os
import re
import sys
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.errors import LedgerError, SaysoError, UsageError
from sayso.schema import Act, Form

if TYPE_CHECKING:
    from sayso.ledger import Ledger

DEFAULT_LEDGER = "sayso.db"
MOST_THREADS = 4
DAY = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


class Output(StrEnum):
    """How rows are written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


LedgerOption = Annotated[
    Path | None,
    typer.Option(
        "--ledger", envvar="SAYSO_LEDGER", help=f"The ledger file.  [default: {DEFAULT_LEDGER}]", metavar="FILE"
    ),
]
FormatOption = Annotated[Output, typer.Option("--format", help="How rows are written.")]
JsonOption = Annotated[bool, typer.Option("--json", help="The same as --format json: one object a line.")]
LimitOption = Annotated[int | None, typer.Option("--limit", min=1, metavar="N", help="Give at most N.")]


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
      sayso read reports/ --ledger affair.db       read a folder of reports, and keep what is found
      sayso statements --ledger affair.db          who says what, by date
      sayso show report.txt --ledger affair.db     one report, with its statements marked

    `sayso COMMAND --help` explains a command.
    """


@app.command()
def read(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Files and folders; - is standard input.")],
    ledger: Annotated[
        Path | None,
        typer.Option("--ledger", envvar="SAYSO_LEDGER", metavar="FILE", help="Keep what is read in this file."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write one record a line to standard output.")] = False,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="When the reports were published.")] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Who published them.")] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="Their headline.")] = None,
    url: Annotated[str | None, typer.Option(metavar="URL", help="Their address.")] = None,
    language: Annotated[str | None, typer.Option(metavar="CODE", help="Their language, such as en.")] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Refuse what is not in English, instead of warning.")
    ] = False,
    threads: Annotated[
        int | None,
        typer.Option(
            "--threads", min=1, metavar="N", help="Reports read at a time.  [default: as many as cores, at most 4]"
        ),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show neither progress nor summary.")] = False,
) -> None:
    """Read reports, and find who says what in them.

    Reports are plain text, pages of HTML, lines of JSON, or folders of these. Without --ledger and --json the
    statements are shown. What is in the ledger already is passed over, so that the same command goes on where it was
    stopped. A file that cannot be read costs one line and an exit status of 1; the others are read.

    \b
    Examples:
      sayso read report.txt --outlet "Harbour Post" --published 2024-07-11
      sayso read reports/ --ledger affair.db
      curl -s https://example.org/news | sayso read - --json
    """
    from sayso.documents import Metadata
    from sayso.errors import MetadataError
    from sayso.views.reading import read_paths

    metadata = Metadata(title=title, outlet=outlet, published=published, language=language, url=url)
    try:
        status = read_paths(
            paths,
            metadata=metadata,
            ledger_path=ledger,
            as_json=as_json,
            strict=strict,
            threads=threads or min(MOST_THREADS, os.cpu_count() or 1),
            quiet=quiet,
        )
    except MetadataError as error:
        raise UsageError(error.found, expected=error.expected, remedy=error.remedy) from error
    raise typer.Exit(status)


@app.command()
def statements(
    ledger: LedgerOption = None,
    act: Annotated[
        list[Act] | None, typer.Option("--act", metavar="ACT", help=f"{', '.join(Act)}; may be repeated.")
    ] = None,
    form: Annotated[
        list[Form] | None, typer.Option("--form", metavar="FORM", help=f"{', '.join(Form)}; may be repeated.")
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Published by this outlet.")] = None,
    source: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Words of the source, or their beginnings.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Published on this day (month, year) or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Published on this day (month, year) or before.")
    ] = None,
    search: Annotated[
        str | None, typer.Option(metavar="WORDS", help="The content holds these words or “phrases”.")
    ] = None,
    document: Annotated[str | None, typer.Option(metavar="DOCUMENT", help="In this document only.")] = None,
    limit: LimitOption = None,
    output: FormatOption = Output.TABLE,
    as_json: JsonOption = False,
) -> None:
    """List statements: who, what they do by it, and what they say.

    They come by date of publication. All conditions must hold; of several acts or forms, one.

    \b
    Examples:
      sayso statements --source Stoltenberg --act accuse --act warn
      sayso statements --since 2024-04 --until 2024-07-11 --form direct
      sayso statements --search '"peace plan"' --format csv > plan.csv
    """
    from sayso.views import columns, tables

    with open_ledger(ledger) as opened:
        rows = opened.statements(
            acts=act or (),
            forms=form or (),
            outlet=outlet,
            source=source,
            since=check_day(since, "--since"),
            until=check_day(until, "--until"),
            search=search,
            document=opened.find(document).id if document is not None else None,
            limit=limit,
        )
        if chosen(output, as_json) is Output.TABLE:
            listed = list(rows)
            print_or_say(tables.statements_table(listed, dated=document is None) if listed else None, "no statements")
        else:
            write_rows(map(columns.statement_values, rows), columns.STATEMENT_COLUMNS, chosen(output, as_json))


@app.command()
def show(
    document: Annotated[
        str,
        typer.Argument(
            metavar="DOCUMENT", help="Its id, path, file name or title; of id and name the beginning will do."
        ),
    ],
    ledger: LedgerOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write the record as one line of JSON.")] = False,
) -> None:
    """Show a document with its statements marked.

    Source, cue and content of each statement are marked in the text: by colours on a terminal that has them, by
    brackets elsewhere. Numbers lead to the table below the text.

    \b
    Examples:
      sayso show 3f2a9c
      sayso show reports/report.txt --ledger affair.db
      sayso show report.txt --json | jq .statements
    """
    from sayso.views.plain import safe_json
    from sayso.views.showing import show_record
    from sayso.views.terminal import open_output

    with open_ledger(ledger) as opened:
        record = opened.record(opened.find(document).id)
    console = open_output()
    if as_json:
        sys.stdout.write(safe_json(record.to_json()) + "\n")
    else:
        show_record(console, record)


@app.command()
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="Words, “phrases”, beginnings* of words.")],
    ledger: LedgerOption = None,
    limit: LimitOption = 20,
    as_json: Annotated[bool, typer.Option("--json", help="Write one document a line as JSON.")] = False,
) -> None:
    """Search texts, titles and what was said.

    All words must occur, in any of their forms; the best documents come first.

    \b
    Examples:
      sayso search peace plan
      sayso search '"decisive enabler"'
      sayso search 'sanction*' Moscow --limit 5
    """
    from sayso.views import columns, tables

    with open_ledger(ledger) as opened:
        hits = opened.search(" ".join(words), limit=limit or sys.maxsize)
    if as_json:
        write_rows(map(columns.hit_values, hits), (), Output.JSON)
    else:
        print_or_say(tables.hits_list(hits) if hits else None, "nothing found")


@app.command()
def documents(ledger: LedgerOption = None, output: FormatOption = Output.TABLE, as_json: JsonOption = False) -> None:
    """List the documents of a ledger.

    \b
    Examples:
      sayso documents
      sayso documents --ledger affair.db --format csv
    """
    from sayso.views import columns, tables

    with open_ledger(ledger) as opened:
        rows = opened.documents()
    if chosen(output, as_json) is Output.TABLE:
        print_or_say(tables.documents_table(rows) if rows else None, "no documents")
    else:
        write_rows(map(columns.document_values, rows), columns.DOCUMENT_COLUMNS, chosen(output, as_json))


@app.command()
def delete(
    documents: Annotated[list[str], typer.Argument(metavar="DOCUMENT", help="Ids, paths, file names or titles.")],
    ledger: LedgerOption = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> None:
    """Delete documents, with all that rests on them.

    They are deleted from the ledger; files are left alone.

    \b
    Examples:
      sayso delete 3f2a9c
      sayso delete old-report.txt older-report.txt --yes
    """
    from sayso.views.deleting import delete_documents

    with open_ledger(ledger) as opened:
        delete_documents(opened, documents, ask=not yes)


@app.command()
def verify(ledger: LedgerOption = None) -> None:
    """Check that every span still reads as it did.

    Each is read again in the stored text, and the stored text is held against its file where that is still there.
    Nothing is changed. The exit status is 1 if anything does not hold.

    \b
    Examples:
      sayso verify
      sayso verify --ledger affair.db && echo sound
    """
    from sayso.views.verifying import verify_ledger

    with open_ledger(ledger) as opened:
        sound = verify_ledger(opened)
    raise typer.Exit(0 if sound else 1)


def open_ledger(path: Path | None) -> "Ledger":
    """Open the ledger that a question is put to; it must be there."""
    from sayso.ledger import Ledger

    if path is None and not Path(DEFAULT_LEDGER).exists():
        raise LedgerError(
            f"no ledger was named, and there is no {DEFAULT_LEDGER} in this folder",
            remedy="name one with --ledger or SAYSO_LEDGER, or make one with `sayso read PATH --ledger FILE`",
        )
    return Ledger(path or Path(DEFAULT_LEDGER), must_exist=True)


def chosen(output: Output, as_json: bool) -> Output:
    """Give the form in which rows are to be written."""
    return Output.JSON if as_json else output


def check_day(day: str | None, option: str) -> str | None:
    """Make sure that a day, month or year is one."""
    from datetime import date

    if day is None:
        return None
    try:
        date.fromisoformat(f"{day}-01-01"[:10] if DAY.fullmatch(day) else "")
    except ValueError:
        raise UsageError(
            f"{option} is {day!r}", expected="a date such as 2024, 2024-07 or 2024-07-11", remedy="correct it"
        ) from None
    return day


def write_rows(rows: Iterable[Mapping[str, object]], columns: tuple[str, ...], output: Output) -> None:
    """Write rows for another program."""
    from sayso.views.columns import write_csv, write_json
    from sayso.views.terminal import use_utf8

    use_utf8()
    if output is Output.CSV:
        write_csv(rows, columns, sys.stdout)
    else:
        write_json(rows, sys.stdout)


def print_or_say(shown: object, nothing: str) -> None:
    """Print what was found; say so if there is nothing."""
    from sayso.views.terminal import open_messages, open_output, say

    if shown is None:
        say(open_messages(), nothing)
        return
    output = open_output()
    for part in shown if isinstance(shown, Iterable) else (shown,):
        output.print(part)


def main() -> None:
    """Run the command line; what sayso refuses is told in one line."""
    try:
        app()
    except SaysoError as error:
        from sayso.views.terminal import complain, open_messages

        complain(open_messages(), error)
        raise SystemExit(2 if isinstance(error, UsageError) else 1) from None

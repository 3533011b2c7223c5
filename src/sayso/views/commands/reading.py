"""`sayso read`."""
# ruff: noqa: D301 - "\b" in a docstring keeps the lines of an example as they are

from pathlib import Path
from typing import Annotated

import typer

from sayso.errors import UsageError


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
    gazetteer: Annotated[
        Path | None,
        typer.Option(
            "--gazetteer",
            envvar="SAYSO_GAZETTEER",
            metavar="FILE",
            help="Actors of your own, in YAML, beside those that sayso knows.",
        ),
    ] = None,
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
            gazetteer_path=gazetteer,
            as_json=as_json,
            strict=strict,
            threads=threads,
            quiet=quiet,
        )
    except MetadataError as error:
        raise UsageError(error.found, expected=error.expected, remedy=error.remedy) from error
    raise typer.Exit(status)

"""`sayso documents`, `sayso show`, `sayso delete` and `sayso verify`."""
# ruff: noqa: D301 - "\b" in a docstring keeps the lines of an example as they are

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.errors import UsageError
from sayso.views.commands.options import (
    AboutOption,
    ByOption,
    FormatOption,
    ItselfOption,
    JsonOption,
    LedgerOption,
    Listing,
    Output,
    ToOption,
    WithoutCopiesOption,
    chosen,
    copies_of,
    open_ledger,
    open_ledger_or_files,
    print_or_say,
    tell_text_left_out,
    write_rows,
)

if TYPE_CHECKING:
    from sayso.ledger import Ledger
    from sayso.schema import Record


def show(
    document: Annotated[
        str,
        typer.Argument(
            metavar="DOCUMENT",
            help="Its id, path, file name or title; of id and name the beginning will do. @OFFSET: only that place.",
        ),
    ],
    ledger: LedgerOption = None,
    by: ByOption = None,
    itself: ItselfOption = False,
    about: AboutOption = None,
    to: ToOption = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Write the record, or the place, as one line of JSON.")
    ] = False,
) -> None:
    """Show a document with its statements marked.

    Source, cue and content of each statement are marked in the text: by colours on a terminal that has them, by
    brackets elsewhere. Numbers lead to the table below the text. With --by, --about or --to only such statements are
    marked, under the same numbers. DOCUMENT@OFFSET, as other commands write it, shows the paragraph that holds that
    place, and the statements and figures that stand there with what they are tied to: the same elsewhere, repeated,
    denied, supported, countered; figures that agree or conflict. Each line ends with a place to go on to. Where there
    is no ledger, a file is read for the occasion.

    \b
    Examples:
      sayso show report.txt --by China
      sayso show 3f2a9c@1204
      sayso show report.txt --json | jq .statements
    """
    from sayso.views.choosing import choose, statements_by_document
    from sayso.views.plain import safe_json
    from sayso.views.showing import show_record
    from sayso.views.terminal import open_output

    name, offset = split_place(document)
    choice = choose(by, about, to, itself=itself)
    if choice and as_json:
        raise UsageError(
            "--json beside --by, --about or --to",
            expected="a record as it was read, or some statements of it",
            remedy=f"ask `sayso statements --document {name} --json` with the same options",
        )
    with open_ledger_or_files(ledger, [name]) as (opened, _):
        record = opened.record(opened.find(name).id)
        if offset is not None:
            give_place(opened, record, offset, as_json=as_json)
            return
        said = statements_by_document(opened, choice, document=record.document.id) if choice else {}
    only = frozenset(row.number for row in said.get(record.document.id, ())) if choice else None
    console = open_output()
    if as_json:
        sys.stdout.write(safe_json(record.to_json()) + "\n")
    else:
        show_record(console, record, only=only)


def give_place(ledger: "Ledger", record: "Record", offset: int, *, as_json: bool) -> None:
    """Show a place of a document with what stands there, or write it.

    Raises:
        UsageError: It lies outside the text.
    """
    from sayso.views.passages import paragraph_at, show_passage
    from sayso.views.relating import documents_of, spot_values
    from sayso.views.shown import Shown

    check_place(record, offset)
    spot = ledger.spot(record.document.id, offset)
    if as_json:
        others = (ledger.record(name) for name in documents_of(spot) if name != record.document.id)
        values = spot_values(Shown([record, *others]), record.document.id, offset, paragraph_at(record, offset), spot)
        write_rows([values], (), Output.JSON)
    else:
        print_or_say(show_passage(record, offset, spot), "")


def split_place(document: str) -> tuple[str, int | None]:
    """Part a document's name from a place in it, if there is one."""
    name, sign, offset = document.rpartition("@")
    return (name, int(offset)) if sign and name and offset.isascii() and offset.isdigit() else (document, None)


def check_place(record: "Record", offset: int) -> None:
    """Refuse a place that lies outside the text.

    Raises:
        UsageError: It does.
    """
    length = len(record.document.text)
    if offset >= length:
        raise UsageError(
            f"there is no character {offset} in document {record.document.id}",
            expected=f"an offset from 0 to {length - 1}",
            remedy="`sayso show` without @ shows all of it",
        )


def documents(
    ledger: LedgerOption = None,
    by: ByOption = None,
    itself: ItselfOption = False,
    about: AboutOption = None,
    to: ToOption = None,
    without_copies: WithoutCopiesOption = False,
    output: FormatOption = Output.TABLE,
    as_json: JsonOption = False,
) -> None:
    """List the documents of a ledger.

    With --by, --about or --to those that hold such a statement. With --without-copies words and statements of text
    that a document carries and has not written are not counted.

    \b
    Examples:
      sayso documents
      sayso documents --by NATO --about China
      sayso documents --ledger affair.db --format csv
    """
    from sayso.views import columns, tables
    from sayso.views.choosing import choose, statements_by_document

    listing = Listing(tables.documents_table, columns.document_values, columns.DOCUMENT_COLUMNS, "document")
    choice = choose(by, about, to, itself=itself)
    with open_ledger(ledger) as opened:
        copies = copies_of(without_copies)
        rows = opened.documents(copies=copies)
        if choice:
            said = statements_by_document(opened, choice, copies=copies)
            rows = [row for row in rows if row.id in said]
        tell_text_left_out(opened, without_copies)
    listing.give(rows, chosen(output, as_json))


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

"""`sayso statements` and `sayso search`."""
# ruff: noqa: D301 - "\b" in a docstring keeps the lines of an example as they are

import sys
from dataclasses import replace
from functools import partial
from typing import Annotated

import typer

from sayso.schema import Act, Form
from sayso.views.commands.options import (
    AboutOption,
    ByOption,
    DocumentOption,
    FirstOption,
    FormatOption,
    ItselfOption,
    JsonOption,
    LedgerOption,
    LimitOption,
    Listing,
    OutletOption,
    Output,
    SinceOption,
    ToOption,
    UntilOption,
    WithoutCopiesOption,
    chosen,
    copies_of,
    open_ledger,
    print_or_say,
    tell_rows_left_out,
    tell_text_left_out,
    within,
    write_rows,
)


def statements(
    ledger: LedgerOption = None,
    act: Annotated[
        list[Act] | None, typer.Option("--act", metavar="ACT", help=f"{', '.join(Act)}; may be repeated.")
    ] = None,
    form: Annotated[
        list[Form] | None, typer.Option("--form", metavar="FORM", help=f"{', '.join(Form)}; may be repeated.")
    ] = None,
    outlet: OutletOption = None,
    source: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Words of the source, or their beginnings.")
    ] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    search: Annotated[
        str | None, typer.Option(metavar="WORDS", help="The content holds these words or “phrases”.")
    ] = None,
    by: ByOption = None,
    itself: ItselfOption = False,
    about: AboutOption = None,
    to: ToOption = None,
    document: DocumentOption = None,
    rejected: Annotated[
        bool, typer.Option("--rejected", help="Those that somebody has rejected, instead of all others.")
    ] = False,
    without_copies: WithoutCopiesOption = False,
    limit: FirstOption = None,
    output: FormatOption = Output.TABLE,
    as_json: JsonOption = False,
) -> None:
    """List statements: who, what they do by it, and what they say.

    They come by date of publication. All conditions must hold; of several acts or forms, one. --source asks for
    words as they stand in the text; --by asks who it is: --by China finds what its government, its ministries and
    its spokespeople said, under whatever name.

    \b
    Examples:
      sayso statements --by China --about NATO
      sayso statements --since 2024-04 --until 2024-07-11 --form direct
      sayso statements --search '"peace plan"' --format csv > plan.csv
    """
    from sayso.views import columns, tables
    from sayso.views.choosing import choose

    table = partial(tables.statements_table, dated=document is None)
    listing = Listing(table, columns.statement_values, columns.STATEMENT_COLUMNS, "statement")
    choose(by, about, to, itself=itself)
    with open_ledger(ledger) as opened:
        ask = partial(
            opened.statements, acts=act or (), forms=form or (), source=source, rejected=rejected,
            by=by, itself=itself, about=about, to=to,
            search=search, **within(opened, outlet, document, since, until),
        )  # fmt: skip
        listing.give_first(partial(ask, copies=copies_of(without_copies)), chosen(output, as_json), limit)
        tell_rows_left_out(ask, "statement", without_copies)


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="Words, “phrases”, beginnings* of words.")],
    ledger: LedgerOption = None,
    by: ByOption = None,
    itself: ItselfOption = False,
    about: AboutOption = None,
    to: ToOption = None,
    without_copies: WithoutCopiesOption = False,
    limit: LimitOption = 20,
    as_json: Annotated[bool, typer.Option("--json", help="Write one document a line as JSON.")] = False,
) -> None:
    """Search texts, titles and what was said.

    All words must occur, in any of their forms; the best documents come first. With --by, --about or --to they must
    occur in what such a statement says.

    \b
    Examples:
      sayso search plan --by China --about Ukraine
      sayso search '"decisive enabler"'
      sayso search 'sanction*' Moscow --limit 5
    """
    from sayso.views import columns, tables
    from sayso.views.choosing import choose, statements_by_document

    choice, asked, most = choose(by, about, to, itself=itself), " ".join(words), limit or sys.maxsize
    with open_ledger(ledger) as opened:
        copies = copies_of(without_copies)
        hits = opened.search(asked, limit=sys.maxsize if choice else most, copies=copies)
        if choice:
            said = statements_by_document(opened, choice, search=asked, copies=copies)
            hits = [replace(hit, statements=tuple(said[row])) for hit in hits if (row := hit.document.id) in said][
                :most
            ]
        tell_text_left_out(opened, without_copies)
    if as_json:
        write_rows(map(columns.hit_values, hits), (), Output.JSON)
    else:
        print_or_say(tables.hits_list(hits) if hits else None, "nothing found")

"""`sayso events`, `sayso quantities` and `sayso timeline`: what is claimed to have happened, how much, and when."""
# ruff: noqa: D301 - "\b" in a docstring keeps the lines of an example as they are

from functools import partial
from typing import Annotated

import typer

from sayso.schema import EventContext, EventMode, EventStatus, EventType, Stance
from sayso.views.commands.options import (
    FIRST,
    DocumentOption,
    FirstOption,
    FormatOption,
    ItselfOption,
    JsonOption,
    LedgerOption,
    Listing,
    OutletOption,
    Output,
    SentenceOption,
    SinceOption,
    ToOption,
    UntilOption,
    WithoutCopiesOption,
    chosen,
    copies_of,
    open_ledger,
    print_or_say,
    tell_rows_left_out,
    within,
    write_rows,
)

SaysOption = Annotated[
    str | None, typer.Option(metavar="ACTOR", help="On the word of this actor, or of somebody who speaks for it.")
]
TypeOption = Annotated[
    list[EventType] | None,
    typer.Option("--type", metavar="TYPE", case_sensitive=False, help=f"{', '.join(EventType)}; may be repeated."),
]
ModeOption = Annotated[
    list[EventMode] | None, typer.Option("--mode", metavar="MODE", help="PLOVER's mode, such as visit.")
]
ContextOption = Annotated[
    list[EventContext] | None,
    typer.Option("--context", metavar="CONTEXT", help="PLOVER's context, such as military."),
]
StatusOption = Annotated[
    list[EventStatus] | None,
    typer.Option("--status", metavar="STATUS", help=f"{', '.join(EventStatus)}; may be repeated."),
]
StanceOption = Annotated[
    list[Stance] | None,
    typer.Option(
        "--stance", metavar="STANCE", help=f"Somebody (whom --says names) {', '.join(Stance)}; may be repeated."
    ),
]
ConcernsOption = Annotated[
    str | None,
    typer.Option(
        "--about",
        metavar="ACTOR",
        help="This actor, or one who acts for it, takes part, or is spoken of; or it happens there.",
    ),
]
OwnVoiceOption = Annotated[bool, typer.Option("--own-voice", help="On the outlet's own word.")]


def events(
    ledger: LedgerOption = None,
    by: Annotated[
        str | None, typer.Option(metavar="ACTOR", help="Done by this actor, or by somebody who acts for it.")
    ] = None,
    to: Annotated[
        str | None, typer.Option(metavar="ACTOR", help="Done to this actor, or to somebody who acts for it.")
    ] = None,
    between: Annotated[
        str | None,
        typer.Option("--with", metavar="ACTOR", help="Done by this actor or to it; with --by or --to, both."),
    ] = None,
    about: ConcernsOption = None,
    itself: Annotated[
        bool, typer.Option("--itself", help="With --by, --to, --with or --about: in its own name only.")
    ] = False,
    type_: TypeOption = None,
    mode: ModeOption = None,
    context: ContextOption = None,
    status: StatusOption = None,
    says: SaysOption = None,
    own_voice: OwnVoiceOption = False,
    stance: StanceOption = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="On this day (month, year) or later; see above.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="On this day (month, year) or before; see above.")
    ] = None,
    outlet: OutletOption = None,
    document: DocumentOption = None,
    search: SentenceOption = None,
    without_copies: WithoutCopiesOption = False,
    limit: FirstOption = None,
    output: FormatOption = Output.TABLE,
    as_json: JsonOption = False,
) -> None:
    """List events: who did what to whom, and on whose word.

    They come by their own time, and by the day of publication where the text gives none; such days stand in brackets,
    and --since and --until look at the same. An event that somebody denies stays in the list: --stance denies finds
    what is disputed. --about finds more than --with: also statements about an actor, and what happens in a state.
    Types, modes and contexts are PLOVER's.

    \b
    Examples:
      sayso events --by China --to Russia --type AID
      sayso events --says NATO --stance asserts --status actual --since 2024-04
      sayso events --stance denies --format csv > disputed.csv
    """
    from sayso.views import claim_columns, claim_tables
    from sayso.views.choosing import check_itself

    values, columns = claim_columns.event_values, claim_columns.EVENT_COLUMNS
    listing = Listing(claim_tables.events_table, values, columns, "event")
    check_itself({"--by": by, "--to": to, "--with": between, "--about": about}, itself=itself)
    with open_ledger(ledger) as opened:
        ask = partial(
            opened.events,
            types=type_ or (), modes=mode or (), contexts=context or (), statuses=status or (), stances=stance or (),
            by=by, to=to, between=between, about=about, itself=itself, says=says, own_voice=own_voice,
            search=search, **within(opened, outlet, document, since, until),
        )  # fmt: skip
        listing.give_first(partial(ask, copies=copies_of(without_copies)), chosen(output, as_json), limit)
        tell_rows_left_out(ask, "event", without_copies)


def quantities(
    ledger: LedgerOption = None,
    unit: Annotated[
        str | None, typer.Option(metavar="UNIT", help="In this unit, such as percent; “” for figures without one.")
    ] = None,
    says: Annotated[
        str | None,
        typer.Option("--says", "--by", metavar="ACTOR", help="On the word of this actor, or of one who speaks for it."),
    ] = None,
    about: Annotated[
        str | None,
        typer.Option(metavar="ACTOR", help="What is counted, or the statement, is about this actor; or it is there."),
    ] = None,
    to: ToOption = None,
    itself: ItselfOption = False,
    own_voice: OwnVoiceOption = False,
    since: SinceOption = None,
    until: UntilOption = None,
    outlet: OutletOption = None,
    document: DocumentOption = None,
    search: SentenceOption = None,
    without_copies: WithoutCopiesOption = False,
    limit: FirstOption = None,
    output: FormatOption = Output.TABLE,
    as_json: JsonOption = False,
) -> None:
    """List figures: how much of what, and on whose word.

    They come by date of publication. A share is shown with what it counts and the whole that this is a part of. A
    figure is about an actor if what it counts names it, if it counts something in that state, or if the statement in
    which it stands is about it.

    \b
    Examples:
      sayso quantities --unit percent
      sayso quantities --by Moscow --search casualties
      sayso quantities --about China --json
    """
    from sayso.views import claim_columns, claim_tables
    from sayso.views.choosing import choose

    values, columns = claim_columns.quantity_values, claim_columns.QUANTITY_COLUMNS
    listing = Listing(claim_tables.quantities_table, values, columns, "figure")
    choose(says, about, to, itself=itself)
    with open_ledger(ledger) as opened:
        ask = partial(
            opened.quantities, unit=unit, says=says, about=about, to=to, itself=itself, own_voice=own_voice,
            search=search, **within(opened, outlet, document, since, until),
        )  # fmt: skip
        listing.give_first(partial(ask, copies=copies_of(without_copies)), chosen(output, as_json), limit)
        tell_rows_left_out(ask, "figure", without_copies)


def timeline(
    ledger: LedgerOption = None,
    actor: Annotated[
        str | None,
        typer.Option("--with", metavar="ACTOR", help="This actor, or one who acts for it, acts, speaks or is met."),
    ] = None,
    by: Annotated[
        str | None, typer.Option(metavar="ACTOR", help="Done or said by this actor, or by somebody who acts for it.")
    ] = None,
    about: ConcernsOption = None,
    to: Annotated[
        str | None, typer.Option(metavar="ACTOR", help="Done or said to this actor, or to somebody who acts for it.")
    ] = None,
    itself: Annotated[
        bool, typer.Option("--itself", help="With --by, --about, --to or --with: that actor alone.")
    ] = False,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Happened on this day (month, year) or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Happened on this day (month, year) or before.")
    ] = None,
    outlet: OutletOption = None,
    document: DocumentOption = None,
    search: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Words of the sentence, or of what was said.")
    ] = None,
    without_copies: WithoutCopiesOption = False,
    limit: FirstOption = None,
    output: FormatOption = Output.TABLE,
    as_json: JsonOption = False,
) -> None:
    """List what happened, and what was said, by its own time.

    That is the time that the text gives them, not the day on which they were told, and it is shown as finely as it is
    given: to the day, the month, the year. Events without a time of their own are left out, and counted.

    \b
    Examples:
      sayso timeline --since 2022 --until 2024-04
      sayso timeline --by China --about NATO
      sayso timeline --search sanctions --json
    """
    from sayso.views import claim_columns, claim_tables
    from sayso.views.choosing import check_itself

    check_itself({"--by": by, "--about": about, "--to": to, "--with": actor}, itself=itself)
    with open_ledger(ledger) as opened:
        ask = partial(
            opened.timeline, actor=actor, by=by, about=about, to=to, itself=itself,
            search=search, **within(opened, outlet, document, since, until),
        )  # fmt: skip
        as_table = chosen(output, as_json) is Output.TABLE
        found = ask(limit=None if as_table else limit, copies=copies_of(without_copies))
        tell_rows_left_out(lambda copies: ask(copies=copies).moments, "moment", without_copies)
    if as_table:
        shown = found.moments or found.undated
        table = claim_tables.timeline_table(found, limit or FIRST)
        print_or_say(table if shown else None, "nothing with a time of its own")
    else:
        values = map(claim_columns.moment_values, found.moments)
        write_rows(values, claim_columns.MOMENT_COLUMNS, chosen(output, as_json))

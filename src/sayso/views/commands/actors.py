"""`sayso actors` and `sayso actor`."""
# ruff: noqa: D301 - "\b" in a docstring keeps the lines of an example as they are

from functools import partial
from typing import Annotated

import typer

from sayso.schema import ActorKind
from sayso.views.commands.options import (
    AboutOption,
    ByOption,
    FirstOption,
    FormatOption,
    ItselfOption,
    JsonOption,
    LedgerOption,
    Listing,
    Output,
    ToOption,
    WithoutCopiesOption,
    check_day,
    chosen,
    copies_of,
    open_ledger,
    print_or_say,
    tell_text_left_out,
    write_rows,
)

NAMED = [kind for kind in ActorKind if kind is not ActorKind.UNNAMED]


def actors(
    ledger: LedgerOption = None,
    kind: Annotated[ActorKind | None, typer.Option(metavar="KIND", help=f"Of this kind: {', '.join(NAMED)}.")] = None,
    country: Annotated[
        str | None, typer.Option(metavar="CODE", help="Of this state, by its code of three letters, such as CHN.")
    ] = None,
    search: Annotated[str | None, typer.Option(metavar="WORDS", help="Words of the name, or their beginnings.")] = None,
    by: ByOption = None,
    itself: ItselfOption = False,
    about: AboutOption = None,
    to: ToOption = None,
    without_copies: WithoutCopiesOption = False,
    limit: FirstOption = None,
    output: FormatOption = Output.TABLE,
    as_json: JsonOption = False,
) -> None:
    """List the actors of all reports, and how often they speak.

    One actor over all reports that name it, under whatever name; those who say most come first. Why reports' actors
    were put together, `sayso actor` tells; what is wrong, `sayso judge` corrects. With --by, --about or --to those who
    made such a statement: --by China gives who spoke for China.

    \b
    Examples:
      sayso actors --limit 20
      sayso actors --by China --about NATO
      sayso actors --search wang --json
    """
    from sayso.views import casting, columns
    from sayso.views.choosing import choose

    listing = Listing(casting.actors_table, columns.actor_values, columns.ACTOR_COLUMNS, "actor")
    choose(by, about, to, itself=itself)
    with open_ledger(ledger) as opened:
        ask = partial(
            opened.actors, kind=kind, country=country, search=search, by=by, itself=itself, about=about, to=to,
            copies=copies_of(without_copies),
        )  # fmt: skip
        listing.give_first(ask, chosen(output, as_json), limit)
        tell_text_left_out(opened, without_copies)


def actor(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, a country or its code, or an id.")],
    ledger: LedgerOption = None,
    by: Annotated[
        str | None, typer.Option(metavar="ACTOR", help="Of what is said of it or to it: by this actor, or for it.")
    ] = None,
    about: Annotated[str | None, typer.Option(metavar="ACTOR", help="Of what it says: about this actor.")] = None,
    to: Annotated[str | None, typer.Option(metavar="ACTOR", help="Of what it says: to this actor.")] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="In reports of this outlet.")] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="In reports of this day (month, year) or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="In reports of this day (month, year) or before.")
    ] = None,
    without_copies: WithoutCopiesOption = False,
    limit: Annotated[
        int, typer.Option("--limit", min=1, metavar="N", help="Show at most N statements of a kind.")
    ] = 10,
    as_json: Annotated[bool, typer.Option("--json", help="Write all of it as one line of JSON.")] = False,
) -> None:
    """Show an actor: who it is, what it says and is said of it.

    With its offices, for whom it speaks and who for it, its works, how much it says and is spoken of by outlet and by
    month, and why it was taken for one and the same. Those who speak for it are taken in, both where they speak and
    where they are spoken of or to.

    \b
    Examples:
      sayso actor China
      sayso actor "Wang Wenbin" --since 2024-04 --about NATO
      sayso actor NATO --json
    """
    from sayso.views.casting import profile_values, show_profile

    first, last = check_day(since, "--since"), check_day(until, "--until")
    with open_ledger(ledger) as opened:
        copies = copies_of(without_copies)
        profile = opened.profile(name, copies=copies)
        entity = profile.actor.entity
        ask = partial(opened.statements, outlet=outlet, since=first, until=last, copies=copies)
        said = list(ask(by=entity, about=about, to=to))
        spoken_of = list(ask(about=entity, by=by))
        told = list(ask(to=entity, by=by))
        tell_text_left_out(opened, without_copies)
    if as_json:
        write_rows([profile_values(profile, said, spoken_of, told)], (), Output.JSON)
    else:
        print_or_say(show_profile(profile, said, spoken_of, told, limit=limit), "")

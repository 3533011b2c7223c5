"""Actors in the terminal: `sayso actors`, `sayso actor` and `sayso judge list`."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from rich.console import ConsoleRenderable, RenderableType
from rich.padding import Padding
from rich.text import Text

from sayso.ledger import ActorRow, Judgement, Profile, StatementRow
from sayso.views.columns import statement_values
from sayso.views.plain import one_line
from sayso.views.tables import INDENT, NARROW, Adapting, counted, day_of, list_item, plain_table

BAR = 30  # columns of the longest bar
NAMES = 6  # other names that are shown


def actors_table(rows: Sequence[ActorRow]) -> ConsoleRenderable:
    """Show actors: who they are, how often they speak, and how often they are spoken of."""
    table = plain_table()
    table.add_column("actor", overflow="fold")
    table.add_column("kind", no_wrap=True)
    table.add_column("country", no_wrap=True)
    for heading in ("reports", "mentions", "says", "said for it", "about it"):
        table.add_column(heading, justify="right", no_wrap=True)
    items: list[RenderableType] = []
    for row in rows:
        counts = (row.documents, row.mentions, row.says, row.said_for, row.about)
        cells = (one_line(row.name), str(row.kind), row.country or "", *(f"{count:,}" for count in counts))
        table.add_row(*map(Text, cells))
        facts = f"{row.kind} · {counted(row.documents, 'report')} · says {row.says:,} · about it {row.about:,}"
        items += [Text(one_line(row.name)), Padding(Text(facts, style="dim"), INDENT)]
    return Adapting(table, items, least=NARROW)


def show_profile(
    profile: Profile,
    said: Sequence[StatementRow],
    about: Sequence[StatementRow],
    asked: Sequence[StatementRow],
    *,
    limit: int,
) -> Iterator[RenderableType]:
    """Show all that is known of an actor.

    Args:
        profile: Who it is.
        said: Statements of it and of those who speak for it.
        about: Statements about it.
        asked: Statements addressed to it.
        limit: Most statements of each kind to show.
    """
    row = profile.actor
    kind = " · ".join(part for part in (str(row.kind), row.country, row.wikidata, row.entity) if part)
    yield Text(one_line(row.name), style="bold").append(f"  {kind}", style="not bold dim")
    yield Padding(Text(f"{counted(row.documents, 'report')}, {counted(row.mentions, 'mention')}"), INDENT)
    for heading, lines in facts_of(profile):
        if lines:
            yield Padding(Text(f"{heading}: ", style="dim").append("; ".join(lines), style="not dim"), INDENT)
    for heading, rows in (("says", said), ("is spoken of", about), ("is told or asked", asked)):
        yield from show_statements(heading, rows, limit)
    for heading, rows in (("says", said), ("is spoken of", about)):
        yield from show_counts(heading, rows)


def facts_of(profile: Profile) -> Iterator[tuple[str, list[str]]]:
    """Give what is known of an actor besides its statements, under headings."""
    row = profile.actor
    yield "also called", [one_line(name) for name in row.names if name != row.name][:NAMES]
    offices = Counter(role.title + (f" of {role.of}" if role.of else "") for role in profile.roles)
    yield "offices", [f"{one_line(name)} ({counted(number, 'report')})" for name, number in offices.most_common(NAMES)]
    yield "speaks for", [f"{one_line(name)} ({counted(number, 'report')})" for name, number in profile.speaks_for]
    yield (
        "spoken for by",
        [f"{one_line(name)} ({counted(number, 'report')})" for name, number in profile.spoken_for_by],
    )
    yield "works", sorted({f"{deed.role} {one_line(deed.work)}" for deed in profile.works})
    judged = ["as somebody judged"] if row.judged else []
    yield (
        "taken for one because",
        [
            f"{one_line(name)}: {reason}" + (f" ({score:.2f}, {counted(number, 'report')})" if score else "")
            for name, reason, score, number in profile.reasons
        ]
        + judged,
    )


def show_statements(heading: str, rows: Sequence[StatementRow], limit: int) -> Iterator[RenderableType]:
    """Show some statements under a heading, and how many more there are."""
    if not rows:
        return
    yield Text()
    yield Text(f"{heading} ({counted(len(rows), 'statement')})", style="bold")
    for row in rows[:limit]:
        lead = [day_of(row), one_line(row.outlet or ""), f"{row.document[:12]}#{row.number}"]
        yield Padding(list_item(lead, row), INDENT)
    if len(rows) > limit:
        yield Padding(Text(f"and {len(rows) - limit:,} more; --limit shows them", style="dim"), INDENT)


def show_counts(what: str, rows: Sequence[StatementRow]) -> Iterator[RenderableType]:
    """Show how many statements there are by outlet and by month, as bars."""
    outlets = Counter(one_line(row.outlet or "(no outlet)") for row in rows)
    months = Counter((row.published or "(no date)")[:7] for row in rows)
    for heading, counts in (
        (f"{what}, by outlet", outlets.most_common()),
        (f"{what}, by month", sorted(months.items())),
    ):
        if len(counts) < 2:
            continue
        most = max(number for _, number in counts)
        wide = max(len(name) for name, _ in counts)
        yield Text()
        yield Text(heading, style="bold")
        for name, number in counts:
            bar = "█" * max(1, round(BAR * number / most))
            yield Padding(Text(f"{name:<{wide}}  {bar} {number:,}"), INDENT)


def profile_values(
    profile: Profile, said: Sequence[StatementRow], about: Sequence[StatementRow], asked: Sequence[StatementRow]
) -> dict[str, object]:
    """Give all that is known of an actor, for a program."""
    return asdict(profile) | {
        "said": [statement_values(row) for row in said],
        "said_about": [statement_values(row) for row in about],
        "said_to": [statement_values(row) for row in asked],
    }


def judgements_table(rows: Sequence[Judgement]) -> ConsoleRenderable:
    """Show judgements: what was judged, by whom, when, and whether it still counts."""
    table = plain_table()
    for heading in ("#", "judged", "by", "on", "closed"):
        table.add_column(heading, justify="right" if heading == "#" else "left", overflow="fold")
    for row in rows:
        words = one_line(f"{row.kind} {row.words}")
        table.add_row(
            *map(Text, (str(row.number), words, one_line(row.by), row.made_at[:10], (row.closed_at or "")[:10]))
        )
    return table

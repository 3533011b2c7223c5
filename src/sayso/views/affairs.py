"""`sayso affair`: the actors of an affair, what passes between each two, how much over time, and the works.

Each line of a pair says when, whether it is done, on whose word, who told it, and where it stands; below it are the
words. Bars are drawn by PLOVER's intensity, what is disputed apart from what is not.
"""

import re
from collections.abc import Iterator, Sequence

from rich.console import ConsoleRenderable, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from sayso.ledger import Affair, Pair, PaperTrail, Part, SayRow, Tie
from sayso.schema import Span, Stance, WorkDeed
from sayso.views.claims import date_of, place_of, sentence_of, status_of, words_of
from sayso.views.plain import one_line
from sayso.views.tables import INDENT, NARROW, Adapting, counted, more, plain_table

BAR, SHORT_BAR = 24, 12  # columns of the longest bar on either side
TELLING = 5  # words of a content that can be read by themselves; "the claim" cannot
SEVERAL = 3  # as many events of a kind as a limit allows are shown of one pair, and so much fewer of several
SOLID, DISPUTED = "█", "░"
LEADING = re.compile(r"^(?:an?|the|its|his|her|their|our|this|that)\s+", re.IGNORECASE)  # before the name of a work
DEEP, DEEPER = (0, 0, 0, 4), (0, 0, 0, 6)


def show_affair(affair: Affair, *, limit: int) -> Iterator[RenderableType]:
    """Show an affair from top to bottom.

    Args:
        affair: What is shown.
        limit: Most actors, pairs, works, parts in a work, kinds of what passes between two, and events of a kind; of
            these a third where several pairs are shown.
    """
    each = limit if len(affair.pairs) == 1 else -(-limit // SEVERAL)
    yield heading_of(affair)
    yield Text()
    yield actors_table(affair, limit)
    yield from more(len(affair.actors) - limit, "more actor")
    if len(affair.pairs) > 1:
        yield Text()
        yield pairs_table(affair, limit)
    for pair in affair.pairs[:limit]:
        yield from show_pair(affair, pair, limit, each)
    yield from more(len(affair.pairs) - limit, "more pair")
    if affair.alone:
        yield Text()
        yield Text("with nobody named on the other side", style="bold")
        yield from show_kinds(affair, affair.alone, limit, each)
    if affair.periods:
        yield Text()
        yield from show_periods(affair)
    yield from show_works(affair, limit)


def heading_of(affair: Affair) -> Text:
    """Say what is shown: as of which day, out of how many reports."""
    told = {tie.event.id for pair in affair.pairs for tie in pair.ties} | {tie.event.id for tie in affair.alone}
    day = f" as of {affair.as_of}" if affair.as_of else ""
    text = Text(f"The affair{day}", style="bold")
    counts = (counted(affair.documents, "report"), counted(len(affair.actors), "actor"), counted(len(told), "event"))
    return text.append(f"  {', '.join(counts)}", style="not bold dim")


def actors_table(affair: Affair, limit: int) -> ConsoleRenderable:
    """Show who stands in the affair, and how often."""
    table = plain_table()
    table.add_column("actor", overflow="fold")
    table.add_column("kind", no_wrap=True)
    for heading in ("does", "is met by", "asserts", "denies"):
        table.add_column(heading, justify="right", no_wrap=True)
    for actor in affair.actors[:limit]:
        counts = (actor.does, actor.undergoes, actor.asserts, actor.denies)
        kind = f"{actor.kind} {actor.country or ''}".rstrip()
        table.add_row(
            Text(one_line(actor.name)), Text(kind), *(Text(f"{count:,}" if count else "") for count in counts)
        )
    return table


def pairs_table(affair: Affair, limit: int) -> ConsoleRenderable:
    """Show between whom how much passes, from when to when, and how much of it is cooperation, conflict, disputed."""
    table = plain_table()
    table.add_column("between", overflow="fold")
    for heading in ("events", "cooperation", "conflict", "disputed"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("from – to", no_wrap=True)
    for pair in affair.pairs[:limit]:
        rows = pair.events
        counts = (
            len(rows),
            sum(row.intensity > 0 for row in rows),
            sum(row.intensity < 0 for row in rows),
            sum(row.disputed for row in rows),
        )
        days = sorted(row.period for row in rows if row.period)
        ends = " – ".join(dict.fromkeys((days[0], days[-1]))) if days else ""
        cells = (pair_name(affair, pair), *(f"{count:,}" if count else "" for count in counts), ends)
        table.add_row(*map(Text, cells))
    return table


def pair_name(affair: Affair, pair: Pair) -> str:
    """Name a pair."""
    return f"{one_line(affair.name(pair.a))} ↔ {one_line(affair.name(pair.b))}"


def show_pair(affair: Affair, pair: Pair, limit: int, each: int) -> Iterator[RenderableType]:
    """Show what passes between two actors, by direction and kind."""
    yield Text()
    yield Text(pair_name(affair, pair), style="bold")
    yield from show_kinds(affair, pair.ties, limit, each)


def show_kinds(affair: Affair, ties: Sequence[Tie], limit: int, each: int) -> Iterator[RenderableType]:
    """Show ties under headings: who to whom, and what.

    Args:
        affair: What they belong to.
        ties: What passes.
        limit: Most headings.
        each: Most ties below a heading.
    """
    gathered: dict[str, list[Tie]] = {}
    for tie in ties:
        target = f" → {one_line(affair.name(tie.target))}" if tie.target is not None else ""
        gathered.setdefault(f"{one_line(affair.name(tie.source))}{target}: {tie.kind}", []).append(tie)
    ranked = sorted(gathered.items(), key=lambda item: -len(item[1]))
    for heading, some in ranked[:limit]:
        yield Padding(Text(heading, style="underline"), INDENT)
        yield from (Padding(line, DEEP) for line in more(len(some) - each, "earlier event"))
        for tie in latest(some, each):
            yield Padding(Text(" · ".join(tie_facts(tie)), style="dim"), DEEP)
            yield Padding(tie_words(tie), DEEPER)
    rest = sum(len(some) for _, some in ranked[limit:])
    kinds = counted(len(ranked) - limit, "other kind")
    yield from (Padding(line, INDENT) for line in more(rest, "more event", f" of {kinds}"))


def latest(ties: Sequence[Tie], limit: int) -> Sequence[Tie]:
    """Give the last of some ties in the order of their time; what has no date at all counts as the earliest."""
    return sorted(ties, key=lambda tie: tie.event.begins is not None)[-limit:]


def tie_facts(tie: Tie) -> Iterator[str]:
    """Give when, by whom, whether it is done, on whose word, told by whom, and where."""
    row = tie.event
    yield date_of(row.when, row.published) or "undated"
    if tie.doers:
        yield f"by {', '.join(map(one_line, tie.doers))}"
    if tie.undergoers:
        yield f"met by {', '.join(map(one_line, tie.undergoers))}"
    if row.place:
        yield f"in {one_line(row.place)}"
    if status := status_of(row):
        yield status
    yield from on_whose_word(row.says, row.outlet)
    yield place_of(row.document, row.trigger_span)


def on_whose_word(says: Sequence[SayRow], outlet: str | None) -> Iterator[str]:
    """Give on whose word something is told, and by which outlet; an outlet that tells it itself is named once."""
    told = one_line(outlet or "the outlet")
    if all(say.statement is None and say.stance is Stance.ASSERTS for say in says):
        yield f"{told} itself"
        return
    yield words_of(says, "says")
    if outlet:
        yield told


def tie_words(tie: Tie) -> Text:
    """Show the words: what was said, where the event is a statement and says enough, and the sentence else."""
    uttered = tie.event.utterance
    if uttered is not None and len(uttered.content.split()) >= TELLING:
        return Text(one_line(uttered.content))
    return sentence_of(tie.event)


def show_periods(affair: Affair) -> Iterator[RenderableType]:
    """Show conflict and cooperation over time as bars that grow from the middle."""
    yield Text("conflict and cooperation over time", style="bold")
    yield Padding(
        Adapting(Group(*period_lines(affair, BAR)), list(period_lines(affair, SHORT_BAR)), least=NARROW), INDENT
    )
    yield Padding(
        Text(f"{SOLID} undisputed  {DISPUTED} denied by somebody; by PLOVER's intensity", style="dim"), INDENT
    )
    if affair.not_happened:
        left = f"{counted(affair.not_happened, 'event')} planned, threatened or said not to have happened left out"
        yield Padding(Text(left, style="dim"), INDENT)


def period_lines(affair: Affair, longest: int) -> Iterator[Text]:
    """Give the lines of a chart; the longest bar there is fills its side."""
    wide = max(len(each.name) for each in affair.periods)
    sums = [(each.conflict + each.disputed_conflict, each.cooperation + each.disputed_cooperation)
            for each in affair.periods]  # fmt: skip
    scale = longest / (max(map(max, sums)) or 1.0)
    yield Text(f"{'':<{wide}}  {'conflict':>{longest + 7}} │ cooperation", style="dim")
    for each, (against, together) in zip(affair.periods, sums, strict=True):
        conflict = bar(each.disputed_conflict * scale, DISPUTED) + bar(each.conflict * scale, SOLID)
        cooperation = bar(each.cooperation * scale, SOLID) + bar(each.disputed_cooperation * scale, DISPUTED)
        left = f"{against:g} {conflict}" if against else ""
        right = f"{cooperation} {together:g}" if together else ""
        yield Text(f"{each.name:<{wide}}  {left:>{longest + 7}} │ {right}".rstrip())


def bar(length: float, sign: str) -> str:
    """Draw a bar; what is there at all can be seen."""
    return sign * max(1, round(length)) if length else ""


def show_works(affair: Affair, limit: int) -> Iterator[RenderableType]:
    """Show the works with who issued, proposed, signed, negotiated or rejected them."""
    works = [work for work in affair.works if work.parts]
    if not works:
        return
    yield Text()
    yield Text("works", style="bold")
    for work in works[:limit]:
        yield Padding(Text(LEADING.sub("", one_line(work.name))).append(f"  {work.kind}", style="dim"), INDENT)
        lines = list(work_lines(work))
        yield from (Padding(line, DEEP) for line in [*lines[:limit], *more(len(lines) - limit, "more part")])
    yield from more(len(works) - limit, "more work")


def work_lines(work: PaperTrail) -> Iterator[Text]:
    """Give the lines of a work: by whom it was issued, proposed and so on, and on whose word."""
    for role in WorkDeed:
        for part in (part for part in work.parts if part.role is role):
            yield Text(f"{role} by {one_line(part.who.name)}").append(f" · {' · '.join(part_facts(part))}", style="dim")


def part_facts(part: Part) -> Iterator[str]:
    """Give on whose word it was done, told by whom and when, and where the work is first spoken of."""
    yield from on_whose_word([part.say], part.outlet)
    if part.published:
        yield f"({part.published[:10]})"
    if part.start is not None and part.end is not None:
        yield place_of(part.document, Span(part.start, part.end))

"""What passes between the actors, and the works: an affair as `sayso affair` sums it up.

Persons and bodies stand as those for whom they act. Each line of a pair leads to the words, and says whether it is done
and on whose word it rests; what is denied is hatched in the picture.
"""

from collections.abc import Sequence

from sayso.ledger import Pair, PaperTrail, Part, Tie
from sayso.schema import WorkDeed
from sayso.views.affairs import LEADING, TELLING
from sayso.views.charts import draw_affair
from sayso.views.claims import date_of, status_of
from sayso.views.dossier.html import NOTHING, Child, Html, drawing, flow, tag
from sayso.views.dossier.index import Index
from sayso.views.dossier.layout import Section, fold, folded, listed, part, scrolling, table
from sayso.views.dossier.lines import counted, excerpt, grounds_of, name, place, readable, shorten, told_by, word
from sayso.views.plain import one_line

SHOWN_ACTORS = 10
SHOWN_PAIRS = 8
SHOWN = 6
LONGEST = 280


def dealings(index: Index) -> Section:
    """Show the actors, what passes between each two, how much over time, and the works."""
    affair = index.material.affair
    pairs = [pair_part(index, pair) for pair in affair.pairs]
    rest = fold(f"{len(pairs) - SHOWN_PAIRS:,} more pairs", *pairs[SHOWN_PAIRS:], class_="outer")
    alone = (
        fold(
            [tag("b", "With nobody named on the other side"), f" · {counted(len(affair.alone), 'event')}"],
            kinds(index, affair.alone),
        )
        if affair.alone
        else None
    )
    lead = (
        "Who does what to whom, as the reports tell it. A person or body that acts for a state or an organisation "
        "stands here as that."
    )
    between = part("Between whom", *pairs[:SHOWN_PAIRS], rest, alone)
    body = [part("The actors", actors(index)), between, part("Over time", chart(index)), part("Works", works(index))]
    return Section("between", "Who does what to whom", lead, flow(body))


def actors(index: Index) -> Html:
    """Show who stands in the affair, and how often."""
    rows: list[Sequence[Child]] = [
        [
            name(each.name),
            " ".join(filter(None, (str(each.kind), each.country))),
            *(f"{number:,}" if number else "" for number in (each.does, each.undergoes, each.asserts, each.denies)),
        ]
        for each in index.material.affair.actors
    ]
    heads = ["Actor", "Kind", "Does", "Is met by", "Asserts", "Denies"]
    if not rows:
        return NOTHING
    more = rows[SHOWN_ACTORS:]
    others = (
        fold(f"{len(more):,} more actors", table(heads, more, "Events by actor, continued", "numbers"))
        if more
        else None
    )
    return flow(table(heads, rows[:SHOWN_ACTORS], "Events by actor", "numbers"), others)


def pair_part(index: Index, pair: Pair) -> Html:
    """Show what passes between two actors."""
    affair, rows = index.material.affair, pair.events
    facts = [
        counted(len(rows), "event"),
        *(
            f"{number:,} {label}"
            for number, label in (
                (sum(row.intensity > 0 for row in rows), "of cooperation"),
                (sum(row.intensity < 0 for row in rows), "of conflict"),
                (sum(row.disputed for row in rows), "disputed"),
            )
            if number
        ),
    ]
    heading = [
        tag("b", name(affair.name(pair.a)), " ↔ ", name(affair.name(pair.b))),
        tag("span", f" {' · '.join(facts)}", class_="count"),
    ]
    return fold(heading, kinds(index, pair.ties))


def kinds(index: Index, ties: Sequence[Tie]) -> Html:
    """Show ties under headings: who to whom, and what."""
    affair = index.material.affair
    gathered: dict[tuple[str, str | None, str], list[Tie]] = {}
    for tie in ties:
        gathered.setdefault((tie.source, tie.target, tie.kind), []).append(tie)
    parts = []
    for (source, target, kind), some in sorted(gathered.items(), key=lambda item: -len(item[1])):
        aim = flow(" → ", name(affair.name(target))) if target is not None else None
        lines = folded([tie_line(index, tie) for tie in some], SHOWN, "more", "lines")
        parts.append(tag("div", tag("p", name(affair.name(source)), aim, f": {kind}", class_="kind"), lines))
    return flow(parts)


def tie_line(index: Index, tie: Tie) -> Html:
    """Show something that passes: when, whether it is done, the words, and on whose word."""
    row = tie.event
    facts = [readable(date_of(row.when, row.published)) or "undated", status_of(row)]
    facts += [f"by {', '.join(map(one_line, tie.doers))}"] if tie.doers else []
    lead = tag("p", " · ".join(filter(None, facts)), class_="when")
    shown = tag("p", tie_words(index, tie), " ", place(index, row.document, row.id, "event"))
    return flow(lead, shown, grounds_of(index, row))


def tie_words(index: Index, tie: Tie) -> Html:
    """Show what was said, where an event is a statement and says enough, and its sentence else."""
    row = tie.event
    if row.utterance is not None and len(row.utterance.content.split()) >= TELLING:
        return tag("span", shorten(row.utterance.content, LONGEST), class_="said", dir="auto")
    return excerpt(index.records[row.document].document.text, row.sentence_span, row.trigger_span)


def chart(index: Index) -> Html:
    """Draw cooperation and conflict over time."""
    affair = index.material.affair
    if len(affair.periods) < 2:
        return NOTHING
    note = (
        "Each bar is the sum of the intensities that PLOVER gives the events of that time; what somebody denies is "
        "hatched."
    )
    left = (
        f" {counted(affair.not_happened, 'event')} planned, threatened or said not to have happened left out."
        if affair.not_happened
        else ""
    )
    picture = scrolling(drawing(draw_affair(affair, "Cooperation and conflict")), "Cooperation and conflict over time")
    return tag("figure", picture, tag("figcaption", note + left), class_="chart")


def works(index: Index) -> Html:
    """Show the works with who issued, proposed, signed, negotiated or rejected them."""
    rows = [work_item(index, work) for work in index.material.affair.works if work.parts]
    return folded(rows, SHOWN, "more works", "lines")


def work_item(index: Index, work: PaperTrail) -> Html:
    """Show a work and the parts that actors have in it."""
    title = tag("b", name(LEADING.sub("", one_line(work.name))))
    parts = [part_line(index, each) for role in WorkDeed for each in work.parts if each.role is role]
    return flow(title, f" ({work.kind})", listed(parts, "inner"))


def part_line(index: Index, each: Part) -> Html:
    """Say what an actor did with a work, and on whose word."""
    grounds = tag("span", " · on the word of ", word(index, each.say), class_="because")
    return flow(f"{each.role} by ", name(each.who.name), grounds, " · ", told_by(index, each.document))

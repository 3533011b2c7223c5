"""What passes between the actors, and the works: an affair as `sayso affair` sums it up.

Persons and bodies stand as those for whom they act. Each line of a pair leads to the words, and says whether it is done
and on whose word it rests; what is denied is hatched in the picture.
"""

from collections.abc import Mapping, Sequence

from sayso.ledger import EventRow, Pair, PaperTrail, Part, Standing, Tie
from sayso.schema import ActorKind, Work, WorkDeed
from sayso.views.affairs import LEADING, TELLING
from sayso.views.charts import draw_affair
from sayso.views.claims import when_label
from sayso.views.dossier.hearings import leading, leading_to
from sayso.views.dossier.html import NOTHING, Child, Html, drawing, flow, join, tag
from sayso.views.dossier.index import Index
from sayso.views.dossier.layout import Section, fold, folded, listed, part, scrolling, table
from sayso.views.dossier.lines import (
    STATUSES,
    counted,
    excerpt,
    grounds_of,
    name,
    place,
    readable,
    report_link,
    told_by,
    word,
)
from sayso.views.plain import one_line, shorten
from sayso.views.shown import two_names

SHOWN_ACTORS = 10
SHOWN_PAIRS = 8
SHOWN = 6
LONGEST = 280


def dealings(index: Index) -> Section:
    """Show the actors, what passes between each two, how much over time, and the works."""
    affair = index.material.affair
    pairs = [pair_part(index, pair) for pair in affair.pairs]
    rest = fold(f"{len(pairs) - SHOWN_PAIRS:,} more pairs", *pairs[SHOWN_PAIRS:], class_="outer more")
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
    body = [
        part("The actors", actors(index)),
        between,
        part("Over time", chart(index)),
        part("Works", works(index)),
        part("One work under two names", names_of_works(index)),
    ]
    return Section("between", "Who does what to whom", lead, flow(body))


def actors(index: Index) -> Html:
    """Show who stands in the affair, and how often; each count with the links to what it counts."""
    affair = index.material.affair
    ties = [*(tie for pair in affair.pairs for tie in pair.ties), *affair.alone]
    events = {tie.event.id: tie.event for tie in ties}
    rows = [actor_cells(index, each, events) for each in affair.actors]
    heads = ["Actor", "Kind", "Does", "Undergoes", "Asserts", "Denies"]
    if not rows:
        return NOTHING
    words = (
        "How many events each does and undergoes, and how many rest on its word or are denied by it. The signs lead to "
        "the words that tell of these events, or that assert or deny them."
    )
    note = tag("p", words, class_="lead")
    more = rows[SHOWN_ACTORS:]
    others = (
        fold(f"{len(more):,} more actors", table(heads, more, "Events by actor, continued", "numbers"), class_="more")
        if more
        else None
    )
    return flow(note, table(heads, rows[:SHOWN_ACTORS], "Events by actor", "numbers"), others)


def actor_cells(index: Index, actor: Standing, events: Mapping[str, EventRow]) -> list[Child]:
    """Give the cells of an actor."""
    country = index.material.names.get(actor.country or "", actor.country)
    kind = str(actor.kind) if actor.kind is ActorKind.COUNTRY else ", ".join(filter(None, (actor.kind, country)))
    cells: list[Child] = [name(actor.name), kind]
    for done in (actor.done, actor.undergone):
        rows = sorted((events[each] for each in done), key=lambda row: (index.places[row.document], row.trigger_span))
        links = [place(index, row.document, row.id, "event") for row in rows]
        cells.append(leading_to(f"{len(done):,}", links) if done else "")
    for said in (actor.asserted, actor.denied):
        statements = dict.fromkeys(statement for _, statement in said if statement is not None)
        cells.append(leading(index, f"{len(said):,}", statements) if said else "")
    return cells


def pair_part(index: Index, pair: Pair) -> Html:
    """Show what passes between two actors."""
    affair, rows = index.material.affair, pair.events
    sorts = (
        (sum(row.intensity > 0 for row in rows), "of cooperation"),
        (sum(row.intensity < 0 for row in rows), "of conflict"),
        (sum(row.disputed for row in rows), "disputed"),
    )
    facts = [counted(len(rows), "event"), *(how_many(number, label, len(rows)) for number, label in sorts if number)]
    heading = [
        tag("b", name(affair.name(pair.a)), " ↔ ", name(affair.name(pair.b))),
        tag("span", f" {' · '.join(facts)}", class_="count"),
    ]
    return fold(heading, kinds(index, pair.ties))


def how_many(number: int, label: str, whole: int) -> str:
    """Say how many of some events are of a sort; of a single one there is nothing to count."""
    if number < whole:
        return f"{number:,} {label}"
    return label if whole == 1 else f"all {label}"


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
    """Show something that passes: when, if the text says so, whether it is done, the words, and on whose word."""
    row = tie.event
    when = readable(when_label(row.when)) if row.when is not None and row.when.anchored else None
    facts = [when, STATUSES.get(row.status), f"by {', '.join(map(one_line, tie.doers))}" if tie.doers else None]
    told = " · ".join(filter(None, facts))
    lead = tag("p", told, class_="when") if told else None
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
        "Each bar sums up how strongly the events of that time are cooperation or conflict, by the scale of PLOVER, by "
        "which political scientists code events. What somebody denies is hatched."
    )
    left = (
        f" Left out: {counted(affair.not_happened, 'event')} planned, threatened or said not to have happened."
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
    """Say what an actor did with a work, and on whose word; of the outlet's own, where it speaks of the work first."""
    told = word(index, each.say), where_told(index, each) if each.say.statement is None else None
    grounds = tag("span", " · on the word of ", join(told, " "), class_="because")
    return flow(f"{each.role} by ", name(each.who.name), grounds, " · ", told_by(index, each.document))


def where_told(index: Index, each: Part) -> Html | None:
    """Give the link to the words that tell of a work first."""
    works = index.records[each.document].works if each.document in index.records else ()
    found = (work.id for work in works if work.mentions and work.mentions[0].start == each.start)
    return next((place(index, each.document, work, "work") for work in found), None)


def names_of_works(index: Index) -> Html:
    """Show the plans, treaties and the like that two reports call by other names, each where it is named first."""
    made = {work.id: (document, work) for document, record in index.records.items() for work in record.works}
    links = [link for link in index.material.comparison.works if link.a in made and link.b in made]
    rows = []
    for link in links:
        if not two_names(*((index.records[made[end][0]], made[end][1]) for end in (link.a, link.b))):
            continue
        ends = sorted((made[end] for end in (link.a, link.b)), key=lambda end: index.places[end[0]])
        named = join((named_work(index, document, work) for document, work in ends), " = ")
        rows.append(flow(named, tag("p", one_line(link.because), class_="because")))
    return folded(rows, SHOWN, "more", "lines")


def named_work(index: Index, document: str, work: Work) -> Html:
    """Show what a report calls a work, with the link to where it does first."""
    called = work.mentions[0].of(index.records[document].document.text) if work.mentions else work.name
    where = place(index, document, work.id, "work") if work.mentions else report_link(index, document)
    return flow(tag("b", name(called)), " ", where)

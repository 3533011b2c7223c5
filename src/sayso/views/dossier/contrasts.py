"""How everybody is heard over the reports of an outlet, and whether loaded cues are more than chance.

An outlet has a table where it has several reports: of a single one the report's own table tells the same. A contrast is
a line: whose cues, how many of them are loaded, what they are held against, and what chance has to do with it, or that
there are too few to tell.
"""

from collections import Counter
from collections.abc import Sequence

from sayso.schema import Against, Contrast, Heard
from sayso.views.dossier.hearings import FEW, leading, scare_words, sign_words, speaker_tables
from sayso.views.dossier.html import Child, Html, flow, join, tag
from sayso.views.dossier.index import Index
from sayso.views.dossier.layout import fold, folded
from sayso.views.dossier.lines import counted, name, references
from sayso.views.plain import one_line
from sayso.views.voices import NO_OUTLET, UNNAMED, often_heard, summary_of, verdict_of

SHOWN = 8
OUTLETS = 3  # links to tables that stand beside a count; more fold
HOW = (
    "Does an outlet use loaded cues for one speaker more often than for its others, or than other outlets do for the "
    "same speaker? A person counts as whom the person speaks for. With at least {least} cues on either side, "
    "Fisher's exact test says how likely so great a difference is by chance alone (p), and how likely it is when so "
    "many tests are made (corrected). More than chance is no verdict: words may be doubted with reason."
)
NO_TEST = (
    "Whether an outlet uses loaded cues for one speaker more often than for others cannot be told: a test asks for "
    "at least {least} cues on either side."
)


def by_outlet(index: Index) -> Html:
    """Show how everybody is heard over all reports of each outlet that has several."""
    reports = Counter(record.document.outlet for record in index.material.records)
    made = [outlet_part(index, outlet, number) for outlet, number in reports.items() if number > 1]
    return flow(made)


def outlet_part(index: Index, outlet: str | None, reports: int) -> Html:
    """Show how everybody is heard over the reports of one outlet."""
    rows = [row for row in index.voices.heard if row.outlet == outlet and row.name is not None]
    called = one_line(outlet or NO_OUTLET)
    heading = flow(tag("b", name(called)), tag("span", f" · {counted(reports, 'report')}", class_="count"))
    made = speaker_tables([heard_cells(index, row) for row in rows], f"How each is heard in {called}")
    return fold(heading, made, anchor=table_of(index, outlet))


def heard_cells(index: Index, row: Heard) -> list[Child]:
    """Give the cells of a speaker over the reports of an outlet."""
    return [
        speaker(row),
        f"{row.share:.0%}" if row.characters else "",
        join([often_heard(row), openings(index, row)], " "),
        leading(index, str(row.cues), row.statements) if row.cues else "",
        sign_words(index, row.loaded),
        scare_words(index, row.scare_about, row.scare_within),
    ]


def speaker(row: Heard | Contrast) -> Html:
    """Name a speaker of an outlet; all who are not named are one."""
    return name(one_line(row.name or "") or UNNAMED)


def openings(index: Index, row: Heard) -> Html:
    """Give the links to the statements by which a speaker comes first."""
    return references(index, (each for each in row.openings if each in index.rows))


def chances(index: Index) -> Html:
    """Show what loaded cues are used for whom, held against chance; what is too few to tell is folded."""
    voices = index.voices
    told = [contrast_line(index, row) for row in voices.contrasts if row.p is not None]
    few = [contrast_line(index, row) for row in voices.contrasts if row.p is None and row.loaded]
    if not told and not few:
        return flow()
    sum_up = f"{summary_of([row for row in voices.contrasts if row.p is not None])}."
    lead = flow(tag("p", (HOW if told else NO_TEST).format(least=voices.least), class_="lead"))
    tests = flow(tag("p", sum_up, class_="signs"), folded(told, SHOWN, "more tests", "lines tests")) if told else None
    label = f"Too few cues to tell: {counted(len(few), 'comparison')}"
    return flow(lead, tests, fold(label, folded(few, SHOWN, "more", "lines tests")))


def contrast_line(index: Index, row: Contrast) -> Html:
    """Write a contrast: both counts with what leads to what they count, and what chance has to do with it."""
    own, others = sides(index.voices.heard, row)
    who = flow(name(one_line(row.outlet or NO_OUTLET)), ", ", tag("b", speaker(row)))
    held = "its other speakers" if row.against is Against.OTHER_SPEAKERS else "the same in other outlets"
    verdict = tag("span", verdict_of(row, index.voices.least), class_="verdict")
    return flow(who, ": ", share(index, own), "; ", held, ": ", share(index, others), " · ", verdict)


def sides(heard: Sequence[Heard], row: Contrast) -> tuple[list[Heard], list[Heard]]:
    """Give whom the two counts of a contrast sum up."""
    named = [each for each in heard if each.name is not None]
    alike = [each for each in named if each.actor == row.actor and (each.actor is not None or each.name == row.name)]
    own = [each for each in alike if each.outlet == row.outlet]
    if row.against is Against.OTHER_SPEAKERS:
        return own, [each for each in named if each.outlet == row.outlet and each not in own]
    return own, [each for each in alike if each.outlet not in {row.outlet, None}]


def share(index: Index, rows: Sequence[Heard]) -> Html:
    """Write how many cues of some speakers are loaded, with the words, and what leads to all of them."""
    loaded = [sign for row in rows for sign in row.loaded]
    words = flow(" (", sign_words(index, loaded), ")") if loaded else None
    number = counted(sum(row.cues for row in rows), "cue")
    return flow(f"{len(loaded):,} loaded", words, " of ", join([number, cues(index, rows)], " "))


def cues(index: Index, rows: Sequence[Heard]) -> Html:
    """Give the links to all cues of some speakers; of many, those to the tables in which each stands with its own."""
    statements = [each for row in rows for each in row.statements if each in index.rows]
    if len(statements) <= FEW:
        return references(index, statements)
    outlets = list(dict.fromkeys(row.outlet for row in rows if row.cues))
    links = join((table_link(index, each) for each in outlets), ", ")
    return (
        flow("(", links, ")")
        if len(outlets) <= OUTLETS
        else fold(f"in {len(outlets)} outlets", links, class_="counted")
    )


def table_link(index: Index, outlet: str | None) -> Html:
    """Give the link to the table in which the speakers of an outlet stand: its own, or that of its only report."""
    return tag("a", name(one_line(outlet or NO_OUTLET)), href=f"#{table_of(index, outlet)}")


def table_of(index: Index, outlet: str | None) -> str:
    """Give the anchor of that table."""
    documents = [document for document, record in index.records.items() if record.document.outlet == outlet]
    return f"heard-{index.letters[documents[0]]}" + ("-on" if len(documents) > 1 else "")

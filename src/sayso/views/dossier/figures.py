"""Which figures: those that count nearly the same thing side by side, each value once, and below them all others.

Equal figures stand together, and of pairs that name equal figures one stands for all (`views.figures`). What one report
has on one word, or gives twice, comes last, folded: accounts do not part there.
"""

from collections.abc import Mapping, Sequence

from sayso.ledger import QuantityRow
from sayso.schema import FigureLink, FigureRelation, Span
from sayso.views.claims import counted_of, when_label
from sayso.views.dossier.html import NOTHING, Child, Html, flow, join, tag
from sayso.views.dossier.index import Index
from sayso.views.dossier.layout import Section, fold, folded, listed, part, table
from sayso.views.dossier.lines import counted, excerpt, name, place, readable, told_by, word, written_figure
from sayso.views.figures import RELATIONS, FigureRow, counted_most
from sayso.views.plain import one_line

SIDE_BY_SIDE = 4  # rows of figures of one relation that are seen at once
MOST = 24  # rows of one relation that are shown at all
EQUAL = 6  # equal figures that are seen at once
HEADINGS = {
    FigureRelation.CONFLICT: "In conflict",
    FigureRelation.DIFFERENT_MEASURE: "Different measures",
    FigureRelation.COMPATIBLE: "Compatible",
    FigureRelation.SAME: "The same",
}


def figures(index: Index) -> Section:
    """Show figures that count nearly the same thing side by side, and all others below."""
    rows = index.figures
    lead = (
        "Figures that count nearly the same thing, side by side; equal ones stand together. A conflict is one only "
        "if the texts tell of the same thing, whole, time and place; take the relation for a hint, and read both "
        "sentences."
    )
    parts = [relation_part(index, [row for row in index.beside if row.relation is each]) for each in RELATIONS]
    every = fold(f"All {counted(len(rows), 'figure')}", figure_table(index, list(rows.values()))) if rows else None
    return Section("figures", "Which figures", lead if index.beside else "", flow(parts, every))


def relation_part(index: Index, beside: Sequence[FigureRow]) -> Html:
    """Show the figures of one relation; of very many the first. What is no news of two reports comes last, folded."""
    if not beside:
        return NOTHING
    one, two = ([row for row in beside if within_one_report(row, index) is each] for each in (True, False))
    within, between = ([figure_card(index, row) for row in each[:MOST]] for each in (one, two))
    left = sum(len(row.links) for each in (one, two) for row in each[MOST:])
    note = tag("p", f"{counted(left, 'more pair')} left out here; `sayso compare --json` gives all.", class_="note")
    several = ", or versions of one" if index.versions.groups else ""
    alone = fold(f"{len(within):,} within one report{several}", listed(within, "cards"))
    shown = folded(between, SIDE_BY_SIDE, "more", "cards")
    return part(HEADINGS[beside[0].relation], shown, alone, note if left else None)


def within_one_report(row: FigureRow, index: Index) -> bool:
    """Tell whether all figures of a row are one report's, so that accounts do not part or agree there.

    They rest on one word; or they are equal, and stand in one report or in versions of one.
    """
    rows = index.figures
    documents = {rows[figure].document for figure in row.figures}
    alike = row.relation is FigureRelation.SAME and (len(documents) == 1 or bool(index.versions.holding(documents)))
    return alike or all(of_one_word(link, rows) for link in row.links)


def of_one_word(link: FigureLink, rows: Mapping[str, QuantityRow]) -> bool:
    """Tell whether two figures stand in one report and rest on one word: accounts do not part there."""
    one, other = rows[link.a], rows[link.b]
    return one.document == other.document and one.say.who == other.say.who


def figure_card(index: Index, row: FigureRow) -> Html:
    """Show figures beside each other; of equal ones the value once."""
    found = [index.figures[figure] for figure in row.figures]
    more = f"and {counted(row.more, 'more pair')} of the same figures" if row.more else None
    if row.relation is not FigureRelation.SAME:
        head = tag("p", join([one_line(row.links[0].because), more], " · "), class_="because wide")
        return tag("div", head, *(tag("div", figure_side(index, each)) for each in found), class_="card")
    forms = ", ".join(dict.fromkeys(written_figure(each) for each in found))
    what = counted_most(each.part or "" for each in found)
    told = [tag("div", figure_words(index, each)) for each in found]
    rest = told[EQUAL:] if len(told) > EQUAL + 2 else []
    return tag(
        "div",
        tag("p", forms, flow(" ", tag("span", name(what), class_="count")) if what else None, class_="figure wide"),
        *told[: len(told) - len(rest)],
        fold(f"{len(rest):,} more", *rest, class_="more wide"),
        tag("p", more, class_="because wide") if more else None,
        class_="card",
    )


def figure_side(index: Index, row: QuantityRow) -> Html:
    """Show a figure, and below it its words."""
    return flow(tag("p", written_figure(row), class_="figure"), figure_words(index, row))


def figure_words(index: Index, row: QuantityRow) -> Html:
    """Show the sentence of a figure, with the word that it rests on."""
    text = index.records[row.document].document.text
    sentence = tag(
        "p", excerpt(text, sentence_around(index, row), row.span), " ", place(index, row.document, row.id, "figure")
    )
    return flow(sentence, tag("p", grounds(index, row), class_="because"))


def sentence_around(index: Index, row: QuantityRow) -> Span:
    """Give the sentence in which a figure stands."""
    sentences = index.records[row.document].sentences
    return next((each for each in sentences if each.start <= row.span.start and row.span.end <= each.end), row.span)


def grounds(index: Index, row: QuantityRow) -> Html:
    """Say on whose word a figure rests, and which report has it."""
    return join([flow("on the word of ", word(index, row.say)), told_by(index, row.document)], " · ")


def figure_table(index: Index, rows: Sequence[QuantityRow]) -> Html:
    """List figures: how much of what, on whose word, and when."""
    made: list[Sequence[Child]] = [
        [
            tag("span", written_figure(row) or one_line(row.words), class_="figure"),
            name(counted_of(row)) if counted_of(row) else NOTHING,
            word(index, row.say),
            readable(when_label(row.when)) if row.when is not None and row.when.anchored else "",
            place(index, row.document, row.id, "figure"),
        ]
        for row in rows
    ]
    return table(["Figure", "Of what", "On whose word", "When", "Report"], made, "All figures", "figures")

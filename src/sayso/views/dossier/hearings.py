"""How each speaker is heard in a report, as a table: how much, when first, by which cues, and where words are quoted.

Each count stands beside the signs that lead to what it counts; a loaded cue or a scare quote leads to the word itself.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from sayso.schema import Hearing, Sign
from sayso.views.claims import NOBODY
from sayso.views.dossier.html import Child, Html, flow, join, tag
from sayso.views.dossier.index import Index
from sayso.views.dossier.layout import fold, table
from sayso.views.dossier.lines import label_of, name, reference
from sayso.views.plain import one_line
from sayso.views.voices import first_heard

HEADS = ("Speaker", "Share", "First heard", "Cues", "Loaded cues", "Scare quotes")
SHOWN = 12  # speakers of a table
FEW = 6  # links that stand beside their count; more fold


def hearing_table(index: Index, document: str, rows: Sequence[Hearing]) -> Html:
    """List the speakers of a report in the order in which they are heard; who is only spoken of comes last."""
    speakers = [row for row in rows if row.name is not None]
    speakers.sort(key=lambda row: (row.order is None, row.order or 0, -row.characters))
    caption = f"How each is heard in {label_of(index.records[document].document)}"
    return speaker_tables([hearing_cells(index, row) for row in speakers], caption)


def speaker_tables(cells: Sequence[Sequence[Child]], caption: str) -> Html:
    """Put speakers into a table, and all after the first into another that folds out."""
    few = len(cells) <= SHOWN + 2
    more = [] if few else cells[SHOWN:]
    others = table(HEADS, more, f"{caption}, continued", "heard-table")
    rest = fold(f"{len(more):,} more", others, class_="more") if more else None
    return flow(table(HEADS, cells[: len(cells) - len(more)], caption, "heard-table"), rest)


def hearing_cells(index: Index, row: Hearing) -> list[Child]:
    """Give the cells of a speaker in a report."""
    facts = filter(None, (first_heard(row), "in the headline, too" if row.headline else ""))
    return [
        flow(called(row), why_unknown(index, row)),
        f"{row.share:.0%}" if row.characters else "",
        join(["; ".join(facts), opening(index, row)], " "),
        leading(index, str(row.cues), row.statements) if row.cues else "",
        sign_words(index, row.loaded),
        scare_words(index, row.scare_about, row.scare_within),
    ]


def opening(index: Index, row: Hearing) -> Html | None:
    """Give the link to the statement by which somebody is heard first."""
    return reference(index, row.opening) if row.opening is not None and row.opening in index.rows else None


def called(row: Hearing) -> Html:
    """Name a speaker, and for whom; words of a report that name nobody stand in quotation marks."""
    shown = one_line(row.name or "")
    if row.actor is None:
        return name(shown if shown == NOBODY else f"“{shown}”")
    body = one_line(row.stands_for[1]) if row.stands_for else ""
    return join([name(shown), name(body)] if body and body not in shown else [name(shown)], " for ")


def why_unknown(index: Index, row: Hearing) -> Html | None:
    """Say why it is not known who a speaker is."""
    ids = [each for each in (row.opening, *row.statements) if each in index.rows and each is not None]
    reasons = (index.rows[each].unknown_because for each in ids)
    found = next(filter(None, reasons), None) if row.actor is None else None
    return tag("span", f" not known who: {one_line(found)}", class_="small") if found else None


def leading(index: Index, label: str, statements: Iterable[str]) -> Html:
    """Write a count with the links to the statements that it counts; many fold."""
    ids = sorted((each for each in statements if each in index.rows), key=index.order)
    return leading_to(label, [reference(index, each) for each in ids])


def leading_to(label: str, links: Sequence[Html]) -> Html:
    """Write a count with the links to what it counts; many fold."""
    shown = join(links, " ")
    return join([label, shown], " ") if len(links) <= FEW else fold(label, shown, class_="counted")


def scare_words(index: Index, about: Sequence[Sign], within: Sequence[Sign]) -> Html:
    """Write the scare quotes about a speaker, and those within what is said."""
    told = [("about: ", about), ("within: ", within)]
    return join((flow(where, sign_words(index, signs)) for where, signs in told if signs), "; ")


def sign_words(index: Index, signs: Sequence[Sign]) -> Html:
    """Write words that keep a distance, those that come most first, each with the links to its places."""
    ranked = sorted(signs, key=lambda sign: sign.words)
    groups = [(words, list(some)) for words, some in groupby(ranked, lambda sign: sign.words)]
    groups.sort(key=lambda group: -len(group[1]))
    return join((one_word(index, words, some) for words, some in groups), ", ")


def one_word(index: Index, words: str, signs: Sequence[Sign]) -> Html:
    """Write one such word with the links to its places; a number counts more than one."""
    places = join((sign_link(index, sign) for sign in signs), " ")
    times = f" ({len(signs)}):" if len(signs) > 1 else ""
    return join([flow(tag("i", name(words)), times), places], " ")


def sign_link(index: Index, sign: Sign) -> Html | None:
    """Give the link to a word of a report; it is called by the statement to which it belongs, else by the report."""
    marker = index.markers.get((sign.document, sign.span))
    if marker is None:
        return None
    letter = index.letters[sign.document]
    mark = index.mark(marker.statement) if marker.statement in index.rows and marker.statement else letter
    return tag("a", mark, class_="ref", href=f"#{marker.id}", aria_label=f"{mark}: the word in report {letter}")

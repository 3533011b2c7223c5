"""In which words reports carry one statement, and where these words part.

The first wording stands as it is; each other one is held against the earlier one that it is most surely linked to, and
what that one does not have is marked. Where words inside quotation marks stand against others inside quotation marks,
that is said, if both reports tell of one occasion: who says something again is free to choose other words.
"""

from collections.abc import Iterator, Sequence

from sayso.linkage import differ
from sayso.schema import Difference, LinkKind, Span
from sayso.views.dossier.html import Html, flow, join, tag
from sayso.views.dossier.index import Index
from sayso.views.dossier.layout import fold, listed
from sayso.views.dossier.lines import counted, label_of, name, reference, who
from sayso.views.dossier.propositions import Proposition
from sayso.views.grouping import ALIKE
from sayso.views.plain import flat, shorten
from sayso.views.shown import pieces_of

MOST = 6  # differences of quotations that are told
LONGEST = 700  # letters of a wording


def wordings(index: Index, rows: Sequence[Proposition]) -> list[Html]:
    """Give, for each statement that several reports carry, its wordings one below the other."""
    return [wording_part(index, row) for row in rows]


def wording_part(index: Index, row: Proposition) -> Html:
    """Show the wordings of one statement."""
    lines = [wording(index, row.statements[0], ())]
    parted = 0
    for place, each in enumerate(row.statements[1:], 1):
        earlier, again = held_against(index, row.statements[:place], each)
        found = differences(index, earlier, each)
        quoted = [] if again else list(quoted_otherwise(index, earlier, each, found))
        parted += len(quoted)
        note = flow("Inside quotation marks, against ", reference(index, earlier), ": ", join(quoted[:MOST], "; "))
        lines.append(
            flow(
                wording(index, each, [part.b for part in found if part.b]),
                tag("p", note, class_="because") if quoted else None,
                tag("p", "Said again on another occasion than ", reference(index, earlier), class_="because")
                if again
                else None,
            )
        )
    lead = index.rows[row.lead]
    sign = tag("span", f" · quoted otherwise in {counted(parted, 'place')}", class_="tag") if parted else None
    heading = flow(who(lead), ": ", tag("span", shorten(lead.content, 110), dir="auto"), sign)
    return fold(heading, listed(lines, "lines"), class_="wordings")


def held_against(index: Index, earlier: Sequence[str], statement: str) -> tuple[str, bool]:
    """Choose the earlier wording that one is held against: the one to which it is linked most surely.

    With it goes whether it was said on another occasion.
    """
    linked = [
        (end, link)
        for link in index.links_of.get(statement, ())
        if link.kind in ALIKE
        for end in (link.a, link.b)
        if end in earlier
    ]
    if not linked:
        return earlier[0], False
    surest, link = max(linked, key=lambda each: each[1].score)
    return surest, link.kind is LinkKind.REPEATS


def differences(index: Index, one: str, other: str) -> tuple[Difference, ...]:
    """Give the stretches in which the contents of two statements differ."""
    texts = [index.records[index.rows[each].document].document.text for each in (one, other)]
    first, second = index.rows[one].content_spans, index.rows[other].content_spans
    return differ(texts[0], first, texts[1], second)


def wording(index: Index, statement: str, apart: Sequence[Span]) -> Html:
    """Write a content as its report has it; stretches that stand apart are marked."""
    row = index.rows[statement]
    document = index.records[row.document].document
    pieces = join((tag("span", marked(document.text, span, apart)) for span in row.content_spans), " … ")
    told = tag("span", name(label_of(document)), class_="told")
    return flow(tag("q", pieces, dir="auto"), " ", reference(index, statement), " ", told)


def marked(text: str, span: Span, apart: Sequence[Span]) -> Iterator[Html]:
    """Give the pieces of a span; a very long one is cut."""
    within = Span(span.start, min(span.end, span.start + LONGEST))
    for piece, stands_apart in pieces_of(within, apart):
        words = flat(piece.of(text))
        yield tag("mark", words) if stands_apart else flow(words)
    if within != span:
        yield flow("…")


def quoted_otherwise(index: Index, one: str, other: str, found: Sequence[Difference]) -> Iterator[Html]:
    """Say where two quotations of one statement do not have the same words."""
    texts = [index.records[index.rows[each].document].document.text for each in (one, other)]
    for each in found:
        if each.quoted:
            sides = [f"“{shorten(span.of(text), 80)}”" if span else "nothing"
                     for span, text in zip((each.a, each.b), texts, strict=True)]  # fmt: skip
            yield flow(name(sides[0]), " against ", name(sides[1]))

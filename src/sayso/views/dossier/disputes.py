"""What is disputed: claims with those who deny them or accuse in return, denied events, figures that part.

Every kind of link is shown in the same way, with its reason and its score; none of them says who is right.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from sayso.ledger import EventRow
from sayso.schema import Act, Copy, LinkKind, Stance, StatementLink
from sayso.views.copied import CopiedText, first_of, texts_of
from sayso.views.dossier.html import NOTHING, Html, flow, join, tag
from sayso.views.dossier.index import Index
from sayso.views.dossier.layout import Section, folded, listed, part
from sayso.views.dossier.lines import (
    counted,
    event_label,
    excerpt,
    grounds_of,
    how_many,
    name,
    place,
    readable,
    references,
    report_link,
    statement_line,
    told_by,
)
from sayso.views.dossier.marking import copy_anchor
from sayso.views.dossier.propositions import Proposition
from sayso.views.grouping import ALIKE
from sayso.views.plain import one_line, shorten
from sayso.views.side_by_side import HEADINGS
from sayso.views.silences import silences_of

SHOWN = 6
PASSAGE = 160  # letters of a passage
ALONE = {
    Act.DENY: ("Other denials", "No statement was found here that they answer. It may stand here in other words."),
    Act.REJECT: ("Other rejections", "Of claims that were not found here, and of offers, ideas and demands."),
}
ANSWERS = {
    LinkKind.DENIES: "Denied",
    LinkKind.COUNTERS: "Accused in return",
    LinkKind.SUPPORTS: "Supported by others",
}
FIRST = (LinkKind.DENIES, LinkKind.COUNTERS)
LEAD = (
    "Claims on which the accounts part, each beside what is said to it. The line below it says why the two were put "
    "together, and how likely readers are to agree that they belong together. It does not say who is right."
)


def disputes(index: Index, propositions: Sequence[Proposition]) -> Section:
    """Show what is disputed."""
    kinds = [kind for kind in (*FIRST, *LinkKind) if kind not in ALIKE]
    parts = [
        part(ANSWERS.get(kind, HEADINGS[kind].capitalize()), answered(index, propositions, kind))
        for kind in dict.fromkeys(kinds)
    ]
    parts.append(part("Events that somebody denies", denied_events(index)))
    parts += [part(heading, alone(index, propositions, act, lead)) for act, (heading, lead) in ALONE.items()]
    return Section("disputed", "What is disputed", LEAD, flow(parts))


def answered(index: Index, propositions: Sequence[Proposition], kind: LinkKind) -> Html:
    """Show the claims to which statements answer in one way, the surest first, each once."""
    groups = {each: proposition for proposition in propositions for each in proposition.statements}
    links = [link for link in index.links if link.kind is kind]
    links.sort(key=lambda link: -link.score)
    claims: dict[str, list[StatementLink]] = {}
    for link in links:
        claims.setdefault(groups[link.b].statements[0], []).append(link)
    cards = [card(index, groups[claim], some) for claim, some in claims.items()]
    return folded(cards, SHOWN, "more", "cards")


def card(index: Index, claim: Proposition, links: Sequence[StatementLink]) -> Html:
    """Show a claim beside what is said to it."""
    aimed = list(dict.fromkeys(link.b for link in links))
    left = tag(
        "div", tag("p", "The claim", class_="side"), *(said(index, each) for each in aimed), also(index, claim, aimed)
    )
    right = tag("div", tag("p", "The answer", class_="side"), *answers(index, links))
    return tag("div", left, right, class_="card")


def answers(index: Index, links: Sequence[StatementLink]) -> Iterator[Html]:
    """Give what is said to a claim, each statement once, with the reason of its surest link."""
    for answer, some in groupby(
        sorted(links, key=lambda link: (index.order(link.a), -link.score)), lambda link: link.a
    ):
        yield said(index, answer)
        yield reason(index, next(some))


def said(index: Index, statement: str) -> Html:
    """Show a statement and the report that has it."""
    told = told_by(index, index.rows[statement].document)
    return tag("p", statement_line(index, statement), tag("br"), told, class_="line")


def also(index: Index, claim: Proposition, aimed: Sequence[str]) -> Html:
    """Name the other statements of a claim: the same ones, and those of another occasion."""
    others = [each for each in claim.statements if each not in aimed]
    again = [each for each in others if is_repeated(index, each, claim)]
    same = [each for each in others if each not in again]
    named = [(words, some) for words, some in (("the same in", same), ("repeated in", again)) if some]
    parts = [
        flow(words if place else words.capitalize(), " ", references(index, some))
        for place, (words, some) in enumerate(named)
    ]
    return tag("p", join(parts, "; "), class_="also") if parts else NOTHING


def is_repeated(index: Index, statement: str, claim: Proposition) -> bool:
    """Tell whether a statement is tied to the others of a claim as one of another occasion alone."""
    kinds = {link.kind for link in index.links_of.get(statement, ()) if {link.a, link.b} <= set(claim.statements)}
    return LinkKind.SAME not in kinds


def reason(index: Index, link: StatementLink) -> Html:
    """Say why two statements were put together, and how likely that is; what somebody has judged has no chance."""
    chance = None if index.is_judged(link) else f"{link.score:.0%} likely"
    return tag("p", join([one_line(link.because), chance], " · "), class_="because")


def denied_events(index: Index) -> Html:
    """Show the events that somebody denies, with both words."""
    rows = [row for row in index.material.events if row.disputed]
    return folded([event_item(index, row) for row in rows], SHOWN, "more", "lines")


def event_item(index: Index, row: EventRow) -> Html:
    """Show an event: the sentence that tells of it, and on whose word it rests."""
    words = excerpt(index.records[row.document].document.text, row.sentence_span, row.trigger_span)
    shown = tag("p", event_label(row), tag("br"), words, " ", place(index, row.document, row.id, "event"))
    return flow(shown, grounds_of(index, row))


def alone(index: Index, propositions: Sequence[Proposition], act: Act, lead: str) -> Html:
    """Show denials, or rejections, for which no claim was found, each thing that is said once."""
    answering = {link.a for link in index.links if link.kind not in ALIKE} | denying_events(index)
    rows = [row.id for row in index.rows.values() if row.act is act and not row.negated and row.id not in answering]
    groups = {each: proposition for proposition in propositions for each in proposition.statements}
    once: dict[str, list[str]] = {}
    for each in rows:
        once.setdefault(groups[each].statements[0], []).append(each)
    items = [flow(said(index, some[0]), also(index, groups[some[0]], some[:1])) for some in once.values()]
    return flow(tag("p", lead, class_="lead"), folded(items, SHOWN, "more", "lines")) if rows else NOTHING


def denying_events(index: Index) -> set[str]:
    """Give the statements that deny an event which somebody else asserts: that is what they mean."""
    says = [row.says for row in index.material.events if row.disputed]
    asserted = [some for some in says if any(say.stance is not Stance.DENIES for say in some)]
    return {say.statement for some in asserted for say in some if say.statement and say.stance is Stance.DENIES}


def left_out(index: Index) -> Section:
    """Show what later reports do not carry."""
    seen = [
        replace(row, statements=carried)
        for row in index.material.comparison.left_out
        if (carried := tuple(each for each in row.statements if each in index.rows))
    ]
    rows = []
    for row in silences_of(seen, index.order):
        why = "Not in ", silent(index, row.documents), ": ", readable(one_line(row.because))
        lines = (tag("p", statement_line(index, each), class_="line") for each in row.statements)
        rows.append(flow(*lines, tag("p", *why, class_="because")))
    lead = (
        "What two earlier reports carry and a later one on the same happening does not come near. A report may have "
        "its reasons."
    )
    return Section("left-out", "What is left out", lead, folded(rows, SHOWN, "more", "lines"))


def silent(index: Index, documents: Sequence[str]) -> Html:
    """Give the links to the reports that do not carry something."""
    return join((report_link(index, each) for each in documents), " ")


def copies(index: Index) -> Section:
    """Show the passages that reports carry word for word."""
    rows = [copied(index, text) for text in texts_of(index.material.comparison.copies, index.places)]
    lead = "Passages that several reports carry word for word, and that at most one of them has written."
    return Section("copied", "What is copied", lead, listed(rows, "lines"))


def copied(index: Index, text: CopiedText) -> Html:
    """Show a text that reports have in common: who carries it, whose it is where that is named, and its passages."""
    letters = join((report_link(index, each) for each in text.documents), " ")
    agency = flow(", ", name(text.agency)) if text.agency else None
    head = flow(letters, f" {counted(text.words, 'word')}", agency, f"; {one_line(text.because)}")
    return flow(head, folded([piece(index, *each) for each in text.pieces], SHOWN, "more passages", "inner"))


def piece(index: Index, number: int, copy: Copy) -> Html:
    """Show how a passage begins, and where it stands in each report."""
    first = first_of(copy, index.places)
    begins = shorten(first.span.of(index.records[first.document].document.text), PASSAGE)
    links = (place(index, each.document, copy_anchor(number, each.document), "passage") for each in copy.passages)
    return flow(tag("q", begins, dir="auto"), " ", join(links, " "), " ", how_many(copy.words, "word"))

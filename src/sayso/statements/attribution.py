"""From the network's arcs to statements and markers, on one page.

    arcs ─ drafts ─ contents mended ─ speeches extended ─ sources mended ─ lines and quotations without a cue
         ─ form, act, negation, nesting, confidence ─▶ statements        quotation marks, hedges, cues ─▶ markers

A draft whose content cannot be found, or a quotation whose speaker is too uncertain, becomes an abstention, not a
statement. Everything is decided from words and their
places; nothing is searched for in the text again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.schema import (
    Abstention,
    Act,
    Annotations,
    Content,
    Cue,
    Document,
    Marker,
    NameKind,
    Source,
    Span,
    Statement,
    row_id,
)
from sayso.statements.acts import decide_act
from sayso.statements.confidence import confidence, features, is_likely
from sayso.statements.contents import mend_content
from sayso.statements.cue_edges import mend_cue
from sayso.statements.drafts import Draft, Origin, spans
from sayso.statements.forms import decide_form, is_negated
from sayso.statements.kickers import drop_kickers
from sayso.statements.labelled import take_turns
from sayso.statements.layout import NONE, Layout, lay_out
from sayso.statements.lexicon import unknown
from sayso.statements.markers import find_signs
from sayso.statements.nesting import find_outer
from sayso.statements.plain import IN_A_ROW, is_claim_denied, is_named_claim
from sayso.statements.pointing import find_pointless
from sayso.statements.quoted import hold_cited, join_quoted
from sayso.statements.relatives import name_antecedent
from sayso.statements.sources import mend_sources
from sayso.statements.speeches import extend_speeches
from sayso.statements.terms import find_terms
from sayso.statements.unattributed import SET_OFF, find_headline, find_lines, find_speeches


@dataclass(frozen=True, slots=True)
class Attribution:
    """What a document says on whose word, and where its outlet keeps its distance.

    Attributes:
        statements: In text order.
        markers: In text order.
        abstained: Cues without content, quotations of which it is not known whose they are, and denials of what nobody
            was read to say.
        features: For each statement what its confidence was computed from (`confidence.FEATURES`).
    """

    statements: tuple[Statement, ...] = ()
    markers: tuple[Marker, ...] = ()
    abstained: tuple[Abstention, ...] = ()
    features: tuple[tuple[float, ...], ...] = ()


def attribute_statements(document: Document, annotations: Annotations, *, least: float | None = None) -> Attribution:
    """Find who says what in a document.

    Args:
        document: The report.
        annotations: What the network read in it.
        least: Least confidence of a statement; the shipped thresholds hold if none is given.

    Returns:
        Statements and markers with spans in the document's text. The same input gives the same output.
    """
    if not annotations.starts:
        return Attribution()
    layout = lay_out(document, annotations)
    terms = find_terms(layout)
    drafts, abstained = make_drafts(layout, document, annotations)
    for draft in drafts:
        draft.form = decide_form(layout, draft, terms)
        draft.act = decide_act(layout, draft, draft.form, terms)
    drafts, doubtful = keep_likely(layout, [draft for draft in drafts if draft.act is not None], least)
    abstained += [doubt(layout, draft) for draft in doubtful if not draft.cue]
    abstained += find_pointless(layout, drafts)
    rated = [features(draft) for draft in drafts]
    chances = [rate(layout, draft, values) for draft, values in zip(drafts, rated, strict=True)]
    statements = write_statements(document, layout, drafts, chances)
    markers = tuple(
        Marker(
            row_id(document.id, "marker", [sign.span]),
            sign.span,
            sign.kind,
            None if sign.draft is None else statements[sign.draft].id,
        )
        for sign in find_signs(layout, drafts, terms)
    )
    return Attribution(tuple(statements), markers, tuple(abstained), tuple(rated))


def keep_likely(layout: Layout, drafts: list[Draft], least: float | None) -> tuple[list[Draft], list[Draft]]:
    """Part drafts into those that are statements and those of which it is not likely enough.

    Whatever stands in the content of one that is none stands for itself: first those go that stand in no other. Of two
    that stand in each other ("an *allegation* that the navy *denies*") neither does.
    """
    doubtful: list[Draft] = []
    within = False
    while True:
        holders: dict[int, list[Draft]] = {}
        for draft in drafts:
            for word in draft.content:
                holders.setdefault(word, []).append(draft)
        for draft in drafts:
            draft.inner = any(other.anchor not in draft.content for other in holders.get(draft.anchor, ()))
        asked = [draft for draft in drafts if draft.inner is within]
        none = {id(draft) for draft in asked if not is_attributed(draft) or is_taken_as(layout, draft)}
        unlikely = [draft for draft in asked if id(draft) not in none and not is_sure(layout, draft, least)]
        none |= {id(draft) for draft in unlikely}
        doubtful += unlikely
        drafts = [draft for draft in drafts if id(draft) not in none]
        if within:
            return drafts, doubtful
        within = not none


def is_sure(layout: Layout, draft: Draft, least: float | None) -> bool:
    """Tell whether a draft is likely enough to be a statement, or told by its words in a row."""
    return is_claim_denied(layout, draft) or is_likely(
        draft, confidence(features(draft)), least, plain=is_named_claim(layout, draft)
    )


def rate(layout: Layout, draft: Draft, values: Sequence[float]) -> float:
    """Give the confidence of a draft with these features."""
    chance = confidence(values)
    return max(chance, IN_A_ROW) if is_claim_denied(layout, draft) else chance


def doubt(layout: Layout, draft: Draft) -> Abstention:
    """Say why a quotation without a cue is no statement."""
    because = unknown()[draft.unknown or "doubtful"]
    return Abstention("statement", layout.span(draft.content[0], draft.content[-1]), because)


def is_attributed(draft: Draft) -> bool:
    """Tell whether a draft attributes anything to anybody.

    "The army seems to hesitate" does not. Inside another statement the network is less sure of its cues: there they
    need a source, and the lexicon must know them.
    """
    if draft.arcs is None:
        return True
    if not draft.source and draft.unknown == "impersonal":
        return False
    return not draft.inner or (draft.listed and bool(draft.source))


def is_taken_as(layout: Layout, draft: Draft) -> bool:
    """Tell whether a content is no claim but what another takes a claim for: "dismissed Roe's claims as “a joke”"."""
    if not draft.inner or not draft.cue or draft.act is Act.DESCRIBE:
        return False
    return layout.words[draft.cue[-1]] == "as" and layout.tags[draft.key] == "NOUN"


def make_drafts(layout: Layout, document: Document, annotations: Annotations) -> tuple[list[Draft], list[Abstention]]:
    """Make all drafts of a document, each with a content, no two alike, in text order."""
    lines = find_lines(layout, document)
    labels = {word for draft in lines for word in draft.source}
    drafts: list[Draft] = []
    for arcs in annotations.arcs:
        beside = arcs.anchor - 1 in labels or arcs.anchor + 1 in labels
        if arcs.anchor in labels or (beside and layout.words[arcs.anchor] in SET_OFF):
            continue  # the label of a transcript line, or the dash of a signature, taken for a cue
        cue = list(arcs.cue) or [arcs.anchor]
        level = layout.level(arcs.anchor)
        drafts.append(Draft(arcs.anchor, list(arcs.source), cue, list(arcs.content), level, arcs=arcs))
    drafts, turns = take_turns(layout, join_quoted(layout, drafts))
    for draft in drafts:
        mend_cue(layout, draft)
        mend_content(layout, draft)
        name_antecedent(layout, draft)
    abstained = [
        Abstention("statement", layout.span(draft.cue[0], draft.cue[-1]), "no content was found for the cue")
        for draft in drafts
        if not draft.content
    ]
    drafts = [draft for draft in drafts if draft.content]
    extend_speeches(layout, drafts)
    mend_sources(layout, drafts)
    hold_cited(layout, drafts)
    drafts = drop_kickers(layout, drafts, persons(annotations))
    headline = find_headline(layout, drafts)
    drafts = [draft for draft in drafts if not headline or not layout.is_title(draft.anchor)] + headline
    drafts += lines + turns
    drafts += find_speeches(layout, drafts)
    unique = {(tuple(draft.source), tuple(draft.cue), tuple(draft.content)): draft for draft in drafts if draft.content}
    return sorted(unique.values(), key=lambda draft: draft.cue or draft.source or draft.content), abstained


def persons(annotations: Annotations) -> frozenset[int]:
    """Give the words of persons' names."""
    names = (name for name in annotations.names if name.kind is NameKind.PERSON)
    return frozenset(word for name in names for word in range(name.first, name.last + 1))


def write_statements(document: Document, layout: Layout, drafts: list[Draft], chances: list[float]) -> list[Statement]:
    """Turn drafts into rows."""
    rows = [write_statement(document, layout, draft, chance) for draft, chance in zip(drafts, chances, strict=True)]
    return [
        row if outer is None else replace(row, inside=rows[outer].id)
        for row, outer in zip(rows, find_outer(layout, drafts), strict=True)
    ]


def write_statement(document: Document, layout: Layout, draft: Draft, chance: float) -> Statement:
    """Turn one draft into a row; `inside` comes later."""
    assert draft.act is not None
    source, cue, content = (spans(layout, words) for words in (draft.source, draft.cue, draft.content))
    return Statement(
        id=row_id(document.id, "statement", [*source, Span(-1, -1), *cue, Span(-1, -1), *content]),
        source=Source(source, unknown_because=None if source else unknown()[draft.unknown or "unnamed"]),
        cue=Cue(cue) if cue else None,
        content=Content(content),
        form=draft.form,
        act=draft.act,
        negated=draft.origin is Origin.ARCS and draft.anchor != NONE and is_negated(layout, draft),
        confidence=round(chance, 4),
        grounding=draft.grounding,
    )

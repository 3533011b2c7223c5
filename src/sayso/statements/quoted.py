"""Who is quoted speaks: "the general was quoted as saying that …" is the general's statement, by one cue.

Takes the drafts as the network gave them. It finds two cues there, *quoted* without a source and *saying* without one,
for elsewhere the subject of a passive is not who speaks. They become one draft: the cue with its participle, the
subject as its source, what was said as its content. PolNeAR marks it so. A passive that is followed by no verb of
saying stays as it is ("the mayor was heard").

In the active there are two: "The agency quoted the general as saying that …" is the agency's statement, and in it
stands the general's, by *saying*. Where the network found the agency's alone, the general's is made from its words.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.statements.cue_edges import LISTENING
from sayso.statements.drafts import Draft
from sayso.statements.layout import MARKS, NONE, Layout
from sayso.statements.lexicon import cues, grammar
from sayso.statements.passives import is_passive
from sayso.statements.sources import OBJECTS, is_nominal

AHEAD = 8  # words between "quoted" and "saying"


def join_quoted(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """Give the drafts, those of a quoted speaker joined into one, and what one quotes another as saying beside it."""
    joined = {id(draft): second for draft in drafts if (second := join(layout, draft, drafts)) is not None}
    dropped = {participle for participle in joined.values() if participle != NONE}
    kept = [draft for draft in drafts if id(draft) in joined or draft.anchor not in dropped]
    cited = [cite(layout, draft, kept) for draft in kept if id(draft) not in joined]
    return kept + [draft for draft in cited if draft is not None]


def cite(layout: Layout, draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """Make the statement of the one whom a draft quotes as saying something, unless the network found it.

    That it is a cue is as sure as that the other is one: whoever is quoted as saying something says it.
    """
    verb = draft.anchor
    if layout.words[verb] not in grammar()["quoted"] or layout.tags[verb] != "VERB" or is_passive(layout, verb):
        return None
    participle = find_participle(layout, verb)
    speaker = quoted_object(layout, verb, participle)
    if not speaker or layout.words[participle - 1] != "as" or draft.arcs is None:
        return None
    for other in drafts:
        if other.anchor == participle:
            other.source = other.source or speaker
            if other.arcs is not None and other.arcs.anchor_score < draft.arcs.anchor_score:
                other.arcs = replace(other.arcs, anchor_score=draft.arcs.anchor_score)
            return None
    told = hearers(layout, participle)
    content = [word for word in draft.content if word > participle and word not in told]
    content = content or [word for word in draft.content if word < draft.cue[0]]
    if not content:
        return None
    arcs = replace(draft.arcs, anchor=participle, source=tuple(speaker), cue=(participle,), content=tuple(content))
    return Draft(participle, speaker, [participle], content, draft.level, arcs=arcs)


def hold_cited(layout: Layout, drafts: Sequence[Draft]) -> None:
    """Give who quotes another behind a quotation the words by which it does: “…,” the agency quoted *Roe as saying*."""
    by_anchor = {draft.anchor: draft for draft in drafts if draft.anchor != NONE}
    for draft in by_anchor.values():
        if layout.words[draft.anchor] not in grammar()["quoted"] or is_passive(layout, draft.anchor):
            continue
        cited = by_anchor.get(find_participle(layout, draft.anchor))
        if cited is not None and cited.source and cited.content[-1] < draft.cue[0] < cited.source[0]:
            draft.content = sorted({*draft.content, *range(cited.source[0], cited.anchor + 1)})


def hearers(layout: Layout, participle: int) -> set[int]:
    """Give the words of those who are told something: of "telling *reporters* that …"."""
    listening = layout.words[participle] in LISTENING
    return {
        word
        for child in layout.children[participle]
        if layout.relations[child] == "iobj" or (listening and layout.relations[child] == "obj")
        for word in layout.subtree(child)
    }


def quoted_object(layout: Layout, verb: int, participle: int) -> list[int]:
    """Give the phrase between a verb that quotes and "as", if it is somebody: the object of the verb."""
    for child in layout.children[verb]:
        if layout.relations[child] in OBJECTS and verb < child < participle and is_nominal(layout, child):
            return [word for word in layout.subtree(child) if verb < word < participle - 1]
    return []


def join(layout: Layout, draft: Draft, drafts: Sequence[Draft]) -> int | None:
    """Make a draft that of the one who is quoted; give the participle that it takes in, null if it is none."""
    if layout.words[draft.anchor] not in grammar()["quoted"]:
        return None
    subject, participle = quoted_subject(layout, draft.anchor), find_participle(layout, draft.anchor)
    if not subject or participle == NONE:
        return None
    as_ = [participle - 1] if layout.words[participle - 1] == "as" else []
    cue = [word for word in draft.cue if word <= draft.anchor] + [*as_, participle]
    said = next((other.content for other in drafts if other.anchor == participle and other is not draft), [])
    taken = {*cue, *subject}
    content = [
        word
        for word in said or [*draft.content, *quoted_behind(layout, participle)]
        if word not in taken and (word > participle or word < min(taken))
    ]
    if all(layout.words[word] in MARKS or layout.tags[word] == "PUNCT" for word in content):
        content = [word for word in layout.subtree(participle) if word > participle]
    if not content:
        return None
    draft.cue, draft.source, draft.content = cue, subject, sorted(set(content))
    return participle


def quoted_behind(layout: Layout, participle: int) -> list[int]:
    """Give the quotation that opens right behind the participle."""
    opening = participle + 1
    pair = layout.innermost[opening] if opening < len(layout.words) else NONE
    if pair == NONE or layout.pairs[pair].first != opening:
        return []
    return list(range(opening, layout.pairs[pair].last + 1))


def quoted_subject(layout: Layout, verb: int) -> list[int]:
    """Give the subject of a passive verb, if it is somebody."""
    for child in layout.children[verb]:
        if layout.relations[child] == "nsubj:pass" and is_nominal(layout, child):
            return [word for word in layout.subtree(child) if word < verb]
    return []


def find_participle(layout: Layout, verb: int) -> int:
    """Find the verb of saying behind the verb that quotes: after "as", or right behind it."""
    end = min(layout.sentence_end[verb], verb + 1 + AHEAD)
    for word in range(verb + 1, end):
        written = layout.words[word]
        lemma = cues().verbs.get(written)
        if written.endswith("ing") and lemma in cues().acts and lemma not in cues().light:
            near = word == verb + 1 or layout.words[word - 1] == "as"
            return word if near else NONE
    return NONE

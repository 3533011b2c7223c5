"""Quotations that are longer than one pair of marks.

A *speech* is what one speaker says in several pairs: broken off by its attribution (“We go,” she said. “We stay.”), or
opened again in each paragraph and closed once. In PolNeAR's training part the second half of a broken quotation belongs
to the first one's statement in 970 of 1,005 cases, and in all but three where it has no attribution of its own.
A pair belongs to one statement: rules only add pairs that no statement holds yet.
"""

from sayso.statements.contents import trim
from sayso.statements.drafts import Draft, Origin, runs
from sayso.statements.layout import NONE, Layout, Pair

STOPS = frozenset(".,;:–—-")
FINAL = frozenset(".!?,…–—-")


def extend_speeches(layout: Layout, drafts: list[Draft]) -> None:
    """Add to each draft the quotations that carry on its own."""
    if not layout.pairs:
        return
    part_quotations(layout, drafts)
    following = reopened(layout)
    holder = {pair: draft for draft in drafts for pair in pairs_held(layout, draft)}
    anchors = sorted(draft.anchor for draft in drafts if draft.anchor != NONE)
    for draft in drafts:
        if (pair := carried_on(layout, draft, anchors)) != NONE and pair not in holder:
            add_pair(layout, draft, pair)
            holder[pair] = draft
    preceding = {after: before for before, after in following.items()}
    for step in (following, preceding):
        for draft in drafts:
            for held in pairs_held(layout, draft):
                pair = held
                while (pair := step.get(pair, NONE)) != NONE and pair not in holder:
                    add_pair(layout, draft, pair)
                    holder[pair] = draft


def part_quotations(layout: Layout, drafts: list[Draft]) -> None:
    """Leave a quotation that two cues of one level have taken to the nearer one, if the other has more to say.

    Only a piece that is nothing but the quotation can go: in "They note that he said “no”" the words are both's.
    """
    holders: dict[int, list[Draft]] = {}
    for draft in drafts:
        for number in pairs_held(layout, draft):
            holders.setdefault(number, []).append(draft)
    for number, found in holders.items():
        if len(found) < 2:
            continue
        pair = layout.pairs[number]
        nearest = min(found, key=lambda draft: distance(layout, draft, pair))
        for draft in found:
            rest = [word for word in draft.content if not pair.first <= word <= pair.last]
            alone = (pair.first, pair.last) in runs(layout, draft.content) and nearest.anchor not in draft.content
            if draft is not nearest and draft.level == nearest.level and alone and rest:
                draft.content = trim(layout, rest) or draft.content


def distance(layout: Layout, draft: Draft, pair: Pair) -> tuple[bool, int]:
    """Give how far a cue stands from a quotation: not in its line, words between."""
    between = pair.first - draft.cue[-1] if draft.cue[-1] < pair.first else draft.cue[0] - pair.last
    return layout.line_of[draft.anchor] != layout.line_of[pair.first], between


def reopened(layout: Layout) -> dict[int, int]:
    """Give for each outermost pair that its line leaves open the pair that opens the next line with the same mark."""
    opens_line = {pair.first: number for number, pair in enumerate(layout.pairs) if pair.parent == NONE}
    found: dict[int, int] = {}
    for number, pair in enumerate(layout.pairs):
        line = layout.line_of[pair.first]
        if pair.closed or pair.parent != NONE or line + 1 >= len(layout.line_words):
            continue
        first = layout.line_words[line + 1].start
        after = opens_line.get(first, NONE)
        if after != NONE and layout.words[first] == layout.words[pair.first]:
            found[number] = after
    return found


def pairs_held(layout: Layout, draft: Draft) -> list[int]:
    """Give the pairs that a draft's content holds as a whole, at the level of its cue."""
    content = set(draft.content)
    quoted = (word for word in draft.content if layout.innermost[word] != NONE)
    numbers = dict.fromkeys(layout.pair_at(word, draft.level) for word in quoted)
    return [
        number
        for number in numbers
        if number != NONE and layout.pairs[number].first in content and layout.pairs[number].last in content
    ]


def carried_on(layout: Layout, draft: Draft, anchors: list[int]) -> int:
    """Give the pair that carries on a quotation after its attribution, if there is one."""
    before = [number for number in pairs_held(layout, draft) if layout.pairs[number].last < draft.anchor]
    if not before or not draft.source or draft.origin is not Origin.ARCS:
        return NONE
    start = layout.pairs[before[-1]].last + 1
    attribution = [word for word in (*draft.cue, *draft.source) if word >= start]
    if not attribution or min(attribution) > start + 1:
        return NONE
    last = max(attribution)
    number = next_pair(layout, draft, last)
    if number == NONE or any(last < anchor < layout.pairs[number].first for anchor in anchors):
        return NONE
    return number if carries_on(layout, number, last) else NONE


def next_pair(layout: Layout, draft: Draft, word: int) -> int:
    """Give the next pair in the line at the level of the cue."""
    end = layout.line_words[layout.line_of[word]].end
    for number, pair in enumerate(layout.pairs):
        if word < pair.first < end and pair.parent == draft.level:
            return number
    return NONE


def carries_on(layout: Layout, number: int, attribution: int) -> bool:
    """Tell whether a pair is a sentence, or the rest of one, that begins where the attribution's sentence ends."""
    pair = layout.pairs[number]
    inner = pair.inner
    if len(inner) < 2 or layout.words[pair.first - 1] not in STOPS:
        return False
    between = layout.words[attribution + 1 : pair.first - 1]
    if any(word in ".!?" for word in between):
        return False
    new_sentence = layout.words[pair.first - 1] == "."
    if new_sentence and not layout.text[layout.starts[inner[0]]].isupper():
        return False
    end = layout.line_words[layout.line_of[pair.last]].end
    behind = layout.words[pair.last + 1] if pair.last + 1 < end else "."
    return layout.words[inner[-1]] in FINAL or behind in FINAL


def add_pair(layout: Layout, draft: Draft, number: int) -> None:
    """Add the words of a pair to a content."""
    pair = layout.pairs[number]
    draft.content = sorted({*draft.content, *range(pair.first, pair.last + 1)})

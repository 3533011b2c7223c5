"""The outlet's distance: scare quotes, hedges, loaded cues; and what other quotation marks are.

Every pair of quotation marks is one marker, whatever it turns out to be: a *quotation* where it gives somebody's words
(a statement's, or a whole sentence nobody is named for), a *term* where it names something, else a *scare quote*. A
quotation that is opened again in each paragraph is one marker. Hedges ("supposedly") and loaded cues ("claimed") count
where they are the outlet's own words, not inside a quotation.
"""

from collections.abc import Sequence
from typing import NamedTuple

from sayso.schema import Form, MarkerKind, Span
from sayso.statements.drafts import Draft
from sayso.statements.layout import NONE, Layout, Pair
from sayso.statements.lexicon import signs
from sayso.statements.speeches import reopened
from sayso.statements.terms import is_weak_term

BE = frozenset(["be", "been", "being", "is", "are", "was", "were", "am", "'s", "'re"])
SHORTEST_QUOTATION = 5  # words of a fragment that is somebody's words although no statement holds it
SPEECH_ENDS = frozenset({".", "!", "?", "…"})


class Sign(NamedTuple):
    """A marker before it has an id: its span, kind, and the index of the draft that it belongs to."""

    span: Span
    kind: MarkerKind
    draft: int | None


def find_signs(layout: Layout, drafts: Sequence[Draft], terms: frozenset[int]) -> list[Sign]:
    """Find all markers of a document, in text order, one a span."""
    found = [*mark_hedges(layout, drafts), *mark_loaded(layout, drafts), *mark_pairs(layout, drafts, terms)]
    by_span = {sign.span: sign for sign in found}
    return [by_span[span] for span in sorted(by_span)]


def mark_pairs(layout: Layout, drafts: Sequence[Draft], terms: frozenset[int]) -> list[Sign]:
    """Say what each pair of quotation marks is."""
    following = reopened(layout)
    later = set(following.values())
    holders = hold_pairs(layout, drafts)
    found: list[Sign] = []
    for number, pair in enumerate(layout.pairs):
        if number in later:
            continue
        end = number
        while end in following:
            end = following[end]
        span = layout.span(pair.first, layout.pairs[end].last)
        if not pair.closed and end == number and number not in holders:
            continue  # a mark that was never closed, and that no statement knows
        holder = holders.get(number)
        kind = kind_of(layout, number, None if holder is None else drafts[holder], terms)
        found.append(Sign(span, kind, holder))
    return found


def hold_pairs(layout: Layout, drafts: Sequence[Draft]) -> dict[int, int]:
    """Give for each pair the draft in whose content it stands as a quotation of its own level; the smallest counts."""
    found: dict[int, int] = {}
    for number, draft in enumerate(drafts):
        for word in draft.content:
            pair = layout.innermost[word]
            if pair == NONE or word != layout.pairs[pair].first or layout.pairs[pair].parent != draft.level:
                continue
            if pair not in found or len(drafts[found[pair]].content) > len(draft.content):
                found[pair] = number
    return found


def kind_of(layout: Layout, number: int, holder: Draft | None, terms: frozenset[int]) -> MarkerKind:
    """Say what one pair is."""
    pair = layout.pairs[number]
    if holder is not None and holder.form is Form.DIRECT:
        return MarkerKind.QUOTATION
    if number in terms:
        return MarkerKind.TERM
    if holder is not None or is_sentence(layout, pair):
        return MarkerKind.QUOTATION
    if is_weak_term(layout, pair):
        return MarkerKind.TERM
    cried = bool(pair.inner) and layout.words[pair.inner[-1]] in {"!", "?"}
    return MarkerKind.QUOTATION if cried or len(pair.inner) >= SHORTEST_QUOTATION else MarkerKind.SCARE_QUOTE


def is_sentence(layout: Layout, pair: Pair) -> bool:
    """Tell whether a pair holds a whole sentence with a verb."""
    words = pair.inner
    if len(words) < 3 or layout.words[words[-1]] not in SPEECH_ENDS | {","}:
        return False
    return layout.text[layout.starts[words[0]]].isupper() and any(
        layout.tags[word] in {"VERB", "AUX"} for word in words
    )


def mark_hedges(layout: Layout, drafts: Sequence[Draft]) -> list[Sign]:
    """Find hedges outside quotation marks."""
    known = signs()
    found: list[Sign] = []
    for word, written in enumerate(layout.words):
        last = word
        if written in known.hedges:
            last = longest_hedge(layout, word)
            if last == NONE:
                continue
        elif written in known.before_noun and stands_before_noun(layout, word):
            pass
        elif not (written in known.passive and is_hearsay(layout, word)):
            continue
        if layout.innermost[word] == NONE:
            found.append(Sign(layout.span(word, last), MarkerKind.HEDGE, holder_of(drafts, word)))
    return found


def longest_hedge(layout: Layout, word: int) -> int:
    """Give the last word of the hedge that begins with a word; none if there is none.

    "so called" without a hyphen is no hedge: "Blue Mountains are so called because …".
    """
    for phrase in signs().hedges[layout.words[word]]:
        if tuple(layout.words[word : word + len(phrase)]) == phrase:
            return word + len(phrase) - 1
    return NONE


def stands_before_noun(layout: Layout, word: int) -> bool:
    """Tell whether a word qualifies a noun behind it."""
    head = layout.heads[word]
    return layout.relations[word] == "amod" and head > word and layout.tags[head] in {"NOUN", "PROPN"}


def is_hearsay(layout: Layout, word: int) -> bool:
    """Tell whether a participle is a passive with an infinitive and without an agent: "is said to be ill"."""
    after = layout.words[word + 1] if word + 1 < len(layout.words) else ""
    if after != "to":
        return False
    children = layout.children[word]
    return any(layout.words[child] in BE for child in children if child < word) and not any(
        layout.relations[child] == "obl:agent" for child in children
    )


def mark_loaded(layout: Layout, drafts: Sequence[Draft]) -> list[Sign]:
    """Find cues outside quotation marks that tell what the outlet thinks of the words."""
    known = signs()
    found: list[Sign] = []
    for number, draft in enumerate(drafts):
        for word in draft.cue:
            loaded = known.loaded_nouns if layout.tags[word] in {"NOUN", "PROPN"} else known.loaded_verbs
            if layout.words[word] in loaded and layout.innermost[word] == NONE and not is_settled(layout, word):
                found.append(Sign(layout.span(word, word), MarkerKind.LOADED_CUE, number))
    return found


def is_settled(layout: Layout, word: int) -> bool:
    """Tell whether the object of a cue makes it say nothing of the outlet: "claimed responsibility"."""
    objects = {layout.words[child] for child in layout.children[word] if layout.relations[child] == "obj"}
    return not signs().settled.isdisjoint({*objects, *layout.words[word + 1 : word + 2]})


def holder_of(drafts: Sequence[Draft], word: int) -> int | None:
    """Give the draft in whose cue or content a word stands; the one with the smallest content."""
    around = [number for number, draft in enumerate(drafts) if word in draft.content or word in draft.cue]
    return min(around, key=lambda number: len(drafts[number].content), default=None)

"""Kickers: what stands before the colon of a title and says nothing: "River Elv: smelter denies leak", "OPINION: …".

So does what tells at the beginning of a line what it is about: "On taxes: …".

The network takes the colon of a title for a cue, as it is in "Roe: I won't go". It is none behind the name of a column,
before words that tell what the piece explains ("Roe: how it began"), and before a clause in which somebody else speaks,
unless what stands before it is a person, tells by its nature ("Poll: half say no"), or speaks elsewhere in the report.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from sayso.statements.drafts import Draft
from sayso.statements.layout import NONE, Layout
from sayso.statements.lexicon import cues, grammar


def drop_kickers(layout: Layout, drafts: list[Draft], persons: AbstractSet[int]) -> list[Draft]:
    """Leave out the drafts of titles whose source is a kicker.

    Args:
        layout: The document's words.
        drafts: The drafts, contents and sources mended.
        persons: The words of persons' names.

    Returns:
        The others, in their order.
    """
    said = [draft for draft in drafts if not names_topic(layout, draft)]
    return [draft for draft in said if not (is_set_off(layout, draft) and is_kicker(layout, draft, drafts, persons))]


def names_topic(layout: Layout, draft: Draft) -> bool:
    """Tell whether what stands before a colon, at the beginning of a line, says what it is about: "On taxes: …"."""
    if draft.anchor == NONE or draft.cue != [draft.anchor] or layout.words[draft.anchor] != ":" or not draft.source:
        return False
    opens = draft.source[0] == layout.line_words[layout.line_of[draft.anchor]].start
    return opens and layout.tags[draft.source[0]] == "ADP"


def is_set_off(layout: Layout, draft: Draft) -> bool:
    """Tell whether a colon in a title parts a source from unquoted words behind it."""
    colon = draft.anchor
    if colon == NONE or draft.cue != [colon] or layout.words[colon] != ":" or not layout.is_title(colon):
        return False
    behind = bool(draft.source) and draft.source[-1] < colon < draft.content[0]
    return behind and layout.pair_at(draft.content[0], draft.level) == NONE


def is_kicker(layout: Layout, draft: Draft, drafts: Sequence[Draft], persons: AbstractSet[int]) -> bool:
    """Tell whether nobody speaks before a title's colon."""
    kicker = [layout.words[word] for word in draft.source]
    if all(word in grammar()["rubrics"] for word in kicker):
        return True
    person = not persons.isdisjoint(draft.source[-1:])
    if layout.words[draft.content[-1]] != "?" and layout.words[draft.content[0]] in grammar()["explaining"]:
        return not person or layout.words[draft.content[0]] in {"how", "why"}
    tells = person or not grammar()["tellers"].isdisjoint(kicker) or speaks(layout, draft, drafts)
    return not tells and any(is_told_behind(layout, draft, other) for other in drafts)


def is_told_behind(layout: Layout, draft: Draft, other: Draft) -> bool:
    """Tell whether a clause behind the colon has a subject of its own, no pronoun, and a verb that attributes."""
    end = layout.line_words[layout.line_of[draft.anchor]].end
    if not draft.anchor < other.anchor < end or layout.words[other.anchor] not in cues().verbs:
        return False
    named = any(layout.tags[word] in {"NOUN", "PROPN"} or is_acronym(layout, word) for word in other.source)
    return named and draft.anchor < other.source[0] and other.source[-1] < end and other.level == draft.level


def is_acronym(layout: Layout, word: int) -> bool:
    """Tell whether a word of several letters is written in capitals alone: "WHO" is no pronoun."""
    written = layout.text[layout.starts[word] : layout.ends[word]]
    return len(written) > 1 and written.isupper()


def speaks(layout: Layout, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Tell whether the report has what stands before the colon as a source elsewhere, by its last word."""
    name, line = layout.words[draft.source[-1]], layout.line_of[draft.anchor]
    return any(
        layout.words[head_of(layout, other.source)] == name
        for other in drafts
        if other.source and layout.line_of[other.source[0]] != line
    )


def head_of(layout: Layout, words: Sequence[int]) -> int:
    """Give the word of a source on which the others hang."""
    return next((word for word in words if layout.heads[word] == word or layout.heads[word] not in words), words[-1])

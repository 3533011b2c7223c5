"""Where a cue begins and ends: verb, auxiliaries, negation and the preposition that belongs to it, no more.

Takes a draft as the network gave it; adds auxiliaries that stand right before the cue and hang from its verb, and takes
away what tells when, through what or to whom something was said ("said *on Friday*", "told *reporters*").
"""

from sayso.statements.drafts import Draft
from sayso.statements.layout import Layout
from sayso.statements.lexicon import grammar, signs

AUXILIARY = frozenset({"aux", "aux:pass"})
LISTENING = frozenset({"told", "tell", "tells", "telling"})
NAMES = frozenset({"NOUN", "PROPN", "PRON"})


def mend_cue(layout: Layout, draft: Draft) -> None:
    """Mend the cue of one draft."""
    cue = draft.cue
    if len(cue) > 1 and (layout.words[cue[0]],) in signs().hedges.get(layout.words[cue[0]], ()):
        del cue[0]  # "reportedly intends": the adverb is a marker of its own
    taken = {*draft.source, *draft.content}
    while cue[0] > 0 and belongs_before(layout, cue[0] - 1, draft) and cue[0] - 1 not in taken:
        cue.insert(0, cue[0] - 1)
    for place in range(1, len(cue)):
        if cue[place] > draft.anchor and begins_circumstance(layout, cue, place, draft.anchor):
            del cue[place:]
            return


def belongs_before(layout: Layout, word: int, draft: Draft) -> bool:
    """Tell whether a word is an auxiliary, or the negation between auxiliaries, of the cue's verb."""
    if layout.heads[word] != draft.anchor or layout.line_of[word] != layout.line_of[draft.anchor]:
        return False
    return layout.relations[word] in AUXILIARY or layout.words[word] in {"not", "n't", "never"}


def begins_circumstance(layout: Layout, cue: list[int], place: int, anchor: int) -> bool:
    """Tell whether from here on a cue tells when, through what or to whom."""
    word, listed = cue[place], grammar()
    written = layout.words[word]
    rest = {layout.words[other] for other in cue[place + 1 :]}
    if written in listed["prepositions"]:
        if not rest:
            return layout.words[word + 1 : word + 2] != [] and layout.words[word + 1] in listed["when"]
        return cue[place - 1] == anchor and layout.tags[cue[-1]] in NAMES and rest.isdisjoint(listed["fixed"])
    if written in listed["when"]:
        return rest <= listed["when"] and not listed["days"].isdisjoint(rest | {written})
    return layout.words[cue[place - 1]] in LISTENING and layout.tags[word] in NAMES

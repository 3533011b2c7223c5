"""How much of a content is quoted, and whether its cue is negated.

A content is *direct* where every piece of it is a quotation, marks and all (or a line of a transcript, a post, a
dialogue opened by a dash); *mixed* where a quotation stands in it; else *indirect*. Marks inside a quotation count
for the statements made inside it only, and a title or nickname in marks makes nothing mixed.
"""

from collections.abc import Container

from sayso.schema import Form
from sayso.statements.drafts import Draft, Origin, runs
from sayso.statements.layout import NONE, Layout
from sayso.statements.lexicon import follows, grammar, negation

DASHES = frozenset({"–", "—", "--"})
BEFORE = 4  # words in front of a cue in which "failed to" and its like are looked for


def decide_form(layout: Layout, draft: Draft, terms: Container[int]) -> Form:
    """Decide the form of a draft.

    Args:
        layout: The document's words.
        draft: The draft, its content known.
        terms: Quotation pairs that name something.
    """
    if draft.origin in {Origin.TRANSCRIPT, Origin.POST}:
        return Form.DIRECT
    quoted = False
    whole = True
    pieces = runs(layout, draft.content)
    for first, last in pieces:
        if len(pieces) > 1 and first == last and layout.words[first] in grammar()["relatives"]:
            continue  # "what" in "what it called “a theft”"
        word = first
        while word <= last:
            number = layout.pair_at(word, draft.level)
            inside = number != NONE and layout.pairs[number].first >= first and layout.pairs[number].last <= last
            quoted |= inside and number not in terms
            whole &= inside
            word = layout.pairs[number].last + 1 if inside else word + 1
    if (quoted and whole) or is_dialogue(layout, draft):
        return Form.DIRECT
    return Form.MIXED if quoted else Form.INDIRECT


def is_dialogue(layout: Layout, draft: Draft) -> bool:
    """Tell whether a content is opened by a dash at the start of its line, as dialogue is in some countries."""
    first = draft.content[0]
    start = layout.line_words[layout.line_of[first]].start
    return first == start + 1 and layout.words[start] in DASHES and draft.anchor > first


def is_negated(layout: Layout, draft: Draft) -> bool:
    """Tell whether the text says that the act did not take place ("did not say", "without saying", "no one said")."""
    if draft.anchor == NONE:
        return False
    known = negation()
    cue = [layout.words[word] for word in draft.cue]
    upto = draft.cue.index(draft.key) + 1 if draft.key in draft.cue else len(cue)
    for place, word in enumerate(cue[:upto]):
        if word in known.words:
            after = cue[place + 1] if place + 1 < len(cue) else ""
            return after not in known.unless
    if any(follows(cue[place:], pattern) for pattern in known.before for place in range(upto)):
        return True
    if any(follows([layout.words[word] for word in draft.source], pattern) for pattern in known.sources):
        return layout.words[draft.source[0]] != "no" or layout.tags[draft.source[0]] == "DET"
    return is_negated_before(layout, draft)


def is_negated_before(layout: Layout, draft: Draft) -> bool:
    """Tell whether what stands in front of a cue, or hangs from its verb, negates it."""
    known = negation()
    first = draft.cue[0]
    start = max(first - BEFORE, 0)
    before = layout.words[start:first]
    for size in (1, 2, 3, 4):
        phrase = tuple(before[-size:])
        if phrase in known.before:
            return True
    if before and before[-1] in {"without", "never", "neither", "nor"}:
        return True
    children = layout.children[draft.key] if draft.key != NONE else []
    for child in children:
        if (
            child < draft.key
            and layout.words[child] in known.words
            and layout.relations[child] in {"advmod", "cc", "cc:preconj"}
        ):
            after = layout.words[child + 1]
            return after not in known.unless
    return False

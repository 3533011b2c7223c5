"""Contents that are nothing but the pronoun of a relative clause: who reads "that" alone does not know what was said.

Takes a draft whose content has been mended. A content that is one relative pronoun gives way to the phrase that the
pronoun stands for, read off the tree. The pronoun only joins the clauses: "a plan that" tells no more than "a plan",
and looks cut off; so it is left out, too, where the network has found the phrase. Where the phrase cannot be found, the
draft stays as it is; so does one with more behind the pronoun ("the strike, *which* he called *a crime*").

    A roadmap to peace that China proposed called for talks.        proposed: that → A roadmap to peace
"""

from sayso.statements.contents import trim
from sayso.statements.drafts import Draft
from sayso.statements.layout import NONE, Layout

PRONOUNS = frozenset({"that", "which", "who", "whom"})
BEFORE_NOUN = frozenset({"case", "mark", "cc"})  # what stands before a phrase and is no part of it
STEPS = 4  # most words that are climbed from a cue to its relative clause


def name_antecedent(layout: Layout, draft: Draft) -> None:
    """Give for a content that is a relative pronoun the phrase that it stands for."""
    if not draft.content or layout.words[draft.content[-1]] not in PRONOUNS:
        return
    pronoun = draft.content[-1]
    if len(draft.content) > 1:
        if layout.heads[pronoun] == draft.anchor and layout.relations[draft.anchor] == "acl:relcl":
            draft.content, draft.pronoun = trim(layout, draft.content[:-1]), pronoun
        return
    if clause := clause_behind(layout, draft, pronoun):
        draft.content = clause
        return
    noun = antecedent(layout, draft.anchor, pronoun)
    if noun == NONE:
        return
    leading = {child for child in layout.children[noun] if layout.relations[child] in BEFORE_NOUN}
    phrase = [word for word in layout.subtree(noun) if word < pronoun and word not in leading]
    first = pronoun
    while first - 1 in phrase or (layout.words[first - 1] == "," and first - 2 in phrase and first == pronoun):
        first -= 1
    while layout.tags[first] == "PUNCT" and first < noun:
        first += 1  # the comma before an apposition: ", a claim that Oslo denied"
    words = trim(layout, list(range(first, pronoun)))
    if first <= noun and words and {*draft.cue, *draft.source}.isdisjoint(words):
        draft.content, draft.pronoun = words, pronoun


def clause_behind(layout: Layout, draft: Draft, pronoun: int) -> list[int]:
    """Give the pronoun with the rest of its clause, where the attribution parts them: "which, Roe says, leaks"."""
    verb, last = layout.heads[pronoun], max([*draft.cue, *draft.source])
    if layout.relations[verb] != "acl:relcl" or not pronoun < draft.anchor <= last < verb:
        return []
    return trim(layout, [pronoun, *(word for word in layout.subtree(verb) if word > last)])


def antecedent(layout: Layout, anchor: int, pronoun: int) -> int:
    """Give the noun that holds the relative clause of a cue, if it stands before the pronoun in the same line."""
    word = anchor
    for _ in range(STEPS):
        head = layout.heads[word]
        if head == word:
            return NONE
        if layout.relations[word] == "acl:relcl":
            same = layout.line_of[head] == layout.line_of[pronoun]
            return head if head < pronoun < anchor and same else NONE
        word = head
    return NONE

"""What a content is like, as far as the sense of its cue hangs on it.

Takes a draft whose content is known; tells an infinitive from a clause, a question from a statement ("asked whether",
"asked the court to"), and whether the content's first clause negates something or calls it false ("insists that it is
not armed", "said the report was fabricated"). It looks at the first words and at what hangs from the cue in the tree.
"""

from sayso.schema import Act, Form
from sayso.statements.drafts import Draft
from sayso.statements.layout import MARKS, NONE, Layout
from sayso.statements.lexicon import grammar, negation

OBLIGING = frozenset({"should", "must"})
MODALS = frozenset({"will", "'ll", "would", "'d", "can", "could", "may", "might", "shall", "should", "must", "to"})
NOT = frozenset({"not", "n't", "never"})
VERBS = frozenset({"VERB", "AUX"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
NEAR = SUBJECTS | {"obj", "xcomp"}
NEGATIVE = frozenset({"no", "none", "nothing", "nobody"})
TRUE = frozenset({"true", "correct", "accurate"})
BY_SHAPE = {"wh": Act.ASK, "asks": Act.ASK, "self": Act.INTEND, "other": Act.DEMAND}


def shape_of(layout: Layout, draft: Draft, form: Form) -> str:
    """Tell what a content is like; the shapes are explained in `resources/statements/senses.yaml`."""
    if form is Form.DIRECT:
        return "asks" if is_question(layout, draft) else "quoted"
    behind = [word for word in draft.content if word > draft.anchor]
    start = next((word for word in behind or draft.content if layout.words[word] not in MARKS), NONE)
    if start == NONE:
        return "noun"
    written = layout.words[start]
    after = layout.words[start + 1] if start + 1 < len(layout.words) else ""
    if (written == "to" and layout.tags[start] != "ADP") or (written in {"not", "never"} and after == "to"):
        return "self"
    if written in grammar()["question_words"]:
        return "wh" if len(draft.content) > 1 else "noun"  # "the claim, which they deny"
    if written.endswith("ing") and layout.tags[start] in VERBS:
        return "gerund"
    return clause_shape(layout, draft, start)


def clause_shape(layout: Layout, draft: Draft, start: int) -> str:
    """Tell the shape of a content by what hangs from its cue."""
    content = set(draft.content)
    for child in (child for cue in draft.cue for child in layout.children[cue] if child in content):
        below = {layout.words[word] for word in layout.children[child]}
        if layout.relations[child] == "xcomp" and "to" in below:
            return "other"
        if layout.relations[child] == "ccomp":
            bare = "be" in below | {layout.words[child]} and below.isdisjoint(MODALS)
            return "bare" if bare or not below.isdisjoint(OBLIGING) else "finite"
    if layout.words[start] == "that":
        return "finite"
    subjects = (word for word in draft.content if layout.relations[word] in SUBJECTS)
    return "finite" if any(layout.heads[word] in content for word in subjects) else "noun"


def is_question(layout: Layout, draft: Draft) -> bool:
    """Tell whether a quotation is one question."""
    last = next((word for word in reversed(draft.content) if layout.words[word] not in MARKS), NONE)
    if last == NONE or layout.words[last] != "?":
        return False
    return not any(layout.words[word] in {".", "!"} for word in draft.content)


def main_verb(layout: Layout, draft: Draft) -> int:
    """Give the word on which a content's first clause hangs; none if it cannot be told."""
    content = set(draft.content)
    for child in (child for cue in draft.cue for child in layout.children[cue]):
        if child in content and layout.relations[child] == "ccomp":
            return child
    for word in draft.content:
        head = layout.heads[word]
        if (head == word or head not in content) and layout.relations[word] not in {"punct", "mark"}:
            return word
    return NONE


def is_denying(layout: Layout, draft: Draft) -> bool:
    """Tell whether a content's first clause says that something is not or was not so, or calls it false.

    What shall not or cannot be ("insisted that they would not leave") is no denial.
    """
    verb = main_verb(layout, draft)
    if verb == NONE:
        return False
    below = {layout.words[child] for child in layout.children[verb]}
    return (not below.isdisjoint(NOT) and below.isdisjoint(MODALS)) or calls_false(layout, draft)


def is_negated(layout: Layout, verb: int) -> bool:
    """Tell whether a clause is negated: its verb, its subject or its object."""
    near = [verb, *layout.children[verb]]
    for child in layout.children[verb]:
        if layout.relations[child] in NEAR:
            near += layout.children[child]
    return any(layout.words[word] in negation().words or layout.words[word] in NEGATIVE for word in near)


def calls_false(layout: Layout, draft: Draft) -> bool:
    """Tell whether a content's first clause says of something that it is false."""
    verb = main_verb(layout, draft)
    if verb == NONE or not any(layout.relations[child] == "cop" for child in layout.children[verb]):
        return False
    if layout.words[verb] in TRUE:
        return is_negated(layout, verb)
    return layout.words[verb] in negation().falsehoods and not is_negated(layout, verb)

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
            return "bare" if is_demanded(layout, child) else "finite"
    if layout.words[start] == "that":
        return "finite"
    subjects = (word for word in draft.content if layout.relations[word] in SUBJECTS)
    return "finite" if any(layout.heads[word] in content for word in subjects) else "noun"


def is_demanded(layout: Layout, verb: int) -> bool:
    """Tell whether a clause says what shall be: "that it be closed", "that Norland pay", "that it should be closed".

    What should have been is told as a fact, and so is what "won't be", or is "going to be".
    """
    below = {layout.words[child]: child for child in layout.children[verb]}
    if not OBLIGING.isdisjoint(below):
        return "have" not in below
    if "be" in below or layout.words[verb] == "be":
        return first_of_group(layout, below.get("be", verb))
    return is_subjunctive(layout, verb)


def first_of_group(layout: Layout, verb: int) -> bool:
    """Tell whether no auxiliary and no "to" stands before a verb, whatever hangs from whatever."""
    before = verb - 1
    while before > 0 and (layout.words[before] in NOT or layout.tags[before] == "ADV"):
        before -= 1
    return layout.words[before] not in grammar()["modals"]


def is_subjunctive(layout: Layout, verb: int) -> bool:
    """Tell whether a verb stands by itself and without -s though its subject is one: "that Norland *withdraw*"."""
    written, children = layout.words[verb], layout.children[verb]
    inflected = written.endswith(("ed", "ing")) or (written.endswith("s") and not written.endswith("ss"))
    if layout.tags[verb] != "VERB" or inflected or written in grammar()["pasts"] | grammar()["modals"]:
        return False
    if any(layout.tags[child] == "AUX" or layout.words[child] == "to" for child in children):
        return False
    subjects = [child for child in children if layout.relations[child] == "nsubj" and child < verb]
    return len(subjects) == 1 and is_one(layout, subjects[0])


def is_one(layout: Layout, subject: int) -> bool:
    """Tell whether a subject is surely one person or thing."""
    written = layout.words[subject]
    joined = any(layout.relations[child] in {"conj", "nummod"} for child in layout.children[subject])
    return not joined and not written.endswith(("s", "men")) and written not in grammar()["several"]


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

    What shall not or cannot be ("insisted that they would not leave", "that he not leave") is no denial.
    """
    verb = main_verb(layout, draft)
    if verb == NONE:
        return False
    below = {layout.words[child] for child in layout.children[verb]}
    negated = not below.isdisjoint(NOT) and below.isdisjoint(grammar()["modals"])
    return (negated and not is_demanded(layout, verb)) or calls_false(layout, draft)


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

"""Whether the verb looks ahead or back, and on which side a preposition leaves a time open.

The tree leads from a time to the verb that governs it; its auxiliaries tell the direction. "On Tuesday" is the Tuesday
before with "said", the one to come with "will meet" or "is due".
"""

from sayso.times.expressions import Draft
from sayso.times.lexicon import OTHER, lists
from sayso.times.line import Text

STEPS = 8  # from a time up to its verb
# Auxiliaries and verbs that leave it open.
BE = frozenset({"is", "are", "'s", "'re"})
OPEN = frozenset(
    ["would", "could", "may", "might", "can", "should", "must", "is", "are", "be", "been", "do", "does", "need", "let"]
)
PAST = frozenset({"had", "has", "have", "was", "were", "did", "been"})
PREPOSITIONS = frozenset({"since", "until", "by", "before", "after"})


def looks_ahead(text: Text, draft: Draft) -> bool | None:
    """Tell whether the verb looks ahead (true), back (false), or neither."""
    annotations = text.annotations
    word = head_of(text, draft)
    if text.word(draft.first - 1) in {"until", "till", "coming", "upcoming", "forthcoming"}:
        return True
    copulas = [c for c in range(max(word - STEPS, 0), word) if annotations.heads[c] == word and text.words[c] in BE]
    if copulas and annotations.heads[word] == word:
        return True  # "the meeting is on Sunday"
    awaited = text.words[annotations.heads[word]] in lists().contexts.awaited
    for _ in range(STEPS):
        governor = annotations.heads[word]
        if is_set(text, word) and not draft.first <= word <= draft.last:
            return "had" not in {text.word(near) for near in range(word - 5, word)}
        if annotations.tags[word] in {"VERB", "AUX"} and not draft.first <= word <= draft.last:
            ahead = of_verb(text, word)
            return ahead or (None if awaited else ahead)
        if governor == word:
            break
        word = governor
    return None


def head_of(text: Text, draft: Draft) -> int:
    """Give the word of an expression whose own head lies outside; else one that is a root, the last one first."""
    heads = text.annotations.heads
    words = range(draft.last, draft.first - 1, -1)
    outward = [word for word in words if not draft.first <= heads[word] <= draft.last]
    roots = [word for word in words if heads[word] == word]
    return (outward or roots or [draft.last])[0]


def is_set(text: Text, word: int) -> bool:
    """Tell whether a word puts a time that hangs from it into the future: "due", "set for"."""
    if text.words[word] == "set":
        return text.word(word + 1) in {"for", "to"}
    return text.words[word] in lists().contexts.set


def of_verb(text: Text, verb: int) -> bool | None:
    """Tell where a verb looks, by its auxiliaries and its form."""
    annotations = text.annotations
    contexts = lists().contexts
    first = max(verb - 8, 0)
    helpers = [word for word in range(first, verb) if annotations.heads[word] == verb]
    words = {text.words[word] for word in helpers if text.letters[word] == OTHER}  # the month of May is no verb
    if words & contexts.ahead:
        return True
    if text.words[verb] in contexts.scheduled and not words & (PAST | OPEN):
        return True
    if words & contexts.possible and not words & PAST:
        return True
    marked = any(text.words[word] == "to" and annotations.tags[word] == "PART" for word in helpers)
    governor = annotations.heads[verb]
    willing = contexts.set | contexts.intent
    if marked and text.words[governor] in willing and "had" in {text.word(w) for w in range(governor - 5, governor)}:
        return False
    if marked:
        return True if governor == verb or text.words[governor] in willing or words & BE else ahead_of(text, governor)
    if words & {"had", "has", "have", "was", "were", "did"}:
        return False
    word = text.words[verb]
    if word.endswith("ing") and not words & {"is", "are"} and governor != verb:
        return ahead_of(text, governor)
    if words & OPEN or word in OPEN or (word.endswith("s") and word != "was"):
        return None
    return False  # a finite verb without an auxiliary, not in the third person of the present


def ahead_of(text: Text, verb: int) -> bool | None:
    """Tell where the verb above looks, if it is one that is set for the future."""
    if text.words[verb] in lists().contexts.set | lists().contexts.intent:
        return True
    words = {text.words[w] for w in range(max(verb - 4, 0), verb) if text.annotations.heads[w] == verb}
    return True if words & lists().contexts.ahead else None


def side_of(text: Text, draft: Draft) -> str | None:
    """Give the preposition that leaves a time open, if the time is what stands behind it and nothing else does."""
    before = text.word(draft.first - 1)
    if before not in PREPOSITIONS and before not in {"till", "through"}:
        return None
    behind = draft.last + 1
    if behind < len(text.words):
        tag = text.annotations.tags[behind]
        noun = tag in {"NOUN", "PROPN", "ADJ", "NUM"} and text.words[behind] != "when"
        if noun or text.words[behind] in {"'s", "-"}:
            return None
    return {"till": "until", "through": "until"}.get(before, before)

"""When and where an event takes place, in which contexts, and which works it is about: only what the text gives.

A time or place counts if it hangs from the event's clause; contexts are shown by words of the clause.
"""

from collections.abc import Mapping, Sequence

from sayso.events.clauses import Clauses
from sayso.events.coding import Draft
from sayso.events.lexicon import contexts
from sayso.schema import EventContext, Work

PLACED = frozenset({"in", "at", "near", "on", "outside", "off", "across", "around", "throughout", "inside", "over"})
REACH = 3  # steps up from a time or place to the event's word
MOST = 3  # contexts at most


def clause_of(clauses: Clauses, trigger: int) -> list[int]:
    """Give the words of the clause of an event: of a noun, that of the verb that governs it."""
    top = trigger
    for _ in range(REACH):
        if clauses.tags[top] == "VERB" or clauses.heads[top] == top:
            break
        top = clauses.heads[top]
    words, waiting = [], [top]
    while waiting:
        word = waiting.pop()
        words.append(word)
        waiting += [
            c
            for c in clauses.children[word]
            if clauses.relations[c] not in {"parataxis", "conj", "acl:relcl", "ccomp", "advcl"} or word != top
        ]
    return sorted(words)


def find_contexts(clauses: Clauses, words: Sequence[int]) -> tuple[EventContext, ...]:
    """Give the contexts that words show, those shown most often first."""
    known, counts = contexts(), dict[EventContext, int]()
    lower = clauses.lower
    for word in words:
        for phrase, context in known.get(lower[word], ()):
            if tuple(lower[word : word + len(phrase)]) == phrase:
                counts[context] = counts.get(context, 0) + 1
    return tuple(sorted(counts, key=lambda context: (-counts[context], list(EventContext).index(context)))[:MOST])


def find_time(clauses: Clauses, trigger: int, when: Mapping[int, str]) -> str | None:
    """Give the time of an event's word, or of the verb that carries it."""
    for _ in range(REACH):
        if trigger in when:
            return when[trigger]
        if clauses.relations[trigger] not in {"obj", "nsubj:pass", "xcomp"}:
            return None
        trigger = clauses.heads[trigger]
    return None


def distance(clauses: Clauses, word: int, trigger: int) -> int | None:
    """Give how far above a time or place the event's word stands; a verb that carries the event's noun counts as it."""
    targets = {trigger: 0}
    up = trigger
    for step in range(1, 3):
        if clauses.relations[up] not in {"obj", "nsubj:pass", "obl", "xcomp", "conj"} or clauses.heads[up] == up:
            break
        up = clauses.heads[up]
        targets[up] = step
        if clauses.tags[up] == "VERB" and clauses.relations[up] != "xcomp":
            break
    for step in range(REACH + 1):
        if word in targets:
            return step + targets[word]
        if clauses.heads[word] == word:
            return None
        word = clauses.heads[word]
    return None


def find_place(clauses: Clauses, draft: Draft) -> str | None:
    """Give the place at which an event takes place, as its clause says."""
    best: tuple[int, str] | None = None
    for word in clause_of(clauses, draft.trigger):
        place = clauses.place_at.get(word)
        if place is None or not clauses.case_of(word) & PLACED:
            continue
        steps = distance(clauses, word, draft.trigger)
        if steps is not None and (best is None or steps < best[0]):
            best = steps, place
    return best[1] if best else None


def find_works(clauses: Clauses, draft: Draft, works: Mapping[int, str]) -> list[str]:
    """Give the works that an event is about: those beside its word."""
    near = [draft.trigger, *clauses.child(draft.trigger, "obj", "obl", "nmod", "nsubj:pass")]
    return list(dict.fromkeys(works[word] for word in near if word in works))


def works_at(clauses: Clauses, works: Sequence[Work]) -> dict[int, str]:
    """Give the work to which the head of each mention points."""
    found: dict[int, str] = {}
    for work in works:
        for span in work.mentions:
            head = clauses.top(clauses.range_of(span))
            if head is not None:
                found[head] = work.id
    return found

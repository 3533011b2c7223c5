"""Words that hang on a hyphen: names ("Park Jong-un", "Ban Ki-moon"), and nouns of two parts ("attorney-general").

The network has learned names from news agencies that write such names apart, and ends them before the hyphen. What
follows it belongs to the name where the tree says so; in "Brandt-led" and "Brandt-era" it does not.

It sometimes reads two nouns with a hyphen between as two that stand side by side: "the attorney, general of Kenya", or
two subjects of one verb. A hyphen without spaces makes one word of them.
"""

from collections.abc import Sequence

import numpy as np

from sayso.annotations.decoding import Found, Trees

HYPHENS = frozenset("-‐‑")
PART = "PROPN"
NOUNS = frozenset({"NOUN", "PROPN"})
BESIDE = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "nmod:poss", "appos", "conj"})
APART = frozenset(
    {"appos", "nmod", "conj", "parataxis"}
)  # by which the second part may be taken to hang from the first


def complete_names(
    names: Sequence[Found], words: Sequence[str], starts: Sequence[int], ends: Sequence[int], trees: Trees
) -> list[Found]:
    """Give the names with the parts that hang on a hyphen."""
    completed: list[Found] = []
    limits = [name.first for name in names[1:]] + [len(words)]
    for name, following in zip(names, limits, strict=False):
        last = name.last
        while last + 2 < following and words[last + 1] in HYPHENS and trees.tags[last + 2] == PART:
            if starts[last + 1] != ends[last] or starts[last + 2] != ends[last + 1]:
                break
            last += 2
        completed.append(name._replace(last=last))
    return completed


def join_nouns(words: Sequence[str], starts: Sequence[int], ends: Sequence[int], trees: Trees) -> Trees:
    """Give the trees in which two nouns with a hyphen between are one: the first part hangs from the last.

    Names of two parts are headed by their first one, as names are; a letter ("D-Ohio") is no part of a name.
    """
    heads, relations = trees.heads.tolist(), list(trees.relations)
    cased = {heads[word] for word, relation in enumerate(relations) if relation in {"case", "cc"}}
    for first in range(len(words) - 2):
        last = first + 2
        if words[first + 1] not in HYPHENS or (ends[first], ends[first + 1]) != (starts[first + 1], starts[last]):
            continue
        tags = {trees.tags[first], trees.tags[last]}
        below = heads[last] == first and relations[last] in APART
        beside = heads[first] == heads[last] and relations[first] == relations[last] and relations[last] in BESIDE
        if not tags <= NOUNS or len(words[first]) == 1 or last in cased or not (below or beside):
            continue
        if tags == {PART}:
            heads[last], relations[last] = first, "flat"
            continue
        if below:
            head = last if heads[first] == first else heads[first]
            heads = [last if each == first else each for each in heads]
            heads[last], relations[last] = head, relations[first]
        heads[first], relations[first] = last, "compound"
    return trees._replace(heads=np.array(heads, dtype=trees.heads.dtype), relations=relations)

"""Mentions: the noun phrases and pronouns that may point to somebody or something, read off the trees.

Takes tags, heads and relations; gives each phrase as its words and its head. A phrase is what hangs from a noun, proper
noun or pronoun without what stands beside it: appositions and further members of a coordination are phrases of their
own; prepositions before it belong outside; a predicate's subject and copula are none of it. A coordination of names or
nouns is a phrase, too ("Trump and Pence"), headed by its first member.
"""

from collections.abc import Sequence
from typing import NamedTuple

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "obj", "iobj", "obl", "nmod", "nmod:poss", "obl:agent"})
BESIDE = frozenset(
    {"appos", "conj", "cc", "parataxis", "mark", "cop", "aux", "discourse", "vocative", "orphan", "list", "reparandum"}
    | {"dislocated", "nsubj", "nsubj:pass", "nsubj:outer", "csubj", "expl", "ccomp", "advcl", "cc:preconj", "aux:pass"}
    | {"csubj:pass", "csubj:outer", "obl", "advcl:relcl", "obl:tmod", "obl:npmod", "obl:unmarked"}
)
PARTS = frozenset({"flat", "fixed", "goeswith", "flat:foreign", "compound:prt"})
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
PREDICATE = frozenset({"det", "amod", "compound", "nmod", "nmod:poss", "nummod", "acl", "acl:relcl", "flat", "fixed"})


class Candidate(NamedTuple):
    """Words `first` to `last`, both included, and the head among them; `members` are heads of a coordination."""

    first: int
    last: int
    head: int
    members: tuple[int, ...] = ()


def find_phrases(
    words: Sequence[str],
    tags: Sequence[str],
    heads: Sequence[int],
    relations: Sequence[str],
    sentences: Sequence[tuple[int, int]],
) -> list[Candidate]:
    """Find the phrases of a document.

    Args:
        words: The words, as written.
        tags: Their universal parts of speech.
        heads: Indices of their heads; a root is its own.
        relations: Their relations.
        sentences: Half-open ranges of words.

    Returns:
        Phrases by their first words; longer ones first. No two have the same words.
    """
    found: dict[tuple[int, int], Candidate] = {}
    for a, b in sentences:
        children: dict[int, list[int]] = {}
        for word in range(a, b):
            if heads[word] != word:
                children.setdefault(heads[word], []).append(word)
        for word in range(a, b):
            if not may_head(words, tags, relations, heads, word):
                continue
            first, last = extent(words, tags, relations, children, word)
            found.setdefault((first, last), Candidate(first, last, word))
            members = [
                child
                for child in children.get(word, ())
                if child > word and relations[child] == "conj" and tags[child] in NOMINAL
            ]
            if members and relations[word] != "conj":
                end = extent(words, tags, relations, children, members[-1])[1]
                found.setdefault((first, end), Candidate(first, end, word, (word, *members)))
    return sorted(found.values(), key=lambda phrase: (phrase.first, -phrase.last))


def may_head(
    words: Sequence[str], tags: Sequence[str], relations: Sequence[str], heads: Sequence[int], word: int
) -> bool:
    """Tell whether a word heads a phrase."""
    relation = relations[word]
    if relation in PARTS or relation in {"expl", "reparandum", "discourse"}:
        return False
    if tags[word] == "PRON":
        # The relative pronoun of a clause is none: its clause hangs from what it stands for.
        relative = words[word].lower() in RELATIVE and heads[word] < len(relations)
        return not (relative and in_relative_clause(relations, heads, word))
    if tags[word] in NOMINAL:
        return True
    if tags[word] == "NUM":
        return relation not in {"nummod", "compound", "flat"}
    return tags[word] in {"DET", "ADJ"} and relation in ARGUMENTS


def in_relative_clause(relations: Sequence[str], heads: Sequence[int], word: int) -> bool:
    """Tell whether a word hangs, at most two steps down, in a relative clause that stands behind its noun."""
    at = word
    for _ in range(3):
        if relations[at] == "acl:relcl":
            return at != word
        if heads[at] == at:
            return False
        at = heads[at]
    return False


def extent(
    words: Sequence[str],
    tags: Sequence[str],
    relations: Sequence[str],
    children: dict[int, list[int]],
    head: int,
) -> tuple[int, int]:
    """Give first and last word of the phrase of a head: an unbroken run around it."""
    below = children.get(head, [])
    predicate = any(relations[child] == "cop" for child in below)
    kept = {head}
    for child in below:
        relation = relations[child]
        if relation == "case":
            if words[child] in POSSESSIVE and child == head + 1:
                kept.add(child)
        elif relation == "punct" or (relation in PREDICATE if predicate else relation not in BESIDE):
            kept |= subtree(children, child)
    first = last = head
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept:
        last += 1
    while first < head and tags[first] == "PUNCT":
        first += 1
    while last > head and tags[last] == "PUNCT":
        last -= 1
    return first, last


def subtree(children: dict[int, list[int]], top: int) -> set[int]:
    """Give a word with all that hangs from it."""
    found, pending = {top}, [top]
    while pending:
        for child in children.get(pending.pop(), ()):
            found.add(child)
            pending.append(child)
    return found

"""Phrases: which words belong to a noun, to a verb, to a figure.

Takes a word and the tree it stands in; gives first and last word of what hangs together with it: a noun with its
modifiers, without clauses, appositions and what a comma cuts off; a verb with all that is said by it.
"""

from sayso.quantities.atoms import Atoms
from sayso.quantities.figures import Figure
from sayso.quantities.lexicon import lexicon
from sayso.schema import Counted, Span

OUTSIDE_PHRASE = frozenset(
    {
        "acl", "acl:relcl", "appos", "parataxis", "case", "cc:preconj", "cop", "nsubj", "nsubj:pass", "csubj", "aux",
        "aux:pass", "mark", "advcl", "advcl:relcl", "discourse", "dep", "orphan", "list", "expl", "obl", "obj", "xcomp",
        "ccomp", "advmod", "nummod", "punct", "det:predet", "vocative", "obl:tmod", "obl:unmarked", "nmod:unmarked",
    }
)  # fmt: skip
INNER = frozenset({"advmod", "nummod", "obl", "punct", "case", "det:predet", "nmod:unmarked", "obl:unmarked"})
SAID = frozenset(
    {"obj", "iobj", "obl", "obl:agent", "obl:unmarked", "xcomp", "ccomp", "advmod", "compound:prt", "advcl"}
)
UNSAID = frozenset({"parataxis", "punct", "cc", "discourse"})
BREAKS = frozenset({",", ";", ":", "-", "–", "—", "--", "(", '"', "“", "”"})
BY = frozenset({"by", "with", "from", "under", "in"})  # behind a participle that no finite verb is taken for
NOUNS = frozenset({"NOUN", "PROPN"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def words_of(atoms: Atoms, figure: Figure) -> range:
    """Give the words of a figure, its hedge left out."""
    return range(atoms.atoms[figure.first].word, atoms.atoms[figure.end - 1].word + 1)


def top_of(atoms: Atoms, figure: Figure) -> int:
    """Give the word of a figure on which the others hang."""
    words = words_of(atoms, figure)
    heads = atoms.annotations.heads
    tops = [word for word in words if heads[word] not in words or heads[word] == word]
    return tops[-1] if tops else words[-1]


def word_at(atoms: Atoms, word: int) -> str:
    """Give a word in small letters; empty outside the text."""
    known = 0 <= word < len(atoms.annotations.starts)
    return atoms.annotations.word_span(word, word).of(atoms.text).lower() if known else ""


def phrase(atoms: Atoms, noun: int, figure: Figure) -> tuple[int, int]:
    """Give the words of a noun's phrase: with its modifiers, without figure, clauses and appositions."""
    words = words_of(atoms, figure)
    inside = set(members(atoms, noun))
    first = last = noun
    while first - 1 in inside and first - 1 not in words:
        first -= 1
    while last + 1 in inside and last + 1 not in words:
        last += 1
    while first < noun and atoms.annotations.tags[first] in {"CCONJ", "PUNCT"}:
        first += 1
    while last > noun and atoms.annotations.tags[last] in {"ADP", "CCONJ", "PUNCT", "DET"}:
        last -= 1
    return first, with_participle(atoms, first, last)


def with_participle(atoms: Atoms, first: int, last: int) -> int:
    """Give the last word of a phrase with the participle of the past that says which: "parts imported by Russia"."""
    verb = last + 1
    heads, tags, relations = atoms.annotations.heads, atoms.annotations.tags, atoms.annotations.relations
    if verb >= len(tags) or tags[verb] != "VERB" or relations[verb] != "acl" or not first <= heads[verb] <= last:
        return last
    if word_at(atoms, verb).endswith("ing") or word_at(atoms, verb + 1) not in BY:
        return last
    words = whole_tree(atoms, verb)
    end = verb
    while end + 1 in words and end + 1 not in atoms.taken:
        end += 1
    return end


def members(atoms: Atoms, noun: int) -> list[int]:
    """Give the words that belong to a noun's phrase."""
    found = [noun]
    relations, tags = atoms.annotations.relations, atoms.annotations.tags
    others = [child for child in atoms.children[noun] if relations[child] == "conj"]
    plurals = lexicon().plurals  # "people and wounded dozens"
    counted = any(
        tags[word] == "NUM" or word_at(atoms, word) in plurals for child in others for word in inner(atoms, child)
    )
    for child in atoms.children[noun]:
        relation = relations[child]
        if relation in OUTSIDE_PHRASE or child in atoms.taken or (relation == "conj" and counted):
            continue
        if child > noun and (relation == "amod" or (relation == "nmod" and is_cut_off(atoms, child))):
            continue  # "votes necessary", "items, from food to steel"
        found += inner(atoms, child)
    return found


def is_cut_off(atoms: Atoms, word: int) -> bool:
    """Tell whether a comma or dash stands before what belongs to a word."""
    first = min(inner(atoms, word))
    return bool({word_at(atoms, first), word_at(atoms, first - 1)} & BREAKS)


def inner(atoms: Atoms, word: int) -> list[int]:
    """Give all words under a modifier, clauses left out."""
    found = [word]
    for child in atoms.children[word]:
        relation = atoms.annotations.relations[child]
        if (relation not in OUTSIDE_PHRASE or relation in INNER) and child not in atoms.taken:
            found += inner(atoms, child)
    return found


def subtree_end(atoms: Atoms, word: int) -> int:
    """Give the last word of what belongs to a word."""
    return max(inner(atoms, word))


def said(atoms: Atoms, verb: int) -> tuple[int, int]:
    """Give a verb with its auxiliaries and all that is said by it behind it, but for what "and" or a comma adds."""
    relations = atoms.annotations.relations
    first = min(
        [verb, *(c for c in atoms.children[verb] if relations[c] in {"aux", "aux:pass", "cop"} and c > verb - 4)]
    )
    last = verb
    for child in sorted(atoms.children[verb]):
        if child > verb and relations[child] in SAID:
            words = whole_tree(atoms, child)
            if word_at(atoms, min(words) - 1) in BREAKS:
                break
            last = max(last, *words)
    return first, last


def whole_tree(atoms: Atoms, word: int) -> list[int]:
    """Give all words under a word, but for those that go on beside it."""
    found = [word]
    for child in atoms.children[word]:
        beside = atoms.annotations.relations[child] == "conj" and atoms.annotations.tags[child] in {"VERB", "AUX"}
        if atoms.annotations.relations[child] not in UNSAID and not beside:
            found += whole_tree(atoms, child)
    return found


def subject_above(atoms: Atoms, verb: int) -> int | None:
    """Give the subject of a verb, or of those from which it hangs: "is expected to grow"; for "which", its noun."""
    annotations = atoms.annotations
    for _ in range(4):
        subjects = [child for child in atoms.children[verb] if annotations.relations[child] in SUBJECTS]
        if subjects:
            subject = subjects[0]
            relative = annotations.tags[subject] == "PRON" and annotations.relations[verb] == "acl:relcl"
            subject = annotations.heads[verb] if relative else subject
            return subject if annotations.tags[subject] in NOUNS else None
        if annotations.relations[verb] in {"acl", "amod"} and annotations.tags[annotations.heads[verb]] in NOUNS:
            return annotations.heads[verb]
        if annotations.relations[verb] not in {"xcomp", "conj", "advcl"}:
            return None
        verb = annotations.heads[verb]
    return None


def as_counted(atoms: Atoms, words: tuple[int, int] | None) -> Counted | None:
    """Give words as what is counted."""
    if words is None:
        return None
    span: Span = atoms.annotations.word_span(*words)
    return Counted(span, span.of(atoms.text))

"""What a figure counts: the part, and the whole that it is a part of.

Takes a figure and the tree it stands in. A count's part is the noun that it modifies ("40 Russian soldiers"), or what
follows "of" ("dozens of soldiers", "$3 billion of aid"). A share's whole is what follows "of"; its part is what is said
of it ("come from the West"). A change's part is what rises or falls. Where the tree does not tell, nothing is given.
"""

from typing import NamedTuple

from sayso.quantities.atoms import Atoms
from sayso.quantities.changes import Change
from sayso.quantities.figures import AGE, PERCENT, SHARE, Figure
from sayso.quantities.lexicon import lexicon
from sayso.quantities.numbers import HYPHENS
from sayso.schema import Counted, Span

OUTSIDE_PHRASE = frozenset(
    {
        "acl:relcl", "appos", "parataxis", "case", "cc:preconj", "cop", "nsubj", "nsubj:pass", "csubj", "aux",
        "aux:pass",
        "mark", "advcl", "advcl:relcl", "discourse", "dep", "orphan", "list", "expl", "obl", "obj", "xcomp", "ccomp",
        "advmod", "nummod", "punct", "det:predet", "vocative", "obl:tmod", "obl:unmarked", "nmod:unmarked",
    }
)  # fmt: skip
INNER = frozenset({"acl", "advmod", "nummod", "obl", "punct", "case", "det:predet", "nmod:unmarked", "obl:unmarked"})
SHARES = frozenset({PERCENT, SHARE})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
PREDICATE = frozenset({"obj", "obl", "xcomp", "obl:agent", "ccomp"})
DEFINITE = frozenset({"the", "its", "their", "his", "her", "our", "these", "those", "all", "them", "my"})
NOUNS = frozenset({"NOUN", "PROPN"})
BESIDE = frozenset({"nummod", "compound", "nmod", "amod", "nmod:unmarked", "det", "dep"})
DOZEN = 12
FAR = 12  # words between a figure and the noun that it counts


class Counting(NamedTuple):
    """The words of part and whole, both included; null where there are none."""

    part: tuple[int, int] | None = None
    whole: tuple[int, int] | None = None


def count_what(atoms: Atoms, figure: Figure, change: Change | None) -> Counting:
    """Tell what a figure counts."""
    if figure.unit == AGE:
        return Counting(part=aged(atoms, figure))
    after = after_of(atoms, figure)
    if after is not None:
        return counted_after_of(atoms, figure, after)
    if change is not None:
        return Counting(part=None if change.of is None else phrase(atoms, change.of, figure))
    return Counting(part=counted_beside(atoms, figure))


def counted_after_of(atoms: Atoms, figure: Figure, noun: int) -> Counting:
    """Tell what a figure counts that is followed by "of": the whole of a share, or what there is so much of."""
    found = with_others(atoms, phrase(atoms, noun, figure), top_of(atoms, figure))
    at = figure.end + (atoms.lower(figure.end) == "of")
    few = figure.unit is None and not figure.vague and (figure.digits or (figure.low or figure.high or 0) < DOZEN)
    if figure.unit in SHARES or (few and atoms.lower(at) in DEFINITE):
        start = min(atoms.atoms[at].word, found[0])
        return Counting(part=predicate(atoms, figure, noun), whole=(start, found[1]))
    return Counting(part=found)


def with_others(atoms: Atoms, found: tuple[int, int], top: int) -> tuple[int, int]:
    """Add to "60 percent of the parts" what "and" adds to the parts, though the tree hangs it on the figure."""
    for child in atoms.children[top]:
        if child > found[1] and atoms.annotations.relations[child] == "conj":
            words = inner(atoms, child)
            if min(words) == found[1] + 1 and all(atoms.annotations.tags[word] != "NUM" for word in words):
                return found[0], max(words)
    return found


def words_of(atoms: Atoms, figure: Figure) -> range:
    """Give the words of a figure, its hedge left out."""
    return range(atoms.atoms[figure.first].word, atoms.atoms[figure.end - 1].word + 1)


def top_of(atoms: Atoms, figure: Figure) -> int:
    """Give the word of a figure on which the others hang."""
    words = words_of(atoms, figure)
    heads = atoms.annotations.heads
    tops = [word for word in words if heads[word] not in words or heads[word] == word]
    return tops[-1] if tops else words[-1]


def after_of(atoms: Atoms, figure: Figure) -> int | None:
    """Give the noun that "of" puts behind a figure."""
    at = figure.end
    if atoms.lower(at) == "worth":
        at += 1
    direct = figure.unit == SHARE and atoms.lower(at) in DEFINITE  # "half the voters"
    if atoms.lower(at) != "of" and not direct:
        return None
    start = atoms.atoms[at].word
    heads, tags, relations = atoms.annotations.heads, atoms.annotations.tags, atoms.annotations.relations
    for word in range(start + (not direct), min(start + 12, len(heads))):
        inside = heads[word] in range(start, word) or heads[word] > word
        if tags[word] in NOUNS | {"PRON"} and not (relations[word] in {"compound", "nmod:poss", "flat"} and inside):
            return word
        if (tags[word] == "VERB" and relations[word] != "amod") or word_at(atoms, word) in {",", ".", ";", ":"}:
            return None
    return None


def counted_beside(atoms: Atoms, figure: Figure) -> tuple[int, int] | None:
    """Give the noun that a figure stands before: "40 soldiers", "a $3 billion loan", "$3 billion in aid"."""
    hanging = figure.end + 1
    if atoms.lower(figure.end) in HYPHENS and atoms.joined(figure.end) and atoms.lower(hanging) != "strong":
        word = atoms.atoms[hanging].word
        return (word, word)
    heads, tags, relations = atoms.annotations.heads, atoms.annotations.tags, atoms.annotations.relations
    last = atoms.atoms[figure.end - 1].word
    noun = heads[top_of(atoms, figure)]
    near = last < noun < last + FAR and tags[noun] in NOUNS
    if near and relations[top_of(atoms, figure)] in BESIDE:
        return phrase(atoms, noun, figure)
    if figure.unit is not None and atoms.lower(figure.end) == "in":
        following = after_in(atoms, figure)
        if following is not None:
            return phrase(atoms, following, figure)
    top = top_of(atoms, figure)
    size_of = figure.unit is not None and relations[top] == "nmod" and noun < top and word_before(atoms, figure) == "of"
    if size_of and tags[noun] in NOUNS:  # "a debt of $5 million"
        return phrase(atoms, noun, figure)
    measured = measured_by(atoms, top_of(atoms, figure))
    return None if measured is None else phrase(atoms, measured, figure)


def measured_by(atoms: Atoms, top: int) -> int | None:
    """Give what a figure says the size of: "casualties exceeded 500", "losses of $5m", "inflation is 4 percent"."""
    annotations = atoms.annotations
    verb, relation = annotations.heads[top], annotations.relations[top]
    if any(annotations.relations[child] == "cop" for child in atoms.children[top]):
        verb = top
    elif (
        relation not in {"obj", "obl", "xcomp", "obl:unmarked", "nmod"} or word_at(atoms, verb) not in lexicon().levels
    ):
        return None
    subject = next((c for c in atoms.children[verb] if annotations.relations[c] in SUBJECTS), None)
    if subject is None and annotations.relations[verb] in {"acl", "amod"}:
        subject = annotations.heads[verb]
    return subject if subject is not None and annotations.tags[subject] in NOUNS else None


def word_before(atoms: Atoms, figure: Figure) -> str:
    """Give the word before a figure and its hedge."""
    return atoms.lower(figure.start - 1)


def word_at(atoms: Atoms, word: int) -> str:
    """Give a word in small letters."""
    return atoms.annotations.word_span(word, word).of(atoms.text).lower()


def after_in(atoms: Atoms, figure: Figure) -> int | None:
    """Give the common noun of "$3 billion in aid"; not a place, nor a time."""
    start = atoms.atoms[figure.end].word
    for word in range(start + 1, min(start + 6, len(atoms.annotations.heads))):
        if atoms.annotations.tags[word] in {"PROPN", "NUM", "DET", "VERB", "PUNCT"}:
            return None
        following = word + 1 < len(atoms.annotations.tags) and atoms.annotations.tags[word + 1] == "NOUN"
        if atoms.annotations.tags[word] == "NOUN" and not following:
            return word
    return None


def aged(atoms: Atoms, figure: Figure) -> tuple[int, int] | None:
    """Give the person whose age it is: "a 34-year-old man", "Mara Ilves, 34"."""
    annotations = atoms.annotations
    last, first = atoms.atoms[figure.end - 1].word, atoms.atoms[figure.first].word
    after = last + 1
    if (
        after < len(annotations.tags)
        and atoms.lower(figure.end - 1) == "old"
        and annotations.tags[after] in NOUNS | {"ADJ"}
    ):
        noun = next(
            (w for w in range(after, min(after + 5, len(annotations.tags))) if annotations.tags[w] in NOUNS), None
        )
        return None if noun is None else phrase(atoms, noun, figure)
    name = next((name for name in annotations.names if name.last == first - 2), None)
    return (name.first, name.last) if name else None


def predicate(atoms: Atoms, figure: Figure, noun: int) -> tuple[int, int] | None:
    """Give what is said of a share: its verb with what hangs on it, or, of an object, the phrase behind it."""
    annotations = atoms.annotations
    top = top_of(atoms, figure)
    verb = annotations.heads[top]
    last = subtree_end(atoms, noun)
    if annotations.relations[top] in SUBJECTS and verb > last and annotations.tags[verb] in {"VERB", "ADJ", "NOUN"}:
        ends = [subtree_end(atoms, child) for child in atoms.children[verb] if is_said(atoms, verb, child)]
        auxiliaries = [
            c for c in atoms.children[verb] if annotations.relations[c] in {"aux", "aux:pass", "cop"} and c > last
        ]
        return (min([verb, *auxiliaries]), max([verb, *ends]))
    if annotations.relations[top] == "obj" and verb < top:
        behind = [c for c in (*atoms.children[verb], *atoms.children[top]) if c > last and is_behind(atoms, c, last)]
        if behind:
            return (last + 1, subtree_end(atoms, behind[0]))
    return None


def is_behind(atoms: Atoms, word: int, last: int) -> bool:
    """Tell whether a phrase with a preposition follows a word at once, and is no time."""
    return (
        atoms.annotations.relations[word] in {"obl", "nmod"}
        and word not in atoms.taken
        and subtree_start(atoms, word) == last + 1
    )


def is_said(atoms: Atoms, verb: int, child: int) -> bool:
    """Tell whether a word under a verb belongs to what the verb says."""
    return child > verb and atoms.annotations.relations[child] in PREDICATE


def phrase(atoms: Atoms, noun: int, figure: Figure) -> tuple[int, int]:
    """Give the words of a noun's phrase: with its modifiers, without figure, clauses and appositions."""
    words = words_of(atoms, figure)
    inside = set(members(atoms, noun))
    first = last = noun
    while first - 1 in inside and first - 1 not in words:
        first -= 1
    while last + 1 in inside and last + 1 not in words:
        last += 1
    while last > noun and atoms.annotations.tags[last] in {"ADP", "CCONJ", "PUNCT", "DET"}:
        last -= 1
    return first, last


def members(atoms: Atoms, noun: int) -> list[int]:
    """Give the words that belong to a noun's phrase."""
    found = [noun]
    for child in atoms.children[noun]:
        relation = atoms.annotations.relations[child]
        if relation not in OUTSIDE_PHRASE and child not in atoms.taken:
            words = inner(atoms, child)
            if relation != "conj" or all(atoms.annotations.tags[word] != "NUM" for word in words):
                found += words
    return found


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


def subtree_start(atoms: Atoms, word: int) -> int:
    """Give the first word of what belongs to a word."""
    return min(inner(atoms, word))


def as_counted(atoms: Atoms, words: tuple[int, int] | None) -> Counted | None:
    """Give words as what is counted."""
    if words is None:
        return None
    span: Span = atoms.annotations.word_span(*words)
    return Counted(span, span.of(atoms.text))

"""Shares: of what a share is, and what is said of it.

"60 percent of the parts come from the West": the whole stands behind "of", the part is what is said: the verb with what
follows, "from Norway" in "buys 90 percent of its fish from Norway", "backing it" in "with 60 percent backing it"; else
whose share it is, "Mara" in "Mara won 60 percent of the vote". A share that stands alone ("while 40 percent did not")
is one of the whole that was named before it in its sentence, or that opens it ("of the 40 passengers, 12 ...").
"""

from sayso.quantities.atoms import Atoms
from sayso.quantities.figures import Figure
from sayso.quantities.lexicon import lexicon
from sayso.quantities.phrases import (
    BREAKS,
    NOUNS,
    SUBJECTS,
    phrase,
    said,
    subject_above,
    subtree_end,
    top_of,
    word_at,
    words_of,
)

DETERMINERS = frozenset({"det", "det:predet", "nummod", "amod", "compound"})
SAYING = frozenset({"VERB", "ADJ", "NOUN", "PROPN"})
OPENING = frozenset({"of", "among"})


def said_of_share(atoms: Atoms, figure: Figure, last: int) -> tuple[int, int] | None:
    """Give what is said of a share whose words, with those of its whole, end at `last`."""
    annotations = atoms.annotations
    top = top_of(atoms, figure)
    if annotations.relations[top] in DETERMINERS:  # "half the voters"
        top = annotations.heads[top]
    if annotations.heads[top] in words_of(atoms, figure):  # "one in five voters": the voters hang from "one"
        top = annotations.heads[top]
    verb, relation = annotations.heads[top], annotations.relations[top]
    if relation in SUBJECTS and verb > last and annotations.tags[verb] in SAYING:
        first, end = said(atoms, verb)
        beside = verb_behind(atoms, last)  # a verb between them that the tree takes for something else
        return (beside[0], max(end, beside[1])) if beside is not None and beside[0] < first else (first, end)
    if (
        atoms.lower(figure.start - 1) == "by"
        and annotations.tags[verb] == "VERB"
        and verb < top
        and is_passive(atoms, verb)
    ):
        return (said(atoms, verb)[0], verb)  # "is favoured by 80 percent of them"
    participle = participle_behind(atoms, last)
    if participle is not None:
        return participle
    if relation in {"obj", "obl", "nmod", "obl:unmarked"} and verb < top:
        behind = noun_behind(atoms, last)
        if behind is not None:
            return (last + 1, subtree_end(atoms, behind))
        return owner(atoms, figure, verb, relation) if last > words_of(atoms, figure)[-1] else None
    return verb_behind(atoms, last)


def is_passive(atoms: Atoms, verb: int) -> bool:
    """Tell whether a verb is in the passive."""
    return any(atoms.annotations.relations[child] == "aux:pass" for child in atoms.children[verb])


def verb_behind(atoms: Atoms, last: int) -> tuple[int, int] | None:
    """Give the verb that follows a share at once, whatever the tree takes for its subject."""
    annotations = atoms.annotations
    word = last + 1
    if word >= len(annotations.tags) or word in atoms.sentence_ends or annotations.tags[word] not in {"VERB", "AUX"}:
        return None
    if annotations.relations[word] in {"acl", "acl:relcl", "amod", "advcl"}:
        return None
    helps = annotations.tags[word] == "AUX" and annotations.heads[word] > word
    return word, said(atoms, annotations.heads[word] if helps else word)[1]


def participle_behind(atoms: Atoms, last: int) -> tuple[int, int] | None:
    """Give the participle that follows a share at once: "backing it", "being thrown away", "supporting the change"."""
    annotations = atoms.annotations
    word = last + 1
    if word >= len(annotations.tags) or annotations.tags[word] not in {"VERB", "AUX"}:
        return None
    if not word_at(atoms, word).endswith("ing") or word in atoms.sentence_ends:
        return None
    verb = word
    while annotations.tags[verb] == "AUX" and verb < annotations.heads[verb] < word + 6:
        verb = annotations.heads[verb]
    return (word, max(word, said(atoms, verb)[1]))


def owner(atoms: Atoms, figure: Figure, verb: int, relation: str) -> tuple[int, int] | None:
    """Give whose share it is: the noun of "the support of 60 percent", the subject of "won 60 percent"."""
    annotations = atoms.annotations
    if relation == "nmod" and annotations.tags[verb] in NOUNS and atoms.lower(figure.start - 1) == "of":
        return phrase(atoms, verb, figure)
    if annotations.tags[verb] != "VERB" or not (relation == "obj" or word_at(atoms, verb) in lexicon().levels):
        return None
    subject = subject_above(atoms, verb)
    return None if subject is None else phrase(atoms, subject, figure)


def noun_behind(atoms: Atoms, last: int) -> int | None:
    """Give the noun of a phrase with a preposition that follows a share: "from Norway"; no time, no "in Ohio"."""
    annotations = atoms.annotations
    case = last + 1
    if case >= len(annotations.tags) or annotations.relations[case] != "case" or case in atoms.sentence_ends:
        return None
    noun = annotations.heads[case]
    placed = word_at(atoms, case) == "in" and (annotations.tags[noun] != "NOUN" or annotations.tags[case + 1] == "DET")
    placed = placed or annotations.tags[noun] not in NOUNS
    return None if noun <= case or noun in atoms.taken or placed or word_at(atoms, case) == "of" else noun


def quality(atoms: Atoms, figure: Figure) -> tuple[tuple[int, int], tuple[int, int] | None] | None:
    """Give part and whole of "the city is two-thirds old", "the island is 90 percent without power"."""
    annotations = atoms.annotations
    after = words_of(atoms, figure)[-1] + 1
    if after >= len(annotations.tags) or word_at(atoms, after) in BREAKS or after in atoms.sentence_ends:
        return None
    if annotations.tags[after] == "ADJ" and annotations.relations[after] not in {"amod", "compound"}:
        top, part = after, (after, after)
    elif word_at(atoms, after) == "without":
        top, part = top_of(atoms, figure), (after, subtree_end(atoms, annotations.heads[after]))
    else:
        return None
    copular = [word for word in (top, annotations.heads[top]) if is_copular(atoms, word)]
    subject = subject_above(atoms, copular[0]) if copular else None
    return part, None if subject is None else phrase(atoms, subject, figure)


def is_copular(atoms: Atoms, word: int) -> bool:
    """Tell whether a word is said of a subject by a copula."""
    relations = atoms.annotations.relations
    return any(relations[child] == "cop" for child in atoms.children[word])


def is_alone(atoms: Atoms, figure: Figure) -> bool:
    """Tell whether a share stands as a subject, and of what it is one is not said again: "while 40 percent did not"."""
    return atoms.lower(figure.end) != "of" and atoms.annotations.relations[top_of(atoms, figure)] in SUBJECTS


def opened_with(atoms: Atoms, figure: Figure) -> tuple[int, int] | None:
    """Give the whole with which the sentence of a share or count opens: "of the 40 passengers, 12 were Norwegian"."""
    annotations = atoms.annotations
    here = words_of(atoms, figure)[0]
    first = next((word for word in range(here, -1, -1) if word == 0 or word in atoms.sentence_ends), 0)
    if word_at(atoms, first) not in OPENING:
        return None
    comma = next((word for word in range(first, here) if word_at(atoms, word) in BREAKS), here)
    nouns = [word for word in range(first + 1, comma) if annotations.tags[word] in NOUNS]
    return (first + 1, comma - 1) if nouns and comma < here else None

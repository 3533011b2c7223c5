"""Changes: whether a figure is the size of a rise or a fall, and of what.

"Prices rose 5 percent", "up by 5", "a 5 percent increase in prices", "5 percent more" are changes; "rose to 5 percent"
is a level.
"""

from typing import NamedTuple

from sayso.quantities.atoms import Atoms
from sayso.quantities.figures import Figure
from sayso.quantities.lexicon import lexicon
from sayso.quantities.phrases import NOUNS, subject_above, top_of, word_at, words_of
from sayso.schema import QuantityChange

BACK, AHEAD = 3, 3  # atoms between a figure and the word that makes it a change
BETWEEN = frozenset(
    {"by", "a", "an", "of", "some", "further", "another", "sharply", "nearly", "only", "just", "-", "as", "much"}
)
RELATIVE = frozenset({"percent", "percentage point", "basis point", "share", "times"})


class Change(NamedTuple):
    """A rise or a fall, and the word for what rises or falls."""

    kind: QuantityChange
    of: int | None


def find_change(atoms: Atoms, figure: Figure) -> Change | None:
    """Tell whether a figure is the size of a change."""
    if figure.unit in {None, "age", "share"} and figure.unit != "share" and not figure.digits:
        return None
    return (
        by_verb(atoms, figure)
        or by_noun(atoms, figure)
        or by_preposition(atoms, figure)
        or by_comparative(atoms, figure)
    )


def by_verb(atoms: Atoms, figure: Figure) -> Change | None:
    """Find the verb, or "up" and "down", before a figure."""
    lists = lexicon()
    for at in range(figure.start - 1, max(figure.start - 1 - BACK, -1), -1):
        word = atoms.lower(at)
        kind = lists.change_verbs.get(word)
        sized = figure.unit is not None or word in {"up", "down"} or atoms.lower(figure.start - 1) == "by"
        if word in lists.of_shares and figure.unit not in RELATIVE:
            return None
        if kind is not None and sized and (atoms.tag(at) == "VERB" or word in {"up", "down"}):
            if word in {"up", "down"} and atoms.lower(at + 1) == "to":
                return None
            return Change(QuantityChange(kind), subject_of(atoms, at, figure))
        if word not in BETWEEN or atoms.starts_sentence(at):
            return None
    return None


def by_preposition(atoms: Atoms, figure: Figure) -> Change | None:
    """Find the verb or noun from which "by 5 percent" hangs, far before it: "cut the price by 5 percent"."""
    lists = lexicon()
    if atoms.lower(figure.start - 1) != "by" or figure.unit is None:
        return None
    above = atoms.annotations.heads[top_of(atoms, figure)]
    for word in (above, atoms.annotations.heads[above]):
        written, tag = word_at(atoms, word), atoms.annotations.tags[word]
        at = next((at for at in range(figure.start - 1, -1, -1) if atoms.atoms[at].word == word), None)
        if at is None:
            continue
        if written in lists.change_verbs and tag == "VERB" and written not in lists.of_shares:
            return Change(QuantityChange(lists.change_verbs[written]), subject_of(atoms, at, figure))
        if written in lists.change_nouns and tag == "NOUN":
            return Change(QuantityChange(lists.change_nouns[written]), object_of(atoms, at, figure))
    return None


def subject_of(atoms: Atoms, at: int, figure: Figure) -> int | None:
    """Give what rises: the subject, or the object of somebody's raising."""
    verb = atoms.atoms[at].word
    annotations = atoms.annotations
    by_itself = annotations.tags[verb] != "VERB"  # "up", "down"
    if by_itself and annotations.heads[verb] in words_of(atoms, figure):
        verb = top_of(atoms, figure)
    if by_itself and annotations.tags[verb] not in {"VERB", "NOUN"}:
        verb = annotations.heads[verb]
    objects = [child for child in atoms.children[verb] if annotations.relations[child] == "obj"]
    raised = objects[0] if objects and not by_itself else None
    if (
        raised is not None
        and not in_figure(atoms, figure, raised)
        and annotations.tags[raised] in {"NOUN", "PROPN"}
        and raised < verb + 6
    ):
        return raised
    return subject_above(atoms, verb)


def by_noun(atoms: Atoms, figure: Figure) -> Change | None:
    """Find the noun of "a 5 percent increase in prices", "an increase of 5 percent", "tax cuts of 5 billion"."""
    lists = lexicon()
    if figure.unit is None:
        return None
    for at in range(figure.end, min(figure.end + AHEAD, len(atoms))):
        kind = lists.change_nouns.get(atoms.lower(at))
        if kind is not None and atoms.tag(at) == "NOUN":
            return Change(QuantityChange(kind), object_of(atoms, at, figure))
        if atoms.tag(at) not in {"ADJ", "PUNCT"} or atoms.lower(at) in {",", ".", ";"}:
            break
    if atoms.lower(figure.start - 1) == "of":
        kind = lists.change_nouns.get(atoms.lower(figure.start - 2))
        if kind is not None and atoms.tag(figure.start - 2) == "NOUN":
            return Change(QuantityChange(kind), object_of(atoms, figure.start - 2, figure))
    return None


def object_of(atoms: Atoms, at: int, figure: Figure) -> int | None:
    """Give what a rise is of: "increase in exports", "export growth"."""
    noun = atoms.atoms[at].word
    annotations = atoms.annotations
    for child in (*atoms.children[noun], *(c for each in atoms.children[noun] for c in atoms.children[each])):
        if in_figure(atoms, figure, child):
            continue
        cases = {atoms.annotations.starts[c] for c in atoms.children[child] if annotations.relations[c] == "case"}
        words = {atoms.text[start : start + 2].lower() for start in cases}
        if annotations.relations[child] == "nmod" and child > noun and words & {"in", "of"}:
            return child if annotations.tags[child] in {"NOUN", "PROPN"} else None
    compounds = [c for c in atoms.children[noun] if annotations.relations[c] == "compound" and c == noun - 1]
    return compounds[0] if compounds and annotations.tags[compounds[0]] == "NOUN" else None


def in_figure(atoms: Atoms, figure: Figure, word: int) -> bool:
    """Tell whether a word belongs to the figure itself."""
    return atoms.atoms[figure.start].word <= word <= atoms.atoms[figure.end - 1].word


def by_comparative(atoms: Atoms, figure: Figure) -> Change | None:
    """Find the comparative of "5 percent more", "10 points lower"."""
    if figure.unit not in RELATIVE:
        return None
    kind = lexicon().comparatives.get(atoms.lower(figure.end))
    if kind is None or atoms.lower(figure.end) in {"above", "below"}:
        return None
    annotations = atoms.annotations
    word = atoms.atoms[figure.end].word
    noun = annotations.heads[word]
    if noun > word and annotations.relations[word] == "amod" and annotations.tags[noun] in NOUNS:
        return Change(QuantityChange(kind), noun)
    return Change(QuantityChange(kind), subject_above(atoms, word))

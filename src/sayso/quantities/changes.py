"""Changes: whether a figure is the size of a rise or a fall, and of what.

"Prices rose 5 percent", "up by 5", "a 5 percent increase in prices", "5 percent more" are changes; "rose to 5 percent"
is a level.
"""

from typing import NamedTuple

from sayso.quantities.atoms import Atoms
from sayso.quantities.figures import Figure
from sayso.quantities.lexicon import lexicon
from sayso.schema import QuantityChange

BACK, AHEAD = 3, 3  # atoms between a figure and the word that makes it a change
BETWEEN = frozenset(
    {"by", "a", "an", "of", "some", "further", "another", "sharply", "nearly", "only", "just", "-", "as", "much"}
)
RELATIVE = frozenset({"percent", "percentage point", "basis point", "share", "times"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


class Change(NamedTuple):
    """A rise or a fall, and the word for what rises or falls."""

    kind: QuantityChange
    of: int | None


def find_change(atoms: Atoms, figure: Figure) -> Change | None:
    """Tell whether a figure is the size of a change."""
    if figure.unit in {None, "age", "share"} and figure.unit != "share" and not figure.digits:
        return None
    return by_verb(atoms, figure) or by_noun(atoms, figure) or by_comparative(atoms, figure)


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


def subject_of(atoms: Atoms, at: int, figure: Figure) -> int | None:
    """Give what rises: the subject, or the object of somebody's raising."""
    verb = atoms.atoms[at].word
    annotations = atoms.annotations
    if annotations.tags[verb] != "VERB":
        verb = annotations.heads[verb]
    below = {annotations.relations[child]: child for child in atoms.children[verb]}
    raised = below.get("obj")
    if (
        raised is not None
        and not in_figure(atoms, figure, raised)
        and annotations.tags[raised] in {"NOUN", "PROPN"}
        and raised < verb + 6
    ):
        return raised
    found = next((below[relation] for relation in SUBJECTS if relation in below), None)
    return found if found is not None and annotations.tags[found] in {"NOUN", "PROPN"} else None


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
    return Change(QuantityChange(kind), None) if kind and atoms.lower(figure.end) not in {"above", "below"} else None

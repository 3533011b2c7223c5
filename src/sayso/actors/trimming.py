"""The words of a mention that are shown: a description without its clauses and without what stands beside it.

"the officials who signed it" is shown as "the officials", "a letter on Friday" as "a letter"; names and pronouns are
shown as they are.
"""

from sayso.actors.cast import Spot
from sayso.actors.lists import wording
from sayso.actors.reading import Reading
from sayso.schema import MentionForm

LOOSE = frozenset({"nmod", "obl", "nmod:unmarked", "obl:unmarked"})
BESIDE = frozenset({"acl:relcl", "acl", "appos", "parataxis"})


def trimmed(reading: Reading, spot: Spot) -> tuple[int, int]:
    """Give the first and last word of a mention as it is shown."""
    if spot.named or spot.form is MentionForm.PRONOUN or spot.members:
        last = spot.last
        while last > spot.first and reading.lower[last] in {"'s", "'"} and not spot.members:
            last -= 1
        return spot.first, last
    last = spot.last
    for child in reading.children[spot.head]:
        relation = reading.relations[child]
        if relation in BESIDE or (relation in LOOSE and reading.lower[child] in wording().calendar):
            below = (word for word in range(spot.head + 1, last + 1) if descends(reading.heads, word, child))
            last = next(below, last + 1) - 1
    while last > spot.head and (reading.tags[last] == "PUNCT" or reading.lower[last] in {"'s", "'"}):
        last -= 1
    return spot.first, last


def descends(heads: tuple[int, ...], word: int, top: int) -> bool:
    """Tell whether a word hangs, at any depth, from another."""
    for _ in range(len(heads)):
        if word == top:
            return True
        if heads[word] == word:
            return False
        word = heads[word]
    return False

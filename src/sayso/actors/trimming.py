"""The words of a mention that are shown: a description without its clauses and without what stands beside it.

"the officials who signed it" is shown as "the officials", "a letter on Friday" as "a letter"; names and pronouns are
shown as they are.
"""

from sayso.actors.cast import Spot
from sayso.actors.lists import wording
from sayso.actors.reading import Reading
from sayso.schema import MentionForm

LOOSE = ("nmod", "obl", "nmod:unmarked", "obl:unmarked")
BESIDE = ("acl:relcl", "acl", "appos", "parataxis")


def trimmed(reading: Reading, spot: Spot) -> tuple[int, int]:
    """Give the first and last word of a mention as it is shown."""
    if spot.named or spot.form is MentionForm.PRONOUN or spot.members:
        last = spot.last
        while last > spot.first and reading.lower[last] in {"'s", "'"} and not spot.members:
            last -= 1
        return spot.first, last
    last = spot.last
    days = [word for word in reading.child(spot.head, *LOOSE) if reading.lower[word] in wording().calendar]
    for child in [*reading.child(spot.head, *BESIDE), *days]:
        below = [word for word in range(spot.head + 1, spot.last + 1) if descends(reading.heads, word, child)]
        if below:
            last = min(last, below[0] - 1)
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

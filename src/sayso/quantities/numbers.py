"""Numbers as they are written: digits, words, fractions, and the plurals that give a least number.

`read_number(atoms, at)` gives the number that begins at an atom and the first atom after it, or nothing. It knows no
units, and does not ask whether the number counts anything.
"""

import re
from typing import NamedTuple

from sayso.quantities.atoms import Atoms
from sayso.quantities.lexicon import lexicon

DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
HYPHENS = frozenset("-‐‑–")
THOUSAND = 1000
FEW = 2  # of what the plural counts, at least


class Number(NamedTuple):
    """A number: least and greatest value, the atom after it, and how it is written."""

    low: float
    high: float | None
    end: int
    digits: bool = False
    fraction: bool = False
    scaled: bool = False


def read_number(atoms: Atoms, at: int) -> Number | None:
    """Read the number that begins at an atom."""
    return read_fraction(atoms, at) or read_digits(atoms, at) or read_plural(atoms, at) or read_words(atoms, at)


def read_digits(atoms: Atoms, at: int) -> Number | None:
    """Read "500,000", "3.5 million", "1.2bn", "3½", "2 1/2"."""
    lists = lexicon()
    written = atoms.written(at)
    if written in lists.signs:
        return Number(lists.signs[written], lists.signs[written], at + 1, digits=True)
    if not DIGITS.fullmatch(written):
        return None
    value, end = float(written.replace(",", "")), at + 1
    if atoms.written(end) in lists.signs and atoms.joined(end):
        value, end = value + lists.signs[atoms.written(end)], end + 1
    return scale(atoms, Number(value, value, end, digits=True))


def scale(atoms: Atoms, number: Number) -> Number:
    """Multiply a number by the magnitudes that follow it."""
    lists = lexicon()
    low, high, end, scaled = number.low, number.high, number.end, False
    if number.digits and atoms.joined(end) and atoms.lower(end) in lists.short:
        factor = lists.short[atoms.lower(end)]
        return number._replace(low=low * factor, high=(high or 0) * factor, end=end + 1, scaled=True)
    if atoms.lower(end) in {"bn", "mn", "tn", "trn", "mln", "bln"}:
        factor = lists.short[atoms.lower(end)]
        return number._replace(low=low * factor, high=(high or 0) * factor, end=end + 1, scaled=True)
    while True:
        step = end + 1 if atoms.lower(end) in HYPHENS and atoms.joined(end) else end
        factor = lists.magnitudes.get(atoms.lower(step), 0)
        if not factor or (scaled and factor < 100):
            return number._replace(low=low, high=high, end=end, scaled=scaled)
        low, high, end, scaled = low * factor, None if high is None else high * factor, step + 1, True


def read_plural(atoms: Atoms, at: int) -> Number | None:
    """Read "dozens", "tens of thousands", "hundreds of thousands", "several hundred", "a few dozen"."""
    lists = lexicon()
    word, end = atoms.lower(at), at + 1
    if word == "a" and atoms.lower(at + 1) == "few":
        word, end = "few", at + 2
    if word in lists.vague:
        factor = lists.magnitudes.get(atoms.lower(end), 0)
        if not factor:
            return None
        number = scale(atoms, Number(FEW, None, end))
        return number._replace(high=None)
    if word not in lists.plurals:
        return None
    value = float(lists.plurals[word])
    while atoms.lower(end) == "of" and atoms.lower(end + 1) in lists.plurals:
        value, end = value * lists.plurals[atoms.lower(end + 1)] / FEW, end + 2
    return Number(value, None, end)


def read_words(atoms: Atoms, at: int) -> Number | None:
    """Read "twenty-five", "three hundred and fifty thousand", "a million", "half a million", "two and a half"."""
    lists = lexicon()
    if atoms.lower(at) in {"a", "an"}:
        listed = atoms.lower(at + 1) in lists.magnitudes and atoms.lower(at + 1) != "score"
        return scale(atoms, Number(1, 1, at + 1)) if listed else None
    if atoms.lower(at) == "half" and atoms.lower(at + 1) in {"a", "-"}:
        step = at + 2 + (atoms.lower(at + 1) == "-" and atoms.lower(at + 2) == "a") * 2
        number = scale(atoms, Number(0.5, 0.5, step))
        return number if number.scaled else None
    total, group, end = 0.0, 0.0, at
    while (more := read_step(atoms, end, group, started=end > at)) is not None:
        added, factor, end = more
        group = (group + added) * (factor if factor in {1, 12, 100} else 1)
        if factor >= THOUSAND:
            total, group = total + group * factor, 0.0
    if end == at:
        return None
    return with_half(atoms, Number(total + group, total + group, end, scaled=total + group >= 100))


def read_step(atoms: Atoms, at: int, group: float, *, started: bool) -> tuple[float, int, int] | None:
    """Read one more word of a number: what it adds, by what it multiplies, and the atom after it."""
    lists = lexicon()
    word = atoms.lower(at)
    if word in lists.ones and (not started or group % 10 == 0):
        return lists.ones[word], 1, at + 1
    if word in lists.tens and group % 100 == 0:
        return lists.tens[word], 1, at + 1
    if word in lists.magnitudes and started and word != "score":
        return 0, lists.magnitudes[word], at + 1
    if started and word == "and" and continues(atoms, at + 1, group):
        return 0, 1, at + 1
    if started and word in HYPHENS and atoms.joined(at) and in_words(atoms, at + 1):
        return 0, 1, at + 1
    return None


def in_words(atoms: Atoms, at: int) -> bool:
    """Tell whether an atom goes on a number in words."""
    lists = lexicon()
    return atoms.joined(at) and (atoms.lower(at) in lists.ones or atoms.lower(at) in lists.magnitudes)


def continues(atoms: Atoms, at: int, group: float) -> bool:
    """Tell whether "and" goes on a number: "three hundred and fifty", not "one and two"."""
    lists = lexicon()
    return group >= 100 and group % 100 == 0 and (atoms.lower(at) in lists.ones or atoms.lower(at) in lists.tens)


def with_half(atoms: Atoms, number: Number) -> Number:
    """Add "and a half", and multiply by what follows it: "two and a half million"."""
    end = number.end
    if [atoms.lower(place) for place in range(end, end + 3)] != ["and", "a", "half"]:
        return number
    value = number.low + 0.5
    return scale(atoms, Number(value, value, end + 3))


def read_fraction(atoms: Atoms, at: int) -> Number | None:
    """Read "a third", "two-thirds", "three quarters", "1/3", "half of", "one in five", "three out of four"."""
    lists = lexicon()
    lower = atoms.lower
    halved = lower(at + 1) in {"of", "the", "its", "their", "his", "her", "all", "our"}
    if lower(at) == "half" and (halved or atoms.tag(at + 1) in {"AUX", "VERB"}):
        return Number(0.5, 0.5, at + 1, fraction=True)
    if lower(at) in {"a", "an", "one"} and lower(at + 1) in lists.fractions and is_share(atoms, at + 2):
        value = lists.fractions[lower(at + 1)]
        return Number(value, value, at + 2, fraction=True)
    parts = lists.ones.get(lower(at)) or (int(lower(at)) if lower(at).isascii() and lower(at).isdigit() else 0)
    if not parts:
        return None
    step = at + 2 if lower(at + 1) in HYPHENS else at + 1
    if lower(at) == "one" and step == at + 2 and lower(step) in lists.fractions and atoms.joined(step):
        return Number(lists.fractions[lower(step)], lists.fractions[lower(step)], step + 1, fraction=True)
    if lower(step) in lists.fractions and lower(step).endswith("s") and parts > 1 and not lower(at).isdigit():
        value = round(parts * lists.fractions[lower(step)], 4)
        return Number(value, value, step + 1, fraction=True)
    return read_ratio(atoms, at, parts)


def is_share(atoms: Atoms, at: int) -> bool:
    """Tell whether "a third" is a share and no ordinal: "a third of", "a third more", not "a third man"."""
    return atoms.tag(at) not in {"NOUN", "PROPN", "ADJ"} or atoms.lower(at) in lexicon().comparatives


def read_ratio(atoms: Atoms, at: int, parts: int) -> Number | None:
    """Read "one in five", "three out of four", "1/3" behind a number of parts."""
    lower = atoms.lower
    step = at + (3 if lower(at + 1) == "out" and lower(at + 2) == "of" else 2)
    if lower(at + 1) not in {"in", "out", "/"}:
        return None
    whole = lexicon().ones.get(lower(step)) or (
        int(lower(step)) if lower(step).isascii() and lower(step).isdigit() else 0
    )
    if not parts < whole <= THOUSAND:
        return None
    if lower(at + 1) == "/" and not (atoms.joined(at + 1) and atoms.joined(step) and whole <= 10):
        return None
    if lower(at + 1) == "in" and atoms.tag(step + 1) not in {"NOUN", "PROPN", "ADJ", "VERB", "AUX"}:
        return None
    value = round(parts / whole, 4)
    return Number(value, value, step + 1, fraction=True)

"""Numbers that count nothing: parts of names, years, scores, ordinals in disguise, times of day, telephone numbers."""

import re

from sayso.quantities.atoms import Atoms
from sayso.quantities.lexicon import lexicon
from sayso.quantities.numbers import HYPHENS

YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
CLOCK = frozenset({"a.m.", "p.m.", "am", "pm", "gmt", "utc", "o'clock"})


def is_excluded(atoms: Atoms, first: int, end: int, *, plain: bool) -> bool:
    """Tell whether atoms `first` to `end` are no figure.

    Args:
        atoms: The words of the report.
        first: The first atom of the number.
        end: The atom after it and its unit.
        plain: It has neither unit nor magnitude.
    """
    if not plain:
        return is_emphasis(atoms, first, end)
    return (
        in_name(atoms, first)
        or is_label(atoms, first, end)
        or is_year(atoms, first, end)
        or is_written_to_letters(atoms, first, end)
        or is_score(atoms, first, end)
        or is_one_of(atoms, first, end)
        or is_pronoun(atoms, first, end)
        or is_note(atoms, first, end)
        or is_telephone(atoms, first, end)
        or is_address(atoms, end)
        or atoms.lower(end) in CLOCK
    )


def in_name(atoms: Atoms, first: int) -> bool:
    """Tell whether a number stands inside a name, or ends it: "Group of 20", "Apollo 11"."""
    word = atoms.atoms[first].word
    return any(name.first < word <= name.last for name in atoms.annotations.names)


def is_label(atoms: Atoms, first: int, end: int) -> bool:
    """Tell whether a number is what the word before it is called by: "Article 5", "No. 7", "Flight 370"."""
    before = atoms.lower(first - 1).rstrip(".")
    if before == "" and atoms.lower(first - 2) in {"no", "nos"}:
        return True
    if before == "of" and atoms.lower(first - 2) == "group" and atoms.written(first)[:1].isupper():
        return True
    if atoms.lower(first) in lexicon().emergency:
        return True
    if before == "of" and atoms.lower(first - 3).rstrip(".") in lexicon().captions:
        return True  # "Caption 3 of 7"
    if before in lexicon().captions and not atoms.starts_sentence(first):
        return True
    if before in lexicon().named and not atoms.starts_sentence(first):
        title = atoms.written(first - 1)[:1].isupper()
        return (title or atoms.lower(end) != "of") and atoms.tag(end) != "NOUN"
    line = first and atoms.text[atoms.atoms[first - 1].end : atoms.atoms[first].start].count("\n")
    return bool(line or not first) and atoms.lower(end) in {".", ")"}


def is_year(atoms: Atoms, first: int, end: int) -> bool:
    """Tell whether four digits are a year that no date was made of."""
    if end - first != 1 or not YEAR.fullmatch(atoms.written(first)):
        return False
    return atoms.tag(end) not in {"NOUN", "ADJ"} or atoms.lower(first - 1) in {"in", "since", "the", "by", "from"}


def is_written_to_letters(atoms: Atoms, first: int, end: int) -> bool:
    """Tell whether letters or signs hang on a number: "F-16", "COVID-19", "24/7", "#5", "4x4", "10:30"."""
    if any(":" in atoms.written(place) for place in range(first, end)):
        return True
    before, after = atoms.lower(first - 1), atoms.lower(end)
    if atoms.joined(first) and (before in HYPHENS | {"/", "#", "_", ".", "+"} or before.isalpha()):
        return True
    if atoms.joined(end) and after == "/":
        return True
    if atoms.joined(end) and after.isalpha() and atoms.atoms[end].word == atoms.atoms[end - 1].word:
        return True
    return end - first == 1 and atoms.lower(end) in HYPHENS and atoms.joined(end) and not is_counting(atoms, end)


def is_counting(atoms: Atoms, hyphen: int) -> bool:
    """Tell whether what hangs on a number by a hyphen is counted by it: "12-point", "seven-party"; not "two-state"."""
    number, hanging = hyphen - 1, hyphen + 1
    if not atoms.joined(hanging) or atoms.lower(number) in {"one", "two", "zero", "half"}:
        return False
    if atoms.lower(hanging) in lexicon().ranks or atoms.lower(hanging + 2) in {"old", "olds"}:
        return False  # "three-star", "20-day-old"
    return atoms.lower(hanging) == "strong" or (atoms.tag(hanging) == "NOUN" and atoms.lower(hanging).isalpha())


def is_score(atoms: Atoms, first: int, end: int) -> bool:
    """Tell whether two numbers joined by a hyphen are a score or a number with parts: "2-1", "555-1234"."""
    hyphens = [place for place in (end, first - 1) if atoms.lower(place) in HYPHENS]
    for place in hyphens:
        left, right = atoms.written(place - 1), atoms.written(place + 1)
        if left[:1].isdigit() and right[:1].isdigit() and (atoms.joined(place) or atoms.joined(place + 1)):
            return True
    return False


def is_one_of(atoms: Atoms, first: int, end: int) -> bool:
    """Tell whether "one" is a pronoun: "one of", "one another", "no one", "the one that"."""
    if atoms.lower(first) != "one" or end - first != 1:
        return False
    word = atoms.atoms[first].word
    if atoms.annotations.relations[word] != "nummod" or atoms.annotations.heads[word] < word:
        return True
    return atoms.lower(end) in lexicon().no_one or atoms.lower(first - 1) in {"no", "the", "this", "that", "any"}


def is_pronoun(atoms: Atoms, first: int, end: int) -> bool:
    """Tell whether a number stands for those who were named: "the two agreed"; or is no number: "zero tolerance"."""
    if end - first != 1 or atoms.written(first)[:1].isdigit():
        return False
    if atoms.lower(first) == "zero":
        return atoms.lower(end) in lexicon().zero or atoms.lower(end + 1) in lexicon().zero
    word = atoms.atoms[first].word
    named = atoms.lower(first - 1) in {"the", "these", "those"} and atoms.lower(end) != "of"
    return named and atoms.annotations.relations[word] in {"nsubj", "nsubj:pass", "obj", "obl", "iobj"}


def is_telephone(atoms: Atoms, first: int, end: int) -> bool:
    """Tell whether a number is part of a telephone number: "555-1234", "+44 20 7946 0958"."""
    written = [atoms.written(at) for at in range(first, end)]
    if len(written) == 3 and written[1] in HYPHENS and len(written[2]) == 4 and written[2].isdigit():
        return len(written[0]) == 3
    around = [atoms.written(first - 1), atoms.written(end)]
    return written[0].isdigit() and (around[0] == "+" or any(each.isdigit() for each in around))


def is_note(atoms: Atoms, first: int, end: int) -> bool:
    """Tell whether a number alone in brackets is a note: "by next week (35)"."""
    return atoms.lower(first - 1) in {"(", "["} and atoms.lower(end) in {")", "]"} and end - first == 1


def is_emphasis(atoms: Atoms, first: int, end: int) -> bool:
    """Tell whether "100 percent" is no more than emphasis: "is 100% fit", "100 percent agree"."""
    hundred = atoms.written(first) in {"100", "hundred"} and end - first == 2
    return hundred and atoms.tag(end) in {"ADJ", "AUX"} and not atoms.starts_sentence(end)


def is_address(atoms: Atoms, end: int) -> bool:
    """Tell whether a number begins an address: "10 Downing Street"."""
    names = [atoms.lower(place) for place in range(end, end + 4) if atoms.tag(place) == "PROPN"]
    return bool(set(names) & lexicon().addresses) and atoms.tag(end) == "PROPN"

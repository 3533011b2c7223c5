"""Names of persons, taken apart and held against each other."""

import pytest

from sayso.linkage.actors.names import PersonName, agree, sound_alike, take_apart

APART = {
    "two words": ("Mara Ilves", (("mara",), (), "ilves", None)),
    "initials and suffix": ("Tomas R. Brandt Jr.", (("tomas",), ("r",), "brandt", "jr")),
    "a title": ("Sen. Mara Ilves", (("mara",), (), "ilves", None)),
    "accents and case": ("MARÍA Núñez", (("maria",), (), "nunez", None)),
    "a hyphen": ("Park Jong-un", (("park", "jong"), (), "un", None)),
    "a particle inside": ("Omar al-Masri", (("omar",), (), "masri", None)),
    "a particle in front is a name": ("Al Brandt", (("al",), (), "brandt", None)),
    "a possessive": ("Mara Ilves’s", (("mara",), (), "ilves", None)),
    "one word": ("Ilves", ((), (), "ilves", None)),
    "initials alone": ("J. R.", None),
    "no letters": ("007", None),
}


@pytest.mark.parametrize(("name", "parts"), APART.values(), ids=APART)
def test_names_are_taken_apart(name: str, parts: tuple[object, ...] | None) -> None:
    """Given names, initials, family name and suffix come apart; titles, particles and accents go."""
    assert take_apart(name) == (None if parts is None else PersonName(*parts))  # type: ignore[arg-type]


ONE = {
    "a short form": ("Joe Brandt", "Joseph Brandt"),
    "a middle initial more": ("Joseph R. Brandt", "Joseph Brandt"),
    "a middle name for an initial": ("Hilda R. Brandt", "Hilda Rodham Brandt"),
    "a middle name more": ("Hilda Brandt", "Hilda Rodham Brandt"),
}
TWO = {
    "another family name": ("Mara Ilves", "Mara Brandt"),
    "another given name": ("Mara Ilves", "Oda Ilves"),
    "contradicting initials": ("George W. Brandt", "George H. W. Brandt"),
    "father and son": ("Tomas Brandt", "Tomas Brandt Jr."),
    "a name of one letter less": ("Joan Brandt", "John Brandt"),
}


@pytest.mark.parametrize(("one", "other"), ONE.values(), ids=ONE)
def test_names_that_may_be_one(one: str, other: str) -> None:
    """Short forms, middle names and initials do not part a name from itself, in either order."""
    first, second = take_apart(one), take_apart(other)
    assert first
    assert second
    assert agree(first, second)
    assert agree(second, first)


@pytest.mark.parametrize(("one", "other"), TWO.values(), ids=TWO)
def test_names_that_are_two(one: str, other: str) -> None:
    """Names that differ in what matters are two."""
    first, second = take_apart(one), take_apart(other)
    assert first
    assert second
    assert not agree(first, second)


SPELLINGS = {
    "endings": ("Volodymyr Zelenskyy", "Volodymyr Zelenskiy", True),
    "vowels and doubled letters": ("Mohammed Hussein", "Muhammad Husain", True),
    "first letters": ("Muammar Gaddafi", "Moammar Qadhafi", True),
    "two names of one sound": ("Omar Hassan", "Omar Hussein", False),
    "one sound too few": ("Wang Li", "Wang Lei", False),
    "other names": ("Sergei Lavrov", "Sergei Ryabkov", False),
}


@pytest.mark.parametrize(("one", "other", "alike"), SPELLINGS.values(), ids=SPELLINGS)
def test_spellings_of_one_name_sound_alike(one: str, other: str, alike: bool) -> None:
    """Transliterations of one name sound alike, word by word; short words must be equal."""
    first, second = take_apart(one), take_apart(other)
    assert first
    assert second
    assert sound_alike(first, second) is alike

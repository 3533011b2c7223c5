"""Who is whom among the actors of one block."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.linkage.actors.identities import identify
from sayso.linkage.actors.portraits import Traits, write_signature

PERSON, BODY = "person", "organization"


def together(*traits: Traits) -> list[str | None]:
    """Give the entities of actors."""
    found = identify([write_signature(each) for each in traits])
    return [found[write_signature(each)].entity for each in traits]


def person(name: str, country: str | None = None, *offices: str) -> Traits:
    """Give a person."""
    return Traits(PERSON, name, None, country, offices)


ONE = {
    "one full name": (person("Mara Ilves", "EST"), person("Mara Ilves")),
    "a short form": (person("Joe Brandt", "USA"), person("Joseph R. Brandt", "USA")),
    "a spelling, of one transliterated country": (
        person("Volodymyr Zelenskyy", "UKR"),
        person("Volodymyr Zelenskiy", "UKR"),
    ),
    "a surname with the same office": (
        person("Oda Brandt", "NOR", "president of Norway"),
        person("Brandt", "NOR", "president of Norway"),
    ),
    "known by the list": (
        Traits("country", "Ukraine", "UKR"),
        Traits("country", "Ukraine", "UKR", "UKR"),
    ),
    "a body's full name": (Traits(BODY, "Harbour Post"), Traits(BODY, "Harbour Post", None, "NOR")),
}
APART = {
    "a surname alone": (person("Mara Ilves", "EST"), person("Ilves", "EST")),
    "a surname with another office": (
        person("Oda Brandt", "NOR", "president of Norway"),
        person("Brandt", "NOR", "minister of Norway"),
    ),
    "two countries": (person("Chris Brandt", "USA"), person("Chris Brandt", "GBR")),
    "a spelling where names are not transliterated": (person("Marie Duval", "FRA"), person("Mario Duval", "FRA")),
    "a spelling of different countries": (person("Omar Hussein", "EGY"), person("Omar Husain", "PAK")),
    "a spelling of unknown country": (person("Omar Hussein"), person("Omar Husain")),
    "courts of two countries": (Traits(BODY, "Supreme Court", None, "NOR"), Traits(BODY, "Supreme Court", None, "EST")),
    "a court of no country": (Traits(BODY, "Supreme Court", None, "NOR"), Traits(BODY, "Supreme Court")),
    "an abbreviation": (Traits(BODY, "NPA", None, "NOR"), Traits(BODY, "NPA")),
    "letters of another script": (person("Mara Ilves"), person("Mаra Ilves")),
}


@pytest.mark.parametrize("pair", ONE.values(), ids=ONE)
def test_actors_that_are_one(pair: tuple[Traits, Traits]) -> None:
    """They get one entity."""
    first, second = together(*pair)
    assert first is not None
    assert first == second


@pytest.mark.parametrize("pair", APART.values(), ids=APART)
def test_actors_that_stay_apart(pair: tuple[Traits, Traits]) -> None:
    """They get two entities, or none."""
    first, second = together(*pair)
    assert first is None or first != second


def test_whoever_fits_two_stays_by_himself() -> None:
    """A name that fits two who differ is nobody's, and says why; the two keep their names."""
    plain, first, second = person("George Brandt"), person("George W. Brandt"), person("George H. W. Brandt")
    assert together(plain, first, second) == [None, "person george w brandt", "person george h w brandt"]
    found = identify([write_signature(each) for each in (plain, first, second)])
    assert "nothing tells which" in found[write_signature(plain)].reason


def test_namesakes_of_two_countries_are_told_apart_by_them() -> None:
    """Each of two namesakes carries the country; who has none is neither."""
    entities = together(person("Chris Brandt", "USA"), person("Chris Brandt", "GBR"), person("Chris Brandt"))
    assert entities == ["person chris brandt (USA)", "person chris brandt (GBR)", None]


def test_surname_and_office_of_two_is_nobodys() -> None:
    """Where two of a surname held an office, the surname with the office tells nothing."""
    office = "president of Norway"
    entities = together(
        person("Oda Brandt", "NOR", office), person("Nils Brandt", "NOR", office), person("Brandt", "NOR", office)
    )
    assert entities[2] is None
    assert entities[0] != entities[1]


def test_every_reason_can_be_read() -> None:
    """Whoever is left alone has a reason in words, and no score; whoever is not has both."""
    traits = [
        person("Mara Ilves"),
        person("Ilves"),
        Traits("unnamed", "", alone="unnamed"),
        Traits(BODY, "Supreme Court"),
        Traits(BODY, "NPA"),
        Traits(BODY, "", alone="long"),
    ]
    for identity in identify([write_signature(each) for each in traits]).values():
        assert len(identity.reason) > 10
        assert (identity.score is None) == (identity.entity is None)


NAMES = st.sampled_from(
    ["Mara Ilves", "M. Ilves", "Ilves", "Mara R. Ilves", "Mara S. Ilves", "Joe Ilves", "Joseph Ilves", "Mara Ilves Jr."]
)
COUNTRIES = st.sampled_from([None, "UKR", "EST"])
OFFICES = st.sampled_from([(), ("envoy of Estonia",), ("minister of Estonia",)])
PEOPLE = st.lists(st.builds(lambda n, c, o: Traits(PERSON, n, None, c, o), NAMES, COUNTRIES, OFFICES), max_size=9)


@given(PEOPLE)
def test_order_changes_nothing(people: list[Traits]) -> None:
    """Who is whom is a function of the set of signatures."""
    signatures = [write_signature(each) for each in people]
    mixed = signatures[:]
    random.Random(len(people)).shuffle(mixed)
    assert identify(signatures) == identify(mixed + mixed)


@given(PEOPLE)
def test_one_entity_never_holds_two_countries(people: list[Traits]) -> None:
    """Whatever the names, persons of different countries are never put together."""
    found = identify([write_signature(each) for each in people])
    countries: dict[str, set[str]] = {}
    for each in people:
        entity = found[write_signature(each)].entity
        if entity and each.country:
            countries.setdefault(entity, set()).add(each.country)
    assert all(len(codes) == 1 for codes in countries.values())

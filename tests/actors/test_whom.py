"""Whom descriptions mean in whole reports, read as they are: mayors, men, presidents of states that nobody knows."""

import pytest

from sayso.pipeline import read
from sayso.schema import Record

FIRE = "A man was seen near the shed, police said."
MEANT = {
    "an office, a place and a name between commas": (
        f"A fire broke out in Tarvik. The mayor of Tarvik, Ola Berg, said nobody was hurt. {FIRE} The mayor was glad.",
        "The mayor",
        "Ola Berg",
    ),
    "a mayor who is named before": (
        f"Mayor Ola Berg said nobody was hurt. {FIRE} The mayor left.",
        "The mayor",
        "Ola Berg",
    ),
    "a mayor who is named later": (
        "The mayor said the guard was safe. Ann Roe, the mayor, thanked him.",
        "The mayor",
        "Ann Roe",
    ),
    "an office by its last word": (
        "House Speaker Ann Roe said no. Senator Per Poe met a driver. The speaker said it was late.",
        "The speaker",
        "Ann Roe",
    ),
    "another mayor is told of": (
        "The mayor said the pier was safe. A former mayor said it was not. Mayor Ola Berg met him.",
        "The mayor",
        "mayor",
    ),
    "of whom somebody speaks": (
        f"Mayor Ola Berg was there. {FIRE} The mayor said the man had left.",
        "the man",
        "A man",
    ),
    "a spokesman who is named later is another": (
        "The spokesman said the pier was safe. The White House was glad, spokesman Ola Berg said.",
        "The spokesman",
        "spokesman",
    ),
    "whose rival somebody is": (
        "Prime Minister Ola Berg's rivals met.\n\nPrime Minister Ola Berg's chief rival said he would not go.",
        "Prime Minister Ola Berg's chief rival",
        "Prime Minister Ola Berg's chief rival",
    ),
    "in another order": (
        "Per Dahl, the chairman, met a woman on Monday. The woman would be paid, he said.",
        "The woman",
        "a woman",
    ),
    "who was told of before": (
        "A man was seen on Monday. The mayor said he had left the town. The man said he was sorry.",
        "The man",
        "A man",
    ),
}


def name_at(record: Record, words: str) -> str:
    """Give the name of the actor whose last mention reads so."""
    text = record.document.text
    found = [(m.span, actor.name) for actor in record.actors for m in actor.mentions if m.span.of(text) == words]
    return max(found)[1]


@pytest.mark.parametrize(("text", "words", "name"), MEANT.values(), ids=MEANT)
def test_whom_a_description_means(text: str, words: str, name: str) -> None:
    """An office is whoever holds it by the report's own words, and "the man" is no one who speaks of him."""
    assert name_at(read(text), words) == name


RELATIVES = {
    "the verb tells of one": ("The ships of Norway, which says it is ready, left.", "Norway"),
    "the verb tells of several": ("Poe met a group of dockers who say the pier is unsafe.", "group of dockers"),
    "an acronym in capitals is none": (
        "Young people are not ‘invincible’, WHO warns\n\nNobody is safe, the World Health Organization (WHO) warned.",
        "World Health Organization",
    ),
    "nor does it need a name before it": ("Cases had risen, the WHO said on Monday.", "World Health Organization"),
}


@pytest.mark.parametrize(("text", "name"), RELATIVES.values(), ids=RELATIVES)
def test_whom_a_relative_pronoun_means(text: str, name: str) -> None:
    """A relative pronoun agrees with its verb, and "WHO" is no pronoun."""
    record = read(text)
    sources = {actor for statement in record.statements for actor in statement.source.actors}
    assert [actor.name.removeprefix("a ") for actor in record.actors if actor.id in sources] == [name]


def test_a_word_alone_is_nobodys_name() -> None:
    """Whatever the network takes for a name, "Those of us" and "The" are none."""
    names = {actor.name for actor in read("Those of us who say so are right. The union said it was late.").actors}
    assert names.isdisjoint({"Those", "The"})


BODIES = {
    "a state that only a ship comes from": ("The navy said a ship had sunk. It had sailed from Norway.", "navy"),
    "a state that only a tourist comes from": ("The navy said nobody had died. A German tourist was on board.", "navy"),
    "a state named afterwards as a scene": ("The navy said the ship was safe. It was built in Norway.", "navy"),
    "a state that acts": ("Norway sent two ships to the strait. The navy said they were armed.", "Norwegian navy"),
    "a state whose minister acts": ("Norway's minister left. The navy said they were armed.", "Norwegian navy"),
    "a state in which it happens": ("Fighting went on in Yemen. The army said the port had fallen.", "Yemeni army"),
    "the dateline": ("OSLO (AP) — The navy said a ship had sunk on Monday.", "Norwegian navy"),
    "a dateline from elsewhere": ("OSLO (AP) — The navy said a ship had sunk. Denmark had sent it.", "navy"),
}


@pytest.mark.parametrize(("text", "name"), BODIES.values(), ids=BODIES)
def test_whose_a_body_is(text: str, name: str) -> None:
    """A state that is merely mentioned does not make the navy its own, though no other one is named."""
    record = read(text)
    source = record.statements[0].source
    (actor,) = [actor for actor in record.actors if actor.id in source.actors]
    assert actor.name == name
    assert source.unknown_because == (None if actor.country else "the text does not say which country it belongs to")


def test_a_person_with_two_offices_is_one() -> None:
    """What somebody is besides is no second member of a group."""
    record = read(
        "Rep. Max Roe, Michigan Republican and chairman of the House Committee on Ferries, called the plan a sham."
    )
    source = record.statements[0].source
    assert [actor.name for actor in record.actors if actor.id in source.actors] == ["Max Roe"]


@pytest.mark.parametrize(
    "title",
    ["House Permanent Select Committee on Intelligence Chairman", "WHO Director-General", "Vermont Gov."],
)
def test_a_source_that_ends_in_a_title_and_a_name_is_that_person(title: str) -> None:
    """The body before the title may hold a preposition, look like a pronoun, or have the person hang from it."""
    record = read(f"{title} Max Roe said: “The question is whether they will.”")
    source = record.statements[0].source
    assert [actor.name for actor in record.actors if actor.id in source.actors] == ["Max Roe"]


FOR_NOBODY = {
    "a capital's mayor": "The mayor of Oslo, Ann Roe, said Norway was ready.",
    "a president of a school": "University President Ann Roe said Kenya was ready.",
    "a president of elsewhere": "President Ann Roe of Norland said Kenya was ready. Norland is far away.",
}


@pytest.mark.parametrize("text", FOR_NOBODY.values(), ids=FOR_NOBODY)
def test_whom_nobody_speaks_for(text: str) -> None:
    """A city's mayor does not speak for the state, and nobody for the only state that happens to be named."""
    (statement,) = read(text).statements
    assert statement.source.actors
    assert statement.speaks_for == ()

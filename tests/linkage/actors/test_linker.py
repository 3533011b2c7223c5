"""Portraits of a record's actors."""

import json
from dataclasses import replace

import pytest

from sayso.actors import Gazetteer
from sayso.linkage import ActorLinker
from sayso.schema import Actor, ActorKind, Document, Mention, MentionForm, Record, Role, Span, Versions

LINKER = ActorLinker(Gazetteer.shipped().id_of)
KIND = ActorKind
NAMED = Mention(Span(0, 4), MentionForm.NAME)
CALLED = Mention(Span(0, 4), MentionForm.ROLE)


def portray(*actors: Actor) -> list[tuple[str, str]]:
    """Give block and signature of actors."""
    named = [replace(actor, mentions=actor.mentions or (NAMED,)) for actor in actors]
    record = Record(versions=Versions("0", "net"), document=Document("d", "x" * 9, ()), actors=tuple(named))
    portraits = LINKER.portray(record)
    assert [portrait.actor for portrait in portraits] == [actor.id for actor in actors]
    return [(portrait.block, portrait.signature) for portrait in portraits]


BLOCKS = {
    "a state": (Actor("a", "China", KIND.COUNTRY, country="CHN"), "CHN"),
    "one of two of its name": (Actor("a", "Georgia", KIND.COUNTRY, country="GEO"), "GEO"),
    "a ministry": (Actor("a", "Ukrainian defence ministry", KIND.ORGANIZATION, country="UKR"), "UKR/defence ministry"),
    "a person": (Actor("a", "Mara Ilves", KIND.PERSON), "person alvs"),
    "a person who is called like a state": (Actor("a", "Jordan", KIND.PERSON), "person jrdn"),
    "a body nobody knows": (Actor("a", "Harbour Post", KIND.ORGANIZATION), "body harbour post"),
    "a body that is described": (Actor("a", "his Brandt team", KIND.ORGANIZATION, mentions=(CALLED,)), "a"),
    "an embassy": (Actor("a", "Chinese embassy", KIND.ORGANIZATION, country="CHN"), "a"),
    "somebody unnamed": (Actor("a", "an official", KIND.UNNAMED, country="KOR"), "a"),
    "a group": (Actor("a", "the neighbours", KIND.GROUP), "a"),
    "a name of 500 letters": (Actor("a", "Mara " * 100, KIND.PERSON), "a"),
    "a name without letters": (Actor("a", "***", KIND.ORGANIZATION), "a"),
}


@pytest.mark.parametrize(("actor", "block"), BLOCKS.values(), ids=BLOCKS)
def test_blocks(actor: Actor, block: str) -> None:
    """Known actors stand in the block of their id, persons in that of their surname, the unnamed by themselves."""
    assert portray(actor)[0][0] == block


def test_offices_count_with_their_bodies() -> None:
    """An office belongs to the portrait of a person if the record tells of which body it is."""
    body = Actor("b", "Norway", KIND.COUNTRY, country="NOR")
    roles = (Role("President", "b", Span(0, 2)), Role("leader", None, Span(0, 2)))
    (_, signature), _ = portray(Actor("a", "Oda Brandt", KIND.PERSON, roles=roles), body)
    assert json.loads(signature)[4] == ["president of Norway"]


def test_country_counts_for_those_who_act_for_a_state() -> None:
    """A minister's country tells him from a namesake; a professor's, or a reporter's, may be anybody's."""
    minister = Actor("a", "Oda Brandt", KIND.PERSON, country="NOR", sectors=("GOV",))
    professor = Actor("b", "Oda Brandt", KIND.PERSON, country="CHN", sectors=("EDU",))
    (_, first), (_, second) = portray(minister, professor)
    assert (json.loads(first)[3], json.loads(second)[3]) == ("NOR", None)


def test_linker_identifies_what_it_portrayed() -> None:
    """What it portrays it can also identify."""
    ((_, signature),) = portray(Actor("a", "China", KIND.COUNTRY, country="CHN"))
    assert LINKER.identify([signature])[signature].entity == "CHN"

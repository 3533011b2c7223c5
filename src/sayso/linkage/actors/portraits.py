"""Portraits: what of an actor counts for who it is across reports.

Takes the actors of a record; gives each a block and a signature. Who has no name of its own (unnamed people, groups
that no list knows, names of absurd length) gets a block to itself. A signature holds the kind, the name, the id in the
list of known actors, the country, and the offices of a person, and nothing that differs from report to report without
a reason.
"""

import json
from collections.abc import Mapping
from typing import NamedTuple

from sayso.linkage.actors.names import sound_of, take_apart, words_of
from sayso.schema import Actor, ActorKind, KnownActors, MentionForm, Portrait, Record

LONGEST = 80  # letters of a name
OPEN = "*"  # in the id of a body whose state the text leaves open
BRANCHES = "/embassy"  # ids that stand for many bodies of a kind
OFFICIAL = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY"})  # sectors of those who act for one state alone


class Traits(NamedTuple):
    """A signature, read.

    Attributes:
        kind: What the actor is.
        name: The fullest name that the report gives.
        known: Id in the list of known actors.
        country: ISO 3166 code of three letters.
        offices: Title and body of each office.
        alone: Why it stays by itself.
    """

    kind: str
    name: str
    known: str | None = None
    country: str | None = None
    offices: tuple[str, ...] = ()
    alone: str | None = None


def write_signature(traits: Traits) -> str:
    """Write traits as a signature."""
    return json.dumps(traits, ensure_ascii=False, separators=(",", ":"))


def read_signature(signature: str) -> Traits:
    """Read traits from a signature."""
    kind, name, known, country, offices, alone = json.loads(signature)
    return Traits(kind, name, known, country, tuple(offices), alone)


def portray(record: Record, known: KnownActors) -> tuple[Portrait, ...]:
    """Give the portraits of a record's actors, in their order."""
    names = {actor.id: actor.name for actor in record.actors}
    return tuple(portray_actor(actor, names, known) for actor in record.actors)


def portray_actor(actor: Actor, names: Mapping[str, str], known: KnownActors) -> Portrait:
    """Give the portrait of one actor."""
    traits = traits_of(actor, names, known)
    if traits.alone is not None:
        return Portrait(actor.id, actor.id, write_signature(traits))
    return Portrait(actor.id, block_of(traits), write_signature(traits))


def traits_of(actor: Actor, names: Mapping[str, str], known: KnownActors) -> Traits:
    """Give what of an actor counts."""
    kind = str(actor.kind)
    if actor.kind is ActorKind.UNNAMED:
        return Traits(kind, "", alone="unnamed")
    if len(actor.name) > LONGEST:
        return Traits(kind, "", alone="long")
    found = known(actor.name, actor.kind, actor.country)
    if found and not found.startswith(OPEN):
        return Traits(kind, "", alone="branch") if found.endswith(BRANCHES) else Traits(kind, actor.name, found)
    if actor.kind in {ActorKind.GROUP, ActorKind.COUNTRY}:
        return Traits(kind, "", alone="unnamed")
    if not words_of(actor.name) or all(mention.form is not MentionForm.NAME for mention in actor.mentions):
        return Traits(kind, "", alone="described")
    if actor.kind is ActorKind.ORGANIZATION:
        return Traits(kind, actor.name, country=actor.country)
    bodies = ((role.title.casefold(), names.get(role.of or "")) for role in actor.roles)
    offices = sorted({f"{title} of {body}" for title, body in bodies if body})
    country = actor.country if OFFICIAL & set(actor.sectors) else None
    return Traits(kind, actor.name, country=country, offices=tuple(offices))


def block_of(traits: Traits) -> str:
    """Give the block of an actor: only those of one block can be the same."""
    if traits.known:
        return traits.known
    if traits.kind == ActorKind.PERSON:
        name = take_apart(traits.name)
        return f"person {sound_of(name.family)}" if name else f"person {' '.join(words_of(traits.name))}"
    return f"body {' '.join(words_of(traits.name))}"

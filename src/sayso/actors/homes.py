"""Whose a body is that a report names without its state: "the navy" in a report that speaks of one state only.

That a state is the only one that is named does not make the navy its own: a ship or a tourist may have come from there.
It does where the report is filed from it, where it acts or speaks, has officials or bodies, or where something happens
in it before the body is named. A dateline from another state contradicts it.
"""

import re

from sayso.actors.cast import Being, Cast, Party, Spot
from sayso.actors.entries import Entry
from sayso.actors.gazetteer import Gazetteer
from sayso.actors.lists import placing, wording
from sayso.actors.metonymy import cases_of_first
from sayso.actors.reading import Reading
from sayso.schema import ActorKind, BlockKind

ACTING = frozenset({"nsubj", "nsubj:pass", "obl:agent"})
OWNING = frozenset({"nmod:poss", "compound", "amod"})
PIECES = re.compile(r"\s*[,/(\[]\s*")
LAST = re.compile(r"[\s)\]]*(?:--|—|–|-|:|―)?\s*\Z")


def is_home(reading: Reading, cast: Cast, gazetteer: Gazetteer, body: Entry, at: int) -> bool:
    """Tell whether a body that is named without a state is that of the state where a report speaks of one state only.

    Args:
        reading: The report.
        cast: Its parties.
        gazetteer: What is known by name.
        body: The body that it would be.
        at: The word where it is named.
    """
    state = state_of(body)
    filed = filed_from(reading, gazetteer)
    if filed:
        return state in filed
    spots = [spot for party in parties_of(cast, state) for spot in party.spots]
    return any(acts(reading, spot) or (spot.first < at and is_scene(reading, spot)) for spot in spots)


def leads_at_home(reading: Reading, cast: Cast, gazetteer: Gazetteer, body: Entry, at: int) -> bool:
    """Tell whether who is called by his office alone, at a word, has that office in the only state that is named.

    Whoever speaks at home needs no state beside his office; the one that is named behind him may be with whom he
    deals ("The defence minister said Poland had asked for ships"). So it is named before him, or has bodies there.
    """
    state = state_of(body)
    if not is_home(reading, cast, gazetteer, body, at):
        return False
    parties = parties_of(cast, state)
    before = any(spot.first < at for party in parties for spot in party.spots)
    bodies = any(party.being is Being.BODY and party.kind is not ActorKind.COUNTRY for party in parties)
    return before or bodies or state in filed_from(reading, gazetteer)


def state_of(body: Entry) -> str:
    """Give the id of the state whose a body is."""
    return body.country or body.id.partition("/")[0]


def parties_of(cast: Cast, state: str) -> list[Party]:
    """Give a state and what is its own, as far as a report tells of them."""
    return [party for party in cast.parties if party.entry and state in {party.entry.id, party.entry.country}]


def body_at_home(reading: Reading, cast: Cast, gazetteer: Gazetteer, kind: str) -> Entry | None:
    """Give the body of a kind of the state from which a report is filed, if the report speaks of no other state."""
    filed = filed_from(reading, gazetteer)
    entries = [party.entry for party in cast.parties if party.entry is not None]
    named = {entry.country or entry.id for entry in entries if entry.country or entry.kind is ActorKind.COUNTRY}
    return gazetteer.entry(f"{min(filed)}/{kind}") if len(filed) == 1 and named <= filed else None


def filed_from(reading: Reading, gazetteer: Gazetteer) -> set[str]:
    """Give the states from which a report is filed, by its datelines."""
    found: set[str] = set()
    for block in reading.document.blocks:
        if block.kind is not BlockKind.DATELINE:
            continue
        for piece in PIECES.split(LAST.sub("", block.span.of(reading.document.text))):
            name = piece.title() if piece.isupper() and len(piece) > len("USA") else piece
            entries = [sense.entry for sense in gazetteer.look_up(name) if sense.entry]
            states = {entry.country or entry.id for entry in entries if entry.kind is ActorKind.COUNTRY}
            found |= states if len(states) == 1 else set()  # "Georgia" is one of two
    return found


def acts(reading: Reading, spot: Spot) -> bool:
    """Tell whether a state, or what is its own, acts or speaks where it is mentioned, or its officials or bodies do."""
    if reading.relations[spot.head] in ACTING or any(
        spot.head in reading.words_of(statement.source.spans) for statement in reading.statements
    ):
        return True
    if spot.party is not None and spot.party.being is Being.BODY and spot.party.kind is not ActorKind.COUNTRY:
        return True
    noun, words = reading.lower[reading.heads[spot.head]], wording()
    if reading.relations[spot.head] not in OWNING or noun in words.country | words.countries:
        return False
    private = noun in words.person | words.persons and noun.removesuffix("s") not in words.speaking
    return not private


def is_scene(reading: Reading, spot: Spot) -> bool:
    """Tell whether something happens in a state where it is mentioned: "in Norway", "off the coast of Norway"."""
    cases = {case for word in range(spot.first, spot.last + 1) for case in reading.case_of(word)}
    cases = cases or cases_of_first(reading, spot)
    part = "of" in cases and reading.lower[reading.heads[spot.head]] in placing()["parts"]
    return part or bool(cases & placing()["inside"])

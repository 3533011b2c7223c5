"""Who stands behind each statement: its sources as actors or as a work, and why they stay unknown.

A source that is a place or a thing by name speaks all the same: a place for its authorities, a thing as somebody
unnamed. What nobody could be found for gives no actor, and a reason.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.actors.cast import Being, Party, Spot
from sayso.actors.deeds import Deed
from sayso.actors.lists import reasons
from sayso.actors.rejections import find_claimants
from sayso.actors.resolution import Voice
from sayso.actors.rows import Rows
from sayso.actors.scene import Scene
from sayso.actors.targets import find_about, find_addressees
from sayso.schema import Abstention, ActorKind, Statement, WorkDeed


def let_speak(scene: Scene) -> None:
    """Make the sources of statements actors, whatever they were taken for."""
    for spot in scene.sources:
        party = spot.party if spot else None
        if spot is None or party is None:
            continue
        if party.being is Being.PLACE and party.entry is not None:
            party.spots.remove(spot)
            spot.placed = False
            scene.cast.bind(spot, scene.cast.of_entry(party.entry))
        elif party.being is Being.PLACE:
            party.being, party.kind = Being.BODY, ActorKind.ORGANIZATION
        elif party.being is Being.THING:
            several = any(s.plural for s in party.spots)
            named = any(s.named for s in party.spots)
            party.being = Being.GROUP if several else Being.BODY
            party.kind = ActorKind.GROUP if several else ActorKind.ORGANIZATION if named else ActorKind.UNNAMED
            party.because = reasons()["unnamed"] if party.kind is ActorKind.UNNAMED else None


@dataclass(frozen=True, slots=True)
class Findings:
    """What is known when voices are written: rows with their ids, for whom each party speaks, deeds."""

    rows: Rows
    chains: Mapping[int, Sequence[Party]]
    deeds: Mapping[int, Sequence[Deed]]


def write_voices(scene: Scene, findings: Findings) -> tuple[tuple[Voice, ...], tuple[Abstention, ...]]:
    """Give a voice for each statement, and an abstention for each that nobody known stands behind."""
    voices: list[Voice] = []
    abstained: list[Abstention] = []
    for number, (statement, spot) in enumerate(zip(scene.reading.statements, scene.sources, strict=True)):
        voice = write_voice(scene, findings, statement, spot)
        claimants = findings.rows.ids_of(find_claimants(scene, findings.chains, number))
        if claimants and not set(voice.about) - set(claimants):
            voice = replace(voice, about=claimants)
        voices.append(voice)
        if statement.source.spans and not voice.actors and voice.work is None:
            abstained.append(Abstention("actor", statement.source.spans[0], voice.unknown_because or ""))
    return tuple(voices), tuple(abstained)


def write_voice(scene: Scene, findings: Findings, statement: Statement, spot: Spot | None) -> Voice:
    """Give the voice of one statement."""
    party = spot.party if spot else None
    rows = findings.rows
    work = party is not None and party.being is Being.WORK
    speakers = [party] if party is not None else []
    if party is not None and work:
        done = findings.deeds.get(party.number, ())
        speakers = [deed.party for deed in done if deed.deed in {WorkDeed.ISSUED, WorkDeed.PROPOSED}]
    about = find_about(scene.reading, scene.spots, statement, speakers[0] if speakers else None)
    return Voice(
        statement=statement.id,
        actors=rows.ids_of(speakers),
        work=rows.ids[party.number] if party is not None and work else None,
        unknown_because=reason(statement, spot),
        addressees=rows.ids_of(find_addressees(scene.reading, scene.spots, statement)),
        about=rows.ids_of(about),
        speaks_for=rows.ids_of(findings.chains.get(speakers[0].number, ())) if speakers else (),
    )


def reason(statement: Statement, spot: Spot | None) -> str | None:
    """Say why nobody known stands behind a statement."""
    if not statement.source.spans:
        return statement.source.unknown_because
    if spot is None:
        return reasons()["unread"]
    if spot.party is None:
        return spot.because or reasons()["none"]
    return spot.party.because

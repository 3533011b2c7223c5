"""From statements to those who stand behind them, on one page.

    names, gazetteer, phrases ─ spots ─ names ─▶ parties ─ titles ─ ties ─ pronouns and descriptions
         ─ roles, speaks-for ─ works ─▶ rows: actors, works, places, and a voice for each statement

Everything is decided within the report. What is open stays open and says why; the same input gives the same output.
"""

from collections.abc import Sequence

from sayso.actors.binding import Binding
from sayso.actors.cast import Cast, Party
from sayso.actors.constituents import name_constituents
from sayso.actors.deeds import find_deeds
from sayso.actors.gazetteer import Gazetteer
from sayso.actors.genders import learn_genders
from sayso.actors.interviews import name_speakers, name_turns
from sayso.actors.members import find_members
from sayso.actors.mentions import Spots
from sayso.actors.naming import name_parties
from sayso.actors.offices import know_leaders, settle_bodies, speak_for, take_titles
from sayso.actors.reading import make_reading
from sayso.actors.resolution import Resolution, Voice
from sayso.actors.rows import Rows, referred_to
from sayso.actors.scene import Scene
from sayso.actors.ties import tie
from sayso.actors.voices import Findings, let_speak, write_voices
from sayso.schema import Annotations, Document, Statement


def resolve_actors(
    document: Document,
    annotations: Annotations,
    statements: Sequence[Statement],
    *,
    gazetteer: Gazetteer | None = None,
) -> Resolution:
    """Find who stands behind each statement of a document, and whom else it speaks of.

    Args:
        document: The report.
        annotations: What the network read in it.
        statements: Its statements.
        gazetteer: The actors that are known by name; those that ship with sayso if none is given.

    Returns:
        Actors, works and places with spans in the document's text, and a voice for each statement, in their order.
    """
    if not annotations.starts:
        return Resolution(voices=tuple(Voice(s.id, unknown_because=s.source.unknown_because) for s in statements))
    known = gazetteer or Gazetteer.shipped()
    reading = make_reading(document, annotations, statements)
    cast = Cast()
    spots = Spots(reading, known)
    find_members(reading, spots)
    turns = name_turns(reading, spots, cast)
    name_parties(reading, spots, cast)
    name_constituents(reading, spots, cast)
    take_titles(reading, cast, spots)
    name_speakers(reading, spots, cast, turns)
    settle_bodies(reading, cast, known)
    know_leaders(cast, known)
    tie(reading, spots)
    scene = Scene(reading, spots, cast)
    learn_genders(scene)
    Binding(scene).run()
    settle_bodies(reading, cast, known)
    let_speak(scene)
    deeds = find_deeds(reading, spots, cast)
    chains: dict[int, list[Party]] = {party.number: speak_for(cast, party, known) for party in cast.parties[:]}
    rows = Rows(reading, cast)
    voices, abstained = write_voices(scene, Findings(rows, chains, deeds))
    wanted = set(rows.ids_of(referred_to(cast, chains, deeds)))
    wanted.update(row for voice in voices for row in (*voice.actors, *voice.addressees, *voice.about))
    return Resolution(rows.actors(chains, wanted), rows.works(deeds), rows.places(), voices, abstained)

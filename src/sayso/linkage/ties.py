"""The door of the room for a ledger that keeps links: what counts of a report, kept packed, and how two are linked.

Who is whom is not packed: it may change after a report was read.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from operator import attrgetter
from typing import Any

from sayso.linkage.figures.taking import Figure, figures_of
from sayso.linkage.packing import pack, unpack
from sayso.linkage.pairing import Side, link_pair
from sayso.linkage.statements.sayings import Saying, Speaker, sayings_of
from sayso.linkage.stories.meeting import may_meet, telling_words
from sayso.schema import JudgePairs, Outline, Record, Ties

RULES = "5"  # another whenever links come out otherwise though scales and fields stay
KEPT = 64  # reports that are not unpacked again when they are asked for again


@dataclass(frozen=True, slots=True)
class Packed:
    """What is packed of a report: its sayings, the actors that stand in them by their own ids, and its figures."""

    document: str
    actors: tuple[str, ...]
    sayings: tuple[Saying, ...]
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class TieLinker:
    """Links the statements and figures of two reports.

    Attributes:
        judge: Tells of two texts whether the first entails the second.
    """

    judge: JudgePairs

    @property
    def rules(self) -> str:
        """Name the rules: those of this sayso, with the scales that it ships."""
        return rules()

    def keys(self, record: Record) -> tuple[str, ...]:
        """Give the words by which those reports are found that this one meets."""
        return telling_words(record.document)

    def may_meet(self, shared: int, days: int | None) -> bool:
        """Tell whether reports with so many keys in common, so many days apart, are held against each other."""
        return may_meet(shared, days)

    def outline(self, record: Record) -> Outline:
        """Give what counts of a record."""
        name, sayings = record.document.id, sayings_of(record, str)
        return Outline(name, pack(Packed(name, actors_of(sayings), sayings, figures_of(record))))

    def link(self, one: Outline, other: Outline, entities: Mapping[str, str]) -> Ties:
        """Give the links between two reports, or within one that is given twice."""
        first = self.recall(one, entities)
        second = first if one.document == other.document else self.recall(other, entities)
        return link_pair(first, second, self.judge)

    def recall(self, outline: Outline, entities: Mapping[str, str]) -> Side:
        """Make an outline ready, with those whom its actors are taken for."""
        packed = unpacked(outline.signature)
        return recast(outline.signature, tuple((actor, entities.get(actor, actor)) for actor in packed.actors))


@cache
def rules() -> str:
    """Name the rules by which reports are linked, and the shape in which outlines are kept."""
    scales = files("sayso.linkage").joinpath("scales.json").read_bytes()
    shape = " ".join(each.name for kind in (Packed, Saying, Speaker, Figure) for each in fields(kind))
    return f"{version('sayso')}+{sha256(scales + shape.encode() + RULES.encode()).hexdigest()[:8]}"


@lru_cache(maxsize=KEPT)
def unpacked(signature: bytes) -> Packed:
    """Unpack what counts of a report; of those that were asked for last it is kept."""
    return unpack(Packed, signature)


# What of a saying does not depend on who is whom: all fields but the last five. Making it anew from these takes a third
# of the time of `replace`, and it is done for every report that another meets.
of_its_own = attrgetter(*(field.name for field in fields(Saying)[:-5]))


@lru_cache(maxsize=KEPT)
def recast(signature: bytes, cast: tuple[tuple[str, str], ...]) -> Side:
    """Put those whom actors are taken for in the place of the actors."""
    packed, entities = unpacked(signature), dict(cast)
    speakers = {speaker: recast_speaker(speaker, entities) for speaker in {each.speaker for each in packed.sayings}}
    sayings = []
    for saying in packed.sayings:
        target = entities[saying.target] if saying.target else None
        known: tuple[Any, ...] = (
            speakers[saying.speaker],
            put(saying.about, entities),
            target,
            put(saying.behind, entities),
            put(saying.cast, entities),
        )
        sayings.append(Saying(*of_its_own(saying), *known))
    return Side(packed.document, tuple(sayings), packed.figures)


def recast_speaker(speaker: Speaker, entities: Mapping[str, str]) -> Speaker:
    """Put those whom actors are taken for in the place of a speaker's actors."""
    return Speaker(
        put(speaker.entities, entities), put(speaker.backed, entities), speaker.surnames, speaker.names, speaker.label
    )


def put(actors: frozenset[str], entities: Mapping[str, str]) -> frozenset[str]:
    """Give those whom actors are taken for."""
    return frozenset([entities[actor] for actor in actors])


def actors_of(sayings: Iterable[Saying]) -> tuple[str, ...]:
    """Give the actors that stand in some sayings."""
    found: set[str] = set()
    for saying in sayings:
        found.update(saying.speaker.backed, saying.speaker.entities, saying.about, saying.behind, saying.cast)
    return tuple(sorted(found))

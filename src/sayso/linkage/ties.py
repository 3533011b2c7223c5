"""The door of the room for a ledger that keeps links: what counts of a report, kept packed, and how two are linked.

Who is whom is not packed: it may change after a report was read. Nor are meanings: the network is asked for that of a
statement when a link may depend on it, and what it said is kept beside.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache, lru_cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files

from sayso.linkage.figures import Figure, figures_of
from sayso.linkage.meaning import Meaning
from sayso.linkage.meeting import may_meet, telling_words
from sayso.linkage.packing import pack, unpack
from sayso.linkage.pairing import Side, link_pair
from sayso.linkage.sayings import Saying, Speaker, sayings_of
from sayso.schema import EmbedTexts, JudgePairs, Linked, Outline, Record

LENGTH = 2  # bytes that say how long a vector is
NOT_ASKED = 0xFFFF  # in their place where there is none
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
        embed: Gives texts their vectors.
        judge: Tells of two texts whether the first entails the second.
    """

    embed: EmbedTexts
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
        """Give what counts of a record, but for its meanings."""
        name, sayings = record.document.id, sayings_of(record, str, self.embed)
        return Outline(name, pack(Packed(name, actors_of(sayings), sayings, figures_of(record))))

    def link(self, one: Outline, other: Outline, entities: Mapping[str, str]) -> Linked:
        """Give the links between two reports, or within one that is given twice."""
        first = self.recall(one, entities)
        second = first if one.document == other.document else self.recall(other, entities)
        ties = link_pair(first, second, self.judge)
        return Linked(ties, with_meanings(one, first), with_meanings(other, second))

    def recall(self, outline: Outline, entities: Mapping[str, str]) -> Side:
        """Make an outline ready, with those whom its actors are taken for, and what the network was asked for."""
        packed = unpacked(outline.signature)
        side = recast(outline.signature, tuple((actor, entities.get(actor, actor)) for actor in packed.actors), self)
        if outline.meanings is not None:
            for saying, vector in zip(side.sayings, vectors_of(outline.meanings), strict=True):
                saying.meaning.known = saying.meaning.known if vector is None else vector
        return side


@cache
def rules() -> str:
    """Name the rules by which reports are linked, and the shape in which outlines are kept."""
    scales = files("sayso.linkage").joinpath("scales.json").read_bytes()
    shape = " ".join(each.name for kind in (Packed, Saying, Speaker, Figure) for each in fields(kind))
    return f"{version('sayso')}+{sha256(scales + shape.encode()).hexdigest()[:8]}"


@lru_cache(maxsize=KEPT)
def unpacked(signature: bytes) -> Packed:
    """Unpack what counts of a report; of those that were asked for last it is kept."""
    return unpack(Packed, signature)


@lru_cache(maxsize=KEPT)
def recast(signature: bytes, cast: tuple[tuple[str, str], ...], linker: TieLinker) -> Side:
    """Put those whom actors are taken for in the place of the actors; meanings are those that this linker asks for."""
    packed, entities = unpacked(signature), dict(cast)
    speakers = {saying.speaker: recast_speaker(saying.speaker, entities) for saying in packed.sayings}
    sayings = (
        replace(
            saying,
            speaker=speakers[saying.speaker],
            about=put(saying.about, entities),
            target=entities[saying.target] if saying.target else None,
            cast=put(saying.cast, entities),
            meaning=Meaning(saying.text, linker.embed),
        )
        for saying in packed.sayings
    )
    return Side(packed.document, tuple(sayings), packed.figures)


def recast_speaker(speaker: Speaker, entities: Mapping[str, str]) -> Speaker:
    """Put those whom actors are taken for in the place of a speaker's actors."""
    return replace(speaker, entities=put(speaker.entities, entities), backed=put(speaker.backed, entities))


def put(actors: frozenset[str], entities: Mapping[str, str]) -> frozenset[str]:
    """Give those whom actors are taken for."""
    return frozenset([entities[actor] for actor in actors])


def actors_of(sayings: Iterable[Saying]) -> tuple[str, ...]:
    """Give the actors that stand in some sayings."""
    found: set[str] = set()
    for saying in sayings:
        found.update(saying.speaker.backed, saying.speaker.entities, saying.about, saying.cast)
    return tuple(sorted(found))


def with_meanings(outline: Outline, side: Side) -> Outline:
    """Keep in an outline what the network was asked for."""
    vectors = [saying.meaning.known for saying in side.sayings]
    return replace(outline, meanings=join_vectors(vectors)) if any(each is not None for each in vectors) else outline


def join_vectors(vectors: Iterable[bytes | None]) -> bytes:
    """Put vectors behind one another, each led by its length."""
    parts = (
        NOT_ASKED.to_bytes(LENGTH, "little") if each is None else len(each).to_bytes(LENGTH, "little") + each
        for each in vectors
    )
    return b"".join(parts)


def vectors_of(meanings: bytes) -> list[bytes | None]:
    """Take vectors apart; null where none was asked for."""
    found: list[bytes | None] = []
    at = 0
    while at < len(meanings):
        length = int.from_bytes(meanings[at : at + LENGTH], "little")
        at += LENGTH
        if length == NOT_ASKED:
            found.append(None)
            continue
        found.append(meanings[at : at + length])
        at += length
    return found

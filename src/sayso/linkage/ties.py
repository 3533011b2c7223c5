"""The door of the room for a ledger that keeps links: what counts of a report, kept packed, and how two are linked.

Who is whom is not packed: it may change after a report was read. Nor are meanings, which the network has to be asked
for, and only of reports that meet another, or in which something is denied or confirmed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files

from sayso.linkage.figures import Figure, figures_of
from sayso.linkage.meeting import may_meet, telling_words
from sayso.linkage.packing import pack, unpack
from sayso.linkage.pairing import Side, link_pair, weighs_meanings
from sayso.linkage.sayings import Saying, sayings_of
from sayso.schema import EmbedTexts, Outline, Record, Ties

LENGTH = 2  # bytes that say how long a vector is


@dataclass(frozen=True, slots=True)
class Packed:
    """What is packed of a report: its sayings, in which actors stand by their own ids, and its figures."""

    sayings: tuple[Saying, ...]
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class TieLinker:
    """Links the statements and figures of two reports.

    Attributes:
        embed: Gives texts their vectors.
    """

    embed: EmbedTexts

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
        sayings = sayings_of(record, str, lambda texts: [b""] * len(texts))
        return Outline(record.document.id, pack(Packed(sayings, figures_of(record))))

    def weighs_meanings(self, outline: Outline) -> bool:
        """Tell whether meanings count within a report."""
        return weighs_meanings(unpacked(outline.signature).sayings)

    def with_meanings(self, outline: Outline) -> Outline:
        """Give an outline with its meanings."""
        vectors = self.embed([saying.text for saying in unpacked(outline.signature).sayings])
        return replace(outline, meanings=b"".join(len(each).to_bytes(LENGTH, "little") + each for each in vectors))

    def link(self, one: Outline, other: Outline, entities: Mapping[str, str]) -> Ties:
        """Give the links between two reports, or within one that is given twice."""
        return link_pair(recall_side(one, entities), recall_side(other, entities))


@cache
def rules() -> str:
    """Name the rules by which reports are linked."""
    scales = files("sayso.linkage").joinpath("scales.json").read_bytes()
    return f"{version('sayso')}+{sha256(scales).hexdigest()[:8]}"


@lru_cache(maxsize=64)
def unpacked(signature: bytes) -> Packed:
    """Unpack what counts of a report; of those that were asked for last it is kept."""
    return unpack(Packed, signature)


def recall_side(outline: Outline, entities: Mapping[str, str]) -> Side:
    """Make an outline ready, with those whom its actors are taken for."""
    packed = unpacked(outline.signature)
    vectors = vectors_of(outline.meanings or b"") or [b""] * len(packed.sayings)
    sayings = (
        replace(recast(saying, entities), vector=each) for saying, each in zip(packed.sayings, vectors, strict=True)
    )
    return Side(outline.document, tuple(sayings), packed.figures)


def vectors_of(meanings: bytes) -> list[bytes]:
    """Take vectors apart."""
    found: list[bytes] = []
    at = 0
    while at < len(meanings):
        end = at + LENGTH + int.from_bytes(meanings[at : at + LENGTH], "little")
        found.append(meanings[at + LENGTH : end])
        at = end
    return found


def recast(saying: Saying, entities: Mapping[str, str]) -> Saying:
    """Put those whom actors are taken for in the place of the actors."""

    def cast(actors: frozenset[str]) -> frozenset[str]:
        return frozenset(entities.get(actor, actor) for actor in actors)

    speaker = replace(saying.speaker, entities=cast(saying.speaker.entities), backed=cast(saying.speaker.backed))
    target = entities.get(saying.target, saying.target) if saying.target else None
    return replace(saying, speaker=speaker, about=cast(saying.about), target=target, cast=cast(saying.cast))

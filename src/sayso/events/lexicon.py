"""The word lists of this room, loaded once.

They are written in YAML under `resources/events` and built into the JSON file beside this module, inflected and
checked.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.schema import Act, EventContext, EventMode, EventType


@dataclass(frozen=True, slots=True)
class Sense:
    """One sense of a verb or noun; its keys are explained in `resources/events/verbs.yaml` and `nouns.yaml`.

    Attributes:
        to: Slots of the recipient: `obj`, `iobj`, or a preposition.
        beside: Prepositions of which one must stand there.
        sources: Prepositions of the source.
        before: Words that stand before a noun.
        chance: Of a sense that the network gives a verb, how sure it is; 0 for those of the lexicon.
        of: Whether what stands behind "of" is `source` or `recipient`.
    """

    type: EventType
    mode: EventMode | None = None
    particle: str = ""
    objects: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    to: tuple[str, ...] = ("obj",)
    beside: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    inverse: bool = False
    both: bool = False
    pact: bool = False
    alone: bool = False
    before: tuple[str, ...] = ()
    of: str = "recipient"
    own: bool = False
    people: bool = False
    clause: bool = False
    carried: bool = False
    aimed: bool = False
    chance: float = 0.0
    unless: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of PLOVER: quad 1 to 4, intensity, and the modes that it may have."""

    quad: int
    intensity: float
    modes: frozenset[EventMode]


@dataclass(frozen=True, slots=True)
class Utterance:
    """What a statement of some act is as an event, and where its recipient is looked for."""

    type: EventType
    mode: EventMode | None
    to: tuple[str, ...]


@cache
def lists() -> Mapping[str, Any]:
    """Load the shipped lists."""
    listed: Mapping[str, Any] = json.loads(files("sayso.events").joinpath("lists.json").read_text("utf-8"))
    return listed


def make_sense(row: Mapping[str, Any]) -> Sense:
    """Make one sense."""
    return Sense(
        type=EventType(row["type"]),
        mode=EventMode(row["mode"]) if row.get("mode") else None,
        particle=row.get("particle", ""),
        objects=tuple(row.get("object", ())),
        subjects=tuple(row.get("source", ())),
        to=tuple(row.get("to", row.get("with", ("obj",)))),
        beside=frozenset(row.get("with", ())),
        sources=frozenset(row.get("from", ())),
        inverse=row.get("inverse", False),
        both=row.get("both", False),
        pact=row.get("pact", False),
        alone=row.get("alone", False),
        before=tuple(row.get("before", ())),
        of=row.get("of", "recipient"),
        own=row.get("own", False),
        people=row.get("people", False),
        clause=row.get("clause", False),
        carried=row.get("carried", False),
        aimed=row.get("aimed", False),
        unless=frozenset(row.get("unless", ())),
    )


@cache
def verbs() -> Mapping[str, Sequence[Sense]]:
    """Give the senses of verbs by form."""
    senses = {lemma: tuple(map(make_sense, rows)) for lemma, rows in lists()["verbs"]["senses"].items()}
    return {form: senses[lemma] for form, lemma in lists()["verbs"]["forms"].items()}


@cache
def transitive() -> frozenset[str]:
    """Give the forms of verbs that are done to their object in every sense."""
    return frozenset(form for form, senses in verbs().items() if all(sense.to[:1] == ("obj",) for sense in senses))


@cache
def nouns() -> Mapping[str, Sequence[Sense]]:
    """Give the senses of nouns by form."""
    return {form: tuple(map(make_sense, rows)) for form, rows in lists()["nouns"].items()}


@cache
def kinds() -> Mapping[EventType, Kind]:
    """Give what PLOVER says of its types."""
    return {
        EventType(name): Kind(row["quad"], row["intensity"], frozenset(map(EventMode, row["modes"])))
        for name, row in lists()["types"].items()
    }


@cache
def acts() -> Mapping[Act, Utterance]:
    """Give which acts of statements are events."""
    return {
        Act(act): Utterance(EventType(row["type"]), EventMode(row["mode"]) if row["mode"] else None, tuple(row["to"]))
        for act, row in lists()["acts"].items()
    }


@cache
def classes() -> Mapping[str, frozenset[str]]:
    """Give the classes of nouns by name."""
    return {name: frozenset(nouns) for name, nouns in lists()["classes"].items()}


@cache
def grammar() -> Mapping[str, frozenset[str]]:
    """Give the classes of words by which an event is placed."""
    return {name: frozenset(words) for name, words in lists()["grammar"].items()}


@cache
def contexts() -> Mapping[str, Sequence[tuple[tuple[str, ...], EventContext]]]:
    """Give the phrases that show a context by their first words."""
    found: dict[str, list[tuple[tuple[str, ...], EventContext]]] = {}
    for words, context in lists()["contexts"]:
        found.setdefault(words[0], []).append((tuple(words), EventContext(context)))
    return found


@cache
def crosswalk() -> Mapping[str, EventType | None]:
    """Give PLOVER's type of a CAMEO code; the longest beginning that is listed counts."""
    return {code: EventType(kind) if kind else None for code, kind in lists()["cameo"].items()}

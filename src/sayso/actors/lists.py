"""The word lists of this room, loaded once: how mentions are worded, what tells places from governments, works, deeds.

They are written in YAML under `resources/actors` and built into `lists.json` beside this module, nouns with their
plurals and verbs with their forms, so that looking a word up is one access.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.schema import WorkDeed, WorkKind


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that mention somebody without a name; see `resources/actors/mentions.yaml`."""

    honorifics: Mapping[str, str]  # the word: "male", "female", "either"
    suffixes: frozenset[str]
    patronymics: frozenset[str]
    person: frozenset[str]
    persons: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    body: frozenset[str]
    bodies: frozenset[str]
    public: frozenset[str]
    country: frozenset[str]
    countries: frozenset[str]
    pairs: Mapping[str, frozenset[str]]
    numbers: frozenset[str]
    campaigns: frozenset[str]
    media: frozenset[str]
    calendar: frozenset[str]
    first: frozenset[str]
    plural_first: frozenset[str]
    second: frozenset[str]
    relative: frozenset[str]
    reflexive: frozenset[str]
    silent_sectors: frozenset[str]
    silent_words: frozenset[str]
    speaking: frozenset[str]
    same_titles: Mapping[str, str]
    lawmakers: frozenset[str]
    one: frozenset[str]
    another: frozenset[str]
    ship_prefixes: frozenset[str]
    vessels: frozenset[str]
    no_names: frozenset[str]
    one_verbs: frozenset[str]
    several_verbs: frozenset[str]
    interviews: frozenset[str]
    interviewing: frozenset[str]
    conversing: frozenset[str]
    desks: frozenset[str]
    kin: frozenset[str]
    turns: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Works:
    """Nouns of works and verbs of what is done to them; see `resources/actors/works.yaml`."""

    kinds: Mapping[str, WorkKind]
    sources: frozenset[str]
    aliases: frozenset[str]
    agreed: frozenset[str]
    hedges: frozenset[str]
    verbs: Mapping[str, WorkDeed]


def read(part: str) -> Any:  # noqa: ANN401 -- JSON; typed by the functions below
    """Read one part of the shipped lists."""
    return json.loads(files("sayso.actors").joinpath("lists.json").read_text("utf-8"))[part]


@cache
def wording() -> Wording:
    """Load the words of mentions."""
    listed = read("mentions")
    nobody = listed["for_nobody"]
    words = {key: frozenset(value) for key, value in listed.items() if isinstance(value, list)}
    return Wording(
        honorifics={word: gender for gender, found in listed["honorifics"].items() for word in found},
        suffixes=words["suffixes"],
        patronymics=words["patronymics"],
        person=words["person"],
        persons=words["persons"],
        male=words["male_nouns"] | words["male"],
        female=words["female_nouns"] | words["female"],
        body=words["body"],
        bodies=words["bodies"],
        public=words["public"],
        country=words["country"],
        countries=words["countries"],
        pairs={kind: frozenset(nouns) for kind, nouns in listed["pairs"].items()},
        numbers=words["numbers"],
        campaigns=words["campaigns"],
        media=words["media"],
        calendar=words["calendar"],
        first=words["first"],
        plural_first=words["plural_first"],
        second=words["second"],
        relative=words["relative"],
        reflexive=words["reflexive"],
        silent_sectors=frozenset(nobody["sectors"]),
        silent_words=frozenset(nobody["words"]),
        speaking=words["for_body"],
        same_titles=listed["same_titles"],
        lawmakers=words["lawmakers"],
        one=words["one"],
        another=words["another"],
        ship_prefixes=words["ship_prefixes"],
        vessels=words["vessels"],
        no_names=words["no_names"],
        one_verbs=words["one_verbs"],
        several_verbs=words["several_verbs"],
        interviews=words["interviews"],
        interviewing=words["interviewing"],
        conversing=words["conversing"],
        desks=words["desks"],
        kin=words["kin"],
        turns=listed["turns"],
    )


@cache
def placing() -> Mapping[str, frozenset[str]]:
    """Load what tells a place from a government, by name."""
    return {name: frozenset(words) for name, words in read("places").items()}


@cache
def works() -> Works:
    """Load the nouns of works, plurals included only where the list has them, and the verbs."""
    listed = read("works")
    return Works(
        kinds={noun: WorkKind(kind) for noun, kind in listed["kinds"].items()},
        sources=frozenset(listed["sources"]),
        aliases=frozenset(listed["aliases"]),
        agreed=frozenset(listed["agreed"]),
        hedges=frozenset(listed["hedges"]),
        verbs={verb: WorkDeed(deed) for verb, deed in listed["verbs"].items()},
    )


@cache
def addressing() -> Mapping[str, frozenset[str]]:
    """Load the verbs that tell to whom a statement goes, and at whom it is aimed."""
    return {name: frozenset(words) for name, words in read("addressing").items()}


@cache
def given_names() -> Mapping[str, str]:
    """Load the given names that tell a man or a woman."""
    found: Mapping[str, str] = read("given_names")
    return found


@cache
def leaders() -> Mapping[str, frozenset[str]]:
    """Load the given names of those who are called by title and surname alone, by surname."""
    return {surname: frozenset(given) for surname, given in read("leaders").items()}


@cache
def reasons() -> Mapping[str, str]:
    """Load the reasons for which it is left open who somebody is."""
    found: Mapping[str, str] = read("reasons")
    return found

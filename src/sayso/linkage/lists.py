"""The lists of this room, loaded once: how names vary, what bodies and agencies are called, and the reasons.

They are written in YAML under `resources/linkage` and built into `lists.json` beside this module.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.schema import Identity


@dataclass(frozen=True, slots=True)
class Variation:
    """How persons' names vary; see `resources/linkage/persons.yaml`."""

    given: Mapping[str, str]
    particles: frozenset[str]
    suffixes: Mapping[str, str]
    titles: frozenset[str]
    transliterated: frozenset[str]
    sounds: tuple[tuple[re.Pattern[str], str], ...]


@cache
def read_lists() -> Mapping[str, Any]:
    """Read the shipped lists."""
    lists: dict[str, Any] = json.loads(files("sayso.linkage").joinpath("lists.json").read_text("utf-8"))
    return lists


@cache
def variation() -> Variation:
    """Give the lists of persons' names."""
    listed = read_lists()["persons"]
    return Variation(
        listed["given"],
        frozenset(listed["particles"]),
        listed["suffixes"],
        frozenset(listed["titles"]),
        frozenset(listed["transliterated"]),
        tuple((re.compile(pattern), instead) for pattern, instead in listed["sounds"]),
    )


@cache
def generic_words() -> frozenset[str]:
    """Give the words that bodies of any state are called by."""
    return frozenset(read_lists()["generic"])


@cache
def agencies() -> Mapping[str, str]:
    """Give the news agencies: for each form of a name the agency."""
    listed: dict[str, str] = read_lists()["agencies"]
    return listed


@cache
def agency_pattern() -> re.Pattern[str]:
    """Give the pattern of all forms, the longest first."""
    forms = sorted(agencies(), key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)")


def because(reason: str, entity: str | None = None) -> Identity:
    """Give an identity with one of the listed reasons."""
    listed = read_lists()["reasons"][reason]
    return Identity(entity, listed["text"], listed.get("score") if entity else None)

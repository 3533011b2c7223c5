"""The word lists of this room, loaded once.

They are written in YAML under `resources/statements` and built into the JSON files beside this module, inflected and
checked, so that looking a word up is one dictionary access.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.schema import Act

GAP = "…"  # in a pattern: up to three words
LONGEST_GAP = 3
NOTHING = "nothing"  # in a list of senses: no statement


@dataclass(frozen=True, slots=True)
class Sense:
    """One sense of a verb: it holds if every condition does; see `resources/statements/senses.yaml`."""

    act: Act | None  # none where the sense is no statement, or the noun that it takes decides
    then: tuple[str, ...] = ()
    takes_noun: bool = False
    shapes: frozenset[str] = frozenset()
    negated: bool = False
    passive: bool = False
    unsaid: bool = False
    granted: bool = False
    term: bool = False
    unquoted: bool = False
    reached: bool = False


@dataclass(frozen=True, slots=True)
class Cues:
    """Cues and what is done by them: verbs and nouns by their forms, fixed phrases by their first word."""

    verbs: Mapping[str, str]
    acts: Mapping[str, Act]
    senses: Mapping[str, tuple[Sense, ...]]
    light: frozenset[str]
    deeds: frozenset[str]
    nouns: Mapping[str, Act]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Act | None], ...]]


@dataclass(frozen=True, slots=True)
class Negation:
    """Words by which a text says that something was not said."""

    words: frozenset[str]
    unless: frozenset[str]
    sources: tuple[tuple[str, ...], ...]
    before: tuple[tuple[str, ...], ...]
    falsehoods: frozenset[str]


@dataclass(frozen=True, slots=True)
class Signs:
    """Signs of the outlet's distance, and words beside quotation marks that name something."""

    hedges: Mapping[str, tuple[tuple[str, ...], ...]]
    before_noun: frozenset[str]
    passive: frozenset[str]
    loaded_verbs: frozenset[str]
    loaded_nouns: frozenset[str]
    settled: frozenset[str]
    mentions: frozenset[tuple[str, ...]]
    names: frozenset[tuple[str, ...]]
    names_behind: frozenset[str]
    definitions: frozenset[str]


def read(name: str) -> Any:  # noqa: ANN401 -- JSON; typed by the functions below
    """Read one shipped list."""
    return json.loads(files("sayso.statements").joinpath(f"{name}.json").read_text("utf-8"))


@cache
def cues() -> Cues:
    """Load the cues."""
    listed = read("cues")
    return Cues(
        verbs=listed["verbs"],
        acts={lemma: Act(act) for lemma, act in listed["acts"].items()},
        senses={lemma: tuple(map(make_sense, senses)) for lemma, senses in listed["senses"].items()},
        light=frozenset(listed["light"]),
        deeds=frozenset(listed["deeds"]),
        nouns={form: Act(act) for form, act in listed["nouns"].items()},
        phrases=by_first_word((tuple(words), None if act == NOTHING else Act(act)) for words, act in listed["phrases"]),
    )


def make_sense(listed: Mapping[str, Any]) -> Sense:
    """Make one sense."""
    return Sense(
        act=Act(listed["act"]) if listed.get("act", NOTHING) != NOTHING else None,
        then=tuple(listed.get("then", ())),
        takes_noun=listed.get("object", False),
        shapes=frozenset(listed.get("shape", ())),
        negated=listed.get("negated", False),
        passive=listed.get("passive", False),
        unsaid=listed.get("unsaid", False),
        granted=listed.get("granted", False),
        term=listed.get("term", False),
        unquoted=listed.get("unquoted", False),
        reached=listed.get("reached", False),
    )


def by_first_word(
    phrases: Iterable[tuple[tuple[str, ...], Act | None]],
) -> dict[str, tuple[tuple[tuple[str, ...], Act | None], ...]]:
    """Sort phrases by their first word, the longest first."""
    sorted_phrases: dict[str, list[tuple[tuple[str, ...], Act | None]]] = {}
    for words, act in phrases:
        sorted_phrases.setdefault(words[0], []).append((words, act))
    return {first: tuple(sorted(found, key=lambda item: -len(item[0]))) for first, found in sorted_phrases.items()}


@cache
def negation() -> Negation:
    """Load the words of negation."""
    listed = read("negation")
    single = {key: frozenset(words[0] for words in listed[key]) for key in ("words", "unless", "falsehoods")}
    return Negation(
        words=single["words"] | {"n't"},
        unless=single["unless"],
        sources=tuple(map(tuple, listed["sources"])),
        before=tuple(map(tuple, listed["before"])),
        falsehoods=single["falsehoods"],
    )


@cache
def grammar() -> Mapping[str, frozenset[str]]:
    """Load the small classes of function words, by name."""
    return {name: frozenset(words) for name, words in read("grammar").items()}


@cache
def signs() -> Signs:
    """Load the signs of distance."""
    listed = read("markers")
    hedges: dict[str, list[tuple[str, ...]]] = {}
    for words in listed["hedges"]:
        hedges.setdefault(words[0], []).append(tuple(words))
    return Signs(
        hedges={first: tuple(sorted(found, key=len, reverse=True)) for first, found in hedges.items()},
        before_noun=frozenset(listed["before_noun"]),
        passive=frozenset(listed["passive"]),
        loaded_verbs=frozenset(listed["loaded_verbs"]),
        loaded_nouns=frozenset(listed["loaded_nouns"]),
        settled=frozenset(listed["settled"]),
        mentions=frozenset(map(tuple, listed["mentions"])),
        names=frozenset(map(tuple, listed["names"])),
        names_behind=frozenset(listed["names_behind"]),
        definitions=frozenset(listed["definitions"]),
    )


@cache
def unknown() -> Mapping[str, str]:
    """Load the reasons for which a statement has no source."""
    reasons: Mapping[str, str] = read("unknown")
    return reasons


def follows(words: Sequence[str], pattern: Sequence[str]) -> bool:
    """Tell whether words begin with a pattern, in which `…` stands for up to three words.

    >>> follows(["the", "evidence", "into", "question"], ["…", "into", "question"])
    True
    """
    if not pattern:
        return True
    if pattern[0] == GAP:
        return any(follows(words[skipped:], pattern[1:]) for skipped in range(1, min(LONGEST_GAP, len(words)) + 1))
    return bool(words) and words[0] == pattern[0] and follows(words[1:], pattern[1:])

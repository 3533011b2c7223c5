"""The word lists: what ships, how words are inflected, and what the builder refuses."""

from collections.abc import Mapping
from typing import Any

import pytest

from resources import build_statements as builder
from sayso.schema import Act
from sayso.statements.lexicon import cues, follows, grammar, negation, signs, unknown


def test_the_lexicon_is_broad() -> None:
    """It knows several hundred verbs and nouns, and each act by several of them."""
    lexicon = cues()
    assert len(lexicon.acts) > 600
    by_act = {act: [lemma for lemma, found in lexicon.acts.items() if found is act] for act in Act}
    assert min(map(len, by_act.values())) >= 4
    assert len(set(lexicon.nouns.values())) == len(Act)


REFUSED: dict[str, tuple[Mapping[str, Any], str]] = {
    "an unknown act": ({"verbs": {"mumble": ["say"]}}, "verbs.yaml: 'mumble' is no act; expected one of"),
    "a lemma with two acts": (
        {"verbs": {"say": ["state"], "report": ["state"]}},
        "verbs.yaml: 'state' stands under 'say' and 'report'; keep one",
    ),
    "a light verb without an act": (
        {"verbs": {"say": ["state"]}, "senses": {"light": ["go"], "senses": {}}},
        "senses.yaml: light verbs ['go'] stand neither in verbs.yaml nor among the senses; add them",
    ),
    "a deed with an act": (
        {"verbs": {"say": ["state"]}, "senses": {"light": [], "deeds": ["state"], "senses": {}}},
        "senses.yaml: deeds ['state'] have an act in verbs.yaml; keep one",
    ),
    "an unknown condition": (
        {"verbs": {}, "senses": {"light": [], "senses": {"go": [{"when": "late", "act": "say"}]}}},
        "senses.yaml: go: conditions ['when']; expected",
    ),
    "an unknown shape": (
        {"verbs": {}, "senses": {"light": [], "senses": {"go": [{"shape": ["round"], "act": "say"}]}}},
        "senses.yaml: go: shapes ['round']; expected",
    ),
    "a sense without an act": (
        {"verbs": {}, "senses": {"light": [], "senses": {"go": [{"then": "on"}]}}},
        "senses.yaml: go: act None; expected one of",
    ),
    "a noun taken with a strange act": (
        {"verbs": {}, "senses": {"light": [], "senses": {"go": [{"object": True, "act": "leave"}]}}},
        "senses.yaml: go: act 'leave'; expected one of",
    ),
}


@pytest.mark.parametrize(("lists", "message"), REFUSED.values(), ids=REFUSED)
def test_what_the_builder_refuses(lists: Mapping[str, Any], message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list that cannot be right stops the build, with the place and what to do."""
    load = builder.load
    monkeypatch.setattr(builder, "load", lambda name: lists[name] if name in lists else load(name))
    with pytest.raises(ValueError, match="yaml") as refused:
        builder.build_cues()
    assert str(refused.value).startswith(message)


@pytest.mark.parametrize(
    ("words", "pattern", "holds"),
    [
        ("for a pier", "for", True),
        ("a pier", "for", False),
        ("the survey into question", "… into question", True),
        ("into question", "… into question", False),
        ("the long dull new survey into question", "… into question", False),
        ("", "for", False),
        ("anything", "", True),
    ],
)
def test_patterns(words: str, pattern: str, holds: bool) -> None:
    """A gap stands for one to three words."""
    assert follows(words.split(), pattern.split()) is holds


def test_every_reason_has_its_words() -> None:
    """Each key that a rule gives as a reason stands in the list."""
    assert {
        "passive",
        "borne",
        "impersonal",
        "adverb",
        "noun",
        "headline",
        "quotation",
        "several",
        "unnamed",
        "doubtful",
        "pointless",
    } == set(unknown())


def test_the_other_lists_are_there() -> None:
    """Function words, negations and signs are loaded as the rules expect them."""
    assert {"auxiliaries", "question_words", "relatives", "measures", "when", "days"} <= set(grammar())
    assert ("no",) in negation().sources
    assert "n't" in negation().words
    assert ("so", "-", "called") in signs().hedges["so"]

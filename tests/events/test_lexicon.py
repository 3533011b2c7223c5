"""The lists of this room: what ships, and what the builder refuses."""

from typing import Any

import pytest

from resources import build_events as builder
from sayso.events.lexicon import acts, contexts, crosswalk, grammar, kinds, nouns, verbs
from sayso.schema import EventContext, EventMode, EventType


def test_every_type_has_verbs_and_nouns() -> None:
    """Each of PLOVER's types can be told by a verb and by a noun."""
    assert {sense.type for senses in verbs().values() for sense in senses} == set(EventType)
    assert {sense.type for senses in nouns().values() for sense in senses} == set(EventType)


def test_types_have_their_quads_and_intensities() -> None:
    """Verbal and material cooperation, verbal and material conflict; the worst is -9, the best 10."""
    assert [kind.quad for kind in kinds().values()].count(1) == 4
    assert {kind.quad for kind in kinds().values()} == {1, 2, 3, 4}
    assert (kinds()[EventType.ASSAULT].intensity, kinds()[EventType.AID].intensity) == (-9, 10)
    assert all(kind.intensity < 0 for kind in kinds().values() if kind.quad == 4)


def test_every_mode_and_context_can_be_found() -> None:
    """No mode is out of reach of its types, and each context has its words."""
    reachable = {mode for kind in kinds().values() for mode in kind.modes}
    assert reachable == set(EventMode)
    assert {context for rows in contexts().values() for _, context in rows} == set(EventContext)
    assert acts()


def test_the_crosswalk_leads_to_types() -> None:
    """CAMEO's roots lead to PLOVER's types; plain statements lead nowhere."""
    assert crosswalk()["01"] is None
    assert crosswalk()["19"] is EventType.ASSAULT
    assert {kind for kind in crosswalk().values() if kind} == set(EventType)


def test_words_that_yaml_takes_for_truth_values_are_words() -> None:
    """The preposition "on" and the determiner "no" are in the lists."""
    assert "no" in grammar()["negation"]
    assert any("on" in sense.to for sense in nouns()["sanctions"])


REFUSED: dict[str, tuple[str, dict[str, Any], str]] = {
    "an unknown type": ("verbs", {"DANCE": [{"verbs": ["waltz"]}]}, "verbs.yaml: 'DANCE' is no type"),
    "an unknown key": ("verbs", {"AID": [{"verbs": ["help"], "when": "late"}]}, "verbs.yaml: AID: keys ['when']"),
    "a mode of another type": (
        "verbs",
        {"AID": [{"verbs": ["help"], "mode": "torture"}]},
        "verbs.yaml: AID: mode 'torture'; expected one of []",
    ),
    "an unknown class": (
        "verbs",
        {"AID": [{"verbs": ["help"], "object": ["cats"]}]},
        "verbs.yaml: AID: classes ['cats']; add them to classes.yaml",
    ),
    "a truth value": ("verbs", {"AID": [{"verbs": ["help"], "to": [True]}]}, "verbs.yaml: {'verbs': ['help'], 'to'"),
    "a noun of an unknown type": ("nouns", {"DANCE": [{"nouns": ["waltz"]}]}, "nouns.yaml: 'DANCE' is no type"),
    "an unknown act": ("acts", {"mumble": {"type": "AID", "mode": None, "to": []}}, "acts.yaml: 'mumble' is no act"),
    "a missing type": ("types", {"AID": {}}, "types.yaml: expected the types"),
    "a missing context": ("contexts", {"military": ["army"]}, "contexts.yaml: expected"),
}


@pytest.mark.parametrize(("name", "content", "message"), REFUSED.values(), ids=REFUSED)
def test_what_the_builder_refuses(
    name: str, content: dict[str, Any], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list that cannot be right stops the build, with the place and what to do."""
    load = builder.load
    monkeypatch.setattr(builder, "load", lambda asked: content if asked == name else load(asked))
    with pytest.raises(ValueError, match="yaml") as refused:
        builder.build()
    assert str(refused.value).startswith(message)


def test_a_mode_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A type lists only modes that the record has."""
    types = {**builder.load("types"), "AID": {"quad": 2, "intensity": 10, "modes": ["waltz"]}}
    load = builder.load
    monkeypatch.setattr(builder, "load", lambda asked: types if asked == "types" else load(asked))
    with pytest.raises(ValueError, match=r"types\.yaml: AID: modes"):
        builder.build_types()

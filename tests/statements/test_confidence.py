"""How likely a statement is right."""

from math import log

import pytest

from sayso.schema import Form, RoleArcs
from sayso.statements import confidence as room
from sayso.statements.confidence import FEATURES, Calibration, confidence, features, is_likely, log_odds
from sayso.statements.drafts import Draft, Origin

FIXED = {"transcript": 0.9, "post": 0.8, "headline": 0.7, "neighbour": 0.6, "nobody": 0.5}
ZERO = dict.fromkeys(FEATURES, 0.0)


def draft(**changes: object) -> Draft:
    """Make a draft that the network found."""
    made = Draft(2, [0, 1], [2], [3, 4, 5], arcs=RoleArcs(2, (2,), (0, 1), (3, 4, 5), 0.9, 0.8, 0.5, 0.6))
    for name, value in changes.items():
        setattr(made, name, value)
    return made


def weighted(monkeypatch: pytest.MonkeyPatch, weights: tuple[float, ...] | None, **changes: float) -> None:
    """Put a calibration in the place of the shipped one."""
    made = Calibration(changes.get("bias", 0.0), weights, FIXED, changes.get("least", 0.3), changes.get("inner", 0.6))
    monkeypatch.setattr(room, "calibration", lambda: made)


def test_features() -> None:
    """One number a feature: what the network was sure of, and what the rules changed."""
    values = dict(zip(FEATURES, features(draft(form=Form.MIXED, content=[3, 4, 5, 6], listed=False)), strict=True))
    assert values["anchor"] == pytest.approx(log(9))
    assert values["source"] == 0.0
    assert values["length"] == pytest.approx(log(5))
    assert (values["direct"], values["mixed"], values["unlisted"]) == (0.0, 1.0, 1.0)
    assert values["content by rule"] == 0.25


def test_features_of_a_source_by_rule() -> None:
    """A source that the network did not find is told apart from none."""
    arcs = RoleArcs(2, (2,), (), (3,), 0.9, 0.8, 0.0, 0.6)
    by_rule = dict(zip(FEATURES, features(draft(arcs=arcs)), strict=True))
    none = dict(zip(FEATURES, features(draft(arcs=arcs, source=[])), strict=True))
    assert (by_rule["source by rule"], by_rule["no source"]) == (1.0, 0.0)
    assert (none["source by rule"], none["no source"]) == (0.0, 1.0)


def test_without_weights_probabilities_are_multiplied(monkeypatch: pytest.MonkeyPatch) -> None:
    """Until weights are fitted, anchor, source and content count; a missing source does not."""
    weighted(monkeypatch, None)
    made = draft()
    assert confidence(made, features(made)) == pytest.approx(0.9 * 0.5 * 0.6)
    sourceless = draft(arcs=RoleArcs(2, (2,), (), (3,), 0.9, 0.8, 0.0, 0.6), source=[])
    assert confidence(sourceless, features(sourceless)) == pytest.approx(0.9 * 0.6)


def test_weights_make_a_logistic_function(monkeypatch: pytest.MonkeyPatch) -> None:
    """The weighted sum of the features, with the bias, is log-odds."""
    weighted(monkeypatch, tuple({**ZERO, "anchor": 1.0}.values()), bias=-log(9))
    made = draft()
    assert confidence(made, features(made)) == pytest.approx(0.5)


@pytest.mark.parametrize(
    "origin", [Origin.TRANSCRIPT, Origin.POST, Origin.HEADLINE, Origin.NEIGHBOUR, Origin.NOBODY], ids=lambda o: o.value
)
def test_what_no_cue_tells_is_as_likely_as_its_kind(origin: Origin, monkeypatch: pytest.MonkeyPatch) -> None:
    """A draft of a rule has the confidence of the rule, and is always kept."""
    weighted(monkeypatch, None)
    made = draft(arcs=None, origin=origin)
    assert confidence(made, features(made)) == FIXED[origin.value]
    assert is_likely(made, 0.0)


@pytest.mark.parametrize(
    ("inner", "chance", "likely"), [(False, 0.35, True), (False, 0.25, False), (True, 0.35, False), (True, 0.7, True)]
)
def test_the_unlikely_is_dropped(inner: bool, chance: float, likely: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands inside another statement must be likelier."""
    weighted(monkeypatch, None)
    assert is_likely(draft(inner=inner), chance) is likely


def test_log_odds_stay_finite() -> None:
    """Probabilities of nothing and of certainty are numbers, too."""
    assert (log_odds(0.0), -log_odds(1.0)) == pytest.approx((log(0.001 / 0.999),) * 2)


def test_the_shipped_calibration_is_whole() -> None:
    """Every origin that no arcs stand behind has a confidence; weights, if there are any, are one a feature."""
    shipped = room.calibration()
    assert set(shipped.fixed) == {origin.value for origin in Origin} - {"arcs"}
    assert shipped.weights is None or len(shipped.weights) == len(FEATURES)
    assert 0 <= shipped.least <= shipped.least_inner <= 1

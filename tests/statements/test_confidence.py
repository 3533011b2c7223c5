"""How likely a statement is right."""

import json
from importlib.resources import files
from math import log

import pytest

from sayso.schema import Form, RoleArcs
from sayso.statements import confidence as room
from sayso.statements.confidence import (
    FEATURES,
    WITHOUT_CUE,
    Calibration,
    confidence,
    features,
    is_likely,
    log_odds,
)
from sayso.statements.drafts import Draft, Origin

ZERO = dict.fromkeys(FEATURES, 0.0)


def draft(**changes: object) -> Draft:
    """Make a draft that the network found."""
    made = Draft(2, [0, 1], [2], [3, 4, 5], arcs=RoleArcs(2, (2,), (0, 1), (3, 4, 5), 0.9, 0.8, 0.5, 0.6))
    for name, value in changes.items():
        setattr(made, name, value)
    return made


def weighted(
    monkeypatch: pytest.MonkeyPatch, weights: tuple[float, ...] = (0.0,) * len(FEATURES), **changes: float
) -> None:
    """Put a calibration in the place of the shipped one."""
    made = Calibration(changes.get("bias", 0.0), weights, changes.get("least", 0.3), changes.get("inner", 0.6))
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


def test_weights_make_a_logistic_function(monkeypatch: pytest.MonkeyPatch) -> None:
    """The weighted sum of the features, with the bias, is log-odds."""
    weighted(monkeypatch, tuple({**ZERO, "anchor": 1.0}.values()), bias=-log(9))
    made = draft()
    assert confidence(features(made)) == pytest.approx(0.5)


@pytest.mark.parametrize("origin", WITHOUT_CUE, ids=lambda origin: origin.value)
def test_what_no_cue_tells_has_its_kind_for_a_feature(origin: Origin, monkeypatch: pytest.MonkeyPatch) -> None:
    """A draft of a rule is as likely as such drafts were found right; where the page tells the speaker, it is kept."""
    weighted(monkeypatch, tuple({**ZERO, origin.value: log(4)}.values()))
    made = draft(arcs=None, origin=origin)
    values = dict(zip(FEATURES, features(made), strict=True))
    assert {name for name in FEATURES if values[name]} == {"length", origin.value}
    assert confidence(features(made)) == pytest.approx(0.8)
    assert is_likely(made, 0.0) is (origin not in {Origin.NEIGHBOUR, Origin.NOBODY})


@pytest.mark.parametrize(
    ("inner", "chance", "likely"), [(False, 0.35, True), (False, 0.25, False), (True, 0.35, False), (True, 0.7, True)]
)
def test_the_unlikely_is_dropped(inner: bool, chance: float, likely: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands inside another statement must be likelier."""
    weighted(monkeypatch)
    assert is_likely(draft(inner=inner), chance) is likely


def test_log_odds_stay_finite() -> None:
    """Probabilities of nothing and of certainty are numbers, too."""
    assert (log_odds(0.0), -log_odds(1.0)) == pytest.approx((log(0.001 / 0.999),) * 2)


def test_the_shipped_calibration_is_whole() -> None:
    """It has a weight for every feature, and for no other."""
    listed = json.loads(files("sayso.statements").joinpath("calibration.json").read_text("utf-8"))
    assert set(listed["weights"]) == set(FEATURES)
    shipped = room.calibration()
    assert 0 <= shipped.least <= shipped.least_inner <= 1

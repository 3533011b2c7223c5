"""Calibrated scales."""

from sayso.linkage.statements.features import likeness
from sayso.linkage.statements.scales import Scale, scale_of
from tests.linkage.affairs import HARBOUR, report, sayings


def test_a_scale_gives_chances() -> None:
    """Nothing in common gives the chance that stands alone; weights add to it."""
    scale = Scale({"x": 2.0}, 0.0, 0.5)
    assert scale.chance({"x": 0.0}) == 0.5
    assert scale.chance({"x": 3.0}) > 0.99


def test_the_shipped_scale_fits_the_features() -> None:
    """Every weight is of a feature that is told, and every feature has one."""
    rows = list(sayings(report(HARBOUR, "Harbour Post")).values())
    assert set(scale_of("same").weights) == set(likeness(rows[0], rows[1]))

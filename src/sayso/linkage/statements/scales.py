"""Calibrated scales: from what two sayings have in common to the chance that readers would link them.

The weights are fitted on marked pairs by `evaluation/fit_links.py`, which writes `scales.json`; nothing in it is set by
hand. A threshold is chosen on the same pairs, each event scored by weights that were fitted without it.

Of *same* there are two: one of what is told at sight and by meanings, and one, *same, judged*, that also hears whether
one text entails the other. The second is asked where the first leaves doubt, since it reads the pair anew.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import exp, log
from typing import NamedTuple

DOUBT = (0.5, 0.6)  # chances between which a pair is judged


class Scale(NamedTuple):
    """Weights by name of feature, what stands alone, and the least chance that makes a link."""

    weights: Mapping[str, float]
    alone: float
    least: float

    def chance(self, found: Mapping[str, float]) -> float:
        """Give the chance, 0 to 1."""
        return 1 / (1 + exp(-self.alone - sum(weight * found[name] for name, weight in self.weights.items())))

    def ceiling(self, found: Mapping[str, float], highest: Mapping[str, float]) -> float:
        """Give the highest sum, as logarithm of the odds, when some features are known, and of others how high they go.

        A feature of which neither is known counts nothing.
        """
        known = sum(self.weights[name] * value for name, value in found.items())
        return self.alone + known + sum(max(0.0, self.weights[name] * value) for name, value in highest.items())


def odds_of(chance: float) -> float:
    """Give the logarithm of the odds of a chance."""
    return log(chance / (1 - chance))


@cache
def scale_of(name: str) -> Scale:
    """Give a shipped scale."""
    scales = json.loads(files("sayso.linkage").joinpath("scales.json").read_text("utf-8"))
    return Scale(**scales[name])

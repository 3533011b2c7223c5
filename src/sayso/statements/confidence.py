"""How likely a statement is right: the chance that source, cue and content all overlap what a reader would mark.

A logistic function of what the network was sure of and what the rules had to change; its weights are fitted by the
evaluation on texts that nothing was trained on, and shipped as `calibration.json`. Where that file has no weights yet,
the confidence is the product of the network's probabilities of anchor, source and content (source left out where there
is none): neutral, and known to be too sure. Statements without a cue have a fixed confidence by how they were found.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, log

from sayso.schema import Form
from sayso.statements.drafts import Draft

FEATURES = (
    "anchor",  # log-odds of the anchor's probability
    "cue",
    "source",  # 0 where the network found none
    "content",
    "length",  # logarithm of the number of words of the content
    "direct",
    "mixed",
    "no source",
    "source by rule",
    "content by rule",  # share of the content's words that the network did not give, or gave and lost
    "unlisted",  # the lexicon does not know the cue
)
EDGE = 0.001  # probabilities are kept this far from 0 and 1


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights of the features, in their order, and fixed confidences by origin.

    Drafts below `least` (`least_inner`, where they stand inside another statement) are no statements.
    """

    bias: float
    weights: tuple[float, ...] | None
    fixed: Mapping[str, float]
    least: float
    least_inner: float


@cache
def calibration() -> Calibration:
    """Load the shipped calibration."""
    listed = json.loads(files("sayso.statements").joinpath("calibration.json").read_text("utf-8"))
    weights = listed["weights"]
    return Calibration(
        bias=listed["bias"],
        weights=tuple(weights[name] for name in FEATURES) if weights else None,
        fixed=listed["fixed"],
        least=listed["least"],
        least_inner=listed["least inner"],
    )


def features(draft: Draft) -> tuple[float, ...]:
    """Give the features of a draft that the network found, in the order of `FEATURES`."""
    arcs = draft.arcs
    if arcs is None:
        return (0.0,) * len(FEATURES)
    before, after = set(arcs.content), set(draft.content)
    return (
        log_odds(arcs.anchor_score),
        log_odds(arcs.cue_score),
        log_odds(arcs.source_score) if arcs.source else 0.0,
        log_odds(arcs.content_score) if arcs.content else 0.0,
        log(len(draft.content) + 1),
        float(draft.form is Form.DIRECT),
        float(draft.form is Form.MIXED),
        float(not draft.source),
        float(bool(draft.source) and not arcs.source),
        len(before ^ after) / max(len(before | after), 1),
        float(not draft.listed),
    )


def log_odds(chance: float) -> float:
    """Give the logarithm of the odds of a probability, kept away from 0 and 1."""
    kept = min(max(chance, EDGE), 1 - EDGE)
    return log(kept / (1 - kept))


def is_likely(draft: Draft, chance: float, least: float | None = None) -> bool:
    """Tell whether a draft is likely enough to be a statement; the shipped thresholds hold if none is given."""
    known = calibration()
    shipped = known.least_inner if draft.inner else known.least
    return draft.arcs is None or chance >= (shipped if least is None else least)


def confidence(draft: Draft, values: Sequence[float]) -> float:
    """Give the confidence of a draft with these features."""
    known = calibration()
    arcs = draft.arcs
    if arcs is None:
        return known.fixed[draft.origin.value]
    if known.weights is None:
        chance = arcs.anchor_score * arcs.content_score * (arcs.source_score if arcs.source else 1.0)
        return min(max(chance, 0.0), 1.0)
    return 1 / (1 + exp(-(known.bias + sum(w * v for w, v in zip(known.weights, values, strict=True)))))

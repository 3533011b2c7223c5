"""How likely a statement is right: the chance that source, cue and content all overlap what a reader would mark.

A logistic function of what the network was sure of, what the rules had to change, and how a statement without a cue was
found; its weights are fitted by the evaluation on texts that nothing was trained on, and shipped as
`calibration.json`. A feature that this file does not name counts nothing.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, log

from sayso.schema import Form
from sayso.statements.drafts import Draft, Origin
from sayso.statements.layout import NONE

WITHOUT_CUE = tuple(origin for origin in Origin if origin is not Origin.ARCS)
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
    "inside",  # it stands in the content of another
    *(origin.value for origin in WITHOUT_CUE),
)
REGULAR = frozenset({Origin.TRANSCRIPT, Origin.POST, Origin.HEADLINE})
EDGE = 0.001  # probabilities are kept this far from 0 and 1


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights of the features, in their order.

    Drafts below `least` (`least_inner`, where they stand inside another statement) are no statements.
    """

    bias: float
    weights: tuple[float, ...]
    least: float
    least_inner: float


@cache
def calibration() -> Calibration:
    """Load the shipped calibration."""
    listed = json.loads(files("sayso.statements").joinpath("calibration.json").read_text("utf-8"))
    weights = listed["weights"]
    return Calibration(
        bias=listed["bias"],
        weights=tuple(weights.get(name, 0.0) for name in FEATURES),
        least=listed["least"],
        least_inner=listed["least inner"],
    )


def features(draft: Draft) -> tuple[float, ...]:
    """Give the features of a draft, in the order of `FEATURES`."""
    arcs = draft.arcs
    found = (
        (
            log_odds(arcs.anchor_score),
            log_odds(arcs.cue_score),
            log_odds(arcs.source_score) if arcs.source else 0.0,
            log_odds(arcs.content_score) if arcs.content else 0.0,
        )
        if arcs is not None
        else (0.0,) * 4
    )
    before, after = set(arcs.content if arcs else draft.content), {*draft.content, draft.pronoun} - {NONE}
    return (
        *found,
        log(len(draft.content) + 1),
        float(draft.form is Form.DIRECT),
        float(draft.form is Form.MIXED),
        float(not draft.source),
        float(arcs is not None and bool(draft.source) and not arcs.source),
        len(before ^ after) / max(len(before | after), 1),
        float(not draft.listed),
        float(draft.inner),
        *(float(draft.origin is origin) for origin in WITHOUT_CUE),
    )


def log_odds(chance: float) -> float:
    """Give the logarithm of the odds of a probability, kept away from 0 and 1."""
    kept = min(max(chance, EDGE), 1 - EDGE)
    return log(kept / (1 - kept))


def is_likely(draft: Draft, chance: float, least: float | None = None, *, plain: bool = False) -> bool:
    """Tell whether a draft is likely enough to be a statement; the shipped thresholds hold if none is given.

    Lines that are labelled, signed or set off by a dash always are. One that is plain by its words needs to be no surer
    inside another statement than outside.
    """
    if draft.origin in REGULAR:
        return True
    known = calibration()
    shipped = known.least_inner if draft.inner and not plain else known.least
    return chance >= (shipped if least is None else least)


def confidence(values: Sequence[float]) -> float:
    """Give the confidence of a draft with these features."""
    known = calibration()
    return 1 / (1 + exp(-(known.bias + sum(w * v for w, v in zip(known.weights, values, strict=True)))))

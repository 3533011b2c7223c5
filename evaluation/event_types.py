"""Scores of event types: macro and micro F1, with intervals by drawing sentences anew; and PETRARCH-2's sentences.

Where every sentence has one type and is given one, micro F1 is the share that is right. PETRARCH-2's validation records
are read as reports are, each by itself, no trigger given: right is a type that is the likeliest of some word which is
likelier to tell of an event than not, and is coded in the sentence. Its coder tells less than there is. The marked
sentences of reports (`evaluation.events`) are scored with the marked trigger given: right is its likeliest type.

>>> import numpy as np
>>> scores(np.asarray([0, 0, 1, 2]), np.asarray([0, 1, 1, 2]))
(77.8, 75.0)
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evaluation import marked
from evaluation.challenge_set import Half
from evaluation.events import load
from evaluation.reports import as_report
from evaluation.scores import Counts
from sayso.annotations import Network, annotate
from sayso.annotations.annotate import annotate_words
from sayso.annotations.words import split_words
from sayso.schema import Annotations
from training.data.events import QUADS, TYPES, read_petrarch

Labels = NDArray[np.int64]
ROUNDS = 500
PETRARCH = "PETR2_GSR_validation.xml"


def scores(gold: Labels, found: Labels) -> tuple[float, float]:
    """Give macro F1 over the types that there are, and micro F1, in percent."""
    each = []
    for label in np.unique(gold).tolist():
        both = ((gold == label) & (found == label)).sum()
        each.append(200 * both / ((gold == label).sum() + (found == label).sum()))
    return round(float(np.mean(each)), 1), round(float(100 * (gold == found).mean()), 1)


def report(name: str, gold: Labels, found: Labels) -> str:
    """Tell macro and micro F1 with their 95 % intervals."""
    rng = np.random.default_rng(1)
    drawn = [scores(gold[rows], found[rows]) for rows in rng.integers(len(gold), size=(ROUNDS, len(gold)))]
    low, high = np.percentile(np.asarray(drawn), (2.5, 97.5), axis=0).round(1).tolist()
    macro, micro = scores(gold, found)
    return f"{name}: macro {macro} ({low[0]} to {high[0]}), micro {micro} ({low[1]} to {high[1]}), of {len(gold)}"


def count_petrarch(path: Path, network: Network) -> dict[str, Counts]:
    """Count types found in PETRARCH-2's sentences: those coded, and sentences without any that are left without."""
    types, empty = Counts(), Counts()
    for text, gold in read_petrarch(path):
        lines = [(0, len(text))]
        read = annotate_words(text, lines, *split_words(text, lines), network)
        found = {trigger.types[0][0] for trigger in read.triggers if trigger.none < 0.5 and trigger.types}
        types += Counts(len(found & gold), len(found), len(gold))
        if not gold:
            empty += Counts(not found, 1, 1)
    return {"types": types, "sentences without events": empty}


def count_marked(data: Path, network: Network, half: Half) -> dict[str, Counts]:
    """Count types and quads of marked triggers, in reports that are read whole."""
    rows = load(half)
    texts = marked.texts(data, {row["report"] for row in rows})
    types, quads = Counts(), Counts()
    for row in rows:
        if not row["events"]:
            continue
        read = annotate(as_report(texts[row["report"]]), network=network)
        for mark in row["events"]:
            gold = "YIELD" if mark["type"] in {"CONCEDE", "RETREAT"} else mark["type"]
            found = type_at(read, *mark["trigger"])
            types += Counts(found == gold, found is not None, 1)
            same = found is not None and QUADS[TYPES.index(found)] == QUADS[TYPES.index(gold)]
            quads += Counts(same, found is not None, 1)
    return {"types": types, "quads": quads}


def type_at(read: Annotations, start: int, end: int) -> str | None:
    """Give the likeliest type of the surest word that some characters hold."""
    near = [t for t in read.triggers if read.starts[t.word] < end and start < read.ends[t.word] and t.types]
    return min(near, key=lambda trigger: trigger.none).types[0][0] if near else None

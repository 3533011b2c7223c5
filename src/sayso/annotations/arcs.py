"""From the network's scores to cues and what hangs from them, also those that stand inside other statements.

Takes what the network read of a document; gives `RoleArcs` in text order. A content is read once more, as a text of its
own: that brings out who is reported to speak inside it ("“China says it wants good relations,” the official warned").
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.annotations.decoding import CONTENT, CUE, SOURCE, decide_roles
from sayso.annotations.features import describe_words
from sayso.annotations.feeds import cut_feeds
from sayso.annotations.network import Network, Reading
from sayso.annotations.windows import Window
from sayso.schema import RoleArcs

SHORTEST, DEEPEST = 4, 3  # words of a content that is read again; how often what is found inside is read again
MARKS = frozenset("\"“”‘’«»„'")


def find_arcs(
    network: Network,
    windows: Sequence[Window],
    readings: Sequence[Reading],
    lines: Sequence[int],
    *,
    least: float | None = None,
) -> list[RoleArcs]:
    """Find the cues and what hangs from them. Two anchors in one cue are one cue: the likelier.

    Args:
        network: The network.
        windows: The windows of the document.
        readings: What the network read in each.
        lines: First words of lines.
        least: Least probability of a cue.
    """
    least = network.decision["anchor"] if least is None else least
    scores: list[NDArray[np.float32]] = []
    anchors: list[int] = []
    begins: list[NDArray[np.bool_]] = []
    places: list[tuple[int, float]] = []  # first word of the window, probability of the anchor
    for window, reading in zip(windows, readings, strict=True):
        chances = 1 / (1 + np.exp(-reading.anchors))
        own = window.owned - window.start
        at = (np.flatnonzero(chances[own:] >= least) + own).tolist()
        if at:
            scores += list(network.read_roles(reading.words, at))
            anchors += at
            begins += [np.isin(np.arange(window.start, window.end), lines)] * len(at)
            places += [(window.start, float(chances[word])) for word in at]
    arcs: list[RoleArcs] = []
    for anchor, (start, chance), decided in zip(
        anchors, places, decide_roles(scores, anchors, network.steps, lines=begins), strict=True
    ):
        source, content, cue = (
            tuple((np.flatnonzero(decided.roles == role) + start).tolist()) for role in (SOURCE, CONTENT, CUE)
        )
        found = RoleArcs(start + anchor, cue, source, content, chance, decided.cue, decided.source, decided.content)
        if arcs and set(arcs[-1].cue) & set(cue):
            arcs[-1] = max(arcs[-1], found, key=lambda arc: arc.anchor_score)
        else:
            arcs.append(found)
    return arcs


def find_inner(
    network: Network, text: str, starts: Sequence[int], ends: Sequence[int], arcs: list[RoleArcs]
) -> list[RoleArcs]:
    """Find the statements inside contents.

    Only contents with a word that is often a cue are read again.

    Args:
        network: The network.
        text: The whole text.
        starts: First characters of the words.
        ends: The ends of the words.
        arcs: What was found outside.

    Returns:
        All arcs in order of their anchors.
    """
    least = network.decision["inner"]
    found, fresh = list(arcs), list(arcs)
    for _ in range(DEEPEST):
        taken = {word for arc in found for word in arc.cue}
        inner: dict[int, RoleArcs] = {}
        for run in sorted({run for arc in fresh for run in runs(arc.content)}):
            words = [text[start:end] for start, end in zip(starts[slice(*run)], ends[slice(*run)], strict=True)]
            outer = next((place for place, word in enumerate(words) if word not in MARKS), len(words))
            first, words = run[0] + outer, words[outer:]
            while words and words[-1] in MARKS:
                words.pop()
            candidates = {word for word, form in enumerate(words, first) if form.lower() in network.cues} - taken
            if len(words) < SHORTEST or not candidates:
                continue
            last = first + len(words)
            line = (starts[first], ends[last - 1])
            features = describe_words(text, starts[first:last], ends[first:last], [line])
            windows, feeds = cut_feeds(words, features, [0])
            for arc in find_arcs(network, windows, [network.read(*feed) for feed in feeds], [], least=least):
                moved = shift(arc, first)
                best = inner.get(moved.anchor)
                if not taken & set(moved.cue) and (best is None or best.anchor_score < moved.anchor_score):
                    inner[moved.anchor] = moved
        fresh = list(inner.values())
        found += fresh
    return sorted(found, key=lambda arc: arc.anchor)


def runs(words: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the unbroken runs of word indices, half-open."""
    place = 0
    while place < len(words):
        end = place + 1
        while end < len(words) and words[end] == words[end - 1] + 1:
            end += 1
        yield words[place], words[end - 1] + 1
        place = end


def shift(arc: RoleArcs, by: int) -> RoleArcs:
    """Move an arc along by so many words."""
    cue, source, content = (tuple(word + by for word in words) for words in (arc.cue, arc.source, arc.content))
    scores = (arc.anchor_score, arc.cue_score, arc.source_score, arc.content_score)
    return RoleArcs(arc.anchor + by, cue, source, content, *scores)

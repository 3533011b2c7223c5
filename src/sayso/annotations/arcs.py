"""From the network's scores to cues and what hangs from them, also those that stand inside other statements.

Takes what the network read of a document; gives `RoleArcs` in text order. A content is read once more, as a text of its
own: that brings out who is reported to speak inside it ("“China says it wants good relations,” the official warned").
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.annotations.decoding import CONTENT, CUE, SOURCE, Roles, decide_roles
from sayso.annotations.features import describe_words
from sayso.annotations.feeds import cut_feeds
from sayso.annotations.network import Network, Reading
from sayso.annotations.windows import Window
from sayso.schema import RoleArcs

SHORTEST, DEEPEST = 4, 3  # words of a content that is read again; how often what is found inside is read again
TOGETHER = 96  # cues that are decoded side by side: more take memory and little less time
MARKS = frozenset("\"“”‘’«»„'")


class Cued(NamedTuple):
    """A word that may be a cue, and what is known of the window that it stands in."""

    anchor: int  # in the window
    start: int  # the window's first word
    chance: float
    scores: NDArray[np.float32]  # (W, 10), as in `decoding.decide_roles`
    begins: NDArray[np.bool_]  # (W,) words that begin a line


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
    return merge(decide_arcs(network, find_cues(network, windows, readings, lines, least)))


def find_cues(
    network: Network,
    windows: Sequence[Window],
    readings: Sequence[Reading],
    lines: Sequence[int],
    least: float,
) -> list[Cued]:
    """Find the words that are likely enough to be cues, each in the window that owns it."""
    cues: list[Cued] = []
    for window, reading in zip(windows, readings, strict=True):
        chances = 1 / (1 + np.exp(-reading.anchors))
        own = window.owned - window.start
        at = (np.flatnonzero(chances[own:] >= least) + own).tolist()
        if at:
            begins = np.isin(np.arange(window.start, window.end), lines)
            scores = network.read_roles(reading.words, at)
            cues += [
                Cued(word, window.start, float(chances[word]), row, begins)
                for word, row in zip(at, scores, strict=True)
            ]
    return cues


def decide_arcs(network: Network, cues: Sequence[Cued]) -> list[RoleArcs]:
    """Decide what hangs from each cue; many are decoded side by side, those of like windows together."""
    every: dict[int, Roles] = {}
    order = sorted(range(len(cues)), key=lambda place: len(cues[place].scores))
    for start in range(0, len(order), TOGETHER):
        places = order[start : start + TOGETHER]
        decided = decide_roles(
            [cues[place].scores for place in places],
            [cues[place].anchor for place in places],
            network.steps,
            lines=[cues[place].begins for place in places],
        )
        every.update(zip(places, decided, strict=True))
    arcs: list[RoleArcs] = []
    for place, cue in enumerate(cues):
        roles = every[place]
        source, content, words = (
            tuple((np.flatnonzero(roles.roles == role) + cue.start).tolist()) for role in (SOURCE, CONTENT, CUE)
        )
        sure = (cue.chance, roles.cue, roles.source, roles.content)
        arcs.append(RoleArcs(cue.start + cue.anchor, words, source, content, *sure))
    return arcs


def merge(found: Sequence[RoleArcs]) -> list[RoleArcs]:
    """Make one of neighbours that share a word of their cues: the likelier."""
    arcs: list[RoleArcs] = []
    for arc in found:
        if arcs and set(arcs[-1].cue) & set(arc.cue):
            arcs[-1] = max(arcs[-1], arc, key=lambda one: one.anchor_score)
        else:
            arcs.append(arc)
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
    words = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    telling = {place for place, word in enumerate(words) if word.lower() in network.cues}
    found, fresh = list(arcs), list(arcs)
    for _ in range(DEEPEST):
        taken = {word for arc in found for word in arc.cue}
        inner: dict[int, RoleArcs] = {}
        runs_of_cues = []
        for first, last in (unmarked(words, run) for run in sorted({r for a in fresh for r in runs(a.content)})):
            if last - first >= SHORTEST and any(word in telling and word not in taken for word in range(first, last)):
                runs_of_cues.append(find_run_cues(network, text, starts[first:last], ends[first:last], first))
        decided = iter(decide_arcs(network, [cue for cues in runs_of_cues for cue in cues]))
        for cues in runs_of_cues:
            for arc in merge(list(islice(decided, len(cues)))):
                best = inner.get(arc.anchor)
                if not taken & set(arc.cue) and (best is None or best.anchor_score < arc.anchor_score):
                    inner[arc.anchor] = arc
        fresh = list(inner.values())
        found += fresh
    return sorted(found, key=lambda arc: arc.anchor)


def find_run_cues(network: Network, text: str, starts: Sequence[int], ends: Sequence[int], first: int) -> list[Cued]:
    """Read one run of a content as a text of its own; give its cues, placed in the document.

    Args:
        network: The network.
        text: The whole text.
        starts: First characters of the run's words.
        ends: The ends of its words.
        first: The run's first word, in the document.
    """
    words = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    features = describe_words(text, starts, ends, [(starts[0], ends[-1])])
    windows, feeds = cut_feeds(words, features, [0])
    readings = [network.read(*feed) for feed in feeds]
    cues = find_cues(network, windows, readings, [], network.decision["inner"])
    return [cue._replace(start=cue.start + first) for cue in cues]


def unmarked(words: Sequence[str], run: tuple[int, int]) -> tuple[int, int]:
    """Give a run of words without the quotation marks at its ends."""
    first, last = run
    while first < last and words[first] in MARKS:
        first += 1
    while last > first and words[last - 1] in MARKS:
        last -= 1
    return first, last


def runs(words: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the unbroken runs of word indices, half-open."""
    place = 0
    while place < len(words):
        end = place + 1
        while end < len(words) and words[end] == words[end - 1] + 1:
            end += 1
        yield words[place], words[end - 1] + 1
        place = end

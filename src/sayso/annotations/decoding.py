"""From scores to decisions: sentences, names, trees and roles that are well formed.

Takes the scores of `network.Reading`; gives word indices. Each decision is the best one that obeys its kind's rules: a
name does not begin inside another, a sentence is one tree, a cue is one unbroken run that holds its anchor.
"""

from collections.abc import Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
OUTSIDE, SOURCE, CONTENT, CUE = range(4)
LOW = np.float32(-1e9)
SHORT_RUN = 12  # words: runs up to it are padded and decoded together


class Found(NamedTuple):
    """A name: words `first` to `last`, both included; `kind` counts the kinds in the order of their labels."""

    first: int
    last: int
    kind: int
    score: float


class Trees(NamedTuple):
    """Part of speech, head and relation of each word."""

    tags: list[str]
    heads: NDArray[np.int64]
    relations: list[str]


def decide_names(logits: Array) -> list[Found]:
    """Decide which words are names.

    Args:
        logits: (W, 9): outside, then begin and inside for each of four kinds.

    Returns:
        Names in order. Only stretches in which a name is possible at all are decoded.
    """
    scores = log_softmax(logits)
    possible = np.flatnonzero(scores[:, 0] < np.log(0.97))
    if not possible.size:
        return []
    runs = np.split(possible, np.flatnonzero(np.diff(possible) > 1) + 1)
    labelled: dict[int, list[int]] = {}
    for long, some in groupby(sorted(runs, key=len), key=lambda run: len(run) > SHORT_RUN):
        for together in ([run] for run in some) if long else [list(some)]:
            paths = label_runs([scores[run[0] : run[-1] + 1] for run in together])
            labelled.update((int(run[0]), path) for run, path in zip(together, paths, strict=True))
    found: list[Found] = []
    for first, path in sorted(labelled.items()):
        for word, label in enumerate(path, first):
            if not label:
                continue
            score = float(np.exp(scores[word, label]))
            if label % 2:
                found.append(Found(word, word, label // 2, score))
            else:
                found[-1] = found[-1]._replace(last=word, score=min(found[-1].score, score))
    return found


@cache
def name_steps(labels: int) -> Array:
    """Give what it costs to go from one label of names to the next: inside goes on with its own kind alone."""
    allowed = np.zeros((labels, labels), dtype=np.float32)
    for label in range(2, labels, 2):
        allowed[:, label] = LOW
        allowed[label - 1, label] = allowed[label, label] = 0
    return allowed


def label_runs(runs: Sequence[Array]) -> list[list[int]]:
    """Find the best allowed labels of runs of words (W, labels), all side by side (Viterbi)."""
    width, labels = max(len(run) for run in runs), runs[0].shape[1]
    padded = np.zeros((width, len(runs), labels), dtype=np.float32)
    for row, run in enumerate(runs):
        padded[: len(run), row] = run
    best = padded.copy()
    best[0, :, 2::2] = LOW
    back = np.zeros(padded.shape, dtype=np.int64)
    for word in range(1, width):
        paths = best[word - 1][:, :, None] + name_steps(labels)
        back[word] = paths.argmax(1)
        best[word] += paths.max(1)
    found: list[list[int]] = []
    for row, run in enumerate(runs):
        path = [int(best[len(run) - 1, row].argmax())]
        for word in range(len(run) - 1, 0, -1):
            path.append(int(back[word, row, path[-1]]))
        found.append(path[::-1])
    return found


def decide_tree(arcs: Array) -> NDArray[np.int64]:
    """Decide the heads of one sentence.

    Args:
        arcs: (W, W) scores, dependents in rows; the diagonal scores being the root.

    Returns:
        Heads (W,); the one root is its own head. The best tree (Chu and Liu 1965, Edmonds 1967) whose root is the word
        that scores best as one; most sentences are trees without any repair.
    """
    heads: NDArray[np.int64] = arcs.argmax(1)
    if is_tree(heads):
        return heads
    size = len(arcs)
    # A root of weight -1 in front; only the best candidate may hang from it.
    gains = np.diagonal(arcs) - np.where(np.eye(size, dtype=bool), LOW, arcs).max(1)
    root = int(gains.argmax())
    weights = np.full((size + 1, size + 1), LOW, dtype=np.float64)
    weights[1:, 1:] = arcs
    np.fill_diagonal(weights, LOW)
    weights[root + 1, :] = LOW
    weights[root + 1, 0] = 0
    chosen: NDArray[np.int64] = edmonds(weights)[1:] - 1
    chosen[root] = root
    return chosen


def is_tree(heads: NDArray[np.int64]) -> bool:
    """Tell whether heads make one tree: a single root that every word leads to."""
    if int((heads == np.arange(len(heads))).sum()) != 1:
        return False
    reached, hops = heads, 1
    while hops < len(heads):
        reached, hops = reached[reached], hops * 2
    return bool((reached == reached[0]).all())


def edmonds(weights: NDArray[np.float64]) -> NDArray[np.int64]:
    """Give the best arborescence from node 0: heads (N,), for weights (N, N) with dependents in rows."""
    heads: NDArray[np.int64] = weights.argmax(1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    size = len(weights)
    inside = np.zeros(size, dtype=bool)
    inside[cycle] = True
    rest = np.flatnonzero(~inside)
    # Contract the cycle into one node at the end.
    held = weights[cycle, heads[cycle]]
    smaller = np.full((len(rest) + 1, len(rest) + 1), float(LOW))
    smaller[:-1, :-1] = weights[np.ix_(rest, rest)]
    into = weights[np.ix_(cycle, rest)] - held[:, None]
    smaller[-1, :-1] = into.max(0) + held.sum()
    out = weights[np.ix_(rest, cycle)]
    smaller[:-1, -1] = out.max(1)
    solved = edmonds(smaller)
    result = heads.copy()
    for place, node in enumerate(rest):
        if node:
            result[node] = rest[solved[place]] if solved[place] < len(rest) else cycle[out[place].argmax()]
    entered = int(solved[-1])
    result[cycle[into[:, entered].argmax()]] = rest[entered]
    return result


def find_cycle(heads: NDArray[np.int64]) -> NDArray[np.int64] | None:
    """Find one cycle among heads that does not hold node 0."""
    state = np.zeros(len(heads), dtype=np.int64)
    state[0] = -1
    for start in range(1, len(heads)):
        path: list[int] = []
        node = start
        while state[node] == 0:
            state[node] = start
            path.append(node)
            node = int(heads[node])
        if state[node] == start:
            return np.asarray(path[path.index(node) :])
        state[path] = -1
    return None


class Roles(NamedTuple):
    """Roles (W,) of the words for one cue, and how sure they are.

    `source`, `content`, `cue` are the mean probabilities that the words of each role have it; where a role is empty,
    the probability that its likeliest word does not have it.
    """

    roles: NDArray[np.int64]
    source: float
    content: float
    cue: float


# The seven states are outside, source, content before the cue; the cue; and the same three after it.
ROLE_OF = np.asarray([OUTSIDE, SOURCE, CONTENT, CUE, OUTSIDE, SOURCE, CONTENT])
STAGE_OF = np.asarray([0, 0, 0, 1, 2, 2, 2])
# What it costs to go on in a role over the start of a line.
OVER_LINE = np.where((ROLE_OF[:, None] == ROLE_OF[None]) & (ROLE_OF != OUTSIDE), np.float32(6), np.float32(0))


def decide_roles(
    scores: Sequence[Array], anchors: Sequence[int], steps: Array, *, lines: Sequence[NDArray[np.bool_]] = ()
) -> list[Roles]:
    """Decide which words are source, content and cue, for each anchored cue.

    The states make the cue one run; the anchor is held in it; there is a content. All cues are decoded side by side.

    Args:
        scores: For each cue (W, 10): four roles; scores of beginning and of ending a run of source, content, cue.
        anchors: For each cue the index of its anchor.
        steps: (4, 4) scores of going from one role to the next.
        lines: For each cue which words (W,) begin a line; a source, cue or content hardly ever runs over from one line
            into the next (a headline is no part of the paragraph below it).

    Returns:
        One `Roles` a cue, in order.
    """
    if not scores:
        return []
    lengths = np.asarray([len(row) for row in scores])
    emit, edges = lay_out(scores, lengths, anchors, steps)
    for row, begins in enumerate(lines):
        edges[np.flatnonzero(begins[1:]), row] -= OVER_LINE
    chosen = best_path(emit, edges)
    chances = marginals(emit, edges)
    if (bare := np.flatnonzero(~(ROLE_OF[chosen] == CONTENT).any(0))).size:
        # A cue without a content is none: hold the likeliest word in it, where there is a word besides the cue.
        likeliest = chances[:, bare, CONTENT].argmax(0)
        possible = chances[likeliest, bare, CONTENT] > 0
        bare, likeliest = bare[possible], likeliest[possible]
        held = emit[:, bare].copy()
        places = np.arange(len(bare))
        held[likeliest, places] = np.where(ROLE_OF == CONTENT, held[likeliest, places], LOW)
        chosen[:, bare] = best_path(held, edges[:, bare])
    decided: list[Roles] = []
    for row, count in enumerate(lengths):
        roles = ROLE_OF[chosen[:count, row]]
        sure = chances[:count, row]
        means = [
            float(sure[roles == role, role].mean()) if (roles == role).any() else 1 - float(sure[:, role].max())
            for role in (SOURCE, CONTENT, CUE)
        ]
        decided.append(Roles(roles, *means))
    return decided


def lay_out(
    scores: Sequence[Array], lengths: NDArray[np.int64], anchors: Sequence[int], steps: Array
) -> tuple[Array, Array]:
    """Lay the scores of C cues out over seven states.

    Returns:
        Scores of states (W, C, 7) and of going from state to state before each word but the first (W - 1, C, 7, 7).
        Past the end of a shorter window every word is outside, at no cost.
    """
    width, count = int(lengths.max()), len(scores)
    padded = np.zeros((width, count, 10), dtype=np.float32)
    for row, values in enumerate(scores):
        padded[: len(values), row] = values
    past = np.arange(width)[:, None] >= lengths
    emit = padded[..., ROLE_OF]
    emit[past] = LOW
    emit[past, 4] = 0
    rows = np.arange(count)
    held = emit[anchors, rows, CUE]
    emit[anchors, rows] = LOW
    emit[anchors, rows, CUE] = held
    none = np.zeros((width, count, 1), dtype=np.float32)
    begins = np.concatenate((none, padded[..., 4:7]), -1)[..., ROLE_OF]
    ends = np.concatenate((none, padded[..., 7:10]), -1)[..., ROLE_OF]
    emit[0] += begins[0]
    emit[0, :, 4:] = LOW
    emit[lengths - 1, rows] += ends[lengths - 1, rows]
    back = STAGE_OF[None] < STAGE_OF[:, None]
    skip = (STAGE_OF[:, None] == 0) & (STAGE_OF[None] == 2)
    fixed = np.where(back | skip, LOW, steps[np.ix_(ROLE_OF, ROLE_OF)]).astype(np.float32)
    other = (ROLE_OF[:, None] != ROLE_OF[None]).astype(np.float32)
    edges: Array = fixed + other * (ends[:-1, :, :, None] + begins[1:, :, None, :])
    edges[past[1:]] = np.where(back | skip, LOW, 0)
    return emit, edges


def best_path(emit: Array, edges: Array) -> NDArray[np.int64]:
    """Find the best states (W, C) of each cue (Viterbi); the last word is the cue or after it."""
    width, count, _ = emit.shape
    rows = np.arange(count)
    best = emit[0]
    back = np.zeros((width, count, 7), dtype=np.int64)
    for word in range(1, width):
        paths = best[:, :, None] + edges[word - 1]
        back[word] = paths.argmax(1)
        best = paths.max(1) + emit[word]
    chosen = np.zeros((width, count), dtype=np.int64)
    chosen[-1] = best[:, CUE:].argmax(1) + CUE
    for word in range(width - 1, 0, -1):
        chosen[word - 1] = back[word, rows, chosen[word]]
    return chosen


def marginals(emit: Array, edges: Array) -> NDArray[np.float64]:
    """Give the probability of each role for each word and cue (W, C, 4), over all well-formed sequences."""
    width, count, _ = emit.shape
    local = np.exp((emit - emit.max(-1, keepdims=True)).astype(np.float64))
    high = edges.max((-1, -2), keepdims=True)
    moves = np.exp((edges - high).astype(np.float64))
    forward, backward = np.zeros((width, count, 7)), np.zeros((width, count, 7))
    forward[0] = local[0] / local[0].sum(-1, keepdims=True)
    for word in range(1, width):
        now = (forward[word - 1][:, None] @ moves[word - 1])[:, 0] * local[word]
        forward[word] = now / np.maximum(now.sum(-1, keepdims=True), 1e-300)
    backward[-1, :, CUE:] = 1
    for word in range(width - 1, 0, -1):
        now = (moves[word - 1] @ (local[word] * backward[word])[..., None])[..., 0]
        backward[word - 1] = now / np.maximum(now.sum(-1, keepdims=True), 1e-300)
    both = forward * backward
    both /= np.maximum(both.sum(-1, keepdims=True), 1e-300)
    return np.stack([both[..., role == ROLE_OF].sum(-1) for role in range(4)], -1)


def log_softmax(logits: Array) -> Array:
    """Turn scores into log-probabilities over the last axis."""
    shifted = logits - logits.max(-1, keepdims=True)
    result: Array = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return result

"""From scores to decisions: sentences, names, trees and roles that are well formed.

Takes the scores of `network.Reading`; gives word indices. Each decision is the best one that obeys its kind's rules: a
name does not begin inside another, a sentence is one tree, a cue is one unbroken run that holds its anchor.
"""

from collections.abc import Sequence
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
OUTSIDE, SOURCE, CONTENT, CUE = range(4)
LOW = np.float32(-1e9)
SHORT_RUN = 12  # words: runs up to it are decoded together, so are those up to twice as long, four times …


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
    # Runs of like lengths are padded and decoded together.
    for _, some in groupby(sorted(runs, key=len), key=lambda run: ((len(run) - 1) // SHORT_RUN).bit_length()):
        together = list(some)
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
    steps = name_steps(labels).T  # to each label, from which one
    back = np.zeros(padded.shape, dtype=np.int64)
    for word in range(1, width):
        paths = best[word - 1][:, None] + steps
        paths.argmax(2, out=back[word])
        best[word] += paths.max(2)
    ends, before = best.argmax(2).tolist(), back.tolist()
    found: list[list[int]] = []
    for row, run in enumerate(runs):
        path = [ends[len(run) - 1][row]]
        for word in range(len(run) - 1, 0, -1):
            path.append(before[word][row][path[-1]])
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
# Going back from a later stage to an earlier one, or past the cue, is no way; any other costs what its two roles cost.
NO_WAY = (STAGE_OF[None] < STAGE_OF[:, None]) | ((STAGE_OF[:, None] == 0) & (STAGE_OF[None] == 2))
WAYS = np.where(NO_WAY, 16, 4 * ROLE_OF[:, None] + ROLE_OF[None]).ravel()
OTHER = 1 - np.eye(4, dtype=np.float32)
# What it costs to go on in a role over the start of a line.
OVER_LINE = np.where((OTHER == 0) & (np.arange(4) != OUTSIDE), np.float32(6), np.float32(0))


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
        edges[np.flatnonzero(begins[1:]), :, :, row] -= OVER_LINE
    chosen = best_path(emit, edges)
    chances = marginals(emit, edges)
    if (bare := np.flatnonzero(~(ROLE_OF[chosen] == CONTENT).any(0))).size:
        # A cue without a content is none: hold the likeliest word in it, where there is a word besides the cue.
        likeliest = chances[CONTENT][:, bare].argmax(0)
        possible = chances[CONTENT, likeliest, bare] > 0
        bare, likeliest = bare[possible], likeliest[possible]
        held = emit[:, :, bare]
        places = np.arange(len(bare))
        held[likeliest, :, places] = np.where(ROLE_OF == CONTENT, held[likeliest, :, places], LOW)
        chosen[:, bare] = best_path(held, edges[..., bare])
    decided: list[Roles] = []
    for row, count in enumerate(lengths.tolist()):
        roles, sure = ROLE_OF[chosen[:count, row]], chances[:, :count, row]
        decided.append(Roles(roles, *(sureness(roles, sure, role) for role in (SOURCE, CONTENT, CUE))))
    return decided


def sureness(roles: NDArray[np.int64], sure: NDArray[np.float64], role: int) -> float:
    """Give how sure a role is, as in `Roles`, from the probabilities (4, W) of the words."""
    own = sure[role, roles == role]
    return float(own.mean()) if own.size else 1 - float(sure[role].max())


def lay_out(
    scores: Sequence[Array], lengths: NDArray[np.int64], anchors: Sequence[int], steps: Array
) -> tuple[Array, Array]:
    """Lay the scores of C cues out, the cues last, so that each step over the words is taken for all of them at once.

    Returns:
        Scores of the seven states (W, 7, C), and of going from role to role before each word but the first
        (W - 1, 4, 4, C). Past the end of a shorter window every word is outside, at no cost.
    """
    width, count = int(lengths.max()), len(scores)
    padded = np.zeros((width, 10, count), dtype=np.float32)
    for row, values in enumerate(scores):
        padded[: len(values), :, row] = values
    past, behind = np.nonzero(np.arange(width)[:, None] >= lengths)
    emit = padded[:, ROLE_OF]
    emit[past, :, behind] = LOW
    emit[past, 4, behind] = 0
    rows = np.arange(count)
    held = emit[anchors, CUE, rows]
    emit[anchors, :, rows] = LOW
    emit[anchors, CUE, rows] = held
    begins, ends = np.zeros((2, width, 4, count), dtype=np.float32)
    begins[:, 1:], ends[:, 1:] = padded[:, 4:7], padded[:, 7:10]
    emit[0] += begins[0][ROLE_OF]
    emit[0, 4:] = LOW
    emit[lengths - 1, :, rows] += ends[lengths - 1, :, rows][:, ROLE_OF]
    edges: Array = steps[..., None] + OTHER[..., None] * (ends[:-1, :, None] + begins[1:, None])
    edges[past - 1, :, :, behind] = 0
    return emit, edges


def spread(roles: NDArray[Any], none: float) -> NDArray[Any]:
    """Spread what is told of going from role to role (W, 4, 4, C) over states (W, 7, 7, C); `none`: there is no way."""
    width, _, _, count = roles.shape
    told = np.full((width, 17, count), none, dtype=roles.dtype)
    told[:, :16] = roles.reshape(width, 16, count)
    return told[:, WAYS].reshape(width, 7, 7, count)


def best_path(emit: Array, edges: Array) -> NDArray[np.int64]:
    """Find the best states (W, C) of each cue (Viterbi); the last word is the cue or after it."""
    width, _, count = emit.shape
    rows = np.arange(count)
    ways = spread(edges, float(LOW))
    best = emit[0]
    back = np.zeros((width, 7, count), dtype=np.int64)
    for word in range(1, width):
        paths = best[:, None] + ways[word - 1]
        paths.argmax(0, out=back[word])
        best = np.maximum.reduce(paths, axis=0)
        best += emit[word]
    chosen = np.zeros((width, count), dtype=np.int64)
    chosen[-1] = best[CUE:].argmax(0) + CUE
    for word in range(width - 1, 0, -1):
        chosen[word - 1] = back[word, chosen[word], rows]
    return chosen


def marginals(emit: Array, edges: Array) -> NDArray[np.float64]:
    """Give the probability of each role for each word and cue (4, W, C), over all well-formed sequences."""
    width, _, count = emit.shape
    local = np.exp((emit - emit.max(1, keepdims=True)).astype(np.float64))
    moves = spread(np.exp((edges - edges.max((1, 2), keepdims=True)).astype(np.float64)), 0)
    forward, backward = np.zeros((width, 7, count)), np.zeros((width, 7, count))
    forward[0] = scaled(local[0])
    for word in range(1, width):
        forward[word] = scaled(np.add.reduce(forward[word - 1][:, None] * moves[word - 1], axis=0) * local[word])
    backward[-1, CUE:] = 1
    for word in range(width - 1, 0, -1):
        backward[word - 1] = scaled(np.add.reduce(moves[word - 1] * (local[word] * backward[word]), axis=1))
    both = scaled((forward * backward).swapaxes(0, 1))
    return np.stack([both[role == ROLE_OF].sum(0) for role in range(4)])


def scaled(weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Scale weights (K, …) so that they sum to one, or to nothing if they do."""
    total = np.add.reduce(weights, axis=0)
    result: NDArray[np.float64] = weights / np.maximum(total, 1e-300, out=total)
    return result


def log_softmax(logits: Array) -> Array:
    """Turn scores into log-probabilities over the last axis."""
    shifted = logits - logits.max(-1, keepdims=True)
    result: Array = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return result

"""Decisions: the best among those that are well formed, proved against trying them all."""

import itertools

import numpy as np
import pytest
from numpy.typing import NDArray

from sayso.annotations.decoding import CONTENT, CUE, Found, decide_names, decide_roles, decide_tree, is_tree

Array = NDArray[np.float32]


def best_tree(arcs: Array, root: int) -> float:
    """Try all trees with this root."""
    size = len(arcs)
    best = -np.inf
    for heads in itertools.product(range(size), repeat=size):
        array = np.asarray(heads)
        if array[root] == root and is_tree(array):
            best = max(best, float(arcs[np.arange(size), array].sum()))
    return best


@pytest.mark.parametrize("seed", range(20))
def test_the_best_tree_is_found(seed: int) -> None:
    """A tree is always given, and none with the same root scores better."""
    arcs = np.random.default_rng(seed).normal(size=(5, 5)).astype(np.float32)
    heads = decide_tree(arcs)
    assert is_tree(heads)
    root = int(np.flatnonzero(heads == np.arange(5))[0])
    assert arcs[np.arange(5), heads].sum() == pytest.approx(best_tree(arcs, root), abs=1e-4)


def test_a_cycle_is_no_tree() -> None:
    """Heads that lead in a circle, or two roots, are refused."""
    assert not is_tree(np.asarray([1, 0, 2]))
    assert not is_tree(np.asarray([0, 1, 0]))
    assert is_tree(np.asarray([1, 1, 1]))


def path_score(scores: Array, roles: tuple[int, ...], steps: Array) -> float:
    """Score a sequence of roles by the definition."""
    total = 0.0
    for word, role in enumerate(roles):
        total += float(scores[word, role])
        before = roles[word - 1] if word else None
        after = roles[word + 1] if word + 1 < len(roles) else None
        if before is not None:
            total += float(steps[before, role])
        if role and before != role:
            total += float(scores[word, 3 + role])
        if role and after != role:
            total += float(scores[word, 6 + role])
    return total


def sequences(scores: Array, anchor: int, steps: Array) -> dict[tuple[int, ...], float]:
    """Score all sequences with one run of cue words around the anchor."""
    return {
        roles: path_score(scores, roles, steps)
        for roles in itertools.product(range(4), repeat=len(scores))
        if roles[anchor] == CUE and [key for key, _ in itertools.groupby(roles)].count(CUE) == 1
    }


@pytest.mark.parametrize("seed", range(12))
def test_the_best_roles_are_found(seed: int) -> None:
    """The best sequence is chosen; where it has no content, the best that has one at the likeliest word."""
    rng = np.random.default_rng(seed)
    scores = rng.normal(size=(6, 10)).astype(np.float32) * 2
    steps = rng.normal(size=(4, 4)).astype(np.float32)
    anchor = int(rng.integers(6))
    scored = sequences(scores, anchor, steps)
    wanted = max(scored, key=lambda roles: scored[roles])
    if CONTENT not in wanted:
        likely = [sum(np.exp(s) for roles, s in scored.items() if roles[word] == CONTENT) for word in range(6)]
        held = int(np.argmax(likely))
        wanted = max((roles for roles in scored if roles[held] == CONTENT), key=lambda roles: scored[roles])
    assert tuple(decide_roles([scores], [anchor], steps)[0].roles.tolist()) == wanted


def test_cues_decoded_together_are_decoded_alike() -> None:
    """A cue gets the same roles alone and beside cues of longer windows."""
    rng = np.random.default_rng(5)
    many = [rng.normal(size=(size, 10)).astype(np.float32) for size in (3, 9, 1, 5)]
    steps = rng.normal(size=(4, 4)).astype(np.float32)
    together = decide_roles(many, [1, 4, 0, 4], steps)
    for scores, anchor, decided in zip(many, [1, 4, 0, 4], together, strict=True):
        assert decide_roles([scores], [anchor], steps)[0].roles.tolist() == decided.roles.tolist()


def test_names_begin_before_they_go_on() -> None:
    """A name cannot go on that has not begun, nor change its kind inside."""
    logits = np.full((5, 9), -5, dtype=np.float32)
    for word, label in enumerate((1, 2, 0, 4, 0)):
        logits[word, label] = 5
    logits[3, 3] = 3
    assert [found[:3] for found in decide_names(logits)] == [(0, 1, 0), (3, 3, 1)]
    assert isinstance(decide_names(logits)[0], Found)


def test_no_cues_no_roles() -> None:
    """A document without a cue asks nothing."""
    assert decide_roles([], [], np.zeros((4, 4), dtype=np.float32)) == []


def test_role_scores_are_probabilities() -> None:
    """The scores of roles are those of all well-formed sequences, proved against adding them all up."""
    rng = np.random.default_rng(3)
    scores = rng.normal(size=(5, 10)).astype(np.float32) * 2
    steps = rng.normal(size=(4, 4)).astype(np.float32)
    sums = np.zeros((5, 4))
    for roles, score in sequences(scores, 2, steps).items():
        sums[np.arange(5), roles] += np.exp(score)
    chances = sums / sums.sum(1, keepdims=True)
    (decided,) = decide_roles([scores], [2], steps)
    for role, given in ((1, decided.source), (2, decided.content), (3, decided.cue)):
        words = decided.roles == role
        wanted = chances[words, role].mean() if words.any() else 1 - chances[:, role].max()
        assert given == pytest.approx(wanted, abs=1e-3)

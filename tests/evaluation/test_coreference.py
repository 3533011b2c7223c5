"""Coreference scores, on clusters small enough to be counted by hand."""

import pytest

from evaluation.coreference import Cluster, Shares, add, conll, count_clusters

A, B, C, D, E = ((number, number) for number in range(5))


def cluster(*spans: tuple[int, int]) -> Cluster:
    return frozenset(spans)


def test_the_same_clusters_are_all_right() -> None:
    """Every score is a hundred."""
    gold = [cluster(A, B), cluster(C)]
    counts = count_clusters(gold, gold)
    assert [counts[name].f1 for name in ("mentions", "MUC", "B3", "CEAFe")] == [100.0] * 4
    assert conll(counts) == 100.0


def test_an_example_of_the_literature() -> None:
    """{a b c} {d e} against {a b} {c d e}: two of three links either way; B³ 11/15; CEAFe 4/5."""
    counts = count_clusters([cluster(A, B, C), cluster(D, E)], [cluster(A, B), cluster(C, D, E)])
    assert (counts["MUC"].precision, counts["MUC"].recall) == pytest.approx((200 / 3, 200 / 3))
    assert (counts["B3"].precision, counts["B3"].recall) == pytest.approx((1100 / 15, 1100 / 15))
    assert counts["CEAFe"].f1 == pytest.approx(80.0)


def test_precision_and_recall_of_members_differ() -> None:
    """One cluster for everything: each mention finds all of its own, among others."""
    counts = count_clusters([cluster(A, B), cluster(C)], [cluster(A, B, C)])
    assert counts["B3"].recall == 100.0
    assert counts["B3"].precision == pytest.approx(500 / 9)


def test_nothing_found_is_nothing_right() -> None:
    """No division by nothing."""
    counts = count_clusters([cluster(A, B)], [])
    assert [shares.f1 for shares in counts.values()] == [0.0] * 4


def test_documents_add() -> None:
    """Counts of two documents add up part by part."""
    one = count_clusters([cluster(A, B)], [cluster(A, B)])
    assert add([one, one])["B3"] == Shares(4, 4, 4, 4)

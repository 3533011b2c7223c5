"""Statements that are one and the same are one row."""

from pathlib import Path

from sayso.schema import LinkKind, StatementLink
from sayso.views.dossier.index import Index
from sayso.views.dossier.propositions import group, propositions_of
from tests.views.dossier.quarrel import material


def link(a: str, b: str, score: float = 0.9) -> StatementLink:
    return StatementLink(LinkKind.SAME, a, b, score, "")


def test_pairs_that_are_linked_are_one_group() -> None:
    """Statements that nothing links stay alone."""
    assert group("abcd", [link("a", "b"), link("b", "c"), link("a", "c")]) == [["a", "b", "c"], ["d"]]
    assert group("ab", []) == [["a"], ["b"]]


def test_a_chain_is_no_group() -> None:
    """Two groups become one only where half of their pairs are linked, the surest link first."""
    chain = [link("a", "b", 0.9), link("b", "c", 0.8), link("c", "d", 0.7)]
    assert group("abcd", chain) == [["a", "b", "c"], ["d"]]
    assert group("abcd", [link("b", "c", 0.9), link("a", "b", 0.5), link("c", "d", 0.4)]) == [["a", "b", "c"], ["d"]]


def test_a_link_to_itself_ties_nothing() -> None:
    """A statement that a link names twice stays as it is."""
    assert group("ab", [link("a", "a")]) == [["a"], ["b"]]


def test_what_is_disputed_comes_first(tmp_path: Path) -> None:
    """Then what most reports carry; the shortest telling statement stands for its group."""
    index = Index(material(tmp_path))
    rows = propositions_of(index)
    assert [(row.disputed, [index.mark(each) for each in row.statements]) for row in rows] == [
        (True, ["A2", "B2"]),
        (True, ["A1"]),
        (False, ["A3"]),
        (False, ["B1"]),
    ]
    assert index.mark(rows[0].lead) == "A2"

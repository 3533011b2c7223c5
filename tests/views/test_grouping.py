"""What is tied in pairs is put together."""

from sayso.views.grouping import group


def test_pairs_that_are_tied_are_one_group() -> None:
    """What nothing ties stays alone."""
    assert group("abcd", [("a", "b", 0.9), ("b", "c", 0.9), ("a", "c", 0.9)]) == [["a", "b", "c"], ["d"]]
    assert group("ab", []) == [["a"], ["b"]]


def test_a_chain_is_no_group() -> None:
    """Two groups become one only where half of their pairs are tied, the surest tie first."""
    assert group("abcd", [("a", "b", 0.9), ("b", "c", 0.8), ("c", "d", 0.7)]) == [["a", "b", "c"], ["d"]]
    assert group("abcd", [("b", "c", 0.9), ("a", "b", 0.5), ("c", "d", 0.4)]) == [["a", "b", "c"], ["d"]]


def test_a_tie_to_itself_ties_nothing() -> None:
    """A row that a tie names twice stays as it is."""
    assert group("ab", [("a", "a", 0.9)]) == [["a"], ["b"]]

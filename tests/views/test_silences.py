"""What reports leave out is shown once, in the order of the texts."""

from sayso.schema import Omission
from sayso.views.silences import Silence, silences_of

PLACES = {"a1": (0, 1), "a2": (0, 2), "a3": (0, 3), "b1": (1, 1), "b2": (1, 2)}


def test_what_one_report_leaves_out_stands_together() -> None:
    """The reason once, the statements by their places, whatever order they come in."""
    rows = [Omission(("a3", "b2"), ("d",), "two carry it"), Omission(("a1", "b1"), ("d",), "two carry it")]
    assert silences_of(rows, PLACES.__getitem__) == [Silence(("d",), "two carry it", ("a1", "a3"))]


def test_one_thing_is_left_out_once() -> None:
    """Of two pieces that the other report has as one, the first; another report that is silent has its own line."""
    rows = [
        Omission(("a1", "b1"), ("d",), "two carry it"),
        Omission(("b1", "a2"), ("d",), "two carry it"),
        Omission(("a2", "b1"), ("e",), "two carry it"),
    ]
    found = silences_of(rows, PLACES.__getitem__)
    assert [(row.documents, row.statements) for row in found] == [(("d",), ("a1",)), (("e",), ("a2",))]


def test_another_reason_has_a_line_of_its_own() -> None:
    """Others carry it."""
    rows = [Omission(("a1", "b1"), ("d",), "two carry it"), Omission(("a2", "b2"), ("d",), "three do")]
    assert [row.because for row in silences_of(rows, PLACES.__getitem__)] == ["two carry it", "three do"]

"""Figures side by side: each value once, and no pair for each of the equal figures that it might name."""

import pytest

from sayso.schema import Comparison, FigureLink, FigureRelation
from sayso.views.figures import counted_most, rows_of
from sayso.views.side_by_side import show_comparison
from sayso.views.terminal import open_output
from tests.linkage.affairs import report

SAME, CONFLICT, COMPATIBLE = FigureRelation.SAME, FigureRelation.CONFLICT, FigureRelation.COMPATIBLE


def place(figure: str) -> tuple[int, int]:
    """Take the letter of a figure for its report, and its number for where it stands there."""
    return ord(figure[0]) - ord("a"), int(figure[1:])


def link(relation: FigureRelation, a: str, b: str) -> FigureLink:
    return FigureLink(relation, a, b, f"{a} and {b}")


def test_equal_figures_are_one_row() -> None:
    """By publication, with all links among them; a chain of pairs is no group, and its last pair stays a pair."""
    links = [link(SAME, b, a) for a, b in (("a1", "b1"), ("a1", "c1"), ("b1", "c1"), ("c1", "d1"))]
    rows = rows_of(links, place)
    assert [(row.figures, len(row.links), row.more) for row in rows] == [
        (("a1", "b1", "c1"), 3, 0),
        (("d1", "c1"), 1, 0),
    ]


def test_equal_figures_that_are_left_in_pairs_stand_with_the_one_they_share() -> None:
    """They are the same as that one, and nothing tells that they are the same as each other."""
    group = [link(SAME, "a1", "a2"), link(SAME, "a1", "b1"), link(SAME, "a2", "b1")]
    links = [*group, *(link(SAME, "a2", other) for other in ("d1", "c1", "e1"))]
    assert [(row.figures, len(row.links), row.more) for row in rows_of(links, place)] == [
        (("a2", "c1", "d1", "e1"), 3, 0),
        (("a1", "a2", "b1"), 3, 0),
    ]


def test_pairs_of_the_same_figures_are_counted_with_the_first() -> None:
    """What stands for them is of two reports, where one is; another relation is another row."""
    links = [
        *(link(SAME, "a1", "a2"), link(SAME, "a1", "b1"), link(SAME, "a2", "b1")),
        *(link(CONFLICT, "b2", "b1"), link(CONFLICT, "b2", "a2"), link(CONFLICT, "a1", "b2")),
        link(COMPATIBLE, "a1", "b2"),
    ]
    rows = rows_of(links, place)
    assert [(row.relation, row.figures, row.more) for row in rows] == [
        (CONFLICT, ("a1", "b2"), 2),
        (COMPATIBLE, ("a1", "b2"), 0),
        (SAME, ("a1", "a2", "b1"), 0),
    ]
    assert sorted(each.because for row in rows for each in row.links) == sorted(each.because for each in links)


def test_what_most_reports_have_comes_first() -> None:
    """Of one relation; figures of one report come last."""
    pairs = (("a1", "a2"), ("a3", "b3"), ("b4", "c4"), ("b4", "d4"), ("c4", "d4"))
    links = [link(SAME, *pair) for pair in pairs]
    assert [len(row.figures) for row in rows_of(links, place)] == [3, 2, 2]
    assert rows_of(links, place)[-1].figures == ("a1", "a2")


COUNTED = {
    "what most of them count": (["crew", "passengers", "Passengers"], "passengers"),
    "of several the first": (["crew", "passengers"], "crew"),
    "where some do not say it": (["", "crew"], "crew"),
    "nothing": (["", " "], ""),
}


@pytest.mark.parametrize(("words", "counted"), COUNTED.values(), ids=COUNTED)
def test_what_equal_figures_count(words: list[str], counted: str) -> None:
    """A bare value tells a reader nothing."""
    assert counted_most(words) == counted


def test_how_they_read(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The value in all its forms, then each sentence once, with all reports that have it."""
    monkeypatch.setenv("COLUMNS", "120")
    boats = "Forty boats fish off the pier, the union said.\n"
    records = (
        report(boats, "Harbour Post", "2024-07-11"),
        report(boats, "Town Crier", "2024-07-12"),
        report("The union said that 40 boats fish off the pier. Later 52 boats will fish off the pier.\n", "Bell"),
    )
    figures = [record.quantities[0].id for record in records]
    other = records[2].quantities[1].id
    made = Comparison(
        figures=(
            *(FigureLink(SAME, a, b, "the same") for a, b in zip(figures, [*figures[1:], figures[0]], strict=True)),
            *(FigureLink(CONFLICT, figure, other, "forty and 52: they part") for figure in figures),
        )
    )
    show_comparison(open_output(), records, made)
    shown = " ".join(capsys.readouterr().out.partition("figures")[2].partition("voice")[0].split())
    assert shown == (
        "conflict: forty and 52: they part"
        " A Forty boats fish off the pier, the union said. C Later 52 boats will fish off the pier."
        " and 2 more pairs of the same figures"
        " same: Forty, 40; boats; in 3 reports"
        " A, B Forty boats fish off the pier, the union said. C The union said that 40 boats fish off the pier."
    )

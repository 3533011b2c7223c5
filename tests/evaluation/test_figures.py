"""Scoring of figures: what counts as found and as right, and what the marked sentences are made of."""

import json

import pytest

from evaluation.challenge_set import Half
from evaluation.figures import MARKS, SECOND, Answer, add, count_agreement, count_sentence, is_place, is_value, load

FIGURE = Answer((10, 14), 40.0, 40.0, "percent", "about", None, (20, 30), (32, 40))


def test_all_right() -> None:
    """A figure that is told as it was marked is right in everything that there is to it."""
    counts = count_sentence([FIGURE], [FIGURE])
    assert {name: tuple(count) for name, count in counts.items()} == {
        "figures": (1, 1, 1),
        "value": (1, 1, 1),
        "unit": (1, 1, 1),
        "hedge": (1, 1, 1),
        "change": (0, 0, 0),
        "part": (1, 1, 1),
        "whole": (1, 1, 1),
    }


WRONG = {
    "another place": (FIGURE._replace(span=(50, 54)), "figures"),
    "another value": (FIGURE._replace(low=41.0), "value"),
    "open above": (FIGURE._replace(high=None), "value"),
    "another unit": (FIGURE._replace(unit="share"), "unit"),
    "another hedge": (FIGURE._replace(hedge="at least"), "hedge"),
    "another part": (FIGURE._replace(part=(28, 60)), "part"),
    "no whole": (FIGURE._replace(whole=None), "whole"),
}


@pytest.mark.parametrize(("found", "column"), WRONG.values(), ids=WRONG)
def test_what_is_wrong(found: Answer, column: str) -> None:
    """What differs from the marks is expected and not right."""
    count = count_sentence([found], [FIGURE])[column]
    assert (count.right, count.expected) == (0, 1)


def test_a_change_that_is_none_is_given_and_not_right() -> None:
    """What was not marked but is told counts against precision."""
    assert tuple(count_sentence([FIGURE._replace(change="rise")], [FIGURE])["change"]) == (0, 1, 0)


def test_each_figure_is_met_once() -> None:
    """Two figures found in one place are one right and one too many."""
    assert tuple(count_sentence([FIGURE, FIGURE], [FIGURE])["figures"]) == (1, 2, 1)


def test_values_and_places_are_compared_with_some_slack() -> None:
    """A third is 0.333; half of the characters in common make the same place."""
    assert is_value(0.3333, 1 / 3)
    assert not is_value(3, None)
    assert is_place((0, 10), (0, 20))
    assert not is_place((0, 10), (8, 20))


def test_the_marks_are_enough_and_divided() -> None:
    """Two hundred figures in sentences drawn at random, each half with its own reports."""
    halves = {half: load(half) for half in Half}
    drawn = [row for rows in halves.values() for row in rows if "drawn" not in row]
    assert sum(len(row["figures"]) for row in drawn) >= 200
    reports = [{row["report"] for row in rows} for rows in halves.values()]
    assert not reports[0] & reports[1]
    assert all(row["id"] % 2 == 0 for row in halves[Half.DEV])


def test_every_mark_stands_in_its_sentence() -> None:
    """Offsets of a mark lie in the sentence that it was made in."""
    for path in (MARKS, SECOND):
        for row in json.loads(path.read_text("utf-8")):
            start, end = row["sentence"]
            places = [mark[name] for mark in row["figures"] for name in ("span", "part", "whole") if mark[name]]
            assert all(start <= first < last <= end for first, last in places), row["id"]


def test_the_second_reading_covers_both_halves() -> None:
    """At least sixty figures were marked twice, of both halves."""
    rows = json.loads(SECOND.read_text("utf-8"))
    assert sum(len(row["figures"]) for row in rows) >= 60
    assert {row["id"] % 2 for row in rows} == {0, 1}
    assert add(count_agreement())["value"].f1 > 90

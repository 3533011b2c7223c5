"""The score of links: what counts as met, right and found."""

from evaluation.challenge_set import Half
from evaluation.links import Place, count_kinds, lies_in, load_events, meets
from sayso.schema import Span

HERE = Place("r1", (Span(10, 20),), (Span(0, 5), Span(5, 9), Span(10, 20)))
THERE = Place("r2", (Span(30, 40),), (Span(30, 40),))
MARK = {"kind": "same", "a": ["r2", 35, 60], "b": ["r1", 12, 14], "must": True}


def test_a_statement_lies_in_a_mark() -> None:
    """Its content meets it, or source, cue and content cover more than half of it; of that report alone."""
    assert lies_in(HERE, ["r1", 19, 90])
    assert lies_in(HERE, ["r1", 0, 9])
    assert not lies_in(HERE, ["r1", 20, 90])
    assert not lies_in(HERE, ["r2", 10, 20])


def test_both_ends_count_in_either_order() -> None:
    """A link has no first end where it is scored."""
    assert meets(HERE, THERE, MARK)
    assert meets(THERE, HERE, MARK)
    assert not meets(HERE, HERE, MARK)


def test_counts() -> None:
    """What is found is right if a mark of its kind is met; a mark that need not be found is not missed."""
    optional = MARK | {"must": False, "a": ["r2", 70, 80]}
    found = [("same", HERE, THERE), ("same", HERE, HERE), ("denies", HERE, THERE)]
    precision, recall = count_kinds(("same",), [MARK, optional], found)
    assert (precision.right, precision.found) == (1, 2)
    assert (recall.right, recall.found) == (1, 1)
    assert count_kinds(("denies",), [MARK], found)[0].right == 0


def test_the_halves_are_apart() -> None:
    """Even numbers are for development; both readers marked the same events."""
    halves = [{event["number"] for event in load_events("first", half)} for half in (Half.DEV, Half.GATE)]
    assert not halves[0] & halves[1]
    assert [len(half) for half in halves] == [12, 12]
    assert halves[0] == {event["number"] for event in load_events("second", Half.DEV)}

"""Spans become brackets that never cross, and no character gains or loses a label."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.schema import Span
from sayso.views.nesting import Mark, nest_spans

LENGTH = 12
spans = st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(lambda pair: Span(*sorted(pair)))
marks = st.lists(st.builds(Mark, spans, st.sampled_from("abc")), max_size=6)


def draw(marked: list[Mark], length: int = 8) -> str:
    """Write steps as brackets."""
    signs = {("open", False): "(", ("open", True): "(…", ("close", False): ")", ("close", True): "…)"}
    return "".join(
        "01234567"[step.span.start : step.span.end] if step.kind == "text" else signs[step.kind, step.cut] + step.label
        for step in nest_spans(marked, length)
    )


DRAWN = {
    "none": ([], "01234567"),
    "apart": ([Mark(Span(0, 2), "a"), Mark(Span(4, 8), "b")], "(a01)a23(b4567)b"),
    "beside each other": ([Mark(Span(0, 2), "a"), Mark(Span(2, 4), "b")], "(a01)a(b23)b4567"),
    "one in another": ([Mark(Span(2, 4), "b"), Mark(Span(0, 6), "a")], "(a01(b23)b45)a67"),
    "one in another, from its start": ([Mark(Span(0, 2), "b"), Mark(Span(0, 6), "a")], "(a(b01)b2345)a67"),
    "equal: in the order given": ([Mark(Span(0, 2), "a"), Mark(Span(0, 2), "b")], "(a(b01)b)a234567"),
    "crossing": ([Mark(Span(0, 4), "a"), Mark(Span(2, 6), "b")], "(a01(b23…)b)a(…b45)b67"),
    "empty": ([Mark(Span(3, 3), "a")], "01234567"),
}


@pytest.mark.parametrize(("marked", "drawn"), DRAWN.values(), ids=DRAWN)
def test_brackets(marked: list[Mark], drawn: str) -> None:
    """Brackets nest; where spans cross, one is cut in two."""
    assert draw(marked) == drawn


@given(marks)
def test_every_character_keeps_its_labels(marked: list[Mark]) -> None:
    """Brackets are balanced, the text is covered once, and each character stands in just the spans that hold it."""
    stack: list[Mark] = []
    seen: list[list[str]] = []
    for step in nest_spans(marked, LENGTH):
        if step.kind == "open":
            stack.append(Mark(step.span, step.label))
        elif step.kind == "close":
            assert stack.pop() == Mark(step.span, step.label)
        else:
            assert step.span.start == len(seen)
            seen += [sorted(mark.label for mark in stack)] * (step.span.end - step.span.start)
    assert not stack
    assert seen == [
        sorted(mark.label for mark in marked if mark.span.start <= at < mark.span.end) for at in range(LENGTH)
    ]


@given(marks)
def test_each_mark_opens_and_closes_once(marked: list[Mark]) -> None:
    """However often a span is cut, it has one beginning and one end."""
    whole = [mark for mark in marked if mark.span.start < mark.span.end]
    steps = nest_spans(marked, LENGTH)
    for kind in ("open", "close"):
        ends = [Mark(step.span, step.label) for step in steps if step.kind == kind and not step.cut]
        assert sorted(ends) == sorted(whole)

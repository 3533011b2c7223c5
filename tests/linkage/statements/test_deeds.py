"""What kinds of deed a text tells of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.linkage.statements.deeds import GUILT, deeds_in_common, deeds_of, kinds

TOLD = {
    "a verb in any form": ("They were manipulating the count.", {"rigging"}),
    "a phrase": ("The ferry was shot down.", {"the downing or sinking of something"}),
    "words of two kinds": ("She bribed the guard and stole the plans.", {"bribery", "theft"}),
    "behind quotation marks": ("a “rigged” vote", {"rigging"}),
    "nothing": ("The weather in Odran was fine.", set()),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_what_a_text_tells_of(text: str, expected: set[str]) -> None:
    """By its words, whatever their form, and by phrases."""
    assert deeds_of(text) == expected


def test_mere_guilt_is_common_to_nothing() -> None:
    """Who denies any wrongdoing may mean whatever he is accused of."""
    assert deeds_in_common(frozenset({GUILT, "theft"}), frozenset({GUILT, "bribery"})) == frozenset()
    assert deeds_in_common(frozenset({GUILT, "theft"}), frozenset({"theft"})) == {"theft"}


@given(st.text(max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    """Whatever stands there, the kinds are listed ones."""
    assert deeds_of(text) <= set(kinds().values())

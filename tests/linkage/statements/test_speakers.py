"""What speakers have in common is the same, two by two and all at once."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.linkage.statements.sayings import Speaker
from sayso.linkage.statements.speakers import by_speakers, by_speakers_among, is_one, titles

NAMES = ("ilves", "brandt", "union", "north", "south", min(titles()))
SIDES = ("north", "south")
SETS = st.frozensets(st.sampled_from(NAMES), max_size=3)
ENTITIES = st.frozensets(st.sampled_from(("a-1", "a-2", "body odran union", "ISL")), max_size=2)
SPEAKERS = st.lists(st.builds(Speaker, ENTITIES, SETS, SETS, SETS, st.just("somebody")), min_size=1, max_size=4)


@given(SPEAKERS, SPEAKERS)
def test_tables_hold_what_each_pair_has(first: list[Speaker], second: list[Speaker]) -> None:
    """A row for each of the first, a column for each of the second."""
    tables = by_speakers_among(first, second)
    for row, one in enumerate(first):
        for column, other in enumerate(second):
            expected = by_speakers(one, other)
            assert {name: float(table[row, column]) for name, table in tables.items()} == expected


def test_a_title_makes_nobody_one() -> None:
    """Many are ministers; a surname that two have in common is another matter."""
    title = frozenset({min(titles())})
    plain = Speaker(frozenset(), frozenset(), frozenset(), title, "the minister")
    assert by_speakers(plain, plain)["names"] == 1.0
    assert by_speakers(plain, plain)["same speaker"] == 0.0
    named = Speaker(frozenset(), frozenset(), frozenset({"ilves"}), title, "Ilves")
    assert by_speakers(named, named)["same speaker"] == 1.0
    assert np.array_equal(by_speakers_among([plain], [named])["other surname"], [[False]])


def test_two_who_are_known_are_not_one_for_a_word() -> None:
    """Unless the name of one is a part of the other's."""
    army = Speaker(frozenset({"body army"}), frozenset(), frozenset(), frozenset({"army", "odran"}), "the army")
    paper = Speaker(frozenset({"body times"}), frozenset(), frozenset(), frozenset({"times", "odran"}), "the Times")
    assert not is_one(army, paper)
    assert is_one(army, replace(paper, names=army.names | {"command"}))
    assert is_one(army, replace(paper, entities=frozenset({"a-1"})))


def test_two_sides_of_one_name_are_two() -> None:
    """A name that north and south have in common makes them nobody one; what both speak for does."""
    north, south = (Speaker(frozenset(), frozenset(), frozenset(), frozenset({side, "odran"}), side) for side in SIDES)
    assert not is_one(north, south)
    assert is_one(north, north)
    league = frozenset({"league"})
    assert is_one(replace(north, backed=league), replace(south, backed=league))

"""The sweep over the words of two reports passes over nothing that could be linked."""

import base64
from dataclasses import replace
from functools import cache
from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.linkage.statements.features import at_sight, likeness
from sayso.linkage.statements.sayings import Saying, Speaker
from sayso.linkage.statements.scales import DOUBT, scale_of
from sayso.linkage.statements.screening import screen
from sayso.linkage.statements.tying import chance_of, may_be_like
from sayso.linkage.wording import Words
from tests.linkage.affairs import EVENING, HARBOUR, MARKET, report, sayings

STEMS = ("pier", "trawl", "licenc", "spring", "bread", "1200")
NAMES = ("ilves", "brandt", "minist", "union")


@cache
def every() -> tuple[Saying, ...]:
    """Give the sayings of three reports."""
    outlets = zip((HARBOUR, MARKET, EVENING), "ABC", strict=True)
    return tuple(saying for text, outlet in outlets for saying in sayings(report(text, outlet)).values())


def words_from(row: list[str], bits: dict[str, float], turning: list[str]) -> Words:
    kept = {stem: bits[stem] for stem in row}
    return Words(tuple(row), kept, frozenset(stem for stem in row if stem.isdigit()), frozenset(turning))


def speaker_from(entities: frozenset[str], names: frozenset[str], surnames: frozenset[str]) -> Speaker:
    return Speaker(entities, entities, surnames & names, names, "somebody")


WORDS = st.builds(
    words_from,
    st.lists(st.sampled_from(STEMS), max_size=9),
    st.fixed_dictionaries({stem: st.floats(0.5, 16.0) for stem in STEMS}),
    st.lists(st.just("not"), max_size=1),
)
SETS = st.frozensets(st.sampled_from(NAMES), max_size=2)
SPEAKERS = st.builds(speaker_from, SETS, SETS, SETS)
NUMBERS = st.lists(st.sampled_from((-9, 0, 60, 127)), min_size=4, max_size=4)
EMBEDDINGS = st.none() | st.builds(lambda row: base64.b64encode(np.array(row, np.int8).tobytes()).decode(), NUMBERS)
ROWS = st.lists(st.tuples(WORDS, SPEAKERS, EMBEDDINGS), max_size=4)


@given(ROWS, ROWS)
def test_nothing_that_can_be_linked_is_passed_over(
    first: list[tuple[Words, Speaker, str | None]], second: list[tuple[Words, Speaker, str | None]]
) -> None:
    """Whatever the scale may still call the same, with the words that it has and all else at its best, is held."""
    one, other = (
        [
            replace(every()[0], id=f"{side}{at}", words=words, speaker=speaker, embedding=embedding)
            for at, (words, speaker, embedding) in enumerate(rows)
        ]
        for side, rows in (("a", first), ("b", second))
    )
    scale = scale_of("same")
    likely = {(a.id, b.id) for a, b in product(one, other) if scale.chance(at_sight(a, b)) >= DOUBT[0]}
    assert likely <= {(a.id, b.id) for a, b in screen(one, other)}


def test_what_is_looked_at_late_changes_nothing() -> None:
    """The chance is that of all that two sayings have in common, wherever it reaches what counts."""
    least = scale_of("same").least / 2
    reached = 0
    for one, other in product(every(), repeat=2):
        whole = scale_of("same").chance(likeness(one, other)) if may_be_like(one, other) else 0.0
        told = chance_of(one, other, least)
        assert told == whole if whole >= least else told < least
        reached += whole >= least
    assert reached > len(every())

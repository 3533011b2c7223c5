"""Attribution scores follow their published definition."""

import pytest

from evaluation.attribution import count, form_of, match
from training.data.polnear import Relation

TEXT = "“No,” said Ann. Bob says that it rains."
GOLD = Relation(((11, 14),), ((6, 10),), ((0, 5),))
OTHER = Relation(((16, 19),), ((20, 24),), ((25, 38),))


def test_equal_relations_are_exact() -> None:
    """What is equal counts everywhere."""
    counts = count([GOLD, OTHER], [OTHER, GOLD], TEXT)
    assert all(counts[name].f1 == 100.0 for name in counts if counts[name].expected)
    assert counts["recall exact, direct"].expected == 1
    assert counts["recall exact, indirect"].expected == 1


NEAR = [
    ("a shorter content", Relation(GOLD.source, GOLD.cue, ((0, 4),)), (0, 1)),
    ("another source", Relation(((16, 19),), GOLD.cue, GOLD.content), (0, 0)),
    ("no source", Relation((), GOLD.cue, GOLD.content), (0, 0)),
    ("no cue", Relation(GOLD.source, (), GOLD.content), (0, 0)),
    ("the same", GOLD, (1, 1)),
]


@pytest.mark.parametrize(("found", "right"), [case[1:] for case in NEAR], ids=[case[0] for case in NEAR])
def test_the_triple(found: Relation, right: tuple[int, int]) -> None:
    """Exact asks for equal sets; overlap asks each part to share a character or be absent in both."""
    counts = count([GOLD], [found])
    assert (counts["triple exact"].right, counts["triple overlap"].right) == right


def test_parts_are_counted_over_distinct_sets() -> None:
    """One source that serves two cues counts once as a source."""
    twice = Relation(GOLD.source, ((20, 24),), OTHER.content)
    assert tuple(count([GOLD, twice], [GOLD])["source exact"]) == (1, 1, 1)


def test_an_absent_part_may_be_absent_in_both() -> None:
    """A relation without a source is right if none was found."""
    bare = Relation((), GOLD.cue, GOLD.content)
    assert count([bare], [bare])["triple overlap"].right == 1


def test_a_relation_found_twice_is_right_once() -> None:
    """Matching is one to one."""
    counts = count([GOLD], [GOLD, GOLD])
    assert tuple(counts["triple exact"]) == (1, 2, 1)
    assert tuple(counts["triple overlap"]) == (1, 2, 1)


def test_matching_takes_the_closest_first() -> None:
    """Pairs are matched greedily by Jaccard; what shares nothing stays apart."""
    pairs = match([{1, 2, 3}, {8}], [{3}, {1, 2}, {9}], frozenset)
    assert pairs == [(0, 1)]


FORMS = [("“No,”", "direct"), ("that “no” was said", "mixed"), ("that it rains", "indirect"), ("“a” and “b", "mixed")]


@pytest.mark.parametrize(("content", "form"), FORMS, ids=[content for content, _ in FORMS])
def test_forms(content: str, form: str) -> None:
    """A content is a quotation, holds one, or holds none."""
    assert form_of(((0, len(content)),), content) == form

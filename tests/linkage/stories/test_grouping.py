"""Stories made of pairs of documents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.linkage.stories.grouping import ALSO, TOGETHER, gather_stories
from sayso.schema import Likeness, Story


def likely(pairs: dict[str, float]) -> list[Likeness]:
    return [Likeness(pair[0], pair[1], score, f"{pair} share words") for pair, score in pairs.items()]


@pytest.mark.parametrize(
    ("pairs", "stories"),
    [
        ({}, []),
        ({"ab": 0.9}, ["ab"]),
        ({"ab": 0.2}, []),
        ({"ab": 0.9, "bc": 0.8, "ac": 0.7}, ["abc"]),
        ({"ab": 0.9, "cd": 0.8}, ["ab", "cd"]),
        ({"ab": 0.9, "bc": 0.5, "cd": 0.9}, ["ab", "cd"]),
        ({"ab": 0.9, "cd": 0.9, "ae": 0.8, "be": 0.8, "ce": 0.75, "de": 0.75}, ["abe", "cde"]),
    ],
    ids=["nothing", "a pair", "not likely", "three", "two", "a chain is not one story", "one in two stories"],
)
def test_stories(pairs: dict[str, float], stories: list[str]) -> None:
    """Documents are put together on the average of their pairs; one may belong to two stories, or to none."""
    assert ["".join(story.documents) for story in gather_stories(likely(pairs))] == stories


def test_a_story_has_a_score_and_a_reason() -> None:
    """The score is the mean of all pairs, one that is not given counts as nothing; the likeliest pair says why."""
    (story,) = gather_stories(likely({"ab": 0.9, "bc": 0.6}))
    assert story == Story(("a", "b", "c"), 0.5, "ab share words")


PAIRS = st.dictionaries(
    st.tuples(st.sampled_from("abcdefg"), st.sampled_from("abcdefg")).filter(lambda pair: pair[0] < pair[1]),
    st.sampled_from([0.1, 0.2, 0.3, 0.5, 0.5, 0.7, 0.75, 0.9]),
)


@given(PAIRS, st.randoms())
def test_order_does_not_matter(pairs: dict[tuple[str, str], float], random: object) -> None:
    """The stories depend on the set of pairs alone, also where scores are equal."""
    rows = [Likeness(one, other, score, "") for (one, other), score in pairs.items()]
    turned = sorted(rows, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert gather_stories(turned) == gather_stories(rows)


@given(PAIRS)
def test_stories_are_what_they_promise(pairs: dict[tuple[str, str], float]) -> None:
    """No story is told twice or has one document; who is in two stories is likely enough in each."""
    found = gather_stories([Likeness(one, other, score, "") for (one, other), score in pairs.items()])
    assert len({story.documents for story in found}) == len(found)
    assert all(len(story.documents) > 1 for story in found)
    assert all(story.score >= min(TOGETHER, ALSO) / 2 for story in found)


@given(PAIRS, PAIRS)
def test_what_is_not_tied_changes_nothing(
    pairs: dict[tuple[str, str], float], others: dict[tuple[str, str], float]
) -> None:
    """Pairs of other documents neither add to a story nor take from it."""
    rows = [Likeness(one, other, score, "") for (one, other), score in pairs.items()]
    apart = [Likeness(f"x{one}", f"x{other}", score, "") for (one, other), score in others.items()]
    assert set(gather_stories(rows)) <= set(gather_stories(rows + apart))

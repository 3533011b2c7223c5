"""Windows: each word is answered for once, with the lines before it as context."""

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.windows import cut_windows, split_pieces


@given(
    st.lists(st.integers(1, 9), min_size=1, max_size=120),
    st.sets(st.integers(1, 119)),
    st.sets(st.integers(1, 119)),
    st.integers(4, 60),
)
def test_each_word_is_owned_once(counts: list[int], lines: set[int], stops: set[int], size: int) -> None:
    """Owned parts follow on one another, and a window is too long only if one word is."""
    firsts = np.concatenate(([0], np.cumsum(counts)))
    inside = {line for line in lines if line < len(counts)}
    windows = cut_windows(
        firsts, sorted(inside), sorted(s for s in stops if s < len(counts)), size=size, context=size // 3
    )
    assert windows[0].owned == 0
    assert windows[-1].end == len(counts)
    for one, other in itertools.pairwise(windows):
        assert one.end == other.owned
    for window in windows:
        assert window.start <= window.owned < window.end
        assert firsts[window.end] - firsts[window.start] <= size or window.end - window.owned == 1


def test_whole_lines_are_kept_together() -> None:
    """A window ends with a line where it can, and the next one repeats a line as context."""
    firsts = np.arange(31)
    windows = cut_windows(firsts, [10, 20], [5, 15, 25], size=24, context=12)
    assert [tuple(window) for window in windows] == [(0, 0, 20), (10, 20, 30)]


def test_a_word_without_pieces_is_unknown() -> None:
    """A control character gets a piece of its own, so that words and pieces stay in step."""
    pieces = split_pieces(["a", "\u200b", "b"])
    assert pieces.firsts.tolist() == [0, 1, 2, 3]
    assert pieces.ids[1] == 100


def test_words_are_cut_one_by_one() -> None:
    """A word has the same pieces whatever stands beside it, however long it is and however often it comes."""
    words = ["Sanctions", "don’t", "sanctions", "x" * 90, "Sanctions", "\ud800"]
    together = split_pieces(words)
    for place, word in enumerate(words):
        alone = split_pieces([word]).ids
        assert together.ids[together.firsts[place] : together.firsts[place + 1]].tolist() == alone.tolist()
    assert together.firsts[-1] == len(together.ids)

"""What the network is fed: the windows of a run of words, as pieces and features."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.annotations.windows import WINDOW, Window, cut_windows, split_pieces

STOPS = frozenset(".!?…")


class Feed(NamedTuple):
    """What the network is fed for one window: pieces, their features, the first piece of each word."""

    ids: NDArray[np.int64]
    features: NDArray[np.int64]
    firsts: NDArray[np.int64]


def cut_feeds(
    words: Sequence[str], features: NDArray[np.int64], lines: Sequence[int]
) -> tuple[list[Window], list[Feed]]:
    """Cut a document into windows, and give what the network is fed for each."""
    pieces = split_pieces(words)
    stops = [place + 1 for place, word in enumerate(words) if word in STOPS]
    windows = cut_windows(pieces.firsts, lines, stops)
    spread = np.repeat(features, np.diff(pieces.firsts), axis=0)
    feeds = []
    for window in windows:
        first = int(pieces.firsts[window.start])
        last = min(int(pieces.firsts[window.end]), first + WINDOW)
        feeds.append(Feed(pieces.ids[first:last], spread[first:last], pieces.firsts[window.start : window.end] - first))
    return windows, feeds

"""Names whose last part hangs on a hyphen."""

import numpy as np
import pytest

from sayso.annotations.compounds import complete_names
from sayso.annotations.decoding import Found, Trees

CASES = {
    "a given name": ("Park Jong-un spoke", (0, 1), {3: "PROPN"}, "Park Jong-un"),
    "two hyphens": ("Park Jong-un-il spoke", (0, 1), {3: "PROPN", 5: "PROPN"}, "Park Jong-un-il"),
    "what was led": ("the Brandt-led bloc", (1, 1), {3: "VERB"}, "Brandt"),
    "a dash with spaces": ("Mara Ilves - Oda", (0, 1), {3: "PROPN"}, "Mara Ilves"),
    "the end": ("Mara Ilves-", (0, 1), {}, "Mara Ilves"),
}


@pytest.mark.parametrize(("text", "found", "tags", "expected"), CASES.values(), ids=CASES)
def test_parts_that_hang_on_a_hyphen(text: str, found: tuple[int, int], tags: dict[int, str], expected: str) -> None:
    """What the tree calls a part of a name belongs to it; any other word does not."""
    words = text.replace("-", " - ").split()
    starts: list[int] = []
    for word in words:
        starts.append(text.index(word, starts[-1] + 1 if starts else 0))
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    all_tags = [tags.get(place, "X") for place in range(len(words))]
    trees = Trees(all_tags, np.arange(len(words)), ["root"] * len(words))
    (name,) = complete_names([Found(*found, 0, 0.9)], words, starts, ends, trees)
    assert text[starts[name.first] : ends[name.last]] == expected


def test_the_next_name_is_left_alone() -> None:
    """A hyphen between two names joins nothing."""
    words, starts, ends = ["Ilves", "-", "Brandt"], [0, 5, 6], [5, 6, 12]
    trees = Trees(["PROPN", "PUNCT", "PROPN"], np.arange(3), ["root"] * 3)
    names = [Found(0, 0, 0, 0.9), Found(2, 2, 0, 0.9)]
    assert complete_names(names, words, starts, ends, trees) == names

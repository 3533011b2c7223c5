"""Names whose last part hangs on a hyphen."""

import numpy as np
import pytest

from sayso.annotations.compounds import complete_names, join_nouns
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


JOINED: dict[str, tuple[str, dict[str, tuple[str, str]], dict[str, str], dict[str, tuple[str, str]]]] = {
    "taken for an apposition": (
        "The attorney-general left",
        {"attorney": ("nsubj", "left"), "general": ("appos", "attorney"), "The": ("det", "attorney")},
        {"attorney": "NOUN", "general": "NOUN"},
        {"attorney": ("compound", "general"), "general": ("nsubj", "left"), "The": ("det", "general")},
    ),
    "taken for two subjects": (
        "The ex-spy left",
        {"ex": ("nsubj", "left"), "spy": ("nsubj", "left"), "The": ("det", "spy")},
        {"ex": "NOUN", "spy": "NOUN"},
        {"ex": ("compound", "spy"), "spy": ("nsubj", "left"), "The": ("det", "spy")},
    ),
    "a title alone": (
        "Attorney-general",
        {"general": ("appos", "Attorney")},
        {"Attorney": "NOUN", "general": "NOUN"},
        {"Attorney": ("compound", "general"), "general": ("root", "general")},
    ),
    "a name": (
        "Poe-Roe left",
        {"Poe": ("nsubj", "left"), "Roe": ("nsubj", "left")},
        {"Poe": "PROPN", "Roe": "PROPN"},
        {"Poe": ("nsubj", "left"), "Roe": ("flat", "Poe")},
    ),
    "not with a preposition between": (
        "The editor-in chief left",
        {"editor": ("nsubj", "left"), "chief": ("nmod", "editor"), "in": ("case", "chief"), "The": ("det", "editor")},
        {"editor": "NOUN", "in": "ADP", "chief": "NOUN"},
        {"editor": ("nsubj", "left"), "chief": ("nmod", "editor")},
    ),
    "not a party's letter": (
        "Poe D-Ohio left",
        {"D": ("appos", "Poe"), "Ohio": ("appos", "Poe")},
        {"D": "PROPN", "Ohio": "PROPN"},
        {"D": ("appos", "Poe"), "Ohio": ("appos", "Poe")},
    ),
    "not with spaces": (
        "The pilot - mate left",
        {"pilot": ("nsubj", "left"), "mate": ("appos", "pilot"), "The": ("det", "pilot")},
        {"pilot": "NOUN", "mate": "NOUN"},
        {"pilot": ("nsubj", "left"), "mate": ("appos", "pilot")},
    ),
}


@pytest.mark.parametrize(("text", "tree", "tags", "expected"), JOINED.values(), ids=JOINED)
def test_nouns_of_two_parts(
    text: str, tree: dict[str, tuple[str, str]], tags: dict[str, str], expected: dict[str, tuple[str, str]]
) -> None:
    """A hyphen without spaces makes one noun of two, whatever the network took them for."""
    words = text.replace("-", " - ").split()
    starts: list[int] = []
    for word in words:
        starts.append(text.index(word, starts[-1] + 1 if starts else 0))
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    heads = [words.index(tree[word][1]) if word in tree else place for place, word in enumerate(words)]
    relations = [tree[word][0] if word in tree else "root" for word in words]
    found = join_nouns(words, starts, ends, Trees([tags.get(word, "X") for word in words], np.array(heads), relations))
    known = {word: (found.relations[at], words[int(found.heads[at])]) for at, word in enumerate(words)}
    assert {word: known[word] for word in expected} == expected

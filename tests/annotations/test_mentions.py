"""Which words of a tree are phrases that may point to somebody."""

import pytest

from sayso.annotations.mentions import Candidate, find_phrases

# Words with tag, head (counted from 1, 0 for the root) and relation.
TREES = {
    "a noun with what hangs from it": (
        "The/DET/2/det minister/NOUN/5/nsubj of/ADP/4/case trade/NOUN/2/nmod spoke/VERB/0/root",
        ["The minister of trade", "trade"],
    ),
    "an apposition is a phrase of its own": (
        "Oslo/PROPN/5/nsubj ,/PUNCT/4/punct the/DET/4/det capital/NOUN/1/appos slept/VERB/0/root",
        ["Oslo", "the capital"],
    ),
    "a coordination, and its members": (
        "Ann/PROPN/4/nsubj and/CCONJ/3/cc Bob/PROPN/1/conj met/VERB/0/root",
        ["Ann and Bob", "Ann", "Bob"],
    ),
    "a member before its head is none": (
        "Bob/PROPN/3/conj and/CCONJ/1/cc Ann/PROPN/4/nsubj met/VERB/0/root",
        ["Bob", "Ann"],
    ),
    "a possessive keeps its mark": (
        "Oslo/PROPN/3/nmod:poss 's/PART/1/case port/NOUN/4/nsubj burned/VERB/0/root",
        ["Oslo 's port", "Oslo 's"],
    ),
    "a preposition stays outside": (
        "He/PRON/2/nsubj went/VERB/0/root to/ADP/4/case Oslo/PROPN/2/obl",
        ["He", "Oslo"],
    ),
    "a predicate without its subject and copula": (
        "She/PRON/4/nsubj is/AUX/4/cop the/DET/4/det mayor/NOUN/0/root",
        ["She", "the mayor"],
    ),
    "a relative pronoun is none": (
        "the/DET/2/det man/NOUN/0/root who/PRON/4/nsubj left/VERB/2/acl:relcl",
        ["the man who left"],
    ),
    "a question word is one": (
        "Who/PRON/2/nsubj left/VERB/0/root ?/PUNCT/2/punct",
        ["Who"],
    ),
    "an expletive is none": (
        "It/PRON/2/expl rained/VERB/0/root",
        [],
    ),
}


def read(tree: str) -> tuple[list[str], list[str], list[int], list[str]]:
    """Read a tree as it is written above."""
    rows = [word.split("/") for word in tree.split()]
    heads = [int(row[2]) - 1 if row[2] != "0" else number for number, row in enumerate(rows)]
    return [row[0] for row in rows], [row[1] for row in rows], heads, [row[3] for row in rows]


@pytest.mark.parametrize(("tree", "expected"), TREES.values(), ids=TREES)
def test_phrases(tree: str, expected: list[str]) -> None:
    """Phrases come by their first words, longer ones first."""
    words, tags, heads, relations = read(tree)
    found = find_phrases(words, tags, heads, relations, [(0, len(words))])
    assert [" ".join(words[phrase.first : phrase.last + 1]) for phrase in found] == expected


def test_a_coordination_names_its_members() -> None:
    """Its members are the heads of what is joined."""
    words, tags, heads, relations = read(TREES["a coordination, and its members"][0])
    assert find_phrases(words, tags, heads, relations, [(0, 4)])[0] == Candidate(0, 2, 0, (0, 2))

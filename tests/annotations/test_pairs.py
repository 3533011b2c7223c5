"""What is told of two phrases: kinds, places, agreement; and which are paired at all."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.mentions import Candidate
from sayso.annotations.pairs import (
    AGREEMENTS,
    FAR,
    KIND_NAMES,
    NEAR,
    WIDTH,
    Setting,
    agreements,
    describe_phrases,
    features_of,
    keep_phrases,
    likeness,
    pair_up,
    words_shared,
)
from sayso.schema import PhraseKind

TAGS = {"He": "PRON", "it": "PRON", "the": "DET", "a": "DET", "this": "DET", "his": "PRON", "said": "VERB"}


def setting(text: str, **changes: object) -> Setting:
    """Lay words out: nouns in small letters, names in capitals, one sentence, nothing quoted."""
    words = text.split()
    tags = [TAGS.get(word, "PROPN" if word[0].isupper() else "NOUN") for word in words]
    count = len(words)
    made = {
        "words": words,
        "tags": tags,
        "heads": list(range(count)),
        "relations": ["nsubj"] * count,
        "sentence": [0] * count,
        "name": [1 if tag == "PROPN" else 0 for tag in tags],
        "quote": [-1] * count,
    }
    return Setting(**{**made, **changes})  # type: ignore[arg-type]


KINDS = {
    "He": PhraseKind.HE,
    "it": PhraseKind.IT,
    "the bloc": PhraseKind.DEFINITE,
    "this bloc": PhraseKind.DEMONSTRATIVE,
    "a bloc": PhraseKind.INDEFINITE,
    "bloc": PhraseKind.BARE,
    "Oslo": PhraseKind.NAME,
}


@pytest.mark.parametrize(("text", "kind"), KINDS.items(), ids=KINDS)
def test_kinds(text: str, kind: PhraseKind) -> None:
    """A phrase is a class of pronouns, a name, or as its noun is determined."""
    last = len(text.split()) - 1
    table = describe_phrases([Candidate(0, last, last)], setting(text))
    assert KIND_NAMES[table.kind[0]] is kind


def test_what_is_owned() -> None:
    """A noun with its owner before it."""
    table = describe_phrases([Candidate(0, 1, 1)], setting("his port", heads=[1, 1], relations=["nmod:poss", "nsubj"]))
    assert KIND_NAMES[table.kind[0]] is PhraseKind.OWNED


def told(text: str, one: Candidate, two: Candidate) -> list[float]:
    """Give the agreements of two phrases, the later one last."""
    table = describe_phrases([one, two], setting(text))
    (row,) = agreements(table, likeness(table), np.asarray([1]), np.asarray([0]))
    assert len(row) == AGREEMENTS
    values: list[float] = row.tolist()
    return values


def test_the_same_words_agree() -> None:
    """Heads, whole texts and telling words are compared in small letters."""
    same = told("Ann Holm said Holm", Candidate(0, 1, 1), Candidate(3, 3, 3))
    assert same[:5] == [1, 0, 1, 0, 1]


def test_an_abbreviation_agrees_with_its_name() -> None:
    """The letters of "World Health Body" make "WHB"."""
    assert told("World Health Body said WHB", Candidate(0, 2, 2), Candidate(4, 4, 4))[5] == 1
    assert told("World Health Body said WHO", Candidate(0, 2, 2), Candidate(4, 4, 4))[5] == 0


def test_he_and_she_disagree() -> None:
    """Genders that are known and differ are told."""
    words = setting("Mrs Holm said He", name=[1, 1, 0, 0])
    table = describe_phrases([Candidate(0, 1, 1), Candidate(3, 3, 3)], words)
    row = agreements(table, likeness(table), np.asarray([1]), np.asarray([0]))[0]
    assert (row[6], row[7]) == (0, 1)


def test_what_overlaps_is_never_paired() -> None:
    """A phrase does not point to one that it stands in or that stands in it."""
    table = describe_phrases(
        [Candidate(0, 3, 3), Candidate(0, 0, 0), Candidate(5, 5, 5)], setting("Ann the big port said He")
    )
    pairs = pair_up(table)
    assert list(zip(pairs.later.tolist(), pairs.earlier.tolist(), strict=True)) == [(2, 0), (2, 1)]
    assert features_of(table, likeness(table), *pairs).shape == (2, WIDTH)


def test_names_are_paired_from_afar() -> None:
    """Beyond the nearest phrases only those are looked at that share the head or a name's word."""
    words = ["Holm", *["port"] * (NEAR + 5), "Holm", "He"]
    table = describe_phrases([Candidate(n, n, n) for n in range(len(words))], setting(" ".join(words)))
    pairs = pair_up(table)
    earlier = {later: pairs.earlier[pairs.later == later].tolist() for later in (NEAR + 6, NEAR + 7)}
    assert 0 in earlier[NEAR + 6]
    assert 0 not in earlier[NEAR + 7]


def test_a_long_text_of_like_words_makes_no_more_pairs() -> None:
    """Of a phrase that is named over and over only the nearest are looked at: what is paired grows with the text."""
    count = 2 * (FAR + NEAR)
    table = describe_phrases([Candidate(n, n, n) for n in range(count)], setting("Holm " * count))
    pairs = pair_up(table)
    assert pairs.earlier[pairs.later == count - 1].tolist() == list(range(count - 1 - NEAR - FAR, count - 1))


@given(st.lists(st.sampled_from(["Ann", "He", "the", "port", "it", "this", "WHO", "of"]), min_size=1, max_size=30))
def test_any_words_can_be_described(words: list[str]) -> None:
    """Whatever the phrases are, each pair is a later and an earlier one, and features are zeros and ones."""
    table = describe_phrases([Candidate(n, n, n) for n in range(len(words))], setting(" ".join(words)))
    pairs = pair_up(table)
    assert (pairs.later > pairs.earlier).all()
    assert set(np.unique(features_of(table, likeness(table), *pairs))) <= {0.0, 1.0}


@given(st.lists(st.frozensets(st.sampled_from("abcde"), max_size=4), min_size=1, max_size=6), st.data())
def test_shared_words_are_those_of_sets(words: list[frozenset[str]], data: st.DataObject) -> None:
    """Whether a phrase's words are all, or any, among another's is what sets say, for any pairs in any order."""
    places = st.integers(0, len(words) - 1)
    pairs = data.draw(st.lists(st.tuples(places, places), max_size=8))
    one, two = (np.asarray([pair[side] for pair in pairs], dtype=np.int64) for side in (0, 1))
    expected = [
        [bool(words[a]) and words[a] <= words[b], bool(words[b]) and words[b] <= words[a], bool(words[a] & words[b])]
        for a, b in pairs
    ]
    assert words_shared(words, one, two).tolist() == expected


def test_phrases_that_are_kept_are_described_as_before() -> None:
    """What is told of a phrase does not hang on which others are kept."""
    placed = setting("Oslo said the bloc met Ida")
    phrases = [Candidate(0, 0, 0), Candidate(2, 3, 3), Candidate(5, 5, 5)]
    kept = keep_phrases(describe_phrases(phrases, placed), np.asarray([0, 2]))
    anew = describe_phrases([phrases[0], phrases[2]], placed)
    for column, other in zip(kept, anew, strict=True):
        assert list(column) == list(other)

"""Phrases with what they may point back to, from the network's scores."""

import numpy as np
import pytest

from sayso.annotations import annotate
from sayso.annotations.coreference import KEPT, MOST, antecedents, normalise, phrase_states
from sayso.annotations.pairs import Pairs
from sayso.documents import Metadata, ingest_document
from sayso.schema import PhraseKind

PAIRS = Pairs(np.asarray([1, 2, 2]), np.asarray([0, 0, 1]))


def test_probabilities_of_a_phrase_sum_to_one() -> None:
    """What it may point back to, and that it is new, are all that there is."""
    each, none = normalise(PAIRS, np.asarray([1.0, 50.0, 0.0], "f"), np.asarray([0.0, 1.0, 2.0], "f"))
    assert none[0] == 1.0
    assert each[0] + none[1] == pytest.approx(1.0)
    assert each[1] + each[2] + none[2] == pytest.approx(1.0)
    assert each[1] > 0.999


def test_the_likeliest_are_told_first_and_the_unlikely_not() -> None:
    """At most a few, by probability."""
    chances = np.asarray([0.9, 0.3, 0.5], dtype=np.float32)
    assert antecedents(PAIRS, chances, 3) == [(), ((0, 0.9),), ((1, 0.5), (0, 0.3))]
    assert antecedents(PAIRS, np.full(3, KEPT / 2, dtype=np.float32), 3) == [(), (), ()]
    many = Pairs(np.full(9, 9), np.arange(9))
    assert len(antecedents(many, np.full(9, 0.1, dtype=np.float32), 10)[9]) == MOST


def test_states_of_a_phrase() -> None:
    """The head's state, and the mean of all."""
    states = np.asarray([[0.0], [2.0], [4.0]], dtype=np.float32)
    assert phrase_states(states, *(np.asarray([n]) for n in (1, 2, 1))).tolist() == [[2.0, 3.0]]


def test_pairs_are_scored_in_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long report is scored as a short one is."""
    text = "Ida Holm resigned on Monday. She gave no reason, and her union said that it would ask her why.\n" * 5
    document = ingest_document(text, metadata=Metadata(language="en")).document
    whole = annotate(document).phrases
    monkeypatch.setattr("sayso.annotations.coreference.BLOCK", 50)
    parts = annotate(document).phrases
    assert [phrase.head for phrase in parts] == [phrase.head for phrase in whole]
    assert [phrase.new for phrase in parts] == pytest.approx([phrase.new for phrase in whole], abs=1e-3)


def test_a_pronoun_points_to_the_name_before_it() -> None:
    """The plainest case there is."""
    text = "Ida Holm resigned on Monday. She gave no reason, the port authority said."
    read = annotate(ingest_document(text, metadata=Metadata(language="en")).document)
    words = [text[a:b] for a, b in zip(read.starts, read.ends, strict=True)]
    shown = [" ".join(words[phrase.first : phrase.last + 1]) for phrase in read.phrases]
    she = read.phrases[shown.index("She")]
    assert she.kind is PhraseKind.SHE
    best, chance = she.antecedents[0]
    assert (shown[best], chance > 0.5, she.new < 0.5) == ("Ida Holm", True, True)

"""Words that tell of events, with the types that they may be of."""

import numpy as np
import pytest

from sayso.annotations import annotate
from sayso.annotations.decoding import Trees
from sayso.annotations.triggers import (
    KEPT,
    MOST,
    TELLING,
    TOLD,
    describe_triggers,
    likeliest,
    softmax,
    stretches,
)
from sayso.documents import Metadata, ingest_document
from sayso.schema import Annotations


def read(text: str) -> Annotations:
    """Read a text."""
    return annotate(ingest_document(text, metadata=Metadata(language="en")).document)


# "They both signed . We left", with "both" hanging from "They".
HEADS = np.asarray([2, 0, 2, 2, 5, 5])
TREES = Trees(["PRON", "DET", "VERB", "PUNCT", "PRON", "VERB"], HEADS, [""] * 6)


def test_what_is_read_of_a_word() -> None:
    """Its own state, and the mean of the stretch that hangs from it, marks and all."""
    states = np.asarray([[1.0], [2.0], [4.0], [8.0], [16.0], [32.0]], dtype=np.float32)
    assert describe_triggers(states, TREES, [2, 4]).tolist() == [[4.0, 3.75], [16.0, 16.0]]


def test_how_far_a_word_reaches() -> None:
    """From the first to the last word below it, however deep."""
    first, last = stretches(HEADS)
    assert first.tolist() == [0, 1, 0, 3, 4, 4]
    assert last.tolist() == [1, 1, 3, 3, 4, 5]


def test_the_likeliest_types_are_told() -> None:
    """In order, at most a few, the unlikely not."""
    chances = np.asarray([[KEPT / 2, 0.3, 0.1, 0.4, 0.1], [0.2] * 5, [0.99, 0.0, 0.0, 0.0, 0.0]], dtype=np.float32)
    several, equal, one = likeliest("abcde", chances)
    assert several == (("d", 0.4), ("b", 0.3), ("c", 0.1))
    assert len(equal) == MOST
    assert one == (("a", 0.99),)


def test_probabilities_sum_to_one() -> None:
    """However large the scores."""
    assert softmax(np.asarray([[500.0, 0.0], [1.0, 1.0]], dtype=np.float32)).tolist() == [[1.0, 0.0], [0.5, 0.5]]


CASES = [
    ("Norway accused Russia of jamming satellite signals.", "accused", "ACCUSE"),
    ("France will provide two million euros in emergency aid to Lebanon.", "provide", "AID"),
    ("The president met his Chilean counterpart in Lima.", "met", "CONSULT"),
    ("Rebels attacked an army post near the border and killed six soldiers.", "attacked", "ASSAULT"),
    ("Kenya rejected a proposal by Somalia to redraw the border.", "rejected", "REJECT"),
]


@pytest.mark.parametrize(("text", "word", "kind"), CASES, ids=[kind for _, _, kind in CASES])
def test_a_word_tells_of_an_event(text: str, word: str, kind: str) -> None:
    """The plainest cases there are: the type is the likeliest, and likelier than none."""
    annotations = read(text)
    words = {text[annotations.starts[t.word] : annotations.ends[t.word]]: t for t in annotations.triggers}
    name, chance = words[word].types[0]
    assert name == kind
    assert chance > words[word].none


def test_what_is_told_is_well_formed() -> None:
    """Verbs, nouns and adjectives in text order; probabilities that sum to one at most."""
    annotations = read("Norway accused Russia of jamming signals. Talks in Lima ended, and both signed a treaty.\n" * 3)
    places = [trigger.word for trigger in annotations.triggers]
    assert places == sorted(set(places))
    assert {annotations.tags[place] for place in places} <= TELLING
    for trigger in annotations.triggers:
        assert trigger.none <= 1 - TOLD
        assert trigger.none + sum(chance for _, chance in trigger.types) <= 1.001
        assert all(chance >= KEPT * (1 - trigger.none) - 0.001 for _, chance in trigger.types)
        assert trigger.types


def test_a_text_without_such_words_has_none() -> None:
    """Nothing to ask the network about."""
    assert read("Oslo, 1999.").triggers == ()

"""Names of places that stand for those who act there."""

import numpy as np
import pytest

from sayso.annotations import annotate
from sayso.annotations.decoding import Trees
from sayso.annotations.metonymy import describe_names, head_of
from sayso.documents import Metadata, ingest_document
from sayso.schema import NameKind

# "Talks ended . New Delhi agreed .": the name's head is its last word, as the tree has it.
HEADS = np.asarray([1, 1, 1, 4, 5, 5, 5])
TREES = Trees(["NOUN"] * 7, HEADS, ["nsubj", "root", "punct", "compound", "nsubj", "root", "punct"])
STATES = np.arange(7, dtype=np.float32)[:, None]


def test_what_is_read_of_a_name() -> None:
    """Its head, its words, its governor, its sentence, and its neighbours within the sentence."""
    states, relations = describe_names(STATES, TREES, [(0, 3), (3, 7)], [(3, 4), (0, 0)], ["root", "nsubj"])
    assert states.tolist() == [[4, 3.5, 5, 4.5, 3, 5], [0, 0, 1, 1, 0, 1]]
    assert relations.tolist() == [1, 1]


def test_the_head_of_words() -> None:
    """The first whose own head lies outside; a root is its own head, and counts as outside."""
    assert head_of(HEADS, 3, 4) == 4
    assert head_of(HEADS, 0, 2) == 1


CASES = [
    ("Damascus has rejected the proposal and accused its neighbours of meddling.", True),
    ("Two aid workers were wounded when a shell hit a hospital in northern Damascus.", False),
    ("Kenya urged both sides to return to the talks.", True),
    ("The ship left Kenya on Monday with forty people on board.", False),
]


@pytest.mark.parametrize(("text", "metonymic"), CASES, ids=[text[:24] for text, _ in CASES])
def test_a_government_is_told_from_a_place(text: str, metonymic: bool) -> None:
    """The plainest cases there are."""
    read = annotate(ingest_document(text, metadata=Metadata(language="en")).document)
    (name,) = (name for name in read.names if name.kind is NameKind.PLACE)
    assert name.metonymic is not None
    assert (name.metonymic > 0.5) == metonymic


def test_only_places_are_judged() -> None:
    """A person or organisation is used of itself, as far as this head can tell."""
    text = "Ida Holm told Reuters that Nordic Shipping would sell its office in Oslo."
    read = annotate(ingest_document(text, metadata=Metadata(language="en")).document)
    assert {name.metonymic is None for name in read.names if name.kind is not NameKind.PLACE} == {True}
    assert {name.metonymic is None for name in read.names if name.kind is NameKind.PLACE} == {False}

"""Embeddings of what is said."""

import numpy as np

from sayso.annotations import annotate, embed_contents
from sayso.annotations.embedding import states_of, words_in
from sayso.linkage.statements.meaning import nearness_of
from sayso.schema import Span
from tests.annotations.test_network import document_of

TEXT = """The talks have failed, the minister said. The negotiations broke down, her envoy told reporters.

Bread is dearer than it was, bakers say."""
CONTENTS = ["The talks have failed", "The negotiations broke down", "Bread is dearer than it was"]
READ = annotate(document_of(TEXT))


def span_of(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def test_contents_of_one_meaning_lie_near() -> None:
    """Talks that failed are nearer to talks that broke down than to the price of bread."""
    talks, negotiations, bread = embed_contents(READ, [[span_of(words)] for words in CONTENTS])
    assert nearness_of(talks, negotiations) > nearness_of(talks, bread) + 0.2
    assert nearness_of(talks, talks) > 0.999


def test_a_content_is_embedded_alike_in_any_company() -> None:
    """Alone and among others, in one piece or in two that touch; what holds no word has no embedding."""
    whole, gap = span_of(CONTENTS[0]), span_of("\n\n")
    halves = [Span(whole.start, whole.start + 9), Span(whole.start + 10, whole.end)]
    alone = embed_contents(READ, [[whole]])
    assert embed_contents(READ, [[whole], [gap], halves, []]) == [alone[0], None, alone[0], None]
    assert embed_contents(READ, []) == []


def test_words_are_those_that_a_stretch_touches() -> None:
    """A stretch that ends or begins inside a word takes it whole; pieces that overlap count each word once."""
    at = TEXT.index("talks have")
    assert words_in(READ, [Span(at + 2, at + 7)]).tolist() == [1, 2]
    assert words_in(READ, [Span(at, at + 10), Span(at + 6, at + 10)]).tolist() == [1, 2]
    assert words_in(READ, [Span(at + 5, at + 6)]).tolist() == []


def test_there_is_a_state_for_each_word() -> None:
    """In the order of the words, and none of them the same as another."""
    states = states_of(READ)
    assert len(states) == len(READ.starts)
    assert len(np.unique(states, axis=0)) == len(states)

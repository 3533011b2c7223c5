"""Pairs of texts, judged by the shipped network."""

from pathlib import Path

import pytest

from sayso.annotations import judge_pairs, shipped_folder
from sayso.annotations.entailment import MOST_PIECES, pieces_of
from sayso.annotations.network import Judge
from sayso.errors import WeightsError

TALKS = "The talks between the two governments have failed after three days, the minister said."


def test_what_is_part_of_a_text_is_entailed_by_it() -> None:
    """More than what has nothing to do with it, or says the contrary."""
    part, other, contrary = judge_pairs(
        [(TALKS, "The talks have failed."), (TALKS, "Bread is dearer."), (TALKS, "The talks went well.")]
    )
    assert part.entails > 0.5
    assert part.entails > max(other.entails, contrary.entails)
    assert contrary.contradicts > part.contradicts
    assert all(0 <= each.entails + each.contradicts <= 1 for each in (part, other, contrary))


def test_a_pair_is_judged_alike_in_any_company() -> None:
    """Alone and among others; nothing is asked of no pairs, and a text may be without words."""
    pairs = [(TALKS, "The talks have failed."), ("", "Bread is dearer.")]
    assert judge_pairs(pairs) == [*judge_pairs(pairs[:1]), *judge_pairs(pairs[1:])]
    assert judge_pairs([]) == []


def test_of_a_long_text_the_beginning_counts() -> None:
    """What stands beyond it changes nothing."""
    long = "The talks have failed. " * 40
    assert len(pieces_of(long)) == MOST_PIECES + 2
    assert judge_pairs([(long, TALKS)]) == judge_pairs([(f"{long} Bread is dearer.", TALKS)])


def test_a_missing_graph_is_told(tmp_path: Path) -> None:
    """Without its own graph, or the reader's of which it takes the word embeddings."""
    with pytest.raises(WeightsError, match="cannot be loaded"):
        Judge(tmp_path)
    (tmp_path / "entailment.onnx").write_bytes((shipped_folder() / "entailment.onnx").read_bytes())
    with pytest.raises(WeightsError, match="cannot be loaded"):
        Judge(tmp_path)

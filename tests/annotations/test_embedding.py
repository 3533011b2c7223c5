"""Vectors of texts."""

import numpy as np
import pytest

from sayso.annotations import embed_texts


def test_texts_of_one_meaning_lie_near() -> None:
    """Talks that failed are nearer to talks that broke down than to the price of bread."""
    vectors = [
        np.frombuffer(vector, "<f4")
        for vector in embed_texts(["The talks have failed.", "The negotiations broke down.", "Bread is dearer."])
    ]
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2]
    assert [float(vector @ vector) for vector in vectors] == pytest.approx([1.0] * 3, abs=1e-3)


def test_a_text_is_read_alike_in_any_company() -> None:
    """Alone and among others; a text without words has no vector."""
    assert embed_texts(["The talks have failed.", "Bread.", ""])[0::2] == [
        *embed_texts(["The talks have failed."]),
        b"",
    ]

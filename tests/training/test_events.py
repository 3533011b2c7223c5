"""Where the trigger of a coded sentence is found; that a head is exported as it was trained."""

from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import onnxruntime
import pytest

torch = pytest.importorskip("torch", reason="torch is installed by `make train` alone")
pytest.importorskip("onnx", reason="onnx is installed by `make train` alone")

Torch: TypeAlias = Any  # a tensor: the check has no torch

# "Kenya and Chad signed a pact with Norway"
HEADS = [3, 2, 0, 3, 5, 3, 7, 5]


def test_the_trigger_joins_source_and_target() -> None:
    """The lowest word that both hang from; the governor of one alone; else the root."""
    from training.event_data import join_words  # noqa: PLC0415

    assert join_words(HEADS, [0, 7], 3) == 3
    assert join_words(HEADS, [7], 3) == 5
    assert join_words(HEADS, [3], 3) == 3
    assert join_words(HEADS, [], 3) == 3
    assert join_words([0, 1], [0, 1], 1) == 1  # of two sentences


def test_heads_are_exported_side_by_side(tmp_path: Path) -> None:
    """The graph gives the mean of the heads' scores, on states as they are."""
    from training.small_heads import SmallHead, export, fit  # noqa: PLC0415

    torch.manual_seed(1)
    states, kinds = 5 + 3 * torch.randn(40, 6), torch.randint(0, 3, (40,))

    def loss(scores: Torch, rows: Torch) -> Torch:
        return ((scores[:, 0] - states[rows, 0]) ** 2).mean()

    heads = [fit(SmallHead(6, 3, 4, 2, (0.0, 0.0)), states, kinds, loss, epochs=30) for _ in range(2)]
    export(heads, tmp_path / "head.onnx", "scores", kinds=True)
    session = onnxruntime.InferenceSession(tmp_path / "head.onnx")
    (found,) = session.run(["scores"], {"states": states.numpy(), "relations": kinds.numpy()})
    with torch.inference_mode():
        wanted = torch.stack([head(states, kinds) for head in heads]).mean(0)
    assert np.allclose(found, wanted, atol=1e-4)


def test_equal_texts_are_in_one_fold() -> None:
    """So that nothing that is measured was learned."""
    from training.small_heads import FOLDS, fold_of  # noqa: PLC0415

    folds = fold_of([str(number % 50) for number in range(100)])
    assert (folds[:50] == folds[50:]).all()
    assert np.bincount(folds).tolist() == [100 // FOLDS] * FOLDS

"""What is made of the head for metonymy before it ships."""

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is installed by `make train` alone")
pytest.importorskip("onnx", reason="onnx is installed by `make train` alone")


def test_the_temperature_makes_confidence_honest() -> None:
    """Logits of 3 that are right nine times in ten are divided until they promise nine in ten: by 3 / ln 9."""
    from training.metonymy import fit_temperature  # noqa: PLC0415

    gold = np.asarray([True] * 9 + [False])
    assert fit_temperature(np.full(10, 3.0), gold) == pytest.approx(3 / np.log(9), abs=0.06)


def test_one_answer_ships() -> None:
    """ReLocaR's, the first, divided by the temperature."""
    from training.metonymy import TEMPERATURE, keep_first  # noqa: PLC0415
    from training.small_heads import SmallHead  # noqa: PLC0415

    head = SmallHead(3, 2, 4, 4, (0.0, 0.0)).eval()
    states, kinds = torch.randn(5, 3), torch.zeros(5, dtype=torch.long)
    before = head(states, kinds)[:, :1] / TEMPERATURE
    assert torch.allclose(keep_first(head)(states, kinds), before, atol=1e-6)

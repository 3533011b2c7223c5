"""What judges pairs of texts, in torch: its loss, and that what is exported computes the same."""

from pathlib import Path

import numpy as np
import pytest

from sayso.annotations import shipped_folder
from sayso.annotations.entailment import pieces_of
from sayso.annotations.network import Judge

torch = pytest.importorskip("torch", reason="torch is installed by `make train` alone")
pytest.importorskip("onnx", reason="onnx is installed by `make train` alone")

TEXTS = ("The talks have failed.", "Both sides are still talking to each other.")


def test_of_not_entailed_both_other_answers_are_right() -> None:
    """The loss counts their shares together; of the three others it is that of one answer."""
    from training.entailment import losses  # noqa: PLC0415

    logits = torch.log(torch.tensor([[0.5, 0.3, 0.2]] * 4))
    found = losses(logits, torch.tensor([0, 1, 2, 3])).exp().reciprocal()
    assert found.tolist() == pytest.approx([0.5, 0.3, 0.2, 0.5], abs=1e-5)


def test_export_computes_what_torch_computes(tmp_path: Path) -> None:
    """In 32 bits the graph gives torch's numbers; in eight, with the reader's word embeddings, it stays near."""
    from training.entailment import Judge as Trained  # noqa: PLC0415
    from training.entailment import Pair, embed, export, join  # noqa: PLC0415
    from training.network import Encoder, load_original  # noqa: PLC0415

    torch.manual_seed(3)
    encoder = load_original(Encoder()).eval()
    judge = Trained(encoder).eval()
    for part in (judge.side, judge.inner, judge.outer):
        torch.nn.init.normal_(part.weight, std=0.1)
    words = [embed(encoder, text) for text in TEXTS]
    with torch.no_grad():
        expected = judge(*join([Pair(0, 1, 0)], words))[0].numpy()
    (tmp_path / "reader.onnx").write_bytes((shipped_folder() / "reader.onnx").read_bytes())
    for quantise, near in ((False, 1e-3), (True, 0.2)):
        export(encoder, judge, tmp_path, quantise=quantise)
        found = Judge(tmp_path).read(*map(pieces_of, TEXTS))
        assert np.abs(found - expected).max() / np.abs(expected).max() < near, quantise


def test_embeddings_are_not_borrowed_from_what_has_none(tmp_path: Path) -> None:
    """A graph without word embeddings in whole numbers is refused."""
    from training.export import Graph  # noqa: PLC0415

    other = (shipped_folder() / "vectors.onnx").read_bytes()
    (tmp_path / "reader.onnx").write_bytes(other)
    with pytest.raises(ValueError, match=r"holds no encoder\.words\.int8"):
        Graph({}, quantise=True).borrow(tmp_path / "reader.onnx")

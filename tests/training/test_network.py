"""The network in torch: its loss, and that what is exported computes the same and can be taken back.

These need what `make train` installs, and run there; elsewhere they are passed over.
"""

import itertools
import json
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import pytest
from numpy.typing import NDArray

from sayso.annotations import Network as Reader
from sayso.annotations.annotate import annotate_words
from sayso.annotations.features import FEATURES
from sayso.annotations.network import bucket as shipped_bucket
from sayso.annotations.pairs import WIDTH
from training.examples import NAMES

torch = pytest.importorskip("torch", reason="torch is installed by `make train` alone")
onnx = pytest.importorskip("onnx", reason="onnx is installed by `make train` alone")

Torch: TypeAlias = Any  # a module or tensor: the check has no torch
VOCABULARY = {"tags": ["NOUN", "PRON", "PUNCT", "VERB"], "relations": ["nsubj", "punct", "root"], "names": list(NAMES)}
SIZES = {key: len(values) for key, values in VOCABULARY.items()}
WINDOW = np.asarray([2023, 2158, 3024, 1010, 2002, 2056])


@pytest.fixture(name="network", scope="module")
def make_network() -> Torch:
    """Give a network with random weights."""
    from training.network import Network  # noqa: PLC0415

    torch.manual_seed(5)
    network = Network(**SIZES).eval()
    with torch.no_grad():
        for table in network.encoder.features:
            table.weight.normal_(std=0.1)
        network.encoder.base.normal_(std=0.1)
        network.arguments.steps.normal_()
    return network


def test_field_loss_is_that_of_all_sequences(network: Torch) -> None:
    """The loss is minus the logarithm of the gold sequence's share among all sequences, each scored by hand."""
    from training.network import ROLES, field_loss  # noqa: PLC0415

    torch.manual_seed(6)
    width, length = 5, 4
    scores, steps = torch.randn(1, width, ROLES + 2 * (ROLES - 1)), torch.randn(ROLES, ROLES)
    gold = torch.tensor([[0, 1, 1, 3, 0]])

    def score(roles: tuple[int, ...]) -> float:
        total = sum(float(scores[0, word, role]) for word, role in enumerate(roles))
        total += sum(float(steps[a, b]) for a, b in itertools.pairwise(roles))
        for word, role in enumerate(roles):
            if role and (word == 0 or roles[word - 1] != role):
                total += float(scores[0, word, ROLES + role - 1])
            if role and (word == length - 1 or roles[word + 1] != role):
                total += float(scores[0, word, 2 * ROLES - 1 + role - 1])
        return total

    every = np.logaddexp.reduce([score(roles) for roles in itertools.product(range(ROLES), repeat=length)])
    expected = every - score(tuple(gold[0, :length].tolist()))
    assert float(field_loss(scores, steps, gold, torch.tensor([length]))[0]) == pytest.approx(expected, abs=1e-4)


def test_distances_fall_into_the_same_buckets() -> None:
    """Training and reading count distances alike."""
    from training.network import bucket  # noqa: PLC0415

    distances = np.arange(-300, 301)
    assert bucket(torch.as_tensor(distances)).tolist() == shipped_bucket(distances).tolist()


def export(network: Torch, work: Path, monkeypatch: pytest.MonkeyPatch, *options: str) -> Path:
    """Export a network as `make train` does."""
    from training import export, pairs, small_heads  # noqa: PLC0415

    (work / "run").mkdir(exist_ok=True)
    saved = {"network": network.state_dict(), "spent": 60.0, "step": 1}
    torch.save(saved, work / "run" / "checkpoint.pt")
    (work / "vocabulary.json").write_text(json.dumps(VOCABULARY | {"cues": ["said"]}))
    monkeypatch.setattr("sys.argv", ["export", "--work", str(work), "--version", "x", "--to", str(work), *options])
    export.main()
    pairs.export(pairs.PairHeads().eval(), work / "x")
    small_heads.begin(work / "x")
    return work / "x"


def read_in_torch(network: Torch, features: NDArray[np.int64]) -> dict[str, Torch]:
    """Read the window in torch: what the exported graphs give, by their names."""
    ids = torch.as_tensor([[101, *WINDOW, 102]])
    wide = torch.zeros(1, len(WINDOW) + 2, len(FEATURES), dtype=torch.long)
    wide[0, 1:-1] = torch.as_tensor(features)
    with torch.inference_mode():
        words = network.encoder(ids, wide, None)[0, 1:-1]
        heads = torch.tensor([1, 1, 1, 1, 5, 5])
        at = torch.tensor([5, 2])
        distances = torch.as_tensor(shipped_bucket(np.arange(len(WINDOW))[None] - at.numpy()[:, None]))
        return {
            "words": words,
            "ends": network.sentence_end(words)[:, 0],
            "tags": network.tag(words),
            "names": network.name(words),
            "anchors": network.anchor(words)[:, 0],
            "arcs": network.arcs(words[None])[0],
            "relations": network.relations(words, words[heads]),
            "roles": network.arguments(words[None], words[at], distances),
            "vectors": torch.nn.functional.normalize(network.vector(words), dim=1),
        }


def test_export_computes_what_torch_computes(network: Torch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every head of the exported graphs gives torch's numbers; in eight bits they stay near."""
    features = np.random.default_rng(1).integers(0, np.asarray(FEATURES), (len(WINDOW), len(FEATURES)))
    expected = read_in_torch(network, features)
    for options, near in ((("--float",), 1e-4), ((), 0.2)):
        reader = Reader(export(network, tmp_path, monkeypatch, *options))
        read = reader.read(WINDOW, features, np.arange(len(WINDOW)))
        found = read._asdict() | {
            "relations": reader.read_relations(read.words, np.asarray([1, 1, 1, 1, 5, 5])),
            "roles": reader.read_roles(read.words, [5, 2]),
            "vectors": reader.read_vectors(read.words),
        }
        for name, values in expected.items():
            gap = np.abs(found[name] - values.numpy()).max() / max(1.0, float(values.abs().max()))
            assert gap < near, (options, name)


def test_embeddings_are_vectors_along_directions(
    network: Torch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Written anew with directions, the graph gives the same vectors, and embeddings whose cosines are near theirs."""
    from training.embeddings import KEPT, directions_of, write_anew  # noqa: PLC0415

    folder = export(network, tmp_path, monkeypatch)
    means = np.random.default_rng(1).normal(size=(200, 384)).astype(np.float32)
    before = Reader(folder).read_vectors(means)
    directions, held = directions_of(before)
    assert directions.shape == (384, KEPT)
    assert 0 < held < 1
    write_anew(directions, folder)
    vectors, embeddings = Reader(folder).read_vectors(means), Reader(folder).read_embeddings(means)
    assert np.allclose(vectors, before)
    short = before @ directions
    assert np.allclose(embeddings, short / np.linalg.norm(short, axis=1, keepdims=True), atol=1e-5)


def test_pair_heads_compute_what_torch_computes(
    network: Torch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The graphs of phrases and pairs give torch's numbers."""
    from training import pairs  # noqa: PLC0415

    torch.manual_seed(7)
    heads, folder = pairs.PairHeads().eval(), export(network, tmp_path, monkeypatch)
    pairs.export(heads, folder)
    reader = Reader(folder)
    rng = np.random.default_rng(2)
    states, kinds = rng.normal(size=(4, 768)).astype(np.float32), np.asarray([0, 3, 10, 16])
    later, earlier = np.asarray([1, 2, 2, 3]), np.asarray([0, 0, 1, 2])
    features = rng.integers(0, 2, (4, WIDTH)).astype(np.float32)
    hidden, mention = reader.read_mentions(states, kinds)
    scores, new = reader.read_pairs(hidden, later, earlier, features)
    with torch.no_grad():
        phrases = heads.describe(torch.as_tensor(states), torch.as_tensor(kinds))
        expected = heads(phrases, torch.as_tensor(later), torch.as_tensor(earlier), torch.as_tensor(features))
    for found, wanted in (
        (hidden, phrases),
        (mention, heads.mention(phrases)[:, 0]),
        (new, heads.new(phrases)[:, 0]),
        (scores, expected),
    ):
        assert np.abs(found - wanted.detach().numpy()).max() < 1e-4


def test_points_back_are_learned_from_all_right_antecedents() -> None:
    """The likelihood of a phrase with two right antecedents is their sum; of a new one, that of none."""
    from training.pairs import log_sum  # noqa: PLC0415

    scores, rows, new = torch.tensor([1.0, 2.0, 0.5]), torch.tensor([1, 1, 2]), torch.tensor([0.0, 0.3, 0.1])
    expected = [0.0, np.log(np.exp([0.3, 1.0, 2.0]).sum()), np.log(np.exp([0.1, 0.5]).sum())]
    assert log_sum(scores, rows, new).tolist() == pytest.approx(expected, abs=1e-5)


def test_exported_weights_can_be_taken_back(network: Torch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was exported in 32 bits comes back as the same network (the positions hold the base, too)."""
    from training.network import Network  # noqa: PLC0415
    from training.restore import restore  # noqa: PLC0415

    other = Network(**SIZES).eval()
    restore(other, export(network, tmp_path, monkeypatch, "--float"))
    features = np.zeros((len(WINDOW), len(FEATURES)), dtype=np.int64)
    one, two = read_in_torch(network, features), read_in_torch(other, features)
    for name, values in one.items():
        assert torch.allclose(values, two[name], atol=1e-4), name


def test_a_text_is_read_by_an_untrained_network(
    network: Torch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The graphs fit the reader's door: a text goes through whole."""
    reader = Reader(export(network, tmp_path, monkeypatch))
    read = annotate_words("They talked .", [(0, 13)], [0, 5, 12], [4, 11, 13], reader)
    assert len(read.heads) == 3

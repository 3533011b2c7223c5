"""Step 3: write the network as ONNX, quantised to eight bits. Run as `python -m training.export --name run`.

The graphs are put together here, operator by operator, from onnxruntime's own fused ones: what is exported is what
runs. Weights of the encoder and of the wide heads are int8 with one scale a column, word embeddings with one a row;
activations are quantised while running, over one window at a time, so that a document reads the same alone and in any
batch. `--float` keeps everything in 32 bits (to measure what quantising loses).
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from training.data import archives
from training.data.events import TYPES
from training.network import ATTENTION_HEADS, LAYERS, Network

MICROSOFT = "com.microsoft"
# Low: a statement that is unlikely is dropped later, by its confidence, when all of it is known.
DECISION = {"anchor": 0.12, "inner": 0.5}
SHIPPED = Path("src/sayso/annotations/weights")
WORDS, SCALES = "encoder.words.int8", "encoder.words.scale"


Inputs = dict[str, tuple[int, list[Any]]]


class Graph:
    """Nodes and constants of a graph in the making; every method gives the name of its result."""

    def __init__(self, state: dict[str, NDArray[np.float32]], quantise: bool) -> None:
        """Start from the trained weights by name."""
        self.state, self.quantise = state, quantise
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}

    def constant(self, name: str, value: NDArray[Any]) -> str:
        """Add a constant once."""
        self.constants.setdefault(name, numpy_helper.from_array(np.asarray(value, order="C"), name))
        return name

    def weight(self, name: str) -> str:
        """Add a trained weight as it is."""
        return self.constant(name, self.state[name])

    def add(
        self, kind: str, *inputs: str, out: str = "", domain: str = "", outputs: int = 1, **attributes: float
    ) -> str:
        """Add an operator; give the name of its first result."""
        name = out or f"{kind}{len(self.nodes)}"
        names = [name] if outputs == 1 else [f"{name}.{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, domain=domain, **attributes))
        return names[0]

    def columns(self, name: str, matrix: NDArray[np.float32]) -> tuple[str, str, str]:
        """Add a matrix (in, out) as int8 with one scale a column; give weight, scale and zero point."""
        scale = np.maximum(np.abs(matrix).max(0), 1e-8) / 127
        whole = np.clip(np.rint(matrix / scale), -127, 127).astype(np.int8)
        zero = np.zeros(matrix.shape[1], dtype=np.int8)
        return (
            self.constant(f"{name}.int8", whole),
            self.constant(f"{name}.scale", scale.astype(np.float32)),
            self.constant(f"{name}.zero", zero),
        )

    def linear(self, x: str, name: str, out: str = "", *, small: bool = False) -> str:
        """Multiply by a trained linear layer and add its bias; small ones stay in 32 bits."""
        matrix = self.state[f"{name}.weight"].T
        if self.quantise and not small:
            weight, scale, zero = self.columns(name, matrix)
            bias = self.weight(f"{name}.bias")
            return self.add("DynamicQuantizeMatMul", x, weight, scale, zero, bias, domain=MICROSOFT, out=out)
        product = self.add("MatMul", x, self.constant(f"{name}.weight.T", matrix))
        return self.add("Add", product, self.weight(f"{name}.bias"), out=out)

    def gelu(self, x: str) -> str:
        """Add the activation."""
        return self.add("Gelu", x, domain=MICROSOFT)

    def norm(self, x: str, residual: str, name: str) -> str:
        """Add two states and norm the sum."""
        gain, bias = self.weight(f"{name}.weight"), self.weight(f"{name}.bias")
        return self.add("SkipLayerNormalization", x, residual, gain, bias, domain=MICROSOFT, epsilon=1e-12)

    def attention(self, x: str, name: str) -> str:
        """Add self-attention over a window that has no padding: no mask is needed."""
        matrix, bias = self.state[f"{name}.weight"].T, self.weight(f"{name}.bias")
        count = ATTENTION_HEADS
        if not self.quantise:
            whole = self.constant(f"{name}.weight.T", matrix)
            return self.add("Attention", x, whole, bias, domain=MICROSOFT, num_heads=count)
        weight, scale, zero = self.columns(name, matrix)
        whole = self.add("DynamicQuantizeLinear", x, outputs=3)
        base = whole.removesuffix(".0")
        inputs = (whole, weight, bias, f"{base}.1", scale, "", f"{base}.2", zero)
        return self.add("QAttention", *inputs, domain=MICROSOFT, num_heads=count)

    def embedding(self, ids: str) -> str:
        """Look up word embeddings."""
        table = self.state["encoder.words.weight"]
        if not self.quantise:
            return self.add("Gather", self.constant("encoder.words", table), ids)
        scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127
        self.constant(WORDS, np.rint(table / scale).astype(np.int8))
        self.constant(SCALES, scale.astype(np.float32))
        return self.rows(ids)

    def rows(self, ids: str) -> str:
        """Look up rows of whole numbers, and multiply each by its scale."""
        whole = self.add("Cast", self.add("Gather", WORDS, ids), to=TensorProto.FLOAT)
        return self.add("Mul", whole, self.add("Gather", SCALES, ids))

    def borrow(self, path: Path) -> None:
        """Take word embeddings from another graph's file, which must stand in the same folder, instead of storing them.

        Raises:
            ValueError: They are not there as whole numbers.
        """
        stored = path.read_bytes()
        tensors = {tensor.name: tensor for tensor in onnx.load(path).graph.initializer}
        for name in (WORDS, SCALES):
            raw = tensors[name].raw_data if name in tensors else b""
            if not raw or stored.count(raw) != 1:
                raise ValueError(f"{path} holds no {name} that could be found again")
            tensor = onnx.TensorProto(name=name, data_type=tensors[name].data_type, dims=tensors[name].dims)
            tensor.data_location = TensorProto.EXTERNAL
            for key, value in (("location", path.name), ("offset", stored.index(raw)), ("length", len(raw))):
                tensor.external_data.add(key=key, value=str(value))
            self.constants[name] = tensor

    def layers(self, x: str, names: Sequence[str]) -> str:
        """Add layers of an encoder, one after the other."""
        for at in names:
            attended = self.linear(self.attention(x, f"{at}.queries_keys_values"), f"{at}.attended")
            x = self.norm(attended, x, f"{at}.norm1")
            wide = self.gelu(self.linear(x, f"{at}.widen"))
            x = self.norm(self.linear(wide, f"{at}.narrow"), x, f"{at}.norm2")
        return x

    def save(self, path: Path, inputs: Inputs, outputs: dict[str, list[Any]]) -> None:
        """Write the graph."""
        graph = helper.make_graph(
            self.nodes,
            path.stem,
            [helper.make_tensor_value_info(name, kind, shape) for name, (kind, shape) in inputs.items()],
            [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in outputs.items()],
            list(self.constants.values()),
        )
        opsets = [helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="sayso")
        path.write_bytes(model.SerializeToString(deterministic=True))


def write_reader(graph: Graph, path: Path, sizes: dict[str, int]) -> None:
    """Write the encoder and the heads that answer for every word of a window."""
    x = graph.embedding("ids")
    table = graph.state["encoder.positions.weight"] + graph.state["encoder.base"]
    shape = graph.add("Shape", "ids")
    length = graph.add("Gather", shape, graph.constant("one", np.asarray([1])))
    positions = graph.add("Slice", graph.constant("places", table), graph.constant("zero", np.asarray([0])), length)
    x = graph.add("Add", x, positions)
    for number in range(4):
        column = graph.add("Gather", "features", graph.constant(f"column{number}", np.asarray(number)), axis=2)
        x = graph.add("Add", x, graph.add("Gather", graph.weight(f"encoder.features.{number}.weight"), column))
    gain, bias = graph.weight("encoder.norm.weight"), graph.weight("encoder.norm.bias")
    x = graph.add("LayerNormalization", x, gain, bias, axis=-1, epsilon=1e-12)
    x = graph.layers(x, [f"encoder.layers.{number}" for number in range(LAYERS)])
    flat = graph.add("Squeeze", x, graph.constant("zero", np.asarray([0])))
    words = graph.add("Gather", flat, "firsts", out="words")
    for head, name in (("ends", "sentence_end"), ("tags", "tag"), ("names", "name"), ("anchors", "anchor")):
        graph.linear(words, name, head, small=True)
    dependent = graph.gelu(graph.linear(words, "arc_dependent"))
    head_state = graph.gelu(graph.linear(words, "arc_head"))
    left = graph.add("MatMul", dependent, graph.weight("arc"))
    bias_row = graph.add(
        "MatMul", graph.constant("arc_bias", graph.state["arc_bias.weight"]), graph.add("Transpose", head_state)
    )
    product = graph.add("MatMul", left, graph.add("Transpose", head_state))
    graph.add("Add", product, bias_row, out="arcs")
    integers = TensorProto.INT64
    graph.save(
        path,
        {"ids": (integers, [1, "T"]), "features": (integers, [1, "T", 4]), "firsts": (integers, ["W"])},
        {"words": ["W", 384], "ends": ["W", 1], "tags": ["W", sizes["tags"]], "names": ["W", sizes["names"]]}
        | {"anchors": ["W", 1], "arcs": ["W", "W"]},
    )


def write_relations(graph: Graph, path: Path, sizes: dict[str, int]) -> None:
    """Write the head that names the relation of words to their heads."""
    dependent = graph.gelu(graph.linear("words", "relation_dependent", small=True))
    states = graph.gelu(graph.linear("words", "relation_head", small=True))
    head = graph.add("Gather", states, "heads")
    count, width, _ = graph.state["relation"].shape
    matrix = graph.constant("pairs", graph.state["relation"].transpose(1, 0, 2).reshape(width, count * width))
    crossed = graph.add("MatMul", dependent, matrix)
    cube = graph.add("Reshape", crossed, graph.constant("cube", np.asarray([-1, count, width])))
    column = graph.add("Unsqueeze", head, graph.constant("two", np.asarray([2])))
    paired = graph.add("Squeeze", graph.add("MatMul", cube, column), graph.constant("two", np.asarray([2])))
    both = graph.add("Concat", dependent, head, axis=-1)
    graph.add("Add", paired, graph.linear(both, "relation_bias", small=True), out="relations")
    inputs: Inputs = {"words": (TensorProto.FLOAT, ["W", 384]), "heads": (TensorProto.INT64, ["W"])}
    graph.save(path, inputs, {"relations": ["W", sizes["relations"]]})


def write_roles(graph: Graph, path: Path) -> None:
    """Write the head that scores the roles of words, given a cue's anchor."""
    halves = graph.constant("halves", np.asarray([256, 256]))
    word = graph.add("Split", graph.linear("words", "arguments.word"), halves, axis=-1, outputs=2).removesuffix(".0")
    at = graph.linear(graph.add("Gather", "words", "anchors"), "arguments.anchor", small=True)
    anchor = graph.add("Split", at, halves, axis=-1, outputs=2).removesuffix(".0")
    one = graph.constant("one", np.asarray([1]))
    near = graph.add("Gather", graph.weight("arguments.distance.weight"), "distances")
    crossed = graph.add("Mul", f"{word}.1", graph.add("Unsqueeze", f"{anchor}.1", one))
    plain = graph.add("Add", f"{word}.0", graph.add("Unsqueeze", f"{anchor}.0", one))
    total = graph.add("Add", graph.add("Add", plain, crossed), near)
    graph.linear(graph.gelu(total), "arguments.scores", "roles", small=True)
    integers = TensorProto.INT64
    inputs: Inputs = {
        "words": (TensorProto.FLOAT, ["W", 384]),
        "anchors": (integers, ["C"]),
        "distances": (integers, ["C", "W"]),
    }
    graph.save(path, inputs, {"roles": ["C", "W", 10]})


def write_vectors(graph: Graph, path: Path, directions: NDArray[np.float32] | None = None) -> None:
    """Write the head for sentence vectors: means of words' states to unit vectors; and to embeddings, along directions.

    Args:
        graph: An empty graph.
        path: Where to write it.
        directions: (384, kept) from `training.embeddings`; without them there are no embeddings yet.
    """
    whole = graph.linear("means", "vector", small=True)
    outputs: dict[str, list[Any]] = {"vectors": ["S", 384]}
    if directions is not None:
        short = graph.add("MatMul", whole, graph.constant("directions", directions))
        graph.add("LpNormalization", short, axis=-1, p=2, out="embeddings")
        outputs["embeddings"] = ["S", directions.shape[1]]
    graph.add("LpNormalization", whole, axis=-1, p=2, out="vectors")
    graph.save(path, {"means": (TensorProto.FLOAT, ["S", 384])}, outputs)


def main() -> None:
    """Export."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--work", type=Path, default=archives.WORK)
    options.add_argument("--name", default="run")
    options.add_argument("--version", required=True, help="name of the folder under weights/")
    options.add_argument("--to", type=Path, default=SHIPPED)
    options.add_argument("--float", action="store_true", help="keep 32 bits")
    given = options.parse_args()
    saved = torch.load(given.work / given.name / "checkpoint.pt", map_location="cpu", weights_only=True)
    state = {name: value.numpy() for name, value in saved["network"].items()}
    vocabulary = json.loads((given.work / "vocabulary.json").read_text("utf-8"))
    sizes = {key: len(vocabulary[key]) for key in ("tags", "relations", "names")}
    Network(**sizes).load_state_dict(saved["network"])
    folder = given.to / given.version
    folder.mkdir(parents=True, exist_ok=True)
    write_reader(Graph(state, not given.float), folder / "reader.onnx", sizes)
    write_relations(Graph(state, quantise=False), folder / "relations.onnx", sizes)
    write_roles(Graph(state, not given.float), folder / "roles.onnx")
    write_vectors(Graph(state, quantise=False), folder / "vectors.onnx")
    config = {
        "version": given.version,
        **vocabulary,
        "types": list(TYPES),
        "decision": DECISION,
        "steps": state["arguments.steps"].round(5).tolist(),
    }
    config |= {"trained": {"minutes": round(saved["spent"] / 60, 1), "steps": saved["step"]}}
    (folder / "config.json").write_text(json.dumps(config, indent=1) + "\n", "utf-8")
    print(folder, {path.name: path.stat().st_size for path in sorted(folder.iterdir())})


if __name__ == "__main__":
    main()

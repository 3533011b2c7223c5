"""Turn shipped weights back into a network that can be trained further: `training.train --start <weights folder>`.

What was quantised comes back as its whole numbers times their scales: near enough to start from, not the same.
"""

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor

from training.network import Network

GRAPHS = ("reader", "relations", "roles", "vectors")


def restore(network: Network, folder: Path) -> None:
    """Fill a network with the weights of a folder that `training.export` wrote.

    Args:
        network: A network of the same sizes; filled in place.
        folder: Holds the four graphs.

    Raises:
        KeyError: A weight is in none of the graphs.
    """
    stored: dict[str, NDArray[np.float32]] = {}
    for graph in GRAPHS:
        for constant in onnx.load(str(folder / f"{graph}.onnx")).graph.initializer:
            stored[constant.name] = numpy_helper.to_array(constant)
    config = json.loads((folder / "config.json").read_text("utf-8"))
    stored["arguments.steps"] = np.asarray(config["steps"], dtype=np.float32)
    state = network.state_dict()
    network.load_state_dict({name: torch.tensor(find(stored, name, value)) for name, value in state.items()})


def find(stored: dict[str, NDArray[np.float32]], name: str, like: Tensor) -> NDArray[np.float32]:
    """Find one weight among the constants of the graphs, in whichever form it was written."""
    stem = name.removesuffix(".weight")
    if name == "encoder.base":
        found = np.zeros(like.shape)  # its sum with the positions was written
    elif name == "encoder.positions.weight":
        found = stored["places"]
    elif name == "arc_bias.weight":
        found = stored["arc_bias"]
    elif name == "relation":
        found = stored["pairs"].reshape(like.shape[1], like.shape[0], like.shape[2]).transpose(1, 0, 2)
    elif name == "encoder.words.weight" and f"{stem}.int8" in stored:
        found = stored[f"{stem}.int8"] * stored[f"{stem}.scale"]
    elif name == "encoder.words.weight":
        found = stored[stem]
    elif f"{stem}.int8" in stored and name != stem:
        found = (stored[f"{stem}.int8"] * stored[f"{stem}.scale"]).T
    elif f"{name}.T" in stored:
        found = stored[f"{name}.T"].T
    else:
        found = stored[name]
    return np.ascontiguousarray(found, dtype=np.float32)

"""The trained network as it ships: the only door to onnxruntime.

Takes windows of word pieces, gives arrays of scores. Windows are read one at a time: activations are quantised with one
scale a window, so a document reads the same alone and in any batch, and no window is padded. A loaded network may be
used from several threads.
"""

import hashlib
import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnxruntime.capi import onnxruntime_pybind11_state as state

from sayso.annotations.windows import CLS, SEP
from sayso.errors import WeightsError

Array = NDArray[np.float32]
DAMAGED = (state.Fail, state.InvalidProtobuf, state.InvalidGraph, state.NoSuchFile, state.RuntimeException)
GRAPHS = ("reader", "relations", "roles", "vectors", "mentions", "pairs", "metonymy", "triggers")


class Reading(NamedTuple):
    """Scores for the W words of one window, before any decision.

    `words` (W, 384) are states for the heads below; `ends` and `anchors` (W,) logits; `tags`, `names` logits by label;
    `arcs` (W, W) scores of heads, dependents in rows.
    """

    words: Array
    ends: Array
    tags: Array
    names: Array
    anchors: Array
    arcs: Array


class Network:
    """A loaded network with its labels.

    Attributes:
        name: Version of the weights and a digest of their files.
        tags, relations, names, types: Labels in the order of the scores; types of events without the last, none.
        decision: Least probability of a cue's anchor (`anchor`), and of one found inside a content (`inner`).
        cues: Lower-case words that are often cues.
        steps: (4, 4) scores of going from one role (outside, source, content, cue) to the next.
    """

    def __init__(self, folder: Path, *, threads: int = 1) -> None:
        """Load the graphs of a weights folder.

        Args:
            folder: Holds `config.json` and the graphs.
            threads: Cores that one window may use.

        Raises:
            WeightsError: A file is missing or cannot be loaded.
        """
        options = options_of(threads)
        try:
            config = json.loads((folder / "config.json").read_text("utf-8"))
            self.sessions = {
                name: onnxruntime.InferenceSession(
                    (folder / f"{name}.onnx").read_bytes(), options, providers=["CPUExecutionProvider"]
                )
                for name in GRAPHS
            }
        except (OSError, ValueError, *DAMAGED) as error:
            raise WeightsError(
                f"the network cannot be loaded ({str(error).splitlines()[0]})",
                where=str(folder),
                expected=f"config.json and {', '.join(f'{name}.onnx' for name in GRAPHS)}",
                remedy="install sayso again, or give the folder of a network that training.export wrote",
            ) from error
        self.name = model_name(folder)
        self.tags: list[str] = config["tags"]
        self.relations: list[str] = config["relations"]
        self.names: list[str] = config["names"]
        self.types: list[str] = config["types"]
        self.steps: Array = np.asarray(config["steps"], dtype=np.float32)
        self.cues: frozenset[str] = frozenset(config["cues"])
        self.decision: dict[str, float] = config["decision"]

    def read(self, ids: NDArray[np.int64], features: NDArray[np.int64], firsts: NDArray[np.int64]) -> Reading:
        """Read one window.

        Args:
            ids: (T,) word pieces, without the marks at the ends.
            features: (T, 4) features of the pieces.
            firsts: (W,) first piece of each word.
        """
        marked = np.concatenate(([CLS], ids, [SEP]))[None]
        padded = np.zeros((1, len(ids) + 2, 4), dtype=np.int64)
        padded[0, 1:-1] = features
        feed = {"ids": marked, "features": padded, "firsts": firsts + 1}
        words, ends, tags, names, anchors, arcs = self.sessions["reader"].run(
            ["words", "ends", "tags", "names", "anchors", "arcs"], feed
        )
        return Reading(words, ends[:, 0], tags, names, anchors[:, 0], arcs)

    def read_relations(self, words: Array, heads: NDArray[np.int64]) -> Array:
        """Score the relation of each word (W, 384) to its head (W,): (W, relations)."""
        scores: Array = self.sessions["relations"].run(["relations"], {"words": words, "heads": heads})[0]
        return scores

    def read_roles(self, words: Array, anchors: Sequence[int]) -> Array:
        """Score the roles of all words for each anchored cue: (C, W, 10), as in `decoding.decide_roles`."""
        at = np.asarray(anchors, dtype=np.int64)
        distances = bucket(np.arange(len(words))[None] - at[:, None])
        scores: Array = self.sessions["roles"].run(["roles"], {"words": words, "anchors": at, "distances": distances})[
            0
        ]
        return scores

    def read_mentions(self, states: Array, kinds: NDArray[np.int64]) -> tuple[Array, Array]:
        """Tell which phrases are mentions.

        Args:
            states: (M, 768) the state of each phrase's head, and the mean of its words' states.
            kinds: (M,) kinds of phrases, as `pairs.Table` numbers them.

        Returns:
            What `read_pairs` takes of each phrase (M, H), and logits (M,) of being a mention.
        """
        hidden, mention = self.sessions["mentions"].run(["hidden", "mention"], {"states": states, "kinds": kinds})
        return hidden, mention[:, 0]

    def read_pairs(
        self, hidden: Array, later: NDArray[np.int64], earlier: NDArray[np.int64], features: Array
    ) -> tuple[Array, Array]:
        """Score what phrases point back to.

        Args:
            hidden: (M, H) from `read_mentions`.
            later: (P,) rows of the phrases that may point back.
            earlier: (P,) rows of what they may point to.
            features: (P, F) of `pairs.features_of`.

        Returns:
            Scores of the pairs (P,), and of pointing back to nothing (M,).
        """
        feed = {"hidden": hidden, "later": later, "earlier": earlier, "features": features}
        scores, new = self.sessions["pairs"].run(["scores", "new"], feed)
        return scores[:, 0], new[:, 0]

    def read_metonymy(self, states: Array, relations: NDArray[np.int64]) -> Array:
        """Score how names are used.

        Args:
            states: (N, 2304) as in `metonymy.describe_names`.
            relations: (N,) relations of the names to their governors.

        Returns:
            (N,) logits of standing for others than the place.
        """
        scores: Array = self.sessions["metonymy"].run(["metonymic"], {"states": states, "relations": relations})[0]
        return scores[:, 0]

    def read_triggers(self, states: Array) -> Array:
        """Score what words (N, 768) tell of: (N, types + 1) logits, the last of telling of no event."""
        scores: Array = self.sessions["triggers"].run(["types"], {"states": states})[0]
        return scores

    def read_vectors(self, means: Array) -> Array:
        """Turn the mean states of sentences (S, 384) into unit vectors (S, 384)."""
        vectors: Array = self.sessions["vectors"].run(["vectors"], {"means": means})[0]
        return vectors

    def read_embeddings(self, means: Array) -> Array:
        """Turn the mean states of contents (S, 384) into unit vectors that are short enough to be kept (S, 96)."""
        embeddings: Array = self.sessions["vectors"].run(["embeddings"], {"means": means})[0]
        return embeddings


class Judge:
    """A loaded judge of pairs of texts."""

    def __init__(self, folder: Path, *, threads: int = 1) -> None:
        """Load it from a weights folder.

        Args:
            folder: Holds `entailment.onnx`, and `reader.onnx`, of which it uses the word embeddings.
            threads: Cores that one pair may use.

        Raises:
            WeightsError: A file is missing or cannot be loaded.
        """
        try:
            self.session = onnxruntime.InferenceSession(
                folder / "entailment.onnx", options_of(threads), providers=["CPUExecutionProvider"]
            )
        except (OSError, ValueError, *DAMAGED) as error:
            raise WeightsError(
                f"the judge of pairs cannot be loaded ({str(error).splitlines()[0]})",
                where=str(folder),
                expected="entailment.onnx, and the reader.onnx that it was written for",
                remedy="install sayso again, or write it with training.entailment",
            ) from error

    def read(self, first: NDArray[np.int64], second: NDArray[np.int64]) -> Array:
        """Judge two texts by their word pieces (A,) and (B,), with the marks at the ends of both.

        Returns:
            (3,) logits: the first entails the second, neither, contradicts it.
        """
        answers: Array = self.session.run(["answers"], {"first": first[None], "second": second[None]})[0][0]
        return answers


def options_of(threads: int) -> onnxruntime.SessionOptions:
    """Give the options by which all graphs are loaded."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # Processors without VNNI add products of eight bits up in sixteen, which overflow: two of five examples were
    # read otherwise than elsewhere. Wider sums cost them a tenth of the network's time; on others nothing changes.
    options.add_session_config_entry("session.x64quantprecision", "1")
    return options


def bucket(distance: NDArray[np.int64]) -> NDArray[np.int64]:
    """Put signed distances in words into 24 buckets: each of the nearest, then ever wider ones."""
    size = np.maximum(np.abs(distance), 1).astype(np.float32)
    far = np.where(size <= 4, size, 4 + np.log2(size / 4) * np.float32(1.8))
    rounded = np.minimum(np.floor(far), 11).astype(np.int64)
    return np.where(distance < 0, rounded, 12 + np.where(distance == 0, 0, rounded))


@cache
def shipped_folder() -> Path:
    """Give the folder of the newest weights that ship with the package."""
    folders = sorted(Path(str(files("sayso.annotations"))).joinpath("weights").glob("*/config.json"))
    if not folders:
        raise WeightsError(
            "no network is installed",
            expected="sayso/annotations/weights/<version>/config.json",
            remedy="install sayso again, or train one with `make train`",
        )
    return folders[-1].parent


@cache
def shipped_network() -> Network:
    """Load the shipped network once a process."""
    return Network(shipped_folder())


@cache
def shipped_judge() -> Judge:
    """Load the shipped judge of pairs once a process."""
    return Judge(shipped_folder())


def model_name(folder: Path) -> str:
    """Name a network by its version and a digest of its files, so that a ledger can tell which one read a report."""
    digest = hashlib.sha256()
    for path in (folder / "config.json", *(folder / f"{name}.onnx" for name in GRAPHS)):
        digest.update(path.read_bytes())
    return f"{folder.name}+{digest.hexdigest()[:8]}"

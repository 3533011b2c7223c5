"""GUM's documents as the coreference heads see them: phrases with states and features, and which pairs are right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from evaluation.coreference_score import candidates, clusters_of, read_document
from sayso.annotations import Network
from sayso.annotations.coreference import phrase_states
from sayso.annotations.mentions import Candidate, find_phrases
from sayso.annotations.pairs import Setting, describe_phrases, features_of, likeness, pair_up
from training.data.coreference import Marked, read_mentions


@dataclass(frozen=True, slots=True)
class Prepared:
    """One document, its mentions found (or given): M phrases, P pairs."""

    states: Tensor  # (M, 768): the head's state, and the mean over the phrase
    kinds: Tensor  # (M,)
    mention: Tensor  # (M,) whether GUM marks it
    later: Tensor  # (P,)
    earlier: Tensor  # (P,)
    features: Tensor  # (P, WIDTH)
    right: Tensor  # (P,) whether both are of one entity
    spans: list[tuple[int, int]]
    gold: list[frozenset[tuple[int, int]]]


def prepare(path: Path, network: Network) -> Iterator[tuple[Prepared, Prepared]]:
    """Read a part of GUM; give each document twice: its phrases found by the trees, and its mentions given."""
    for document, marks in read_mentions(path):
        setting, states, sentences = read_document(document, network)
        words = (setting.words, setting.tags, setting.heads, setting.relations)
        found, given = find_phrases(*words, sentences), candidates(marks, setting)
        yield build(found, setting, states, marks), build(given, setting, states, marks)


def build(
    phrases: Sequence[Candidate], setting: Setting, states: NDArray[np.float32], marks: Sequence[Marked]
) -> Prepared:
    """Put one document together."""
    table = describe_phrases(phrases, setting)
    pairs = pair_up(table)
    entity = {(mark.first, mark.last): mark.entity for mark in marks}
    by_head = {mark.head: mark.entity for mark in marks}
    of = [entity.get((p.first, p.last), by_head.get(p.head) if not p.members else None) for p in phrases]
    right = [of[a] is not None and of[a] == of[b] for a, b in zip(pairs.later, pairs.earlier, strict=True)]
    whole = phrase_states(states, table.first, table.last, table.head)
    return Prepared(
        torch.as_tensor(whole).half(),
        torch.as_tensor(table.kind),
        torch.as_tensor([(p.first, p.last) in entity for p in phrases]),
        torch.as_tensor(pairs.later),
        torch.as_tensor(pairs.earlier),
        torch.as_tensor(features_of(table, likeness(table), *pairs)).to(torch.int8),
        torch.as_tensor(right, dtype=torch.bool),
        [(p.first, p.last) for p in phrases],
        clusters_of(marks),
    )

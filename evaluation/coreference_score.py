"""Coreference on GUM: which mentions are of one entity, with mentions found and with mentions given.

GUM's words are given; sentences, trees and names are the network's. Clusters are decided greedily: each mention goes
with its likeliest antecedent if that is likelier than being new. *Linked* counts, with mentions given, those that have
an antecedent at all, by kind: right if the antecedent that is chosen is of the same entity.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evaluation import attribution
from evaluation.coreference import Cluster, Shares, add, conll, count_clusters
from evaluation.heads import count_document, read_words
from evaluation.scores import Counts
from sayso.annotations import Network
from sayso.annotations.annotate import Known, decide_sentences, decide_trees, join, quoted_words
from sayso.annotations.coreference import find_mentions, make_setting
from sayso.annotations.decoding import decide_names
from sayso.annotations.mentions import Candidate
from sayso.annotations.pairs import Setting
from sayso.annotations.quotes import find_quotes
from sayso.schema import Phrase, PhraseKind
from training.data.coreference import Marked, read_mentions
from training.data.treebanks import Treebank

KINDS = {PhraseKind.NAME: "names", PhraseKind.COORDINATION: "coordinations"} | dict.fromkeys(
    (PhraseKind.DEFINITE, PhraseKind.DEMONSTRATIVE, PhraseKind.INDEFINITE, PhraseKind.OWNED, PhraseKind.BARE), "nouns"
)


def score_gum(path: Path, network: Network) -> tuple[dict[str, Counts], dict[str, Counts]]:
    """Score trees and coreference of a part of GUM; each document is read once for both."""
    trees: list[dict[str, Counts]] = []
    links = Links()
    for document, marks in read_mentions(path):
        known = read_words(document, network)
        trees.append(count_document(document, known))
        links.count(marks, *set_up(document, network, known), network)
    return attribution.add(trees), links.scores()


@dataclass
class Links:
    """What was counted in some documents: clusters with mentions found, and given, and links by kind of phrase."""

    free: list[dict[str, Shares]] = field(default_factory=list)
    bound: list[dict[str, Shares]] = field(default_factory=list)
    linked: dict[str, Counts] = field(default_factory=dict)

    def count(
        self,
        marks: Sequence[Marked],
        setting: Setting,
        states: NDArray[np.float32],
        sentences: Sequence[tuple[int, int]],
        network: Network,
    ) -> None:
        """Count one document."""
        gold = clusters_of(marks)
        found = find_mentions(network, setting, sentences, states)
        known = find_mentions(network, setting, sentences, states, given=candidates(marks, setting))
        self.free.append(count_clusters(gold, decide_clusters(found)))
        self.bound.append(count_clusters(gold, decide_clusters(known)))
        for name, counts in count_linked(known, marks).items():
            self.linked[name] = self.linked.get(name, Counts()) + counts

    def scores(self) -> dict[str, Counts]:
        """Give the scores of all of them."""
        result = {}
        for way, rows in (("found", self.free), ("given", self.bound)):
            total = add(rows)
            result[f"CoNLL, mentions {way}"] = Counts(conll(total) / 100, 1, 1)
            for name, shares in total.items():
                result[f"{name}, mentions {way}"] = Counts(shares.f1 / 100, 1, 1)
        return result | {f"linked, {name}": counts for name, counts in sorted(self.linked.items())}


def decide_clusters(phrases: Sequence[Phrase]) -> list[Cluster]:
    """Put each phrase with its likeliest antecedent, or by itself."""
    home: list[int] = []
    for number, phrase in enumerate(phrases):
        best = phrase.antecedents[0] if phrase.antecedents else (number, 0.0)
        home.append(home[best[0]] if best[1] > phrase.new else number)
    found: dict[int, set[tuple[int, int]]] = {}
    for phrase, top in zip(phrases, home, strict=True):
        found.setdefault(top, set()).add((phrase.first, phrase.last))
    return [frozenset(cluster) for cluster in found.values()]


def clusters_of(marks: Sequence[Marked]) -> list[Cluster]:
    """Give the clusters that are marked."""
    gold: dict[str, set[tuple[int, int]]] = {}
    for mark in marks:
        gold.setdefault(mark.entity, set()).add((mark.first, mark.last))
    return [frozenset(cluster) for cluster in gold.values()]


def count_linked(phrases: Sequence[Phrase], marks: Sequence[Marked]) -> dict[str, Counts]:
    """Count links by kind of phrase: right, made, and to be made."""
    entity = {(mark.first, mark.last): mark.entity for mark in marks}
    seen: set[str] = set()
    result: dict[str, Counts] = {}
    for phrase in phrases:
        own = entity[phrase.first, phrase.last]
        best = phrase.antecedents[0] if phrase.antecedents else (0, 0.0)
        made = best[1] > phrase.new
        other = phrases[best[0]]
        right = made and entity[other.first, other.last] == own
        kind = KINDS.get(phrase.kind, "pronouns")
        result[kind] = result.get(kind, Counts()) + Counts(right, made, own in seen)
        seen.add(own)
    return result


def candidates(marks: Sequence[Marked], setting: Setting) -> list[Candidate]:
    """Give the marked mentions as phrases, by their first words, longer ones first."""
    found = {Candidate(mark.first, mark.last, head_of(mark, setting)) for mark in marks}
    return sorted(found, key=lambda phrase: (phrase.first, -phrase.last))


def read_document(document: Treebank, network: Network) -> tuple[Setting, NDArray[np.float32], list[tuple[int, int]]]:
    """Read a document with the network: what is known of its words, their states, and the sentences."""
    return set_up(document, network, read_words(document, network))


def set_up(
    document: Treebank, network: Network, known: Known
) -> tuple[Setting, NDArray[np.float32], list[tuple[int, int]]]:
    """Give the same of a document whose words have been read: its sentences, trees and names are the network's."""
    windows, readings = known.windows, known.readings
    sentences = decide_sentences(join(windows, [reading.ends for reading in readings]), known.first_words)
    trees = decide_trees(network, windows, readings, sentences)
    names = decide_names(join(windows, [reading.names for reading in readings]))
    quoted = quoted_words(find_quotes(document.text, document.lines), document.starts)
    return make_setting(known.words, trees, sentences, names, quoted), known.states, sentences


def head_of(mark: Marked, setting: Setting) -> int:
    """Give the head of a given mention by the trees: its first word whose own head lies outside."""
    inside = range(mark.first, mark.last + 1)
    tops = [word for word in inside if setting.heads[word] not in inside or setting.heads[word] == word]
    nominal = [word for word in tops if setting.tags[word] in {"NOUN", "PROPN", "PRON", "NUM"}]
    return (nominal or tops or [mark.head])[0]

"""The network's other heads: trees, parts of speech and sentence ends on treebanks, names on name corpora.

Trees are scored with given words and sentences, punctuation counted: *LAS* by universal relations as in the CoNLL 2018
shared task, *LAS, full* with their subtypes. Sentence ends are scored with given words; names by exact span and kind.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from evaluation.attribution import add
from evaluation.scores import Counts
from sayso.annotations import Network
from sayso.annotations.annotate import KINDS, Known, decide_sentences, join, understand
from training.data import names, treebanks


def count_trees(path: Path, network: Network) -> dict[str, Counts]:
    """Score a treebank in CoNLL-U."""
    return add(count_document(document, read_words(document, network)) for document in treebanks.documents(path))


def read_words(document: treebanks.Treebank, network: Network) -> Known:
    """Read the words and sentences of a treebank's document as they are given."""
    return understand(
        document.text, document.lines, document.starts, document.ends, network, sentences=document.sentences
    )


def count_document(document: treebanks.Treebank, known: Known) -> dict[str, Counts]:
    """Score one document of a treebank."""
    trees = known.trees
    words = range(len(document.starts))
    heads = trees.heads.tolist()
    attached = [heads[word] == document.heads[word] for word in words]
    full = [attached[word] and trees.relations[word] == document.relations[word] for word in words]
    plain = [
        attached[word] and trees.relations[word].split(":")[0] == document.relations[word].split(":")[0]
        for word in words
    ]
    count = len(words)
    gold = {end for _, end in document.sentences}
    ends = join(known.windows, [reading.ends for reading in known.readings])
    found = {end for _, end in decide_sentences(ends, known.first_words)}
    return {
        "UAS": Counts(sum(attached), count, count),
        "LAS": Counts(sum(plain), count, count),
        "LAS, full": Counts(sum(full), count, count),
        "UPOS": Counts(sum(map(str.__eq__, trees.tags, document.tags)), count, count),
        "sentence ends": Counts(len(gold & found), len(found), len(gold)),
    }


def count_names(path: Path, network: Network, *, together: int = 10) -> dict[str, Counts]:
    """Score names; so many sentences, each a line, are read as one text, never across documents."""
    rows = []
    for group in groups(path, together):
        text = ""
        starts: list[int] = []
        ends: list[int] = []
        lines: list[tuple[int, int]] = []
        gold: set[tuple[int, int, str]] = set()
        for sentence in group:
            first = len(text)
            gold |= {(len(starts) + a, len(starts) + b, kind) for a, b, kind in spans(sentence.labels)}
            for word in sentence.words:
                starts.append(len(text))
                text += word
                ends.append(len(text))
                text += " "
            lines.append((first, len(text) - 1))
            text = text[:-1] + "\n"
        names_found = understand(text, lines, starts, ends, network).names
        found = {(name.first, name.last, KINDS[name.kind].value) for name in names_found}
        row = {"names": Counts(len(gold & found), len(found), len(gold))}
        for kind in ("person", "place", "organization", "other"):
            mine, theirs = {g for g in gold if g[2] == kind}, {f for f in found if f[2] == kind}
            row[f"names, {kind}"] = Counts(len(mine & theirs), len(theirs), len(mine))
        rows.append(row)
    return add(rows)


def groups(path: Path, size: int) -> Iterator[list[names.Sentence]]:
    """Give sentences of one document, some at a time."""
    document: list[names.Sentence] = []
    for sentence in [*names.sentences(path), None]:
        if sentence is not None:
            document.append(sentence)
            continue
        rest = iter(document)
        while group := list(islice(rest, size)):
            yield group
        document = []


def spans(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Give the names that BIO labels mark, as first and last word and kind."""
    start, kind = -1, ""
    for place, label in enumerate([*labels, "O"]):
        if start >= 0 and label != f"I-{kind}":
            yield start, place - 1, kind
            start = -1
        if label[0] == "B" or (label[0] == "I" and start < 0):
            start, kind = place, label[2:]

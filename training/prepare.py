"""Step 1: unpack the corpora and turn them into what the network is trained on.

Writes one pickle of `Example`s a task and the sentence vectors of the original encoder, which teach the head for
sentence vectors. Nothing of it is committed. Run as `python -m training.prepare`.
"""

import argparse
import json
import pickle
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from sayso.annotations.features import describe_words
from sayso.annotations.windows import split_pieces
from sayso.annotations.words import split_words
from training.data import archives, names, polnear, treebanks
from training.examples import NAMES, Example, is_held_back
from training.network import Encoder, load_original

# A report may use any of these marks; the same articles are also read with others, sign for sign.
REWRITES = {
    "straight": str.maketrans("“”‘’", "\"\"''"),
    "single": str.maketrans("“”", "‘’"),
    "angle": str.maketrans("“”", "«»"),
}


def main() -> None:
    """Prepare everything."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=archives.DATA)
    options.add_argument("--work", type=Path, default=archives.WORK)
    given = options.parse_args()
    wanted = (*archives.ATTRIBUTION, *archives.SYNTAX, *archives.ENTITIES)
    unpacked = archives.unpack(given.data, wanted, given.work / "data")
    teacher = Teacher()
    tasks: dict[str, list[Example]] = {"attribution": [], "slice": [], "trees": [], "names": []}
    for example in read_attribution(unpacked, teacher):
        held = is_held_back(example.name.split("|")[0])
        if not held or example.name.endswith("|as written"):
            tasks["slice" if held else "attribution"].append(example)
    vocabulary = read_vocabulary(unpacked)
    for corpus in ("ewt", "gum"):
        tasks["trees"] += read_trees(unpacked / corpus / "train.conllu", vocabulary, teacher)
    tasks["names"] += read_names(unpacked / "conllpp" / "conllpp_train.txt")
    tasks["names"] += 4 * list(read_names(unpacked / "crossner-politics" / "train.txt"))
    for task, examples in tasks.items():
        print(task, len(examples), "documents,", sum(len(e.firsts) - 1 for e in examples), "words")
    vocabulary["cues"] = common_cues(unpacked)
    vectors = teacher.vectors()
    (given.work / "vocabulary.json").write_text(json.dumps(vocabulary), "utf-8")
    with (given.work / "prepared.pickle").open("wb") as file:
        pickle.dump({"tasks": tasks, "vocabulary": vocabulary, "vectors": vectors}, file)


def featurise(name: str, text: str, starts: list[int], ends: list[int], lines: list[tuple[int, int]]) -> Example:
    """Turn words of a text into what the network reads."""
    pieces = split_pieces([text[start:end] for start, end in zip(starts, ends, strict=True)])
    first_words = np.searchsorted(np.asarray(starts), [start for start, _ in lines]).tolist()
    features = describe_words(text, starts, ends, lines).astype(np.int8)
    return Example(name, pieces.ids.astype(np.int32), pieces.firsts.astype(np.int32), features, first_words)


def read_attribution(unpacked: Path, teacher: "Teacher") -> Iterator[Example]:
    """Read PolNeAR's training part, each article once as written and once with each other kind of mark."""
    silver = polnear.layers(unpacked / "polnear-corenlp" / "train.jsonl")
    for article in polnear.articles(unpacked / "polnear" / "train"):
        lines = [match.span() for match in re.finditer(r"[^\n]+", article.text)]
        starts, ends = split_words(article.text, lines)
        at_start, at_end = np.asarray(starts), np.asarray(ends)
        machine = silver.get(article.name, polnear.Layers(()))
        sentences = [
            tuple(map(int, np.searchsorted(at_start, (tokens[0][0], tokens[-1][1])))) for tokens in machine.sentences
        ]
        attributions: list[tuple[int, tuple[int, ...], tuple[int, ...], tuple[int, ...]]] = []
        for relation in article.relations:
            cue, source, content = (
                words_of(part, at_start, at_end) for part in (relation.cue, relation.source, relation.content)
            )
            if cue and content:
                anchor = int(np.searchsorted(at_end, cue_head(relation.cue, machine), "right"))
                attributions.append((anchor if anchor in cue else cue[-1], cue, source, content))
        rows = [teacher.row(article.text[starts[a] : ends[b - 1]]) if b > a else -1 for a, b in sentences]
        ways = {"as written": article.text} | {way: article.text.translate(t) for way, t in REWRITES.items()}
        for way, text in ways.items():
            if way == "as written" or text != article.text:
                example = featurise(f"{article.name}|{way}", text, starts, ends, lines)
                example.attributions = attributions
                example.sentences = [(a, b, row) for (a, b), row in zip(sentences, rows, strict=True) if b > a]
                yield example


def words_of(spans: polnear.Spans, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> tuple[int, ...]:
    """Give the words that share a character with the spans."""
    found: list[int] = []
    for start, end in spans:
        found += range(int(np.searchsorted(ends, start, "right")), int(np.searchsorted(starts, end, "left")))
    return tuple(found)


def cue_head(cue: polnear.Spans, silver: polnear.Layers) -> int:
    """Give the offset of a cue's head: the first of its tokens whose syntactic head lies outside the cue."""
    for tokens in silver.sentences:
        if tokens[0][0] <= cue[0][0] < tokens[-1][1]:
            inside = [any(a < e and s < b for a, b in cue) for s, e, _, _ in tokens]
            heads = [
                start
                for (start, _, head, mark), within in zip(tokens, inside, strict=True)
                if within and not mark and (head < 0 or not inside[head])
            ]
            if heads:
                return heads[0]
    return cue[0][0]


def read_vocabulary(unpacked: Path) -> dict[str, list[str]]:
    """Collect the tags and relations of the treebanks' training parts."""
    tags: set[str] = set()
    relations: set[str] = set()
    for corpus in ("ewt", "gum"):
        for document in treebanks.documents(unpacked / corpus / "train.conllu"):
            tags |= set(document.tags)
            relations |= set(document.relations)
    return {"tags": sorted(tags), "relations": sorted(relations), "names": list(NAMES)}


def common_cues(unpacked: Path) -> list[str]:
    """Collect the words that are a cue's last word in a fifth of the places where they stand, or more."""
    cues: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for article in polnear.articles(unpacked / "polnear" / "train"):
        words.update(re.findall(r"\w+", article.text.lower()))
        for relation in article.relations:
            last = re.findall(r"\w+", article.text[slice(*relation.cue[-1])].lower()) if relation.cue else []
            cues.update(last[-1:])
    return sorted(word for word, count in cues.items() if count >= 3 and count >= words[word] / 5)


def read_trees(path: Path, vocabulary: dict[str, list[str]], teacher: "Teacher") -> Iterator[Example]:
    """Read a treebank."""
    tags = {tag: number for number, tag in enumerate(vocabulary["tags"])}
    relations = {relation: number for number, relation in enumerate(vocabulary["relations"])}
    for number, document in enumerate(treebanks.documents(path)):
        example = featurise(
            f"{path.parent.name} {number}", document.text, document.starts, document.ends, document.lines
        )
        example.tags = np.asarray([tags[tag] for tag in document.tags], dtype=np.int16)
        example.heads = np.asarray(document.heads, dtype=np.int32)
        example.relations = np.asarray([relations[r] for r in document.relations], dtype=np.int16)
        for a, b in document.sentences:
            row = teacher.row(document.text[document.starts[a] : document.ends[b - 1]]) if b - a > 2 else -1
            example.sentences.append((a, b, row))
        yield example


def read_names(path: Path) -> Iterator[Example]:
    """Read name corpora, about ten sentences a document; each sentence is a line."""
    group: list[names.Sentence] = []
    for sentence in [*names.sentences(path), None]:
        if sentence is not None:
            group.append(sentence)
        if group and (sentence is None or len(group) == 10):
            yield join_names(path.stem, group)
            group = []


def join_names(name: str, group: Iterable[names.Sentence]) -> Example:
    """Put sentences under one another as one text."""
    text, starts, ends, lines, labels = "", [], [], [], []
    for sentence in group:
        first = len(text)
        for word in sentence.words:
            starts.append(len(text))
            text += word
            ends.append(len(text))
            text += " "
        text = text[:-1]
        lines.append((first, len(text)))
        text += "\n"
        labels += [NAMES.index(label) for label in sentence.labels]
    example = featurise(name, text, starts, ends, lines)
    example.names = np.asarray(labels, dtype=np.int8)
    return example


class Teacher:
    """The original encoder: collects sentences, then gives a unit vector of 384 numbers for each."""

    def __init__(self) -> None:
        """Start with no sentence."""
        self.sentences: list[str] = []

    def row(self, sentence: str) -> int:
        """Put a sentence on the list; give its row."""
        self.sentences.append(sentence)
        return len(self.sentences) - 1

    def vectors(self) -> NDArray[np.float16]:
        """Encode all sentences, shortest first; shape (sentences, 384)."""
        encoder = load_original(Encoder()).eval()
        pieces = [split_pieces([sentence]).ids[:126] for sentence in self.sentences]
        order = np.argsort([len(p) for p in pieces])
        result = np.zeros((len(pieces), 384), dtype=np.float16)
        for batch in np.array_split(order, max(1, len(order) // 64)):
            longest = max(len(pieces[i]) for i in batch)
            ids = torch.zeros(len(batch), longest + 2, dtype=torch.long)
            mask = torch.zeros(len(batch), longest + 2, dtype=torch.bool)
            for row, i in enumerate(batch):
                ids[row, : len(pieces[i]) + 2] = torch.as_tensor([101, *pieces[i], 102])
                mask[row, : len(pieces[i]) + 2] = True
            with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
                states = encoder(ids, None, mask).float()
            mean = (states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
            result[batch] = torch.nn.functional.normalize(mean, dim=1).half().numpy()
        return result


if __name__ == "__main__":
    main()

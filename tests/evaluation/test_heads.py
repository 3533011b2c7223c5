"""The heads are scored on what a report's annotations hold: held against themselves, they are all right."""

from collections.abc import Iterable
from pathlib import Path

from evaluation.heads import count_document, count_names, read_words
from evaluation.scores import Counts
from sayso.annotations.annotate import annotate_words
from sayso.annotations.network import shipped_network
from sayso.annotations.words import split_words
from training.data.treebanks import Treebank

TEXT = (
    "Mara Lind of the Odran Pilots' Union said on Monday that the ferries would stay in port. Norlane denied it.\n"
    "The harbour master, Tove Holm, asked both to meet in Oslo; nobody came."
)
LABELS = {"person": "PER", "place": "LOC", "organization": "ORG", "other": "MISC"}


def test_trees_and_sentence_ends() -> None:
    """With the sentences that the network decides given, trees, tags and ends are those of the annotations."""
    first = TEXT.index("\n")
    lines = [(0, first), (first + 1, len(TEXT))]
    starts, ends = map(list, split_words(TEXT, lines))
    read = annotate_words(TEXT, lines, starts, ends, shipped_network())
    sentences = [(a, b) for a, b in read.sentence_words]
    made = Treebank(TEXT, starts, ends, list(read.tags), list(read.heads), list(read.relations), sentences, lines)
    table = count_document(made, read_words(made, shipped_network()))
    assert len(sentences) == 3
    assert {name: is_all_right(counts) for name, counts in table.items()} == dict.fromkeys(table, True)
    made.heads[1] = made.heads[1] + 1
    assert count_document(made, read_words(made, shipped_network()))["UAS"].right == len(starts) - 1


def test_names(tmp_path: Path) -> None:
    """Spans and kinds are those of the annotations."""
    text = " ".join(TEXT[start:end] for start, end in zip(*split_words(TEXT, [(0, len(TEXT))]), strict=True))
    words = text.split()
    starts = [sum(len(word) + 1 for word in words[:place]) for place in range(len(words))]
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    read = annotate_words(text, [(0, len(text))], starts, ends, shipped_network())
    labels = ["O"] * len(words)
    for name in read.names:
        for place in range(name.first, name.last + 1):
            labels[place] = f"{'B' if place == name.first else 'I'}-{LABELS[name.kind.value]}"
    write(tmp_path / "names.txt", zip(words, labels, strict=True))
    table = count_names(tmp_path / "names.txt", shipped_network())
    assert table["names"] == Counts(*[len(read.names)] * 3)
    assert len(read.names) >= 4


def write(path: Path, rows: Iterable[tuple[str, str]]) -> None:
    """Write a corpus of one sentence."""
    path.write_text("".join(f"{word} {label}\n" for word, label in rows), "utf-8")


def is_all_right(counts: Counts) -> bool:
    return counts.right == counts.found == counts.expected > 0

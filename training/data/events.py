"""Sentences coded for events: PLV's with PLOVER's types, CAMEO's with one of four classes or none, synthetic titles.

PLV marks who acts and to whom in the sentence (`<s>`, `<t>`); what CAMEO's spans say of its sentences is matched by
their letters. The two share sentences: `letters` tells which.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MARK = re.compile(r"<(/?)([st])>")
TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "YIELD", "COOPERATE", "AID", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
QUADS = (1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4)  # verbal and material cooperation, verbal and material conflict
# CAMEO's first two digits as PLOVER's types; 01, public statements, is none. Appeals and demands are both requests.
CAMEO_TYPES = {
    "02": "REQUEST", "03": "AGREE", "04": "CONSULT", "05": "SUPPORT", "06": "COOPERATE", "07": "AID", "08": "YIELD",
    "09": "ACCUSE", "10": "REQUEST", "11": "ACCUSE", "12": "REJECT", "13": "THREATEN", "14": "PROTEST",
    "15": "MOBILIZE", "16": "SANCTION", "17": "COERCE", "18": "ASSAULT", "19": "ASSAULT", "20": "ASSAULT",
}  # fmt: skip
SENTENCE = re.compile(r"<Sentence [^>]*>(.*?)(?=<Sentence |</Sentences>)", re.DOTALL)
TEXT = re.compile(r"<Text>(.*?)</Text>", re.DOTALL)
CODE = re.compile(r'eventcode="(\d\d)')
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Coded:
    """A sentence: its text, the characters of those who act and of those to whom, its type (or none) and quad.

    `kind` is null where only the quad is known; quad 0 is no event.
    """

    corpus: str
    text: str
    source: Spans
    target: Spans
    kind: str | None
    quad: int


def read_synthetic(path: Path, *, each: int = 3) -> Iterator[Coded]:
    """Read the titles of the synthetic stories, filled in; so many of each wording."""
    told: Counter[str] = Counter()
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            title = row["prompt"].strip().split("\n")[0].strip()
            told[row["title"]] += 1
            if title and "{" not in title and told[row["title"]] <= each:
                kind = "YIELD" if row["label"] in {"CONCEDE", "RETREAT"} else row["label"]
                yield Coded("synthetic", title, (), (), kind, QUADS[TYPES.index(kind)])


def letters(text: str) -> str:
    """Give what makes a sentence the same sentence."""
    return "".join(filter(str.isalnum, text.lower()))


def read_plv(path: Path) -> Iterator[Coded]:
    """Read PLV's sentences."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            text, source, target = unmark(row["marked_sentence"])
            yield Coded("PLV", text, source, target, row["gold_root"], int(row["gold_penta"]))


def unmark(marked: str) -> tuple[str, Spans, Spans]:
    """Take the marks out of a sentence; give where they stood. A mark that is never closed is passed over."""
    text, place = "", 0
    begun: dict[str, int] = {}
    spans: dict[str, list[tuple[int, int]]] = {"s": [], "t": []}
    for match in MARK.finditer(marked):
        text += marked[place : match.start()]
        place = match.end()
        closing, mark = match.groups()
        if not closing:
            begun[mark] = len(text)
        elif mark in begun:
            spans[mark].append((begun.pop(mark), len(text)))
    return text + marked[place:], tuple(spans["s"]), tuple(spans["t"])


def read_cameo(path: Path, marked: Path) -> Iterator[Coded]:
    """Read CAMEO's classes, with the spans that its other file marks in most of the sentences."""
    known: dict[str, list[tuple[str, str]]] = {}
    for block in marked.read_text("utf-8").strip().split("\n\n"):
        labelled = [line.rpartition(" ") for line in block.splitlines()]
        known[letters("".join(word for word, _, _ in labelled))] = [(word, label) for word, _, label in labelled]
    for line in path.read_text("utf-8").splitlines():
        text, quad = line.rsplit("\t", 1)
        rows = known.get(letters(text), [])
        yield Coded("CAMEO", text, find_spans(text, rows, "S"), find_spans(text, rows, "T"), None, int(quad))


def find_spans(text: str, rows: list[tuple[str, str]], kind: str) -> Spans:
    """Find where the words of one kind stand in a sentence."""
    place = 0
    spans: list[tuple[int, int]] = []
    for word, label in rows:
        at = text.find(word, place)
        if at < 0:
            continue
        place = at + len(word)
        if label == f"I-{kind}" and spans:
            spans[-1] = (spans[-1][0], place)
        elif label in {f"B-{kind}", f"I-{kind}"}:
            spans.append((at, place))
    return tuple(spans)


def read_petrarch(path: Path) -> Iterator[tuple[str, frozenset[str]]]:
    """Read PETRARCH-2's sentences: the text, and the types that are coded in it (perhaps none). The file is no XML."""
    for block in SENTENCE.findall(path.read_text("utf-8")):
        text = TEXT.search(block)
        if text:
            codes = CODE.findall(block)
            yield " ".join(text[1].split()), frozenset(CAMEO_TYPES[code] for code in codes if code in CAMEO_TYPES)

"""Reports with hand-made annotations, for tests: what the network would say, written down.

A report is its text and, beside it, the arcs as phrases of the text, the tags and the parts of the tree that a rule
asks for. A phrase that occurs several times is written with its number: `said@2`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sayso.schema import (
    Annotations,
    Block,
    BlockKind,
    Document,
    Name,
    NameKind,
    Quote,
    RoleArcs,
    Span,
    Statement,
    document_id,
)
from sayso.statements import Attribution, attribute_statements

WORD = re.compile(r"[@#]\w+|(?:[A-Z]\.){2,}|\d[\d.,]*\d|\w+(?=n['’]t\b)|n['’]t\b|['’]s\b|\w+(?:['’](?!s\b)\w+)*|--|\S")
COMMON = {"on": "ADP", "to": "PART", "of": "ADP", "for": "ADP"}
PAIRS = {"“": "”", "‘": "’", "«": "»", '"': '"'}


@dataclass(frozen=True)
class Arc:
    """What the network says of one cue; the anchor is the cue's last word unless it is given."""

    cue: str
    source: str | None = None
    content: str | Sequence[str] = ()
    anchor: str | None = None
    scores: tuple[float, float, float, float] = (0.999, 0.999, 0.999, 0.999)


@dataclass(frozen=True)
class Report:
    """A text with what is known of it."""

    text: str
    arcs: Sequence[Arc] = ()
    tags: Mapping[str, str] = field(default_factory=dict)
    tree: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    kinds: Sequence[BlockKind] = ()
    persons: Sequence[str] = ()

    def read(self) -> Attribution:
        """Read it."""
        return attribute_statements(*annotate(self))

    def one(self) -> Statement:
        """Read it and give its only statement."""
        (statement,) = self.read().statements
        return statement


def annotate(report: Report) -> tuple[Document, Annotations]:
    """Make the document and its annotations."""
    text = report.text
    lines = [Span(*match.span()) for match in re.finditer(r"\S[^\n]*", text)]
    kinds = [*report.kinds, *[BlockKind.PROSE] * (len(lines) - len(report.kinds))]
    blocks = tuple(Block(line, kind) for line, kind in zip(lines, kinds, strict=True))
    document = Document(document_id(text, None, None, None), text, blocks)
    words = [Span(*match.span()) for line in lines for match in WORD.finditer(text, *line)]
    sentences = split_sentences(text, lines, words)
    tags = [tag_of(text, word, number) for number, word in enumerate(words)]
    given = {**COMMON, **report.tags}
    for phrase, tag in given.items():
        found = find(text, words, phrase) if places(text, phrase.partition("@")[0]) else []
        for number in found if phrase not in COMMON else every(text, words, phrase):
            tags[number] = tag
    heads, relations = list(range(len(words))), ["dep"] * len(words)
    for phrase, (relation, head) in report.tree.items():
        (number,) = find(text, words, phrase)
        heads[number], relations[number] = find(text, words, head)[0], relation
    return document, Annotations(
        paragraphs=tuple(lines),
        sentences=tuple(Span(words[a].start, words[b - 1].end) for a, b in sentences),
        sentence_words=tuple(Span(a, b) for a, b in sentences),
        starts=tuple(word.start for word in words),
        ends=tuple(word.end for word in words),
        tags=tuple(tags),
        heads=tuple(heads),
        relations=tuple(relations),
        quotes=tuple(sorted(quote for line in lines for quote in pair_marks(text, line))),
        names=tuple(name_person(words, find(text, words, name)) for name in report.persons),
        arcs=tuple(sorted((make_arcs(text, words, arc) for arc in report.arcs), key=lambda arcs: arcs.anchor)),
    )


def make_arcs(text: str, words: Sequence[Span], arc: Arc) -> RoleArcs:
    """Turn phrases into words."""
    cue = find(text, words, arc.cue)
    contents = [arc.content] if isinstance(arc.content, str) else arc.content
    return RoleArcs(
        find(text, words, arc.anchor)[-1] if arc.anchor else cue[-1],
        tuple(cue),
        tuple(find(text, words, arc.source)) if arc.source else (),
        tuple(sorted(word for piece in contents for word in find(text, words, piece))),
        *arc.scores,
    )


def find(text: str, words: Sequence[Span], phrase: str) -> list[int]:
    """Give the words of a phrase."""
    wanted, _, nth = phrase.partition("@") if re.search(r".@\d$", phrase) else (phrase, "", "")
    found = places(text, wanted)
    assert found, f"{phrase!r} does not occur in {text!r}"
    start = found[int(nth or 1) - 1]
    return [number for number, word in enumerate(words) if start <= word.start < start + len(wanted)]


def name_person(words: Sequence[Span], found: Sequence[int]) -> Name:
    """Make the name of a person of words in a row."""
    first, last = found[0], found[-1]
    return Name(Span(words[first].start, words[last].end), NameKind.PERSON, first, last, 1.0)


def every(text: str, words: Sequence[Span], word: str) -> list[int]:
    """Give all places of one word."""
    return [number for number, span in enumerate(words) if span.of(text) == word]


def places(text: str, wanted: str) -> list[int]:
    """Give where a phrase begins; not inside a longer word."""
    before, after = r"(?<!\w)" if wanted[0].isalnum() else "", r"(?!\w)" if wanted[-1].isalnum() else ""
    return [match.start() for match in re.finditer(before + re.escape(wanted) + after, text)]


def tag_of(text: str, word: Span, number: int) -> str:
    """Guess a part of speech: enough for names and stops."""
    written = word.of(text)
    if not written[0].isalnum():
        return "PUNCT"
    if written[0].isdigit():
        return "NUM"
    return "PROPN" if written[0].isupper() and number else "NOUN"


def split_sentences(text: str, lines: Sequence[Span], words: Sequence[Span]) -> list[tuple[int, int]]:
    """End sentences at full stops, with the closing mark behind them, and at the ends of lines."""
    ends = {max(number for number, word in enumerate(words) if word.end <= line.end) + 1 for line in lines}
    for number, word in enumerate(words[:-1]):
        behind = words[number + 1].of(text)
        if word.of(text) in {".", "!", "?"}:
            ends.add(number + 1 + (behind in {"”", "’", "»", '"'}))
    stops = sorted(ends)
    return list(zip([0, *stops], stops, strict=False))


def pair_marks(text: str, line: Span) -> list[Quote]:
    """Pair quotation marks; apostrophes within words are none."""
    found: list[Quote] = []
    stack: list[tuple[int, str]] = []
    for at in range(*line):
        mark = text[at]
        inside_word = text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum()
        if stack and mark == PAIRS[stack[-1][1]] and not inside_word:
            found.append(Quote(stack.pop()[0], at + 1, len(stack) + 1, closed=True))
        elif mark in PAIRS and not inside_word:
            stack.append((at, mark))
    if stack:
        found.append(Quote(stack[0][0], line.end, 1, closed=False))
    return found


def shown(report: Report, spans: Sequence[Span]) -> list[str]:
    """Give the text of spans."""
    return [span.of(report.text) for span in spans]

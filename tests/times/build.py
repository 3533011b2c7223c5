"""Reports for the tests of times: a text, its day, and what the network would say of it.

Words are split as the network's are. Tags are guessed but for those that a test gives; a word hangs from another where
the tree says so, and is a root by itself elsewhere.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sayso.annotations.words import split_words
from sayso.schema import (
    Act,
    Annotations,
    Block,
    BlockKind,
    Content,
    Cue,
    Document,
    Form,
    Name,
    Source,
    Span,
    Statement,
    Time,
    document_id,
)
from sayso.times import Anchoring, anchor_times

# A Friday.
FRIDAY = "2024-04-26"
VERBS = frozenset(
    ["said", "met", "meet", "meets", "will", "is", "was", "left", "came", "began", "rose", "told", "lasted", "expected"]
)
LITTLE = frozenset(
    ["the", "a", "of", "in", "on", "at", "to", "by", "for", "and", "since", "until", "that", "it", "he", "they"]
)


@dataclass(frozen=True)
class Report:
    """A text with what is known of it."""

    text: str
    published: str | None = FRIDAY
    tags: Mapping[str, str] = field(default_factory=dict)
    tree: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    names: Sequence[Name] = ()

    def read(self, statements: Sequence[Statement] = ()) -> Anchoring:
        """Find its times."""
        return anchor_times(*annotate(self), statements)

    def words(self) -> list[tuple[int, int]]:
        """Give the characters of its words."""
        annotations = annotate(self)[1]
        return list(zip(annotations.starts, annotations.ends, strict=True))

    def spans(self) -> list[str]:
        """Give the words of its times."""
        return [time.span.of(self.text) for time in self.read().times]

    def values(self) -> list[str]:
        """Give the values of its times."""
        return [time.value for time in self.read().times]

    def one(self) -> Time:
        """Give its only time."""
        (time,) = self.read().times
        return time


def annotate(report: Report) -> tuple[Document, Annotations]:
    """Make the document and its annotations."""
    text = report.text
    lines = [Span(*match.span()) for match in re.finditer(r"\S[^\n]*", text)]
    starts, ends = split_words(text, lines)
    words = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    heads, relations = list(range(len(words))), ["root"] * len(words)
    for word, (relation, head) in report.tree.items():
        number = find(words, word)
        heads[number], relations[number] = find(words, head), relation
    document = Document(
        document_id(text, None, None, report.published),
        text,
        tuple(Block(line, BlockKind.PROSE) for line in lines),
        published=report.published,
    )
    return document, Annotations(
        paragraphs=tuple(lines),
        sentences=tuple(lines),
        sentence_words=(),
        starts=tuple(starts),
        ends=tuple(ends),
        tags=tuple(report.tags.get(word, tag_of(word)) for word in words),
        heads=tuple(heads),
        relations=tuple(relations),
        quotes=(),
        names=tuple(report.names),
        arcs=(),
    )


def find(words: Sequence[str], word: str) -> int:
    """Give the place of a word; `word@2` is its second one."""
    wanted, _, nth = word.partition("@")
    return [number for number, written in enumerate(words) if written == wanted][int(nth or 1) - 1]


def tag_of(word: str) -> str:
    """Guess a part of speech."""
    if word[0].isdigit():
        return "NUM"
    if not word[0].isalnum():
        return "PUNCT"
    if word.lower() in LITTLE:
        return "ADP"
    if word in VERBS or word.endswith("ed"):
        return "VERB"
    return "PROPN" if word[0].isupper() else "NOUN"


def statement(text: str, cue: str, content: str, source: str | None = None, act: Act = Act.SAY) -> Statement:
    """Make a statement by its words in a text."""

    def spans(words: str | None) -> tuple[Span, ...]:
        if words is None:
            return ()
        start = text.index(words)
        return (Span(start, start + len(words)),)

    return Statement(
        id="s1",
        source=Source(spans(source)),
        cue=Cue(spans(cue)),
        content=Content(spans(content)),
        form=Form.INDIRECT,
        act=act,
        negated=False,
        confidence=0.9,
    )

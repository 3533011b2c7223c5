"""A document's words with the look-ups that the rules need, made once and never changed.

Takes the document and its annotations; gives lower-case words, the children of each word in its tree, the line that it
stands in, and quotation pairs as ranges of words, each with the pair around it. A *pair* here is what `Quote` is in
characters. Lines are known by what they are (title, prose, …); pairs that cannot be placed on words are left out.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from sayso.schema import Annotations, BlockKind, Document, Span

NONE = -1  # no pair, no line, no word
OPENING = frozenset("\"'“‘«„‟‚‹»›”")
CLOSING = frozenset("\"'”’»“«›‹")
MARKS = OPENING | CLOSING
DOUBLE = frozenset('"“”„‟«»')


class Pair(NamedTuple):
    """A pair of quotation marks in words: `first` opens, `last` closes (or ends the line, if it is not closed)."""

    first: int
    last: int
    depth: int
    closed: bool
    parent: int

    @property
    def inner(self) -> range:
        """The words between the marks."""
        return range(self.first + 1, self.last if self.closed else self.last + 1)


@dataclass(frozen=True, slots=True)
class Layout:
    """Words and where they stand.

    Attributes:
        words: Lower-case words, straight apostrophes.
        children: For each word the words that depend on it, in text order.
        line_of: For each word the index of its line.
        kinds: What each line is.
        line_words: For each line the half-open range of its words.
        sentence_end: For each word the word behind the last one of its sentence.
        pairs: Quotation pairs, in the order of their opening marks.
        innermost: For each word the innermost pair that holds it, marks included.
        cut: Words before which something stands in their line that is no part of it.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    words: list[str]
    children: list[list[int]]
    line_of: list[int]
    kinds: list[BlockKind]
    line_words: list[Span]
    sentence_end: list[int]
    pairs: list[Pair]
    innermost: list[int]
    cut: frozenset[int]

    def level(self, word: int) -> int:
        """Give the innermost pair around a word; a mark stands outside the pair that it belongs to."""
        pair = self.innermost[word]
        return pair if pair == NONE or word in self.pairs[pair].inner else self.pairs[pair].parent

    def pair_at(self, word: int, level: int) -> int:
        """Give the pair around a word whose parent is `level`; none if the word does not stand in one."""
        pair = self.innermost[word]
        while pair != NONE and self.pairs[pair].parent != level:
            pair = self.pairs[pair].parent
        return pair

    def is_title(self, word: int) -> bool:
        """Tell whether a word stands in the title."""
        return self.kinds[self.line_of[word]] is BlockKind.TITLE

    def subtree(self, word: int) -> list[int]:
        """Give a word and all that hangs from it, in text order."""
        found = {word}
        waiting = [word]
        while waiting:
            for child in self.children[waiting.pop()]:
                if child not in found:
                    found.add(child)
                    waiting.append(child)
        return sorted(found)

    def span(self, first: int, last: int) -> Span:
        """Give the characters from word `first` to word `last`, both included."""
        return Span(self.starts[first], self.ends[last])


def lay_out(document: Document, annotations: Annotations) -> Layout:
    """Make the look-ups for a document."""
    text, starts, ends = document.text, annotations.starts, annotations.ends
    count = len(starts)
    children: list[list[int]] = [[] for _ in range(count)]
    for word, head in enumerate(annotations.heads):
        if head != word:
            children[head].append(word)
    kind_at = {block.span.start: block.kind for block in document.blocks}
    line_of = [0] * count
    line_words: list[Span] = []
    for line, (start, end) in enumerate(annotations.paragraphs):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        line_words.append(Span(first, last))
        line_of[first:last] = [line] * (last - first)
    sentence_end = [count] * count
    for first, last in annotations.sentence_words:
        sentence_end[first:last] = [last] * (last - first)
    words = [text[start:end].lower().replace("’", "'") for start, end in zip(starts, ends, strict=True)]
    pairs, innermost = place_pairs(annotations, words, line_of, line_words)
    return Layout(
        text=text,
        starts=starts,
        ends=ends,
        tags=annotations.tags,
        heads=annotations.heads,
        relations=annotations.relations,
        words=words,
        children=children,
        line_of=line_of,
        kinds=[kind_at.get(span.start, BlockKind.PROSE) for span in annotations.paragraphs] or [BlockKind.PROSE],
        line_words=line_words or [Span(0, count)],
        sentence_end=sentence_end,
        pairs=pairs,
        innermost=innermost,
        cut=frozenset(bisect_left(starts, aside.end) for aside in document.asides),
    )


def place_pairs(
    annotations: Annotations, words: list[str], line_of: list[int], line_words: list[Span]
) -> tuple[list[Pair], list[int]]:
    """Turn quotation pairs into ranges of words, and give the innermost pair of each word."""
    starts = annotations.starts
    pairs: list[Pair] = []
    innermost = [NONE] * len(starts)
    around: list[int] = []
    for quote in sorted(annotations.quotes, key=lambda quote: (quote.start, -quote.end)):
        first, last = bisect_left(starts, quote.start), bisect_right(starts, quote.end - 1) - 1
        if last <= first or not (quote.closed or is_left_open(words, first, last, line_of, line_words)):
            continue
        while around and pairs[around[-1]].last < last:
            around.pop()
        parent = around[-1] if around else NONE
        pairs.append(Pair(first, last, len(around) + 1, quote.closed, parent))
        around.append(len(pairs) - 1)
        innermost[first : last + 1] = [len(pairs) - 1] * (last + 1 - first)
    return pairs, innermost


def is_left_open(words: list[str], first: int, last: int, line_of: list[int], line_words: list[Span]) -> bool:
    """Tell whether a quotation was left open on purpose: it opens its line, or its mark opens the next one too.

    Where another double mark follows in the line, its closing mark was mistyped instead.
    """
    if not DOUBLE.isdisjoint(words[first + 1 : last + 1]):
        return False
    line = line_of[first]
    if line_words[line].start == first:
        return True
    if line + 1 >= len(line_words):
        return False
    after = line_words[line + 1]
    return after.start < after.end and words[after.start] == words[first]

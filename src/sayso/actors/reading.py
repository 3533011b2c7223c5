"""A report with the look-ups that this room needs, made once and never changed.

Takes document, annotations and statements; gives words in lower case, the children of each word in its tree, the
sentence and line that it stands in, how deep in quotation marks it stands, and the statements around it, the innermost
first. Words are indices everywhere; characters come back only when rows are written.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.schema import Annotations, Document, Span, Statement


@dataclass(frozen=True, slots=True)
class Reading:
    """Words and where they stand.

    Attributes:
        text: The text, blank where something stands within a line that is no part of it.
        words: As written.
        lower: In lower case, with straight apostrophes.
        children: For each word the words that depend on it, in text order.
        sentence_of: For each word the number of its sentence.
        line_of: For each word the number of its line.
        depth: For each word in how many pairs of quotation marks it stands.
        around: For each word the numbers of the statements in whose content it stands, innermost first.
    """

    document: Document
    annotations: Annotations
    statements: tuple[Statement, ...]
    text: str
    words: list[str]
    lower: list[str]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    children: list[list[int]]
    sentence_of: list[int]
    line_of: list[int]
    depth: list[int]
    around: list[tuple[int, ...]]

    def span(self, first: int, last: int) -> Span:
        """Give the characters from word `first` to word `last`, both included."""
        return self.annotations.word_span(first, last)

    def shown(self, first: int, last: int) -> str:
        """Give the text from word `first` to word `last` on one line."""
        return " ".join(self.span(first, last).of(self.text).split())

    def range_of(self, span: Span) -> range:
        """Give the words that a span touches."""
        starts, ends = self.annotations.starts, self.annotations.ends
        return range(bisect_right(ends, span.start), bisect_left(starts, span.end))

    def words_of(self, spans: Iterable[Span]) -> list[int]:
        """Give the words that spans touch, in text order."""
        return sorted({word for span in spans for word in self.range_of(span)})

    def head_of(self, words: Sequence[int]) -> int | None:
        """Give the word of a run on which the others hang: one whose head stands outside, a noun or pronoun first."""
        inside = set(words)
        tops = [word for word in words if self.heads[word] == word or self.heads[word] not in inside]
        nominal = [word for word in tops if self.tags[word] in NOMINAL]
        bare = [word for word in nominal if not self.case_of(word)]  # "Unlike Poe, Roe" is Roe
        if nominal or tops:
            return (bare or nominal or tops)[0]
        return words[0] if words else None

    def case_of(self, word: int) -> set[str]:
        """Give the prepositions before a word."""
        return {self.lower[child] for child in self.children[word] if self.relations[child] == "case"}

    def child(self, word: int, *relations: str) -> list[int]:
        """Give the children of a word that hang by one of some relations."""
        return [child for child in self.children[word] if self.relations[child] in relations]


NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET"})


def make_reading(document: Document, annotations: Annotations, statements: Sequence[Statement]) -> Reading:
    """Make the look-ups of a document."""
    starts, ends = annotations.starts, annotations.ends
    count = len(starts)
    words = [document.text[start:end] for start, end in zip(starts, ends, strict=True)]
    children: list[list[int]] = [[] for _ in range(count)]
    for word, head in enumerate(annotations.heads):
        if head != word:
            children[head].append(word)
    sentence_of, line_of, depth = [0] * count, [0] * count, [0] * count
    for number, (first, last) in enumerate(annotations.sentence_words):
        sentence_of[first:last] = [number] * (last - first)
    for number, line in enumerate(annotations.paragraphs):
        first, last = bisect_left(starts, line.start), bisect_left(starts, line.end)
        line_of[first:last] = [number] * (last - first)
    for quote in annotations.quotes:
        for word in range(bisect_right(starts, quote.start), bisect_left(starts, quote.end - quote.closed)):
            depth[word] += 1
    reading = Reading(
        document=document,
        annotations=annotations,
        statements=tuple(statements),
        text=document.without_asides(),
        words=words,
        lower=[word.lower().replace("’", "'") for word in words],
        tags=annotations.tags,
        heads=annotations.heads,
        relations=annotations.relations,
        children=children,
        sentence_of=sentence_of,
        line_of=line_of,
        depth=depth,
        around=[()] * count,
    )
    place_statements(reading)
    return reading


def place_statements(reading: Reading) -> None:
    """Note for each word the statements around it; larger contents stand further out."""
    found: list[list[tuple[int, int]]] = [[] for _ in reading.words]
    for number, statement in enumerate(reading.statements):
        content = reading.words_of(statement.content.spans)
        for word in content:
            found[word].append((len(content), number))
    reading.around[:] = [tuple(number for _, number in sorted(row)) if row else () for row in found]

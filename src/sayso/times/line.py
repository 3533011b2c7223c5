"""Lines as letters: each word of a report becomes the letter of its classes.

Takes the document and its annotations; gives for every word its lower-cased form and its letter. Words that are times
only under a condition (the month of May, the noun "second") lose their letter where it does not hold.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sayso.schema import Annotations, Document, Span
from sayso.times.lexicon import OTHER, REST, Lists, lists, numeral_letter

DIGITS = frozenset("0123456789")
NAMED = frozenset({"HOLIDAY"})  # classes whose phrases are written with a capital


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a report.

    Attributes:
        words: Lower-cased, with straight apostrophes.
        letters: One letter a word.
        lines: Half-open ranges of words between which no time goes on.
        phrases: The values of phrases, by their first words.
    """

    document: Document
    annotations: Annotations
    words: Sequence[str]
    letters: str
    lines: Sequence[tuple[int, int]]
    phrases: dict[int, Any] = field(default_factory=dict)

    def span(self, first: int, last: int) -> Span:
        """Give the characters from word `first` to word `last`, both included."""
        return self.annotations.word_span(first, last)

    def capital(self, word: int) -> bool:
        """Tell whether a word is written with a capital."""
        return word < len(self.words) and self.document.text[self.annotations.starts[word]].isupper()

    def joined(self, first: int, last: int) -> bool:
        """Tell whether no blank stands between the words from `first` to `last`."""
        return all(self.annotations.ends[w] == self.annotations.starts[w + 1] for w in range(first, last))

    def word(self, number: int) -> str:
        """Give a word, or nothing beyond the ends of the text."""
        return self.words[number] if 0 <= number < len(self.words) else ""


def make_text(document: Document, annotations: Annotations) -> Text:
    """Turn a report into letters."""
    known = lists()
    text = document.text.lower()
    if len(text) != len(document.text):  # a letter that is longer in lower case
        text = document.text
    text = text.replace("’", "'")
    words = [text[start:end] for start, end in zip(annotations.starts, annotations.ends, strict=True)]
    table = known.letters
    letters = [
        table.get(word) or (numeral_letter(word) if word[0] in DIGITS or len(word) == 2 or word[:2] == "fy" else OTHER)
        for word in words
    ]
    made = Text(document, annotations, words, "", split_lines(annotations))
    for number, letter in enumerate(letters):
        word = words[number]
        if word in known.phrases and letter != REST and letters[number] != REST:
            join_phrase(made, known, letters, number)
        if letter != OTHER and not holds(made, known, letters, number):
            letters[number] = OTHER
    return Text(document, annotations, words, "".join(letters), made.lines, made.phrases)


def split_lines(annotations: Annotations) -> list[tuple[int, int]]:
    """Give the ranges of words of each paragraph."""
    lines: list[tuple[int, int]] = []
    word, count = 0, len(annotations.starts)
    for paragraph in annotations.paragraphs:
        first = word
        while word < count and annotations.starts[word] < paragraph.end:
            word += 1
        lines.append((first, word))
    if word < count:
        lines.append((word, count))
    return lines


def join_phrase(text: Text, known: Lists, letters: list[str], number: int) -> None:
    """Make a phrase one word of its class."""
    for words, name, value in known.phrases[text.words[number]]:
        last = number + len(words) - 1
        if tuple(text.words[number : last + 1]) == words and (name not in NAMED or text.capital(number)):
            letters[number] = known.letter_of(frozenset({name}))
            letters[number + 1 : last + 1] = REST * (last - number)
            text.phrases[number] = value
            return


def holds(text: Text, known: Lists, letters: Sequence[str], number: int) -> bool:
    """Tell whether a word is what its class says, where that depends on how it is used."""
    word = text.words[number]
    only = known.only
    if word in only["nouns"]:
        return known.values["ORDINAL"].get(word) is not None or text.annotations.tags[number] == "NOUN"
    if word in only["proper"]:
        named = text.annotations.tags[number] == "PROPN" or text.word(number - 1) in {"in", "since", "by", "until"}
        return text.capital(number) and (named or beside_number(text, number))
    if word in only["beside numbers"]:
        return (text.capital(number) or word in known.values["MONTH"]) and beside_number(text, number)
    return "HOLIDAY" not in known.classes.get(letters[number], ()) or text.capital(number)


def beside_number(text: Text, number: int) -> bool:
    """Tell whether a number, or a month, stands before or behind a word; a stop or comma may stand between."""
    behind = text.word(number + 1)
    if behind in {",", "."}:
        behind = text.word(number + 2)
    before = text.word(number - 1)
    months = lists().values["MONTH"]
    return behind[:1] in DIGITS - {""} or before[:1] in DIGITS - {""} or (behind in months and behind != "may")

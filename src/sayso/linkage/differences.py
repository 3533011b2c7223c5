"""Where two wordings of one statement part, word by word, to the exact letters.

Takes two texts with the spans of a statement's content in each; gives the stretches that differ, in order. Case and
punctuation do not count. A difference is *quoted* where words inside quotation marks stand against words inside
quotation marks, or against none although the quotation goes on: two reports that give one man's words differently. If
quotations of more than a few words have less than half of them in common, they are two, and no difference is quoted;
nor is it where one begins earlier or ends later than the other.

    >>> one, other = "They are “the key enabler” of it", "They are “a key enabler” of that"
    >>> for each in differ(one, [Span(0, len(one))], other, [Span(0, len(other))]):
    ...     print(each.a.of(one), "|", each.b.of(other), "|", each.quoted)
    the | a | True
    it | that | False
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from sayso.schema import Difference, Span

WORD = re.compile(r"\w+(?:[.,'’-]\w+)*")
MORE = 3  # words by which one side of a difference at the end of a content may be longer
FEW = 5  # words of a quotation that may be another in all of them, and mean the same
HALF = 0.5  # of the words of the shorter of two quotations
OPENING = {"“": "”", "«": "»", "„": "“", '"': '"'}


class Word(NamedTuple):
    """A word of a content: how it counts, where it stands, and whether inside quotation marks."""

    form: str
    span: Span
    quoted: bool


def differ(one: str, first: Sequence[Span], other: str, second: Sequence[Span]) -> tuple[Difference, ...]:
    """Give the stretches in which two contents differ.

    Args:
        one: The text of the first document.
        first: The spans of the content in it.
        other: The text of the second document.
        second: The spans of the content in that.
    """
    left, right = list(words_of(one, first)), list(words_of(other, second))
    matcher = SequenceMatcher(None, [word.form for word in left], [word.form for word in right], autojunk=False)
    parts = matcher.get_opcodes()
    one_quotation = are_one_quotation(left, right, [(a, b, c) for tag, a, b, c, _ in parts if tag == "equal"])
    return tuple(
        Difference(
            stretch(left[a:b]),
            stretch(right[c:d]),
            one_quotation
            and is_quoted(left, a, b)
            and is_quoted(right, c, d)
            and not (goes_on(a, c, b - a, d - c) or goes_on(len(left) - b, len(right) - d, b - a, d - c)),
        )
        for tag, a, b, c, d in parts
        if tag != "equal"
    )


def are_one_quotation(left: Sequence[Word], right: Sequence[Word], equal: Iterable[tuple[int, int, int]]) -> bool:
    """Tell whether the words that two contents quote are mostly the same, by the stretches that are equal."""
    shared = sum(left[at].quoted and right[at - a + c].quoted for a, b, c in equal for at in range(a, b))
    shorter = min(sum(word.quoted for word in words) for words in (left, right))
    return shorter < FEW or shared >= HALF * shorter


def words_of(text: str, spans: Sequence[Span]) -> Iterator[Word]:
    """Give the words of a content; each of its pieces may open with a quotation mark and not close it."""
    for span in spans:
        closing = ""
        last = span.start
        for match in WORD.finditer(text, span.start, span.end):
            for letter in text[last : match.start()]:
                closing = ("" if letter == closing else closing) if closing else OPENING.get(letter, "")
            last = match.end()
            yield Word(match[0].casefold().replace("’", "'"), Span(match.start(), match.end()), bool(closing))


def goes_on(one: int, other: int, first: int, second: int) -> bool:
    """Tell whether words at an end of two contents are only what one of them has more there.

    Args:
        one: How many words of the first content stand between its end and the words.
        other: The same of the second.
        first: How many words differ in the first.
        second: The same of the second.
    """
    return not (one or other) and abs(first - second) > MORE


def stretch(words: Sequence[Word]) -> Span | None:
    """Give the letters from the first of some words to the last; null for none."""
    return Span(words[0].span.start, words[-1].span.end) if words else None


def is_quoted(words: Sequence[Word], start: int, end: int) -> bool:
    """Tell whether words stand inside quotation marks; of none, those on both sides of the gap."""
    inside = words[start:end] or words[max(0, start - 1) : start + 1]
    between = start == end and not 0 < start < len(words)
    return bool(inside) and not between and all(word.quoted for word in inside)

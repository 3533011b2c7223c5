"""Lines of a transcript: a speaker's label, a colon, the words.

Takes the lines of a report; gives the numbers of those that are lines of a transcript. One labelled line is none: a
headline has a colon, too ("Beijing: NATO must stop"). A transcript shows by two labelled lines in a row, or by a label
that comes back. Labels are in capitals ("PRESIDENT DOE:", "JOHN ROE, HARBOUR TV HOST:"), or `Q` and `A`, or, where two
speakers take several turns each, names in ordinary letters.

    >>> sorted(find_transcript(["The ministers met.", "Q: Is there a deal?", "A: There is none."]))
    [1, 2]
"""

import re
from collections import Counter
from collections.abc import Sequence

from sayso.documents.lists import read_words

QUESTION = re.compile(r"(?:(Q|A|Question|Answer|QUESTION|ANSWER)(?:\s?[:.]\s+|\s{2,})|(Q|A):)\S")
CAPITALS = re.compile(
    r"((?:Mc|Mac|De|O['’])?[A-Z][A-Z.'’-]*(?: (?:Mc|Mac|De|O['’])?[A-Z][A-Z.'’-]*){0,5})"
    r"(?:, [^:.!?\"“”]{2,60}| \([^():]{2,60}\))?:\s*(?=\S)"
)
ORDINARY = re.compile(r"([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){0,3}):\s+(?=\S)")
WORD = re.compile(r"[A-Za-z]+")
TURNS = 2  # how often each of two speakers in ordinary letters must speak
MOSTLY = 0.6  # share of labelled lines from which on the lines between them continue a speech


def find_transcript(lines: Sequence[str]) -> set[int]:
    """Give the numbers of the lines that are lines of a transcript.

    Args:
        lines: The lines of a report that are not blank, in order, without white space at their ends.
    """
    labels = {number: label for number, line in enumerate(lines) if (label := speaker_of(line)) is not None}
    if "Q" not in labels.values():  # an "A." without questions is somebody's initial
        labels = {number: label for number, label in labels.items() if label != "A"}
    counts = Counter(labels.values())
    found = {
        number for number, label in labels.items() if counts[label] > 1 or number - 1 in labels or number + 1 in labels
    }
    if not found:
        found = find_ordinary(lines)
    return continue_speeches(found)


def speaker_of(line: str) -> str | None:
    """Give the label of a line, if it has one in capitals or is a question or answer."""
    question = QUESTION.match(line)
    if question:
        return (question[1] or question[2])[0]
    label = CAPITALS.match(line)
    if label is None or not any(letter.islower() for letter in line[label.end() :]):
        return None
    words = WORD.findall(label[1])
    if not any(len(word) > 1 for word in words) or any(word in read_words("labels", "rubrics") for word in words):
        return None
    return label[1]


def find_ordinary(lines: Sequence[str]) -> set[int]:
    """Find the turns of speakers whose labels are written like names."""
    labels = {number: label[1] for number, line in enumerate(lines) if (label := ORDINARY.match(line)) is not None}
    counts = Counter(labels.values())
    speakers = {label for label, count in counts.items() if count >= TURNS and not is_rubric(label)}
    turns = {number for number, label in labels.items() if label in speakers}
    in_a_row = sum(number + 1 in turns for number in turns)
    sentences = sum(lines[number].endswith((".", "?", "!", "—", "”", '"')) for number in turns)
    if len(speakers) < TURNS or in_a_row < len(speakers) or 2 * sentences < len(turns):
        return set()
    return turns


def is_rubric(label: str) -> bool:
    """Tell whether a label holds a word that is nobody's name."""
    return any(word.upper() in read_words("labels", "rubrics") for word in WORD.findall(label))


def continue_speeches(found: set[int]) -> set[int]:
    """Add the lines between labelled ones where the whole report is a transcript."""
    if len(found) < 6:
        return found
    first, last = min(found), max(found)
    if len(found) < MOSTLY * (last - first + 1):
        return found
    return set(range(first, last + 1))

"""Back to the page: for each line of the main text the characters of the page that it was taken from.

Takes the lines that the extractor found and the letters of the page; gives the stored text, character by character
from the page, and the segments that lead back. Lines are found in order, by their letters alone, whole or in pieces
(an extractor leaves out what stands inside a paragraph and is no text of it). A line of which a letter cannot be found
is dropped and counted: nothing is kept that no page stands behind.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.schema.document import SourceSegment, Span

ANCHOR = 25  # letters from which on a line is unlikely to stand in the page by chance
# A line in pieces: first letters of a piece, and how far on in the page they may stand.
SEEDS = ((20, 20_000), (10, 2_000), (5, 300), (2, 60), (1, 12))


@dataclass(slots=True)
class Grounded:
    """A text with its way back to the page.

    Attributes:
        text: Lines, joined by empty lines.
        segments: The way back, in the order of the text.
        dropped: Lines that could not be found in the page.
    """

    text: str = ""
    segments: list[SourceSegment] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)


def ground_lines(
    page: str, letters: str, places: Sequence[Span], lines: Sequence[str], *, title: str | None = None, body: int = 0
) -> Grounded:
    """Find the lines of the main text in the page.

    Args:
        page: The page.
        letters: What a reader sees of it, without white space.
        places: The characters of the page behind each letter.
        lines: The lines of the main text, in order.
        title: The headline, which is put before the lines if they do not begin with it and the page holds it.
        body: Where the letters of the page's body begin, behind the title in its head.
    """
    grounded = Grounded()
    written = [line for line in (" ".join(line.split()) for line in lines) if line]
    if title and (not written or bare(written[0]) != bare(title)):
        found = find_whole(bare(title), letters, body, len(letters)) or find_whole(bare(title), letters, 0, body)
        if found is not None:
            add_line(grounded, page, " ".join(title.split()), found, places)
    taken = []
    cursor, used = body, [False] * len(letters)
    for number, line in enumerate(written):
        limit = next_anchor(letters, cursor, written[number:])
        found = find_line(bare(line), letters, cursor, limit) or find_line(bare(line), letters, body, len(letters))
        if found is None or any(used[at] for at in found):
            grounded.dropped.append(line)
            continue
        for at in found:
            used[at] = True
        cursor = found[-1] + 1
        taken.append((found, line))
    for found, line in sorted(taken):  # as in the page: extractors put what they find late behind the rest
        add_line(grounded, page, line, found, places)
    return grounded


def bare(line: str) -> str:
    """Give the letters of a line, without white space."""
    return "".join(line.split())


def next_anchor(letters: str, cursor: int, lines: Sequence[str]) -> int:
    """Give the place up to which a short line must stand: where the next long line does."""
    if len(bare(lines[0])) >= ANCHOR:
        return len(letters)
    for line in lines[1:]:
        if len(line) >= ANCHOR:
            at = letters.find(bare(line), cursor)
            return at if at >= 0 else len(letters)
    return len(letters)


def find_line(line: str, letters: str, start: int, end: int) -> list[int] | None:
    """Find the letters of a line, whole or in pieces, between two places; null if one of them is missing."""
    return find_whole(line, letters, start, end) or find_pieces(line, letters, start, end)


def find_whole(line: str, letters: str, start: int, end: int) -> list[int] | None:
    """Find a line whose letters follow one another."""
    at = letters.find(line, start, end) if line else -1
    return list(range(at, at + len(line))) if at >= 0 else None


def find_pieces(line: str, letters: str, start: int, end: int) -> list[int] | None:
    """Find a line with gaps in the page."""
    if len(line) < ANCHOR:
        return None
    at = letters.find(line[: SEEDS[0][0]], start, end)
    if at < 0:
        return None
    found: list[int] = []
    while len(found) < len(line):
        while len(found) < len(line) and at < end and letters[at] == line[len(found)]:
            found.append(at)
            at += 1
        if len(found) < len(line):
            at = next_piece(line[len(found) :], letters, at, end)
            if at < 0:
                return None
    return found


def next_piece(rest: str, letters: str, at: int, end: int) -> int:
    """Find where the rest of a line goes on; -1 if nowhere near."""
    for length, reach in SEEDS:
        found = letters.find(rest[:length], at, min(end, at + reach)) if len(rest) >= length else -1
        if found >= 0:
            return found
    return -1


def add_line(grounded: Grounded, page: str, line: str, found: Sequence[int], places: Sequence[Span]) -> None:
    """Write a line behind the text, and the segments that lead back from it."""
    if grounded.text:
        grounded.text += "\n\n"
    numbers = iter(found)
    for offset, letter in enumerate(line, start=len(grounded.text)):
        if not letter.isspace():
            add_segment(grounded.segments, page, Span(offset, offset + 1), places[next(numbers)])
    grounded.text += line


def add_segment(segments: list[SourceSegment], page: str, text: Span, source: Span) -> None:
    """Lead one character back, together with those before it where they follow one another in the page, too."""
    if segments:
        before = segments[-1]
        plain = is_plain(before) and source.end - source.start == 1
        gap = text.start - before.text.end
        together = source.start - before.source.end == gap
        if plain and together and (gap == 0 or (gap == 1 and page[before.source.end] == " ")):
            segments[-1] = SourceSegment(Span(before.text.start, text.end), Span(before.source.start, source.end))
            return
        if source == before.source and not is_plain(before):
            segments[-1] = SourceSegment(Span(before.text.start, text.end), source)
            return
    segments.append(SourceSegment(text, source))


def is_plain(segment: SourceSegment) -> bool:
    """Tell whether a segment leads back character by character."""
    return segment.text.end - segment.text.start == segment.source.end - segment.source.start

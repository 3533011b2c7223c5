r"""What each line of a report is: title, dateline, byline, caption, post, transcript, furniture or prose.

Takes the stored text; gives blocks that cover every line that is not blank, in order, without overlap. A dateline's
block covers only the start of its line; what follows it is prose. Furniture may stand within a line of prose, which
goes on behind it. Precision comes first: prose that is taken for something else loses statements, furniture that is
taken for prose costs little.

    >>> text = "Pier shut\n\nOSLO — It is shut."
    >>> [(block.kind.value, block.span.of(text)) for block in mark_blocks(text)]
    [('title', 'Pier shut'), ('dateline', 'OSLO —'), ('prose', 'It is shut.')]
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.documents.asides import find_asides
from sayso.documents.datelines import find_dateline, is_place_and_day
from sayso.documents.lines import is_release, kind_of_line
from sayso.documents.mastheads import find_masthead
from sayso.documents.stamps import is_stamp
from sayso.documents.transcripts import find_transcript
from sayso.schema.document import Block, BlockKind, Span

LONGEST_TITLE = 250
LONGEST_SENTENCE_TITLE = 100  # a first line that ends with a full stop is a title only if it is short
HEAD = 5  # lines among which a stamp stands
SENTENCE_END = re.compile(r"(?<![A-Z]\.[A-Z])(?<!\b[A-Z])\.[\"”’')]*$")
SIGNATURE = re.compile(r"(?:—|–|--) ?[^—–]{1,60}\(@\w{2,20}\)")
READ = (BlockKind.TITLE, BlockKind.PROSE, BlockKind.POST, BlockKind.TRANSCRIPT)


def mark_blocks(text: str, *, title: str | None = None, hints: Sequence[Block] = ()) -> tuple[Block, ...]:
    """Tell what each line of a text is.

    Args:
        text: The stored text.
        title: The report's title where it is known from elsewhere: then the first line is a title only if it is this.
        hints: Blocks that the page's structure gives away (a figure's caption, an embedded post). A line that lies
            within one is of its kind.
    """
    spans = find_lines(text)
    lines = [span.of(text) for span in spans]
    kinds = [kind_of_line(line) for line in lines]
    for number in find_transcript(lines):
        kinds[number] = kinds[number] or BlockKind.TRANSCRIPT
    for number in range(1, min(HEAD, len(lines))):
        kinds[number] = kinds[number] or (BlockKind.FURNITURE if is_stamp(lines[number]) else None)
    above = 0 if title and plain(title) in map(plain, lines[:HEAD]) else find_masthead(lines[:HEAD]).lines
    kinds[:above] = [BlockKind.FURNITURE] * above
    head = find_title(text, spans, kinds, title, above)
    if head is not None:
        kinds[head] = BlockKind.TITLE
    take_hints(spans, kinds, hints)
    take_posts(lines, kinds)
    blocks = split_datelines(lines, spans, kinds)
    return tuple(part for block in blocks for part in split_asides(text, block))


def find_lines(text: str) -> list[Span]:
    """Give the lines of a text that are not blank, without the white space at their ends."""
    spans = []
    at = 0
    for line in text.splitlines(keepends=True):
        span = trim(line, 0, len(line))
        if span.start < span.end:
            spans.append(Span(at + span.start, at + span.end))
        at += len(line)
    return spans


def find_title(
    text: str, spans: Sequence[Span], kinds: Sequence[BlockKind | None], title: str | None, above: int
) -> int | None:
    """Give the number of the line that is the title.

    An empty line stands below it, or a stamp with the day. The `above` lines of the masthead are passed over, and in a
    release the notices before it; so is other furniture, such as the name of a column, where a byline follows. Without
    one, what stands below an advertisement is the first sentence more often than the title.
    """
    head = above
    released = bool(spans) and is_release(spans[0].of(text))
    while head < len(spans) and (
        kinds[head] is BlockKind.FURNITURE or (released and is_place_and_day(spans[head].of(text)))
    ):
        head += 1
    if not released and kinds[head + 1 : head + 2] != [BlockKind.BYLINE]:
        head = above
    if head == len(spans) or kinds[head] is not None:
        return None
    line = spans[head].of(text)
    if title is not None:
        return head if plain(line) == plain(title) else None
    if head + 1 == len(spans) or len(line) > LONGEST_TITLE:
        return None
    below = spans[head + 1]
    if len(text[spans[head].end : below.start].splitlines()) < 2 and not is_stamp(below.of(text)):
        return None
    if find_dateline(line, opening=True):
        return None
    return head if len(line) <= LONGEST_SENTENCE_TITLE or SENTENCE_END.search(line) is None else None


def plain(title: str) -> str:
    """Write a title as titles are compared: letters and digits alone."""
    return "".join(letter for letter in title.casefold() if letter.isalnum())


def take_hints(spans: Sequence[Span], kinds: list[BlockKind | None], hints: Sequence[Block]) -> None:
    """Give lines that are not yet known the kind that the page's structure gives them."""
    for number, span in enumerate(spans):
        for hint in hints:
            if kinds[number] is None and hint.span.start <= span.start and span.end <= hint.span.end:
                kinds[number] = hint.kind


def take_posts(lines: Sequence[str], kinds: list[BlockKind | None]) -> None:
    """Take the line before a post's signature to the post, if the signature stands on a line of its own."""
    for number in range(1, len(lines)):
        alone = kinds[number] is BlockKind.POST and SIGNATURE.match(lines[number])
        if alone and kinds[number - 1] is None:
            kinds[number - 1] = BlockKind.POST


def split_datelines(lines: Sequence[str], spans: Sequence[Span], kinds: Sequence[BlockKind | None]) -> list[Block]:
    """Make the blocks, each dateline apart from the prose that it opens."""
    blocks = []
    opening = True
    for line, span, kind in zip(lines, spans, kinds, strict=True):
        end = find_dateline(line, opening=opening) if kind is None else 0
        if end:
            blocks.append(Block(Span(span.start, span.start + end), BlockKind.DATELINE))
            rest = span.start + end + len(line[end:]) - len(line[end:].lstrip())
            if rest < span.end:
                blocks.append(Block(Span(rest, span.end), BlockKind.PROSE))
        else:
            blocks.append(Block(span, kind or BlockKind.PROSE))
        if kind is None and end < len(line):
            opening = False
    return blocks


def split_asides(text: str, block: Block) -> Iterator[Block]:
    """Give the parts of a block: what is read of it, and the furniture that stands within it."""
    asides = find_asides(block.span.of(text)) if block.kind in READ else []
    places = [block.span.start + place for aside in asides for place in aside]
    ends = [block.span.start, *places, block.span.end]
    for number, (start, end) in enumerate(pairwise(ends)):
        part = trim(text, start, end)
        if part.start < part.end:
            yield Block(part, BlockKind.FURNITURE if number % 2 else block.kind)


def trim(text: str, start: int, end: int) -> Span:
    """Give a stretch without the white space at its ends."""
    inner = text[start:end]
    begin = start + len(inner) - len(inner.lstrip())
    return Span(begin, max(begin, end - len(inner) + len(inner.rstrip())))

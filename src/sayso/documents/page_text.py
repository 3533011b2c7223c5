"""The letters of a page that a reader sees, each with the characters of the page that it was written with.

Takes the tokens of a page; gives its letters (all but white space) in order, character references decoded, with their
places, the stretches that are hidden from readers, and the stretches whose elements say what they are (the headline,
captions, embedded posts). White space is left out because every parser makes its own of it.

    >>> seen = read_letters("<p>a &lt; b</p>")
    >>> seen.letters, seen.places[1]
    ('a<b', Span(start=5, end=9))
"""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html.entities import html5

from sayso.documents.page_tokens import VOID, Token, read_tokens
from sayso.schema.document import Block, BlockKind, Span

REFERENCE = re.compile(r"&(?:#[0-9]{1,9};?|#[xX][0-9a-fA-F]{1,9};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")
VALUE = re.compile(r"""=\s*(?:"[^"]*"|'[^']*'|[^\s>"']*)""")
HIDDEN = re.compile(r"\shidden(?=[\s/>])", re.IGNORECASE)
STYLE = re.compile(r"""style\s*=\s*["'][^"']*(?:display\s*:\s*none|visibility\s*:\s*hidden)""", re.IGNORECASE)
CLASS = re.compile(r"""class\s*=\s*["']([^"']*)["']""", re.IGNORECASE)
HIDDEN_CLASSES = frozenset({"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only"})
POST_CLASSES = frozenset(
    {
        "twitter-tweet",
        "twitter-video",
        "instagram-media",
        "tiktok-embed",
        "bluesky-embed",
        "mastodon-embed",
        "telegram-post",
    }
)


@dataclass(slots=True)
class Letters:
    """What a reader sees of a page.

    Attributes:
        letters: All letters, signs and digits of the title and then of the page.
        places: For each the characters of the page that it was written with.
        body: How many of them, from the first, belong to the title in the page's head.
        regions: Stretches of the page whose elements say what they are.
        hidden: Stretches of the page that no reader sees.
        language: The language that the page declares.
    """

    letters: str = ""
    places: list[Span] = field(default_factory=list)
    body: int = 0
    regions: list[Block] = field(default_factory=list)
    hidden: list[Span] = field(default_factory=list)
    language: str | None = None


def read_letters(page: str) -> Letters:
    """Read the letters of a page."""
    tokens = list(read_tokens(page))
    seen = Letters(language=declared_language(page, tokens))
    seen.hidden, seen.regions = find_regions(page, tokens)
    titles = [
        number
        for number, token in enumerate(tokens)
        if not token.name and number and tokens[number - 1].name == "title"
    ]
    letters: list[str] = []
    for number in titles[:1]:
        add_letters(page, tokens[number], letters, seen.places)
    seen.body = len(letters)
    ends = iter(seen.hidden)
    hidden = next(ends, None)
    for number, token in enumerate(tokens):
        while hidden is not None and hidden.end <= token.start:
            hidden = next(ends, None)
        is_hidden = hidden is not None and hidden.start <= token.start
        if not token.name and not is_hidden and number not in titles:
            add_letters(page, token, letters, seen.places)
    seen.letters = "".join(letters)
    return seen


def add_letters(page: str, token: Token, letters: list[str], places: list[Span]) -> None:
    """Add the letters of a stretch of text, references decoded."""
    at = token.start
    for reference in REFERENCE.finditer(page, token.start, token.end):
        add_literal(page, at, reference.start(), letters, places)
        decoded, end = decode_reference(reference)
        for letter in decoded:
            if not letter.isspace():
                letters.append(letter)
                places.append(Span(reference.start(), end))
        at = end
    add_literal(page, at, token.end, letters, places)


def add_literal(page: str, start: int, end: int, letters: list[str], places: list[Span]) -> None:
    """Add letters that stand in the page as they are read."""
    for at in range(start, end):
        if not page[at].isspace():
            letters.append(page[at])
            places.append(Span(at, at + 1))


def decode_reference(reference: re.Match[str]) -> tuple[str, int]:
    """Decode a reference as browsers do: a name without semicolon may end before the letters do."""
    text = reference[0]
    if text[1] == "#" or text[1:] in html5:
        return html.unescape(text), reference.end()
    for length in range(len(text) - 1, 2, -1):
        if text[1:length] in html5:
            return html5[text[1:length]], reference.start() + length
    return "&", reference.start() + 1


def find_regions(page: str, tokens: Sequence[Token]) -> tuple[list[Span], list[Block]]:
    """Find what is hidden, and what its element tells the kind of."""
    hidden: list[Span] = []
    regions: list[Block] = []
    for number, token in enumerate(tokens):
        if not token.name or token.name[0] == "/" or token.name in VOID:
            continue
        inside = bool(hidden) and token.start < hidden[-1].end
        if not inside and token.name not in ("html", "body", "head") and is_hidden(token.of(page)):
            end = end_of_element(tokens, number)
            if end is not None:
                hidden.append(Span(token.start, end))
            continue
        kind = kind_of_element(page, token)
        if kind is not None and (end := end_of_element(tokens, number)) is not None:
            regions.append(Block(Span(token.start, end), kind))
    return hidden, regions


def kind_of_element(page: str, token: Token) -> BlockKind | None:
    """Tell what an element holds, where its name or class says so."""
    if token.name == "h1":
        return BlockKind.TITLE
    if token.name == "figcaption":
        return BlockKind.CAPTION
    if token.name == "blockquote" and POST_CLASSES & classes_of(token.of(page)):
        return BlockKind.POST
    return None


def is_hidden(tag: str) -> bool:
    """Tell whether a tag hides its element from readers."""
    if (
        "hid" not in tag
        and "none" not in tag
        and "screen-reader" not in tag
        and "sr-only" not in tag
        and "HID" not in tag
    ):
        return False
    return bool(HIDDEN.search(VALUE.sub("", tag)) or STYLE.search(tag) or HIDDEN_CLASSES & classes_of(tag))


def classes_of(tag: str) -> set[str]:
    """Give the classes of a tag."""
    classes = CLASS.search(tag)
    return set(classes[1].split()) if classes else set()


def end_of_element(tokens: Sequence[Token], number: int) -> int | None:
    """Give the end of the element that a token opens; null if it is never closed."""
    name, depth = tokens[number].name, 0
    for token in tokens[number:]:
        if token.name == name:
            depth += 1
            if name == "p" and depth > 1:
                return token.start
        elif token.name == f"/{name}":
            depth -= 1
        if depth == 0:
            return token.end
    return None


def declared_language(page: str, tokens: Sequence[Token]) -> str | None:
    """Give the language that the page's first tag declares, as ISO 639-1."""
    for token in tokens:
        if token.name == "html":
            declared = re.search(r"""\slang\s*=\s*["']?([a-zA-Z]{2})\b""", token.of(page))
            return declared[1].lower() if declared else None
    return None

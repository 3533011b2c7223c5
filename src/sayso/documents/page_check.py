"""What no page of news looks like, found before any parser sees it.

A tag of a hundred thousand attributes or twenty thousand nested boxes stalls every parser of HTML for a minute or more.
One pass over the page's tags finds both; the limits leave room for the worst of real pages. What passes here may still
be slow: it is read in a process that can be ended (`page_child`).
"""

from sayso.documents.page_tokens import RAW, VOID, read_tokens
from sayso.errors import ExtractionError

LONGEST_TAG = 64 * 1024
DEEPEST = 1000
MOST_TAGS = 300_000
# Elements that are commonly left open; a browser closes them itself.
LEFT_OPEN = frozenset(
    {"p", "li", "td", "th", "tr", "dt", "dd", "option", "thead", "tbody", "tfoot", "html", "body", "head"}
)
FLAT = VOID | LEFT_OPEN | RAW


def check_page(page: str, *, where: str | None = None) -> None:
    """Refuse a page that is made to stall its reader.

    Raises:
        ExtractionError: A tag is longer, tags are more, or boxes are nested deeper than in any page of news.
    """
    depth = 0
    for number, token in enumerate(read_tokens(page)):
        if number > MOST_TAGS:
            raise refusal(f"more than {MOST_TAGS:,} tags", "fewer", where)
        if not token.name:
            continue
        if token.end - token.start > LONGEST_TAG:
            raise refusal(f"a tag of {token.end - token.start:,} characters", f"tags of at most {LONGEST_TAG:,}", where)
        if token.name.removeprefix("/") in FLAT:
            continue
        if token.name.startswith("/"):
            depth = max(depth - 1, 0)
        elif page[token.end - 2] != "/":
            depth += 1
        if depth > DEEPEST:
            raise refusal(f"elements nested more than {DEEPEST:,} deep", f"at most {DEEPEST:,}", where)


def refusal(found: str, expected: str, where: str | None) -> ExtractionError:
    """Say why a page is refused."""
    return ExtractionError(found, where=where, expected=expected, remedy="save the page's text and read that")

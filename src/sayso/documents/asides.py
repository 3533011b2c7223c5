"""What stands within a line of prose and is no part of it: boxes of links that a page hangs onto a name.

Takes a line; gives the stretches that are to be left out. The patterns and the look-alikes that they leave stand in
`resources/documents/asides.yaml`. Some outlets link names to their own reports, and where such a page is printed as
text, the headlines stand in the middle of the sentence:

    >>> line = "Sen. Ann Roe Annabel Jane RoeFerries halted Roe: 'We must pay' MORE (Ohio) left."
    >>> [span.of(line) for span in find_asides(line)]
    [" Annabel Jane RoeFerries halted Roe: 'We must pay' MORE"]
"""

import re
from functools import cache

from sayso.documents.lists import read_list
from sayso.schema.document import Span


def find_asides(line: str) -> list[Span]:
    """Give the stretches of a line that are no part of it, in their order."""
    found = [
        Span(*match.span("cut_out"))
        for needs, pattern in aside_patterns()
        if any(word in line for word in needs)
        for match in pattern.finditer(line)
    ]
    return list(Span.joined(found))


@cache
def aside_patterns() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    """Give the patterns, each with the words of which one must stand in the line."""
    return tuple((tuple(row["needs"]), re.compile(row["pattern"])) for row in read_list("asides"))

"""What a single line of a report is, if it is no prose of it: post, byline, caption or furniture.

Takes one line without its white space at the ends; gives its kind, or nothing where it must be read as prose. The
patterns and the look-alikes that they leave stand in `resources/documents/lines.yaml`. Precision comes first: each
pattern has a longest line, and most let go of a line in which somebody says something.

    >>> kind_of_line("By Jane Doe and John Roe, Staff writers")
    <BlockKind.BYLINE: 'byline'>
    >>> kind_of_line("By Friday, the talks had failed.") is None
    True
"""

import re
from dataclasses import dataclass
from functools import cache

from sayso.documents.lists import read_list
from sayso.schema.document import BlockKind

SAID = re.compile(r"\b(?:said|says|told|tells|asked|asks|wrote|writes|added|adds|noted|warned|insisted|stated)\b")
RELEASE = "release"  # the pattern of such a line in the list
SENTENCE_END = re.compile(
    r"[.!?][\"”’')]*(?: ?[(\[][\w ]{2,30}[)\]]\.?)?$"
)  # an agency in brackets may stand behind it


@dataclass(frozen=True, slots=True)
class LinePattern:
    """One way in which a line is no prose.

    Attributes:
        kind: What the line is then.
        name: What the pattern is called in the list.
        longest: Characters of the longest line that it may take.
        anchored: Whether it holds from the start of the line.
        needs: Words of which one must stand in the line.
        unless_said: Whether it lets go of a line in which somebody says something.
        pattern: The regular expression.
    """

    kind: BlockKind
    name: str
    longest: int
    anchored: bool
    needs: tuple[str, ...]
    unless_said: bool
    pattern: str

    def takes(self, line: str) -> bool:
        """Tell whether the pattern holds for a line."""
        if len(line) > self.longest or (self.needs and not has_any(line, self.needs)):
            return False
        return compiled(self.pattern).search(line) is not None and not (self.unless_said and is_said(line))


def kind_of_line(line: str) -> BlockKind | None:
    """Tell what a line is, or null where it is to be read as prose.

    Args:
        line: The line, without white space at its ends.
    """
    begins_well = any_anchored().match(line) is not None
    for pattern in line_patterns():
        if (begins_well or not pattern.anchored) and pattern.takes(line):
            return pattern.kind
    return None


def is_release(line: str) -> bool:
    """Tell whether a line says that what follows is released to the press, or from when it may be printed."""
    return any(pattern.name == RELEASE and pattern.takes(line) for pattern in line_patterns())


def has_any(line: str, words: tuple[str, ...]) -> bool:
    """Tell whether one of the words stands in a line."""
    for word in words:  # noqa: SIM110 - a generator here takes a third of the time of reading a text
        if word in line:
            return True
    return False


def is_said(line: str) -> bool:
    """Tell whether a line is a sentence in which somebody says something."""
    return SENTENCE_END.search(line) is not None and SAID.search(line) is not None


@cache
def line_patterns() -> tuple[LinePattern, ...]:
    """Give all patterns, in the order in which they are tried."""
    return tuple(
        LinePattern(
            kind=BlockKind(kind),
            name=row["name"],
            longest=row["longest"],
            anchored=row["at"] != "end",
            needs=tuple(row["needs"]),
            unless_said=row["unless_said"],
            pattern=place(row["pattern"], row["at"]),
        )
        for kind, rows in read_list("lines").items()
        for row in rows
    )


def place(pattern: str, at: str) -> str:
    """Bind a pattern to the start of a line or to the whole of it; those that hold at the end say so themselves."""
    if at == "end":
        return pattern
    return rf"\A(?:{pattern})" + (r"\Z" if at == "whole" else "")


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when it is first needed."""
    return re.compile(pattern)


@cache
def any_anchored() -> re.Pattern[str]:
    """Give one expression for all patterns that hold from the start: most lines of prose fail it, and are done."""
    return re.compile("|".join(f"(?:{pattern.pattern})" for pattern in line_patterns() if pattern.anchored))

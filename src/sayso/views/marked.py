"""The text of a document with its statements marked: who speaks, by which words, and what.

Takes a text and its statements; gives it with colours, or with brackets where there are none. A number leads from each
mark to the table of statements below the text. One statement inside another is marked inside it.

    [S1: Beijing] [C1: blames] [1: NATO for Ukraine crisis]
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rich.text import Text

from sayso.schema import Block, BlockKind, Document, Span, Statement
from sayso.views.nesting import Mark, nest_spans
from sayso.views.plain import neutralise

STYLES = {"S": "bold cyan", "C": "yellow", "": "green"}
INNER = "green underline"  # a content inside a content
UNREAD = "dim"
SUPERSCRIPT = str.maketrans("0123456789,", "⁰¹²³⁴⁵⁶⁷⁸⁹·")
READ = frozenset({BlockKind.TITLE, BlockKind.PROSE, BlockKind.POST, BlockKind.TRANSCRIPT})
BRACKETS = "[S1: source of statement 1]  [C1: its cue]  [1: its content]"
LEGEND = (("source¹", STYLES["S"]), ("cue¹", STYLES["C"]), ("content¹", STYLES[""]), ("not read", UNREAD))


@dataclass(frozen=True, slots=True)
class Label:
    """What a mark stands for: `S` a source, `C` a cue, `U` a line that is not read, nothing a content; and which."""

    role: str
    numbers: str

    @classmethod
    def read(cls, label: str) -> "Label":
        """Take a label of a mark apart."""
        role = label[:1] if label[:1] in ("S", "C", "U") else ""
        return cls(role, label.removeprefix(role))


def mark_statements(statements: Mapping[int, Statement]) -> list[Mark]:
    """Give the marks of statements by their numbers; one span in one role of several statements is one mark."""
    numbers: dict[tuple[Span, str], list[int]] = {}
    for number, each in statements.items():
        cue = each.cue.spans if each.cue else ()
        for role, spans in (("S", each.source.spans), ("C", cue), ("", each.content.spans)):
            for span in spans:
                numbers.setdefault((span, role), []).append(number)
    # Of equal spans the content is the outer one.
    ordered = sorted(numbers.items(), key=lambda item: (item[0][0].start, item[0][1] != ""))
    return [Mark(span, role + ",".join(map(str, of))) for (span, role), of in ordered]


def bracket_text(document: Document, statements: Mapping[int, Statement]) -> Text:
    """Mark a text with brackets, for terminals without colours and for files."""
    text = Text()
    for step in nest_spans(mark_statements(statements), len(document.text)):
        if step.kind == "text":
            text.append(neutralise(step.span.of(document.text)))
        elif step.kind == "close":
            text.append("]")
        else:
            text.append(f"[{step.label}{'…' if step.cut else ''}: ")
    return text


def colour_text(document: Document, statements: Mapping[int, Statement]) -> Text:
    """Mark a text with colours and raised numbers."""
    text = Text()
    marks: list[Label] = []
    unread = unread_spans(document.blocks)
    for step in nest_spans([*mark_statements(statements), *unread], len(document.text)):
        if step.kind == "text":
            text.append(neutralise(step.span.of(document.text)), style=style_of(marks))
        elif step.kind == "open":
            marks.append(Label.read(step.label))
        else:
            label = marks.pop()
            if not step.cut:
                text.append(label.numbers.translate(SUPERSCRIPT), style=STYLES.get(label.role, UNREAD))
    return text


def unread_spans(blocks: Iterable[Block]) -> list[Mark]:
    """Give marks for the lines that are no prose of the report."""
    return [Mark(block.span, "U") for block in blocks if block.kind not in READ]


def style_of(marks: Sequence[Label]) -> str:
    """Choose the style of text that stands within marks, the innermost last."""
    if not marks:
        return ""
    role = marks[-1].role
    if role == "" and sum(mark.role == "" for mark in marks) > 1:
        return INNER
    return STYLES.get(role, UNREAD)

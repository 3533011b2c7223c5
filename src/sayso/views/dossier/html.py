"""HTML that is escaped by construction.

Takes texts of strangers and names of elements; gives markup. `Html` is a type of its own, made here alone: a text that
is not yet one is escaped when it is put into an element, and the type checker tells the two apart. There is no way to
write an attribute that runs something, and an address leads into the page itself or to the web, or is left away. So a
report cannot run, load or style anything, whatever it holds. (A template language escapes a text by what stands around
it in the template, and each `safe` in it has to be looked after.)

    >>> tag("p", "<b>", tag("a", "here", href="javascript:alert(1)"), class_="note").markup
    '<p class="note">&lt;b&gt;<a>here</a></p>'
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from itertools import chain
from typing import TypeAlias

from sayso.views.plain import neutralise

VOID = frozenset({"meta", "br", "hr"})
ADDRESSES = frozenset({"href", "src", "action", "formaction", "data", "poster", "srcset"})
LEADING = re.compile(r"#|https?://", re.IGNORECASE)
NAME = re.compile(r"(?!on)[a-z][a-z0-9]*(?:-[a-z0-9]+)*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Html:
    """Markup that may stand in a page as it is."""

    markup: str

    def __bool__(self) -> bool:
        """Tell whether there is anything."""
        return bool(self.markup)


Value: TypeAlias = str | int | float | bool | None
Child: TypeAlias = "Html | str | Iterable[Child] | None"
NOTHING = Html("")


def tag(name: str, *children: Child, **attributes: Value) -> Html:
    """Make an element.

    Args:
        name: Of the element; ours, never a report's.
        children: Markup, texts that are escaped, or several of these; null is left out.
        attributes: `class_` is written `class`, `aria_label` `aria-label`; null and false are left out.
    """
    start = "".join(chain([f"<{name}"], (attribute(key, value) for key, value in attributes.items()), [">"]))
    return Html(start if name in VOID else f"{start}{markup_of(children)}</{name}>")


def attribute(name: str, value: Value) -> str:
    """Write an attribute with the space before it; nothing for one that must not be there."""
    name = name.rstrip("_").replace("_", "-")
    if value is None or value is False or not NAME.fullmatch(name):
        return ""
    if value is True:
        return f" {name}"
    if name in ADDRESSES and not LEADING.match(str(value)):
        return ""
    return f' {name}="{safe_text(str(value))}"'


def markup_of(child: Child) -> str:
    """Write what stands in an element."""
    if child is None:
        return ""
    if isinstance(child, Html):
        return child.markup
    return safe_text(child) if isinstance(child, str) else "".join(map(markup_of, child))


def safe_text(text: str) -> str:
    """Escape a text; what would act on the page unseen is replaced by what can be seen."""
    return escape(neutralise(text))


def join(children: Iterable[Child], between: Child) -> Html:
    """Put markup between others; what is empty is left out."""
    return Html(markup_of(between).join(filter(None, map(markup_of, children))))


def flow(*children: Child) -> Html:
    """Put markup one after the other."""
    return Html(markup_of(children))


def drawing(svg: str) -> Html:
    """Take a picture that this package has drawn; its texts were escaped there."""
    return Html(svg)

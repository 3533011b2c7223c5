"""The few shapes that the parts of a dossier are put into: a section, a list, a list that folds after its first lines.

What folds needs no script: it is a `details` element, which a link into it opens, and which paper shows whole.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.views.dossier.html import NOTHING, Child, Html, flow, tag

CONTENTS = "contents"  # the anchor of the list of parts, to which each part leads back


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page: its anchor, its heading, a line on how to read it, and what it holds; empty if nothing."""

    anchor: str
    heading: str
    lead: str
    body: Html

    def markup(self) -> Html:
        """Give the section with its heading."""
        if not self.body:
            return NOTHING
        lead = tag("p", self.lead, class_="lead") if self.lead else None
        heading = tag("h2", self.heading, id=f"{self.anchor}-heading")
        back = tag("a", "↑", href=f"#{CONTENTS}", class_="up", aria_label="To the contents")
        return tag("section", back, heading, lead, self.body, id=self.anchor, aria_labelledby=f"{self.anchor}-heading")


def part(heading: str, *children: Child, anchor: str | None = None) -> Html:
    """Put markup under a heading; nothing where there is none."""
    body = flow(children)
    return tag("div", tag("h3", heading), body, class_="part", id=anchor) if body else NOTHING


def fold(
    summary: Child, *children: Child, opened: bool = False, class_: str | None = None, anchor: str | None = None
) -> Html:
    """Put markup behind a line that opens it; nothing where there is none."""
    body = flow(children)
    return tag("details", tag("summary", summary), body, open=opened, class_=class_, id=anchor) if body else NOTHING


def listed(items: Iterable[Child], class_: str, *, name: str = "ul") -> Html:
    """Make a list; nothing where there are no items."""
    made = [tag("li", item) for item in items]
    return tag(name, made, class_=class_) if made else NOTHING


def folded(items: Sequence[Child], most: int, more: str, class_: str) -> Html:
    """Make a list of which only the first lines are seen at once.

    Args:
        items: The lines.
        most: How many are seen; one or two more are not worth folding.
        more: What the others are: "more statements".
        class_: The class of the list.
    """
    if len(items) <= most + 2:
        return listed(items, class_)
    others = items[most:]
    return flow(listed(items[:most], class_), fold(f"{len(others):,} {more}", listed(others, class_), class_="more"))


def table(heads: Sequence[Child], rows: Iterable[Sequence[Child]], caption: str, class_: str) -> Html:
    """Make a table in a box that moves sideways by itself; the first cell of each row is its heading."""
    head = tag("thead", tag("tr", [tag("th", each, scope="col") for each in heads]))
    body = tag(
        "tbody", [tag("tr", tag("th", row[0], scope="row"), [tag("td", cell) for cell in row[1:]]) for row in rows]
    )
    return scrolling(tag("table", tag("caption", caption), head, body, class_=class_), caption)


def scrolling(child: Html, label: str) -> Html:
    """Put something broad into a box that moves sideways by itself, by hand, by wheel and by key."""
    return tag("div", child, class_="scroll", tabindex=0, role="region", aria_label=label)

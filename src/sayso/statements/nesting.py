"""Which statement stands inside which.

A statement is inside another if its cue stands in the other's content (its content, where it has no cue). The innermost
is the one whose content piece around the cue is shortest. Where contents hold each other's cues, in a ring of two or
more, they cannot all be right: the one with the largest content is the outermost, so that there is never a cycle.
"""

from collections import defaultdict

from sayso.schema import Span
from sayso.statements.drafts import Draft, runs
from sayso.statements.layout import Layout


def find_outer(layout: Layout, drafts: list[Draft]) -> list[int | None]:
    """Give for each draft the index of the innermost draft that it stands in."""
    pieces: defaultdict[int, list[tuple[int, int, Span]]] = defaultdict(list)
    for number, draft in enumerate(drafts):
        for first, last in runs(layout, draft.content):
            pieces[layout.line_of[first]].append((last - first, number, Span(first, last)))
    for found in pieces.values():
        found.sort()
    outer: list[int | None] = []
    for number, draft in enumerate(drafts):
        own = draft.cue or draft.content
        around = (
            other
            for _, other, piece in pieces[layout.line_of[own[0]]]
            if other != number and piece.start <= own[0] and own[-1] <= piece.end
        )
        outer.append(next(around, None))
    return cut_rings(outer, [len(draft.content) for draft in drafts])


def cut_rings(outer: list[int | None], sizes: list[int]) -> list[int | None]:
    """Cut each ring at its largest member, which then stands in none.

    >>> cut_rings([1, 0, 0], [5, 9, 2])
    [1, None, 0]
    """
    cut = list(outer)
    done: set[int] = set()
    for start in range(len(cut)):
        path: list[int] = []
        number: int | None = start
        while number is not None and number not in done and number not in path:
            path.append(number)
            number = cut[number]
        if number is not None and number in path:
            ring = path[path.index(number) :]
            cut[max(ring, key=lambda member: (sizes[member], -member))] = None
        done.update(path)
    return cut

"""Things that are tied in pairs, put together: statements that are the same, figures that are equal.

Takes rows and the pairs of them that are tied; gives groups. A chain of pairs is no group: one post may hold two
propositions, and what is like the one need not be like the other. So two groups become one only where at least half of
the pairs between them are tied, the surest ties first. A row that is tied to nothing is a group by itself.

    >>> group("abcd", [("a", "b", 0.9), ("b", "c", 0.8), ("a", "c", 0.7), ("c", "d", 0.6)])
    [['a', 'b', 'c'], ['d']]
"""

from collections.abc import Iterable

from sayso.schema import LinkKind

ENOUGH = 0.5  # of the pairs between two groups
ALIKE = frozenset({LinkKind.SAME, LinkKind.REPEATS})  # kinds of links by which statements are put together


def group(rows: Iterable[str], ties: Iterable[tuple[str, str, float]]) -> list[list[str]]:
    """Put rows together by their ties, the surest first.

    Args:
        rows: Ids.
        ties: Two ids each, and how sure it is that they belong together.
    """
    tied = {frozenset((a, b)): score for a, b, score in ties if a != b}
    groups = {row: [row] for row in rows}
    for pair in sorted(tied, key=lambda pair: (-tied[pair], sorted(pair))):
        one, other = (groups[end] for end in sorted(pair))
        if one is other:
            continue
        found = sum(frozenset((a, b)) in tied for a in one for b in other)
        if found >= ENOUGH * len(one) * len(other):
            one.extend(other)
            groups |= dict.fromkeys(other, one)
    return list({id(each): each for each in groups.values()}.values())

"""Statements that are the same, or repeated on another occasion, put together in blocks: each statement once.

Takes links; gives blocks, those that most reports carry first, then the surest. In a block statements stand by
publication, and each is told with the earlier one that it is most surely linked to. A link that leads out of its block
(a chain of links is no block, see `grouping`) is told where the later of its two ends stands, so that what it names has
been read: no link is lost.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.schema import LinkKind, StatementLink
from sayso.views.grouping import group
from sayso.views.shown import Shown


@dataclass(frozen=True, slots=True)
class Likened:
    """A statement of a block.

    Attributes:
        like: The link by which it is told to be like another; null of the first of a block.
        also: Links to statements of other blocks, the surest first.
    """

    statement: str
    like: StatementLink | None
    also: tuple[StatementLink, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Statements that are one.

    Attributes:
        kind: *repeats* where no two are of one occasion.
        statements: By publication.
    """

    kind: LinkKind
    statements: tuple[Likened, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its statements."""
        return tuple(each.statement for each in self.statements)


def blocks_of(links: Sequence[StatementLink], shown: Shown) -> list[Block]:
    """Give the blocks that links make, in the order in which they are shown.

    Args:
        links: Of the kinds that put statements together.
        shown: Finds the statements.
    """
    of_each: dict[str, list[StatementLink]] = {}
    for link in sorted(links, key=lambda link: -link.score):
        for end in (link.a, link.b):
            of_each.setdefault(end, []).append(link)
    groups = group(of_each, [(link.a, link.b, link.score) for link in links])
    ranked = sorted((sorted(some, key=shown.order) for some in groups), key=lambda some: rank(some, of_each, shown))
    told = liken(ranked, of_each)
    return [Block(kind_of(some, of_each), tuple(told[each] for each in some)) for some in ranked]


def rank(some: Sequence[str], of_each: Mapping[str, Sequence[StatementLink]], shown: Shown) -> tuple[object, ...]:
    """Tell where a block stands: what is of one occasion first, then by reports, by how sure it is, by publication."""
    reports = {shown.statements[each][0].document.id for each in some}
    surest = max(link.score for link in within(some, of_each))
    return kind_of(some, of_each) is LinkKind.REPEATS, -len(reports), -len(some), -surest, shown.order(some[0])


def kind_of(some: Sequence[str], of_each: Mapping[str, Sequence[StatementLink]]) -> LinkKind:
    """Tell whether two statements of a block are of one occasion."""
    kinds = {link.kind for link in within(some, of_each)}
    return LinkKind.SAME if LinkKind.SAME in kinds else LinkKind.REPEATS


def within(some: Sequence[str], of_each: Mapping[str, Sequence[StatementLink]]) -> list[StatementLink]:
    """Give the links of a block; of a statement that stands alone those that lead out of it."""
    every = [link for each in some for link in of_each[each]]
    return [link for link in every if len(some) == 1 or (link.a in some and link.b in some)]


def liken(blocks: Iterable[Sequence[str]], of_each: Mapping[str, Sequence[StatementLink]]) -> dict[str, Likened]:
    """Tell each statement with what it is like, and no link twice."""
    found: dict[str, Likened] = {}
    told: set[StatementLink] = set()
    for block in blocks:
        for each in block:
            like = choose(each, block, [link for link in of_each[each] if link not in told], found)
            told |= {like} if like else set()
            also = [
                link
                for link in of_each[each]
                if link not in told and other_end(link, each) in found and other_end(link, each) not in block
            ]
            told |= set(also)
            found[each] = Likened(each, like, tuple(also))
    return found


def choose(
    statement: str, block: Sequence[str], links: Sequence[StatementLink], before: Mapping[str, object]
) -> StatementLink | None:
    """Choose by which link a statement is told to be like another: the surest to an earlier one of its block.

    Where there is none, it is one to a later; the first of a block needs none, and who stands alone is like others.
    """
    own = [link for link in links if len(block) == 1 or other_end(link, statement) in block]
    earlier = [link for link in own if other_end(link, statement) in before]
    if statement == block[0] and len(block) > 1:
        return None
    return next(iter(earlier or own), None)


def other_end(link: StatementLink, statement: str) -> str:
    """Give the statement to which a link leads from another."""
    return link.b if link.a == statement else link.a

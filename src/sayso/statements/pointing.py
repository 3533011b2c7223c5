"""Denials that only point back, where nobody was read to say what they point to.

Takes the drafts of a document; gives the contents of those denials that are no more than "this" or "the allegation"
while nothing was said in their sentence or the last one: "The cable was cut. Norway denies this." What they deny the
outlet tells in its own voice, or it was not read: it stays open.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from sayso.schema import Abstention, Act
from sayso.statements.drafts import Draft
from sayso.statements.layout import MARKS, Layout
from sayso.statements.lexicon import grammar, unknown

BEFORE = 1  # sentences before a denial in which that stands to which it points


def find_pointless(layout: Layout, drafts: Sequence[Draft]) -> Iterator[Abstention]:
    """Give denials before which nobody says what they may deny."""
    ends = sorted(set(layout.sentence_end))
    for draft in drafts:
        if (
            draft.act is Act.DENY
            and points_back(layout, draft)
            and not any(stands_before(ends, other, draft) for other in drafts if other is not draft)
        ):
            yield Abstention("statement", layout.span(draft.content[0], draft.content[-1]), unknown()["pointless"])


def points_back(layout: Layout, draft: Draft) -> bool:
    """Tell whether a content is no more than words that point back, or the noun of a claim with them."""
    words = {layout.words[word] for word in draft.content} - MARKS
    return bool(words) and words <= grammar()["back"]


def stands_before(ends: Sequence[int], other: Draft, draft: Draft) -> bool:
    """Tell whether somebody says something in the sentence of a denial, or the one before."""
    said, denied = (bisect_right(ends, each.content[0]) for each in (other, draft))
    return other.content[0] < draft.content[0] and denied - said <= BEFORE

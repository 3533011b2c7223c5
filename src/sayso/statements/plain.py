"""What is a statement by its words, which stand in a row, however sure the network is of it.

Takes a draft; tells whether a noun names somebody's claim ("Roe's claim that it was so"), or whether a claim that was
just told is denied ("a claim that Roe denies").
"""

from sayso.schema import Act
from sayso.statements.drafts import Draft
from sayso.statements.layout import Layout
from sayso.statements.pointing import points_back

# The least confidence of a claim that is denied so: of sixteen in 6,000 reports all are, which is 80 % or more of them
# with a chance of 97 in 100.
IN_A_ROW = 0.8


def is_named_claim(layout: Layout, draft: Draft) -> bool:
    """Tell whether a noun names somebody's claim, word by word in a row: "Roe's claim that it was so"."""
    if not draft.source or not draft.cue or layout.tags[draft.anchor] != "NOUN":
        return False
    in_a_row = draft.cue[0] - draft.source[-1] in {1, 2} and draft.content[0] == draft.cue[-1] + 1
    owned = layout.words[draft.cue[0] - 1] in {"'s", "’s", "'", "’"}
    return in_a_row and owned and layout.words[draft.content[0]] == "that"


def is_claim_denied(layout: Layout, draft: Draft) -> bool:
    """Tell whether a claim that was just told is denied, word by word in a row: "a claim (that) Roe denies"."""
    if draft.act not in {Act.DENY, Act.REJECT} or not draft.source or not draft.listed:
        return False
    first, last = draft.content[0], draft.content[-1]
    noun = layout.tags[last] == "NOUN" and points_back(layout, draft) and layout.words[first] in {"a", "an"}
    between = {layout.words[word] for word in range(last + 1, draft.source[0])}
    return noun and last < draft.source[0] < draft.anchor and between <= {"that", "which"}

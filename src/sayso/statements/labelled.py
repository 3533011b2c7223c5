"""Short exchanges that the layout of the report does not show to be a transcript.

"Reporter: Has the minister resigned?" alone may be a headline. Where the network finds the colon of two lines in a row
to be a cue, each with all that stands before it for the source, and both lines end as sentences do, they are turns:
what stands behind the colon is said in these words, and there is no cue.
"""

from sayso.schema import Act, BlockKind
from sayso.statements.drafts import Draft, Origin
from sayso.statements.layout import MARKS, NONE, Layout
from sayso.statements.unattributed import ENDS

LONGEST_LABEL = 6  # words


def take_turns(layout: Layout, drafts: list[Draft]) -> tuple[list[Draft], list[Draft]]:
    """Part drafts into those that stay as they are and the turns of exchanges, made anew."""
    labelled = {layout.line_of[draft.anchor]: draft for draft in drafts if has_label(layout, draft)}
    turns = {line: draft for line, draft in labelled.items() if not labelled.keys().isdisjoint((line - 1, line + 1))}
    taken = {id(draft) for draft in turns.values()}
    made = []
    for line, draft in turns.items():
        said = list(range(draft.anchor + 1, layout.line_words[line].end))
        act = Act.ASK if layout.words[said[-1]] == "?" else Act.SAY
        made.append(Draft(NONE, draft.source, [], said, origin=Origin.TRANSCRIPT, act=act))
    return [draft for draft in drafts if id(draft) not in taken], made


def has_label(layout: Layout, draft: Draft) -> bool:
    """Tell whether a draft's cue is the colon behind the label of a line that ends as a sentence does."""
    if layout.words[draft.anchor] != ":":
        return False
    first, last = layout.line_words[layout.line_of[draft.anchor]]
    label = range(first, draft.anchor)
    return (
        layout.kinds[layout.line_of[draft.anchor]] is BlockKind.PROSE
        and draft.cue == [draft.anchor]
        and len(label) <= LONGEST_LABEL
        and draft.source == list(label)
        and all(layout.tags[word] != "NUM" for word in label)
        and layout.tags[first] != "ADP"  # "On taxes: …" says what it is about
        and draft.anchor + 1 in draft.content
        and layout.words[last - 1] in (ENDS | MARKS) - {","}
    )

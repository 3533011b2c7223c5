"""Whether a statement says that something is not so, told from its act and its words alone.

Its act is *deny*; or it rejects a claim by that noun; or it calls a claim false. A refusal, a rejected offer and an
accusation in return deny nothing.

    >>> denies(Act.REJECT, "Washington's claim that it sold arms"), denies(Act.REJECT, "an offer of talks")
    (True, False)
    >>> denies(Act.SAY, "the report was false"), denies(Act.SAY, "the report was late")
    (True, False)
"""

from sayso.linkage.wording import listed, words_of
from sayso.schema import Act

FIRST = 6  # words of a content in which the noun stands that takes up a claim
SHORT = 30  # words of a content that calls a claim false
CALLS = frozenset({Act.SAY, Act.DESCRIBE, Act.BELIEVE, Act.REPORT})  # by which a claim is called false


def denies(act: Act, text: str) -> bool:
    """Tell whether a statement with this content, not negated, says that something is not so."""
    if act is Act.DENY:
        return True
    words = text.split()
    if act is Act.REJECT:
        return bool(listed("claims") & words_of(" ".join(words[:FIRST])))
    return len(words) <= SHORT and calls_false(act, text)


def calls_false(act: Act, text: str) -> bool:
    """Tell whether a statement calls a claim false, however much else it says."""
    told = words_of(text)
    return act in CALLS and bool(listed("false") & told) and bool(listed("claims") & told)

"""Whether a statement says that something is not so, told from its act and its words alone.

Its act is *deny*; or it rejects a claim by that noun; or it calls a claim false. A refusal, a rejected offer, the idea
of doing something, and an accusation in return deny nothing; nor does who denies somebody a visa, or tells of another's
denial.

    >>> denies(Act.REJECT, "Washington's claim that it sold arms"), denies(Act.REJECT, "an offer of talks")
    (True, False)
    >>> denies(Act.SAY, "the report was false"), denies(Act.SAY, "the report was late")
    (True, False)
    >>> denies(Act.REJECT, "the idea that it would leave"), denies(Act.REJECT, "the idea of leaving")
    (True, False)

Who tells that something was absent ("no one was hurt", "there was no threat") reports it, and denies nobody's claim: of
106 such statements in some 490 reports one contradicted what somebody else had said there. What nearly the same words
say with and without a "not", `contradicting.py` finds.

    >>> denies(Act.SAY, "there was no threat"), denies(Act.SAY, "there is no truth to it")
    (False, True)
"""

from collections.abc import Sequence

from sayso.linkage.wording import listed, row_of
from sayso.schema import Act

FIRST = 6  # words of a content in which the noun stands that takes up a claim
SHORT = 30  # words of a content that calls a claim false
BETWEEN = 3  # words between a copula and what something is called: "is a total and utter"
OPENING = 2  # words that open a content with a claim that the outlet calls false
GRANTED = 6  # words of a content in which that stands which somebody is denied
CALLS = frozenset({Act.SAY, Act.DESCRIBE, Act.BELIEVE, Act.REPORT})  # by which a claim is called false
CLAUSE = frozenset({"that", "it", "he", "she", "they"})  # words with which what is denied begins, where it is a clause
TRUE = frozenset({"true", "correct", "accurate"})
OUTRIGHT = 7  # words of a content among which it says outright that what was said is not so
NOTS = frozenset({"no", "not", "never", "nobody", "none", "nothing"})
SUPPOSING = frozenset({"if", "whether", "unless"})
MORE = frozenset({"just", "only", "simply", "merely"})  # behind "not": "was not just wrong"
SELVES = frozenset({"himself", "herself", "itself", "themselves"})  # whom somebody contradicts who denies nothing


def denies(act: Act, text: str) -> bool:
    """Tell whether a statement with this content, not negated, says that something is not so."""
    words = row_of(text)
    if act is Act.DENY:
        return not is_withheld(words)
    if act is Act.REJECT:
        return bool(listed("claims") & set(words[:FIRST])) and not is_plan(words)
    return len(words) <= SHORT and (calls_false(act, text) or (act in CALLS and is_outright(words)))


def is_withheld(words: Sequence[str]) -> bool:
    """Tell whether a content is something that can be granted: who denies a visa says of nothing that it is not so."""
    first = words[0] if words else ""
    if first in CLAUSE or first.endswith("ing"):
        return False
    return first in SELVES or bool(listed("granted") & set(words[:GRANTED]))


def is_plan(words: Sequence[str]) -> bool:
    """Tell whether the noun of a claim stands for something to be done: "the idea of calling him to testify"."""
    noun = next(place for place, word in enumerate(words) if word in listed("claims"))
    following = words[noun + 1 : noun + 3]
    return words[noun] in listed("ideas") and following[:1] == ("of",) and following[-1].endswith("ing")


def calls_false(act: Act, text: str) -> bool:
    """Tell whether a statement calls a claim false, however much else it says; not "held forth | a bogus claim"."""
    words = row_of(text)
    if act not in CALLS or listed("denying") & set(words):
        return False
    opens_with_it = bool(listed("false") & set(words[:OPENING]) and listed("claims") & set(words[: OPENING + 1]))
    charges = listed("claims") - listed("texts")  # who makes "a false statement" has lied: nobody's claim is denied
    false = {word for place, word in enumerate(words) if word in listed("false") and not is_negated(words, place)}
    named = bool(false and charges & set(words)) and not opens_with_it
    pairs = zip(words, words[2:], strict=False)
    doubted = ("no", "that") in pairs or not SUPPOSING.isdisjoint(words)  # "no sign that it is false"
    return (named and not doubted) or is_called_untrue(words, described=act is Act.DESCRIBE)


def is_outright(words: Sequence[str]) -> bool:
    """Tell whether a content opens by saying that what was said is not so, whatever that was.

    >>> is_outright(("that", "is", "simply", "not", "true")), is_outright(("if", "that", "is", "not", "true"))
    (True, False)
    """
    opening = [word.replace("’", "'") for word in words[:OUTRIGHT]]
    if not SUPPOSING.isdisjoint(opening):
        return False
    written = f" {' '.join(opening)} "
    return any(f" {phrase} " in written for phrase in listed("outright")) or any(
        word in TRUE and is_negated(opening, place) for place, word in enumerate(opening)
    )


def is_negated(words: Sequence[str], place: int) -> bool:
    """Tell whether a predicate is negated: "was not entirely false", "isn't true"; not "was not just wrong"."""
    written = [word.replace("’", "'") for word in words[max(0, leads_to(words, place)) : place]]
    nots = (at for at, word in enumerate(written) if word in {"no", "not", "never"} or word.endswith("n't"))
    return any(MORE.isdisjoint(written[at + 1 : at + 2]) for at in nots)


def is_called_untrue(words: Sequence[str], *, described: bool = False) -> bool:
    """Tell whether a content opens with what somebody has told, and says of it that it is not so.

    What is described ends with what it is called.

    >>> is_called_untrue(("such", "fears", "are", "greatly", "exaggerated"))
    True
    >>> is_called_untrue(("the", "report", "that", "he", "was", "ill", "a", "fabrication"), described=True)
    True
    >>> is_called_untrue(("the", "story", "that", "he", "called", "the", "report", "a", "spurious", "one", "is", "old"))
    False
    """
    told = listed("claims") | listed("tales")
    noun = next((place for place, word in enumerate(words[:FIRST]) if word in told), None)
    if noun is None or not (NOTS | SUPPOSING).isdisjoint(words[:noun]):
        return False  # "no evidence that the claim was false"
    untrue = listed("false") | listed("untrue")
    called = [at for at in range(noun + 1, len(words)) if words[at] in untrue and not is_negated(words, at)]
    belongs = {leads_to(words, place) for place in called}
    ends_with_it = described and len(words) - 1 in called
    return noun in belongs or ends_with_it or any(words[place] in listed("copulas") for place in belongs)


def leads_to(words: Sequence[str], place: int) -> int:
    """Give the place of the word to which a predicate belongs, before articles and adverbs: "was a gross lie"."""
    before = place - 1
    while before > place - 1 - BETWEEN and (words[before].endswith("ly") or words[before] in listed("between")):
        before -= 1
    return before

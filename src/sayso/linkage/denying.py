"""Denials: a statement that says that what another has said is not so, and names it.

Takes the sayings of a report; gives links from a denial to the claim that stands inside it: "China rejected
Stoltenberg's claim that it arms Russia" holds the claim as a statement of its own. A denial is a saying whose act is
*deny*; one that rejects a claim by that noun; or one that calls a claim false. A refusal, a rejected offer and an
accusation in return are none. Where another report has the same claim, its statement is denied too. What a denial takes
up without naming it is not guessed: held against marked reports, the nearest claim that fits was too often another.
"""

from collections.abc import Iterable, Iterator, Sequence

from sayso.linkage.features import same_speaker
from sayso.linkage.sayings import Saying
from sayso.linkage.wording import listed
from sayso.schema import Act, LinkKind, StatementLink

FIRST = 6  # words of a content in which the noun stands that takes up a claim
SHORT = 30  # words of a content that calls a claim false
NO_CLAIM = frozenset({Act.DENY, Act.REJECT, Act.REFUSE, Act.DEMAND, Act.PLEDGE, Act.INTEND, Act.ASK, Act.PROPOSE})
STOPS = ".,;:!?“”\"'‘’()"


def denies_something(saying: Saying) -> bool:
    """Tell whether a saying says that something is not so."""
    if saying.negated:
        return False
    if saying.act is Act.DENY:
        return True
    words = [word.strip(STOPS).removesuffix("’s").removesuffix("'s") for word in saying.text.casefold().split()]
    if saying.act is Act.REJECT:
        return bool(listed("claims") & set(words[:FIRST]))
    return len(words) <= SHORT and bool(listed("false") & set(words)) and bool(listed("claims") & set(words))


def link_denials(sayings: Sequence[Saying]) -> tuple[StatementLink, ...]:
    """Give the denials of a report that name a claim of somebody else."""
    denials = {saying.id: saying for saying in sayings if denies_something(saying)}
    found = [
        StatementLink(LinkKind.DENIES, denial.id, claim.id, chance_of(denial, claim), reason_of(denial, claim))
        for claim in sayings
        if claim.inside is not None and (denial := denials.get(claim.inside)) and may_deny(denial, claim)
    ]
    return tuple(sorted(found, key=lambda link: (link.a, link.b)))


def carry_denials(denials: Iterable[StatementLink], alike: Iterable[StatementLink]) -> Iterator[StatementLink]:
    """Give, for each denial of a claim that another report has too, the denial of that report's statement."""
    known = {denial.b: denial for denial in denials}
    for link in alike:
        for claim, other in ((link.a, link.b), (link.b, link.a)):
            if (denial := known.get(claim)) is not None:
                because = f"{denial.because}; the same is said here: {link.because}"
                yield StatementLink(LinkKind.DENIES, denial.a, other, round(denial.score * link.score, 3), because)


def may_deny(denial: Saying, claim: Saying) -> bool:
    """Tell whether the inner statement is a claim, and somebody else's, who is named."""
    known = bool(claim.speaker.entities or claim.speaker.surnames)
    return claim.act not in NO_CLAIM and not claim.negated and known and not same_speaker(denial, claim)


def chance_of(denial: Saying, claim: Saying) -> float:
    """Give the chance that both statements are read right, on which the link rests."""
    return round(denial.confidence * claim.confidence, 3)


def reason_of(denial: Saying, claim: Saying) -> str:
    """Say why one is taken to deny the other."""
    return f"{denial.speaker.label} denies what {claim.speaker.label} says, and names it"

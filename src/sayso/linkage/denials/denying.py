"""Denials: a statement that says that what another has said is not so.

Takes the sayings of two reports, or of one given twice; gives links from a denial to the claims that it denies. What a
denial is, `denial.py` tells. "China rejected Stoltenberg's claim that it arms Russia"
holds the claim as a statement of its own, and denies it for certain. Which others it takes up, in the same report or
the other, is weighed (`uptake.py`); one that only points back ("Iran denied this") means the claim just before it,
in the same sentence or the last. A denial for which no claim is likely enough stays without one. Where another report
has the same claim, of the same occasion, its statement is denied too.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache

from sayso.linkage.denials.opposition import ANSWER, is_aimed, is_owned, is_turned, names_another
from sayso.linkage.denials.uptake import chance_of_uptake, reasons_of
from sayso.linkage.statements.denial import calls_false
from sayso.linkage.statements.features import other_speaker, same_speaker
from sayso.linkage.statements.sayings import Saying
from sayso.linkage.statements.tying import are_nested
from sayso.linkage.wording import listed, row_of, stem_of, words_of
from sayso.schema import Act, JudgePairs, LinkKind, StatementLink

SHORTEST = 3  # letters of a word by which somebody can be known
LEAST_TOLD = 2  # telling words of a claim that can be meant
OPENING = 6  # words that open a denial and say whose claim it takes up: "what Roe said, that …"
BEFORE = 1  # sentences before a denial in which that stands to which it points back
FURTHER = 0.8  # chance of a further claim of one speaker: of four below it, in 200 whole reports, one was denied
POINTED = 0.85  # of 22 that point back in some 900 reports, 19 mean the claim that is found
REFUSING = frozenset({Act.DENY, Act.REJECT})
THIS = frozenset({"this", "that"})
WHICH = frozenset({"which"})
NO_CLAIM = frozenset(
    {Act.DENY, Act.REJECT, Act.REFUSE, Act.DEMAND, Act.PLEDGE, Act.INTEND, Act.ASK, Act.PROPOSE, Act.PRAISE, Act.AGREE}
)


def link_denials(
    first: Sequence[Saying], second: Sequence[Saying], judge: JudgePairs, *, of: Container[str] | None = None
) -> tuple[StatementLink, ...]:
    """Give the denials of one report whose claims are in the other; of one report, where it is given twice.

    Args:
        first: Sayings of a report.
        second: Those of another, or the same.
        judge: Tells of two texts whether the first entails the second.
        of: The claims, by their ids, of which all denials are wanted; without it, of all. Of others some may be given.
    """
    tried = [
        deny(denial, claim, judge, points=points)
        for one, other in ways(first, second)
        for denial, points in [(saying, points_back(saying)) for saying in one if saying.denies]
        for claim in other
        if of is None or claim.id in of or claim.inside == denial.id
    ]
    found = [link for link in tried if link is not None]
    if is_one_report(first, second):
        linked = {link.a for link in found}
        found += link_bare([saying for saying in first if points_back(saying) and saying.id not in linked], first)
    return tuple(sorted(without_further(found, (*first, *second)), key=lambda link: (link.a, link.b)))


def without_further(links: Iterable[StatementLink], sayings: Iterable[Saying]) -> Iterator[StatementLink]:
    """Leave out claims that are less likely than another one of those that a denial is linked to.

    What a denial names itself is always denied, and does not count among these. Of a claim that stands in another, the
    likelier of the two is kept: "Roe said that Poe believes it was so" is denied once. Who denies what somebody has
    said denies one thing: a further claim of one speaker has to be surer.
    """
    known = {saying.id: saying for saying in sayings}
    kept: dict[str, list[Saying]] = {}
    for link in sorted(links, key=lambda each: (-each.score, each.a, each.b)):
        claim, others = known[link.b], kept.setdefault(link.a, [])
        further = any(other.speaker == claim.speaker and other.document == claim.document for other in others)
        if claim.inside == link.a:
            yield link
        elif not any(are_nested(claim, other) for other in others) and not (further and link.score < FURTHER):
            others.append(claim)
            yield link


def ways(first: Sequence[Saying], second: Sequence[Saying]) -> list[tuple[Sequence[Saying], Sequence[Saying]]]:
    """Give which reports are to be held against which: each against the other, or one against itself."""
    return [(first, second)] if is_one_report(first, second) else [(first, second), (second, first)]


def is_one_report(first: Sequence[Saying], second: Sequence[Saying]) -> bool:
    """Tell whether the sayings of one report are given twice."""
    return bool(first and second) and first[0].document == second[0].document


def link_bare(denials: Iterable[Saying], sayings: Sequence[Saying]) -> Iterator[StatementLink]:
    """Link denials of a report that say no more than that they are some, each to the claim just before it."""
    for denial in denials:
        claims = (claim for claim in sayings if may_be_meant(denial, claim))
        claim = max(
            claims, key=lambda each: (each.act is Act.ACCUSE, is_reproach(denial, each), each.place), default=None
        )
        if claim is not None:
            because = f"denied by {denial.speaker.label}, right after it was said by {claim.speaker.label}"
            score = round(POINTED * chance_of(denial, claim), 3)
            yield StatementLink(LinkKind.DENIES, denial.id, claim.id, score, because)


def is_reproach(denial: Saying, claim: Saying) -> bool:
    """Tell whether a denial answers what is said against somebody, and a claim is about him before all others."""
    return bool(words_of(denial.text) & listed("reproaches")) and claim.target in denial.speaker.backed


def points_back(saying: Saying) -> bool:
    """Tell whether a saying denies something without telling what: "denied this", "rejected Oslo's accusations"."""
    words = words_of(turned_away(saying))
    owner = {stem for name in saying.owner for stem in name.split()}
    own = {word for word in words if stem_of(word) in owner or len(word) < SHORTEST}
    if not words - own <= listed("pointing") | listed("claims") - listed("texts") | listed("false"):
        return False
    refused = saying.act is Act.REJECT and bool(words & THIS) and not saying.negated
    return refused or saying.denies


def turned_away(saying: Saying) -> str:
    """Give what a saying denies, up to where it says as what that is: "the accusation | as pure invention"."""
    head, found, _ = saying.text.partition(" as ")
    return head if found and saying.act in REFUSING and words_of(head) & listed("claims") else saying.text


def may_be_meant(denial: Saying, claim: Saying) -> bool:
    """Tell whether a denial that points back may mean a saying: a claim that stands right before it.

    An accusation of the one who denies, and a claim of the one whom he names, may stand a sentence farther away. Who
    denies an accusation denies what is said of him or his side, or what its sentence has told.
    """
    between = denial.sentence - claim.sentence
    if not claim.place.end <= denial.place.start or between > ANSWER or not may_deny(denial, claim):
        return False
    if names_another(denial, claim) or not tells_something(claim) or claim.act is Act.CRITICIZE:
        return False
    if words_of(denial.text) == WHICH and not listed("claims").isdisjoint(row_of(claim.text)[-1:]):
        return False  # "would testify about the allegations, which he denies"
    aimed = claim.act is Act.ACCUSE and is_aimed(claim, denial)
    if between > BEFORE and not (aimed or is_reproach(denial, claim) or is_owned(denial, claim)):
        return False
    of_him = aimed or bool((claim.about | claim.cast) & denial.speaker.backed)
    open_to_all = claim.act is Act.ACCUSE or not between or not words_of(denial.text) & listed("charges")
    return of_him or open_to_all


def deny(denial: Saying, claim: Saying, judge: JudgePairs, *, points: bool) -> StatementLink | None:
    """Give the link from a denial to a claim, if it denies that; one that points back is left to `link_bare`."""
    if not may_deny(denial, claim):
        return None
    if claim.inside == denial.id:
        because = f"denied by {denial.speaker.label}, who names it as said by {claim.speaker.label}"
        return StatementLink(LinkKind.DENIES, denial.id, claim.id, chance_of(denial, claim), because)
    weighed = not points and tells_something(claim)
    chance = chance_of_uptake(denial, claim, judge) if weighed else 0.0
    if not chance:
        return None
    because = f"denied by {denial.speaker.label}; {reasons_of(denial, claim)}"
    return StatementLink(LinkKind.DENIES, denial.id, claim.id, round(chance, 3), because)


@cache
def claim_stems() -> frozenset[str]:
    """Give the stems of the nouns for claims."""
    return frozenset(stem_of(word) for word in listed("claims"))


def tells_something(claim: Saying) -> bool:
    """Tell whether a claim says what it is: not "a claim that", whose clause was read as somebody else's.

    An accusation may say no more than whom it accuses.
    """
    told = claim.words.bits.keys() - claim_stems()
    return len(told) >= (1 if claim.act is Act.ACCUSE else LEAST_TOLD)


def may_deny(denial: Saying, claim: Saying) -> bool:
    """Tell whether a statement is a claim, and somebody else's; of one inside the denial it must be known whose."""
    if claim.id in {denial.id, denial.inside} or claim.act in NO_CLAIM or claim.negated:
        return False
    if claim.inside == denial.id:
        known = bool(claim.speaker.entities or claim.speaker.surnames) and not same_speaker(denial, claim)
        return known and is_taken_up(denial, claim)
    denying = claim.denies and not (claim.disclaimed and is_turned(denial))
    if denying or claim.words.turning & listed("denying") or not are_two(denial, claim):
        return False
    return not same_speaker(denial, claim) and not calls_false(claim.act, claim.text)


def is_taken_up(denial: Saying, claim: Saying) -> bool:
    """Tell whether a statement inside a denial is what that denies: it opens it, or a claim's noun stands before it."""
    lead = denial.text[: max(0, claim.place.start - denial.place.start)]
    return len(lead.split()) <= OPENING or bool(words_of(lead) & listed("claims"))


def are_two(denial: Saying, claim: Saying) -> bool:
    """Tell whether two sayings have two speakers: persons of two names are, though they may serve one state."""
    one, other = denial.speaker, claim.speaker
    persons = bool(one.surnames and other.surnames) and not one.surnames & other.surnames
    return other_speaker(denial, claim) or (persons and not one.entities & other.entities)


def carry_denials(denials: Iterable[StatementLink], alike: Iterable[StatementLink]) -> Iterator[StatementLink]:
    """Give, for each denial of a claim that another report has too, the denial of that report's statement."""
    known: dict[str, list[StatementLink]] = {}
    for denial in denials:
        known.setdefault(denial.b, []).append(denial)
    for link in (each for each in alike if each.kind is LinkKind.SAME):
        for claim, other in ((link.a, link.b), (link.b, link.a)):
            for denial in known.get(claim, ()):
                because = f"{denial.because}; the same is said here: {link.because}"
                yield StatementLink(LinkKind.DENIES, denial.a, other, round(denial.score * link.score, 3), because)


def chance_of(denial: Saying, claim: Saying) -> float:
    """Give the chance that both statements are read right, on which the link rests."""
    return round(denial.confidence * claim.confidence, 3)

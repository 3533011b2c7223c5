"""Ties between the statements of two reports: the same, or repeated.

Takes the sayings of two reports on one affair; gives links. Whether two sayings are linked depends on these two reports
and on who is whom, and on nothing else. Where statements stand in one another, one of them is linked, the one that fits
best: "Sanders said that Trump is frustrated" holds two, and a report that quotes Trump has the inner one alone.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from sayso.linkage.statements.features import (
    at_sight,
    entailment,
    likeness,
    nearness,
    overlap_of,
    run_of,
    runs_of,
    same_speaker,
)
from sayso.linkage.statements.sayings import TURNING_AWAY, Saying
from sayso.linkage.statements.scales import DOUBT, odds_of, scale_of
from sayso.linkage.statements.screening import screen
from sayso.schema import Act, JudgePairs, LinkKind, StatementLink

LEAST_WORDS = 3
LEAST_SHARED = 3.0  # bits, without which meanings must be near
LEAST_NEAR = 0.58  # cosine
OCCASION = 2  # days between two dates of one occasion
UNDATED = 7  # days between the publication of two reports of one occasion, where they do not date it
VERBATIM = 5  # telling words in a row
REFUSED = TURNING_AWAY | {Act.REFUSE}
Differ = Callable[[Saying, Saying], bool]


def may_be_like(one: Saying, other: Saying) -> bool:
    """Tell whether two sayings have enough in common to be held against each other."""
    if is_too_short(one, other):
        return False
    return overlap_of(one, other).shared >= LEAST_SHARED or nearness(one, other) >= LEAST_NEAR


def is_too_short(one: Saying, other: Saying) -> bool:
    """Tell whether one of two sayings holds no proposition, and they are not one quotation."""
    return min(len(one.words.bits), len(other.words.bits)) < LEAST_WORDS and not short_quotation(one, other)


def short_quotation(one: Saying, other: Saying) -> bool:
    """Tell whether two short contents are one quotation, such as "witch hunt", or hold one and have one speaker."""
    if one.quoted is None or other.quoted is None:
        return False
    fewer, more = sorted((set(one.quoted), set(other.quoted)), key=len)
    return one.words.row == other.words.row or (len(fewer) > 1 and fewer <= more and same_speaker(one, other))


def link_sayings(
    first: Sequence[Saying], second: Sequence[Saying], judge: JudgePairs, differ: Differ | None = None
) -> tuple[StatementLink, ...]:
    """Give the links of one proposition between the sayings of two reports, but of those that are told to differ."""
    found = (tie(one, other, judge, differ) for one, other in screen(first, second) if not is_too_short(one, other))
    return without_nested([link for link in found if link is not None], (*first, *second))


def tie(one: Saying, other: Saying, judge: JudgePairs, differ: Differ | None = None) -> StatementLink | None:
    """Give the link between two sayings, if they are of one proposition; the judge is asked where that is in doubt."""
    low, high = DOUBT
    chance = chance_of(one, other, low)
    kind = kind_of(one, other) if chance >= low else None
    if kind is None or (differ and differ(one, other)):
        return None
    one, other = sorted((one, other), key=lambda saying: saying.id)
    because = reason_of(kind, one, other)
    if chance <= high:
        found, scale = likeness(one, other), scale_of("same, judged")
        if scale.ceiling(found, {"entails": 1.0}) < odds_of(scale.least):
            return None
        judged = entailment(one, other, judge)
        chance = scale.chance({**found, **judged})
        because += f"; that the longer entails the shorter is judged {judged['entails']:.0%} likely"
    return (
        StatementLink(kind, one.id, other.id, round(chance, 3), because) if chance >= scale_of("same").least else None
    )


def chance_of(one: Saying, other: Saying, least: float) -> float:
    """Give the chance that readers would call two sayings the same, or one a repetition.

    It is nought where it would be below the least that counts: what takes longer is looked at only where it can decide.
    """
    scale = scale_of("same")
    found = at_sight(one, other)
    if scale.chance(found) < least:
        return 0.0
    chance = scale.chance({**found, **runs_of(one, other)})
    return chance if chance >= least and may_be_like(one, other) else 0.0


def kind_of(one: Saying, other: Saying) -> LinkKind | None:
    """Tell when it was said; null where it must be the same words or one speaker, and is neither.

    What one denies is not what another says. It must be the same words where two persons of different names say it. Who
    says something on another occasion repeats himself: there one speaker has to be known by name, for a word that two
    titles have in common makes nobody one.
    """
    a, b = one.speaker, other.speaker
    named = bool(a.entities & b.entities or a.surnames & b.surnames)
    strangers = bool(a.surnames and b.surnames) and not a.surnames & b.surnames
    kind = LinkKind.SAME if same_occasion(one, other) else LinkKind.REPEATS
    doubtful = strangers or (kind is LinkKind.REPEATS and not named)
    opposed = is_denied(one) != is_denied(other) and not (one.words.turning or other.words.turning)
    return None if opposed or (doubtful and run_of(one, other) < VERBATIM) else kind


def is_denied(saying: Saying) -> bool:
    """Tell whether somebody denies, rejects or refuses what the content says."""
    return saying.act in REFUSED and not saying.negated


def same_occasion(one: Saying, other: Saying) -> bool:
    """Tell whether nothing speaks against one occasion."""
    if one.day is None or other.day is None:
        return True
    return abs((one.day - other.day).days) <= (OCCASION if one.dated and other.dated else UNDATED)


def reason_of(kind: LinkKind, one: Saying, other: Saying) -> str:
    """Say what two sayings have in common."""
    parts = [speakers_of(one, other), words_of(one, other)]
    if kind is LinkKind.REPEATS and one.day is not None and other.day is not None:
        parts.append(f"{abs((one.day - other.day).days)} days apart")
    return "; ".join(parts)


def speakers_of(one: Saying, other: Saying) -> str:
    """Say whose statements they are."""
    names = list({each.speaker.label.casefold(): each.speaker.label for each in (other, one)}.values())[::-1]
    if one.speaker.entities & other.speaker.entities or len(names) == 1:
        return f"both {names[0]}"
    return f"{' and '.join(names)}, {'who may be one' if same_speaker(one, other) else 'who differ by name'}"


def words_of(one: Saying, other: Saying) -> str:
    """Say which words they share."""
    run = run_of(one, other)
    if run >= VERBATIM:
        return f"{run} telling words in a row"
    shared = sorted(set(one.words.row) & set(other.words.row), key=lambda stem: (-one.words.bits[stem], stem))
    if not shared:
        return "nearly the same meaning in other words"
    return f"in other words, sharing {', '.join(whole_word(stem, one.text) for stem in shared[:4])}"


def whole_word(stem: str, text: str) -> str:
    """Give the word of a text that a stem was cut from."""
    words = (word.strip(".,;:!?“”„«»‹›\"'‘’()[]") for word in text.split())
    return next((word for word in words if word.casefold().startswith(stem)), stem)


def without_nested(links: Sequence[StatementLink], sayings: Iterable[Saying]) -> tuple[StatementLink, ...]:
    """Leave out links that differ from a better one in nothing but a statement inside its own."""
    known = {saying.id: saying for saying in sayings}
    kept: list[StatementLink] = []
    for link in sorted(links, key=lambda each: (-each.score, each.a, each.b)):
        if not any(is_nested(link, better, known) for better in kept):
            kept.append(link)
    return tuple(sorted(kept, key=lambda each: (each.a, each.b)))


def is_nested(link: StatementLink, better: StatementLink, known: Mapping[str, Saying]) -> bool:
    """Tell whether two links join, report by report, statements that are the same or stand in one another."""
    ends, others = ({known[end].document: known[end] for end in (each.a, each.b)} for each in (link, better))
    return ends.keys() == others.keys() and all(are_nested(ends[report], others[report]) for report in ends)


def are_nested(one: Saying, other: Saying) -> bool:
    """Tell whether two statements are one, or one stands in the other."""
    return other.id in {one.id, one.inside} or other.inside == one.id

"""The links between the statements of two reports, or within one: all kinds, one door."""

from collections.abc import Iterable, Sequence

from sayso.linkage.denials.answering import link_answers
from sayso.linkage.denials.contradicting import link_contradictions
from sayso.linkage.denials.denying import carry_denials, is_one_report, link_denials
from sayso.linkage.statements.sayings import Saying
from sayso.linkage.statements.tying import link_sayings
from sayso.schema import JudgePairs, StatementLink


def link_statements(first: Sequence[Saying], second: Sequence[Saying], judge: JudgePairs) -> tuple[StatementLink, ...]:
    """Give the links between the sayings of two reports; of one report, where it is given twice."""
    answers = link_answers(first, second)
    contradictions = link_contradictions(first, second, judge)
    if is_one_report(first, second):
        return (*likeliest([*link_denials(first, first, judge), *contradictions]), *answers)
    alike = link_sayings(first, second, judge)
    denials = link_denials(first, second, judge)
    shared = {end for link in alike for end in (link.a, link.b)}
    within = [link for side in (first, second) for link in link_denials(side, side, judge, of=shared)] if shared else []
    return (*alike, *likeliest([*denials, *carry_denials(within, alike), *contradictions]), *answers)


def likeliest(links: Iterable[StatementLink]) -> tuple[StatementLink, ...]:
    """Keep of the links between the same two statements of two reports the likeliest."""
    best: dict[tuple[str, str], StatementLink] = {}
    for link in sorted(links, key=lambda each: (-each.score, each.because)):
        best.setdefault((link.a, link.b), link)
    return tuple(best[ends] for ends in sorted(best))

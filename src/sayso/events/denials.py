"""What a source says is not so, where it does not say it in its own words.

"China rejected Stoltenberg's claim that it arms Russia" holds the claim as a statement inside the denial: what rests on
the claim is denied; so it is in "Russia said that it had left, a charge that Kyiv denied". "Wang dismissed the
accusation" only takes up what another has said a little before: the last statement of somebody else that says something
of those for whom Wang speaks. Where that is not clear, nothing is denied.
"""

from collections.abc import Sequence

from sayso.events.clauses import Clauses
from sayso.events.coding import Draft
from sayso.events.lexicon import grammar
from sayso.events.status import DENYING, is_main
from sayso.schema import Act, Stance, Statement

BACK = 4  # sentences between a claim and what takes it up
APPOSING = frozenset({",", "–", "—", "-"})
CLAIMING = frozenset({Act.ACCUSE, Act.CRITICIZE, Act.SAY, Act.DESCRIBE, Act.WARN, Act.REPORT, Act.BELIEVE, Act.CONCERN})


def note_denials(clauses: Clauses, drafts: Sequence[Draft]) -> None:
    """Add to events the say-so of those who reject the claim on which they rest."""
    for statement in clauses.statements:
        if statement.act not in DENYING or statement.negated:
            continue
        claim = rejected_claim(clauses, statement)
        if claim is None:
            continue
        direct = claim.inside == statement.id or is_apposed(clauses, claim, statement)
        against = {*statement.source.actors, *statement.speaks_for}
        for draft in drafts:
            rests = any(say == claim.id and stance is Stance.ASSERTS for say, stance in draft.says)
            if rests and draft.own is None and (direct or against & set(draft.sources)):
                draft.says.append((statement.id, Stance.DENIES))


def rejected_claim(clauses: Clauses, denial: Statement) -> Statement | None:
    """Give the statement whose proposition another one rejects."""
    for statement in clauses.statements:
        if statement.inside == denial.id and statement.cue is not None:
            word = clauses.range_of(statement.cue.spans[0])
            if word and is_main(clauses, word[0], denial):
                return statement
    content = [word for span in denial.content.spans for word in clauses.range_of(span)]
    head = clauses.top(content)
    if head is None or clauses.lower[head] not in grammar()["claims"] or clauses.child(head, "acl", "ccomp"):
        return None
    beside = (statement for statement in clauses.statements if is_apposed(clauses, statement, denial))
    return next(beside, None) or claim_before(clauses, denial, content[0])


def is_apposed(clauses: Clauses, claim: Statement, denial: Statement) -> bool:
    """Tell whether what is denied stands right behind a claim, as another name of it: "…, a charge Kyiv denied"."""
    said, denied = (clauses.range_of(spans[-1]) for spans in (claim.content.spans, denial.content.spans[:1]))
    if claim is denial or claim.negated or not said or not denied or claim.act not in CLAIMING:
        return False
    between = range(said[-1] + 1, denied[0])
    return len(between) == 1 and clauses.lower[between[0]] in APPOSING


def claim_before(clauses: Clauses, denial: Statement, word: int) -> Statement | None:
    """Give the last statement before a word in which somebody else says something of the denier or his state."""
    denier = {*denial.source.actors, *denial.speaks_for}
    if not denier:
        return None
    here = clauses.sentence_of[word]
    for statement in reversed(clauses.statements):
        places = statement.cue.spans if statement.cue else statement.content.spans
        first = clauses.range_of(places[0])
        if not first or first[0] >= word or statement.act not in CLAIMING or statement.negated:
            continue
        if here - clauses.sentence_of[first[0]] > BACK:
            return None
        speaker = {*statement.source.actors, *statement.speaks_for}
        if speaker and not speaker & denier and denier & set(statement.about):
            return statement
    return None

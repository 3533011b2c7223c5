"""The challenge set scored: what is found of each phenomenon, and what its look-alikes tempt into.

*Found* counts marked statements whose source, cue and content are all met (or absent in both); *clean* counts
passages in which nothing is found that is not marked. Acts, forms, negation and nesting are counted where both have
the statement.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence

from evaluation.attribution import characters, match, overlaps
from evaluation.challenge_set import Half, Passage, load_challenge
from evaluation.marked import bare
from evaluation.scores import Counts
from sayso.schema import Document, Record
from training.data.polnear import Relation


def score_challenge(
    half: Half, ingest: Callable[[str], Document], read: Callable[[Document], Record]
) -> dict[str, dict[str, Counts]]:
    """Score one half: counts by phenomenon, and all together under `all`."""
    result: dict[str, dict[str, Counts]] = defaultdict(dict)
    for passage in load_challenge(half):
        for name, counts in count_passage(passage, read(ingest(passage.text))).items():
            for group in (passage.phenomenon, "all"):
                result[group][name] = result[group].get(name, Counts()) + counts
    return dict(result)


def count_passage(passage: Passage, record: Record) -> dict[str, Counts]:
    """Count one passage."""
    gold = [Relation(s.source, s.cue, s.content) for s in passage.statements]
    found = [Relation(s.source.spans, s.cue.spans if s.cue else (), s.content.spans) for s in record.statements]
    pairs = match(gold, found, lambda relation: characters(relation.cue) | characters(relation.content))
    right = [(i, j) for i, j in pairs if overlaps(gold[i], found[j])]
    extra = len(found) - len(pairs)
    result = {
        "look-alike clean" if passage.lookalike else "clean": Counts(not extra, 1, 1),
        "found": Counts(len(right), len(gold), len(gold)),
        "right": Counts(len(right), len(found), len(found)),
        "content exact": Counts(sum(gold[i].content == found[j].content for i, j in pairs), len(pairs), len(pairs)),
    }
    return result | count_answers(passage, record, pairs) | count_markers(passage, record)


def count_answers(passage: Passage, record: Record, pairs: Sequence[tuple[int, int]]) -> dict[str, Counts]:
    """Count acts, forms, negation and nesting of statements that both have."""
    number = len(pairs)
    partner = {record.statements[j].id: i for i, j in pairs}
    right = {"act": 0, "form": 0, "negated": 0, "inside": 0}
    for i, j in pairs:
        marked, statement = passage.statements[i], record.statements[j]
        right["act"] += statement.act in marked.acts
        right["form"] += statement.form == marked.form
        right["negated"] += statement.negated == marked.negated
        right["inside"] += (partner.get(statement.inside) if statement.inside else None) == marked.inside
    return {name: Counts(count, number, number) for name, count in right.items()}


def count_markers(passage: Passage, record: Record) -> dict[str, Counts]:
    """Count markers by span and kind, marks and stops at their ends aside."""
    mine = {(*bare(m.span, passage.text), m.kind.value) for m in passage.markers}
    theirs = {(*bare(m.span, passage.text), m.kind.value) for m in record.markers}
    result = {"markers": Counts(len(mine & theirs), len(theirs), len(mine))}
    for kind in {kind for *_, kind in mine | theirs}:
        a, b = {m for m in mine if m[2] == kind}, {m for m in theirs if m[2] == kind}
        result[f"markers, {kind}"] = Counts(len(a & b), len(b), len(a))
    return result

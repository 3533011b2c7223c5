"""Reports of one affair, laid side by side: the door of the room for a comparison.

Takes records, and who is whom, as a linker tells it or as a ledger keeps it; gives stories, copies, links between
statements, figures and works, what is left out, what one report alone has, and whose voice is heard. Links depend on
two reports at a time; those that a ledger keeps are taken as they are.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations_with_replacement

from sayso.linkage.copies.linker import CopyLinker, carried_in
from sayso.linkage.pairing import Side, join_ties, link_pair, side_of
from sayso.linkage.silence import find_alone, find_omissions
from sayso.linkage.stories.linker import StoryLinker
from sayso.linkage.ties import TieLinker
from sayso.linkage.voices.hearings import hearings_of, is_in, start_of
from sayso.linkage.voices.shares import shares_of
from sayso.linkage.works import link_works
from sayso.schema import Comparison, JudgePairs, Kept, Record, Span, Ties


def compare_records(
    records: Sequence[Record],
    entities: Mapping[str, str],
    judge: JudgePairs,
    *,
    kept: Kept | None = None,
    without_copies: bool = False,
) -> Comparison:
    """Lay records side by side.

    Args:
        records: Reports of one affair.
        entities: For each actor, by id, the entity that it is taken for; those that are missing are their own.
        judge: Tells of two texts whether the first entails the second.
        kept: What is known of these reports already; without it, each two of them are held against each other.
        without_copies: Statements, figures and words do not count that a report carries and has not written.
    """

    def entity_of(actor: str) -> str:
        return entities.get(actor, actor)

    every = list({record.document.id: record for record in records}.values())
    known = kept or find_all(every)
    every = [without(record, known.rejected) for record in every]
    left = known.carried if without_copies else {}
    every = [outside(record, left.get(record.document.id, ())) for record in every]
    linker = TieLinker(judge)
    sides = {
        record.document.id: recall(record, known, entities, linker) or side_of(record, entity_of) for record in every
    }
    sayings = {document: side.sayings for document, side in sides.items()}
    found = link_all(sides, left_of(pairs_of(every), known.pairs), judge)
    ties = join_ties(known.ties, without_judged(found, known.judged))
    ties = ties_between(ties, every) if without_copies else ties
    several = len(every) > 1
    return Comparison(
        stories=known.stories,
        copies=known.copies,
        links=ties.statements,
        figures=ties.figures,
        works=link_works(every, entity_of),
        left_out=find_omissions(every, sayings, ties.statements),
        only_in=find_alone(every, sayings, ties.statements) if several else (),
        voice=tuple(
            share for record in every for share in shares_of(record, entity_of, left.get(record.document.id, ()))
        ),
        hearings=tuple(
            hearing for record in every for hearing in hearings_of(record, entity_of, left.get(record.document.id, ()))
        ),
    )


def find_all(records: Sequence[Record]) -> Kept:
    """Find the stories and copies of records of which nothing is known."""
    stories, copies = StoryLinker(), CopyLinker()
    pairs = copies.find(record.document for record in records)
    return Kept(
        stories=stories.gather(stories.find(map(stories.sketch, records))),
        copies=copies.gather(pairs),
        carried=carried_in(pairs),
    )


def outside(record: Record, left: Sequence[Span]) -> Record:
    """Give a record without the statements and figures, and the works, that stand in some stretches alone."""
    statements = tuple(each for each in record.statements if not is_in(start_of(each), left))
    quantities = tuple(each for each in record.quantities if not is_in(each.span.start, left))
    works = tuple(each for each in record.works if any(not is_in(span.start, left) for span in each.mentions))
    return replace(record, statements=statements, quantities=quantities, works=works) if left else record


def ties_between(ties: Ties, records: Iterable[Record]) -> Ties:
    """Give the links whose ends both stand in some records."""
    every = list(records)
    own = {row.id for record in every for row in record.statements}
    own |= {row.id for record in every for row in record.quantities}
    return Ties(
        tuple(link for link in ties.statements if {link.a, link.b} <= own),
        tuple(link for link in ties.figures if {link.a, link.b} <= own),
    )


def without(record: Record, rejected: frozenset[str]) -> Record:
    """Give a record without the statements that somebody has rejected."""
    left = tuple(statement for statement in record.statements if statement.id not in rejected)
    return replace(record, statements=left) if len(left) < len(record.statements) else record


def recall(record: Record, known: Kept, entities: Mapping[str, str], linker: TieLinker) -> Side | None:
    """Make a report ready from its outline; null where it has none."""
    outline = known.outlines.get(record.document.id)
    if outline is None:
        return None
    side = linker.recall(outline, entities)
    own = {statement.id for statement in record.statements}
    return replace(side, sayings=tuple(saying for saying in side.sayings if saying.id in own))


def pairs_of(records: Sequence[Record]) -> Iterator[tuple[str, str]]:
    """Give each two of some reports, and each twice, by ids in order."""
    return combinations_with_replacement(sorted(record.document.id for record in records), 2)


def left_of(pairs: Iterable[tuple[str, str]], done: frozenset[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Give the pairs that are not done."""
    return (pair for pair in pairs if pair not in done)


def link_all(sides: Mapping[str, Side], pairs: Iterable[tuple[str, str]], judge: JudgePairs) -> Ties:
    """Link pairs of reports."""
    return join_ties(*(link_pair(sides[one], sides[other], judge) for one, other in pairs))


def without_judged(ties: Ties, judged: frozenset[tuple[str, str]]) -> Ties:
    """Leave out links between statements of which somebody has judged what they are to each other."""
    left = (link for link in ties.statements if (min(link.a, link.b), max(link.a, link.b)) not in judged)
    return replace(ties, statements=tuple(left))

"""What a report leaves out, and what one report alone has.

Takes the sayings of some reports on one happening, and their links. A statement is *left out* by a report that was
published on a later day than those of at least two other outlets which carry it, within a week, that is long enough to
carry it, has another statement in common with them, and comes near it in no statement and no sentence. An outlet that
has carried it once leaves nothing out. What *one report alone* has is
no reproach; a statement that another report comes near is not told by one alone, even where it is not linked.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from sayso.linkage.statements.sayings import Saying, published
from sayso.linkage.statements.scales import scale_of
from sayso.linkage.statements.tying import LEAST_WORDS, chance_of
from sayso.linkage.wording import Words, weigh_words
from sayso.schema import Alone, LinkKind, Omission, Record, StatementLink

CARRIERS = 2  # outlets that carry a statement before its absence counts
WEEK = 7  # days
LEAST_SENTENCES = 8  # of a report whose silence counts
NEAR = 0.5  # share of a statement's bits that a sentence has, when it tells the same
ALIKE = frozenset({LinkKind.SAME, LinkKind.REPEATS})


def find_alone(
    records: Sequence[Record], sayings: Mapping[str, Sequence[Saying]], links: Iterable[StatementLink]
) -> tuple[Alone, ...]:
    """Give the statements to which no other report has a link, or a sentence that comes near."""
    linked = {end for link in links if link.kind in ALIKE for end in (link.a, link.b)}
    told = Sentences(records)
    return tuple(
        Alone(saying.id, saying.document)
        for record in records
        for saying in sayings[record.document.id]
        if saying.id not in linked and len(saying.words.bits) >= LEAST_WORDS and not told.elsewhere(saying)
    )


class Sentences:
    """The sentences of some reports, to be found by their words."""

    def __init__(self, records: Iterable[Record]) -> None:
        """Take the records."""
        self.holders: dict[str, list[tuple[str, int]]] = {}
        for record in records:
            for place, words in enumerate(sentences_of(record)):
                for stem in words.bits:
                    self.holders.setdefault(stem, []).append((record.document.id, place))

    def elsewhere(self, saying: Saying) -> bool:
        """Tell whether a sentence of another report has most of the words that tell something in a statement."""
        bits = saying.words.bits
        enough = NEAR * sum(bits.values())
        shared: dict[tuple[str, int], float] = {}
        for stem, told in bits.items():
            for holder in self.holders.get(stem, ()):
                shared[holder] = shared.get(holder, 0.0) + told
        return any(told >= enough and report != saying.document for (report, _), told in shared.items())


def find_omissions(
    records: Sequence[Record], sayings: Mapping[str, Sequence[Saying]], links: Sequence[StatementLink]
) -> tuple[Omission, ...]:
    """Give what later reports do not carry."""
    ties = ties_of(links)
    known = {saying.id: saying for record in records for saying in sayings[record.document.id]}
    outlets = {record.document.id: outlet_of(record) for record in records}
    seen: set[str] = set()
    found: list[Omission] = []
    for saying in sorted(known.values(), key=lambda each: (str(each.published), each.id)):
        carried = [saying, *(known[other] for other in sorted(ties.get(saying.id, ())))]
        if len({outlets[each.document] for each in carried}) < CARRIERS or saying.id in seen:
            continue
        seen |= {each.id for each in carried}
        silent: dict[tuple[str, ...], list[str]] = {}
        for record in records:
            later = came_after(record, carried, outlets)
            if later and is_silent(record, sayings[record.document.id], carried, known, ties):
                silent.setdefault(tuple(each.id for each in before(record, carried)), []).append(record.document.id)
        for ids, documents in silent.items():
            found.append(Omission(ids, tuple(documents), because((known[each] for each in ids), records)))
    return tuple(found)


def ties_of(links: Iterable[StatementLink]) -> dict[str, set[str]]:
    """Give, for each statement, those that are the same."""
    ties: dict[str, set[str]] = {}
    for link in links:
        if link.kind in ALIKE:
            ties.setdefault(link.a, set()).add(link.b)
            ties.setdefault(link.b, set()).add(link.a)
    return ties


def is_silent(
    record: Record,
    own: Sequence[Saying],
    carried: Sequence[Saying],
    known: Mapping[str, Saying],
    ties: Mapping[str, set[str]],
) -> bool:
    """Tell whether a report could have carried a statement, and has nothing near it."""
    carriers = {each.document for each in carried}
    if len(record.sentences) < LEAST_SENTENCES:
        return False
    if not any(known[other].document in carriers for saying in own for other in ties.get(saying.id, ())):
        return False
    least = scale_of("same").least / 2
    if any(chance_of(a, b, least) >= least for a, b in product(carried, own)):
        return False
    return not any(tells(sentence, saying.words) for sentence in sentences_of(record) for saying in carried)


def outlet_of(record: Record) -> str:
    """Give whose a report is; one without an outlet is its own."""
    return record.document.outlet or record.document.id


def came_after(record: Record, carried: Sequence[Saying], outlets: Mapping[str, str]) -> bool:
    """Tell whether a report was published on a later day than those of enough other outlets, within a week of them."""
    if outlet_of(record) in {outlets[saying.document] for saying in carried}:
        return False
    return len({outlets[saying.document] for saying in before(record, carried)}) >= CARRIERS


def before(record: Record, carried: Iterable[Saying]) -> Iterator[Saying]:
    """Give the carriers that were published on an earlier day, and no more than a week before."""
    own = published(record)
    for saying in carried:
        if own is not None and saying.published is not None and 0 < (own - saying.published).days <= WEEK:
            yield saying


def sentences_of(record: Record) -> Iterator[Words]:
    """Give the words of a report's sentences."""
    for sentence in record.sentences:
        yield weigh_words(sentence.of(record.document.text))


def tells(sentence: Words, wanted: Words) -> bool:
    """Tell whether a sentence has most of the words that tell something in a statement."""
    shared = sum(bits for stem, bits in wanted.bits.items() if stem in sentence.bits)
    return shared >= NEAR * sum(wanted.bits.values())


def because(carried: Iterable[Saying], records: Iterable[Record]) -> str:
    """Say why a silence counts."""
    carriers = {saying.document for saying in carried}
    names = [
        f"{record.document.outlet or record.document.title or record.document.id} ({record.document.published})"
        for record in records
        if record.document.id in carriers
    ]
    return f"{' and '.join(names)} carry it, and came first; nothing in the report comes near it"

"""One work under two names: plans, treaties, resolutions and the like of which two reports speak.

Takes two records and who is whom; gives pairs of works that are of one kind and agree in what is told of them. A common
maker and a word that tells something are enough ("a 12-point peace plan" that China issued, "a roadmap to peace" that
it proposed); without a maker both names must mention the same others and share such a word ("the Iran nuclear deal", "a
nuclear deal with Iran"), and one of them must speak of it as known: "an inquiry into the wreck" that one report calls
for need not be the one that another does. What is told of both and differs parts them: a count, a year, the makers, the
other side. What many things are called ("trade deals", "his remarks") is linked to nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from sayso.linkage.statements.sayings import EntityOf
from sayso.linkage.wording import listed, weigh_words
from sayso.schema import Actor, Record, Span, Work, WorkDeed, WorkKind, WorkLink

MAKING = frozenset({WorkDeed.ISSUED, WorkDeed.PROPOSED, WorkDeed.SIGNED, WorkDeed.NEGOTIATED})
VAGUE = frozenset({WorkKind.OTHER, WorkKind.SPEECH})  # of which one actor makes many in a day
NEW = re.compile(r"an?\b", re.IGNORECASE)
STOPS = ".,;:!?“”\"'‘’()"
LEAST_BITS = 2.5  # that a word must tell


@dataclass(frozen=True, slots=True)
class Paper:
    """A work, ready to be held against another.

    Attributes:
        nouns: The nouns by which it is called a work.
        words: Stems of the other words in its names that tell something, but for names of actors, each with the word.
        makers: Who issued, proposed, signed or negotiated it, and for whom they act, with what they are called.
        others: Whom its names mention besides, with what they are called.
        figures: Counts and years in its names.
        new: All of its names speak of it as not known before: "a treaty".
    """

    id: str
    document: str
    kind: WorkKind
    nouns: frozenset[str]
    words: dict[str, str]
    makers: dict[str, str]
    others: dict[str, str]
    figures: frozenset[float]
    new: bool


def link_works(records: Sequence[Record], entity_of: EntityOf) -> tuple[WorkLink, ...]:
    """Give the pairs of works of two reports each that are one."""
    holders: dict[tuple[WorkKind, str], list[Paper]] = {}
    for paper in (paper for record in records for paper in papers_of(record, entity_of)):
        for entity in paper.makers.keys() | paper.others.keys():
            holders.setdefault((paper.kind, entity), []).append(paper)
    pairs = {(one.id, other.id): (one, other) for held in holders.values() for one, other in combinations(held, 2)}
    found = (link(one, other) for one, other in pairs.values() if one.document != other.document)
    return tuple(sorted({each for each in found if each is not None}, key=lambda each: (each.a, each.b)))


def papers_of(record: Record, entity_of: EntityOf) -> Iterator[Paper]:
    """Give the works of a record of which enough is told."""
    for work in record.works:
        names = [span for span in work.mentions if nouns_in(span.of(record.document.text))]
        if names and work.kind not in VAGUE:
            yield take_paper(record, work, names, entity_of)


def take_paper(record: Record, work: Work, names: Sequence[Span], entity_of: EntityOf) -> Paper:
    """Take from a record what counts of a work."""
    made = {part.actor for part in work.roles if part.role in MAKING}
    makers = {entity_of(each): actor.name for actor in record.actors if actor.id in made for each in stands_for(actor)}
    within = [
        (mention.span, actor)
        for actor in record.actors
        for mention in actor.mentions
        if any(name.start <= mention.span.start and mention.span.end <= name.end for name in names)
    ]
    others = {entity_of(actor.id): actor.name for _, actor in within}
    return Paper(
        id=work.id,
        document=record.document.id,
        kind=work.kind,
        nouns=frozenset(noun for span in names for noun in nouns_in(span.of(record.document.text))),
        words=words_of(record, names, [span for span, _ in within]),
        makers=makers,
        others={entity: name for entity, name in others.items() if entity not in makers},
        figures=figures_in(record, names),
        new=all(NEW.match(span.of(record.document.text)) for span in names),
    )


def stands_for(actor: Actor) -> tuple[str, ...]:
    """Give an actor and those for whom it acts."""
    return (actor.id, *actor.speaks_for)


def nouns_in(name: str) -> list[str]:
    """Give the nouns, in the singular, by which a name calls something a work; none where it means several."""
    return [word for word in bare_words(name.casefold()) if word in listed("works")]


def bare_words(text: str) -> list[str]:
    """Give the words of a text, without what stands around them."""
    return [word.strip(STOPS) for word in text.replace("-", " ").split()]


def words_of(record: Record, names: Sequence[Span], apart: Sequence[Span]) -> dict[str, str]:
    """Give the words in some names that tell something, but for those of actors and for nouns for works."""
    text = record.document.text
    found: dict[str, str] = {}
    for name in names:
        letters = [
            " " if any(span.start <= place < span.end for span in apart) else text[place]
            for place in range(name.start, name.end)
        ]
        for word in bare_words("".join(letters)):
            if word.casefold() not in listed("works"):
                found |= {stem: word for stem, bits in weigh_words(word).bits.items() if bits >= LEAST_BITS}
    return {stem: word for stem, word in found.items() if not stem[0].isdigit()}


def figures_in(record: Record, names: Sequence[Span]) -> frozenset[float]:
    """Give the counts and years in some names."""
    counts = [(each.span, each.low) for each in record.quantities]
    years = [(each.span, float(each.value[:4])) for each in record.times if each.value[:4].isdigit()]
    return frozenset(
        value
        for span, value in (*counts, *years)
        if value is not None and any(name.start <= span.start < name.end for name in names)
    )


def link(one: Paper, other: Paper) -> WorkLink | None:
    """Give the link between two works, if they are one."""
    if one.kind is not other.kind or are_told_apart(one, other):
        return None
    words = sorted(one.words.keys() & other.words.keys())
    makers = sorted(one.makers[entity] for entity in one.makers.keys() & other.makers.keys())
    others = sorted(one.others[entity] for entity in one.others.keys() & other.others.keys())
    counted = bool(one.figures & other.figures)
    if not (words or counted) or not (makers or others) or (one.new and other.new and not makers):
        return None
    told = [f"made by {makers[0]}"] if makers else []
    told += [f"both name {others[0]}"] if others else []
    told += [f"both “{one.words[word]}”" for word in words[:2]] + ["the same figure"] * counted
    first, second = sorted((one, other), key=lambda paper: paper.id)
    return WorkLink(first.id, second.id, "; ".join([one.kind.value, *told]))


def are_told_apart(one: Paper, other: Paper) -> bool:
    """Tell whether two works have other counts, other makers, or concern others; or are reports of another sort."""
    if one.figures and other.figures and not one.figures & other.figures:
        return True
    if one.makers and other.makers and not one.makers.keys() & other.makers.keys():
        return True
    if (
        concern_of(one) - concern_of(other) - other.words.keys()
        and concern_of(other) - concern_of(one) - one.words.keys()
    ):
        return True
    return one.kind is WorkKind.REPORT and not one.nouns & other.nouns


def concern_of(paper: Paper) -> frozenset[str]:
    """Give whom and what the names of a work name: actors that did not make it, and words with a capital."""
    return frozenset(paper.others) | {stem for stem, word in paper.words.items() if word[0].isupper()}

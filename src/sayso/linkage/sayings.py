"""Sayings: statements with all that counts when they are held against others.

Takes a record and who is whom; gives a saying for each statement with a word that tells something, and for denials, for
what these turn away may be no more than "this". What a report has in every sentence tells little in it: a word loses a
bit whenever its count in the report doubles. A speaker is known by entity, by those for whom he speaks, and, within a
story, by words of his names and of the source: a surname is evidence that two reports quote the same man, though it
never makes two actors one.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from math import log2

from sayso.linkage.wording import Words, listed, stem_of, weigh_words
from sayso.schema import Act, ActorKind, EmbedTexts, Record, Span, Statement

LEAST_BITS = 0.5
TURNING_AWAY = frozenset({Act.DENY, Act.REJECT})
QUOTED = re.compile(r"[“\"]([^”\"]{8,})[”\"]")
LETTERS = re.compile(r"[^\W\d_]{3,}")
EntityOf = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it.

    Attributes:
        entities: Whom the source names.
        backed: Those and whom they speak for.
        surnames: Last words of the names of persons.
        names: Words of the names and titles, and of the source.
        label: The name to show.
    """

    entities: frozenset[str]
    backed: frozenset[str]
    surnames: frozenset[str]
    names: frozenset[str]
    label: str


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement, ready to be held against another.

    Attributes:
        place: First letter of its content, and last.
        sentence: Number of the sentence in which it begins.
        day: When it was said, or else published.
        dated: It says when.
        quoted: Words inside quotation marks.
        about: Entities that it is about.
        target: The one of them that it is about before all others.
        cast: Entities that its content mentions, the speaker's own for "I" and "we" among them.
        confidence: Chance that the statement is read right.
        vector: What the content means, as the network sees it.
    """

    id: str
    document: str
    act: Act
    negated: bool
    inside: str | None
    text: str
    words: Words
    quoted: str
    speaker: Speaker
    about: frozenset[str]
    target: str | None
    cast: frozenset[str]
    place: Span
    sentence: int
    day: date | None
    published: date | None
    dated: bool
    confidence: float
    vector: bytes = b""


def sayings_of(record: Record, entity_of: EntityOf, embed: EmbedTexts) -> tuple[Saying, ...]:
    """Give the sayings of a record, in the order of its statements."""
    counts = Counter(weigh_words(record.document.text).row)
    found = (take_saying(record, statement, counts, entity_of) for statement in record.statements)
    kept = [saying for saying in found if saying.words.bits or saying.act in TURNING_AWAY]
    vectors = embed([saying.text for saying in kept])
    return tuple(replace(saying, vector=vector) for saying, vector in zip(kept, vectors, strict=True))


def take_saying(record: Record, statement: Statement, counts: Counter[str], entity_of: EntityOf) -> Saying:
    """Take from a record what counts of a statement."""
    text = record.document.text
    content = " ".join(span.of(text) for span in statement.content.spans).replace("\n", " ")
    place = Span(statement.content.spans[0].start, statement.content.spans[-1].end)
    said = day_of_time(record, statement.time)
    return Saying(
        id=statement.id,
        document=record.document.id,
        act=statement.act,
        negated=statement.negated,
        inside=statement.inside,
        text=content,
        words=discount(weigh_words(content), counts),
        quoted=quoted_in(content, text, place),
        speaker=speaker_of(record, statement, entity_of),
        about=frozenset(map(entity_of, statement.about)),
        target=entity_of(statement.about[0]) if statement.about else None,
        cast=cast_of(record, statement, entity_of),
        place=place,
        sentence=sum(sentence.start <= place.start for sentence in record.sentences),
        day=said or published(record),
        published=published(record),
        dated=said is not None,
        confidence=statement.confidence,
    )


def discount(words: Words, counts: Counter[str]) -> Words:
    """Take from the bits of words what a report tells by having them again and again."""
    return words._replace(
        bits={stem: max(LEAST_BITS, bits - log2(max(1, counts[stem]))) for stem, bits in words.bits.items()}
    )


def speaker_of(record: Record, statement: Statement, entity_of: EntityOf) -> Speaker:
    """Tell who says it, in words that another report may use too."""
    own = [actor for actor in record.actors if actor.id in statement.source.actors]
    backing = [actor for actor in record.actors if actor.id in statement.speaks_for]
    written = " ".join(span.of(record.document.text) for span in statement.source.spans)
    titles = [role.title for actor in own for role in actor.roles]
    names = tellings(actor.name for actor in (*own, *backing)) | tellings([written, *titles])
    persons = [LETTERS.findall(actor.name) for actor in own if actor.kind is ActorKind.PERSON]
    return Speaker(
        entities=frozenset(entity_of(actor.id) for actor in own),
        backed=frozenset(entity_of(actor.id) for actor in (*own, *backing)),
        surnames=frozenset(words[-1].casefold() for words in persons if words),
        names=names,
        label=own[0].name if len(own) == 1 and own[0].kind is not ActorKind.UNNAMED else written or "somebody",
    )


def tellings(texts: Iterable[str]) -> frozenset[str]:
    """Give the stems of the words by which somebody can be known."""
    words = (match[0] for text in texts for match in LETTERS.finditer(text.casefold()))
    return frozenset(stem_of(word) for word in words if word not in listed("little"))


def cast_of(record: Record, statement: Statement, entity_of: EntityOf) -> frozenset[str]:
    """Give those whom the content mentions."""
    spans = statement.content.spans
    return frozenset(
        entity_of(actor.id)
        for actor in record.actors
        for mention in actor.mentions
        if any(span.start <= mention.span.start < span.end for span in spans)
    )


def quoted_in(content: str, text: str, place: Span) -> str:
    """Give what of a content stands inside quotation marks; all of it where the marks stand around it."""
    if text[max(0, place.start - 1) : place.start] in {"“", '"'}:
        return content
    return " ".join(match[1] for match in QUOTED.finditer(content))


def day_of_time(record: Record, time: str | None) -> date | None:
    """Give the day with which a time begins; null if it has none."""
    start = next((each.start for each in record.times if each.id == time), None) if time else None
    return day_of(start)


def published(record: Record) -> date | None:
    """Give the day on which a report was published."""
    return day_of(record.document.published)


def day_of(written: str | None) -> date | None:
    """Read a day."""
    try:
        return date.fromisoformat((written or "")[:10])
    except ValueError:
        return None

"""Sayings: statements with all that counts when they are held against others.

Takes a record and who is whom; gives a saying for each statement with a word that tells something, and for denials, for
what these turn away may be no more than "this". What a report has in every sentence tells little in it: a word loses a
bit whenever its count in the report doubles. A speaker is known by entity, by those for whom he speaks, and, within a
story, by words of his names and of the source: a surname is evidence that two reports quote the same man, though it
never makes two actors one.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import log2
from typing import NamedTuple

from sayso.linkage.statements.deeds import deeds_of
from sayso.linkage.statements.denial import denies
from sayso.linkage.statements.disclaiming import Disclaimed, disclaimed
from sayso.linkage.statements.owners import owner_place
from sayso.linkage.wording import Words, listed, stem_of, weigh_words
from sayso.schema import Act, ActorKind, Form, Record, Span, Statement

LEAST_BITS = 0.5
LEAD = 90  # letters between a cue and its content that may say whose claim it is: "denied a | professor's claim that …"
OPENING = 12  # letters of a content in which whoever it is about is named: "that the | army"
TURNING_AWAY = frozenset({Act.DENY, Act.REJECT})
TELLING = frozenset({Act.SAY, Act.REPORT})
QUOTED = re.compile(r"[“\"]([^”\"]{8,})[”\"]")
RELATIVE = re.compile(r"(?:which|who|whom)\b", re.IGNORECASE)
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
        pieces: The stretches of its content.
        sentence: Number of the sentence in which it begins.
        day: When it was said, or else published.
        dated: It says when.
        quoted: Stems of the words inside quotation marks; null where there are none.
        denies: It says that something is not so.
        disclaimed: What it says that the speaker has not done, as if he had; empty where it says that in no such way.
        deeds: The kinds of deed of which it tells; those which the speaker says that he has not done, where it does.
        owner: By which names it says whose claim it takes up: the last word, and those whom the report knows there.
        confidence: Chance that the statement is read right.
        embedding: What the content means to the network; null where that is not known.
        about: Entities that it is about.
        target: The one of them that it is about before all others.
        behind: Those for whom the target speaks: the state whose navy it is.
        cast: Entities that its content mentions, the speaker's own for "I" and "we" among them.
    """

    id: str
    document: str
    act: Act
    negated: bool
    inside: str | None
    text: str
    words: Words
    quoted: tuple[str, ...] | None
    denies: bool
    disclaimed: str
    deeds: frozenset[str]
    owner: frozenset[str]
    place: Span
    pieces: tuple[Span, ...]
    sentence: int
    day: date | None
    published: date | None
    dated: bool
    confidence: float
    embedding: str | None
    speaker: Speaker
    about: frozenset[str]
    target: str | None
    behind: frozenset[str]
    cast: frozenset[str]


class Setting(NamedTuple):
    """What of a record is looked up for each of its statements.

    Attributes:
        counts: How often the report has each stem.
        sentences: Where its sentences begin, in order.
        mentions: Where somebody is mentioned, in order, and whom.
        ends: Where each mention ends, and of whom it is.
        names: Where somebody is mentioned, in order, and by which name the report knows him.
    """

    counts: Counter[str]
    sentences: Sequence[int]
    mentions: Sequence[tuple[int, str]]
    ends: Mapping[int, str]
    names: Sequence[tuple[int, str]]


def sayings_of(record: Record, entity_of: EntityOf) -> tuple[Saying, ...]:
    """Give the sayings of a record, in the order of its statements."""
    setting = Setting(
        counts=Counter(weigh_words(record.document.text).row),
        sentences=sorted(sentence.start for sentence in record.sentences),
        mentions=sorted((each.span.start, entity_of(actor.id)) for actor in record.actors for each in actor.mentions),
        ends={each.span.end: entity_of(actor.id) for actor in record.actors for each in actor.mentions},
        names=sorted((each.span.start, actor.name) for actor in record.actors for each in actor.mentions),
    )
    found = (take_saying(record, statement, setting, entity_of) for statement in record.statements)
    return tuple(saying for saying in found if saying.words.bits or saying.act in TURNING_AWAY)


def take_saying(record: Record, statement: Statement, setting: Setting, entity_of: EntityOf) -> Saying:
    """Take from a record what counts of a statement."""
    text = record.document.text
    content = " ".join(span.of(text) for span in statement.content.spans).replace("\n", " ")
    place = Span(statement.content.spans[0].start, statement.content.spans[-1].end)
    said = day_of_time(record, statement.time)
    speaker = speaker_of(record, statement, entity_of)
    denying = not statement.negated and denies(statement.act, content)
    disclaiming = None if denying or statement.negated else disclaim(statement, content, speaker, setting)
    turns_away = denying or statement.act in TURNING_AWAY
    return Saying(
        id=statement.id,
        document=record.document.id,
        act=statement.act,
        negated=statement.negated,
        inside=statement.inside,
        text=content,
        words=discount(weigh_words(content), setting.counts),
        quoted=quoted_in(content, text, place),
        denies=denying or disclaiming is not None,
        disclaimed=disclaiming[0] if disclaiming else "",
        deeds=disclaiming[1] if disclaiming else deeds_of(content),
        speaker=speaker,
        about=frozenset(map(entity_of, statement.about)) | before_relative(statement, text, setting),
        target=entity_of(statement.about[0]) if statement.about else None,
        behind=frozenset(map(entity_of, behind_target(record, statement))),
        cast=cast_of(statement, setting),
        owner=owner_of(record, statement, setting) if turns_away else frozenset(),
        place=place,
        pieces=statement.content.spans,
        sentence=bisect_right(setting.sentences, place.start),
        day=said or published(record),
        published=published(record),
        dated=said is not None,
        confidence=statement.confidence,
        embedding=statement.content.embedding,
    )


def disclaim(statement: Statement, content: str, speaker: Speaker, setting: Setting) -> Disclaimed | None:
    """Give what somebody says that he has not done."""
    if statement.act not in TELLING:
        return None
    begin = statement.content.spans[0].start
    opening = mentioned_in(Span(begin, begin + OPENING), setting.mentions)
    quoted = statement.form is Form.DIRECT
    return disclaimed(content, quoted=quoted, named=next(opening, "") in speaker.backed)


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


def cast_of(statement: Statement, setting: Setting) -> frozenset[str]:
    """Give those whom the content mentions."""
    return frozenset(each for span in statement.content.spans for each in mentioned_in(span, setting.mentions))


def behind_target(record: Record, statement: Statement) -> tuple[str, ...]:
    """Give those for whom the one speaks that a statement is about before all others."""
    target = statement.about[0] if statement.about else None
    return next((actor.speaks_for for actor in record.actors if actor.id == target), ())


def before_relative(statement: Statement, text: str, setting: Setting) -> frozenset[str]:
    """Give the one whom a content that is a relative clause is about: "Russia, which officials say sank the ship"."""
    start = statement.content.spans[0].start
    if not RELATIVE.match(text, start):
        return frozenset()
    before = len(text[:start].rstrip(" ,"))
    return frozenset({setting.ends[before]} if before in setting.ends else ())


def mentioned_in(span: Span, mentions: Sequence[tuple[int, str]]) -> Iterator[str]:
    """Give what mentions that begin in a stretch are mentions of."""
    first, last = (bisect_left(mentions, (place, "")) for place in span)
    return (each for _, each in mentions[first:last])


def owner_of(record: Record, statement: Statement, setting: Setting) -> frozenset[str]:
    """Give by which names a denial says whose claim it takes up: stems, of a longer name behind one another."""
    text, content = record.document.text, statement.content.spans[0]
    behind_cue = statement.cue.spans[-1].end if statement.cue else content.start
    begin = behind_cue if behind_cue <= content.start and content.start - behind_cue < LEAD else content.start
    owner = owner_place(text, Span(begin, statement.content.spans[-1].end))
    if owner is None:
        return frozenset()
    names = (owner.of(text).split()[-1].removesuffix("’s").removesuffix("'s"), *mentioned_in(owner, setting.names))
    return frozenset(" ".join(sorted(tellings([name]))) for name in names) - {""}


def quoted_in(content: str, text: str, place: Span) -> tuple[str, ...] | None:
    """Give the stems of what stands inside quotation marks; of all of it where the marks stand around it."""
    if text[max(0, place.start - 1) : place.start] in {"“", '"'}:
        return weigh_words(content).row
    parts = [match[1] for match in QUOTED.finditer(content)]
    return weigh_words(" ".join(parts)).row if parts else None


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

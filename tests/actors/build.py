"""Reports for the tests of actors: a text, what the network would say of it, and the statements in it.

Words, tags and trees are written as for the tests of statements. Each name is a phrase by itself; other phrases are
given with what they may point back to. A phrase that occurs several times is written with its number: `he@2`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sayso.actors import Gazetteer, Resolution, Voice, resolve_actors
from sayso.schema import (
    Act,
    Actor,
    Annotations,
    Content,
    Cue,
    Document,
    Form,
    Name,
    NameKind,
    Phrase,
    PhraseKind,
    Source,
    Span,
    Statement,
)
from tests.statements import build as words

ARTICLES = ("The", "the", "A", "a", "An", "an", "Both", "both")
PERSON, PLACE, BODY, OTHER = NameKind.PERSON, NameKind.PLACE, NameKind.ORGANIZATION, NameKind.OTHER


@dataclass(frozen=True)
class Back:
    """A phrase and what it may point back to, by its words, each with its probability."""

    kind: PhraseKind
    to: Mapping[str, float] = field(default_factory=dict)
    head: str | None = None
    new: float = 0.02


@dataclass(frozen=True)
class Says:
    """A statement in the text: whose, by which cue, what."""

    source: str | None
    cue: str | None
    content: str
    unknown: str | None = None
    act: Act = Act.SAY


@dataclass(frozen=True)
class Told:
    """A report with what is known of it; `metonymic` gives for names how likely those who act there are meant."""

    text: str
    says: Sequence[Says] = ()
    names: Mapping[str, NameKind] = field(default_factory=dict)
    phrases: Mapping[str, Back] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)
    tree: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    metonymic: Mapping[str, float] = field(default_factory=dict)

    def resolve(self, gazetteer: Gazetteer | None = None) -> Resolution:
        """Resolve it."""
        return resolve_actors(*annotate(self), gazetteer=gazetteer)

    def sources(self) -> list[str]:
        """Give for each statement the names of its sources, or why it has none."""
        found = self.resolve()
        return [shown(found, voice) for voice in found.voices]

    def actor(self, name: str) -> Actor:
        """Give the only actor of a name."""
        (found,) = [actor for actor in self.resolve().actors if actor.name == name]
        return found

    def surfaces(self, name: str) -> list[str]:
        """Give the words that mention an actor."""
        return [mention.span.of(self.text) for mention in self.actor(name).mentions]


def shown(found: Resolution, voice: Voice) -> str:
    """Give the names of a voice's actors and work, or the reason that it has none."""
    names = {actor.id: actor.name for actor in found.actors} | {work.id: work.name for work in found.works}
    rows = [*voice.actors, *([voice.work] if voice.work else [])]
    return ", ".join(names[row] for row in rows) or f"? {voice.unknown_because}"


def annotate(told: Told) -> tuple[Document, Annotations, tuple[Statement, ...]]:
    """Make document, annotations and statements."""
    articles = {f"{word}@{n + 1}": "DET" for word in ARTICLES for n in range(len(words.places(told.text, word)))}
    tags = {**articles, **dict.fromkeys(told.names, "PROPN"), **told.tags}
    document, annotations = words.annotate(words.Report(told.text, tags=tags, tree=told.tree))
    spans = [Span(a, b) for a, b in zip(annotations.starts, annotations.ends, strict=True)]
    names = []
    for name, kind in told.names.items():
        found = words.find(told.text, spans, name)
        span, acting = annotations.word_span(found[0], found[-1]), told.metonymic.get(name)
        names.append(Name(span, kind, found[0], found[-1], 0.99, acting))
    names.sort(key=lambda name: name.first)
    heads, relations = list(annotations.heads), list(annotations.relations)
    for row in names:  # the parts of a name hang from its last word
        for word in range(row.first, row.last):
            heads[word], relations[word] = row.last, "compound"
    for phrase, back in told.phrases.items():  # and those of a phrase from its head
        found = words.find(told.text, spans, phrase)
        head = words.find(told.text, spans, back.head)[-1] if back.head else found[-1]
        for word in found:
            if heads[word] == word and word != head:
                heads[word] = head
    annotations = replace(annotations, names=tuple(names), heads=tuple(heads), relations=tuple(relations))
    annotations = replace(annotations, phrases=make_phrases(told, annotations, spans))
    statements = tuple(make_statement(told, number, spans) for number in range(len(told.says)))
    return document, annotations, statements


def make_phrases(told: Told, annotations: Annotations, spans: Sequence[Span]) -> tuple[Phrase, ...]:
    """Make the phrases, names among them, and point them back to each other."""
    listed: list[tuple[str, Phrase]] = [
        (name, Phrase(row.first, row.last, row.last, PhraseKind.NAME, 0.9, ()))
        for name in told.names
        for row in annotations.names
        if row.first == words.find(told.text, spans, name)[0]
    ]
    for phrase, back in told.phrases.items():
        found = words.find(told.text, spans, phrase)
        head = words.find(told.text, spans, back.head)[-1] if back.head else found[-1]
        listed.append((phrase, Phrase(found[0], found[-1], head, back.kind, back.new, ())))
    listed.sort(key=lambda row: (row[1].first, -row[1].last))
    numbers = {phrase: number for number, (phrase, _) in enumerate(listed)}
    return tuple(
        replace(row, antecedents=tuple((numbers[other], chance) for other, chance in told.phrases[phrase].to.items()))
        if phrase in told.phrases
        else row
        for phrase, row in listed
    )


def make_statement(told: Told, number: int, spans: Sequence[Span]) -> Statement:
    """Make a statement."""
    says = told.says[number]

    def span_of(phrase: str | None) -> tuple[Span, ...]:
        if phrase is None:
            return ()
        found = words.find(told.text, spans, phrase)
        return (Span(spans[found[0]].start, spans[found[-1]].end),)

    content = span_of(says.content)
    quoted = told.text[content[0].start] in '“"' if content else False
    return Statement(
        id=f"s{number}",
        source=Source(span_of(says.source), unknown_because=says.unknown),
        cue=Cue(span_of(says.cue)) if says.cue else None,
        content=Content(content),
        form=Form.DIRECT if quoted else Form.INDIRECT,
        act=says.act,
        negated=False,
        confidence=0.9,
    )

"""How a report lets everybody speak: who comes first, with which cues, and where it sets words in scare quotes.

Takes a record and who is whom; gives a hearing for each speaker, for the outlet's own voice, and for those of whom
there is a scare quote. What counts is what the outlet does itself: a cue inside somebody's statement ("she said that he
claimed …") is that speaker's word, and a statement that was not made ("did not claim") is none. A headline sums up and
comes first by its nature, so that the order of speakers is that of the text below it.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from sayso.linkage.statements.sayings import EntityOf
from sayso.linkage.voices.shares import OWN, Key, count_letters, speaker_of, speakers_of
from sayso.schema import ActorKind, BlockKind, Hearing, Marker, MarkerKind, MentionForm, Record, Sign, Span, Statement

NAMES = frozenset({MentionForm.NAME, MentionForm.METONYM, MentionForm.ADJECTIVE})


def hearings_of(record: Record, entity_of: EntityOf, without: Iterable[Span] = ()) -> tuple[Hearing, ...]:
    """Give the hearings of a report, those who have most of it first.

    Args:
        record: The report.
        entity_of: Gives for an actor the entity that it is taken for.
        without: Passages that do not count.
    """
    return Listener(record, entity_of, tuple(without)).hear()


class Listener:
    """Hears one report."""

    def __init__(self, record: Record, entity_of: EntityOf, without: tuple[Span, ...]) -> None:
        """Take a report, who is whom in it, and the passages that do not count."""
        self.record = record
        self.entity_of = entity_of
        self.without = without
        self.titles = headlines_of(record)
        letters = speakers_of(record, entity_of, without)
        keys = {key: key and self.key(*key) for key in set(letters)}
        self.letters = [keys[key] for key in letters]
        self.actors = {self.key(entity_of(actor.id), None): actor for actor in reversed(record.actors)}
        self.said: dict[Key, list[Statement]] = {}
        for statement in record.statements:
            if not statement.negated and not is_in(start_of(statement), without):
                self.said.setdefault(self.key(*speaker_of(record, statement, entity_of)), []).append(statement)

    def key(self, entity: str | None, name: str | None) -> Key:
        """Give by what a speaker is told from others: whoever is known by entity, whatever the name."""
        return (entity, None) if entity is not None else (None, name)

    def hear(self) -> tuple[Hearing, ...]:
        """Give the hearings."""
        counts = count_letters(self.record, self.letters)
        whole = sum(counts.values()) or 1
        within, about = self.scare_quotes()
        loaded = self.loaded_cues()
        openings = self.openings()
        keys = dict.fromkeys([OWN, *counts, *self.said, *within, *about])
        ranks = {key: place for place, key in enumerate(openings, 1)}
        cued = {key: tuple(each.id for each in self.outright(key) if each.cue is not None) for key in keys}
        return tuple(
            Hearing(
                document=self.record.document.id,
                actor=key[0],
                name=self.name(key),
                named=self.is_named(key),
                stands_for=self.stands_for(key),
                characters=counts.get(key, 0),
                share=round(counts.get(key, 0) / whole, 4),
                order=ranks.get(key),
                before=openings[key][0] if key in openings else None,
                headline=any(is_in(start_of(each), self.titles) for each in self.outright(key)),
                cues=len(cued[key]),
                loaded=tuple(loaded.get(key, ())),
                scare_within=tuple(within.get(key, ())),
                scare_about=tuple(about.get(key, ())),
                opening=openings[key][1] if key in openings else None,
                statements=cued[key],
            )
            for key in sorted(keys, key=lambda each: (-counts.get(each, 0), ranks.get(each, len(ranks) + 1)))
        )

    def outright(self, key: Key) -> list[Statement]:
        """Give the statements of a speaker that the outlet reports itself, and not as the words of somebody else."""
        return [each for each in self.said.get(key, ()) if each.inside is None]

    def openings(self) -> dict[Key, tuple[float, str]]:
        """Give the speakers below the headline in their order, each with the share of the text that stands before.

        With it goes the id of the statement by which the speaker is heard there first.
        """
        text = self.record.document.text
        body = [
            place
            for paragraph in self.record.paragraphs
            if not is_in(paragraph.start, self.titles)
            for place in range(*paragraph)
            if self.letters[place] is not None and not text[place].isspace()
        ]
        firsts: dict[Key, tuple[int, str]] = {}
        for key in self.said:
            below = [(start_of(each), each.id) for each in self.outright(key)]
            below = [each for each in below if not is_in(each[0], self.titles)]
            if below:
                firsts[key] = min(below, key=lambda each: each[0])
        return {
            key: (round(bisect_left(body, first) / max(1, len(body)), 4), statement)
            for key, (first, statement) in sorted(firsts.items(), key=lambda each: each[1][0])
        }

    def loaded_cues(self) -> dict[Key, list[Sign]]:
        """Give the loaded cues by which the outlet attributes something to each speaker."""
        speakers = {each.id: key for key in self.said for each in self.outright(key)}
        found: dict[Key, list[Sign]] = {}
        for marker in self.record.markers:
            if marker.kind is MarkerKind.LOADED_CUE and marker.statement in speakers:
                found.setdefault(speakers[marker.statement], []).append(self.sign(marker))
        return found

    def scare_quotes(self) -> tuple[dict[Key, list[Sign]], dict[Key, list[Sign]]]:
        """Give the scare quotes inside what each says, and those of the outlet where it speaks of each."""
        within: dict[Key, list[Sign]] = {}
        about: dict[Key, list[Sign]] = {}
        for marker in self.record.markers:
            if marker.kind is not MarkerKind.SCARE_QUOTE or is_in(marker.span.start, self.without):
                continue
            key = self.letters[marker.span.start]
            if key is not None and key != OWN:
                within.setdefault(key, []).append(self.sign(marker))
                continue
            spoken_of = self.mentioned_with(marker.span)
            if spoken_of is not None:
                about.setdefault(spoken_of, []).append(self.sign(marker))
        return within, about

    def mentioned_with(self, span: Span) -> Key | None:
        """Give of whom the outlet speaks where it uses some words.

        That is whose mention holds the words, else who is mentioned last before them in their sentence, else first
        behind them.
        """
        sentence = next((each for each in self.record.sentences if each.start <= span.start < each.end), None)
        if sentence is None:
            return None
        spots = [
            (mention.span, self.key(self.entity_of(actor.id), None))
            for actor in self.record.actors
            for mention in actor.mentions
            if is_in(mention.span.start, [sentence]) and self.letters[mention.span.start] == OWN
        ]
        holding = [spot for spot in spots if spot[0].start <= span.start and span.end <= spot[0].end]
        before = [spot for spot in spots if spot[0].end <= span.start]
        behind = [spot for spot in spots if spot[0].start >= span.end]
        if holding or before:
            return max(holding or before)[1]
        return min(behind)[1] if behind else None

    def sign(self, marker: Marker) -> Sign:
        """Give the words of a marker, without quotation marks, and their place; a cue in small letters."""
        words = " ".join(marker.span.of(self.record.document.text).strip("\"'“”‘’«»„‹› .,").split())
        return Sign(
            words if marker.kind is MarkerKind.SCARE_QUOTE else words.lower(), self.record.document.id, marker.span
        )

    def name(self, key: Key) -> str | None:
        """Give what the report calls a speaker."""
        return self.actors[key].name if key in self.actors else key[1]

    def is_named(self, key: Key) -> bool:
        """Tell whether the report gives a speaker a name."""
        actor = self.actors.get(key)
        if actor is None or actor.kind is ActorKind.UNNAMED:
            return False
        return any(mention.form in NAMES for mention in actor.mentions)

    def stands_for(self, key: Key) -> tuple[str, str] | None:
        """Tell for whom a speaker speaks in the end, by most statements."""
        ends = Counter(each.speaks_for[-1] for each in self.said.get(key, ()) if each.speaks_for)
        if not ends:
            return None
        last = ends.most_common(1)[0][0]
        return self.entity_of(last), next(actor.name for actor in self.record.actors if actor.id == last)


def headlines_of(record: Record) -> list[Span]:
    """Give the headlines; a line that ends with a full stop is a sentence of the text, whatever it was taken for."""
    titles = (block.span for block in record.document.blocks if block.kind is BlockKind.TITLE)
    return [span for span in titles if not span.of(record.document.text).rstrip().endswith(".")]


def start_of(statement: Statement) -> int:
    """Tell where a statement begins: with its source, its cue or its content, whichever comes first."""
    cue = statement.cue.spans if statement.cue else ()
    return min(span.start for span in (*statement.source.spans, *cue, *statement.content.spans))


def is_in(place: int, spans: Iterable[Span]) -> bool:
    """Tell whether a place lies in one of some spans."""
    return any(start <= place < end for start, end in spans)

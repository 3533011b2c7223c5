"""The spots of a report: names with their titles kept apart, what the gazetteer knows, descriptions and pronouns.

    names ─▶ name spots     gazetteer ─▶ name spots, titles of persons     phrases, sources ─▶ descriptions, pronouns

"NATO Secretary-General Jens Stoltenberg" gives two spots: NATO, and a person with a title; the words of the title
belong to the person's phrase. A phrase whose head is a name is that name's spot. Whatever is a statement's source has
a spot, even where the network saw no phrase. Nothing is decided here about who anybody is.
"""

from collections import defaultdict
from collections.abc import Sequence

from sayso.actors.cast import Being, Spot
from sayso.actors.entries import Doubt, Hit, Manner, Sense
from sayso.actors.gazetteer import Gazetteer
from sayso.actors.hits import BY_NAME, find_hits, has_title, is_people
from sayso.actors.lists import wording
from sayso.actors.name_edges import (
    are_beside,
    bearer_at_end,
    behind_hyphen,
    find_edges,
    find_pair,
    hang_together,
    is_date,
    is_full,
    is_no_name,
    is_proper,
    known_apart,
    others_beside,
    told_once,
)
from sayso.actors.reading import Reading
from sayso.actors.wordings import being_of, gender_of, is_plural, kind_of
from sayso.schema import MentionForm, NameKind, PhraseKind

FORMS = {
    Manner.ADJECTIVE: MentionForm.ADJECTIVE,
    Manner.CAPITAL: MentionForm.METONYM,
    Manner.SEAT: MentionForm.METONYM,
    Manner.DESCRIPTION: MentionForm.ROLE,
}
FITTING = BY_NAME | {Manner.DESCRIPTION}


class Spots:
    """The spots of a report, found by their words."""

    def __init__(self, reading: Reading, gazetteer: Gazetteer) -> None:
        """Find all spots of a report."""
        self.reading = reading
        self.gazetteer = gazetteer
        self.all: list[Spot] = []
        self.at: dict[int, Spot] = {}  # the word by which a spot is found: its head, and every word of a name
        self.joined: dict[int, Spot] = {}  # coordinations by the heads of their first members
        self.of_phrase: dict[int, Spot] = {}
        self.hits = find_hits(reading, gazetteer)
        self.hits_at: defaultdict[int, list[Hit]] = defaultdict(list)
        for hit in self.hits:
            for word in range(hit.start, hit.end):
                self.hits_at[word].append(hit)
        self.surnames = {reading.words[name.last] for name in reading.annotations.names if is_full(reading, name)}
        self.apart = known_apart(reading)
        self._add_names()
        self._add_hits()
        self._add_campaigns()
        self._add_titled()
        self._add_titles()
        self._add_phrases()
        self._merge_names()
        for statement in reading.statements:
            self.of_source(reading.words_of(statement.source.spans))
        self.all.sort(key=lambda spot: (spot.extent, spot.head))

    def of_source(self, words: Sequence[int]) -> Spot | None:
        """Give the spot that a run of words is; adds one where there is none."""
        head = self.reading.head_of(words)
        if head is None:
            return None
        if len(words) > 1 and words[-1] - words[0] == len(words) - 1:
            together = self.joined.get(head)
            if together is not None and words[0] <= together.first and together.last <= words[-1]:
                return together
            joined = [word for word in self.reading.child(head, "conj") if head < word <= words[-1]]
            if joined and all(self.reading.tags[word] in {"NOUN", "PROPN", "PRON"} for word in (head, *joined)):
                return self._join(words[0], words[-1], [head, *joined])
        if head in self.at:
            return bearer_at_end(self.reading, self.at, words, head) or self.at[head]
        inner = [word for word in words if word in self.at and self.reading.tags[word] == "PROPN"]
        if inner and self.reading.tags[head] == "PROPN":
            return self.at[inner[-1]]
        return self._describe(words[0], words[-1], head, None)

    def _add_names(self) -> None:
        for name in self.reading.annotations.names:
            pair = find_pair(self.reading, name, self.apart)
            for first, last, kind in pair or [(name.first, name.last, name.kind)]:
                spot = self._add_listed(first, last, kind)
                if spot is not None:
                    spot.metonymic = name.metonymic

    def _add_listed(self, first: int, last: int, kind: NameKind) -> Spot | None:
        """Add a name that the network listed, cut to what names somebody."""
        first, last = find_edges(self.reading, first, last, person=kind is NameKind.PERSON)
        if not self._is_name(first, last):
            return None
        courteous = wording().honorifics.get(self.reading.lower[first], "either") != "either"
        kind = NameKind.PERSON if courteous else kind
        senses, first, last = self._fit(kind, first, last)
        last = behind_hyphen(self.reading, last) if kind is NameKind.PERSON and first < last else last
        if first > last or any(word in self.at for word in range(first, last + 1)):
            return None
        return self._add_name(first, last, kind, senses)

    def _is_name(self, first: int, last: int) -> bool:
        """Tell whether words can be a name: not without a capital, nor a "Mr." by itself."""
        words = self.reading.words[first : last + 1]
        if all(word.islower() for word in words if word.isalpha()) or is_date(words) or is_no_name(words):
            return False
        return words[-1] in self.surnames or any(word.lower() not in wording().honorifics for word in words)

    def _fit(self, kind: NameKind, first: int, last: int) -> tuple[tuple[Sense, ...], int, int]:
        """Fit a name to the gazetteer: cut titles off its front; widen or narrow it to what the gazetteer knows."""
        first = self._behind_titles(first, last) if kind is not NameKind.ORGANIZATION else first
        around = [hit for hit in self.hits if hit.start <= first and last < hit.end]
        for hit in sorted(around, key=lambda hit: hit.end - hit.start):
            senses = tuple(sense for sense in hit.senses if sense.manner in FITTING and sense.entry)
            if senses and (kind is not NameKind.PERSON or hit.end - hit.start > 1):
                return senses, hit.start, hit.end - 1
            if senses and not any(Doubt.PERSON in sense.doubts for sense in senses):
                return senses, hit.start, hit.end - 1
        inner = [hit for hit in self.hits if first <= hit.start and hit.end - 1 == last]
        if inner and kind is not NameKind.PERSON and all(self._is_plain(w) for w in range(first, inner[0].start)):
            senses = tuple(sense for sense in inner[0].senses if sense.manner in BY_NAME and sense.entry)
            return senses, inner[0].start if senses else first, last
        return (), first, last

    def _is_plain(self, word: int) -> bool:
        return self.reading.lower[word] in wording().honorifics or self.reading.words[word].islower()

    def _behind_titles(self, first: int, last: int) -> int:
        """Give the word behind the titles and honorifics that a name begins with."""
        for _ in range(4):
            offices = [
                hit.end
                for hit in self.hits
                if hit.start == first and hit.end <= last and any(s.manner is Manner.OFFICE for s in hit.senses)
            ]
            if offices:
                first = max(offices)
            elif first < last and self.reading.lower[first] in wording().honorifics:
                first += 1
            else:
                break
        return first

    def _add_name(self, first: int, last: int, kind: NameKind | None, senses: tuple[Sense, ...]) -> Spot:
        reading = self.reading
        head = reading.head_of(range(first, last + 1))
        assert head is not None
        manner = senses[0].manner if senses else Manner.NAME
        person = kind is NameKind.PERSON and not senses
        being = Being.PERSON if person else Being.GROUP if manner is Manner.PEOPLE else Being.BODY
        if not senses and kind in {NameKind.PLACE, NameKind.OTHER, None}:
            being = Being.PLACE if kind is NameKind.PLACE else Being.THING
        before = reading.lower[first - 1] if first else ""
        spot = Spot(first, last, head, PhraseKind.NAME, being, FORMS.get(manner, MentionForm.NAME), (first, last), kind)
        spot.senses = senses
        gender = wording().honorifics.get(before, "")
        spot.gender = gender if person and gender != "either" else ""
        self._keep(spot)
        for word in range(first, last + 1):
            self.at[word] = spot
        return spot

    def _keep(self, spot: Spot) -> None:
        self.all.append(spot)
        self.at.setdefault(spot.head, spot)

    def _add_hits(self) -> None:
        """Add what the gazetteer knows and the network did not name: adjectives, bodies, clear descriptions."""
        for hit in self.hits:
            if any(word in self.at for word in range(hit.start, hit.end)):
                continue
            senses = tuple(sense for sense in hit.senses if sense.entry and self._is_sure(hit, sense))
            named = tuple(sense for sense in senses if sense.manner in BY_NAME or sense.manner is Manner.DESCRIPTION)
            concrete = tuple(
                sense for sense in named if sense.entry and not sense.entry.id.startswith("*/") and not is_people(sense)
            )
            officials = any(sense.manner is Manner.OFFICE for sense in hit.senses)
            if concrete and not (officials and concrete[0].manner is Manner.BODY):
                spot = self._add_name(hit.start, hit.end - 1, None, concrete)
                spot.being = Being.GROUP if concrete[0].manner is Manner.PEOPLE else Being.BODY

    def _add_campaigns(self) -> None:
        """Add what is called by a person's name: "the Roe campaign"; the person in it stays a spot of its own."""
        lower, tags = self.reading.lower, self.reading.tags
        for at, word in enumerate(lower):
            if word not in wording().campaigns or at in self.at or not at:
                continue
            name = at - 1 - (lower[at - 1] == "'s")
            first = name
            while first > 0 and tags[first - 1] == "PROPN" and first - 1 not in self.at:
                first -= 1
            known = self.at.get(name)
            if known is not None:
                first = known.first
            if tags[name] == "PROPN" and (known is None or known.being is Being.PERSON):
                kind = NameKind.ORGANIZATION
                body = Spot(first, at, at, PhraseKind.NAME, Being.BODY, MentionForm.NAME, (first, at), kind)
                hits = [hit for hit in self.hits if (hit.start, hit.end) == (first, at + 1)]
                body.senses = tuple(sense for hit in hits for sense in hit.senses if sense.manner is Manner.NAME)
                self._keep(body)

    def _is_sure(self, hit: Hit, sense: Sense) -> bool:
        """Tell whether words name somebody known although the network saw no name."""
        sure = sense.manner in {Manner.BODY, Manner.DESCRIPTION}
        proper = is_proper(self.reading, hit.end - 1) or sense.manner is Manner.ADJECTIVE
        return sure or (proper and not {Doubt.WORD, Doubt.PERSON} & set(sense.doubts))

    def _add_titled(self) -> None:
        """Add persons whom the network did not name: proper nouns right behind a title that hang together with it."""
        reading = self.reading
        for hit in self.hits:
            first = hit.end
            if not any(s.office and not s.office.plural for s in hit.senses) or first in self.at:
                continue
            last = first
            end = reading.annotations.sentence_words[reading.sentence_of[hit.start]].end
            while last < end and reading.tags[last] == "PROPN" and last not in self.at:
                last += 1
            title = range(hit.start, hit.end)
            up, down = reading.heads[first:last], reading.heads[hit.start : hit.end]
            linked = any(head in title for head in up) or any(first <= head < last for head in down)
            if first < last and linked and self._is_name(first, last - 1):
                self._add_name(first, last - 1, NameKind.PERSON, ())

    def _add_titles(self) -> None:
        """Give persons the offices that stand right before their names, or behind them after a comma."""
        for hit in self.hits:
            senses = [s for s in hit.senses if s.manner is Manner.OFFICE and s.office and not s.office.plural]
            if not senses:
                continue  # nor is anybody "Ann Roe, officials"
            spot = self._holder(hit)
            if spot:
                spot.titles.append((senses[0], hit.start, hit.end - 1))
                spot.gender = spot.gender or gender_of(self.reading.lower[hit.end - 1])
                for word in range(hit.start, hit.end):
                    if word not in self.at:
                        self.at[word] = spot

    def _holder(self, hit: Hit) -> Spot | None:
        """Give the person whose name stands beside an office."""
        lower = self.reading.lower
        behind = hit.end
        while behind < len(lower) and lower[behind] in wording().honorifics:
            behind += 1
        for at in (behind, hit.start - 2, hit.start - 3):
            spot = self.at.get(at)
            if spot is None or self.reading.line_of[at] != self.reading.line_of[hit.start]:
                continue
            if spot.being is not Being.PERSON and not self._is_titled(spot, hit, at):
                continue
            if at == behind and spot.first == behind:
                spot.being, spot.name_kind = Being.PERSON, NameKind.PERSON
                return spot
            between = lower[spot.last + 1 : hit.start]
            if at != behind and spot.last < hit.start and between in ([",", "the"], [","], [",", "a"], [",", "an"]):
                return spot
        return None

    def _is_titled(self, spot: Spot, hit: Hit, behind: int) -> bool:
        """Tell whether an unknown name of several words right behind an office of one person is that person's."""
        if spot.first != behind or spot.first == spot.last or spot.senses or not spot.named:
            return False
        person = any(sense.office and not sense.office.plural for sense in hit.senses)
        heads, title = self.reading.heads, self.reading.head_of(range(hit.start, hit.end))
        below = hit.end - 1 in heads[spot.first : spot.last + 1]
        return person and (below or (title is not None and spot.first <= heads[title] <= spot.last))

    def _add_phrases(self) -> None:
        reading = self.reading
        for number, phrase in enumerate(reading.annotations.phrases):
            if phrase.kind is PhraseKind.COORDINATION or not phrase.first <= phrase.head <= phrase.last:
                continue
            if reading.tags[phrase.head] == "PROPN" and is_date([reading.words[phrase.head]]):
                continue  # "said Thursday it was closed"
            spot = self.at.get(phrase.head)
            if spot is None:
                spot = self._describe(phrase.first, phrase.last, phrase.head, phrase.kind)
            spot.phrases.append(number)
            self.of_phrase[number] = spot
            if spot.first <= phrase.head <= spot.last or spot.named:
                spot.extent = min(spot.extent[0], phrase.first), max(spot.extent[1], phrase.last)
        for number, phrase in enumerate(reading.annotations.phrases):
            if phrase.kind is PhraseKind.COORDINATION and phrase.first <= phrase.head <= phrase.last:
                self._coordinate(number, phrase.first, phrase.last, phrase.head)

    def _merge_names(self) -> None:
        """Make one of two names that stand side by side and hang together: "Ann" and "Roe"."""
        names = sorted((s for s in self.all if s.named and not s.senses and not s.members), key=lambda s: s.first)
        one = names[0] if names else None
        for other in names[1:]:
            assert one is not None
            first, last = (one.first, one.last), (other.first, other.last)
            beings = {one.being, other.being}
            linked = Being.PERSON in beings and are_beside(self.reading, first, last, self.apart)
            if not linked or not (len(beings) == 1 or hang_together(self.reading, first, last)):
                one = other
            elif told_once(self.reading, one.first, other.last) < other.last:
                self._replace(other, one)  # a link to her, copied with her name
            else:
                other.first, other.being, other.name_kind = one.first, Being.PERSON, NameKind.PERSON
                self._replace(one, other)
                one = other

    def _replace(self, one: Spot, other: Spot) -> None:
        """Let a spot stand for another one beside it as well."""
        other.extent = min(one.extent[0], other.extent[0]), max(one.extent[1], other.extent[1])
        other.phrases += one.phrases
        other.titles += one.titles
        other.gender = other.gender or one.gender
        self.all.remove(one)
        self.at.update({word: other for word, spot in self.at.items() if spot is one})
        self.of_phrase.update({number: other for number, spot in self.of_phrase.items() if spot is one})
        for spot in self.all:
            spot.members = [other if member is one else member for member in spot.members]

    def _join(self, first: int, last: int, heads: Sequence[int]) -> Spot | None:
        """Add the coordination that a source is, with its members."""
        for number, head in enumerate(heads):
            end = heads[number + 1] - 1 if number + 1 < len(heads) else last
            start = first if not number else head
            while end > head and self.reading.relations[end] in {"cc", "punct"}:
                end -= 1
            if head not in self.at:
                self._describe(start, end, head, None)
        return self._coordinate(None, first, last, heads[0]) or self.at.get(heads[0])

    def _coordinate(self, number: int | None, first: int, last: int, head: int) -> Spot | None:
        """Add a coordination whose members are all different spots."""
        heads = [head, *others_beside(self.reading, head, last)]
        members = [self.at[word] for word in heads if word in self.at]
        if len(members) < 2 or len(set(map(id, members))) < len(members):
            return None
        extent, kind = (first, last), PhraseKind.COORDINATION
        spot = Spot(first, last, head, kind, Being.GROUP, MentionForm.NAME, extent, plural=True)
        spot.members = members
        self.all.append(spot)
        self.joined.setdefault(head, spot)
        if number is not None:
            spot.phrases.append(number)
            self.of_phrase[number] = spot
        return spot

    def _describe(self, first: int, last: int, head: int, kind: PhraseKind | None) -> Spot:
        """Add a spot for words that are no name."""
        reading = self.reading
        kind = kind or kind_of(reading, first, head)
        around = self.hits_at.get(head, ())
        hit = next((hit for hit in around if head == hit.end - 1), None)
        hit = hit or next((hit for hit in around if has_title(hit, reading, head)), None)
        word = reading.words[head]
        proper = reading.tags[head] == "PROPN" and word[:1].isupper() and self._is_name(head, head)
        if proper and (hit is None or word in self.surnames):
            return self._add_unlisted(first, last, head)
        if kind is PhraseKind.NAME and reading.lower[first] == "the":
            kind = PhraseKind.DEFINITE  # "The President", which the network takes for a name
        pronoun = kind.value in PRONOUNS
        spot = Spot(first, last, head, kind, Being.OPEN, MentionForm.PRONOUN if pronoun else MentionForm.ROLE)
        spot.extent = first, last
        if not pronoun:
            spot.senses = hit.senses if hit else ()
            spot.plural = is_plural(reading, head)
            spot.being = being_of(reading, head, spot)
            if kind is PhraseKind.BARE and first == last and not spot.senses and self._is_matter(spot):
                spot.being = Being.THING
            spot.gender = gender_of(reading.lower[head])
        self._keep(spot)
        return spot

    def _is_matter(self, spot: Spot) -> bool:
        """Tell whether a noun without an article is nobody: "above board", "came to power", "child labour"."""
        relation = self.reading.relations[spot.head]
        return spot.being is Being.BODY or (spot.being is Being.PERSON and relation == "compound")

    def _add_unlisted(self, first: int, last: int, head: int) -> Spot:
        """Add a name that the network did not list: the run of proper nouns around the head."""
        start = end = head
        while start > first and self.reading.tags[start - 1] == "PROPN" and start - 1 not in self.at:
            start -= 1
        while end < last and self.reading.tags[end + 1] == "PROPN" and end + 1 not in self.at:
            end += 1
        while start < end and self.reading.lower[start] in wording().honorifics:
            start += 1
        courteous = wording().honorifics.get(self.reading.lower[start - 1] if start else "", "either") != "either"
        return self._add_name(start, end, NameKind.PERSON if courteous else None, ())


PRONOUNS = frozenset({"i", "we", "you", "he", "she", "it", "they", "this", "who", "pronoun"})

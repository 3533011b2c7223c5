"""Pronouns and descriptions: to whom they point, from what the network finds likely and what the language allows.

From left to right, what stands outside quotations first, each spot is bound to the party with the largest share of the
network's probability, added up over its mentions and handed on through pronouns that stayed open; but only among
parties with which it agrees, and only if the share is large enough and the next one clearly smaller. Where grammar or
the report decides (appositions, "the latter", an office that one person holds, "the bloc"), the network is not asked.
What remains open keeps its reason.
"""

from sayso.actors.agreement import clashes
from sayso.actors.authors import find_author
from sayso.actors.cast import Being, Party, Spot
from sayso.actors.describing import describe
from sayso.actors.groups import find_latter, find_pair, find_relative, gather
from sayso.actors.lists import reasons
from sayso.actors.offices import speak_for, take_description
from sayso.actors.scene import Scene
from sayso.schema import MentionForm, PhraseKind

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
WITHIN = frozenset({"nmod:poss", "nmod", "obl", "advcl", "compound", "conj"})
CLAUSE = frozenset({"nsubj", "nsubj:pass", "ccomp", "xcomp", "obj"})  # by which a pronoun hangs in such a clause
STEPS = 6  # up the tree
FRONT = 2  # words before a possessive that opens its sentence
BACK = 2  # sentences back in which a person may be meant although the network is unsure


class Binding:
    """Binds the spots of a report to parties."""

    def __init__(self, scene: Scene) -> None:
        """Get ready; `run` binds."""
        self.scene = scene
        self.reading = scene.reading
        self.spots = scene.spots
        self.cast = scene.cast
        self.busy: set[int] = set()

    def run(self) -> None:
        """Bind all spots: what stands beside a name, then outside quotations, then inside them.

        Beside their names people are told to be what later words call them by.
        """
        order = sorted(self.spots.all, key=lambda spot: (spot.last, spot.last - spot.first))
        beside = [spot for spot in order if spot.same is not None and spot.same.named and spot.same.party]
        for spot in beside + [s for s in order if not self.reading.depth[s.head]] + order:
            self.resolve(spot)

    def resolve(self, spot: Spot) -> Party | None:
        """Bind one spot, if it can be bound; a spot that is being bound stays open for those that it waits for."""
        if spot.party is not None or id(spot) in self.busy or id(spot) in self.scene.left:
            return spot.party
        self.busy.add(id(spot))
        party = self._find(spot)
        self.busy.discard(id(spot))
        if party is not None:
            self.cast.bind(spot, party)
            spot.because = None
            if spot.form is not MentionForm.PRONOUN:
                party.heads.add(self.reading.lower[spot.head])
                take_description(self.reading, self.spots, self.cast, spot)
        else:
            self.scene.left[id(spot)] = self.scene.shares(spot)
            spot.because = spot.because or self._reason(spot)
        return party

    def _find(self, spot: Spot) -> Party | None:
        if spot.same is not None and (party := self.resolve(spot.same)) is not None:
            return party
        if spot.members:
            return self._join(spot)
        if spot.kind in {PhraseKind.I, PhraseKind.WE}:
            return self._speaker(spot)
        if spot.kind is PhraseKind.YOU:
            spot.because = reasons()["second"]
            return None
        if spot.kind is PhraseKind.WHO:
            noun = find_relative(self.reading, self.spots, spot)
            return self.resolve(noun) if noun is not None else None
        found = find_latter(self.reading, self.spots, spot) or find_pair(self.reading, self.spots, self.cast, spot)
        if found is not None:
            return found
        if spot.form is MentionForm.PRONOUN and self._is_in_front(spot) and (found := self._subject_behind(spot)):
            return found
        likely = self.scene.likeliest(spot)
        if spot.form is MentionForm.PRONOUN or spot.named:
            behind = self._subject_behind(spot) if self.reading.relations[spot.head] == "nmod:poss" else None
            return likely or behind or self._teller(spot) or self._nearest(spot)
        return describe(self.scene, spot, likely)

    def _join(self, spot: Spot) -> Party | None:
        members = [self.resolve(member) for member in spot.members]
        known = [party for party in members if party is not None]
        if len(known) < len(members):
            return None
        if all(party.being in {Being.WORK, Being.THING, Being.PLACE} for party in known):
            return None
        return gather(self.cast, self.reading.shown(spot.first, spot.last), known)

    def _speaker(self, spot: Spot) -> Party | None:
        """Give who speaks where a first person stands; for "we", the body or state for which that one speaks."""
        number = self.scene.quotation(spot.head)
        if number is None:
            singular = spot.kind is PhraseKind.I
            author = find_author(self.reading, self.cast, self.spots.gazetteer, spot) if singular else None
            spot.because = reasons()["outside"]
            return author
        source = self.scene.sources[number]
        party = self.resolve(source) if source is not None and source is not spot else None
        if party is None:
            spot.because = reasons()["open_speaker"]
            return None
        if spot.kind is PhraseKind.I or party.being is not Being.PERSON:
            return party
        chain = speak_for(self.cast, party, self.spots.gazetteer)
        spot.because = reasons()["group"]
        return chain[-1] if chain else None

    def _is_in_front(self, spot: Spot) -> bool:
        """Tell whether a possessive opens its sentence, or "he" stands in it before anybody is named."""
        reading, at = self.reading, self.spots.at
        first = reading.annotations.sentence_words[reading.sentence_of[spot.head]].start
        if spot.first - first <= FRONT and reading.relations[spot.head] == "nmod:poss":
            return True
        if spot.kind not in {PhraseKind.HE, PhraseKind.SHE} or reading.depth[spot.head]:
            return False
        return not any(word in at and at[word].being is Being.PERSON for word in range(first, spot.first))

    def _subject_behind(self, spot: Spot) -> Party | None:
        """Give the subject before which a pronoun stands: "In their report, the ministers said", "As he left, Roe"."""
        reading, at = self.reading, spot.head
        owned = reading.relations[at] == "nmod:poss"
        within = WITHIN if owned else WITHIN | CLAUSE
        for _ in range(STEPS):
            if reading.relations[at] not in within or reading.heads[at] == at:
                break
            inside = reading.relations[at] in CLAUSE or not (owned or reading.relations[at] == "advcl")
            at = reading.heads[at]
            for word in () if inside else reading.child(at, "nsubj", "nsubj:pass"):
                behind = self.spots.at.get(word)
                if behind is None or word < spot.head or (behind.form is MentionForm.PRONOUN and not owned):
                    continue
                party = self.resolve(behind)
                if party is not None and self.scene.may_point(spot, party):
                    return party
        return None

    def _teller(self, spot: Spot) -> Party | None:
        """Give who tells of a pronoun, where nothing else is likely: "the ministry said it had not been asked"."""
        speaker = self.scene.speakers.now(spot)
        if speaker is None or not speaker.telling or not self.scene.may_point(spot, speaker.party):
            return None
        return speaker.party if self.scene.is_asked_for(spot) else None

    def _nearest(self, spot: Spot) -> Party | None:
        """Give for "he" and "she" the only person, or the only subject, of the nearest sentence that has one."""
        if spot.kind not in {PhraseKind.HE, PhraseKind.SHE}:
            return None
        for sentence in self.scene.sentences_back(spot.head, BACK):
            near = [
                other
                for other in self.spots.all
                if other.party is not None
                and self.reading.sentence_of[other.head] == sentence
                and other.last < spot.first
                and other.party.being is Being.PERSON
                and self.scene.may_point(spot, other.party)
                and not clashes(self.reading, spot, other)
            ]
            subjects = [other for other in near if self.reading.relations[other.head] in SUBJECTS]
            main = [other for other in subjects if self.reading.relations[self.reading.heads[other.head]] == "root"]
            for chosen in (near, subjects, main):
                found = {other.party.number for other in chosen if other.party is not None}
                if len(found) == 1:
                    return self.cast.parties[found.pop()]
            if near:
                return None
        return None

    def _reason(self, spot: Spot) -> str:
        """Say why a spot is open, naming who remains."""
        ranked = sorted(self.scene.left[id(spot)].items(), key=lambda item: (-item[1], item[0]))
        names = [self.cast.parties[number].name for number, _ in ranked[:2]]
        if len(names) > 1:
            return reasons()["two"].format(*names)
        return reasons()["weak"].format(*names) if names else reasons()["none"]

"""Descriptions: "the minister", "the bloc", "a senior official", "critics", "the plan".

An office is whoever holds it in the report; an epithet the one body so called that was named; "the official" whoever
was last the subject. Whom nobody can be found for is a party of its own: unnamed, or a group called by its own words.
"""

from collections.abc import Sequence

from sayso.actors.agreement import GENERAL, fits_office, same_office, words_of
from sayso.actors.cast import Being, Part, Party, Spot, fold
from sayso.actors.deeds import kind_of_work
from sayso.actors.entries import Manner, Sense
from sayso.actors.homes import body_at_home, is_home
from sayso.actors.lists import reasons, wording, works
from sayso.actors.offices import is_open, sole_body
from sayso.actors.scene import Scene
from sayso.actors.trimming import trimmed
from sayso.schema import ActorKind, PhraseKind, WorkKind

TELLING = frozenset({WorkKind.COMMUNIQUE, WorkKind.TREATY, WorkKind.RESOLUTION})  # kinds that a report has one of
STRONG = 0.7  # share from which an indefinite description is taken for somebody known
POINTING = frozenset({PhraseKind.DEFINITE, PhraseKind.DEMONSTRATIVE, PhraseKind.OWNED, PhraseKind.BARE})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "root"})
HUMAN = frozenset({"man", "woman", "person"})  # nouns that say nothing of anybody: "the man" is "a man" told of before
UNNAMED = frozenset({"source"})  # by which nobody is called who has a name


def describe(scene: Scene, spot: Spot, likely: Party | None) -> Party:
    """Give the party of a description, a new one if no known one can be meant."""
    clear = [s.entry for s in spot.senses if s.manner is Manner.DESCRIPTION and s.entry]
    if clear:
        return scene.cast.of_entry(clear[0], spot.extent)
    finders = {Being.PERSON: find_person, Being.BODY: find_body, Being.WORK: find_work, Being.GROUP: find_group}
    if is_another(scene, spot):
        return add_new(scene, spot)
    if spot.kind is PhraseKind.INDEFINITE and not (spot.being is Being.WORK and is_agreed(scene, spot)):
        strong = likely is not None and scene.shares(spot).get(likely.number, 0) >= STRONG
        return likely if likely is not None and strong and may_return(spot, likely) else add_new(scene, spot)
    find = finders.get(spot.being)
    found = find(scene, spot, likely) if find else likely
    return found or add_new(scene, spot)


def is_another(scene: Scene, spot: Spot) -> bool:
    """Tell whether a description says itself that it is of others: "another official", "other diplomats"."""
    before = scene.reading.lower[spot.first : spot.head]
    people = spot.being in {Being.PERSON, Being.GROUP} and spot.kind in {PhraseKind.INDEFINITE, PhraseKind.BARE}
    return people and not wording().another.isdisjoint(before)


def may_return(spot: Spot, party: Party) -> bool:
    """Tell whether an indefinite description can be of somebody told of before.

    A person with a name may be called "a failed candidate"; a body has no name, and nobody without a name is told of
    twice as "an official".
    """
    if spot.being is Being.PERSON:
        return party.kind is ActorKind.PERSON
    return spot.being is not Being.BODY or party.kind is ActorKind.UNNAMED


def find_person(scene: Scene, spot: Spot, likely: Party | None) -> Party | None:
    """Give the holder of an office, whom the network finds likely, or for a bare "the official" the last subject."""
    before, word = people_before(scene, spot), scene.reading.lower[spot.head]
    holders = [p for p in before if holds(scene, spot, p)]
    rivals = [p for p in before if p not in holders and may_hold(scene, spot, p)]
    if len(holders) == 1 and not rivals:
        return holders[0]
    bare = trimmed(scene.reading, spot)[1] == spot.head and spot.head - spot.first <= 1
    plain = bare and spot.kind in POINTING - {PhraseKind.BARE}
    if plain and not holders and not rivals and (later := named_later(scene, spot)) is not None:
        return later
    called = [p for p in before if word in p.heads and p.kind is ActorKind.UNNAMED]
    if word in UNNAMED:
        sole = called[0] if len(called) == 1 and spot.kind in POINTING else None
        return likely if likely is not None and word in likely.heads else sole
    if plain and not holders and len(called) == 1 and word not in GENERAL:
        return called[0]
    if plain and word in HUMAN and likely is not None and likely in called:
        return likely
    if plain and not holders and (here := last_subject(scene, spot, same_line=True)) is not None:
        return here
    if likely is not None and (not holders or likely in holders + rivals):
        return likely
    if plain and holders:
        last = last_subject(scene, spot)
        return last if last is not None and last is last_named(spot, holders + rivals) else None
    return last_subject(scene, spot) if plain else None


def people_before(scene: Scene, spot: Spot) -> list[Party]:
    """Give the persons of the report mentioned before a description with whom it agrees."""
    found = [p for p in scene.cast.parties if p.being is Being.PERSON and scene.may_point(spot, p)]
    return [p for p in found if any(s.first < spot.first for s in p.spots)]


def holds(scene: Scene, spot: Spot, party: Party) -> bool:
    """Tell whether somebody has the office, of the body, by which a description calls him."""
    sense = office_sense(spot)
    word = scene.reading.lower[spot.head]
    if word in {"official", "leader"}:
        return False
    if sense is None or sense.office is None:  # "the speaker" is no office by itself, but the House's is called so
        return any(part.office and words_of(part.title) >= {word} and not is_past(part) for part in party.parts)
    return any(
        same_office(sense.office, part) and is_of(sense, part) and is_past(part) >= sense.office.past
        for part in party.parts
    )


def named_later(scene: Scene, spot: Spot) -> Party | None:
    """Give the only one in the report who has an office, though he is named behind a description by its bare noun.

    Nobody else may be called by it there: no other mayor, and nobody's.
    """
    word = scene.reading.lower[spot.head]
    so_called = [s for s in scene.spots.all if s.being is Being.PERSON and scene.reading.lower[s.head] == word]
    sole = all(s.same is not None or (s.kind is PhraseKind.DEFINITE and s.last == s.head) for s in so_called)
    sense = office_sense(spot)
    if sense is None or sense.office is None or sense.office.rank > 1:
        return None  # of spokesmen a report has many
    having = [p for p in scene.cast.parties if p.being is Being.PERSON and p.parts and holds(scene, spot, p)]
    named = len(having) == 1 and having[0].kind is ActorKind.PERSON
    return having[0] if sole and named and scene.may_point(spot, having[0]) else None


def may_hold(scene: Scene, spot: Spot, party: Party) -> bool:
    """Tell whether somebody is called by an office, without more, of whom no title says that he holds it."""
    sense, word = office_sense(spot), scene.reading.lower[spot.head]
    called = party.kind is ActorKind.PERSON and word in party.heads and not party.parts
    return called and sense is not None and sense.office is not None and sense.office.title == word


def last_named(spot: Spot, parties: Sequence[Party]) -> Party:
    """Give whom of several a report spoke of last before a description."""
    return max(parties, key=lambda party: max(other.first for other in party.spots if other.first < spot.first))


def is_past(part: Part) -> bool:
    """Tell whether a role is held no longer."""
    return part.office is not None and part.office.past


def is_of(sense: Sense, part: Part) -> bool:
    """Tell whether a role is one of the body that a description names; where either leaves it open, of such a body."""
    entry = sense.entry
    if entry is None or part.of is None:
        return entry is None or is_open(sense) or entry.type == part.open_body
    held = part.of.entry
    if is_open(sense):
        return held is None or held.type == entry.type or held.kind is ActorKind.COUNTRY
    return held is entry or (held is not None and held.country == entry.country)


def office_sense(spot: Spot) -> Sense | None:
    """Give the office that a description names."""
    return next((s for s in spot.senses if s.manner is Manner.OFFICE and s.office), None)


def last_subject(scene: Scene, spot: Spot, *, same_line: bool = False) -> Party | None:
    """Give the only person who is a subject in this sentence or the nearest one before that has such a one.

    Within the line of a description this goes before what the network finds likely: "the official" in the next
    paragraph is another one, though the words are the same.
    """
    reading = scene.reading
    sources = {id(source) for source in scene.sources if source is not None}
    for sentence in scene.sentences_back(spot.head, 2):
        found = {
            other.party.number: other.party
            for other in scene.spots.all
            if other.party is not None
            and reading.sentence_of[other.head] == sentence
            and other.last < spot.first
            and (not same_line or reading.line_of[other.head] == reading.line_of[spot.head])
            and other.party.being is Being.PERSON
            and not reading.depth[other.head]
            and (reading.relations[other.head] in SUBJECTS or id(other) in sources)
            and may_be_called(scene, spot, other.party)
            and scene.may_point(spot, other.party)
        }
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def may_be_called(scene: Scene, spot: Spot, party: Party) -> bool:
    """Tell whether a noun says so little, or is an office so open, that it may mean whoever was last the subject."""
    word = scene.reading.lower[spot.head]
    if word in GENERAL or word in party.heads:
        return True
    return office_sense(spot) is not None and bool(party.parts) and fits_office(scene.reading, spot, party)


def find_body(scene: Scene, spot: Spot, likely: Party | None) -> Party | None:
    """Give the body that an epithet, an open name ("the foreign ministry") or its own noun means."""
    cast, reading = scene.cast, scene.reading
    before = [p for p in cast.parties if p.being is Being.BODY and any(s.first < spot.first for s in p.spots)]
    epithets = {s.entry.id for s in spot.senses if s.entry and s.manner is Manner.EPITHET}
    called = [p for p in before if p.entry and p.entry.id in epithets]
    bodies = [s.entry for s in spot.senses if s.entry and s.manner is Manner.BODY]
    if bodies and not bodies[0].id.startswith("*/"):
        return cast.of_entry(bodies[0])  # "the Ukrainian foreign ministry" is no other's
    if likely is not None and (not called or likely in called):
        return likely
    if len(called) == 1:
        return called[0]
    for entry in bodies:
        known = scene.spots.gazetteer
        sole = sole_body(cast, known, entry.type) or body_at_home(reading, cast, known, entry.type)
        if sole is not None and (sole.id in cast.by_entry or is_home(reading, cast, known, sole, spot.first)):
            return cast.of_entry(sole, spot.extent)
    tokens = fold(reading.shown(spot.first, spot.last))
    tokens = tokens[1:] if tokens[:1] == ("the",) else tokens
    same = [p for p in cast.parties if p.being is Being.BODY and p.tokens == tokens]
    if same or reading.lower[spot.head] in wording().country:
        return same[0] if same else None
    so_called = [p for p in before if p.entry and reading.lower[spot.head] in p.heads]
    if len(so_called) == 1 and tokens == (reading.lower[spot.head],) and spot.kind in POINTING:
        return so_called[0]
    ends = [p for p in before if p.kind is not ActorKind.COUNTRY and p.tokens[-len(tokens) :] == tokens]
    return ends[0] if len(ends) == 1 and spot.kind in POINTING else None


def find_work(scene: Scene, spot: Spot, likely: Party | None) -> Party | None:
    """Give the work of the same noun; for "the document", the only work before."""
    before = [p for p in scene.cast.parties if p.being is Being.WORK and any(s.first < spot.first for s in p.spots)]
    if is_agreed(scene, spot):
        told = [party for party in before if kind_of_work(party) in TELLING]
        return told[0] if len(told) == 1 else None
    if likely is not None:
        return likely if is_same_owner(scene, spot, likely) else None
    if spot.kind not in {PhraseKind.DEFINITE, PhraseKind.DEMONSTRATIVE}:
        return None
    word = scene.reading.lower[spot.head]
    plain = spot.head - spot.first <= 1 and spot.last == spot.head
    same = [p for p in before if word in p.heads] if plain else []
    kind = works().kinds.get(word)
    if not same and kind in TELLING:
        same = [p for p in before if kind is kind_of_work(p)]
    if not same and plain and word in works().aliases:
        same = before
    return same[0] if len(same) == 1 else None


def is_same_owner(scene: Scene, spot: Spot, work: Party) -> bool:
    """Tell whether nobody else has a work than who has it where it is told of before: "Roe's speech" is not Poe's."""
    own = owners(scene, spot)
    others = {number for other in work.spots for number in owners(scene, other)}
    return not own or not others or not own.isdisjoint(others)


def owners(scene: Scene, spot: Spot) -> set[int]:
    """Give who has what a description tells of, by the numbers of their parties."""
    words = scene.reading.child(spot.head, "nmod:poss")
    found = [scene.spots.at[word].party for word in words if word in scene.spots.at]
    return {party.number for party in found if party is not None}


def is_agreed(scene: Scene, spot: Spot) -> bool:
    """Tell whether a work is called "an agreed document" or the like, as only one that was told of can be."""
    reading = scene.reading
    between = (reading.lower[word] for word in range(spot.first, spot.head))
    return reading.lower[spot.head] in works().aliases and any(word in works().agreed for word in between)


def find_group(scene: Scene, spot: Spot, likely: Party | None) -> Party | None:
    """Give the group that is likely, or that has been called by the same words."""
    if likely is not None:
        return likely
    name = name_of(scene, spot).casefold()
    same = [p for p in scene.cast.parties if p.being is Being.GROUP and p.name.casefold() == name]
    return same[0] if len(same) == 1 else None


def name_of(scene: Scene, spot: Spot) -> str:
    """Give the words of a description without "the", and without a relative clause."""
    first, last = trimmed(scene.reading, spot)
    article = scene.reading.lower[first] == "the"
    whose = spot.being is Being.WORK and scene.reading.tags[first] in {"PRON", "DET"} and spot.kind is PhraseKind.OWNED
    if first < spot.head and (article or whose):
        first += 1  # "their final communique" is the final communique; whose it is, its deeds tell
    name = scene.reading.shown(first, last)
    front, _, rest = name.partition(" ")
    return rest if rest and front.casefold() in works().hedges else name


def add_new(scene: Scene, spot: Spot) -> Party:
    """Add a party for a description."""
    name = name_of(scene, spot)
    kinds = {Being.PERSON: ActorKind.UNNAMED, Being.GROUP: ActorKind.GROUP, Being.BODY: ActorKind.UNNAMED}
    if spot.kind is PhraseKind.INDEFINITE and "as" in scene.reading.case_of(spot.head):
        return scene.cast.add(name, Being.THING)  # "a career as a builder": what somebody is, and nobody else
    party = scene.cast.add(name, spot.being, kinds.get(spot.being))
    if spot.being in {Being.PERSON, Being.BODY}:
        party.because = reasons()["unnamed"]
    if spot.being is Being.BODY:
        if any(s.entry and s.entry.id.startswith("*/") for s in spot.senses):
            party.kind, party.because = ActorKind.ORGANIZATION, reasons()["state"]
        party.tokens = fold(name)
    if spot.being is Being.GROUP:
        party.speaks = spoken_for(scene, spot)
    return party


def spoken_for(scene: Scene, spot: Spot) -> Party | None:
    """Give the state or body for which a group of officials speaks."""
    sense = office_sense(spot)
    if sense and sense.entry and not sense.entry.id.startswith("*/"):
        return scene.cast.of_entry(sense.entry, spot.extent)
    return None

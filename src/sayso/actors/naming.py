"""Who bears a name: names of a report put together into parties.

The gazetteer comes first. Persons are known by their longest name; a shorter one ("Wang", "bin Laden") is the one
person before it whose name ends so, or else begins so. Where several fit, the title decides, then who has been called
by the surname alone, then who was named nearby; or it stays open. Organisations are one by equal names, by an
abbreviation that the report introduces or that their initials give, or by the front of a longer name. Nothing is put
together for a word that is merely shared, and letters of another script make another name.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from sayso.actors.cast import Being, Cast, Party, Spot, fold
from sayso.actors.entries import Doubt, Entry, Manner, Sense
from sayso.actors.lists import given_names, leaders, reasons, wording
from sayso.actors.mentions import Spots
from sayso.actors.metonymy import is_place
from sayso.actors.namesakes import is_namesake, leads
from sayso.actors.reading import Reading
from sayso.actors.ships import mark_ships, name_of
from sayso.schema import ActorKind, MentionForm, NameKind, PhraseKind

COUNTRY = ActorKind.COUNTRY
SEATS = frozenset({Manner.CAPITAL, Manner.SEAT})
PARTY = "party"  # the gazetteer's kind of parties, whose names recur from country to country
ENVOYS = "embassy"  # the gazetteer's kind of body that is sent abroad
LIKELY = 0.5  # probability from which "he" tells that a name is a man's
SEVERAL = 3  # votes from which a name that is also somebody's surname is an organisation's
SMALL = frozenset({"the", "of", "and", "for", "de", "la", "on", "in", "to", "a"})


def name_parties(reading: Reading, spots: Spots, cast: Cast) -> None:
    """Give every spot with a name its party; surnames that fit several persons are left open."""
    named = [spot for spot in spots.all if spot.named and not spot.members]
    mark_ships(reading, named)
    settle_kinds(reading, [spot for spot in named if not spot.ship])
    states = states_of(spots)
    for spot in named:
        spot.placed = may_be_place(spot) and is_place(reading, spot)
        if spot.senses and not name_mission(reading, spots, cast, spot):
            name_known(cast, spot, states)
    persons = [spot for spot in named if spot.being is Being.PERSON]
    name_persons(reading, cast, persons)
    others = [s for s in named if s.party is None and s.being is not Being.PERSON]
    for spot in sorted(others, key=lambda spot: (-len(fold(shown(reading, spot))), spot.first)):
        name_other(reading, cast, spot)


def states_of(spots: Spots) -> Counter[str | None]:
    """Count how often a report speaks of each state, by name or by what belongs to it, parties aside; all if none."""
    entries = [hit.senses[0].entry for hit in spots.hits if hit.senses]
    found = Counter(e.country or e.id for e in entries if e and e.type != PARTY and (e.country or e.kind is COUNTRY))
    return Counter(found or (sense.entry.country for hit in spots.hits for sense in hit.senses if sense.entry))


def may_be_place(spot: Spot) -> bool:
    """Tell whether a name can be that of a place: a country's, a capital's, a seat's, or one that nobody knows."""
    return not spot.senses or any(s.manner in SEATS or (s.entry and s.entry.kind is COUNTRY) for s in spot.senses)


def name_mission(reading: Reading, spots: Spots, cast: Cast, spot: Spot) -> bool:
    """Give a mission that is named with where it is sent to ("Oslo's mission to the UN") a party of its own."""
    entry = next((s.entry for s in spot.senses if s.entry and s.entry.type == ENVOYS and s.entry.of), None)
    at = spot.last + 1
    if entry is None or entry.of is None or reading.lower[at : at + 1] != ["to"]:
        return False
    at += 1 + (reading.lower[at + 1 : at + 2] == ["the"])
    target = spots.at.get(at)
    state = spots.gazetteer.entry(entry.of)
    if target is None or not target.named or state is None:
        return False
    name = reading.shown(spot.first, target.last)
    tokens = (entry.id, *fold(shown(reading, target)))
    party = next((p for p in cast.parties if p.tokens == tokens), None)
    if party is None:
        party = cast.add(name, Being.BODY, ActorKind.ORGANIZATION, tokens)
        party.speaks = cast.of_entry(state, (spot.first, spot.last))
    cast.bind(spot, party)
    return True


def shown(reading: Reading, spot: Spot) -> str:
    """Give the words of a name, without a possessive."""
    return reading.shown(spot.first, spot.last).removesuffix("'s").removesuffix("’s")


def settle_kinds(reading: Reading, named: Iterable[Spot]) -> None:
    """Let equal names be of one kind: the one that the network saw most often; titles make a person."""
    votes: defaultdict[tuple[str, ...], Counter[NameKind]] = defaultdict(Counter)
    listed = list(named)
    for spot in listed:
        if spot.name_kind and not spot.senses:
            vote = NameKind.OTHER if is_thing(reading, spot) else spot.name_kind
            votes[fold(shown(reading, spot))][vote] += 1 + 2 * bool(spot.titles or spot.gender)
    full = {tokens for tokens, kinds in votes.items() if len(tokens) > 1 and is_person(tokens, votes)}
    tails = {tokens[start:] for tokens in full for start in range(1, len(tokens))}
    fronts = {tokens[:1] for tokens in full if len(tokens) > 2}  # "Lin Bo Un", later "Lin"
    for spot in listed:
        tokens = fold(shown(reading, spot))
        if spot.senses:
            doubtful = all(Doubt.PERSON in sense.doubts for sense in spot.senses)
            named_so = tokens in tails and spot.name_kind is not NameKind.PLACE
            person = doubtful and (named_so or spot.name_kind is NameKind.PERSON)
            if person:
                spot.senses, spot.being, spot.form = (), Being.PERSON, MentionForm.NAME
            continue
        kind = top(votes[tokens]) if tokens in votes else None
        if tokens in full or (tokens in tails and (len(tokens) > 1 or not is_body(votes.get(tokens, Counter())))):
            kind = NameKind.PERSON
        if tokens in fronts and kind in {NameKind.ORGANIZATION, NameKind.OTHER} and not is_body(votes[tokens]):
            kind = NameKind.PERSON
        if kind:
            spot.name_kind, spot.being = kind, BEINGS[kind]


def is_person(tokens: tuple[str, ...], votes: Mapping[tuple[str, ...], Counter[NameKind]]) -> bool:
    """Tell whether a name of several words is a person's: the network says so, or a given name and its surname."""
    if top(votes[tokens]) is NameKind.PERSON:
        return True
    return len(tokens) == 2 and tokens[0] in given_names() and NameKind.PERSON in votes.get(tokens[1:], ())


def is_body(kinds: Counter[NameKind]) -> bool:
    """Tell whether a surname is an organisation's all the same: seen so several times, and far more often."""
    return kinds[NameKind.ORGANIZATION] >= max(SEVERAL, 2 * kinds[NameKind.PERSON])


def is_thing(reading: Reading, spot: Spot) -> bool:
    """Tell whether a name of one word is no person's, since it stands with an article: "the Boxer" is a ship."""
    one = spot.first == spot.last and spot.name_kind is NameKind.PERSON and not spot.titles and not spot.gender
    article = spot.first > 0 and reading.lower[spot.first - 1] == "the" and reading.heads[spot.first - 1] == spot.head
    return one and article and not reading.child(spot.head, "flat", "appos", "amod", "compound", "acl:relcl")


BEINGS = {
    NameKind.PERSON: Being.PERSON,
    NameKind.ORGANIZATION: Being.BODY,
    NameKind.PLACE: Being.PLACE,
    NameKind.OTHER: Being.THING,
}


def top(kinds: Counter[NameKind]) -> NameKind:
    """Give the kind with most votes; by name where two have as many."""
    return max(sorted(kinds), key=lambda kind: kinds[kind])


def name_known(cast: Cast, spot: Spot, states: Mapping[str | None, int]) -> None:
    """Give a spot the party of the gazetteer's entry."""
    spot.senses = tuple(s for s in spot.senses if not (s.entry and s.entry.type == PARTY) or s.entry.country in states)
    entry = choose(cast, spot.senses, states)
    if entry is None:
        spot.senses = ()
        return
    if spot.being is Being.GROUP and entry.kind is ActorKind.COUNTRY:
        return  # "Britons" are people, no government
    if spot.placed and spot.form is MentionForm.METONYM:
        place = next((p for p in cast.parties if p.being is Being.PLACE and p.entry is entry), None)
        if place is None:
            place = cast.add(entry.name, Being.PLACE)
            place.entry = entry
        cast.bind(spot, place)
        return
    cast.bind(spot, cast.of_entry(entry))


def choose(cast: Cast, senses: tuple[Sense, ...], states: Mapping[str | None, int]) -> Entry | None:
    """Give the one entry that words mean: one already spoken of, or whose state is; else the one listed first.

    Of parties, whose names recur from country to country, it is that of the state that is spoken of most.
    """
    entries = list(dict.fromkeys(sense.entry for sense in senses if sense.entry))
    entries = [entry for entry in entries if not entry.id.startswith("*/")] or []
    if len(entries) < 2:
        return entries[0] if entries else None
    known = [entry for entry in entries if entry.id in cast.by_entry]
    spoken = [entry for entry in entries if entry.country in cast.by_entry or entry.of in cast.by_entry]
    if all(entry.type == PARTY for entry in entries):
        spoken = sorted(entries, key=lambda entry: -states.get(entry.country, 0))
    return (known or spoken or entries)[0]


def name_persons(reading: Reading, cast: Cast, spots: list[Spot]) -> None:
    """Give persons their parties: full names first, then short ones in text order."""
    rows = [(spot, *split_suffix(fold(shown(reading, spot)))) for spot in spots]
    full = [row for row in rows if len(row[1]) > 1]
    longer = {(tokens[0], tokens[-1]) for _, tokens, _ in full if len(tokens) > 2}
    for spot, tokens, suffix in sorted(
        full, key=lambda row: (-len(row[1]), (row[1][0], row[1][-1]) not in longer, row[0].first)
    ):
        known = [p for p in cast.parties if p.being is Being.PERSON and may_bear(p, tokens, suffix)]
        if len(known) == 1:
            cast.bind(spot, known[0])
            known[0].names.add((*tokens, *suffix))
        elif not known:
            person = cast.add(shown(reading, spot), Being.PERSON, ActorKind.PERSON, (*tokens, *suffix))
            person.gender = spot.gender or given_names().get(tokens[0], "")
            person.names.add(person.tokens)
            cast.bind(spot, person)
    called: set[int] = set()
    men = called_he(reading, {number: tokens for spot, tokens, _ in rows for number in spot.phrases})
    for spot, tokens, _ in rows:
        if spot.party is None:
            name_short(reading, cast, spot, tokens, called, man=tokens in men)
    for party in cast.parties:
        party.spots.sort(key=lambda spot: spot.first)


def may_bear(person: Party, tokens: tuple[str, ...], suffix: tuple[str, ...]) -> bool:
    """Tell whether a full name may be that of a known person, by all the full names that are known of him.

    "Justin Pierre Trudeau" may be "Justin Trudeau" or else "Pierre Trudeau", but not both: these are two people.
    """
    others = [split_suffix(name) for name in person.names]
    return may_be(person.tokens, tokens, suffix) and all(
        may_be((*name, *end), tokens, suffix) or may_be((*tokens, *suffix), name, end) for name, end in others
    )


def split_suffix(tokens: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Split "jr" off a name."""
    if len(tokens) > 1 and tokens[-1] in wording().suffixes:
        return tokens[:-1], tokens[-1:]
    return tokens, ()


def may_be(known: tuple[str, ...], tokens: tuple[str, ...], suffix: tuple[str, ...] = ()) -> bool:
    """Tell whether a full name may be that of somebody known by another full name.

    >>> may_be(("donald", "j", "trump"), ("donald", "trump")), may_be(("ann", "li"), ("anna", "li"))
    (True, False)
    """
    base, known_suffix = split_suffix(known)
    if len(base) < 2 or known_suffix != suffix:
        return False
    if base[-len(tokens) :] == tokens and len(tokens) < len(base):
        return True
    first, other = base[0], tokens[0]
    initial = first == other or (1 in {len(first), len(other)} and first[0] == other[0])
    middle, others = base[1:-1], tokens[1:-1]
    apart = middle and others and middle[0][0] != others[0][0]
    return base[-1] == tokens[-1] and initial and not apart


def called_he(reading: Reading, names: Mapping[int, tuple[str, ...]]) -> set[tuple[str, ...]]:
    """Give the names to which "he" points back, by the numbers of the phrases that they are."""
    return {
        names[earlier]
        for phrase in reading.annotations.phrases
        if phrase.kind is PhraseKind.HE
        for earlier, chance in phrase.antecedents
        if chance >= LIKELY and earlier in names
    }


def name_short(
    reading: Reading, cast: Cast, spot: Spot, tokens: tuple[str, ...], called: set[int], *, man: bool
) -> None:
    """Give a surname or given name its person; `man` tells that its bearer is called "he" somewhere."""
    persons = [p for p in cast.parties if p.being is Being.PERSON and tokens]
    fitting = [p for p in persons if ends_so(split_suffix(p.tokens)[0], tokens)]
    fronts = [p for p in persons if p.tokens[: len(tokens)] == tokens and p not in fitting]
    fitting += [p for p in fronts if not fitting or is_family_first(p, persons)]
    fitting = [p for p in fitting if not spot.gender or not p.gender or p.gender == spot.gender]
    fitting = [p for p in fitting if not is_namesake(reading, spot, p)]
    before = [p for p in fitting if p.spots and min(s.first for s in p.spots) < spot.first]
    if not before:
        other = man and len(fitting) == 1 and fitting[0].gender == "female"  # "President Roe … he", and then Eve Roe
        before = fitting = [] if other else fitting
    if len(before) > 1:
        before = single_out(reading, spot, before, called)
    if len(before) == 1:
        called.add(before[0].number)
        cast.bind(spot, before[0])
    elif not fitting:
        cast.bind(spot, add_person(reading, cast, spot, tokens))
    else:
        spot.because = reasons()["surname"].format(before[0].name, before[1].name)


def add_person(reading: Reading, cast: Cast, spot: Spot, tokens: tuple[str, ...]) -> Party:
    """Add a person of whom only a surname is known; a leader's is known to be a man's or a woman's."""
    person = cast.add(shown(reading, spot), Being.PERSON, ActorKind.PERSON, tokens)
    given = leaders().get(tokens[-1], frozenset()) if tokens and leads(spot) else frozenset()
    genders = {given_names().get(name, "") for name in given}
    person.gender = genders.pop() if len(genders) == 1 else ""
    return person


def is_family_first(person: Party, persons: list[Party]) -> bool:
    """Tell whether a name may begin with the family's, as in Korea and China: "Lin Bo Un" is "Lin" beside "Eve Lin"."""
    name = person.tokens
    western = len(name) != 3 or name[0] in given_names() or name[1] in given_names() or min(map(len, name)) == 1
    return not western and not any(p is not person and p.tokens[-1] == name[-1] for p in persons)


def ends_so(name: tuple[str, ...], tokens: tuple[str, ...]) -> bool:
    """Tell whether a name ends in a shorter one that is not his father's.

    >>> ends_so(("ali", "bin", "nasser"), ("nasser",)), ends_so(("ali", "bin", "nasser"), ("bin", "nasser"))
    (False, True)
    """
    father = len(name) > len(tokens) + 1 and name[-len(tokens) - 1] in wording().patronymics
    return name[-len(tokens) :] == tokens and not father


def single_out(reading: Reading, spot: Spot, persons: list[Party], called: set[int]) -> list[Party]:
    """Choose among persons of one name: by title, by who has been called so, by who was named last, in full, nearby.

    Who has been called so remains so until another of the name comes in; then it is open, as it is where one of them
    leads a state, whom reports call by his name alone.
    """
    titles = {reading.lower[last] for _, _, last in spot.titles}
    titled = [p for p in persons if any(reading.lower[t[2]] in titles for s in p.spots for t in s.titles)]
    if titles and len(titled) == 1:
        return titled
    before = {p.number: max((s.first for s in p.spots if s.first < spot.first), default=-1) for p in persons}
    used = [p for p in persons if p.number in called]
    if len(used) == 1 and max(before.values()) == before[used[0].number]:
        return used
    if used or any(leads(spot) for p in persons for spot in p.spots):
        return persons
    named = [
        s.party for p in persons for s in p.spots if 0 <= reading.line_of[spot.first] - reading.line_of[s.first] <= 1
    ]
    lately = [p for p in persons if p in named]
    return lately if len(lately) == 1 else persons


def name_other(reading: Reading, cast: Cast, spot: Spot) -> None:
    """Give an organisation, place or thing its party."""
    name = shown(reading, spot)
    tokens = tuple(word for word in (name_of(reading, spot) if spot.ship else fold(name)) if word != "the")
    known = [p for p in cast.parties if p.being is spot.being and p.tokens == tokens and p.entry is None]
    if not known and spot.ship:
        known = [p for p in cast.parties if ends_so(p.tokens, tokens) and any(other.ship for other in p.spots)]
    if not known and spot.being is Being.BODY:
        known = same_body(reading, cast, spot, name, tokens)
    if len(known) == 1:
        cast.bind(spot, known[0])
        return
    kind = {Being.BODY: ActorKind.ORGANIZATION, Being.GROUP: ActorKind.GROUP}.get(spot.being)
    party = cast.add(name.removeprefix("the ").removeprefix("The "), spot.being, kind, tokens)
    cast.bind(spot, party)


def same_body(reading: Reading, cast: Cast, spot: Spot, name: str, tokens: tuple[str, ...]) -> list[Party]:
    """Give the organisations that a name abbreviates or shortens."""
    bodies = [p for p in cast.parties if p.being is Being.BODY and p.kind is not ActorKind.COUNTRY]
    if len(tokens) == 1 and name.isupper() and 2 <= len(name) <= 7:
        short = name.casefold().replace(".", "")
        bracketed = reading.lower[max(0, spot.first - 1)] == "("
        return [
            p
            for p in bodies
            if "".join(t[0] for t in p.tokens if t not in SMALL) == short
            and (len(short) > 2 or (bracketed and any(s.last == spot.first - 2 for s in p.spots)))
        ]
    definite = spot.first > 0 and reading.lower[spot.first - 1] == "the"
    fronts = [
        p for p in bodies if p.entry is None and len(p.tokens) > len(tokens) and p.tokens[: len(tokens)] == tokens
    ]
    backs = [p for p in bodies if definite and len(p.tokens) > len(tokens) and p.tokens[-len(tokens) :] == tokens]
    return fronts or backs

"""Roles, and for whom somebody speaks: person → body → state.

A title before a name, behind it, or in a predicate gives a role; the gazetteer says to which body it belongs. Where the
text leaves the state open ("Foreign Minister Wang Yi"), it is the only state whose such body the report has spoken of
before and that nobody else in the report leads, or the only state in the report at all, if the report is at home
there; otherwise it stays open. Heads of state, ministers and spokespeople speak for their body and its state;
candidates, legislators, experts and former officials for nobody.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from sayso.actors.cast import Being, Cast, Part, Party, Spot
from sayso.actors.entries import Doubt, Entry, Manner, Office, Sense
from sayso.actors.gazetteer import Gazetteer
from sayso.actors.homes import leads_at_home
from sayso.actors.lists import wording
from sayso.actors.mentions import Spots
from sayso.actors.reading import Reading
from sayso.schema import ActorKind, MentionForm

OPEN = "*/"
PRESIDENCY = "presidency"  # the gazetteer's kind of body
LINKS = frozenset({"of", "for", "at", "with", "from", "in"})


def take_titles(reading: Reading, cast: Cast, spots: Spots) -> None:
    """Give persons the roles that stand beside their names."""
    for spot in spots.all:
        if spot.party is None or spot.party.being is not Being.PERSON:
            continue
        for sense, first, last in spot.titles:
            of = None
            if is_open(sense):
                of = beside(reading, spots, first, last, sense.office) or behind_name(reading, spots, spot)
            elsewhere = is_open(sense) and of is None and is_of_another(reading, spots, spot)
            if sense.office is not None and (of is not None or elsewhere):
                add(spot.party, Part(title_of(sense.office), of, (first, last), sense.office))
            else:
                add_part(cast, spot.party, sense, (first, last))


def is_open(sense: Sense) -> bool:
    """Tell whether an office leaves open, or only assumes, whom its holder speaks for."""
    return sense.entry is None or sense.entry.id.startswith(OPEN) or Doubt.ASSUMED in sense.doubts


def beside(reading: Reading, spots: Spots, first: int, last: int, office: Office | None = None) -> Party | None:
    """Give the body that stands right behind a title ("president of the union") or right before it."""
    at = last + 1
    if at < len(reading.lower) and reading.lower[at] in LINKS:
        at += 1
        while at < len(reading.lower) and reading.lower[at] == "the":
            at += 1
        found = spots.at.get(at)
        if found is not None and found.party is not None and found.party.being is Being.BODY:
            return None if is_city_s(found, office) else found.party
    at = first - 1  # in the same line: "Tweet Post Email" above "President Roe" is nobody's office
    if at >= 0 and reading.lower[at] in {"'s", "'"}:
        at -= 1
    found = spots.at.get(at)
    if found is None or found.last != at or found.party is None or found.party.being is not Being.BODY:
        return None
    if reading.line_of[at] != reading.line_of[first]:
        return None
    topical = office is not None and office.topical and is_topic(reading, found)
    return None if topical or is_city_s(found, office) else found.party


def is_city_s(spot: Spot, office: Office | None) -> bool:
    """Tell whether a capital beside an office is the city of which it is, not the state: "the mayor of Oslo"."""
    return office is not None and office.city and spot.form is MentionForm.METONYM


def is_topic(reading: Reading, spot: Spot) -> bool:
    """Tell whether a country's bare name stands before an office as what it deals with: "the Syria envoy"."""
    party = spot.party
    bare = party is not None and party.kind is ActorKind.COUNTRY and reading.relations[spot.head] == "compound"
    return bare and spot.form is MentionForm.NAME and not reading.words[spot.last].replace(".", "").isupper()


def behind_name(reading: Reading, spots: Spots, name: Spot) -> Party | None:
    """Give the body that stands right behind a name: "President Ann Roe of Norway"."""
    at = name.last + 1
    if at >= len(reading.lower) or reading.lower[at] != "of":
        return None
    found = spots.at.get(at + 1 + (reading.lower[at + 1 : at + 2] == ["the"]))
    return found.party if found is not None and found.party is not None and found.party.being is Being.BODY else None


def is_of_another(reading: Reading, spots: Spots, name: Spot) -> bool:
    """Tell whether somebody is named with what nobody knows: "President Ann Roe of Norland" leads no other state."""
    at = name.last + 1
    return reading.lower[at : at + 1] == ["of"] and at + 1 in spots.at and spots.at[at + 1].named


def take_description(reading: Reading, spots: Spots, cast: Cast, spot: Spot) -> None:
    """Give a person or group the role by which it is described."""
    party = spot.party
    if party is None or spot.named or spot.members or party.being not in {Being.PERSON, Being.GROUP}:
        return
    senses = [sense for sense in spot.senses if sense.manner is Manner.OFFICE and sense.office]
    if spot.being is Being.THING or (not senses and reading.lower[spot.head] not in wording().person):
        return
    of = owner(reading, spots, spot, [sense.office for sense in senses if sense.office])
    words = title_words(reading, spot)
    if senses and of is not None and (is_open(senses[0]) or of.speaks is not None):
        add(party, Part(reading.shown(*words), of, words, senses[0].office))
    elif senses:
        add_part(cast, party, senses[0], words)
    elif of is not None:
        add(party, Part(reading.lower[spot.head], of, words))


def title_words(reading: Reading, spot: Spot) -> tuple[int, int]:
    """Give the words of a title within a description: from behind the article to the noun."""
    first = spot.first
    while first < spot.head and reading.tags[first] in {"DET", "ADV", "PUNCT"}:
        first += 1
    return min(first, spot.head), spot.head


def owner(reading: Reading, spots: Spots, spot: Spot, offices: Sequence[Office] = ()) -> Party | None:
    """Give the body that a description names: "an analyst at the Nordwind Institute", "Nordwind's director"."""
    for child in reading.child(spot.head, "nmod", "nmod:poss", "compound"):
        other = spots.at.get(child)
        if other is None or other.party is None or other.party.being is not Being.BODY:
            continue
        if any((office.topical and is_topic(reading, other)) or is_city_s(other, office) for office in offices):
            continue
        if reading.relations[child] != "nmod" or reading.case_of(child) & LINKS:
            return other.party
    return None


def add_part(cast: Cast, party: Party, sense: Sense, words: tuple[int, int]) -> None:
    """Add a role that the gazetteer knows."""
    entry, office = sense.entry, sense.office
    assert office is not None
    if entry is not None and entry.id.startswith(OPEN):
        add(party, Part(title_of(office), None, words, office, entry.type))
    else:
        add(party, Part(title_of(office), cast.of_entry(entry, words) if entry else None, words, office))


def title_of(office: Office) -> str:
    """Give a title with what is said of it: "former foreign minister"."""
    return " ".join([*office.modifiers, office.title])


def add(party: Party, part: Part) -> None:
    """Add a role unless the party has it; one that says whose body it is takes the place of one that does not."""
    for number, known in enumerate(party.parts):
        if known.title.casefold() == part.title.casefold():
            if known.of is None and part.of is not None:
                party.parts[number] = part
            return
    party.parts.append(part)


def settle_bodies(reading: Reading, cast: Cast, gazetteer: Gazetteer) -> None:
    """Find whom open offices belong to, where the report leaves only one."""
    for party in cast.parties[:]:
        for part in party.parts:
            if part.of is not None or part.office is None or part.office.plural or part.office.rank > 2:
                continue
            known = part.open_body is not None and named_after(gazetteer, party, part.open_body) is not None
            if not known and is_of_a_name(reading, part.words[0], topical=part.office.topical):
                continue  # "Syria envoy", "University President": not of the one state that the report speaks of
            if part.open_body is not None:
                entry = body_of_role(reading, cast, gazetteer, party, part)
                entry = entry or home_body(reading, cast, gazetteer, part)
                part.of = cast.of_entry(entry, part.words) if entry is not None else None
            elif part.office.rank == 1 and part.office.sectors[:1] == ("IGO",):
                bodies = [p for p in cast.parties if p.entry is not None and p.entry.sectors[:1] == ("IGO",)]
                part.of = bodies[0] if len(bodies) == 1 else None


def is_of_a_name(reading: Reading, word: int, *, topical: bool) -> bool:
    """Tell whether a name stands right before an office, in its line: with what it deals, or of what it is."""
    before = word - 1
    if before < 0 or reading.line_of[before] != reading.line_of[word]:
        return False
    noun = reading.tags[before] == "NOUN" and reading.words[before][:1].isupper() and not topical
    return reading.tags[before] == "PROPN" or noun


def know_leaders(cast: Cast, gazetteer: Gazetteer) -> None:
    """Note who may be a president though no title says so.

    It is a Roe of whom no office is told, if the gazetteer knows a Roe administration and nobody else is told to lead.
    """
    persons = [party for party in cast.parties if party.being is Being.PERSON and party.gender != "female"]
    surnames = Counter(party.tokens[-1:] for party in persons)
    for party in persons:
        body = named_after(gazetteer, party, PRESIDENCY) if not party.parts else None
        if body is not None and surnames[party.tokens[-1:]] == 1 and not led(cast, body, party):
            party.heads.add("president")


def home_body(reading: Reading, cast: Cast, gazetteer: Gazetteer, part: Part) -> Entry | None:
    """Give the body of the state in whose capital a spokesman speaks: "told reporters in Oslo"."""
    sentence = reading.sentence_of[part.words[0]]
    states = {
        party.entry.id
        for party in cast.parties
        if party.being is Being.PLACE and party.entry is not None and party.entry.type == "state"
        for spot in party.spots
        if reading.sentence_of[spot.head] == sentence
    }
    if len(states) != 1 or not part.title.casefold().startswith("spokes"):
        return None
    return gazetteer.entry(f"{states.pop()}/{part.open_body}")


def sole_body(cast: Cast, gazetteer: Gazetteer, body: str) -> Entry | None:
    """Give the one body of a kind that a report can mean."""
    found = bodies_of_kind(cast, body)
    found = [entry for entry in found if "ministry" not in body or is_ministry(entry)]
    return body_of_state(cast, gazetteer, body) if not found else found[0] if len(found) == 1 else None


def body_of_role(reading: Reading, cast: Cast, gazetteer: Gazetteer, party: Party, part: Part) -> Entry | None:
    """Give the one body whose office somebody can have: his own state's, or one that the report has named before."""
    office, body = part.office, part.open_body
    if office is None or body is None:
        return None
    own = {p.of.entry.country for p in party.parts if p.of and p.of.entry and p.of.entry.country}
    if len(own) == 1:
        return gazetteer.entry(f"{own.pop()}/{body}")
    if (own_body := named_after(gazetteer, party, body)) is not None:
        return own_body
    found = bodies_of_kind(cast, body, part.words[0])
    if "ministry" in body and ("minist" in office.title.casefold() or office.rank > 1):
        found = [entry for entry in found if is_ministry(entry)]  # a Secretary of State has none
    if office.rank == 1:
        found = [entry for entry in found if not led(cast, entry, party)]
    if found:
        return found[0] if len(found) == 1 else None
    entry = None if office.topical else body_of_state(cast, gazetteer, body)
    return entry if entry is not None and leads_at_home(reading, cast, gazetteer, entry, part.words[0]) else None


def bodies_of_kind(cast: Cast, body: str, before: int | None = None) -> list[Entry]:
    """Give the bodies of a kind that a report names, or has named before a word."""
    return [
        party.entry
        for party in cast.parties
        if party.entry is not None
        and party.being is Being.BODY
        and party.entry.id.endswith(f"/{body}")
        and (before is None or any(spot.first < before for spot in party.spots))
    ]


def body_of_state(cast: Cast, gazetteer: Gazetteer, body: str) -> Entry | None:
    """Give the body of a kind of the only state that a report names."""
    states = {
        p.entry.id
        for p in cast.parties
        if p.entry and p.entry.type == "state" and (p.kind is ActorKind.COUNTRY or p.being is Being.PLACE)
    }
    return gazetteer.entry(f"{states.pop()}/{body}") if len(states) == 1 else None


def is_ministry(entry: Entry) -> bool:
    """Tell whether a body is a ministry by its name."""
    return "ministry" in entry.name.casefold()


def named_after(gazetteer: Gazetteer, party: Party, body: str) -> Entry | None:
    """Give the body that the gazetteer knows by somebody's surname: the "… administration" of a president."""
    surname = party.tokens[-1:] and party.tokens[-1].capitalize()
    if not surname:
        return None
    for sense in gazetteer.look_up(f"{surname} administration"):
        above = gazetteer.entry(sense.entry.of) if sense.entry is not None and sense.entry.of else None
        if above is not None and above.type == body:
            return above
    return None


def led(cast: Cast, entry: Entry, but: Party | None) -> bool:
    """Tell whether somebody else in the report leads a body."""
    return any(
        part.office is not None and part.office.rank == 1 and not part.office.past and part.of is not None
        and part.of.entry is entry
        for party in cast.parties
        if party is not but and party.being is Being.PERSON
        for part in party.parts
    )  # fmt: skip


def speak_for(cast: Cast, party: Party, gazetteer: Gazetteer, *, steps: int = 6) -> list[Party]:
    """Give the chain of those for whom a party officially speaks, the nearest first; a ring of owners is cut."""
    first = party.speaks
    if party.being in {Being.PERSON, Being.GROUP} and first is None:
        spoken = [part for part in party.parts if part.of is not None and speaks(part)]
        spoken.sort(key=lambda part: part.office.rank if part.office else 3)
        first = spoken[0].of if spoken else None
    elif party.entry is not None and party.entry.of is not None and party.kind is not ActorKind.COUNTRY:
        above = gazetteer.entry(party.entry.of)
        first = cast.of_entry(above, party.spots[0].extent if party.spots else party.root) if above else first
    elif party.entry is not None and party.entry.owner == "state" and party.entry.country is not None:
        state = gazetteer.entry(party.entry.country)
        first = cast.of_entry(state, party.spots[0].extent if party.spots else party.root) if state else None
    if first is None or first is party or not steps:
        return []
    return [first, *(p for p in speak_for(cast, first, gazetteer, steps=steps - 1) if p is not party)]


def speaks(part: Part) -> bool:
    """Tell whether the holder of a role speaks for the body that it belongs to."""
    words = set(part.title.casefold().replace("-", " ").split())
    if part.office is not None:
        if part.office.past or (silent(part.office.sectors) and not words & {"speaker", "spokesman", "spokeswoman"}):
            return False
        return not words & wording().silent_words
    return bool(words & wording().speaking) and not words & wording().silent_words


def silent(sectors: Iterable[str]) -> bool:
    """Tell whether holders of an office speak for themselves, by its leading sector."""
    return next(iter(sectors), "") in wording().silent_sectors

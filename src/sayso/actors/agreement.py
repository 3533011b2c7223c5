"""Whether a mention can point to a party at all: person or body, one or several, man or woman, office, quotation.

These are constraints that no probability outweighs. "He" is no alliance, "the ministry" no state, "the minister" nobody
who is known by another office only, "the spokeswoman" no man, and nobody inside his own quotation is "he".
"""

from sayso.actors.cast import Being, Part, Party, Spot
from sayso.actors.entries import Manner, Office, Sense
from sayso.actors.lists import wording
from sayso.actors.reading import Reading
from sayso.schema import ActorKind, MentionForm, PhraseKind

SINGULAR = frozenset({PhraseKind.HE, PhraseKind.SHE})
GENERAL = frozenset(
    {"official", "man", "woman", "leader", "person", "politician", "diplomat", "executive", "source", "candidate"}
    | {"nominee", "author", "veteran", "father", "mother", "husband", "wife", "billionaire", "businessman", "native"}
    | {"one", "star", "figure", "speaker", "lawyer", "chief", "head", "boss", "expert", "rival", "opponent"}
)

ANY_BODY = frozenset(
    {"organization", "organisation", "group", "body", "institution", "side", "company", "firm", "outlet"}
)
COMPANY = frozenset({"company", "firm"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
APART = frozenset({"conj", "parataxis", "punct", "cc", "discourse"})
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "acl", "acl:relcl", "advcl:relcl", "csubj"})
OFFICIAL = "official"
SERVING = frozenset({("GOV",), ("MIL",), ("COP",), ("SPY",), ("ELI",)})  # sectors whose people are called officials
PAST = frozenset({"former"})
LOWER = PAST | {"vice", "deputy", "assistant", "under", "undersecretary"}


def agrees(reading: Reading, spot: Spot, party: Party) -> bool:
    """Tell whether a spot can point to a party."""
    if spot.gender and party.gender and spot.gender != party.gender:
        return False
    if spot.form is MentionForm.PRONOUN:
        return fits_pronoun(spot.kind, party)
    if spot.being is Being.PERSON:
        return party.being is Being.PERSON and fits_office(reading, spot, party)
    if spot.being is Being.BODY:
        return party.being is Being.BODY and fits_body(reading, spot, party)
    if spot.being is Being.GROUP:
        return party.being is Being.GROUP and not (spot.named and party.tokens)
    if spot.being in {Being.WORK, Being.THING}:
        return party.being is spot.being
    return False


def fits_pronoun(kind: PhraseKind, party: Party) -> bool:
    """Tell whether a third-person pronoun can point to a party."""
    being = party.being
    if kind is PhraseKind.HE:
        return being is Being.PERSON and party.gender != "female"
    if kind is PhraseKind.SHE:
        return being is Being.PERSON and party.gender != "male"
    if kind is PhraseKind.IT:
        return being in {Being.BODY, Being.WORK, Being.THING, Being.PLACE}
    if kind is PhraseKind.THEY:
        return being in {Being.BODY, Being.GROUP, Being.THING, Being.WORK}
    if kind is PhraseKind.THIS:
        return being in {Being.THING, Being.WORK}
    return being is not Being.PLACE


def fits_office(reading: Reading, spot: Spot, party: Party) -> bool:
    """Tell whether somebody can be called by a description of a person.

    Who has a name is called by an office only if the report says that he holds it, and "the official" is nobody who
    leads, and nobody of whom the report tells only other things: a journalist, a prisoner.
    """
    word = reading.lower[spot.head]
    sense = next((s for s in spot.senses if s.manner is Manner.OFFICE and s.office), None)
    if sense is not None and party.parts and all(elsewhere(sense, part) for part in party.parts):
        return False
    named = party.kind is ActorKind.PERSON
    if named and word == OFFICIAL and OFFICIAL not in party.heads:
        return any(is_official(part) for part in party.parts)
    if word in GENERAL or word in party.heads or sense is None or sense.office is None:
        return True
    if not party.parts:
        return not named
    return any(same_office(sense.office, part) and not elsewhere(sense, part) for part in party.parts)


def is_official(part: Part) -> bool:
    """Tell whether the holder of a role may be called "the official": who serves a government or speaks for it."""
    office = part.office
    return office is not None and office.rank > 1 and office.sectors[:1] in SERVING


def elsewhere(sense: Sense, part: Part) -> bool:
    """Tell whether an office is another state's than a role: the president of Norway is not the one of Kenya."""
    one, other = (entry.country if entry else None for entry in (sense.entry, part.of.entry if part.of else None))
    return bool(one and other and one != other)


def same_office(one: Office, part: Part) -> bool:
    """Tell whether a description's office can be one that somebody holds: its words are among that title's words.

    "The minister" may be a foreign minister, "the foreign minister" no defence minister, "the president" no vice one.
    "The lawmaker" may be whoever sits in a parliament.
    """
    wanted, held = words_of(one.title), words_of(part.title)
    if wanted & wording().lawmakers and part.office is not None and part.office.sectors[:1] == ("LEG",):
        return True
    other = held - wanted - {word for modifier in one.modifiers for word in modifier.split()}
    return wanted <= held and not (other - PAST if one.past else other) & LOWER


def words_of(title: str) -> set[str]:
    """Give the words of a title, spokesmen and spokeswomen alike, "Sen." as "senator"."""
    words = title.casefold().replace("-", " ").replace(".", "").split()
    full = " ".join(wording().same_titles.get(word, word) for word in words).split()
    return {
        word.replace("woman", "person").replace("man", "person") if word.startswith(("spokes", "chair")) else word
        for word in full
    }


def fits_body(reading: Reading, spot: Spot, party: Party) -> bool:
    """Tell whether a body can be called by a noun: a country by "country", others by what they are."""
    word = reading.lower[spot.head]
    state = party.kind is ActorKind.COUNTRY
    if word in wording().country:
        return state
    if state:
        return word in {"government", "regime", "administration", "authority", "leadership", "side", "delegation"}
    if word in COMPANY and word not in party.heads and party.tokens and party.tokens[-1] in wording().public:
        return False
    if party.entry is None:
        return True
    return word in party.heads or word in ANY_BODY or any(word in text.casefold() for text in names(party))


def names(party: Party) -> tuple[str, ...]:
    """Give the words by which the gazetteer tells what a body is."""
    entry = party.entry
    return (entry.name, entry.type) if entry else (party.name,)


def clashes(reading: Reading, spot: Spot, other: Spot) -> bool:
    """Tell whether two spots cannot be one: arguments of one verb, or owner and partner of one noun.

    "He met him", "his meeting with Wang Yi"; a reflexive may be both.
    """
    if reading.lower[spot.head] in wording().reflexive:
        return False
    one, two = reading.relations[spot.head], reading.relations[other.head]
    arguments = {"nsubj", "obj", "iobj", "obl", "nsubj:pass"}
    if reading.heads[spot.head] != reading.heads[other.head]:
        return False
    return (one in arguments and two in arguments) or {one, two} == {"nmod:poss", "nmod"}


def predicate(reading: Reading, spot: Spot) -> list[int]:
    """Give the nouns and names behind a subject in its clause, and the subjects of clauses that depend on it.

    Nobody who is named there is the subject: "He defended Roe", "He said Roe had come" (principles B and C). Clauses
    that are set beside the verb have subjects of their own, and what stands before a subject may well name it.
    """
    found: list[int] = []
    if reading.relations[spot.head] not in SUBJECTS:
        return found
    around = [(word, False) for word in reading.children[reading.heads[spot.head]] if word > spot.head]
    while around:
        word, deeper = around.pop()
        relation = reading.relations[word]
        if relation in APART:
            continue
        if reading.tags[word] in {"PROPN", "NOUN"} and (relation in SUBJECTS or not deeper):
            found.append(word)
        deeper = deeper or relation in CLAUSES
        around += [(child, deeper) for child in reading.children[word]]
    return found

"""Turns of an interview that are only labelled "Q" and "A": whoever asks is one person, whoever answers another.

The labels name nobody: "A" is no body of that name, and each "Q" not somebody else. Who the two are is told, if at all,
before the first question: "Q&A with Ann Roe", "Ann Roe spoke to the Harbour Post", "The Post's Ola Berg interviewed Ann
Roe". Of two who spoke with each other, the one who is a body or belongs to one asks; where that does not tell them
apart, or several are told of, both stay unnamed.
"""

from collections.abc import Iterator

from sayso.actors.cast import Being, Cast, Party, Spot
from sayso.actors.lists import reasons, wording
from sayso.actors.mentions import Spots
from sayso.actors.reading import Reading
from sayso.schema import ActorKind, MentionForm, PhraseKind

OF = frozenset({"of", "from", "for", "at"})
ASKS, ANSWERS = "interviewer", "interviewee"
Told = tuple[Party | None, Party | None]  # who answers, who asks


def name_turns(reading: Reading, spots: Spots, cast: Cast) -> dict[str, Party]:
    """Bind the labels of questions and answers to the one who asks and the one who answers; give these two."""
    speakers: dict[str, Party] = {}
    for statement in reading.statements:
        words = reading.words_of(statement.source.spans)
        role = wording().turns.get(reading.lower[words[0]]) if words and statement.cue is None else None
        spot = spots.of_source(words[:1]) if role is not None and is_label(reading, words) else None
        if spot is None or role is None or spot.party is not None:
            continue
        if role not in speakers:
            speakers[role] = cast.add(role, Being.PERSON, ActorKind.UNNAMED)
            speakers[role].because = reasons()["unnamed"]
        spot.first = spot.last = spot.head = words[0]
        spot.being, spot.form, spot.kind, spot.senses = Being.PERSON, MentionForm.ROLE, PhraseKind.DEFINITE, ()
        cast.bind(spot, speakers[role])
    return speakers


def name_speakers(reading: Reading, spots: Spots, cast: Cast, speakers: dict[str, Party]) -> None:
    """Let those who ask and answer be whom the words before the first question name, if they name one for each."""
    if not speakers:
        return
    first = min(spot.first for party in speakers.values() for spot in party.spots)
    told = list(find_told(reading, spots, first))
    answering = {party.number: party for party, _ in told if party is not None}
    asking = {party.number: party for _, party in told if party is not None}
    for role, named in ((ANSWERS, answering), (ASKS, asking)):
        other = asking if role is ANSWERS else answering
        if role in speakers and len(named) == 1 and named.keys().isdisjoint(other):
            for spot in speakers[role].spots:
                cast.bind(spot, next(iter(named.values())))
            speakers[role].spots = []


def find_told(reading: Reading, spots: Spots, end: int) -> Iterator[Told]:
    """Give whoever is told to answer and to ask in the words before the interview."""
    for word in range(end):
        if reading.lower[word] == "with" and not wording().interviews.isdisjoint(
            reading.lower[max(0, word - 3) : word]
        ):
            yield person_at(spots, word + 1), None
        elif reading.tags[word] == "VERB" and reading.lower[word] in wording().interviewing:
            asked, asking = (spot_of(reading, spots, word, relation) for relation in ("obj", "nsubj"))
            person = asked is not None and asked.being is Being.PERSON
            yield (asked.party if asked and person else None), (asking.party if asking and person else None)
        elif reading.tags[word] == "VERB" and reading.lower[word] in wording().conversing:
            yield tell_apart(reading, spots, word)


def tell_apart(reading: Reading, spots: Spots, verb: int) -> Told:
    """Tell who answers of two who spoke: a person, where the other one is a body or belongs to one."""
    pair = [spot for relation in ("nsubj", "obl") if (spot := spot_of(reading, spots, verb, relation)) is not None]
    if len(pair) < 2:
        return None, None
    free = [spot for spot in pair if spot.being is Being.PERSON and not belongs(reading, spots, spot)]
    bound = [spot for spot in pair if spot not in free]
    return (free[0].party, bound[0].party) if len(free) == 1 and len(bound) == 1 else (None, None)


def belongs(reading: Reading, spots: Spots, spot: Spot) -> bool:
    """Tell whether a body stands beside a name: "Ola Berg of the Post", "the Post's Ola Berg"."""
    at = spot.last + 1
    if reading.lower[at : at + 1] and reading.lower[at] in OF:
        at += 1 + (reading.lower[at + 1 : at + 2] == ["the"])
        if at in spots.at and spots.at[at].being is Being.BODY:
            return True
    before = spot.first - 1
    before -= before >= 0 and reading.lower[before] in {"'s", "'"}
    return before in spots.at and spots.at[before] is not spot and spots.at[before].being is Being.BODY


def spot_of(reading: Reading, spots: Spots, verb: int, relation: str) -> Spot | None:
    """Give the named spot that hangs from a verb; of what hangs by a preposition only "to" and "with" somebody."""
    for child in reading.child(verb, relation):
        spot = spots.at.get(child)
        near = relation != "obl" or reading.case_of(child) & {"to", "with"}
        if spot is not None and spot.named and near and spot.party is not None:
            return spot
    return None


def person_at(spots: Spots, word: int) -> Party | None:
    """Give the person whose name, or title and name, begins at a word."""
    spot = spots.at.get(word)
    return spot.party if spot is not None and spot.being is Being.PERSON else None


def is_label(reading: Reading, words: list[int]) -> bool:
    """Tell whether a source is a label by itself, at the beginning of its line."""
    opens = words[0] == 0 or reading.line_of[words[0] - 1] != reading.line_of[words[0]]
    return opens and all(reading.tags[word] == "PUNCT" or reading.lower[word] in {".", ":"} for word in words[1:])

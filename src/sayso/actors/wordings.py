"""What the words of a mention tell: what kind of words they are, of whom or what, of one or several, a man or a woman.

Takes a report and a word; asks the lists and, for offices and bodies, what the gazetteer says of the words. What no
list knows is a thing.
"""

from sayso.actors.cast import Being, Spot
from sayso.actors.entries import Manner
from sayso.actors.lists import wording, works
from sayso.actors.reading import Reading
from sayso.schema import ActorKind, PhraseKind

PRONOUN_KINDS = {
    "he": PhraseKind.HE, "him": PhraseKind.HE, "his": PhraseKind.HE, "himself": PhraseKind.HE,
    "she": PhraseKind.SHE, "her": PhraseKind.SHE, "hers": PhraseKind.SHE, "herself": PhraseKind.SHE,
    "it": PhraseKind.IT, "its": PhraseKind.IT, "itself": PhraseKind.IT,
    "they": PhraseKind.THEY, "them": PhraseKind.THEY, "their": PhraseKind.THEY, "theirs": PhraseKind.THEY,
    "this": PhraseKind.THIS, "these": PhraseKind.THIS,
}  # fmt: skip
DEMONSTRATIVE = frozenset({"this", "that", "these", "those"})
INDEFINITE = frozenset({"a", "an", "some", "any", "many", "several", "few", "another", "no", "each", "every"})


def kind_of(reading: Reading, first: int, head: int) -> PhraseKind:
    """Tell what kind of words a phrase is that the network did not list."""
    word = reading.lower[head]
    if word in PRONOUN_KINDS and (reading.tags[head] in {"PRON", "DET"} or first == head):
        return PRONOUN_KINDS[word]
    for words, kind in (
        (wording().first, PhraseKind.I),
        (wording().plural_first, PhraseKind.WE),
        (wording().second, PhraseKind.YOU),
    ):
        if word in words:
            return kind
    if word in wording().relative and reading.tags[head] in {"PRON", "DET"}:
        return PhraseKind.WHO
    start = reading.lower[first]
    if start in {"the", "both"}:
        return PhraseKind.DEFINITE
    if start in DEMONSTRATIVE and first != head:
        return PhraseKind.DEMONSTRATIVE
    if start in INDEFINITE:
        return PhraseKind.INDEFINITE
    if reading.tags[head] == "PROPN":
        return PhraseKind.NAME
    return PhraseKind.OWNED if reading.child(head, "nmod:poss") else PhraseKind.BARE


def is_plural(reading: Reading, head: int) -> bool:
    """Tell whether a noun means several."""
    word = reading.lower[head]
    if word in wording().persons or word in wording().bodies or word in wording().countries:
        return True
    if word in wording().person or word in wording().body or word in wording().country or word in works().kinds:
        return False
    return word.endswith("s") and not word.endswith(("ss", "us", "is")) and reading.tags[head] == "NOUN"


def being_of(reading: Reading, head: int, spot: Spot) -> Being:
    """Tell what a noun means: a person, a body, several people, a work, or a thing."""
    word = reading.lower[head]
    offices = [sense.office for sense in spot.senses if sense.manner is Manner.OFFICE and sense.office]
    people = any(s.manner is Manner.BODY and s.entry and s.entry.kind is ActorKind.GROUP for s in spot.senses)
    if people or any(office.plural for office in offices):
        return Being.GROUP
    if word in wording().persons or (word in wording().numbers and is_subject(reading, head) and ends(reading, head)):
        return Being.GROUP
    if offices or word in wording().person:
        return Being.PERSON
    if word in works().kinds or word in works().sources or word in works().aliases:
        return Being.WORK
    if word.removesuffix("s") in works().kinds and word not in wording().bodies:
        return Being.WORK
    if any(sense.manner in {Manner.EPITHET, Manner.BODY, Manner.DESCRIPTION} for sense in spot.senses):
        return Being.BODY
    if word in wording().bodies or word in wording().countries:
        return Being.GROUP
    if word in wording().body or word in wording().country:
        return Being.BODY
    return Being.THING


def ends(reading: Reading, head: int) -> bool:
    """Tell whether no noun stands right behind a word: in "all members" it is the members who do something."""
    return head + 1 >= len(reading.tags) or reading.tags[head + 1] not in {"NOUN", "PROPN", "NUM"}


def is_subject(reading: Reading, head: int) -> bool:
    """Tell whether a word is a subject, or a source of its own."""
    sources = (word for statement in reading.statements for word in reading.words_of(statement.source.spans))
    return reading.relations[head] in {"nsubj", "root"} or head in set(sources)


def gender_of(word: str) -> str:
    """Tell a man from a woman by a noun: "spokeswoman"."""
    if word in wording().male:
        return "male"
    return "female" if word in wording().female else ""

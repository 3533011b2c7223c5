"""The cast of a report while it is being worked out: spots in the text, and the parties to which they point.

A *spot* is a stretch of words that may point to somebody or something; a *party* is whoever or whatever it points to:
an actor to be, a work, a place, or a thing that is neither. Everybody known to the gazetteer is one party, whatever the
words. Both are filled in step by step and turned into rows at the end.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from sayso.actors.entries import Entry, Office, Sense
from sayso.schema import ActorKind, MentionForm, NameKind, PhraseKind

NAMED = frozenset({MentionForm.NAME, MentionForm.METONYM, MentionForm.ADJECTIVE})
CALLED = {PhraseKind.HE: "male", PhraseKind.SHE: "female"}


class Being(StrEnum):
    """What a spot or a party is, as far as pronouns and descriptions care."""

    PERSON = "person"
    BODY = "body"  # a country or organisation
    GROUP = "group"  # several people
    WORK = "work"
    PLACE = "place"
    THING = "thing"
    OPEN = "open"  # a pronoun: its kind decides


@dataclass(slots=True, eq=False)
class Spot:
    """A place in the text that may point to somebody; words `first` to `last`, both included.

    Attributes:
        head: The word it hangs from.
        extent: Words of the whole noun phrase.
        phrases: Numbers of the annotated phrases that it stands for.
        senses: What the gazetteer says that its words may mean.
        titles: Offices beside a name, each with its words.
        same: A spot to which it points as well, by apposition or copula.
        because: Why it is left open.
    """

    first: int
    last: int
    head: int
    kind: PhraseKind
    being: Being
    form: MentionForm
    extent: tuple[int, int] = (0, 0)
    name_kind: NameKind | None = None
    phrases: list[int] = field(default_factory=list)
    senses: tuple[Sense, ...] = ()
    titles: list[tuple[Sense, int, int]] = field(default_factory=list)
    plural: bool | None = None
    gender: str = ""
    members: "list[Spot]" = field(default_factory=list)
    same: "Spot | None" = None
    party: "Party | None" = None
    because: str | None = None
    placed: bool = False  # stands where a place stands
    ship: bool = False
    metonymic: float | None = None  # what the network finds: the chance that a place's name stands for those who act

    @property
    def named(self) -> bool:
        """Tell whether it has a name."""
        return self.form in NAMED


@dataclass(slots=True, eq=False)
class Part:
    """A role of a person while it is worked out; `of` is whom it belongs to."""

    title: str
    of: "Party | None"
    words: tuple[int, int]
    office: Office | None = None
    open_body: str | None = None  # "foreign ministry", where the text does not say whose


@dataclass(slots=True, eq=False)
class Party:
    """Somebody or something that a report speaks of.

    Attributes:
        kind: None where it is no actor.
        tokens: The words of its name, folded.
        names: Of a person all full names, folded.
        heads: Nouns by which it has been called.
        speaks: Whom it speaks for by what it is, as a group of officials speaks for its state.
    """

    number: int
    name: str
    being: Being
    kind: ActorKind | None = None
    entry: Entry | None = None
    tokens: tuple[str, ...] = ()
    names: set[tuple[str, ...]] = field(default_factory=set)
    gender: str = ""
    spots: list[Spot] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    members: "list[Party]" = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    speaks: "Party | None" = None
    because: str | None = None
    root: tuple[int, int] = (0, 0)  # the words from which it was inferred, where none name it


@dataclass(slots=True)
class Cast:
    """All parties of a report, in the order in which they were found."""

    parties: list[Party] = field(default_factory=list)
    by_entry: dict[str, Party] = field(default_factory=dict)

    def add(self, name: str, being: Being, kind: ActorKind | None = None, tokens: tuple[str, ...] = ()) -> Party:
        """Add a party."""
        party = Party(len(self.parties), name, being, kind, tokens=tokens)
        self.parties.append(party)
        return party

    def of_entry(self, entry: Entry, root: tuple[int, int] = (0, 0)) -> Party:
        """Give the party of an entry of the gazetteer; adds it where it is new."""
        if entry.id not in self.by_entry:
            being = Being.GROUP if entry.kind is ActorKind.GROUP else Being.BODY
            party = self.add(entry.name, being, entry.kind, fold(entry.name))
            party.entry, party.root = entry, root
            self.by_entry[entry.id] = party
        return self.by_entry[entry.id]

    def bind(self, spot: Spot, party: Party) -> None:
        """Let a spot point to a party."""
        spot.party = party
        party.spots.append(spot)
        gender = spot.gender or CALLED.get(spot.kind, "")
        if gender and party.being is Being.PERSON and not party.gender:
            party.gender = gender


@lru_cache(maxsize=4096)
def fold(name: str) -> tuple[str, ...]:
    """Fold a name into words: lower case, no accents. Letters of other scripts stay what they are.

    >>> fold("Recep Tayyip Erdoğan's"), fold("Kim Jong-un")
    (('recep', 'tayyip', 'erdogan'), ('kim', 'jong', 'un'))
    """
    plain = "".join(
        letter for letter in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(letter)
    )
    plain = re.sub(r"['’]s?(?=\s|$)", " ", plain.replace("ı", "i").replace("ø", "o").replace("ł", "l"))
    return tuple(re.findall(r"\w+", plain.replace("'", "").replace("’", "")))

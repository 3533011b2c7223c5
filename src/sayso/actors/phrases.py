"""Names as phrases of a text: single names, and countries and organisations put together with bodies and offices.

A small grammar over what the table lists, read from left to right:

    actor   = name | country ['s] body | body "of" [the] country
    office  = modifier* actor ['s] modifier* title | modifier* title [("of" | "for") [the] actor]

so that "former Russian deputy foreign minister", "spokesman for the Ministry of Foreign Affairs of China" and "the
IAEA's director general" are each one phrase. What is at a word is worked out once; the work is linear in the words.
"""

from collections.abc import Callable, Iterator, Sequence

from sayso.actors.entries import Doubt, Entry, Hit, Manner, Office, Sense
from sayso.actors.table import Row, Table, Title, atoms
from sayso.schema import ActorKind

BODY, BESIDE, TITLE = "body", "beside", "title"  # manners of rows that are patterns, and name nobody by themselves
TAKEN = "assumed"  # the manner of rows whose country the words leave open, and the list supplies
OWNERS = frozenset({Manner.NAME, Manner.ADJECTIVE, Manner.CAPITAL, Manner.SEAT, Manner.DESCRIPTION, Manner.BODY})
PATTERNS = frozenset({BODY, BESIDE, TITLE})
FOR_OR_AGAINST = frozenset({"pro", "anti", "non"})
LINKS = frozenset({"of", "for"})


def plainness(sense: Sense) -> tuple[int, int]:
    """Order two readings of the same office: the one with fewer modifiers and doubts comes first."""
    return (len(sense.office.modifiers) if sense.office else 0, len(sense.doubts))


class Phrases:
    """The words of one text, and what is known to begin at each of them. Positions inside are those of atoms."""

    def __init__(self, table: Table, entry: Callable[[str], Entry | None], words: Sequence[str]) -> None:
        """Cut the words into atoms."""
        self._table = table
        self._entry = entry
        self._cased: list[str] = []
        self._word_at: dict[int, int] = {}  # the atom that begins a word: the word
        self._atom_of: list[int] = []
        for number, word in enumerate(words):
            self._word_at[len(self._cased)] = number
            self._atom_of.append(len(self._cased))
            self._cased += atoms(word) or [word]
        self._word_at[len(self._cased)] = len(words)
        self._folded = [atom.casefold() for atom in self._cased]
        self._actors: dict[int, list[tuple[int, Sense]]] = {}
        self._found: dict[int, list[tuple[int, str, Row]]] = {}

    def hits(self, word: int) -> tuple[Hit, ...]:
        """Give everything that begins at a word and ends with a word, the longest first."""
        start = self._atom_of[word]
        if self._folded[start] not in self._table.longest:
            return ()
        senses: dict[int, dict[object, Sense]] = {}
        for end, sense in (*self._actors_at(start), *self._offices_at(start)):
            if end in self._word_at:
                found = senses.setdefault(self._word_at[end], {})
                key = (sense.entry, sense.office is None)
                if key not in found or plainness(sense) < plainness(found[key]):
                    found[key] = sense
        return tuple(Hit(word, end, tuple(senses[end].values())) for end in sorted(senses, reverse=True))

    def _rows(self, at: int) -> list[tuple[int, str, Row]]:
        if at not in self._found:
            listed = at < len(self._folded) and self._folded[at] in self._table.longest
            self._found[at] = self._table.find(self._cased, self._folded, at) if listed else []
        return self._found[at]

    def _actors_at(self, at: int) -> list[tuple[int, Sense]]:
        if at not in self._actors:
            self._actors[at] = []  # what is being worked out cannot contain itself
            self._actors[at] = [*self._named_at(at), *self._bodies_at(at)]
        return self._actors[at]

    def _named_at(self, at: int) -> Iterator[tuple[int, Sense]]:
        for end, spelling, (_, manner, target, *_) in self._rows(at):
            entry = self._entry(target) if manner not in PATTERNS else None
            if entry is None:
                continue
            doubts = self._doubts(spelling, at, end)
            if manner == TAKEN:
                yield end, Sense(entry, Manner.BODY, doubts=(*doubts, Doubt.ASSUMED))
                continue
            yield end, Sense(entry, Manner(manner), doubts=doubts)
            if entry.kind is not ActorKind.COUNTRY or manner not in OWNERS or self._is_for_or_against(at):
                continue
            for body_end, _, row in self._rows(self._after_genitive(end)):
                if row[1] in {BODY, BESIDE} and (manner != Manner.CAPITAL or self._is_state_s(row[2], end)):
                    body = self._entry(f"{entry.id}/{row[2]}")
                    if body:
                        yield body_end, Sense(body, Manner.BODY)

    def _bodies_at(self, at: int) -> Iterator[tuple[int, Sense]]:
        for end, spelling, row in self._rows(at):
            if row[1] not in {BODY, BESIDE}:
                continue
            if row[1] == BODY and (body := self._entry(f"*/{row[2]}")):
                yield end, Sense(body, Manner.BODY, doubts=self._doubts(spelling, at, end))
            if self._atom(end) != "of":
                continue
            for of_end, sense in self._actors_at(self._after_article(end + 1)):
                if sense.entry and sense.manner is Manner.NAME and sense.entry.kind is ActorKind.COUNTRY:
                    of_body = self._entry(f"{sense.entry.id}/{row[2]}")
                    if of_body:
                        yield of_end, Sense(of_body, Manner.BODY)

    def _offices_at(self, at: int) -> Iterator[tuple[int, Sense]]:
        for after, words in self._modifiers_at(at):
            yield from self._titles_at(after, words)
            for end, sense in self._actors_at(after):
                if sense.entry is None or sense.manner not in OWNERS or self._is_for_or_against(after):
                    continue
                for title_at, more in self._modifiers_at(self._after_genitive(end)):
                    for title_end, _, row in self._rows(title_at):
                        if row[1] != TITLE or (sense.manner is Manner.CAPITAL and self._is_city_s(row, end)):
                            continue
                        if self._table.titles[row[2]].topical and self._is_topic(sense, after, end):
                            continue
                        held = self._held_by(sense.entry, self._table.titles[row[2]])
                        if held:
                            yield title_end, Sense(held, Manner.OFFICE, self._office(row, (*words, *more)))

    def _titles_at(self, at: int, words: tuple[str, ...]) -> Iterator[tuple[int, Sense]]:
        for end, spelling, row in self._rows(at):
            if row[1] != TITLE:
                continue
            title = self._table.titles[row[2]]
            office = self._office(row, words)
            doubts = self._doubts(spelling, at, end)
            home = self._entry(title.home or f"*/{title.body}")
            yield (
                end,
                Sense(home, Manner.OFFICE, office, (*doubts, Doubt.ASSUMED) if title.home and title.body else doubts),
            )
            if self._atom(end) not in LINKS:
                continue
            for of_end, sense in self._actors_at(self._after_article(end + 1)):
                held = self._held_by(sense.entry, title) if sense.entry and sense.manner in OWNERS else None
                if title.city and sense.manner is Manner.CAPITAL:
                    continue  # "the mayor of Oslo"
                if held and sense.manner is not Manner.ADJECTIVE:
                    yield of_end, Sense(held, Manner.OFFICE, office)

    def _held_by(self, owner: Entry, title: Title) -> Entry | None:
        """Give whom a title speaks for that is named with a country or organisation."""
        if title.private and owner.kind is ActorKind.COUNTRY:
            return None
        if title.home and not title.body:
            home = self._entry(title.home)
            return home if home and owner.id in {home.id, home.country, home.of} else None
        if title.body and owner.kind is ActorKind.COUNTRY:
            return self._entry(f"{owner.id}/{title.body}")
        return owner

    def _office(self, row: Row, words: tuple[str, ...]) -> Office:
        title = self._table.titles[row[2]]
        return Office(
            title=title.name,
            sectors=title.sectors,
            rank=title.rank,
            accredited=title.accredited,
            plural=len(row) > 3,
            modifiers=words,
            past=any(self._table.modifiers[word] == "past" for word in words),
            topical=title.topical,
            city=title.city,
        )

    def _is_topic(self, sense: Sense, start: int, end: int) -> bool:
        """Tell whether a country's bare name is what an office deals with: "Syria envoy", but not "UK envoy"."""
        assert sense.entry is not None
        bare = sense.manner is Manner.NAME and sense.entry.kind is ActorKind.COUNTRY and self._atom(end) != "'"
        return bare and not all(atom.isupper() for atom in self._cased[start:end])

    def _is_for_or_against(self, at: int) -> bool:
        """Tell whether the word before leaves open whose people are meant: "pro-Russian rebels" may be others'."""
        return at > 1 and self._folded[at - 1] == "-" and self._folded[at - 2] in FOR_OR_AGAINST

    def _is_state_s(self, body: str, capital_end: int) -> bool:
        """Tell whether a body that is named with a capital is the state's: "Beijing's mission", not "Moscow police"."""
        kind = self._table.bodies[body]
        return self._atom(capital_end) == "'" and (kind.national or kind.state)

    def _is_city_s(self, row: Row, capital_end: int) -> bool:
        """Tell whether an office that is named with a capital may be the city's: "Moscow mayor"."""
        title = self._table.titles[row[2]]
        return title.city or (
            not self._is_state_s(title.body, capital_end) if title.body else self._atom(capital_end) != "'"
        )

    def _modifiers_at(self, at: int) -> list[tuple[int, tuple[str, ...]]]:
        """Give where a title may begin after modifiers, and the modifiers; first without any."""
        found: list[tuple[int, tuple[str, ...]]] = [(at, ())]
        for after, words in found:
            for length in (3, 2, 1):
                word = " ".join(self._folded[after : after + length])
                if word in self._table.modifiers and after + length < len(self._folded) and len(words) < 3:
                    hyphen = self._atom(after + length) == "-"
                    found.append((after + length + hyphen, (*words, word)))
                    break
        return found

    def _doubts(self, spelling: str, start: int, end: int) -> tuple[Doubt, ...]:
        doubts = map(Doubt, self._table.doubts.get(spelling, ()))
        return tuple(doubt for doubt in doubts if doubt is not Doubt.WORD or self._may_be_word(spelling, start, end))

    def _may_be_word(self, spelling: str, start: int, end: int) -> bool:
        """Capitals tell a name from a word, but not among capitals; a first capital alone tells little."""
        if spelling != spelling.upper():
            return True
        beside = [*self._cased[max(0, start - 2) : start], *self._cased[end : end + 2]]
        words = [atom for atom in beside if len(atom) > 1 and atom.isalpha()]
        return bool(words) and all(word.isupper() for word in words)

    def _atom(self, at: int) -> str:
        return self._folded[at] if at < len(self._folded) else ""

    def _after_genitive(self, at: int) -> int:
        if self._atom(at) != "'":
            return at
        return at + 2 if self._atom(at + 1) == "s" else at + 1

    def _after_article(self, at: int) -> int:
        return at + 1 if self._atom(at) == "the" else at

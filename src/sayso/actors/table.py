"""The shipped table of names: how it is loaded, how forms are kept, and how one form is found in words.

Forms and texts are cut into atoms, so that it does not matter how a text was split into words: `U.S.` is `US`,
`People's` is `People`, `'`, `s`. Forms are kept under their folded atoms; the spelling then decides: `US` only matches
`US`, `Turkey` matches `Turkey` and `TURKEY`, `foreign ministry` matches in any case.

    >>> atoms("N. Korea's"), atoms("U.S."), fits(["US"], ["us"])
    (['N', 'Korea', "'", 's'], ['US'], False)
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.actors.entries import Entry, Membership
from sayso.schema import ActorKind

ABBREVIATION = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?|[^\W\d_]+\.")
ATOM = re.compile(r"\w+|[^\w\s]")
APOSTROPHES = str.maketrans("’ʼ‘`", "''''")

Row = Sequence[Any]  # spelling, manner, target, and for titles whether they are plural


@dataclass(frozen=True, slots=True)
class BodyKind:
    """A kind of body that states have; see `resources/actors/bodies.yaml`."""

    name: str
    sectors: tuple[str, ...]
    state: bool
    group: bool
    national: bool
    only: Sequence[str]


@dataclass(frozen=True, slots=True)
class Title:
    """A title; see `resources/actors/offices.yaml`."""

    name: str
    body: str | None
    home: str | None
    sectors: tuple[str, ...]
    rank: int
    accredited: bool
    city: bool
    private: bool
    topical: bool


@dataclass(frozen=True, slots=True)
class Table:
    """The gazetteer as it is stored: entries by id, forms by their folded atoms, the longest form by its first atom."""

    entries: Mapping[str, Mapping[str, Any]]
    forms: Mapping[str, Sequence[Row]]
    longest: Mapping[str, int]
    bodies: Mapping[str, BodyKind]
    titles: Sequence[Title]
    modifiers: Mapping[str, str]
    doubts: Mapping[str, Sequence[str]]

    def find(self, cased: Sequence[str], folded: Sequence[str], at: int) -> list[tuple[int, str, Row]]:
        """Give what is listed under the atoms from `at` on, the longest first: end, spelling, row."""
        found: list[tuple[int, str, Row]] = []
        for length in range(min(self.longest.get(folded[at], 0), len(folded) - at), 0, -1):
            rows = self.forms.get(folded[at] if length == 1 else " ".join(folded[at : at + length]))
            if rows is not None:
                written = cased[at : at + length]
                found += [(at + length, row[0], row) for row in rows if fits(row[0].split(" "), written)]
        return found

    def add(self, entries: Mapping[str, Mapping[str, Any]], forms: Iterable[tuple[str, str, str]]) -> "Table":
        """Give a table with more entries, and with more forms: text, manner, id."""
        more, longest = dict(self.forms), dict(self.longest)
        for text, manner, target in forms:
            cased = atoms(text)
            folded = [atom.casefold() for atom in cased]
            row: Row = (" ".join(cased), manner, target)
            more[" ".join(folded)] = [*more.get(" ".join(folded), ()), row]
            longest[folded[0]] = max(longest.get(folded[0], 0), len(folded))
        return replace(self, entries={**self.entries, **entries}, forms=more, longest=longest)


def atoms(phrase: str) -> list[str]:
    """Cut a phrase or a word into atoms: runs of letters and digits, and signs; full stops of abbreviations go."""
    if phrase.isalnum():
        return [phrase]
    cut: list[str] = []
    for word in phrase.translate(APOSTROPHES).split():
        cut += [word.replace(".", "")] if ABBREVIATION.fullmatch(word) else ATOM.findall(word)
    return cut


def fits(form: Sequence[str], text: Sequence[str]) -> bool:
    """Tell whether a text is written as a form allows; both have the same folded atoms."""
    return all(
        one == other or one == one.lower() or (other == one.upper() and one != one.upper())
        for one, other in zip(form, text, strict=True)
    )


def make_entry(entry_id: str, stored: Mapping[str, Any]) -> Entry:
    """Make an entry of what is stored of it."""
    return Entry(
        id=entry_id,
        name=stored["name"],
        kind=ActorKind(stored.get("kind", "organization")),
        type=stored.get("type", "organization"),
        country=stored.get("country"),
        sectors=tuple(stored.get("sectors", ())),
        of=stored.get("of"),
        members=tuple(Membership(*member) for member in stored.get("members", ())),
        alpha2=stored.get("alpha2"),
        wikidata=stored.get("wikidata"),
        owner=stored.get("owner"),
    )


@cache
def shipped_table() -> Table:
    """Load the table that ships with the package."""
    stored = json.loads(files("sayso.actors").joinpath("gazetteer.json").read_text("utf-8"))
    return Table(
        entries=stored["entries"],
        forms=stored["forms"],
        longest=stored["longest"],
        bodies={
            name: BodyKind(name, tuple(row["sectors"]), *(row.get(key, default) for key, default in FLAGS))
            for name, row in stored["bodies"].items()
        },
        titles=[
            Title(
                row["title"],
                row.get("body"),
                row.get("home"),
                tuple(row["sectors"]),
                row["rank"],
                row.get("accredited", False),
                row.get("city", False),
                row.get("private", False),
                row.get("topical", False),
            )
            for row in stored["titles"]
        ],
        modifiers=stored["modifiers"],
        doubts=stored["doubts"],
    )


FLAGS: tuple[tuple[str, Any], ...] = (("state", False), ("group", False), ("national", False), ("only", ()))

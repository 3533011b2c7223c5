"""The gazetteer: which known actors the words of a text may name.

Takes the words of a sentence (a name never runs over its end); gives, for each place where something known begins,
all that the words from there on may mean. Countries are put together with what belongs to them: "Ukraine's defence
ministry", "the Ministry of Defence of Ukraine" and "Ukrainian defence minister" all lead to `UKR/defence ministry`,
though no such name is listed. It does not decide: what is ambiguous comes back with every sense and with doubts, and
what an epithet stands for is open.

    >>> gazetteer = Gazetteer.shipped()
    >>> [hit] = gazetteer.find("a spokesperson for the Ukrainian defence ministry".split())
    >>> hit.senses[0].entry.id, hit.senses[0].manner.value, hit.senses[0].office.title
    ('UKR/defence ministry', 'office', 'spokesperson')
"""

import hashlib
import json
from collections.abc import Sequence
from functools import cache
from os import PathLike
from typing import Self

from sayso.actors.entries import Entry, Hit, Manner, Sense
from sayso.actors.phrases import Phrases
from sayso.actors.table import Table, make_entry, shipped_table
from sayso.schema import ActorKind

OPEN = "*"  # in the id of a body whose state the words leave open


class Gazetteer:
    """The actors that are known by name, and their names."""

    def __init__(self, table: Table, additions: str = "") -> None:
        """Look things up in a table; `Gazetteer.shipped()` has the one that comes with sayso.

        Args:
            table: Names and entries.
            additions: What was added to those that come with sayso: a short digest, empty if nothing was.
        """
        self._table = table
        self.additions = additions
        self._made: dict[str, Entry | None] = {}

    @classmethod
    @cache
    def shipped(cls) -> Self:
        """Give the gazetteer that comes with sayso."""
        return cls(shipped_table())

    def with_file(self, path: str | PathLike[str]) -> "Gazetteer":
        """Give a gazetteer that also knows the actors of a YAML file.

        Args:
            path: A file with a list `actors`, as the example shows.

        Raises:
            GazetteerError: The file is missing, is not YAML, or an actor in it is not as it should be; the message
                names the file and the line.

        Example of a file::

            actors:
              - name: Northern Shipping Authority
                also: [NSA of Norway]
                kind: organization
                country: NOR
                sectors: [GOV]
                epithets: [the authority]
              - id: CHN
                also: [Cathay]
        """
        from sayso.actors.additions import read_additions  # noqa: PLC0415 -- YAML is loaded by those who add a file

        additions = read_additions(path, known=self.entry)
        added = json.dumps([self.additions, additions.entries, additions.forms], sort_keys=True)
        digest = hashlib.sha256(added.encode("utf-8")).hexdigest()[:8]
        return Gazetteer(self._table.add(additions.entries, additions.forms), digest)

    def entry(self, entry_id: str) -> Entry | None:
        """Give an entry by its id, or nothing; bodies of states are put together when they are asked for.

        >>> Gazetteer.shipped().entry("UKR/parliament").name
        'Verkhovna Rada'
        """
        if entry_id not in self._made:
            stored = self._table.entries.get(entry_id)
            self._made[entry_id] = make_entry(entry_id, stored) if stored else self._put_together(entry_id)
        return self._made[entry_id]

    def _put_together(self, entry_id: str) -> Entry | None:
        owner, _, name = entry_id.partition("/")
        kind = self._table.bodies.get(name)
        state = self._table.entries.get(owner)
        if kind is None or (state is None and owner != OPEN):
            return None
        if kind.only and state and owner not in kind.only:
            return None
        if state and kind.state:
            return self.entry(owner)
        if state and (state.get("kind") != ActorKind.COUNTRY or (kind.national and state["type"] == "province")):
            return None
        return Entry(
            id=entry_id,
            name=f"{state['adjective']} {name}" if state else name,
            kind=ActorKind.GROUP if kind.group else ActorKind.ORGANIZATION,
            type=name,
            country=state.get("country") if state else None,
            sectors=kind.sectors,
            of=owner if state and not kind.group else None,
        )

    def look_up(self, name: str) -> tuple[Sense, ...]:
        """Give what a name means that stands by itself, as in a question; epithets are no names.

        >>> [sense.entry.id for sense in Gazetteer.shipped().look_up("Georgia")]
        ['GEO', 'US-GA']
        """
        words = name.split()
        return next((hit.senses for hit in self.at(words, 0) if hit.end == len(words)), ()) if words else ()

    def id_of(self, name: str, kind: ActorKind, country: str | None = None) -> str | None:
        """Give the id of the one actor that is shown under a name; nothing if there is none, or more than one.

        >>> Gazetteer.shipped().id_of("Georgia", ActorKind.COUNTRY, "GEO")
        'GEO'
        """
        entries = {sense.entry for sense in self.look_up(name) if sense.entry and sense.office is None}
        found = {entry.id for entry in entries if entry.name == name and entry.kind is kind}
        if len(found) > 1 and country is not None:
            owned = {entry.id for entry in entries if country in {entry.country, entry.id}}
            found &= owned
        return found.pop() if len(found) == 1 else None

    def at(self, words: Sequence[str], start: int) -> tuple[Hit, ...]:
        """Give everything that begins at one word, the longest first."""
        return Phrases(self._table, self.entry, words).hits(start)

    def find(self, words: Sequence[str]) -> tuple[Hit, ...]:
        """Give the longest hits of a text from left to right; none overlaps another."""
        phrases = Phrases(self._table, self.entry, words)
        found: list[Hit] = []
        position = 0
        while position < len(words):
            hits = phrases.hits(position)
            if hits and is_epithet(hits[0]) and any(hit.end > hits[0].end for hit in phrases.hits(position + 1)):
                hits = ()  # "the parliament" is less than "parliament of the Netherlands"
            found += hits[:1]
            position = hits[0].end if hits else position + 1
        return tuple(found)


def is_epithet(hit: Hit) -> bool:
    """Tell whether words only stand for what was named before."""
    return all(sense.manner is Manner.EPITHET for sense in hit.senses)

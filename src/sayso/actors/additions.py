"""A user's own actors: reads a YAML file and checks it line by line. The only module that knows YAML.

Takes a file with a list `actors`; gives entries and forms for the table. A new actor needs a `name`; one with the
`id` of an actor that is known only adds to its names. What is not understood is refused with the file, the line, what
was found and what to write instead; nothing is guessed and nothing is left out silently.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from os import PathLike, fspath
from pathlib import Path
from typing import Any

import yaml

from sayso.actors.entries import Entry, Manner
from sayso.errors import GazetteerError
from sayso.schema import ActorKind

LARGEST_FILE = 4 * 1024 * 1024
LONGEST_NAME = 200
LISTS = {
    "also": Manner.NAME,
    "adjectives": Manner.ADJECTIVE,
    "descriptions": Manner.DESCRIPTION,
    "epithets": Manner.EPITHET,
    "seats": Manner.SEAT,
}
TEXTS = ("id", "name", "kind", "type", "country", "of", "wikidata")
KEYS = (*TEXTS, *LISTS, "sectors", "members")
REMEDY = "see `Gazetteer.with_file` for an example"


@dataclass(frozen=True, slots=True)
class Additions:
    """What a file adds to the table."""

    entries: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    forms: list[tuple[str, str, str]] = field(default_factory=list)


def read_additions(path: str | PathLike[str], *, known: Callable[[str], Entry | None]) -> Additions:
    """Read a file of a user's own actors.

    Args:
        path: The file.
        known: Gives an actor that the gazetteer knows by its id.

    Raises:
        GazetteerError: The file cannot be read, or something in it is not as it should be.
    """
    name = fspath(path)
    root = compose(name)
    keys = pairs(root, name, "a mapping with the key `actors`")
    listed = keys.get("actors")
    if set(keys) != {"actors"} or not isinstance(listed, yaml.SequenceNode) or not listed.value:
        raise refuse(name, root, f"the keys {sorted(keys)}", "one key, `actors`, with a list of at least one actor")
    additions = Additions()
    lines: dict[str, int] = {}
    for node in listed.value:
        add_actor(Reader(name, node, known), additions, lines)
    return additions


def compose(name: str) -> yaml.Node:
    """Read a file as YAML, its lines kept."""
    path = Path(name)
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise GazetteerError(
                f"more than {LARGEST_FILE // 2**20} MiB",
                where=name,
                expected="a list of actors that a person wrote",
                remedy="split the file",
            )
        root = yaml.compose(path.read_text("utf-8-sig"), Loader=yaml.SafeLoader)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise GazetteerError(
            f"cannot be read: {reason}", where=name, expected="a YAML file", remedy="check the path"
        ) from None
    except UnicodeDecodeError as error:
        raise GazetteerError(
            f"byte {error.start} is no UTF-8", where=name, expected="a text in UTF-8", remedy="save the file as UTF-8"
        ) from None
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "nested too deeply"
        where = f"{name}, line {mark.line + 1}" if mark else name
        raise GazetteerError(f"no YAML: {problem}", where=where, expected="a list `actors`", remedy=REMEDY) from None
    if root is None:
        raise GazetteerError("the file is empty", where=name, expected="a list `actors`", remedy=REMEDY)
    return root


def refuse(name: str, node: yaml.Node, found: str, expected: str, remedy: str = REMEDY) -> GazetteerError:
    """Make the error for a place in the file."""
    return GazetteerError(found, where=f"{name}, line {node.start_mark.line + 1}", expected=expected, remedy=remedy)


def called(node: yaml.Node) -> str:
    """Give the word for a kind of node."""
    if isinstance(node, yaml.CollectionNode):
        return "mapping" if isinstance(node, yaml.MappingNode) else "list"
    return "single value"


def pairs(node: yaml.Node, name: str, expected: str) -> dict[str, yaml.Node]:
    """Give the keys of a mapping."""
    if not isinstance(node, yaml.MappingNode):
        raise refuse(name, node, f"a {called(node)}", expected)
    found: dict[str, yaml.Node] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise refuse(name, key, f"a {called(key)} as a key", "a word as a key")
        if key.value in found:
            raise refuse(name, key, f"the key {key.value!r} a second time", "each key once", "join the two")
        found[key.value] = value
    return found


class Reader:
    """One actor in the file: its keys, read and checked as they are asked for."""

    def __init__(self, name: str, node: yaml.Node, known: Callable[[str], Entry | None]) -> None:
        """Read the keys of one actor."""
        self.name, self.node, self.known = name, node, known
        self.keys = pairs(node, name, "an actor: a mapping with a `name`")
        for key in self.keys:
            if key not in KEYS:
                close = get_close_matches(key, KEYS, 1)
                hint = f"write `{close[0]}`" if close else REMEDY
                raise refuse(name, self.keys[key], f"the key {key!r}", f"one of {', '.join(KEYS)}", hint)

    def refuse(self, key: str, found: str, expected: str, remedy: str = REMEDY) -> GazetteerError:
        """Make the error for a key."""
        return refuse(self.name, self.keys.get(key, self.node), found, expected, remedy)

    def text(self, key: str) -> str | None:
        """Give the text under a key, or nothing."""
        node = self.keys.get(key)
        return None if node is None else self._checked(key, node)

    def texts(self, key: str) -> list[str]:
        """Give the list of texts under a key."""
        node = self.keys.get(key)
        if node is None:
            return []
        if not isinstance(node, yaml.SequenceNode):
            raise self.refuse(
                key, f"`{key}` is no list", "a list, as in [one, another]", f"write `{key}: [{node.value}]`"
            )
        return [self._checked(key, item) for item in node.value]

    def _checked(self, key: str, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode) or node.tag == "tag:yaml.org,2002:null":
            raise refuse(self.name, node, f"a {called(node)} under `{key}`", "a text")
        value = str(node.value).strip()
        if node.tag != "tag:yaml.org,2002:str":
            raise refuse(self.name, node, f"{value} under `{key}`", "a text", f'put it in quotation marks: "{value}"')
        if not value or len(value) > LONGEST_NAME or not re.search(r"\w", value):
            shown = value if len(value) <= 40 else f"{value[:40]}… ({len(value)} characters)"
            raise refuse(self.name, node, f"{shown!r} under `{key}`", f"1 to {LONGEST_NAME} characters with a letter")
        return value

    def reference(self, key: str, value: str) -> Entry:
        """Give the known actor that an id under a key names."""
        if (entry := self.known(value)) is None:
            raise self.refuse(
                key, f"{value!r} under `{key}`", "the id of a known actor, such as CHN or NATO", "correct the id"
            )
        return entry


def add_actor(actor: Reader, additions: Additions, lines: dict[str, int]) -> None:
    """Add one actor of the file, or names to a known one."""
    name, entry_id = actor.text("name"), actor.text("id")
    known = actor.known(entry_id) if entry_id else None
    if name is None and known is None:
        raise actor.refuse("id", "neither a `name` nor the `id` of a known actor", "a `name`")
    entry_id = entry_id or name or ""
    if known is None and actor.known(entry_id):
        raise actor.refuse(
            "name", f"{entry_id!r} is known already", "a new name", f"to add names to it, write `id: {entry_id}`"
        )
    if entry_id in lines:
        raise actor.refuse(
            "name", f"{entry_id!r} stands in line {lines[entry_id]} already", "each actor once", "join the two"
        )
    lines[entry_id] = actor.node.start_mark.line + 1
    if known is None:
        additions.entries[entry_id] = describe(actor, name or entry_id)
    elif extra := set(actor.keys) - {"id", "name", *LISTS}:
        raise actor.refuse(
            min(extra),
            f"`{min(extra)}` of the known actor {entry_id}",
            "names only",
            "leave it out, or give another `id`",
        )
    if name:
        additions.forms.append((name, Manner.NAME, entry_id))
    for key, manner in LISTS.items():
        additions.forms.extend((text, manner, entry_id) for text in actor.texts(key))


def describe(actor: Reader, name: str) -> dict[str, Any]:
    """Give what is stored of a new actor."""
    kind = actor.text("kind") or ActorKind.ORGANIZATION
    if kind not in set(ActorKind) - {ActorKind.UNNAMED}:
        raise actor.refuse("kind", f"{kind!r} under `kind`", "country, organization, person or group")
    sectors = actor.texts("sectors")
    for sector in sectors:
        if not re.fullmatch("[A-Z]{3}", sector):
            raise actor.refuse(
                "sectors", f"{sector!r} under `sectors`", "PLOVER sectors of three capitals, such as GOV, NGO"
            )
    wikidata = actor.text("wikidata")
    if wikidata and not re.fullmatch(r"Q[1-9]\d*", wikidata):
        raise actor.refuse("wikidata", f"{wikidata!r} under `wikidata`", "an identifier such as Q7184")
    country, of = actor.text("country"), actor.text("of")
    return {
        "name": name,
        "kind": kind,
        "type": actor.text("type") or kind,
        "country": actor.reference("country", country).country if country else None,
        "of": actor.reference("of", of).id if of else None,
        "sectors": sectors,
        "members": [[actor.reference("members", member).id] for member in actor.texts("members")],
        "wikidata": wikidata,
        "adjective": next(iter(actor.texts("adjectives")), name),
    }

"""What passes between two actors, in plain words: Norway → Iceland: *accuses*.

The words are chosen by PLOVER's type and mode, by the act where the event is a statement, and by the trigger. They are
written in `resources/events/kinds.yaml` and built, with PLOVER's quads, into `kinds.json` beside this module.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.ledger.folding import fold_words
from sayso.schema.event import EventMode, EventType
from sayso.schema.statement import Act


@dataclass(frozen=True, slots=True)
class Kind:
    """A plain name, and the events that bear it; what is null or empty is not asked."""

    name: str
    type: str
    mode: str | None = None
    act: str | None = None
    words: tuple[str, ...] = ()


@cache
def read_lists() -> dict[str, Any]:
    """Read the shipped lists."""
    lists: dict[str, Any] = json.loads(files("sayso.ledger").joinpath("kinds.json").read_text("utf-8"))
    return lists


@cache
def read_kinds() -> tuple[Kind, ...]:
    """Read the shipped names, in the order in which they are tried."""
    return tuple(Kind(**{**line, "words": tuple(line.get("words", ()))}) for line in read_lists()["kinds"])


def quad_of(type_: EventType) -> int:
    """Give PLOVER's quad of a type: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict."""
    return int(read_lists()["quads"][type_])


def kind_of(type_: EventType, mode: EventMode | None, act: Act | None, trigger: str) -> str:
    """Name what an event is, for readers.

    Args:
        type_: PLOVER's type.
        mode: PLOVER's mode.
        act: The act of the statement that the event is, if it is one.
        trigger: The words that tell of it.

    >>> kind_of(EventType.COOPERATE, None, None, "has been trading")
    'trades'
    """
    words = fold_words(trigger)
    return next(kind.name for kind in read_kinds() if fits(kind, type_, mode, act, words))


def fits(kind: Kind, type_: EventType, mode: EventMode | None, act: Act | None, words: str) -> bool:
    """Tell whether an event is of a kind; its words are folded."""
    if kind.type != type_ or kind.mode not in {None, mode} or kind.act not in {None, act}:
        return False
    return not kind.words or any(f" {word}" in words for word in kind.words)

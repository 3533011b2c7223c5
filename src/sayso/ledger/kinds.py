"""What passes between two actors, in plain words: "Norway *accuses* Iceland".

The words are chosen by PLOVER's type and mode, by the act where the event is a statement, and by the trigger. They are
written in `resources/events/kinds.yaml` and built into `kinds.json` beside this module.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sayso.ledger.claim_answers import EventRow
from sayso.ledger.folding import fold_words


@dataclass(frozen=True, slots=True)
class Kind:
    """A plain name, and the events that bear it; what is null or empty is not asked."""

    name: str
    type: str
    mode: str | None = None
    act: str | None = None
    words: tuple[str, ...] = ()


@cache
def read_kinds() -> tuple[Kind, ...]:
    """Read the shipped names, in the order in which they are tried."""
    lines = json.loads(files("sayso.ledger").joinpath("kinds.json").read_text("utf-8"))
    return tuple(Kind(**{**line, "words": tuple(line.get("words", ()))}) for line in lines)


def kind_of(row: EventRow) -> str:
    """Name what an event is, for readers."""
    return next(kind.name for kind in read_kinds() if fits(kind, row))


def fits(kind: Kind, row: EventRow) -> bool:
    """Tell whether an event is of a kind."""
    if kind.type != row.type or (kind.mode is not None and kind.mode != row.mode):
        return False
    if kind.act is not None and (row.utterance is None or row.utterance.act != kind.act):
        return False
    trigger = fold_words(row.trigger)
    return not kind.words or any(f" {word}" in trigger for word in kind.words)

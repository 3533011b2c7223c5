"""The challenge set: passages written for this project, each with every statement and marker in it marked.

It takes the YAML files under `evaluation/challenge` and gives typed passages whose pieces are spans of their texts. A
piece is an exact substring that occurs once, not counting places inside a longer word; where it occurs more often the
file says which occurrence is meant. The loader refuses what it cannot place: a piece that is missing or ambiguous, a
field or act that is not known, a statement marked inside the wrong one. It never guesses. The rules of marking are in
`evaluation/challenge/README.md`.

    >>> find_piece("He said he would go.", "he")
    Span(start=8, end=10)
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar, cast

import yaml

from sayso.schema.document import Span
from sayso.schema.statement import Act, Form, MarkerKind

CHALLENGE = Path(__file__).parent / "challenge"
PASSAGE_FIELDS = frozenset({"id", "half", "lookalike", "text", "statements", "markers"})
STATEMENT_FIELDS = frozenset({"source", "cue", "content", "form", "act", "negated", "inside"})
Member = TypeVar("Member", bound=StrEnum)


class ChallengeError(ValueError):
    """A passage of the challenge set is not well marked; the message names the passage and what to mend."""


class Half(StrEnum):
    """Which half a passage belongs to: `dev` may be read by whoever writes rules, `gate` only by the scorer."""

    DEV = "dev"
    GATE = "gate"


@dataclass(frozen=True, slots=True)
class MarkedStatement:
    """A statement as a reader marked it.

    Attributes:
        source: Pieces of the source; empty where the text names none.
        cue: Pieces of the cue; empty where there is none (transcript lines).
        content: Pieces of the content, joined where only white space lies between them.
        acts: The acts that are right, the best one first.
        inside: Index, in the passage, of the innermost statement in whose content this one stands.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    form: Form
    acts: tuple[Act, ...]
    negated: bool
    inside: int | None


@dataclass(frozen=True, slots=True)
class MarkedMarker:
    """A marker as a reader marked it; quotation marks belong to the span."""

    span: Span
    kind: MarkerKind


@dataclass(frozen=True, slots=True)
class Passage:
    """A short text with all its statements and markers.

    Attributes:
        phenomenon: What the passage is there for: the name of its file.
        lookalike: The passage has the surface of the phenomenon and is none. It may hold other statements.
    """

    id: str
    phenomenon: str
    half: Half
    lookalike: bool
    text: str
    statements: tuple[MarkedStatement, ...]
    markers: tuple[MarkedMarker, ...]


def load_challenge(half: Half, *, root: Path = CHALLENGE) -> tuple[Passage, ...]:
    """Read all passages of one half, by file name and then in the order of the file.

    Args:
        half: The half to read; the other one's files are not opened.
        root: The folder that holds `dev` and `gate`.

    Raises:
        ChallengeError: A passage is not well marked.
    """
    passages = tuple(
        read_passage(entry, phenomenon=path.stem, half=half)
        for path in sorted((root / half).glob("*.yaml"))
        for entry in _entries(path)
    )
    seen: set[str] = set()
    for passage in passages:
        if passage.id in seen:
            raise ChallengeError(f"{passage.id}: this id is used twice; ids are unique over the whole set.")
        seen.add(passage.id)
    return passages


def read_passage(entry: object, *, phenomenon: str, half: Half) -> Passage:
    """Turn one entry of a file into a passage, every piece into a span.

    Raises:
        ChallengeError: A field is missing or unknown, a piece cannot be placed, or the nesting is wrong.
    """
    fields = _fields(entry, PASSAGE_FIELDS, where=f"an entry of {phenomenon}")
    name, text = str(fields["id"]), str(fields["text"])
    if fields["half"] != half:
        raise ChallengeError(f"{name}: marked as half {fields['half']!r} in the folder of half {half.value!r}.")
    passage = Passage(
        id=name,
        phenomenon=phenomenon,
        half=half,
        lookalike=_boolean(fields, "lookalike", where=name),
        text=text,
        statements=tuple(_statement(item, text, where=name) for item in _items(fields, "statements", where=name)),
        markers=tuple(_marker(item, text, where=name) for item in _items(fields, "markers", where=name)),
    )
    _check_nesting(passage)
    return passage


def find_piece(text: str, piece: object, *, where: str = "the text") -> Span:
    """Find a piece in a text.

    Args:
        text: The passage.
        piece: The substring, or a mapping of `text` to it and `nth` to the occurrence meant, counted from 1. Places
            that begin or end inside a longer word are no occurrences.
        where: The passage's id, for messages.

    Raises:
        ChallengeError: The piece does not occur, occurs more than once without `nth`, or less than `nth` times.
    """
    wanted, nth = piece, None
    if isinstance(piece, Mapping):
        fields = {key: value for key, value in piece.items() if key != "kind"}
        if set(fields) - {"nth"} != {"text"}:
            raise ChallengeError(f"{where}: a piece has the fields {sorted(fields)}; expected text, and nth if needed.")
        wanted, nth = fields["text"], fields.get("nth")
    if not isinstance(wanted, str) or not wanted.strip() or wanted != wanted.strip():
        raise ChallengeError(f"{where}: the piece {wanted!r} is not a text without white space at its ends; quote it.")
    found = list(_occurrences(text, wanted))
    if not found:
        raise ChallengeError(f"{where}: the piece {wanted!r} does not occur in the text; copy it from there.")
    if nth is None and len(found) > 1:
        raise ChallengeError(f"{where}: the piece {wanted!r} occurs {len(found)} times; say which with nth.")
    if nth is not None and (not isinstance(nth, int) or not 1 <= nth <= len(found)):
        raise ChallengeError(f"{where}: nth {nth!r} of the piece {wanted!r}, which occurs {len(found)} time(s).")
    return found[(nth or 1) - 1]


def _entries(path: Path) -> Sequence[object]:
    try:
        entries = yaml.safe_load(path.read_text("utf-8"))
    except yaml.YAMLError as error:
        raise ChallengeError(f"{path.parent.name}/{path.name}: not YAML ({type(error).__name__}); mend it.") from error
    if not isinstance(entries, list):
        raise ChallengeError(f"{path.parent.name}/{path.name}: holds {type(entries).__name__}; expected a list.")
    return cast("Sequence[object]", entries)


def _occurrences(text: str, wanted: str) -> Iterator[Span]:
    start = text.find(wanted)
    while start >= 0:
        end = start + len(wanted)
        cuts_before = wanted[0].isalnum() and text[start - 1 : start].isalnum()
        cuts_after = wanted[-1].isalnum() and text[end : end + 1].isalnum()
        if not cuts_before and not cuts_after:
            yield Span(start, end)
        start = text.find(wanted, start + 1)


def _statement(item: object, text: str, *, where: str) -> MarkedStatement:
    fields = _fields(item, STATEMENT_FIELDS, where=where)
    content = _pieces(fields, "content", text, where=where)
    if not content:
        raise ChallengeError(f"{where}: a statement without content; every statement has one.")
    acts = tuple(_member(Act, act, where=where) for act in _items(fields, "act", where=where))
    if not acts:
        raise ChallengeError(f"{where}: a statement without an act; name at least one.")
    inside = fields["inside"]
    return MarkedStatement(
        source=_pieces(fields, "source", text, where=where),
        cue=_pieces(fields, "cue", text, where=where),
        content=content,
        form=_member(Form, fields["form"], where=where),
        acts=acts,
        negated=_boolean(fields, "negated", where=where),
        inside=inside if isinstance(inside, int) else None,
    )


def _marker(item: object, text: str, *, where: str) -> MarkedMarker:
    if not isinstance(item, Mapping) or "kind" not in item:
        raise ChallengeError(f"{where}: the marker {item!r} has no kind; expected text and kind.")
    return MarkedMarker(span=find_piece(text, item, where=where), kind=_member(MarkerKind, item["kind"], where=where))


def _pieces(fields: Mapping[str, object], name: str, text: str, *, where: str) -> tuple[Span, ...]:
    if fields[name] is None:
        return ()
    joined: list[Span] = []
    for span in (find_piece(text, piece, where=where) for piece in _items(fields, name, where=where)):
        if joined and span.start < joined[-1].end:
            raise ChallengeError(f"{where}: the pieces of a {name} overlap or are out of order at {span.of(text)!r}.")
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)


def _check_nesting(passage: Passage) -> None:
    for index, statement in enumerate(passage.statements):
        found = _innermost(passage, index)
        if statement.inside != found:
            raise ChallengeError(
                f"{passage.id}: statement {index} is marked inside {statement.inside}, but its cue stands in the "
                f"content of {found}."
            )


def _innermost(passage: Passage, index: int) -> int | None:
    own = passage.statements[index]
    anchor = own.cue or own.content
    around = [
        (outer.end - outer.start, other)
        for other, statement in enumerate(passage.statements)
        if other != index
        for outer in statement.content
        if all(outer.start <= span.start and span.end <= outer.end for span in anchor)
    ]
    return min(around)[1] if around else None


def _fields(entry: object, names: frozenset[str], *, where: str) -> Mapping[str, object]:
    if not isinstance(entry, Mapping) or set(entry) != names:
        given = sorted(entry) if isinstance(entry, Mapping) else entry
        raise ChallengeError(f"{where}: has the fields {given!r}; expected exactly {sorted(names)}.")
    return cast("Mapping[str, object]", entry)


def _items(fields: Mapping[str, object], name: str, *, where: str) -> Sequence[object]:
    value = fields[name]
    if not isinstance(value, list):
        raise ChallengeError(f"{where}: {name} is {value!r}; expected a list.")
    return cast("Sequence[object]", value)


def _boolean(fields: Mapping[str, object], name: str, *, where: str) -> bool:
    value = fields[name]
    if not isinstance(value, bool):
        raise ChallengeError(f"{where}: {name} is {value!r}; expected true or false.")
    return value


def _member(kind: type[Member], value: object, *, where: str) -> Member:
    if value not in set(kind):
        raise ChallengeError(f"{where}: {value!r} is no {kind.__name__.lower()}; expected one of {[*map(str, kind)]}.")
    return kind(cast("str", value))

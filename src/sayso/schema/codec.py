"""Rows to JSON and back, led by the fields of the dataclasses alone.

A row is an object with its fields as keys, all of them always there; a tuple is an array; a span is `[start, end]`; a
block is `[start, end, kind]`. What each class looks like is worked out once, at its first use. Reading is strict: a
missing or unknown key, a value of another type, or a span outside the text is a `RecordError` that names its JSON path;
but for keys that came later than the first records.

    >>> encode(Block(Span(0, 9), BlockKind.TITLE))
    '[0,9,"title"]'
"""

import json
import re
import sys
import types
import typing
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields
from enum import StrEnum
from functools import cache
from typing import TypeVar

from sayso.errors import RecordError
from sayso.schema.document import Block, BlockKind, Document, SourceSegment, Span
from sayso.schema.statement import Content, Statement

# Keys whose order or name differs from the fields'.
_ORDER: Mapping[type, tuple[str, ...]] = {
    Document: ("id", "title", "outlet", "published", "language", "url", "path", "text", "sha256", "revises"),
    Statement: (
        *("id", "source", "cue", "content", "form", "act", "negated"),
        *("addressees", "about", "speaks_for", "inside", "time"),
    ),
}
# Keys that records of earlier versions do not have; they take what the field has by itself.
_LATER: Mapping[type, frozenset[str]] = {Content: frozenset({"embedding"})}
_RENAMED: Mapping[str, str] = {"versions": "sayso"}

# What would end a line for some readers, or cannot be written as UTF-8.
_UNSAFE = re.compile("[\x85\u2028\u2029\ud800-\udfff]")
_LARGEST = 1.7e308
_SCALARS: Mapping[object, str] = {str: "a string", int: "a whole number", float: "a number", bool: "true or false"}

Row = TypeVar("Row")
Decode = Callable[[object, int], object]


class _Misfit(Exception):  # noqa: N818 - rises inside this module only; the door turns it into a RecordError
    """A value that is not of its shape; `path` grows from the inside out while it rises."""

    def __init__(self, found: str, expected: str) -> None:
        self.found = found
        self.expected = expected
        self.path: list[str] = []


def encode(row: object) -> str:
    """Give a row, and all that it holds, as JSON on one line."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", _ENCODER.encode(row))


def decode(kind: type[Row], value: object, *, length: int) -> Row:
    """Make a row of class `kind` from parsed JSON; its spans must lie in a text of `length` characters.

    Raises:
        RecordError: Something is not as it should be; `where` is its JSON path.
    """
    try:
        row = _decoder(typing.cast(object, kind))(value, length)
    except _Misfit as misfit:
        where = "$" + "".join(reversed(misfit.path))
        raise RecordError(
            misfit.found, where=where, expected=misfit.expected, remedy="compare it with docs/record.schema.json"
        ) from None
    return typing.cast(Row, row)


def keys_of(kind: type) -> tuple[tuple[str, str], ...]:
    """Give a row class's keys in the order in which they are written, each with its field's name."""
    names = [field.name for field in fields(kind)]
    first = _ORDER.get(kind, ())
    ordered = [*first, *(name for name in names if name not in first)]
    return tuple((_RENAMED.get(name, name), name) for name in ordered)


def hints_of(kind: type) -> Mapping[str, object]:
    """Give the types of a row class's fields."""
    return typing.get_type_hints(kind)


def optional(hint: object) -> object | None:
    """Give what a type is when it is not null, or None if it cannot be null."""
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        inner = [part for part in typing.get_args(hint) if part is not type(None)]
        return typing.cast(object, inner[0])
    return None


class _Layouts(dict[type, tuple[tuple[str, str], ...]]):
    """The keys of each class, worked out when it is first written."""

    def __missing__(self, kind: type) -> tuple[tuple[str, str], ...]:
        return self.setdefault(kind, keys_of(kind))


_LAYOUTS = _Layouts()


def _plain(row: object) -> object:
    if type(row) is Block:
        return (row.span.start, row.span.end, row.kind)
    return {key: getattr(row, name) for key, name in _LAYOUTS[type(row)]}


_ENCODER = json.JSONEncoder(
    default=_plain, ensure_ascii=False, separators=(",", ":"), allow_nan=False, check_circular=False
)


def _shown(value: object) -> str:
    text = json.dumps(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


@cache
def _decoder(hint: object) -> Decode:
    inner = optional(hint)
    if inner is not None:
        present = _decoder(inner)
        return lambda value, length: None if value is None else present(value, length)
    if hint in _SCALARS:
        return _scalar_decoder(hint)
    if hint is Span:
        return _span
    if hint is SourceSegment:
        return _segment
    if hint is Block:
        return _block
    if typing.get_origin(hint) is tuple:
        return _array_decoder(_decoder(typing.get_args(hint)[0]))
    kind = typing.cast(type, hint)
    return _enum_decoder(kind) if issubclass(kind, StrEnum) else _row_decoder(kind)


def _scalar_decoder(hint: object) -> Decode:
    expected = _SCALARS[hint]

    def scalar(value: object, _length: int) -> object:
        if type(value) is not hint:
            raise _Misfit(_shown(value), expected)
        return value

    def number(value: object, _length: int) -> float:
        if type(value) not in (int, float) or not -_LARGEST < typing.cast(float, value) < _LARGEST:
            raise _Misfit(_shown(value), expected)
        return float(typing.cast(float, value))

    return number if hint is float else scalar


def _enum_decoder(kind: type[StrEnum]) -> Decode:
    members = {member.value: member for member in kind}

    def member(value: object, _length: int) -> StrEnum:
        found = members.get(value) if isinstance(value, str) else None
        if found is None:
            raise _Misfit(_shown(value), f"one of {', '.join(members)}")
        return found

    return member


def _array_decoder(item: Decode) -> Decode:
    def array(value: object, length: int) -> tuple[object, ...]:
        if not isinstance(value, list):
            raise _Misfit(_shown(value), "an array")
        made: list[object] = []
        try:
            for element in value:
                made.append(item(element, length))  # noqa: PERF401 - the length made so far is the index that failed
        except _Misfit as misfit:
            misfit.path.append(f"[{len(made)}]")
            raise
        return tuple(made)

    return array


def _row_decoder(kind: type) -> Decode:
    hints = hints_of(kind)
    decoders = {key: (name, _decoder(hints[name])) for key, name in keys_of(kind)}
    later = _LATER.get(kind, frozenset())

    def row(value: object, length: int) -> object:
        if not isinstance(value, dict):
            raise _Misfit(_shown(value), "an object")
        if value.keys() != decoders.keys() and value.keys() | later != decoders.keys():
            raise _wrong_keys(value.keys(), decoders.keys())
        made: dict[str, object] = {}
        key = ""
        try:
            for key, (name, decoder) in decoders.items():
                if key in value:
                    made[name] = decoder(value[key], length)
        except _Misfit as misfit:
            misfit.path.append(f".{key}")
            raise
        return kind(**made)

    return row


def _wrong_keys(found: AbstractSet[str], expected: AbstractSet[str]) -> _Misfit:
    missing, unknown = sorted(expected - found), sorted(found - expected)
    words = [f"no key {_shown(key)}" for key in missing] + [f"an unknown key {_shown(key)}" for key in unknown]
    return _Misfit(" and ".join(words[:3]), f"the keys {', '.join(expected)}")


def _span(value: object, length: int) -> Span:
    match value:
        case [int(start), int(end)] if type(start) is type(end) is int and 0 <= start <= end:
            if end > length:
                raise _Misfit(_shown(value), f"a span inside the text of {length} characters")
            return Span(start, end)
    raise _Misfit(_shown(value), "a span [start, end]")


def _segment(value: object, length: int) -> SourceSegment:
    match value:
        case [text, source]:
            return SourceSegment(_span(text, length), _span(source, sys.maxsize))
    raise _Misfit(_shown(value), "a segment [[start, end], [start, end]]")


def _block(value: object, length: int) -> Block:
    match value:
        case [start, end, kind]:
            return Block(_span([start, end], length), typing.cast(BlockKind, _decoder(BlockKind)(kind, length)))
    raise _Misfit(_shown(value), "a block [start, end, kind]")

"""What counts of a report's statements and figures, packed to be kept, and back.

A packed value is deflated JSON led by the fields of the classes: a row is a list of its fields in their order. It is
never run, only read; what is of another shape is an error. Sets are sorted, so that equal values are packed alike;
fields that do not count when values are compared are not packed. A class may say itself how its values are packed, by
`folded`, and take them back by `unfolded`.

    >>> unpack(frozenset[str], pack(frozenset({"b", "a"}))) == {"a", "b"}
    True
"""

import json
import types
import typing
import zlib
from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, cast

Value = TypeVar("Value")
Unfold = Callable[[Any], Any]
PLAIN = frozenset({str, int, float, bool})  # that JSON knows


def pack(value: object) -> bytes:
    """Pack a value."""
    return zlib.compress(json.dumps(fold(value), ensure_ascii=True, separators=(",", ":")).encode(), 6)


def unpack(kind: type[Value], packed: bytes) -> Value:
    """Unpack a value of a kind."""
    unfold: Unfold = unfolding(cast(Hashable, kind))
    found: Value = unfold(json.loads(zlib.decompress(packed)))
    return found


def fold(value: object) -> object:
    """Turn a value into what JSON knows."""
    if value is None or type(value) in PLAIN:
        return value
    if hasattr(value, "folded"):
        return value.folded()
    if is_dataclass(value):
        return [fold(getattr(value, name)) for name in kept_fields(cast(Hashable, type(value)))]
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, tuple):
        return [fold(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    return value


@cache
def kept_fields(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - a dataclass
    """Name the fields of a class that are packed: those by which its values are told apart."""
    return tuple(field.name for field in fields(kind) if field.compare)


@cache
def unfolding(kind: Any) -> Unfold:  # noqa: ANN401 - a kind is a class or one with parameters
    """Give what turns JSON back into a value of a kind."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in {types.UnionType, typing.Union}:
        (some,) = (each for each in inner if each is not type(None))
        present = unfolding(some)
        return as_it_is if present is as_it_is else lambda value: None if value is None else present(value)
    if origin is tuple and inner[-1] is Ellipsis:
        each = unfolding(inner[0])
        return tuple if each is as_it_is else lambda value: tuple(map(each, value))
    if origin is tuple:
        parts = [unfolding(part) for part in inner]
        return lambda value: tuple(part(each) for part, each in zip(parts, value, strict=True))
    if origin is frozenset:
        return frozenset
    if hasattr(kind, "unfolded"):
        return cast(Unfold, kind.unfolded)
    if is_dataclass(kind) or hasattr(kind, "_fields"):
        return unfolding_row(kind)
    return unfolding_scalar(kind)


def unfolding_row(kind: Any) -> Unfold:  # noqa: ANN401 - a dataclass, or a tuple with names
    """Give what turns a list back into a row."""
    hints = typing.get_type_hints(kind)
    names = getattr(kind, "_fields", None) or kept_fields(kind)
    made = [(place, unfolding(hints[name])) for place, name in enumerate(names)]
    parts = [(place, part) for place, part in made if part is not as_it_is]

    def unfold_row(value: list[Any]) -> Any:  # noqa: ANN401 - a row of that kind
        if len(value) != len(names):
            raise ValueError(f"{kind.__name__} has {len(names)} fields, not {len(value)}")
        for place, part in parts:
            value[place] = part(value[place])
        return kind(*value)

    return unfold_row


def unfolding_scalar(kind: Any) -> Unfold:  # noqa: ANN401 - any other class
    """Give what turns a plain value back."""
    if kind is date:
        return date.fromisoformat
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind
    return as_it_is


def as_it_is(value: Any) -> Any:  # noqa: ANN401 - any value
    """Give a value that JSON keeps as it is."""
    return value

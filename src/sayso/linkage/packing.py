"""What counts of a report's statements and figures, packed to be kept, and back.

A packed value is deflated JSON led by the fields of the classes: a row is a list of its fields in their order. It is
never run, only read; what is of another shape is an error. Sets are sorted, so that equal values are packed alike.

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


def pack(value: object) -> bytes:
    """Pack a value."""
    return zlib.compress(json.dumps(fold(value), ensure_ascii=True, separators=(",", ":")).encode(), 6)


def unpack(kind: type[Value], packed: bytes) -> Value:
    """Unpack a value of a kind."""
    unfold: Unfold = unfolding(cast(Hashable, kind))
    found: Value = unfold(json.loads(zlib.decompress(packed)))
    return found


def fold(value: object) -> object:
    """Turn a value into what JSON knows; bytes are not kept."""
    if is_dataclass(value):
        return [fold(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, Mapping):
        return {key: fold(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [fold(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    return "" if isinstance(value, bytes) else value


@cache
def unfolding(kind: Any) -> Unfold:  # noqa: ANN401 - a kind is a class or one with parameters
    """Give what turns JSON back into a value of a kind."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in {types.UnionType, typing.Union}:
        (some,) = (each for each in inner if each is not type(None))
        present = unfolding(some)
        return lambda value: None if value is None else present(value)
    if origin is tuple and inner[-1] is Ellipsis:
        each = unfolding(inner[0])
        return lambda value: tuple(map(each, value))
    if origin is tuple:
        parts = [unfolding(part) for part in inner]
        return lambda value: tuple(part(each) for part, each in zip(parts, value, strict=True))
    if origin is frozenset:
        return frozenset
    if is_dataclass(kind) or hasattr(kind, "_fields"):
        return unfolding_row(kind)
    return unfolding_scalar(kind)


def unfolding_row(kind: Any) -> Unfold:  # noqa: ANN401 - a dataclass, or a tuple with names
    """Give what turns a list back into a row."""
    hints = typing.get_type_hints(kind)
    names = getattr(kind, "_fields", None) or [field.name for field in fields(kind)]
    parts = [unfolding(hints[name]) for name in names]
    return lambda value: kind(*(part(each) for part, each in zip(parts, value, strict=True)))


def unfolding_scalar(kind: Any) -> Unfold:  # noqa: ANN401 - any other class
    """Give what turns a plain value back."""
    if kind is date:
        return date.fromisoformat
    if kind is bytes:
        return lambda _: b""
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind
    return lambda value: value

"""The record's shape as a JSON Schema (draft 2020-12), drawn from the dataclasses.

What it accepts is what `Record.from_json` accepts, but for what a JSON Schema cannot say: that a span lies inside the
text, that its start is not after its end, and that a number fits into a machine's.
"""

import inspect
import typing
from collections.abc import Mapping
from enum import StrEnum

from sayso.schema.codec import hints_of, keys_of, optional
from sayso.schema.document import Block, BlockKind, SourceSegment, Span
from sayso.schema.record import SCHEMA_VERSION, Record
from sayso.schema.statement import Content

Schema = dict[str, object]

_SCALARS = {str: "string", int: "integer", float: "number", bool: "boolean"}
# Texts that are written in one way; 96 bytes in base 64 are 128 letters.
_PATTERNS: Mapping[tuple[type, str], str] = {(Content, "embedding"): "^[A-Za-z0-9+/]{128}$"}
_OFFSET: Schema = {"type": "integer", "minimum": 0}


def json_schema() -> Schema:
    """Give the JSON Schema of `Record.to_json`."""
    definitions: dict[str, Schema] = {}
    top = _schema(Record, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"sayso record, schema {SCHEMA_VERSION}",
        **top,
        "$defs": dict(sorted(definitions.items())),
    }


def _schema(hint: object, definitions: dict[str, Schema]) -> Schema:
    inner = optional(hint)
    if inner is not None:
        return {"anyOf": [_schema(inner, definitions), {"type": "null"}]}
    if typing.get_origin(hint) is tuple:
        return {"type": "array", "items": _schema(typing.get_args(hint)[0], definitions)}
    kind = typing.cast(type, hint)
    if kind in _SCALARS:
        return {"type": _SCALARS[kind]}
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = {}  # holds the place while its own parts are drawn
        definitions[kind.__name__] = {"description": _summary(kind), **_definition(kind, definitions)}
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _definition(kind: type, definitions: dict[str, Schema]) -> Schema:
    if kind is Span:
        return _fixed_array(_OFFSET, _OFFSET)
    if kind is SourceSegment:
        return _fixed_array(_schema(Span, definitions), _schema(Span, definitions))
    if kind is Block:
        return _fixed_array(_OFFSET, _OFFSET, _schema(BlockKind, definitions))
    if issubclass(kind, StrEnum):
        return {"enum": [member.value for member in kind]}
    hints = hints_of(kind)
    return {
        "type": "object",
        "properties": {
            key: _written(_schema(hints[name], definitions), _PATTERNS.get((kind, name))) for key, name in keys_of(kind)
        },
        "required": [key for key, _ in keys_of(kind)],
        "additionalProperties": False,
    }


def _written(schema: Schema, pattern: str | None) -> Schema:
    """Say of a text that may be null how it is written."""
    return {"anyOf": [{"type": "string", "pattern": pattern}, {"type": "null"}]} if pattern else schema


def _fixed_array(*items: Schema) -> Schema:
    return {"type": "array", "prefixItems": list(items), "minItems": len(items), "maxItems": len(items)}


def _summary(kind: type) -> str:
    return " ".join(inspect.cleandoc(kind.__doc__ or "").split("\n\n", maxsplit=1)[0].split())

"""The JSON Schema of pack files, made from the descriptions: editors complete and underline.

It never refuses what the loader reads. What the loader refuses and it accepts is what no schema
can know: how YAML spelt a number, what a calendar or a sum comes to, what other files hold.
"""

import json
import types
import typing
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from inspect import getdoc
from typing import Final

from carereform.findings import RuleCode
from carereform.packs import patterns
from carereform.packs.assembling import ALSO
from carereform.packs.patterns import whole
from carereform.records import KINDS, PARTS, Citation, Edition, Kind, Record, describe
from carereform.records.kinds import kinds_of_ref
from carereform.records.shapes import Field, ListOf, MapOf, Nested, Scalar, Shape
from carereform.values import FrozenMap, Money, Quantity, Silence, Span, When, kind_name

__all__ = ["Json", "make_schema", "write_schema"]

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]
"""A value of JSON."""

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_BASE: Final = "record"

# YAML hands over a value and not how it is spelt, so a plain 2023 or true is no text by then.
_ANY_SCALAR: Final = ("string", "number", "boolean", "null")
_MOST_WHOLE: Final = 10**15


def make_schema() -> dict[str, Json]:
    """Make the schema of the files of a pack, its `pack.yaml` included, in draft 2020-12.

    >>> schema = make_schema()
    >>> schema["$defs"]["pillar"]["required"]
    ['of', 'number']
    """
    edition = [field.key for field in describe(Edition)]
    parts = (part for part in PARTS if part is not Edition)
    return {
        "$schema": _DIALECT,
        "title": "A file of a carereform pack",
        "description": "Records by kind and id; or, in pack.yaml, what the pack is called.",
        "if": {"type": "object", "anyOf": [{"required": [key]} for key in edition]},
        "then": {"$ref": "#/$defs/edition"},
        "else": {"$ref": "#/$defs/records"},
        "$defs": {
            "records": _make_file(),
            "edition": _make_object(Edition),
            **{kind.name: _make_object(kind.type) for kind in KINDS},
            **{kind_name(part): _make_object(part) for part in parts},
            _BASE: _make_object(Record),
            **{name: dict(value) for name, value in _VALUES.values()},
        },
    }


def write_schema() -> str:
    """Write the schema as it stands in `data/schema.json`.

    >>> write_schema().startswith("{")
    True
    """
    return json.dumps(make_schema(), ensure_ascii=False, indent=2) + "\n"


def _make_file() -> dict[str, Json]:
    kinds: dict[str, Json] = {
        kind.plural: {
            "description": _first_line(kind.type),
            **_open_map(patterns.SLUG, {"$ref": f"#/$defs/{kind.name}"}),
        }
        for kind in KINDS
    }
    added: dict[str, Json] = {"citations": _list_of({"$ref": f"#/$defs/{kind_name(Citation)}"})}
    also: dict[str, Json] = {
        "description": "Citations that this pack adds to records of the pack below, by kind:id.",
        **_open_map(_kind_and_id(KINDS), _closed_map(added)),
    }
    return {
        "title": "records",
        "description": "Records, by the plural of their kind and by their id.",
        **_closed_map({**kinds, ALSO: also}),
        "minProperties": 1,
    }


def _make_object(ours: type) -> dict[str, Json]:
    fields = [field for field in describe(ours) if field.key != "id"]
    return {
        "title": kind_name(ours),
        "description": _first_line(ours),
        **_closed_map({field.key: _make_property(ours, field) for field in fields}),
        "required": [field.key for field in fields if field.required],
    }


def _make_property(ours: type, field: Field) -> Json:
    if issubclass(ours, Record) and ours is not Record and field in describe(Record):
        return {"$ref": f"#/$defs/{_BASE}/properties/{field.key}"}
    return {"description": field.words, **_make_shape(field.shape)}


def _make_shape(shape: Shape) -> dict[str, Json]:
    match shape:
        case Scalar(hint):
            return _make_scalar(hint)
        case Nested(part, _):
            return {"$ref": f"#/$defs/{kind_name(part)}"}
        case ListOf(inner):
            return _list_of(_make_shape(inner))
        case MapOf(key, inner) if issubclass(key, StrEnum):
            return _closed_map({str(one): _make_shape(inner) for one in key})
        case MapOf(key, inner):
            keys = patterns.RULE_CODE if key is RuleCode else patterns.SLUG
            return _open_map(keys, _make_shape(inner))


def _make_scalar(hint: object) -> dict[str, Json]:
    if kinds := kinds_of_ref(hint):
        return _make_reference(kinds)
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        return {"anyOf": [_make_scalar(member) for member in typing.get_args(hint)]}
    if isinstance(hint, type) and hint in _VALUES:
        return {"$ref": f"#/$defs/{_VALUES[hint][0]}"}
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {"enum": [str(member) for member in hint]}
    raise TypeError(f"{hint!r} is not a type that a schema can tell")


def _make_reference(kinds: tuple[Kind, ...]) -> dict[str, Json]:
    if len(kinds) == 1:
        told = f"write the id of {kinds[0].one}"
        return {**_spelt(patterns.SLUG, told, _ANY_SCALAR), "minimum": 0}
    return _spelt(_kind_and_id(kinds), f"write kind:id, of {', '.join(map(str, _names(kinds)))}")


def _kind_and_id(kinds: Iterable[Kind]) -> str:
    return f"(?:{'|'.join(_names(kinds))}):{patterns.SLUG}"


def _names(kinds: Iterable[Kind]) -> list[str]:
    return [kind.name for kind in kinds]


def _spelt(
    pattern: str, told: str, scalars: tuple[str, ...] = ("string",)
) -> dict[str, Json]:
    """A value that, where it is a text, matches a pattern; else an editor is told what to do."""
    return {
        "type": list(scalars) if len(scalars) > 1 else scalars[0],
        "pattern": whole(pattern),
        "patternErrorMessage": told,
    }


def _list_of(items: Json) -> dict[str, Json]:
    return {"type": "array", "items": items}


def _closed_map(properties: dict[str, Json]) -> dict[str, Json]:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _open_map(keys: str, value: Json) -> dict[str, Json]:
    return {
        "type": "object",
        "patternProperties": {whole(keys): value},
        "additionalProperties": False,
    }


def _first_line(ours: type) -> str:
    return (getdoc(ours) or "").partition("\n")[0]


def _value(
    description: str, *examples: str, **rules: Json
) -> dict[str, Json]:
    return {"description": description, **rules, "examples": list(examples)}

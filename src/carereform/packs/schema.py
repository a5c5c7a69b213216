"""The JSON Schema of pack files, made from the descriptions: editors complete and underline.

It never refuses what the loader reads. What the loader refuses and it accepts is what no schema
can know: how YAML spelt a number, what a calendar or a sum comes to, what other files hold.
"""

import json
import types
import typing
from collections.abc import Iterable, Mapping, Sequence
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

_VALUES: Final = FrozenMap[object, str](
    {
        str: "text",
        int: "whole-number",
        bool: "yes-or-no",
        date: "day",
        Money: "money",
        Quantity: "quantity",
        When: "time",
        Span: "span",
        Silence: "silence",
    }
)
"""The name of the definition of each type that several fields have."""

_LIKE: Final = FrozenMap[object, str](
    {
        int: "2 or 40",
        date: "2022-05-11",
        Money: "£45m, up to £2.6bn or £3,000 per year",
        Quantity: "12, up to 12 areas or 50%",
        When: "on 2023-05-11, by the end of 2023 or within 6 months of event:x",
        Span: "2 years, 2023-24 to 2024-25, 2 years from 2023-04 or each year",
        Silence: "unstated",
    }
)
"""What to write instead of a value that can't be read."""


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
            **_make_values(),
        },
    }


def write_schema() -> str:
    """Write the schema as it stands in `data/schema.json`.

    >>> print(write_schema().partition(",")[0])
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema"
    """
    return json.dumps(make_schema(), ensure_ascii=False, indent=2)


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
        members = typing.get_args(hint)
        return {"anyOf": [_make_value(member, members) for member in members]}
    if hint in _VALUES:
        return _make_value(hint, (hint,))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {"enum": [str(member) for member in hint]}
    raise TypeError(f"{hint!r} is not a type that a schema can tell")


def _make_value(hint: object, members: Sequence[object]) -> dict[str, Json]:
    """A value of one of several types; whichever an editor thinks was meant, it tells of all."""
    likes = [_LIKE[member] for member in members if member in _LIKE]
    told: dict[str, Json] = {"patternErrorMessage": f"write it like {'; or '.join(likes)}"}
    return {"$ref": f"#/$defs/{_VALUES[hint]}", **(told if likes else {})}


def _make_values() -> dict[str, Json]:
    return {
        "text": {
            "description": "Some words of ours; colons and the like need quotation marks.",
            "type": list(_ANY_SCALAR),
            "pattern": patterns.TEXT,
            "patternErrorMessage": "write something or leave the field out",
        },
        "whole-number": {
            "description": "A whole number in plain digits.",
            **_spelt(patterns.WHOLE_NUMBER, "integer"),
            "minimum": 0,
            "maximum": 10**15 - 1,
        },
        "yes-or-no": {"enum": ["yes", "no"]},
        "day": {"description": "A day.", **_spelt(patterns.DAY)},
        "money": {
            "description": "An amount of money, as published, with its hedge.",
            **_spelt(patterns.MONEY),
        },
        "quantity": {
            "description": "A number of things, as published, with its hedge.",
            **_spelt(patterns.QUANTITY, "number"),
            "minimum": -(10**15),
            "maximum": 10**15,
        },
        "time": {
            "description": "When: an edge, and a time or an event.",
            **_spelt(patterns.WHEN, "integer"),
            "minimum": 1900,
            "maximum": 2200,
        },
        "span": {
            "description": "How long: a length, from and to, both, or each year.",
            **_spelt(patterns.SPAN),
        },
        "silence": {
            "description": "Unstated: a source was read and doesn't say. "
            "Unsettled: sources differ, and we take no side.",
            "enum": [str(one) for one in Silence],
        },
    }


def _make_reference(kinds: Sequence[Kind]) -> dict[str, Json]:
    if len(kinds) > 1:
        names = ", ".join(kind.name for kind in kinds)
        told = f"write it like {kinds[0].name}:its-id; the kind is {names}"
        return {**_spelt(_kind_and_id(kinds)), "patternErrorMessage": told}
    return {
        **_spelt(patterns.SLUG, *_ANY_SCALAR[1:]),
        "minimum": 0,
        "patternErrorMessage": f"write it like its-id, the id of {kinds[0].one}",
    }


def _kind_and_id(kinds: Iterable[Kind]) -> str:
    return f"(?:{'|'.join(kind.name for kind in kinds)}):{patterns.SLUG}"


def _spelt(pattern: str, *also: str) -> dict[str, Json]:
    """A text of a pattern; `also` is what a plain one may be by the time that YAML is read."""
    return {"type": ["string", *also] if also else "string", "pattern": whole(pattern)}


def _list_of(items: Json) -> dict[str, Json]:
    return {"type": "array", "items": items}


def _closed_map(properties: dict[str, Json]) -> dict[str, Json]:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _open_map(keys: str, value: Json) -> dict[str, Json]:
    named: dict[str, Json] = {whole(keys): value}
    return {"type": "object", "patternProperties": named, "additionalProperties": False}


def _first_line(ours: type) -> str:
    return (getdoc(ours) or "").partition("\n")[0]

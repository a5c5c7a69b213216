"""The JSON Schema of pack files, made from the descriptions: editors complete and underline.

It never refuses what the loader reads. What the loader refuses and it accepts is what no schema
can know: how YAML spelt a number, what a calendar or a sum comes to, what other files hold.
"""

import json
import types
import typing
from collections.abc import Iterable, Iterator, Mapping, Sequence
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

_VALUES: Final[Mapping[type, str]] = FrozenMap(
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

_LIKE: Final[Mapping[type, str]] = FrozenMap(
    {
        str: "a few words",
        int: "2 or 40",
        bool: "yes or no",
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
            **{_name(types_): _make_union(types_) for types_ in _find_unions()},
            **{_VALUES[one]: _make_value(one, (one,)) for one in _VALUES},
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
    if members := _members_of(hint):
        return {"$ref": f"#/$defs/{_name(members)}"}
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {"enum": [str(member) for member in hint]}
    raise TypeError(f"{hint!r} is not a type that a schema can tell")


def _members_of(hint: object) -> tuple[type, ...]:
    """The types of a union, or the one type; none where it isn't one of those in the table."""
    is_union = typing.get_origin(hint) in (types.UnionType, typing.Union)
    members = typing.get_args(hint) if is_union else (hint,)
    return members if all(member in _VALUES for member in members) else ()


def _name(members: Iterable[type]) -> str:
    return "-or-".join(_VALUES[member] for member in members)


def _find_unions() -> Iterator[tuple[type, ...]]:
    """Find the unions that fields hold, more than once where several do."""
    for ours in (*(kind.type for kind in KINDS), *PARTS):
        for field in describe(ours):
            members = _members_of(_innermost(field.shape))
            if len(members) > 1:
                yield members


def _innermost(shape: Shape) -> object:
    while isinstance(shape, ListOf | MapOf):
        shape = shape.of
    return shape.type


def _make_union(members: tuple[type, ...]) -> Json:
    return {"anyOf": [_make_value(member, members) for member in members]}


def _make_value(one: type, members: Iterable[type]) -> Json:
    """A value of one of several types; whichever an editor thinks was meant, it tells of all.

    A message beside a reference is lost on editors, so it stands with its pattern.
    """
    told = f"write it like {'; or '.join(_LIKE[member] for member in members)}"
    return {**_spell(one), "patternErrorMessage": told}


def _spell(one: type) -> dict[str, Json]:
    whole_numbers: dict[str, Json] = {"minimum": 0, "maximum": 10**15 - 1}
    quantities: dict[str, Json] = {"minimum": -(10**15), "maximum": 10**15}
    years: dict[str, Json] = {"minimum": 1900, "maximum": 2200}
    spelt: dict[type, dict[str, Json]] = {
        str: {"type": list(_ANY_SCALAR), "pattern": patterns.TEXT},
        int: _spelt(patterns.WHOLE_NUMBER, "integer") | whole_numbers,
        bool: {"enum": ["yes", "no"]},
        date: _spelt(patterns.DAY),
        Money: _spelt(patterns.MONEY),
        Quantity: _spelt(patterns.QUANTITY, "number") | quantities,
        When: _spelt(patterns.WHEN, "integer") | years,
        Span: _spelt(patterns.SPAN),
        Silence: {"enum": [str(silence) for silence in Silence]},
    }
    return spelt[one]


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

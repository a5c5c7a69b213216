"""The one converter between the plain form of a record and the record itself."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from typing import Any, TypeVar

from cattrs import Converter, IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from carereform.findings import RuleCode
from carereform.packs.plain import Plain
from carereform.records import KINDS, PARTS, describe, parser_of, write_value
from carereform.records.shapes import ListOf, MapOf, Nested, Scalar, Shape
from carereform.values import FrozenMap, parse_slug

__all__ = ["KeyRefusedError", "ShapeError", "get_converter"]

S = TypeVar("S")
T = TypeVar("T")

_OPEN_KEYS: Mapping[type, Callable[[str], object]] = {str: parse_slug, RuleCode: RuleCode}


class ShapeError(ValueError):
    """A text, a list or a mapping stands where another of them belongs."""


class KeyRefusedError(ValueError):
    """A key of a mapping is none of those that its field admits."""


@cache
def get_converter() -> Converter:
    """Make the converter, once: for every kind, its parts and all that their fields hold.

    It reads and writes the plain form only: text, list, mapping. Wrong input raises
    cattrs' `ClassValidationError`, with every fault in it.

    >>> from carereform.records import Pillar
    >>> plain = {"id": "family-help", "of": "stable-homes", "number": "1"}
    >>> get_converter().structure(plain, Pillar).number
    1
    """
    converter = Converter(detailed_validation=True)
    converter.register_structure_hook_factory(_is_ours, partial(_make_reader, converter))
    converter.register_unstructure_hook_factory(_is_ours, partial(_make_writer, converter))
    return converter


def _is_ours(hint: object) -> bool:
    return hint in PARTS or any(hint is kind.type for kind in KINDS)


def _make_reader(converter: Converter, ours: type[T]) -> Callable[[Plain, object], T]:
    # Any, since cattrs mixes its own options with the names of fields in one set of keywords.
    overrides: dict[str, Any] = {
        field.attribute: override(rename=field.key, struct_hook=_reader(converter, field.shape))
        for field in describe(ours)
    }
    read = make_dict_structure_fn(ours, converter, _cattrs_forbid_extra_keys=True, **overrides)
    return lambda plain, _: read(_expect(dict, plain), ours)


def _make_writer(converter: Converter, ours: type[T]) -> Callable[[T], dict[str, Any]]:
    overrides: dict[str, Any] = {
        field.attribute: override(rename=field.key, unstruct_hook=_writer(converter, field.shape))
        for field in describe(ours)
    }
    return make_dict_unstructure_fn(ours, converter, _cattrs_omit_if_default=True, **overrides)


def _reader(converter: Converter, shape: Shape) -> Callable[[Plain, Any], object]:
    """Make the function that reads a field of this shape; its type is known, so it is dropped."""
    match shape:
        case Scalar(hint):
            parse = parser_of(hint)
            return lambda plain, _: parse(_expect(str, plain))
        case Nested():
            return converter.structure
        case ListOf(inner):
            element, kind = _reader(converter, inner), _type_of(inner)
            return lambda plain, _: _gather(element, kind, enumerate(_expect(list, plain)))
        case MapOf(key_type, inner):
            parse_key = _OPEN_KEYS.get(key_type) or parser_of(key_type)
            element, kind = _reader(converter, inner), _type_of(inner)
            return lambda plain, _: _read_map(parse_key, element, kind, _expect(dict, plain))


def _type_of(shape: Shape) -> object:
    return shape.type if isinstance(shape, Nested) else None


def _read_map(
    parse_key: Callable[[str], object],
    read: Callable[[Plain, object], object],
    kind: object,
    plain: dict[str, Plain],
) -> FrozenMap[object, object]:
    def read_item(key: str, _: object) -> tuple[object, object]:
        try:
            parsed = parse_key(key)
        except ValueError as error:
            raise KeyRefusedError(*error.args) from error
        return parsed, read(plain[key], kind)

    return FrozenMap(_gather(read_item, None, ((key, key) for key in plain)))


def _gather(
    read: Callable[[S, object], T],
    kind: object,
    items: Iterable[tuple[str | int, S]],
) -> tuple[T, ...]:
    """Read every item; the faults of all of them are raised together."""
    values: list[T] = []
    faults: list[Exception] = []
    for index, plain in items:
        try:
            values.append(read(plain, kind))
        except Exception as error:  # noqa: BLE001 - cattrs' own errors have no narrower base
            error.add_note(IterableValidationNote(f"at {index}", index, object))
            faults.append(error)
    if faults:
        raise IterableValidationError("in a list or a mapping", faults, tuple)
    return tuple(values)


def _writer(converter: Converter, shape: Shape) -> Callable[[object], Plain]:
    """Make the function that writes a field of this shape."""
    match shape:
        case Scalar(hint):
            return lambda value: write_value(value, hint)
        case Nested(ours, _):
            return lambda value: converter.unstructure(value, ours)
        case ListOf(inner):
            write = _writer(converter, inner)
            return lambda value: [write(one) for one in _expect(tuple, value)]
        case MapOf(_, inner):
            write = _writer(converter, inner)
            return lambda value: {
                str(key): write(one) for key, one in _expect(FrozenMap, value).items()
            }


def _expect(shape: type[T], value: object) -> T:
    if not isinstance(value, shape):
        raise ShapeError(f"{_name(shape)} belongs here, not {_name(type(value))}")
    return value


def _name(shape: type) -> str:
    if issubclass(shape, str):
        return "one text"
    return "a mapping" if issubclass(shape, Mapping) else "a list"

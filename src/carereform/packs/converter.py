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
    for ours in (*PARTS, *(kind.type for kind in KINDS)):
        _register_class(converter, ours)
    return converter


def _register_class(converter: Converter, ours: type[T]) -> None:
    # Any, since cattrs mixes its own options with the names of fields in one set of keywords.
    overrides: dict[str, Any] = {
        field.attribute: override(
            rename=field.key,
            struct_hook=partial(_drop_type, _structurer(converter, field.shape)),
            unstruct_hook=_unstructurer(converter, field.shape),
        )
        for field in describe(ours)
    }
    structure = make_dict_structure_fn(
        ours, converter, _cattrs_forbid_extra_keys=True, **overrides
    )
    converter.register_structure_hook(ours, lambda plain, _: structure(_expect(dict, plain), ours))
    converter.register_unstructure_hook(
        ours, make_dict_unstructure_fn(ours, converter, _cattrs_omit_if_default=True, **overrides)
    )


def _drop_type(structure: Callable[[Plain], object], plain: Plain, _: object) -> object:
    return structure(plain)


def _structurer(converter: Converter, shape: Shape) -> Callable[[Plain], object]:
    """Make the function that reads a field of this shape."""
    match shape:
        case Scalar(hint):
            parse = parser_of(hint)
            return lambda plain: parse(_expect(str, plain))
        case Nested(ours, _):
            return lambda plain: converter.structure(plain, ours)
        case ListOf(inner):
            element = _structurer(converter, inner)
            return lambda plain: _gather(element, enumerate(_expect(list, plain)))
        case MapOf(key_type, inner):
            parse_key = _OPEN_KEYS.get(key_type) or parser_of(key_type)
            element = _structurer(converter, inner)
            return lambda plain: _structure_map(parse_key, element, _expect(dict, plain))


def _structure_map(
    parse_key: Callable[[str], object],
    structure: Callable[[Plain], object],
    plain: dict[str, Plain],
) -> FrozenMap[object, object]:
    def parse_refusing(key: Plain) -> object:
        try:
            return parse_key(str(key))
        except ValueError as error:
            raise KeyRefusedError(*error.args) from error

    keys = _gather(parse_refusing, ((key, key) for key in plain))
    return FrozenMap(zip(keys, _gather(structure, plain.items()), strict=True))


def _gather(
    structure: Callable[[Plain], object], items: Iterable[tuple[str | int, Plain]]
) -> tuple[object, ...]:
    """Structure every item; the faults of all of them are raised together."""
    values: list[object] = []
    faults: list[Exception] = []
    for index, plain in items:
        try:
            values.append(structure(plain))
        except Exception as error:  # noqa: BLE001 - cattrs' own errors have no narrower base
            error.add_note(IterableValidationNote(f"at {index}", index, object))
            faults.append(error)
    if faults:
        raise IterableValidationError("in a list or a mapping", faults, tuple)
    return tuple(values)


def _unstructurer(converter: Converter, shape: Shape) -> Callable[[object], Plain]:
    """Make the function that writes a field of this shape."""
    match shape:
        case Scalar(hint):
            return lambda value: write_value(value, hint)
        case Nested(ours, _):
            return lambda value: converter.unstructure(value, ours)
        case ListOf(inner):
            element = _unstructurer(converter, inner)
            return lambda value: [element(one) for one in _expect(tuple, value)]
        case MapOf(_, inner):
            element = _unstructurer(converter, inner)
            return lambda value: {
                str(key): element(one) for key, one in _expect(FrozenMap, value).items()
            }


def _expect(shape: type[T], value: object) -> T:
    if not isinstance(value, shape):
        raise ShapeError(f"{_name(shape)} belongs here, not {_name(type(value))}")
    return value


def _name(shape: type) -> str:
    if issubclass(shape, str):
        return "one text"
    return "a mapping" if issubclass(shape, Mapping) else "a list"

"""Rows as an Arrow table, whose schema is made from the columns and so is always the same."""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache, partial
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any, TypeAlias, get_args

from attrs import frozen

from carereform.display.columns import Column
from carereform.records import write_value
from carereform.records.shapes import ListOf, MapOf, Nested, Scalar, Shape
from carereform.values import FrozenMap, Interval, Money, Quantity, Silence, Span, When

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["make_table"]

_Read: TypeAlias = Callable[[Any], object]

_TIMES = {When, Span}
_AMOUNTS = {Money, Quantity}
_NUMBERS = {float, Fraction, Decimal}
_PENCE = 100


@frozen
class _Part:
    """One column of a table or a struct: its name, its type, and how it is read off a row."""

    name: str
    type: "pa.DataType"
    read: _Read


def make_table(columns: Iterable[Column], rows: Iterable[object]) -> "pa.Table":
    """Make an Arrow table of rows; whoever calls it sees to it that pyarrow is there.

    A time or an amount takes several columns: its text, then its bounds. A part with fields
    of its own is a struct of the columns that it would have as a row. An entry of a map is
    such a struct too, with its `key` first and, if it has no fields, the rest as `value`.
    """
    import pyarrow as pa

    held = tuple(rows)
    parts = [
        part for column in columns for part in _split(column.key, column.shape, column.value_in)
    ]
    return pa.Table.from_arrays(
        [pa.array([part.read(row) for row in held], part.type) for part in parts],
        schema=pa.schema([pa.field(part.name, part.type) for part in parts]),
    )


def _split(name: str, shape: Shape, get: _Read) -> list[_Part]:
    """Make the columns of a field, which `get` reads off a row."""
    import pyarrow as pa

    match shape:
        case Scalar(hint):
            return _split_value(name, hint, get)
        case ListOf(inner):
            parts = _fields_in(inner, _itself)
            several = isinstance(inner, Nested) or len(parts) > 1
            element = _pack(parts) if several else parts[0]
            return [_Part(name, pa.list_(element.type), _each(get, element.read))]
        case MapOf(_, inner):
            key = _Part("key", pa.string(), _then(itemgetter(0), str))
            entry = _pack([key, *_fields_in(inner, itemgetter(1))])
            return [_Part(name, pa.list_(entry.type), _each(get, entry.read))]
        case Nested():
            part = _pack(_fields_in(shape, _itself))
            return [_Part(name, part.type, _then(get, part.read))]


def _fields_in(shape: Shape, get: _Read) -> list[_Part]:
    """Make the columns that what `get` reads would have if it were a row of its own."""
    if not isinstance(shape, Nested):
        return _split("value", shape, get)
    return [
        part
        for one in shape.fields
        for part in _split(one.attribute, one.shape, _then(get, attrgetter(one.attribute)))
    ]


def _pack(parts: list[_Part]) -> _Part:
    """Make one column of several, whose values are structs."""
    import pyarrow as pa

    type_ = pa.struct([pa.field(part.name, part.type) for part in parts])
    return _Part("", type_, lambda row: {part.name: part.read(row) for part in parts})


def _split_value(name: str, hint: object, get: _Read) -> list[_Part]:
    """Make the columns of one value: its text, and its bounds where it is a time or an amount."""
    import pyarrow as pa

    plain: dict[object, pa.DataType] = {bool: pa.bool_(), int: pa.int64(), date: pa.date32()}
    if hint in plain:
        return [_Part(name, plain[hint], get)]
    if hint in _NUMBERS:
        return [_Part(name, pa.float64(), _then(get, _to_float))]
    parts = [_Part(name, pa.string(), partial(_write, hint))]
    types = (set(get_args(hint)) or {hint}) - {Silence}
    if types and types <= _TIMES:
        ends = {"first": _first, "last": _last}
        parts += [_Part(f"{name}_{end}", pa.date32(), read) for end, read in ends.items()]
    if types and types <= {*_AMOUNTS, Interval}:
        bounds = {"low": _low, "high": _high}
        parts += [_Part(f"{name}_{end}", pa.float64(), read) for end, read in bounds.items()]
    if types and types <= _AMOUNTS:
        words = {"hedge": _hedge, "unit": _unit, "per": _per}
        parts += [_Part(f"{name}_{word}", pa.string(), read) for word, read in words.items()]
    # The same few dates, sums and references stand in many rows.
    return [_Part(part.name, part.type, _then(get, cache(part.read))) for part in parts]


def _then(get: _Read, read: _Read) -> _Read:
    """Read what was got, unless that is nothing."""

    def got_and_read(row: object) -> object:
        value = get(row)
        return None if value is None else read(value)

    return got_and_read


def _each(get: _Read, read: _Read) -> _Read:
    """Read each element of a list, or each pair of a map."""

    def got_and_read(row: object) -> object:
        several: Any = get(row)
        if several is None:
            return None
        held = several.items() if isinstance(several, FrozenMap) else several
        return [read(one) for one in held]

    return got_and_read


def _itself(value: object) -> object:
    return value


def _write(hint: object, value: object) -> str | None:
    return write_value(value, hint) or None


def _to_float(value: object) -> float | None:
    return float(value) if isinstance(value, float | Fraction | Decimal | int) else None


def _first(value: object) -> date | None:
    return value.first if isinstance(value, When | Span) else None


def _last(value: object) -> date | None:
    return value.last if isinstance(value, When | Span) else None


def _low(value: object) -> float | None:
    return _end(value, value.low) if isinstance(value, Money | Quantity | Interval) else None


def _high(value: object) -> float | None:
    return _end(value, value.high) if isinstance(value, Money | Quantity | Interval) else None


def _end(value: object, end: Fraction | None) -> float | None:
    if end is None:
        return None
    return float(end / _PENCE if isinstance(value, Money) else end)


def _hedge(value: object) -> str | None:
    return str(value.hedge) if isinstance(value, Money | Quantity) else None


def _unit(value: object) -> str | None:
    if isinstance(value, Money):
        return "£"
    return value.unit if isinstance(value, Quantity) else None


def _per(value: object) -> str | None:
    return value.per if isinstance(value, Money | Quantity) else None

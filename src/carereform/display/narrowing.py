"""What rows are narrowed by: a value that a column can hold, or the text that an editor writes."""

from datetime import date, datetime
from enum import Enum
from numbers import Number
from types import UnionType
from typing import Union, get_args, get_origin

from carereform.display.columns import Column
from carereform.records import parser_of
from carereform.records.shapes import ListOf, MapOf, Nested, Scalar, Shape, ref_targets
from carereform.values import FrozenMap, Ref

__all__ = ["read_wanted"]


def read_wanted(column: Column, given: object) -> object:
    """Read what a column is asked to hold; a text is parsed as an editor's.

    >>> from carereform.values import Money
    >>> str(read_wanted(Column("amount", Money), "£200m"))
    '£200m'

    Raises:
        TypeError: If the column can hold no such value, so that no row would ever be found.
        ValueError: If a text is no value of the column.
    """
    inner = _inner(column.shape)
    if isinstance(inner, Scalar) and isinstance(given, str) and not isinstance(given, Enum):
        return parser_of(inner.type)(given)
    if _admits(column.shape, given):
        return given
    raise TypeError(
        f"{column.name!r} holds {_tell(inner)}, never {_name_of(given)}; give such a value, the "
        f"text that an editor writes, or a function of the row"
    )


def _inner(shape: Shape) -> Scalar | Nested:
    """The shape of one value, of those in a list or a map."""
    return _inner(shape.of) if isinstance(shape, ListOf | MapOf) else shape


def _admits(shape: Shape, given: object) -> bool:
    """Whether a field of this shape can hold a value, as a whole or among its values."""
    match shape:
        case Scalar(hint):
            return given is None or any(_is_of(given, member) for member in _members(hint))
        case ListOf(inner):
            return isinstance(given, tuple) or _admits(inner, given)
        case MapOf(_, inner):
            return isinstance(given, FrozenMap) or _admits(inner, given)
        case Nested():
            return given is None or isinstance(given, shape.type)


def _is_of(given: object, member: object) -> bool:
    """Whether a value can equal one of a type: numbers equal those of other types."""
    if isinstance(given, Ref):
        return issubclass(given.kind, ref_targets(member))
    if not isinstance(member, type):
        return False
    if issubclass(member, date):
        return isinstance(given, member) and not isinstance(given, datetime)
    return isinstance(given, Number if issubclass(member, Number) else member)


def _members(hint: object) -> tuple[object, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def _tell(shape: Scalar | Nested) -> str:
    return " or ".join(map(_name, _members(shape.type)))


def _name(member: object) -> str:
    if kinds := ref_targets(member):
        return f"Ref[{' | '.join(kind.__name__ for kind in kinds)}]"
    return member.__name__ if isinstance(member, type) else str(member)


def _name_of(given: object) -> str:
    return f"Ref[{given.kind.__name__}]" if isinstance(given, Ref) else type(given).__name__

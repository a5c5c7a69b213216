"""The order of any values that a column holds, and telling which of them a column has."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import TypeAlias

from carereform.values import Interval, Money, Quantity, Ref, Silence, Span, When

__all__ = ["holds", "is_missing", "order_of"]

Order: TypeAlias = tuple[object, ...]


def is_missing(value: object) -> bool:
    """Whether there is nothing to order by: no value, or silence about it.

    >>> is_missing(None), is_missing(Silence.UNSTATED), is_missing(0)
    (True, True, False)
    """
    return value is None or isinstance(value, Silence)


def order_of(value: object) -> Order:
    """Make what values of one column are sorted by.

    Times go by their last possible day, then the first, those tied to an event last of all.
    Figures go by their low end, then the high. A closed list goes in its own order, the
    firmest strength first. Texts go by letter, whatever their case.

    Raises:
        TypeError: If there is no order among values of this type.

    >>> from carereform.values import parse_when
    >>> order_of(parse_when("in 2023")) < order_of(parse_when("by 2024-01-31"))
    True
    """
    match value:
        case When() | Span():
            return value.last or date.max, value.first or date.min
        case Money() | Quantity() | Interval():
            low, high = value.low, value.high
            return low is not None, low or 0, high is None, high or 0
        case Enum():
            return (_places(type(value))[value],)
        case bool() | int() | date():
            return (value,)
        case str() | Ref():
            return str(value).casefold(), str(value)
        case tuple():
            return tuple(order_of(one) for one in value)
    raise TypeError(f"{type(value).__name__} values have no order; sort by a function of the row")


def holds(held: object, wanted: object) -> bool:
    """Whether a field holds a value, or is a list or a map that has it among its values."""
    if held == wanted:
        return True
    if isinstance(held, Mapping):
        return any(holds(value, wanted) for value in held.values())
    return isinstance(held, tuple) and wanted in held


@cache
def _places(closed: type[Enum]) -> dict[Enum, int]:
    return {member: place for place, member in enumerate(closed)}

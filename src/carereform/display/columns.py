"""Columns: what a table holds, each with the name and the type from which every view is made."""

from functools import cache
from operator import attrgetter

from attrs import Factory, field, frozen

from carereform.records import describe, field_shape, write_value
from carereform.records.shapes import ListOf, Scalar, Shape
from carereform.values import to_attribute

__all__ = ["Column", "columns_of", "write_cell"]

_APART = ("gist", "made-in")


def _to_shape(given: object) -> Shape:
    return given if isinstance(given, Shape) else field_shape(given)


def _attribute(column: "Column") -> str:
    return column.key


@frozen
class Column:
    """One column of a table: how it is called, what it holds and where that is read.

    Attributes:
        name: What heads it, `last day`.
        shape: What it holds, given as a type: `date`, `When | Silence`, `tuple[str, ...]`.
        attribute: Where a row has it, with dots to go deeper: `promise.ref`; else by its name.
        words: What it means.
        listed: Whether it stands in a table for people; long texts and lists don't.

    >>> from datetime import date
    >>> column = Column("last day", date | None)
    >>> column.key, column.attribute, column.listed
    ('last_day', 'last_day', True)
    """

    name: str
    shape: Shape = field(converter=_to_shape)
    attribute: str = field(default=Factory(_attribute, takes_self=True))
    words: str = field(default="", kw_only=True)
    listed: bool = field(default=True, kw_only=True)

    @property
    def key(self) -> str:
        """Its name as code writes it: `last_day`, `for_`."""
        return to_attribute(self.name.replace(",", "").replace(" ", "-"))

    def value_in(self, row: object) -> object:
        """Read what a row holds in it; None where it holds nothing."""
        value: object = attrgetter(self.attribute)(row)
        return None if value == "" else value


def columns_of(kind: type) -> tuple[Column, ...]:
    """Make the columns of a kind of record: one for each of its fields.

    >>> from carereform.records import Pillar
    >>> [column.name for column in columns_of(Pillar) if column.listed]
    ['id', 'title', 'of', 'number', 'checked']
    """
    return _columns_of(kind)


def write_cell(column: Column, row: object) -> str | int | bool | None:
    """Write what a row holds in a column plainly: a whole number, yes or no, or a text.

    >>> from carereform.records import Event
    >>> write_cell(Column("record", str, "ref"), Event(id="assent"))
    'event:assent'
    """
    value = column.value_in(row)
    if value is None or isinstance(value, int):
        return value
    return _write(value, column.shape) or None


def _write(value: object, shape: Shape) -> str:
    match shape:
        case Scalar(hint):
            return write_value(value, hint)
        case ListOf(inner) if isinstance(value, tuple):
            return ", ".join(_write(one, inner) for one in value)
        case _:
            return str(value)


@cache
def _columns_of(kind: type) -> tuple[Column, ...]:
    return tuple(
        Column(
            described.key,
            described.shape,
            described.attribute,
            words=described.words,
            listed=isinstance(described.shape, Scalar) and described.key not in _APART,
        )
        for described in describe(kind)
    )

"""The names by which citations can call the fields of records, read off their descriptions."""

import re
from collections.abc import Iterator
from enum import Enum

from carereform.records.fields import fact_fields
from carereform.records.kinds import KINDS
from carereform.records.shapes import ListOf, MapOf, Nested, Scalar, Shape
from carereform.values import find_near

__all__ = ["find_near_name", "is_field_name"]

_PLACE = r"\[[0-9]+\]"
_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"


def is_field_name(name: str) -> bool:
    """Whether a record of any kind can hold a fact of this name, or facts below it.

    >>> is_field_name("dates.published"), is_field_name("who.chair[0]"), is_field_name("amuont")
    (True, True, False)
    """
    return any(
        re.fullmatch(re.escape(field.key) + _pattern(field.shape), name)
        for kind in KINDS
        for field in fact_fields(kind.type)
    )


def find_near_name(name: str) -> str | None:
    """Find the name most like this one; None where none is near.

    >>> find_near_name("amuont"), find_near_name("date.publishd")
    ('amount', 'dates.published')
    """
    known = {
        one
        for kind in KINDS
        for field in fact_fields(kind.type)
        for one in _names(field.key, field.shape)
    }
    return find_near(re.sub(_PLACE, "", name), sorted(known))


def _pattern(shape: Shape) -> str:
    """What may follow the name of a field of this shape."""
    match shape:
        case Scalar():
            return ""
        case ListOf(inner):
            return f"(?:{_PLACE}{_pattern(inner)})?"
        case MapOf(key, inner):
            keys = "|".join(_members(key)) or _SLUG
            return rf"(?:\.(?:{keys}){_pattern(inner)})?"
        case Nested(_, fields):
            keys = "|".join(field.key + _pattern(field.shape) for field in fields)
            return rf"(?:\.(?:{keys}))?"


def _names(name: str, shape: Shape) -> Iterator[str]:
    """A name, and those of a closed list that may stand below it."""
    yield name
    if isinstance(shape, MapOf):
        yield from (f"{name}.{key}" for key in _members(shape.key))


def _members(key: type) -> tuple[str, ...]:
    """The keys of a map that are a closed list; none where they are open."""
    return tuple(str(member) for member in key) if issubclass(key, Enum) else ()

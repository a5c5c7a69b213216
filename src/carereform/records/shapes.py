"""How the type of a field is built: one value, a list, a map, or fields of its own."""

from __future__ import annotations

import types
import typing
from functools import reduce
from operator import or_

from attrs import frozen

from carereform.values import FrozenMap, Ref

__all__ = ["Field", "ListOf", "MapOf", "Nested", "Scalar", "Shape", "ref_targets", "shape_of"]


@frozen
class Scalar:
    """One value that is written as one text; `type` is without None.

    >>> Scalar(int)
    Scalar(type=<class 'int'>)
    """

    type: object


@frozen
class ListOf:
    """Any number of values in order.

    `of` is the shape of each.

    >>> from carereform.records import Citation, describe
    >>> next(field.shape for field in describe(Citation) if field.key == "supports")
    ListOf(of=Scalar(type=<class 'str'>))
    """

    of: Shape


@frozen
class MapOf:
    """Values by a name: an open slug where `key` is str, else one of a closed list.

    `of` is the shape of each value.

    >>> from carereform.records import Event, describe
    >>> next(field.shape for field in describe(Event) if field.key == "details")
    MapOf(key=<enum 'Detail'>, of=Scalar(type=<class 'str'>))
    """

    key: type
    of: Shape


@frozen
class Nested:
    """A mapping with fields of its own, such as a citation.

    `type` is its class, and `fields` describes what it holds.

    >>> from carereform.records import Pilot, describe
    >>> next(field.shape.of.type for field in describe(Pilot) if field.key == "sites")
    <class 'carereform.records.promises.Site'>
    """

    type: type
    fields: tuple[Field, ...]


Shape = Scalar | ListOf | MapOf | Nested
"""How the type of a field is built."""


@frozen(kw_only=True)
class Field:
    """What is known of one field of a kind, read off its class.

    Attributes:
        attribute: Its name in Python, `made_in`.
        key: Its name in the files, `made-in`.
        words: What it means in the reform.
        shape: What it holds.
        required: Whether every record of the kind has it.

    >>> from carereform.records import Decision, describe
    >>> field = describe(Decision)[7]
    >>> field.attribute, field.key, field.required
    ('made_in', 'made-in', False)
    """

    attribute: str
    key: str
    words: str
    shape: Shape
    required: bool


def shape_of(hint: object, nested: typing.Callable[[type], tuple[Field, ...] | None]) -> Shape:
    """Read the shape off a type; `nested` gives the fields of a class of ours, or None.

    >>> shape_of(tuple[int, ...] | None, lambda kind: None)
    ListOf(of=Scalar(type=<class 'int'>))
    """
    hint = _without_none(hint)
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple:
        return ListOf(shape_of(arguments[0], nested))
    if origin is FrozenMap:
        return MapOf(arguments[0], shape_of(arguments[1], nested))
    fields = nested(hint) if isinstance(hint, type) else None
    return Scalar(hint) if fields is None else Nested(typing.cast(type, hint), fields)


def ref_targets(hint: object) -> tuple[type, ...]:
    """The classes that a `Ref[...]` type admits; empty for any other type.

    >>> ref_targets(Ref[int | str])
    (<class 'int'>, <class 'str'>)
    """
    if typing.get_origin(hint) is not Ref:
        return ()
    (target,) = typing.get_args(hint)
    members = typing.get_args(target) or (target,)
    return tuple(member for member in members if isinstance(member, type))


def _without_none(hint: object) -> object:
    if typing.get_origin(hint) not in (types.UnionType, typing.Union):
        return hint
    members = [member for member in typing.get_args(hint) if member is not types.NoneType]
    return reduce(or_, members)

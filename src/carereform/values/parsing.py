"""The one table from a type to how its values are read and printed."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Final, TypeAlias, TypeVar, Union, get_args, get_origin, overload

from carereform.values.calendars import parse_day
from carereform.values.lengths import Length, parse_length
from carereform.values.mappings import FrozenMap
from carereform.values.money import Money, parse_money
from carereform.values.names import find_near
from carereform.values.quantities import Quantity, parse_quantity
from carereform.values.references import kind_name
from carereform.values.refusals import refuse, show
from carereform.values.silence import Silence
from carereform.values.spans import Span, parse_span
from carereform.values.when import When, parse_when

__all__ = ["Value", "parse_value", "print_value"]

T = TypeVar("T")

Value: TypeAlias = Money | Quantity | When | Span | Length | StrEnum | date | bool | int | str
"""A value that an editor writes as one text; `Silence` is among them, as a StrEnum."""

_WHOLE_NUMBER: Final = re.compile(r"0|[1-9][0-9]{0,14}")


def _parse_whole_number(text: str) -> int:
    if not _WHOLE_NUMBER.fullmatch(text):
        raise refuse(text, "a whole number", "2 or 40, in plain digits")
    return int(text)


def _parse_yes_or_no(text: str) -> bool:
    if text not in ("yes", "no"):
        raise ValueError(f"{show(text)} is neither yes nor no; write yes or no")
    return text == "yes"


def _parse_text(text: str) -> str:
    trimmed = text.strip()
    if not trimmed:
        raise ValueError(f"{show(text)} is an empty text; write something or leave the field out")
    return trimmed


_PARSERS: Final[Mapping[type[object], Callable[[str], object]]] = FrozenMap[
    type[object], Callable[[str], object]
](
    {
        Money: parse_money,
        Quantity: parse_quantity,
        When: parse_when,
        Span: parse_span,
        Length: parse_length,
        date: parse_day,
        bool: _parse_yes_or_no,
        int: _parse_whole_number,
        str: _parse_text,
    }
)

_SIGNS: Final[tuple[tuple[type[object], re.Pattern[str]], ...]] = (
    (Money, re.compile(r"£|\bpounds?\b|[0-9](?:k|m|bn)\b")),
    (Span, re.compile(r" to .*[0-9]{4}|\beach\b|\bevery\b")),
    (When, re.compile(r"event:|^(?:in|on|by|before|from|after|until|between|within)\b")),
    (Span, re.compile(r"\b(?:day|week|month|year)s?\b")),
    (When, re.compile(r"[0-9]{4}(?:[-/]|$)|\b(?:spring|summer|autumn|winter)\b")),
    (Quantity, re.compile(r"[0-9]")),
)
"""What a text shows of the type that it was meant for, the surest sign first."""


@overload
def parse_value(type_: type[T], text: str) -> T: ...
@overload
def parse_value(type_: UnionType, text: str) -> object: ...
def parse_value(type_: object, text: str) -> object:
    """Read a text as a value of the type, which may be a union.

    The types are those of `Value`, and any StrEnum by its members. In a union silence is tried
    first and plain text last; None is passed over, since a text is never nothing.

    >>> str(parse_value(Money | Silence, "over £27m"))
    'over £27m'
    >>> parse_value(Money | Silence, "unstated")
    <Silence.UNSTATED: 'unstated'>
    >>> parse_value(int, "12")
    12

    Raises:
        ValueError: The text isn't such a value.
        TypeError: The table doesn't hold the type.
    """
    members = _find_members(type_)
    refusals: dict[type[object], ValueError] = {}
    for member in members:
        try:
            return _parse_member(member, text)
        except ValueError as error:
            refusals[member] = error
    raise refusals[_find_best_fit(members, text)]


def print_value(value: Value) -> str:
    """Write a value as an editor would; `parse_value` with its type reads it back.

    >>> print_value(True), print_value(date(2023, 5, 11))
    ('yes', '2023-05-11')
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _find_members(type_: object) -> tuple[type[object], ...]:
    """Return the types of a union, or the one type, in the order in which they are tried."""
    silence: list[type[object]] = []
    others: list[type[object]] = []
    text: list[type[object]] = []
    for member in get_args(type_) if get_origin(type_) in (Union, UnionType) else (type_,):
        if member is NoneType:
            continue
        if not isinstance(member, type) or not (member in _PARSERS or issubclass(member, StrEnum)):
            raise TypeError(f"{member!r} is not a type that a text can be read as")
        (silence if member is Silence else text if member is str else others).append(member)
    if not (silence or others or text):
        raise TypeError("no text can be read as None")
    return (*silence, *others, *text)


def _parse_member(type_: type[object], text: str) -> object:
    if issubclass(type_, StrEnum):
        return _parse_enum(type_, text)
    return _PARSERS[type_](text)


def _parse_enum(type_: type[StrEnum], text: str) -> StrEnum:
    try:
        return type_(text)
    except ValueError:
        near = find_near(text, list(type_))
        hint = f" (did you mean {near}?)" if near else ""
        name = kind_name(type_).replace("-", " ")
        raise ValueError(
            f"{show(text)} is not a known {name}{hint}; it is one of {', '.join(type_)}"
        ) from None


def _find_best_fit(members: tuple[type[object], ...], text: str) -> type[object]:
    """Find the type that a text refused by all was most likely meant for."""
    for member in members:
        if issubclass(member, StrEnum) and find_near(text, list(member)):
            return member
    for member, sign in _SIGNS:
        if member in members and sign.search(text.lower()):
            return member
    return next((member for member in members if member is not Silence), members[0])

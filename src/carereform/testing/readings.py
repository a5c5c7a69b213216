"""Readings: what a source may say otherwise of a field, for each word for a difference."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import UnionType
from typing import get_args

from attrs import evolve

from carereform.questions import fits
from carereform.records import Difference, FieldValue, write_value
from carereform.values import (
    UNSTATED,
    Edge,
    Hedge,
    Money,
    Quantity,
    Ref,
    Silence,
    Span,
    When,
    parse_span,
    parse_when,
)

__all__ = ["find_reading", "rival_readings"]

_TIMES = (
    *map(parse_when, ("1900-01-01", "2200-12-31", "from 1900", "by 2200", "in 2024")),
    parse_when("between 1900 and 2200"),
)
_SPANS = tuple(map(parse_span, ("1900 to 2200", "2200-01 to 2200-02", "999 years", "each day")))
_RIVALS: tuple[tuple[type[object], tuple[str, str]], ...] = (
    (Money, ("£2m", "£3m")),
    (Quantity, ("12 children", "20 children")),
    (When, ("in 2024", "in 2025")),
    (Span, ("2 years", "3 years")),
)
_BARE_EDGES = tuple(
    edge for edge in Edge if edge not in (Edge.IN, Edge.ON, Edge.BETWEEN, Edge.WITHIN)
)
_MUCH = 10**14
"""More than any figure that is drawn, and still one that can be written."""


def find_reading(held: FieldValue, difference: Difference, turn: int) -> str | None:
    """Find what a source may say of a field so that this word for the difference fits.

    None where there is no such reading, or where the field is silent. `turn` chooses among
    several.
    """
    if isinstance(held.value, Silence):
        return None
    if difference is Difference.SLIP:
        return f"{held.text}."
    if difference is Difference.SILENCE:
        return UNSTATED.value
    fitting = [one for one in _others(held.value) if fits(difference, held.value, one)]
    return write_value(fitting[turn % len(fitting)], held.type) if fitting else None


def rival_readings(hint: object) -> tuple[str, str]:
    """Two readings that can't both be true, for a field of a type that is held as unsettled."""
    members = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    return next(rivals for kind, rivals in _RIVALS if kind in members)


def _others(value: object) -> Iterator[object]:
    """Other values of the same type: with other words for it, about it, and far from it."""
    match value:
        case Money():
            yield from (evolve(value, hedge=hedge) for hedge in _hedges(value.pence))
            yield Money(pence=0, hedge=Hedge.AT_LEAST, per=value.per)
            yield Money(pence=_MUCH * 100, per=value.per)
            yield evolve(value, per="carer")
        case Quantity():
            yield from (evolve(value, hedge=hedge) for hedge in _hedges(value.number))
            most = Decimal(_MUCH)
            yield evolve(value, hedge=Hedge.EXACTLY, number=-most, upper=most)
            yield Quantity(number=Decimal(0), hedge=Hedge.AT_LEAST, unit=value.unit, per=value.per)
            yield evolve(value, per="carer")
        case When():
            if value.until is None and value.offset is None:
                yield from (When(edge, value.at) for edge in _BARE_EDGES)
            yield from _TIMES
        case Span():
            yield from _SPANS
        case Ref():
            yield Ref(value.kind, f"{value.id}-x")
        case StrEnum():
            yield from type(value)
        case bool():
            yield not value
        case int():
            yield value + 1
        case date():
            yield date(1999, 12, 31)
        case _:
            yield f"{value} too"


def _hedges(number: Decimal | int) -> tuple[Hedge, ...]:
    """The hedges that go with a number, whatever it was."""
    return tuple(Hedge) if number > 0 else (Hedge.EXACTLY, Hedge.ABOUT)

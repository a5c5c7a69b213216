"""Figures over time: indicators and what was observed of them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from carereform.records.base import Record
from carereform.records.telling import tell
from carereform.values import Money, Quantity, Ref, Silence, Span, When

if TYPE_CHECKING:
    from carereform.records.promises import Mission
    from carereform.records.sources import Body, Person
    from carereform.records.strategy import Pillar, Strategy

__all__ = ["Basis", "Indicator", "Observation", "Trend"]


class Basis(StrEnum):
    """Where an observed value comes from; an allowance fixed by somebody is set."""

    COUNTED = "counted"
    ESTIMATED = "estimated"
    EXPECTED = "expected"
    PROJECTED = "projected"
    SET = "set"


class Trend(StrEnum):
    """Which way the source says that the value is going."""

    RISING = "rising"
    FALLING = "falling"
    STEADY = "steady"


@frozen(kw_only=True, repr=False)
class Indicator(Record):
    """Something that is counted or set again and again."""

    unit: str = field(metadata=tell("What its values are counted in."))
    measures: tuple[Ref[Mission | Pillar | Strategy], ...] = field(
        default=(), metadata=tell("The aims whose progress it shows.")
    )


@frozen(kw_only=True, repr=False)
class Observation(Record):
    """One value of an indicator, for an area and a time."""

    of: Ref[Indicator] = field(metadata=tell("The indicator that it is a value of."))
    area: Ref[Body] | None = field(default=None, metadata=tell("Where."))
    period: Span | When | Silence | None = field(default=None, metadata=tell("When."))
    basis: Basis = field(metadata=tell("Where the value comes from."))
    value: Quantity | Money | Silence | None = field(default=None, metadata=tell("How much."))
    trend: Trend | None = field(
        default=None, metadata=tell("Which way the source says that it is going.")
    )
    by: Ref[Body | Person] | None = field(
        default=None, metadata=tell("Who counted, set or foresaw it.")
    )

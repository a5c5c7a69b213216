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
    """Where an observed value comes from; an allowance fixed by somebody is set.

    Counted: somebody counted it. Estimated: it was worked out from what is known. Expected:
    somebody thinks that it will come about. Projected: it was reckoned for a time to come. Set:
    somebody decided that it is so.

    >>> Basis("projected")
    <Basis.PROJECTED: 'projected'>
    """

    COUNTED = "counted"
    ESTIMATED = "estimated"
    EXPECTED = "expected"
    PROJECTED = "projected"
    SET = "set"


class Trend(StrEnum):
    """Which way the source says that the value is going.

    Rising, falling or steady are the word of the source; the record never works them out.

    >>> Trend("falling")
    <Trend.FALLING: 'falling'>
    """

    RISING = "rising"
    FALLING = "falling"
    STEADY = "steady"


@frozen(kw_only=True, repr=False)
class Indicator(Record):
    """Something that is counted or set again and again.

    >>> share = Indicator(id="agency-share", title="Share of agency workers", unit="%")
    >>> print(share.name, "in", share.unit)
    Share of agency workers in %
    """

    unit: str = field(metadata=tell("What its values are counted in."))
    measures: tuple[Ref[Mission | Pillar | Strategy], ...] = field(
        default=(), metadata=tell("The aims whose progress it shows.")
    )


@frozen(kw_only=True, repr=False)
class Observation(Record):
    """One value of an indicator, for an area and a time.

    >>> from carereform import Ref, parse_quantity, parse_when
    >>> of, in_2023 = Ref(Indicator, "children-in-care"), parse_when("2023-03-31")
    >>> value = parse_quantity("83,840 children")
    >>> counted = Observation(id="n", of=of, basis=Basis.COUNTED, period=in_2023, value=value)
    >>> print(counted.value, counted.basis, counted.period)
    83,840 children counted on 2023-03-31
    """

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

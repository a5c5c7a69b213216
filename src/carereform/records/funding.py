"""Money: asked for, committed, allocated and spent."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from carereform.records.base import Record
from carereform.records.telling import tell
from carereform.values import Money, Ref, Silence, Span, When

if TYPE_CHECKING:
    from carereform.records.events import Meeting
    from carereform.records.law import Law
    from carereform.records.promises import Consultation
    from carereform.records.reviews import Review
    from carereform.records.sources import Source
    from carereform.records.strategy import Strategy

__all__ = ["Funding", "FundingStage"]


class FundingStage(StrEnum):
    """How far a sum has come from being asked for to being spent.

    Asked: somebody says that it is needed. Committed: somebody promises it. Allocated: it is
    shared out to those who are to spend it. Spent: it is gone.

    >>> FundingStage("allocated")
    <FundingStage.ALLOCATED: 'allocated'>
    """

    ASKED = "asked"
    COMMITTED = "committed"
    ALLOCATED = "allocated"
    SPENT = "spent"


@frozen(kw_only=True, repr=False)
class Funding(Record):
    """A sum for something, possibly a part of larger sums.

    >>> from carereform import parse_money
    >>> amount = parse_money("over £27m")
    >>> money = Funding(id="fostering-money", stage=FundingStage.COMMITTED, amount=amount)
    >>> print(money.stage, money.amount)
    committed over £27m
    """

    stage: FundingStage = field(metadata=tell("How far the sum has come."))
    amount: Money | Silence = field(metadata=tell("How much."))
    period: Span | When | Silence | None = field(
        default=None, metadata=tell("Over or by what time.")
    )
    for_: tuple[Ref[Record], ...] = field(default=(), metadata=tell("What it pays for."))
    made_in: Ref[Strategy | Review | Source | Meeting | Law | Consultation] | None = field(
        default=None, metadata=tell("Where it was asked for or promised.")
    )
    part_of: tuple[Ref[Funding], ...] = field(
        default=(), metadata=tell("The larger sums that it is counted in.")
    )

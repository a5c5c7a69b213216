"""Strategies, a council's local plans among them, and their pillars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from carereform.records.base import Record
from carereform.records.telling import tell
from carereform.values import Ref

if TYPE_CHECKING:
    from carereform.records.reviews import Review
    from carereform.records.sources import Body

__all__ = ["Pillar", "Strategy"]


@frozen(kw_only=True, repr=False)
class Strategy(Record):
    """A published plan of what government, or a council, means to do.

    >>> from carereform import Body, Ref
    >>> department = Ref(Body, "department-for-education")
    >>> plan = Strategy(id="stable-homes", title="Stable Homes Built on Love", by=department)
    >>> print(plan.name, "by", plan.by)
    Stable Homes Built on Love by body:department-for-education
    """

    by: Ref[Body] = field(metadata=tell("Whose plan it is."))
    answers: tuple[Ref[Review], ...] = field(
        default=(), metadata=tell("The reviews that it answers.")
    )
    replaces: Ref[Strategy] | None = field(
        default=None, metadata=tell("The plan that it takes the place of.")
    )


@frozen(kw_only=True, repr=False)
class Pillar(Record):
    """One of the numbered headings under which a strategy groups its promises.

    >>> from carereform import Ref
    >>> pillar = Pillar(id="family-help", of=Ref(Strategy, "stable-homes"), number=1)
    >>> print(pillar.name, "is number", pillar.number, "of", pillar.of)
    family help is number 1 of strategy:stable-homes
    """

    of: Ref[Strategy] = field(metadata=tell("The strategy that it is a heading of."))
    number: int = field(metadata=tell("Its number in the strategy."))

"""Sums that go together: no part is more than its whole, however its amount is hedged."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from carereform.questions import Part, Tie, amount_of, parts_of
from carereform.records import Citation, Difference, Funding
from carereform.reform import Reform
from carereform.testing.drafts import Draft
from carereform.testing.readings import rival_readings
from carereform.values import Certainty, Hedge, Interval, Money, Silence

__all__ = ["Ties", "settle_sums"]

Ties = Mapping[str, Sequence[Tie]]
"""How surely each sum is counted in each of those that it is a part of, by its id."""

_WISHES = (Tie.STATED, Tie.STATED, Tie.ASSUMED, Tie.DENIED)
_NOTHING = Interval(0, 0)
_STEP = 1000


def settle_sums(draft: Draft) -> Ties:
    """Make each part small enough for its wholes, and say how surely it is one.

    Wholes come before their parts. A part that can't be made to fit for certain is assumed to
    be one, and denied where it certainly doesn't fit.
    """
    sums = _Sums()
    ties: dict[str, Sequence[Tie]] = {}
    for funding in draft.of(Funding):
        wholes = [whole for ref in funding.part_of if (whole := draft.find(ref)) is not None]
        amount, tie = sums.fit(funding, wholes, _wishes(draft, funding))
        draft.put(evolve(funding, amount=amount))
        ties[funding.id] = tie
    return ties


def _wishes(draft: Draft, funding: Funding) -> Sequence[Tie]:
    """What was drawn leads to the wholes at random, and so to ties at random."""
    drawn = draft.sketch(funding).record
    picks = [int(ref.id) for ref in drawn.part_of] if isinstance(drawn, Funding) else []
    return [_WISHES[pick % len(_WISHES)] for pick in picks]


class _Sums:
    """What has been counted in each sum so far, in pence."""

    def __init__(self) -> None:
        self._stated: dict[str, Interval] = defaultdict(lambda: _NOTHING)
        self._counted: dict[str, Interval] = defaultdict(lambda: _NOTHING)

    def fit(
        self, funding: Funding, wholes: Sequence[Funding], wishes: Sequence[Tie]
    ) -> tuple[Money | Silence, Sequence[Tie]]:
        """Find an amount and ties with which a sum fits into its wholes, and count it there."""
        wished = tuple(wishes[: len(wholes)])
        for ties in (wished, (Tie.ASSUMED,) * len(wholes)):
            for amount in _smaller(funding.amount):
                parts = [_part_of(evolve(funding, amount=amount), whole) for whole in wholes]
                if all(map(self._fits, wholes, parts, ties)):
                    for whole, part, tie in zip(wholes, parts, ties, strict=True):
                        self._count(whole, part, tie)
                    return amount, ties
        return funding.amount, (Tie.DENIED,) * len(wholes)

    def _fits(self, whole: Funding, part: Part | None, tie: Tie) -> bool:
        limit = amount_of(_seen(whole))
        if limit is None or part is None or tie is Tie.DENIED:
            return True
        stated = self._stated[whole.id] + part.amount
        counted = self._counted[whole.id] + part.amount
        sure = tie is Tie.ASSUMED or stated.is_over(limit) is Certainty.NOT
        return sure and counted.is_over(limit) is not Certainty.CERTAINLY

    def _count(self, whole: Funding, part: Part | None, tie: Tie) -> None:
        if part is not None and tie is not Tie.DENIED:
            self._counted[whole.id] += part.amount
            if tie is Tie.STATED:
                self._stated[whole.id] += part.amount


def _part_of(funding: Funding, whole: Funding) -> Part | None:
    """What a sum adds to another; None where the two can't be added up."""
    parts = parts_of(Reform.of([_seen(funding), _seen(whole)]), whole)
    return next((part for part in parts if part.tie is not Tie.OTHER_PERIOD), None)


def _seen(funding: Funding) -> Funding:
    """A sum as it will be cited, so that an unsettled amount has its readings."""
    readings = tuple(
        Citation(supports=("amount",), reads=reading, difference=Difference.CONFLICT)
        for reading in rival_readings(Money)
    )
    return evolve(funding, citations=readings)


def _smaller(amount: Money | Silence) -> Iterator[Money | Silence]:
    """The amount, and ever smaller ones with its digits down to nothing."""
    yield amount
    while isinstance(amount, Money) and amount.pence:
        pence = amount.pence // _STEP
        upper = amount.upper_pence // _STEP if amount.upper_pence is not None else 0
        amount = evolve(
            amount,
            pence=pence,
            upper_pence=upper if upper > pence else None,
            precision=max(amount.precision // _STEP, min(amount.precision, 1)),
            hedge=Hedge.UP_TO if amount.hedge is Hedge.UNDER and not pence else amount.hedge,
        )
        yield amount

"""Funding: what a sum is made of, and whether its parts leave anything of it."""

from collections.abc import Iterator
from enum import StrEnum

from attrs import frozen

from carereform.questions.claims import Claim, claims_of
from carereform.records import Citation, Difference, Funding
from carereform.reform import Reform
from carereform.values import Interval, Money, Silence, total

__all__ = ["Part", "Tie", "amount_of", "parts_of", "sum_parts"]


class Tie(StrEnum):
    """How surely a part is counted in a sum.

    Stated: a source says so. Assumed: we infer it. Other period: both periods are known
    and differ, so that the two can't be added up. Denied: sources say that it is no part.
    """

    STATED = "stated"
    ASSUMED = "assumed"
    OTHER_PERIOD = "other period"
    DENIED = "denied"


@frozen
class Part:
    """A sum that is counted in a larger one.

    Attributes:
        funding: The part.
        tie: How surely it is one.
        amount: Its amount in pence, from lowest to highest.
    """

    funding: Funding
    tie: Tie
    amount: Interval


def parts_of(reform: Reform, whole: Funding) -> tuple[Part, ...]:
    """Find the parts of a sum whose amounts are known and comparable with it."""
    return tuple(_find_parts(reform, whole))


def sum_parts(parts: tuple[Part, ...], *ties: Tie) -> Interval | None:
    """Add up the parts with these ties, in pence; None if there is none."""
    counted = [part.amount for part in parts if part.tie in ties]
    return total(counted) if counted else None


def amount_of(funding: Funding) -> Interval | None:
    """The bounds of a sum in pence: the hull of its readings if it is unsettled.

    None where no source says how much.
    """
    if isinstance(funding.amount, Money):
        return funding.amount.interval
    if funding.amount is Silence.UNSTATED:
        return None
    read = [claim.reading_value for claim in claims_of(funding) if claim.field.name == "amount"]
    bounds = [value.interval for value in read if isinstance(value, Money)]
    hull = bounds[0] if bounds else None
    for bound in bounds[1:]:
        hull = bound if hull is None else hull.hull(bound)
    return hull


def _find_parts(reform: Reform, whole: Funding) -> Iterator[Part]:
    for funding in reform.funding:
        wholes = [reform.find(ref) for ref in funding.part_of]
        amount = amount_of(funding)
        if whole in wholes and amount is not None and _rate(funding) == _rate(whole):
            yield Part(funding, _tie(funding, whole, wholes.index(whole)), amount)


def _rate(funding: Funding) -> str | None:
    return funding.amount.per if isinstance(funding.amount, Money) else None


def _tie(part: Funding, whole: Funding, index: int) -> Tie:
    claims = [one for one in claims_of(part) if one.field.name == f"part-of[{index}]"]
    if any(_denies(claim) for claim in claims):
        return Tie.DENIED
    known = [period for period in (part.period, whole.period) if not _is_silent(period)]
    if len(known) == 2 and part.period != whole.period:
        return Tie.OTHER_PERIOD
    stated = any(claim.citation and _states(claim.citation) for claim in claims)
    return Tie.STATED if stated else Tie.ASSUMED


def _denies(claim: Claim) -> bool:
    return claim.citation is not None and claim.citation.difference is Difference.CONFLICT


def _states(citation: Citation) -> bool:
    return citation.inferred is None and citation.difference is not Difference.SILENCE


def _is_silent(period: object) -> bool:
    return period is None or isinstance(period, Silence)

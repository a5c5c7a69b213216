"""Funding: what a sum is made of, and whether its parts leave anything of it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from attrs import frozen

from carereform.questions.claims import Claim, claims_of
from carereform.records import Citation, Difference, Funding
from carereform.reform import Reform
from carereform.values import Interval, Money, Silence, Span, TimeUnit, When, total

__all__ = [
    "FUNDING_COLUMNS",
    "Part",
    "Tie",
    "amount_of",
    "funding_rows",
    "parts_of",
    "parts_of_all",
    "sum_parts",
]

FUNDING_COLUMNS = (
    "funding",
    "stage",
    "amount",
    "low",
    "high",
    "period",
    "part-of",
    "stated parts",
    "assumed parts",
    "left, at least",
    "left, at most",
    "title",
)
"""What a row says of one sum; low, high and what is left are in whole pounds."""

_PENCE = 100


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
    return tuple(part for _, part in _find_parts(reform, {whole.id}))


def parts_of_all(reform: Reform) -> dict[str, tuple[Part, ...]]:
    """Find the parts of every sum that has any, by the id of the sum."""
    found: dict[str, list[Part]] = defaultdict(list)
    for whole, part in _find_parts(reform, {funding.id for funding in reform.funding}):
        found[whole].append(part)
    return {whole: tuple(parts) for whole, parts in found.items()}


def sum_parts(parts: tuple[Part, ...], *ties: Tie) -> Interval | None:
    """Add up the parts with these ties, in pence; None if there is none."""
    counted = [part.amount for part in parts if part.tie in ties]
    return total(counted) if counted else None


def amount_of(funding: Funding) -> Interval | None:
    """The bounds of a sum in pence: the hull of its readings if it is unsettled.

    None where no source says how much.
    """
    if isinstance(funding.amount, Money):
        return _over_years(funding.amount, funding.period)
    if funding.amount is Silence.UNSTATED:
        return None
    read = [claim.reading_value for claim in claims_of(funding) if claim.field.name == "amount"]
    bounds = [_over_years(one, funding.period) for one in read if isinstance(one, Money)]
    hull = bounds[0] if bounds else None
    for bound in bounds[1:]:
        hull = bound if hull is None else hull.hull(bound)
    return hull


def funding_rows(reform: Reform) -> list[dict[str, object]]:
    """Put every sum into a row of `FUNDING_COLUMNS`, with what its parts leave of it."""
    parts = parts_of_all(reform)
    return [_row(funding, parts.get(funding.id, ())) for funding in reform.funding]


def _row(funding: Funding, parts: tuple[Part, ...]) -> dict[str, object]:
    amount = amount_of(funding)
    stated = sum_parts(parts, Tie.STATED)
    least, most = _remainder(amount, stated) if amount and stated else (None, None)
    return {
        "funding": funding.id,
        "stage": str(funding.stage),
        "amount": str(funding.amount),
        "low": _pounds(amount.low) if amount else None,
        "high": _pounds(amount.high) if amount else None,
        "period": str(funding.period) if funding.period else None,
        "part-of": _list(str(ref.id) for ref in funding.part_of),
        "stated parts": _list(str(one.funding.amount) for one in parts if one.tie is Tie.STATED),
        "assumed parts": _list(str(one.funding.amount) for one in parts if one.tie is Tie.ASSUMED),
        "left, at least": least,
        "left, at most": most,
        "title": funding.name,
    }


def _remainder(whole: Interval, parts: Interval) -> tuple[int | None, int | None]:
    """What is left of a whole: at least and at most, in pounds; None where there is no bound."""
    least = None if whole.low is None or parts.high is None else whole.low - parts.high
    most = None if whole.high is None or parts.low is None else whole.high - parts.low
    return _pounds(least), _pounds(most)


def _pounds(pence: Fraction | None) -> int | None:
    return None if pence is None else round(pence / _PENCE)


def _list(texts: Iterable[str]) -> str | None:
    return ", ".join(texts) or None


def _find_parts(reform: Reform, wholes: Collection[str]) -> Iterator[tuple[str, Part]]:
    """Go through the parts of sums with these ids, each with the id of its whole."""
    for funding in reform.funding:
        held = {
            whole.id: (whole, index)
            for index, whole in reversed([*enumerate(map(reform.find, funding.part_of))])
            if whole is not None and whole.id in wholes
        }
        amount = amount_of(funding) if held else None
        for whole, index in held.values():
            if amount is not None and _rate(funding) == _rate(whole):
                yield whole.id, Part(funding, _tie(funding, whole, index), amount)


def _over_years(amount: Money, period: object) -> Interval:
    """What a sum comes to: one that is per year, over the whole years of its period."""
    years = _years(period) if amount.per == TimeUnit.YEAR else None
    return total([amount.interval] * years) if years else amount.interval


def _years(period: object) -> int | None:
    """How many whole years a period has; None where it isn't made of whole years."""
    if isinstance(period, Span) and period.length and period.length.unit is TimeUnit.YEAR:
        return period.length.number
    first = period.first if isinstance(period, Span | When) else None
    last = period.last if isinstance(period, Span | When) else None
    if first is None or last is None:
        return None
    after = last + timedelta(days=1)
    whole = (after.month, after.day) == (first.month, first.day)
    return after.year - first.year if whole and after > first else None


def _rate(funding: Funding) -> str | None:
    if not isinstance(funding.amount, Money):
        return None
    per = funding.amount.per
    return None if per == TimeUnit.YEAR and _years(funding.period) else per


def _tie(part: Funding, whole: Funding, index: int) -> Tie:
    claims = [one for one in claims_of(part) if one.field.name == f"part-of[{index}]"]
    if any(_denies(claim) for claim in claims):
        return Tie.DENIED
    if _is_other(part.period, whole.period):
        return Tie.OTHER_PERIOD
    stated = any(claim.citation and _states(claim.citation) for claim in claims)
    return Tie.STATED if stated else Tie.ASSUMED


def _denies(claim: Claim) -> bool:
    return claim.citation is not None and claim.citation.difference is Difference.CONFLICT


def _states(citation: Citation) -> bool:
    return citation.inferred is None and citation.difference is not Difference.SILENCE


def _is_other(part: object, whole: object) -> bool:
    """Whether a part is certainly of another time than its whole: neither the same nor within."""
    if not isinstance(part, Span | When) or not isinstance(whole, Span | When):
        return False
    if part.first and part.last and whole.first and whole.last:
        return not whole.first <= part.first <= part.last <= whole.last
    if isinstance(part, Span) and isinstance(whole, Span) and part.length and whole.length:
        start = date.min
        return part.length.add_to(start) > whole.length.add_to(start)
    return False

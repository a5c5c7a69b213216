"""What a sum comes to: its bounds in pence, and the years over which it is spread."""

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import reduce

from carereform.questions.claims import claims_of
from carereform.questions.public import is_public, public_value
from carereform.records import Funding
from carereform.values import (
    FinancialYear,
    Interval,
    Money,
    Silence,
    Span,
    TimeUnit,
    When,
    total,
)

__all__ = ["amount_of", "by_year", "public_amount", "rate_of", "to_pounds"]

_PENCE = 100


def amount_of(funding: Funding) -> Interval | None:
    """The bounds of a sum in pence: the hull of its readings if it is unsettled.

    None where no source says how much.

    >>> from carereform.records import FundingStage
    >>> from carereform.values import parse_money
    >>> amount = parse_money("up to £5,000,000")
    >>> str(amount_of(Funding(id="x", stage=FundingStage.SPENT, amount=amount)))
    '[0, 500000000]'
    """
    if isinstance(funding.amount, Money):
        return _over_years(funding.amount, funding.period)
    if funding.amount is Silence.UNSTATED:
        return None
    read = [claim.reading_value for claim in claims_of(funding) if claim.field.name == "amount"]
    bounds = [_over_years(one, funding.period) for one in read if isinstance(one, Money)]
    return reduce(Interval.hull, bounds) if bounds else None


def rate_of(funding: Funding) -> str | None:
    """What a sum is for each of; None of one that is a whole, or is unknown.

    One per year is a whole where its period is made of whole years.
    """
    if not isinstance(funding.amount, Money):
        return None
    per = funding.amount.per
    return None if per == TimeUnit.YEAR and _years(funding.period) else per


def public_amount(funding: Funding) -> Interval | None:
    """The bounds of a sum in pence, where what is cited for it says how much; or else None.

    >>> from carereform.records import FundingStage
    >>> public_amount(Funding(id="x", stage=FundingStage.SPENT, amount=Silence.UNSTATED))
    """
    return amount_of(funding) if is_public(funding, "amount", funding.amount) else None


def by_year(funding: Funding, amount: Interval) -> dict[FinancialYear | None, Interval]:
    """Split the bounds of a sum, in pence, by the financial years into which it may fall.

    One over several years may fall into any of them, so that each has nothing to all of it; one
    per year has the same in each. A sum whose years nobody states stands under None.

    >>> from carereform.records import FundingStage
    >>> from carereform.values import parse_money, parse_when
    >>> sum_ = Funding(
    ...     id="x",
    ...     stage=FundingStage.SPENT,
    ...     amount=parse_money("£5,000,000"),
    ...     period=parse_when("in 2024-25"),
    ... )
    >>> {str(year): str(part) for year, part in by_year(sum_, sum_.amount.interval).items()}
    {'2024-25': '[500000000, 500000000]'}
    """
    years = _financial_years(funding)
    if len(years) <= 1:
        return {years[0] if years else None: amount}
    money = funding.amount
    if isinstance(money, Money) and money.per == TimeUnit.YEAR and _are_whole(funding, years):
        return dict.fromkeys(years, money.interval)
    return dict.fromkeys(years, Interval(0, amount.high, high_open=amount.high_open))


def to_pounds(pence: Fraction | None) -> int | None:
    """Round pence to whole pounds; None stays None.

    >>> to_pounds(Fraction(4_500_000_000))
    45000000
    """
    return None if pence is None else round(pence / _PENCE)


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
    return after.year - first.year if whole else None


def _financial_years(funding: Funding) -> list[FinancialYear]:
    """The financial years that a sum's period touches; none where it isn't known."""
    periods: list[object] = [public_value(funding, "period", funding.period)]
    if periods == [Silence.UNSETTLED]:
        read = [one for one in claims_of(funding) if one.field.name == "period"]
        periods = [claim.reading_value for claim in read]
    known = [one for one in periods if isinstance(one, Span | When) and one.first and one.last]
    if not known or len(known) < len(periods):
        return []
    start = min(_year_of(one.first) for one in known if one.first)
    end = max(_year_of(one.last) for one in known if one.last)
    return [FinancialYear(year) for year in range(start, end + 1)]


def _year_of(day: date) -> int:
    """The year in which the financial year of a day begins."""
    return day.year - (day < FinancialYear(day.year).first)


def _are_whole(funding: Funding, years: Sequence[FinancialYear]) -> bool:
    """Whether a sum's period is all of these financial years."""
    period, whole = funding.period, (years[0].first, years[-1].last)
    return isinstance(period, Span | When) and (period.first, period.last) == whole

"""What a figure or a time leaves possible, as the numbers and days that a chart draws."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from attrs import frozen

from carereform.reform import Reform
from carereform.values import Hedge, Interval, Money, Quantity, Silence, Span, When

__all__ = ["Extent", "days_of", "extent_of", "middle", "years_around"]

_BELOW = (Hedge.UP_TO, Hedge.UNDER)
_ABOVE = (Hedge.AT_LEAST, Hedge.OVER)


@frozen
class Extent:
    """What a figure leaves possible, as numbers to draw.

    Attributes:
        low: The least that it can be; None where nothing bounds it.
        high: The most that it can be; None where nothing bounds it.
        written: The one figure that is written; None where there are several.
    """

    low: float | None
    high: float | None
    written: float | None

    @property
    def at(self) -> float:
        """Where it is drawn: at the figure that is written, else at an end."""
        ends = (one for one in (self.written, self.low, self.high) if one is not None)
        return next(ends, 0.0)

    @property
    def is_range(self) -> bool:
        """Whether it has two ends that differ, so that a line is drawn between them."""
        return self.low is not None and self.high is not None and self.low < self.high

    @property
    def is_open(self) -> bool:
        """Whether nothing bounds it above, so that an arrow is drawn."""
        return self.high is None


def extent_of(bounds: Interval, value: Money | Quantity | None, unit: int = 1) -> Extent:
    """Put bounds, and the value that they are of if it is one, into units of a size.

    >>> from carereform.values import parse_money
    >>> over = parse_money("over £27m")
    >>> extent_of(over.interval, over, 100_000_000)
    Extent(low=27.0, high=None, written=27.0)
    """
    return Extent(
        _number(bounds.low, unit),
        _number(bounds.high, unit),
        _number(_written(bounds, value), unit),
    )


def days_of(reform: Reform, when: When | Span | Silence | None) -> tuple[date | None, date | None]:
    """The first and the last possible day, None where nobody says, by the days of events too."""
    match when:
        case When():
            return when.bounds(reform.find_event)
        case Span():
            return when.first, when.last
        case _:
            return None, None


def middle(first: date | None, last: date | None) -> date | None:
    """The day in the middle of a time, or its one end where it has no other.

    >>> middle(date(2023, 1, 1), date(2023, 12, 31)), middle(None, date(2023, 12, 31))
    (datetime.date(2023, 7, 2), datetime.date(2023, 12, 31))
    """
    if first is None or last is None:
        return first or last
    return first + (last - first) // 2


def years_around(days: Iterable[date]) -> tuple[str, str]:
    """The first day of the first year and the last day of the last, between which all lie.

    >>> years_around([date(2023, 5, 11), date(2024, 1, 1)])
    ('2023-01-01', '2024-12-31')
    """
    years = [day.year for day in days]
    return f"{min(years):04}-01-01", f"{max(years):04}-12-31"


def _written(bounds: Interval, value: Money | Quantity | None) -> Fraction | None:
    """The figure that a hedge goes with: its bound, or what it is rounded to."""
    several = (
        value is None
        or (value.upper_pence if isinstance(value, Money) else value.upper) is not None
    )
    if value is None or several:
        return None
    if value.hedge in _BELOW:
        return bounds.high
    if value.hedge in _ABOVE:
        return bounds.low
    return None if bounds.low is None or bounds.high is None else (bounds.low + bounds.high) / 2


def _number(number: Fraction | None, unit: int) -> float | None:
    return None if number is None else float(number / unit)

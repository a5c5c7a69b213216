"""When two values agree, and which word fits where they don't: one table, type by type."""

from datetime import date

from carereform.records import Difference, Strength
from carereform.values import Interval, Money, Quantity, Silence, Span, When

__all__ = ["fits"]

_ALWAYS = (Difference.SCOPE, Difference.LATER)
_UNKNOWN = Interval(None, None)
_SOME_DAY = date(2023, 1, 1)


def fits(difference: Difference, held: object, reading: object) -> bool:
    """Whether a word for a difference fits what the record holds and what a source reads.

    | difference | fits where |
    |---|---|
    | slip | the raw text differs from the value |
    | silence | one of the two is unstated |
    | firmness | the same figure or day has another hedge, or a promise another strength |
    | precision | one lies inside the other, not by another hedge alone |
    | name | two names, references or words for an outcome differ |
    | conflict | the two can't both be true |
    | scope, later | the two differ |

    >>> from carereform.values import parse_when
    >>> fits(Difference.PRECISION, parse_when("by the end of 2023"), parse_when("in 2023"))
    True
    """
    if held == reading:
        return False
    if difference is Difference.SLIP:
        return str(held) != str(reading)
    if Silence.UNSTATED in (held, reading):
        return difference is Difference.SILENCE
    if difference in _ALWAYS:
        return True
    if isinstance(held, Money | Quantity) and isinstance(reading, Money | Quantity):
        return _fits_figures(difference, held, reading)
    if isinstance(held, When | Span) and isinstance(reading, When | Span):
        return _fits_times(difference, held, reading)
    return _fits_words(difference, held, reading)


def _fits_figures(
    difference: Difference, held: Money | Quantity, reading: Money | Quantity
) -> bool:
    other_hedge = _figure(held) == _figure(reading) and held.hedge is not reading.hedge
    if difference is Difference.FIRMNESS:
        return other_hedge
    alike = _measure(held) == _measure(reading)
    if difference is Difference.PRECISION:
        return alike and not other_hedge and _nest(held.interval, reading.interval)
    return difference is Difference.CONFLICT and not (
        alike and held.interval.overlaps(reading.interval)
    )


def _figure(value: Money | Quantity) -> tuple[object, ...]:
    """The bare figure, without its hedge."""
    if isinstance(value, Money):
        return value.pence, value.upper_pence, *_measure(value)
    return value.number, value.upper, *_measure(value)


def _measure(value: Money | Quantity) -> tuple[object, ...]:
    return (None if isinstance(value, Money) else value.unit), value.per


def _nest(one: Interval, other: Interval) -> bool:
    return one.within(other) or other.within(one)


def _fits_times(difference: Difference, held: When | Span, reading: When | Span) -> bool:
    if _run_differently(held, reading):
        return difference is Difference.CONFLICT
    one, other = _days(held), _days(reading)
    if difference is Difference.FIRMNESS:
        return _point(held) == _point(reading) or one == other != _UNKNOWN
    if not one.overlaps(other):
        return difference is Difference.CONFLICT
    nested = _nest(_stretch(held), _stretch(reading)) or _nest(one, other)
    return difference is Difference.PRECISION and nested


def _run_differently(held: When | Span, reading: When | Span) -> bool:
    """Whether both say how long, and not the same."""
    ends = [
        one.length.add_to(_SOME_DAY)
        for one in (held, reading)
        if isinstance(one, Span) and one.length is not None
    ]
    return len(ends) == 2 and ends[0] != ends[1]


def _point(value: When | Span) -> object:
    """What a time is counted from, without its edge."""
    return (value.at, value.until, value.offset) if isinstance(value, When) else value


def _days(value: When | Span) -> Interval:
    return _between(value.first, value.last)


def _stretch(value: When | Span) -> Interval:
    """The days of the month, season or year that a time names, whatever its edge."""
    first = getattr(value.at, "first", None) if isinstance(value, When) else value.first
    last = getattr(value.at, "last", None) if isinstance(value, When) else value.last
    return _between(first, last)


def _between(first: date | None, last: date | None) -> Interval:
    return Interval(
        first.toordinal() if first else None,
        last.toordinal() if last else None,
    )


def _fits_words(difference: Difference, held: object, reading: object) -> bool:
    if difference is Difference.FIRMNESS:
        return isinstance(held, Strength) and isinstance(reading, Strength)
    return difference in (Difference.NAME, Difference.PRECISION, Difference.CONFLICT)

"""Intervals of exact numbers: what a published figure leaves possible.

An end may be open (left out), closed (included) or absent (None: nothing bounds it).
"""

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from attrs import field, frozen

__all__ = ["Certainty", "Interval", "total"]


class Certainty(StrEnum):
    """How sure a comparison is, given all that its two sides leave possible.

    Certainly: whichever of their numbers are meant. Possibly: with some of them. Not: with none.

    >>> Interval(0, 12).is_over(Interval(20, None))
    <Certainty.NOT: 'not'>
    """

    CERTAINLY = "certainly"
    POSSIBLY = "possibly"
    NOT = "not"


def _to_fraction(number: Fraction | Decimal | int | None) -> Fraction | None:
    return None if number is None else Fraction(number)


@frozen
class Interval:
    """The numbers between two ends; never empty.

    `low` and `high` are exact, and in whatever the figure counts: pence for money. None means
    unbounded. An end is left out where `low_open` or `high_open` says so, an unbounded one always.

    >>> str(Interval(0, 12)), str(Interval(27, None, low_open=True))
    ('[0, 12]', '(27, ∞)')

    Raises:
        ValueError: No number lies between the ends.
    """

    low: Fraction | None = field(converter=_to_fraction)
    high: Fraction | None = field(converter=_to_fraction)
    low_open: bool = field(default=False, kw_only=True)
    high_open: bool = field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Open the unbounded ends, so that equal intervals compare equal; refuse an empty one."""
        if self.low is None:
            object.__setattr__(self, "low_open", True)
        if self.high is None:
            object.__setattr__(self, "high_open", True)
        if self.low is None or self.high is None:
            return
        if self.low > self.high or (self.low == self.high and (self.low_open or self.high_open)):
            raise ValueError(f"no number lies in {self}; an interval's low end is below its high")

    def __str__(self) -> str:
        """Write the interval as in mathematics: [ includes its end, ( leaves it out."""
        low = "-∞" if self.low is None else str(self.low)
        high = "∞" if self.high is None else str(self.high)
        return f"{'(' if self.low_open else '['}{low}, {high}{')' if self.high_open else ']'}"

    def __add__(self, other: "Interval") -> "Interval":
        """Return every sum of a number of this and a number of the other.

        >>> str(Interval(1, 2) + Interval(10, 20, high_open=True))
        '[11, 22)'
        """
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            low_open=self.low_open or other.low_open,
            high_open=self.high_open or other.high_open,
        )

    def contains(self, number: Fraction | Decimal | int) -> bool:
        """Say whether the number lies in the interval.

        >>> Interval(0, 12, high_open=True).contains(12)
        False
        """
        return Interval(number, number).within(self)

    def hull(self, other: "Interval") -> "Interval":
        """Return the smallest interval that holds both.

        >>> str(Interval(0, 1).hull(Interval(5, 6)))
        '[0, 6]'
        """
        lowest = self if self._starts_no_later(other) else other
        highest = self if self._ends_no_sooner(other) else other
        return Interval(
            lowest.low, highest.high, low_open=lowest.low_open, high_open=highest.high_open
        )

    def within(self, other: "Interval") -> bool:
        """Say whether every number of this lies in the other too.

        >>> Interval(1, 2).within(Interval(0, 2)), Interval(1, 2).within(Interval(1, 2))
        (True, True)
        """
        return other._starts_no_later(self) and other._ends_no_sooner(self)

    def overlaps(self, other: "Interval") -> bool:
        """Say whether some number lies in both.

        >>> Interval(0, 1).overlaps(Interval(1, 2, low_open=True))
        False
        """
        return not (self._lies_above(other) or other._lies_above(self))

    def is_over(self, other: "Interval") -> Certainty:
        """Say whether a number of this is greater than a number of the other.

        Certainly if every pair is so, possibly if some pair is, else not.

        >>> Interval(5, 9).is_over(Interval(0, 5)).value
        'possibly'
        """
        if self._lies_above(other):
            return Certainty.CERTAINLY
        if self.high is None or other.low is None or self.high > other.low:
            return Certainty.POSSIBLY
        return Certainty.NOT

    def is_under(self, other: "Interval") -> Certainty:
        """Say whether a number of this is less than a number of the other, like `is_over`.

        >>> Interval(0, 4).is_under(Interval(5, 9)).value
        'certainly'
        """
        return other.is_over(self)

    def is_equal(self, other: "Interval") -> Certainty:
        """Say whether the two numbers are the same.

        Certainly if both intervals are the same single point, possibly if they overlap.

        >>> Interval(5, 5).is_equal(Interval(5, 5)).value
        'certainly'
        """
        if not self.overlaps(other):
            return Certainty.NOT
        if self == other and self.low is not None and self.low == self.high:
            return Certainty.CERTAINLY
        return Certainty.POSSIBLY

    def _lies_above(self, other: "Interval") -> bool:
        """Say whether every number of this is greater than every number of the other."""
        if self.low is None or other.high is None:
            return False
        touching = self.low == other.high and (self.low_open or other.high_open)
        return self.low > other.high or touching

    def _starts_no_later(self, other: "Interval") -> bool:
        if self.low is None or other.low is None:
            return self.low is None
        if self.low == other.low:
            return other.low_open or not self.low_open
        return self.low < other.low

    def _ends_no_sooner(self, other: "Interval") -> bool:
        if self.high is None or other.high is None:
            return self.high is None
        if self.high == other.high:
            return other.high_open or not self.high_open
        return self.high > other.high


def total(intervals: Iterable[Interval]) -> Interval:
    """Return the sum of the intervals; of none it is exactly nought.

    >>> str(total([Interval(1, 2), Interval(3, 4)])), str(total([]))
    ('[4, 6]', '[0, 0]')
    """
    return sum(intervals, start=Interval(0, 0))

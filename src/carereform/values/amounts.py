"""What money and quantities share: hedges, units, and what a figure leaves possible."""

import re
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Final

from attrs import frozen

from carereform.values.intervals import Interval

__all__ = ["PHRASE", "Figure", "Hedge", "is_phrase", "split_hedge"]


class Hedge(StrEnum):
    """How a published figure commits itself; `EXACTLY` is what no hedge means.

    Exactly: the figure, or what rounds to it. Up to: it or less, from nought. At least: it or
    more. Over: more than it. Under: less than it, from nought. About: near it, by one unit of
    its last digit that isn't nought.

    >>> from carereform.values import parse_money
    >>> parse_money("over £27m").hedge
    <Hedge.OVER: 'over'>
    """

    EXACTLY = "exactly"
    UP_TO = "up to"
    AT_LEAST = "at least"
    OVER = "over"
    UNDER = "under"
    ABOUT = "about"


_NOT_UNITS: Final = (
    r"(?:to|per|cent|percent|and|or|than|most|least|k|m|bn"
    r"|dozen|hundred|thousand|million|billion|trillion)(?![a-z'-])"
)
"""Words that belong to the number or its hedge, so that a unit can't hide them."""

_WORD: Final = rf"(?!{_NOT_UNITS})[a-z]+(?:['-][a-z]+)*'?"

PHRASE: Final = rf"{_WORD}(?: {_WORD}){{0,2}}"
"""Pattern of what is counted: one to three lower-case plain words."""


def is_phrase(text: str) -> bool:
    """Say whether a text can be a unit or stand after "per": one to three plain words.

    >>> is_phrase("family hubs"), is_phrase("million children"), is_phrase("Hubs")
    (True, False, False)
    """
    return re.fullmatch(PHRASE, text) is not None


def split_hedge(text: str) -> tuple[Hedge, str]:
    """Split a text into its hedge and what stands after it.

    >>> split_hedge("up to 12")
    (<Hedge.UP_TO: 'up to'>, '12')
    """
    for hedge in Hedge:
        if hedge is not Hedge.EXACTLY and text.startswith(f"{hedge} "):
            return hedge, text.removeprefix(f"{hedge} ")
    return Hedge.EXACTLY, text


@frozen(kw_only=True)
class Figure:
    """A hedged figure as bare numbers: what `Money` and `Quantity` have in common.

    `upper` is the upper figure of a range. `precision` is what one unit of the last written
    digit is worth for a rounded figure, 0 for one written in full. `whole` is one whole unit:
    how far about nought reaches, since nought has no digit to be unsure of.

    >>> str(Figure(hedge=Hedge.UP_TO, number=12).interval)
    '[0, 12]'
    """

    hedge: Hedge
    number: Decimal | int
    upper: Decimal | int | None = None
    precision: int = 0
    whole: int = 1

    @property
    def interval(self) -> Interval:
        """The numbers that the figure leaves possible.

        A rounded figure covers what rounds to it. A bound is taken as written: "at least 12 to
        19" is at least the lower, "up to 12 to 19" at most the upper. About reaches one unit of
        the last digit that isn't nought, or of the precision where that is greater.

        Raises:
            ValueError: Nothing is possible, as with "under 0".
        """
        return self._find_interval()

    def _find_interval(self) -> Interval:
        number = Fraction(self.number)
        upper = number if self.upper is None else Fraction(self.upper)
        half = Fraction(self.precision, 2)
        match self.hedge:
            case Hedge.EXACTLY:
                return Interval(number - half, upper + half, high_open=half > 0)
            case Hedge.UP_TO:
                return Interval(0, upper)
            case Hedge.UNDER:
                return Interval(0, upper, high_open=True)
            case Hedge.AT_LEAST:
                return Interval(number, None)
            case Hedge.OVER:
                return Interval(number, None, low_open=True)
            case Hedge.ABOUT:
                return Interval(number - self._slack(number), upper + self._slack(upper))

    def _slack(self, number: Fraction) -> Fraction:
        """How far "about" reaches to either side of a number."""
        digit = Fraction(self.whole)
        if number:
            while (number / digit).denominator != 1:
                digit /= 10
            while (number / (digit * 10)).denominator == 1:
                digit *= 10
        return max(digit, Fraction(self.precision))

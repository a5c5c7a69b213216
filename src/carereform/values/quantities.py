"""Numbers of things as documents publish them: hedged, with a unit."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import field, frozen

from carereform.values.amounts import PHRASE, Figure, Hedge, is_phrase, split_hedge
from carereform.values.intervals import Certainty, Interval
from carereform.values.refusals import refuse
from carereform.values.showing import show_written

__all__ = ["Quantity", "parse_quantity"]

_WANTED: Final = "a quantity"
_LIKE: Final = "12, up to 12 areas, 80,000 children, 50% or 100 hours per year"

_LIMIT: Final = 10**15
_MOST_PLACES: Final = 12

_NUMBER: Final = (
    r"-?(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}|[1-9][0-9]{0,14})"
    rf"(?:\.[0-9]{{1,{_MOST_PLACES}}})?"
)
_MANY: Final = r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}|[1-9][0-9]{0,2}) "
_PER: Final = rf"(?:{_MANY})?{PHRASE}"
_QUANTITY: Final = re.compile(
    rf"(?P<number>{_NUMBER})(?: to (?P<upper>{_NUMBER}))?"
    rf"(?:(?P<percent>%)| (?P<unit>{PHRASE}))?(?: per (?P<per>{_PER}))?"
)


@frozen(kw_only=True, repr=False)
class Quantity:
    """A published number, exact as written, with its hedge and what it counts.

    `upper` is the upper number of a range. `unit` is `%` or one to three plain words, `per`
    what the number is for each of. Two quantities are equal where they are written alike, so
    2.5 and 2.50 differ; `is_equal` compares what they say. A rate is counted per a number of
    things too, `67 children per 10,000 children`.

    >>> quantity = parse_quantity("up to 12 to 19 units")
    >>> str(quantity.interval), quantity.unit
    ('[0, 19]', 'units')

    Raises:
        ValueError: The quantity couldn't be written, so no document can have published it.
    """

    number: Decimal = field(eq=str)
    hedge: Hedge = Hedge.EXACTLY
    upper: Decimal | None = field(default=None, eq=str)
    unit: str | None = None
    per: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what no text could say."""
        _require_plain(self.number)
        if self.upper is not None:
            _require_plain(self.upper)
            if self.upper <= self.number:
                raise ValueError(f"a range rises, but {self} does not; write it like 12 to 19")
        if self.number < 0 and self.hedge not in (Hedge.EXACTLY, Hedge.ABOUT):
            raise ValueError(f"{self} is below nought, which goes with no hedge or with about")
        if self.hedge is Hedge.UNDER and not (self.upper or self.number):
            raise ValueError("no quantity is under 0")
        if self.unit is not None and self.unit != "%" and not is_phrase(self.unit):
            raise refuse(self.unit, "one to three plain words", "children or family hubs")
        if self.per is not None and not _is_each(self.per):
            raise refuse(self.per, "one to three plain words", "year or 10,000 children")

    def __repr__(self) -> str:
        return show_written(self)

    def __str__(self) -> str:
        """Write the quantity as an editor would; `parse_quantity` reads it back.

        >>> str(parse_quantity("over 80000 children"))
        'over 80,000 children'
        """
        hedge = "" if self.hedge is Hedge.EXACTLY else f"{self.hedge} "
        upper = "" if self.upper is None else f" to {self.upper:,f}"
        unit = self.unit if self.unit == "%" else f" {self.unit}" if self.unit else ""
        per = "" if self.per is None else f" per {self.per}"
        return f"{hedge}{self.number:,f}{upper}{unit}{per}"

    @property
    def interval(self) -> Interval:
        """The numbers that the text leaves possible."""
        return Figure(hedge=self.hedge, number=self.number, upper=self.upper).interval

    @property
    def low(self) -> Fraction | None:
        """The low end of the interval, None where nothing bounds it."""
        return self.interval.low

    @property
    def high(self) -> Fraction | None:
        """The high end of the interval, None where nothing bounds it."""
        return self.interval.high

    def is_over(self, other: "Quantity") -> Certainty:
        """Say whether this number is greater than the other.

        >>> parse_quantity("12 to 19 units").is_over(parse_quantity("15 units")).value
        'possibly'

        Raises:
            ValueError: The two count different things.
        """
        self._require_comparable(other)
        return self.interval.is_over(other.interval)

    def is_under(self, other: "Quantity") -> Certainty:
        """Say whether this number is less than the other.

        >>> parse_quantity("up to 12").is_under(parse_quantity("over 12")).value
        'certainly'

        Raises:
            ValueError: The two count different things.
        """
        self._require_comparable(other)
        return self.interval.is_under(other.interval)

    def is_equal(self, other: "Quantity") -> Certainty:
        """Say whether the two numbers are the same.

        >>> parse_quantity("2.5").is_equal(parse_quantity("2.50")).value
        'certainly'

        Raises:
            ValueError: The two count different things.
        """
        self._require_comparable(other)
        return self.interval.is_equal(other.interval)

    def _require_comparable(self, other: "Quantity") -> None:
        if (self.unit, self.per) != (other.unit, other.per):
            raise ValueError(f"{self} and {other} can't be compared, counting different things")


def _require_plain(number: Decimal) -> None:
    """Refuse a number that `_NUMBER` couldn't match once it is printed."""
    sign, _, exponent = number.as_tuple()
    if not isinstance(exponent, int) or not -_MOST_PLACES <= exponent <= 0:
        raise ValueError(f"{number} is not a plain number; write it in digits, like 2.50")
    if not number and sign:
        raise ValueError(f"{number} is not a plain number; write nought as 0")
    if not -_LIMIT < number < _LIMIT:
        raise ValueError(f"{number} is too large; a quantity has at most fifteen whole digits")


def parse_quantity(text: str) -> Quantity:
    """Read a quantity as an editor writes it.

    >>> parse_quantity("80,000 children").number
    Decimal('80000')
    >>> parse_quantity("02")
    Traceback (most recent call last):
    ValueError: '02' is not a quantity; write it like 12, up to 12 areas, 80,000 children, \
50% or 100 hours per year

    Raises:
        ValueError: The text isn't a quantity.
    """
    hedge, rest = split_hedge(text)
    found = _QUANTITY.fullmatch(rest)
    if found is None:
        raise refuse(text, _WANTED, _LIKE, _find_reason(rest))
    upper = found["upper"]
    return Quantity(
        hedge=hedge,
        number=Decimal(found["number"].replace(",", "")),
        upper=None if upper is None else Decimal(upper.replace(",", "")),
        unit=found["percent"] or found["unit"],
        per=found["per"],
    )


def _is_each(per: str) -> bool:
    """Say whether a text can stand after "per": plain words, with a number before them or not."""
    number, _, words = per.partition(" ")
    counted = re.fullmatch(_MANY, f"{number} ") is not None
    return is_phrase(words if counted else per)


def _find_reason(text: str) -> str | None:
    if re.search(r"[0-9] ?(?:k|m|bn|hundred|thousand|million|billion)\b", text):
        return "numbers are written in full"
    if re.search(r"per ?cent\b| %", text):
        return "% stands right after its number"
    return None

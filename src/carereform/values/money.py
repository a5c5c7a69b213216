"""Sums of money as documents publish them: rounded, hedged, and exact in whole pence."""

import re
from fractions import Fraction
from typing import Final

from attrs import frozen

from carereform.values.amounts import PHRASE, Figure, Hedge, is_phrase, split_hedge
from carereform.values.intervals import Certainty, Interval
from carereform.values.refusals import refuse
from carereform.values.showing import show_written

__all__ = ["Money", "parse_money"]

_WANTED: Final = "an amount of money"
_LIKE: Final = "£45m, £2.6bn or £3,000"

_SCALES: Final = (("k", 10**5), ("m", 10**8), ("bn", 10**11))
"""Each suffix and the pence that it stands for, smallest first."""

_PRECISIONS: Final = (0, *(10**power for power in range(12)))
_LIMIT: Final = 10**17

_FIGURE: Final = re.compile(
    r"£(?P<whole>0|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}|[1-9][0-9]{0,14})"
    r"(?:\.(?P<decimals>[0-9]{1,11}))?(?P<suffix>k|m|bn)?"
)
_MONEY: Final = re.compile(
    rf"(?P<number>£[^ ]+)(?: to (?P<upper>£[^ ]+))?(?: per (?P<per>{PHRASE}))?"
)


@frozen(kw_only=True, repr=False)
class Money:
    """A published sum of pounds, in whole pence, with its hedge and its precision.

    `pence` is the figure as written, `upper_pence` the upper figure of a range. `precision` is
    in pence: what one unit of the last written digit is worth where the figure is written with
    k, m or bn, and so is rounded; 0 where it is written in full, and so is exact. `per` says
    what the sum is for each of: a year, a region, a person.

    >>> money = parse_money("£2.6bn")
    >>> money.pence, money.precision, str(money.interval)
    (260000000000, 10000000000, '[255000000000, 265000000000)')

    Raises:
        ValueError: The sum couldn't be written, so no document can have published it.
    """

    pence: int
    hedge: Hedge = Hedge.EXACTLY
    upper_pence: int | None = None
    precision: int = 0
    per: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what no text could say."""
        if self.precision not in _PRECISIONS:
            raise ValueError(
                f"a precision of {self.precision} pence is neither 0 nor a power of ten up to £1bn"
            )
        for pence in (self.pence, *(() if self.upper_pence is None else (self.upper_pence,))):
            if not 0 <= pence < _LIMIT:
                raise ValueError(f"{pence} pence is not a sum from £0 to a thousand trillion")
            if self.precision and pence % self.precision:
                raise ValueError(f"{pence} pence is finer than its precision, {self.precision}")
        if self.upper_pence is not None and self.upper_pence <= self.pence:
            raise ValueError(f"a range rises, but {self} does not; write it like £1.2m to £1.5m")
        if self.hedge is Hedge.UNDER and not (self.upper_pence or self.pence):
            raise ValueError("no sum is under £0")
        if self.per is not None and not is_phrase(self.per):
            raise refuse(self.per, "one to three plain words", "region or family hub")

    def __repr__(self) -> str:
        return show_written(self)

    def __str__(self) -> str:
        """Write the sum as an editor would; `parse_money` reads it back.

        >>> str(parse_money("£1000.00 per region"))
        '£1,000 per region'
        """
        hedge = "" if self.hedge is Hedge.EXACTLY else f"{self.hedge} "
        upper = "" if self.upper_pence is None else f" to {self._write(self.upper_pence)}"
        per = "" if self.per is None else f" per {self.per}"
        return f"{hedge}{self._write(self.pence)}{upper}{per}"

    @property
    def interval(self) -> Interval:
        """The sums that the text leaves possible, in pence."""
        return Figure(
            hedge=self.hedge,
            number=self.pence,
            upper=self.upper_pence,
            precision=self.precision,
            whole=100,
        ).interval

    @property
    def low(self) -> Fraction | None:
        """The low end of the interval in pence, None where nothing bounds it."""
        return self.interval.low

    @property
    def high(self) -> Fraction | None:
        """The high end of the interval in pence, None where nothing bounds it."""
        return self.interval.high

    def is_over(self, other: "Money") -> Certainty:
        """Say whether this sum is greater than the other.

        >>> parse_money("over £27m").is_over(parse_money("£27,000,000")).value
        'certainly'

        Raises:
            ValueError: The two are for each of different things.
        """
        self._require_comparable(other)
        return self.interval.is_over(other.interval)

    def is_under(self, other: "Money") -> Certainty:
        """Say whether this sum is less than the other.

        >>> parse_money("up to £5m").is_under(parse_money("£6m")).value
        'certainly'

        Raises:
            ValueError: The two are for each of different things.
        """
        self._require_comparable(other)
        return self.interval.is_under(other.interval)

    def is_equal(self, other: "Money") -> Certainty:
        """Say whether the two sums are the same.

        >>> parse_money("£45m").is_equal(parse_money("£44,800,000")).value
        'possibly'

        Raises:
            ValueError: The two are for each of different things.
        """
        self._require_comparable(other)
        return self.interval.is_equal(other.interval)

    def _require_comparable(self, other: "Money") -> None:
        if self.per != other.per:
            raise ValueError(f"{self} and {other} can't be compared, being for different things")

    def _write(self, pence: int) -> str:
        if not self.precision:
            pounds, rest = divmod(pence, 100)
            return f"£{pounds:,}.{rest:02}" if rest else f"£{pounds:,}"
        suffix, scale = next(pair for pair in _SCALES if pair[1] >= self.precision)
        whole, rest = divmod(pence, scale)
        places = len(str(scale // self.precision)) - 1
        decimals = f".{rest // self.precision:0{places}}" if places else ""
        return f"£{whole:,}{decimals}{suffix}"


def parse_money(text: str) -> Money:
    """Read a sum of money as an editor writes it.

    >>> str(parse_money("up to £1.2m to £1.5m per region"))
    'up to £1.2m to £1.5m per region'
    >>> parse_money("£45 million")
    Traceback (most recent call last):
    ValueError: '£45 million' is not an amount of money; write it like £45m, £2.6bn or £3,000

    Raises:
        ValueError: The text isn't a sum of money.
    """
    hedge, rest = split_hedge(text)
    found = _MONEY.fullmatch(rest)
    if found is None:
        raise refuse(text, _WANTED, _LIKE)
    pence, precision = _parse_figure(found["number"], text)
    upper_pence = None
    if found["upper"] is not None:
        upper_pence, upper_precision = _parse_figure(found["upper"], text)
        if upper_precision != precision:
            reason = "both figures of a range have the same suffix and as many decimals"
            raise refuse(text, _WANTED, "£1.2m to £1.5m", reason)
    return Money(
        hedge=hedge,
        pence=pence,
        upper_pence=upper_pence,
        precision=precision,
        per=found["per"],
    )


def _parse_figure(figure: str, text: str) -> tuple[int, int]:
    """Return the pence and the precision of one figure of the text."""
    found = _FIGURE.fullmatch(figure)
    if found is None:
        raise refuse(text, _WANTED, _LIKE)
    whole, decimals = int(found["whole"].replace(",", "")), found["decimals"] or ""
    if found["suffix"] is None:
        if len(decimals) not in (0, 2):
            reason = "pence are two digits, and a rounded sum ends in k, m or bn"
            raise refuse(text, _WANTED, "£2,000.50 or £1.2m", reason)
        return whole * 100 + int(decimals or "0"), 0
    precision, finer = divmod(dict(_SCALES)[found["suffix"]], 10 ** len(decimals))
    if finer:
        raise refuse(text, _WANTED, _LIKE, "it has parts of a penny")
    return int(f"{whole}{decimals}") * precision, precision

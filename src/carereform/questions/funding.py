"""Funding: what each sum is, what it is made of, and what its parts leave of it."""

from fractions import Fraction

from attrs import frozen

from carereform.display import Column, Table
from carereform.questions.parts import Part, Tie, parts_of_all, sum_parts
from carereform.questions.public import public_value
from carereform.questions.sums import public_amount, to_pounds
from carereform.questions.sureness import Sureness, how_sure_of
from carereform.records import Funding, FundingStage
from carereform.reform import Reform
from carereform.values import Interval, Money, Ref, Silence, Span, When

__all__ = ["Balance", "funding"]

_COLUMNS = (
    Column("funding", Ref[Funding], "funding.ref", words="The sum."),
    Column("stage", FundingStage, "funding.stage", words="How far it has come."),
    Column("amount", Money | Silence, "said", words="How much, as it is said."),
    Column("how sure", Sureness, words="What the amount rests on."),
    Column("low", int, words="The least that it can be, in pounds."),
    Column("high", int, words="The most that it can be, in pounds."),
    Column("period", Span | When | Silence, words="Over or by what time."),
    Column("part-of", tuple[Ref[Funding], ...], "funding.part_of", words="What it is part of."),
    Column("stated parts", tuple[Money | Silence, ...], words="Its parts that a source states."),
    Column("assumed parts", tuple[Money | Silence, ...], words="Its parts that we infer."),
    Column("left, at least", int, words="What stated parts leave of it, in pounds, at least."),
    Column("left, at most", int, words="What stated parts leave of it, in pounds, at most."),
    Column("title", str, "funding.name", words="What it is called."),
)


@frozen
class Balance:
    """A sum, its parts, and what they leave of it.

    Attributes:
        funding: The sum.
        amount: Its bounds in pence; None where no source says how much.
        parts: The sums that are counted in it.
        how_sure: What the amount rests on.

    >>> from carereform.values import parse_money
    >>> amount = parse_money("over £27m")
    >>> sum_ = Funding(id="fostering", stage=FundingStage.COMMITTED, amount=amount)
    >>> (balance,) = funding(Reform.of([sum_]))
    >>> balance.low, balance.high
    (27000000, None)
    """

    funding: Funding
    amount: Interval | None
    parts: tuple[Part, ...]
    how_sure: Sureness

    @property
    def said(self) -> Money | Silence | None:
        """How much it is, as it is said; None where that wasn't public."""
        return public_value(self.funding, "amount", self.funding.amount)

    @property
    def period(self) -> Span | When | Silence | None:
        """Over or by what time; None where nobody entered it, or it wasn't public."""
        return public_value(self.funding, "period", self.funding.period)

    @property
    def low(self) -> int | None:
        """The least that it can be, in whole pounds; None where nothing bounds it."""
        return to_pounds(self.amount.low) if self.amount else None

    @property
    def high(self) -> int | None:
        """The most that it can be, in whole pounds; None where nothing bounds it."""
        return to_pounds(self.amount.high) if self.amount else None

    @property
    def stated_parts(self) -> tuple[Money | Silence, ...]:
        """The amounts of the parts that a source places in it."""
        return tuple(part.funding.amount for part in self.parts if part.tie is Tie.STATED)

    @property
    def assumed_parts(self) -> tuple[Money | Silence, ...]:
        """The amounts of the parts that we infer to be in it."""
        return tuple(part.funding.amount for part in self.parts if part.tie is Tie.ASSUMED)

    @property
    def left_at_least(self) -> int | None:
        """What its stated parts leave of it at least, in pounds; below nought if too much."""
        taken = sum_parts(self.parts, Tie.STATED)
        return _take(self.amount.low, taken.high) if self.amount and taken else None

    @property
    def left_at_most(self) -> int | None:
        """What its stated parts leave of it at most, in pounds."""
        taken = sum_parts(self.parts, Tie.STATED)
        return _take(self.amount.high, taken.low) if self.amount and taken else None


def funding(reform: Reform) -> Table[Balance]:
    """Tell of every sum what it is made of, and what its stated parts leave of it.

    >>> funding(Reform.of([]))
    sums: 0
    """
    parts = parts_of_all(reform)
    return Table(
        "sums",
        _COLUMNS,
        [
            Balance(
                one,
                public_amount(one),
                tuple(part for part in parts.get(one.id, ()) if public_amount(part.funding)),
                how_sure_of(reform, one)["amount"],
            )
            for one in reform.funding
        ],
    )


def _take(whole: Fraction | None, part: Fraction | None) -> int | None:
    return None if whole is None or part is None else to_pounds(whole - part)

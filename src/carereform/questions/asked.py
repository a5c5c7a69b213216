"""Asked against given: what was given of each sum that was asked for, in all and by year."""

from collections.abc import Iterator, Mapping
from math import inf
from typing import TypeAlias

from attrs import frozen

from carereform.display import Column, Table
from carereform.questions.answers import answers
from carereform.questions.order import referring
from carereform.questions.parts import Tie, tie_of
from carereform.questions.public import public_value
from carereform.questions.sums import by_year, public_amount, rate_of, to_pounds
from carereform.questions.sureness import Sureness, how_sure_of, least_sure
from carereform.records import Funding, FundingStage, Record
from carereform.reform import Reform
from carereform.values import FinancialYear, Interval, Money, Ref, Silence, total

__all__ = ["Asked", "asked_and_given"]

_TOTAL = "in total"
_UNPLACED = "no year known"

_COLUMNS = (
    Column("asked", Ref[Funding], "ask.ref", words="The sum that was asked for."),
    Column("year", str, words="The financial year; or in total."),
    Column("amount", Money | Silence, "said", words="How much was asked, as it is said."),
    Column("given, at least", int, "given_low", words="How much was given, in pounds."),
    Column("given, at most", int, "given_high", words="How much was given, in pounds."),
    Column("how sure", Sureness, words="What the least sure of the amounts rests on."),
    Column("left, at least", int, words="How much of it wasn't given, in pounds."),
    Column("left, at most", int, words="How much of it wasn't given, in pounds."),
    Column("asked, at least", int, "asked_low", words="How much was asked, in pounds."),
    Column("asked, at most", int, "asked_high", words="How much was asked, in pounds."),
    Column("given", tuple[Ref[Funding], ...], "given_refs", words="The sums that were given."),
    Column("title", str, "ask.name", words="What the sum that was asked for is called."),
)


@frozen
class Asked:
    """What was asked for and what was given of it, in total or in one financial year.

    Attributes:
        ask: The sum that was asked for.
        year: The financial year, `2024-25`; or `in total`; or `no year known`.
        asked: How much was asked for then, in pence; None where nothing was, or nobody says.
        given: How much was given then, in pence; None where the record knows of nothing.
        sums: The sums that were given, whatever their stage.
        how_sure: What the least sure of these amounts rests on.

    >>> from carereform.values import parse_money
    >>> amount = parse_money("£82,000,000")
    >>> ask = Funding(id="mockingbird", stage=FundingStage.ASKED, amount=amount)
    >>> (asked,) = asked_and_given(Reform.of([ask]))
    >>> asked.year, asked.asked_low, asked.given
    ('in total', 82000000, None)
    """

    ask: Funding
    year: str
    asked: Interval | None
    given: Interval | None
    sums: tuple[Funding, ...]
    how_sure: Sureness | None

    @property
    def said(self) -> Money | Silence | None:
        """How much was asked for in all, as it is said; None where that wasn't public."""
        return public_value(self.ask, "amount", self.ask.amount)

    @property
    def asked_low(self) -> int | None:
        """The least that was asked, in whole pounds."""
        return to_pounds(self.asked.low) if self.asked else None

    @property
    def asked_high(self) -> int | None:
        """The most that was asked, in whole pounds; None where nothing bounds it."""
        return to_pounds(self.asked.high) if self.asked else None

    @property
    def given_low(self) -> int | None:
        """The least that was given, in whole pounds."""
        return to_pounds(self.given.low) if self.given else None

    @property
    def given_high(self) -> int | None:
        """The most that was given, in whole pounds; None where nothing bounds it."""
        return to_pounds(self.given.high) if self.given else None

    @property
    def left_at_least(self) -> int | None:
        """How much wasn't given at least, in pounds; below nought where more was given."""
        left = self._left
        return to_pounds(left.low) if left else None

    @property
    def left_at_most(self) -> int | None:
        """How much wasn't given at most, in pounds; None where nothing bounds it."""
        left = self._left
        return to_pounds(left.high) if left else None

    @property
    def given_refs(self) -> tuple[Ref[Record], ...]:
        """References to the sums that were given."""
        return tuple(one.ref for one in self.sums)

    @property
    def _left(self) -> Interval | None:
        if self.asked is None or self.given is None:
            return None
        low, high = self.given.low, self.given.high
        taken = Interval(None if high is None else -high, None if low is None else -low)
        return self.asked + taken


def asked_and_given(reform: Reform) -> Table[Asked]:
    """Set each sum that was asked for against what was given of it, in total and by year.

    A sum is given of an ask where the record says so: it is a part of it, it is for the
    recommendation for which was asked, it followed from a decision on that or is for a promise
    that did; and what is given of a part of the ask is given of the ask. A sum within another
    isn't counted twice; two that nobody calls part of one another are two. One over several
    years may fall into any of them. Where no year is known, there is only the total.

    >>> asked_and_given(Reform.of([]))
    sums asked for: 0
    """
    asks = [one for one in reform.funding if one.stage is FundingStage.ASKED]
    followed = {one.recommendation.ref: one.followed for one in answers(reform)}
    return Table(
        "sums asked for",
        _COLUMNS,
        [row for ask in asks for row in _rows(reform, ask, _given(reform, ask, followed))],
    )


_Followed: TypeAlias = Mapping[Ref[Record], tuple[Record, ...]]


def _given(reform: Reform, ask: Funding, followed: _Followed) -> tuple[Funding, ...]:
    """The sums that were given of an ask, without those that lie within another of them."""
    asks = [one for one in _within(reform, ask) if one.stage is FundingStage.ASKED]
    found: set[Funding] = set()
    for one in asks:
        wanted = [record for ref in one.for_ if (record := reform.find(ref)) is not None]
        things = [*wanted, *(after for record in wanted for after in followed.get(record.ref, ()))]
        paid = [sum_ for thing in things for sum_ in referring(reform, thing, Funding, "for")]
        led_to = [thing for thing in things if isinstance(thing, Funding)]
        found.update(led_to, paid, _parts(reform, one))
    given = [one for one in found if one.stage is not FundingStage.ASKED]
    inner = {part for one in given for part in _within(reform, one)[1:]}
    return tuple(sorted({*given} - inner, key=lambda one: one.id))


def _within(reform: Reform, whole: Funding) -> list[Funding]:
    """A sum, its parts, theirs, and so on, each once."""
    found = [whole]
    for one in found:
        found += [part for part in _parts(reform, one) if part not in found]
    return found


def _parts(reform: Reform, whole: Funding) -> list[Funding]:
    """The sums that are placed in a sum, their amounts known or not."""
    return [
        part
        for part in referring(reform, whole, Funding, "part-of")
        if tie_of(reform, part, whole) is not Tie.DENIED
    ]


def _rows(reform: Reform, ask: Funding, sums: tuple[Funding, ...]) -> Iterator[Asked]:
    def row(year: str, asked: Interval | None, given: Mapping[Funding, Interval]) -> Asked:
        amounts = [ask, *given] if asked else list(given)
        sure = least_sure(how_sure_of(reform, one).get("amount") for one in amounts)
        taken = total(given.values()) if given else None
        return Asked(ask, year, asked, taken, tuple(given), sure)

    amount = public_amount(ask)
    yield row(_TOTAL, amount, {one: _bounds(one) for one in sums})
    asked = by_year(ask, amount) if amount else {}
    given = {one: by_year(one, _bounds(one)) for one in sums}
    years = {year for split in (asked, *given.values()) for year in split}
    if any(years):
        for year in sorted(years, key=_place):
            then = {one: split[year] for one, split in given.items() if year in split}
            yield row(str(year or _UNPLACED), asked.get(year), then)


def _place(year: FinancialYear | None) -> float:
    return year.start if year else inf


def _bounds(given: Funding) -> Interval:
    """What was given, in pence; of a sum that nobody states, any."""
    amount = public_amount(given)
    return amount if amount and rate_of(given) is None else Interval(0, None)

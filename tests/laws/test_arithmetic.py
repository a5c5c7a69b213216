"""Laws of figures: from the arithmetic of intervals, and from decimal fractions for money."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carereform import Money, Quantity, parse_money
from carereform.testing import moneys, quantities
from carereform.values import Certainty, Interval, total

_INTERVALS = st.builds(lambda one: one.interval, moneys() | quantities())


class TestSums:
    """Arithmetic of intervals: the sum of two sets is the set of all sums (Moore, 1966)."""

    @given(st.lists(_INTERVALS, max_size=4))
    def test_order_and_brackets_change_no_sum(self, parts: list[Interval]) -> None:
        """However the parts of a sum are put together, it is the same."""
        backwards = [*reversed(parts)]
        cut = len(parts) // 2

        halves = total([total(backwards[:cut]), total(backwards[cut:])])

        assert total(parts) == halves

    @given(_INTERVALS, _INTERVALS, _INTERVALS)
    def test_a_wider_part_makes_no_narrower_sum(
        self, part: Interval, other: Interval, rest: Interval
    ) -> None:
        """What could have been said with less precision leaves all that was possible."""
        assert (part + rest).within(part.hull(other) + rest)

    @given(_INTERVALS, _INTERVALS)
    def test_a_sum_is_as_open_as_its_parts(self, one: Interval, other: Interval) -> None:
        """Hedges survive: beside "over £1m" or "up to 12" no sum is exact or bounded."""
        sum_ = one + other

        assert (sum_.low is None) == (one.low is None or other.low is None)
        assert (sum_.high is None) == (one.high is None or other.high is None)
        assert sum_.low_open == (one.low_open or other.low_open)
        assert sum_.high_open == (one.high_open or other.high_open)


class TestCertainty:
    """Modal logic: what is certain is possible, and not both certain and certainly not."""

    @given(_INTERVALS, _INTERVALS)
    def test_what_is_certain_is_possible(self, one: Interval, other: Interval) -> None:
        """What is certainly over another is nowhere at or under it; what isn't, somewhere is."""
        over, under, equal = one.is_over(other), one.is_under(other), one.is_equal(other)

        answers = (over, under, equal)
        assert answers.count(Certainty.CERTAINLY) <= 1
        if Certainty.CERTAINLY in answers:
            assert 2 == answers.count(Certainty.NOT)
        else:
            assert 2 <= answers.count(Certainty.POSSIBLY)

    @given(_INTERVALS, _INTERVALS, _INTERVALS)
    def test_certainly_over_is_a_strict_order(
        self, one: Interval, two: Interval, three: Interval
    ) -> None:
        """Nothing is over itself, and what is over what is over a third is over that."""
        certain = Certainty.CERTAINLY
        if one.is_over(two) is two.is_over(three) is certain:
            assert certain is one.is_over(three)
        assert certain is not one.is_over(one)

    @given(_INTERVALS, _INTERVALS, _INTERVALS)
    def test_to_add_the_same_keeps_what_is_certain_possible(
        self, one: Interval, other: Interval, part: Interval
    ) -> None:
        """A hedged part may blur an order, never turn it round."""
        if one.is_over(other) is Certainty.CERTAINLY:
            assert Certainty.NOT is not (one + part).is_over(other + part)


class TestMoney:
    """Decimal fractions are the judge of what a figure with a suffix is in pence."""

    @pytest.mark.parametrize(("suffix", "factor"), [("", 1), ("k", 10**3), ("m", 10**6)])
    @given(number=st.integers(1, 999), places=st.integers(0, 2))
    def test_a_sum_is_its_decimal(
        self, suffix: str, factor: int, number: int, places: int
    ) -> None:
        """To the penny, with no float between."""
        if not suffix and places == 1:
            return  # nobody writes tenths of a pound
        decimal = Decimal(number).scaleb(-places)

        money = parse_money(f"£{decimal:f}{suffix}")

        assert Fraction(decimal) * factor * 100 == money.pence

    @given(moneys() | quantities())
    def test_what_is_said_is_possible(self, said: Money | Quantity) -> None:
        """A figure lies within its own bounds, save one that is left out by over or under."""
        figure = Fraction(said.pence) if isinstance(said, Money) else Fraction(said.number)
        interval = said.interval

        touches = figure in (interval.low, interval.high)

        assert touches or interval.contains(figure)

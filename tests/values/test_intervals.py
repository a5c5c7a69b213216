"""Intervals: ends, sums and comparisons, against the numbers that they hold."""

from fractions import Fraction

import pytest
from hypothesis import given

from carereform.values import Certainty, Interval, total
from tests.values.strategies import intervals

NUMBERS = tuple(Fraction(eighths, 8) for eighths in range(-32, 33))
"""Finer and wider than the ends that are drawn, so that every interval shows itself in them."""


def members(interval: Interval) -> frozenset[Fraction]:
    """Return the sample of numbers that lie in the interval."""
    return frozenset(number for number in NUMBERS if interval.contains(number))


@pytest.mark.parametrize(
    ("low", "high", "low_open", "high_open"),
    [(1, 0, False, False), (1, 1, True, False), (1, 1, False, True), (1, 1, True, True)],
)
def test_empty_interval_is_refused(low: int, high: int, low_open: bool, high_open: bool) -> None:
    """No interval is without a number."""
    with pytest.raises(ValueError, match="no number lies in"):
        Interval(low, high, low_open=low_open, high_open=high_open)


def test_unbounded_end_is_open() -> None:
    """However an unbounded end is given, it is one and the same."""
    assert Interval(None, None) == Interval(None, None, low_open=True, high_open=True)


@pytest.mark.parametrize(
    ("interval", "inside", "outside"),
    [
        (Interval(0, 12), [0, 12], [-1, 13]),
        (Interval(27, None, low_open=True), [28, 10**30], [27]),
        (Interval(0, 5, high_open=True), [0, 4], [5]),
        (Interval(None, 5), [-(10**30), 5], [6]),
    ],
)
def test_closed_end_is_inside_and_open_end_outside(
    interval: Interval, inside: list[int], outside: list[int]
) -> None:
    """A closed end belongs to the interval, an open one does not."""
    assert all(interval.contains(number) for number in inside)
    assert not any(interval.contains(number) for number in outside)


@given(intervals, intervals)
def test_within_means_that_every_number_is(one: Interval, other: Interval) -> None:
    """One lies within another exactly where its numbers do."""
    assert one.within(other) == (members(one) <= members(other))


@given(intervals, intervals)
def test_overlap_means_a_number_in_both(one: Interval, other: Interval) -> None:
    """Two overlap exactly where they share a number, whichever is asked."""
    expected = bool(members(one) & members(other))

    assert expected == one.overlaps(other) == other.overlaps(one)


@given(intervals, intervals)
def test_over_is_judged_over_all_pairs(one: Interval, other: Interval) -> None:
    """Certainly means for every pair of numbers, possibly for some, not for none."""
    ours, theirs = members(one), members(other)
    if min(ours) > max(theirs):
        expected = Certainty.CERTAINLY
    elif max(ours) > min(theirs):
        expected = Certainty.POSSIBLY
    else:
        expected = Certainty.NOT

    assert expected is one.is_over(other)


@given(intervals, intervals)
def test_under_is_over_turned_round(one: Interval, other: Interval) -> None:
    """One is under another as surely as the other is over it."""
    assert one.is_under(other) is other.is_over(one)


@given(intervals, intervals)
def test_certain_excludes_the_contrary(one: Interval, other: Interval) -> None:
    """What is certainly over is neither under nor equal."""
    if one.is_over(other) is Certainty.CERTAINLY:
        assert one.is_under(other) is one.is_equal(other) is Certainty.NOT


@given(intervals, intervals)
def test_equal_is_certain_for_the_same_point_only(one: Interval, other: Interval) -> None:
    """Certainly equal means one number in each, and the same; possibly means a shared one."""
    same_point = len(members(one)) == 1 and members(one) == members(other)
    shared = bool(members(one) & members(other))
    expected = (
        Certainty.CERTAINLY if same_point else Certainty.POSSIBLY if shared else Certainty.NOT
    )

    assert expected is one.is_equal(other)


@given(intervals, intervals)
def test_hull_is_the_smallest_that_holds_both(one: Interval, other: Interval) -> None:
    """The hull holds both, and each of its ends is an end of one of them."""
    hull = one.hull(other)

    assert one.within(hull) and other.within(hull)
    assert hull == hull.hull(one) == hull.hull(other)
    assert (hull.low, hull.low_open) in {(each.low, each.low_open) for each in (one, other)}
    assert (hull.high, hull.high_open) in {(each.high, each.high_open) for each in (one, other)}
    assert hull == other.hull(one)


def test_hull_of_touching_ends_keeps_the_closed_one() -> None:
    """Where two ends are the same number, the closed one holds more."""
    open_, closed = Interval(0, 5, low_open=True, high_open=True), Interval(0, 5)

    assert (closed, closed, open_) == (
        open_.hull(closed),
        closed.hull(open_),
        open_.hull(open_),
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Interval(1, 2), Interval(10, 20), Interval(11, 22)),
        (Interval(1, 2, high_open=True), Interval(10, 20), Interval(11, 22, high_open=True)),
        (Interval(1, 2, low_open=True), Interval(10, 20), Interval(11, 22, low_open=True)),
        (Interval(1, None), Interval(0, 2), Interval(1, None)),
        (Interval(None, 1), Interval(1, None), Interval(None, None)),
    ],
)
def test_sum_adds_the_ends(one: Interval, other: Interval, expected: Interval) -> None:
    """A sum's end is open where either end is, and unbounded where either is."""
    assert expected == one + other


@given(intervals, intervals)
def test_sum_is_commutative(one: Interval, other: Interval) -> None:
    """The order of two terms counts for nothing."""
    assert one + other == other + one


@given(intervals, intervals, intervals)
def test_sum_is_associative(one: Interval, two: Interval, three: Interval) -> None:
    """The grouping of terms counts for nothing."""
    assert (one + two) + three == one + (two + three)


@given(intervals, intervals, intervals)
def test_sum_is_monotone(one: Interval, other: Interval, term: Interval) -> None:
    """Knowing a term less well never makes the sum better known."""
    wider = one.hull(other)

    assert (one + term).within(wider + term)


@given(intervals, intervals)
def test_sum_holds_every_sum(one: Interval, other: Interval) -> None:
    """Any number of the one and any of the other have their sum in the sum."""
    added = one + other

    assert all(added.contains(left + right) for left in members(one) for right in members(other))


@given(intervals)
def test_nothing_adds_nothing(interval: Interval) -> None:
    """The total of none is nought, which changes no sum."""
    assert total([]) == Interval(0, 0)
    assert total([interval]) == interval


def test_interval_is_written_as_in_mathematics() -> None:
    """Brackets are closed ends, parentheses open ones."""
    assert str(Interval(Fraction(1, 2), 3, high_open=True)) == "[1/2, 3)"
    assert str(Interval(None, 3)) == "(-∞, 3]"
    assert str(Interval(3, None, low_open=True)) == "(3, ∞)"

"""Laws of time: from ISO 8601, EDTF (the Library of Congress) and the order of days."""

import warnings
from collections.abc import Callable
from datetime import date, timedelta
from typing import Protocol

import pytest
from hypothesis import assume, given

from carereform import When, parse_when
from carereform.testing import calendars, days, lengths, whens
from carereform.values import (
    Calendar,
    Certainty,
    Day,
    FinancialYear,
    Length,
    Month,
    Season,
    SeasonName,
    Year,
    parse_calendar,
)

_CERTAIN = Certainty.CERTAINLY


class Judged(Protocol):
    """A time as edtf reads it."""

    def lower_strict(self) -> tuple[int, ...]:
        """Give its first day, beside other numbers."""
        ...

    def upper_strict(self) -> tuple[int, ...]:
        """Give its last day."""
        ...


@pytest.fixture(name="read_edtf", scope="module")
def _read_edtf() -> Callable[[str], Judged]:
    """Give the reader of another library, which warns of its own grammar when imported."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from edtf import parse_edtf
    read: Callable[[str], Judged] = parse_edtf
    return read


def _as_edtf(at: Calendar) -> str | None:
    """Write a time as edtf would, if both mean the same days by it."""
    match at:
        case Day() | Month() | Year():
            return str(at)
        case Season(name=SeasonName.SPRING | SeasonName.SUMMER | SeasonName.AUTUMN):
            return f"{at.year}-{21 + [*SeasonName].index(at.name)}"
        case _:
            return None


class TestOutsideJudges:
    """ISO 8601 and EDTF: where a time is written alike, it is of the same days."""

    @given(at=calendars())
    def test_days_months_and_years_are_those_of_edtf(
        self, read_edtf: Callable[[str], Judged], at: Calendar
    ) -> None:
        """A financial year isn't compared: edtf reads 2022-23 as the autumn of 2022."""
        written = _as_edtf(at)
        assume(written is not None)

        judged = read_edtf(str(written))

        assert date(*judged.lower_strict()[:3]) == at.first
        assert date(*judged.upper_strict()[:3]) == at.last

    def test_why_edtf_is_no_judge_of_financial_years(
        self, read_edtf: Callable[[str], Judged]
    ) -> None:
        """There they disagree, so it can't read the record."""
        ours = parse_calendar("2022-23")

        judged = read_edtf("2022-23")

        assert isinstance(ours, FinancialYear)
        assert date(*judged.lower_strict()[:3]) != ours.first

    @given(days())
    def test_a_day_is_that_of_datetime(self, day: date) -> None:
        """It is read, printed and bounded as the standard library does."""
        when = parse_when(day.isoformat())

        assert (day, day, f"on {day}") == (when.first, when.last, str(when))

    @given(days(), days())
    def test_days_are_ordered_as_those_of_datetime(self, one: date, other: date) -> None:
        """Between two days nothing is left open."""
        earlier = parse_when(str(one)).is_before(parse_when(str(other)))

        assert (_CERTAIN if one < other else Certainty.NOT) is earlier

    @given(days(), lengths())
    def test_a_length_leads_to_a_later_day(self, day: date, length: Length) -> None:
        """And a longer way from a later day to no earlier one."""
        end = length.add_to(day)

        assert day < end <= length.add_to(day + timedelta(days=1))


class TestOrder:
    """Order theory: certainly before is a strict partial order, over all possible days."""

    @given(whens())
    def test_nothing_is_before_itself(self, when: When) -> None:
        """Not certainly; what has several days may be on an earlier one of them."""
        assert _CERTAIN is not when.is_before(when)

    @given(whens(), whens())
    def test_of_two_at_most_one_is_before_the_other(self, one: When, other: When) -> None:
        """And where one certainly is, the other certainly isn't."""
        if one.is_before(other) is _CERTAIN:
            assert Certainty.NOT is other.is_before(one)

    @given(whens(), whens(), whens())
    def test_before_leads_on(self, one: When, two: When, three: When) -> None:
        """What is before what is before a third is before that."""
        if one.is_before(two) is two.is_before(three) is _CERTAIN:
            assert _CERTAIN is one.is_before(three)

    @given(whens(), whens())
    def test_after_is_before_turned_round(self, one: When, other: When) -> None:
        """The two words say the same."""
        assert one.is_before(other) is other.is_after(one)

"""Calendars: which days a named stretch of time covers, and how it is written."""

import copy
import pickle
from datetime import date

import pytest
from hypothesis import given

from carereform.values import (
    Calendar,
    Day,
    FinancialYear,
    Month,
    Part,
    PartOfYear,
    Season,
    SeasonName,
    Year,
    parse_calendar,
    parse_day,
)
from tests.values.strategies import calendars, ugly_texts


@pytest.mark.parametrize(
    ("text", "expected", "first", "last"),
    [
        ("2022-05-11", Day(date(2022, 5, 11)), date(2022, 5, 11), date(2022, 5, 11)),
        ("2022-05", Month(2022, 5), date(2022, 5, 1), date(2022, 5, 31)),
        ("2024-02", Month(2024, 2), date(2024, 2, 1), date(2024, 2, 29)),
        ("2011-12", Month(2011, 12), date(2011, 12, 1), date(2011, 12, 31)),
        ("2023", Year(2023), date(2023, 1, 1), date(2023, 12, 31)),
        ("spring 2023", Season(SeasonName.SPRING, 2023), date(2023, 3, 1), date(2023, 5, 31)),
        ("summer 2023", Season(SeasonName.SUMMER, 2023), date(2023, 6, 1), date(2023, 8, 31)),
        ("autumn 2023", Season(SeasonName.AUTUMN, 2023), date(2023, 9, 1), date(2023, 11, 30)),
        ("winter 2023", Season(SeasonName.WINTER, 2023), date(2023, 12, 1), date(2024, 2, 29)),
        ("start 2023", PartOfYear(Part.START, 2023), date(2023, 1, 1), date(2023, 1, 31)),
        ("early 2023", PartOfYear(Part.EARLY, 2023), date(2023, 1, 1), date(2023, 4, 30)),
        ("mid 2023", PartOfYear(Part.MID, 2023), date(2023, 5, 1), date(2023, 8, 31)),
        ("late 2023", PartOfYear(Part.LATE, 2023), date(2023, 9, 1), date(2023, 12, 31)),
        ("end 2023", PartOfYear(Part.END, 2023), date(2023, 12, 1), date(2023, 12, 31)),
        ("2024-25", FinancialYear(2024), date(2024, 4, 1), date(2025, 3, 31)),
        ("2011/12", FinancialYear(2011), date(2011, 4, 1), date(2012, 3, 31)),
        ("1999-00", FinancialYear(1999), date(1999, 4, 1), date(2000, 3, 31)),
        ("2000/01", FinancialYear(2000), date(2000, 4, 1), date(2001, 3, 31)),
        ("2012-13", FinancialYear(2012), date(2012, 4, 1), date(2013, 3, 31)),
        ("1900", Year(1900), date(1900, 1, 1), date(1900, 12, 31)),
        ("winter 2200", Season(SeasonName.WINTER, 2200), date(2200, 12, 1), date(2201, 2, 28)),
    ],
)
def test_text_names_these_days(text: str, expected: Calendar, first: date, last: date) -> None:
    """A stretch of time has a first and a last day, and prints as it is written."""
    at = parse_calendar(text)

    assert (expected, first, last, text) == (at, at.first, at.last, str(at))


def test_both_marks_are_read_where_no_month_is_meant() -> None:
    """A slash always marks a financial year; the hyphen prints where it can."""
    assert str(parse_calendar("2024/25")) == "2024-25"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2023-02-30", "'2023-02-30' is not a day: February 2023 has 28 days"),
        ("2024-02-30", "'2024-02-30' is not a day: February 2024 has 29 days"),
        ("2023-04-00", "'2023-04-00' is not a day: April 2023 has 30 days"),
        ("2023-13-01", "'2023-13-01' is not a day: there is no month 13, only 01 to 12"),
        (
            "2024-26",
            "'2024-26' is neither a month, like 2022-05, nor a financial year, which runs from a "
            "year to the next, like 2024-25",
        ),
        ("1899", "years run from 1900 to 2200, so 1899 is not one"),
        (
            "May 2022",
            "'May 2022' is not a time; write it like 2022-05-11, 2022-05, 2022, summer 2022, "
            "early 2022 or 2022-23",
        ),
    ],
)
def test_refusal_says_what_is_wrong_and_what_is_right(text: str, message: str) -> None:
    """The message names what was found, what is expected, and an example."""
    with pytest.raises(ValueError) as caught:
        parse_calendar(text)

    assert message == str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "23",
        "02023",
        "2023-5",
        "2023-05-1",
        "2023-00",
        "2024-24",
        "2022/05",
        "2024-2025",
        "2022-05-11T00:00",
        "20220511",
        "11.5.23",
        "Summer 2023",
        "summer  2023",
        "summer",
        "fall 2023",
        "mid-2023",
        "early",
        "2023 ",
        " 2023",
        "2023\n",
        "٢٠٢٣",
        "2023-0٥",
        "2201",
        "1899-00",
        "2201-02",
        "0000",
        "9999",
        "2022–23",
        "FY 2011-12",
        "Q1 2023",
    ],
)
def test_ugly_text_is_refused(text: str) -> None:
    """Nothing else is a time."""
    with pytest.raises(ValueError, match=r"is not a time|is neither a month|years run from"):
        parse_calendar(text)


@pytest.mark.parametrize("text", ["2023", "2023-05", "11 May 2023", "2023-05-11 ", "1899-12-31"])
def test_only_a_day_is_a_day(text: str) -> None:
    """Where a day is wanted nothing else will do."""
    with pytest.raises(ValueError, match=r"write it like 2022-05-11|years run from"):
        parse_day(text)


@given(calendars)
def test_printing_and_reading_are_inverse(at: Calendar) -> None:
    """Every calendar value comes back from its text, and copies and hashes as itself."""
    again = parse_calendar(str(at))

    assert [at] * 3 == [again, copy.deepcopy(at), pickle.loads(pickle.dumps(at))]
    assert hash(at) == hash(again)


@given(calendars)
def test_first_day_is_not_after_the_last(at: Calendar) -> None:
    """A stretch of time begins before it ends."""
    assert at.first <= at.last


@given(ugly_texts)
def test_reading_raises_nothing_but_value_errors(text: str) -> None:
    """Whatever the text, it is read and prints so that it is read again, or is refused."""
    try:
        at = parse_calendar(text)
    except ValueError:
        return

    assert at == parse_calendar(str(at))


@pytest.mark.parametrize("year", [1899, 2201])
def test_year_out_of_bounds_is_refused(year: int) -> None:
    """No kind of calendar value takes a year that couldn't be read."""
    with pytest.raises(ValueError, match="years run from"):
        Year(year)
    with pytest.raises(ValueError, match="years run from"):
        Month(year, 1)
    with pytest.raises(ValueError, match="years run from"):
        Season(SeasonName.SPRING, year)
    with pytest.raises(ValueError, match="years run from"):
        PartOfYear(Part.MID, year)
    with pytest.raises(ValueError, match="years run from"):
        FinancialYear(year)
    with pytest.raises(ValueError, match="years run from"):
        Day(date(year, 1, 1))


@pytest.mark.parametrize("month", [0, 13])
def test_month_out_of_bounds_is_refused(month: int) -> None:
    """A year has twelve months."""
    with pytest.raises(ValueError, match="month"):
        Month(2023, month)

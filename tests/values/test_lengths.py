"""Lengths of time: their texts, and the days they lead to."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carereform.values import Length, TimeUnit, add_months, parse_length
from tests.values.strategies import days, lengths, ugly_texts


@given(lengths)
def test_printing_and_reading_are_inverse(length: Length) -> None:
    """Every length comes back from its text."""
    assert length == parse_length(str(length))


@pytest.mark.parametrize("text", ["1 year", "2 years", "1 month", "1000 days", "6 weeks"])
def test_canonical_text_prints_as_written(text: str) -> None:
    """One is singular, more are plural."""
    assert text == str(parse_length(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1 years",
        "2 year",
        "0 years",
        "02 years",
        "two years",
        "2  years",
        "2 years ",
        "2years",
        "2.5 years",
        "-2 years",
        "2 decades",
        "1001 days",
        "٣ years",
        "2 Years",
        "2-years",
    ],
)
def test_ugly_text_is_refused(text: str) -> None:
    """A text in no form of ours is refused with a message that shows the form."""
    with pytest.raises(ValueError, match=r"write it like 1 year|is not from 1 to 1000"):
        parse_length(text)


@given(ugly_texts)
def test_reading_raises_nothing_but_value_errors(text: str) -> None:
    """Whatever the text, it is read back or refused."""
    try:
        length = parse_length(text)
    except ValueError:
        return

    assert text == str(length)


@pytest.mark.parametrize("number", [0, -1, 1001])
def test_length_out_of_bounds_is_refused(number: int) -> None:
    """A length is of at least one unit and at most a thousand."""
    with pytest.raises(ValueError, match="is not from 1 to 1000"):
        Length(number, TimeUnit.DAY)


@pytest.mark.parametrize(
    ("length", "day", "expected"),
    [
        ("1 day", date(2023, 12, 31), date(2024, 1, 1)),
        ("2 weeks", date(2024, 2, 20), date(2024, 3, 5)),
        ("1 month", date(2024, 1, 31), date(2024, 2, 29)),
        ("1 month", date(2023, 1, 31), date(2023, 2, 28)),
        ("13 months", date(2023, 12, 5), date(2025, 1, 5)),
        ("6 months", date(2023, 6, 30), date(2023, 12, 30)),
        ("1 year", date(2024, 2, 29), date(2025, 2, 28)),
        ("4 years", date(2024, 2, 29), date(2028, 2, 29)),
        ("1 day", date.max, date.max),
        ("1000 years", date(9500, 1, 1), date.max),
    ],
)
def test_length_leads_to_this_day(length: str, day: date, expected: date) -> None:
    """Months keep the day of the month or take the last, and no day is past the last of all."""
    assert expected == parse_length(length).add_to(day)


@given(lengths, days, days)
def test_adding_keeps_the_order_of_days(length: Length, one: date, other: date) -> None:
    """Of two days the later never becomes the earlier, and every day moves on."""
    early, late = sorted((one, other))

    assert early < length.add_to(early) <= length.add_to(late)


@given(days, st.integers(-2000, 2000))
def test_months_there_and_back_come_to_the_same_month(day: date, months: int) -> None:
    """Going and coming back loses at most days past the end of a month."""
    again = add_months(add_months(day, months), -months)

    assert (again.year, again.month) == (day.year, day.month)
    assert again.day == day.day or again.day >= 28


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2, 1, 15), -12, date(1, 1, 15)),
        (date(1, 1, 15), -1, date.min),
        (date(9998, 1, 15), 12, date(9999, 1, 15)),
        (date(9999, 12, 15), 1, date.max),
    ],
)
def test_months_stop_at_the_first_and_the_last_year(
    day: date, months: int, expected: date
) -> None:
    """Both of these years are reached, and nothing lies beyond them."""
    assert expected == add_months(day, months)

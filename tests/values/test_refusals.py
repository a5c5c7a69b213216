"""Refusals: every message to the letter, for messages are what people mend their files by."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from carereform.values import (
    Edge,
    Interval,
    Length,
    Money,
    Quantity,
    TimeUnit,
    When,
    Year,
    parse_day,
    parse_money,
    parse_quantity,
    parse_span,
    parse_value,
    parse_when,
)
from carereform.values.refusals import refuse_type

_WORDS = "is not one to three plain words; write it like"


def _message(make: Callable[[], object], kind: type[Exception] = ValueError) -> str:
    with pytest.raises(kind) as caught:
        make()
    return str(caught.value)


@pytest.mark.parametrize(
    ("read", "text", "message"),
    [
        (parse_day, "11 May 2022", "'11 May 2022' is not a day; write it like 2022-05-11"),
        (
            parse_money,
            "£1.234567k",
            "'£1.234567k' is not an amount of money (it has parts of a penny); "
            "write it like £45m, £2.6bn or £3,000",
        ),
        (
            parse_money,
            "£1m to £1.5m",
            "'£1m to £1.5m' is not an amount of money (both figures of a range have the same "
            "suffix and as many decimals); write it like £1.2m to £1.5m",
        ),
        (
            parse_money,
            "up to £5 to £05",
            "'up to £5 to £05' is not an amount of money; write it like £45m, £2.6bn or £3,000",
        ),
        (parse_money, "under £0", "no sum is under £0"),
        (
            parse_quantity,
            "12  areas",
            "'12  areas' is not a quantity (it has spaces or line ends too many); write it like "
            "12, up to 12 areas, 80,000 children, 50% or 100 hours per year",
        ),
        (parse_quantity, "under 0", "no quantity is under 0"),
        (
            parse_when,
            "between 2022-05",
            "'between 2022-05' is not a time; write it like between 2022-05 and 2023-02",
        ),
        (
            parse_when,
            "within 6 months",
            "'within 6 months' is not a time; write it like within 6 months of event:x or "
            "within 1 year of 2023-05",
        ),
    ],
)
def test_text_is_refused_with_what_is_right(
    read: Callable[[str], object], text: str, message: str
) -> None:
    """A message shows the whole text, what is wrong with it where that is known, and a model."""
    assert message == _message(lambda: read(text))


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("between 2022 and 2023 and 2024", "2023 and 2024"),
        ("within 6 months of summer of 2023", "summer of 2023"),
    ],
)
def test_refusal_blames_all_that_follows_the_first_joining_word(text: str, blamed: str) -> None:
    """What stands before it is right, so it isn't blamed."""
    assert _message(lambda: parse_when(text)).startswith(f"'{blamed}' is not a time")


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda: Money(pence=100, precision=7),
            "a precision of 7 pence is neither 0 nor a power of ten up to £1bn",
        ),
        (lambda: Money(pence=150, precision=100), "150 pence is finer than its precision, 100"),
        (lambda: Money(pence=1, per="Region"), f"'Region' {_WORDS} region or family hub"),
        (
            lambda: Quantity(number=Decimal(1), per="Year"),
            f"'Year' {_WORDS} year or 10,000 children",
        ),
        (
            lambda: Quantity(number=Decimal(1), unit="Areas"),
            f"'Areas' {_WORDS} children or family hubs",
        ),
        (
            lambda: Quantity(number=Decimal("1E+1")),
            "1E+1 is not a plain number; write it in digits, like 2.50",
        ),
        *(
            (
                lambda sign=sign: Quantity(number=sign * Decimal(10**15)),
                f"{sign * 10**15} is too large; a quantity has at most fifteen whole digits",
            )
            for sign in (1, -1)
        ),
        (
            lambda: When(Edge.BETWEEN, Year(2022)),
            "between, and only between, has a second time; see between A and B",
        ),
        (
            lambda: When(Edge.WITHIN, Year(2022)),
            "within, and only within, has a length; see within 6 months of A",
        ),
        (
            lambda: Interval(2, 1),
            "no number lies in [2, 1]; an interval's low end is below its high",
        ),
        (lambda: Length(0, TimeUnit.DAY), "a length of 0 days is not from 1 to 1000"),
    ],
)
def test_value_that_no_text_says_is_refused_with_the_reason(
    make: Callable[[], object], message: str
) -> None:
    """Whoever builds a value in Python is told as plainly as an editor."""
    assert message == _message(make)


def test_type_of_nothing_is_refused() -> None:
    """A text is never None."""
    assert "no text can be read as None" == _message(
        lambda: parse_value(type(None), ""), TypeError
    )


@pytest.mark.parametrize(
    ("length", "shown"),
    [(60, "9" * 60), (61, "9" * 60 + "..."), (5000, "9" * 60 + "...")],
)
def test_long_text_is_shown_by_its_beginning(length: int, shown: str) -> None:
    """Up to sixty characters, and no mark where nothing is cut."""
    message = _message(lambda: parse_span("9" * length))

    assert message.startswith(f"'{shown}' is not a span of time")


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (7, "7"),
        ("2024-01-01", "'2024-01-01'"),
        ("x" * 58, f"'{'x' * 58}'"),
        ("x" * 59, f"'{'x' * 59}..."),
    ],
)
def test_a_value_of_another_type_is_shown_by_its_beginning(given: object, shown: str) -> None:
    """With what is wanted in its place, and how that is written."""
    error = refuse_type(given, "a day", "date(2024, 1, 1)")

    assert (f"{shown} is not a day; write it like date(2024, 1, 1)",) == error.args

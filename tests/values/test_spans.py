"""Spans: four ways to say how long, and the days that they can cover."""

import copy
import pickle
from datetime import date

import pytest
from hypothesis import given

from carereform.values import Length, Span, TimeUnit, Year, parse_span
from tests.values.strategies import spans, ugly_texts


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2 years", None, None),
        ("1 month", None, None),
        ("each year", None, None),
        ("2023-24 to 2024-25", date(2023, 4, 1), date(2025, 3, 31)),
        ("2022-09 to 2023-02", date(2022, 9, 1), date(2023, 2, 28)),
        ("2022-09-05 to 2023", date(2022, 9, 5), date(2023, 12, 31)),
        ("2023-05-11 to 2023-05-11", date(2023, 5, 11), date(2023, 5, 11)),
        ("2011/12 to summer 2013", date(2011, 4, 1), date(2013, 8, 31)),
        ("2 years from 2023-04-01", date(2023, 4, 1), date(2025, 3, 31)),
        ("2 years from 2023-04", date(2023, 4, 1), date(2025, 4, 29)),
        ("6 months from early 2023", date(2023, 1, 1), date(2023, 10, 29)),
    ],
)
def test_text_covers_these_days(text: str, first: date | None, last: date | None) -> None:
    """A span knows the days it can cover where it says so, and prints as written."""
    span = parse_span(text)

    assert (first, last, text) == (span.first, span.last, str(span))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "two years",
        "1 years",
        "0 years",
        "each",
        "each two years",
        "each years",
        "every year",
        "2023",
        "2024-25",
        "2023 to",
        "to 2023",
        "2024 to 2023",
        "2023 to 2024 to 2025",
        "2 years from",
        "2 years from soon",
        "2 years from event:x",
        "2 years to 2025",
        "from 2023 to 2024",
        "2023-24 - 2024-25",
        "2 years ",
        " 2 years",
        "2  years",
        "2 years\n",
        "about 2 years",
        "Each year",
        "٢ years",
        "unstated",
        "by 2023",
    ],
)
def test_ugly_text_is_refused(text: str) -> None:
    """Nothing else is a span."""
    with pytest.raises(ValueError, match=r"is not a |is no span"):
        parse_span(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "a while",
            "'a while' is not a span of time; write it like 2 years, 2023-24 to 2024-25, "
            "2 years from 2023-04 or each year",
        ),
        ("2024 to 2023", "'2024 to 2023' is no span: it ends before it begins"),
        (
            "1 years",
            "'1 years' is not a length of time; write it like 1 year, 6 months or 10 days",
        ),
    ],
)
def test_refusal_says_what_is_wrong_and_what_is_right(text: str, message: str) -> None:
    """The message names what was found, what is expected, and an example."""
    with pytest.raises(ValueError) as caught:
        parse_span(text)

    assert message == str(caught.value)


LENGTH, YEAR, EACH = Length(2, TimeUnit.YEAR), Year(2023), TimeUnit.YEAR


@pytest.mark.parametrize(
    ("length", "from_", "to", "each"),
    [
        (None, None, None, None),
        (None, YEAR, None, None),
        (None, None, YEAR, None),
        (LENGTH, None, YEAR, None),
        (LENGTH, YEAR, YEAR, None),
        (LENGTH, None, None, EACH),
        (None, YEAR, None, EACH),
        (None, YEAR, YEAR, EACH),
    ],
)
def test_span_that_no_text_says_is_refused(
    length: Length | None, from_: Year | None, to: Year | None, each: TimeUnit | None
) -> None:
    """A span is said in one of four ways."""
    with pytest.raises(ValueError, match="in one of four ways"):
        Span(length=length, from_=from_, to=to, each=each)


@given(spans)
def test_printing_and_reading_are_inverse(span: Span) -> None:
    """Every span comes back from its text, and copies and hashes as itself."""
    again = parse_span(str(span))

    assert [span] * 3 == [again, copy.deepcopy(span), pickle.loads(pickle.dumps(span))]
    assert hash(span) == hash(again)


@given(spans)
def test_first_day_is_not_after_the_last(span: Span) -> None:
    """A span begins before it ends."""
    assert span.first is None or span.last is None or span.first <= span.last


@given(ugly_texts)
def test_reading_raises_nothing_but_value_errors(text: str) -> None:
    """Whatever the text, it is read and prints so that it is read again, or is refused."""
    try:
        span = parse_span(text)
    except ValueError:
        return

    assert span == parse_span(str(span))

"""The table: one entrance for texts of every type."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Optional, Union, assert_type

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carereform.values import (
    UNSETTLED,
    UNSTATED,
    Length,
    Money,
    Quantity,
    Silence,
    Span,
    TimeUnit,
    Value,
    When,
    parse_money,
    parse_quantity,
    parse_span,
    parse_value,
    parse_when,
    print_value,
)
from tests.values.strategies import (
    days,
    lengths,
    moneys,
    quantities,
    spans,
    ugly_texts,
    whens,
)


class Outcome(StrEnum):
    """Words that a field may hold."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    NO_CHANGE = "no-change"


class SourceForm(StrEnum):
    """Words one of which is a word of silence too, and a name of two words."""

    REPORT = "report"
    UNSTATED = "unstated"


values: st.SearchStrategy[Value] = st.one_of(
    moneys,
    quantities,
    whens,
    spans,
    lengths,
    days,
    st.booleans(),
    st.integers(0, 10**15 - 1),
    st.text(min_size=1).map(str.strip).filter(bool),
    st.sampled_from(Outcome),
    st.sampled_from(Silence),
)


@given(values)
def test_printing_and_reading_are_inverse(value: Value) -> None:
    """Every value comes back from its text, read as its own type."""
    again = parse_value(type(value), print_value(value))

    assert (type(value), value) == (type(again), again)


@pytest.mark.parametrize(
    ("type_", "text", "expected"),
    [
        (Money, "£45m", parse_money("£45m")),
        (Quantity, "12", Quantity(number=Decimal(12))),
        (When, "by 2023", parse_when("by 2023")),
        (Span, "each year", Span(each=TimeUnit.YEAR)),
        (Length, "1 day", Length(1, TimeUnit.DAY)),
        (Silence, "unstated", UNSTATED),
        (date, "2023-05-11", date(2023, 5, 11)),
        (int, "0", 0),
        (int, "40", 40),
        (bool, "yes", True),
        (bool, "no", False),
        (str, "no", "no"),
        (str, " two\nlines \n", "two\nlines"),
        (Outcome, "no-change", Outcome.NO_CHANGE),
    ],
)
def test_text_is_read_as_its_type(type_: type[object], text: str, expected: object) -> None:
    """Each type has its own reader."""
    value = parse_value(type_, text)

    assert (type(expected), expected) == (type(value), value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [(True, "yes"), (False, "no"), (0, "0"), (date(2023, 5, 11), "2023-05-11"), ("no", "no")],
)
def test_value_prints_as_an_editor_writes_it(value: Value, expected: str) -> None:
    """Yes and no are words, and a day has its numbers in the order of their size."""
    assert expected == print_value(value)


def test_type_checker_knows_the_type() -> None:
    """A type checker infers the type of what is read."""
    assert assert_type(parse_value(int, "12"), int) == 12


@pytest.mark.parametrize(
    "text",
    ["", "2.0", "02", "+2", "-2", "two", "2 ", " 2", "2\n", "2,000", "1e3", "٣", "²", "9" * 5000],
)
def test_whole_number_has_one_form(text: str) -> None:
    """Nothing but plain digits is a whole number."""
    with pytest.raises(ValueError, match=r"is not a whole number.*; write it like 2 or 40"):
        parse_value(int, text)


@pytest.mark.parametrize("text", ["", "Yes", "true", "1", "yes ", "y"])
def test_yes_and_no_are_the_only_answers(text: str) -> None:
    """Nothing but yes and no is a yes or no."""
    with pytest.raises(ValueError, match="is neither yes nor no; write yes or no"):
        parse_value(bool, text)


@pytest.mark.parametrize("text", ["", " ", "\n\t"])
def test_empty_text_is_refused(text: str) -> None:
    """A text says something."""
    with pytest.raises(ValueError, match="is an empty text"):
        parse_value(str, text)


@pytest.mark.parametrize(
    ("type_", "text", "message"),
    [
        (
            Outcome,
            "acepted",
            "'acepted' is not a known outcome (did you mean accepted?); "
            "it is one of accepted, rejected, no-change",
        ),
        (
            Outcome,
            "zzz",
            "'zzz' is not a known outcome; it is one of accepted, rejected, no-change",
        ),
        (
            SourceForm,
            "zzz",
            "'zzz' is not a known source form; it is one of report, unstated",
        ),
    ],
)
def test_unknown_word_is_refused_with_all_known_ones(
    type_: type[StrEnum], text: str, message: str
) -> None:
    """The refusal names the nearest word if one is near, and lists all."""
    with pytest.raises(ValueError) as caught:
        parse_value(type_, text)

    assert message == str(caught.value)


@pytest.mark.parametrize(
    ("type_", "text", "expected"),
    [
        (Money | Silence, "unsettled", UNSETTLED),
        (str | Silence, "unstated", UNSTATED),
        (SourceForm | Silence, "unstated", UNSTATED),
        (None | Money, "£5", parse_money("£5")),
        (str | int, "12", 12),
        (Quantity | Money, "over £27m", parse_money("over £27m")),
        (Money | Quantity, "up to 12", parse_quantity("up to 12")),
        (Span | When | None, "2024-25", parse_when("in 2024-25")),
        (When | Span, "2023 to 2024", parse_span("2023 to 2024")),
        (Span | Quantity, "2 years", parse_span("2 years")),
        (Quantity | Span, "2 years", parse_quantity("2 years")),
        (Optional[Money], "£5", parse_money("£5")),  # noqa: UP045  # an older spelling
        (Union[Money, Silence], "£5", parse_money("£5")),  # noqa: UP007  # an older spelling
    ],
)
def test_union_takes_the_first_type_that_reads_the_text(
    type_: type[object], text: str, expected: object
) -> None:
    """Silence is tried first, plain text last, the others as they stand."""
    value = parse_value(type_, text)

    assert (type(expected), expected) == (type(value), value)


@pytest.mark.parametrize(
    ("type_", "text", "wanted"),
    [
        (Quantity | Money | Silence, "£45 million", "an amount of money"),
        (Quantity | Money | Silence, "over £27 million", "an amount of money"),
        (Quantity | Money | Silence, "45m", "an amount of money"),
        (Money | Quantity | Silence, "12 Areas", "a quantity"),
        (Money | Quantity | Silence, "unstatd", "a known silence"),
        (Money | Quantity | Silence, "lots", "an amount of money"),
        (Span | When | Silence, "by May 2022", "a time"),
        (Span | When | Silence, "event:x", "a time"),
        (Span | When | Silence, "within 6 month of event:x", "a length of time"),
        (Span | When | Silence, "from 2023 to 2024", "a time"),
        (Span | When | Silence, "by the end of this year", "a time"),
        (Span | When | Silence, "summer of 2023", "a time"),
        (When | Span | Silence, "every year", "a span of time"),
        (When | Span | Silence, "two years", "a span of time"),
        (Money | Quantity | Outcome, "rejectd", "a known outcome"),
        (Silence, "", "a known silence"),
    ],
)
def test_union_refuses_as_the_type_that_fits_best(
    type_: type[object], text: str, wanted: str
) -> None:
    """Where all refuse, the message is of the type that the text was meant for."""
    with pytest.raises(ValueError, match=f" is not {wanted}\\b"):
        parse_value(type_, text)


@pytest.mark.parametrize("type_", [float, list[str], None, type(None), "Money", Money | float])
def test_type_that_no_text_can_be_is_refused(type_: type[object]) -> None:
    """A type outside the table is a fault of the program, not of the text."""
    with pytest.raises(TypeError, match=r"is not a type|no text can be read"):
        parse_value(type_, "12")


@pytest.mark.parametrize(
    "type_",
    [int, bool, date, Outcome, Money | Silence | None, Quantity | Money, Span | When | Silence],
)
@given(ugly_texts)
def test_reading_raises_nothing_but_value_errors(type_: type[object], text: str) -> None:
    """Whatever the text, it is read or refused."""
    try:
        value = parse_value(type_, text)
    except ValueError:
        return

    assert value is not None

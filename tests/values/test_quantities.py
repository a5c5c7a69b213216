"""Quantities: what texts mean, how they print, and which are refused."""

import copy
import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given

from carereform.values import Certainty, Hedge, Interval, Quantity, parse_quantity
from tests.values.strategies import quantities, ugly_texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("up to 12", Interval(0, 12)),
        ("12", Interval(12, 12)),
        ("12 to 19 units", Interval(12, 19)),
        ("up to 12 to 19 units", Interval(0, 19)),
        ("under 12 to 19 units", Interval(0, 19, high_open=True)),
        ("at least 12 to 19 units", Interval(12, None)),
        ("over 12 to 19 units", Interval(12, None, low_open=True)),
        ("about 12 to 20 units", Interval(11, 30)),
        ("about 80,000 children", Interval(70_000, 90_000)),
        ("about 81,000 children", Interval(80_000, 82_000)),
        ("about 2.50 years", Interval(Decimal("2.4"), Decimal("2.6"))),
        ("about -50%", Interval(-60, -40)),
        ("about 0", Interval(-1, 1)),
        ("over 2.5 years", Interval(Decimal("2.5"), None, low_open=True)),
        ("at least 50%", Interval(50, None)),
        ("under 50%", Interval(0, 50, high_open=True)),
        ("-5%", Interval(-5, -5)),
        ("up to 0", Interval(0, 0)),
    ],
)
def test_text_leaves_these_numbers_possible(text: str, expected: Interval) -> None:
    """A number in full is exact, and a hedge means what it says."""
    quantity = parse_quantity(text)

    assert expected == quantity.interval
    assert (expected.low, expected.high) == (quantity.low, quantity.high)


@pytest.mark.parametrize(
    "text",
    [
        "up to 12",
        "12 to 19 units",
        "up to 12 to 19 units",
        "80,000 children",
        "50%",
        "100 hours per year",
        "over 2.5 years",
        "-5%",
        "-5 to 5%",
        "about -5%",
        "0",
        "0.0",
        "2.50",
        "1,234,567.890 miles",
        "12 to 19% per year",
        "100 per year",
        "2 first-time carers per family hub",
        "3 months' notice",
        "12 torches",
    ],
)
def test_canonical_text_prints_as_written(text: str) -> None:
    """What an editor writes is what prints."""
    assert text == str(parse_quantity(text))


def test_commas_may_be_left_out() -> None:
    """A number prints with its thousands commas however it was read."""
    assert str(parse_quantity("80000 children")) == "80,000 children"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "02",
        "+2",
        "1,00",
        "1,0000",
        "10,00",
        "0,123",
        "1.",
        ".5",
        "-0",
        "-0.0",
        "1e3",
        "NaN",
        "Infinity",
        "two",
        "٣",
        "2²",
        "½",
        "12 ",
        " 12",
        "12\n",
        "12  units",
        "12 Units",
        "12 units2",
        "12units",
        "12 one two three four",
        "12 to 11",
        "12 to 12",
        "12 to",
        "12-19",
        "12 to 19 to 20",
        "12% to 19%",
        "50 %",
        "50 per cent",
        "50 percent",
        "50% children",
        "12 per",
        "12 units per",
        "12 units per year per hub",
        "12 million",
        "12 million children",
        "12m",
        "80k children",
        "12 or more areas",
        "12 areas at most",
        "up to -5",
        "over -5%",
        "under 0",
        "exactly 12",
        "around 12",
        "up to",
        "up to up to 12",
        "£5m",
        "unstated",
        "1000000000000000",
        "0.1234567890123",
        "9" * 5000,
        "1" + ",000" * 2000,
    ],
)
def test_ugly_text_is_refused(text: str) -> None:
    """A text in no form of ours is refused with a message that shows the form."""
    with pytest.raises(
        ValueError, match=r"write it like 12|below nought|write nought as 0|no quantity is under 0"
    ):
        parse_quantity(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("12 million children", "numbers are written in full"),
        ("80k", "numbers are written in full"),
        ("50 per cent", "% stands right after its number"),
        ("50 %", "% stands right after its number"),
        ("12 ", "it has spaces or line ends too many"),
        ("2²", "digits are 0 to 9 only"),
        ("", "it is empty"),
    ],
)
def test_refusal_gives_the_reason_where_it_is_known(text: str, reason: str) -> None:
    """Common slips are named."""
    with pytest.raises(ValueError) as caught:
        parse_quantity(text)

    assert f"({reason})" in str(caught.value)


@pytest.mark.parametrize(
    ("number", "upper", "unit", "per"),
    [
        ("1E+3", None, None, None),
        ("NaN", None, None, None),
        ("-0", None, None, None),
        ("1E-13", None, None, None),
        ("1000000000000000", None, None, None),
        ("1", "1.0", None, None),
        ("1", "Infinity", None, None),
        ("1", None, "to", None),
        ("1", None, "", None),
        ("1", None, None, "%"),
        ("1", None, None, "two years per hub"),
    ],
)
def test_quantity_that_no_text_says_is_refused(
    number: str, upper: str | None, unit: str | None, per: str | None
) -> None:
    """A quantity can't be built that couldn't be written."""
    with pytest.raises(ValueError):
        Quantity(
            number=Decimal(number),
            upper=None if upper is None else Decimal(upper),
            unit=unit,
            per=per,
        )


def test_quantities_written_unlike_are_unlike() -> None:
    """Equality is of what is written, `is_equal` of what is said."""
    one, other = parse_quantity("2.5"), parse_quantity("2.50")

    assert one != other
    assert one.is_equal(other) is Certainty.CERTAINLY


def test_plain_number_is_itself() -> None:
    """Without hedge, range, unit or per a quantity is its number."""
    quantity = Quantity(number=Decimal(12))

    assert parse_quantity("12") == quantity
    assert (Hedge.EXACTLY, Fraction(12)) == (quantity.hedge, quantity.low)


@given(quantities)
def test_printing_and_reading_are_inverse(quantity: Quantity) -> None:
    """Every quantity comes back from its text, and copies and hashes as itself."""
    again = parse_quantity(str(quantity))

    copies = [again, copy.deepcopy(quantity), pickle.loads(pickle.dumps(quantity))]
    assert [quantity] * 3 == copies
    assert hash(quantity) == hash(again)


@given(quantities, quantities)
def test_equal_quantities_print_alike(one: Quantity, other: Quantity) -> None:
    """Two are equal exactly where their texts are."""
    assert (one == other) == (str(one) == str(other))


@given(ugly_texts)
def test_reading_raises_nothing_but_value_errors(text: str) -> None:
    """Whatever the text, it is read and prints so that it is read again, or is refused."""
    try:
        quantity = parse_quantity(text)
    except ValueError:
        return

    assert quantity == parse_quantity(str(quantity))


@pytest.mark.parametrize(
    ("one", "other", "over", "under", "equal"),
    [
        ("12", "11", "certainly", "not", "not"),
        ("12", "12", "not", "not", "certainly"),
        ("up to 12 areas", "12 areas", "not", "possibly", "possibly"),
        ("over 12", "up to 12", "certainly", "not", "not"),
        ("12 to 19 units", "15 units", "possibly", "possibly", "possibly"),
        ("up to 12", "at least 12", "not", "possibly", "possibly"),
    ],
)
def test_comparison_answers_with_certainty(
    one: str, other: str, over: str, under: str, equal: str
) -> None:
    """Two quantities compare over all that they leave possible."""
    left, right = parse_quantity(one), parse_quantity(other)

    assert (over, under, equal) == (
        left.is_over(right),
        left.is_under(right),
        left.is_equal(right),
    )


@pytest.mark.parametrize("text", ["12 areas", "12 units per year", "12%", "12"])
def test_quantities_of_different_things_do_not_compare(text: str) -> None:
    """Units and what they are for must be the same."""
    one, other = parse_quantity("12 units"), parse_quantity(text)

    for compare in (one.is_over, one.is_under, one.is_equal):
        with pytest.raises(ValueError, match="can't be compared"):
            compare(other)


@pytest.mark.parametrize("per", ["10,000 children", "10,000 young people", "family hub"])
def test_rate_is_counted_per_a_number_of_things(per: str) -> None:
    """Official rates are of so many in ten thousand, and compare only with their like."""
    rate = parse_quantity(f"67 children per {per}")

    assert ("children", per) == (rate.unit, rate.per)


@pytest.mark.parametrize("text", ["67 per 010 children", "67 per 1,00 children", "67 per 10"])
def test_rate_per_a_number_written_wrongly_is_refused(text: str) -> None:
    """A number of things is written like any other, and says of what."""
    with pytest.raises(ValueError, match="quantity"):
        parse_quantity(text)

"""Arrow: rows become a table that holds all that they hold, under one schema."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from carereform import UNSTATED, Collection, Funding, Mission, Money, parse_money, parse_when
from carereform.display import Column, Table
from carereform.records import KINDS, Kind, Record, describe, parser_of
from carereform.records.shapes import Field, ListOf, MapOf, Nested, Scalar, Shape
from carereform.values import FrozenMap, Interval, Quantity, Ref, Silence, Span, When
from tests.makers import make_funding, make_mission
from tests.packs.strategies import records
from tests.values.strategies import intervals, moneys, quantities, spans, whens

pytest.importorskip("pyarrow")


@frozen
class Row:
    """A row that holds one value."""

    value: object


def _table_of(hint: object, *values: object) -> Table[Row]:
    return Table("rows", (Column("value", hint),), map(Row, values))


def _read(name: str, shape: Shape, held: dict[str, Any]) -> object:
    """Read a field back from a row of a table; None where that holds nothing."""
    value = held[name]
    match shape:
        case _ if value is None:
            return None
        case Scalar(hint):
            return parser_of(hint)(value) if isinstance(value, str) else value
        case ListOf(inner):
            return tuple(_read_entry(inner, one) for one in value)
        case MapOf(key, inner):
            return FrozenMap((key(one["key"]), _read_entry(inner, one)) for one in value)
        case Nested(type_, fields):
            return _build(type_, fields, value)


def _read_entry(shape: Shape, held: object) -> object:
    """Read an element of a list or an entry of a map, which may be a row of its own."""
    row = held if isinstance(held, dict) else {"value": held}
    if isinstance(shape, Nested):
        return _build(shape.type, shape.fields, row)
    return _read("value", shape, row)


def _build(type_: type, fields: tuple[Field, ...], held: dict[str, Any]) -> object:
    read = {one.attribute: _read(one.attribute, one.shape, held) for one in fields}
    return type_(**{name: value for name, value in read.items() if value is not None})


@given(records)
def test_a_record_is_rebuilt_from_its_row(record: Record) -> None:
    """Nothing is lost: every text parses back to the value, in lists, maps and citations too."""
    (row,) = Collection(type(record), [record]).to_arrow().to_pylist()

    assert record == _build(type(record), describe(type(record)), row)


@given(records)
def test_the_schema_is_the_same_whatever_the_rows(record: Record) -> None:
    """Empty or full, so that tables of two days can be put together."""
    full = Collection(type(record), [record])
    empty = full.where(lambda _: False)

    assert empty.to_arrow().schema.equals(full.to_arrow().schema)


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_columns_go_by_the_names_that_narrow(kind: Kind) -> None:
    """Each name once, and each that `where` and `sort_by` take is there."""
    rows = Collection(kind.type, [])

    names = rows.to_arrow().column_names

    assert len({*names}) == len(names)
    assert [column.key for column in rows.columns] == [
        name for name in names if name in {column.key for column in rows.columns}
    ]


@given(moneys | quantities)
def test_bounds_are_those_of_the_amount(amount: Money | Quantity) -> None:
    """The nearest number that 64 bits can hold; money in pounds."""
    (row,) = _table_of(Money | Quantity, amount).to_arrow().to_pylist()

    scale, unit = (100, "£") if isinstance(amount, Money) else (1, amount.unit)
    low, high = (None if end is None else float(end / scale) for end in (amount.low, amount.high))
    assert {
        "value": str(amount),
        "value_low": low,
        "value_high": high,
        "value_hedge": amount.hedge,
        "value_unit": unit,
        "value_per": amount.per,
    } == row


@given(st.integers(0, 10**15 - 1))
def test_bounds_are_exact_to_fifteen_digits(pence: int) -> None:
    """A sum below ten trillion pounds is right to the penny."""
    (row,) = _table_of(Money, Money(pence=pence)).to_arrow().to_pylist()

    assert Fraction(pence, 100) == Fraction(repr(row["value_low"]))


@given(whens | spans)
def test_bounds_are_those_of_the_time(time: When | Span) -> None:
    """Days, empty where nothing bounds it or an event does."""
    (row,) = _table_of(When | Span, time).to_arrow().to_pylist()

    assert {"value": str(time), "value_first": time.first, "value_last": time.last} == row


@given(intervals)
def test_bounds_are_those_of_the_interval(interval: Interval) -> None:
    """It is in whatever it counts."""
    (row,) = _table_of(Interval, interval).to_arrow().to_pylist()

    assert ["value", "value_low", "value_high"] == list(row)
    assert [one and float(one) for one in (interval.low, interval.high)] == [
        row["value_low"],
        row["value_high"],
    ]


def test_silence_has_its_word_and_no_bounds() -> None:
    """So it isn't taken for what nobody entered."""
    silent = _table_of(When | Silence, UNSTATED, None).to_arrow().to_pylist()

    assert [
        {"value": "unstated", "value_first": None, "value_last": None},
        {"value": None, "value_first": None, "value_last": None},
    ] == silent


def test_an_amount_is_seen_in_all_its_columns() -> None:
    """Those of a sum of money, which has pounds for its unit."""
    funding = make_funding(amount=parse_money("over £27.5m per year"))

    table = Collection(Funding, [funding]).to_arrow()

    assert {
        "amount": "over £27.5m per year",
        "amount_low": 27_500_000.0,
        "amount_high": None,
        "amount_hedge": "over",
        "amount_unit": "£",
        "amount_per": "year",
    } == {name: table[name][0].as_py() for name in table.column_names if "amount" in name}


class Shade(StrEnum):
    """A closed list."""

    DARK = "dark"


BOUNDS_OF_AN_AMOUNT = {
    "value_low": "double",
    "value_high": "double",
    "value_hedge": "string",
    "value_unit": "string",
    "value_per": "string",
}
BOUNDS_OF_A_TIME = {"value_first": "date32[day]", "value_last": "date32[day]"}


@pytest.mark.parametrize(
    ("hint", "types"),
    [
        (str, {"value": "string"}),
        (Shade, {"value": "string"}),
        (Silence, {"value": "string"}),
        (Ref[Funding], {"value": "string"}),
        (bool, {"value": "bool"}),
        (int, {"value": "int64"}),
        (date | None, {"value": "date32[day]"}),
        (Fraction, {"value": "double"}),
        (Span | When | Silence, {"value": "string", **BOUNDS_OF_A_TIME}),
        (Money | Silence, {"value": "string", **BOUNDS_OF_AN_AMOUNT}),
        (tuple[int, ...], {"value": "list<item: int64>"}),
        (
            tuple[When, ...],
            {
                "value": "list<item: struct<"
                "value: string, value_first: date32[day], value_last: date32[day]>>"
            },
        ),
        (FrozenMap[Shade, bool], {"value": "list<item: struct<key: string, value: bool>>"}),
    ],
    ids=str,
)
def test_types_follow_from_what_a_column_holds(hint: object, types: dict[str, str]) -> None:
    """And from nothing else."""
    schema = _table_of(hint).to_arrow().schema

    assert types == {field.name: str(field.type) for field in schema}


@pytest.mark.parametrize(
    ("hint", "value"), [(Fraction, Fraction(5, 2)), (Decimal, Decimal("2.50")), (float, 2.5)]
)
def test_numbers_are_numbers(hint: object, value: object) -> None:
    """A whole number among them too."""
    rows = _table_of(hint, value, 2, None).to_arrow().to_pylist()

    assert [2.5, 2.0, None] == [row["value"] for row in rows]


def test_a_list_of_times_has_its_bounds() -> None:
    """Each element is a row of its own."""
    (row,) = _table_of(tuple[When, ...], (parse_when("in 2023"),)).to_arrow().to_pylist()

    first, last = date(2023, 1, 1), date(2023, 12, 31)
    assert [{"value": "in 2023", "value_first": first, "value_last": last}] == row["value"]


def test_what_holds_nothing_is_null() -> None:
    """An empty text too; an empty list stays one."""
    collection = Collection(Mission, [make_mission(title="", aliases=())])

    (row,) = collection.to_arrow().to_pylist()

    assert (None, []) == (row["title"], row["aliases"])

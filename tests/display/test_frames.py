"""Frames: Polars, pandas and DuckDB see the rows and the types that Arrow has."""

import doctest
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve, frozen
from hypothesis import given

from carereform import Collection, Funding, parse_money, parse_when
from carereform.display import Column, Table
from carereform.records import Record
from carereform.values import FrozenMap, Money, Silence, When
from tests.makers import make_funding
from tests.packs.strategies import records

pytest.importorskip("pyarrow")

GUIDE = Path(__file__).parents[2] / "docs" / "tables.md"


@frozen
class Row:
    """A row with a value of every shape."""

    name: str
    done: bool
    number: int
    day: date
    when: When | Silence
    sum: Money
    names: tuple[str, ...]
    days: FrozenMap[str, date]


COLUMNS = (
    Column("name", str),
    Column("done", bool),
    Column("number", int),
    Column("day", date),
    Column("when", When | Silence),
    Column("sum", Money),
    Column("names", tuple[str, ...]),
    Column("days", FrozenMap[str, date]),
)
DAY = date(2023, 2, 2)
ROW = Row(
    "a",
    True,
    3,
    DAY,
    parse_when("by 2024"),
    parse_money("up to £2.50"),
    ("b", "c"),
    FrozenMap({"d": DAY}),
)
ROWS = Table("rows", COLUMNS, [evolve(ROW, name=name) for name in "cab"])

TYPES = {
    # The type of each column in Arrow and so in pandas, in Polars, and in DuckDB.
    "name": ("string", "String", "VARCHAR"),
    "done": ("bool", "Boolean", "BOOLEAN"),
    "number": ("int64", "Int64", "BIGINT"),
    "day": ("date32[day]", "Date", "DATE"),
    "when": ("string", "String", "VARCHAR"),
    "when_first": ("date32[day]", "Date", "DATE"),
    "when_last": ("date32[day]", "Date", "DATE"),
    "sum": ("string", "String", "VARCHAR"),
    "sum_low": ("double", "Float64", "DOUBLE"),
    "sum_high": ("double", "Float64", "DOUBLE"),
    "sum_hedge": ("string", "String", "VARCHAR"),
    "sum_unit": ("string", "String", "VARCHAR"),
    "sum_per": ("string", "String", "VARCHAR"),
    "names": ("list<item: string>", "List(String)", "VARCHAR[]"),
    "days": (
        "list<item: struct<key: string, value: date32[day]>>",
        "List(Struct({'key': String, 'value': Date}))",
        'STRUCT("key" VARCHAR, "value" DATE)[]',
    ),
}

collections = records.map(lambda record: Collection(type(record), [record]))


def test_types_in_arrow_are_those_told() -> None:
    """The schema is the same everywhere, each library having its own words for it."""
    schema = ROWS.to_arrow().schema

    assert {name: arrow for name, (arrow, _, _) in TYPES.items()} == {
        field.name: str(field.type) for field in schema
    }


def test_polars_has_the_types() -> None:
    """Of every shape."""
    pytest.importorskip("polars")

    schema = ROWS.to_polars().schema

    assert {name: polars for name, (_, polars, _) in TYPES.items()} == {
        name: str(type_) for name, type_ in schema.items()
    }


def test_pandas_has_the_types() -> None:
    """Those of Arrow, so that whole numbers with gaps stay whole and days stay days."""
    pytest.importorskip("pandas")

    dtypes = ROWS.to_pandas().dtypes

    assert {name: arrow for name, (arrow, _, _) in TYPES.items()} == {
        str(name): str(dtype.pyarrow_dtype) for name, dtype in dtypes.items()
    }


def test_duckdb_has_the_types() -> None:
    """A table of answers is asked like a collection."""
    duckdb = pytest.importorskip("duckdb")
    rows = ROWS

    relation = duckdb.sql("select * from rows")

    assert ROWS == rows
    assert {name: sql for name, (_, _, sql) in TYPES.items()} == dict(
        zip(relation.columns, map(str, relation.types), strict=True)
    )


@given(collections)
def test_polars_has_the_rows(collection: Collection[Record]) -> None:
    """Made by our method, or by Polars itself from the collection."""
    polars = pytest.importorskip("polars")

    frame = collection.to_polars()

    assert collection.to_arrow().to_pylist() == frame.to_dicts()
    assert frame.equals(polars.DataFrame(collection))
    assert frame.schema == polars.DataFrame(collection).schema


@given(collections)
def test_pandas_has_the_rows(collection: Collection[Record]) -> None:
    """They come back into Arrow as they left it."""
    pytest.importorskip("pandas")
    pyarrow = pytest.importorskip("pyarrow")

    frame = collection.to_pandas()

    assert collection.to_arrow().equals(pyarrow.Table.from_pandas(frame, preserve_index=False))


@given(collections)
def test_duckdb_has_the_rows(collection: Collection[Record]) -> None:
    """It asks the collection itself, by the name of the variable that holds it."""
    duckdb = pytest.importorskip("duckdb")

    relation = duckdb.sql("select * from collection")

    rows = [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]
    assert collection.to_arrow().to_pylist() == rows


def test_rows_keep_their_order() -> None:
    """Sorted as they were."""
    duckdb, _, _ = map(pytest.importorskip, ("duckdb", "pandas", "polars"))
    rows = ROWS.sort_by("name", reverse=True)

    assert ["c", "b", "a"] == rows.to_polars()["name"].to_list()
    assert ["c", "b", "a"] == rows.to_pandas()["name"].to_list()
    assert [("c",), ("b",), ("a",)] == duckdb.sql("select name from rows").fetchall()


@given(collections)
def test_pyarrow_takes_a_collection(collection: Collection[Record]) -> None:
    """By the protocol that all of them share."""
    pyarrow = pytest.importorskip("pyarrow")

    assert collection.to_arrow().equals(pyarrow.table(collection))


def test_a_type_that_is_asked_for_is_given() -> None:
    """Bounds come as decimals to whoever asks for them."""
    pyarrow = pytest.importorskip("pyarrow")
    sums = Collection(Funding, [make_funding(amount=parse_money("£12,345.67"))])
    schema = sums.to_arrow().schema
    place = schema.get_field_index("amount_low")
    asked = schema.set(place, pyarrow.field("amount_low", pyarrow.decimal128(18, 2)))

    given = pyarrow.RecordBatchReader.from_stream(sums, schema=asked).read_all()

    assert "12345.67" == str(given["amount_low"][0])


def test_the_guide_is_true() -> None:
    """Whoever types an example sees what the guide shows."""
    for library in ("duckdb", "pandas", "polars"):
        pytest.importorskip(library)

    results = doctest.testfile(str(GUIDE), module_relative=False)

    assert results.attempted > 0
    assert 0 == results.failed

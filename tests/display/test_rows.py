"""Rows: a table that people can read, and forms that programs read without loss."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carereform.display import write_rows

COLUMNS = ("id", "title")
texts = st.text(st.characters(exclude_characters="\r\x00", exclude_categories=["Cs"]))
rows = st.lists(st.fixed_dictionaries({"id": texts, "title": texts | st.none()}), max_size=5)


@given(rows)
def test_json_and_jsonl_parse_back_to_the_rows(made: list[dict[str, object]]) -> None:
    """Whatever they hold; a line is a row."""
    lines = [line for line in write_rows(COLUMNS, made, "jsonl").split("\n") if line]

    assert made == json.loads(write_rows(COLUMNS, made, "json"))
    assert made == [json.loads(line) for line in lines]


@given(rows)
def test_csv_parses_back_to_the_texts(made: list[dict[str, object]]) -> None:
    """With the columns first; what holds nothing is empty."""
    written = csv.reader(io.StringIO(write_rows(COLUMNS, made, "csv") + "\n", newline=""))

    assert [
        list(COLUMNS),
        *([str(row["id"]), str(row["title"] or "")] for row in made),
    ] == list(written)


@given(rows, st.integers(1, 200))
def test_a_table_keeps_to_its_width(made: list[dict[str, object]], width: int) -> None:
    """Columns that don't fit are left out and named; the first is always there."""
    lines = write_rows(("a", *COLUMNS), [{"a": "b", **row} for row in made], width=width).split(
        "\n"
    )

    *table, last = lines
    left_out = last.startswith("Not shown for want of room: ")
    for line in table if left_out else lines:
        assert len(line) <= max(width, 1)
    assert left_out == (len(lines) > 1 + len(made))


def test_a_table_has_its_columns_under_their_names() -> None:
    """What holds nothing is blank; no line ends in blanks."""
    table = write_rows(
        ("id", "number", "title"),
        [{"id": "family-help", "number": "1"}, {"id": "a", "title": "Two\n words"}],
    )

    assert [
        "id           number  title",
        "family-help  1",
        "a                    Two words",
    ] == table.split("\n")


def test_a_long_text_is_cut_save_in_the_last_column() -> None:
    """What was cut is marked."""
    (_, line) = write_rows(("a", "b"), [{"a": "x" * 50, "b": "y" * 50}]).split("\n")

    assert f"{'x' * 39}…  {'y' * 50}" == line


@pytest.mark.parametrize(
    ("form", "text"), [("text", "id  title"), ("json", "[]"), ("jsonl", ""), ("csv", "id,title")]
)
def test_no_rows_are_written_in_every_form(form: str, text: str) -> None:
    """A table still names its columns."""
    assert text == write_rows(COLUMNS, [], form)

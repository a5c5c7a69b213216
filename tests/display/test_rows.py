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
    """Columns that don't fit are left out and named; the first is always there, and whole."""
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


def test_a_long_text_is_cut_save_in_the_first_and_the_last_column() -> None:
    """What was cut is marked; by the first column one asks for more, and the last has room."""
    row = {"a": "x" * 50, "b": "y" * 50, "c": "z" * 50}

    (_, line) = write_rows(("a", "b", "c"), [row]).split("\n")

    assert f"{'x' * 50}  {'y' * 39}…  {'z' * 50}" == line


def test_a_narrow_table_cuts_its_columns_before_it_leaves_them_out() -> None:
    """The longest first; a short one stays whole."""
    row = {"a": "x" * 50, "b": "y" * 50, "c": "short", "d": "z" * 50}

    (_, line) = write_rows(tuple("abcd"), [row], width=80).split("\n")
    (_, narrow, left_out) = write_rows(tuple("abcd"), [row], width=50).split("\n")

    assert (80, ["short"]) == (len(line), [cell for cell in line.split() if "…" not in cell])
    assert (50, ["short"]) == (len(narrow), [cell for cell in narrow.split() if "…" not in cell])
    assert "Not shown for want of room: d." == left_out


@given(rows)
def test_a_table_that_is_to_be_whole_cuts_nothing(made: list[dict[str, object]]) -> None:
    """What another program reads can be asked for."""
    written = write_rows(("a", *COLUMNS), [{"a": "b", **row} for row in made], whole=True)

    cells = [" ".join(str(value).split()) for row in made for value in row.values() if value]
    assert [] == [cell for cell in cells if cell not in written]


def test_people_read_yes_and_no_and_large_numbers_in_threes() -> None:
    """Programs get them as they are; a small number may be a place in a text."""
    row = {"a": True, "b": False, "c": 2_340_550_000, "d": 12_345}

    (_, line) = write_rows(tuple("abcd"), [row]).split("\n")

    assert ["yes", "no", "2,340,550,000", "12345"] == line.split()
    assert [row] == json.loads(write_rows(tuple("abcd"), [row], "json"))


@pytest.mark.parametrize(
    ("form", "text"), [("text", "id  title"), ("json", "[]"), ("jsonl", ""), ("csv", "id,title")]
)
def test_no_rows_are_written_in_every_form(form: str, text: str) -> None:
    """A table still names its columns."""
    assert text == write_rows(COLUMNS, [], form)

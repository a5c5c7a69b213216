"""Rows of plain values, written as a table for people or in the forms that programs read."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from itertools import accumulate

__all__ = ["ROW_FORMATS", "Row", "write_rows"]

Row = Mapping[str, object]
"""One row: what each column holds; None where it holds nothing."""

ROW_FORMATS = ("text", "json", "jsonl", "csv")
"""The forms in which rows are written."""

_WIDEST_COLUMN = 40
_GAP = "  "


def write_rows(
    columns: Sequence[str], rows: Sequence[Row], form: str = "text", *, width: int | None = None
) -> str:
    """Write rows in one of the `ROW_FORMATS`.

    Only the table for people cuts long texts, save in the last column, and leaves out the
    last columns where they don't fit into `width` characters, naming them.

    >>> print(write_rows(["id", "number"], [{"id": "family-help", "number": "1"}]))
    id           number
    family-help  1
    """
    if form == "json":
        return json.dumps(list(map(dict, rows)), ensure_ascii=False, indent=2, allow_nan=False)
    if form == "jsonl":
        return "\n".join(
            json.dumps(dict(row), ensure_ascii=False, allow_nan=False) for row in rows
        )
    if form == "csv":
        return _write_csv(columns, rows)
    return _write_table(columns, rows, width)


def _write_csv(columns: Sequence[str], rows: Sequence[Row]) -> str:
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([row.get(column) for column in columns] for row in rows)
    return table.getvalue().rstrip("\n")


def _write_table(columns: Sequence[str], rows: Sequence[Row], width: int | None) -> str:
    widest = [*(_WIDEST_COLUMN for _ in columns[1:]), None]
    cells = [
        list(columns),
        *(
            [_cell(row.get(column), most) for column, most in zip(columns, widest, strict=True)]
            for row in rows
        ),
    ]
    widths = [max(len(line[place]) for line in cells) for place in range(len(columns))]
    ends = list(accumulate(size + len(_GAP) for size in widths))
    fitting = sum(width is None or end - len(_GAP) <= width for end in ends) or 1
    lines = [
        _GAP.join(cell.ljust(size) for cell, size in zip(line[:fitting], widths, strict=False))
        for line in cells
    ]
    if fitting < len(columns):
        lines.append(f"Not shown for want of room: {', '.join(columns[fitting:])}.")
    return "\n".join(line.rstrip() for line in lines)


def _cell(value: object, most: int | None) -> str:
    text = "" if value is None else " ".join(str(value).split())
    return text if most is None or len(text) <= most else f"{text[: most - 1]}…"

"""Rows of plain values, written as a table for people or in the forms that programs read."""

import csv
import io
import json
from collections.abc import Mapping, Sequence

__all__ = ["ROW_FORMATS", "Row", "write_rows"]

Row = Mapping[str, object]
"""One row: what each column holds; None where it holds nothing."""

ROW_FORMATS = ("text", "json", "jsonl", "csv")
"""The forms in which rows are written."""

_WIDEST_COLUMN = 40
_NARROWEST_COLUMN = 17
_NARROWEST_FIRST_COLUMN = 23
_GAP = "  "
_LARGE = 1_000_000
"""From where on digits are hard to count without commas."""


def write_rows(
    columns: Sequence[str],
    rows: Sequence[Row],
    form: str = "text",
    *,
    width: int | None = None,
    whole: bool = False,
) -> str:
    """Write rows in one of the `ROW_FORMATS`.

    Only the table for people cuts long texts, save in the first column, by which one asks
    for more, and the last. Where it doesn't fit into `width` characters it cuts all shorter,
    the longest first, and then leaves out the last columns, naming them. Where it is to be
    `whole`, as for a pipe, it cuts nothing.

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
    return _write_table(columns, rows, width, whole=whole)


def _write_csv(columns: Sequence[str], rows: Sequence[Row]) -> str:
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([row.get(column) for column in columns] for row in rows)
    return table.getvalue().rstrip("\n")


def _write_table(
    columns: Sequence[str], rows: Sequence[Row], width: int | None, *, whole: bool
) -> str:
    cells = [list(columns), *([tell_cell(row.get(column)) for column in columns] for row in rows)]
    sizes = [max(len(line[place]) for line in cells) for place in range(len(columns))]
    middle = [min(size, _WIDEST_COLUMN) for size in sizes[1:-1]]
    widths = sizes if whole else _fit([*sizes[:1], *middle, *sizes[1:][-1:]], width)
    lines = [
        _GAP.join(_cut(cell, size).ljust(size) for cell, size in zip(line, widths, strict=False))
        for line in cells
    ]
    if len(widths) < len(columns):
        lines.append(f"Not shown for want of room: {', '.join(columns[len(widths) :])}.")
    return "\n".join(line.rstrip() for line in lines)


def _fit(widths: Sequence[int], width: int | None) -> list[int]:
    """Make columns narrower, then fewer, until they fit beside one another."""
    if width is None:
        return list(widths)
    least = [_NARROWEST_FIRST_COLUMN, *(_NARROWEST_COLUMN for _ in widths[1:])]
    narrow = [min(size, most) for size, most in zip(widths, least, strict=True)]
    fitting = next(count for count in range(len(narrow), 0, -1) if _fits(narrow[:count], width))
    sizes = list(widths[:fitting])
    while sizes != narrow[:fitting] and not _fits(sizes, width):
        spare = [size - most for size, most in zip(sizes, narrow, strict=False)]
        sizes[spare.index(max(spare))] -= 1
    return sizes


def _fits(sizes: Sequence[int], width: int) -> bool:
    """Whether columns stand beside one another in so many characters; one alone has to."""
    return len(sizes) == 1 or sum(sizes) + len(_GAP) * (len(sizes) - 1) <= width


def tell_cell(value: object) -> str:
    """Write a plain value for people; a large number has commas."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int) and abs(value) >= _LARGE:
        return f"{value:,}"
    return "" if value is None else " ".join(str(value).split())


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"

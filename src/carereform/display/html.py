"""How a notebook shows tables: the first rows, and one click away what each rests on."""

from collections.abc import Iterable, Iterator
from typing import TypeVar, get_args

from attrs import fields, has

from carereform.display.columns import Column, write_cell
from carereform.display.rows import tell_cell
from carereform.display.tabular import Tabular
from carereform.markup import MOST_ROWS, Html, counted, element, folded, linked, output, table
from carereform.records import Citation, Record
from carereform.records.notebook import show_evidence
from carereform.records.shapes import Scalar
from carereform.values import Money, Quantity

__all__ = ["show_counts", "show_table"]

T = TypeVar("T")

_SHORT = 24
_LONG = 60


def show_table(rows: Tabular[T]) -> str:
    """Write a table as HTML: its listed columns that hold anything, and the evidence of a row.

    >>> from carereform.display import Table
    >>> "<p>events: 0</p>" in show_table(Table("events", (), ()))
    True
    """
    shown = [row for _, row in zip(range(MOST_ROWS), rows, strict=False)]
    columns = [
        column
        for column in rows.columns
        if column.listed and any(column.value_in(row) is not None for row in rows)
    ]
    caption = f"{rows.title}: {len(rows):,}"
    if not columns:
        return output(element("p", caption))
    rows_shown = (
        [_cell(column, row, first=place == 0) for place, column in enumerate(columns)]
        for row in shown
    )
    return output(table(caption, map(_heading, columns), rows_shown, left=len(rows) - len(shown)))


def show_counts(caption: str, counts: Iterable[tuple[str, int]]) -> str:
    """Write as HTML how many there are of each kind.

    >>> '<td class="number">1,149</td>' in show_counts("Reform", [("sources", 1149)])
    True
    """
    headings = (
        element("th", "kind", scope="col"),
        element("th", "records", scope="col", class_="number"),
    )
    rows = (
        (element("th", name, scope="row"), element("td", f"{count:,}", class_="number"))
        for name, count in counts
    )
    return output(table(caption, headings, rows))


def _heading(column: Column) -> Html:
    numeric = "number" if _is_numeric(column) else None
    return element("th", column.name, scope="col", class_=numeric, title=column.words or None)


def _cell(column: Column, row: object, *, first: bool) -> Html:
    written = write_cell(column, row)
    text = tell_cell(written) if isinstance(written, int) else written or ""
    inside: Html | str = linked(text)
    # What a row is called is needed whole, to look it up by.
    if len(text) > _LONG and not first:
        inside = element("div", inside, class_="long", title=text)
    classes = _classes(column, text)
    if first:
        return element("th", inside, _evidence(row), scope="row", class_=classes)
    return element("td", inside, class_=classes)


def _classes(column: Column, text: str) -> str | None:
    if _is_numeric(column):
        return "number"
    return "short" if len(text) <= _SHORT else None


def _is_numeric(column: Column) -> bool:
    hint = column.shape.type if isinstance(column.shape, Scalar) else None
    return any(one in (int, Money, Quantity) for one in (hint, *get_args(hint)))


def _evidence(row: object) -> Html | None:
    """Fold up what a row rests on: its own citation, or those of the records in it."""
    if not isinstance(row, Record) and hasattr(row, "citation"):
        own: object = getattr(row, "citation", None)
        return show_evidence([own] if isinstance(own, Citation) else [], in_row=True)
    shown = [(one, show_evidence(one.citations, in_row=True)) for one in _records_in(row)]
    if len(shown) == 1:
        return shown[0][1]
    named = [element("div", str(one.ref), evidence) for one, evidence in shown if evidence]
    return folded(f"evidence for {counted(len(named), 'record')}", *named) if named else None


def _records_in(row: object) -> Iterator[Record]:
    """The record that a row is, or those that it holds in its fields."""
    kind: type = type(row)
    if isinstance(row, Record):
        yield row
    elif has(kind):
        for described in fields(kind):
            held: object = getattr(row, described.name)
            several = held if isinstance(held, tuple) else (held,)
            yield from (one for one in several if isinstance(one, Record))

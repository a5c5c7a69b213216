"""Display: how records and rows look to people, made from the descriptions of the kinds."""

from carereform.display.columns import Column, columns_of
from carereform.display.extras import MissingExtraError
from carereform.display.html import show_counts, show_table
from carereform.display.record import write_record
from carereform.display.rows import ROW_FORMATS, Row, write_rows
from carereform.display.table import Table
from carereform.display.tabular import Tabular

__all__ = [
    "ROW_FORMATS",
    "Column",
    "MissingExtraError",
    "Row",
    "Table",
    "Tabular",
    "columns_of",
    "show_counts",
    "show_table",
    "write_record",
    "write_rows",
]

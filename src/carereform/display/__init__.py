"""Display: how records and rows look to people, made from the descriptions of the kinds."""

from carereform.display.record import write_record
from carereform.display.rows import ROW_FORMATS, Row, write_rows

__all__ = ["ROW_FORMATS", "Row", "write_record", "write_rows"]

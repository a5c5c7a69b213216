"""What the command line prints, and with which status it ends."""

import sys
from collections.abc import Sequence
from contextlib import suppress
from shutil import get_terminal_size

from carereform.display import Row, Tabular, write_rows
from carereform.findings import Report, Severity
from carereform.findings.writing import write_report

__all__ = [
    "CLEAN",
    "FAILED",
    "READER_LEFT",
    "UNUSABLE",
    "UsageError",
    "show",
    "show_error",
    "show_report",
    "show_rows",
    "show_table",
    "status_of",
]

CLEAN, FAILED, UNUSABLE = 0, 1, 2

READER_LEFT = 141
"""What a shell says of a program that the signal of a closed pipe (13) ended: 128 and 13."""

_SIZE = (120, 40)


class UsageError(Exception):
    """What was asked for can't be done; the message says why."""


def show(text: str = "") -> None:
    """Print some text, or an empty line."""
    print(text)


def show_error(message: str) -> None:
    """Print to the error stream why nothing was done."""
    # Where there is no error stream, or it is full, the status has to say it.
    with suppress(AttributeError, OSError):
        sys.stderr.write(f"carereform: {message}\n")


def show_rows(columns: Sequence[str], rows: Sequence[Row], form: str = "text") -> None:
    """Print rows; a form for programs with no rows prints nothing.

    A table is cut to fit on a terminal only: another program may need what would be cut.
    """
    at_terminal = sys.stdout.isatty()
    width = get_terminal_size(_SIZE).columns if at_terminal else None
    if text := write_rows(columns, rows, form, width=width, whole=not at_terminal):
        show(text)


def show_table(table: Tabular[object], form: str = "text") -> None:
    """Print the rows of a table in its listed columns."""
    names = [column.name for column in table.columns if column.listed]
    show_rows(names, table.to_rows(), form)


def show_report(report: Report, form: str = "text") -> None:
    """Print a report, in colour on a terminal."""
    if text := write_report(report, form, colour=sys.stdout.isatty()):
        show(text)


def status_of(report: Report, *, strict: bool) -> int:
    """The status that a report ends with; where it is strict, warnings fail too."""
    failed = not report.ok or (strict and report.count(Severity.WARNING))
    return FAILED if failed else CLEAN

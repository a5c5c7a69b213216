"""The command line: the only place that prints, and that reads the clock."""

import codecs
import json
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from carereform.cli.output import (
    FAILED,
    READER_LEFT,
    UNUSABLE,
    UsageError,
    show_error,
    show_report,
)
from carereform.cli.parser import make_parser
from carereform.evidence import CopiesNotFoundError
from carereform.packs import PackError, PackNotFoundError

__all__ = ["main"]

_ESCAPE = "carereform.escape"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status.

    0: clean. 1: findings of severity error, whatever is wrong inside a pack included.
    2: bad usage, a named pack or folder that can't be opened, or no output to write to.
    141: whoever reads the output has read enough.
    """
    if sys.stdout is None:
        show_error("there is no output to write to")
        return UNUSABLE
    _write_any_character()
    try:
        try:
            return _run(argv)
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        _write_no_more()
        return READER_LEFT
    except OSError as error:
        _write_no_more()
        show_error(f"{error.filename or 'the output'}: {error.strerror or error}")
        return UNUSABLE


def _run(argv: Sequence[str] | None) -> int:
    arguments = make_parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except PackError as error:
        show_report(error.report)
        return FAILED
    except (PackNotFoundError, CopiesNotFoundError, UsageError) as error:
        show_error(str(error))
        return UNUSABLE


def _write_any_character() -> None:
    """Let what the output has no character for be written as JSON would escape it."""
    codecs.register_error(_ESCAPE, _escape)
    if isinstance(sys.stdout, TextIOWrapper) and sys.stdout.errors in (
        "strict",
        "surrogateescape",
    ):
        sys.stdout.reconfigure(errors=_ESCAPE)


def _escape(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return json.dumps(error.object[error.start : error.end])[1:-1], error.end


def _write_no_more() -> None:
    """Send what is still to be written nowhere, lest it fail again when the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

"""The command line: the only place that prints, and that reads the clock."""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from carereform.cli.output import FAILED, UNUSABLE, UsageError, show_error, show_report
from carereform.cli.parser import make_parser
from carereform.evidence import CopiesNotFoundError
from carereform.packs import PackError, PackNotFoundError

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status.

    0: clean. 1: findings of severity error, whatever is wrong inside a pack included.
    2: bad usage, or a named pack or folder that can't be opened.
    """
    _write_any_character()
    arguments = make_parser().parse_args(argv)
    try:
        status = arguments.run(arguments)
        sys.stdout.flush()
    except PackError as error:
        show_report(error.report)
        return FAILED
    except (PackNotFoundError, CopiesNotFoundError, UsageError) as error:
        show_error(str(error))
        return UNUSABLE
    except BrokenPipeError:
        # Whoever reads the output has read enough; nothing more can be flushed to them.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    return int(status)


def _write_any_character() -> None:
    """Let what the output has no character for be written by its number."""
    if isinstance(sys.stdout, TextIOWrapper) and sys.stdout.errors == "strict":
        sys.stdout.reconfigure(errors="backslashreplace")

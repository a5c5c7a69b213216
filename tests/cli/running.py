"""Running the command line inside the test, with what it prints and how it ends."""

import io
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from attrs import frozen

from carereform.cli import main


@frozen
class Ended:
    """How a command ended, and what it printed."""

    status: int
    out: str
    err: str


def run(*arguments: str | Path) -> Ended:
    """Run one command; bad usage ends as the shell would see it."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 1
    return Ended(status, out.getvalue(), err.getvalue())

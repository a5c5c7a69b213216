"""The command that tells what a rule means: `explain`."""

from argparse import Namespace
from collections.abc import Sequence

from carereform.checking import CATALOGUE
from carereform.cli.output import CLEAN, UsageError, show
from carereform.display import Row, write_rows
from carereform.explaining import explanation_row, get_explanation, write_explanation

__all__ = ["run_explain"]

_COLUMNS = ("code", "severity", "title")


def run_explain(arguments: Namespace) -> int:
    """List all rules; or print what one means, with an example that breaks it."""
    if arguments.code is None:
        rules = sorted(CATALOGUE, key=lambda rule: rule.code)
        rows = [
            {"code": one.code, "severity": one.severity.value, "title": one.title} for one in rules
        ]
        _show(_COLUMNS, rows, arguments.format)
        return CLEAN
    try:
        explanation = get_explanation(arguments.code)
    except KeyError as error:
        raise UsageError(error.args[0]) from error
    if arguments.format == "text":
        show(write_explanation(explanation))
    else:
        row = explanation_row(explanation)
        _show(list(row), [row], arguments.format)
    return CLEAN


def _show(columns: Sequence[str], rows: Sequence[Row], form: str) -> None:
    # A narrow terminal wraps the titles: without them the table would say nothing.
    show(write_rows(columns, rows, form, whole=True))

"""The command that tells what a rule means: `explain`."""

from argparse import Namespace

from carereform.checking import CATALOGUE
from carereform.cli.output import CLEAN, UsageError, show
from carereform.display import write_rows
from carereform.explaining import get_explanation, write_explanation
from carereform.findings import Rule

__all__ = ["run_explain"]

_COLUMNS = ("code", "severity", "title")


def run_explain(arguments: Namespace) -> int:
    """List all rules; or print what one means, with an example that breaks it."""
    if arguments.code is None:
        _show_rules(CATALOGUE, arguments.format)
        return CLEAN
    try:
        explanation = get_explanation(arguments.code)
    except KeyError as error:
        raise UsageError(error.args[0]) from error
    if arguments.format == "text":
        show(write_explanation(explanation))
    else:
        _show_rules((explanation.rule,), arguments.format)
    return CLEAN


def _show_rules(rules: tuple[Rule, ...], form: str) -> None:
    rows = [
        {"code": rule.code, "severity": rule.severity.value, "title": rule.title}
        for rule in sorted(rules, key=lambda rule: rule.code)
    ]
    # A narrow terminal wraps the titles: without them the table would say nothing.
    show(write_rows(_COLUMNS, rows, form))

"""The commands that ask the record: what became of what was asked, promised and paid."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from datetime import date

from carereform.cli.output import (
    CLEAN,
    UsageError,
    show,
    show_error,
    show_rows,
    show_table,
)
from carereform.display import Tabular
from carereform.packs import load
from carereform.questions import (
    answers,
    asked_and_given,
    compare,
    count_outcomes,
    coverage,
    deadlines,
    disagreements,
    funding,
    parts,
)
from carereform.reform import Reform
from carereform.values import FrozenMap

__all__ = [
    "FUNDING_TABLES",
    "load_as_of",
    "narrow_to_day",
    "run_answers",
    "run_coverage",
    "run_deadlines",
    "run_diff",
    "run_disagreements",
    "run_funding",
]

FUNDING_TABLES: Mapping[str, Callable[[Reform], Tabular[object]]] = FrozenMap(
    {"sums": funding, "parts": parts, "asked": asked_and_given}
)
"""The tables about money, by the name that asks for one of them."""


def run_answers(arguments: Namespace) -> int:
    """Tell what became of each recommendation; for people, counted by outcome too."""
    found = answers(load_as_of(arguments))
    show_table(found, arguments.format)
    if arguments.format == "text":
        show()
        show_table(count_outcomes(found))
    return CLEAN


def run_deadlines(arguments: Namespace) -> int:
    """Tell how each promise stands with its deadline on a day: today, if none is named."""
    day = arguments.as_of or date.today()  # noqa: DTZ011 - a day where the reader is
    reform = load(*arguments.packs)
    found = deadlines(reform, day)
    _tell_last_checked(reform, day, arguments.format)
    if arguments.format == "text":
        show(f"As far as was public by {day}:\n")
    show_table(found, arguments.format)
    return CLEAN


def run_funding(arguments: Namespace) -> int:
    """List each sum with what its parts leave of it; for people, asked against given too."""
    reform = load_as_of(arguments)
    show_table(FUNDING_TABLES[arguments.table or "sums"](reform), arguments.format)
    if arguments.format == "text" and arguments.table is None:
        show("\nWhat was asked for, and what was given of it:\n")
        show_table(asked_and_given(reform))
    return CLEAN


def run_coverage(arguments: Namespace) -> int:
    """List recommendations that nothing followed, and promises that no money is for."""
    show_table(coverage(load_as_of(arguments)), arguments.format)
    return CLEAN


def run_diff(arguments: Namespace) -> int:
    """Tell what became known between two days; for people, counted too."""
    reform = load(*arguments.packs)
    try:
        found = compare(reform, arguments.earlier, arguments.later)
    except ValueError as error:
        raise UsageError(str(error)) from error
    _tell_last_checked(reform, arguments.later, arguments.format)
    if arguments.only:
        found = found.where(lambda change: change.change in arguments.only)
    show_table(found, arguments.format)
    if arguments.format == "text":
        show(f"\nWhat was public by {arguments.later} and not by {arguments.earlier}:\n")
        groups = found.group_by(lambda change: change.change)
        show_rows(
            ("change", "records"),
            [{"change": str(change), "records": len(rows)} for change, rows in groups.items()],
        )
    return CLEAN


def run_disagreements(arguments: Namespace) -> int:
    """List every reading of each field on which sources differ."""
    show_table(disagreements(load_as_of(arguments)), arguments.format)
    return CLEAN


def load_as_of(arguments: Namespace) -> Reform:
    """Load packs, as they could be known on a day if one is named."""
    return narrow_to_day(load(*arguments.packs), arguments)


def narrow_to_day(reform: Reform, arguments: Namespace) -> Reform:
    """Narrow a reform to what could be known on a day, if one is named."""
    if arguments.as_of is None:
        return reform
    _tell_last_checked(reform, arguments.as_of, arguments.format)
    return reform.as_of(arguments.as_of)


def _tell_last_checked(reform: Reform, day: date, form: str) -> None:
    """Tell which packs know nothing of a day, since nobody has looked for news since."""
    for pack in reform.editions:
        if pack.checked < day:
            told = (
                f"{pack.name} was last checked on {pack.checked} and knows nothing of later days"
            )
            if form == "text":
                show(f"Note: {told}.\n")
            else:
                show_error(told)

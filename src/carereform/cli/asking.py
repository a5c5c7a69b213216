"""The commands that ask the record: `answers`, `deadlines`, `funding` and `disagreements`."""

from argparse import Namespace
from datetime import date

from carereform.cli.output import CLEAN, show, show_rows
from carereform.packs import load
from carereform.questions import (
    ANSWER_COLUMNS,
    DEADLINE_COLUMNS,
    DISAGREEMENT_COLUMNS,
    FUNDING_COLUMNS,
    answer_rows,
    answers,
    count_outcomes,
    deadline_rows,
    deadlines,
    disagreement_rows,
    disagreements,
    funding_rows,
)
from carereform.reform import Reform

__all__ = ["load_as_of", "run_answers", "run_deadlines", "run_disagreements", "run_funding"]


def run_answers(arguments: Namespace) -> int:
    """Tell what became of each recommendation; for people, counted by outcome too."""
    found = answers(load_as_of(arguments))
    show_rows(ANSWER_COLUMNS, answer_rows(found), arguments.format)
    if arguments.format == "text":
        show()
        counts = [
            {"review": review, "outcome": outcome, "recommendations": count}
            for review, outcome, count in count_outcomes(found)
        ]
        show_rows(("review", "outcome", "recommendations"), counts)
    return CLEAN


def run_deadlines(arguments: Namespace) -> int:
    """Tell how each promise stands with its deadline on a day: today, if none is named."""
    day = arguments.as_of or date.today()  # noqa: DTZ011 - a day where the reader is
    found = deadlines(load(*arguments.packs), day)
    if arguments.format == "text":
        show(f"As far as was public by {day}:\n")
    show_rows(DEADLINE_COLUMNS, deadline_rows(found), arguments.format)
    return CLEAN


def run_funding(arguments: Namespace) -> int:
    """List each sum with its bounds, its parts, and what they leave of it."""
    show_rows(FUNDING_COLUMNS, funding_rows(load_as_of(arguments)), arguments.format)
    return CLEAN


def run_disagreements(arguments: Namespace) -> int:
    """List every reading of each field on which sources differ."""
    rows = disagreement_rows(disagreements(load_as_of(arguments)))
    show_rows(DISAGREEMENT_COLUMNS, rows, arguments.format)
    return CLEAN


def load_as_of(arguments: Namespace) -> Reform:
    """Load packs, as they could be known on a day if one is named."""
    reform = load(*arguments.packs)
    return reform.as_of(arguments.as_of) if arguments.as_of else reform

"""Valid reforms: none of the rules finds anything in them, and every question has an answer."""

from datetime import date
from typing import Final

from hypothesis import given, settings

from carereform import Reform, check
from carereform.questions import (
    answers,
    claims,
    deadlines,
    disagreements,
    funding,
    history,
    parts,
)
from carereform.testing import days, reforms

EXAMPLES: Final = settings().max_examples
THOROUGH: Final = settings().max_examples >= 1000
RECORDS: Final = 100_000 if THOROUGH else EXAMPLES
"""How many records are drawn at least."""


def test_nothing_is_found_in_valid_reforms() -> None:
    """However many records are drawn, none of them breaks a rule, not even by a note."""
    counts: list[int] = []

    @settings(max_examples=EXAMPLES if THOROUGH else EXAMPLES // 2)
    @given(reforms(32, 42) if THOROUGH else reforms(max_records=40))
    def hold(reform: Reform) -> None:
        counts.append(len(reform))
        assert () == check(reform).findings

    hold()

    count = f"{sum(counts):,} records in {len(counts):,} valid reforms"
    print(f"{count}: nothing is found in them.")  # noqa: T201 # the session shows it
    assert sum(counts) >= RECORDS


@settings(max_examples=EXAMPLES // 4)
@given(reforms(), days(2000, 2040))
def test_questions_have_answers(reform: Reform, day: date) -> None:
    """No valid reform, on no day, is too odd for a question."""
    tables = (
        answers(reform),
        claims(reform),
        deadlines(reform, day),
        disagreements(reform),
        funding(reform),
        parts(reform),
        *(history(reform, record) for record in reform),
    )

    rows = [row for table in tables for row in table.to_rows()]

    assert sum(map(len, tables)) == len(rows)
    assert len(reform) <= len(claims(reform))

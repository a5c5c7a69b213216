"""Deadlines on which sources differ, and how sure it is how a promise stands."""

from datetime import date

import pytest
from attrs import evolve

from carereform import (
    UNSETTLED,
    Reform,
    parse_when,
)
from carereform.questions import Standing, Sureness, deadlines
from tests.makers import (
    make_citation,
)
from tests.questions.dues import (
    FAR,
    find_due,
    make_due,
    make_end,
    make_move,
    make_moved,
    make_paper,
    make_rivals,
)


@pytest.mark.parametrize(
    ("readings", "day", "standing"),
    [
        (["by 2022", "by 2023"], date(2022, 12, 31), Standing.DUE),
        (["by 2022", "by 2023"], date(2023, 1, 1), Standing.POSSIBLY_OVERDUE),
        (["by 2023", "by 2022"], date(2023, 12, 31), Standing.POSSIBLY_OVERDUE),
        (["by 2022", "by 2023"], date(2024, 1, 1), Standing.CERTAINLY_OVERDUE),
        (["by 2022", "unstated"], date(2023, 1, 1), Standing.CERTAINLY_OVERDUE),
        (["by 2022", "by event:assent"], date(2023, 1, 1), Standing.POSSIBLY_OVERDUE),
        (["in 2022", "by 2023"], date(2022, 1, 2), Standing.POSSIBLY_OVERDUE),
        (["unstated"], FAR, Standing.NONE_STATED),
        ([], FAR, Standing.NONE_STATED),
    ],
)
def test_a_deadline_that_is_unsettled_is_any_that_a_source_reads(
    readings: list[str], day: date, standing: Standing
) -> None:
    """Overdue possibly from the first of them, certainly from the last; shown as unsettled."""
    found = find_due(day, make_rivals(*readings))

    assert (standing, UNSETTLED) == (found.standing, found.deadline)


@pytest.mark.parametrize(
    ("done", "standing"),
    [
        ("on 2022-12-31", Standing.KEPT),
        ("on 2023-06-01", Standing.POSSIBLY_LATE),
        ("on 2024-01-01", Standing.KEPT_LATE),
    ],
)
def test_what_was_done_between_two_rival_deadlines_was_possibly_late(
    done: str, standing: Standing
) -> None:
    """Late by all of them is late, in time by all is in time."""
    found = find_due(FAR, make_rivals("by 2022", "by 2023"), make_end(done))

    assert standing is found.standing
    assert (date(2022, 12, 31), date(2023, 12, 31)) == (found.first_day, found.last_day)


def test_an_unsettled_deadline_that_was_moved_counts_from_the_move() -> None:
    """All makers alike."""
    later = make_paper("on 2023-06-01", id="later")
    rivals = make_rivals("by 2022", "by 2023")
    moved = evolve(rivals, citations=(*rivals.citations, make_move("by 2024", later)))

    found = find_due(date(2024, 6, 1), moved, later)

    assert (Standing.DUE, UNSETTLED) == (found.standing, found.deadline)
    assert parse_when("by 2024") == found.latest


@pytest.mark.parametrize(
    ("sureness", "inferred"),
    [
        (Sureness.OFFICIAL_PAGE, None),
        (Sureness.INFERENCE, "deadline"),
        (Sureness.INFERENCE, "status"),
        (Sureness.INFERENCE, "when"),
    ],
)
def test_a_standing_is_as_sure_as_the_deadline_and_what_was_done(
    sureness: Sureness, inferred: str | None
) -> None:
    """The least sure of them counts."""
    cited = tuple(
        make_citation(supports=(name,), inferred="Ours." if name == inferred else None)
        for name in ("deadline", "status", "when")
    )
    records = [
        make_paper(official=True),
        make_due("by 2023", citations=cited[:1]),
        make_end("in 2022", citations=cited[1:]),
    ]

    (found,) = deadlines(Reform.of(records), FAR)

    assert sureness is found.how_sure


def test_a_deadline_that_was_moved_is_as_sure_as_the_move() -> None:
    """What was first promised no longer counts."""
    later = make_paper("on 2023-06-01", id="later", opening_only=True)
    promise = make_moved("by 2022", "by 2024", later)

    assert Sureness.OPENING_ONLY is find_due(FAR, promise, later).how_sure

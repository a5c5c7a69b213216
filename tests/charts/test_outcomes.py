"""The chart of answers: each recommendation counted where it belongs."""

import pytest

pytest.importorskip("altair")

import carereform
from carereform import Commitment, Pillar, Recommendation, Ref, Reform
from carereform.charts import outcomes
from carereform.charts.outcomes import COLUMNS, NO_PILLAR, UNANSWERED
from carereform.questions import answers
from tests.charts.spec import read_spec, rows_with
from tests.makers import (
    make_commitment,
    make_decision,
    make_pillar,
    make_recommendation,
    make_review,
)


def count_of(reform: Reform, **asked: str) -> dict[tuple[str, str], int]:
    """The numbers on the tiles that aren't nought."""
    chart = outcomes(reform, by="review") if asked else outcomes(reform)
    return {
        (row["row"], row["outcome"]): row["recommendations"]
        for row in rows_with(chart, "rect", "outcome")
        if row["recommendations"]
    }


def make_followed(*pillars: str) -> list[Commitment]:
    """Make promises that answer the recommendation, each under a pillar."""
    answered = (Ref(Recommendation, "request"),)
    return [
        make_commitment(id=f"promise-{one}", pillar=Ref(Pillar, one), answers=answered)
        for one in pillars
    ]


def test_recommendation_stands_under_the_pillar_of_what_followed() -> None:
    """It has no pillar of its own, but what was promised in answer to it has."""
    reform = Reform.of(
        [make_recommendation(), make_decision(), make_pillar(), *make_followed("pillar")]
    )

    assert {("A pillar", "accepted"): 1} == count_of(reform)


def test_recommendation_followed_under_two_pillars_counts_under_both() -> None:
    """And the chart says how often that is so."""
    other = make_pillar(id="other", title="Another", number=2)
    promises = make_followed("pillar", "other")
    reform = Reform.of([make_recommendation(), make_pillar(), other, *promises])

    assert {("A pillar", UNANSWERED): 1, ("Another", UNANSWERED): 1} == count_of(reform)
    notes = read_spec(outcomes(reform))["title"]["subtitle"]
    assert "Counted under each of several pillars: 1." in notes


def test_recommendation_that_nothing_followed_has_no_pillar() -> None:
    """What nobody answered is shown, not left out."""
    reform = Reform.of([make_recommendation(), make_review()])

    assert {(NO_PILLAR, UNANSWERED): 1} == count_of(reform)


def test_pillars_of_a_plan_are_all_shown() -> None:
    """A pillar under which nothing was answered has a row of noughts."""
    empty = make_pillar(id="empty", title="Nothing here", number=2)
    reform = Reform.of([make_recommendation(), make_pillar(), empty, *make_followed("pillar")])

    rows = rows_with(outcomes(reform), "rect", "outcome")

    assert ["A pillar", "Nothing here"] == list(dict.fromkeys(row["row"] for row in rows))


def test_tiles_of_reviews_add_up_to_all_answers() -> None:
    """By review, each recommendation of the record that ships is counted once."""
    reform = carereform.load()

    counts = count_of(reform, by="review")

    assert len(answers(reform)) == sum(counts.values())


def test_numbers_are_written_on_the_tiles() -> None:
    """A number is never told by its colour alone."""
    chart = outcomes(Reform.of([make_recommendation(), make_decision()]))

    written = rows_with(chart, "text", "recommendations", "text")
    tiles = rows_with(chart, "rect", "outcome")
    assert len(COLUMNS) == len(tiles) == len(written)


def test_words_tell_how_many_came_to_what() -> None:
    """Who doesn't see the chart is told the numbers."""
    chart = outcomes(Reform.of([make_recommendation(), make_decision()]))

    assert "Of 1 recommendation: 1 accepted." in read_spec(chart)["description"]

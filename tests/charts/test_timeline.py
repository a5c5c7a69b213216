"""The time line: every deadline of the answer and no more, from its first to its last day."""

from datetime import date

import pytest

pytest.importorskip("altair")

import carereform
from carereform import (
    UNSTATED,
    Citation,
    Commitment,
    DeliveryStatus,
    Difference,
    Edge,
    Moment,
    Ref,
    Reform,
    Source,
    SourceForm,
    When,
    parse_when,
)
from carereform.charts import timeline
from carereform.charts.timeline import COLOURS, SHAPES
from carereform.questions import Standing, deadlines
from tests.charts.spec import read_spec, rows_with
from tests.makers import make_commitment, make_delivery, make_event, make_mission, make_pilot

DAY = date(2026, 11, 20)
PAPER = Source(id="paper", form=SourceForm.REPORT, seen=date(2023, 2, 2))


def make_promised(deadline: str = "by the end of 2023", **changes: object) -> Commitment:
    """Make a promise with a deadline."""
    return make_commitment(**{"deadline": parse_when(deadline), **changes})


@pytest.fixture(name="shipped", scope="module")
def _shipped() -> Reform:
    return carereform.load()


@pytest.mark.parametrize("day", [date(2023, 6, 1), date(2024, 6, 1), DAY])
def test_every_deadline_is_drawn_and_no_more(shipped: Reform, day: date) -> None:
    """The bars are the first and the last days of the answer, each once."""
    found = [(one.first_day, one.last_day) for one in deadlines(shipped, day) if one.last_day]

    bars = rows_with(timeline(shipped, day), "tick", "to")

    drawn = [one for one in bars if one["kind"] == "moved"]
    moved = {one["promise"] for one in drawn}
    drawn += [one for one in bars if one["promise"] not in moved]
    assert sorted(f"{first} {last}" for first, last in found) == sorted(
        f"{one['from']} {one['to']}" for one in drawn
    )


@pytest.mark.parametrize(
    ("deadline", "first", "last"),
    [
        ("in 2027", "2027-01-01", "2027-12-31"),
        ("by the end of 2023", "2023-12-31", "2023-12-31"),
        ("between 2023-05 and 2023-07", "2023-05-01", "2023-07-31"),
    ],
)
def test_bar_goes_from_first_to_last_possible_day(deadline: str, first: str, last: str) -> None:
    """What the words of a deadline leave possible is as long as the bar."""
    chart = timeline(Reform.of([PAPER, make_promised(deadline)]), DAY)

    (bar,) = rows_with(chart, "tick", "to")
    assert (first, last) == (bar["from"], bar["to"])


def test_line_leads_from_when_the_promise_was_public() -> None:
    """The time that a promise gave begins with the day on which it could be read."""
    chart = timeline(Reform.of([PAPER, make_promised()]), DAY)

    given = [row for row in rows_with(chart, "rule", "from") if row.get("kind") == "given"]
    assert [("2023-02-02", "2023-12-31")] == [(row["from"], row["to"]) for row in given]


def test_moved_deadline_is_drawn_beside_the_first() -> None:
    """A promise that was moved shows both days, and the way between them."""
    later = Citation(
        source=Ref(Source, "paper"),
        supports=("deadline",),
        reads="by 2025",
        difference=Difference.LATER,
    )
    cited = Citation(source=Ref(Source, "paper"), supports=("deadline",))
    chart = timeline(Reform.of([PAPER, make_promised(citations=(cited, later))]), DAY)

    rows = {row["kind"]: row for row in rows_with(chart, "rule", "from") if "kind" in row}
    ends = {row["kind"]: row["to"] for row in rows_with(chart, "tick", "to")}
    assert {"deadline": "2023-12-31", "moved": "2025-12-31"} == ends
    assert ("2023-12-31", "2025-12-31") == (rows["move"]["from"], rows["move"]["to"])


def test_deadline_on_an_unknown_day_has_a_row_that_says_so() -> None:
    """A promise is never left out because its event has no day."""
    hanging = make_commitment(deadline=When(Edge.BEFORE, Moment("assent")))
    chart = timeline(Reform.of([PAPER, make_event(), hanging]), DAY)

    (row,) = rows_with(chart, "text", "standing", "text")
    assert "due; day unknown: Royal Assent" == row["standing"]


def test_promise_without_a_deadline_is_counted_and_not_drawn() -> None:
    """Silence isn't a date."""
    silent = make_pilot(deadline=UNSTATED)
    chart = timeline(Reform.of([PAPER, silent, make_promised()]), DAY)

    spec = read_spec(chart)
    assert "1 promise of which no source states a deadline" in spec["title"]["subtitle"][0]
    assert ["A promise"] == spec["layer"][0 + 2]["encoding"]["y"]["scale"]["domain"]


def test_only_the_promises_given_are_drawn() -> None:
    """Whoever narrows the promises narrows the chart."""
    reform = Reform.of([PAPER, make_promised(), make_mission()])

    chart = timeline(reform, DAY, reform.missions)

    assert {"A mission"} == {row["promise"] for row in rows_with(chart, "tick", "to")}


def test_what_happened_is_drawn_on_its_day_with_its_shape() -> None:
    """An event stands in the middle of the days on which it can have been."""
    kept = make_delivery(status=DeliveryStatus.DELIVERED, when=parse_when("in 2023-12"))
    chart = timeline(Reform.of([PAPER, make_promised(), kept]), DAY)

    (mark,) = rows_with(chart, "point", "at")
    told = (mark["from"], mark["at"], mark["to"], mark["status"])
    assert ("2023-12-01", "2023-12-16", "2023-12-31", "delivered") == told


def test_events_of_one_day_do_not_hide_each_other() -> None:
    """Two events in one year are two marks, one above the other."""
    when = parse_when("in 2023")
    events = [
        make_delivery(id=status, status=status, when=when)
        for status in (DeliveryStatus.PROGRESS, DeliveryStatus.DELIVERED)
    ]
    chart = timeline(Reform.of([PAPER, make_promised(), *events]), DAY)

    offsets = {
        layer["mark"]["yOffset"]
        for layer in read_spec(chart)["layer"]
        if layer["mark"]["type"] == "point"
    }
    assert 2 == len(offsets)


def test_event_without_a_day_is_told_at_the_end_of_its_row() -> None:
    """An event is never lost because nobody says when it was."""
    done = make_delivery(status=DeliveryStatus.DELIVERED, when=UNSTATED)
    chart = timeline(Reform.of([PAPER, make_promised(), done]), DAY)

    (row,) = rows_with(chart, "text", "standing", "text")
    assert row["standing"].endswith("delivered, no day stated")


def test_promises_of_one_name_have_rows_of_their_own() -> None:
    """Two promises that are called the same are told apart by their ids."""
    again = make_promised(id="again")
    chart = timeline(Reform.of([PAPER, make_promised(), again]), DAY)

    rows = {row["promise"] for row in rows_with(chart, "tick", "to")}
    assert {"A promise (again)", "A promise (promise)"} == rows


def test_words_tell_how_the_promises_stand(shipped: Reform) -> None:
    """Who doesn't see the chart is told how many there are of each standing."""
    found = [one for one in deadlines(shipped, DAY) if one.standing is Standing.DUE]

    words = read_spec(timeline(shipped, DAY))["description"]

    assert f"{len(found)} due" in words


def test_words_and_shapes_are_there_for_all() -> None:
    """Every standing that has a deadline has a colour, every event a shape of its own."""
    assert set(Standing) - {Standing.NONE_STATED} == set(COLOURS)
    assert set(DeliveryStatus) == set(SHAPES)
    assert len(SHAPES) == len(set(SHAPES.values()))

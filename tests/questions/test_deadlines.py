"""Deadlines: what was due by when, and whether it was kept, as far as was known on a day."""

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from carereform import (
    UNSTATED,
    Commitment,
    DeliveryStatus,
    Difference,
    Event,
    Ref,
    Reform,
    Silence,
    Source,
    When,
    parse_when,
)
from carereform.questions import Standing, deadlines
from carereform.questions.deadlines import deadlines_of
from tests.makers import (
    make_citation,
    make_commitment,
    make_event,
    make_mission,
    make_pilot,
)
from tests.questions.dues import (
    FAR,
    ONE_DAY,
    cite,
    find_due,
    make_due,
    make_end,
    make_move,
    make_moved,
    make_paper,
    make_told,
    standing_of,
)
from tests.values.strategies import whens


@pytest.mark.parametrize(
    ("deadline", "day", "standing"),
    [
        ("on 2023-12-15", date(2023, 12, 15), Standing.DUE),
        ("on 2023-12-15", date(2023, 12, 16), Standing.CERTAINLY_OVERDUE),
        ("by the end of 2023", date(2023, 12, 31), Standing.DUE),
        ("by the end of 2023", date(2024, 1, 1), Standing.CERTAINLY_OVERDUE),
        ("before 2024", date(2023, 12, 31), Standing.DUE),
        ("before 2024", date(2024, 1, 1), Standing.CERTAINLY_OVERDUE),
        ("in 2023", date(2023, 1, 1), Standing.DUE),
        ("in 2023", date(2023, 1, 2), Standing.POSSIBLY_OVERDUE),
        ("in 2023", date(2023, 12, 31), Standing.POSSIBLY_OVERDUE),
        ("in 2023", date(2024, 1, 1), Standing.CERTAINLY_OVERDUE),
        ("in 2023-24", date(2024, 3, 31), Standing.POSSIBLY_OVERDUE),
        ("in 2023-24", date(2024, 4, 1), Standing.CERTAINLY_OVERDUE),
        ("within 6 months of 2023-05-11", date(2023, 11, 11), Standing.DUE),
        ("within 6 months of 2023-05-11", date(2023, 11, 12), Standing.CERTAINLY_OVERDUE),
        ("within 6 months of 2023", date(2023, 7, 1), Standing.DUE),
        ("within 6 months of 2023", date(2023, 7, 2), Standing.POSSIBLY_OVERDUE),
        ("within 6 months of 2023", date(2024, 6, 30), Standing.POSSIBLY_OVERDUE),
        ("within 6 months of 2023", date(2024, 7, 1), Standing.CERTAINLY_OVERDUE),
        ("from 2023", FAR, Standing.DUE),
    ],
)
def test_a_promise_is_overdue_from_the_day_after_its_deadline(
    deadline: str, day: date, standing: Standing
) -> None:
    """Possibly after the first day that the deadline can be, certainly after the last."""
    assert standing is standing_of(day, make_due(deadline))


@pytest.mark.parametrize(
    ("done", "standing"),
    [
        ("on 2023-12-30", Standing.KEPT),
        ("on 2023-12-31", Standing.KEPT),
        ("on 2024-01-01", Standing.KEPT_LATE),
        ("in 2023-12", Standing.KEPT),
        ("in 2024-01", Standing.KEPT_LATE),
        ("between 2023-12 and 2024-01", Standing.POSSIBLY_LATE),
        ("in winter 2023", Standing.POSSIBLY_LATE),
        ("between 2023-12-31 and 2024-01", Standing.POSSIBLY_LATE),
        ("by 2024-02", Standing.POSSIBLY_LATE),
        (None, Standing.POSSIBLY_LATE),
    ],
)
def test_what_was_done_was_done_in_time_or_late(done: str | None, standing: Standing) -> None:
    """Possibly late where some of its possible days lie after the last of the deadline."""
    told = make_told("on 2026-01-01")

    assert standing is standing_of(
        FAR, make_due("by the end of 2023"), told, make_end(done, citations=cite(told))
    )


@pytest.mark.parametrize(
    "done", [parse_when("in 2023"), parse_when("by 2024-02"), UNSTATED, None], ids=str
)
def test_what_was_told_as_done_before_its_deadline_was_kept(done: When | Silence | None) -> None:
    """On whichever day it was done, that was no later than somebody told of it."""
    due = make_due("by 2023-06")
    for published, standing in (
        ("on 2023-06-30", Standing.KEPT),
        ("on 2023-07-01", Standing.POSSIBLY_LATE),
    ):
        told = make_told(published)
        end = evolve(make_end(None, citations=cite(told)), when=done)

        assert standing is standing_of(date(2023, 7, 1), due, told, end)
        assert standing is standing_of(FAR, due, told, end)


def test_what_was_told_on_the_first_day_that_it_can_be_was_done_on_that_day() -> None:
    """Nobody tells of what is still to be done as done."""
    told = make_told("on 2023-06-30")
    end = make_end("between 2023-06-30 and 2024-01", citations=cite(told))

    assert Standing.KEPT is standing_of(FAR, make_due("by 2023-06"), told, end)


def test_what_was_announced_is_not_done_before_its_day() -> None:
    """A source may tell in advance of what is to be."""
    told = make_told("on 2023-06-01")
    end = make_end("on 2023-08-01", citations=cite(told))

    assert Standing.KEPT_LATE is standing_of(FAR, make_due("by 2023-06"), told, end)


def test_what_nobody_dates_was_done_by_the_day_on_which_one_asks() -> None:
    """Even where nobody is cited for it."""
    records = make_due("by 2023-06"), make_end(None, citations=())

    assert Standing.KEPT is standing_of(date(2023, 6, 30), *records)
    assert Standing.POSSIBLY_LATE is standing_of(date(2023, 7, 1), *records)


def test_what_was_delivered_outweighs_what_was_dropped_or_replaced() -> None:
    """Whichever of the two nobody dates, or came first."""
    due = make_due("by 2023")
    for when in (None, "on 2022-12-01", "on 2025-01-01"):
        done = make_end(when)
        dropped = make_end("on 2022-06-01", DeliveryStatus.DROPPED, id="another")

        assert done == find_due(FAR, due, done, dropped).delivery


@pytest.mark.parametrize(
    ("status", "standing"),
    [
        (DeliveryStatus.DROPPED, Standing.DROPPED),
        (DeliveryStatus.REPLACED, Standing.REPLACED),
        (DeliveryStatus.DELIVERED, Standing.KEPT_LATE),
        (DeliveryStatus.STARTED, Standing.CERTAINLY_OVERDUE),
        (DeliveryStatus.PROGRESS, Standing.CERTAINLY_OVERDUE),
        (DeliveryStatus.PARTLY, Standing.CERTAINLY_OVERDUE),
        (DeliveryStatus.SLIPPED, Standing.CERTAINLY_OVERDUE),
    ],
)
def test_only_an_end_takes_a_promise_off_the_list(
    status: DeliveryStatus, standing: Standing
) -> None:
    """One that is dropped or replaced is no longer due; one that has begun is."""
    end = make_end("on 2024-05-01", status)

    found = find_due(FAR, make_due("by 2023"), end)

    assert standing is found.standing
    assert (None if standing is Standing.CERTAINLY_OVERDUE else end) == found.delivery


def test_the_first_end_of_a_promise_counts() -> None:
    """What was replaced long after it was done was kept all the same."""
    done = make_end("on 2022-12-01")
    replaced = make_end("on 2025-01-01", DeliveryStatus.REPLACED, id="another")

    assert Standing.KEPT is standing_of(FAR, make_due("by 2023"), done, replaced)


def test_what_is_done_to_a_promise_by_its_former_id_is_done_to_it() -> None:
    """It is the same promise."""
    promise = make_due("by 2023", aliases=("draft",))

    assert Standing.KEPT is standing_of(
        FAR, promise, make_end("on 2022-12-01", on=Ref(Commitment, "draft"))
    )


@given(st.dates(date(2020, 1, 2), date(2200, 1, 1)), st.sampled_from(DeliveryStatus))
def test_a_promise_without_a_deadline_is_never_late(day: date, status: DeliveryStatus) -> None:
    """Whatever happens to it."""
    promise = make_due(UNSTATED)
    ends = {DeliveryStatus.DROPPED: Standing.DROPPED, DeliveryStatus.REPLACED: Standing.REPLACED}

    assert Standing.NONE_STATED is standing_of(day, promise)
    assert ends.get(status, Standing.NONE_STATED) is standing_of(
        day, promise, make_end(None, status)
    )


def test_a_promise_of_which_nobody_sought_a_deadline_is_left_out() -> None:
    """An empty field says nothing; missions and pilots are asked about like commitments."""
    records = [
        make_paper(),
        make_commitment(deadline=None),
        make_mission(),
        make_pilot(deadline=UNSTATED),
    ]

    found = deadlines(Reform.of(records), FAR)

    assert ["mission:mission", "pilot:trial"] == [str(one.promise.ref) for one in found]


@given(whens, st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_a_promise_only_grows_later(when: When, day: date) -> None:
    """From due to possibly and to certainly overdue, and never before the last day."""
    promise = make_commitment(deadline=when)
    reform = Reform.of([make_paper("on 1900-01-01"), promise])
    (one,) = deadlines(reform, day)
    (other,) = deadlines(reform, day + ONE_DAY)
    order = [Standing.DUE, Standing.POSSIBLY_OVERDUE, Standing.CERTAINLY_OVERDUE]

    assert order.index(one.standing) <= order.index(other.standing)
    over = when.last is not None and when.last < day
    assert over == (one.standing is Standing.CERTAINLY_OVERDUE)
    assert when.last == one.last_day


@pytest.mark.parametrize(
    ("deadline", "happens", "last_day"),
    [
        ("by event:assent", "on 2024-05-24", date(2024, 5, 24)),
        ("before event:assent", "on 2024-05-24", date(2024, 5, 23)),
        ("by the end of event:assent", "in 2024", date(2024, 12, 31)),
        ("within 6 months of event:assent", "on 2024-05-24", date(2024, 11, 24)),
    ],
)
def test_a_deadline_tied_to_an_event_follows_it(
    deadline: str, happens: str, last_day: date
) -> None:
    """It is over on the day after the last that the event allows."""
    records = make_due(deadline), make_event(when=parse_when(happens))

    assert last_day == find_due(last_day, *records).last_day
    assert Standing.CERTAINLY_OVERDUE is not standing_of(last_day, *records)
    assert Standing.CERTAINLY_OVERDUE is standing_of(last_day + ONE_DAY, *records)


@pytest.mark.parametrize("event", [make_event(), make_event(when=UNSTATED)], ids=["none", "said"])
def test_a_deadline_tied_to_an_event_that_nobody_dates_is_not_over(event: Event) -> None:
    """Nor is one whose event isn't there, or not known yet."""
    promise = make_due("by event:assent")
    later = make_paper("on 2026-01-01", id="later")
    dated = make_event(when=parse_when("on 2023-01-01"), citations=cite(later))

    assert Standing.DUE is standing_of(FAR, promise, event)
    assert Standing.DUE is standing_of(FAR, promise)
    assert Standing.DUE is standing_of(date(2025, 12, 31), promise, later, dated)
    assert Standing.CERTAINLY_OVERDUE is standing_of(date(2026, 1, 1), promise, later, dated)


def test_what_is_done_before_an_event_that_nobody_dates_is_possibly_late() -> None:
    """It was kept, but nobody can say that it was in time."""
    records = make_due("before event:assent"), make_end("in 2025")

    assert Standing.POSSIBLY_LATE is standing_of(FAR, *records)
    assert None is find_due(FAR, *records).last_day


@pytest.mark.parametrize("deadline", ["from 2024", "after 2024"])
def test_what_may_be_done_on_any_later_day_is_never_late(deadline: str) -> None:
    """Nor has it a last day."""
    promise = make_due(deadline)

    due = find_due(FAR, promise)

    assert (Standing.DUE, None, None) == (due.standing, due.first_day, due.last_day)
    assert Standing.KEPT is standing_of(FAR, promise, make_end("in 2025"))


def test_an_event_may_be_named_by_what_is_done() -> None:
    """The day of a delivery is counted from an event like that of a deadline."""
    records = (
        make_due("by 2023"),
        make_end("by event:assent"),
        make_event(when=parse_when("on 2023-02-01")),
    )

    assert Standing.KEPT is standing_of(FAR, *records)


def test_a_deadline_that_was_moved_counts_from_the_move() -> None:
    """Until the move is public the first counts; after it, the first is still told."""
    later = make_paper("on 2023-06-01", id="later")
    promise = make_moved("by 2022", "by 2024", later)

    before = find_due(date(2023, 5, 31), promise, later)
    after = find_due(date(2023, 6, 1), promise, later)

    assert (Standing.CERTAINLY_OVERDUE, None) == (before.standing, before.latest)
    assert (Standing.DUE, parse_when("by 2024")) == (after.standing, after.latest)
    assert before.deadline == after.deadline == parse_when("by 2022")
    assert Standing.CERTAINLY_OVERDUE is standing_of(date(2025, 1, 1), promise, later)


@pytest.mark.parametrize("last", ["by 2025", "by 2027", "within 1 month of event:assent"])
def test_a_deadline_that_was_moved_twice_counts_from_the_last_move(last: str) -> None:
    """Be it forward or back, and in whatever order they are cited."""
    once, again = make_paper("on 2022-01-01", id="once"), make_paper("on 2023-01-01", id="again")
    moves = make_move("by 2026", once), make_move(last, again)
    event = make_event(when=parse_when("on 2025-01-01"))
    for cited in (moves, moves[::-1]):
        held = make_citation(supports=("deadline",))
        promise = make_due("by 2024", citations=(held, *cited))

        assert parse_when(last) == find_due(FAR, promise, once, again, event).latest


@pytest.mark.parametrize("readings", [("by 2025", "by 2026"), ("by 2026", "by 2025")])
def test_of_two_moves_that_came_out_at_once_the_later_deadline_counts(
    readings: tuple[str, str],
) -> None:
    """In whatever order they are cited."""
    later = make_paper("on 2022-01-01", id="later")
    held = make_citation(supports=("deadline",))
    moves = [make_move(reads, later) for reads in readings]

    found = find_due(FAR, make_due("by 2024", citations=(held, *moves)), later)

    assert parse_when("by 2026") == found.latest


@pytest.mark.parametrize("source", [None, Ref(Source, "gone")], ids=["none", "gone"])
def test_a_move_of_which_nobody_knows_when_it_came_out_is_the_first(
    source: Ref[Source] | None,
) -> None:
    """It counts, unless there is one that is known to be later."""
    unknown = evolve(make_move("by 2026", make_paper()), source=source)
    later = make_paper("on 2022-01-01", id="later")
    moved = make_due("by 2024", citations=(unknown,))
    again = evolve(moved, id="again", citations=(unknown, make_move("by 2025", later)))

    found = deadlines_of(Reform.of([later, moved, again]), FAR)

    assert {"promise": parse_when("by 2026"), "again": parse_when("by 2025")} == {
        one.promise.id: one.latest for one in found
    }


@pytest.mark.parametrize("difference", [Difference.CONFLICT, Difference.PRECISION])
def test_another_reading_of_a_deadline_does_not_move_it(difference: Difference) -> None:
    """Only the same maker moves it, and only to a day."""
    differs = make_citation(
        supports=("deadline",), reads="by 2030", difference=difference, note="No."
    )
    silent = make_citation(supports=("deadline",), reads="unstated", difference=Difference.LATER)
    promise = make_due(
        "by 2024", citations=(make_citation(supports=("deadline",)), differs, silent)
    )

    found = find_due(FAR, promise)

    assert (None, Standing.CERTAINLY_OVERDUE) == (found.latest, found.standing)


def test_nothing_that_was_public_only_after_the_day_is_used() -> None:
    """The promise itself, its end and its move come with their sources."""
    later = make_paper("on 2024-01-01", id="later")
    end = make_end("on 2023-05-01", citations=cite(later))
    promise = make_due("by 2022")

    assert [] == list(deadlines(Reform.of([make_paper(), promise]), date(2019, 12, 31)))
    assert Standing.CERTAINLY_OVERDUE is standing_of(date(2023, 12, 31), promise, later, end)
    assert Standing.KEPT_LATE is standing_of(date(2024, 1, 1), promise, later, end)


@given(st.dates(date(2019, 1, 1), date(2028, 1, 1)), st.integers(0, 900))
def test_asking_twice_is_asking_once(day: date, days: int) -> None:
    """And asking about a past day says the same with what came out later cut away."""
    sources = [make_paper(f"on {year}-01-01", id=f"of-{year}") for year in (2021, 2023, 2025)]
    promises = [
        make_due(
            "by 2022",
            id=f"{one.id}-then-{other.id}",
            citations=(make_citation(source=one.ref), make_move("by 2024", other)),
        )
        for one in sources
        for other in sources
    ]
    ends = [
        make_end("in 2023", id=source.id, on=promise.ref, citations=(make_citation(),))
        for source, promise in zip(sources, promises, strict=False)
    ]
    reform = Reform.of([make_paper(), *sources, *promises, *ends])

    found = deadlines(reform, day)

    assert found == deadlines(reform, day)
    assert found == deadlines(reform.as_of(day + timedelta(days=days)), day)


def test_the_most_pressing_promise_comes_first() -> None:
    """By how it stands, then by its last day, then by its id."""
    promises = [
        make_due(deadline, id=id_)
        for id_, deadline in (
            ("a", UNSTATED),
            ("b", "by 2030"),
            ("c", "by 2029"),
            ("d", "in 2026"),
            ("e", "by 2021"),
            ("f", "by 2020"),
            ("g", "by 2020"),
            ("h", "by 2021"),
        )
    ]
    kept = make_end("in 2020", on=Ref(Commitment, "h"))

    found = deadlines(Reform.of([make_paper(), *promises, kept]), FAR)

    assert list("fgedcbha") == [one.promise.id for one in found]


def test_promises_that_press_alike_are_told_by_kind_and_id() -> None:
    """A commitment, then a mission, then a pilot."""
    by = parse_when("by 2030")
    promises = [
        make_pilot(id="a", deadline=by),
        make_mission(id="b", deadline=by),
        make_due("by 2030", id="d"),
        make_due("by 2030", id="c"),
    ]

    found = deadlines(Reform.of([make_paper(), *promises]), FAR)

    assert list("cdba") == [one.promise.id for one in found]


def test_a_row_tells_both_deadlines_and_what_was_done() -> None:
    """As an editor would write them; null where there is nothing to tell."""
    later = make_paper("on 2023-06-01", id="later")
    promise = make_moved("by 2022", "by 2024", later)
    records = [make_paper(), later, promise, make_end("on 2024-05-01"), make_pilot()]
    silent = make_pilot(deadline=UNSTATED)

    rows = deadlines(Reform.of([*records, silent]), FAR).to_rows()

    assert [
        (
            *("commitment:promise", "kept", "one unofficial page", "by 2022", "by 2024"),
            *("2024-12-31", "2024-12-31", "on 2024-05-01", "A promise"),
        ),
        (
            *("pilot:trial", "none stated", "one unofficial page", "unstated", None),
            *(None, None, None, "A trial"),
        ),
    ] == [tuple(row.values()) for row in rows]

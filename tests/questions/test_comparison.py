"""Comparison of two days: what became known, was decided, happened or changed in between."""

from datetime import date

import pytest

from carereform import (
    UNSTATED,
    Citation,
    DeliveryStatus,
    Difference,
    Outcome,
    Record,
    Reform,
    Stage,
    parse_when,
)
from carereform.display import Table
from carereform.questions import Change, Changed, Sureness, compare
from carereform.values import FrozenMap
from tests.makers import (
    make_citation,
    make_commitment,
    make_decision,
    make_delivery,
    make_funding,
    make_pilot,
    make_recommendation,
    make_review,
    make_source,
)

EARLIER, LATER = date(2022, 12, 31), date(2025, 6, 1)
PAPER = make_source(dates=FrozenMap({Stage.PUBLISHED: parse_when("on 2022-01-01")}))
PAGE = make_source(
    id="page",
    official=True,
    dates=FrozenMap({Stage.PUBLISHED: parse_when("on 2025-01-01")}),
    citations=(),
)
TOLD = ("status", "when", "outcome", "made", "amount", "title")
OF_PAGE = (make_citation(source=PAGE.ref, supports=TOLD),)
PROMISE = make_commitment(made_in=None, deadline=parse_when("by 2023"))


def find(*records: Record) -> Table[Change]:
    """What changed between the two days."""
    return compare(Reform.of([PAPER, PAGE, *records]), EARLIER, LATER)


def told(*records: Record) -> list[tuple[str, str, str | None, str | None]]:
    """The changes in a few words, without the page that told of them."""
    return [
        (str(one.record.ref), str(one.change), one.before, one.after)
        for one in find(*records)
        if one.change is not Changed.SOURCE
    ]


def test_a_source_that_was_not_public_is_a_change() -> None:
    """One that was public already isn't."""
    (found,) = find()

    assert (PAGE, Changed.SOURCE, None, "report") == (
        found.record,
        found.change,
        found.before,
        found.after,
    )


def test_a_record_that_was_not_known_is_a_change() -> None:
    """Told by its gist or its name, with the sources that tell of it and how surely."""
    money = make_funding(citations=OF_PAGE)
    trial = make_pilot(gist="Try it somewhere.", citations=OF_PAGE)

    found = find(money, trial).where(change="record")

    assert [(money, None, "Money"), (trial, None, "Try it somewhere.")] == [
        (one.record, one.before, one.after) for one in found
    ]
    assert {(Sureness.OFFICIAL_PAGE, (PAGE.ref,))} == {
        (one.how_sure, one.sources) for one in found
    }


def test_a_decision_changes_what_became_of_a_recommendation() -> None:
    """The decision is told, and the outcome before and after it."""
    first = make_decision(id="first", outcome=Outcome.CONSIDERING)
    last = make_decision(id="last", made=parse_when("on 2024-02-01"), citations=OF_PAGE)
    again = make_decision(id="zagain", made=UNSTATED, citations=OF_PAGE)

    changes = told(make_review(), make_recommendation(), first, last, again)

    assert [
        ("recommendation:request", "outcome", "considering", "accepted"),
        ("decision:last", "decision", None, "accepted on 2024-02-01"),
        ("decision:zagain", "decision", None, "accepted"),
    ] == changes


def test_a_decision_whose_outcome_is_not_public_is_told_by_its_name() -> None:
    """That something was decided is known, and not what."""
    on_a_day = make_citation(source=PAGE.ref, supports=("made",))
    secret = make_decision(made=parse_when("on 2024-02-01"), citations=(on_a_day,))

    assert [("decision:answer", "decision", None, "answer")] == told(secret)


def test_time_alone_makes_a_promise_overdue() -> None:
    """Nothing was said of it; the day passed."""
    assert [
        ("commitment:promise", "standing", "due, by 2023", "certainly overdue, by 2023")
    ] == told(PROMISE)


def test_a_delivery_changes_how_a_promise_stands() -> None:
    """Both are told, with the source."""
    done = make_delivery(
        status=DeliveryStatus.DELIVERED, when=parse_when("on 2023-06-01"), citations=OF_PAGE
    )

    changes = find(PROMISE, done)

    assert [
        ("commitment:promise", "standing", "due, by 2023", "kept, by 2023"),
        ("delivery:news", "delivery", None, "delivered on 2023-06-01"),
    ] == told(PROMISE, done)
    assert (PAGE.ref,) == changes.where(change="standing")[0].sources


@pytest.mark.parametrize(
    ("citation", "change", "after"),
    [
        (make_citation(source=PAGE.ref, supports=("deadline",)), "evidence", "by 2023"),
        (
            make_citation(
                source=PAGE.ref,
                supports=("deadline",),
                reads="by 2026",
                difference=Difference.CONFLICT,
                note="Another day.",
            ),
            "reading",
            "by 2026",
        ),
    ],
)
def test_what_another_source_says_is_a_change(citation: Citation, change: str, after: str) -> None:
    """Support of what is held, or another reading of it; the standing stays."""
    promise = make_commitment(
        made_in=None,
        deadline=parse_when("by 2023"),
        citations=(*PROMISE.citations, citation),
    )

    (found,) = find(promise).where(change=change)

    assert ("deadline", "by 2023", after, (PAGE.ref,)) == (
        found.field,
        found.before,
        found.after,
        found.sources,
    )


def test_a_deadline_that_was_moved_is_told_with_the_day() -> None:
    """A promise that was late may be due again."""
    moved = make_citation(
        source=PAGE.ref, supports=("deadline",), reads="by 2026", difference=Difference.LATER
    )
    late = make_commitment(
        made_in=None,
        deadline=parse_when("by 2021"),
        citations=(*PROMISE.citations, moved),
    )

    assert (
        "commitment:promise",
        "standing",
        "certainly overdue, by 2021",
        "due, by 2026",
    ) == told(late)[0]


def test_what_is_new_has_no_standing_or_outcome_before() -> None:
    """It is told as a record alone."""
    new = make_commitment(made_in=None, deadline=parse_when("by 2023"), citations=OF_PAGE)
    asked = make_recommendation(citations=OF_PAGE)

    assert ["record", "record"] == [change for _, change, _, _ in told(new, asked, make_review())]


def test_the_later_day_comes_second() -> None:
    """Asked the other way round, the question makes no sense."""
    with pytest.raises(ValueError, match="2022-12-31 is before 2025-06-01; give the earlier day"):
        compare(Reform.of([]), LATER, EARLIER)

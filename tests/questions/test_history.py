"""History: what happened to a thing, in order, each line with its sources."""

import re
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from carereform import (
    UNSETTLED,
    UNSTATED,
    Commitment,
    Consultation,
    Decision,
    DeliveryStatus,
    Difference,
    Mission,
    Outcome,
    Recommendation,
    Record,
    Ref,
    Reform,
    Review,
    Silence,
    Source,
    Stage,
    parse_span,
    parse_when,
)
from carereform.questions import Sureness, history
from carereform.values import FrozenMap
from tests.makers import (
    DEPARTMENT,
    PAPER,
    PLAN,
    make_body,
    make_citation,
    make_commitment,
    make_consultation,
    make_decision,
    make_delivery,
    make_event,
    make_funding,
    make_mission,
    make_pilot,
    make_recommendation,
    make_review,
    make_source,
    make_strategy,
)

PROMISE = Ref(Commitment, "promise")
REQUEST = Ref(Recommendation, "request")

REVIEW = make_review(dates=FrozenMap({Stage.PUBLISHED: parse_when("on 2022-05-23")}))
ASKED = make_recommendation()
DECIDED = make_decision(made=parse_when("on 2023-02-02"), leads_to=(PROMISE,))
PROMISED = make_commitment(
    answers=(REQUEST,),
    dates=FrozenMap({Stage.ANNOUNCED: parse_when("on 2023-02-03")}),
    starts=parse_when("from 2023-04"),
    deadline=parse_when("by the end of 2023"),
)
PAID = make_funding(for_=(PROMISE,), period=parse_when("in 2023-06"))
DONE = make_delivery(status=DeliveryStatus.DELIVERED, when=parse_when("on 2023-12-15"))
STORY = (REVIEW, ASKED, DECIDED, PROMISED, PAID, DONE)


def tell(record: Record, *others: Record) -> list[tuple[str | None, str]]:
    """The history of a record, among these others, as day and words."""
    told = history(Reform.of([record, *others]), record)
    return [(str(one.when) if one.when else None, one.what) for one in told]


@given(st.permutations([one for one in STORY if one is not PROMISED]))
def test_a_promise_is_told_from_what_was_asked_to_what_was_done(others: list[Record]) -> None:
    """Asked, answered, promised, paid, done and due, each once, in whatever order they come."""
    assert [
        ("on 2022-05-23", "asked by A review"),
        ("on 2023-02-02", "decided: accepted"),
        ("on 2023-02-03", "announced"),
        ("from 2023-04", "to start"),
        ("in 2023-06", "committed: £200m"),
        ("on 2023-12-15", "delivered"),
        ("by the end of 2023", "due"),
    ] == tell(PROMISED, *others)


def test_each_line_names_the_record_that_says_so() -> None:
    """So that a reader can go there."""
    told = history(Reform.of(STORY), PROMISED)

    assert [ASKED, DECIDED, PROMISED, PROMISED, PAID, DONE, PROMISED] == [
        one.record for one in told
    ]


def test_a_recommendation_is_told_with_each_decision_on_it_once() -> None:
    """In the order in which minds changed."""
    first = make_decision(
        id="first", outcome=Outcome.CONSIDERING, made=parse_when("on 2022-05-24")
    )

    assert [
        ("on 2022-05-23", "asked by A review"),
        ("on 2022-05-24", "decided: considering"),
        ("on 2023-02-02", "decided: accepted"),
    ] == tell(ASKED, REVIEW, DECIDED, first)


def test_a_review_that_was_reported_and_not_published_asked_when_it_reported() -> None:
    """And one without a day, or without a record, asked all the same."""
    reported = make_review(dates=FrozenMap({Stage.REPORTED: parse_when("in 2022-05")}))

    assert [("in 2022-05", "asked by A review")] == tell(ASKED, reported)
    assert [(None, "asked by A review")] == tell(ASKED, make_review())
    assert [] == tell(ASKED)


def test_a_promise_was_made_when_what_it_was_made_in_came_out() -> None:
    """Without a day where that has none, and not told where nobody knows where it was made."""
    plan = make_strategy(dates=FrozenMap({Stage.PUBLISHED: parse_when("on 2023-02-02")}))

    assert [("on 2023-02-02", "promised in A plan")] == tell(make_commitment(), plan)
    assert [(None, "promised in A plan")] == tell(make_commitment(), make_strategy())
    assert [] == tell(make_commitment(made_in=None), plan)


@pytest.mark.parametrize("source", [PAPER, None])
def test_a_deadline_that_was_moved_is_told_twice(source: Ref[Source] | None) -> None:
    """As first promised, and as the same maker moved it, whether a source says so or we do."""
    moved = make_citation(
        supports=("deadline",), reads="by 2025", difference=Difference.LATER, source=source
    )
    promise = make_commitment(deadline=parse_when("by 2024"))
    promise = evolve(promise, citations=(*promise.citations, moved))

    told = history(Reform.of([promise, make_source()]), promise)

    assert [
        ("by 2024", "due", (PAPER,)),
        ("by 2025", "due, as it was moved", (source,) if source else ()),
    ] == [(str(one.when), one.what, one.sources) for one in told]


def test_what_was_done_is_told_with_what_did_it() -> None:
    """A promise may be kept, or replaced, by a law or by another promise."""
    other = make_commitment(id="other", title="Another promise", made_in=None)
    replaced = make_delivery(status=DeliveryStatus.REPLACED, through=other.ref)

    assert [(None, "replaced, by Another promise")] == tell(
        make_commitment(made_in=None), other, replaced
    )


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({}, (None, "committed: £200m, 2 years")),
        ({"made_in": PLAN}, ("on 2023-02-02", "committed: £200m, 2 years")),
        (
            {"dates": FrozenMap({Stage.ANNOUNCED: parse_when("in 2024")}), "made_in": PLAN},
            ("in 2024", "committed: £200m, 2 years"),
        ),
    ],
    ids=["with no day", "by where it was promised", "by its own day"],
)
def test_money_is_told_on_the_day_on_which_it_was_announced(
    changes: dict[str, object], line: tuple[str | None, str]
) -> None:
    """Whatever the years that it is for."""
    plan = make_strategy(dates=FrozenMap({Stage.PUBLISHED: parse_when("on 2023-02-02")}))
    paid = make_funding(for_=(PROMISE,), period=parse_span("2 years"), **changes)

    assert [line] == tell(make_commitment(made_in=None), plan, paid)


@pytest.mark.parametrize("period", [None, UNSTATED], ids=str)
def test_money_for_no_known_time_is_told_without_one(period: Silence | None) -> None:
    """As it is said, and no more."""
    paid = make_funding(for_=(PROMISE,), period=period)

    assert [(None, "committed: £200m")] == tell(make_commitment(made_in=None), paid)


def test_money_on_which_sources_differ_is_told_as_unsettled() -> None:
    """That there was some is no secret."""
    readings = tuple(
        make_citation(
            supports=("amount",), reads=reads, difference=Difference.CONFLICT, note="No."
        )
        for reads in ("£1m", "£2m")
    )
    paid = make_funding(for_=(PROMISE,), amount=UNSETTLED, citations=readings)

    assert [(None, "committed: unsettled")] == tell(make_commitment(made_in=None), paid)


@pytest.mark.parametrize(
    ("record", "lines"),
    [
        (make_mission(), [("by 2027", "due")]),
        (make_pilot(starts=parse_when("in 2023")), [("in 2023", "to start")]),
        (make_pilot(deadline=UNSTATED), [(None, "due, unstated when")]),
        (make_consultation(), []),
        (make_decision(made=parse_when("in 2023")), [("in 2023", "decided: accepted")]),
        (make_decision(), []),
        (make_delivery(when=parse_when("in 2023")), [("in 2023", "started")]),
        (
            make_event(dates=FrozenMap({Stage.IN_FORCE: parse_when("in 2026")})),
            [("in 2026", "in force")],
        ),
    ],
    ids=str,
)
def test_a_record_tells_its_own_dates(record: Record, lines: list[tuple[str | None, str]]) -> None:
    """Whatever its kind; one that isn't stated has no day."""
    assert lines == tell(record)


@pytest.mark.parametrize(
    "promise", [make_mission(deadline=None), make_consultation(), make_pilot()], ids=str
)
def test_what_was_done_about_any_promise_is_told(
    promise: Mission | Consultation,
) -> None:
    """Missions, pilots and consultations have deliveries like commitments."""
    news = make_delivery(on=promise.ref, when=parse_when("in 2023"))

    assert [("in 2023", "started")] == tell(promise, news, make_delivery(id="other"))


def test_a_decision_on_a_whole_review_is_told_of_the_review() -> None:
    """It is what was decided about it."""
    whole = make_decision(on=(Ref(Review, "review"),), made=parse_when("on 2023-02-02"))

    assert [("on 2022-05-23", "published"), ("on 2023-02-02", "decided: accepted")] == tell(
        REVIEW, whole
    )


def test_a_decision_is_not_told_of_the_body_that_made_it() -> None:
    """It is no part of what happened to that."""
    assert [] == tell(make_body(), make_decision(by=DEPARTMENT))


def test_what_happened_in_a_year_is_told_at_its_end() -> None:
    """The last possible day decides, and the first where nothing bounds it."""
    times = ("from 2023-09", "in 2023", "on 2023-06-01", "by 2023-10")
    news = [
        make_delivery(id=f"news-{place}", when=parse_when(time))
        for place, time in enumerate(times)
    ]

    assert ["on 2023-06-01", "from 2023-09", "by 2023-10", "in 2023"] == [
        when for when, _ in tell(make_commitment(), *news)
    ]


def test_what_is_tied_to_an_event_is_told_in_its_place() -> None:
    """The day of the event decides; what has no day comes last."""
    promise = make_commitment(deadline=parse_when("by event:assent"))
    news = [
        make_delivery(id="a", when=parse_when("in 2023")),
        make_delivery(id="b", when=parse_when("in 2025")),
        make_delivery(id="c"),
    ]

    assert [
        ("in 2023", "started"),
        ("by event:assent", "due"),
        ("in 2025", "started"),
        (None, "started"),
    ] == tell(promise, *news, make_event(when=parse_when("on 2024-05-24")))


def test_what_is_alike_in_day_and_words_is_told_by_the_name_of_its_record() -> None:
    """In whatever order the records are referred to."""
    first, last = make_recommendation(id="first"), make_recommendation(id="last")
    promise = make_commitment(made_in=None, answers=(last.ref, first.ref))

    told = history(Reform.of([REVIEW, first, last, promise]), promise)

    assert [first, last] == [one.record for one in told]


def test_what_was_asked_decided_and_paid_has_the_sources_of_just_that() -> None:
    """And not those of the rest of its record."""
    page = Ref(Source, "page")
    asked, decided, paid = (
        evolve(
            one,
            citations=(
                make_citation(supports=("title", "outcome")),
                make_citation(source=page, supports=(field,)),
            ),
        )
        for one, field in ((ASKED, "of"), (DECIDED, "made"), (PAID, "amount"))
    )
    promise = make_commitment(made_in=None, answers=(REQUEST,))

    told = history(Reform.of([REVIEW, asked, decided, paid, promise]), promise)

    assert [(asked, (page,)), (decided, (page,)), (paid, (page,))] == [
        (one.record, one.sources) for one in told
    ]


def test_a_line_has_the_sources_of_its_day() -> None:
    """Each once, and not those that read another day."""
    page, other = Ref(Source, "page"), Ref(Source, "other")
    differs = make_citation(
        source=other, supports=("when",), reads="in 2024", difference=Difference.CONFLICT
    )
    cited = make_citation(source=page, supports=("status", "when"))
    news = make_delivery(
        when=parse_when("on 2023-12-15"), citations=(make_citation(), differs, cited, cited)
    )

    (told,) = history(Reform.of([news]), news)

    assert (page,) == told.sources


def test_a_line_whose_day_has_no_source_has_those_of_its_record() -> None:
    """They say that it happened."""
    news = make_delivery(citations=(make_citation(supports=("status",)),))

    (told,) = history(Reform.of([news]), news)

    assert (PAPER,) == told.sources


def test_on_an_earlier_day_the_history_is_shorter() -> None:
    """What was decided or done later isn't told."""
    reform = Reform.of(
        [
            make_commitment(citations=()),
            make_delivery(id="a", when=parse_when("on 2023-01-01"), citations=()),
            make_delivery(id="b", when=parse_when("on 2024-01-01"), citations=()),
        ]
    )

    def told_on(day: date) -> list[str]:
        known = reform.as_of(day)
        return [one.record.id for one in history(known, known[PROMISE])]

    assert ([], ["a"], ["a", "b"]) == (
        told_on(date(2022, 12, 31)),
        told_on(date(2023, 12, 31)),
        told_on(date(2024, 1, 1)),
    )


def test_a_decision_is_told_after_the_one_that_it_replaces() -> None:
    """However little is known of when that was made."""
    first = make_decision(
        id="first", outcome=Outcome.CONSIDERING, made=parse_when("in 2023"), leads_to=()
    )
    last = make_decision(
        id="last", made=parse_when("on 2023-02-02"), replaces=Ref(Decision, "first")
    )

    assert [
        (None, "asked by A review"),
    ] == tell(ASKED, make_review(), first, last)[-1:]
    assert [
        ("in 2023", "decided: considering"),
        ("on 2023-02-02", "decided: accepted"),
    ] == tell(ASKED, make_review(), first, last)[:2]


@pytest.mark.parametrize(
    ("supports", "sureness"),
    [(("status", "when"), Sureness.OFFICIAL_PAGE), (("when",), None), (("title",), None)],
)
def test_a_line_is_as_sure_as_its_day(
    supports: tuple[str, ...], sureness: Sureness | None
) -> None:
    """And one without a day as sure as its record; what isn't public yet isn't told."""
    cited = (make_citation(supports=supports),)
    paper = make_source(official=True)
    dated = make_delivery(when=parse_when("on 2023-12-15"), citations=cited)
    undated = make_delivery(citations=(make_citation(supports=("status",)),))

    lines = history(Reform.of([paper, dated]), dated)
    (other,) = history(Reform.of([paper, undated]), undated)

    assert ([sureness] if sureness else []) == [line.how_sure for line in lines]
    assert Sureness.OFFICIAL_PAGE is other.how_sure


def test_the_history_of_what_is_no_record_is_refused_with_what_to_write() -> None:
    """A text leads to no record by itself."""
    said = "'promise' is not a record; write it like reform.commitments[\"kinship-strategy\"]"

    with pytest.raises(TypeError, match=f"^{re.escape(said)}$"):
        history(Reform.of([]), "promise")  # type: ignore[arg-type] # what a notebook may ask

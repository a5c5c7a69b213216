"""Answers: what became of each recommendation, from the decision on it to what was done."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carereform import (
    UNSTATED,
    Commitment,
    Consultation,
    Decision,
    Delivery,
    DeliveryStatus,
    Funding,
    Law,
    Outcome,
    Pilot,
    Recommendation,
    Record,
    Ref,
    Reform,
    Review,
    parse_when,
)
from carereform.display import Table
from carereform.questions import (
    Answer,
    Outcomes,
    Sureness,
    answers,
    count_outcomes,
    coverage,
)
from tests.makers import (
    make_citation,
    make_commitment,
    make_consultation,
    make_decision,
    make_delivery,
    make_event,
    make_funding,
    make_law,
    make_pilot,
    make_recommendation,
    make_review,
    make_source,
)

REVIEW = Ref(Review, "review")
REQUEST = Ref(Recommendation, "request")


def make_answer(id_: str, outcome: Outcome, made: str | None, **changes: object) -> Decision:
    """Make a decision on the recommendation."""
    when = parse_when(made) if made else None
    return make_decision(id=id_, outcome=outcome, made=when, **changes)


def find_answer(*records: Record) -> Answer:
    """What became of the one recommendation."""
    (found,) = answers(Reform.of([make_review(), make_recommendation(), *records]))
    return found


def test_a_recommendation_without_a_decision_is_unanswered() -> None:
    """It is named, with the day on which an answer was last sought."""
    asked = make_recommendation(checked=date(2026, 11, 20))
    found = answers(Reform.of([make_review(), asked]))

    (row,) = found.to_rows()

    assert ((), None, False) == (found[0].decisions, found[0].outcome, found[0].derived)
    assert ("request", "unanswered", "2026-11-20") == (
        row["recommendation"],
        row["outcome"],
        row["checked"],
    )


def test_a_decision_on_a_review_is_one_on_each_of_its_recommendations() -> None:
    """Shown as derived; the answer to another review says nothing here."""
    whole = make_decision(on=(REVIEW,), leads_to=(Ref(Commitment, "promise"),))
    other = make_decision(id="other", on=(Ref(Review, "another"),), outcome=Outcome.REJECTED)

    found = find_answer(whole, other, make_commitment())

    assert ((whole,), True, Outcome.ACCEPTED) == (found.decisions, found.derived, found.outcome)
    assert () == found.followed


def test_a_decision_of_its_own_outweighs_one_on_the_whole_review() -> None:
    """It is what was said of this one."""
    whole = make_decision(id="whole", on=(REVIEW,), made=parse_when("in 2024"))
    own = make_answer("own", Outcome.REJECTED, "in 2023")

    found = find_answer(whole, own)

    assert ((own,), False, Outcome.REJECTED) == (found.decisions, found.derived, found.outcome)


def test_one_decision_may_answer_many() -> None:
    """And be derived for some of them only."""
    second = make_recommendation(id="second")
    both = make_decision(on=(REQUEST, REVIEW))
    reform = Reform.of([make_review(), make_recommendation(), second, both])

    assert [("request", False), ("second", True)] == [
        (one.recommendation.id, one.derived) for one in answers(reform)
    ]


@given(st.permutations(range(4)))
def test_changes_of_mind_are_told_in_order(order: list[int]) -> None:
    """By the last day on which each can have been made, the undated last."""
    made = ["on 2022-05-24", "in 2023-02", "by the end of event:assent", None]
    outcomes = [Outcome.CONSIDERING, Outcome.ACCEPTED, Outcome.MODIFIED, Outcome.REJECTED]
    decisions = [
        make_answer(f"answer-{name}", outcome, when)
        for name, outcome, when in zip(order, outcomes, made, strict=True)
    ]

    found = find_answer(*decisions, make_event(when=parse_when("in 2024")))

    assert outcomes == [one.outcome for one in found.decisions]
    assert Outcome.REJECTED is found.outcome


def test_an_earlier_decision_is_told_beside_the_last() -> None:
    """The row has the last outcome with its day, and those before it."""
    first = make_answer("first", Outcome.CONSIDERING, "in 2022")
    second = make_answer("second", Outcome.EXPLORING, "in 2023")
    last = make_answer("last", Outcome.ACCEPTED, "in 2024")

    found = find_answer(last, second, first)

    assert (Outcome.ACCEPTED, last.made, (Outcome.CONSIDERING, Outcome.EXPLORING)) == (
        found.outcome,
        found.made,
        found.earlier,
    )


@pytest.mark.parametrize(
    "promise",
    [
        make_commitment(answers=(REQUEST,)),
        make_pilot(answers=(REQUEST,)),
        make_law(carries_out=(REQUEST,)),
    ],
    ids=str,
)
def test_what_says_itself_that_it_answers_follows(promise: Commitment | Pilot | Law) -> None:
    """With or without a decision."""
    assert (promise,) == find_answer(promise).followed
    assert (promise,) == find_answer(promise, make_decision()).followed


def test_what_a_decision_leads_to_follows() -> None:
    """Each once, whoever else says so; what isn't there is left out."""
    followed = make_commitment(answers=(REQUEST,)), make_consultation(), make_funding()
    leads_to = (
        Ref(Commitment, "promise"),
        Ref(Consultation, "views"),
        Ref(Funding, "money"),
        Ref(Commitment, "missing"),
    )

    found = find_answer(make_decision(leads_to=leads_to), *followed)

    assert followed == found.followed


def test_what_happened_to_what_followed_is_told_in_order() -> None:
    """And nothing that happened to other promises."""
    started = make_delivery(id="b", when=parse_when("in 2023"))
    done = make_delivery(id="a", when=parse_when("in 2024"), status=DeliveryStatus.DELIVERED)
    trial = make_delivery(id="c", on=Ref(Pilot, "trial"), when=parse_when("on 2023-06-01"))
    other = make_delivery(id="d", on=Ref(Commitment, "other"))
    promises = make_commitment(answers=(REQUEST,)), make_pilot(answers=(REQUEST,))

    found = find_answer(*promises, make_commitment(id="other"), done, other, trial, started)

    assert (trial, started, done) == found.deliveries
    assert (
        "started on 2023-06-01: trial",
        "started in 2023: promise",
        "delivered in 2024: promise",
    ) == found.news


def test_former_ids_are_followed_too() -> None:
    """Of the review, the recommendation and the promise."""
    asked = make_recommendation(of=Ref(Review, "inquiry"), aliases=("demand",))
    own = make_decision(on=(Ref(Recommendation, "demand"),))
    whole = make_decision(on=(Ref(Review, "study"),))
    review = make_review(aliases=("inquiry", "study"))
    promise = make_commitment(answers=(Ref(Recommendation, "demand"),), aliases=("draft",))
    news = make_delivery(on=Ref(Commitment, "draft"))

    (found,) = answers(Reform.of([review, asked, own, promise, news]))
    (derived,) = answers(Reform.of([review, asked, whole]))

    assert ((own,), (promise,), (news,)) == (found.decisions, found.followed, found.deliveries)
    assert ((whole,), True) == (derived.decisions, derived.derived)
    assert [Outcomes(REVIEW, "accepted", 1)] == list(count_outcomes([found]))


def test_answers_come_review_by_review_and_by_number() -> None:
    """Those without a number last; a review that isn't there is told by its id."""
    asked = [
        make_recommendation(id="a", number=None),
        make_recommendation(id="b", number=10),
        make_recommendation(id="c", number=2),
        make_recommendation(id="d", number=1, of=Ref(Review, "another")),
    ]

    found = answers(Reform.of([make_review(), *asked]))

    assert list("dcba") == [one.recommendation.id for one in found]
    assert ["another", "review", "review", "review"] == [one.review.id for one in found]


@given(
    st.lists(
        st.tuples(st.sampled_from(["one", "two"]), st.none() | st.sampled_from(Outcome)),
        max_size=8,
    ),
    st.booleans(),
)
def test_counts_by_review_and_outcome_add_up(
    drawn: list[tuple[str, Outcome | None]], whole: bool
) -> None:
    """Each recommendation is counted once, the unanswered too."""
    asked = [
        make_recommendation(id=f"request-{index}", of=Ref(Review, review))
        for index, (review, _) in enumerate(drawn)
    ]
    decisions = [
        make_decision(id=one.id, on=(Ref(Recommendation, one.id),), outcome=outcome)
        for one, (_, outcome) in zip(asked, drawn, strict=True)
        if outcome is not None
    ]
    spread = [make_decision(on=(Ref(Review, "one"),), outcome=Outcome.NO_CHANGE)] if whole else []
    reform = Reform.of([*asked, *decisions, *spread])

    counts = count_outcomes(answers(reform))

    assert len(asked) == sum(one.recommendations for one in counts)
    expected = {
        (review, outcome or ("no-change" if whole and review == "one" else "unanswered"))
        for review, outcome in drawn
    }
    assert sorted(expected) == [(one.review.id, one.outcome) for one in counts]


def test_what_was_decided_later_is_not_known_before() -> None:
    """Asked about a past day, the recommendation is what it was then."""
    reform = Reform.of(
        [
            make_review(citations=()),
            make_recommendation(citations=()),
            make_answer("first", Outcome.CONSIDERING, "on 2022-05-24", citations=()),
            make_answer("last", Outcome.ACCEPTED, "on 2023-02-02", citations=()),
        ]
    )

    def outcome_on(day: date) -> Outcome | None:
        (found,) = answers(reform.as_of(day))
        return found.outcome

    assert (None, Outcome.CONSIDERING, Outcome.CONSIDERING, Outcome.ACCEPTED) == (
        outcome_on(date(2022, 5, 23)),
        outcome_on(date(2022, 5, 24)),
        outcome_on(date(2023, 2, 1)),
        outcome_on(date(2023, 2, 2)),
    )


def test_a_row_tells_all_that_is_known() -> None:
    """Null where nothing is; a decision whose day isn't stated says so."""
    decided = make_decision(made=UNSTATED, leads_to=(Ref(Commitment, "promise"),))
    news: Delivery = make_delivery()

    records = [make_review(), make_recommendation(), decided, make_commitment(), news]
    (row,) = answers(Reform.of(records)).to_rows()

    assert {
        "recommendation": "request",
        "review": "review",
        "number": None,
        "outcome": "accepted",
        "how sure": "nothing cited",
        "made": "unstated",
        "earlier": None,
        "derived": False,
        "leads-to": "commitment:promise",
        "delivery": "started: promise",
        "checked": None,
        "title": "A request",
    } == row


def test_an_answer_is_as_sure_as_the_outcome_of_its_last_decision() -> None:
    """Whatever its other fields rest on; without an answer there is nothing to be sure of."""
    cited = make_citation(supports=("outcome",))
    first = make_answer("first", Outcome.CONSIDERING, "in 2022", citations=())
    last = make_answer("last", Outcome.ACCEPTED, "in 2024", citations=(cited,))

    assert Sureness.ONE_PAGE is find_answer(first, last, make_source()).how_sure
    assert Sureness.NOTHING is find_answer(first, make_source()).how_sure
    assert find_answer().how_sure is None


@given(
    st.permutations(range(4)),
    st.lists(
        st.sampled_from(["on 2023-02-02", "in 2023", "in 2022", None]), min_size=4, max_size=4
    ),
)
def test_a_decision_comes_after_those_that_it_replaces(
    order: list[int], made: tuple[str | None, ...]
) -> None:
    """However little or much is known of their days; each is told once."""
    decisions = [
        make_answer(
            f"answer-{name}",
            Outcome.CONSIDERING,
            when,
            replaces=Ref(Decision, f"answer-{order[place - 1]}") if place else None,
        )
        for place, (name, when) in enumerate(zip(order, made, strict=True))
    ]

    found = find_answer(*reversed(decisions))

    assert tuple(decisions) == found.decisions


def test_decisions_that_replace_one_another_are_told_all_the_same() -> None:
    """That is a fault for a check to find; by a former id, it is the same decision."""
    one = make_answer("one", Outcome.ACCEPTED, "in 2022", replaces=Ref(Decision, "two"))
    two = make_answer("two", Outcome.REJECTED, "in 2023", replaces=Ref(Decision, "one"))
    later = make_answer("later", Outcome.REJECTED, "in 2024", aliases=("draft",))
    earlier = make_answer("earlier", Outcome.ACCEPTED, "in 2023", replaces=Ref(Decision, "draft"))

    assert {one, two} == set(find_answer(one, two).decisions)
    assert (later, earlier) == find_answer(earlier, later).decisions


def test_of_what_nobody_dates_no_day_is_told() -> None:
    """It happened all the same."""
    news = make_delivery(status=DeliveryStatus.DELIVERED, when=UNSTATED)

    found = find_answer(make_commitment(answers=(REQUEST,)), news)

    assert ("delivered: promise",) == found.news


@pytest.mark.parametrize(
    "ask", [answers, lambda reform: count_outcomes(answers(reform)), coverage]
)
def test_a_misspelt_outcome_is_refused(ask: Callable[[Reform], Table[object]]) -> None:
    """As a misspelt strength is: no rows would pass for no such answers."""
    found = ask(Reform.of([make_recommendation()]))

    assert 1 == len(found.where(outcome="unanswered"))
    assert 0 == len(found.where(outcome="rejected")) == len(found.where(outcome=Outcome.REJECTED))
    with pytest.raises(ValueError, match=r"known outcome \(did you mean rejected\?\)"):
        found.where(outcome="rejectd")

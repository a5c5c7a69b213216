"""Coverage: recommendations that nothing followed, and promises that no money is for."""

from datetime import date

import pytest
from hypothesis import given

from carereform import (
    Commitment,
    FundingStage,
    Mission,
    Outcome,
    Pilot,
    Recommendation,
    Record,
    Ref,
    Reform,
)
from carereform.questions import Lack, Sureness, answers, coverage
from tests.makers import (
    make_commitment,
    make_decision,
    make_funding,
    make_law,
    make_mission,
    make_pilot,
    make_recommendation,
    make_review,
    make_source,
)
from tests.questions.timed import timed_reforms

REQUEST = Ref(Recommendation, "request")


def find_lacks(*records: Record) -> list[tuple[str, Lack]]:
    """What records lack."""
    return [(str(gap.record.ref), gap.lacks) for gap in coverage(Reform.of(records))]


def test_a_recommendation_that_nothing_followed_lacks_a_promise() -> None:
    """Whatever was decided about it is told beside it."""
    asked = make_recommendation(checked=date(2026, 11, 20))
    refused = make_decision(outcome=Outcome.REJECTED)

    (silent,) = coverage(Reform.of([make_review(), asked]))
    (refusal,) = coverage(Reform.of([make_review(), asked, refused]))

    assert (asked, Lack.NO_PROMISE, "unanswered") == (silent.record, silent.lacks, silent.outcome)
    assert "rejected" == refusal.outcome
    assert make_review().ref == refusal.of


@pytest.mark.parametrize(
    "followed",
    [
        [make_commitment(answers=(REQUEST,))],
        [make_pilot(answers=(REQUEST,))],
        [make_law(carries_out=(REQUEST,))],
        [make_mission(), make_decision(leads_to=(Ref(Mission, "mission"),))],
    ],
    ids=str,
)
def test_a_recommendation_that_something_followed_lacks_nothing(followed: list[Record]) -> None:
    """A promise, a law, or what a decision led to."""
    lacks = find_lacks(make_review(), make_recommendation(), *followed)

    assert "recommendation:request" not in dict(lacks)


@pytest.mark.parametrize("stage", FundingStage)
def test_a_promise_has_money_where_a_sum_says_that_it_is_for_it(stage: FundingStage) -> None:
    """However far it has come, unless it was only asked for."""
    kinds = Ref(Commitment, "promise"), Ref(Pilot, "trial"), Ref(Mission, "mission")
    promises = make_commitment(), make_pilot(), make_mission()
    paid = make_funding(stage=stage, for_=kinds)

    lacking = [(str(ref), Lack.NO_MONEY) for ref in kinds]
    assert lacking == find_lacks(*promises)
    assert (lacking if stage is FundingStage.ASKED else []) == find_lacks(*promises, paid)


def test_money_for_a_larger_promise_is_not_money_for_its_parts() -> None:
    """Nobody says so; by a former id, it is the same promise."""
    part = make_commitment(id="part", part_of=Ref(Commitment, "promise"))
    whole = make_commitment(aliases=("draft",))
    paid = make_funding(for_=(Ref(Commitment, "draft"),))

    assert [("commitment:part", Lack.NO_MONEY)] == find_lacks(whole, part, paid)


def test_a_gap_is_as_sure_as_that_it_was_promised() -> None:
    """By whoever promised it, or of the strategy that did."""
    (gap,) = coverage(Reform.of([make_source(official=True), make_commitment()]))

    assert (Sureness.OFFICIAL_PAGE, "body:department") == (gap.how_sure, str(gap.of))


@given(timed_reforms())
def test_every_recommendation_and_every_promise_is_covered_or_a_gap(reform: Reform) -> None:
    """Each once."""
    gaps = coverage(reform)
    followed = [one.recommendation.ref for one in answers(reform) if one.followed]
    asked = [gap.record.ref for gap in gaps if gap.lacks is Lack.NO_PROMISE]
    unpaid = [gap.record.ref for gap in gaps if gap.lacks is Lack.NO_MONEY]
    paid = {
        ref for sum_ in reform.funding if sum_.stage is not FundingStage.ASKED for ref in sum_.for_
    }

    assert sorted(map(str, [*followed, *asked])) == sorted(
        str(one.ref) for one in reform.recommendations
    )
    assert unpaid == [one.ref for one in reform.commitments if one.ref not in paid]

"""Former ids: whatever refers to a record by an id that it had before, refers to that record."""

from carereform import (
    Citation,
    DeliveryStatus,
    Ref,
    Reform,
    Review,
    Source,
    Strategy,
    check,
)
from carereform.records import Commitment, Law
from tests.makers import (
    make_commitment,
    make_decision,
    make_delivery,
    make_event,
    make_law,
    make_mission,
    make_recommendation,
    make_reform,
    make_review,
    make_source,
    make_strategy,
)


def _codes(reform: Reform) -> list[tuple[str, str | None]]:
    return [(finding.code, finding.record) for finding in check(reform).findings]


def test_answer_to_a_review_by_its_former_id() -> None:
    """A recommendation is answered though the decision, and it, name its review differently."""
    review = make_review(aliases=("inquiry",))
    asked = make_recommendation(id="other", of=Ref(Review, "inquiry"))
    answer = make_decision(on=(Ref(Review, "review"),))

    found = _codes(make_reform(review, asked, answer))

    assert [] == found


def test_numbers_of_a_strategy_by_its_former_id() -> None:
    """Missions are of one series though some name their strategy by its former id."""
    plan = make_strategy(aliases=("old-plan",))
    second = make_mission(id="second", number=2, of=Ref(Strategy, "old-plan"))

    found = _codes(make_reform(plan, second))

    assert [] == found


def test_same_number_under_a_former_id() -> None:
    """Two missions of one number are found though they name their strategy differently."""
    plan = make_strategy(aliases=("old-plan",))
    second = make_mission(id="second", number=1, of=Ref(Strategy, "old-plan"))

    found = _codes(make_reform(plan, second))

    assert [("NUM001", "mission:second")] == found


def test_ends_of_a_promise_by_its_former_id() -> None:
    """A promise doesn't end in two ways, by whichever id the news names it."""
    promise = make_commitment(aliases=("old-promise",))
    kept = make_delivery(status=DeliveryStatus.DELIVERED)
    dropped = make_delivery(
        id="other", on=Ref(Commitment, "old-promise"), status=DeliveryStatus.DROPPED
    )

    found = _codes(make_reform(promise, kept, dropped))

    assert [("DEL003", "delivery:other")] == found


def test_source_cited_by_its_former_id() -> None:
    """A source is cited by whoever names it, as it is called now or was before."""
    source = make_source(id="page", aliases=("old-page",))
    citation = Citation(source=Ref(Source, "old-page"), supports=("title",))

    found = _codes(make_reform(source, make_event(citations=(citation,))))

    assert [] == found


def test_circle_through_a_former_id() -> None:
    """Nothing is a part of itself by an id that it had before."""
    law = make_law(aliases=("bill",), part_of=Ref(Law, "bill"))

    found = _codes(make_reform(law))

    assert [("REF003", "law:act")] == found

"""The watch of Northshire on records of its own, and on the record that ships."""

from datetime import date
from pathlib import Path

import northshire_watch as watch
import pytest

import carereform
from carereform import (
    UNSTATED,
    Body,
    BodyForm,
    Citation,
    Commitment,
    Funding,
    FundingStage,
    Interval,
    Pillar,
    Ref,
    Reform,
    Silence,
    Source,
    SourceForm,
    Strategy,
    Strength,
    When,
    parse_money,
    parse_when,
)

COUNCIL = Ref(Body, "northshire")
PILLAR = Ref(Pillar, "fostering")


def make_promise(
    id_: str, deadline: When | Silence | None, strength: Strength = Strength.WILL
) -> Commitment:
    """Make a promise of the council."""
    return Commitment(id=id_, by=COUNCIL, strength=strength, deadline=deadline, pillar=PILLAR)


def make_reform(*records: carereform.Record) -> Reform:
    """Make a whole of the council, its plan and these."""
    council = Body(id="northshire", title="Northshire Council", form=BodyForm.COUNCIL)
    plan = Strategy(id="plan", by=COUNCIL)
    pillar = Pillar(id="fostering", of=Ref(Strategy, "plan"), number=1)
    return Reform.of([council, plan, pillar, *records])


def test_what_is_late_is_overdue() -> None:
    """Only what is past its last possible day."""
    late = make_promise("more-carers", parse_when("by the end of 2023"))
    reform = make_reform(late, make_promise("more-homes", parse_when("by 2027")))

    overdue = watch.find_overdue(reform, date(2024, 1, 1))

    expected = watch.Overdue("more carers", "Northshire Council", date(2023, 12, 31))
    assert [expected] == overdue


def test_firm_promises_of_a_pillar() -> None:
    """What is merely aimed at isn't firm."""
    reform = make_reform(
        make_promise("more-carers", None), make_promise("all-happy", None, Strength.AIMS)
    )

    assert ["more-carers"] == [promise.id for promise in watch.find_firm(reform, PILLAR)]


def test_deadlines_are_told() -> None:
    """A deadline, none that is stated, and none that anybody looked for."""
    told = [
        watch.tell_deadline(make_promise("it", deadline))
        for deadline in (parse_when("by 2027"), UNSTATED, None)
    ]

    assert [
        "it: by 2027, so 2027-12-31 at the latest",
        "it: unstated",
        "it: nobody has looked",
    ] == told


def test_sums_are_of_one_stage_and_counted_once() -> None:
    """What is a part of a larger sum is counted there."""
    whole = Funding(id="all", stage=FundingStage.COMMITTED, amount=parse_money("£3,000"))
    part = Funding(
        id="some",
        stage=FundingStage.COMMITTED,
        amount=parse_money("£1,000"),
        part_of=(Ref(Funding, "all"),),
    )

    sums = watch.sum_by_stage(make_reform(whole, part))

    assert Interval(300_000, 300_000) == sums[FundingStage.COMMITTED]
    assert Interval(0, 0) == sums[FundingStage.ASKED]


def test_evidence_and_news_come_with_a_source() -> None:
    """A record is known from the day on which its source was seen."""
    minutes = Source(id="minutes", form=SourceForm.MINUTES, seen=date(2026, 5, 1))
    cited = Citation(source=Ref(Source, "minutes"), supports=("title",))
    event = carereform.Event(id="opening", title="Opening", citations=(cited,))
    reform = make_reform(minutes, event)

    evidence = list(watch.list_evidence(reform, event))
    news = watch.find_new(reform, date(2026, 4, 30), date(2026, 5, 1))

    assert ["minutes: title"] == evidence
    assert {minutes.ref, event.ref} == news


def test_nothing_is_proved_without_a_copy(tmp_path: Path) -> None:
    """Of sources whose copies aren't there, no passage is found."""
    cited = Citation(
        source=Ref(Source, "minutes"),
        supports=("title",),
        at=(0, 7),
        words=1,
        digest="0123456789abcdef",
    )
    minutes = Source(id="minutes", form=SourceForm.MINUTES, citations=(cited,))

    unproved = watch.find_unproved(make_reform(minutes), tmp_path)

    assert ["minutes"] == unproved


def test_faults_of_a_pack_are_listed(tmp_path: Path) -> None:
    """A folder without a pack.yaml is no pack."""
    faults = watch.list_faults(tmp_path)

    assert len(faults) == 1
    with pytest.raises(SystemExit, match="1 fault"):
        watch.read_ours(tmp_path)


def test_record_that_ships_answers() -> None:
    """It has no faults, and money is promised in it."""
    faults, sums = watch.list_faults(), watch.sum_by_stage(watch.read_ours())

    assert [] == faults
    assert sums[FundingStage.COMMITTED].low

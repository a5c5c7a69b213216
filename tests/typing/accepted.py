# pyright: strict, reportUnnecessaryTypeIgnoreComment=true
"""What a user writes, with the types that a checker must see; nothing here needs a cast."""

from datetime import date
from typing import assert_type

import carereform
from carereform import (
    Body,
    Claim,
    Collection,
    Commitment,
    Finding,
    Mission,
    Money,
    Pillar,
    Quantity,
    Ref,
    Reform,
    Report,
    Silence,
    Strategy,
    When,
)


def loading_gives_the_whole() -> None:
    """Without packs or with some."""
    assert_type(carereform.load(), Reform)
    assert_type(carereform.load("data", "ours"), Reform)


def records_are_looked_up_by_id(reform: Reform) -> None:
    """A collection gives records of its own kind."""
    assert_type(reform.missions, Collection[Mission])
    assert_type(reform.missions["loving-relationships"], Mission)
    assert_type(reform.missions.find("loving-relationships"), Mission | None)
    assert_type([mission.number for mission in reform.missions], list[int])


def a_reference_leads_to_its_kind(reform: Reform, commitment: Commitment) -> None:
    """Which kind it is follows from the type of the field."""
    assert_type(Ref(Pillar, "family-help"), Ref[Pillar])
    assert_type(reform[Ref(Pillar, "family-help")], Pillar)
    assert_type(reform[commitment.by], Body)
    assert_type(commitment.pillar, Ref[Pillar] | None)
    if commitment.pillar is not None:
        assert_type(reform[commitment.pillar], Pillar)
        assert_type(reform[commitment.pillar].number, int)
        assert_type(reform[reform[commitment.pillar].of], Strategy)


def a_reference_may_serve_where_several_kinds_are_admitted(pillar: Ref[Pillar]) -> None:
    """A reference to one kind is also a reference to one of two."""
    either: Ref[Pillar | Mission] = pillar
    assert_type(either.id, str)


def narrowing_keeps_the_kind(reform: Reform) -> None:
    """By keyword or by a condition, whose record is typed."""
    assert_type(reform.missions.where(number=1), Collection[Mission])
    assert_type(reform.missions.where(lambda mission: mission.number > 1), Collection[Mission])


def silence_is_told_from_a_value(commitment: Commitment) -> None:
    """A deadline is a value, a word for silence, or not entered."""
    assert_type(commitment.deadline, When | Silence | None)
    assert_type(commitment.target, Quantity | Money | Silence | None)
    if isinstance(commitment.deadline, When):
        assert_type(commitment.deadline, When)


def questions_and_checks_answer_in_types(reform: Reform) -> None:
    """Reports and claims can be gone through without looking into their modules."""
    report = carereform.check(reform)
    assert_type(report, Report)
    assert_type(report.findings, tuple[Finding, ...])
    assert_type(list(carereform.claims(reform)), list[Claim])
    assert_type(carereform.verify(reform, "papers").findings, tuple[Finding, ...])
    assert_type([edition.checked for edition in reform.editions], list[date])

"""Each check by example: what breaks its rule is found where it stands, and nothing else is."""

from datetime import date

import pytest

from carereform import Commitment, Edition, Ref, Reform, check
from carereform.checks import CHECKS
from carereform.checks.upkeep import UNUSED_EXCEPTION
from tests.checks.cases import DAY, Case, find_all, find_spots
from tests.checks.evidence_examples import EVIDENCE_EXAMPLES
from tests.checks.record_examples import RECORD_EXAMPLES
from tests.makers import make_commitment, make_event, make_reform

CASES = (*RECORD_EXAMPLES, *EVIDENCE_EXAMPLES)
BROKEN = [case for case in CASES if case.spot is not None]
KEPT = [case for case in CASES if case.spot is None]


def _name(case: Case) -> str:
    return case.code


def test_the_least_records_have_no_findings() -> None:
    """What all other tests start from breaks no rule."""
    assert set() == find_spots(make_reform())


@pytest.mark.parametrize("case", BROKEN, ids=_name)
def test_a_broken_rule_is_found_where_it_is_broken(case: Case) -> None:
    """By its code, its record and its field, and it alone."""
    assert case.spot is not None
    assert {(case.code, *case.spot)} == find_all(case.records)


@pytest.mark.parametrize("case", KEPT, ids=_name)
def test_a_kept_rule_is_not_found(case: Case) -> None:
    """What only looks like a breach is none."""
    assert set() == find_all(case.records)


def test_every_check_is_shown_broken_and_kept() -> None:
    """Whoever adds a check adds its examples."""
    codes = {one.rule.code for one in CHECKS} | {UNUSED_EXCEPTION.code}

    assert codes - {"STA001"} == {case.code for case in BROKEN} == {case.code for case in KEPT}


@pytest.mark.parametrize(
    ("checked", "found"),
    [
        (DAY, set()),
        (date(2025, 11, 20), set()),
        (date(2025, 11, 19), {("STA001", "event:assent", "checked")}),
        (date(2026, 11, 21), {("STA001", "event:assent", "checked")}),
        (None, set()),
    ],
)
def test_a_record_is_checked_within_a_year_before_the_whole(
    checked: date | None, found: set[tuple[str, str, str]]
) -> None:
    """Not longer ago, and not after it."""
    edition = Edition(name="ours", version=DAY, licence="CC BY 4.0", checked=DAY)
    event = make_event(checked=checked)

    assert found == find_spots(Reform.of(make_reform(event), [edition]))


@pytest.mark.parametrize(
    ("checked", "message"),
    [
        (
            date(2025, 11, 19),
            "It was last checked on 2025-11-19, more than a year before 2026-11-20.",
        ),
        (date(2026, 11, 21), "It was checked on 2026-11-21, after the whole was, on 2026-11-20."),
    ],
)
def test_a_record_that_was_checked_at_a_wrong_time_is_told_with_both_days(
    checked: date, message: str
) -> None:
    """The day it was checked and the day the whole was."""
    edition = Edition(name="ours", version=DAY, licence="CC BY 4.0", checked=DAY)
    reform = Reform.of(make_reform(make_event(checked=checked)), [edition])

    assert [message] == [finding.message for finding in check(reform).findings]


def test_a_circle_is_found_at_each_of_its_records() -> None:
    """By however many steps it leads back."""
    promises = [
        make_commitment(id=id_, replaces=Ref(Commitment, next_id))
        for id_, next_id in (("a", "b"), ("b", "c"), ("c", "a"))
    ]

    assert {("REF003", f"commitment:{id_}", "replaces") for id_ in "abc"} == find_all(promises)

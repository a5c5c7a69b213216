"""Laws of all checks: they are pure, blind to order and to what is unrelated, and excusable."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from carereform import Commitment, Indicator, Record, Ref, Reform, Strategy, check
from carereform.checks import CHECKS
from carereform.findings import RuleCode
from carereform.records import get_kind
from carereform.values import FrozenMap
from tests.checks.cases import DAY, Case, find_all, find_spots
from tests.checks.evidence_examples import EVIDENCE_EXAMPLES
from tests.checks.record_examples import RECORD_EXAMPLES
from tests.makers import (
    make_body,
    make_commitment,
    make_consultation,
    make_decision,
    make_delivery,
    make_event,
    make_funding,
    make_indicator,
    make_law,
    make_meeting,
    make_mission,
    make_observation,
    make_person,
    make_pillar,
    make_pilot,
    make_recommendation,
    make_reform,
    make_review,
    make_statement,
    make_strategy,
)

CASES = (*RECORD_EXAMPLES, *EVIDENCE_EXAMPLES)
BROKEN = [case for case in CASES if case.spot is not None and case.code != "ALW001"]


def _make_unrelated(id_: str) -> tuple[Record, ...]:
    """Valid records that have to do with one another and the paper, and with no example."""
    return (
        make_body(id=id_),
        make_person(id=id_),
        make_review(id=id_),
        make_recommendation(id=id_, checked=DAY),
        make_statement(id=id_),
        make_strategy(id=id_),
        make_pillar(id=id_, of=Ref(Strategy, id_)),
        make_mission(id=id_, of=Ref(Strategy, id_)),
        make_commitment(id=id_),
        make_pilot(id=id_),
        make_consultation(id=id_),
        make_decision(id=id_),
        make_delivery(id=id_, on=Ref(Commitment, id_)),
        make_funding(id=id_),
        make_law(id=id_),
        make_indicator(id=id_),
        make_observation(id=id_, of=Ref(Indicator, id_)),
        make_meeting(id=id_),
        make_event(id=id_),
    )


FIRST, LAST = _make_unrelated("a"), _make_unrelated("unrelated")

cases = st.sampled_from(CASES)


@given(cases, st.data())
def test_the_order_of_records_changes_no_finding(case: Case, data: st.DataObject) -> None:
    """However the records come, the report is the same."""
    records = list(make_reform(*case.records))

    shuffled = Reform.of(data.draw(st.permutations(records)))

    assert check(Reform.of(records)) == check(shuffled)


@given(cases)
def test_checking_changes_nothing(case: Case) -> None:
    """A second run finds the same in the same records."""
    reform = make_reform(*case.records)
    first = check(reform)

    assert first == check(reform)
    assert make_reform(*case.records) == reform


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_unrelated_records_add_and_hide_no_finding(case: Case) -> None:
    """What is wrong is wrong whatever else is held, whether it is gone through sooner or later."""
    expected = {(case.code, *case.spot)} if case.spot else set()

    assert expected == find_all((*case.records, *FIRST, *LAST))


@pytest.mark.parametrize("record", list(make_reform()), ids=str)
def test_unrelated_records_are_of_every_kind_that_can_stand_alone(record: Record) -> None:
    """So that the law above speaks of all; a source alone is one that nobody cites."""
    alone = {type(one) for one in LAST}

    assert (type(record) in alone) == (get_kind(type(record)).name != "source")


@given(st.sampled_from(BROKEN))
def test_a_rule_that_a_record_may_break_is_no_finding(case: Case) -> None:
    """The reason stands with the record, and excuses that rule at that record alone."""
    assert case.spot is not None
    reform = make_reform(*case.records)
    excused = [
        evolve(record, allow=FrozenMap({RuleCode(case.code): "For the test."}))
        if str(record.ref) == case.spot[0]
        else record
        for record in reform
    ]

    assert set() == find_spots(Reform.of(excused))


@given(st.sampled_from(BROKEN))
def test_an_exception_excuses_no_other_record(case: Case) -> None:
    """Elsewhere it excuses nothing, and is a finding itself."""
    assert case.spot is not None
    stranger = make_event(id="stranger", allow=FrozenMap({RuleCode(case.code): "For the test."}))

    assert {
        (case.code, *case.spot),
        ("ALW001", "event:stranger", f"allow.{case.code}"),
    } == find_all((*case.records, stranger))


def test_an_exception_hides_no_breach_after_it() -> None:
    """The next record that breaks the rule is told."""
    allow = FrozenMap({RuleCode("IDE003"): "For the test."})
    excused = make_event(id="a", title="", gist="Said.", allow=allow)
    told = make_event(id="b", title="", gist="Said.")

    assert {("IDE003", "event:b", None)} == find_all((excused, told))


def test_codes_and_sentences_of_rules_are_well_formed() -> None:
    """No code is used for two rules, and each says what should hold and why it matters."""
    rules = [one.rule for one in CHECKS]

    assert len({rule.code for rule in rules}) == len(rules)
    assert all(rule.code == RuleCode(rule.code) for rule in rules)
    assert all(text.endswith(".") for rule in rules for text in (rule.title, rule.why))
    assert len({rule.title for rule in rules}) == len(rules)


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: case.code)
def test_a_finding_is_a_sentence_and_a_hint_is_none(case: Case) -> None:
    """Messages end with a full stop; hints follow a colon, so they begin small."""
    for finding in check(make_reform(*case.records)).findings:
        assert finding.message.endswith("."), finding.message
        assert not (finding.hint or "").endswith("."), finding.hint
        assert not (finding.hint or "x")[:1].isupper(), finding.hint


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: case.code)
def test_what_is_related_to_a_finding_is_there(case: Case) -> None:
    """It points to records that can be shown."""
    reform = make_reform(*case.records)
    known = {str(record.ref) for record in reform}

    related = [other for one in check(reform).findings for other in one.related]

    assert all(other.record in known and other.message.endswith(".") for other in related)

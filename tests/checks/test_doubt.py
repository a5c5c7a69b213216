"""Doubt: what a record that couldn't be read may bring isn't told as missing."""

import pytest

from carereform import Mission, Recommendation, Record, Ref, Review, Strategy
from carereform.checks import Subject, run_checks
from carereform.findings import RuleCode
from carereform.records import Decision, Event
from carereform.values import FrozenMap
from tests.makers import (
    make_event,
    make_mission,
    make_recommendation,
    make_reform,
    make_source,
)

_EXCUSED = make_event(allow=FrozenMap({RuleCode("CHR001"): "For the test."}))


def _find(record: Record, lost: tuple[str, type[Record]] | None) -> set[str]:
    """The codes that are found where a record that couldn't be read may be or hold a name."""
    subject = Subject(make_reform(record), lambda _: False, lambda *asked: asked == lost)
    return {finding.code for finding in run_checks(subject)}


@pytest.mark.parametrize(
    ("record", "code", "lost"),
    [
        (_EXCUSED, "ALW001", ("assent", Record)),
        (_EXCUSED, "ALW001", ("event:assent", Record)),
        (make_source(id="unread"), "EVI011", ("unread", Record)),
        (make_source(id="unread", aliases=("unseen",)), "EVI011", ("unseen", Record)),
        (make_recommendation(id="unheard"), "ANS001", ("recommendation:unheard", Decision)),
        (make_recommendation(id="unheard"), "ANS001", ("review:review", Decision)),
        (make_mission(number=3), "NUM002", ("plan", Mission)),
    ],
)
def test_what_may_be_kept_is_not_told(
    record: Record, code: str, lost: tuple[str, type[Record]]
) -> None:
    """By that name alone, and by a record that may be of that kind alone."""
    assert code in _find(record, None)
    assert code not in _find(record, lost)
    assert code in _find(record, (f"{lost[0]}-other", lost[1]))
    assert code in _find(record, (lost[0], Event))


@pytest.mark.parametrize(
    ("record", "code"),
    [
        (make_recommendation(id="unheard", of=Ref(Review, "gone")), "ANS001"),
        (make_mission(number=3, of=Ref(Strategy, "gone")), "NUM002"),
    ],
)
def test_what_belongs_to_a_record_that_could_not_be_read_is_not_told(
    record: Recommendation | Mission, code: str
) -> None:
    """Another lost record changes nothing, nor one that isn't lost."""

    def find(*entered: Ref[Record]) -> set[str]:
        subject = Subject(make_reform(record), lambda ref: ref in entered, lambda *_: False)
        return {finding.code for finding in run_checks(subject)}

    assert code in find()
    assert code in find(Ref(Event, "gone"))
    assert code not in find(record.of)


def test_what_belongs_to_a_record_that_was_read_is_told() -> None:
    """Though the files hold that record, as they hold all that was read."""
    subject = Subject(
        make_reform(make_mission(number=3)), lambda ref: ref.id == "plan", lambda *_: False
    )

    assert "NUM002" in {finding.code for finding in run_checks(subject)}


def test_an_exception_beside_a_reference_that_leads_nowhere_may_be_used() -> None:
    """What isn't there may be what it excuses."""
    record = make_mission(
        of=Ref(Strategy, "nowhere"), allow=FrozenMap({RuleCode("CHR001"): "For the test."})
    )

    assert "ALW001" not in _find(record, None)

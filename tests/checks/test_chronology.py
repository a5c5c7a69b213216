"""Chronology: dates are compared through events, and named as people say them."""

import pytest

from carereform import Record, check, parse_when
from carereform.checks.chronology import find_made
from tests.checks.cases import dated
from tests.makers import make_commitment, make_event, make_law, make_pilot, make_reform


def _messages(*records: Record) -> list[str]:
    findings = check(make_reform(*records)).findings
    return [one.message for one in findings if one.code.startswith("CHR")]


def test_dates_that_hang_on_an_event_are_compared_by_its_day() -> None:
    """What begins with an event begins on its day."""
    promise = make_commitment(
        starts=parse_when("from event:assent"), deadline=parse_when("by 2022")
    )

    assert [] == _messages(promise)
    assert ["Deadline by 2022 is before starts from event:assent."] == _messages(
        promise, make_event(when=parse_when("on 2023-05-11"))
    )


def test_a_stage_is_named_in_words() -> None:
    """Its hyphen is for the files."""
    law = make_law(dates=dated(passed="in 2022", in_force="in 2021"))

    assert ["In force in 2021 is before passed in 2022."] == _messages(law)


@pytest.mark.parametrize(
    ("starts", "deadline"),
    [("from 2022", "by 2022"), ("from 2022", "by 2023"), ("in event:assent", "by 1950")],
)
def test_what_may_be_in_order_is_no_finding(starts: str, deadline: str) -> None:
    """The same year will do, and an event without a day says nothing."""
    assert [] == _messages(make_pilot(starts=parse_when(starts), deadline=parse_when(deadline)))


@pytest.mark.parametrize(
    ("announced", "published", "made"),
    [
        ("in 2023", "in 2021", "in 2021"),
        ("in 2021", "in 2023", "in 2021"),
        ("in 2021", "by 2023", "by 2023"),
    ],
)
def test_a_promise_was_made_when_it_may_first_have_been(
    announced: str, published: str, made: str
) -> None:
    """Of several dates the one that may be the earliest, so that no deadline is told too soon."""
    promise = make_commitment(dates=dated(announced=announced, published=published))

    found = find_made(make_reform(promise), promise)

    assert found is not None
    assert parse_when(made) == found.when

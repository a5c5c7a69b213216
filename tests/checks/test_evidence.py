"""Evidence: what citations must say, at their bounds and in words."""

from typing import Any

import pytest

from carereform import UNSTATED, Citation, Difference, Record, check, parse_quantity, parse_when
from tests.checks.cases import reading
from tests.makers import (
    make_citation,
    make_commitment,
    make_event,
    make_mission,
    make_reform,
)


def test_a_reading_that_is_no_value_is_told_as_a_sentence() -> None:
    """What a parser says begins small, since it mostly follows a place."""
    promise = make_commitment(
        target=parse_quantity("12 areas"),
        citations=(
            make_citation(supports=("title", "target")),
            reading("target", "5 to 4 areas", Difference.PRECISION),
        ),
    )

    assert ["A range rises, but 5 to 4 areas does not; write it like 12 to 19."] == [
        one.message for one in check(make_reform(promise)).findings if one.code == "EVI006"
    ]


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"words": 40}, []),
        ({"words": 41}, ["EVI009"]),
        ({"words": 1}, []),
        ({"words": 0}, ["EVI003"]),
        ({"at": (0, 1)}, []),
        ({"at": (1, 1)}, ["EVI003"]),
        ({"at": (0,)}, ["EVI003"]),
    ],
)
def test_a_passage_is_right_to_its_bounds(changes: dict[str, Any], codes: list[str]) -> None:
    """One word and one code point are enough, forty words are the most."""
    least = {"at": (0, 9), "words": 2, "digest": "0" * 16}
    citation = make_citation(**{**least, **changes})

    findings = check(make_reform(make_event(citations=(citation,)))).findings

    assert codes == [finding.code for finding in findings]


def test_what_is_inferred_from_an_uncited_source_needs_no_source() -> None:
    """A reason is enough."""
    citation = Citation(supports=("title",), inferred="Ours.")

    assert () == check(make_reform(make_event(citations=(citation,)))).findings


def _codes(record: Record) -> list[str]:
    return [finding.code for finding in check(make_reform(record)).findings]


@pytest.mark.parametrize(
    ("record", "codes"),
    [
        (make_mission(deadline=UNSTATED, citations=()), ["NUM003"]),
        (make_mission(deadline=UNSTATED, target=UNSTATED, citations=()), ["NUM003", "EVI008"]),
        (make_commitment(deadline=UNSTATED, citations=()), ["EVI008"]),
    ],
    ids=["mission", "its target", "commitment"],
)
def test_silence_that_nothing_shows_is_told_once(record: Record, codes: list[str]) -> None:
    """The deadline of a mission has a rule of its own."""
    assert codes == [code for code in _codes(record) if code in ("NUM003", "EVI008")]


@pytest.mark.parametrize(
    ("support", "hint"), [("titel", "did you mean 'title'?"), ("zebra", None)]
)
def test_a_field_that_is_mistyped_is_told_with_the_nearest(support: str, hint: str | None) -> None:
    """If one is near."""
    event = make_event(citations=(make_citation(supports=("title", support)),))

    (finding,) = check(make_reform(event)).findings

    assert ("EVI002", hint) == (finding.code, finding.hint)


@pytest.mark.parametrize(
    ("field", "reads", "difference", "fits"),
    [
        ("deadline", "in 2024", Difference.PRECISION, False),
        ("deadline", "in 2023-05", Difference.PRECISION, True),
        ("deadline", "soon", Difference.FIRMNESS, True),
        ("deadline", "soon", Difference.SLIP, True),
        ("deadline", "2023", Difference.SLIP, True),
        ("deadline", "in 2023", Difference.SLIP, False),
        ("by", "department", Difference.SLIP, False),
    ],
)
def test_a_word_for_a_difference_is_told_where_it_does_not_fit(
    field: str, reads: str, difference: Difference, *, fits: bool
) -> None:
    """By the values, and of a slip by the texts; what is no value is told elsewhere."""
    promise = make_commitment(
        deadline=parse_when("in 2023"), citations=(reading(field, reads, difference),)
    )

    assert fits != ("DIF001" in _codes(promise))


def test_a_reading_that_is_no_value_does_not_hide_the_next() -> None:
    """Each is told for itself."""
    promise = make_commitment(
        deadline=parse_when("in 2023"),
        citations=(
            reading("deadline", "soon", Difference.FIRMNESS),
            reading("deadline", "in 2024", Difference.PRECISION),
        ),
    )

    assert {"EVI006", "DIF001"} <= set(_codes(promise))

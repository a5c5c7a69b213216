"""Slips of whoever writes without a type checker, as in a notebook: what to write is told."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeAlias

import pytest

from carereform import Ref, compare, deadlines, history, load
from tests.makers import make_mission, make_reform

# So typed, a checker lets calls pass that it would refuse.
Call: TypeAlias = Callable[..., object]

REFORM = make_reform()
DAY = date(2024, 1, 1)
A_DAY = "is not a day; write it like date(2024, 1, 1)"
A_REF = 'is not a reference to a record; write it like Ref(Commitment, "kinship-strategy")'
AN_ID = 'is not the id of a mission; write it like "mission", or take .records[0]'
A_PACK = 'is not the path of a pack; write it like load("data", "northshire")'
A_RECORD = 'is not a record; write it like reform.commitments["kinship-strategy"]'


def refusal_of(call: Call, *given: object) -> str:
    """What a call is told that gives something of another type."""
    with pytest.raises(TypeError) as refusal:
        call(*given)
    return str(refusal.value)


@pytest.mark.parametrize(
    ("call", "given", "told"),
    [
        (REFORM.missions.__getitem__, [0], f"0 {AN_ID}"),
        (REFORM.missions.__getitem__, [slice(5)], f"slice(None, 5, None) {AN_ID}"),
        (REFORM.missions.find, [make_mission().ref], f"Ref(Mission, 'mission') {AN_ID}"),
        (REFORM.__getitem__, ["mission:mission"], f"'mission:mission' {A_REF}"),
        (REFORM.find, [make_mission()], f"<mission:mission: A mission> {A_REF}"),
        (REFORM.links_to, ["mission"], f"'mission' {A_REF}"),
        (REFORM.as_of, ["2024-01-01"], f"'2024-01-01' {A_DAY}"),
        (REFORM.as_of, [datetime(2024, 1, 1)], A_DAY),  # noqa: DTZ001 - as notebooks write it
        (deadlines, [REFORM, "2024-01-01"], f"'2024-01-01' {A_DAY}"),
        (compare, [REFORM, "2023-01-01", DAY], f"'2023-01-01' {A_DAY}"),
        (compare, [REFORM, DAY, "2025-01-01"], f"'2025-01-01' {A_DAY}"),
        (history, [REFORM, "mission:mission"], f"'mission:mission' {A_RECORD}"),
        (history, [REFORM, make_mission().ref], f"Ref(Mission, 'mission') {A_RECORD}"),
        (load, [["data", "northshire"]], f"['data', 'northshire'] {A_PACK}"),
        (load, [None], f"None {A_PACK}"),
    ],
)
def test_what_is_of_another_type_is_refused_with_what_to_write(
    call: Call, given: list[object], told: str
) -> None:
    """Rather than an error from somewhere inside, about something that nobody wrote."""
    assert told in refusal_of(call, *given)


def test_a_long_thing_is_cut_where_it_is_refused() -> None:
    """A whole list of records would hide what is wanted."""
    told, _, _ = refusal_of(REFORM.find, [make_mission()] * 20).partition(" is not a reference")

    assert (63, "...") == (len(told), told[-3:])


def test_an_empty_collection_refuses_a_number_too() -> None:
    """It has no id to show."""
    none = REFORM.missions.where(lambda mission: mission.number > 1)

    told = refusal_of(none.find, 0)

    assert 'write it like "some-id"' in told


def test_an_unknown_id_is_still_an_unknown_id() -> None:
    """What is of the right type and leads nowhere is no slip of this kind."""
    assert REFORM.find(Ref(type(make_mission()), "other")) is None
    assert REFORM.missions.find("other") is None

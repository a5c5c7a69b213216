"""Claims: each field with each citation of it, as rows that others build on."""

import pytest

from carereform import (
    UNSTATED,
    Body,
    Citation,
    Claim,
    Difference,
    Ref,
    Role,
    claims,
    parse_when,
)
from carereform.evidence import Passage, Sighting
from carereform.questions import claims_of
from carereform.records import field_values
from carereform.values import FrozenMap
from tests.makers import PAPER, make_citation, make_event, make_mission, make_records

PASSAGE = Passage(3, 9, 2, "0" * 16)
PARTNERS = FrozenMap({Role.PARTNER: (Ref(Body, "leeds"), Ref(Body, "york"))})


def rows_of(*citations: Citation) -> list[dict[str, str | int | bool | None]]:
    """The rows of a mission with partners that cites these."""
    mission = make_mission(who=PARTNERS, citations=citations)
    return list(claims([mission]).to_rows())


def test_each_field_has_a_row_for_each_citation_of_it() -> None:
    """In the order of the fields, then of the citations."""
    rows = rows_of(
        make_citation(supports=("number", "deadline")), make_citation(supports=("deadline",))
    )

    assert [
        ("title", None),
        ("of", None),
        ("number", "paper"),
        ("deadline", "paper"),
        ("deadline", "paper"),
        ("who.partner[0]", None),
        ("who.partner[1]", None),
    ] == [(row["field"], row["source"]) for row in rows]


def test_a_row_has_the_columns_that_others_build_on() -> None:
    """Their names, their order and their plain values are a contract."""
    (row,) = [
        row
        for row in rows_of(make_citation(PASSAGE, supports=("deadline",)))
        if row["field"] == "deadline"
    ]

    assert {
        "record": "mission:mission",
        "field": "deadline",
        "value": "by 2027",
        "reading": "by 2027",
        "source": "paper",
        "agrees": True,
        "difference": None,
        "start": 3,
        "end": 9,
        "inferred": None,
    } == row
    assert tuple(row) == tuple(column.name for column in claims([]).columns)


def test_an_element_of_a_list_has_a_row_of_its_own() -> None:
    """A citation of the list covers each, one of an element only that."""
    rows = rows_of(
        make_citation(supports=("who.partner",)), make_citation(supports=("who.partner[1]",))
    )

    assert [
        ("who.partner[0]", "body:leeds", "paper"),
        ("who.partner[1]", "body:york", "paper"),
        ("who.partner[1]", "body:york", "paper"),
    ] == [(row["field"], row["value"], row["source"]) for row in rows[-3:]]


def test_a_reading_that_differs_stands_beside_the_value() -> None:
    """Both as an editor would write them, with the kind of difference."""
    differs = make_citation(
        supports=("deadline",), reads="in 2027", difference=Difference.PRECISION
    )

    (row,) = [row for row in rows_of(differs) if row["field"] == "deadline"]

    assert ("by 2027", "in 2027", False, "precision") == (
        row["value"],
        row["reading"],
        row["agrees"],
        row["difference"],
    )


def test_an_inference_has_no_source_and_a_reason() -> None:
    """Unless it rests on words of a source; then it has both."""
    rows = rows_of(
        Citation(supports=("deadline",), inferred="Ours."),
        Citation(source=PAPER, supports=("deadline",), inferred="Ten years on."),
    )

    assert [(None, "Ours."), ("paper", "Ten years on.")] == [
        (row["source"], row["inferred"]) for row in rows if row["field"] == "deadline"
    ]


@pytest.mark.parametrize(
    ("sightings", "ends"),
    [
        (None, (3, 9)),
        ({}, (None, None)),
        ({("event:assent", 0): Sighting(5, 11, True, 1)}, (5, 11)),
        ({("event:assent", 1): Sighting(5, 11, True, 1)}, (None, None)),
    ],
)
def test_a_row_tells_where_the_passage_stands(
    sightings: dict[tuple[str, int], Sighting] | None, ends: tuple[int | None, int | None]
) -> None:
    """As it was seen or, where copies were searched, as it was found in one, if it was."""
    (row,) = claims([make_event(citations=(make_citation(PASSAGE),))], sightings).to_rows()

    assert ends == (row["start"], row["end"])


@pytest.mark.parametrize(
    ("reads", "difference", "value"),
    [
        (None, None, parse_when("by 2027")),
        ("by 2028", Difference.LATER, parse_when("by 2028")),
        ("unstated", Difference.SILENCE, UNSTATED),
        ("2-27", Difference.SLIP, "2-27"),
    ],
)
def test_a_reading_is_a_value_where_it_is_one(
    reads: str | None, difference: Difference | None, value: object
) -> None:
    """And raw text where it isn't."""
    citation = make_citation(supports=("deadline",), reads=reads, difference=difference)
    (claim,) = [
        one
        for one in claims_of(make_mission(citations=(citation,)))
        if one.field.name == "deadline"
    ]

    assert value == claim.reading_value


def test_a_source_may_be_silent_on_any_field() -> None:
    """Even on one that can't be held as unstated."""
    citation = make_citation(supports=("number",), reads="unstated", difference=Difference.SILENCE)
    (claim,) = [
        one for one in claims_of(make_mission(citations=(citation,))) if one.field.name == "number"
    ]

    assert UNSTATED is claim.reading_value


def test_claims_of_records_are_those_of_each_in_turn() -> None:
    """And each value of each record is claimed at least once."""
    records = make_records()
    found = list(claims(records))

    assert [claim for record in records for claim in claims_of(record)] == found
    assert [(record, held) for record in records for held in field_values(record)] == list(
        dict.fromkeys((claim.record, claim.field) for claim in found)
    )


def test_a_claim_without_a_citation_agrees_with_itself() -> None:
    """Nobody says otherwise, and nobody says so."""
    (claim,) = claims_of(make_event(citations=()))

    assert (None, None, True, "Royal Assent") == (
        claim.source,
        claim.citation,
        claim.agrees,
        claim.reading,
    )
    assert isinstance(claim, Claim)

"""Disagreements: fields of which sources say different things, derived from citations."""

from hypothesis import given
from hypothesis import strategies as st

from carereform import (
    UNSETTLED,
    Body,
    Citation,
    Difference,
    Record,
    Ref,
    Reform,
    Role,
    parse_when,
)
from carereform.display import Table
from carereform.questions import RivalReading, Sureness, claims_of, disagreements
from carereform.values import FrozenMap
from tests.makers import make_citation, make_event, make_mission, make_reform, make_source

AGREES = make_citation(supports=("deadline", "number"))
DIFFERS = make_citation(supports=("deadline",), reads="in 2027", difference=Difference.PRECISION)
CLASHES = make_citation(
    supports=("deadline",), reads="by 2030", difference=Difference.CONFLICT, note="A draft."
)
OF_TITLE = make_citation(reads="Goal", difference=Difference.NAME)


def find(*records: Record) -> Table[RivalReading]:
    """The disagreements among records."""
    return disagreements(Reform.of(records))


def test_where_all_agree_there_is_no_disagreement() -> None:
    """Nor where nothing is cited, or only inferred."""
    inferred = make_mission(citations=(Citation(supports=("deadline",), inferred="Ours."),))

    assert [] == list(disagreements(make_reform()))
    assert [] == list(find(make_mission(id="other", citations=()), inferred))


def test_a_disagreement_tells_every_reading_of_the_field_once() -> None:
    """Those that agree with the record too, in the order in which they are cited."""
    mission = make_mission(citations=(DIFFERS, AGREES, CLASHES))

    found = [one.claim for one in find(make_event(), mission)]

    assert {(mission, "deadline")} == {(claim.record, claim.field.name) for claim in found}
    assert [DIFFERS, AGREES, CLASHES] == [claim.citation for claim in found]
    assert ["in 2027", "by 2027", "by 2030"] == [claim.reading for claim in found]


def test_each_field_and_each_place_of_a_list_disagrees_by_itself() -> None:
    """A reading of one is none of the others."""
    partners = FrozenMap({Role.PARTNER: (Ref(Body, "leeds"), Ref(Body, "york"))})
    partner = make_citation(
        supports=("who.partner[1]",), reads="body:hull", difference=Difference.NAME
    )
    mission = make_mission(who=partners, citations=(OF_TITLE, AGREES, DIFFERS, partner))

    found = [one.claim.field.name for one in find(mission)]

    assert ["title", "deadline", "deadline", "who.partner[1]"] == found


def test_a_field_that_is_unsettled_disagrees_with_each_of_its_readings() -> None:
    """We take no side, and hide none."""
    event = make_event(
        when=UNSETTLED,
        citations=tuple(
            make_citation(
                supports=("when",), reads=reads, difference=Difference.CONFLICT, note="Two pages."
            )
            for reads in ("in 2023", "in 2024")
        ),
    )

    rows = find(event).to_rows()

    assert [("unsettled", "in 2023"), ("unsettled", "in 2024")] == [
        (row["held"], row["reading"]) for row in rows
    ]


@given(st.lists(st.sampled_from([AGREES, DIFFERS, CLASHES, OF_TITLE]), max_size=6))
def test_what_disagrees_is_what_some_citation_reads_otherwise(cited: list[Citation]) -> None:
    """Derived from the citations, so that none is lost and none is made up."""
    mission = make_mission(citations=tuple(cited))

    found = [one.claim for one in find(mission)]

    fields = {claim.field.name for claim in claims_of(mission) if not claim.agrees}
    assert [claim for claim in claims_of(mission) if claim.field.name in fields] == found


def test_a_row_tells_how_a_reading_differs_and_why_it_is_not_held() -> None:
    """The difference is told for readings that differ; an inference tells its reason."""
    inferred = Citation(supports=("deadline",), inferred="Ten years on.")
    mission = make_mission(deadline=parse_when("by 2027"), citations=(AGREES, CLASHES, inferred))

    rows = find(mission, make_source(official=True)).to_rows()

    assert [
        ("by 2027", "paper", None, None),
        ("by 2030", "paper", "conflict", "A draft."),
        ("by 2027", None, None, "Ten years on."),
    ] == [(row["reading"], row["source"], row["difference"], row["why"]) for row in rows]
    assert {("mission:mission", "deadline", "by 2027")} == {
        (row["record"], row["field"], row["held"]) for row in rows
    }


def test_a_row_tells_how_sure_it_is_that_the_source_says_so() -> None:
    """Of each reading by itself, whether or not it is the one that is held."""
    inferred = Citation(supports=("deadline",), inferred="Ten years on.")
    mission = make_mission(citations=(AGREES, CLASHES, inferred))

    found = find(mission, make_source(official=True))

    assert [Sureness.OFFICIAL_PAGE, Sureness.OFFICIAL_PAGE, Sureness.INFERENCE] == [
        one.how_sure for one in found
    ]
    assert [
        "record",
        "field",
        "held",
        "reading",
        "source",
        "difference",
        "how sure",
        "why",
    ] == [column.name for column in found.columns]

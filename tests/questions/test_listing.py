"""Listing: the records of a kind side by side, with how sure each is."""

import pytest
from attrs import evolve

from carereform import (
    UNSTATED,
    Citation,
    Event,
    Record,
    Reform,
    Source,
    check,
    load,
    parse_quantity,
    parse_when,
)
from carereform.display import columns_of
from carereform.questions import Sureness, list_records
from carereform.records import KINDS, field_values
from tests.makers import (
    make_citation,
    make_event,
    make_law,
    make_observation,
    make_records,
    make_reform,
    make_source,
)

OFFICIAL = make_source(official=True)


def how_sure(record: Record) -> Sureness | None:
    """How sure a record is in a list."""
    (found,) = list_records(Reform.of([OFFICIAL, record]), type(record))
    return found.how_sure


def test_a_record_is_as_sure_as_the_least_sure_of_what_is_listed() -> None:
    """What isn't listed doesn't count, nor does its name, which is seldom anybody's words."""
    when = parse_when("in 2024")
    of_when, of_title = make_citation(supports=("when",)), make_citation(supports=("title",))
    guess = Citation(supports=("title",), inferred="Ours.")

    assert Sureness.OFFICIAL_PAGE is how_sure(make_event(when=when, citations=(of_when,)))
    assert Sureness.OFFICIAL_PAGE is how_sure(make_event(when=when, citations=(of_when, guess)))
    assert Sureness.NOTHING is how_sure(make_event(when=when, citations=(of_title,)))
    assert Sureness.OFFICIAL_PAGE is how_sure(
        make_event(when=when, gist="It became law.", citations=(of_when,))
    )


def test_a_record_that_holds_only_a_name_is_as_sure_as_that() -> None:
    """And one that holds nothing isn't sure of anything."""
    assert Sureness.OFFICIAL_PAGE is how_sure(make_event())
    assert how_sure(Event(id="assent")) is None


def test_a_field_beside_the_facts_that_nothing_supports_makes_a_record_no_less_sure() -> None:
    """What is counted may be uncited where the value is cited; silence may not."""
    cited = make_citation(supports=("value",))
    counted = make_observation(value=parse_quantity("12 children"), citations=(cited,))
    silent = make_observation(value=UNSTATED, period=UNSTATED, citations=(cited,))

    assert Sureness.OFFICIAL_PAGE is how_sure(counted)
    assert Sureness.NOTHING is how_sure(silent)


def test_a_side_field_that_is_cited_counts() -> None:
    """It stands in the row, and the row is no surer than it."""
    value = make_citation(supports=("value",))
    basis = make_citation(source=None, supports=("basis",), inferred="It is a count.")
    twelve = parse_quantity("12 children")

    assert Sureness.INFERENCE is how_sure(make_observation(value=twelve, citations=(value, basis)))


def test_a_record_of_which_nothing_is_cited_is_not_sure() -> None:
    """However few of its fields need evidence."""
    assert Sureness.NOTHING is how_sure(make_law(citations=()))
    assert Sureness.NOTHING is how_sure(make_law(title="", citations=()))


@pytest.mark.parametrize("record", make_records(), ids=str)
def test_what_needs_evidence_is_what_a_rule_wants_cited(record: Record) -> None:
    """There is one list of it."""
    uncited = evolve(record, citations=())
    needed = {held.name for held in field_values(uncited) if held.needs_evidence}

    found = check(make_reform(uncited)).findings

    wanted = {one.field for one in found if one.code == "EVI001" and one.record == str(record.ref)}
    assert (set() if isinstance(record, Source) else needed) == wanted


@pytest.mark.parametrize("kind", [kind.type for kind in KINDS], ids=str)
def test_every_record_is_listed_with_the_columns_of_its_kind(kind: type[Record]) -> None:
    """Of the record that ships, in the order of the collection; how sure stands by its name."""
    reform = load()

    listed = list_records(reform, kind)

    assert list(reform.collection(kind)) == [entry.record for entry in listed]
    names = [column.name for column in listed.columns]
    assert "how sure" == names.pop(2)
    assert [column.name for column in columns_of(kind)] == names
    assert reform.collection(kind).to_rows() == [
        {name: value for name, value in row.items() if name != "how sure"}
        for row in listed.to_rows()
    ]

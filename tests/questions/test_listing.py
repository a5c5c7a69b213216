"""Listing: the records of a kind side by side, with how sure each is."""

import pytest

from carereform import Event, Record, Reform, load, parse_when
from carereform.display import columns_of
from carereform.questions import Sureness, list_records
from carereform.records import KINDS
from tests.makers import make_citation, make_event, make_source

OFFICIAL = make_source(official=True)


def how_sure(event: Event) -> Sureness | None:
    """How sure an event is in a list."""
    (found,) = list_records(Reform.of([OFFICIAL, event]), Event)
    return found.how_sure


def test_a_record_is_as_sure_as_the_least_sure_of_what_is_listed() -> None:
    """What isn't listed doesn't count, nor does its name, which is seldom anybody's words."""
    when = parse_when("in 2024")
    of_when, of_title = make_citation(supports=("when",)), make_citation(supports=("title",))

    assert Sureness.OFFICIAL_PAGE is how_sure(make_event(when=when, citations=(of_when,)))
    assert Sureness.NOTHING is how_sure(make_event(when=when, citations=(of_title,)))
    assert Sureness.OFFICIAL_PAGE is how_sure(
        make_event(when=when, gist="It became law.", citations=(of_when,))
    )


def test_a_record_that_holds_only_a_name_is_as_sure_as_that() -> None:
    """And one that holds nothing isn't sure of anything."""
    assert Sureness.OFFICIAL_PAGE is how_sure(make_event())
    assert how_sure(Event(id="assent")) is None


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

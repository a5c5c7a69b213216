"""Collections: records of one kind in the order of their ids, looked up and narrowed."""

import copy
import pickle
from collections.abc import Callable
from datetime import date, datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carereform import (
    UNSTATED,
    Body,
    BodyForm,
    Collection,
    Detail,
    Event,
    Mission,
    Record,
    Ref,
    Role,
    Site,
    Strength,
    parse_when,
)
from carereform.testing import records
from carereform.values import FrozenMap
from tests.makers import (
    DEPARTMENT,
    make_body,
    make_commitment,
    make_decision,
    make_event,
    make_mission,
    make_pilot,
)
from tests.values.strategies import slugs

MISSIONS = Collection(
    Mission,
    [
        make_mission(id="second", number=2, deadline=UNSTATED),
        make_mission(id="first", aliases=("eldest",)),
        make_mission(
            id="third",
            number=3,
            who=FrozenMap({Role.LEAD: (DEPARTMENT,), Role.PARTNER: (Ref(Body, "leeds"),)}),
            details=FrozenMap({Detail.WHERE: "in Leeds"}),
        ),
    ],
)


def test_records_come_in_the_order_of_their_ids() -> None:
    """Whatever order they were given in."""
    assert ["first", "second", "third"] == [mission.id for mission in MISSIONS]
    assert 3 == len(MISSIONS)
    assert tuple(MISSIONS) == MISSIONS.records


def test_a_record_is_looked_up_by_its_id_and_by_one_it_had_before() -> None:
    """Both lead to the same record."""
    assert MISSIONS["first"] is MISSIONS["eldest"] is MISSIONS.find("eldest")
    assert "eldest" in MISSIONS
    assert MISSIONS.find("fourth") is None
    assert "fourth" not in MISSIONS


def test_an_id_goes_before_another_records_former_one() -> None:
    """What is called so now is meant, not what was."""
    events = Collection(Event, [make_event(id="a"), make_event(id="b", aliases=("a",))])

    assert "a" == events["a"].id


@pytest.mark.parametrize(
    ("id_", "message"),
    [
        ("frist", "there is no mission 'frist'; did you mean 'first'?"),
        ("zzz", "there is no mission 'zzz'"),
    ],
)
def test_an_unknown_id_is_refused_with_the_nearest(id_: str, message: str) -> None:
    """The message names the kind, and a near id if there is one."""
    with pytest.raises(KeyError) as refusal:
        MISSIONS[id_]

    assert (message,) == refusal.value.args


@pytest.mark.parametrize(
    ("fields", "ids"),
    [
        ({}, ["first", "second", "third"]),
        ({"number": 2}, ["second"]),
        ({"number": "2"}, ["second"]),
        ({"of": "plan"}, ["first", "second", "third"]),
        ({"deadline": "by 2027"}, ["first", "third"]),
        ({"deadline": parse_when("by 2027")}, ["first", "third"]),
        ({"deadline": "unstated"}, ["second"]),
        ({"deadline": UNSTATED, "number": 3}, []),
        ({"target": None}, ["first", "second", "third"]),
        ({"who": "body:leeds"}, ["third"]),
        ({"who": Ref(Body, "leeds")}, ["third"]),
        ({"details": "in Leeds"}, ["third"]),
        ({"aliases": "eldest"}, ["first"]),
    ],
)
def test_fields_narrow_by_value_and_by_what_an_editor_writes(
    fields: dict[str, object], ids: list[str]
) -> None:
    """In a list or a map it is enough that one of the values is the one wanted."""
    assert ids == [mission.id for mission in MISSIONS.where(**fields)]


def test_fields_of_python_names_narrow_too() -> None:
    """`made_in` is `made-in`; a reference to several kinds names its kind."""
    promises = Collection(type(make_commitment()), [make_commitment()])

    assert 1 == len(promises.where(made_in="strategy:plan", strength="will"))
    assert 0 == len(promises.where(strength=Strength.AIMS))


def test_a_condition_narrows() -> None:
    """It is called with each record, and goes with fields."""
    assert ["second", "third"] == [one.id for one in MISSIONS.where(lambda one: one.number > 1)]
    assert ["third"] == [one.id for one in MISSIONS.where(lambda one: one.number > 1, number=3)]


def test_membership_in_a_list_narrows() -> None:
    """A decision on several recommendations is found by each."""
    decisions = Collection(type(make_decision()), [make_decision()])

    assert 1 == len(decisions.where(on="recommendation:request"))
    assert 0 == len(decisions.where(on="review:request"))


@pytest.mark.parametrize(
    ("narrow", "message"),
    [
        (lambda: MISSIONS.where(nubmer=1), "have no field 'nubmer'; did you mean 'number'?"),
        (lambda: MISSIONS.where(zzz=1), "missions have no field 'zzz'"),
        (lambda: Collection(Event, []).where(nubmer=1), "events have no field 'nubmer'"),
    ],
)
def test_an_unknown_field_is_refused_when_called(
    narrow: Callable[[], object], message: str
) -> None:
    """Even where there is no record to look at."""
    with pytest.raises(TypeError, match=message.replace("?", r"\?")):
        narrow()


@pytest.mark.parametrize(
    "fields", [{"number": "two"}, {"deadline": "soon"}, {"of": "The Plan"}, {"who": "leeds"}]
)
def test_a_text_that_is_no_value_is_refused_when_called(fields: dict[str, str]) -> None:
    """A misspelt date would find nothing in silence."""
    with pytest.raises(ValueError, match="'"):
        Collection(Mission, []).where(**fields)


@given(st.lists(slugs, unique=True, max_size=8), st.data())
def test_order_of_making_counts_for_nothing(ids: list[str], data: st.DataObject) -> None:
    """Collections of the same records are equal and hash alike."""
    bodies = [make_body(id=id_) for id_ in ids]

    one, other = Collection(Body, bodies), Collection(Body, data.draw(st.permutations(bodies)))

    assert (one, hash(one)) == (other, hash(other))


def test_collections_of_other_records_or_kinds_differ() -> None:
    """Even where both are empty."""
    assert Collection(Body, [make_body()]) != Collection(Body, [])
    assert Collection(Body, []) != Collection(Event, [])
    assert Collection(Body, []) != ()


def test_records_may_be_read_late_and_once() -> None:
    """A function that gives them is called when they are first asked for."""
    calls: list[str] = []

    def read() -> list[Event]:
        calls.append("read")
        return [make_event()]

    events = Collection(Event, read)
    assert not calls

    assert Collection(Event, [make_event()]) == events
    assert 1 == len(events) == len(list(events)) == len(calls)


def test_a_collection_is_copied_and_pickled_whole() -> None:
    """However it is copied, the copy equals it."""
    copies = [copy.copy(MISSIONS), copy.deepcopy(MISSIONS), pickle.loads(pickle.dumps(MISSIONS))]

    assert [MISSIONS] * 3 == copies


def test_a_collection_shows_how_many_of_what() -> None:
    """And the ids of the first few, not all its records."""
    assert "<3 missions: first, second, third>" == repr(MISSIONS)
    assert "<0 bodies>" == repr(Collection(Body, []).where(form=BodyForm.COUNCIL))


def test_an_empty_map_holds_no_value() -> None:
    """A pilot without sites is found by no site."""
    pilots = Collection(type(make_pilot()), [make_pilot()])

    assert 0 == len(pilots.where(sites=Site(area=Ref(Body, "leeds"))))


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"number": [1, 2]}, "'number' holds int, never list; give such a value"),
        ({"deadline": date(2027, 1, 1)}, "'deadline' holds When or Silence, never date"),
        ({"deadline": Strength.WILL}, "'deadline' holds When or Silence, never Strength"),
        ({"checked": datetime(2027, 1, 1)}, "'checked' holds date, never datetime"),  # noqa: DTZ001 - as notebooks write it
        ({"of": make_body()}, r"'of' holds Ref\[Strategy\], never Body"),
        ({"of": Ref(Body, "plan")}, r"'of' holds Ref\[Strategy\], never Ref\[Body\]"),
        ({"who": Ref(Mission, "first")}, r"'who' holds Ref\[Body \| Person\], never Ref"),
        ({"aliases": ["eldest"]}, "'aliases' holds str, never list"),
        ({"citations": "paper"}, "'citations' holds Citation, never str"),
    ],
)
def test_a_value_that_no_record_could_hold_is_refused_when_called(
    fields: dict[str, object], message: str
) -> None:
    """It would find nothing, in silence, whatever the records are."""
    with pytest.raises(TypeError, match=f"^{message}"):
        Collection(Mission, []).where(**fields)


def test_numbers_are_found_by_equal_ones_of_other_types() -> None:
    """A number out of a data frame is seldom an int."""
    assert MISSIONS.where(number=2) == MISSIONS.where(number=2.0)
    assert MISSIONS.where(number=2) == MISSIONS.where(number=Fraction(2))


@given(records())
def test_a_record_is_found_by_whatever_it_holds(record: Record) -> None:
    """In each of its fields: what rows are grouped by, they are narrowed by."""
    held = Collection(type(record), [record])

    for column in held.columns:
        found = [held.where(**{column.key: value}) for value in held.group_by(column.key) if value]
        assert [held] * len(found) == found

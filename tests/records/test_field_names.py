"""Names of fields: every fact that a record can hold has one, and little else does."""

import pytest
from hypothesis import given

from carereform.records import KINDS, Record, field_values
from carereform.records.field_names import find_near_name, is_field_name
from carereform.records.fields import fact_fields
from carereform.testing import records

KEYS = sorted({field.key for kind in KINDS for field in fact_fields(kind.type)})


@given(records())
def test_every_fact_that_a_record_holds_has_a_name(record: Record) -> None:
    """So do the lists and maps that it stands in."""
    names = {held.name for held in field_values(record)}
    above = {name.rpartition(sign)[0] for name in names for sign in ".[" if sign in name}

    assert [] == [name for name in names | above if not is_field_name(name)]


@pytest.mark.parametrize(
    "name",
    [
        *("", ".", "amuont", "title.x", "title[0]", "dates.publishd", "who.chair[]", "who[0]"),
        *("sites.x.aera", "sites.A", "made_in", "Title", "title ", "dates.", "answers[-1]"),
        *("id", "aliases", "allow", "checked", "citations", "citations[0].supports"),
    ],
)
def test_no_other_name_is_one(name: str) -> None:
    """What no kind of record can hold; ids, evidence and upkeep are no facts."""
    assert not is_field_name(name)


@pytest.mark.parametrize("key", KEYS)
def test_a_name_is_nearest_to_itself(key: str) -> None:
    """With the place in its list too, if it is one."""
    assert (key, key) == (find_near_name(key), find_near_name(f"{key}[2]"))


def test_nothing_is_near_to_what_is_like_no_name() -> None:
    """A guess would mislead."""
    assert find_near_name("zzz") is None

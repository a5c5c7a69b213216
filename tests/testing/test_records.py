"""The strategies for records: alone, each keeps the rules that a record can keep alone."""

import pytest
from hypothesis import given, settings

import carereform.testing
from carereform import Record, Reform, check
from carereform.packs.structuring import structure_record, write_plain
from carereform.records import KINDS, Kind
from carereform.testing import records, records_of

_OF_OTHERS = {"REF001", "EVI011"}
"""Rules that need other records: a reference leads to one, and a source is cited in one."""


def _named(kind: Kind) -> str:
    return kind.plural


@pytest.mark.parametrize("kind", KINDS, ids=_named)
def test_each_kind_has_a_strategy_named_like_its_collection(kind: Kind) -> None:
    """Whoever knows the collections knows the strategies."""
    strategy = getattr(carereform.testing, kind.plural)()

    @settings(max_examples=5)
    @given(strategy)
    def hold(record: Record) -> None:
        assert type(record) is kind.type

    hold()


@given(records())
def test_records_keep_what_they_can_alone(record: Record) -> None:
    """All that is found in one record is that the others aren't there."""
    found = {finding.code for finding in check(Reform.of([record])).findings}

    assert found <= _OF_OTHERS


@given(records())
def test_records_are_read_back_as_they_were(record: Record) -> None:
    """The plain form of a record holds all of it."""
    assert record == structure_record(record.id, write_plain(record), type(record))


def test_no_other_class_has_records() -> None:
    """What is no kind of record is refused at once."""
    with pytest.raises(KeyError):
        records_of(Record)

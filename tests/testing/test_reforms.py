"""The strategy for reforms: as large as asked for, of the kinds asked for, and small at last."""

from hypothesis import find, given, settings

from carereform import Body, Law, Mission, Reform, Source, check
from carereform.records import Edition
from carereform.testing import editions, reforms

_FEW = settings(max_examples=200, database=None)


@given(reforms(min_records=3, max_records=5))
def test_reforms_have_the_records_asked_for(reform: Reform) -> None:
    """There are as many as were asked for, and those that they can't do without."""
    assert 3 <= len(reform)
    assert 1 == len(reform.editions)


@given(reforms(min_records=1, kinds=(Law, Body)))
def test_reforms_are_of_the_kinds_asked_for(reform: Reform) -> None:
    """Other kinds come only where these can't do without, as a source to be cited."""
    kinds = {type(record) for record in reform}

    assert Source in kinds
    assert {Law, Body} & kinds


@given(editions())
def test_editions_are_of_days(edition: Edition) -> None:
    """An edition says what it is called and of which day it is."""
    assert f"{edition.name} {edition.version.isoformat()}" == str(edition)


def test_smallest_reform_is_empty() -> None:
    """What fails on every reform fails on one without any record."""
    smallest = find(reforms(max_records=1), lambda _: True, settings=_FEW)

    assert 0 == len(smallest)


def test_reforms_shrink_to_what_matters() -> None:
    """What is left is a mission, its strategy, whose that is, and what they are cited by."""
    smallest = find(
        reforms(max_records=1, kinds=(Law, Mission)),
        lambda reform: len(reform.missions) > 0,
        settings=_FEW,
    )

    assert ["source", "body", "strategy", "mission"] == [
        one.ref.kind.__name__.lower() for one in smallest
    ]
    assert () == check(smallest).findings

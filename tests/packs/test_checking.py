"""Checking: pure, the same in any order, and the same of a reading as of its records."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carereform import Finding, Record, Reform, check, load, read
from tests.faults.cases import read_cases, write_cases
from tests.packs.strategies import records


@pytest.fixture(name="packs", scope="module")
def _packs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Give packs with a fault of every sort that is written in a file."""
    return write_cases(tmp_path_factory.mktemp("packs"), read_cases())


@pytest.fixture(name="faulty", scope="module")
def _faulty(packs: list[Path]) -> Reform:
    """Give what can be read of those packs."""
    return read(*packs).reform


def _told(findings: tuple[Finding, ...]) -> list[tuple[str, str, str | None, str | None]]:
    return sorted(((one.code, one.message, one.record, one.field) for one in findings), key=repr)


def test_nothing_holds_of_nothing() -> None:
    """An empty record breaks no rule."""
    report = check(Reform.of([]))

    assert (True, ()) == (report.ok, report.findings)


def test_checking_twice_finds_the_same(packs: list[Path]) -> None:
    """A check changes nothing that it looks at."""
    reading = read(*packs)

    report = check(reading)

    assert report.findings
    assert report == check(reading)
    assert report == check(read(*packs))


def test_the_order_of_the_records_changes_nothing(faulty: Reform) -> None:
    """A record is no more at fault for coming first."""
    expected = check(faulty)

    @given(st.permutations(list(faulty)))
    @settings(max_examples=5)
    def changes_nothing(shuffled: list[Record]) -> None:
        assert expected == check(Reform.of(shuffled, faulty.editions))

    changes_nothing()


def test_a_reading_finds_what_its_records_do(packs: list[Path]) -> None:
    """With the places, and with what couldn't be read, less what that makes seem to dangle."""
    reading = read(*packs)

    of_files, of_records = check(reading).findings, check(reading.reform).findings

    of_rules = tuple(finding for finding in of_files if finding not in reading.findings)
    only_of_records = set(_told(of_records)) - set(_told(of_rules))
    assert all(finding.place for finding in of_files)
    assert not any(finding.place for finding in of_records)
    assert len(of_files) == len(reading.findings) + len(of_rules)
    assert set(_told(of_rules)) <= set(_told(of_records))
    assert {"REF001"} == {told[0] for told in only_of_records}


def test_findings_come_in_the_order_of_their_places(packs: list[Path]) -> None:
    """An editor goes through each file from top to bottom."""
    places = [(one.path, one.line, one.column) for one in check(read(*packs)).findings]

    assert sorted(places, key=lambda at: (at[0] or "", at[1] or 0, at[2] or 0)) == places


def test_the_record_that_ships_is_checked_as_it_is_loaded() -> None:
    """It is the same whether it comes as a reading or as a reform."""
    of_reform, of_reading = check(load()), check(read())

    assert of_reform.ok and of_reading.ok
    assert (of_reform.loaded, of_reform.checks) == (of_reading.loaded, of_reading.checks)
    assert _told(of_reform.findings) == _told(of_reading.findings)


@given(st.lists(records, max_size=3, unique_by=lambda record: record.ref))
@settings(max_examples=30)
def test_any_records_can_be_checked(held: list[Record]) -> None:
    """Whatever a file may hold, every rule can be held against it, in any order."""
    report = check(Reform.of(held))

    assert report == check(Reform.of(reversed(held)))
    assert all(finding.record and finding.message.endswith(".") for finding in report.findings)

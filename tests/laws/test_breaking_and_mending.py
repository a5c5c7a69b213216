"""Any sequence of edits of valid packs: after each the report is what the model expects."""

from collections import Counter
from collections.abc import Mapping
from functools import cache
from random import Random
from types import MappingProxyType
from typing import ClassVar, Final

import pytest
from attrs import evolve
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from carereform import check
from carereform.checking import CATALOGUE
from carereform.checks import catalogue
from carereform.findings import Report
from tests.laws.breakages import BREAKAGES, Breakage
from tests.laws.breaking import break_all, choosing, place_of
from tests.laws.breaking_machine import BreakingAndMending
from tests.laws.parts import open_specimen

QUICK: Final = settings().max_examples < 1000
EXAMPLES: Final = 6 if QUICK else 500
LEAST: Final = 25 if QUICK else 10_000
"""How many broken packs a run holds against the model, at the least."""

_OF_RECORDS: Final = frozenset(one.rule.code for one in catalogue.CHECKS)
_TOLD_BY_VERIFY: Final = (
    "told by verify, of copies of the sources: tests/checks/test_verification.py"
)
BY_NO_EDIT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "PAC012": "a file that isn't there is no edit of it; tests/faults has the case",
        **dict.fromkeys(
            ("PSG001", "PSG002", "PSG003", "PSG004", "PSG005", "PSG006"),
            _TOLD_BY_VERIFY,
        ),
        **dict.fromkeys(("GRD001", "GRD002", "GRD003", "OWN001"), _TOLD_BY_VERIFY),
    }
)
"""The rules that no edit of a pack's text breaks, and why."""


def test_breaking_and_mending_is_told_as_it_is() -> None:
    """None of thousands of broken packs is missed, and what was mended is told no more."""

    class Machine(BreakingAndMending):
        tally: ClassVar[Counter[str]] = Counter()

    while Machine.tally.total() < LEAST:
        _run(Machine)

    count = f"{Machine.tally.total():,} broken packs, {len(Machine.tally)} ways of breaking"
    print(f"{count}: each is told as it is.")  # noqa: T201 # the session shows it
    assert QUICK or len(BREAKAGES) == len(Machine.tally)


def test_the_machine_fails_where_rules_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever loses those of evidence from the catalogue is told by it."""
    _leave_out("EVI", monkeypatch)

    class Machine(BreakingAndMending):
        tally: ClassVar[Counter[str]] = Counter()

    with pytest.raises(AssertionError):
        _run(Machine, phases=(Phase.generate,), max_examples=200)


@pytest.mark.parametrize("code", sorted({rule.code for rule in CATALOGUE} - {*BY_NO_EDIT}))
def test_no_rule_can_be_left_out_unnoticed(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each rule has an edit of a valid pack that is told with it, and not as it is without it."""
    book = open_specimen()
    breakage, seed = _aimed_at()[code]
    texts, expected = break_all([breakage(book, choosing(Random(seed)))])

    reading = book.read(texts)
    whole = check(reading)
    _leave_out(code, monkeypatch)
    less = check(reading) if code in _OF_RECORDS else _without(code, whole)

    assert expected == sorted(map(place_of, whole.findings))
    assert expected != sorted(map(place_of, less.findings))


def test_every_rule_is_aimed_at_or_told_otherwise() -> None:
    """What no edit breaks is listed with the reason."""
    codes = {rule.code for rule in CATALOGUE}

    assert codes == {*_aimed_at()} | {*BY_NO_EDIT}
    assert not {*_aimed_at()} & {*BY_NO_EDIT}


def _leave_out(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take a rule, or a family of them, out of those that are held against records."""
    others = tuple(one for one in catalogue.CHECKS if not one.rule.code.startswith(code))
    monkeypatch.setattr(catalogue, "CHECKS", others)


def _without(code: str, report: Report) -> Report:
    """Leave out what is told of files and forms, which no list of checks has."""
    return evolve(report, findings=[one for one in report.findings if one.code != code])


@cache
def _aimed_at() -> Mapping[str, tuple[Breakage, int]]:
    """For each code a breakage of the specimen that leads to it, and the seed of its place."""
    aimed: dict[str, tuple[Breakage, int]] = {}
    for seed in range(8):
        for breakage in BREAKAGES:
            for code in breakage(open_specimen(), choosing(Random(seed))).codes:
                aimed.setdefault(code, (breakage, seed))
    return MappingProxyType(aimed)


def _run(
    machine: type[BreakingAndMending],
    phases: tuple[Phase, ...] = (Phase.reuse, Phase.generate, Phase.shrink),
    max_examples: int = EXAMPLES,
) -> None:
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=max_examples,
            stateful_step_count=10,
            derandomize=QUICK,
            database=None,
            phases=phases,
            suppress_health_check=list(HealthCheck),
        ),
    )

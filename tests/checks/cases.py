"""What an example for a check is, and what all the checks find in it."""

from collections.abc import Iterable
from datetime import date
from typing import Final, TypeAlias

from attrs import frozen

from carereform import (
    Citation,
    Difference,
    Funding,
    Record,
    Ref,
    Reform,
    Stage,
    When,
    check,
    parse_when,
)
from carereform.values import FrozenMap
from tests.makers import PAPER, make_reform

Spot: TypeAlias = tuple[str, str | None]
"""The record and the field that a finding is about."""

DAY: Final = date(2026, 11, 20)
MONEY: Final = Ref(Funding, "money")


@frozen
class Case:
    """Records that break a rule at one spot, or, without a spot, records that don't."""

    code: str
    records: tuple[Record, ...]
    spot: Spot | None = None


def find_spots(reform: Reform) -> set[tuple[str, str | None, str | None]]:
    """The code, the record and the field of every finding."""
    return {(one.code, one.record, one.field) for one in check(reform).findings}


def find_all(records: Iterable[Record]) -> set[tuple[str, str | None, str | None]]:
    """The same of the least records with these among them."""
    return find_spots(make_reform(*records))


def dated(**stages: str) -> FrozenMap[Stage, When]:
    """Make dates, by the names of their stages."""
    return FrozenMap({Stage[stage.upper()]: parse_when(when) for stage, when in stages.items()})


def cited(record: Record, *citations: Citation) -> tuple[Citation, ...]:
    """What a record cites, and some more."""
    return (*record.citations, *citations)


def reading(field: str, reads: str, difference: Difference, note: str | None = None) -> Citation:
    """Make a citation of the paper that reads a field otherwise."""
    return Citation(source=PAPER, supports=(field,), reads=reads, difference=difference, note=note)

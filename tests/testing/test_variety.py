"""The variety of what is drawn: every field of every kind, and every word of every list."""

from collections.abc import Iterator
from enum import StrEnum
from functools import cache

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from carereform import Difference, Funding, Hedge, Money, Quantity, Record, Reform
from carereform.questions import Tie, parts_of_all
from carereform.records import KINDS, Citation, Kind, describe, field_values, references
from carereform.testing import records_of, reforms

_FEW = settings(
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
_UNWORDED = {"id", "aliases", "allow", "checked", "citations"}


@cache
def _sample(kind: Kind) -> tuple[Record, ...]:
    """Some records of a kind, the same each time."""
    drawn: list[Record] = []

    @settings(_FEW, max_examples=10)
    @given(st.lists(records_of(kind.type), min_size=12, max_size=12))
    def gather(records: list[Record]) -> None:
        drawn.extend(records)

    gather()
    return tuple(drawn)


def _everything() -> Iterator[Record]:
    for kind in KINDS:
        yield from _sample(kind)


def _citations() -> Iterator[Citation]:
    for record in _everything():
        yield from record.citations


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.plural)
def test_each_field_of_a_kind_occurs(kind: Kind) -> None:
    """No field is left out by those who test with generated records."""
    held = {
        field.attribute
        for record in _sample(kind)
        for field in describe(kind.type)
        if getattr(record, field.attribute) not in (None, "", (), {})
    }

    assert {field.attribute for field in describe(kind.type)} == held


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.plural)
def test_each_word_of_a_kind_occurs(kind: Kind) -> None:
    """Each outcome, status, stage, strength, form and silence stands in some record."""
    held: dict[type[StrEnum], set[object]] = {}
    for record in _sample(kind):
        for field in field_values(record):
            if isinstance(field.value, StrEnum):
                held.setdefault(type(field.value), set()).add(field.value)

    assert {words: set(words) for words in held} == held


def test_every_hedge_occurs() -> None:
    """Money and quantities are hedged in each way."""
    hedges = {
        (type(field.value), field.value.hedge)
        for record in _everything()
        for field in field_values(record)
        if isinstance(field.value, Money | Quantity)
    }

    assert {(kind, hedge) for kind in (Money, Quantity) for hedge in Hedge} == hedges


def test_every_difference_occurs() -> None:
    """Sources say what is held, or differ from it in each way."""
    assert {None, *Difference} == {citation.difference for citation in _citations()}


def test_citations_are_of_every_sort() -> None:
    """There are passages, sections and addresses, inferences with a source and without one."""
    sorts = {
        tuple(
            name
            for name in ("source", "passage", "section", "says", "inferred")
            if getattr(citation, name) is not None
        )
        for citation in _citations()
    }

    assert {
        ("source",),
        ("source", "passage"),
        ("source", "section"),
        ("source", "section", "says"),
        ("source", "inferred"),
        ("inferred",),
    } == sorts


def test_exceptions_occur() -> None:
    """Some records are excused of a rule, and break it."""
    excused = {code for record in _everything() for code in record.allow}

    assert {"STA001", "TXT001", "TXT002", "TXT003"} == excused


def test_sums_are_tied_in_every_way() -> None:
    """A sum is stated, assumed and denied to be part of another."""
    ties: set[Tie] = set()
    former: set[bool] = set()

    @settings(_FEW, max_examples=20)
    @given(reforms(12, 12, kinds=(Funding,)))
    def gather(reform: Reform) -> None:
        assert {Funding} < {type(record) for record in reform}
        ties.update(part.tie for parts in parts_of_all(reform).values() for part in parts)
        former.update(reform[ref].id != ref.id for one in reform for _, ref in references(one))

    gather()

    assert {Tie.STATED, Tie.ASSUMED, Tie.DENIED} <= ties
    assert {False, True} == former, "records are referred to by former ids too"

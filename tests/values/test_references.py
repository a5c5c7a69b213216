"""References: how they print and compare, and what the type checkers make of them."""

import copy
import pickle
from typing import assert_type

import pytest
from hypothesis import given

from carereform.values import Ref, kind_name
from tests.values.strategies import Mission, Pillar, references


class FamilyHub:
    """A kind of record with a name of two words."""


@pytest.mark.parametrize(
    ("kind", "name"), [(Pillar, "pillar"), (FamilyHub, "family-hub"), (Mission, "mission")]
)
def test_kind_is_named_as_editors_write_it(kind: type, name: str) -> None:
    """The words of a class name are joined by hyphens."""
    assert name == kind_name(kind)


def test_reference_prints_its_kind_and_id() -> None:
    """The text is what an editor writes, the repr is what a programmer does."""
    ref = Ref(FamilyHub, "north")

    assert str(ref) == "family-hub:north"
    assert repr(ref) == "Ref(FamilyHub, 'north')"


def test_references_of_two_kinds_differ() -> None:
    """The same id of another kind is another record."""
    ref = Ref(Pillar, "x")

    assert ref == Ref(Pillar, "x")
    assert ref not in (Ref(Mission, "x"), Ref(Pillar, "y"))


@pytest.mark.parametrize("id_", ["", "X", "a b", "pillar:x", "a_b"])
def test_id_that_is_no_slug_is_refused(id_: str) -> None:
    """A reference can't lead to an id that couldn't be written."""
    with pytest.raises(ValueError, match="is not an id"):
        Ref(Pillar, id_)


@given(references)
def test_copies_and_pickles_are_equal(ref: Ref[Pillar] | Ref[Mission]) -> None:
    """However it is copied, the copy equals it and has its hash."""
    copies = [copy.copy(ref), copy.deepcopy(ref), pickle.loads(pickle.dumps(ref))]

    assert [ref] * 3 == copies
    assert {hash(ref)} == {hash(each) for each in copies}


def test_type_checker_knows_the_kind() -> None:
    """A type checker infers the kind, widens it to a union, and refuses another kind."""
    ref = assert_type(Ref(Pillar, "x"), Ref[Pillar])
    wider: Ref[Pillar | Mission] = ref
    wrong: Ref[Mission] = ref  # type: ignore[assignment]  # refused, or strict mypy complains

    assert wider is ref
    assert isinstance(wrong, Ref)

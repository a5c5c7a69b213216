"""FrozenMap: immutable, compared without regard to order, and copied whole."""

import copy
import pickle

import pytest
from hypothesis import given

from carereform.values import FrozenMap
from tests.values.strategies import frozen_maps


@given(frozen_maps)
def test_order_counts_for_nothing_but_iteration(items: FrozenMap[str, object]) -> None:
    """A map equals its reverse, and has its hash."""
    turned = FrozenMap(reversed(list(items.items())))

    assert (items, hash(items)) == (turned, hash(turned))
    assert list(items) == list(turned)[::-1]


@given(frozen_maps)
def test_copies_and_pickles_are_equal(items: FrozenMap[str, object]) -> None:
    """However it is copied, the copy equals it."""
    copies = [copy.copy(items), copy.deepcopy(items), pickle.loads(pickle.dumps(items))]

    assert [items] * 3 == copies


def test_it_equals_a_plain_mapping_with_its_items() -> None:
    """A dict with the same items is equal, other things are not."""
    assert FrozenMap({"a": 1}) == {"a": 1}
    assert FrozenMap({"a": 1}) != {"a": 2}
    assert FrozenMap({"a": 1}) != [("a", 1)]


def test_it_is_empty_by_default() -> None:
    """Built of nothing it holds nothing."""
    assert len(FrozenMap[str, str]()) == 0


def test_it_shows_its_items() -> None:
    """The repr can be read and evaluated."""
    assert repr(FrozenMap({"a": 1})) == "FrozenMap({'a': 1})"


def test_a_change_to_what_it_was_built_of_leaves_it_alone() -> None:
    """It holds the items of the moment it was built."""
    source = {"a": 1}
    held = FrozenMap(source)
    source["a"] = 2

    assert held["a"] == 1


@pytest.mark.parametrize("name", ["_items", "other"])
def test_it_can_not_change(name: str) -> None:
    """No attribute can be set or deleted."""
    held = FrozenMap({"a": 1})

    with pytest.raises(AttributeError, match="can't change"):
        setattr(held, name, {})
    with pytest.raises(AttributeError, match="can't change"):
        delattr(held, name)


def test_a_key_twice_is_refused() -> None:
    """Pairs may not lose one another."""
    with pytest.raises(ValueError, match="the key 'a' stands twice"):
        FrozenMap([("b", 1), ("a", 2), ("a", 3)])


def test_a_map_of_unhashable_values_has_no_hash() -> None:
    """A map is hashable only where its values are."""
    with pytest.raises(TypeError, match="unhashable"):
        hash(FrozenMap[str, list[int]]({"a": []}))

"""A mapping that can't change, so that records that hold one can be compared and hashed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NoReturn, TypeVar

__all__ = ["FrozenMap"]

K = TypeVar("K")
V_co = TypeVar("V_co", covariant=True)


class FrozenMap(Mapping[K, V_co]):
    """An immutable mapping that keeps the order given, and ignores it when compared.

    It is hashable where its values are. It equals any mapping with the same items.

    >>> roles = FrozenMap({"chair": "a", "lead": "b"})
    >>> roles["lead"], len(roles)
    ('b', 2)
    >>> roles == FrozenMap([("lead", "b"), ("chair", "a")])
    True
    """

    __slots__ = ("_items",)

    _items: dict[K, V_co]

    def __init__(self, items: Mapping[K, V_co] | Iterable[tuple[K, V_co]] = ()) -> None:
        """Hold the items of a mapping or of pairs.

        Raises:
            ValueError: Two pairs have the same key.
        """
        pairs = tuple(items.items() if isinstance(items, Mapping) else items)
        held = dict(pairs)
        if len(held) != len(pairs):
            keys = [key for key, _ in pairs]
            twice = next(key for key in keys if keys.count(key) > 1)
            raise ValueError(f"the key {twice!r} stands twice; each key may stand once")
        object.__setattr__(self, "_items", held)

    def __getitem__(self, key: K) -> V_co:
        """Return the value of a key."""
        return self._items[key]

    def __iter__(self) -> Iterator[K]:
        """Iterate over the keys in the order given."""
        return iter(self._items)

    def __len__(self) -> int:
        """Count the items."""
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        """Say whether the other is a mapping with the same items, in any order."""
        if not isinstance(other, Mapping):
            return NotImplemented
        return self._items == dict(other)

    def __hash__(self) -> int:
        """Hash the items, in any order."""
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        """Show the items."""
        return f"FrozenMap({self._items!r})"

    def __reduce__(
        self,
    ) -> tuple[Callable[[Iterable[tuple[K, V_co]]], "FrozenMap[K, V_co]"], tuple[object, ...]]:
        """Pickle and copy by the items."""
        return FrozenMap, (tuple(self._items.items()),)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        """Refuse every change."""
        raise AttributeError(f"a FrozenMap can't change, so {name!r} can't be set")

    def __delattr__(self, name: str) -> NoReturn:
        """Refuse every change."""
        raise AttributeError(f"a FrozenMap can't change, so {name!r} can't be deleted")

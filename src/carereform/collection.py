"""The records of one kind: looked up by id, gone through, narrowed, sorted and grouped."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

from attrs import field, frozen

from carereform.display import Column, Tabular, columns_of
from carereform.records import Record, get_kind
from carereform.values import find_near
from carereform.values.refusals import refuse_type

__all__ = ["Collection"]

R = TypeVar("R", bound=Record)
T_co = TypeVar("T_co", bound=Record, covariant=True)

_SHOWN = 5


def _hold(
    records: Iterable[R] | Callable[[], Iterable[R]],
) -> tuple[R, ...] | Callable[[], Iterable[R]]:
    return records if callable(records) else tuple(records)


def _id_of(record: Record) -> str:
    return record.id


@frozen(repr=False, eq=False)
class Collection(Tabular[T_co]):
    """The records of one kind, in the order of their ids unless they were sorted otherwise.

    They are given, or read by a function when they are first asked for, so that whoever
    asks about missions doesn't wait for the rest.

    Attributes:
        type: The class of the records.

    >>> from carereform.records import Body, BodyForm
    >>> bodies = Collection(Body, [Body(id="ofsted", form=BodyForm.REGULATOR)])
    >>> len(bodies), bodies["ofsted"].form, bodies.where(form="council")
    (1, <BodyForm.REGULATOR: 'regulator'>, <0 bodies>)
    >>> bodies
    <1 body: ofsted>
    """

    type: type[T_co]
    _records: tuple[T_co, ...] | Callable[[], Iterable[T_co]] = field(converter=_hold)
    _as_given: bool = False

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Collection):
            return NotImplemented
        return self.type is other.type and self.records == other.records

    def __hash__(self) -> int:
        return hash((self.type, self.records))

    def __reduce__(self) -> tuple[object, ...]:
        return Collection, (self.type, self.records, self._as_given)

    def __iter__(self) -> Iterator[T_co]:
        return iter(self.records)

    def __len__(self) -> int:
        return len(self.records)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._by_any_id

    def __getitem__(self, id_: str) -> T_co:
        """Get a record by its id, or by an id that it had before.

        Raises:
            KeyError: If there is none; the message names the nearest id.
            TypeError: If it is no text.
        """
        if record := self.find(id_):
            return record
        near = find_near(id_, self._by_any_id)
        hint = f"; did you mean {near!r}?" if near else ""
        raise KeyError(f"there is no {get_kind(self.type).name} {id_!r}{hint}")

    def __repr__(self) -> str:
        kind = get_kind(self.type)
        shown = ", ".join(record.id for record in self.records[:_SHOWN])
        more = ", …" if len(self) > _SHOWN else ""
        count = f"{len(self):,} {kind.name if len(self) == 1 else kind.plural}"
        return f"<{count}: {shown}{more}>" if shown else f"<{count}>"

    @property
    def title(self) -> str:
        """What the records are, in the plural."""
        return get_kind(self.type).plural

    @property
    def columns(self) -> tuple[Column, ...]:
        """One for each field of the kind."""
        return columns_of(self.type)

    def find(self, id_: str) -> T_co | None:
        """Find a record by its id, or by an id that it had before; None if there is none.

        Raises:
            TypeError: If it is no text.
        """
        if not isinstance(id_, str):
            like = f'"{self.records[0].id if self.records else "some-id"}", or take .records[0]'
            raise refuse_type(id_, f"the id of {get_kind(self.type).one}", like)
        return self._by_any_id.get(id_)

    @cached_property
    def records(self) -> tuple[T_co, ...]:
        """The records, in the order of their ids unless they were sorted otherwise."""
        given = self._records() if callable(self._records) else self._records
        return tuple(given if self._as_given else sorted(given, key=_id_of))

    @cached_property
    def _by_any_id(self) -> Mapping[str, T_co]:
        former = {alias: record for record in self.records for alias in record.aliases}
        return former | {record.id: record for record in self.records}

    def _pick(self, places: Iterable[int]) -> "Collection[T_co]":
        return Collection(self.type, [self.records[place] for place in places], as_given=True)

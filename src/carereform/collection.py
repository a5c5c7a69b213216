"""The records of one kind, in the order of their ids: looked up, gone through and narrowed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Generic, TypeVar

from attrs import field, frozen

from carereform.records import Record, describe, get_kind, parser_of
from carereform.records.shapes import ListOf, MapOf, Nested, Scalar, Shape
from carereform.values import find_near

__all__ = ["Collection"]

R = TypeVar("R", bound=Record)
T_co = TypeVar("T_co", bound=Record, covariant=True)


def _hold(
    records: Iterable[R] | Callable[[], Iterable[R]],
) -> tuple[R, ...] | Callable[[], Iterable[R]]:
    return records if callable(records) else tuple(records)


def _id_of(record: Record) -> str:
    return record.id


@frozen(repr=False, eq=False)
class Collection(Generic[T_co]):
    """The records of one kind.

    They are given, or read by a function when they are first asked for, so that whoever
    asks about missions doesn't wait for the rest.

    >>> from carereform.records import Body, BodyForm
    >>> bodies = Collection(Body, [Body(id="ofsted", form=BodyForm.REGULATOR)])
    >>> len(bodies), bodies["ofsted"].form, bodies.where(form="council")
    (1, <BodyForm.REGULATOR: 'regulator'>, <0 bodies>)
    """

    type: type[T_co]
    _records: tuple[T_co, ...] | Callable[[], Iterable[T_co]] = field(converter=_hold)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Collection):
            return NotImplemented
        return self.type is other.type and self.records == other.records

    def __hash__(self) -> int:
        return hash((self.type, self.records))

    def __reduce__(self) -> tuple[object, ...]:
        return Collection, (self.type, self.records)

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
        """
        if record := self.find(id_):
            return record
        near = find_near(id_, self._by_any_id)
        hint = f"; did you mean {near!r}?" if near else ""
        raise KeyError(f"there is no {get_kind(self.type).name} {id_!r}{hint}")

    def __repr__(self) -> str:
        return f"<{len(self)} {get_kind(self.type).plural}>"

    def find(self, id_: str) -> T_co | None:
        """Find a record by its id, or by an id that it had before; None if there is none."""
        return self._by_any_id.get(id_)

    def where(
        self, condition: Callable[[T_co], bool] | None = None, /, **fields: object
    ) -> "Collection[T_co]":
        """Keep the records that meet a condition and hold these values in these fields.

        A value may be given as an editor writes it. In a field that holds several values,
        it is enough that one of them is the value given.

        Raises:
            TypeError: If the kind hasn't such a field; the message names the nearest.
            ValueError: If a text is no value of its field.
        """
        wanted = tuple(self._test(name, value) for name, value in fields.items())
        return Collection(
            self.type,
            tuple(
                record
                for record in self.records
                if (condition is None or condition(record))
                and all(test(record) for test in wanted)
            ),
        )

    @cached_property
    def records(self) -> tuple[T_co, ...]:
        """The records, in the order of their ids."""
        given = self._records() if callable(self._records) else self._records
        return tuple(sorted(given, key=_id_of))

    @cached_property
    def _by_any_id(self) -> Mapping[str, T_co]:
        former = {alias: record for record in self.records for alias in record.aliases}
        return former | {record.id: record for record in self.records}

    def _test(self, name: str, wanted: object) -> Callable[[Record], bool]:
        described = {described.attribute: described for described in describe(self.type)}
        if name not in described:
            near = find_near(name, described)
            hint = f"; did you mean {near!r}?" if near else ""
            raise TypeError(f"{get_kind(self.type).one} has no field {name!r}{hint}")
        value = _parse(described[name].shape, wanted)
        return lambda record: _holds(getattr(record, name), value)


def _parse(shape: Shape, wanted: object) -> object:
    if type(wanted) is not str:
        return wanted
    match shape:
        case Scalar(hint):
            return parser_of(hint)(wanted)
        case ListOf(inner) | MapOf(_, inner):
            return _parse(inner, wanted)
        case Nested():
            return wanted


def _holds(held: object, wanted: object) -> bool:
    if held == wanted:
        return True
    if isinstance(held, Mapping):
        return any(_holds(value, wanted) for value in held.values())
    return isinstance(held, tuple) and wanted in held

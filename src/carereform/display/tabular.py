"""What records of a kind and answers to a question share: narrowed, sorted, grouped and shown."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Generic, Self, TypeVar, overload

from carereform.display.columns import Column, write_cell
from carereform.display.extras import require_extra
from carereform.display.narrowing import read_wanted
from carereform.display.ordering import Order, holds, is_missing, order_of
from carereform.values import FrozenMap, find_near

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = ["Tabular"]

T_co = TypeVar("T_co", covariant=True)
K = TypeVar("K")


class Tabular(ABC, Generic[T_co]):
    """Rows of one type with the columns in which people and programs see them.

    >>> from carereform import Collection, Event, Reform
    >>> events = Reform.of([Event(id="assent"), Event(id="launch")]).events
    >>> events.sort_by("id", reverse=True), list(events.group_by(lambda event: event.name))
    (<2 events: launch, assent>, ['assent', 'launch'])
    >>> isinstance(events, Tabular)
    True
    """

    __slots__ = ()

    @property
    @abstractmethod
    def columns(self) -> tuple[Column, ...]:
        """What a row has, in order."""

    @property
    @abstractmethod
    def title(self) -> str:
        """What the rows are, in the plural: `missions`."""

    @abstractmethod
    def __iter__(self) -> Iterator[T_co]: ...

    @abstractmethod
    def __len__(self) -> int: ...

    @abstractmethod
    def _pick(self, places: Iterable[int]) -> Self:
        """Make one of the same kind from the rows at these places, in this order."""

    def where(self, condition: Callable[[T_co], bool] | None = None, /, **fields: object) -> Self:
        """Keep the rows that meet a condition, and that hold these values in these fields.

        A value may be given as an editor writes it. In a field that holds several values,
        it is enough that one of them is the value given.

        Raises:
            TypeError: If there is no such field, where the message names the nearest; or if
                it can hold no value of this type, so that no row would ever be found.
            ValueError: If a text is no value of its field.
        """
        wanted = [(self._column(key), value) for key, value in fields.items()]
        tests = [(column, read_wanted(column, value)) for column, value in wanted]
        return self._pick(
            place
            for place, row in enumerate(self)
            if (condition is None or condition(row))
            and all(holds(column.value_in(row), value) for column, value in tests)
        )

    def sort_by(self, *keys: str | Callable[[T_co], object], reverse: bool = False) -> Self:
        """Sort by fields, or by functions of a row, the first counting most.

        Times go by their last possible day, figures by their low end, words of a closed
        list in its order. What has no value, or is silent, comes last either way.

        Raises:
            TypeError: If there is no such field, or no order among its values.
        """
        sorted_ = self
        for read in reversed([self._reader(key) for key in keys]):
            places: list[tuple[Order, int]] = []
            missing: list[int] = []
            for place, row in enumerate(sorted_):
                value = read(row)
                if is_missing(value):
                    missing.append(place)
                else:
                    places.append((order_of(value), place))
            # Equal rows keep their order, backwards too.
            places.sort(key=lambda pair: pair[0], reverse=reverse)
            sorted_ = sorted_._pick([*(place for _, place in places), *missing])
        return sorted_

    @overload
    def group_by(self, key: str) -> FrozenMap[object, Self]: ...

    @overload
    def group_by(self, key: Callable[[T_co], K]) -> FrozenMap[K, Self]: ...

    def group_by(
        self, key: str | Callable[[T_co], K]
    ) -> FrozenMap[object, Self] | FrozenMap[K, Self]:
        """Group by a field, or by a function of a row; each group is narrowed like the whole.

        A row that holds several values in the field stands in the group of each; one that
        holds none stands in the group of None. Groups come in the order of their first rows,
        so sorting first sorts them.

        Raises:
            TypeError: If there is no such field.
        """
        if not isinstance(key, str):
            return self._group((key(row), place) for place, row in enumerate(self))
        column = self._column(key)
        return self._group(
            (value, place)
            for place, row in enumerate(self)
            for value in _values(column.value_in(row))
        )

    def to_rows(self) -> list[dict[str, str | int | bool | None]]:
        """Write each row plainly, as a mapping of the names of the listed columns."""
        listed = [column for column in self.columns if column.listed]
        return [{column.name: write_cell(column, row) for column in listed} for row in self]

    def _repr_html_(self) -> str:
        """Show its first rows in a notebook."""
        from carereform.display.html import show_table

        return show_table(self)

    def to_arrow(self) -> "pa.Table":
        """Make an Arrow table of all columns; the schema doesn't depend on the rows.

        A time has its first and last possible day beside it, an amount its bounds (in pounds
        for money), hedge, unit and what it is per. docs/tables.md tells the whole schema.

        Raises:
            MissingExtraError: The extra `tables` isn't installed.

        >>> from carereform.display import Table
        >>> from carereform.values import When
        >>> dates = Table("dates", (Column("date", When),), [])
        >>> dates.to_arrow().column_names
        ['date', 'date_first', 'date_last']
        """
        require_extra("tables", "pyarrow")
        from carereform.display.arrow import make_table

        return make_table(self.columns, self)

    def to_polars(self) -> "pl.DataFrame":
        """Make a Polars frame with the columns of `to_arrow`.

        Raises:
            MissingExtraError: Polars or the extra `tables` isn't installed.

        >>> from carereform.display import Table, columns_of
        >>> from carereform.records import Event
        >>> from carereform.values import parse_when
        >>> launch = Event(id="launch", when=parse_when("in 2023"))
        >>> events = Table("events", columns_of(Event), [launch])
        >>> events.to_polars().item(0, "when_last")
        datetime.date(2023, 12, 31)
        """
        require_extra("tables", "pyarrow", beside=("polars",))
        import polars as pl

        return pl.DataFrame(self.to_arrow())

    def to_pandas(self) -> "pd.DataFrame":
        """Make a pandas frame with the columns of `to_arrow`, each of its type in Arrow.

        Raises:
            MissingExtraError: pandas or the extra `tables` isn't installed.

        >>> from carereform.display import Table, columns_of
        >>> from carereform.records import Body
        >>> bodies = Table("bodies", columns_of(Body), [])
        >>> bodies.to_pandas().dtypes["checked"]
        date32[day][pyarrow]
        """
        require_extra("tables", "pyarrow", beside=("pandas",))
        import pandas as pd

        return self.to_arrow().to_pandas(types_mapper=pd.ArrowDtype)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Give the rows of `to_arrow` to any library that reads Arrow streams.

        What `requested_schema` asks for is done as far as Arrow can cast to it.

        Raises:
            MissingExtraError: The extra `tables` isn't installed.
        """
        table = self.to_arrow()
        stream: object = table.__arrow_c_stream__(requested_schema)  # type: ignore[no-untyped-call]  # so are the stubs of pyarrow
        return stream

    def _group(self, placed: Iterable[tuple[K, int]]) -> FrozenMap[K, Self]:
        groups: dict[K, list[int]] = {}
        for value, place in placed:
            groups.setdefault(value, []).append(place)
        return FrozenMap({value: self._pick(places) for value, places in groups.items()})

    def _column(self, key: str) -> Column:
        known = {column.key: column for column in self.columns}
        if key in known:
            return known[key]
        near = find_near(key, known)
        hint = f"; did you mean {near!r}?" if near else ""
        raise TypeError(f"{self.title} have no field {key!r}{hint}")

    def _reader(self, key: str | Callable[[T_co], object]) -> Callable[[T_co], object]:
        return self._column(key).value_in if isinstance(key, str) else key


def _values(held: object) -> tuple[object, ...]:
    """The values that a field holds, each once; None where it holds none."""
    several = held if isinstance(held, tuple) else (held,)
    return tuple(dict.fromkeys(several)) or (None,)
